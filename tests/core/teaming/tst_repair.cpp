// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"
#include "teaming/repair/repair.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <rapidcheck.h>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

namespace {

std::vector<Participant> numbered(std::vector<Participant> people)
{
    for (size_t i = 0; i < people.size(); ++i) {
        people[i].signup = SignupId{qint64(i) + 1};
        people[i].person = PersonId{qint64(i) + 1};
    }
    return people;
}

/// Teams of the sizes, filled in a drawn order; who is left over is a reserve.
std::vector<FormedTeam> drawTeams(const std::vector<Participant> &people, int smallest, int largest, int reserves,
                                  Random &random)
{
    std::vector<int> order(people.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = int(i);
    }
    random.shuffle(order);
    order.resize(order.size() - size_t(reserves));
    std::vector<FormedTeam> teams;
    size_t next = 0;
    while (next < order.size()) {
        const size_t size = std::min(order.size() - next, size_t(smallest + random.below(largest - smallest + 1)));
        FormedTeam team;
        team.members.assign(order.begin() + qsizetype(next), order.begin() + qsizetype(next + size));
        team.leader = chooseLeader(people, team.members);
        teams.push_back(team);
        next += size;
    }
    return teams;
}

RepairTask taskOf(const std::vector<FormedTeam> &teams, size_t people)
{
    RepairTask task;
    task.teams = teams;
    task.lockedTeams.assign(teams.size(), false);
    task.lockedPeople.assign(people, false);
    task.gone.assign(people, false);
    return task;
}

/// People alike in everything, of whom the first of each team may lead.
std::vector<Participant> plainField(int count)
{
    std::vector<Participant> people(static_cast<size_t>(count));
    for (Participant &person : people) {
        person.offset = UtcOffset::fromMinutes(0);
        person.skill = 1;
        person.leader = Willingness::Yes;
    }
    return numbered(people);
}

std::vector<FormedTeam> teamsOf(std::initializer_list<std::vector<int>> members)
{
    std::vector<FormedTeam> teams;
    for (const std::vector<int> &team : members) {
        teams.push_back({team, team.front()});
    }
    return teams;
}

std::set<int> everybody(const std::vector<FormedTeam> &teams)
{
    std::set<int> people;
    for (const FormedTeam &team : teams) {
        people.insert(team.members.begin(), team.members.end());
    }
    return people;
}

/// Every assignment of a tiny field that a repair might come to, one after another.
class EveryRepair
{
public:
    using Rank = std::array<int, 4>; ///< seats missing, teams dissolved, teams that lost all leaders, people moved

    EveryRepair(const FieldFacts &field, const RepairTask &task)
        : m_field(field)
        , m_task(task)
    {
        for (size_t i = 0; i < task.teams.size(); ++i) {
            for (const int member : task.teams[i].members) {
                m_was[member] = int(i);
            }
            FormedTeam left = task.teams[i];
            std::erase_if(left.members, [&task](int member) { return task.gone[size_t(member)]; });
            left.leader = -1;
            m_left.push_back(left);
        }
    }

    [[nodiscard]] Rank rankOf(const std::vector<FormedTeam> &teams) const
    {
        Rank rank{missingSeats(teams, m_field.rules()), 0, 0, 0};
        std::set<int> places;
        for (size_t i = 0; i < teams.size(); ++i) {
            const auto size = int(teams[i].members.size());
            rank[2] += size > 0 && m_field.rules().leaderNeeded && !led(teams[i]) && led(m_task.teams[i]) ? 1 : 0;
            rank[1] += size == 0 && !m_left[i].members.empty() ? 1 : 0;
            for (const int member : teams[i].members) {
                const auto was = m_was.find(member);
                rank[3] += was == m_was.end() || was->second != int(i) ? 1 : 0;
            }
        }
        return rank;
    }

    [[nodiscard]] Rank best()
    {
        m_teams.assign(m_left.size(), {});
        m_best = rankOf(m_left);
        place(0);
        return m_best;
    }

private:
    [[nodiscard]] bool led(const FormedTeam &team) const
    {
        return std::any_of(team.members.begin(), team.members.end(),
                           [this](int member) { return m_field.canLead(member); });
    }

