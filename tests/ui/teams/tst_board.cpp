// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/board/boardmodel.h"
#include "ui/teams/board/boardview.h"
#include "ui/teams/board/cardpainter.h"
#include "ui/teams/board/dayband.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLocale>
#include <QMimeData>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

Participant makePerson(int id, const QString &name, int offsetHours)
{
    Participant person;
    person.signup = {id};
    person.name = name;
    person.offset = UtcOffset::fromMinutes(60 * offsetHours);
    person.skill = id % 4;
    return person;
}

TeamView makeTeam(int number, int members)
{
    TeamView team;
    team.id = {number};
    team.name = u"Team %1"_s.arg(number);
    team.spanHours = 2.5;
    team.meanSkill = number % 5;
    for (int i = 0; i < members; ++i) {
        team.members.push_back({makePerson(100 * number + i, u"Person %1-%2"_s.arg(number).arg(i), i), i == 0, false});
    }
    return team;
}

TeamsView makeView(int teams, int reserves)
{
    TeamsView view;
    view.problem = std::make_shared<TeamProblem>();
    for (int i = 1; i <= teams; ++i) {
        view.teams.push_back(makeTeam(i, i % 2 == 0 ? 5 : 7));
    }
    for (int i = 0; i < reserves; ++i) {
        view.reserves.push_back(makePerson(i + 1, u"Reserve %1"_s.arg(i), 1));
    }
    return view;
}

/// A board of teams that is shown.
struct Board {
    BoardModel model;
    BoardProxy proxy{BoardProxy::Groups::Teams};
    BoardView view;

    explicit Board(int teams, int width = 1100)
    {
        proxy.setSourceModel(&model);
        view.setModel(&proxy);
        model.setView(makeView(teams, 2), {{TeamId{2}, 3}});
        view.resize(width, 500);
        view.show();
    }
    [[nodiscard]] QModelIndex person(int team, int row) const { return proxy.index(row, 0, proxy.index(team, 0)); }
};

template <typename Event>
bool drag(BoardView &view, const QPoint &place, const QMimeData &data)
{
    Event event(place, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &event);
    return event.isAccepted();
}

} // namespace

