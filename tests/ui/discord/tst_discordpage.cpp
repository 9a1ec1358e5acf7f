// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/discord/discordpage.h"
#include "ui/discord/plan/planview.h"
#include "ui/widgets/emptystate.h"
#include "workflow/rooms/rooms.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60000; // milliseconds: a run writes a few hundred times to a disk under load

/// Presses the verb in the question, once it is there.
void consent(QWidget &page)
{
    QTRY_VERIFY(page.findChild<QMessageBox *>(u"runQuestion"_s) != nullptr);
    auto *box = page.findChild<QMessageBox *>(u"runQuestion"_s);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
            return;
        }
    }
    QFAIL("the question has no button that goes on");
}

} // namespace

class TestDiscordPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheNextStepWhereThereIsNothing()
    {
        DeskFixture fixture;
        DiscordPage page(fixture.desk);
        page.show();
        page.setEvent({});
        QSignalSpy wanted(&page, &Page::pageWanted);
        page.findChild<QPushButton *>(u"discordEmptyAction"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().value<PageId>(), PageId::Start);

        QVERIFY(fixture.open());
        const EventId event = fixture.makeEvent(u"Summer Jam"_s);
        page.setEvent(event);
        QTRY_VERIFY(page.findChild<EmptyState *>()->title().contains(u"follow"_s));
        page.findChild<QPushButton *>(u"discordEmptyAction"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().value<PageId>(), PageId::Teams);
    }

    void plansRunsAndThenHasNothingToDo()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId event = fixture.makeSample();
        QVERIFY(fixture.makeTeams(event));
        DiscordPage page(fixture.desk);
        connect(&fixture.desk, &Desk::changed, &page, &Page::markStale);
        page.show();
        page.setEvent(event);
        auto *empty = page.findChild<EmptyState *>();
        auto *action = page.findChild<QPushButton *>(u"discordEmptyAction"_s);
        auto *run = page.findChild<QPushButton *>(u"runRooms"_s);
        QTRY_VERIFY(empty->title().contains(u"ready for their rooms"_s));
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible(), patience);
        const auto *table = page.findChild<QTableView *>(u"planSteps"_s);
        QVERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() > 100);
        QVERIFY2(run->text().contains(u"Create"_s), qPrintable(run->text()));

        QSignalSpy ended(&page, &DiscordPage::runEnded);
        run->click();
        QVERIFY(!page.isRunning()); // asks first
        consent(page);
        QVERIFY(page.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible() && empty->title().startsWith(u"Nothing to do"_s), patience);
        const auto status =
            DeskFixture::wait(fixture.desk.read([event](Workspace &ws) { return roomsStatus(ws, event); }));
        QVERIFY(status.ok());
        QCOMPARE(status->objectsMade, 39); // a role and a channel for each of 18 teams, the leaders', the category
        QVERIFY(!status->runUnfinished);
    }

    void aStoppedRunGoesOnFromThere()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId event = fixture.makeSample();
        QVERIFY(fixture.makeTeams(event));
        DiscordPage page(fixture.desk);
        connect(&fixture.desk, &Desk::changed, &page, &Page::markStale);
        page.show();
        page.setEvent(event);
        auto *action = page.findChild<QPushButton *>(u"discordEmptyAction"_s);
        auto *run = page.findChild<QPushButton *>(u"runRooms"_s);
        QTRY_VERIFY(page.findChild<EmptyState *>()->title().contains(u"ready for their rooms"_s));
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible(), patience);
        QSignalSpy ended(&page, &DiscordPage::runEnded);
        run->click();
        consent(page);
        page.stopRun();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QVERIFY(!page.isRunning());
        QTRY_VERIFY(page.findChild<EmptyState *>()->isVisible());
        QVERIFY(!page.findChild<EmptyState *>()->title().startsWith(u"Nothing to do"_s));
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible(), patience);
    }
};

QTEST_MAIN(TestDiscordPage)
#include "tst_discordpage.moc"
