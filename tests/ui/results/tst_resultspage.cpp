// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/charts/chartpanel.h"
#include "ui/results/publish/publishpanel.h"
#include "ui/results/ranking/rankingmodel.h"
#include "ui/results/resultspage.h"
#include "ui/widgets/emptystate.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/results.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> judgeRound(Workspace &workspace, EventId event)
{
    const auto assigned = assignJudges(workspace, event, 2, 1);
    if (!assigned) {
        return assigned.error();
    }
    const auto phase = setJudgingPhase(workspace, event, JudgingPhase::Open);
    return phase ? generatePracticeBallots(workspace, event, 1) : Result<int>(phase.error());
}

/// Judges, assignments and practice ballots for the event's teams.
Result<int> judge(Workspace &workspace, EventId event, int rounds)
{
    RubricSet set = builtInRubrics().constFirst();
    set.rounds.resize(size_t(rounds));
    set.rubrics.resize(size_t(rounds));
    const auto rubric = saveRubricSet(workspace, event, set);
    if (!rubric) {
        return rubric.error();
    }
    const auto judges = importJudges(workspace, event, "name\nAda\nGrace\nAlan\n", u"judges.csv"_s);
    if (!judges) {
        return judges.error();
    }
    return judgeRound(workspace, event);
}

Result<int> judgeSecondRound(Workspace &workspace, EventId event)
{
    const auto closed = setJudgingPhase(workspace, event, JudgingPhase::Closed);
    const auto next = closed ? startNextRound(workspace, event) : Result<RoundChange>(closed.error());
    return next ? judgeRound(workspace, event) : Result<int>(next.error());
}

/// The sample event with teams and practice ballots, of which nobody has seen the results.
EventId makeJudged(DeskFixture &fixture, int rounds = 1)
{
    const bool open = fixture.open();
    Q_ASSERT(open);
    const EventId event = fixture.makeSample();
    const bool teams = fixture.makeTeams(event);
    Q_ASSERT(teams);
    const auto judged = DeskFixture::wait(fixture.desk.write([=](Workspace &ws) { return judge(ws, event, rounds); }));
    return judged.ok() ? event : EventId();
}

bool reveal(DeskFixture &fixture, EventId event)
{
    return DeskFixture::wait(fixture.desk.read([event](Workspace &ws) { return loadResults(ws, event); })).ok();
}

bool seen(DeskFixture &fixture, EventId event)
{
    return DeskFixture::wait(fixture.desk.read([event](Workspace &ws) { return loadResults(ws, event, {}, true); }))
        ->revealed;
}

} // namespace

class TestResultsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheNextStepWhereThereIsNothing()
    {
        DeskFixture fixture;
        ResultsPage page(fixture.desk);
        page.show();
        page.setEvent({});
        QSignalSpy wanted(&page, &Page::pageWanted);
        page.findChild<QPushButton *>(u"resultsEmptyAction"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().value<PageId>(), PageId::Start);
        QVERIFY(page.findChild<QPushButton *>(u"exportResults"_s)->isHidden());

        QVERIFY(fixture.open());
        page.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        QTRY_VERIFY(page.findChild<EmptyState *>()->title().contains(u"first review"_s));
        page.findChild<QPushButton *>(u"resultsEmptyAction"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().value<PageId>(), PageId::Judging);
    }

    void showsNothingBeforeItIsAskedFor()
    {
        DeskFixture fixture;
        const EventId event = makeJudged(fixture);
        ResultsPage page(fixture.desk);
        connect(&fixture.desk, &Desk::changed, &page, &Page::markStale); // as the window does
        page.show();
        page.setEvent(event);
        auto *first = page.findChild<QWidget *>(u"firstChoice"_s);
        auto *tabs = page.findChild<QTabWidget *>(u"resultsTabs"_s);
        QTRY_VERIFY(first->isVisible());
        QVERIFY(!tabs->isVisible());
        QVERIFY(page.findChild<QPushButton *>(u"exportResults"_s)->isHidden());
        QVERIFY(page.findChild<QPushButton *>(u"exportAll"_s)->isHidden());
        // Looking at the page is not looking at the results.
        page.markStale();
        fixture.settle();
        QVERIFY(!seen(fixture, event));

        first->findChild<QRadioButton *>(u"method-severity-adjusted"_s)->click();
        first->findChild<QPushButton *>(u"showResults"_s)->click();
        QTRY_VERIFY(tabs->isVisible());
        QVERIFY(seen(fixture, event));
        auto *table = page.findChild<QTableView *>(u"rankingTable"_s);
        QVERIFY(!table->isColumnHidden(RankingModel::IntervalColumn));
        QVERIFY(page.findChild<QLabel *>(u"rankingMethod"_s)->text().contains(u"Severity"_s));
        QVERIFY(page.findChild<QWidget *>(u"judgesChart"_s)->findChild<QTableView *>()->model()->rowCount() == 3);
        QVERIFY(
            !page.findChild<QWidget *>(u"laterChoice"_s)->findChild<QRadioButton *>(u"method-median"_s)->isEnabled());
    }

    void ranksAndExports()
    {
        DeskFixture fixture;
        const EventId event = makeJudged(fixture);
        QVERIFY(reveal(fixture, event));
        ResultsPage page(fixture.desk);
        page.show();
        page.setEvent(event);
        QVERIFY(page.findChild<QLabel *>(u"resultsWaiting"_s)->isVisible()); // not "there are no results"
        auto *table = page.findChild<QTableView *>(u"rankingTable"_s);
        QTRY_VERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() >= 15);
        QVERIFY(page.findChild<QLabel *>(u"rankingMethod"_s)->text().contains(u"×"_s));

        QSignalSpy noticed(&page, &Page::noticed);
        auto *menu = page.findChild<QPushButton *>(u"exportResults"_s)->menu();
        menu->actions().constFirst()->trigger();
        auto *dialog = page.findChild<QFileDialog *>(u"exportFileDialog"_s);
        QVERIFY(dialog != nullptr);
        const QString file = fixture.file(u"out.csv"_s);
        Q_EMIT dialog->fileSelected(file); // as if chosen; the dialog's own widgets are Qt's
        QTRY_COMPARE(noticed.size(), 1);
        QVERIFY(noticed.constFirst().constFirst().value<Notice>().text.contains(u"out.csv"_s));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().count('\n') >= 15);
        delete dialog;

        page.findChild<QPushButton *>(u"exportAll"_s)->click();
        auto *folder = page.findChild<QFileDialog *>(u"exportFolderDialog"_s);
        QVERIFY(folder != nullptr);
        Q_EMIT folder->fileSelected(fixture.file(u"everything"_s));
        QTRY_COMPARE(noticed.size(), 2);
        QVERIFY(QFile::exists(fixture.file(u"everything/manifest.json"_s)));
    }

    void countsTheReviewsOfAllRounds()
    {
        DeskFixture fixture;
        const EventId event = makeJudged(fixture, 2);
        const auto again =
            DeskFixture::wait(fixture.desk.write([event](Workspace &ws) { return judgeSecondRound(ws, event); }));
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().sentence()));
        QVERIFY(reveal(fixture, event));
        const auto reviewsOf = [&](int round) {
            return DeskFixture::wait(
                       fixture.desk.read([=](Workspace &ws) { return loadResults(ws, event, round, true); }))
                ->reviews;
        };
        QVERIFY(reviewsOf(2) > 0);
        ResultsPage page(fixture.desk);
        page.show();
        page.setEvent(event);
        auto *rounds = page.findChild<QComboBox *>(u"resultsRound"_s);
        QTRY_VERIFY(rounds->isVisible());
        const auto *subtitle = page.findChild<QLabel *>(u"pageSubtitle"_s);
        const int all = rounds->findData(0);
        QVERIFY(all >= 0);
        rounds->setCurrentIndex(all);
        Q_EMIT rounds->activated(all);
        QTRY_VERIFY2(subtitle->text().endsWith(u"%1 review(s)"_s.arg(reviewsOf(1) + reviewsOf(2))),
                     qPrintable(subtitle->text()));
    }

    void savesChartsAndFeedback()
    {
        DeskFixture fixture;
        const EventId event = makeJudged(fixture);
        QVERIFY(reveal(fixture, event));
        ResultsPage page(fixture.desk);
        page.show();
        page.setEvent(event);
        QTRY_VERIFY(page.findChild<QTableView *>(u"rankingTable"_s)->isVisible());
        QSignalSpy noticed(&page, &Page::noticed);
        auto *chart = page.findChild<ChartPanel *>(u"placesChart"_s);
        for (const QString &format : {u"png"_s, u"pdf"_s}) {
            Q_EMIT chart->saveWanted(format);
            auto *dialog = page.findChild<QFileDialog *>(u"exportFileDialog"_s);
            QVERIFY(dialog != nullptr);
            Q_EMIT dialog->fileSelected(fixture.file(u"places."_s + format));
            delete dialog;
        }
        QTRY_COMPARE(noticed.size(), 2);
        QVERIFY(!QImage(fixture.file(u"places.png"_s)).isNull());
        QVERIFY(QFileInfo(fixture.file(u"places.pdf"_s)).size() > 1000);

        const auto actions = page.findChild<QPushButton *>(u"exportResults"_s)->menu()->actions();
        const auto feedback = std::find_if(actions.begin(), actions.end(),
                                           [](const QAction *action) { return action->text().contains(u"eedback"_s); });
        QVERIFY(feedback != actions.end());
        (*feedback)->trigger();
        auto *folder = page.findChild<QFileDialog *>(u"exportFolderDialog"_s);
        QVERIFY(folder != nullptr);
        Q_EMIT folder->fileSelected(fixture.file(u"feedback"_s));
        QTRY_COMPARE(noticed.size(), 3);
        QVERIFY(QDir(fixture.file(u"feedback"_s)).entryList(QDir::Files).size() >= 15);
    }

    void givesAnAwardFreezesAndPublishes()
    {
        DeskFixture fixture;
        const EventId event = makeJudged(fixture);
        QVERIFY(reveal(fixture, event));
        QVERIFY(DeskFixture::wait(fixture.desk.write([event](Workspace &ws) {
                    return setJudgingPhase(ws, event, JudgingPhase::Closed);
                })).ok());
        ResultsPage page(fixture.desk);
        connect(&fixture.desk, &Desk::changed, &page, &Page::markStale);
        page.show();
        page.setEvent(event);
        page.findChild<QTabWidget *>(u"resultsTabs"_s)->setCurrentIndex(4);
        auto *add = page.findChild<QPushButton *>(u"addAward"_s);
        QTRY_VERIFY(add->isVisible() && add->isEnabled());
        add->click();
        auto *winners = page.findChild<QTableView *>(u"winnersTable"_s);
        QTRY_VERIFY(winners->isVisible() && winners->model()->rowCount() >= 1);

        page.findChild<QTabWidget *>(u"resultsTabs"_s)->setCurrentIndex(5);
        page.findChild<QPushButton *>(u"freezeResults"_s)->click();
        auto *publish = page.findChild<QPushButton *>(u"publishResults"_s);
        QTRY_VERIFY(publish->isVisible() && publish->isEnabled());
        publish->click();
        auto *confirm = page.findChild<QPushButton *>(u"confirmPublish"_s);
        QTRY_VERIFY(confirm->isVisible());
        confirm->click();
        auto *publications = page.findChild<QTableView *>(u"publicationsTable"_s);
        QTRY_COMPARE(publications->model()->rowCount(), 1);
        page.findChild<QPushButton *>(u"checkPublication"_s)->click();
        QTRY_VERIFY(publications->model()->index(0, 2).data().toString().startsWith(u"Sound"_s));
        QTRY_VERIFY(!page.findChild<QPushButton *>(u"addAward"_s)->isEnabled());

        // Taken back with a reason, which no Undo is offered of: it would publish.
        QSignalSpy noticed(&page, &Page::noticed);
        Q_EMIT page.findChild<PublishPanel *>()->takeBackWanted(u"a slip"_s);
        QTRY_VERIFY(!noticed.isEmpty());
        QCOMPARE(noticed.constLast().constFirst().value<Notice>().actionText, QString());
        QTRY_VERIFY(publish->isVisible() && publish->isEnabled());
    }
};

QTEST_MAIN(TestResultsPage)
#include "tst_resultspage.moc"
