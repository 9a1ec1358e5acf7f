// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"

#include <QToolButton>

namespace jamwright {

/// The button in the status bar that counts the problems and shows or hides their panel.
class ProblemCounter : public QToolButton
{
    Q_OBJECT

public:
    explicit ProblemCounter(QWidget *parent = nullptr);

    void setFindings(const Findings &findings);
};

} // namespace jamwright
