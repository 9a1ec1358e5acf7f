// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/random.h"
#include "teamsfixture.h"
#include "workflow/changes.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/submissions.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/names.h"

#include <QLocale>

#include <map>
#include <set>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QString lastSentence(Workspace &workspace)
{
    return must(listChanges(workspace, 1)).front().sentence;
}

/// An edit of any kind on anybody; it may make no sense.
TeamEdit anyEdit(const TeamsView &view, Random &random)
{
    std::vector<SignupId> people;
    for (const Participant &person : view.problem->people) {
        people.push_back(person.signup);
    }
    const auto anybody = [&] { return people[size_t(random.below(int(people.size())))]; };
    const auto anyTeam = [&] { return view.teams[size_t(random.below(int(view.teams.size())))].id; };
    switch (random.below(view.teams.empty() ? 1 : 12)) {
    case 0:
        return TeamEdit::newTeam({}, {anybody()});
    case 1:
        return TeamEdit::swap(anybody(), anybody());
    case 2:
        return TeamEdit::makeLeader(anybody());
    case 3:
        return TeamEdit::lockMembers({anybody()}, random.below(4) == 0);
    case 4:
        return TeamEdit::lockTeam(anyTeam(), random.below(4) == 0);
    case 5:
        return TeamEdit::rename(anyTeam(), u"Name %1"_s.arg(random.below(50)));
    case 6:
        return TeamEdit::dissolve(anyTeam());
    case 7:
        return TeamEdit::toReserves({anybody(), anybody()});
    default:
        return TeamEdit::moveTo({anybody(), anybody()}, anyTeam());
    }
}

} // namespace

