// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practiceguild.h"
#include "support/workspacefixture.h"
#include "wire/contract.h"
#include "wire/wireserver.h"
#include "workflow/rooms/guildsetup.h"
#include "workflow/rooms/rooms.h"
#include "workflow/teams/teams.h"

#include <QDirIterator>
#include <QLoggingCategory>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList &linesOfTheRun()
{
    static QStringList lines;
    return lines;
}

void keepLineOfTheRun(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &line)
{
    linesOfTheRun() << line;
}

template <typename T>
Result<T> waitForAnswer(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000)) {
        qFatal("the answer did not come");
    }
    return future.result();
}

/// An event with three teams, and a guild behind a real server.
struct EventOnTheWire : WorkspaceFixture {
    EventOnTheWire()
    {
        QByteArray people = "discord_id,display_name,utc_offset,skill:python,leader\n";
        std::vector<PracticeMember> members;
        members.reserve(12);
        for (int i = 0; i < 12; ++i) {
            const quint64 id = 100'000'000'000'000'010U + quint64(i);
            people += QByteArray::number(id) + ",Pęrson " + QByteArray::number(i) + ",+01:00,2,Yes\n";
            members.push_back({Snowflake(id), u"P"_s});
        }
        import(people);
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        NoProgress progress;
        must(adoptTeams(*workspace, problem, must(formTeams(problem, {1, 0, 2000}, {}, progress))));
        guild = must(PracticeGuild::open(folder.filePath(u"guild.log"_s), clock));
        must(guild->addMembers(members));
        server = std::make_unique<WireServer>(*guild);
    }
    [[nodiscard]] GuildTarget target() const { return {false, guild->guildId(), server->base(), wireToken()}; }
    Result<RunReport> apply() { return run({}); }
    Result<RunReport> run(const RoomsOrder &order)
    {
        NoProgress progress;
        return waitForAnswer(runRooms(*workspace, event.id, target(), order, {}, progress));
    }
    [[nodiscard]] int writes() const
    {
        return int(std::count_if(server->requests.begin(), server->requests.end(),
                                 [](const QJsonObject &request) { return request["method"_L1] != "GET"_L1; }));
    }

    [[nodiscard]] int reads() const { return int(server->requests.size()) - writes(); }

    std::unique_ptr<PracticeGuild> guild;
    std::unique_ptr<WireServer> server;
};

} // namespace

/// An event's rooms through the use cases and the real network stack.
class tst_WholeRun : public QObject
{
    Q_OBJECT

private slots:
    void isAsDiscordPublishesItAndDoneOnce()
    {
        EventOnTheWire event;
        const RunReport report = must(event.apply());
        QVERIFY(report.done);
        const int writes = event.writes();
        QVERIFY(writes > 20);
        QCOMPARE(report.reads, event.reads()); // what it took to see what there is counts too
        QCOMPARE(report.writes, writes);
        QVERIFY(must(event.apply()).done);
        QCOMPARE(event.writes(), writes);
        // Rooms with welcomes, pins and a forum on top; messages; somebody's hand; invites; and all of it down again.
        must(saveGuildTemplate(*event.workspace, event.event.id, builtInTemplates().at(1)));
        RoomsOrder provide;
        provide.invites = true;
        must(event.guild->forget(Snowflake(100'000'000'000'000'010U)));
        const RunReport more = must(event.run(provide));
        QVERIFY2(more.done && more.created > 8, qPrintable(QString::number(more.created)));
        RoomsOrder announce;
        announce.kind = RoomsOrder::Kind::Announce;
        announce.announcement = u"half"_s;
        QCOMPARE(must(event.run(announce)).created, 2); // twelve people are two teams
        RoomsOrder repair;
        repair.kind = RoomsOrder::Kind::Repair;
        must(event.run(repair));
        RoomsOrder teardown;
        teardown.kind = RoomsOrder::Kind::TearDown;
        teardown.archive = true;
        QVERIFY(must(event.run(teardown)).deleted > 10);
        QVERIFY(must(loadArchive(*event.workspace, event.event.id)).size() >= 5);
        const ContractCheck check = checkContract(event.server->recording());
        if (!check.ran) {
            QSKIP("The checker of the organisation's folder, or python3-jsonschema, is not here.");
        }
        QVERIFY2(check.good, check.said.constData());
    }

    void aGuildWithoutTheBotIsToldHowToLetItIn()
    {
        EventOnTheWire event;
        const GuildTarget elsewhere{false, Snowflake(12345), event.server->base(), wireToken()};
        const auto check = waitForAnswer(checkGuild(*event.workspace, event.event.id, elsewhere));
        QVERIFY(!check);
        const QString remedy = check.error().remedy;
        QVERIFY2(remedy.contains(u"https://discord.com/oauth2/authorize?client_id="_s), qPrintable(remedy));
        const Permissions asked(remedy.section(u"permissions="_s, 1).section(u' ', 0, 0).remove(u',').toULongLong());
        QVERIFY(asked.contains(permission::ManageRoles | permission::ManageChannels | permission::PinMessages));
        QVERIFY(!asked.contains(permission::Administrator));
        QVERIFY(waitForAnswer(checkGuild(*event.workspace, event.event.id, event.target())).ok());
    }

    // Not in the workspace, its log, the guild's file, a backup, a log line or the recording.
    void leavesTheTokenNowhere()
    {
        QLoggingCategory::setFilterRules(u"*=true\nqt.httpserver*=false"_s);
        linesOfTheRun().clear();
        const QtMessageHandler before = qInstallMessageHandler(keepLineOfTheRun);
        EventOnTheWire event;
        const RunReport report = must(event.apply());
        const QByteArray recording = event.server->recording();
        const GuildTarget wrong{false, event.guild->guildId(), event.server->base(),
                                Secret(QByteArray(wireTokenText() + "2"))};
        NoProgress progress;
        const auto failed = waitForAnswer(runRooms(*event.workspace, event.event.id, wrong, {}, {}, progress));
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(report.done);
        QVERIFY(!failed);
        QVERIFY(!failed.error().sentence().contains(QString::fromLatin1(wireTokenText())));
        QVERIFY(!recording.contains(wireTokenText()));
        QVERIFY(!linesOfTheRun().join(u'\n').toUtf8().contains(wireTokenText()));
        int files = 0;
        QDirIterator all(event.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(wireTokenText()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 2);
    }
};

QTEST_GUILESS_MAIN(tst_WholeRun)
#include "tst_wholerun.moc"
