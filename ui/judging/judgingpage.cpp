// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/judgingpage.h"

#include "base/futures.h"
#include "ui/judging/judges/assignbox.h"
#include "ui/judging/judges/capacitybox.h"
#include "ui/judging/judges/conflictsbox.h"
#include "ui/judging/judges/judgespanel.h"
#include "ui/judging/judges/leavingbar.h"
#include "ui/judging/judgingcalls.h"
#include "ui/judging/matrix/matrixpanel.h"
#include "ui/judging/matrix/remindersbox.h"
#include "ui/judging/phaseheader.h"
#include "ui/judging/rubric/rubricpanel.h"
#include "ui/judging/scoring/ballotsaver.h"
#include "ui/judging/scoring/ballotsheet.h"
#include "ui/judging/scoring/ballotspanel.h"
#include "ui/judging/scoring/remote/ballotcalls.h"
#include "ui/judging/scoring/scoringview.h"
#include "ui/judging/submissions/submissionspanel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/async/askfile.h"
#include "ui/widgets/emptystate.h"
#include "workflow/desk.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/progress/judgingview.h"
#include "workflow/judging/rubrics.h"

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
    m_header = new PhaseHeader(this);
    column->addWidget(m_header);
    m_empty = new EmptyState(this);
    m_empty->setIcon(u"judging"_s);
    m_empty->setTitle(tr("Judging belongs to an event"));
    m_empty->setText(tr("Open or make an event; its rubric, judges and ballots are kept here."));
    connect(m_empty->addAction(tr("Go to &Start")), &QPushButton::clicked, this,
            [this] { Q_EMIT pageWanted(PageId::Start); });
    column->addWidget(m_empty, 1);
    makeTabs();
    m_tabs->hide(); // until there is an event: the page is no taller than what it shows
    column->addWidget(m_tabs, 1);
    connectRubric();
    connectJudges();
    connectSubmissions();
    connectBallots();
    connect(m_header, &PhaseHeader::stepWanted, m_calls, &JudgingCalls::takeStep);
    connect(m_calls, &JudgingCalls::refused, this, &Page::markStale);
}

void JudgingPage::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"judgingTabs"_s);
    m_tabs->setDocumentMode(true);
    m_rubric = new RubricPanel(m_tabs);
    m_rubric->setBuiltInRubrics(builtInRubrics());
    m_judges = new JudgesPanel(m_tabs);
    m_submissions = new SubmissionsPanel(m_tabs);
    m_ballots = new BallotsPanel(m_tabs);
    m_matrix = new MatrixPanel(m_tabs);
    m_tabs->addTab(m_rubric, tr("R&ubric"));
    m_tabs->addTab(m_judges, tr("Jud&ges"));
    m_tabs->addTab(m_submissions, tr("&Submissions"));
    m_tabs->addTab(m_ballots, tr("&Ballots"));
    m_tabs->addTab(m_matrix, tr("P&rogress"));
}

void JudgingPage::connectRubric()
{
    connect(m_rubric, &RubricPanel::rubricsEdited, m_calls, &JudgingCalls::saveRubrics);
    connect(m_calls, &JudgingCalls::rubricsRead, m_rubric, &RubricPanel::useRubrics);
    connect(m_calls, &JudgingCalls::refused, m_rubric, &RubricPanel::discard);
    connect(m_rubric, &RubricPanel::loadWanted, this, [this] {
        askForFile(this, {tr("Read a rubric"), tr("Rubrics (*.json);;Every file (*)"), {}, false},
                   [this](const QString &file) { m_calls->readRubrics(file); });
    });
    connect(m_rubric, &RubricPanel::saveWanted, this, [this](const RubricSet &set) {
        askForFile(this, {tr("Save the rubric"), tr("Rubrics (*.json)"), u"rubric.json"_s, true},
                   [this, set](const QString &file) { m_calls->writeRubrics(set, file); });
    });
}

void JudgingPage::connectJudges()
{
    connect(m_judges, &JudgesPanel::judgeEdited, m_calls, &JudgingCalls::saveJudge);
    connect(m_judges, &JudgesPanel::importWanted, this, [this] {
        askForFile(this, {tr("Import judges"), tr("Tables (*.csv *.tsv *.txt *.xlsx);;Every file (*)"), {}, false},
                   [this](const QString &file) { m_calls->importJudges(file); });
    });
    connect(&m_judges->conflicts(), &ConflictsBox::addWanted, m_calls, &JudgingCalls::addConflict);
    connect(&m_judges->conflicts(), &ConflictsBox::removeWanted, m_calls, &JudgingCalls::removeConflict);
    connect(&m_judges->assignment(), &AssignBox::assignWanted, m_calls, &JudgingCalls::assign);
    connect(m_calls, &JudgingCalls::assigned, &m_judges->assignment(), &AssignBox::setResult);
    connectJury();
    const auto toJudges = [this] { m_tabs->setCurrentWidget(m_judges); };
    connect(m_ballots, &BallotsPanel::setUpWanted, this, toJudges);
    connect(m_matrix, &MatrixPanel::setUpWanted, this, toJudges);
    connect(m_calls, &JudgingCalls::assigningWanted, this, toJudges);
    connect(&m_matrix->reminders(), &RemindersBox::copied, this, [this](const QString &said) { m_calls->say(said); });
    connect(&m_matrix->reminders(), &RemindersBox::wordingEdited, m_calls, &JudgingCalls::saveWording);
}

