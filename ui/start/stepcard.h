// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/start/nextsteps.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace jamwright {

/// One step of an event as a card: icon, title, figure, sentence, and the button that does it.
class StepCard : public QFrame
{
    Q_OBJECT

public:
    /// With `primary` the button wears the highlight colour.
    StepCard(const EventStep &step, bool primary, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StepState m_state;
};

} // namespace jamwright
