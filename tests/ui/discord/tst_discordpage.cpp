// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/discord/discordfixture.h"
#include "ui/widgets/emptystate.h"
#include "workflow/rooms/rooms.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Presses the button of that role in the question of that name, once it is there.
void press(QWidget &page, const QString &name, QMessageBox::ButtonRole role)
{
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QMessageBox *>(name) != nullptr, patience);
    auto *box = page.findChild<QMessageBox *>(name);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == role) {
            button->click();
            return;
        }
    }
    QFAIL("the question has no such button");
}

void consent(QWidget &page)
{
    press(page, u"runQuestion"_s, QMessageBox::AcceptRole);
}

} // namespace

class TestDiscordPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("JAMWRIGHT_DISCORD_TOKEN"); }

    void offersTheNextStepWhereThereIsNothing()
    {
        PageFixture fixture;
        fixture.showPage();
        QSignalSpy wanted(fixture.page.get(), &Page::pageWanted);
        fixture.find<QPushButton>(u"discordEmptyAction"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().value<PageId>(), PageId::Start);

        QVERIFY(fixture.open());
        fixture.page->setEvent(fixture.makeEvent(u"Summer Jam"_s));
        QTRY_VERIFY(fixture.find<EmptyState>(u"roomsEmpty"_s)->title().contains(u"follow"_s));
        fixture.find<QPushButton>(u"discordEmptyAction"_s)->click();
        QCOMPARE(wanted.constLast().constFirst().value<PageId>(), PageId::Teams);
    }

    void plansRunsAndThenHasNothingToDo()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        auto *empty = fixture.find<EmptyState>(u"roomsEmpty"_s);
        auto *run = fixture.find<QPushButton>(u"runRooms"_s);
        QTRY_VERIFY(empty->title().contains(u"ready for their rooms"_s));
        fixture.find<QPushButton>(u"discordEmptyAction"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible(), patience);
        const auto *table = fixture.find<QWidget>(u"roomsPanel"_s)->findChild<QTableView *>(u"planSteps"_s);
        QVERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() > 100);
        QVERIFY2(run->text().contains(u"Create"_s), qPrintable(run->text()));

        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        run->click();
        QVERIFY(!fixture.page->isRunning()); // asks first
        consent(*fixture.page);
        QVERIFY(fixture.page->isRunning());
        QVERIFY(!fixture.find<QPushButton>(u"guildSettings"_s)->isEnabled());
        QVERIFY(!fixture.find<QPushButton>(u"checkGuild"_s)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible() && empty->title().startsWith(u"Nothing to do"_s), patience);
        const auto status = DeskFixture::wait(
            fixture.desk.read([event = fixture.event](Workspace &ws) { return roomsStatus(ws, event); }));
        QVERIFY(status.ok());
        QCOMPARE(status->objectsMade, 39); // a role and a channel for each of 18 teams, the leaders', the category
        QVERIFY(!status->runUnfinished);
        // Every step stands in the log, and what came of it.
        const auto *log = fixture.find<QListView>(u"runLogLines"_s)->model();
        QVERIFY2(log->rowCount() > 100, qPrintable(QString::number(log->rowCount())));
        QVERIFY(log->index(log->rowCount() - 1, 0).data().toString().contains(u"The rooms stand"_s));
        QVERIFY(fixture.find<QWidget>(u"runLog"_s)->isVisible());
    }

    // The practice guild's file was deleted; a real guild that is connected after a rehearsal is the same case.
    void roomsOnAnotherGuildAreNotHere()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        fixture.event = fixture.makeSample();
        QVERIFY(fixture.makeTeams(fixture.event));
        QVERIFY(fixture.makeRooms());
        const auto file = DeskFixture::wait(
            fixture.desk.read([](Workspace &workspace) { return Result<QString>(workspace.practiceGuildFile()); }));
        QVERIFY(QFile::remove(*file));
        fixture.showPage();
        const auto *empty = fixture.find<EmptyState>(u"roomsEmpty"_s);
        QTRY_VERIFY2(empty->title().contains(u"ready for their rooms"_s), qPrintable(empty->title()));
        const QList<QLabel *> labels = empty->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"stand on another guild, “Practice guild”"_s);
        }));
        fixture.go(u"teardownPanel"_s);
        QTRY_VERIFY(!fixture.find<QPushButton>(u"planTeardown"_s)->isVisible());
    }

    void aStoppedRunGoesOnFromThere()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        auto *empty = fixture.find<EmptyState>(u"roomsEmpty"_s);
        auto *action = fixture.find<QPushButton>(u"discordEmptyAction"_s);
        auto *run = fixture.find<QPushButton>(u"runRooms"_s);
        QTRY_VERIFY(empty->title().contains(u"ready for their rooms"_s));
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible(), patience);
        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        run->click();
        consent(*fixture.page);
        fixture.page->stopRun();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QVERIFY(!fixture.page->isRunning());
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(!empty->title().startsWith(u"Nothing to do"_s));
        QTRY_VERIFY(action->isEnabled());
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible(), patience);
    }

    void aPausedRunWaitsUntilItIsResumed()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        auto *pause = fixture.find<QPushButton>(u"pauseRun"_s);
        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        RoomsRun &run = fixture.page->roomsRun();
        run.start(fixture.event, {}, {}, {}, u"Making rooms."_s);
        pause->click();
        QVERIFY(run.isPaused());
        QVERIFY(pause->text().contains(u"Resume"_s));
        const auto *text = fixture.find<QLabel>(u"progressText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text->text().contains(u"Paused"_s), patience);
        QCOMPARE(ended.size(), 0);
        pause->click();
        QVERIFY(!run.isPaused());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<EmptyState>(u"roomsEmpty"_s)->title().startsWith(u"Nothing to do"_s),
                                 patience);
    }

    void planningCanBeStopped()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        auto *action = fixture.find<QPushButton>(u"discordEmptyAction"_s);
        QTRY_VERIFY(fixture.find<EmptyState>(u"roomsEmpty"_s)->title().contains(u"ready for their rooms"_s));
        action->click();
        QVERIFY(action->text().contains(u"Stop"_s) && action->isEnabled());
        action->click();
        QVERIFY(action->text().contains(u"Plan rooms"_s));
        fixture.settle();
        QVERIFY(!fixture.find<QPushButton>(u"runRooms"_s)->isVisible());
    }

    void optionsAreOfThePlan()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        auto *run = fixture.find<QPushButton>(u"runRooms"_s);
        QTRY_VERIFY(fixture.find<QPushButton>(u"discordEmptyAction"_s)->isEnabled());
        fixture.find<QPushButton>(u"discordEmptyAction"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible() && run->isEnabled(), patience);
        fixture.find<QCheckBox>(u"adoptOption"_s)->click();
        QVERIFY(!run->isVisible()); // that plan was another
        QTRY_VERIFY_WITH_TIMEOUT(run->isVisible() && run->isEnabled(), patience);
        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        run->click();
        consent(*fixture.page);
        QVERIFY(fixture.page->roomsRun().order().adopt);
        QVERIFY(!fixture.page->roomsRun().order().invites);
        fixture.page->stopRun();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    }

    void saysWhyItWaitsAndAsksBeforeItWaitsLong()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        const auto guild = *PracticeGuild::open(fixture.file(u"served.jsonl"_s), fixture.clock);
        LimitedTransport limited(*guild);
        const WireServer server(limited);
        GuildConnection &connection = fixture.page->connection();
        connection.choose({false, guild->guildId(), server.base()}, wireToken(), false);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), GuildConnection::State::Connected, patience);

        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        QSignalSpy waited(&fixture.page->roomsRun(), &RoomsRun::waited);
        limited.waits = {0.2, 7200};
        fixture.page->roomsRun().start(fixture.event, connection.target(), {}, {}, u"Making rooms."_s);
        QTRY_VERIFY_WITH_TIMEOUT(!waited.isEmpty(), patience);
        QVERIFY(!waited[0][0].toString().isEmpty());
        const QSignalSpy noticed(fixture.page.get(), &Page::noticed);
        press(*fixture.page, u"longWaitQuestion"_s, QMessageBox::RejectRole);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QPushButton>(u"discordEmptyAction"_s)->isVisible(), patience);
        QCOMPARE(noticed.constLast()[0].value<Notice>().severity, Severity::Note); // as was wished: no error
        QCOMPARE(server.unauthorised, 0);
    }

    void thePageMayGoWhileItRuns()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        fixture.page->roomsRun().start(fixture.event, {}, {}, {}, u"Making rooms."_s);
        fixture.settle();
        fixture.page.reset();
        fixture.settle();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestDiscordPage)
#include "tst_discordpage.moc"
