// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/plan/plantexts.h"
#include "ui/discord/plan/planview.h"
#include "ui/discord/plan/stepsmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Step step(StepKind kind, const QString &sentence)
{
    Step made;
    made.kind = kind;
    made.sentence = sentence;
    return made;
}

Plan smallPlan()
{
    Plan plan;
    plan.guildName = u"Practice"_s;
    plan.steps = {step(StepKind::CreateRole, u"Create the role Brave Bats."_s),
                  step(StepKind::CreateCategory, u"Create the category Teams."_s),
                  step(StepKind::CreateChannel, u"Create the channel brave-bats."_s),
                  step(StepKind::GiveRole, u"Give Ada the role Brave Bats."_s),
                  step(StepKind::GiveRole, u"Give Grace the role Brave Bats."_s)};
    return plan;
}

} // namespace

class TestStepsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obeysTheRulesOfModels()
    {
        StepsModel model;
        StepsFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester filtered(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSteps(smallPlan().steps);
        filter.setText(u"bats"_s);
        filter.setKind(StepKind::GiveRole);
        model.setSteps({});
        QCOMPARE(filter.rowCount(), 0);
    }

    void filtersByKindAndText()
    {
        StepsModel model;
        StepsFilter filter;
        filter.setSourceModel(&model);
        model.setSteps(smallPlan().steps);
        QCOMPARE(filter.rowCount(), 5);
        filter.setKind(StepKind::GiveRole);
        QCOMPARE(filter.rowCount(), 2);
        filter.setText(u" grace "_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, StepsModel::NumberColumn).data().toInt(), 5); // its place in the plan stays
        filter.setKind(std::nullopt);
        filter.setText({});
        QCOMPARE(filter.rowCount(), 5);
    }

    void countsAndNamesWhatItDoes()
    {
        const PlanCounts counts = planCounts(smallPlan());
        QCOMPARE(counts.of(StepKind::CreateRole), 1);
        QCOMPARE(counts.of(StepKind::CreateCategory), 1);
        QCOMPARE(counts.of(StepKind::CreateChannel), 1);
        QCOMPARE(counts.of(StepKind::GiveRole), 2);
        const QString verb = runVerb(counts);
        QVERIFY2(verb.startsWith(u"Create 1 role"_s), qPrintable(verb));
        QVERIFY2(verb.contains(u"2 channel"_s), qPrintable(verb));
        const QString giving = runVerb({{{StepKind::GiveRole, 7}}});
        QVERIFY2(giving.startsWith(u"Give 7 role"_s), qPrintable(giving));
        QVERIFY(!runVerb({{{StepKind::CreateRole, 3}}}).contains(u"channel"_s));
        QVERIFY(runVerb({{{StepKind::PostMessage, 5}}}).startsWith(u"Send 5 message"_s));
        const QString deleting = runVerb({{{StepKind::DeleteRole, 2}, {StepKind::DeleteChannel, 3}}});
        QVERIFY2(deleting.startsWith(u"Delete 5"_s), qPrintable(deleting));
    }

    void aLongReadingTellsHowLongItTakes()
    {
        QCOMPARE(readingText({12, 392, u"Looking up 392 people."_s, 76}),
                 u"Looking up 392 people. 12 of 392, about 2 minute(s) left."_s);
    }

    void reportsTellWhatIsLeft()
    {
        RunReport report;
        report.done = true;
        QVERIFY(reportText(RoomsOrder::Kind::Provide, report).startsWith(u"Nothing to do"_s));
        report.writes = report.created = 12;
        QVERIFY(reportText(RoomsOrder::Kind::Provide, report).contains(u"12"_s));
        QVERIFY(reportText(RoomsOrder::Kind::Announce, report).contains(u"message"_s));
        QVERIFY(reportText(RoomsOrder::Kind::TearDown, report).contains(u"gone"_s));
        report.done = false;
        report.peopleMissing = {u"Ada"_s};
        const QString text = reportText(RoomsOrder::Kind::Provide, report);
        QVERIFY2(text.contains(u"goes on from there"_s) && text.contains(u"not in the guild"_s), qPrintable(text));
    }

    void reportsTellWhatWasRefused()
    {
        RunReport report;
        report.writes = 3;
        report.findings = {
            {Severity::Warning, u"provision.name-taken"_s, u"Of the plan."_s, {}, {}},
            {Severity::Error, u"provision.refused"_s, u"Delete #a. Refused."_s, {}, u"Let the bot in."_s},
            {Severity::Warning, u"provision.member-left"_s, u"Ada is not in the guild any more."_s, {}, {}}};
        const QStringList lines = reportLines(RoomsOrder::Kind::TearDown, report);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), u"Delete #a. Refused. Let the bot in."_s);
        QCOMPARE(lines.at(1), u"Ada is not in the guild any more."_s);
        QCOMPARE(lines.at(2), reportText(RoomsOrder::Kind::TearDown, report));
    }

    void aPlanWithoutStepsLeavesTheRoomToItsFindings()
    {
        Plan plan = smallPlan();
        for (int i = 0; i < 20; ++i) {
            plan.findings.append({Severity::Warning, u"provision.no-id"_s, u"Person %1."_s.arg(i), {}, {}});
        }
        PlanView view;
        view.resize(800, 600);
        view.show();
        view.setPlan(plan);
        const auto *findings = view.findChild<QTableView *>(u"planFindings"_s);
        const auto *steps = view.findChild<QTableView *>(u"planSteps"_s);
        QTRY_VERIFY(steps->isVisible() && findings->isVisible());
        QTRY_VERIFY(steps->height() > findings->height());
        plan.steps.clear();
        view.setPlan(plan);
        QVERIFY(!steps->isVisible());
        QTRY_VERIFY(findings->height() > 300);
        view.setPlan(smallPlan());
        QVERIFY(steps->isVisible() && !findings->isVisible());
    }

    void theViewListsKindsWithTheirCounts()
    {
        PlanView view;
        view.setPlan(smallPlan());
        auto *kinds = view.findChild<QComboBox *>(u"stepKind"_s);
        QCOMPARE(kinds->count(), 5);
        QVERIFY(kinds->itemText(0).contains(u"5"_s));
        auto *table = view.findChild<QTableView *>(u"planSteps"_s);
        QCOMPARE(table->model()->rowCount(), 5);
        kinds->setCurrentIndex(4);
        QCOMPARE(table->model()->rowCount(), 2);
        view.findChild<QLineEdit *>(u"stepSearch"_s)->setText(u"ada"_s);
        QCOMPARE(table->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestStepsModel)
#include "tst_stepsmodel.moc"
