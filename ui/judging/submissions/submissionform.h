// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace jamwright {

/// What of a submission does not fit a table: description, reasons, links, and what of the checklist it keeps. Each is
/// handed over to be saved when the cursor leaves it.
class SubmissionForm : public QWidget
{
    Q_OBJECT

public:
    explicit SubmissionForm(QWidget *parent = nullptr);

    /// Not stored = nothing to show. A field that is being typed in stays as it is.
    void setSubmission(const Submission &submission, const QStringList &checklist, bool editable);

Q_SIGNALS:
    void edited(const jamwright::Submission &submission);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTicks(const QStringList &checklist, bool editable);
    void handOver();

    Submission m_submission;
    bool m_showing = false;
    QLabel *m_title = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QPlainTextEdit *m_files = nullptr;
    QLineEdit *m_lateReason = nullptr;
    QLineEdit *m_disqualifiedReason = nullptr;
    QListWidget *m_ticks = nullptr;
    QLabel *m_noChecklist = nullptr;
};

} // namespace jamwright
