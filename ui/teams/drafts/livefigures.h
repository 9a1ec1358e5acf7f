// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace jamwright {

/// What each goal costs by the best teams so far and what the least is, the weightiest goal first. Hidden while there
/// is nothing to show.
class LiveFigures : public QWidget
{
    Q_OBJECT

public:
    explicit LiveFigures(QWidget *parent = nullptr);

    /// Goals that are off are left out.
    void setFigures(std::vector<GoalCost> figures);
    void clear() { setFigures({}); }

private:
    struct Row {
        QLabel *goal = nullptr;
        QLabel *figure = nullptr;
    };

    QGridLayout *m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace jamwright
