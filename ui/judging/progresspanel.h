// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QWidget>

class QStackedWidget;

namespace jamwright {

class KeyFigures;
class MatrixModel;
class TableView;

/// How far the judging is: counts, and who still owes which review.
class ProgressPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    void setState(const JudgingState &state);

Q_SIGNALS:
    void setUpWanted();

private:
    void showFigures(const JudgingState &state);

    QStackedWidget *m_stack = nullptr;
    KeyFigures *m_figures = nullptr;
    MatrixModel *m_model = nullptr;
    TableView *m_table = nullptr;
};

} // namespace jamwright
