// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultsfixture.h"
#include "store/database.h"
#include "workflow/changes.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/results/awards.h"
#include "workflow/judging/results/publishing.h"
#include "workflow/overview.h"
#include "workflow/people/erase.h"
#include "workflow/people/people.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

bool hasKey(const Findings &findings, const QString &key)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &one) { return one.key == key; });
}

QString teamsOf(const Ranking &ranking)
{
    QStringList teams;
    for (const RankedSubmission &row : ranking.rows) {
        teams << u"%1 %2"_s.arg(row.rank).arg(row.team);
    }
    return teams.join(u", "_s);
}

/// What history says of a person at the event: "1 yes", "- no".
QString fateOf(const WorkspaceFixture &fixture, PersonId person)
{
    const PersonRecord record = must(loadPerson(*fixture.workspace, person));
    for (const PastTeam &past : record.teams) {
        if (past.event == fixture.event.name) {
            return (past.place ? QString::number(*past.place) : u"-"_s) + (!past.finished   ? u" ?"_s
                                                                           : *past.finished ? u" yes"_s
                                                                                            : u" no"_s);
        }
    }
    return {};
}

const TallyChoice adjusted{u"severity-adjusted"_s};

/// Team 3 went out after the first of two.
void eachRoundHasItsScores(const FinalRanking &outcome)
{
    QCOMPARE(outcome.scores.size(), size_t(2));
    QCOMPARE(outcome.scores[0].scores.size(), size_t(3));
    QCOMPARE(outcome.scores[1].round, 2);
    QVERIFY(!outcome.scores[1].scores.contains(outcome.ranking.rows[2].submission));
    QCOMPARE(outcome.scores[1].scores.at(outcome.ranking.rows[0].submission), 10.0);
}

} // namespace

