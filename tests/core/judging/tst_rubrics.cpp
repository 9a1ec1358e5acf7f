// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/rubrics.h"

#include <QStringList>
#include <QTest>

using namespace jamwright;

namespace {

QStringList namesOf(const Rubric &rubric)
{
    QStringList names;
    for (const Criterion &criterion : rubric.criteria) {
        names << criterion.name;
    }
    return names;
}

} // namespace

class RubricsTest : public QObject
{
    Q_OBJECT

private slots:
    void pythonDiscordsTwoRounds()
    {
        const RubricSet set = pythonDiscordRubric();
        QCOMPARE(set.rounds.size(), size_t(2));
        QVERIFY(!set.rounds[0].shortlist);
        QCOMPARE(set.rounds[1].shortlist, 10);
        QCOMPARE(
            namesOf(set.rubrics[1]).join(u','),
            QStringLiteral("Code quality,Commit quality,Documentation,Teamwork,Creativity,Scope,Execution,Technology,"
                           "Theme"));
        const Rubric rubric = set.rubrics[0];
        QCOMPARE(namesOf(rubric).join(u' '), QStringLiteral("Creativity Scope Execution Technology Theme"));
        for (const Criterion &criterion : rubric.criteria) {
            QCOMPARE(criterion.weight, 1.0);
            QVERIFY(criterion.allows(1) && criterion.allows(10));
            QVERIFY(!criterion.allows(0) && !criterion.allows(11) && !criterion.allows(5.5));
        }
    }

    void pyweeksThreeAndItsVote()
    {
        Rubric rubric = pyweekRubric().rubrics.front();
        QCOMPARE(namesOf(rubric).join(u' '), QStringLiteral("Fun Innovation Production Disqualify"));
        const Criterion vote = rubric.criteria.takeLast();
        QVERIFY(vote.isDisqualifyVote() && !vote.required && vote.weight == 0);
        QVERIFY(vote.allows(0) && vote.allows(1) && !vote.allows(2));
        for (const Criterion &criterion : rubric.criteria) {
            QVERIFY(criterion.allows(1) && criterion.allows(5));
            QVERIFY(!criterion.allows(6));
        }
    }

    void blankHasNone()
    {
        QVERIFY(blankRubric().rubrics.front().criteria.isEmpty());
        QVERIFY(!blankRubric().name.isEmpty());
    }
};

QTEST_APPLESS_MAIN(RubricsTest)
#include "tst_rubrics.moc"
