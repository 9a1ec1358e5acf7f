// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/ranking/podium.h"

#include <QWidget>

class QVBoxLayout;

namespace jamwright {

/// The first places as cards beside one another; a line of cards a group.
class PodiumView : public QWidget
{
    Q_OBJECT

public:
    explicit PodiumView(QWidget *parent = nullptr);

    void setPodiums(const std::vector<Podium> &podiums);

private:
    QWidget *makeStep(const PodiumStep &step, const QString &group);

    std::vector<Podium> m_podiums;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace jamwright
