// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/goallines.h"

#include <QLocale>
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
    made.people[0].leadPriority = 2;
    made.people[1].leader = Willingness::Maybe;
    made.people[3].leader = Willingness::Yes;
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
                                 << u"On average it has 12.5 for weekly hours; over everybody it is 11."_s;
        QTest::newRow("skill is told anyway") << GoalKind::Balance << u"skill"_s << QString();
        QTest::newRow("spread")
            << GoalKind::Spread << u"skill"_s
            << u"Its range for skill is 1 to 3, a spread of 0.816; over everybody the spread is 1.12."_s;
        QTest::newRow("alike") << GoalKind::Alike << u"weekly_hours"_s << u"Its range for weekly hours is 5 to 20."_s;
        QTest::newRow("cover") << GoalKind::Cover << u"category:role"_s
                               << u"It has 2 of the 3 answers for role: art (2 times), code."_s;
        QTest::newRow("even") << GoalKind::Even << u"category:role"_s
                              << u"For role it has %1."_s.arg(QLocale().createSeparatedList(
                                     {u"2 art (1.5 would be even)"_s, u"1 code (0.8 would be even)"_s,
                                      u"0 sound (0.8 would be even)"_s}));
        QTest::newRow("leaders") << GoalKind::Even << u"leader_tier"_s
                                 << u"Who may lead in it: %1."_s.arg(QLocale().createSeparatedList(
                                        {u"1 with staff's priority 2 (0.8 would be even)"_s,
                                         u"1 said maybe (0.8 would be even)"_s,
                                         u"0 offered to (0.8 would be even)"_s}));
        QTest::newRow("topic") << GoalKind::Topic << u"set:topics"_s << u"2 of its 3 members share \"web\" (topics)."_s;
        QTest::newRow("share") << GoalKind::Share << u"newcomer"_s
                               << u"2 of its 3 members were in no team before; over everybody it is 75 %."_s;
        QTest::newRow("awake") << GoalKind::Awake << u"utc_offset"_s
                               << u"All of its members are awake together for 7 h a day."_s;
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
