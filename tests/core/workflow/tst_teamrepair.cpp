// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamsfixture.h"
#include "workflow/changes.h"
#include "workflow/people/erase.h"
#include "workflow/people/people.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/explain.h"
#include "workflow/teams/goals.h"
#include "workflow/teams/pairs.h"
#include "workflow/teams/repair.h"
#include "workflow/teams/teamfiles.h"

#include <QJsonDocument>
#include <QLocale>

#include <set>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList keysOf(const Findings &findings)
{
    QStringList keys;
    for (const Finding &finding : findings) {
        keys << finding.key;
    }
    keys.sort();
    return keys;
}

SignupStatus statusOf(const TeamsFixture &jam, SignupId signup)
{
    for (const SignupRow &row : must(loadSignups(*jam.workspace, jam.event.id))) {
        if (row.signup.id == signup) {
            return row.signup.status;
        }
    }
    return SignupStatus::Applied;
}

} // namespace

/// Repairs, pairs, goals, files and explanations of an event's teams.
class tst_TeamRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRepairIsOneChange()
    {
        TeamsFixture jam(10);
        jam.event.rules.minSize = 3;
        must(saveEvent(*jam.workspace, jam.event));
        jam.place({{3, 1, 2}, {6, 4, 5}, {9, 7, 8}});
        const QString before = jam.teams();
        const SignupId gone = jam.signup(1);
        const auto proposals = must(proposeRepairs(*jam.workspace, jam.event.id, {gone}));
        QVERIFY(proposals.size() >= 2);
        QCOMPARE(jam.teams(), before); // nothing is written yet
        const RepairProposal &best = proposals.front();
        QCOMPARE(best.peopleMoved, 1);
        QCOMPARE(best.seatsMissing, 0);
        QVERIFY(best.sentences.front().contains(u"from the reserves to Team 1"_s));
        QCOMPARE(proposals.back().peopleMoved, 0);
        QCOMPARE(keysOf(proposals.back().broken), (QStringList{u"teams.wrong-size"_s}));
        const size_t changes = must(listChanges(*jam.workspace, 100)).size();
        must(adoptRepair(*jam.workspace, best, u"Wrote that he is ill."_s, u"Mo"_s));
        QCOMPARE(must(listChanges(*jam.workspace, 100)).size(), changes + 1);
        QCOMPARE(must(listChanges(*jam.workspace, 1)).front().sentence, u"Repaired the teams without p1"_s);
        QCOMPARE(jam.teams(), u"Team 1: p10 p2 p3*; Team 2: p4 p5 p6*; Team 3: p7 p8 p9*; "_s);
        QVERIFY(std::abs(jam.view().sheet.objective - best.objectiveAfter) < 1e-9);
        QCOMPARE(statusOf(jam, gone), SignupStatus::Withdrawn);
        must(undoChange(*jam.workspace));
        QCOMPARE(jam.teams(), before);
        QCOMPARE(statusOf(jam, gone), SignupStatus::Approved);
        must(redoChange(*jam.workspace));
        const auto stale = adoptRepair(*jam.workspace, best, {});
        QVERIFY(!stale.ok());
        QCOMPARE(stale.error().kind, ErrorKind::Input);
    }

    void whoWithdrewByHandIsMendedToo()
    {
        TeamsFixture jam(10);
        jam.place({{3, 1, 2}, {6, 4}});
        QVERIFY(!proposeRepairs(*jam.workspace, jam.event.id, {}).ok());
        must(setStatus(*jam.workspace, jam.event.id, {jam.signup(6)}, SignupStatus::Withdrawn, u"Ill."_s, false));
        const auto proposals = must(proposeRepairs(*jam.workspace, jam.event.id, {}));
        QCOMPARE(proposals.front().seatsMissing, 0);
        must(adoptRepair(*jam.workspace, proposals.front(), {}));
        QVERIFY(!proposeRepairs(*jam.workspace, jam.event.id, {}).ok());
        QVERIFY(jam.view().teams.size() == 2 && jam.view().teams[1].members.size() == 2);
    }

    void pairsComeFromStaffAndFromWishes()
    {
        TeamsFixture jam(6, {"p2,", ",p1;nobody", "p3,", "p5,", ",p4"});
        const auto row = [&](int number) {
            const TeamProblem problem = must(loadTeamProblem(*jam.workspace, jam.event.id));
            return problem.people[size_t(number) - 1].person;
        };
        const TeamProblem problem = must(loadTeamProblem(*jam.workspace, jam.event.id));
        QCOMPARE(keysOf(problem.wishes), (QStringList{u"teams.ambiguous-wish"_s, u"teams.contradictory-wish"_s,
                                                      u"teams.contradictory-wish"_s, u"teams.unknown-wish"_s}));
        QCOMPARE(problem.pairs.size(), size_t(2));
        for (const PairRule &pair : problem.pairs) {
            QCOMPARE(pair.kind, PairRule::Kind::Apart); // nobody is put with who does not want it
        }
        must(setPairRules(
            *jam.workspace, jam.event.id,
            {{row(2), row(1), PairRule::Kind::Together, u"twins"_s}, {row(3), row(6), PairRule::Kind::Apart, {}}}));
        const auto stored = must(pairRules(*jam.workspace, jam.event.id));
        QCOMPARE(stored.size(), size_t(2));
        QCOMPARE(stored.front(), (PairRule{row(1), row(2), PairRule::Kind::Together, u"twins"_s}));
        QCOMPARE(must(loadTeamProblem(*jam.workspace, jam.event.id)).pairs.size(), size_t(3));
        QVERIFY(!setPairRules(*jam.workspace, jam.event.id, {{row(1), row(1), PairRule::Kind::Apart, {}}}).ok());
        QVERIFY(
            !setPairRules(*jam.workspace, jam.event.id,
                          {{row(1), row(2), PairRule::Kind::Apart, {}}, {row(2), row(1), PairRule::Kind::Apart, {}}})
                 .ok());
        must(undoChange(*jam.workspace));
        QVERIFY(must(pairRules(*jam.workspace, jam.event.id)).empty());
    }

    void whoIsErasedIsInNoPair()
    {
        TeamsFixture jam(4);
        const TeamProblem problem = must(loadTeamProblem(*jam.workspace, jam.event.id));
        const auto person = [&](size_t index) { return problem.people[index].person; };
        must(setPairRules(*jam.workspace, jam.event.id,
                          {{person(0), person(1), PairRule::Kind::Apart, u"quarrel"_s},
                           {person(1), person(2), PairRule::Kind::Together, u"twins"_s},
                           {person(2), person(3), PairRule::Kind::Apart, {}}}));
        must(erasePerson(*jam.workspace, must(findPerson(*jam.workspace, person(1)))));
        const auto left = must(pairRules(*jam.workspace, jam.event.id));
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left.front().a, person(2));
    }

    void goalsAndRulesAreReadBackUnchanged()
    {
        TeamsFixture jam(4);
        QVERIFY(!must(teamGoals(*jam.workspace, jam.event.id)).empty()); // the usual ones
        TeamRules rules = jam.event.rules;
        rules.goals = {{GoalKind::Balance, u"skill"_s, 4, 0, 60},
                       {GoalKind::TimeZone, u"utc_offset"_s, 0.7, 3, 60},
                       {GoalKind::Cover, u"category:role"_s, 100, 0, 60}};
        rules.strangersOnly = true;
        rules.organisationsApart = true;
        must(setTeamGoals(*jam.workspace, jam.event.id, rules.goals, rules));
        const Event event = must(loadEvent(*jam.workspace, jam.event.id));
        QCOMPARE(event.rules, rules);
        const QByteArray shown = goalsDocument(event.rules);
        QVERIFY(shown.contains("\"first of all\""));
        TeamRules plain;
        QCOMPARE(goalsDocument(must(withGoalsDocument(plain, shown, u"g.json"_s))), shown);
        QVERIFY(!withGoalsDocument(plain, R"({"goals":[{"kind":"balance","column":"skill"}],"scale":"raw"})", {}).ok());
        QVERIFY(
            !withGoalsDocument(plain, R"({"goals":[{"kind":"balance","column":"skill"}],"apart":[{"column":"x"}]})", {})
                 .ok());
        TeamRules bad = rules;
        bad.minSize = 7;
        QVERIFY(!setTeamGoals(*jam.workspace, jam.event.id, rules.goals, bad).ok());

        const TeamProblem problem = must(loadTeamProblem(*jam.workspace, jam.event.id));
        must(setPairRules(*jam.workspace, jam.event.id,
                          {{problem.people[0].person, problem.people[1].person, PairRule::Kind::Apart, u"quarrel"_s}}));
        const QByteArray document = must(rulesDocument(*jam.workspace, jam.event.id));
        QVERIFY(document.contains("quarrel"));
        const RulesDocument read = must(readRulesDocument(*jam.workspace, jam.event.id, document, u"r.json"_s));
        QCOMPARE(read.rules, rules);
        must(setTeamRules(*jam.workspace, jam.event.id, read));
        QCOMPARE(must(rulesDocument(*jam.workspace, jam.event.id)), document);
        for (const QByteArray &wrong : {"[]"_ba, R"({"sizes":{}})"_ba, R"({"leader_needed":"yes"})"_ba,
                                        R"({"max_span_hours":30})"_ba, R"({"pairs":[{"a":"p1","b":"who"}]})"_ba,
                                        R"({"pairs":[{"a":"p1"}]})"_ba, R"({"size":{"min":1,"max":3}})"_ba}) {
            const auto refused = readRulesDocument(*jam.workspace, jam.event.id, wrong, u"r.json"_s);
            QVERIFY2(!refused.ok(), wrong.constData());
            QCOMPARE(refused.error().kind, ErrorKind::Input);
        }
    }

    void whatIsExportedIsImported_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : {u"csv"_s, u"sir-robin"_s, u"cjms"_s, u"json"_s}) {
            QTest::newRow(qPrintable(format)) << format;
        }
    }
    void whatIsExportedIsImported()
    {
        QFETCH(QString, format);
        TeamsFixture jam(9);
        jam.place({{3, 1, 2}, {6, 4, 5}});
        const QString before = jam.teams();
        const TeamId second = jam.team(2);
        const QByteArray file = must(exportTeams(*jam.workspace, jam.event.id, format));
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::swap(jam.signup(1), jam.signup(4))));
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::dissolve(jam.team(1))));
        const TeamsImport import = must(previewTeamsImport(*jam.workspace, jam.event.id, file, u"teams"_s));
        QCOMPARE(import.people, 6);
        QVERIFY(import.findings.isEmpty());
        must(commitTeamsImport(*jam.workspace, import));
        QCOMPARE(jam.teams().split(u"; "_s).size(), 3);
        QCOMPARE(must(exportTeams(*jam.workspace, jam.event.id, u"csv"_s)).count('\n'), 10);
        const TeamsView view = jam.view();
        QVERIFY(std::any_of(view.teams.begin(), view.teams.end(), [&](const TeamView &team) {
            return team.id == second && team.name == u"Team 2"_s && team.members.size() == 3;
        }));
        must(undoChange(*jam.workspace));
        must(undoChange(*jam.workspace));
        must(undoChange(*jam.workspace));
        QCOMPARE(jam.teams(), before);
    }

    void aFileThatDoesNotFitSaysWhy()
    {
        TeamsFixture jam(6);
        jam.place({{3, 1}, {6, 4}});
        const auto read = [&](const QByteArray &file) {
            return previewTeamsImport(*jam.workspace, jam.event.id, file, u"t.csv"_s);
        };
        const TeamsImport import =
            must(read("team,display_name,leader\nA,p1,yes\nA,p2,yes\nB,p1,no\nB,nobody,no\n,p5,no\n"));
        QCOMPARE(keysOf(import.findings),
                 (QStringList{u"teams.more-leaders"_s, u"teams.twice"_s, u"teams.unknown-person"_s}));
        QVERIFY(!read("person,leader\np1,yes\n").ok());
        QVERIFY(!read("team,leader\nA,yes\n").ok());
        QVERIFY(!read("team,display_name\nA,nobody\n").ok());
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::lockMembers({jam.signup(1)}, true)));
        QVERIFY(!read("team,display_name\nTeam 2,p1\n").ok());
        QVERIFY(read("team,display_name\nTeam 1,p1\n").ok());
    }

    void explanationsNameTheReasons()
    {
        TeamsFixture jam(9, {"p2,", "p1,"});
        jam.place({{3, 1, 2}, {6, 4, 5}});
        const TeamsView view = jam.view();
        const TeamExplanation team = must(explainTeam(view, jam.team(1)));
        QStringList keys;
        for (const ExplainedLine &line : team.lines) {
            keys << line.key;
            QVERIFY(!line.broken);
            QVERIFY(line.sentence.endsWith(u'.'));
        }
        QCOMPARE(keys, (QStringList{u"size"_s, u"leader"_s, u"together"_s, u"arc"_s, u"language"_s, u"skill"_s,
                                    u"spread"_s, u"even"_s, u"share"_s}));
        const PersonExplanation person = must(explainPerson(view, jam.signup(1)));
        QCOMPARE(person.team, u"Team 1"_s);
        QVERIFY(person.reasons.join(u' ').contains(u"to be with p2"_s));
        QVERIFY(person.best.has_value());
        // What the swap is said to cost is what it costs.
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::swap(jam.signup(1), person.best->with)));
        QVERIFY(std::abs(jam.view().sheet.objective - view.sheet.objective - person.best->cost) < 1e-9);
        QVERIFY(explainRules(jam.view()).front().broken); // p1 and p2 are parted
        QCOMPARE(explainRules(jam.view()).front().key, u"together"_s);
        QVERIFY(!explainRules(view).front().broken);
        QVERIFY(must(explainPerson(view, jam.signup(9))).team.isEmpty());
        QVERIFY(!explainTeam(view, TeamId{99}).ok());
        QVERIFY(!explainPerson(view, SignupId{99}).ok());
    }

    void comparingTellsWhoMoved()
    {
        TeamsFixture jam(9);
        jam.place({{3, 1, 2}, {6, 4, 5}});
        const TeamsView before = jam.view();
        QVERIFY(compareTeams(before, before).moved.empty());
        QCOMPARE(compareTeams(before, before).stayed, 9);
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::rename(jam.team(1), u"Owls"_s)));
        QVERIFY(compareTeams(before, jam.view()).moved.empty()); // the same team by another name
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::moveTo({jam.signup(1)}, jam.team(2))));
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::toReserves({jam.signup(5)})));
        const TeamsComparison comparison = compareTeams(before, jam.view());
        QCOMPARE(comparison.moved.size(), size_t(2));
        QCOMPARE(comparison.moved[0].name, u"p1"_s);
        QCOMPARE(comparison.moved[0].from, u"Team 1"_s);
        QCOMPARE(comparison.moved[0].to, u"Team 2"_s);
        QVERIFY(comparison.moved[1].to.isEmpty());
        QCOMPARE(comparison.stayed, 7);
        QVERIFY(!comparison.sentences.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_TeamRepair)
#include "tst_teamrepair.moc"
