// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace jamwright {

class AssignBox;
class CapacityBox;
class ConflictsBox;
class JudgesModel;
class LeavingBar;
class TableView;

/// Who judges and goes, what each may not score, who reviews what, and what that takes.
class JudgesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit JudgesPanel(QWidget *parent = nullptr);

    void setView(const JudgingView &view);
    [[nodiscard]] AssignBox &assignment() { return *m_assign; }
    [[nodiscard]] ConflictsBox &conflicts() { return *m_conflicts; }
    [[nodiscard]] CapacityBox &capacity() { return *m_capacity; }
    [[nodiscard]] LeavingBar &leaving() { return *m_leaving; }

Q_SIGNALS:
    /// To be saved; without an id she is new.
    void judgeEdited(const jamwright::Judge &judge);
    void importWanted();
    /// Somebody thinks about letting her go: what would that mean?
    void leavingAsked(jamwright::JudgeId judge, quint64 seed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeJudges(QWidget *content);
    QBoxLayout *makeBelow(QWidget *content);
    void addJudge();
    void askToLeave();
    void showLeaving(const JudgingView &view);
    void takeCurrent(JudgeId before, int column, int rowsBefore);
    void showCurrent();

    JudgesModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_leave = nullptr;
    LeavingBar *m_leaving = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_readOnly = nullptr;
    QBoxLayout *m_below = nullptr;
    ConflictsBox *m_conflicts = nullptr;
    AssignBox *m_assign = nullptr;
    CapacityBox *m_capacity = nullptr;
    bool m_editable = true;
    bool m_added = false; ///< the next judge that is new is the one that was added here
};

} // namespace jamwright
