// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judges.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/teams/teamfiles.h"
#include "workflow/teams/teams.h"

#include <QElapsedTimer>

#include <algorithm>
#include <set>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Six teams of two with e-mail addresses, organisations and Discord ids 1000001 …, eight judges.
struct AssignedFixture : WorkspaceFixture {
    explicit AssignedFixture(int teams = 6, int judges = 8)
    {
        QByteArray signups = "discord_id,display_name,email,organisation,confirmed\n";
        QByteArray members = "team,discord_id,leader\n";
        for (int i = 0; i < 2 * teams; ++i) {
            const QByteArray id = QByteArray::number(100000000000000001 + i);
            signups += id + ",Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@team" +
                       QByteArray::number(i / 2) + ".example,Org " + QByteArray::number(i / 2) + ",yes\n";
            members += "Team " + QByteArray::number(i / 2) + ',' + id + ',' + (i % 2 == 0 ? "yes" : "no") + '\n';
        }
        import(signups);
        must(commitTeamsImport(*workspace, must(previewTeamsImport(*workspace, event.id, members, u"teams.csv"_s))));
        QByteArray file = "name\n";
        for (int i = 0; i < judges; ++i) {
            file += "Judge " + QByteArray::number(i) + '\n';
        }
        must(importJudges(*workspace, event.id, file, u"judges.csv"_s));
        must(addMissingSubmissions(*workspace, event.id));
    }
    [[nodiscard]] JudgingState state() const { return must(loadJudging(*workspace, event.id)); }
    [[nodiscard]] std::vector<Conflict> conflictsOf(const QString &judge) const
    {
        const JudgingState now = state();
        const JudgeId id = must(findJudge(now, judge)).id;
        std::vector<Conflict> hers;
        std::copy_if(now.conflicts.begin(), now.conflicts.end(), std::back_inserter(hers),
                     [&](const Conflict &conflict) { return conflict.judge == id; });
        return hers;
    }
    /// Whether she has that conflict and no other.
    [[nodiscard]] bool hasOnly(const QString &judge, const QString &team, ConflictReason reason) const
    {
        const std::vector<Conflict> conflicts = conflictsOf(judge);
        return conflicts.size() == 1 && conflicts.front().reason == reason &&
               conflicts.front().submission == must(findSubmission(state().submissions, team)).id;
    }
    /// Scored by the built-in rubric with this many in the second round; everybody is assigned.
    void open(int shortlist = 3) const
    {
        RubricSet set = builtInRubrics().constFirst();
        set.rounds[1].shortlist = shortlist;
        must(saveRubricSet(*workspace, event.id, set));
        must(assignJudges(*workspace, event.id, 3, 1));
        must(setJudgingPhase(*workspace, event.id, JudgingPhase::Open));
    }
    /// A whole ballot of the lowest marks for each submission that she is assigned; nothing of it is stored.
    [[nodiscard]] std::vector<Ballot> ballotsOf(JudgeId judge) const
    {
        const JudgingState now = state();
        std::vector<Ballot> ballots;
        for (const Assignment &assignment : now.assignments) {
            if (assignment.judge == judge) {
                ballots.push_back({judge, assignment.submission, {}, {}, {}, {}});
                for (const Criterion &criterion : now.rubric.criteria) {
                    ballots.back().marks[criterion.id] = {MarkState::Scored, criterion.lowest};
                }
            }
        }
        return ballots;
    }
    [[nodiscard]] QString titleOf(SubmissionId id) const
    {
        QString title;
        for (const Submission &submission : state().submissions) {
            title = submission.id == id ? submission.shownTitle() : title;
        }
        return title;
    }
    void set(const QString &judge, const QString &key, const QString &value) const
    {
        must(setJudge(*workspace, event.id, judge, {{key, value}}));
    }
};

} // namespace

