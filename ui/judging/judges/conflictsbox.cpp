// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judges/conflictsbox.h"

#include "ui/judging/section.h"
#include "ui/judging/texttablemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is stored, and not seen from who she is.
bool isDeclared(ConflictReason reason)
{
    return reason <= ConflictReason::Recused;
}

} // namespace

QString conflictWords(ConflictReason reason)
{
    switch (reason) {
    case ConflictReason::Declared:
        return ConflictsBox::tr("declared");
    case ConflictReason::Mentor:
        return ConflictsBox::tr("mentored the team");
    case ConflictReason::Recused:
        return ConflictsBox::tr("recused");
    case ConflictReason::Member:
        return ConflictsBox::tr("is in the team");
    case ConflictReason::Organisation:
        return ConflictsBox::tr("same organisation");
    case ConflictReason::EmailDomain:
        return ConflictsBox::tr("same e-mail domain");
    }
    Q_UNREACHABLE();
}

ConflictsBox::ConflictsBox(QWidget *parent)
    : QWidget(parent)
    , m_model(new TextTableModel(this))
{
    const Section section = makeSection(this, tr("Conflicts"));
    m_title = section.title;
    m_remove = addButton(section, tr("&Take back"), u"removeConflict"_s, u"remove"_s);
    m_table = addTable(section, u"conflictsTable"_s, tr("Conflicts of the judge"), m_model, 5);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_none = addHint(section, u"noConflicts"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    m_submission = new QComboBox(section.box);
    m_submission->setObjectName(u"conflictSubmission"_s);
    m_submission->setAccessibleName(tr("Submission that she may not score"));
    m_submission->setPlaceholderText(tr("Choose a submission"));
    m_submission->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_submission->setMinimumContentsLength(18);
    m_reason = new QComboBox(section.box);
    m_reason->setObjectName(u"conflictReason"_s);
    m_reason->setAccessibleName(tr("Reason of the conflict"));
    for (const auto reason : {ConflictReason::Declared, ConflictReason::Mentor, ConflictReason::Recused}) {
        m_reason->addItem(conflictWords(reason), int(reason));
    }
    m_add = new QPushButton(tr("Add a &conflict"), section.box);
    m_add->setObjectName(u"addConflict"_s);
    row->addWidget(m_submission, 1);
    row->addWidget(m_reason);
    row->addWidget(m_add);
    section.column->addLayout(row);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(section.box);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT addWanted({m_judge, SubmissionId{m_submission->currentData().toLongLong()},
                          ConflictReason(m_reason->currentData().toInt())});
        m_submission->setCurrentIndex(-1);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const Conflict *conflict = current()) {
            Q_EMIT removeWanted(*conflict);
        }
    });
    connect(m_submission, &QComboBox::currentIndexChanged, this, &ConflictsBox::showButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictsBox::showButtons);
}

void ConflictsBox::setView(const JudgingView &view)
{
    m_judges = view.state.judges;
    m_conflicts = view.state.conflicts;
    m_submissions = view.submissions;
    m_editable = view.mayEditRubric;
    const qint64 chosen = m_submission->currentData().toLongLong();
    m_submission->clear();
    for (const Submission &submission : m_submissions) {
        m_submission->addItem(submission.shownTitle(), submission.id.value);
    }
    m_submission->setCurrentIndex(m_submission->findData(chosen));
    showConflicts();
}

void ConflictsBox::setJudge(JudgeId judge)
{
    m_judge = judge;
    showConflicts();
}

void ConflictsBox::showConflicts()
{
    m_shown.clear();
    std::vector<QStringList> rows;
    for (const Conflict &conflict : m_conflicts) {
        const auto submission = std::find_if(m_submissions.begin(), m_submissions.end(),
                                             [&conflict](const Submission &s) { return s.id == conflict.submission; });
        if (conflict.judge == m_judge && submission != m_submissions.end()) {
            m_shown.push_back(conflict);
            rows.push_back({submission->shownTitle(), conflictWords(conflict.reason)});
        }
    }
    const bool fit = m_model->rowCount() != int(rows.size());
    m_model->setContent({{tr("Submission"), false}, {tr("Why"), false}}, std::move(rows));
    if (fit) {
        m_table->fitColumns(30);
    }
    const auto judge =
        std::find_if(m_judges.begin(), m_judges.end(), [this](const Judge &j) { return j.id == m_judge; });
    const bool any = judge != m_judges.end();
    m_title->setText(any ? tr("Conflicts of %1").arg(judge->name) : tr("Conflicts"));
    m_table->setVisible(!m_shown.empty());
    m_none->setVisible(m_shown.empty());
    m_none->setText(any ? tr("She may score every submission.") : tr("Choose a judge to see what she may not score."));
    showButtons();
}

void ConflictsBox::showButtons()
{
    const Conflict *conflict = current();
    m_remove->setEnabled(m_editable && conflict != nullptr && isDeclared(conflict->reason));
    m_submission->setEnabled(m_editable && m_judge.isStored());
    m_reason->setEnabled(m_editable && m_judge.isStored());
    m_add->setEnabled(m_editable && m_judge.isStored() && m_submission->currentIndex() >= 0);
}

const Conflict *ConflictsBox::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || size_t(row) >= m_shown.size() ? nullptr : &m_shown[size_t(row)];
}

} // namespace jamwright
