// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/announce/announcepanel.h"
#include "ui/discord/check/bindingsmodel.h"
#include "ui/discord/drift/driftmodel.h"
#include "ui/discord/run/runlog.h"
#include "ui/discord/run/waitquestions.h"
#include "ui/discord/teardown/archivedialog.h"
#include "ui/discord/teardown/teardownquestion.h"
#include "ui/discord/template/announcementsmodel.h"
#include "ui/discord/template/channelsmodel.h"
#include "ui/discord/template/rolesmodel.h"
#include "workflow/rooms/guildsetup.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

GuildCheck smallCheck()
{
    GuildCheck check;
    check.guild = Snowflake(1);
    check.bindings = {{u"staff:lead"_s, u"Events Lead"_s, GuildBinding::Kind::Role, {}, Snowflake(10)},
                      {u"staff:bots"_s, u"Bots"_s, GuildBinding::Kind::Role, Snowflake(11), Snowflake(11)},
                      {u"category:main"_s, u"Jam"_s, GuildBinding::Kind::Category, {}, {}}};
    check.choices = {{GuildBinding::Kind::Role, Snowflake(10), u"Events Lead"_s},
                     {GuildBinding::Kind::Role, Snowflake(11), u"Robots"_s},
                     {GuildBinding::Kind::Category, Snowflake(20), u"Summer"_s}};
    return check;
}

} // namespace

class TestDiscordModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindingsSayWhatIsFoundAndOfferOnlyTheirKind()
    {
        BindingsModel model;
        const QAbstractItemModelTester tester(&model, strict);
        model.setCheck(smallCheck());
        QCOMPARE(model.missing(), 1);
        const auto cell = [&model](int row, int column) { return model.index(row, column); };
        QVERIFY(cell(0, BindingsModel::GuildColumn).data().toString().startsWith(u"Events Lead"_s));
        QCOMPARE(cell(1, BindingsModel::GuildColumn).data().toString(), u"Robots"_s);
        QCOMPARE(cell(1, BindingsModel::GuildColumn).data(Qt::EditRole).toInt(), 2);
        QCOMPARE(cell(2, BindingsModel::GuildColumn).data(BindingsModel::ChoicesRole).toStringList().size(), 2);
        QSignalSpy picked(&model, &BindingsModel::picked);
        QVERIFY(model.setData(cell(2, BindingsModel::GuildColumn), 1));
        QCOMPARE(picked[0][0].toString(), u"category:main"_s);
        QCOMPARE(picked[0][1].value<Snowflake>(), Snowflake(20));
        QVERIFY(model.setData(cell(1, BindingsModel::GuildColumn), 0));
        QCOMPARE(picked[1][1].value<Snowflake>(), Snowflake());
        QVERIFY(!model.setData(cell(1, BindingsModel::GuildColumn), 7));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void driftIsTickedByItem()
    {
        DriftModel model;
        const QAbstractItemModelTester tester(&model, strict);
        model.setItems({{u"a"_s, DriftKind::Renamed, u"A was renamed."_s, u"Name it again."_s},
                        {u"b"_s, DriftKind::RoleLost, u"B lost it."_s, u"Give it again."_s}});
        QCOMPARE(model.ticked(), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.ticked(), QStringList{u"b"_s});
        model.tickAll(false);
        QCOMPARE(model.ticked(), QStringList());
        model.tickAll(true);
        QCOMPARE(model.ticked().size(), 2);
        model.setItems({});
        QCOMPARE(model.ticked(), QStringList());
    }

    void whatCannotBeRepairedHasNoTick()
    {
        DriftModel model;
        const QAbstractItemModelTester tester(&model, strict);
        model.setItems({{u"a"_s, DriftKind::ShutOut, u"The bot is shut out."_s, u"Let it in."_s, false},
                        {u"b"_s, DriftKind::Moved, u"B was moved."_s, u"Move it back."_s}});
        QCOMPARE(model.ticked(), QStringList{u"b"_s});
        QCOMPARE(model.repairable(), 1);
        QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
        model.tickAll(true);
        QCOMPARE(model.ticked(), QStringList{u"b"_s});
    }

    void theLogKeepsTheOrder()
    {
        RunLogModel model;
        const QAbstractItemModelTester tester(&model, strict);
        model.append(u"10:00"_s, {u"First."_s, u"Second."_s});
        model.append(u"10:01"_s, {});
        model.append(u"10:02"_s, {u"Third."_s});
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.text().endsWith(u"10:02  Third.\n"_s));
    }

    void theLogFollowsItsEndUnlessSomebodyReads()
    {
        RunLog log;
        log.resize(300, 200);
        const auto *list = log.findChild<QListView *>(u"runLogLines"_s);
        QScrollBar *bar = list->verticalScrollBar();
        const auto isAtEnd = [bar] { return bar->maximum() > 0 && bar->value() == bar->maximum(); };
        const QString sentence = u"Give ada the role “Outgoing Ospreys”, as a member of the team. "_s.repeated(3);
        log.append(QStringList(20, sentence));
        log.append(QStringList(20, sentence)); // before the first are laid out
        QTRY_VERIFY(isAtEnd());
        log.resize(300, 120); // the run is over and says so above
        QTest::qWait(0);
        QVERIFY(isAtEnd());
        log.append({sentence});
        QTRY_VERIFY(isAtEnd());
        log.resize(200, 120); // more lines of each
        QTRY_VERIFY(isAtEnd());
        log.append({sentence});
        QTRY_VERIFY(isAtEnd());
        bar->setValue(1);
        log.append({sentence});
        log.resize(300, 100);
        QTest::qWait(50);
        QCOMPARE(bar->value(), 1);
        bar->setValue(bar->maximum());
        log.append(QStringList(20, sentence));
        QTRY_VERIFY(isAtEnd());
    }

    void templatesAreEditedInPlace_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < builtInTemplates().size(); ++i) {
            QTest::newRow(qPrintable(builtInTemplates().at(i).name)) << i;
        }
    }
    void templatesAreEditedInPlace()
    {
        QFETCH(const int, number);
        GuildTemplate rooms = builtInTemplates().at(number);
        RolesModel roles(rooms);
        ChannelsModel channels(rooms);
        AnnouncementsModel announcements(rooms);
        const QAbstractItemModelTester first(&roles, strict);
        const QAbstractItemModelTester second(&channels, strict);
        const QAbstractItemModelTester third(&announcements, strict);
        QVERIFY(roles.setData(roles.index(0, RolesModel::NameColumn), u" Captains "_s));
        QCOMPARE(rooms.roles.constFirst().name, u"Captains"_s);
        QVERIFY(!roles.setData(roles.index(0, RolesModel::NameColumn), u"  "_s));
        QVERIFY(roles.setData(roles.index(0, RolesModel::ColourColumn), u"#12ab34"_s));
        QCOMPARE(rooms.roles.constFirst().colour, 0x12AB34);
        QVERIFY(!roles.setData(roles.index(0, RolesModel::ColourColumn), u"reddish"_s));
        QVERIFY(roles.setData(roles.index(0, RolesModel::ColourColumn), QString()));
        QCOMPARE(rooms.roles.constFirst().colour, 0);
        QVERIFY(roles.setData(roles.index(0, RolesModel::HoistColumn), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(rooms.roles.constFirst().hoist);
        QCOMPARE(roles.rowCount(), int(rooms.roles.size()) + (rooms.hasTeamRooms() ? 1 : 0));

        const int last = channels.rowCount() - 1; // a team's, where there are
        QVERIFY(channels.setData(channels.index(last, ChannelsModel::NameColumn), u"renamed"_s));
        const ChannelTemplate &channel =
            rooms.hasTeamRooms() ? rooms.teamChannels.constLast() : rooms.channels.constLast();
        QCOMPARE(channel.name, u"renamed"_s);
        QCOMPARE(channels.takesWelcome(last), channel.type == ChannelType::Text);
        if (channels.takesWelcome(last)) {
            QVERIFY(channels.setData(channels.index(last, 0), u"Hello {team}"_s, ChannelsModel::WelcomeRole));
            QCOMPARE(channel.welcome, u"Hello {team}"_s);
        }
        QVERIFY(!channels.takesWelcome(0)); // a category

        QVERIFY(announcements.setData(announcements.index(0, 0), u"News"_s, AnnouncementsModel::TextRole));
        QCOMPARE(rooms.announcements.constFirst().text, u"News"_s);
        QVERIFY(guildTemplateFromJson(guildTemplateToJson(rooms)).ok());
    }

    void theArchiveIsShownRoomByRoom()
    {
        ArchiveModel model({{u"annoyed-alligators"_s, u"Topic"_s, {u"Ada"_s, u"Grace"_s}, {u"Ada: read me"_s}, {}}});
        const QAbstractItemModelTester tester(&model, strict);
        QCOMPARE(model.index(0, ArchiveModel::MembersColumn).data().toInt(), 2);
        const ArchiveDialog dialog({model.room(0)});
    }

    void aTeardownTakesTheTypedName()
    {
        TeardownQuestion question(u"Summer & Winter Jam"_s, u"Practice"_s, u"Delete 4 channels"_s, true);
        question.setAttribute(Qt::WA_DeleteOnClose, false);
        const QSignalSpy accepted(&question, &QDialog::accepted);
        auto *go = question.findChild<QPushButton *>(u"teardownGo"_s);
        auto *name = question.findChild<QLineEdit *>(u"teardownName"_s);
        QVERIFY(!go->isEnabled());
        question.accept(); // as Enter does
        name->setText(u"Summer Jam"_s);
        QVERIFY(!go->isEnabled());
        QCOMPARE(accepted.size(), 0);
        name->setText(u" summer & winter jam "_s);
        QVERIFY(go->isEnabled());
        go->click();
        QCOMPARE(accepted.size(), 1);
    }

    void waitsAreAskedOnceAndDeclinedWhenNobodyIsThere()
    {
        WaitQuestions questions;
        QSignalSpy asked(&questions, &WaitQuestions::asked);
        const QFuture<bool> first = questions.ask({u"Roles."_s, {}});
        const QFuture<bool> second = questions.ask({u"Channels."_s, {}});
        QTRY_COMPARE(asked.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(asked.size(), 1);
        questions.answer(true);
        QVERIFY(first.result() && second.result());
        questions.close();
        const QFuture<bool> late = questions.ask({u"Late."_s, {}});
        QTRY_VERIFY(late.isFinished());
        QVERIFY(!late.result());
    }
};

QTEST_MAIN(TestDiscordModels)
#include "tst_discordmodels.moc"
