// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"
#include "teaming/engine/draft.h"
#include "teaming/engine/search.h"
#include "teaming/field/feasibility.h"
#include "teaming/field/fieldsolver.h"
#include "teaming/teamformation.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <rapidcheck.h>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

/// A field of participants with everything that its owner keeps.
struct RuledField {
    std::vector<Participant> people;
    TeamRules rules;
    std::vector<PairRule> pairs;
    std::vector<StandingTeam> standing;

    [[nodiscard]] TeamField field() const { return {people, rules, pairs, standing}; }
    [[nodiscard]] FieldModel model() const { return makeFieldModel(field()).value(); }
};

namespace {

std::vector<Goal> everyGoalOfPeople()
{
    return {{GoalKind::Balance, u"skill"_s, 4, 0, 60},       {GoalKind::Spread, u"skill"_s, 1, 0, 60},
            {GoalKind::Alike, u"weekly_hours"_s, 1, 0, 60},  {GoalKind::Cover, u"category:role"_s, 1, 0, 60},
            {GoalKind::TimeZone, u"utc_offset"_s, 1, 2, 60}, {GoalKind::Awake, u"utc_offset"_s, 1, 10, 60},
            {GoalKind::Language, u"languages"_s, 1, 0, 60},  {GoalKind::Topic, u"set:topics"_s, 0.25, 0, 60},
            {GoalKind::Even, u"leader_tier"_s, 0.25, 0, 60}, {GoalKind::Share, u"newcomer"_s, 0.25, 0, 60},
            {GoalKind::Leader, u"leader"_s, 1, 0, 60},       {GoalKind::Stay, {}, 0.5, 0, 60}};
}

/// A few of them, for tests that are not about the goals: drawing teams at random for all takes most of their time.
void keepFewGoals(TeamRules &rules, Random &random)
{
    std::vector<Goal> kept;
    std::copy_if(rules.goals.begin(), rules.goals.end(), std::back_inserter(kept),
                 [&random](const Goal &) { return random.below(4) == 0; });
    if (kept.empty()) {
        kept.push_back(rules.goals.front());
    }
    rules.goals = kept;
}

/// Any people under any rules; `locks` adds standing teams with locked members.
RuledField anyRules(int count, int least, int most, Random &random, bool locks)
{
    RuledField made;
    made.people = test::randomField(count, random);
    test::answerForms(made.people, random);
    made.rules.minSize = least;
    made.rules.maxSize = most;
    made.rules.maxArcMinutes = 60 * random.below(25);
    made.rules.leaderNeeded = random.below(3) != 0;
    made.rules.strangersOnly = random.below(3) != 0;
    made.rules.organisationsApart = random.below(2) == 0;
    made.rules.goals = everyGoalOfPeople();
    for (int i = random.below(1 + count / 3); i > 0; --i) {
        PairRule rule;
        rule.a.value = 1 + random.below(count + 2); // one or two are not in the field
        rule.b.value = 1 + random.below(count + 2);
        rule.kind = random.below(2) == 0 ? PairRule::Kind::Apart : PairRule::Kind::Together;
        made.pairs.push_back(rule);
    }
    std::vector<int> shuffled(size_t(count), 0);
    for (int i = 0; i < count; ++i) {
        shuffled[size_t(i)] = i;
    }
    random.shuffle(shuffled);
    for (int i = 0; i + most <= count && locks; i += most) {
        StandingTeam team;
        team.name = u"Team %1"_s.arg(i);
        team.members.assign(shuffled.begin() + i, shuffled.begin() + i + least);
        team.leader = team.members.front();
        team.locked = random.below(6) == 0;
        for (const int member : team.members) {
            if (random.below(4) == 0) {
                team.lockedMembers.push_back(member);
            }
        }
        made.standing.push_back(team);
    }
    return made;
}

std::vector<std::vector<int>> teamsOfSeats(const EngineModel &model, const std::vector<int> &seats)
{
    std::vector<std::vector<int>> teams;
    auto next = seats.begin();
    for (const int size : model.sizes) {
        teams.emplace_back(next, next + size);
        next += size;
    }
    return teams;
}

/// The rules and the newer goals, written down once more and slowly.
struct SlowRules {
    const RuledField &given;
    const FieldModel &field;
    std::vector<int> bundle; ///< by person: the lowest person whom pairs tie her to; herself where none do

