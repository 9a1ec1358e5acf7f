// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelfixture.h"
#include "ui/teams/dropouts/dropoutspanel.h"
#include "ui/teams/dropouts/gonelist.h"
#include "ui/teams/dropouts/gonemodel.h"
#include "ui/teams/dropouts/proposalcard.h"
#include "ui/widgets/emptystate.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/edits.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

TeamsView smallView(int members, int reserves)
{
    TeamsView view;
    TeamView team;
    team.id = {1};
    team.name = u"Annoyed Alligators"_s;
    for (int i = 1; i <= members + reserves; ++i) {
        Participant person;
        person.signup = {i};
        person.name = u"Person %1"_s.arg(i);
        person.offset = UtcOffset::fromMinutes(60 * i);
        if (i <= members) {
            team.members.push_back({person, i == 1, false});
        } else {
            view.reserves.push_back(person);
        }
    }
    view.teams.push_back(team);
    return view;
}

using Shown = PanelFixture<DropoutsPanel>;

QList<ProposalCard *> cardsOf(const Shown &shown)
{
    QList<ProposalCard *> cards;
    const auto all = shown.panel->findChildren<ProposalCard *>();
    std::copy_if(all.begin(), all.end(), std::back_inserter(cards),
                 [](const ProposalCard *card) { return card->isVisible(); });
    return cards;
}

/// Ticks the first members by the keyboard alone.
void tick(const Shown &shown, int people)
{
    auto *table = shown.find<QTableView>(u"goneTable"_s);
    auto *filter = shown.find<QLineEdit>(u"goneFilter"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    for (int i = 1; i < people; ++i) {
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    }
    QTest::keyClick(table, Qt::Key_Space);
}

} // namespace

class TestDropoutsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsMembersAndReserves()
    {
        GoneModel model;
        const QAbstractItemModelTester tester(&model, strict);
        model.setTeams(smallView(3, 1));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, GoneModel::LeaderColumn).data().toString(), u"leads"_s);
        QCOMPARE(model.index(3, GoneModel::TeamColumn).data().toString(), u"Reserve"_s);
        QCOMPARE(model.index(1, GoneModel::OffsetColumn).data().toString(), u"UTC+02:00"_s);
    }

    void ticksLastAsLongAsThePerson()
    {
        GoneModel model;
        const QAbstractItemModelTester tester(&model, strict);
        model.setTeams(smallView(3, 1));
        QSignalSpy changed(&model, &GoneModel::goneChanged);
        QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        model.toggle({model.index(0, 0), model.index(3, 0)}); // not all of them are ticked: now they are
        QCOMPARE(model.gone(), (std::vector<SignupId>{{1}, {4}}));
        QCOMPARE(changed.size(), 2);
        model.setTeams(smallView(3, 0)); // the reserve is no participant any more
        QCOMPARE(model.gone(), (std::vector<SignupId>{{1}}));
        model.toggle({model.index(0, 0)});
        QVERIFY(model.gone().empty());
        QVERIFY(!model.setData(model.index(0, 1), Qt::Checked, Qt::CheckStateRole)); // a team is not gone
    }

    void filtersByPersonAndTeam()
    {
        GoneModel model;
        GoneProxy proxy;
        proxy.setSourceModel(&model);
        const QAbstractItemModelTester tester(&proxy, strict);
        model.setTeams(smallView(3, 1));
        proxy.setFilterText(u"ALLIG person 2"_s);
        QCOMPARE(proxy.rowCount(), 1);
        proxy.setFilterText(u"alligators"_s);
        QCOMPARE(proxy.rowCount(), 3);
    }

    void cardsTellWhatARepairCosts()
    {
        RepairProposal proposal;
        proposal.title = u"1 reserve takes the empty place."_s;
        proposal.peopleMoved = 1;
        proposal.seatsMissing = 2;
        proposal.objectiveBefore = 2'000'012.5; // the teams broke rules before: that is no figure for anybody
        proposal.objectiveAfter = 12.25;
        proposal.goalsBefore = 12.5;
        proposal.goalsAfter = 12.25;
        proposal.sentences = QStringList{u"Ada moves from the reserves to Bears."_s};
        const QString facts = proposalFacts(proposal);
        QVERIFY2(facts.contains(u"become better: from 12.5 to 12.25"_s) && !facts.contains(u"000"_s),
                 qPrintable(facts));
        QVERIFY2(facts.startsWith(u"2 seat"_s), qPrintable(facts)); // how many move stands in the title
        RepairProposal nobody = proposal;
        nobody.title = u"Nobody has to move: every team stays within the sizes."_s;
        nobody.peopleMoved = 0;
        nobody.seatsMissing = 0;
        QVERIFY2(proposalFacts(nobody).startsWith(u"By the goals"_s), qPrintable(proposalFacts(nobody)));
        proposal.broken = {{Severity::Warning, u"teams.wrong-size"_s, u"Bears has 3 members."_s, {}, {}}};
        QVERIFY(proposalFacts(proposal).contains(u"would be broken"_s));
        ProposalCard card(proposal, true);
        QVERIFY(card.findChild<QLabel *>(u"proposalMoves"_s)->text().contains(u"Ada moves"_s));
        QCOMPARE(card.adoptButton()->accessibleName(), u"Adopt: 1 reserve takes the empty place."_s);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&card);
        QCOMPARE(spoken->role(), QAccessible::Grouping);
        QCOMPARE(spoken->text(QAccessible::Name), proposal.title);
        const auto labels = card.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().contains(u"Bears has 3 members."_s); }));
    }

    void offersNothingWhereNoTeamsStand()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QTRY_VERIFY(shown.find<EmptyState>(u"dropoutsEmpty"_s)->isVisible());
    }

    void proposesAdoptsAndUndoesByTheKeyboard()
    {
        Shown shown;
        QVERIFY(shown.make(true, true));
        auto *table = shown.find<QTableView>(u"goneTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QTRY_VERIFY(shown.find<EmptyState>(u"dropoutsNothing"_s)->isVisible());
        const TeamsView before = *shown.teams();
        const int people = table->model()->rowCount();
        tick(shown, 2);
        QTRY_VERIFY(!cardsOf(shown).isEmpty());
        QVERIFY(cardsOf(shown).constFirst()->adoptButton()->isEnabled());
        shown.find<QLineEdit>(u"dropoutReason"_s)->setText(u"told us by mail"_s);
        QTest::keyClick(cardsOf(shown).constFirst()->adoptButton(), Qt::Key_Space);
        QTRY_COMPARE(shown.notices->size(), 1);
        QCOMPARE(shown.notice(0).actionText, u"Undo"_s);
        QTRY_COMPARE(table->model()->rowCount(), people - 2);
        QTRY_VERIFY(cardsOf(shown).isEmpty());
        const auto rows = DeskFixture::wait(
            shown.fixture.desk.read([event = shown.event](Workspace &ws) { return loadSignups(ws, event); }));
        QCOMPARE(std::count_if(rows->begin(), rows->end(),
                               [](const SignupRow &row) {
                                   return row.signup.status == SignupStatus::Withdrawn &&
                                          row.signup.statusReason == u"told us by mail"_s;
                               }),
                 2);

        QVERIFY(shown.find<QWidget>(u"discordHint"_s)->isVisible());
        QSignalSpy wanted(shown.panel.get(), &Page::pageWanted);
        shown.find<QPushButton>(u"dropoutsToDiscord"_s)->click();
        QCOMPARE(wanted.constFirst().constFirst().value<PageId>(), PageId::Discord);

        shown.undo(0);
        QTRY_COMPARE(table->model()->rowCount(), people);
        const TeamsView after = *shown.teams();
        QCOMPARE(after.sheet.sizes, before.sheet.sizes);
        QCOMPARE(after.reserves.size(), before.reserves.size());
    }

    void whoWithdrewSinceIsProposedForWithoutATick()
    {
        Shown shown;
        QVERIFY(shown.make(true, true));
        QTRY_VERIFY(shown.find<EmptyState>(u"dropoutsNothing"_s)->isVisible());
        const SignupId member = shown.teams()->teams.front().members.back().person.signup;
        const auto withdrawn = DeskFixture::wait(shown.fixture.desk.write([event = shown.event, member](Workspace &ws) {
            return setStatus(ws, event, {member}, SignupStatus::Withdrawn, {}, false);
        }));
        QVERIFY(withdrawn.ok());
        QTRY_VERIFY(!cardsOf(shown).isEmpty());
        QVERIFY(shown.find<QLabel>(u"proposalsHeading"_s)->text().startsWith(u"Somebody in a team has withdrawn"_s));
    }

    void aRepairOfOtherTeamsIsRefused()
    {
        Shown shown;
        QVERIFY(shown.make(true, true));
        QTRY_VERIFY(shown.find<EmptyState>(u"dropoutsNothing"_s)->isVisible());
        tick(shown, 1);
        QTRY_VERIFY(!cardsOf(shown).isEmpty());
        QObject::disconnect(&shown.fixture.desk, nullptr, shown.panel.get(), nullptr); // it hears of nothing
        QVERIFY(shown.fixture.makeTeams(shown.event));
        const TeamId team = shown.teams()->teams.front().id;
        const auto renamed = DeskFixture::wait(shown.fixture.desk.write([event = shown.event, team](Workspace &ws) {
            return applyTeamEdit(ws, event, TeamEdit::rename(team, u"Others"_s));
        }));
        QVERIFY(renamed.ok());
        cardsOf(shown).constFirst()->adoptButton()->click();
        QTRY_COMPARE(shown.notices->size(), 1);
        QCOMPARE(shown.notice(0).severity, Severity::Error);
        // Made anew for the teams as they are.
        QTRY_VERIFY(!cardsOf(shown).isEmpty() && cardsOf(shown).constFirst()->adoptButton()->isEnabled());
    }
};

QTEST_MAIN(TestDropoutsPanel)
#include "tst_dropoutspanel.moc"
