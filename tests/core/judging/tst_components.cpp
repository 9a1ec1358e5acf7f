// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/components.h"

#include <QTest>

using namespace jamwright;

class ComponentsTest : public QObject
{
    Q_OBJECT

private slots:
    void unitesSets()
    {
        DisjointSets sets(5);
        QVERIFY(sets.unite(0, 1));
        QVERIFY(sets.unite(3, 4));
        QVERIFY(sets.unite(1, 4));
        QVERIFY(!sets.unite(0, 3));
        QCOMPARE(sets.find(0), sets.find(4));
        QVERIFY(sets.find(2) != sets.find(0));
    }

    void noReviewsAreNoParts() { QCOMPARE(reviewComponents({}).count, 0); }

    void countsPanelsThatNoJudgeLinks()
    {
        const std::vector<Assignment> apart = {{{1}, {11}}, {{2}, {11}}, {{3}, {12}}};
        const ReviewComponents parts = reviewComponents(apart);
        QCOMPARE(parts.count, 2);
        QCOMPARE(parts.bySubmission.at({11}), 0);
        QCOMPARE(parts.bySubmission.at({12}), 1);
        QCOMPARE(parts.byJudge.at({2}), 0);
        QCOMPARE(parts.byJudge.at({3}), 1);

        std::vector<Assignment> linked = apart;
        linked.push_back({{2}, {12}});
        QCOMPARE(reviewComponents(linked).count, 1);
    }

    void aJudgeIsNoSubmission()
    {
        // The same numbers on both sides must not link anything.
        QCOMPARE(reviewComponents({{{1}, {2}}, {{2}, {1}}}).count, 2);
    }

    void saysHowManyParts()
    {
        const Finding finding = notConnected(3, QStringLiteral("Link them."));
        QCOMPARE(finding.key, QStringLiteral("judging.not-connected"));
        QCOMPARE(finding.severity, Severity::Warning);
        QVERIFY(finding.message.contains(u'3'));
        QCOMPARE(finding.remedy, QStringLiteral("Link them."));
    }
};

QTEST_APPLESS_MAIN(ComponentsTest)
#include "tst_components.moc"
