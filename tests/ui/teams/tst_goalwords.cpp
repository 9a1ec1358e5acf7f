// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/goalcard.h"
#include "ui/teams/goals/goalcards.h"
#include "ui/teams/goals/goalcolumns.h"
#include "ui/teams/goals/goalwords.h"
#include "ui/teams/goals/pairpeople.h"
#include "ui/teams/goals/pairsmodel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

Participant personWith(const std::vector<std::pair<QString, QString>> &fields)
{
    Participant person;
    for (const auto &[name, value] : fields) {
        person.fields.set(name, value);
    }
    return person;
}

SignupRow rowOf(qint64 id, const QString &name, const QString &email)
{
    SignupRow row;
    row.person.id = {id};
    row.person.displayName = name;
    row.person.email = email;
    return row;
}

QString titleOfCard(const GoalCards &cards, int place)
{
    return cards.findChildren<GoalCard *>().at(place)->findChild<QLabel *>(u"goalTitle"_s)->text();
}

} // namespace

class TestGoalWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGoalHasANameAndAMeaning()
    {
        QSet<QString> names;
        QSet<QString> meanings;
        for (size_t i = 0; i < EnumNames<GoalKind>::names.size(); ++i) {
            names.insert(goalName(GoalKind(i)));
            meanings.insert(goalMeaning(GoalKind(i)));
        }
        QCOMPARE(size_t(names.size()), EnumNames<GoalKind>::names.size());
        QCOMPARE(size_t(meanings.size()), EnumNames<GoalKind>::names.size());
        QVERIFY(!names.contains(QString()) && !meanings.contains(QString()));
    }

    void columnsInTheUsersWords()
    {
        QCOMPARE(goalTitle({GoalKind::Balance, u"skill"_s}), u"Equal teams: skill"_s);
        QCOMPARE(goalTitle({GoalKind::Cover, u"category:role"_s}), u"All kinds in a team: role"_s);
        QCOMPARE(goalTitle({GoalKind::TimeZone, u"utc_offset"_s}), u"Time zones close together"_s);
    }

    void weightsInWordsAndBack()
    {
        for (const GoalWeight weight :
             {GoalWeight::Off, GoalWeight::Little, GoalWeight::Normal, GoalWeight::Lot, GoalWeight::First}) {
            QCOMPARE(nearestWeight(numberOf(weight)), weight);
        }
        QCOMPARE(nearestWeight(2.5), GoalWeight::Lot); // a number from a file
        QCOMPARE(nearestWeight(1'000'000), GoalWeight::First);
    }

    void figuresWithTheirBounds()
    {
        ScoreSheet sheet;
        sheet.goals = {{u"balance skill"_s, 4, 0.0003, 0.0003}, {u"stay"_s, 1, 0.5, 0}};
        const auto figure = figureOf(sheet, {GoalKind::Balance, u"skill"_s});
        QVERIFY(figure && isBestPossible(*figure));
        QCOMPARE(figureSentence(*figure), u"0.0003 where random teams have 1; nothing better is possible."_s);
        QCOMPARE(figureSentence({{}, 1, 0.25, 0.2}),
                 u"0.25 where random teams have 1; nothing below 0.2 is possible."_s);
        QVERIFY(figureSentence(*figureOf(sheet, {GoalKind::Stay, {}})).contains(u"not known"_s));
        QVERIFY(!figureOf(sheet, {GoalKind::Spread, u"skill"_s}));
    }

    void columnsBySortOfAnswer()
    {
        std::vector<Participant> people{
            personWith({{u"skill:git"_s, u"3"_s},
                        {u"category:role"_s, u"artist"_s},
                        {u"set:topics"_s, u"a;b"_s},
                        {u"languages"_s, u"English"_s},
                        {u"qualifier_passed"_s, u"yes"_s},
                        {u"notes"_s, u"5"_s}}),
            personWith({{u"skill:git"_s, u"1.5"_s}, {u"category:role"_s, u"coder"_s}, {u"weekly_hours"_s, u"12"_s}})};
        people[0].skill = 3;
        people[1].offset = UtcOffset::fromMinutes(60);
        const GoalColumns columns(people);
        QCOMPARE(columns.choices(GoalKind::Balance), (QStringList{u"skill"_s, u"skill:git"_s, u"weekly_hours"_s}));
        QCOMPARE(columns.choices(GoalKind::Cover), QStringList{u"category:role"_s});
        QCOMPARE(columns.choices(GoalKind::Language), (QStringList{u"languages"_s, u"set:topics"_s}));
        QCOMPARE(columns.choices(GoalKind::Share), (QStringList{u"leader"_s, u"newcomer"_s, u"qualifier_passed"_s}));
        QCOMPARE(columns.choices(GoalKind::Awake), QStringList{u"utc_offset"_s});
        QCOMPARE(columns.choices(GoalKind::Stay), QStringList{QString()});
        QVERIFY(GoalColumns().choices(GoalKind::Share).isEmpty());
    }

    void whatHasTooManyAnswersIsNoCategory()
    {
        std::vector<Participant> people;
        people.reserve(100);
        for (int i = 0; i < 100; ++i) {
            people.push_back(personWith({{u"category:motto"_s, u"motto %1"_s.arg(i)}}));
        }
        QVERIFY(GoalColumns(people).choices(GoalKind::Cover).isEmpty());
    }

    void aCardChangesItsGoal()
    {
        GoalCard card;
        std::vector<Participant> people{personWith({{u"skill:git"_s, u"3"_s}})};
        people[0].skill = 3;
        const GoalColumns columns(people);
        QSignalSpy changed(&card, &GoalCard::goalChanged);
        card.setGoal({GoalKind::Balance, u"skill"_s, 4}, columns, GoalCost{{}, 4, 0.5, 0.25});
        QCOMPARE(changed.size(), 0);
        auto *weight = card.findChild<QComboBox *>(u"goalWeight"_s);
        QCOMPARE(weight->currentText(), u"A lot"_s);
        QCOMPARE(weight->accessibleName(), u"How much it counts: Equal teams: skill"_s);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&card);
        QCOMPARE(spoken->role(), QAccessible::Grouping);
        QCOMPARE(spoken->text(QAccessible::Name), u"Equal teams: skill"_s);
        QTest::keyClick(weight, Qt::Key_Up);
        QCOMPARE(card.goal().weight, 1.0);
        auto *column = card.findChild<QComboBox *>(u"goalColumn"_s);
        QCOMPARE(column->count(), 2);
        QTest::keyClick(column, Qt::Key_Down);
        QCOMPARE(card.goal().column, u"skill:git"_s);
        QCOMPARE(changed.size(), 2);
    }

    void aCardSaysThatNobodyAnswered()
    {
        GoalCard card;
        card.setGoal({GoalKind::Cover, u"category:role"_s, 4}, GoalColumns(), {});
        QVERIFY(card.findChild<QLabel *>(u"goalFigure"_s)->text().contains(u"No sign-up answers this"_s));
    }

    void cardsStayWhenTheirGoalsMove()
    {
        GoalCards cards;
        const Goal skill{GoalKind::Balance, u"skill"_s, 1};
        Goal zones{GoalKind::TimeZone, u"utc_offset"_s, 0.25};
        cards.setGoals({skill, zones}, GoalColumns(), {});
        const GoalCard *second = cards.findChildren<GoalCard *>().at(1);
        QCOMPARE(second->goal(), zones);
        zones.weight = 4;
        cards.setGoals({skill, zones}, GoalColumns(), {});
        QCOMPARE(cards.goals(), (std::vector<Goal>{zones, skill}));
        QCOMPARE(second->goal(), zones); // the same card
        QCOMPARE(titleOfCard(cards, 1), u"Time zones close together"_s);
        QSignalSpy changed(&cards, &GoalCards::goalsChanged);
        second->findChild<QPushButton *>(u"goalRemove"_s)->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cards.goals(), std::vector<Goal>{skill});
    }

    void peopleOfOneNameAreToldApart()
    {
        const PairPeople people(
            {rowOf(1, u"Ada"_s, u"ada@a.example"_s), rowOf(2, u"ada"_s, u"ada@b.example"_s), rowOf(3, u"Grace"_s, {})});
        QCOMPARE(people.labels().size(), 3);
        QCOMPARE(people.label({1}), u"Ada (ada@a.example)"_s);
        QCOMPARE(people.person(u" grace "_s), PersonId{3});
        QCOMPARE(people.person(u"ADA (ada@B.example)"_s), PersonId{2});
        QVERIFY(!people.person(u"Ada"_s)); // it could be either
    }

    void pairsAreListedByName()
    {
        PairsModel model;
        const QAbstractItemModelTester tester(&model, strict);
        const PairPeople people({rowOf(1, u"Ada"_s, {}), rowOf(2, u"Grace"_s, {})});
        model.setPairs({{{1}, {2}, PairRule::Kind::Together, u"siblings"_s}, {{2}, {9}, PairRule::Kind::Apart, {}}},
                       people);
        QCOMPARE(model.index(0, PairsModel::KindColumn).data().toString(), u"together with"_s);
        QCOMPARE(model.index(0, PairsModel::ReasonColumn).data().toString(), u"siblings"_s);
        QCOMPARE(model.index(1, PairsModel::SecondColumn).data().toString(), u"not of this event"_s);
    }
};

QTEST_MAIN(TestGoalWords)
#include "tst_goalwords.moc"
