// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/progress/judgingview.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace jamwright {

class SubmissionForm;
class SubmissionsModel;
class TableView;

/// What is judged, and the checklist that it has to keep.
class SubmissionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SubmissionsPanel(QWidget *parent = nullptr);

    void setView(const JudgingView &view);

Q_SIGNALS:
    void submissionEdited(const jamwright::Submission &submission);
    void checklistEdited(const QStringList &items);
    void importWanted();
    void missingWanted();

private:
    void makeHead(QWidget *content, QWidget *&box);
    QFrame *makeChecklist(QWidget *parent);
    void showChecklist(bool shown);
    void showCurrent();

    SubmissionsModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_readOnly = nullptr;
    QPushButton *m_missing = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_edit = nullptr;
    QFrame *m_checklistBox = nullptr;
    QPlainTextEdit *m_checklistText = nullptr;
    SubmissionForm *m_form = nullptr;
    QStringList m_checklist;
    bool m_editable = true;
};

} // namespace jamwright