    SlowRules(const RuledField &from, const FieldModel &model)
        : given(from)
        , field(model)
    {
        for (int i = 0; i < int(given.people.size()); ++i) {
            bundle.push_back(i);
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (const PairRule &rule : given.pairs) {
                const auto a = size_t(rule.a.value - 1);
                const auto b = size_t(rule.b.value - 1);
                if (rule.kind == PairRule::Kind::Together && std::max(a, b) < bundle.size() && bundle[a] != bundle[b]) {
                    bundle[a] = bundle[b] = std::min(bundle[a], bundle[b]);
                    changed = true;
                }
            }
        }
    }

    [[nodiscard]] const Participant &person(int index) const { return given.people[size_t(index)]; }
    [[nodiscard]] bool apart(int a, int b) const
    {
        const Participant &one = person(a);
        const Participant &other = person(b);
        for (const int team : one.formerTeams) {
            const auto &theirs = other.formerTeams;
            if (given.rules.strangersOnly && std::find(theirs.begin(), theirs.end(), team) != theirs.end()) {
                return true;
            }
        }
        const QString organisation = one.fields.value(u"organisation"_s);
        if (given.rules.organisationsApart && !organisation.isEmpty() &&
            organisation == other.fields.value(u"organisation"_s)) {
            return true;
        }
        return std::any_of(given.pairs.begin(), given.pairs.end(), [&](const PairRule &rule) {
            const std::set<qint64> named{rule.a.value, rule.b.value};
            return rule.kind == PairRule::Kind::Apart &&
                   named == std::set<qint64>{one.person.value, other.person.value};
        });
    }
    [[nodiscard]] int arcMinutes(const std::vector<int> &team) const
    {
        std::vector<UtcOffset> offsets;
        for (const int member : team) {
            if (person(member).offset) {
                offsets.push_back(*person(member).offset);
            }
        }
        return smallestArcMinutes(offsets);
    }
    /// Minute by minute.
    [[nodiscard]] int awakeTogether(const std::vector<int> &team) const
    {
        int minutes = 0;
        for (int now = 0; now < 1440; ++now) {
            minutes += std::all_of(team.begin(), team.end(),
                                   [&](int member) {
                                       const auto &offset = person(member).offset;
                                       return !offset || (now + offset->minutes() + 2880) % 1440 >= 8 * 60;
                                   })
                           ? 1
                           : 0;
        }
        return minutes;
    }
    /// Pairs, leaders and quarter hours of one team.
    [[nodiscard]] std::array<qint64, 3> broken(const std::vector<int> &team) const
    {
        std::array<qint64, 3> counts{};
        bool led = false;
        for (size_t i = 0; i < team.size(); ++i) {
            led = led || person(team[i]).canLead();
            for (size_t k = 0; k < i; ++k) {
                counts[0] += apart(team[i], team[k]) ? 1 : 0;
            }
            for (size_t other = 0; other < bundle.size(); ++other) {
                const bool here = std::find(team.begin(), team.end(), int(other)) != team.end();
                counts[0] += bundle[other] == bundle[size_t(team[i])] && !here ? 1 : 0;
            }
        }
        counts[1] = given.rules.leaderNeeded && !led ? 1 : 0;
        counts[2] = (std::max(0, arcMinutes(team) - given.rules.maxArcMinutes) + 14) / 15;
        return counts;
    }
    [[nodiscard]] QString tierOf(int index) const
    {
        const Participant &p = person(index);
        return !p.canLead() ? QString() : p.leadPriority > 0 ? QString::number(p.leadPriority) : nameOf(*p.leader);
    }
    [[nodiscard]] double evenly(const std::vector<int> &team, const QString &tier) const
    {
        double all = 0;
        for (int i = 0; i < int(given.people.size()); ++i) {
            all += tierOf(i) == tier ? 1 : 0;
        }
        const auto here =
            double(std::count_if(team.begin(), team.end(), [&](int member) { return tierOf(member) == tier; }));
        const double share = all / double(given.people.size());
        const double excess = std::max(0.0, std::abs(here - share * double(team.size())) - 0.5);
        return excess * excess;
    }
    /// What a goal costs one team, where it is one of the newer ones; else -1.
    [[nodiscard]] double goal(GoalKind kind, const std::vector<int> &team, int number) const
    {
        double cost = 0;
        switch (kind) {
        case GoalKind::TimeZone:
            return std::max(0, arcMinutes(team) - 120) / 60.0;
        case GoalKind::Awake:
            return std::max(0, 600 - awakeTogether(team)) / 60.0;
        case GoalKind::Even:
            for (const QString &tier : {u"1"_s, u"2"_s, u"3"_s, u"yes"_s, u"maybe"_s}) {
                cost += evenly(team, tier);
            }
            return cost;
        case GoalKind::Leader:
            return std::none_of(team.begin(), team.end(), [&](int member) { return person(member).canLead(); }) ? 1 : 0;
        case GoalKind::Stay:
            for (const int member : team) {
                for (size_t i = 0; i < given.standing.size(); ++i) {
                    const auto &members = given.standing[i].members;
                    if (std::find(members.begin(), members.end(), member) != members.end()) {
                        cost += field.standing[size_t(number)] == int(i) ? 0 : 1;
                    }
                }
            }
            return cost;
        default:
            return -1;
        }
    }
};

/// The start of a search, shuffled but for those who stay where they are.
std::vector<int> anySeats(const EngineModel &model, Random &random)
{
    std::vector<int> seats = engineDraft(model);
    shuffleFree(model, seats, random);
    return seats;
}

QStringList keysOf(const Findings &findings)
{
    QStringList keys;
    for (const Finding &finding : findings) {
        keys << finding.key;
    }
    return keys;
}

} // namespace

class TestTeamRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // A case forms teams several times, which takes a tenth of a second under the sanitizers.
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS") + " max_success=50");
    }

    void rulesAndGoalsAreAsWritten()
    {
        QVERIFY(rc::check("every rule and goal against the slow count", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int least = 2 + random.below(5);
            const int count = least * (2 + random.below(3)) + random.below(least);
            const RuledField given = anyRules(count, least, least + random.below(3), random, random.below(2) == 0);
            const FieldModel field = given.model();
            const std::vector<int> seats = anySeats(field.model, random);
            const SlowRules slow(given, field);
            std::array<qint64, 3> broken{};
            std::map<size_t, double> goals;
            int number = 0;
            for (const std::vector<int> &team : teamsOfSeats(field.model, seats)) {
                const auto counts = slow.broken(team);
                for (size_t i = 0; i < broken.size(); ++i) {
                    broken[i] += counts[i];
                }
                for (size_t i = 0; i < field.goals.size(); ++i) {
                    goals[i] += slow.goal(field.goals[i].kind, team, number);
                }
                ++number;
            }
            const EngineCost cost = Seating(field.model, seats).total();
            RC_ASSERT(broken::pairs(cost.broken) == broken[0]);
            RC_ASSERT(broken::leaders(cost.broken) == broken[1]);
            RC_ASSERT(broken::quarterHours(cost.broken) == broken[2]);
            const std::vector<GoalCost> costs = goalCosts(field, seats);
            double sum = 0;
            for (size_t i = 0; i < costs.size(); ++i) {
                RC_ASSERT(costs[i].cost >= costs[i].lowerBound && costs[i].lowerBound >= 0);
                sum += costs[i].weight * costs[i].cost;
                if (goals[i] >= 0 && field.units[i] > 0) {
                    RC_ASSERT(std::abs(costs[i].cost * field.units[i] - goals[i]) < 1e-9 * (1 + goals[i]));
                }
            }
            RC_ASSERT(std::abs(double(cost.soft) / field.model.scale - sum) < 1e-6 * (1 + sum));
        }));
    }

    void incrementalEqualsFullAfterManyMoves()
    {
        Random random(5);
        RuledField given = anyRules(150, 4, 6, random, true);
        given.rules.maxArcMinutes = 240;
        given.rules.leaderNeeded = given.rules.strangersOnly = given.rules.organisationsApart = true;
        const FieldModel field = given.model();
        QVERIFY(!field.model.bundle.empty() && !field.model.fixedPeople.empty() && !field.model.pairs.empty());
        Seating seating(field.model, engineDraft(field.model));
        for (int i = 0; i < 100'000; ++i) {
            const int a = random.below(150);
            const int b = random.below(150);
            Seating::Change change{seating.teamOf(a), seating.slotOf(a), seating.teamOf(b), seating.slotOf(b), {}, {}};
            if (change.teamA == change.teamB) {
                continue;
            }
            if (i % 997 == 0) {
                seating.resplit(change.teamA, change.teamB);
                continue;
            }
            if (i % 3 == 0 && seating.mayMove(change.teamA, change.teamB)) {
                change.slotB = -1;
            }
            if (seating.look(change, 1000, qint64(1) << 61)) {
                seating.apply(change);
            }
        }
        QVERIFY(seating.total() == seating.recount());
    }

    void bestOfAllDivisionsUnderAllRules()
    {
        QVERIFY(rc::check("two teams, against every division that keeps the locks", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int size = 2 + random.below(3);
            const int count = 2 * size;
            RuledField given = anyRules(count, size, size, random, random.below(2) == 0);
            keepFewGoals(given.rules, random);
            const FieldModel field = given.model();
            const int fixed = int(std::count(field.model.fixedPeople.begin(), field.model.fixedPeople.end(), 1));
            RC_PRE(field.model.teams() == 2 && fixed < count);
            EngineCost best{qint64(1) << 60, 0};
            for (unsigned mask = 0; mask < (1U << unsigned(count)); ++mask) {
                std::array<std::vector<int>, 2> teams;
                bool keeps = std::popcount(mask) == size;
                for (int i = 0; i < count; ++i) {
                    const auto team = size_t((mask >> unsigned(i)) & 1U) ^ 1U;
                    teams[team].push_back(i);
                    keeps = keeps && (!field.model.fixed(i) || field.model.home[size_t(i)] == int(team));
                }
                if (keeps) {
                    teams[0].insert(teams[0].end(), teams[1].begin(), teams[1].end());
                    best = std::min(best, Seating(field.model, teams[0]).total());
                }
            }
            NoProgress progress;
            const auto found = searchTeams(field.model, {random.next(), 8000, 1, {}}, Cancel(), progress);
            RC_ASSERT(found->cost == best);
        }));
    }

    void losesNobodyAndKeepsEveryLock()
    {
        QVERIFY(rc::check("any field, any rules", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            const int least = 2 + random.below(5);
            const int count = least + random.below(50);
            RuledField given = anyRules(count, least, least + random.below(3), random, random.below(3) != 0);
            keepFewGoals(given.rules, random);
            NoProgress progress;
            const auto formed = formTeamsOf(given.field(), {random.next(), 500, 0, 2, {}}, Cancel(), progress).value();
            std::vector<int> seats = formed.reserves;
            std::vector<const FormedTeam *> goesOn(given.standing.size(), nullptr);
            for (const FormedTeam &team : formed.teams) {
                seats.insert(seats.end(), team.members.begin(), team.members.end());
                const bool locked = team.standing >= 0 && given.standing[size_t(team.standing)].locked;
                const auto size = int(team.members.size());
                RC_ASSERT(locked || (size >= least && size <= given.rules.maxSize));
                if (team.standing >= 0) {
                    goesOn[size_t(team.standing)] = &team;
                }
            }
            std::sort(seats.begin(), seats.end());
            RC_ASSERT(int(seats.size()) == count);
            for (int i = 0; i < count; ++i) {
                RC_ASSERT(seats[size_t(i)] == i);
            }
            const bool dropped = keysOf(formed.findings).contains(u"teams.locks-impossible"_s);
            for (size_t i = 0; i < given.standing.size(); ++i) {
                const StandingTeam &team = given.standing[i];
                if (team.locked) {
                    RC_ASSERT(goesOn[i] != nullptr);
                    const std::set<int> now(goesOn[i]->members.begin(), goesOn[i]->members.end());
                    RC_ASSERT(now == std::set<int>(team.members.begin(), team.members.end()));
                }
                for (const int member : team.lockedMembers) {
                    const auto *on = goesOn[i];
                    RC_ASSERT(dropped || (on != nullptr && std::count(on->members.begin(), on->members.end(), member)));
                }
            }
        }));
    }

    void threadsNeverChangeTheTeamsUnderAllRules()
    {
        Random random(11);
        for (const int count : {60, 320}) {
            const RuledField given = anyRules(count, 4, 6, random, true);
            const auto form = [&given](int threads) {
                NoProgress progress;
                return formTeamsOf(given.field(), {1, 10'000, 0, threads, {}}, Cancel(), progress).value().teams;
            };
            const auto one = form(1);
            QVERIFY(form(2) == one);
            QVERIFY(form(4) == one);
        }
    }

    void betterAndNeverWorseFromThere()
    {
        QVERIFY(rc::check("improving given teams", [] {
            Random random(*rc::gen::arbitrary<quint64>());
            RuledField given = anyRules(14 + random.below(30), 4, 6, random, random.below(2) == 0);
            keepFewGoals(given.rules, random);
            NoProgress progress;
            const auto form = [&](quint64 moves, const std::vector<FormedTeam> &start) {
                return formTeamsOf(given.field(), {3, moves, 0, 1, start}, Cancel(), progress).value();
            };
            const auto first = form(400, {});
            const auto again = form(800, first.teams);
            RC_ASSERT(!keysOf(again.findings).contains(u"teams.start-unusable"_s));
            const auto pairs = [&given](const ScoreSheet &sheet) {
                return sheet.brokenApart + (given.rules.strangersOnly ? sheet.repeatPairs : 0);
            };
            RC_ASSERT(pairs(again.sheet) <= pairs(first.sheet) || !given.pairs.empty());
            RC_ASSERT(form(800, first.teams).teams == again.teams);
            std::vector<FormedTeam> broken = first.teams;
            broken.pop_back();
            RC_ASSERT(keysOf(form(400, broken).findings).contains(u"teams.start-unusable"_s));
        }));
    }

    void saysWhatCannotBeHad()
    {
        RuledField given;
        Random random(1);
        given.people = test::randomField(12, random);
        given.rules.minSize = given.rules.maxSize = 3;
        given.rules.maxArcMinutes = 120;
        given.rules.organisationsApart = true;
        for (int i = 0; i < 12; ++i) {
            Participant &person = given.people[size_t(i)];
            person.formerTeams.clear();
            person.leader = i < 2 ? Willingness::Yes : Willingness::No;
            person.leadPriority = 0;
            person.offset = UtcOffset::fromMinutes(i == 11 ? 720 : 0);
            person.fields.set(u"organisation"_s, i < 6 ? u"One House"_s : QString());
        }
        const auto pair = [](qint64 a, qint64 b, PairRule::Kind kind) { return PairRule{{a}, {b}, kind, {}}; };
        for (const qint64 a : {7, 8, 9}) {
            given.pairs.push_back(pair(a, a + 1, PairRule::Kind::Together));
        }
        given.pairs.push_back(pair(7, 9, PairRule::Kind::Apart));
        const Findings findings = feasibilityOf(given.field(), given.model());
        QCOMPARE(keysOf(findings),
                 (QStringList{u"teams.clique-too-large"_s, u"teams.bundle-too-large"_s, u"teams.contradictory-pair"_s,
                              u"teams.too-few-leaders"_s, u"teams.arc-impossible"_s}));
        QVERIFY2(findings[0].remedy.contains(u"2"_s), qPrintable(findings[0].remedy));
        QVERIFY2(findings[1].remedy.contains(u"4"_s), qPrintable(findings[1].remedy));
        QVERIFY2(findings[3].remedy.contains(u"2"_s), qPrintable(findings[3].remedy));
        QVERIFY2(findings[4].remedy.contains(u"12"_s), qPrintable(findings[4].remedy));
        NoProgress progress;
        const auto formed = formTeamsOf(given.field(), {1, 6'000, 0, 1, {}}, Cancel(), progress).value();
        QVERIFY(keysOf(formed.findings).contains(u"teams.rules-relaxed"_s));
        QCOMPARE(formed.sheet.brokenApart, 2 + 1); // six of one house in four teams, and the contradiction
        QCOMPARE(formed.sheet.brokenTogether, 1);
        QCOMPARE(formed.sheet.leadersMissing, 2);
    }

    void locksWithoutRoomAreReported()
    {
        RuledField given;
        Random random(2);
        given.people = test::randomField(8, random);
        given.rules.minSize = given.rules.maxSize = 4;
        StandingTeam team;
        team.name = u"Too Many"_s;
        team.members = team.lockedMembers = {0, 1, 2, 3, 4};
        given.standing = {team};
        const FieldModel field = given.model();
        QCOMPARE(keysOf(field.findings), QStringList{u"teams.locks-impossible"_s});
        QCOMPARE(std::count(field.model.fixedPeople.begin(), field.model.fixedPeople.end(), 1), 4);
    }
};

QTEST_APPLESS_MAIN(TestTeamRules)
#include "tst_teamrules.moc"
