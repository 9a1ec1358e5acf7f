// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/mincostflow.h"

#include <QTest>

using namespace jamwright;

class MinCostFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheCheapWayFirst()
    {
        // Two ways from 0 to 2: straight for 5 each, by 1 for 2 + 1, of which only two fit.
        const flow::Network network{{3, 0, -3}, {{0, 2, 3, 5}, {0, 1, 2, 2}, {1, 2, 9, 1}}};
        const auto flow = flow::minCostFlow(network);
        QVERIFY(flow.has_value());
        QCOMPARE(*flow, (std::vector<std::int64_t>{1, 2, 2}));
    }

    void saysWhenSupplyCannotBeMet() { QVERIFY(!flow::minCostFlow({{2, -2}, {{0, 1, 1, 0}}}).has_value()); }

    void staysExactWithLargeCosts()
    {
        const std::int64_t big = std::int64_t(1) << 55;
        const auto flow = flow::minCostFlow({{1, -1}, {{0, 1, 1, big + 1}, {0, 1, 1, big}}});
        QVERIFY(flow.has_value());
        QCOMPARE(*flow, (std::vector<std::int64_t>{0, 1}));
    }
};

QTEST_APPLESS_MAIN(MinCostFlowTest)
#include "tst_mincostflow.moc"
