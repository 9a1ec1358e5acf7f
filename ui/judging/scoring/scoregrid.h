// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/judging/scoring/markentry.h"
#include "ui/widgets/tableview.h"

namespace jamwright {

class ScoreGridModel;

/// The grid that marks are typed in: digits set the mark, N not applicable, R recused, X could not run (with Shift: the
/// whole row), Delete clears, Enter goes on to the next cell, Shift+Enter back, the arrows move.
class ScoreGrid : public TableView
{
    Q_OBJECT

public:
    explicit ScoreGrid(QWidget *parent = nullptr);

    void setGridModel(ScoreGridModel *model);
    /// Puts the cursor on the first cell without a mark, else on the first cell.
    void goToFirstOpen();

Q_SIGNALS:
    /// Why what was typed is no mark; blank when it is again.
    void refused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool typed(const QKeyEvent &event);
    void take(const MarkEntry::Answer &answer);
    void clearCell();
    void step(int direction);

    ScoreGridModel *m_grid = nullptr;
    MarkEntry m_entry;
};

} // namespace jamwright
