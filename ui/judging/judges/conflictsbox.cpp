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
#include <map>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is stored, and not seen from who she is.
bool isDeclared(ConflictReason reason)
{
    return reason <= ConflictReason::Recused;
}

/// In the choice of reasons, the rules stand behind the conflicts.
constexpr int firstRule = 100;

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

QString ruleWords(std::optional<ReviewRuleKind> kind)
{
    if (!kind) {
        return ConflictsBox::tr("is free");
    }
    return *kind == ReviewRuleKind::Pinned ? ConflictsBox::tr("must judge") : ConflictsBox::tr("must not judge");
}

ConflictsBox::ConflictsBox(QWidget *parent)
    : QWidget(parent)
    , m_model(new TextTableModel(this))
{
    const Section section = makeSection(this, tr("Conflicts and wishes"));
    m_title = section.title;
    m_remove = addButton(section, tr("&Take back"), u"removeConflict"_s, u"remove"_s);
    m_table = addTable(section, u"conflictsTable"_s, tr("Conflicts and wishes of the judge"), m_model, 5);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_none = addHint(section, u"noConflicts"_s);
    section.column->addLayout(makeEntry(section.box));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(section.box);
    connect(m_add, &QPushButton::clicked, this, &ConflictsBox::add);
    connect(m_remove, &QPushButton::clicked, this, &ConflictsBox::takeBack);
    connect(m_submission, &QComboBox::currentIndexChanged, this, &ConflictsBox::showButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictsBox::showButtons);
}

QLayout *ConflictsBox::makeEntry(QWidget *box)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    m_submission = new QComboBox(box);
    m_submission->setObjectName(u"conflictSubmission"_s);
    m_submission->setAccessibleName(tr("Submission that she may not, must or must not score"));
    m_submission->setPlaceholderText(tr("Choose a submission"));
    m_submission->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_submission->setMinimumContentsLength(18);
    m_reason = new QComboBox(box);
    m_reason->setObjectName(u"conflictReason"_s);
    m_reason->setAccessibleName(tr("Reason of the conflict, or the wish"));
    m_reason->setToolTip(tr("A conflict keeps her marks out. Must and must not bind assignments to come alone."));
    for (const auto reason : {ConflictReason::Declared, ConflictReason::Mentor, ConflictReason::Recused}) {
        m_reason->addItem(conflictWords(reason), int(reason));
    }
    m_reason->insertSeparator(m_reason->count());
    for (const auto kind : {ReviewRuleKind::Pinned, ReviewRuleKind::Forbidden}) {
        m_reason->addItem(ruleWords(kind), firstRule + int(kind));
    }
    m_add = new QPushButton(tr("Note &it"), box);
    m_add->setObjectName(u"addConflict"_s);
    row->addWidget(m_submission, 1);
    row->addWidget(m_reason);
    row->addWidget(m_add);
    return row;
}

void ConflictsBox::add()
{
    const SubmissionId submission{m_submission->currentData().toLongLong()};
    const int chosen = m_reason->currentData().toInt();
    if (chosen >= firstRule) {
        Q_EMIT ruleWanted(m_judge, submission, ReviewRuleKind(chosen - firstRule));
    } else {
        Q_EMIT addWanted({m_judge, submission, ConflictReason(chosen)});
    }
    m_submission->setCurrentIndex(-1);
}

void ConflictsBox::takeBack()
{
    const Line *line = current();
    if (line != nullptr && line->rule) {
        Q_EMIT ruleWanted(m_judge, line->submission, std::nullopt);
    } else if (line != nullptr) {
        Q_EMIT removeWanted({m_judge, line->submission, *line->reason});
    }
}

void ConflictsBox::setView(const JudgingView &view)
{
    m_judges = view.state.judges;
    m_conflicts = view.state.conflicts;
    m_rules = view.state.rules;
    m_assignments = view.state.assignments;
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

std::vector<QStringList> ConflictsBox::collectLines()
{
    m_shown.clear();
    for (const Conflict &conflict : m_conflicts) {
        if (conflict.judge == m_judge) {
            m_shown.push_back({conflict.submission, conflict.reason, std::nullopt});
        }
    }
    for (const ReviewRule &rule : m_rules) {
        if (rule.judge == m_judge) {
            m_shown.push_back({rule.submission, std::nullopt, rule.kind});
        }
    }
    std::map<SubmissionId, QString> titles;
    for (const Submission &submission : m_submissions) {
        titles[submission.id] = submission.shownTitle();
    }
    std::erase_if(m_shown, [&titles](const Line &line) { return !titles.contains(line.submission); });
    std::vector<QStringList> rows;
    for (const Line &line : m_shown) {
        const bool assigned = std::find(m_assignments.begin(), m_assignments.end(),
                                        Assignment{m_judge, line.submission}) != m_assignments.end();
        rows.push_back({titles[line.submission], line.rule ? ruleWords(line.rule) : conflictWords(*line.reason),
                        assigned ? tr("yes") : tr("no")});
    }
    return rows;
}

void ConflictsBox::showConflicts()
{
    std::vector<QStringList> rows = collectLines();
    const bool fit = m_model->rowCount() != int(rows.size());
    m_model->setContent({{tr("Submission"), false}, {tr("What"), false}, {tr("Assigned"), false}}, std::move(rows));
    if (fit) {
        m_table->fitColumns(30);
    }
    const auto judge =
        std::find_if(m_judges.begin(), m_judges.end(), [this](const Judge &j) { return j.id == m_judge; });
    const bool any = judge != m_judges.end();
    m_title->setText(any ? tr("Conflicts and wishes of %1").arg(judge->name) : tr("Conflicts and wishes"));
    m_table->setVisible(!m_shown.empty());
    m_none->setVisible(m_shown.empty());
    m_none->setText(any ? tr("She may score every submission.")
                        : tr("Choose a judge to see what she may not, must or must not score."));
    showButtons();
}

void ConflictsBox::showButtons()
{
    const Line *line = current();
    m_remove->setEnabled(m_editable && line != nullptr && (line->rule || isDeclared(*line->reason)));
    m_submission->setEnabled(m_editable && m_judge.isStored());
    m_reason->setEnabled(m_editable && m_judge.isStored());
    m_add->setEnabled(m_editable && m_judge.isStored() && m_submission->currentIndex() >= 0);
}

const ConflictsBox::Line *ConflictsBox::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || size_t(row) >= m_shown.size() ? nullptr : &m_shown[size_t(row)];
}

} // namespace jamwright
