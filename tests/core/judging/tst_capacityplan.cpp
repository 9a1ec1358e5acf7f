// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/capacityplan.h"

#include <QTest>

#include <cmath>

using namespace jamwright;

class CapacityPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void countsMinutesAndJudges()
    {
        // MLH's example: 175 projects, 3 views of 4 minutes in 2 hours take 18 judges.
        const auto plan = planCapacity({175, 3, 4, 2.0, 1}, {});
        QVERIFY(plan.ok());
        QCOMPARE(plan->lines.size(), size_t(2)); // three judges give three reviews at most
        QCOMPARE(plan->lines[1].reviews, 3);
        QCOMPARE(plan->lines[1].reviewsInAll, 525);
        QCOMPARE(plan->lines[1].judgesNeeded, std::optional(18));
        QCOMPARE(plan->lines[1].minutesAJudge, 700.0);
        const auto open = planCapacity({4, 3, 10, {}, 1}, {});
        QCOMPARE(open->lines.size(), size_t(2));
        QVERIFY(!open->lines[0].judgesNeeded);
        QCOMPARE(planCapacity({4, 3, 10, 100.0, 1}, {})->lines[0].judgesNeeded,
                 std::optional(2)); // two reviews take two
    }

    /// The figures of shared/reference/judging.md, 2.6.
    void intervalsAreAsWideAsWasFound()
    {
        const auto plan = planCapacity({40, 10, 5, {}, 1}, {});
        const double three = plan->lines[1].intervalWidth.value();
        const double five = plan->lines[3].intervalWidth.value();
        QVERIFY2(std::abs(three - 19.7) < 1, qPrintable(QString::number(three)));
        QVERIFY2(std::abs(five - 15.9) < 1, qPrintable(QString::number(five)));
        for (size_t i = 1; i < plan->lines.size(); ++i) {
            QVERIFY(plan->lines[i].intervalWidth < plan->lines[i - 1].intervalWidth);
        }
        QVERIFY(*planCapacity({8, 3, 5, {}, 1}, {}) == *planCapacity({8, 3, 5, {}, 1}, {})); // the same seed
        QVERIFY(!(*planCapacity({8, 3, 5, {}, 1}, {}) == *planCapacity({8, 3, 5, {}, 2}, {})));
    }

    void saysNothingWhereTheModelCannot()
    {
        const auto plan = planCapacity({3, 2, 5, {}, 1}, {});
        QCOMPARE(plan->lines.size(), size_t(1));
        QVERIFY(!plan->lines[0].intervalWidth);
        const auto large = planCapacity({3000, 150, 5, {}, 1}, {});
        QVERIFY(*large->lines[1].intervalWidth > 1000 && *large->lines[1].intervalWidth < 2000);
    }

    void refusesAndStops()
    {
        QVERIFY(!planCapacity({0, 2, 5, {}, 1}, {}).ok());
        QVERIFY(!planCapacity({3, 2, 0, {}, 1}, {}).ok());
        QVERIFY(!planCapacity({3, 2, 5, -1.0, 1}, {}).ok());
        const Cancel cancel;
        cancel.request();
        QCOMPARE(planCapacity({40, 10, 5, {}, 1}, cancel).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(CapacityPlanTest)
#include "tst_capacityplan.moc"
