// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/reservesmodel.h"
#include "ui/teams/teamcards.h"
#include "ui/teams/teamsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

TeamView makeTeam(int number, int members)
{
    TeamView team;
    team.id = {number};
    team.name = u"Team %1"_s.arg(number);
    team.spanHours = 2.5;
    team.meanSkill = 3.25;
    for (int i = 0; i < members; ++i) {
        TeamView::Member member;
        member.person.name = u"Person %1-%2"_s.arg(number).arg(i);
        member.person.offset = UtcOffset::fromMinutes(60 * i);
        member.leader = i == 0;
        team.members.push_back(member);
    }
    return team;
}

} // namespace

class TestTeamsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverythingInWords()
    {
        TeamsModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setTeams({makeTeam(1, 5), makeTeam(2, 6)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.largestTeam(), 6);
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data().toString(), u"Team 1"_s);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"span 2 h 30"_s));
        const QStringList members = first.data(Qt::AccessibleDescriptionRole).toString().split(u'\n');
        QCOMPARE(members.size(), 5);
        QCOMPARE(members.at(0), u"Person 1-0, leader, UTC+00:00, skill unknown"_s);
        QCOMPARE(members.at(1), u"Person 1-1, UTC+01:00, skill unknown"_s);
        model.setTeams({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.largestTeam(), 0);
    }

    void hoursAreReadable()
    {
        QCOMPARE(hoursText(0), u"0 h"_s);
        QCOMPARE(hoursText(4), u"4 h"_s);
        QCOMPARE(hoursText(2.25), u"2 h 15"_s);
        QCOMPARE(hoursText(5.0 / 60), u"0 h 05"_s);
        QCOMPARE(hoursText(1.999), u"2 h"_s);
    }

    void filtersByTeamAndMember()
    {
        TeamsModel model;
        TeamsProxy proxy;
        proxy.setSourceModel(&model);
        QAbstractItemModelTester tester(&proxy, strict);
        model.setTeams({makeTeam(1, 5), makeTeam(2, 6), makeTeam(3, 5)});
        proxy.setFilterText(u"PERSON 2-5"_s);
        QCOMPARE(proxy.rowCount(), 1);
        QCOMPARE(proxy.index(0, 0).data().toString(), u"Team 2"_s);
        proxy.setFilterText(u"team"_s);
        QCOMPARE(proxy.rowCount(), 3);
        proxy.setFilterText(u"nobody"_s);
        QCOMPARE(proxy.rowCount(), 0);
    }

    void reserves()
    {
        ReservesModel model;
        QAbstractItemModelTester tester(&model, strict);
        Participant ada;
        ada.name = u"Ada"_s;
        ada.skill = 2.5;
        ada.leader = Willingness::Maybe;
        model.setPeople({ada});
        QCOMPARE(model.index(0, ReservesModel::NameColumn).data().toString(), u"Ada"_s);
        QCOMPARE(model.index(0, ReservesModel::OffsetColumn).data().toString(), u"unknown"_s);
        QCOMPARE(model.index(0, ReservesModel::SkillColumn).data().toString(), u"2.5"_s);
        QCOMPARE(model.index(0, ReservesModel::LeaderColumn).data().toString(), u"may lead"_s);
    }

    void cardsFillTheWidthAndHoldTheLargestTeam()
    {
        TeamsModel model;
        TeamCards cards;
        cards.setModel(&model);
        std::vector<TeamView> teams;
        for (int i = 1; i <= 80; ++i) {
            teams.push_back(makeTeam(i, i % 2 == 0 ? 5 : 7));
        }
        model.setTeams(teams);
        cards.setLargestTeam(model.largestTeam());
        cards.resize(1100, 700);
        cards.show();
        const QSize card = cards.gridSize();
        QVERIFY(card.height() >= TeamCardDelegate::cardHeight(cards.fontMetrics(), 7));
        const int columns = cards.viewport()->width() / card.width();
        QVERIFY(columns >= 2);
        QVERIFY(cards.viewport()->width() - columns * card.width() < columns + 2); // nothing is left over
        QCOMPARE(cards.visualRect(model.index(columns)).top(), cards.visualRect(model.index(0)).top() + card.height());
        QVERIFY(!cards.grab().isNull());
    }
};

QTEST_MAIN(TestTeamsModel)
#include "tst_teamsmodel.moc"
