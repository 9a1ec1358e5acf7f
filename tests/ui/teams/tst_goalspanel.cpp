// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelfixture.h"
#include "ui/teams/goals/goalcard.h"
#include "ui/teams/goals/goalcards.h"
#include "ui/teams/goals/goalspanel.h"
#include "workflow/teams/goals.h"
#include "workflow/teams/pairs.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown : PanelFixture<GoalsPanel> {
    [[nodiscard]] GoalCards *cards() const { return find<GoalCards>(u"goalCards"_s); }
    [[nodiscard]] Event stored()
    {
        return *DeskFixture::wait(fixture.desk.read([where = event](Workspace &ws) { return loadEvent(ws, where); }));
    }
    [[nodiscard]] std::vector<PairRule> pairs()
    {
        return *DeskFixture::wait(fixture.desk.read([where = event](Workspace &ws) { return pairRules(ws, where); }));
    }
    [[nodiscard]] GoalCard *card(GoalKind kind) const
    {
        const auto all = cards()->findChildren<GoalCard *>();
        const auto found = std::find_if(all.begin(), all.end(), [kind](const GoalCard *card) {
            return card->goal().kind == kind && card->isVisible();
        });
        return found == all.end() ? nullptr : *found;
    }
    bool isLoaded()
    {
        return QTest::qWaitFor([this] { return !cards()->goals().empty(); }, 60000);
    }
};

} // namespace

class TestGoalsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheUsualGoalsOfTheEvent()
    {
        Shown shown;
        QVERIFY(shown.make(true, true));
        QVERIFY(shown.isLoaded());
        QCOMPARE(shown.cards()->goals(), byWeight(presetGoals(GoalPreset::CodeJam)));
        QVERIFY(shown.find<QLabel>(u"goalsUsual"_s)->text().startsWith(u"The usual goals"_s));
        QVERIFY(shown.stored().rules.goals.empty());
    }

    void aWeightIsSavedWithOneUndo()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QVERIFY(shown.isLoaded());
        auto *weight = shown.card(GoalKind::TimeZone)->findChild<QComboBox *>(u"goalWeight"_s);
        QTest::keyClick(weight, Qt::Key_Down);
        QTest::keyClick(weight, Qt::Key_Down); // from normal to first of all, in one step
        QTRY_COMPARE(shown.notices->size(), 1);
        QCOMPARE(shown.stored().rules.goals.front().kind, GoalKind::TimeZone); // the weightiest first
        QCOMPARE(shown.stored().rules.goals.front().weight, numberOf(GoalWeight::First));
        QTRY_COMPARE(shown.cards()->goals().front().kind, GoalKind::TimeZone);
        QVERIFY(shown.card(GoalKind::TimeZone)->findChild<QComboBox *>(u"goalWeight"_s) == weight); // the same card
        shown.undo(0);
        QVERIFY(shown.stored().rules.goals.empty());
        QTRY_COMPARE(shown.cards()->goals(), byWeight(presetGoals(GoalPreset::CodeJam)));
    }

    void presetsReplaceTheGoals()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QVERIFY(shown.isLoaded());
        shown.find<QAction>(u"preset-hackathon"_s)->trigger();
        QTRY_COMPARE(shown.notices->size(), 1);
        QCOMPARE(shown.stored().rules.goals.size(), presetGoals(GoalPreset::Hackathon).size());
        QCOMPARE(shown.stored().rules.goals.front().kind, GoalKind::Cover);
    }

    void addsAndRemovesGoals()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QVERIFY(shown.isLoaded());
        const size_t before = shown.cards()->goals().size();
        QMenu *menu = shown.find<QPushButton>(u"goalAdd"_s)->menu();
        Q_EMIT menu->aboutToShow();
        shown.find<QAction>(u"add-stay"_s)->trigger();
        QCOMPARE(shown.cards()->goals().size(), before + 1);
        shown.find<QAction>(u"add-stay"_s)->trigger(); // it is there already
        QCOMPARE(shown.cards()->goals().size(), before + 1);
        QCOMPARE(shown.notices->size(), 1);
        QTRY_VERIFY(shown.card(GoalKind::Stay) != nullptr); // a new card comes into sight with the layout
        shown.card(GoalKind::Stay)->findChild<QPushButton *>(u"goalRemove"_s)->click();
        shown.card(GoalKind::Language)->findChild<QPushButton *>(u"goalRemove"_s)->click();
        QTRY_COMPARE(shown.notices->size(), 2);
        QCOMPARE(shown.stored().rules.goals.size(), before - 1);
    }

    void rulesAreSavedAndCounted()
    {
        Shown shown;
        QVERIFY(shown.make(true, true));
        QVERIFY(shown.isLoaded());
        QTRY_COMPARE(shown.find<QLabel>(u"standing-size"_s)->text(), u"every team keeps it"_s);
        QCOMPARE(shown.find<QLabel>(u"standing-organisation"_s)->text(), u"not asked for"_s);
        shown.find<QSpinBox>(u"ruleMinSize"_s)->setValue(9);
        QCOMPARE(shown.find<QSpinBox>(u"ruleMaxSize"_s)->value(), 9); // the range stays a range
        shown.find<QCheckBox>(u"ruleOrganisations"_s)->click();
        QTRY_COMPARE(shown.notices->size(), 1);
        const TeamRules rules = shown.stored().rules;
        QCOMPARE(rules.minSize, 9);
        QVERIFY(rules.organisationsApart);
        QVERIFY(rules.goals.empty()); // the usual ones stay the usual ones
        const auto teams = int(shown.teams()->teams.size());
        QTRY_VERIFY(shown.find<QLabel>(u"standing-size"_s)->text().startsWith(QString::number(teams)));
    }

    void hidingSavesAtOnce()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QVERIFY(shown.isLoaded());
        const bool before = shown.stored().rules.strangersOnly;
        shown.find<QCheckBox>(u"ruleStrangers"_s)->click();
        shown.panel->hide();
        QCOMPARE(shown.stored().rules.strangersOnly, !before);
    }

    void anotherWorkspaceIsLeftAlone()
    {
        Shown shown;
        QVERIFY(shown.make(true, false));
        QVERIFY(shown.isLoaded());
        shown.find<QCheckBox>(u"ruleStrangers"_s)->click(); // and before it is saved …
        QVERIFY(DeskFixture::wait(shown.fixture.desk.open(shown.fixture.file(u"other.jamwright"_s))).ok());
        shown.event = shown.fixture.makeEvent(u"Other Jam"_s);
        shown.panel->setEvent(shown.event);
        shown.panel->hide();
        QCOMPARE(shown.stored().rules, TeamRules());
    }

    void pairsByNameWithUndo()
    {
        Shown shown;
        QVERIFY(shown.make(true, true));
        QVERIFY(shown.isLoaded());
        const TeamsView view = *shown.teams();
        const QString a = view.teams[0].members[0].person.name;
        const QString b = view.teams[0].members[1].person.name;
        auto *first = shown.find<QLineEdit>(u"pairFirst"_s);
        auto *second = shown.find<QLineEdit>(u"pairSecond"_s);
        auto *add = shown.find<QPushButton>(u"pairAdd"_s);
        first->setText(u"Nobody at all"_s);
        QVERIFY(!add->isEnabled());
        QVERIFY(shown.find<QLabel>(u"pairProblem"_s)->text().contains(u"Nobody at all"_s));
        first->setText(a);
        second->setText(a);
        QVERIFY(!add->isEnabled()); // with herself
        second->setText(b.toUpper());
        shown.find<QLineEdit>(u"pairReason"_s)->setText(u"they asked"_s);
        QTest::keyClick(second, Qt::Key_Return);
        QTRY_COMPARE(shown.notices->size(), 1);
        QCOMPARE(shown.pairs().size(), size_t(1));
        QCOMPARE(shown.pairs().front().reason, u"they asked"_s);
        QTRY_COMPARE(shown.find<QLabel>(u"standing-apart"_s)->text(), u"1 team(s) break it"_s);

        auto *table = shown.find<QTableView>(u"pairsTable"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        first->setText(b);
        second->setText(a);
        QVERIFY(!add->isEnabled()); // they are a pair already
        table->selectRow(0);
        shown.find<QPushButton>(u"pairRemove"_s)->click();
        QTRY_COMPARE(shown.notices->size(), 2);
        QVERIFY(shown.pairs().empty());
        shown.undo(1);
        QCOMPARE(shown.pairs().size(), size_t(1));
    }
};

QTEST_MAIN(TestGoalsPanel)
#include "tst_goalspanel.moc"