void JudgingPage::connectJury()
{
    const auto seed = [this] { return m_judges->assignment().seed(); };
    connect(m_judges, &JudgesPanel::leavingAsked, m_calls, &JudgingCalls::lookAtLeaving);
    LeavingBar *leaving = &m_judges->leaving();
    connect(m_calls, &JudgingCalls::leavingSeen, leaving, qOverload<const Leaving &>(&LeavingBar::show));
    connect(leaving, &LeavingBar::removeWanted, this,
            [this, seed](JudgeId judge, const QString &name) { m_calls->removeJudge(judge, name, seed()); });
    connect(leaving, &LeavingBar::leaveWanted, this,
            [this, seed](const QString &name) { m_calls->dropJudge(name, seed()); });
    connect(&m_judges->conflicts(), &ConflictsBox::ruleWanted, m_calls, &JudgingCalls::setReviewRule);
    connect(m_matrix, &MatrixPanel::ruleWanted, m_calls, &JudgingCalls::setReviewRule);
    CapacityBox *capacity = &m_judges->capacity();
    connect(capacity, &CapacityBox::planWanted, m_calls, &JudgingCalls::planCapacity);
    connect(m_calls, &JudgingCalls::capacityPlanned, capacity, &CapacityBox::setPlan);
    connect(m_calls, &JudgingCalls::capacityRefused, capacity, &CapacityBox::setRefused);
}

void JudgingPage::connectSubmissions()
{
    connect(m_submissions, &SubmissionsPanel::submissionEdited, m_calls, &JudgingCalls::saveSubmission);
    connect(m_submissions, &SubmissionsPanel::checklistEdited, m_calls, &JudgingCalls::setChecklist);
    connect(m_submissions, &SubmissionsPanel::missingWanted, m_calls, &JudgingCalls::addMissingSubmissions);
    connect(m_submissions, &SubmissionsPanel::importWanted, this, [this] {
        const QString filter = tr("Submissions (*.csv *.tsv *.txt *.xlsx *.json);;Every file (*)");
        askForFile(this, {tr("Import submissions"), filter, {}, false},
                   [this](const QString &file) { m_calls->importSubmissions(file); });
    });
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

void JudgingPage::reload()
{
    const quint64 load = ++m_loads;
    const EventId wanted = eventId();
    m_empty->setVisible(!wanted.isStored());
    m_tabs->setVisible(wanted.isStored());
    if (!wanted.isStored()) {
        m_shown = {};
        showView({}, {});
        return;
    }
    using Shown = std::pair<JudgingView, BallotEvent>;
    const auto answer = desk().read([wanted](Workspace &workspace) {
        return loadJudgingView(workspace, wanted).andThen([&](const JudgingView &view) {
            return loadBallotEvent(workspace, wanted).map([&](const BallotEvent &event) { return Shown(view, event); });
        });
    });
    whenFinished(answer, this, [this, load, wanted](const Result<Shown> &view) {
        if (load != m_loads) {
            return;
        }
        if (!view) {
            noticeError(view.error());
            return;
        }
        const bool first = wanted != m_shown;
        m_shown = wanted;
        showView(view->first, view->second);
        if (first) {
            showTab(view->first.state);
        }
    });
}

void JudgingPage::showView(const JudgingView &view, const BallotEvent &event)
{
    m_header->setView(view, m_shown.isStored());
    m_rubric->setView(view);
    m_judges->setView(view);
    m_submissions->setView(view);
    m_ballots->setState(view.state, event);
    m_matrix->setView(view);
}

void JudgingPage::showTab(const JudgingState &state)
{
    QWidget *set = state.rubric.criteria.isEmpty() || !state.assignments.empty() ? static_cast<QWidget *>(m_rubric)
                   : state.judges.empty() || !state.submissions.empty()          ? static_cast<QWidget *>(m_judges)
                                                                                 : m_submissions;
    m_tabs->setCurrentWidget(state.phase == JudgingPhase::Draft  ? set
                             : state.phase == JudgingPhase::Open ? static_cast<QWidget *>(m_ballots)
                                                                 : m_matrix);
}

} // namespace jamwright
