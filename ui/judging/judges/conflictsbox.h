// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;

namespace jamwright {

class TableView;
class TextTableModel;

/// What one judge may not score, and why, and what she must or must not be asked for. All but what is seen from who she
/// is can be taken back.
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
    /// Nothing = neither pinned nor forbidden.
    void ruleWanted(jamwright::JudgeId judge, jamwright::SubmissionId submission,
                    std::optional<jamwright::ReviewRuleKind> kind);

private:
    /// A line: either a conflict or a rule.
    struct Line {
        SubmissionId submission;
        std::optional<ConflictReason> reason;
        std::optional<ReviewRuleKind> rule;
    };
    QLayout *makeEntry(QWidget *box);
    void add();
    void takeBack();
    void showConflicts();
    [[nodiscard]] std::vector<QStringList> collectLines();
    void showButtons();
    [[nodiscard]] const Line *current() const;

    std::vector<Judge> m_judges;
    std::vector<Conflict> m_conflicts;
    std::vector<ReviewRule> m_rules;
    std::vector<Assignment> m_assignments;
    std::vector<Submission> m_submissions;
    bool m_editable = true;
    JudgeId m_judge;
    std::vector<Line> m_shown;
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
/// "must judge", "must not judge", "is free": what an assignment has to keep to.
[[nodiscard]] QString ruleWords(std::optional<ReviewRuleKind> kind);

} // namespace jamwright