    void place(int person)
    {
        if (person == m_field.count()) {
            if (isAllowed()) {
                m_best = std::min(m_best, rankOf(m_teams));
            }
            return;
        }
        const auto was = m_was.find(person);
        const bool member = was != m_was.end();
        if (m_task.gone[size_t(person)] || !member) {
            place(person + 1);
        }
        for (size_t team = 0; team < m_teams.size() && !m_task.gone[size_t(person)]; ++team) {
            if (!m_task.lockedPeople[size_t(person)] || (member && was->second == int(team))) {
                m_teams[team].members.push_back(person);
                place(person + 1);
                m_teams[team].members.pop_back();
            }
        }
    }

    /// No rule is newly broken, no team is too large, and only such go as became too small.
    [[nodiscard]] bool isAllowed() const
    {
        for (size_t i = 0; i < m_teams.size(); ++i) {
            const std::vector<int> &now = m_teams[i].members;
            const std::vector<int> &left = m_left[i].members;
            const TeamRules &rules = m_field.rules();
            if (std::is_permutation(now.begin(), now.end(), left.begin(), left.end())) {
                continue;
            }
            if ((now.empty() && int(left.size()) >= rules.minSize) ||
                int(now.size()) > std::max(rules.maxSize, int(left.size()))) {
                return false;
            }
            const auto fresh = newBreaks(m_field.breaks(left, int(i), -1), m_field.breaks(now, int(i), -1));
            if (!fresh.empty()) {
                return false;
            }
        }
        return true;
    }

    const FieldFacts &m_field;
    const RepairTask &m_task;
    std::map<int, int> m_was; ///< by person: her team
    std::vector<FormedTeam> m_left;
    std::vector<FormedTeam> m_teams;
    Rank m_best{};
};

} // namespace

