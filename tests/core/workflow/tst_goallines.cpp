// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/goallines.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Participant person(int id, const QString &role, const QString &topics, const QString &hours, int offset)
{
    Participant made;
    made.signup = {id};
    made.name = u"p%1"_s.arg(id);
    made.offset = UtcOffset::fromMinutes(offset * 60);
    made.skill = id;
    made.fields.set(u"category:role"_s, role);
    made.fields.set(u"set:topics"_s, topics);
    made.fields.set(u"weekly_hours"_s, hours);
    if (id == 3) {
        made.formerTeams = {1};
    }
    return made;
}

TeamProblem problem()
{
    TeamProblem made;
    made.people = {person(1, u"art"_s, u"web;cli"_s, u"5"_s, 0), person(2, u"code"_s, u"web"_s, u"20"_s, 1),
                   person(3, u"art"_s, u"games"_s, {}, 9), person(4, u"sound"_s, {}, u"8"_s, -5)};
    return made;
}

} // namespace

class tst_GoalLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGoalIsASentence_data()
    {
        QTest::addColumn<GoalKind>("kind");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("balance") << GoalKind::Balance << u"weekly_hours"_s
                                 << u"Its mean of weekly hours is 12.5; that of everybody is 11."_s;
        QTest::newRow("skill is told anyway") << GoalKind::Balance << u"skill"_s << QString();
        QTest::newRow("spread")
            << GoalKind::Spread << u"skill"_s
            << u"Within it, skill differs by 0.816 (standard deviation); among everybody by 1.12."_s;
        QTest::newRow("alike") << GoalKind::Alike << u"weekly_hours"_s
                               << u"Its members' weekly hours go from 5 to 20."_s;
        QTest::newRow("cover") << GoalKind::Cover << u"category:role"_s
                               << u"Of role it has 2 of 3: art (2 times), code."_s;
        QTest::newRow("topic") << GoalKind::Topic << u"set:topics"_s
                               << u"2 of its 3 members share \"web\" of topics."_s;
        QTest::newRow("share") << GoalKind::Share << u"newcomer"_s
                               << u"newcomer: 2 of its 3 members; of everybody it is 75 %."_s;
        QTest::newRow("awake") << GoalKind::Awake << u"utc_offset"_s
                               << u"All of its members are awake at the same time for 7 h a day."_s;
        QTest::newRow("time zones are told anyway") << GoalKind::TimeZone << u"utc_offset"_s << QString();
        QTest::newRow("nothing is known") << GoalKind::Cover << u"category:instrument"_s << QString();
    }
    void everyGoalIsASentence()
    {
        QFETCH(const GoalKind, kind);
        QFETCH(const QString, column);
        QFETCH(const QString, sentence);
        Goal goal;
        goal.kind = kind;
        goal.column = column;
        goal.minutesPerUnit = kind == GoalKind::Awake ? 1 : 60;
        QCOMPARE(goalLine(problem(), goal, {0, 1, 2}), sentence);
        QCOMPARE(goalLine(problem(), goal, {}), QString());
    }
};

QTEST_GUILESS_MAIN(tst_GoalLines)
#include "tst_goallines.moc"