class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverythingInWords()
    {
        BoardModel model;
        QAbstractItemModelTester tester(&model, strict);
        TeamsView view = makeView(2, 3);
        view.teams[0].members[1].locked = true;
        model.setView(view, {});
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex first = model.index(0, 0);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"span 2 h 30"_s));
        QCOMPARE(model.rowCount(first), 7);
        QCOMPARE(model.index(0, 0, first).data(Qt::AccessibleTextRole).toString(),
                 u"Person 1-0, leader, UTC+00:00, skill 0"_s);
        QCOMPARE(model.index(1, 0, first).data(Qt::AccessibleTextRole).toString(),
                 u"Person 1-1, UTC+01:00, skill 1, stays here"_s);
        QVERIFY(model.isReserves(model.index(2, 0)));
        QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Reserves: 3 participant(s) without a team"_s);
        QCOMPARE(model.find(SignupId{204}), model.index(4, 0, model.index(1, 0)));
        QCOMPARE(model.find(TeamId{2}), model.index(1, 0));
        model.setView({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void hoursAreReadable()
    {
        QCOMPARE(hoursText(0), u"0 h"_s);
        QCOMPARE(hoursText(4), u"4 h"_s);
        QCOMPARE(hoursText(2.25), u"2 h 15"_s);
        QCOMPARE(hoursText(5.0 / 60), u"0 h 05"_s);
        QCOMPARE(hoursText(1.999), u"2 h"_s);
    }

    void countsAreGroupedAsTheLocaleDoes()
    {
        const QLocale before;
        const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        BoardModel model;
        model.setView(makeView(1, 1234), {});
        const QString reserves = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(reserves.contains(u"1,234"_s), qPrintable(reserves));
    }

    void filtersByTeamAndMemberAndOrders()
    {
        BoardModel model;
        BoardProxy teams(BoardProxy::Groups::Teams);
        BoardProxy reserves(BoardProxy::Groups::Reserves);
        teams.setSourceModel(&model);
        reserves.setSourceModel(&model);
        QAbstractItemModelTester tester(&teams, strict);
        QAbstractItemModelTester other(&reserves, strict);
        model.setView(makeView(4, 2), {{TeamId{3}, 2}});
        QCOMPARE(teams.rowCount(), 4);
        QCOMPARE(reserves.rowCount(), 1);
        QCOMPARE(reserves.rowCount(reserves.index(0, 0)), 2);
        teams.setFilterText(u"PERSON 2-4"_s);
        QCOMPARE(teams.rowCount(), 1);
        QCOMPARE(teams.index(0, 0).data().toString(), u"Team 2"_s);
        QCOMPARE(teams.rowCount(teams.index(0, 0)), 5); // whole
        teams.setFilterText(u"nobody"_s);
        QCOMPARE(teams.rowCount(), 0);
        teams.setFilterText({});
        teams.setOrder(BoardProxy::Order::Skill);
        QCOMPARE(teams.index(0, 0).data().toString(), u"Team 4"_s);
        teams.setOrder(BoardProxy::Order::Broken);
        QCOMPARE(teams.index(0, 0).data().toString(), u"Team 3"_s);
        QCOMPARE(teams.index(0, 0, teams.index(0, 0)).data().toString(), u"Person 3-0"_s);
        teams.setOrder(BoardProxy::Order::Formed);
        QCOMPARE(teams.index(0, 0).data().toString(), u"Team 1"_s);
    }

    void ordersByTimeZone()
    {
        TeamsView view = makeView(3, 0);
        view.teams[0].members = {makeTeam(1, 1).members.front()};
        view.teams[0].members[0].person.offset = UtcOffset::fromMinutes(330);
        view.teams[1].members[0].person.offset = UtcOffset::fromMinutes(-210); // the earliest of a team decides
        for (TeamView::Member &member : view.teams[2].members) {
            member.person.offset.reset();
        }
        BoardModel model;
        BoardProxy teams(BoardProxy::Groups::Teams);
        teams.setSourceModel(&model);
        model.setView(view, {});
        teams.setOrder(BoardProxy::Order::Offset);
        QCOMPARE(teams.index(0, 0).data().toString(), u"Team 3"_s); // nothing is known of it
        QCOMPARE(teams.index(1, 0).data().toString(), u"Team 2"_s);
        QCOMPARE(teams.index(2, 0).data().toString(), u"Team 1"_s);
        teams.setOrder(BoardProxy::Order::Formed);
        QCOMPARE(teams.index(0, 0).data().toString(), u"Team 1"_s);
    }

    void everyPlaceIsOnePersonOrCard()
    {
        Board board(20);
        for (int team = 0; team < 20; ++team) {
            const QModelIndex card = board.proxy.index(team, 0);
            board.view.scrollTo(card);
            for (int row = 0; row < board.proxy.rowCount(card); ++row) {
                const QModelIndex person = board.person(team, row);
                board.view.scrollTo(person);
                QVERIFY(board.view.viewport()->rect().contains(board.view.visualRect(person).center()));
                QCOMPARE(board.view.indexAt(board.view.visualRect(person).center()), person);
            }
            QCOMPARE(board.view.indexAt(board.view.visualRect(card).topLeft() + QPoint(3, 3)), card);
        }
        const QRect first = board.view.visualRect(board.proxy.index(0, 0));
        const int columns = (board.view.viewport()->width() + 16) / (first.width() + 16);
        QVERIFY(columns >= 2);
        QVERIFY(first.width() >= CardPainter::leastWidth(board.view.fontMetrics()));
        QVERIFY(!board.view.grab().isNull());
    }

    void theKeyboardReachesEverybody()
    {
        Board board(7);
        std::set<QModelIndex> met;
        board.view.setCurrentIndex(board.person(0, 0));
        for (int i = 0; i < 100; ++i) {
            met.insert(board.view.currentIndex());
            QTest::keyClick(&board.view, Qt::Key_Down);
        }
        QCOMPARE(met.size(), size_t(4 * 7 + 3 * 5));
        QCOMPARE(board.view.currentIndex(), board.person(6, 6));
        QTest::keyClick(&board.view, Qt::Key_Left);
        QCOMPARE(board.view.currentIndex(), board.person(5, 4)); // a smaller team
        QTest::keyClick(&board.view, Qt::Key_Home);
        QCOMPARE(board.view.currentIndex(), board.person(0, 0));
        QTest::keyClick(&board.view, Qt::Key_Right);
        QCOMPARE(board.view.currentIndex(), board.person(1, 0));
        QTest::keyClick(&board.view, Qt::Key_Up);
        QCOMPARE(board.view.currentIndex(), board.person(0, 6));
        QTest::keyClick(&board.view, Qt::Key_End);
        QCOMPARE(board.view.currentIndex(), board.person(6, 6));
        QTest::keyClick(&board.view, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(board.view.chosenPeople(), (std::vector<SignupId>{{705}, {706}}));
    }

    void peopleAreHeldOverAndDropped()
    {
        Board board(3);
        const std::unique_ptr<QMimeData> data(board.proxy.mimeData({board.person(0, 1), board.person(0, 2)}));
        QCOMPARE(draggedPeople(data.get()), (std::vector<SignupId>{{101}, {102}}));
        QSignalSpy hovered(&board.view, &BoardView::hovered);
        QSignalSpy dropped(&board.view, &BoardView::dropped);
        const QPoint onPerson = board.view.visualRect(board.person(1, 2)).center();
        QVERIFY(drag<QDragEnterEvent>(board.view, onPerson, *data));
        QVERIFY(drag<QDragMoveEvent>(board.view, onPerson, *data));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][1].toModelIndex(), board.person(1, 2));
        const QPoint onCard = board.view.visualRect(board.proxy.index(2, 0)).topLeft() + QPoint(9, 9);
        QVERIFY(drag<QDragMoveEvent>(board.view, onCard, *data));
        drag<QDropEvent>(board.view, onCard, *data);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][1].toModelIndex(), board.proxy.index(2, 0));
        QMimeData foreign;
        foreign.setText(u"hello"_s);
        QVERIFY(!drag<QDragEnterEvent>(board.view, onCard, foreign));
    }

    void sharedWakingHours()
    {
        TeamView team = makeTeam(1, 0);
        QCOMPARE(DayBand::commonHours(team).size(), size_t(24));
        team.members = {{makePerson(1, u"Ann"_s, 0), false, false}, {makePerson(2, u"Bo"_s, 9), false, false}};
        QCOMPARE(DayBand::commonHours(team), (std::vector<int>{8, 9, 10, 11, 12, 13, 14, 23}));
        team.members[1].person.offset.reset(); // costs nothing
        QCOMPARE(DayBand::commonHours(team).size(), size_t(16));
        DayBand band;
        band.setTeam(team, 3);
        QVERIFY(band.accessibleName().contains(u"16 hour(s)"_s));
        QVERIFY(!band.grab().isNull());
    }
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