/// Looking at teams quickly, and mending them when people are gone.
class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quickFiguresAreThoseOfTheScoreSheet()
    {
        Random random(7);
        for (int round = 0; round < 60; ++round) {
            const auto people = numbered(test::randomField(6 + random.below(30), random));
            TeamRules rules;
            rules.minSize = 3;
            rules.maxSize = 5;
            const auto teams = drawTeams(people, 2, 6, random.below(3), random);
            const FieldFacts field(people, rules);
            const ScoreSheet sheet = scoreTeams(people, teams, rules);
            ScoreSheet sum;
            double hours = 0;
            for (const FormedTeam &team : teams) {
                const TeamFigures figures = field.read(team.members);
                ++sum.sizes[figures.size];
                sum.repeatPairs += figures.repeatPairs;
                sum.leadersMissing += figures.willing == 0 ? 1 : 0;
                sum.languageMissing += figures.languageMissing ? 1 : 0;
                sum.spanHoursMax = std::max(sum.spanHoursMax, figures.arcMinutes / 60.0);
                hours += figures.arcMinutes / 60.0;
            }
            QCOMPARE(sum.sizes, sheet.sizes);
            QCOMPARE(sum.repeatPairs, sheet.repeatPairs);
            QCOMPARE(sum.leadersMissing, sheet.leadersMissing);
            QCOMPARE(sum.languageMissing, sheet.languageMissing);
            QCOMPARE(sum.spanHoursMax, sheet.spanHoursMax);
            QVERIFY(std::abs(hours / double(teams.size()) - sheet.spanHoursMean) < 1e-9);
        }
    }

    void namedPairsAndOrganisationsAreSeen()
    {
        auto people = plainField(6);
        people[0].fields.set(u"organisation"_s, u"ACME"_s);
        people[1].fields.set(u"organisation"_s, u"acme "_s);
        TeamRules rules;
        rules.minSize = 3;
        rules.maxSize = 3;
        rules.organisationsApart = true;
        const std::vector<PairRule> pairs{{PersonId{1}, PersonId{3}, PairRule::Kind::Apart, {}},
                                          {PersonId{2}, PersonId{6}, PairRule::Kind::Together, {}},
                                          {PersonId{1}, PersonId{99}, PairRule::Kind::Apart, {}}};
        const FieldFacts field(people, rules, pairs);
        const auto broken = field.breaks(teamsOf({{0, 1, 2}, {3, 4, 5}}));
        QCOMPARE(broken.size(), size_t(3));
        QVERIFY(std::count(broken.begin(), broken.end(), RuleBreak{TeamRule::Organisation, 0, 0, 1, 1}) == 1);
        QVERIFY(std::count(broken.begin(), broken.end(), RuleBreak{TeamRule::Apart, 0, 0, 2, 1}) == 1);
        QVERIFY(std::count(broken.begin(), broken.end(), RuleBreak{TeamRule::Together, 0, 1, 5, 1}) == 1);
        QVERIFY(field.breaks(teamsOf({{0, 3, 4}, {1, 2, 5}})).empty());
        QVERIFY(field.mustNotMeet(0, 2) && field.mustNotMeet(1, 0) && !field.mustNotMeet(3, 4));
    }

    void nothingIsDoneWhereTheTeamStaysLargeEnough()
    {
        const auto people = plainField(11);
        TeamRules rules;
        rules.minSize = 4;
        rules.maxSize = 6;
        RepairTask task = taskOf(teamsOf({{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9, 10}}), people.size());
        task.gone[0] = true;
        const auto plans = planRepairs(FieldFacts(people, rules), people, {}, task);
        QCOMPARE(plans.size(), size_t(1));
        QVERIFY(plans.front().moves.empty() && plans.front().broken.empty());
        QCOMPARE(plans.front().teams[0].leader, 1); // she succeeds
        QCOMPARE(plans.front().newlyLed, std::vector<int>{0});
    }

    void reservesComeFirstThenLargerTeamsThenDissolving()
    {
        const auto people = plainField(12);
        TeamRules rules;
        rules.minSize = 3;
        rules.maxSize = 4;
        RepairTask task = taskOf(teamsOf({{0, 1, 2}, {3, 4, 5, 6}, {7, 8, 9, 10}}), people.size());
        task.gone[1] = true;
        const FieldFacts field(people, rules);
        auto plans = planRepairs(field, people, {}, task);
        QCOMPARE(plans.front().moves, (std::vector<Relocation>{{11, -1, 0}}));
        QCOMPARE(plans.back().way, RepairWay::Keep);
        QCOMPARE(plans.back().seatsMissing, 1);

        task.gone[11] = true; // nobody in reserve
        plans = planRepairs(field, people, {}, task);
        QCOMPARE(plans.front().moves.size(), size_t(1));
        QVERIFY(plans.front().moves[0].from > 0 && plans.front().moves[0].to == 0);

        task.gone[6] = task.gone[10] = true; // nobody to spare: two move to where there is room
        plans = planRepairs(field, people, {}, task);
        QCOMPARE(plans.front().moves.size(), size_t(2));
        QVERIFY(plans.front().teams[0].members.empty());
        QCOMPARE(plans.front().seatsMissing, 0);
    }

    void lockedPeopleAndTeamsStay()
    {
        const auto people = plainField(11);
        TeamRules rules;
        rules.minSize = 3;
        rules.maxSize = 4;
        RepairTask task = taskOf(teamsOf({{0, 1, 2}, {3, 4, 5, 6}, {7, 8, 9, 10}}), people.size());
        task.gone[1] = true;
        task.lockedTeams[1] = true;
        for (const size_t person : {7U, 8U, 9U}) {
            task.lockedPeople[person] = true;
        }
        const auto plans = planRepairs(FieldFacts(people, rules), people, {}, task);
        QCOMPARE(plans.front().moves, (std::vector<Relocation>{{10, 2, 0}}));
    }

    void aTeamThatLostItsLeaderGetsOne()
    {
        auto people = plainField(8);
        for (const size_t person : {1U, 2U, 3U, 6U, 7U}) {
            people[person].leader = Willingness::No;
        }
        TeamRules rules;
        rules.minSize = 3;
        rules.maxSize = 5;
        RepairTask task = taskOf(teamsOf({{0, 1, 2, 3}, {4, 5, 6, 7}}), people.size());
        task.gone[0] = true;
        const auto plans = planRepairs(FieldFacts(people, rules), people, {}, task);
        QVERIFY(plans.front().broken.empty());
        QCOMPARE(plans.front().moves.size(), size_t(1));
        QCOMPARE(plans.front().teams[0].leader, plans.front().moves[0].person);
    }

    /// 3 people are missing and 2 can be spared: one team goes, the smallest, and no second one.
    void noMoreTeamsGoThanThereArePeopleTooFew()
    {
        const auto people = plainField(18);
        TeamRules rules;
        rules.minSize = 4;
        rules.maxSize = 6;
        const auto teams = teamsOf({{4, 5, 6, 7}, {0, 1, 2, 3}, {8, 9, 10, 11, 12}, {13, 14, 15, 16, 17}});
        RepairTask task = taskOf(teams, people.size());
        task.gone[0] = task.gone[1] = task.gone[5] = true;
        const auto plans = planRepairs(FieldFacts(people, rules), people, {}, task);
        QVERIFY(plans.front().broken.empty());
        QVERIFY(plans.front().teams[1].members.empty());
        QCOMPARE(plans.front().moves.size(), size_t(2));
    }

    /// The one who can be spared for either team is the only one for the second.
    void nobodyIsTakenWhomAnotherTeamNeeds()
    {
        auto people = plainField(13);
        people[1].formerTeams = {1}; // of the first team, has met two of the three reserves
        people[4].formerTeams = {2}; // of the second, has met all but the last
        people[10].formerTeams = {2};
        people[11].formerTeams = {2};
        people[12].formerTeams = {3};
        TeamRules rules;
        rules.minSize = 3;
        rules.maxSize = 3;
        for (const int first : {0, 3}) { // whichever of them is filled first
            RepairTask task = taskOf(
                teamsOf({{first, 1 + first, 2 + first}, {3 - first, 4 - first, 5 - first}, {6, 7, 8}}), people.size());
            task.gone[0] = task.gone[3] = task.gone[9] = task.gone[10] = true;
            const auto plans = planRepairs(FieldFacts(people, rules), people, {}, task);
            QVERIFY(plans.front().broken.empty());
            QCOMPARE(plans.front().moves.size(), size_t(2));
        }
    }

    /// Every other way to mend a tiny field is worse, or as good.
    void nothingMendsATinyFieldBetter()
    {
        QVERIFY(rc::check("the best proposal against every assignment", [] {
            Random random(quint64(*rc::gen::inRange(1, 1'000'000)));
            auto people = numbered(test::randomField(5 + random.below(3), random));
            TeamRules rules;
            rules.minSize = 2 + random.below(2);
            rules.maxSize = rules.minSize + random.below(2);
            rules.maxArcMinutes = random.below(2) == 0 ? 8 * 60 : 24 * 60;
            rules.leaderNeeded = random.below(2) == 0;
            const auto teams = drawTeams(people, rules.minSize, rules.maxSize, random.below(3), random);
            RepairTask task = taskOf(teams, people.size());
            for (size_t i = 0; i < people.size(); ++i) {
                task.gone[i] = random.below(5) == 0;
                task.lockedPeople[i] = random.below(12) == 0;
            }
            const FieldFacts field(people, rules);
            const auto plans = planRepairs(field, people, {}, task);
            EveryRepair every(field, task);
            RC_ASSERT(every.rankOf(plans.front().teams) == every.best());
        }));
    }

    /// Whatever the field, the rules and who is gone.
    void nobodyIsLostOrDoubledAndNoRuleIsNewlyBroken()
    {
        Random random(11);
        for (int round = 0; round < 150; ++round) {
            const auto people = numbered(test::randomField(8 + random.below(40), random));
            TeamRules rules;
            rules.minSize = 2 + random.below(3);
            rules.maxSize = rules.minSize + random.below(3);
            const auto teams = drawTeams(people, rules.minSize, rules.maxSize, random.below(4), random);
            RepairTask task = taskOf(teams, people.size());
            for (size_t i = 0; i < people.size(); ++i) {
                task.gone[i] = random.below(8) == 0;
                task.lockedPeople[i] = random.below(10) == 0;
            }
            const FieldFacts field(people, rules);
            const auto plans = planRepairs(field, people, {}, task);
            QVERIFY(!plans.empty());
            const std::vector<RuleBreak> left = keepOf(plans).broken;
            for (const RepairPlan &plan : plans) {
                size_t seats = 0;
                for (const FormedTeam &team : plan.teams) {
                    seats += team.members.size();
                }
                const std::set<int> placed = everybody(plan.teams);
                QCOMPARE(placed.size(), seats); // nobody twice
                for (const int person : everybody(teams)) {
                    QCOMPARE(placed.contains(person), !task.gone[size_t(person)]); // nobody lost, nobody stays who left
                }
                for (const Relocation &move : plan.moves) {
                    QVERIFY(!task.lockedPeople[size_t(move.person)]);
                }
                // Only what the leaving itself broke is broken.
                for (const RuleBreak &broken : newBreaks(left, plan.broken)) {
                    QVERIFY2(
                        false,
                        qPrintable(
                            u"rule %1 of team %2 in round %3"_s.arg(int(broken.rule)).arg(broken.team).arg(round)));
                }
                QVERIFY(plan.seatsMissing <= missingSeats(keepOf(plans).teams, rules));
            }
        }
    }

    /// Leaders are fewer than teams here, so some teams stay without one; yet none goes for that.
    void seatsOfAThousandAreFilledOneByOne()
    {
        const QString file = QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/data/teams/people_1000.csv");
        if (!QFile::exists(file)) {
            QSKIP("data/teams is not on this machine");
        }
        const auto people = numbered(test::readPeople(file));
        TeamRules rules;
        rules.minSize = 4;
        rules.maxSize = 6;
        rules.maxArcMinutes = 14 * 60;
        Random random(9);
        for (const bool mixed : {false, true}) {
            RepairTask task = taskOf(drawTeams(people, mixed ? 4 : 5, mixed ? 6 : 5, 0, random), people.size());
            for (int i = 0; i < 30; ++i) {
                task.gone[size_t(random.below(1000))] = true;
            }
            const FieldFacts field(people, rules);
            const auto plans = planRepairs(field, people, {}, task);
            const RepairPlan &keep = keepOf(plans);
            QCOMPARE(plans.front().seatsMissing, 0);
            QVERIFY(int(plans.front().moves.size()) <= missingSeats(keep.teams, rules) + 2);
            QVERIFY(newBreaks(keep.broken, plans.front().broken).empty());
        }
    }

    /// 3 % of 1,000 people leave teams of 4 to 6: what the desk promises.
    void aFewMovesMendALargeEvent()
    {
        Random random(3);
        for (int round = 0; round < 3; ++round) {
            auto people = numbered(test::randomField(1000, random));
            TeamRules rules;
            rules.minSize = 4;
            rules.maxSize = 6;
            rules.maxArcMinutes = 12 * 60;
            RepairTask task = taskOf(drawTeams(people, 4, 6, 0, random), people.size());
            for (int i = 0; i < 30; ++i) {
                task.gone[size_t(random.below(1000))] = true;
            }
            const FieldFacts field(people, rules);
            const auto plans = planRepairs(field, people, {}, task);
            const RepairPlan &keep = keepOf(plans);
            const int missing = missingSeats(keep.teams, rules);
            QVERIFY(missing > 0);
            const auto fewest = std::find_if(plans.begin(), plans.end(),
                                             [](const RepairPlan &plan) { return plan.way == RepairWay::Fewest; });
            QVERIFY(fewest != plans.end());
            QCOMPARE(fewest->seatsMissing, 0);
            // Each team that lost whoever could lead it needs one more.
            const auto leaderless = std::count_if(keep.broken.begin(), keep.broken.end(), [](const RuleBreak &broken) {
                return broken.rule == TeamRule::Leader;
            });
            QVERIFY2(
                int(fewest->moves.size()) <= missing + std::max(2, int(leaderless)),
                qPrintable(
                    u"%1 moves for %2 seats and %3 leaders"_s.arg(fewest->moves.size()).arg(missing).arg(leaderless)));
            QVERIFY(newBreaks(keep.broken, fewest->broken).empty());
        }
    }

private:
    static const RepairPlan &keepOf(const std::vector<RepairPlan> &plans)
    {
        return *std::find_if(plans.begin(), plans.end(),
                             [](const RepairPlan &plan) { return plan.way == RepairWay::Keep; });
    }
};

QTEST_APPLESS_MAIN(TestRepair)
#include "tst_repair.moc"
