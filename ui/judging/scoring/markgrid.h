// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/judging/scoring/markentry.h"
#include "ui/widgets/tableview.h"

namespace jamwright {

class BallotSheet;
class MarksModel;

/// The marks of one submission, made for the keyboard: digits set the mark, N not applicable, R recused and C could not
/// run for the whole submission, Delete clears, the arrows and Tab move, Enter and Page Down ask for the next
/// submission, Page Up for the one before, Ctrl+Z takes back.
class MarkGrid : public TableView
{
    Q_OBJECT

public:
    MarkGrid(BallotSheet &sheet, MarksModel &model, QWidget *parent = nullptr);

    /// Puts the cursor on the first criterion without a mark, else on the first.
    void goToFirstOpen();

Q_SIGNALS:
    /// Why what was typed is no mark; blank when it is again.
    void refused(const QString &sentence);
    void submissionWanted(int direction);
    void undoWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool command(const QKeyEvent &event);
    bool typed(const QKeyEvent &event);
    void take(const MarkEntry::Answer &answer);
    void set(const std::optional<Mark> &mark);

    BallotSheet &m_sheet;
    MarksModel &m_marks;
    MarkEntry m_entry;
};

} // namespace jamwright