class tst_Results : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEventsChoiceIsUsedWhereNoneIsMade()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        QCOMPARE(must(loadTallyChoice(workspace, event)).method, u"weighted-mean"_s);
        const TallyChoice median{u"Median"_s, {u"reviews"_s}, 1, 5};
        QVERIFY(must(chooseTally(workspace, event, median)).isStored());
        QVERIFY(!must(chooseTally(workspace, event, median)).isStored()); // nothing new
        fixture.reopen();
        const TallyChoice kept = must(loadTallyChoice(*fixture.workspace, event));
        QCOMPARE(kept, (TallyChoice{u"median"_s, {u"reviews"_s}, 1, 5}));
        fixture.scoreAll();
        const Ranking own = must(tallyEvent(*fixture.workspace, event, TallyChoice{}));
        QCOMPARE(own.method, u"median"_s);
        QVERIFY(!hasKey(own.findings, u"judging.not-the-choice"_s));
        const Ranking whatIf = must(tallyEvent(*fixture.workspace, event, TallyChoice{u"borda"_s}));
        QCOMPARE(whatIf.method, u"borda"_s);
        QVERIFY(hasKey(whatIf.findings, u"judging.not-the-choice"_s));
        QCOMPARE(must(loadTallyChoice(*fixture.workspace, event)).method, u"median"_s);
        for (const TallyChoice &bad :
             {TallyChoice{u"guess"_s}, TallyChoice{u"median"_s, {u"coin"_s}}, TallyChoice{u"median"_s, {}, 10}}) {
            const auto refused = chooseTally(*fixture.workspace, event, bad);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().kind, ErrorKind::Usage);
        }
        fixture.freeze();
        QVERIFY(!chooseTally(*fixture.workspace, event, TallyChoice{u"borda"_s}).ok());
    }

    void aPeerJamIsRankedAsPyWeekDoesUntilItChooses()
    {
        ResultsFixture fixture;
        Event peers = fixture.event;
        peers.kind = EventKind::PeerJam;
        must(saveEvent(*fixture.workspace, peers));
        QCOMPARE(must(loadTallyChoice(*fixture.workspace, peers.id)).method, u"pyweek"_s);
        must(chooseTally(*fixture.workspace, peers.id, TallyChoice{u"weighted-mean"_s}));
        QCOMPARE(must(loadTallyChoice(*fixture.workspace, peers.id)).method, u"weighted-mean"_s);
    }

    void theKindOfAnEventStandsOnceResultsDo()
    {
        ResultsFixture fixture;
        fixture.scoreAll();
        fixture.freeze();
        Event peers = fixture.event;
        peers.kind = EventKind::PeerJam;
        const auto refused = saveEvent(*fixture.workspace, peers);
        QVERIFY(!refused.ok()); // the ranking would be another
        QCOMPARE(refused.error().kind, ErrorKind::Input);
        QCOMPARE(must(loadTallyChoice(*fixture.workspace, fixture.event.id)).method, u"weighted-mean"_s);
        peers.kind = fixture.event.kind;
        peers.name = u"Another name"_s;
        must(saveEvent(*fixture.workspace, peers));
    }

    void severityIsChosenBeforeAnybodyLooks()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(tallyEvent(workspace, event, TallyChoice{}));
        QVERIFY(!must(wouldReveal(workspace, event))); // there is nothing to see yet
        must(chooseTally(workspace, event, adjusted));
        must(chooseTally(workspace, event, TallyChoice{u"weighted-mean"_s}));
        Ballot begun;
        begun.judge = fixture.state().judges.front().id;
        begun.submission = fixture.submission(1);
        begun.marks[fixture.state().rubric.criteria.front().id] = {MarkState::Scored, 5};
        must(saveBallot(workspace, event, begun, {u"judge"_s, u"her own"_s}));
        must(tallyEvent(workspace, event, TallyChoice{}));
        QVERIFY(!must(wouldReveal(workspace, event))); // nor where nothing that was marked counts yet
        fixture.scoreAll();
        QVERIFY(must(wouldReveal(workspace, event)));
        QVERIFY(!must(loadResults(workspace, event, {}, true)).revealed);
        QVERIFY(must(wouldReveal(workspace, event))); // a peek is no look
        must(chooseTally(workspace, event, adjusted));
        QVERIFY(!must(loadResults(workspace, event)).revealed);
        QVERIFY(must(loadResults(workspace, event)).revealed);
        const auto late = chooseTally(workspace, event, TallyChoice{u"weighted-mean"_s});
        QVERIFY(!late.ok());
        QCOMPARE(late.error().kind, ErrorKind::Input);
        QVERIFY(late.error().remedy.contains(u"--method weighted-mean"_s));
        QVERIFY(!undoChange(workspace).ok()); // no way round it
        QCOMPARE(must(loadTallyChoice(workspace, event)).method, u"severity-adjusted"_s);
        // What leaves severity as it is can still be chosen, and undone.
        must(chooseTally(workspace, event, TallyChoice{u"severity-adjusted"_s, {u"median"_s}}));
        must(undoChange(workspace));
        QVERIFY(must(loadTallyChoice(workspace, event)).ties.isEmpty());
    }

    void eachWayOfLookingIsNoted_data()
    {
        QTest::addColumn<int>("way");
        for (int way = 0; way < 6; ++way) {
            QTest::addRow("%d", way) << way;
        }
    }
    void eachWayOfLookingIsNoted()
    {
        QFETCH(int, way);
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        switch (way) {
        case 0:
            must(tallyEvent(workspace, event, TallyChoice{u"borda"_s}));
            break;
        case 1:
            must(exportResults(workspace, event, u"csv"_s));
            break;
        case 2:
            must(exportAll(workspace, event));
            break;
        case 3:
            must(finalRanking(workspace, event));
            break;
        case 4:
            must(exportScoresBySubmission(workspace, event));
            break;
        default:
            must(loadResults(workspace, event));
        }
        QVERIFY(!must(wouldReveal(workspace, event)));
        QVERIFY(!chooseTally(workspace, event, adjusted).ok());
    }

    void aFirstLookNeedsAWorkspaceThatCanBeWritten()
    {
        ResultsFixture fixture;
        fixture.scoreAll();
        const auto reading = must(Workspace::open(fixture.file(), Access::Read, fixture.clock));
        const auto refused = tallyEvent(*reading, fixture.event.id, TallyChoice{});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        must(tallyEvent(*fixture.workspace, fixture.event.id, TallyChoice{}));
        must(tallyEvent(*reading, fixture.event.id, TallyChoice{}));
        QVERIFY(!exportResults(*reading, fixture.event.id, u"pdf"_s).ok());
    }

    void theViewHasBothRankingsAndWhatDiffers()
    {
        ResultsFixture fixture;
        fixture.scoreAll();
        fixture.score(1, 3, 9, 9); // the mean of Team 3 rises to 6, its median stays
        must(chooseTally(*fixture.workspace, fixture.event.id, TallyChoice{u"median"_s}));
        const ResultsView view = must(loadResults(*fixture.workspace, fixture.event.id));
        QCOMPARE(teamsOf(view.raw), u"1 Team 2, 2 Team 1, 2 Team 3"_s);
        QCOMPARE(teamsOf(view.ranking), u"1 Team 2, 2 Team 1, 3 Team 3"_s);
        QCOMPARE(view.changes, (std::vector<PlaceChange>{{fixture.submission(3), u"Team 3"_s, 2, 3}}));
        QCOMPARE(must(tallyRound(*fixture.workspace, fixture.event.id, TallyChoice{})).changes, view.changes);
        QCOMPARE(view.awards.size(), size_t(1)); // the usual ones
        QCOMPARE(view.awards[0].winners.size(), size_t(3));
        QCOMPARE(view.awards[0].winners[0].people, (QStringList{u"p3"_s, u"p4"_s}));
        QVERIFY(!loadResults(*fixture.workspace, fixture.event.id, 2).ok());
    }

    void problemsSayWhatTheResultsPageSays()
    {
        ResultsFixture fixture(2);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        const auto has = [&](const QString &key) {
            const Findings problems = must(loadProblems(workspace, event));
            return std::any_of(problems.begin(), problems.end(), [&](const Finding &one) { return one.key == key; });
        };
        must(chooseTally(workspace, event, TallyChoice{u"severity-adjusted"_s}));
        fixture.score(1, 1, 6, 6);
        fixture.score(1, 2, 7, 7);
        QVERIFY(!has(u"judging.severity-not-carried"_s)); // nobody has asked for a ranking
        QVERIFY(has(u"judging.no-review"_s));
        QVERIFY(must(wouldReveal(workspace, event))); // that was no look
        const Findings shown = must(loadResults(workspace, event)).ranking.findings;
        for (const Finding &finding : shown) {
            QVERIFY2(has(finding.key), qPrintable(finding.key));
        }
        QVERIFY(has(u"judging.severity-not-carried"_s));
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        must(startNextRound(workspace, event));
        QVERIFY(has(u"judging.severity-not-carried"_s)); // of the round before
    }

    void severalRoundsMakeOneRanking()
    {
        ResultsFixture fixture(2);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        must(startNextRound(workspace, event, true));
        QVERIFY(must(wouldReveal(workspace, event))); // a dry run changes nothing
        QCOMPARE(must(startNextRound(workspace, event)).submissions.size(), size_t(2));
        QVERIFY(!must(wouldReveal(workspace, event)));
        QCOMPARE(teamsOf(must(finalRanking(workspace, event)).ranking), u"1 Team 2, 2 Team 1, 3 Team 3"_s);
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        fixture.score(2, 1, 10, 10);
        fixture.score(2, 2, 2, 2);
        const FinalRanking both = must(finalRanking(workspace, event));
        QCOMPARE(teamsOf(both.ranking), u"1 Team 1, 2 Team 2, 3 Team 3"_s);
        const int second = must(loadResults(workspace, event)).reviews;
        QCOMPARE(second, 2);
        QCOMPARE(both.reviews, must(loadResults(workspace, event, 1)).reviews + second); // of those who went out, too
        QCOMPARE(teamsOf(must(tallyEvent(workspace, event, TallyChoice{}, 1))), u"1 Team 2, 2 Team 1, 3 Team 3"_s);
        const QByteArray csv = must(exportResults(workspace, event, u"csv"_s));
        QVERIFY(csv.contains("\n1,Team 1,Team 1,10,") && csv.contains("\n3,Team 3,Team 3,4.5,"));
        const QByteArray table = must(exportScoresBySubmission(workspace, event));
        QVERIFY(table.startsWith(
            "submission,team,track,round,rank,reviews,raw,adjusted,standard_error,mean:Fun,mean:Craft\n"));
        QVERIFY(table.contains("\nTeam 1,Team 1,,2,1,1,10,,,10,10\n"));
        QVERIFY(table.contains("\nTeam 3,Team 3,,1,3,3,4.5,,,1,8\n"));
        eachRoundHasItsScores(must(finalRanking(workspace, event)));
        fixture.freeze();
        must(publishResults(workspace, event));
        eachRoundHasItsScores(must(finalRanking(workspace, event)));
        QVERIFY(must(exportResults(workspace, event, u"html"_s))
                    .contains("<td>Team 3</td><td>Team 3</td><td>4.50</td><td>–</td><td>3</td>"));
        QVERIFY(must(checkPublication(workspace, event)).recomputes);
    }

    void publishingIsAStepOfItsOwn()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        QVERIFY(!publishResults(workspace, event).ok());
        fixture.freeze();
        QVERIFY(!setJudgingPhase(workspace, event, JudgingPhase::Published).ok());
        QCOMPARE(must(publishResults(workspace, event, true)).version, 1);
        QVERIFY(must(loadPublications(workspace, event)).empty());
        QCOMPARE(fixture.state().phase, JudgingPhase::Frozen);
        QVERIFY(!checkPublication(workspace, event).ok());
        const Publication first = must(publishResults(workspace, event));
        QCOMPARE(first.version, 1);
        QCOMPARE(fixture.state().phase, JudgingPhase::Published);
        QVERIFY(!publishResults(workspace, event).ok());
        QVERIFY(!setJudgingPhase(workspace, event, JudgingPhase::Frozen).ok()); // without a reason
        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen, u"a wrong mark"_s));
        QVERIFY(must(listChanges(workspace, 1)).front().sentence.contains(u"a wrong mark"_s));
        // The same results are the same publication.
        QCOMPARE(must(publishResults(workspace, event)), first);
        QCOMPARE(must(loadPublications(workspace, event)).size(), size_t(1));
    }

    void aCorrectionIsTheNextVersionAndBothStay()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        fixture.freeze();
        const Publication first = must(publishResults(workspace, event));
        QCOMPARE(fateOf(fixture, fixture.person(3)), u"1 yes"_s);
        QCOMPARE(fateOf(fixture, fixture.person(1)), u"2 yes"_s);
        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen, u"Kim was at the wrong team"_s));
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        fixture.score(2, 1, 10, 10);
        fixture.score(3, 1, 10, 10);
        fixture.freeze();
        const Publication second = must(publishResults(workspace, event));
        QCOMPARE(second.version, 2);
        QVERIFY(second.hash != first.hash);
        QCOMPARE(fateOf(fixture, fixture.person(1)), u"1 yes"_s);
        QCOMPARE(fateOf(fixture, fixture.person(3)), u"2 yes"_s);
        const auto all = must(loadPublications(workspace, event));
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0], first);
        for (const int version : {1, 2, 0}) {
            const PublicationCheck check = must(checkPublication(workspace, event, version));
            QVERIFY(check.hashHolds && check.recomputes && check.findings.isEmpty());
        }
        QVERIFY(!checkPublication(workspace, event, 3).ok());
        QCOMPARE(must(loadResults(workspace, event)).publications.size(), size_t(2));
        QVERIFY(must(loadResults(workspace, event)).publications[0].document.isEmpty());
    }

    void whatWasTamperedWithIsNoticed()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        fixture.scoreAll();
        fixture.freeze();
        must(publishResults(workspace, fixture.event.id));
        must(workspace.database().run(
            u"UPDATE publication SET document = replace(document, '\"rank\":1', '\"rank\":2')"_s));
        PublicationCheck check = must(checkPublication(workspace, fixture.event.id));
        QVERIFY(!check.hashHolds && !check.recomputes);
        QCOMPARE(check.findings.size(), 2);
        must(workspace.database().run(
            u"UPDATE publication SET document = replace(document, '\"rank\":2', '\"rank\":1')"_s));
        check = must(checkPublication(workspace, fixture.event.id));
        QVERIFY(!check.recomputes); // the second place is a first now
        // A line of the log that says something else.
        fixture.reopen();
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Frozen, u"again"_s));
        must(fixture.workspace->database().run(u"UPDATE score_change SET new_value = 3 WHERE id = 1"_s));
        const auto refused = publishResults(*fixture.workspace, fixture.event.id);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
    }

    void erasingAWinnerAndAJudgeBreaksNothing()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        fixture.freeze();
        const Publication before = must(publishResults(workspace, event));
        const QByteArray csv = must(exportResults(workspace, event, u"csv"_s));
        QVERIFY(must(exportResults(workspace, event, u"md"_s)).contains("p3 and p4"));
        must(erasePerson(workspace, must(loadPerson(workspace, fixture.person(3))).person));
        must(erasePerson(workspace, must(loadPerson(workspace, fixture.person(7))).person)); // Jo, who judged
        const Publication after = must(loadPublications(workspace, event)).front();
        QCOMPARE(after, before);
        const PublicationCheck check = must(checkPublication(workspace, event));
        QVERIFY(check.hashHolds && check.recomputes);
        QCOMPARE(must(exportResults(workspace, event, u"csv"_s)), csv);
        const QByteArray text = must(exportResults(workspace, event, u"md"_s));
        QVERIFY(!text.contains("p3") && text.contains(Person().shownName().toUtf8()));
        QVERIFY(must(exportAudit(workspace, event)).contains(",erased "));
        QVERIFY(!must(exportAudit(workspace, event)).contains("Jo Judge"));
    }

    void whatWasPublishedListsThePlacesThatChanged()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(chooseTally(workspace, event, TallyChoice{u"median"_s}));
        for (int judge = 1; judge <= 3; ++judge) {
            fixture.score(judge, 1, judge < 3 ? 10 : 1, judge < 3 ? 10 : 1); // mean 7, median 10
            fixture.score(judge, 2, 8, 8);
            fixture.score(judge, 3, 2, 2);
        }
        const auto changes = [&workspace, event] {
            return QJsonDocument::fromJson(must(exportResults(workspace, event, u"json"_s)))
                .object()["changes"_L1]
                .toArray();
        };
        const QJsonArray before = changes();
        QCOMPARE(before.size(), 2);
        fixture.freeze();
        must(publishResults(workspace, event));
        QCOMPARE(changes(), before);
    }

    void whatWasPublishedIsWhatIsExported()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        fixture.freeze();
        const Publication publication = must(publishResults(workspace, event));
        // Nobody can score any more; were it otherwise, the exports would still be of what was published.
        must(workspace.database().run(u"UPDATE mark SET value = 1"_s));
        QCOMPARE(teamsOf(must(finalRanking(workspace, event)).ranking), u"1 Team 2, 2 Team 1, 3 Team 3"_s);
        const QJsonObject json = QJsonDocument::fromJson(must(exportResults(workspace, event, u"json"_s))).object();
        QCOMPARE(json["publication"_L1]["hash"_L1].toString(), publication.hash);
        QCOMPARE(json["awards"_L1][0]["winners"_L1][0]["team"_L1].toString(), u"Team 2"_s);
        QVERIFY(must(checkPublication(workspace, event)).findings.isEmpty()); // the log tells of the change
    }

    void everythingHasTheResultsAsPagesToo()
    {
        ResultsFixture fixture;
        fixture.scoreAll();
        const auto files = must(exportAll(*fixture.workspace, fixture.event.id)); // a look, as its ranking is
        QVERIFY(!must(wouldReveal(*fixture.workspace, fixture.event.id)));
        const QStringList names = namesOf(files);
        QVERIFY(names.contains(u"results.html"_s));
        QCOMPARE(names.filter(u"feedback/"_s).size(), 6); // three submissions, in two forms
        QCOMPARE(names.constLast(), u"manifest.json"_s);
        const QString folder = fixture.folder.filePath(u"all"_s);
        must(writeFiles(folder, files));
        QVERIFY(must(readFile(folder + u"/results.md"_s)).contains("Provisional"));
        const QByteArray sheet = must(readFile(folder + u"/feedback/team-1.md"_s));
        QVERIFY(sheet.contains("Judge 1") && !sheet.contains("Kim"));
        QVERIFY(must(readFile(folder + u"/manifest.json"_s)).contains("\"feedback/team-1.html\""));
    }

    void historyIsOfEverybodyAndSaysWhoDidNotContribute()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        QVERIFY(must(setContributions(workspace, event, {fixture.person(4)}, false, u"p3"_s)).isStored());
        QVERIFY(!must(setContributions(workspace, event, {fixture.person(4)}, false, u"p3"_s)).isStored());
        QCOMPARE(must(loadResults(workspace, event)).contributions.front().saidBy, u"p3"_s);
        fixture.freeze();
        must(publishResults(workspace, event));
        QCOMPARE(fateOf(fixture, fixture.person(3)), u"1 yes"_s);
        QCOMPARE(fateOf(fixture, fixture.person(4)), u"- no"_s);
        QCOMPARE(fateOf(fixture, fixture.person(6)), u"3 yes"_s);
        // A team of this event is no earlier team at it.
        for (const SignupRow &row : must(loadSignups(workspace, event))) {
            QVERIFY(row.history.empty());
        }
        QVERIFY(!setContributions(workspace, event, {fixture.person(4)}, true, {}).ok()); // published
        const auto given = must(loadResults(workspace, event)).awards;
        QCOMPARE(given[0].winners[0].people, QStringList{u"p3"_s});
        QCOMPARE(given[0].winners[0].leftOut, QStringList{u"p4"_s});
        // Corrected: nothing of the old place is left.
        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen, u"p3 was away too"_s));
        must(setContributions(workspace, event, {fixture.person(3)}, false, {}));
        must(setContributions(workspace, event, {fixture.person(4)}, true, {}));
        QCOMPARE(must(publishResults(workspace, event)).version, 2);
        QCOMPARE(fateOf(fixture, fixture.person(3)), u"- no"_s);
        QCOMPARE(fateOf(fixture, fixture.person(4)), u"1 yes"_s);
    }

    // Of several people at once: one change with one undo, or none of them.
    void contributionsAreSaidOfSeveralAtOnce()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        const std::vector<PersonId> three = {fixture.person(1), fixture.person(2), fixture.person(3)};
        const auto said = [&] { return must(loadResults(workspace, event, {}, true)).contributions.size(); };
        const ChangeId change = must(setContributions(workspace, event, three, false, u"p4"_s));
        QVERIFY(change.isStored());
        QCOMPARE(said(), size_t(3));
        QVERIFY(must(listChanges(workspace, 1)).front().sentence.contains(u"3 member"_s));
        must(undoChange(workspace));
        QCOMPARE(said(), size_t(0));
        // p7 is in no team.
        QVERIFY(!setContributions(workspace, event, {fixture.person(1), fixture.person(7)}, false, {}).ok());
        QCOMPARE(said(), size_t(0));
    }

    void awardsAreSetAndGiven()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        const QByteArray file = R"({"format": "jamwright-awards", "version": 1, "awards": [
            {"name": "Winner", "prize": "Licences"},
            {"name": "Best craft", "kind": "criterion", "criterion": "craft"},
            {"name": "Kindness", "kind": "mention", "winners": ["Team 1"]}]})";
        must(importAwardsFile(workspace, event, file, u"a.json"_s));
        const auto awards = must(loadAwards(workspace, event));
        QCOMPARE(awards.size(), size_t(3));
        const QByteArray shown = must(exportAwardsFile(workspace, event));
        QVERIFY(!must(importAwardsFile(workspace, event, shown, u"b.json"_s)).isStored()); // reads back unchanged
        must(giveAward(workspace, event, u"kindness"_s, {u"Team 3"_s, u"Team 2"_s}));
        const auto given = must(loadResults(workspace, event)).awards;
        QCOMPARE(given[0].winners[0].team, u"Team 2"_s);
        QCOMPARE(given[1].winners[0].team, u"Team 3"_s);
        QCOMPARE(given[2].winners.size(), size_t(2));
        QCOMPARE(must(loadAwards(workspace, event))[2].id, awards[2].id); // ids stay
        QVERIFY(!giveAward(workspace, event, u"Winner"_s, {u"Team 1"_s}).ok());
        QVERIFY(!giveAward(workspace, event, u"Nothing"_s, {u"Team 1"_s}).ok());
        QVERIFY(!giveAward(workspace, event, u"Kindness"_s, {u"Team 9"_s}).ok());
        // Names may change places, and an award may go.
        auto swapped = awards;
        std::swap(swapped[0].name, swapped[2].name);
        swapped.erase(swapped.begin() + 1);
        must(saveAwards(workspace, event, swapped));
        const auto left = must(loadAwards(workspace, event));
        QCOMPARE(left.size(), size_t(2));
        QVERIFY(left[0].name == u"Kindness"_s && left[0].kind == AwardKind::Place && left[0].id == awards[2].id);
        must(undoChange(workspace));
        auto renamed = awards;
        renamed[0].name = u"Champion"_s;
        must(saveAwards(workspace, event, renamed));
        QCOMPARE(must(loadAwards(workspace, event))[0].id, awards[0].id);
        must(undoChange(workspace));
        QCOMPARE(must(loadAwards(workspace, event)).size(), size_t(3));
    }

    // Its criterion may have got another name since, or its winner been disqualified.
    void anAwardThatIsOutOfDateDoesNotStopTheOthers()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(importAwardsFile(workspace, event, R"({"format": "jamwright-awards", "version": 1, "awards": [
            {"name": "Kindness", "kind": "mention", "winners": ["Team 1"]},
            {"name": "Patience", "kind": "mention"}]})",
                              u"a.json"_s));
        must(workspace.database().run(u"UPDATE submission SET disqualified = 1 WHERE title = 'Team 1'"_s));
        must(giveAward(workspace, event, u"Patience"_s, {u"Team 2"_s}));
        QVERIFY(!giveAward(workspace, event, u"Patience"_s, {u"Team 1"_s}).ok());
    }

    void awardsThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("award");
        QTest::newRow("criterion") << QByteArray(R"({"name": "A", "kind": "criterion", "criterion": "Luck"})");
        QTest::newRow("winner of a place") << QByteArray(R"({"name": "A", "winners": ["Team 1"]})");
        QTest::newRow("twice") << QByteArray(R"({"name": "A"}, {"name": "a"})");
        QTest::newRow("unknown key") << QByteArray(R"({"name": "A", "plases": 2})");
        QTest::newRow("unknown kind") << QByteArray(R"({"name": "A", "kind": "luck"})");
        QTest::newRow("no place") << QByteArray(R"({"name": "A", "places": 0})");
        QTest::newRow("no name") << QByteArray(R"({"kind": "mention"})");
        QTest::newRow("disqualified") << QByteArray(R"({"name": "A", "kind": "mention", "winners": ["Team 3"]})");
        QTest::newRow("unknown team") << QByteArray(R"({"name": "A", "kind": "mention", "winners": ["Team 9"]})");
    }
    void awardsThatCannotBeAreRefused()
    {
        QFETCH(QByteArray, award);
        ResultsFixture fixture;
        must(fixture.workspace->database().run(u"UPDATE submission SET disqualified = 1 WHERE title = 'Team 3'"_s));
        const auto refused =
            importAwardsFile(*fixture.workspace, fixture.event.id,
                             R"({"format": "jamwright-awards", "version": 1, "awards": [)" + award + "]}", u"a.json"_s);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Input);
    }

    void feedbackTellsATeamAndNobodyElse()
    {
        ResultsFixture fixture;
        fixture.scoreAll();
        const auto files = must(exportFeedback(*fixture.workspace, fixture.event.id, false));
        QCOMPARE(files.size(), size_t(6));
        QCOMPARE(files[0].name, u"team-1.html"_s);
        QCOMPARE(files[1].name, u"team-1.md"_s);
        for (const ExportFile &file : files) {
            QVERIFY(!file.bytes.contains("Hush") && !file.bytes.contains("Jo Judge") && !file.bytes.contains("Kim"));
            QCOMPARE(file.bytes.contains("Comment of 1"), file.name.startsWith(u"team-1"_s));
        }
        QVERIFY(files[1].bytes.contains("- Fun: 6.00; all submissions 5.33; 1 to 10"));
        QVERIFY(files[1].bytes.contains("### Judge 3"));
        const auto named = must(exportFeedback(*fixture.workspace, fixture.event.id, true));
        QVERIFY(named[1].bytes.contains("### Jo Judge"));
        // The same again: the order is drawn once.
        QCOMPARE(must(exportFeedback(*fixture.workspace, fixture.event.id, false))[1].bytes, files[1].bytes);
    }

    void theAuditTellsEveryChange()
    {
        ResultsFixture fixture;
        fixture.score(2, 1, 4, 5);
        fixture.score(2, 1, 6, 5);
        const QList<QByteArray> lines = must(exportAudit(*fixture.workspace, fixture.event.id)).trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QByteArray("at,round,judge,submission,criterion,old,new,by,why"));
        QVERIFY(lines[1].endsWith(",1,Kim,Team 1,Fun,,4,judge,her own"));
        QVERIFY(lines[3].endsWith(",1,Kim,Team 1,Fun,4,6,judge,her own"));
    }
};

QTEST_GUILESS_MAIN(tst_Results)
#include "tst_results.moc"
