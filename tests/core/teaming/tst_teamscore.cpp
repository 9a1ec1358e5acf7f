// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamscore.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

namespace {

Participant person(const QString &name, double skill, int offsetMinutes, Willingness leader = Willingness::No)
{
    Participant participant;
    participant.name = name;
    participant.skill = skill;
    participant.offset = UtcOffset::fromMinutes(offsetMinutes);
    participant.leader = leader;
    participant.languages = QStringList{u"English"_s};
    return participant;
}

/// Two legal pairs, one willing to lead in each.
std::vector<Participant> four()
{
    return {person(u"Ana"_s, 1, 0, Willingness::Yes), person(u"Bo"_s, 5, 60),
            person(u"Cy"_s, 2, -60, Willingness::Maybe), person(u"Dee"_s, 4, 0)};
}

std::vector<FormedTeam> pairs()
{
    return {{{0, 1}, 0}, {{2, 3}, 2}};
}

TeamRules rulesOfTwo()
{
    TeamRules rules;
    rules.minSize = 2;
    rules.maxSize = 2;
    return rules;
}

QStringList keys(const Findings &findings)
{
    QStringList keys;
    for (const Finding &finding : findings) {
        keys << finding.key;
    }
    return keys;
}

double costOf(const ScoreSheet &sheet, const QString &goal)
{
    for (const GoalCost &cost : sheet.goals) {
        if (cost.name == goal) {
            return cost.cost;
        }
    }
    return -1;
}

} // namespace

class TestTeamScore : public QObject
{
    Q_OBJECT

private slots:
    void addsUpALegalAssignment()
    {
        Findings findings;
        const ScoreSheet sheet = scoreTeams(four(), pairs(), rulesOfTwo(), &findings);
        QVERIFY2(findings.isEmpty(), qPrintable(keys(findings).join(u' ')));
        QCOMPARE(sheet.people, 4);
        QCOMPARE(sheet.teams, 2);
        QCOMPARE(sheet.sizes, (std::map<int, int>{{2, 2}}));
        QCOMPARE(sheet.reserves, 0);
        QCOMPARE(sheet.teamSkillMeanSd, 0.0);
        QCOMPARE(sheet.teamSkillMeanMin, 3.0);
        QCOMPARE(sheet.spanHoursMax, 1.0);
        QCOMPARE(costOf(sheet, u"balance skill"_s), 0.0);
        QVERIFY(costOf(sheet, u"time-zone utc_offset"_s) > 0); // an hour each
        for (int rule = 0; rule < 6; ++rule) {
            QCOMPARE(sheet.goals[size_t(rule)].cost, 0.0);
        }
    }

    void objectiveIsTheSumOfTheGoals()
    {
        const ScoreSheet sheet = scoreTeams(four(), {{{0, 2}, 0}, {{1, 3}, -1}}, rulesOfTwo());
        double sum = 0;
        for (const GoalCost &goal : sheet.goals) {
            sum += goal.weight * goal.cost;
            QVERIFY(goal.cost >= goal.lowerBound - 1e-9);
        }
        QCOMPARE(sheet.objective, sum);
        QCOMPARE(sheet.teamSkillMeanSd, 1.5);
        QCOMPARE(sheet.leadersMissing, 1);
        // Field variance 2.5. Of the three ways to pair them, one has teams of equal mean, and the others a mean
        // squared distance of 2.25 and 0.25: random teams cost 2.5 / 3 in all, these 2.25, but for the luck of the
        // draw.
        const double cost = costOf(sheet, u"balance skill"_s);
        QVERIFY2(std::abs(cost - 2.7) < 0.8, qPrintable(QString::number(cost)));
    }