class tst_Assigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submissionsThatWereAddedGoInOneUndo()
    {
        const AssignedFixture fixture; // which adds them
        must(undoChange(*fixture.workspace));
        QVERIFY(fixture.state().submissions.empty());
        const AddedSubmissions added = must(addMissingSubmissions(*fixture.workspace, fixture.event.id));
        QCOMPARE(added.count, 6);
        QVERIFY(added.change.isStored());
        const AddedSubmissions none = must(addMissingSubmissions(*fixture.workspace, fixture.event.id));
        QVERIFY(none.count == 0 && none.teams == 6 && !none.change.isStored());
        must(undoChange(*fixture.workspace, added.change));
        QVERIFY(fixture.state().submissions.empty());
        // With an assignment they come and go together.
        const AssignOutcome outcome = must(assignJudges(*fixture.workspace, fixture.event.id, 2, 1));
        QCOMPARE(fixture.state().submissions.size(), size_t(6));
        must(undoChange(*fixture.workspace, outcome.change));
        QVERIFY(fixture.state().submissions.empty());
    }

    void conflictsFollowFromWhatIsKnownOfAJudge()
    {
        const AssignedFixture fixture;
        QVERIFY(fixture.state().conflicts.empty());
        fixture.set(u"judge 0"_s, u"discord_id"_s, u"100000000000000003"_s);
        fixture.set(u"Judge 1"_s, u"email"_s, u"Somebody@TEAM2.example"_s);
        fixture.set(u"Judge 2"_s, u"organisation"_s, u"ORG 3"_s);
        QVERIFY(fixture.hasOnly(u"Judge 0"_s, u"Team 1"_s, ConflictReason::Member));
        QVERIFY(fixture.hasOnly(u"Judge 1"_s, u"Team 2"_s, ConflictReason::EmailDomain));
        QVERIFY(fixture.hasOnly(u"Judge 2"_s, u"Team 3"_s, ConflictReason::Organisation));
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const auto outcome =
                must(assignJudges(*fixture.workspace, fixture.event.id, AssignmentWish{7, seed, true, false}));
            QCOMPARE(outcome.conflictsBroken, 0); // and seven of the eight can take each
            const JudgingState now = fixture.state();
            for (const Conflict &conflict : now.conflicts) {
                QVERIFY(!std::count(now.assignments.begin(), now.assignments.end(),
                                    Assignment{conflict.judge, conflict.submission}));
            }
        }
        // It is not declared, so it cannot be taken back, and goes with what it follows from.
        QVERIFY(!removeConflict(*fixture.workspace, fixture.event.id, u"Judge 0"_s, u"Team 1"_s).ok());
        fixture.set(u"Judge 0"_s, u"discord_id"_s, {});
        QVERIFY(fixture.conflictsOf(u"Judge 0"_s).empty());
    }

    void conflictsAreDeclaredAndTakenBack()
    {
        const AssignedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(addConflict(workspace, event, u"judge 3"_s, u"team 4"_s));
        must(addConflict(workspace, event, u"Judge 3"_s, u"Team 4"_s, ConflictReason::Mentor));
        QCOMPARE(fixture.conflictsOf(u"Judge 3"_s).size(), size_t(1));
        QCOMPARE(fixture.conflictsOf(u"Judge 3"_s).front().reason, ConflictReason::Mentor);
        QVERIFY(!must(addConflict(workspace, event, u"Judge 3"_s, u"Team 4"_s, ConflictReason::Mentor)).isStored());
        QVERIFY(!addConflict(workspace, event, u"Judge 3"_s, u"Team 4"_s, ConflictReason::Member).ok());
        must(removeConflict(workspace, event, u"Judge 3"_s, u"Team 4"_s));
        QVERIFY(fixture.conflictsOf(u"Judge 3"_s).empty());
        QCOMPARE(removeConflict(workspace, event, u"Judge 3"_s, u"Team 4"_s).error().kind, ErrorKind::Input);
        const auto unknown = addConflict(workspace, event, u"Judge 33"_s, u"Team 4"_s);
        QCOMPARE(unknown.error().kind, ErrorKind::Usage);
        QVERIFY(unknown.error().sentence().contains(u"Judge 3"_s));
        must(undoChange(workspace));
        QCOMPARE(fixture.conflictsOf(u"Judge 3"_s).size(), size_t(1));
    }

    void pinsAndForbiddenPairsHold()
    {
        const AssignedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(setReviewRule(workspace, event, u"Judge 1"_s, u"Team 1"_s, ReviewRuleKind::Pinned));
        must(setReviewRule(workspace, event, u"Judge 2"_s, u"Team 1"_s, ReviewRuleKind::Forbidden));
        must(addConflict(workspace, event, u"Judge 4"_s, u"Team 5"_s));
        must(setReviewRule(workspace, event, u"Judge 4"_s, u"Team 5"_s, ReviewRuleKind::Pinned));
        const auto outcome = must(assignJudges(workspace, event, 2, 1));
        QVERIFY(hasErrors(outcome.findings));
        QCOMPARE(outcome.reviews, 12);
        const JudgingState state = fixture.state();
        QCOMPARE(state.rules.size(), size_t(3));
        const Assignment pinned{must(findJudge(state, u"Judge 1"_s)).id,
                                must(findSubmission(state.submissions, u"Team 1"_s)).id};
        QCOMPARE(std::count(state.assignments.begin(), state.assignments.end(), pinned), 1);
        must(setReviewRule(workspace, event, u"Judge 1"_s, u"Team 1"_s, {}));
        QCOMPARE(fixture.state().rules.size(), size_t(2));
    }

    void aJudgeWhoLeavesHandsOverWhatSheHasNotFinished()
    {
        const AssignedFixture fixture(12);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(saveRubricSet(workspace, event, builtInRubrics().constFirst()));
        must(assignJudges(workspace, event, 3, 1));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        JudgingState state = fixture.state();
        const Judge left = state.judges[2];
        std::vector<Assignment> hers;
        std::copy_if(state.assignments.begin(), state.assignments.end(), std::back_inserter(hers),
                     [&](const Assignment &assignment) { return assignment.judge == left.id; });
        QVERIFY(hers.size() >= 4);
        Ballot finished{left.id, hers[0].submission, {}, {}, {}, {}};
        for (const Criterion &criterion : state.rubric.criteria) {
            finished.marks[criterion.id] = {MarkState::Scored, criterion.lowest};
        }
        Ballot begun{left.id, hers[1].submission, {}, {}, {}, {}};
        begun.marks[state.rubric.criteria.front().id] = {MarkState::Scored, state.rubric.criteria.front().lowest};
        must(saveBallot(workspace, event, finished));
        must(saveBallot(workspace, event, begun));
        must(setReviewRule(workspace, event, left.name, must(findSubmission(state.submissions, u"Team 1"_s)).title,
                           ReviewRuleKind::Pinned));

        const auto dry = must(dropJudge(workspace, event, left.name, 1, true));
        QCOMPARE(fixture.state().assignments, state.assignments);
        const auto outcome = must(dropJudge(workspace, event, left.name, 1));
        QCOMPARE(outcome.moves, dry.moves);
        QCOMPARE(outcome.judges, 7);                     // of the eight
        QVERIFY(outcome.loadMax - outcome.loadMin <= 2); // hers is none of the loads
        QCOMPARE(outcome.moves.size(), hers.size() - 1);
        for (const ReviewMove &move : outcome.moves) {
            QCOMPARE(move.from, left.name);
            QVERIFY(!move.to.isEmpty());
        }
        const JudgingState after = fixture.state();
        QCOMPARE(after.assignments.size(), state.assignments.size());
        QCOMPARE(std::count_if(after.assignments.begin(), after.assignments.end(),
                               [&](const Assignment &assignment) { return assignment.judge == left.id; }),
                 1);
        QCOMPARE(after.ballots.size(), size_t(2)); // both are still there
        QCOMPARE(must(findJudge(after, left.name)).capacity, std::optional(0));
        QVERIFY(after.rules.empty());
        // Assigning again finds nothing to do; undo brings her back.
        const auto again = must(assignJudges(workspace, event, 3, 9));
        QVERIFY(again.moves.empty());
        QCOMPARE(again.judges, 7);
        must(undoChange(workspace));
        QCOMPARE(fixture.state().assignments, state.assignments);
        QCOMPARE(dropJudge(workspace, event, u"Nobody"_s, 1).error().kind, ErrorKind::Usage);
    }

    // What she had finished stays hers, so that she may still mend it; nothing else of hers comes in late.
    void lateMarksOfOneWhoLeftAreOfWhatIsStillHers()
    {
        const AssignedFixture fixture(12);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.open();
        const Judge left = fixture.state().judges[2];
        std::vector<Ballot> hers = fixture.ballotsOf(left.id);
        QVERIFY(hers.size() >= 2);
        must(saveBallot(workspace, event, hers[0]));
        must(dropJudge(workspace, event, left.name, 1));
        hers[0].marks.begin()->second.value += 1;
        must(saveBallot(workspace, event, hers[0]));
        const auto late = saveBallot(workspace, event, hers[1]);
        QVERIFY(!late.ok());
        QCOMPARE(late.error().kind, ErrorKind::Input);
        QVERIFY(late.error().what.contains(left.name) && !late.error().remedy.isEmpty());
        // A file with all of it is refused for the line that is not hers; one with what is stored is not.
        const QByteArray scores = must(exportScores(workspace, event));
        QCOMPARE(must(importScores(workspace, event, scores, u"s.csv"_s)).same, 1);
        const QByteArray line = left.name.toUtf8() + ',' + fixture.titleOf(hers[1].submission).toUtf8() + ",1," +
                                fixture.state().rubric.criteria.front().name.toUtf8() + ",5\n";
        const auto import =
            must(importScores(workspace, event, "judge,submission,round,criterion,score\n" + line, u"s.csv"_s));
        QCOMPARE(import.rejected, 1);
        QCOMPARE(import.findings.constLast().key, u"scores.left"_s);
        QCOMPARE(fixture.state().ballots.size(), size_t(1));
        // Brought back, she scores again.
        fixture.set(left.name, u"capacity"_s, {});
        must(saveBallot(workspace, event, hers[1]));
    }

    void marksOfAConflictOfInterestAreRefused()
    {
        const AssignedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.open();
        const Judge judge = fixture.state().judges.front();
        const std::vector<Ballot> hers = fixture.ballotsOf(judge.id);
        Ballot ballot = hers.front();
        const QString title = fixture.titleOf(ballot.submission);
        must(addConflict(workspace, event, judge.name, title, ConflictReason::Mentor));
        const auto refused = saveBallot(workspace, event, ballot);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Input);
        QVERIFY(refused.error().what.contains(judge.name) && refused.error().what.contains(title));
        QVERIFY(refused.error().remedy.contains(u"recuse"_s));
        const QByteArray start = "judge,submission,round,criterion,score\n" + judge.name.toUtf8() + ',' +
                                 title.toUtf8() + ",1," + fixture.state().rubric.criteria.front().name.toUtf8() + ',';
        const auto import = must(importScores(workspace, event, start + "5\n", u"s.csv"_s));
        QCOMPARE(import.findings.constLast().key, u"scores.conflict"_s);
        QVERIFY(fixture.state().ballots.empty());
        QCOMPARE(must(importScores(workspace, event, start + "RECUSED\n", u"s.csv"_s)).added, 1);
        // Marks from before it was known stay, and what is not a mark may change.
        must(removeConflict(workspace, event, judge.name, title));
        must(saveBallot(workspace, event, ballot));
        must(addConflict(workspace, event, judge.name, title));
        ballot.comment = u"Nice."_s;
        must(saveBallot(workspace, event, ballot));
        ballot.marks.begin()->second.value += 1;
        QVERIFY(!saveBallot(workspace, event, ballot).ok());
        ballot.marks.clear();
        must(saveBallot(workspace, event, ballot));
    }

    void onlyJudgesAndSubmissionsOfTheRoundAreScored()
    {
        const AssignedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.open(1);
        const Ballot first = fixture.ballotsOf(fixture.state().judges.front().id).front();
        const Event other = must(createEvent(workspace, {u"Other Jam"_s, EventKind::TeamJam, {}}));
        must(importJudges(workspace, other.id, "name\nStranger\n", u"j.csv"_s));
        Ballot foreign = first;
        foreign.judge = must(loadJudging(workspace, other.id)).judges.front().id;
        QCOMPARE(saveBallot(workspace, event, foreign).error().kind, ErrorKind::Input);
        foreign = first;
        foreign.submission.value += 1000;
        QCOMPARE(saveBallot(workspace, event, foreign).error().kind, ErrorKind::Input);
        // The next round is of the best one only.
        must(generatePracticeBallots(workspace, event, 1));
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        const RoundChange next = must(startNextRound(workspace, event));
        QCOMPARE(next.submissions.size(), size_t(1));
        must(assignJudges(workspace, event, 3, 1));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        Ballot out = fixture.ballotsOf(fixture.state().assignments.front().judge).front();
        must(saveBallot(workspace, event, out));
        out.submission =
            first.submission == next.submissions.front() ? SubmissionId{first.submission.value + 1} : first.submission;
        const auto refused = saveBallot(workspace, event, out);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().what.contains(u"round"_s));
    }

    void againKeepsWhoIsAssigned()
    {
        const AssignedFixture fixture;
        must(assignJudges(*fixture.workspace, fixture.event.id, 2, 1));
        const JudgingState state = fixture.state();
        const auto again = must(assignJudges(*fixture.workspace, fixture.event.id, 2, 2));
        QVERIFY(again.moves.empty() && !again.change.isStored());
        QCOMPARE(fixture.state().assignments, state.assignments);
        const auto afresh = must(assignJudges(*fixture.workspace, fixture.event.id, AssignmentWish{2, 2, true, false}));
        QVERIFY(!afresh.moves.empty() && afresh.change.isStored());
    }

    void settingsOfAJudgeAreReadWholeOrNotAtAll()
    {
        const AssignedFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        const auto done = must(setJudge(workspace, event, u"Judge 1"_s,
                                        {{u"name"_s, u"Grace"_s},
                                         {u"capacity"_s, u"4"_s},
                                         {u"tracks"_s, u"web; art"_s},
                                         {u"shadow"_s, u"yes"_s},
                                         {u"email"_s, u"Grace@X.example"_s}}));
        const Judge judge = must(findJudge(fixture.state(), u"grace"_s));
        QVERIFY(judge == done.judge);
        QCOMPARE(judge.capacity, std::optional(4));
        QCOMPARE(judge.tracks, (QStringList{u"web"_s, u"art"_s}));
        QVERIFY(judge.shadow);
        QCOMPARE(judge.email, u"grace@x.example"_s);
        const std::pair<QString, QString> fine{u"organisation"_s, u"Acme"_s};
        for (const auto &[key, value] : std::vector<std::pair<QString, QString>>{{u"capacity"_s, u"-1"_s},
                                                                                 {u"capacity"_s, u"many"_s},
                                                                                 {u"name"_s, u" "_s},
                                                                                 {u"name"_s, u"judge 2"_s},
                                                                                 {u"shadow"_s, u"perhaps"_s},
                                                                                 {u"discord_id"_s, u"abc"_s},
                                                                                 {u"discord_id"_s, u"12"_s},
                                                                                 {u"capcity"_s, u"3"_s}}) {
            const auto refused = setJudge(workspace, event, u"Grace"_s, {fine, {key, value}});
            QVERIFY2(!refused.ok() && refused.error().kind == ErrorKind::Usage, qPrintable(key + u'=' + value));
        }
        QVERIFY(must(findJudge(fixture.state(), u"Grace"_s)).organisation.isEmpty());
        // A file without the column leaves the organisation, one with it sets it.
        must(setJudge(workspace, event, u"Grace"_s, {fine}));
        must(importJudges(workspace, event, "name,capacity\nGrace,2\n", u"j.csv"_s));
        QCOMPARE(must(findJudge(fixture.state(), u"Grace"_s)).organisation, u"Acme"_s);
        must(importJudges(workspace, event, "name,organisation\nGrace,Else\n", u"j.csv"_s));
        QCOMPARE(must(findJudge(fixture.state(), u"Grace"_s)).organisation, u"Else"_s);
    }

    void entrantsRateOneAnotherInPeerJams()
    {
        const AssignedFixture fixture(3, 1);
        Workspace &workspace = *fixture.workspace;
        const EventId id = fixture.event.id;
        QCOMPARE(judgesFromEntrants(workspace, id).error().kind, ErrorKind::Input);
        Event event = fixture.event;
        event.kind = EventKind::PeerJam;
        must(saveEvent(workspace, event));
        must(setJudge(workspace, id, u"Judge 0"_s,
                      {{u"discord_id"_s, u"100000000000000001"_s}, {u"name"_s, u"person 3"_s}}));
        QCOMPARE(must(judgesFromEntrants(workspace, id, true)).added, 5);
        QVERIFY(!fixture.state().peers);
        const JudgingImport made = must(judgesFromEntrants(workspace, id));
        QCOMPARE(made.added, 5);
        QCOMPARE(made.changed, 1);
        const JudgingState state = fixture.state();
        QVERIFY(state.peers);
        QCOMPARE(state.judges.size(), size_t(6));
        QCOMPARE(state.conflicts.size(), size_t(6)); // her own team's, by person alone
        QVERIFY(must(findJudge(state, u"Person 3 (Team 1)"_s)).person.isStored());
        QCOMPARE(must(judgesFromEntrants(workspace, id)).same, 6);
        QCOMPARE(assignJudges(workspace, id, 3, 1).error().kind, ErrorKind::Input); // they choose themselves
        must(dropJudge(workspace, id, u"Person 3 (Team 1)"_s, 1));
        QVERIFY(must(findJudge(fixture.state(), u"Person 3 (Team 1)"_s)).hasLeft());
    }

    void plansWithWhatTheEventHas()
    {
        const AssignedFixture fixture;
        CapacityWish wish;
        wish.minutesAReview = 10;
        wish.hours = 1;
        const CapacityPlan plan = must(planJudging(*fixture.workspace, fixture.event.id, wish, {}));
        QCOMPARE(plan.submissions, 6);
        QCOMPARE(plan.judges, 8);
        QCOMPARE(plan.lines.front().minutesAJudge, 15.0);
        QCOMPARE(plan.lines.front().judgesNeeded, std::optional(2));
    }
};

QTEST_GUILESS_MAIN(tst_Assigning)
#include "tst_assigning.moc"
