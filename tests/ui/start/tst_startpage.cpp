// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/start/neweventdialog.h"
#include "ui/start/recentfiles.h"
#include "ui/start/stagepath.h"
#include "ui/start/startpage.h"
#include "ui/start/stepcard.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void welcomesWithoutAWorkspace()
    {
        DeskFixture fixture;
        QSettings settings(fixture.file(u"s.ini"_s), QSettings::IniFormat);
        RecentFiles recent(settings);
        StartPage page(fixture.desk, recent);
        page.show();
        page.setEvent({});
        const QSignalSpy sample(&page, &StartPage::sampleWanted);
        const QSignalSpy create(&page, &StartPage::newEventWanted);
        const QSignalSpy open(&page, &StartPage::openWanted);
        page.findChild<QPushButton *>(u"openSample"_s)->click();
        page.findChild<QPushButton *>(u"newEvent"_s)->click();
        page.findChild<QPushButton *>(u"openWorkspace"_s)->click();
        QCOMPARE(sample.size(), 1);
        QCOMPARE(create.size(), 1);
        QCOMPARE(open.size(), 1);
        QVERIFY(page.findChild<QPushButton *>(u"openSample"_s)->isVisible());
    }

    void opensOnlyRecentFilesThatAreThere()
    {
        DeskFixture fixture;
        QSettings settings(fixture.file(u"s.ini"_s), QSettings::IniFormat);
        RecentFiles recent(settings);
        QFile there(fixture.file(u"there.jamwright"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        recent.add(fixture.file(u"gone.jamwright"_s));
        recent.add(there.fileName());
        StartPage page(fixture.desk, recent);
        page.show();
        auto *list = page.findChild<QListWidget *>(u"recentFiles"_s);
        auto *open = page.findChild<QPushButton *>(u"openRecent"_s);
        QCOMPARE(list->count(), 2);
        const QSignalSpy wanted(&page, &StartPage::fileWanted);
        list->setCurrentRow(0);
        open->click();
        QCOMPARE(wanted.size(), 1);
        list->setCurrentRow(1);
        QVERIFY(!open->isEnabled());
        page.findChild<QPushButton *>(u"removeRecent"_s)->click();
        QCOMPARE(list->count(), 1);
        QCOMPARE(recent.files(), QStringList{there.fileName()});
    }

    void showsAnEventAndSetsItsStage()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId event = fixture.makeEvent(u"Summer Jam"_s);
        QVERIFY(event.isStored());
        QSettings settings(fixture.file(u"s.ini"_s), QSettings::IniFormat);
        RecentFiles recent(settings);
        StartPage page(fixture.desk, recent);
        connect(&fixture.desk, &Desk::changed, &page, &Page::markStale);
        page.show();
        page.setEvent(event);
        QTRY_COMPARE(page.findChildren<StepCard *>().size(), 5);
        QCOMPARE(page.findChild<QLabel *>(u"pageTitle"_s)->text(), u"Summer Jam"_s);

        const QSignalSpy import(&page, &StartPage::importWanted);
        page.findChild<QPushButton *>(u"step-signups"_s)->click();
        QCOMPARE(import.size(), 1);
        QVERIFY(!page.findChild<QPushButton *>(u"step-teams"_s)->isEnabled());

        page.findChild<QAbstractButton *>(u"stage-signups"_s)->click();
        QTRY_COMPARE(page.findChild<StagePath *>()->stage(), Stage::Signups);
    }

    void anEventIsMadeAsAskedFor()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.makeEvent(u"Winter Jam"_s).isStored());
        auto *dialog = new NewEventDialog(fixture.desk);
        QSignalSpy created(dialog, &NewEventDialog::created);
        dialog->open();
        auto *name = dialog->findChild<QLineEdit *>(u"eventName"_s);
        auto *create = dialog->findChild<QPushButton *>(u"createEvent"_s);
        auto *problem = dialog->findChild<QLabel *>(u"eventProblem"_s);
        QVERIFY(!create->isEnabled());
        name->setText(u"winter jam"_s);
        QTRY_VERIFY(!create->isEnabled() && !problem->text().isEmpty());
        name->setText(u"  Summer   Jam "_s);
        dialog->findChild<QSpinBox *>(u"teamLeast"_s)->setValue(4);
        QVERIFY(create->isEnabled());
        create->click();
        QTRY_COMPARE(created.size(), 1);
        const auto id = created.constFirst().constFirst().value<EventId>();
        const auto made = DeskFixture::wait(fixture.desk.read([id](Workspace &ws) { return loadEvent(ws, id); }));
        QVERIFY(made.ok());
        QCOMPARE(made->name, u"Summer Jam"_s);
        QCOMPARE(made->rules.minSize, 4);
        QVERIFY(made->endsOn > made->startsOn);
    }
};

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
