// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/skillbound.h"
#include "teaming/teamsizes.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <numeric>
#include <rapidcheck.h>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

namespace {

TeamRules sized(int smallest, int largest, bool leaderNeeded = false)
{
    TeamRules rules;
    rules.minSize = smallest;
    rules.maxSize = largest;
    rules.leaderNeeded = leaderNeeded;
    return rules;
}

} // namespace

class TestTeamSizes : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheNearestCount_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("willing");
        QTest::addColumn<bool>("leaderNeeded");
        QTest::addColumn<int>("teams");
        QTest::addColumn<int>("reserves");
        QTest::newRow("field") << 392 << 143 << true << 71 << 0;
        QTest::newRow("forms") << 305 << 110 << true << 55 << 0;
        QTest::newRow("few leaders: fewer teams") << 392 << 68 << true << 68 << 0;
        QTest::newRow("never larger than allowed") << 392 << 3 << true << 66 << 0;
        QTest::newRow("nobody asked for leaders") << 392 << 3 << false << 71 << 0;
        QTest::newRow("one team") << 6 << 6 << true << 1 << 0;
        QTest::newRow("7 leaves one") << 7 << 7 << true << 1 << 1;
        QTest::newRow("14 leaves two") << 14 << 7 << true << 2 << 2;
        QTest::newRow("19 leaves one") << 19 << 7 << true << 3 << 1;
        QTest::newRow("20 fits") << 20 << 7 << true << 4 << 0;
    }

    void choosesTheNearestCount()
    {
        QFETCH(int, people);
        QFETCH(int, willing);
        QFETCH(bool, leaderNeeded);
        const SizePlan plan = planSizes(people, willing, sized(5, 6, leaderNeeded)).value();
        QTEST(int(plan.sizes.size()), "teams");
        QTEST(plan.reserves, "reserves");
        QCOMPARE(plan.findings.size(), plan.reserves > 0 ? 1 : 0);
    }

    void namesTheSmallestChange()
    {
        const SizePlan seven = planSizes(7, 7, sized(5, 6)).value();
        QCOMPARE(seven.findings.first().key, u"teams.sizes-impossible"_s);
        QCOMPARE(seven.findings.first().remedy, u"Allow teams of 7, or confirm 3 people more."_s);
        const SizePlan eleven = planSizes(11, 7, sized(6, 6)).value();
        QCOMPARE(eleven.reserves, 5);
        QCOMPARE(eleven.findings.first().remedy, u"Allow teams of 5, or confirm 1 person more."_s);
    }

    void refusesWhatMakesNoSense()
    {
        QCOMPARE(planSizes(4, 4, sized(5, 6)).error().kind, ErrorKind::Input);
        QCOMPARE(planSizes(0, 0, sized(5, 6)).error().kind, ErrorKind::Input);
        QCOMPARE(planSizes(40, 4, sized(6, 5)).error().kind, ErrorKind::Input);
        QCOMPARE(planSizes(40, 4, sized(1, 5)).error().kind, ErrorKind::Input);
        QCOMPARE(planSizes(400, 4, sized(5, 51)).error().kind, ErrorKind::Input);
    }

    void everybodyIsPlacedWhereverThatIsPossible()
    {
        QVERIFY(rc::check("sizes are legal, even, and leave out nobody without need", [] {
            const int smallest = *rc::gen::inRange(2, 12);
            const int largest = *rc::gen::inRange(smallest, 14);
            const int people = *rc::gen::inRange(smallest, 300);
            const SizePlan plan = planSizes(people, *rc::gen::inRange(0, 100), sized(smallest, largest, true)).value();
            int placed = 0;
            for (const int size : plan.sizes) {
                RC_ASSERT(size >= smallest && size <= largest);
                placed += size;
            }
            RC_ASSERT(plan.sizes.front() - plan.sizes.back() <= 1);
            RC_ASSERT(placed + plan.reserves == people);
            bool possible = false;
            for (int teams = 1; teams <= people; ++teams) {
                possible = possible || (teams * smallest <= people && people <= teams * largest);
            }
            RC_ASSERT(possible == (plan.reserves == 0));
        }));
    }

    /// Against every way to spread the steps over the teams.
    void boundIsWhatCountingFinds()
    {
        QVERIFY(rc::check("no spread of whole steps is better", [] {
            const int a = *rc::gen::inRange(2, 4);
            const int b = *rc::gen::inRange(2, 4);
            std::vector<qint64> skills(size_t(a + b));
            for (qint64 &skill : skills) {
                skill = 500 * *rc::gen::inRange<qint64>(0, 5);
            }
            const SkillScale scale = skillScale(skills);
            const qint64 total = std::accumulate(skills.begin(), skills.end(), qint64(0));
            const double mean = double(total) / double(a + b);
            const std::vector<int> sizes{a, b};
            const double bound = meanSkillLowerBound(scale, sizes, mean, total, true);
            double best = -1;
            for (unsigned mask = 0; mask < (1U << (a + b)); ++mask) {
                if (std::popcount(mask) == a) {
                    qint64 sum = 0;
                    for (int i = 0; i < a + b; ++i) {
                        sum += (mask >> i & 1U) != 0 ? skills[size_t(i)] : 0;
                    }
                    const double first = double(sum) / a - mean;
                    const double second = double(total - sum) / b - mean;
                    const double cost = (first * first + second * second) / 2;
                    best = best < 0 ? cost : std::min(best, cost);
                }
            }
            RC_ASSERT(bound <= best + 1e-6);
            RC_ASSERT(bound >= 0);
        }));
        // r = S mod T: 7 steps in two teams of two are 3 and 4, so each is a quarter of a step off.
        const std::vector<qint64> uneven{1000, 1000, 2000, 3000};
        QCOMPARE(meanSkillLowerBound(skillScale(uneven), std::vector{2, 2}, 1750, 7000, true), 250.0 * 250.0);
        const std::vector<qint64> equal{1000, 1000, 1000, 1000};
        QCOMPARE(meanSkillLowerBound(skillScale(equal), std::vector{2, 2}, 1000, 4000, true), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestTeamSizes)
#include "tst_teamsizes.moc"
