// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/plotvalues.h"
#include "ui/results/awards/awardspanel.h"
#include "ui/results/choice/choicepanel.h"
#include "ui/results/choice/tierulesbox.h"
#include "ui/results/publish/publishpanel.h"
#include "ui/results/ranking/rankingpanel.h"
#include "ui/results/resultswords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(jamwright::TallyChoice)
Q_DECLARE_METATYPE(std::vector<jamwright::Award>)
Q_DECLARE_METATYPE(std::vector<jamwright::PersonId>)

namespace {

template <typename T>
T *part(QWidget &panel, const QString &name)
{
    T *found = panel.findChild<T *>(name);
    Q_ASSERT(found != nullptr);
    return found;
}

GivenAward award(qint64 id, const QString &name, AwardKind kind)
{
    GivenAward given;
    given.award.id = {id};
    given.award.name = name;
    given.award.kind = kind;
    return given;
}

ResultsView resultsWith(const std::vector<GivenAward> &awards)
{
    ResultsView results;
    results.judging.phase = JudgingPhase::Closed;
    results.judging.rubric.criteria = {Criterion{{1}, u"Fun"_s}, Criterion{{2}, u"Craft"_s}};
    for (const auto &[id, title] : {std::pair{1, u"Owl"_s}, {2, u"Fox"_s}}) {
        Submission submission;
        submission.id = {id};
        submission.team = {id};
        submission.title = title;
        results.judging.submissions.push_back(submission);
    }
    results.awards = awards;
    return results;
}

} // namespace

class TestResultsPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tieRulesKeepTheirOrder()
    {
        TieRulesBox box;
        box.setRules({u"reviews"_s, u"median"_s});
        QCOMPARE(box.rules(), (QStringList{u"reviews"_s, u"median"_s}));
        QSignalSpy edited(&box, &TieRulesBox::edited);
        auto *list = part<QListWidget>(box, u"tieRules"_s);
        QCOMPARE(list->count(), tieRules().size());
        QVERIFY(!part<QPushButton>(box, u"tieRuleUp"_s)->isEnabled());
        part<QPushButton>(box, u"tieRuleDown"_s)->click();
        QCOMPARE(box.rules(), (QStringList{u"median"_s, u"reviews"_s}));
        QCOMPARE(list->currentRow(), 1);
        list->item(3)->setCheckState(Qt::Checked);
        QCOMPARE(box.rules().size(), 3);
        QCOMPARE(edited.size(), 2);
    }

    void severityCanBeChosenOnlyBeforeTheResultsAreSeen()
    {
        ChoicePanel panel;
        JudgingState judging;
        judging.phase = JudgingPhase::Closed;
        panel.setState(judging, {}, false, false);
        auto *severity = part<QRadioButton>(panel, u"method-severity-adjusted"_s);
        auto *mean = part<QRadioButton>(panel, u"method-weighted-mean"_s);
        auto *show = part<QPushButton>(panel, u"showResults"_s);
        QVERIFY(severity->isEnabled() && mean->isChecked());
        QVERIFY(part<QLabel>(panel, u"choiceIntro"_s)->text().contains(u"Nobody has seen"_s));
        QSignalSpy wanted(&panel, &ChoicePanel::showWanted);
        severity->click();
        part<QCheckBox>(panel, u"roundScores"_s)->click();
        part<QSpinBox>(panel, u"decimals"_s)->setValue(3);
        part<QLineEdit>(panel, u"tallySeed"_s)->setText(u"77"_s);
        show->click();
        const auto choice = wanted.constLast().constFirst().value<TallyChoice>();
        QCOMPARE(choice.method, severityAdjusted);
        QCOMPARE(choice.decimals, std::optional(3));
        QCOMPARE(choice.seed, quint64(77));

        panel.setState(judging, {}, false, true); // the round before was looked at
        QVERIFY(!severity->isEnabled() && mean->isEnabled());
        QVERIFY(part<QLabel>(panel, u"choiceIntro"_s)->text().contains(u"settled with the round before"_s));

        panel.setState(judging, choice, true, true);
        QVERIFY(severity->isEnabled() && severity->isChecked() && !mean->isEnabled());
        panel.setState(judging, {}, true, true);
        QVERIFY(!severity->isEnabled() && mean->isEnabled());
        QSignalSpy chosen(&panel, &ChoicePanel::chosen);
        part<QRadioButton>(panel, u"method-median"_s)->click();
        show->click();
        QCOMPARE(chosen.constLast().constFirst().value<TallyChoice>().method, u"median"_s);

        judging.phase = JudgingPhase::Frozen;
        panel.setState(judging, {}, true, true);
        QVERIFY(!mean->isEnabled() && show->isHidden());
    }

    void whatIsBeingChosenSurvivesAReload()
    {
        ChoicePanel panel;
        panel.setState({}, {}, false, false);
        part<QRadioButton>(panel, u"method-median"_s)->click();
        panel.setState({}, {}, false, false); // a mark came in
        QCOMPARE(panel.choice().method, u"median"_s);
        TallyChoice stored;
        stored.method = u"borda"_s;
        panel.setState({}, stored, false, false);
        QCOMPARE(panel.choice().method, u"borda"_s);
        part<QRadioButton>(panel, u"method-median"_s)->click();
        panel.forget();
        panel.setState({}, stored, false, false);
        QCOMPARE(panel.choice().method, u"borda"_s);
    }

    void anEarlyLookIsWarnedOf()
    {
        ChoicePanel panel;
        JudgingState judging;
        judging.phase = JudgingPhase::Open;
        judging.assignments = {{{1}, {1}}, {{1}, {2}}};
        judging.ballots.push_back({{1}, {1}, {}, {}, {}}); // empty: no review of it is done
        panel.setState(judging, {}, false, false, 2);
        const auto *warning = part<QLabel>(panel, u"choiceWarning"_s);
        QVERIFY(!warning->isHidden() && warning->text().contains(u"2 review"_s));
        judging.phase = JudgingPhase::Closed;
        panel.setState(judging, {}, false, false);
        QVERIFY(warning->isHidden());
    }

    void overSeveralRoundsEachHasItsColumn()
    {
        RankingPanel panel;
        panel.resize(1200, 800);
        panel.show();
        ResultsView results;
        results.ranking = rankingOf(3);
        Criterion fun;
        fun.name = u"Fun"_s;
        results.judging.rubric.criteria = {fun};
        panel.setResults(results);
        const auto *method = part<QLabel>(panel, u"rankingMethod"_s);
        QVERIFY(method->text().contains(u"Fun"_s));
        const SubmissionId first = results.ranking.rows.front().submission;
        results.scores = {{1, {}, {{first, 7}}}, {2, {}, {{first, 3}}}};
        panel.setResults(results);
        QVERIFY(!method->text().contains(u"Fun"_s) && method->text().contains(u"last round"_s));
        const auto *table = part<QTableView>(panel, u"rankingTable"_s);
        QVERIFY(table->isColumnHidden(4) && !table->isColumnHidden(5) &&
                !table->isColumnHidden(6)); // the score, rounds
        panel.setResults({});
        QVERIFY(!table->isColumnHidden(4));
    }

    void theRankingSaysWhatLimitsIt()
    {
        RankingPanel panel;
        panel.resize(1200, 800);
        panel.show();
        ResultsView results;
        results.ranking = rankingOf(8);
        results.raw = rankingOf(8);
        results.ranking.components = 2;
        results.changes = {{{1}, u"Submission 1"_s, 3, 1}};
        panel.setResults(results);
        QVERIFY(part<QLabel>(panel, u"partsNote"_s)->isVisible());
        QVERIFY(part<QLabel>(panel, u"winnerNote"_s)->isVisible());
        QVERIFY(part<QLabel>(panel, u"placeChanges"_s)->text().contains(u"from 3 to 1"_s));
        QCOMPARE(panel.findChildren<QWidget *>(u"podiumStep"_s).size(), 3);
        QVERIFY(part<QTableView>(panel, u"medalTable"_s)->isHidden());
        results.ranking = {};
        results.ranking.method = u"pyweek"_s;
        results.changes.clear();
        panel.setResults(results);
        QVERIFY(!part<QLabel>(panel, u"partsNote"_s)->isVisible());
        QVERIFY(part<QLabel>(panel, u"placeChanges"_s)->isHidden());
        QVERIFY(!part<QTableView>(panel, u"medalTable"_s)->isHidden());
    }

    void awardsAreAddedEditedMovedAndRemoved()
    {
        AwardsPanel panel;
        panel.show();
        panel.setResults(resultsWith({}), {});
        QSignalSpy edited(&panel, &AwardsPanel::awardsEdited);
        const auto last = [&edited] { return edited.constLast().constFirst().value<std::vector<Award>>(); };
        part<QPushButton>(panel, u"addAward"_s)->click();
        QCOMPARE(last().size(), size_t(1));
        QVERIFY(!part<QPushButton>(panel, u"addAward"_s)->isEnabled()); // until it is stored

        panel.setResults(
            resultsWith({award(1, u"Award"_s, AwardKind::Place), award(2, u"Mention"_s, AwardKind::Mention)}), {});
        auto *table = part<QTableView>(panel, u"awardsTable"_s);
        table->selectRow(0);
        auto *name = part<QLineEdit>(panel, u"awardName"_s);
        name->setText(u"Grand prize"_s);
        Q_EMIT name->editingFinished();
        QCOMPARE(last().at(0).name, u"Grand prize"_s);
        // The next edit of another award does not take this one back.
        table->selectRow(1);
        auto *winners = part<QListWidget>(panel, u"awardWinners"_s);
        QVERIFY(winners->isVisible());
        winners->item(0)->setCheckState(Qt::Checked); // Fox, by title
        QCOMPARE(last().at(1).winners, (std::vector<SubmissionId>{{2}}));
        QCOMPARE(last().at(0).name, u"Grand prize"_s);

        part<QPushButton>(panel, u"awardUp"_s)->click();
        QCOMPARE(last().at(0).id, AwardId{2});
        panel.setResults(
            resultsWith({award(2, u"Mention"_s, AwardKind::Mention), award(1, u"Award"_s, AwardKind::Place)}), {});
        table->selectRow(1);
        part<QPushButton>(panel, u"removeAward"_s)->click();
        QCOMPARE(last().size(), size_t(1));
        QCOMPARE(last().at(0).id, AwardId{2});
    }

    void whatIsTypedSurvivesAReload()
    {
        AwardsPanel panel;
        const ResultsView results = resultsWith({award(1, u"Award"_s, AwardKind::Place)});
        panel.setResults(results, {});
        auto *name = part<QLineEdit>(panel, u"awardName"_s);
        name->setText(u"Half a na"_s);
        panel.setResults(results, {});
        QCOMPARE(name->text(), u"Half a na"_s);
    }

    void aCriterionAwardHasItsCriterionAtOnce()
    {
        AwardsPanel panel;
        panel.setResults(resultsWith({award(1, u"Award"_s, AwardKind::Place)}), {});
        QSignalSpy edited(&panel, &AwardsPanel::awardsEdited);
        auto *kind = part<QComboBox>(panel, u"awardKind"_s);
        kind->setCurrentIndex(int(AwardKind::Criterion));
        Q_EMIT kind->activated(int(AwardKind::Criterion));
        const auto list = edited.constLast().constFirst().value<std::vector<Award>>();
        QCOMPARE(list.at(0).criterion, u"Fun"_s);
        QVERIFY(list.at(0).kind == AwardKind::Criterion);
    }

    void publishedAwardsCannotChange()
    {
        AwardsPanel panel;
        ResultsView results = resultsWith({award(1, u"Award"_s, AwardKind::Place)});
        results.judging.phase = JudgingPhase::Published;
        panel.setResults(results, {});
        QVERIFY(!part<QPushButton>(panel, u"addAward"_s)->isEnabled());
        QVERIFY(!part<QPushButton>(panel, u"removeAward"_s)->isEnabled());
        QVERIFY(!part<QLineEdit>(panel, u"awardName"_s)->isEnabled());
    }

    void nothingOfAnAwardIsOutOfSight()
    {
        GivenAward given = award(1, u"Winner"_s, AwardKind::Place);
        given.winners = {{{1},
                          u"A title that is so long that it does not fit beside what else there is to say"_s,
                          u"A team of a long name, too"_s,
                          1,
                          {u"Ada Lovelace"_s, u"Grace Hopper"_s, u"Alan Turing"_s},
                          {}}};
        AwardsPanel panel;
        panel.resize(900, 600);
        panel.show();
        panel.setResults(resultsWith({given}), {});
        for (const QString &name : {u"awardsTable"_s, u"winnersTable"_s}) {
            auto *table = part<QTableView>(panel, name);
            table->selectRow(0);
            QTRY_VERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
            QVERIFY(table->model()->index(0, 2).data(Qt::ToolTipRole).toString().contains(u"long"_s));
        }
    }

    void contributionsAreSaidOfWhoIsSelected()
    {
        TeamView team;
        team.id = {1};
        team.name = u"Owls"_s;
        for (const qint64 id : {1, 2}) {
            TeamView::Member member;
            member.person.person = {id};
            member.person.name = u"Person %1"_s.arg(id);
            team.members.push_back(member);
        }
        AwardsPanel panel;
        panel.setResults(resultsWith({}), {team});
        auto *no = part<QPushButton>(panel, u"didNotContribute"_s);
        QVERIFY(!no->isEnabled());
        part<QTableView>(panel, u"contributions"_s)->selectRow(1);
        part<QLineEdit>(panel, u"saidBy"_s)->setText(u" Ada "_s);
        QSignalSpy said(&panel, &AwardsPanel::contributionSaid);
        no->click();
        QCOMPARE(said.constLast().at(0).value<std::vector<PersonId>>(), (std::vector<PersonId>{{2}}));
        QCOMPARE(said.constLast().at(1).toBool(), false);
        QCOMPARE(said.constLast().at(2).toString(), u"Ada"_s);
    }

    void publishingAsksInThePanel()
    {
        PublishPanel panel;
        panel.show();
        ResultsView results = resultsWith({});
        results.judging.phase = JudgingPhase::Frozen;
        panel.setResults(results);
        QSignalSpy preview(&panel, &PublishPanel::previewWanted);
        QSignalSpy publish(&panel, &PublishPanel::publishWanted);
        part<QPushButton>(panel, u"publishResults"_s)->click();
        QCOMPARE(preview.size(), 1);
        Publication dryRun;
        dryRun.version = 2;
        dryRun.hash = u"abc123"_s;
        panel.ask(dryRun);
        auto *question = part<QWidget>(panel, u"publishQuestion"_s);
        QVERIFY(question->isVisible());
        QVERIFY(part<QLabel>(panel, u"publishQuestionText"_s)->text().contains(u"abc123"_s));
        part<QPushButton>(panel, u"refusePublish"_s)->click();
        QVERIFY(question->isHidden());
        QCOMPARE(publish.size(), 0);
        panel.ask(dryRun);
        part<QPushButton>(panel, u"confirmPublish"_s)->click();
        QCOMPARE(publish.size(), 1);
        // What changed in between is not what was asked about.
        panel.ask(dryRun);
        panel.setResults(results);
        QVERIFY(question->isHidden());
    }

    void checksTheVersionThatIsSelected()
    {
        PublishPanel panel;
        ResultsView results = resultsWith({});
        results.judging.phase = JudgingPhase::Published;
        for (const int version : {1, 2, 3}) {
            Publication one;
            one.version = version;
            results.publications.push_back(one);
        }
        panel.setResults(results);
        QSignalSpy wanted(&panel, &PublishPanel::checkWanted);
        auto *table = part<QTableView>(panel, u"publicationsTable"_s);
        part<QPushButton>(panel, u"checkPublication"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().toInt(), 3); // the newest, at the top
        table->selectRow(2);
        part<QPushButton>(panel, u"checkPublication"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().toInt(), 1);
        panel.setCheck(1, {1, true, true, {}});
        QVERIFY(table->model()->index(2, 2).data().toString().startsWith(u"Sound"_s));
        QVERIFY(!part<QPushButton>(panel, u"takeBackResults"_s)->isHidden());
    }

    void takingResultsBackAsksForAReason()
    {
        PublishPanel panel;
        ResultsView results = resultsWith({});
        results.judging.phase = JudgingPhase::Published;
        panel.setResults(results);
        panel.show();
        QSignalSpy wanted(&panel, &PublishPanel::takeBackWanted);
        auto *bar = part<QWidget>(panel, u"reasonBar"_s);
        QVERIFY(bar->isHidden());
        part<QPushButton>(panel, u"takeBackResults"_s)->click();
        QVERIFY(bar->isVisible());
        auto *save = part<QPushButton>(panel, u"saveReason"_s);
        QVERIFY(!save->isEnabled());
        part<QLineEdit>(panel, u"reason"_s)->setText(u"a team was left out"_s);
        save->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().toString(), u"a team was left out"_s);
        results.judging.phase = JudgingPhase::Frozen;
        panel.setResults(results);
        QVERIFY(bar->isHidden());
    }

    // An award that is given to teams and individuals apart has two rows and is one award.
    void anAwardGivenApartIsEditedAsOne()
    {
        AwardsPanel panel;
        ResultsView results = resultsWith({});
        Award overall;
        overall.id.value = 1;
        overall.name = u"Overall"_s;
        Award fun;
        fun.id.value = 2;
        fun.name = u"Fun"_s;
        results.awards = {
            {overall, {}, u"team"_s}, {overall, {}, u"individual"_s}, {fun, {}, u"team"_s}, {fun, {}, u"individual"_s}};
        panel.setResults(results, {});
        QSignalSpy edited(&panel, &AwardsPanel::awardsEdited);
        auto *table = part<QTableView>(panel, u"awardsTable"_s);
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"Overall (individuals)"_s);
        table->selectRow(3);
        part<QPushButton>(panel, u"awardUp"_s)->click();
        QCOMPARE(edited.size(), 1);
        const auto list = edited.constFirst().constFirst().value<std::vector<Award>>();
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list[0].name, u"Fun"_s);
        QCOMPARE(list[1].name, u"Overall"_s);
    }
};

QTEST_MAIN(TestResultsPanels)
#include "tst_resultspanels.moc"
