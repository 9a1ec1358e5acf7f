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
class ConflictsBox;
class JudgesModel;
class TableView;

/// Who judges, what each may not score, and who reviews what.
class JudgesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit JudgesPanel(QWidget *parent = nullptr);

    void setView(const JudgingView &view);
    [[nodiscard]] AssignBox &assignment() { return *m_assign; }
    [[nodiscard]] ConflictsBox &conflicts() { return *m_conflicts; }

Q_SIGNALS:
    /// To be saved; without an id she is new.
    void judgeEdited(const jamwright::Judge &judge);
    void importWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addJudge();
    void showCurrent();

    JudgesModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_import = nullptr;
    QLabel *m_none = nullptr;
    QBoxLayout *m_below = nullptr;
    ConflictsBox *m_conflicts = nullptr;
    AssignBox *m_assign = nullptr;
    bool m_added = false; ///< the next judge that is new is the one that was added here
};

} // namespace jamwright
