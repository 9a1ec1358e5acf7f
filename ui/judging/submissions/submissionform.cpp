// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/submissions/submissionform.h"

#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    return label;
}

/// Not while somebody types in it.
template <typename Field>
void fill(Field *field, const QString &text, bool same)
{
    if (same && field->hasFocus()) {
        return;
    }
    if constexpr (std::is_same_v<Field, QLineEdit>) {
        field->setText(text);
    } else if (field->toPlainText() != text) {
        field->setPlainText(text);
    }
}

/// A field that can only be read lies flat on the window.
void showFlat(QAbstractScrollArea *field, bool flat)
{
    field->viewport()->setBackgroundRole(flat ? QPalette::Window : QPalette::Base);
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    const QStringList parts = text.split(u'\n');
    for (const QString &part : parts) {
        const QString line = part.trimmed();
        if (!line.isEmpty() && !lines.contains(line)) {
            lines << line;
        }
    }
    return lines;
}

} // namespace

SubmissionForm::SubmissionForm(QWidget *parent)
    : QWidget(parent)
{
    constexpr int shownLines = 5;
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(scaledFont(this, 1.15, true));
    m_description = new QPlainTextEdit(this);
    m_description->setObjectName(u"submissionDescription"_s);
    m_files = new QPlainTextEdit(this);
    m_files->setObjectName(u"submissionFiles"_s);
    for (QPlainTextEdit *text : {m_description, m_files}) {
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * shownLines + space::Medium);
        text->installEventFilter(this);
    }
    m_lateReason = new QLineEdit(this);
    m_lateReason->setObjectName(u"lateReason"_s);
    m_disqualifiedReason = new QLineEdit(this);
    m_disqualifiedReason->setObjectName(u"disqualifiedReason"_s);
    m_ticks = new QListWidget(this);
    m_ticks->setObjectName(u"submissionTicks"_s);
    m_ticks->setFixedHeight(m_description->height());
    m_noChecklist = new QLabel(tr("The event has no checklist yet."), this);
    m_noChecklist->setWordWrap(true);
    makeQuiet(m_noChecklist);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Large);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(labelFor(m_description, tr("Descr&iption:")), 1, 0);
    grid->addWidget(m_description, 2, 0);
    grid->addWidget(labelFor(m_files, tr("Links &to files:")), 1, 1);
    grid->addWidget(m_files, 2, 1);
    grid->addWidget(labelFor(m_ticks, tr("Keeps of the checklist:")), 1, 2);
    grid->addWidget(m_ticks, 2, 2);
    grid->addWidget(m_noChecklist, 2, 2, Qt::AlignTop);
    auto *reasons = new QFormLayout;
    reasons->setHorizontalSpacing(space::Small);
    reasons->addRow(tr("Why it is late:"), m_lateReason);
    reasons->addRow(tr("Why it is disqualified:"), m_disqualifiedReason);
    grid->addLayout(reasons, 3, 0, 1, 2);
    for (int column = 0; column < 3; ++column) {
        grid->setColumnStretch(column, 1);
    }
    connect(m_lateReason, &QLineEdit::editingFinished, this, &SubmissionForm::handOver);
    connect(m_disqualifiedReason, &QLineEdit::editingFinished, this, &SubmissionForm::handOver);
    connect(m_ticks, &QListWidget::itemChanged, this, &SubmissionForm::handOver);
}

void SubmissionForm::setSubmission(const Submission &submission, const QStringList &checklist, bool editable)
{
    if (submission.id != m_submission.id) {
        handOver(); // what was typed last
    }
    const bool same = submission.id == m_submission.id;
    m_showing = true;
    m_submission = submission;
    setVisible(submission.id.isStored());
    m_title->setText(submission.shownTitle());
    fill(m_description, submission.description, same);
    fill(m_files, submission.files.join(u'\n'), same);
    fill(m_lateReason, submission.lateReason, same);
    fill(m_disqualifiedReason, submission.disqualifiedReason, same);
    m_description->setReadOnly(!editable);
    m_files->setReadOnly(!editable);
    m_files->setPlaceholderText(editable ? tr("An address on each line") : QString());
    for (QAbstractScrollArea *field : std::initializer_list<QAbstractScrollArea *>{m_description, m_files, m_ticks}) {
        showFlat(field, !editable);
    }
    m_lateReason->setEnabled(editable && submission.late);
    m_disqualifiedReason->setEnabled(editable && submission.disqualified);
    showTicks(checklist, editable);
    m_showing = false;
}

void SubmissionForm::showTicks(const QStringList &checklist, bool editable)
{
    const int row = m_ticks->currentRow();
    m_ticks->clear();
    for (const QString &text : checklist) {
        auto *item = new QListWidgetItem(text, m_ticks);
        item->setToolTip(text);
        item->setFlags(editable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(m_submission.checked.contains(text) ? Qt::Checked : Qt::Unchecked);
    }
    m_ticks->setCurrentRow(row);
    m_ticks->setVisible(!checklist.isEmpty());
    m_noChecklist->setVisible(checklist.isEmpty());
}

void SubmissionForm::handOver()
{
    if (m_showing || !m_submission.id.isStored()) {
        return;
    }
    Submission changed = m_submission;
    changed.description = m_description->toPlainText();
    changed.files = linesOf(m_files->toPlainText());
    changed.lateReason = m_lateReason->text().trimmed();
    changed.disqualifiedReason = m_disqualifiedReason->text().trimmed();
    changed.checked.clear();
    for (int row = 0; row < m_ticks->count(); ++row) {
        if (m_ticks->item(row)->checkState() == Qt::Checked) {
            changed.checked << m_ticks->item(row)->text();
        }
    }
    if (changed != m_submission) {
        m_submission = changed;
        Q_EMIT edited(changed);
    }
}

bool SubmissionForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        handOver();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jamwright
