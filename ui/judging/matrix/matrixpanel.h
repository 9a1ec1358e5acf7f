// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace jamwright {

class KeyFigures;
class MatrixModel;
class RemindersBox;
class TableView;

/// How far the judging is: counts, who still owes which review, what does not fit, and whom to remind.
class MatrixPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixPanel(QWidget *parent = nullptr);

    void setView(const JudgingView &view);
    [[nodiscard]] RemindersBox &reminders() { return *m_reminders; }

Q_SIGNALS:
    void setUpWanted();
    /// Nothing = neither must nor must not.
    void ruleWanted(jamwright::JudgeId judge, jamwright::SubmissionId submission,
                    std::optional<jamwright::ReviewRuleKind> kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeEmpty();
    QHBoxLayout *makeHead(QWidget *box);
    QWidget *makeMatrix(QWidget *parent);
    void showFigures(const JudgingMatrix &matrix);
    void showLegend();
    QWidget *makeRule(QWidget *box);
    void wantRule();
    void showSentence();

    QStackedWidget *m_stack = nullptr;
    KeyFigures *m_figures = nullptr;
    QComboBox *m_order = nullptr;
    MatrixModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_sentence = nullptr;
    QWidget *m_ruleBox = nullptr;
    QComboBox *m_rule = nullptr;
    bool m_mayAssign = true;
    QLabel *m_legend = nullptr;
    RemindersBox *m_reminders = nullptr;
};

} // namespace jamwright
