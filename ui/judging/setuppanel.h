// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace jamwright {

class CriteriaModel;
class JudgesModel;
class SubmissionsModel;
class TableView;

/// What judging needs before it can open: the rubric, the judges, the submissions, and who reviews what.
class SetUpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SetUpPanel(QWidget *parent = nullptr);

    void setState(const JudgingState &state);
    void setBuiltInRubrics(const QList<RubricSet> &rubrics);
    /// The line below the assignment: what came of it.
    void setAssignResult(const QString &sentence);

Q_SIGNALS:
    void rubricEdited(const jamwright::Rubric &rubric);
    /// One that comes with the program, with all of its rounds.
    void rubricChosen(const jamwright::RubricSet &set);
    void judgesImportWanted();
    void submissionsImportWanted();
    void missingSubmissionsWanted();
    void assignWanted(int reviews, quint64 seed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeRubric();
    QWidget *makeJudges();
    QWidget *makeSubmissions();
    QWidget *makeAssignment();
    void rubricChanged();
    void useBuiltIn(int index);
    void showRubric(const JudgingState &state);
    void showLists(const JudgingState &state);
    void showAssignment(const JudgingState &state);

    QList<RubricSet> m_builtIns;
    QBoxLayout *m_columns = nullptr;
    CriteriaModel *m_criteria = nullptr;
    TableView *m_criteriaView = nullptr;
    QComboBox *m_builtIn = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_rubricHint = nullptr;
    JudgesModel *m_judges = nullptr;
    TableView *m_judgesView = nullptr;
    QLabel *m_noJudges = nullptr;
    SubmissionsModel *m_submissions = nullptr;
    TableView *m_submissionsView = nullptr;
    QLabel *m_noSubmissions = nullptr;
    QSpinBox *m_reviews = nullptr;
    QLineEdit *m_seed = nullptr;
    QPushButton *m_assign = nullptr;
    QLabel *m_assigned = nullptr;
};

} // namespace jamwright
