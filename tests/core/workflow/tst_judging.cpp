// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultsfixture.h"
#include "store/judging/scorelog.h"
#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/results.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/judging/submissions.h"
#include "workflow/sample.h"
#include "workflow/teams/teams.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The sample with its teams formed, the rubric, judges and an assignment.
struct JudgedFixture : WorkspaceFixture {
    JudgedFixture()
    {
        importSample(u"google-forms.csv"_s);
        importSample(u"history.csv"_s, ImportSource::History);
        formAgain(1);
        must(saveRubricSet(*workspace, event.id,
                           must(readRubricFile(must(readFile(u":/sample/rubric.json"_s)), u"rubric.json"_s))));
        must(importJudges(*workspace, event.id, must(readFile(u":/sample/judges.csv"_s)), u"judges.csv"_s));
        must(assignJudges(*workspace, event.id, 3, 1));
    }
    Result<ChangeId> tryForm(quint64 seed)
    {
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        NoProgress progress;
        const TeamDraft draft = must(formTeams(problem, {seed, 0, 20000}, {}, progress));
        return adoptTeams(*workspace, problem, draft);
    }
    void formAgain(quint64 seed) { must(tryForm(seed)); }
    /// Of the first judge for the first submission by the first criterion.
    JudgingImport importMark(const QByteArray &mark)
    {
        const JudgingState now = state();
        return must(importScores(*workspace, event.id,
                                 "judge,submission,round,criterion,score,comment,private_note\n" +
                                     now.judges.front().name.toUtf8() + ',' + now.submissions.front().title.toUtf8() +
                                     ",1," + now.rubric.criteria.front().name.toUtf8() + ',' + mark + ",,\n",
                                 u"s.csv"_s));
    }
    void moveToTrack(const QString &track)
    {
        Submission submission = state().submissions.front();
        submission.track = track;
        must(saveSubmission(*workspace, event.id, submission));
    }
    [[nodiscard]] JudgingState state() const { return must(loadJudging(*workspace, event.id)); }
};

} // namespace

