// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/results/resultspage.h"
#include "ui/widgets/emptystate.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"

#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Judges, assignments and practice ballots for the event's teams.
Result<int> judge(Workspace &workspace, EventId event)
{
    const auto rubric = saveRubricSet(workspace, event, builtInRubrics().constFirst());
    if (!rubric) {
        return rubric.error();
    }
    const auto judges = importJudges(workspace, event, "name\nAda\nGrace\nAlan\n", u"judges.csv"_s);
    if (!judges) {
        return judges.error();
    }
    const auto assigned = assignJudges(workspace, event, 2, 1);
    if (!assigned) {
        return assigned.error();
    }
    const auto phase = setJudgingPhase(workspace, event, JudgingPhase::Open);
    return phase ? generatePracticeBallots(workspace, event, 1) : Result<int>(phase.error());
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

    void ranksAndExports()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId event = fixture.makeSample();
        QVERIFY(fixture.makeTeams(event));
        const auto judged = DeskFixture::wait(fixture.desk.write([event](Workspace &ws) { return judge(ws, event); }));
        QVERIFY2(judged.ok(), judged ? "" : qPrintable(judged.error().sentence()));
        ResultsPage page(fixture.desk);
        page.show();
        page.setEvent(event);
        auto *table = page.findChild<QTableView *>(u"rankingTable"_s);
        QTRY_VERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() >= 15);
        QVERIFY(page.findChild<QLabel *>(u"rankingMethod"_s)->text().contains(u"×"_s));

        QSignalSpy noticed(&page, &Page::noticed);
        auto *menu = page.findChild<QPushButton *>(u"exportResults"_s)->menu();
        QCOMPARE(menu->actions().size(), 3);
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

        page.findChild<QPushButton *>(u"exportAll"_s)->click();
        auto *folder = page.findChild<QFileDialog *>(u"exportFolderDialog"_s);
        QVERIFY(folder != nullptr);
        Q_EMIT folder->fileSelected(fixture.file(u"everything"_s));
        QTRY_COMPARE(noticed.size(), 2);
        QVERIFY(QFile::exists(fixture.file(u"everything/manifest.json"_s)));
    }
};

QTEST_MAIN(TestResultsPage)
#include "tst_resultspage.moc"