    void unknownSkillIsTheMeanAndUnknownOffsetIsFree()
    {
        std::vector<Participant> people = four();
        people[1].skill.reset();
        people[1].offset.reset();
        Findings findings;
        const ScoreSheet sheet = scoreTeams(people, pairs(), rulesOfTwo(), &findings);
        QCOMPARE(keys(findings), (QStringList{u"teams.unknown-offset"_s, u"teams.unknown-skill"_s}));
        QVERIFY(findings[0].message.contains(u"1 of 4"_s));
        QCOMPARE(sheet.teamSkillMeanMin, (1 + 7.0 / 3) / 2);
        QCOMPARE(sheet.spanHoursMean, 0.5);
    }

    void arcsGoRoundTheCircle()
    {
        std::vector<Participant> people = four();
        people[0].offset = UtcOffset::fromMinutes(14 * 60);
        people[1].offset = UtcOffset::fromMinutes(-10 * 60);
        people[2].offset = UtcOffset::fromMinutes(12 * 60);
        people[3].offset = UtcOffset::fromMinutes(-11 * 60);
        QCOMPARE(scoreTeams(people, pairs(), rulesOfTwo()).spanHoursMax, 1.0);
    }

    void namesATooWideArcWithTheReason()
    {
        std::vector<Participant> people = four();
        people[1].offset = UtcOffset::fromMinutes(330);
        Findings findings;
        const ScoreSheet sheet = scoreTeams(people, pairs(), rulesOfTwo(), &findings);
        QCOMPARE(keys(findings), QStringList{u"teams.arc-too-wide"_s});
        QVERIFY2(findings[0].message.startsWith(u"Team 1 spans 5.5 h"_s), qPrintable(findings[0].message));
        QCOMPARE(findings[0].place.subject, u"Team 1"_s);
        QCOMPARE(costOf(sheet, u"time-zone limit"_s), 1.5);
        TeamRules free = rulesOfTwo();
        free.maxArcMinutes = 1440;
        findings.clear();
        QCOMPARE(costOf(scoreTeams(people, pairs(), free, &findings), u"time-zone limit"_s), 0.0);
        QVERIFY(findings.isEmpty());
    }

    void namesMissingLeadersWithTheReason()
    {
        std::vector<Participant> people = four();
        people[2].leader = Willingness::No;
        Findings findings;
        ScoreSheet sheet = scoreTeams(people, {{{0, 1}, 0}, {{2, 3}, -1}}, rulesOfTwo(), &findings);
        QCOMPARE(keys(findings), QStringList{u"teams.no-leader"_s});
        QVERIFY2(findings[0].message.contains(u"Only 1 of 4 people are willing to lead, for 2 teams"_s),
                 qPrintable(findings[0].message));
        QCOMPARE(sheet.leadersMissing, 1);
        QCOMPARE(sheet.goals[2].lowerBound, 1.0);

        findings.clear();
        sheet = scoreTeams(four(), {{{0, 1}, 1}, {{2, 3}, -1}}, rulesOfTwo(), &findings);
        QCOMPARE(sheet.leadersMissing, 0);
        QCOMPARE(keys(findings), (QStringList{u"teams.no-leader"_s, u"teams.no-leader"_s}));

        TeamRules relaxed = rulesOfTwo();
        relaxed.leaderNeeded = false;
        findings.clear();
        static_cast<void>(scoreTeams(people, {{{0, 1}, 0}, {{2, 3}, -1}}, relaxed, &findings));
        QVERIFY(findings.isEmpty());
    }

    void namesRepeatPairsAndTheirBound()
    {
        std::vector<Participant> people = four();
        for (size_t i = 0; i < 3; ++i) {
            people[i].formerTeams = {7, 9};
        }
        Findings findings;
        const ScoreSheet sheet = scoreTeams(people, pairs(), rulesOfTwo(), &findings);
        QCOMPARE(sheet.repeatPairs, 1);
        QCOMPARE(keys(findings), QStringList{u"teams.repeat-pair"_s});
        QVERIFY(findings[0].message.contains(u"Ana"_s) && findings[0].message.contains(u"Bo"_s));
        QCOMPARE(sheet.goals[1].lowerBound, 1.0); // three of one former team in two teams
    }

