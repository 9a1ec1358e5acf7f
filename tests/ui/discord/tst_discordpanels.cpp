// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/discord/discordfixture.h"
#include "ui/discord/check/namelist.h"
#include "ui/discord/rooms/roomspanel.h"
#include "ui/discord/template/templatedialog.h"
#include "ui/widgets/emptystate.h"
#include "workflow/rooms/guildsetup.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

int rowsOf(const QAbstractItemView *view)
{
    return view->model()->rowCount();
}

void agree(QWidget &page)
{
    QTRY_VERIFY(page.findChild<QMessageBox *>(u"runQuestion"_s) != nullptr);
    auto *box = page.findChild<QMessageBox *>(u"runQuestion"_s);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
        }
    }
}

} // namespace

class TestDiscordPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("JAMWRIGHT_DISCORD_TOKEN"); }

    void aCheckTellsWhatTheGuildLacksAndBinds()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        fixture.go(u"checkPanel"_s);
        auto *check = fixture.find<QPushButton>(u"checkGuild"_s);
        QTRY_VERIFY(check->isVisible() && check->isEnabled());
        check->click();
        auto *bindings = fixture.find<QTableView>(u"bindings"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bindings->isVisible(), patience);
        QVERIFY(fixture.find<QLabel>(u"checkSummary"_s)->text().contains(u"ready"_s));
        QVERIFY(rowsOf(bindings) >= 3);
        QAbstractItemModel *model = bindings->model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int last = model->columnCount() - 1;
        QVERIFY(model->setData(model->index(0, last), 1));
        QTRY_COMPARE_WITH_TIMEOUT(model->index(0, last).data(Qt::EditRole).toInt(), 1, patience);
        // What is bound is kept: the check that follows finds it.
        const auto bound = [&fixture] {
            const auto &known = fixture.page->connection().lastCheck();
            return known ? int(std::count_if(known->bindings.begin(), known->bindings.end(),
                                             [](const auto &one) { return !one.bound.isNull(); }))
                         : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(bound(), 1, patience);
    }

    void thePlanIsWrittenToAFile()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        auto *action = fixture.find<QPushButton>(u"discordEmptyAction"_s);
        QTRY_VERIFY(action->isEnabled());
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QPushButton>(u"savePlan"_s)->isVisible(), patience);
        const QSignalSpy noticed(fixture.page.get(), &Page::noticed);
        fixture.find<RoomsPanel>(u"roomsPanel"_s)->savePlan(fixture.file(u"plan.json"_s));
        QTRY_COMPARE(noticed.size(), 1);
        QFile file(fixture.file(u"plan.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(planFromFile(file.readAll()).ok());
    }

    void whatChangedOnDiscordIsListedAndRepaired()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        QVERIFY(fixture.makeRooms());
        Snowflake channel;
        {
            const auto guild = fixture.guild();
            RestClient rest(*guild);
            const QJsonArray channels = guild->snapshot().value("channels"_L1).toArray();
            const QJsonObject last = channels.last().toObject();
            channel = *Snowflake::parse(last.value("id"_L1).toString());
            ChannelEdit edit;
            edit.name = u"somebody-elses-name"_s;
            QVERIFY(bool(rest.editChannel(channel, edit, {}).result()));
        }
        fixture.go(u"driftPanel"_s);
        auto *look = fixture.find<QPushButton>(u"lookForDrift"_s);
        QTRY_VERIFY_WITH_TIMEOUT(look->isEnabled(), patience);
        look->click();
        auto *table = fixture.find<QTableView>(u"driftTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), patience);
        QCOMPARE(rowsOf(table), 1);
        auto *repair = fixture.find<QPushButton>(u"repairDrift"_s);
        QAbstractItemModel *model = table->model();
        QVERIFY(model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!repair->isEnabled());
        QVERIFY(model->setData(model->index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        repair->click();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<EmptyState>(u"driftEmpty"_s)->title().contains(u"as the runs left it"_s),
                                 patience);
        fixture.settle();
        QVERIFY(!QJsonDocument(fixture.guild()->snapshot()).toJson().contains("somebody-elses-name"));
    }

    void aMessageIsSentOnceForEver()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        QVERIFY(fixture.makeRooms());
        fixture.go(u"announcePanel"_s);
        auto *which = fixture.find<QComboBox>(u"announcement"_s);
        auto *preview = fixture.find<QPushButton>(u"previewAnnouncement"_s);
        auto *send = fixture.find<QPushButton>(u"sendAnnouncement"_s);
        QTRY_VERIFY(which->count() > 1);
        which->setCurrentIndex(which->count() - 1); // one's own
        QVERIFY(!preview->isEnabled());
        fixture.find<QPlainTextEdit>(u"announcementText"_s)->setPlainText(u"Half-time, {team}!"_s);
        auto *teams = fixture.find<QListView>(u"announceTeams"_s);
        QTRY_COMPARE(rowsOf(teams), 18);
        fixture.find<QRadioButton>(u"toSomeTeams"_s)->setChecked(true);
        QVERIFY(!preview->isEnabled()); // to which?
        QVERIFY(teams->model()->setData(teams->model()->index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QTRY_VERIFY(preview->isEnabled());
        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        preview->click();
        QTRY_VERIFY_WITH_TIMEOUT(send->isVisible() && send->isEnabled(), patience);
        const auto *where = fixture.find<QLabel>(u"announcementWhere"_s);
        const QString team = teams->model()->index(1, 0).data().toString();
        QCOMPARE(fixture.find<QPlainTextEdit>(u"announcementPreview"_s)->toPlainText(), u"Half-time, %1!"_s.arg(team));
        QVERIFY2(where->text().startsWith(u"Posted in #"_s), qPrintable(where->text()));
        send->click();
        agree(*fixture.page);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        const auto sent = [&fixture] {
            fixture.settle();
            return QJsonDocument(fixture.guild()->snapshot()).toJson().count("Half-time, ");
        };
        QCOMPARE(sent(), 1);
        // The same to all: that team has it already.
        fixture.find<QRadioButton>(u"toAllTeams"_s)->setChecked(true);
        QTRY_VERIFY(preview->isEnabled());
        preview->click();
        QTRY_VERIFY_WITH_TIMEOUT(send->isVisible() && send->isEnabled(), patience);
        QVERIFY2(where->text().contains(u"17 channel"_s), qPrintable(where->text()));
        send->click();
        agree(*fixture.page);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patience);
        QCOMPARE(sent(), 18);
        QTRY_VERIFY(preview->isEnabled());
        preview->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QLabel>(u"announcementNothing"_s)->text().startsWith(u"Nothing to do"_s),
                                 patience);
    }

    void aTeardownIsPlannedConfirmedAndKept()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        QVERIFY(fixture.makeRooms());
        fixture.go(u"teardownPanel"_s);
        auto *planIt = fixture.find<QPushButton>(u"planTeardown"_s);
        QTRY_VERIFY_WITH_TIMEOUT(planIt->isVisible() && planIt->isEnabled(), patience);
        planIt->click();
        auto *go = fixture.find<QPushButton>(u"tearDown"_s);
        QTRY_VERIFY_WITH_TIMEOUT(go->isVisible() && go->isEnabled(), patience);
        go->click();
        auto *question = fixture.find<QDialog>(u"teardownQuestion"_s);
        QVERIFY(question != nullptr);
        QVERIFY(!fixture.page->isRunning());
        auto *really = question->findChild<QPushButton *>(u"teardownGo"_s);
        QVERIFY(!really->isEnabled());
        const auto overview = DeskFixture::wait(
            fixture.desk.read([event = fixture.event](Workspace &ws) { return loadOverview(ws, event); }));
        question->findChild<QLineEdit *>(u"teardownName"_s)->setText(overview->event.name);
        QSignalSpy ended(fixture.page.get(), &DiscordPage::runEnded);
        really->click();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        const auto kept = DeskFixture::wait(
            fixture.desk.read([event = fixture.event](Workspace &ws) { return loadArchive(ws, event); }));
        QVERIFY(kept->size() >= 18);
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.find<EmptyState>(u"teardownEmpty"_s)->title().startsWith(u"Nothing of the event"_s), patience);
        fixture.find<QPushButton>(u"showArchive"_s)->click();
        QTRY_VERIFY(fixture.find<QDialog>(u"archiveDialog"_s) != nullptr);
    }

    void theTemplateIsEditedPreviewedAndSavedWithUndo()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        auto *edit = fixture.find<QPushButton>(u"editTemplate"_s);
        QTRY_VERIFY(edit->isEnabled());
        edit->click();
        QTRY_VERIFY(fixture.find<TemplateDialog>(u"templateDialog"_s) != nullptr);
        auto *dialog = fixture.find<TemplateDialog>(u"templateDialog"_s);
        auto *channels = dialog->findChild<QTableView *>(u"templateChannels"_s);
        QAbstractItemModel *model = channels->model();
        const int last = model->rowCount() - 1;
        QVERIFY(model->setData(model->index(last, 0), u"{team} room"_s));
        channels->setCurrentIndex(model->index(last, 0));
        dialog->findChild<QPlainTextEdit *>(u"templateWelcome"_s)->setPlainText(u"Welcome {team}"_s);
        QCOMPARE(dialog->rooms().teamChannels.constLast().welcome, u"Welcome {team}"_s);
        dialog->findChild<QTabWidget *>(u"templateTabs"_s)->setCurrentIndex(3);
        auto *names = dialog->findChild<QTableView *>(u"templateNames"_s);
        QTRY_VERIFY(rowsOf(names) == 18);
        QVERIFY(names->model()->index(0, 2).data().toString().endsWith(u"-room"_s));

        // To a file and back.
        const GuildTemplate edited = dialog->rooms();
        dialog->saveAs(fixture.file(u"template.json"_s));
        fixture.settle();
        dialog->setRooms(builtInTemplates().constLast());
        dialog->load(fixture.file(u"template.json"_s));
        QTRY_COMPARE(dialog->rooms(), edited);
        dialog->load(fixture.file(u"nothing.json"_s));
        QTRY_VERIFY(!dialog->findChild<QLabel *>(u"templateComplaint"_s)->text().isEmpty());

        QSignalSpy noticed(fixture.page.get(), &Page::noticed);
        dialog->save();
        QTRY_COMPARE(noticed.size(), 1);
        const auto notice = noticed[0][0].value<Notice>();
        QVERIFY(!notice.actionText.isEmpty());
        const auto load = [&fixture] {
            return *DeskFixture::wait(
                fixture.desk.read([event = fixture.event](Workspace &ws) { return loadGuildTemplate(ws, event); }));
        };
        QCOMPARE(load(), edited);
        notice.action();
        fixture.settle();
        QCOMPARE(load(), builtInTemplates().constFirst());
    }

    void whoIsMissingCanBeCopied()
    {
        NameList list(u"Nobody."_s, u"Copy"_s);
        list.setLines(u"Missing (2)"_s, {u"Ada"_s, u"Grace"_s});
        QCOMPARE(list.lines().size(), 2);
        list.setLines(u"Missing (0)"_s, {});
        QVERIFY(list.lines().isEmpty());
    }
};

QTEST_MAIN(TestDiscordPanels)
#include "tst_discordpanels.moc"