class tst_Judging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formingTheSameTeamsAgainChangesNothing()
    {
        JudgedFixture fixture;
        const auto before = must(loadTeams(*fixture.workspace, fixture.event.id));
        QVERIFY(!must(fixture.tryForm(1)).isStored());
        QCOMPARE(must(loadTeams(*fixture.workspace, fixture.event.id)).teams.front().id, before.teams.front().id);
        QVERIFY(must(fixture.tryForm(2)).isStored());
        QVERIFY(fixture.state().submissions.empty()); // they were of teams that are gone
        must(undoChange(*fixture.workspace));
        QCOMPARE(must(loadTeams(*fixture.workspace, fixture.event.id)).teams.front().id, before.teams.front().id);
        QCOMPARE(fixture.state().submissions.size(), before.teams.size());
    }

    void loadsAreEqualAndEverySubmissionIsReviewed()
    {
        JudgedFixture fixture;
        const JudgingState state = fixture.state();
        std::map<JudgeId, int> loads;
        std::map<SubmissionId, int> reviews;
        for (const Assignment &assignment : state.assignments) {
            ++loads[assignment.judge];
            ++reviews[assignment.submission];
        }
        QCOMPARE(reviews.size(), state.submissions.size());
        for (const auto &[submission, count] : reviews) {
            QCOMPARE(count, 3);
        }
        const auto [least, most] = std::minmax_element(
            loads.begin(), loads.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        QVERIFY(most->second - least->second <= 1);
    }

    void scoresAreTakenOnlyWhileJudgingIsOpen()
    {
        JudgedFixture fixture;
        const JudgingState state = fixture.state();
        const QByteArray line = "judge,submission,round,criterion,score,comment,private_note\n" +
                                state.judges.front().name.toUtf8() + ',' + state.submissions.front().title.toUtf8() +
                                ",1," + state.rubric.criteria.front().name.toUtf8() + ",7,nice,\n";
        QVERIFY(!importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s).ok());
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        QCOMPARE(must(importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s)).added, 1);
        QCOMPARE(must(importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s)).same, 1);
        QCOMPARE(fixture.state().ballots.front().comment, u"nice"_s);
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Closed));
        QVERIFY(!importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s).ok());
        QVERIFY(!saveBallot(*fixture.workspace, fixture.event.id, fixture.state().ballots.front()).ok());
    }

    void oneBadLineKeepsTheWholeScoreFileOut()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        const JudgingState state = fixture.state();
        const QByteArray start = state.judges.front().name.toUtf8() + ',' + state.submissions.front().title.toUtf8() +
                                 ",1," + state.rubric.criteria.front().name.toUtf8() + ',';
        const QByteArray file = "judge,submission,round,criterion,score,comment,private_note\n" + start + "7,,\n" +
                                start + "99,,\nNobody Known," + state.submissions.front().title.toUtf8() +
                                ",1,Theme,5,,\n";
        const JudgingImport import = must(importScores(*fixture.workspace, fixture.event.id, file, u"s.csv"_s));
        QCOMPARE(import.rejected, 2);
        QVERIFY(hasErrors(import.findings));
        QVERIFY(fixture.state().ballots.empty());
    }

    void theRubricIsLockedByTheFirstScoreAndTeamsByTheFirstBallot()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        QVERIFY(must(generatePracticeBallots(*fixture.workspace, fixture.event.id, 3)) > 0);
        Rubric rubric = fixture.state().rubric;
        rubric.criteria.front().weight = 5;
        QVERIFY(!saveRubric(*fixture.workspace, fixture.event.id, rubric).ok());
        QVERIFY(!fixture.tryForm(9).ok());
        const Ranking ranking = must(tallyEvent(*fixture.workspace, fixture.event.id, {}));
        QCOMPARE(ranking.rows.front().rank, 1);
        QVERIFY(!tallyEvent(*fixture.workspace, fixture.event.id, TallyChoice{u"guess"_s}).ok());
    }

    // A change after the first score is a new version: marks of what stays stay, those of what goes are kept apart.
    void aLaterRubricIsANewVersionAndKeepsScores()
    {
        JudgedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        must(setJudgingPhase(workspace, fixture.event.id, JudgingPhase::Open));
        must(generatePracticeBallots(workspace, fixture.event.id, 3));
        const JudgingState before = fixture.state();
        Rubric rubric = before.rubric;
        rubric.criteria[0].weight = 5;
        rubric.criteria[1].highest = 20;
        rubric.criteria[1].required = false;
        must(saveRubric(workspace, fixture.event.id, rubric, u"twenty points for scope"_s));

        const JudgingState after = fixture.state();
        QCOMPARE(after.rubricVersion, 2);
        QCOMPARE(after.rubric.criteria[0].id, before.rubric.criteria[0].id);
        QVERIFY(after.rubric.criteria[1].id != before.rubric.criteria[1].id);
        QVERIFY(after.ballots == before.ballots); // nothing lost
        const auto versions = must(loadRubricVersions(workspace, fixture.event.id, 1));
        QCOMPARE(versions.size(), size_t(2));
        QVERIFY(versions[0].rubric == before.rubric);
        QCOMPARE(versions[1].reason, u"twenty points for scope"_s);
        // The scale of before comes back with its marks.
        must(saveRubric(workspace, fixture.event.id, before.rubric, u"no"_s));
        QCOMPARE(fixture.state().rubric, before.rubric);
        // A ballot with marks of an old version can still be saved.
        must(saveBallot(workspace, fixture.event.id, before.ballots.front()));
    }

    void whatARubricCostsIsSaid()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        RubricSet set = must(loadRubricSet(workspace, event));
        set.rubrics[0].criteria[0].weight = 3;
        QVERIFY(must(rubricFindings(workspace, event, set, u"weight"_s)).isEmpty()); // every mark stays
        set.rubrics[0].criteria[1].name = u"Skill"_s;
        QVERIFY(!rubricFindings(workspace, event, set).ok()); // a reason is missing
        const Findings renamed = must(rubricFindings(workspace, event, set, u"rename"_s));
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0].severity, Severity::Warning);
        QCOMPARE(renamed[0].key, u"judging.rubric-unmarked"_s);
        QVERIFY2(renamed[0].message.startsWith(u"9 ballot"_s) &&
                     renamed[0].message.endsWith(u"until this is marked: Skill. Criteria left out: Craft."_s),
                 qPrintable(renamed[0].message));
        QCOMPARE(fixture.state().rubricVersion, 1); // nothing was written
        // Marks on another scale are no marks on this one.
        set.rubrics[0].criteria[1].name = u"Craft"_s;
        set.rubrics[0].criteria[1].highest = 20;
        const Findings scaled = must(rubricFindings(workspace, event, set, u"scale"_s));
        QVERIFY(scaled.constFirst().message.endsWith(u"marked: Craft."_s));
        must(saveRubricSet(workspace, event, set, u"scale"_s));
        QVERIFY(must(rubricFindings(workspace, event, set, u"again"_s)).isEmpty()); // none counts any more
    }

    void theBestGoOnToTheNextRound()
    {
        JudgedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        RubricSet set = builtInRubrics().constFirst();
        set.rounds[1].shortlist = 3;
        must(saveRubricSet(workspace, event, set));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        must(generatePracticeBallots(workspace, event, 3));
        QVERIFY(!startNextRound(workspace, event).ok()); // not while it is open
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        QVERIFY(!setJudgingPhase(workspace, event, JudgingPhase::Frozen).ok()); // a round is missing
        // By the event's own way, and as the results have it, though it is found out more cheaply.
        must(chooseTally(workspace, event, TallyChoice{u"severity-adjusted"_s}));
        const RoundChange would = must(startNextRound(workspace, event, true));
        QVERIFY(must(wouldReveal(workspace, event)));
        std::vector<SubmissionId> best;
        for (const RankedSubmission &row : must(loadResults(workspace, event, {}, true)).ranking.rows) {
            if (best.size() < 3) {
                best.push_back(row.submission);
            }
        }
        QCOMPARE(would.submissions, best);
        const QByteArray first = must(exportScores(workspace, event));
        const RoundChange next = must(startNextRound(workspace, event));
        QCOMPARE(must(exportScores(workspace, event, false, 1)), first); // also once it is over
        QVERIFY(must(exportScores(workspace, event)) != first);
        QCOMPARE(exportScores(workspace, event, false, 3).error().kind, ErrorKind::Usage);
        QVERIFY(next.submissions == best && !must(wouldReveal(workspace, event)));
        QCOMPARE(next.round, 2);
        QCOMPARE(next.submissions.size(), size_t(3));
        JudgingState state = fixture.state();
        QCOMPARE(state.phase, JudgingPhase::Draft);
        QCOMPARE(state.submissions.size(), size_t(3));
        QVERIFY(state.ballots.empty() && state.assignments.empty());
        QCOMPARE(state.rubric.criteria.front().name, u"Code quality"_s);
        QCOMPARE(must(goBackARound(workspace, event)).round, 1);
        QVERIFY(!fixture.state().ballots.empty());

        must(startNextRound(workspace, event));
        must(assignJudges(workspace, event, 2, 1));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        must(generatePracticeBallots(workspace, event, 4));
        QVERIFY(!goBackARound(workspace, event).ok()); // something was scored
        state = must(loadJudging(workspace, event, 1));
        QCOMPARE(state.phase, JudgingPhase::Closed); // rounds before the current one are
        QVERIFY(!state.ballots.empty());
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen));
        QVERIFY(!saveRubric(workspace, event, fixture.state().rubric, u"late"_s).ok());
    }

    // A round that has just begun has no ballots of its own; those before it are somebody's work all the same.
    void teamsAreNotFormedAnewInALaterRound()
    {
        JudgedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        RubricSet set = builtInRubrics().constFirst();
        set.rounds[1].shortlist = 3;
        must(saveRubricSet(workspace, fixture.event.id, set));
        must(setJudgingPhase(workspace, fixture.event.id, JudgingPhase::Open));
        must(generatePracticeBallots(workspace, fixture.event.id, 3));
        must(setJudgingPhase(workspace, fixture.event.id, JudgingPhase::Closed));
        must(startNextRound(workspace, fixture.event.id));
        QVERIFY(!fixture.tryForm(9).ok());
        QVERIFY(!must(loadJudging(workspace, fixture.event.id, 1)).ballots.empty());
    }

    void practiceMarksAreLoggedAsSuch()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        must(generatePracticeBallots(*fixture.workspace, fixture.event.id, 3));
        const auto lines = must(store::ScoreLog(fixture.workspace->database()).list(fixture.event.id));
        QVERIFY(!lines.empty());
        QCOMPARE(lines.front().author.reason, u"practice"_s);
    }

    // What a phase does not allow, no undo does: the phase is undone first.
    void undoKeepsToThePhases()
    {
        JudgedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        const JudgingState state = fixture.state();
        Ballot ballot{state.assignments.front().judge, state.assignments.front().submission, {}, {}, {}, {}};
        ballot.marks[state.rubric.criteria.front().id] = {MarkState::Scored, 4};
        const ChangeId scored = must(saveBallot(workspace, event, ballot));
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        QVERIFY(!undoChange(workspace, scored).ok());
        QCOMPARE(fixture.state().ballots.size(), size_t(1));
        must(undoChange(workspace)); // the closing
        must(undoChange(workspace, scored));
        QVERIFY(fixture.state().ballots.empty());
    }

    void scoresThatContradictOneAnotherAreRefused()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        const JudgingState state = fixture.state();
        const QByteArray start = state.judges.front().name.toUtf8() + ',' + state.submissions.front().title.toUtf8() +
                                 ",1," + state.rubric.criteria.front().name.toUtf8() + ',';
        const QByteArray header = "judge,submission,round,criterion,score,comment,private_note\n";
        QCOMPARE(must(importScores(*fixture.workspace, fixture.event.id, header + start + "3,,\n" + start + "9,,\n",
                                   u"s.csv"_s))
                     .rejected,
                 1);
        QVERIFY(fixture.state().ballots.empty());
        QCOMPARE(must(importScores(*fixture.workspace, fixture.event.id, header + start + "3,,\n" + start + "3,,\n",
                                   u"s.csv"_s))
                     .added,
                 1);
    }

    // It is there, so that nobody has to look for how it is written.
    void aScoreOfATeamThatIsNotInTheRoundIsToldFromOneOfNone()
    {
        ResultsFixture fixture(2);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll(); // Team 3 is third of two that go on
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        must(startNextRound(workspace, event));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        const auto refusal = [&](const QByteArray &line) {
            const JudgingImport import =
                must(importScores(workspace, event, "judge,submission,round,criterion,score\n" + line, u"s.csv"_s));
            return import.findings.last();
        };
        QCOMPARE(refusal("Kim,Team 3,2,Fun,5\n").message,
                 u"Team 3 is not in round 2, so no score of it can be taken."_s);
        QCOMPARE(refusal("Kim,Team 3,2,Fun,5\n").key, u"scores.not-in-round"_s);
        QCOMPARE(refusal("Kim,Team 3,1,Fun,5\n").key, u"scores.other-round"_s);
        QCOMPARE(refusal("Kim,Team 9,2,Fun,5\n").message, u"No submission is of that team."_s);
    }

    // They would count nowhere. What was stored before the submission changed its track comes back all the same.
    void scoresOutsideTheTrackAreRefused()
    {
        JudgedFixture fixture;
        Rubric rubric = fixture.state().rubric;
        rubric.criteria.front().tracks = {u"Web"_s};
        must(saveRubric(*fixture.workspace, fixture.event.id, rubric));
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        fixture.moveToTrack(u"Game"_s);
        const JudgingImport refused = fixture.importMark("7");
        QCOMPARE(refused.rejected, 1);
        QCOMPARE(refused.findings.back().key, u"scores.other-track"_s);
        QCOMPARE(refused.findings.back().message,
                 u"%1 is no criterion for %2, which is of the track Game."_s.arg(
                     rubric.criteria.front().name, fixture.state().submissions.front().title));
        fixture.moveToTrack({});
        QVERIFY(fixture.importMark("7").findings.back().message.endsWith(u"which is of no track."_s));
        QVERIFY(fixture.state().ballots.empty());
        fixture.moveToTrack(u"Web"_s);
        QCOMPARE(fixture.importMark("7").added, 1);
        fixture.moveToTrack(u"Game"_s);
        QCOMPARE(fixture.importMark("7").same, 1);
        QCOMPARE(fixture.importMark("8").rejected, 1);
        QCOMPARE(fixture.importMark("NA").rejected, 0);
    }

    // A team's name goes before another's title, and a title that two have is nobody's.
    void submissionsAreNamedByTeamFirst()
    {
        std::vector<Submission> all(3);
        all[0].id.value = 1;
        all[0].teamName = u"Foxes"_s;
        all[0].title = u"Owls"_s;
        all[1].id.value = 2;
        all[1].teamName = u"Owls"_s;
        all[1].title = u"Hoot"_s;
        all[2].id.value = 3;
        all[2].teamName = u"Bats"_s;
        all[2].title = u"Hoot"_s;
        QCOMPARE(must(findSubmission(all, u"owls"_s)).id.value, 2);
        QVERIFY(!findSubmission(all, u"Hoot"_s).ok());
        QVERIFY(!findSubmission(all, u"Cats"_s).ok());
    }

    void everyChangeOfAMarkIsLoggedAlsoAnUndo()
    {
        JudgedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        const JudgingState state = fixture.state();
        Ballot ballot{state.assignments.front().judge, state.assignments.front().submission, {}, {}, {}, {}};
        const CriterionId criterion = state.rubric.criteria.front().id;
        ballot.marks[criterion] = {MarkState::Scored, 4};
        must(saveBallot(workspace, event, ballot, {u"judge"_s, {}}));
        ballot.comment = u"the same marks"_s;
        must(saveBallot(workspace, event, ballot, {u"judge"_s, {}}));
        ballot.marks[criterion] = {MarkState::Scored, 5};
        must(saveBallot(workspace, event, ballot, {u"organiser"_s, u"she rang me"_s}));
        must(undoChange(workspace));
        store::ScoreLog log(workspace.database());
        const auto lines = must(log.list(event));
        QCOMPARE(lines.size(), size_t(3));
        QVERIFY(!lines[0].before && lines[0].after == (Mark{MarkState::Scored, 4}));
        QCOMPARE(lines[1].author, (ScoreAuthor{u"organiser"_s, u"she rang me"_s}));
        QVERIFY(lines[2].before == (Mark{MarkState::Scored, 5}) && lines[2].after == (Mark{MarkState::Scored, 4}));
        QCOMPARE(lines[2].author.reason, u"undo"_s);
    }

    void scoresGoOutAndComeBackUnchanged()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        must(generatePracticeBallots(*fixture.workspace, fixture.event.id, 3));
        const JudgingState before = fixture.state();
        const JudgingImport import =
            must(importScores(*fixture.workspace, fixture.event.id,
                              must(exportScores(*fixture.workspace, fixture.event.id)), u"s.csv"_s));
        QCOMPARE(import.added + import.changed + import.rejected, 0);
        QCOMPARE(import.same, int(before.ballots.size()));
        QCOMPARE(fixture.state().ballots, before.ballots);
    }

    void theExportsManifestIsTrue()
    {
        JudgedFixture fixture;
        const QString folder = fixture.folder.filePath(u"export"_s);
        const auto files = must(exportAll(*fixture.workspace, fixture.event.id));
        QCOMPARE(files.size(), 20U); // nobody has a place, so no page
        must(writeFiles(folder, files));
        const QJsonObject manifest =
            QJsonDocument::fromJson(must(readFile(QDir(folder).filePath(u"manifest.json"_s)))).object();
        QCOMPARE(manifest["event"_L1].toString(), fixture.event.name);
        const QJsonArray listed = manifest["files"_L1].toArray();
        QCOMPARE(listed.size(), 19);
        for (const QJsonValue &entry : listed) {
            const QByteArray bytes = must(readFile(QDir(folder).filePath(entry["file"_L1].toString())));
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                     entry["sha256"_L1].toString());
        }
        QVERIFY(!exportTeams(*fixture.workspace, fixture.event.id, u"pdf"_s).ok());
    }
};

QTEST_GUILESS_MAIN(tst_Judging)
#include "tst_judging.moc"
