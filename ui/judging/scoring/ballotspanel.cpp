// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/ballotspanel.h"

#include "ui/judging/scoring/scoringview.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/emptystate.h"
#include "workflow/judging/ballots.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How many of her submissions are finished.
int finishedOf(const BallotFile &view)
{
    return int(std::count_if(view.submissions.begin(), view.submissions.end(), [&view](const Submission &one) {
        const ReviewState state = reviewState(view, one.id);
        return state != ReviewState::Open && state != ReviewState::Begun;
    }));
}

} // namespace

BallotsPanel::BallotsPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::Medium, 0, 0);
    outer->addWidget(m_stack);
    m_empty = new EmptyState(m_stack);
    m_empty->setObjectName(u"ballotsEmpty"_s);
    m_empty->setIcon(u"judge"_s);
    m_empty->setTitle(tr("Ballots come with the assignment"));
    m_empty->setText(tr("Once the judges know which submissions are theirs, each has her marks to give here."));
    QPushButton *setUp = m_empty->addAction(tr("Go to the set-u&p"));
    connect(setUp, &QPushButton::clicked, this, &BallotsPanel::setUpWanted);
    m_stack->addWidget(m_empty);

    auto *filled = new QWidget(m_stack);
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(makeHead());
    m_inner = new QStackedWidget(filled);
    auto *nobody = new EmptyState(m_inner);
    nobody->setObjectName(u"nobodyPicked"_s);
    nobody->setIcon(u"judge"_s);
    nobody->setTitle(tr("Whose ballots?"));
    nobody->setText(tr("Pick a judge above. Her view shows her own submissions and marks, and nobody else's."));
    m_inner->addWidget(nobody);
    m_view = new ScoringView(m_inner);
    m_inner->addWidget(m_view);
    column->addWidget(m_inner, 1);
    column->addWidget(makeFiles());
    m_stack->addWidget(filled);
    connect(m_view, &ScoringView::ballotEdited, this, &BallotsPanel::ballotEdited);
}

QWidget *BallotsPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    m_judge = new QComboBox(head);
    m_judge->setObjectName(u"judgeChooser"_s);
    m_judge->setPlaceholderText(tr("Pick a judge"));
    m_judge->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_judge->setMaxVisibleItems(20);
    auto *label = new QLabel(tr("&Judge:"), head);
    label->setBuddy(m_judge);
    m_saving = new QLabel(head);
    m_saving->setObjectName(u"ballotsSaving"_s);
    makeQuiet(m_saving);
    m_closed = new QLabel(tr("Judging is not open: marks are shown, not changed."), head);
    m_closed->setObjectName(u"ballotsClosed"_s);
    makeQuiet(m_closed);
    row->addWidget(label);
    row->addWidget(m_judge);
    row->addSpacing(space::Small);
    row->addWidget(m_saving);
    row->addStretch(1);
    row->addWidget(m_closed);
    connect(m_judge, &QComboBox::currentIndexChanged, this, &BallotsPanel::showView);
    return head;
}

QWidget *BallotsPanel::makeFiles()
{
    auto *files = new QWidget(this);
    auto *row = new QHBoxLayout(files);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    auto *about = new QLabel(tr("Judges elsewhere score in a file of their own. Its event, rubric and submissions are "
                                "signed; its marks are not: whoever has the file can write marks into it."),
                             files);
    about->setObjectName(u"ballotFilesAbout"_s);
    about->setWordWrap(true);
    makeQuiet(about);
    auto *exportButton = new QPushButton(tr("E&xport ballot files…"), files);
    exportButton->setObjectName(u"exportBallots"_s);
    m_import = new QPushButton(tr("&Import ballot files…"), files);
    m_import->setObjectName(u"importBallots"_s);
    row->addWidget(about, 1);
    row->addWidget(exportButton);
    row->addWidget(m_import);
    connect(exportButton, &QPushButton::clicked, this, &BallotsPanel::exportWanted);
    connect(m_import, &QPushButton::clicked, this, &BallotsPanel::importWanted);
    return files;
}

void BallotsPanel::setState(const JudgingState &state, const BallotEvent &event)
{
    m_state = state;
    m_event = event;
    showJudges();
    showView();
    m_closed->setVisible(state.phase != JudgingPhase::Open);
    m_import->setEnabled(state.phase == JudgingPhase::Open);
    m_stack->setCurrentIndex(m_judge->count() == 0 ? 0 : 1);
}

void BallotsPanel::showJudges()
{
    const JudgeId before = judge();
    const QSignalBlocker quiet(m_judge);
    m_judge->clear();
    for (const Judge &one : m_state.judges) {
        const BallotFile view = judgesView(m_state, one.id, m_event);
        if (view.submissions.empty()) {
            continue;
        }
        m_judge->addItem(tr("%1 (%2 of %3)", "a judge, reviews done, reviews assigned")
                             .arg(one.name, locale().toString(finishedOf(view)),
                                  locale().toString(qlonglong(view.submissions.size()))),
                         one.id.value);
    }
    // Nobody is picked unasked: the marks that would show may not be those of who sits there.
    m_judge->setCurrentIndex(m_judge->count() == 1 ? 0 : m_judge->findData(before.value));
}

JudgeId BallotsPanel::judge() const
{
    return {m_judge->currentData().toLongLong()};
}

void BallotsPanel::showView()
{
    const JudgeId now = judge();
    m_inner->setCurrentIndex(now.isStored() ? 1 : 0);
    m_view->show(now.isStored() ? judgesView(m_state, now, m_event) : BallotFile{},
                 now.isStored() && m_state.phase == JudgingPhase::Open);
}

void BallotsPanel::setSaving(bool saving)
{
    m_saving->setText(saving ? tr("Saving…") : QString());
}

} // namespace jamwright
