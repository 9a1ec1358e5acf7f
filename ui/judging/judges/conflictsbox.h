// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace jamwright {

class TableView;
class TextTableModel;

/// What one judge may not score, and why; those that were declared can be taken back.
class ConflictsBox : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictsBox(QWidget *parent = nullptr);

    void setView(const JudgingView &view);
    /// Whose are shown; not stored = nobody's.
    void setJudge(JudgeId judge);

Q_SIGNALS:
    void addWanted(const jamwright::Conflict &conflict);
    void removeWanted(const jamwright::Conflict &conflict);

private:
    void showConflicts();
    void showButtons();
    [[nodiscard]] const Conflict *current() const;

    std::vector<Judge> m_judges;
    std::vector<Conflict> m_conflicts;
    std::vector<Submission> m_submissions;
    bool m_editable = true;
    JudgeId m_judge;
    std::vector<Conflict> m_shown;
    QLabel *m_title = nullptr;
    TextTableModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QComboBox *m_submission = nullptr;
    QComboBox *m_reason = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
};

/// "declared", "is in its team": why a judge may not score a submission.
[[nodiscard]] QString conflictWords(ConflictReason reason);

} // namespace jamwright