/// Edits of teams by hand: what they do, say and cost.
class tst_TeamEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAreSaidAndUndone()
    {
        TeamsFixture jam(8);
        jam.place({{3, 1, 2}, {6, 4, 5}});
        const QString before = jam.teams();
        QCOMPARE(before, u"Team 1: p1 p2 p3*; Team 2: p4 p5 p6*; p7 p8"_s);
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::moveTo({jam.signup(1)}, jam.team(2))));
        QCOMPARE(jam.teams(), u"Team 1: p2 p3*; Team 2: p1 p4 p5 p6*; p7 p8"_s);
        QCOMPARE(lastSentence(*jam.workspace), u"Moved p1 from Team 1 to Team 2"_s);
        must(
            applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::moveTo({jam.signup(7), jam.signup(8)}, jam.team(1))));
        QCOMPARE(jam.teams(), u"Team 1: p2 p3* p7 p8; Team 2: p1 p4 p5 p6*; "_s);
        QCOMPARE(lastSentence(*jam.workspace),
                 u"Moved %1 to Team 1"_s.arg(QLocale().createSeparatedList({u"p7"_s, u"p8"_s})));
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::toReserves({jam.signup(1)})));
        QCOMPARE(lastSentence(*jam.workspace), u"Moved p1 from Team 2 to the reserves"_s);
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::swap(jam.signup(7), jam.signup(4))));
        QCOMPARE(jam.teams(), u"Team 1: p2 p3* p4 p8; Team 2: p5 p6* p7; p1"_s);
        QCOMPARE(lastSentence(*jam.workspace), u"Swapped p7 (Team 1) and p4 (Team 2)"_s);
        for (int i = 0; i < 4; ++i) {
            must(undoChange(*jam.workspace));
        }
        QCOMPARE(jam.teams(), before);
        for (int i = 0; i < 4; ++i) {
            must(redoChange(*jam.workspace));
        }
        QCOMPARE(jam.teams(), u"Team 1: p2 p3* p4 p8; Team 2: p5 p6* p7; p1"_s);
    }

    void aLeaderWhoLeavesIsSucceeded()
    {
        TeamsFixture jam(9);
        jam.place({{3, 6, 1}, {9, 2, 4}});
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::moveTo({jam.signup(3)}, jam.team(2))));
        QCOMPARE(jam.teams(), u"Team 1: p1 p6*; Team 2: p2 p3 p4 p9*; p5 p7 p8"_s);
        QCOMPARE(lastSentence(*jam.workspace), u"Moved p3 from Team 1 to Team 2; p6 now leads Team 1"_s);
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::makeLeader(jam.signup(2))));
        QCOMPARE(jam.teams(), u"Team 1: p1 p6*; Team 2: p2* p3 p4 p9; p5 p7 p8"_s);
    }

    void teamsAreMadeRenamedAndDissolved()
    {
        TeamsFixture jam(8);
        jam.place({{3, 1}, {6, 4}});
        must(applyTeamEdit(*jam.workspace, jam.event.id,
                           TeamEdit::newTeam(u"Team 3"_s, {jam.signup(7), jam.signup(1)})));
        QCOMPARE(jam.teams(), u"Team 1: p3*; Team 2: p4 p6*; Team 3: p1 p7; p2 p5 p8"_s);
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::rename(jam.team(3), u"Owls"_s)));
        QCOMPARE(lastSentence(*jam.workspace), u"Renamed Team 3 to Owls"_s);
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::dissolve(jam.team(3))));
        QCOMPARE(jam.teams(), u"Team 1: p3*; Team 2: p4 p6*; p1 p2 p5 p7 p8"_s);
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::newTeam({})));
        QVERIFY(jam.view().teams.back().name.contains(u' ')); // "Annoyed Alligators"
        for (const QString &taken : {u"team 1"_s, u"Team-2!"_s, u"  "_s, u"!!!"_s}) {
            const auto refused = applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::rename(jam.team(3), taken));
            QVERIFY2(!refused.ok(), qPrintable(taken));
            QCOMPARE(refused.error().kind, ErrorKind::Input);
        }
    }

    void whatIsLockedStays()
    {
        TeamsFixture jam(8);
        jam.place({{3, 1, 2}, {6, 4, 5}});
        const auto apply = [&](const TeamEdit &edit) { return applyTeamEdit(*jam.workspace, jam.event.id, edit); };
        must(apply(TeamEdit::lockMembers({jam.signup(1)}, true)));
        QCOMPARE(lastSentence(*jam.workspace), u"Locked p1 in Team 1"_s);
        QVERIFY(!apply(TeamEdit::moveTo({jam.signup(1)}, jam.team(2))).ok());
        QVERIFY(!apply(TeamEdit::swap(jam.signup(4), jam.signup(1))).ok());
        QVERIFY(!apply(TeamEdit::toReserves({jam.signup(2), jam.signup(1)})).ok());
        QVERIFY(!apply(TeamEdit::dissolve(jam.team(1))).ok());
        QVERIFY(apply(TeamEdit::moveTo({jam.signup(7)}, jam.team(1))).ok()); // others may come
        must(apply(TeamEdit::lockTeam(jam.team(2), true)));
        const auto refused = apply(TeamEdit::moveTo({jam.signup(8)}, jam.team(2)));
        QVERIFY(!refused.ok() && refused.error().remedy.contains(u"Unlock"_s));
        QVERIFY(!apply(TeamEdit::toReserves({jam.signup(4)})).ok());
        QCOMPARE(jam.teams(), u"Team 1: p1! p2 p3* p7; Team 2!: p4 p5 p6*; p8"_s);
        QVERIFY(!apply(TeamEdit::lockMembers({jam.signup(8)}, true)).ok()); // a reserve
        must(apply(TeamEdit::lockTeam(jam.team(2), false)));
        must(apply(TeamEdit::lockMembers({jam.signup(1)}, false)));
        QVERIFY(apply(TeamEdit::moveTo({jam.signup(1)}, jam.team(2))).ok());
    }

    void lockedTeamsOutliveForming()
    {
        TeamsFixture jam(9);
        jam.place({{3, 1, 2}, {6, 4, 5}, {9, 7, 8}});
        must(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::lockTeam(jam.team(2), true)));
        const TeamId locked = jam.team(2);
        const TeamProblem problem = must(loadTeamProblem(*jam.workspace, jam.event.id));
        TeamDraft draft{{{{0, 6, 7}, 0}, {{3, 4, 5}, 5}, {{1, 2, 8}, 2}}, {}, {u"A"_s, u"B"_s, u"C"_s}, {}, {}};
        must(adoptTeams(*jam.workspace, problem, draft));
        QCOMPARE(jam.teams(), u"Team 2!: p4 p5 p6*; A: p1* p7 p8; C: p2 p3* p9; "_s);
        QCOMPARE(jam.team(1), locked);
        std::swap(draft.teams[0].members[0], draft.teams[1].members[0]);
        const auto torn = adoptTeams(*jam.workspace, must(loadTeamProblem(*jam.workspace, jam.event.id)), draft);
        QVERIFY(!torn.ok());
        QCOMPARE(torn.error().where, u"Team 2"_s);
    }

    void nonsenseIsRefusedAndNothingIsWritten()
    {
        TeamsFixture jam(6);
        jam.place({{3, 1}, {6, 4}});
        const size_t changes = must(listChanges(*jam.workspace, 100)).size();
        const auto refused = [&](const TeamEdit &edit) {
            return !applyTeamEdit(*jam.workspace, jam.event.id, edit).ok() && !previewTeamEdit(jam.view(), edit).ok();
        };
        QVERIFY(refused(TeamEdit::moveTo({SignupId{999}}, jam.team(1))));
        QVERIFY(refused(TeamEdit::moveTo({jam.signup(1)}, TeamId{999})));
        QVERIFY(refused(TeamEdit::moveTo({}, jam.team(1))));
        QVERIFY(refused(TeamEdit::swap(jam.signup(1), jam.signup(1))));
        QVERIFY(refused(TeamEdit::swap(jam.signup(1), jam.signup(3))));
        QVERIFY(refused(TeamEdit::swap(jam.signup(2), jam.signup(5))));
        QVERIFY(refused(TeamEdit::makeLeader(jam.signup(2))));
        const auto nothing =
            applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::moveTo({jam.signup(1)}, jam.team(1)));
        QVERIFY(nothing.ok() && !nothing->isStored());
        QCOMPARE(must(listChanges(*jam.workspace, 100)).size(), changes);
    }

    void aTeamThatHandedInIsNotDissolved()
    {
        TeamsFixture jam(6);
        jam.place({{3, 1}, {6, 4}});
        must(importSubmissions(*jam.workspace, jam.event.id, "team,title\nTeam 1,Game\n", u"s.csv"_s));
        const auto refused = applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::dissolve(jam.team(1)));
        QVERIFY(!refused.ok());
        QVERIFY(applyTeamEdit(*jam.workspace, jam.event.id, TeamEdit::dissolve(jam.team(2))).ok());
    }

    void brokenRulesAreToldAndAllowed()
    {
        TeamsFixture jam(8, {",p4", "p1,"});
        jam.event.rules.maxSize = 3;
        must(saveEvent(*jam.workspace, jam.event));
        jam.place({{3, 1, 2}, {6, 4, 5}});
        const TeamEdit edit = TeamEdit::moveTo({jam.signup(1)}, jam.team(2));
        const EditPreview preview = must(previewTeamEdit(jam.view(), edit));
        QStringList keys;
        for (const Finding &finding : preview.broken) {
            keys << finding.key;
        }
        keys.sort();
        QCOMPARE(keys, (QStringList{u"teams.broken-apart"_s, u"teams.broken-together"_s, u"teams.wrong-size"_s}));
        QVERIFY(std::any_of(preview.broken.begin(), preview.broken.end(), [](const Finding &finding) {
            return finding.place.subject == u"Team 2"_s && finding.message.contains(u"Team 2"_s);
        }));
        must(applyTeamEdit(*jam.workspace, jam.event.id, edit));
        const EditPreview back = must(previewTeamEdit(jam.view(), TeamEdit::moveTo({jam.signup(1)}, jam.team(1))));
        QVERIFY(back.broken.isEmpty());
        QCOMPARE(back.mended.size(), 3);
    }

    /// Random edits, those that are refused too: nobody is lost or doubled, a preview is true, undo and redo go all the
    /// way.
    void anyEditsPreviewAndUndo()
    {
        for (int round = 0; round < 2; ++round) {
            TeamsFixture jam(14);
            jam.place({{3, 1, 2}, {6, 4, 5}, {9, 7, 8}});
            Random random{quint64(round) + 1};
            std::vector<QString> states{jam.teams()};
            for (int i = 0; i < 30; ++i) {
                const TeamsView before = jam.view();
                const TeamEdit edit = anyEdit(before, random);
                const auto preview = previewTeamEdit(before, edit);
                const auto applied = applyTeamEdit(*jam.workspace, jam.event.id, edit);
                QCOMPARE(applied.ok(), preview.ok());
                const TeamsView after = jam.view();
                std::set<SignupId> people;
                size_t seats = after.reserves.size();
                for (const Participant &reserve : after.reserves) {
                    people.insert(reserve.signup);
                }
                for (const TeamView &team : after.teams) {
                    seats += team.members.size();
                    for (const TeamView::Member &member : team.members) {
                        people.insert(member.person.signup);
                    }
                }
                QCOMPARE(seats, size_t(14));
                QCOMPARE(people.size(), size_t(14));
                if (preview.ok()) {
                    QVERIFY(std::abs(preview->objectiveAfter - after.sheet.objective) < 1e-9);
                    QVERIFY(std::abs(preview->objectiveBefore - before.sheet.objective) < 1e-9);
                }
                if (applied.ok() && applied->isStored()) {
                    QCOMPARE(lastSentence(*jam.workspace), preview->sentence);
                    states.push_back(jam.teams());
                }
            }
            for (size_t i = states.size() - 1; i-- > 0;) {
                must(undoChange(*jam.workspace));
                QCOMPARE(jam.teams(), states[i]);
            }
            for (size_t i = 1; i < states.size(); ++i) {
                must(redoChange(*jam.workspace));
            }
            QCOMPARE(jam.teams(), states.back());
        }
    }

    void whoTeamedInAnEarlierEventIsNoStranger()
    {
        TeamsFixture jam(6);
        jam.place({{3, 1}, {6, 4}});
        const Event earlier = jam.event;
        const auto number = [](qint64 of) { return QByteArray("3") + QByteArray::number(of).rightJustified(17, '0'); };
        jam.event = must(createEvent(*jam.workspace, {u"Next Jam"_s, EventKind::TeamJam, {}}));
        jam.event.rules = earlier.rules;
        jam.event.rules.strangersOnly = true;
        jam.event.rules.maxSize = 2;
        jam.event.rules.skillWeights = {{u"python"_s, 3}};
        must(saveEvent(*jam.workspace, jam.event));
        jam.import("discord_id,display_name,skill:python\n" + number(1) + ",p1,2\n" + number(3) + ",p3,1\n" +
                   number(4) + ",p4,0\n" + number(6) + ",p6,4\n");
        const TeamProblem problem = must(loadTeamProblem(*jam.workspace, jam.event.id));
        std::map<QString, const Participant *> people;
        for (const Participant &person : problem.people) {
            people[person.name] = &person;
        }
        QCOMPARE(people.at(u"p1"_s)->formerTeams, people.at(u"p3"_s)->formerTeams);
        QCOMPARE(people.at(u"p1"_s)->formerTeams.size(), size_t(1));
        QVERIFY(people.at(u"p1"_s)->formerTeams != people.at(u"p4"_s)->formerTeams);
        QCOMPARE(*people.at(u"p1"_s)->skill, 6.0); // by the event's weights
        NoProgress progress;
        const TeamDraft draft = must(formTeams(problem, {1, 0, 1000, {}}, Cancel(), progress));
        QCOMPARE(draft.sheet.repeatPairs, 0);
        QCOMPARE(draft.teams.size(), size_t(2));
    }

    void namesAreDrawnAnew()
    {
        TeamsFixture jam(8);
        jam.place({{3, 1}, {6, 4}});
        must(rerollNames(*jam.workspace, jam.event.id, {jam.team(1)}, u"space"_s, 3));
        QCOMPARE(jam.view().teams[1].name, u"Team 2"_s);
        const QString first = jam.view().teams[0].name;
        QVERIFY(first != u"Team 1"_s);
        QCOMPARE(must(loadEvent(*jam.workspace, jam.event.id)).nameTheme, u"animals"_s); // only some were named
        must(rerollNames(*jam.workspace, jam.event.id, {}, u"plants"_s, 3));
        QCOMPARE(must(loadEvent(*jam.workspace, jam.event.id)).nameTheme, u"plants"_s);
        must(undoChange(*jam.workspace));
        QCOMPARE(jam.view().teams[0].name, first);
        QVERIFY(!rerollNames(*jam.workspace, jam.event.id, {}, u"cheeses"_s, 3).ok());
        QVERIFY(!rerollNames(*jam.workspace, jam.event.id, {TeamId{99}}, {}, 3).ok());
        const NameWords words = must(readNameWords("# mine\nBeans\nCarrots\nadjectives:\nBig\nCrisp\n"_ba, u"w.txt"_s));
        QCOMPARE(words, (NameWords{{u"Big"_s, u"Crisp"_s}, {u"Beans"_s, u"Carrots"_s}}));
        must(setOwnNameWords(*jam.workspace, jam.event.id, words));
        QVERIFY(must(nameThemes(*jam.workspace, jam.event.id)).contains(u"own"_s));
        must(rerollNames(*jam.workspace, jam.event.id, {}, u"own"_s, 1));
        const TeamsView view = jam.view();
        QCOMPARE((std::set<QString>{view.teams[0].name, view.teams[1].name}),
                 (std::set<QString>{u"Big Beans"_s, u"Crisp Carrots"_s}));
        QVERIFY(!setOwnNameWords(*jam.workspace, jam.event.id, {{}, {u"Wankers"_s}}).ok());
        QVERIFY(!readNameWords("adjectives:\nBig\n"_ba, u"w.txt"_s).ok());
    }
};

QTEST_GUILESS_MAIN(tst_TeamEdits)
#include "tst_teamedits.moc"