    void namesWrongSizesAndLanguages()
    {
        std::vector<Participant> people = four();
        people[0].languages = QStringList{u"German"_s, u" english "_s};
        people[3].languages = QStringList{u"Hindi"_s};
        Findings findings;
        const ScoreSheet sheet = scoreTeams(people, {{{0, 1, 2}, 0}, {{3}, -1}, {{}, -1}}, rulesOfTwo(), &findings);
        QCOMPARE(keys(findings), (QStringList{u"teams.wrong-size"_s, u"teams.wrong-size"_s, u"teams.no-leader"_s}));
        QCOMPARE(sheet.teams, 2);
        QCOMPARE(sheet.goals[0].cost, 2.0);

        findings.clear();
        QCOMPARE(scoreTeams(people, pairs(), rulesOfTwo(), &findings).languageMissing, 1);
        QCOMPARE(keys(findings), QStringList{u"teams.no-common-language"_s});
        QCOMPARE(findings[0].severity, Severity::Note);
        people[2].languages.clear(); // not known, so nothing is claimed
        QCOMPARE(scoreTeams(people, pairs(), rulesOfTwo()).languageMissing, 0);
    }

    void countsNamedPairsAndOrganisations()
    {
        std::vector<Participant> people = four();
        for (size_t i = 0; i < people.size(); ++i) {
            people[i].person.value = qint64(i) + 1;
            people[i].fields.set(u"organisation"_s, i < 2 ? u"Acme"_s : QString());
        }
        TeamRules rules = rulesOfTwo();
        rules.organisationsApart = true;
        const std::vector<PairRule> named{{{3}, {4}, PairRule::Kind::Apart, u"quarrel"_s},
                                          {{1}, {3}, PairRule::Kind::Together, {}},
                                          {{1}, {9}, PairRule::Kind::Together, {}}};
        Findings findings;
        const ScoreSheet sheet = scoreTeams({people, rules, named, {}}, pairs(), &findings);
        QCOMPARE(sheet.brokenApart, 2);
        QCOMPARE(sheet.brokenTogether, 1);
        QCOMPARE(costOf(sheet, u"apart"_s), 2.0);
        QCOMPARE(costOf(sheet, u"together"_s), 1.0);
        QCOMPARE(keys(findings),
                 (QStringList{u"teams.broken-apart"_s, u"teams.broken-apart"_s, u"teams.broken-together"_s}));
        QVERIFY(findings[2].message.contains(u"Ana"_s) && findings[2].message.contains(u"Cy"_s));
    }

    void countsReservesAndNothingAtAll()
    {
        const ScoreSheet one = scoreTeams(four(), {{{0, 1}, 0}}, rulesOfTwo());
        QCOMPARE(one.reserves, 2);
        const ScoreSheet none = scoreTeams({}, {}, rulesOfTwo());
        QCOMPARE(none.teams, 0);
        QCOMPARE(none.objective, 0.0);
    }

    void leadersAreChosenByPriorityThenWillThenSkill()
    {
        std::vector<Participant> people = four();
        QCOMPARE(chooseLeader(people, {0, 1, 2, 3}), 0);
        people[1].leadPriority = 1;
        QCOMPARE(chooseLeader(people, {0, 1, 2, 3}), 1);
        people[3].leadPriority = 3;
        QCOMPARE(chooseLeader(people, {0, 1, 2, 3}), 3);
        QCOMPARE(chooseLeader(people, {2}), 2);
        people[2].leader = Willingness::Yes;
        QCOMPARE(chooseLeader(people, {0, 2}), 2); // both want to, Cy knows more
        people[2].skill = people[0].skill;
        QCOMPARE(chooseLeader(people, {0, 2}), 0);
        people[2].leader.reset();
        QCOMPARE(chooseLeader(people, {2}), -1);
    }
};

QTEST_APPLESS_MAIN(TestTeamScore)
#include "tst_teamscore.moc"
