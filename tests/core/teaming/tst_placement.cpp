// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"
#include "teaming/goalweights.h"
#include "teaming/solver/draft.h"
#include "teaming/solver/placement.h"
#include "teaming/teamscore.h"
#include "teaming/teamsizes.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

namespace {

struct Case {
    std::vector<Participant> people;
    TeamRules rules;
    SizePlan plan;
    Problem problem;
};

Case anyCase(int most)
{
    Random random(*rc::gen::arbitrary<quint64>());
    Case made;
    made.rules.minSize = 2 + random.below(4);
    made.rules.maxSize = made.rules.minSize + random.below(3);
    made.rules.maxArcMinutes = 60 * (1 + random.below(24));
    made.rules.leaderNeeded = random.below(4) != 0;
    made.rules.strangersOnly = random.below(4) != 0;
    const int count = made.rules.minSize * 2 + random.below(most);
    made.people = test::randomField(count, random);
    made.plan = planSizes(count, count, made.rules).value();
    made.problem = makeProblem(made.people, made.rules, made.plan.sizes, made.plan.reserves);
    return made;
}

std::vector<FormedTeam> teamsOf(const Case &given, const std::vector<int> &seats)
{
    std::vector<FormedTeam> teams;
    auto seat = seats.begin();
    for (const int size : given.plan.sizes) {
        teams.push_back({std::vector<int>(seat, seat + size), -1});
        seat += size;
    }
    return teams;
}

} // namespace

class TestPlacement : public QObject
{
    Q_OBJECT

private slots:
    void incrementalCostIsTheFullCost()
    {
        QVERIFY(rc::check("after many random swaps", [] {
            const Case given = anyCase(60);
            Placement placement(given.problem, draft(given.problem));
            Random random(*rc::gen::arbitrary<quint64>());
            for (int i = 0; i < 300; ++i) {
                const int a = random.below(given.problem.count());
                const int b = random.below(given.problem.count());
                if (placement.teamOf(a) == placement.teamOf(b)) {
                    continue;
                }
                const Cost before = placement.cost();
                const Placement::Swap swap = placement.look(a, b);
                const RulePrices prices{1000, 100, 10};
                Placement::Swap same;
                RC_ASSERT(placement.lookWithin(a, b, prices, prices.energy(swap.delta), same));
                RC_ASSERT(same.delta == swap.delta);
                RC_ASSERT(!placement.lookWithin(a, b, prices, prices.energy(swap.delta) - 1, same));
                placement.apply(swap);
                RC_ASSERT(placement.cost() == before + swap.delta);
            }
            RC_ASSERT(placement.cost() == placement.recount());
            std::vector<int> seats = placement.seats();
            std::sort(seats.begin(), seats.end());
            for (int i = 0; i < given.problem.count(); ++i) {
                RC_ASSERT(seats[size_t(i)] == i);
            }
        }));
    }

    /// The solver's whole numbers say the same as the score sheet's own count.
    void wholeNumbersAgreeWithTheScoreSheet()
    {
        QVERIFY(rc::check("rules exactly, the rest within rounding", [] {
            const Case given = anyCase(60);
            const std::vector<int> seats = draft(given.problem);
            const Cost cost = Placement(given.problem, seats).cost();
            const ScoreSheet sheet = scoreTeams(given.people, teamsOf(given, seats), given.rules);
            RC_ASSERT(cost.repeatPairs == (given.rules.strangersOnly ? sheet.repeatPairs : 0));
            RC_ASSERT(cost.leaderless == (given.rules.leaderNeeded ? sheet.leadersMissing : 0));
            RC_ASSERT(std::abs(cost.arcExcess / 60.0 - sheet.goals[3].cost) < 1e-9);
            double soft = 0;
            for (size_t goal = 4; goal < sheet.goals.size(); ++goal) {
                soft += sheet.goals[goal].weight * sheet.goals[goal].cost;
            }
            const double whole = double(cost.soft) / double(given.problem.hour) / given.problem.teams();
            RC_ASSERT(std::abs(whole - soft) < 0.01 * soft + 0.05);
        }));
    }

    void draftSeatsEverybodyOnceAndSpreadsLeaders()
    {
        QVERIFY(rc::check("a permutation; no leaderless team where there are enough", [] {
            Case given = anyCase(80);
            given.problem.leaderNeeded = true;
            const std::vector<int> seats = draft(given.problem);
            std::vector<int> sorted = seats;
            std::sort(sorted.begin(), sorted.end());
            for (int i = 0; i < given.problem.count(); ++i) {
                RC_ASSERT(sorted[size_t(i)] == i);
            }
            const auto willing = int(std::count_if(given.people.begin(), given.people.end(),
                                                   [](const Participant &p) { return p.canLead(); }));
            RC_ASSERT(Placement(given.problem, seats).cost().leaderless ==
                      std::max(0, given.problem.teams() - willing));
        }));
    }

    void rulesComeBeforeEverythingElse()
    {
        QVERIFY((Cost{0, 5, 5, 5} < Cost{1, 0, 0, 0}));
        QVERIFY((Cost{1, 0, 5, 5} < Cost{1, 1, 0, 0}));
        QVERIFY((Cost{1, 1, 0, 5} < Cost{1, 1, 1, 0}));
        QVERIFY((Cost{1, 1, 1, 4} < Cost{1, 1, 1, 5}));
    }

    void ordersByLanguageThenFromTheWidestGapOn()
    {
        std::vector<Participant> people(5);
        const std::array offsets{0, -11 * 60, 12 * 60, 60, -60};
        for (size_t i = 0; i < people.size(); ++i) {
            people[i].offset = UtcOffset::fromMinutes(offsets[i]);
            people[i].languages = QStringList{i == 4 ? u"Klingon"_s : u"English"_s};
        }
        people[0].offset.reset();
        const Problem problem = makeProblem(people, {}, {5}, 0);
        // The widest gap ends at 12:00: 12:00, 13:00, 1:00; then the unknown; the other language after all.
        QCOMPARE(orderByZone(problem), (std::vector<int>{2, 1, 3, 0, 4}));
    }
};

QTEST_APPLESS_MAIN(TestPlacement)
#include "tst_placement.moc"
