// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/submissions/submissionspanel.h"

#include "ui/judging/phaseheader.h"
#include "ui/judging/section.h"
#include "ui/judging/submissions/submissionform.h"
#include "ui/judging/submissions/submissionsmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

SubmissionsPanel::SubmissionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new SubmissionsModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Medium);
    QWidget *box = nullptr;
    makeHead(this, box);
    column->addWidget(box, 1);
    m_form = new SubmissionForm(this);
    column->addWidget(m_form);
    connect(m_model, &SubmissionsModel::edited, this, &SubmissionsPanel::submissionEdited);
    connect(m_form, &SubmissionForm::edited, this, &SubmissionsPanel::submissionEdited);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SubmissionsPanel::showCurrent);
    setView({});
}

void SubmissionsPanel::makeHead(QWidget *content, QWidget *&box)
{
    const Section section = makeSection(content, tr("Submissions"));
    m_edit = addButton(section, tr("&Checklist…"), u"editChecklist"_s, u"edit"_s);
    m_edit->setCheckable(true);
    m_edit->setToolTip(tr("What a submission has to keep, by the event's rules."));
    m_missing = addButton(section, tr("Add &missing"), u"addMissing"_s, u"add"_s);
    m_missing->setToolTip(tr("Every team without a submission gets one, titled with its name."));
    m_import = addButton(section, tr("Im&port submissions…"), u"importSubmissions"_s, u"import"_s);
    m_import->setToolTip(tr("A table, Devpost's export of projects, itch.io's entries.json or PyWeek's files."));
    m_checklistBox = makeChecklist(section.box);
    section.column->addWidget(m_checklistBox);
    m_readOnly = addHint(section, u"submissionsReadOnly"_s);
    m_table = addTable(section, u"submissionsTable"_s, tr("Submissions"), m_model, 0);
    makeEditable(m_table);
    m_none = addHint(section, u"noSubmissions"_s,
                     tr("Import them as a table with a column “team” or “title”, Devpost's export of projects or "
                        "itch.io's entries.json, or add one for every team."));
    section.column->addStretch();
    box = section.box;
    connect(m_edit, &QPushButton::toggled, this, &SubmissionsPanel::showChecklist);
    connect(m_missing, &QPushButton::clicked, this, &SubmissionsPanel::missingWanted);
    connect(m_import, &QPushButton::clicked, this, &SubmissionsPanel::importWanted);
}

QFrame *SubmissionsPanel::makeChecklist(QWidget *parent)
{
    constexpr int shownLines = 5;
    auto *bar = new QFrame(parent);
    bar->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(bar);
    auto *label = new QLabel(tr("What a submission has to keep, an item on each line. Ticks of items that go are taken "
                                "away too; Undo brings both back."),
                             bar);
    label->setWordWrap(true);
    m_checklistText = new QPlainTextEdit(bar);
    m_checklistText->setObjectName(u"checklistText"_s);
    m_checklistText->setAccessibleName(tr("Items of the checklist"));
    m_checklistText->setTabChangesFocus(true);
    m_checklistText->setFixedHeight(m_checklistText->fontMetrics().lineSpacing() * shownLines + space::Medium);
    auto *row = new QHBoxLayout;
    auto *save = new QPushButton(tr("Save the checklist"), bar);
    save->setObjectName(u"saveChecklist"_s);
    auto *cancel = new QPushButton(tr("Leave it as it is"), bar);
    row->addWidget(save);
    row->addWidget(cancel);
    row->addStretch();
    column->addWidget(label);
    column->addWidget(m_checklistText);
    column->addLayout(row);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT checklistEdited(m_checklistText->toPlainText().split(u'\n', Qt::SkipEmptyParts));
        m_edit->setChecked(false);
    });
    connect(cancel, &QPushButton::clicked, this, [this] { m_edit->setChecked(false); });
    return bar;
}

void SubmissionsPanel::showChecklist(bool shown)
{
    m_checklistBox->setVisible(shown);
    if (shown) {
        m_checklistText->setPlainText(m_checklist.join(u'\n'));
        m_checklistText->setFocus();
    }
}

void SubmissionsPanel::setView(const JudgingView &view)
{
    const int row = m_table->currentIndex().row();
    const bool fit = m_model->rowCount() == 0;
    m_checklist = view.checklist;
    m_editable = view.mayEditRubric;
    m_model->setView(view);
    m_table->setColumnHidden(SubmissionsModel::RoundColumn, view.state.round == 1); // all are in the first
    if (fit && m_model->rowCount() > 0) {
        m_table->fitColumns(30);
    }
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    }
    m_table->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
    for (QPushButton *button : {m_edit, m_missing, m_import}) {
        button->setEnabled(m_editable);
    }
    m_readOnly->setText(m_editable ? QString() : readOnlySentence(view.state.phase));
    m_readOnly->setVisible(!m_readOnly->text().isEmpty());
    if (!m_editable) {
        m_edit->setChecked(false);
    }
    m_checklistBox->setVisible(m_edit->isChecked()); // what is being typed there stays
    showCurrent();
}

void SubmissionsPanel::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const bool any = row >= 0 && row < m_model->rowCount();
    m_form->setSubmission(any ? m_model->submission(row) : Submission{}, m_checklist, m_editable);
}

} // namespace jamwright
