// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judgingpage.h"

#include "base/futures.h"
#include "ui/judging/judgingcalls.h"
#include "ui/judging/progresspanel.h"
#include "ui/judging/scoring/ballotsaver.h"
#include "ui/judging/scoring/ballotsheet.h"
#include "ui/judging/scoring/ballotspanel.h"
#include "ui/judging/scoring/remote/ballotcalls.h"
#include "ui/judging/scoring/scoringview.h"
#include "ui/judging/setuppanel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "workflow/desk.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rubrics.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

JudgingPage::JudgingPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_calls(new JudgingCalls(desk, *this))
    , m_saver(new BallotSaver(
          [this](EventId event, const Ballot &ballot) { return m_calls->saveBallot(event, ballot); }, this))
{
    setObjectName(u"judgingPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Medium);
    column->setSpacing(space::Medium);
    makeHeader();
    column->addWidget(m_header);
    column->addWidget(m_obstacle);
    m_empty = new EmptyState(this);
    m_empty->setIcon(u"judging"_s);
    m_empty->setTitle(tr("Judging belongs to an event"));
    m_empty->setText(tr("Open or make an event; its rubric, judges and ballots are kept here."));
    connect(m_empty->addAction(tr("Go to &Start")), &QPushButton::clicked, this,
            [this] { Q_EMIT pageWanted(PageId::Start); });
    column->addWidget(m_empty, 1);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"judgingTabs"_s);
    m_tabs->setDocumentMode(true);
    m_setUp = new SetUpPanel(m_tabs);
    m_setUp->setBuiltInRubrics(builtInRubrics());
    m_ballots = new BallotsPanel(m_tabs);
    m_progress = new ProgressPanel(m_tabs);
    m_tabs->addTab(m_setUp, tr("Set-&up"));
    m_tabs->addTab(m_ballots, tr("&Ballots"));
    m_tabs->addTab(m_progress, tr("P&rogress"));
    column->addWidget(m_tabs, 1);
    connectSetUp();
    connectBallots();
}

void JudgingPage::makeHeader()
{
    m_header = new PageHeader(tr("Judging"), this);
    m_phase = m_header->addButton(tr("&Open judging"), {}, true);
    m_phase->setObjectName(u"judgingPhase"_s);
    connect(m_phase, &QPushButton::clicked, this, &JudgingPage::phaseClicked);
    m_obstacle = new QLabel(this);
    m_obstacle->setObjectName(u"judgingObstacle"_s);
    m_obstacle->setTextFormat(Qt::PlainText);
    m_obstacle->setWordWrap(true);
    makeQuiet(m_obstacle);
}

void JudgingPage::connectSetUp()
{
    connect(m_setUp, &SetUpPanel::rubricEdited, m_calls, &JudgingCalls::saveRubric);
    connect(m_setUp, &SetUpPanel::rubricChosen, m_calls, &JudgingCalls::saveRubricSet);
    connect(m_setUp, &SetUpPanel::judgesImportWanted, this, &JudgingPage::askForJudges);
    connect(m_setUp, &SetUpPanel::submissionsImportWanted, this, &JudgingPage::askForSubmissions);
    connect(m_setUp, &SetUpPanel::missingSubmissionsWanted, m_calls, &JudgingCalls::addMissingSubmissions);
    connect(m_setUp, &SetUpPanel::assignWanted, m_calls, &JudgingCalls::assign);
    connect(m_calls, &JudgingCalls::assigned, m_setUp, &SetUpPanel::setAssignResult);
    connect(m_calls, &JudgingCalls::refused, this, &Page::markStale);
    const auto toSetUp = [this] { m_tabs->setCurrentWidget(m_setUp); };
    connect(m_ballots, &BallotsPanel::setUpWanted, this, toSetUp);
    connect(m_progress, &ProgressPanel::setUpWanted, this, toSetUp);
}

void JudgingPage::connectBallots()
{
    connect(m_ballots, &BallotsPanel::ballotEdited, this,
            [this](const Ballot &ballot) { m_saver->save(m_shown, ballot); });
    connect(m_saver, &BallotSaver::busyChanged, this, [this] { m_ballots->setSaving(m_saver->isBusy()); });
    connect(m_saver, &BallotSaver::settled, this, [this](JudgeId judge, SubmissionId submission) {
        if (judge == m_ballots->judge()) {
            m_ballots->scoring().sheet().settled(submission);
        }
    });
    connect(m_saver, &BallotSaver::failed, this, [this](const Error &error) {
        noticeError(error);
        markStale(); // the marks go back to what is stored
    });
    auto *files = new BallotCalls(desk(), *this);
    connect(m_ballots, &BallotsPanel::exportWanted, files, &BallotCalls::askForExport);
    connect(m_ballots, &BallotsPanel::importWanted, files, &BallotCalls::askForImport);
}

void JudgingPage::askForJudges()
{
    askForFile(this, {tr("Import judges"), tr("Tables (*.csv *.tsv *.txt);;Every file (*)"), {}, false},
               [this](const QString &file) { m_calls->importJudges(file); });
}

void JudgingPage::askForSubmissions()
{
    askForFile(this, {tr("Import submissions"), tr("Tables (*.csv *.tsv *.txt);;Every file (*)"), {}, false},
               [this](const QString &file) { m_calls->importSubmissions(file); });
}

void JudgingPage::reload()
{
    const quint64 load = ++m_loads;
    const EventId wanted = eventId();
    m_empty->setVisible(!wanted.isStored());
    m_tabs->setVisible(wanted.isStored());
    if (!wanted.isStored()) {
        m_shown = {};
        showState({}, {});
        return;
    }
    using Shown = std::pair<JudgingState, BallotEvent>;
    const auto answer = desk().read([wanted](Workspace &workspace) {
        return loadJudging(workspace, wanted).andThen([&](const JudgingState &state) {
            return loadBallotEvent(workspace, wanted).map([&](const BallotEvent &event) {
                return Shown(state, event);
            });
        });
    });
    whenFinished(answer, this, [this, load, wanted](const Result<Shown> &state) {
        if (load != m_loads) {
            return;
        }
        if (!state) {
            noticeError(state.error());
            return;
        }
        const bool first = wanted != m_shown;
        m_shown = wanted;
        showState(state->first, state->second);
        if (first) {
            showTab(state->first.phase);
        }
    });
}

void JudgingPage::showState(const JudgingState &state, const BallotEvent &event)
{
    showPhase(state);
    m_setUp->setState(state);
    m_ballots->setState(state, event);
    m_progress->setState(state);
}

void JudgingPage::showPhase(const JudgingState &state)
{
    const bool any = m_shown.isStored();
    m_header->setSubtitle(any ? phaseSentence(state.phase) : QString());
    const bool opens = state.phase == JudgingPhase::Draft || state.phase == JudgingPhase::Closed;
    m_wanted = opens ? JudgingPhase::Open : JudgingPhase::Closed;
    m_phase->setText(state.phase == JudgingPhase::Draft ? tr("&Open judging")
                     : opens                            ? tr("&Open judging again")
                                                        : tr("&Close judging"));
    QString obstacle;
    if (opens) {
        obstacle = openObstacle(state);
    } else if (state.phase > JudgingPhase::Closed) {
        obstacle = tr("The phase stays as it is once the results stand.");
    }
    m_phase->setEnabled(obstacle.isEmpty());
    m_phase->setVisible(any && state.phase <= JudgingPhase::Closed);
    m_phase->setToolTip(obstacle);
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(any && !obstacle.isEmpty());
}

void JudgingPage::showTab(JudgingPhase phase)
{
    m_tabs->setCurrentIndex(phase == JudgingPhase::Draft ? 0 : phase == JudgingPhase::Open ? 1 : 2);
}

void JudgingPage::phaseClicked()
{
    m_calls->setPhase(m_wanted);
}

} // namespace jamwright
