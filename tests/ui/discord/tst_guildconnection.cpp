// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/discord/discordfixture.h"
#include "ui/discord/connection/connectiondialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QString tokenKey()
{
    return u"discord-token"_s;
}

/// Whether any file below the folder holds the bytes.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir()) {
            found += filesWith(entry.filePath(), bytes);
            continue;
        }
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) {
            found.append(entry.filePath());
        }
    }
    return found;
}

/// A practice guild behind a real server on loopback, as "real" as a guild gets here.
struct Served {
    explicit Served(DeskFixture &fixture)
        : guild(*PracticeGuild::open(fixture.file(u"served.jsonl"_s), fixture.clock))
        , server(*guild)
    {
    }

    [[nodiscard]] GuildPlace place() const { return {false, guild->guildId(), server.base()}; }

    std::unique_ptr<PracticeGuild> guild;
    WireServer server;
};

Secret wrongToken()
{
    return Secret(QByteArrayLiteral("a-wrong-token"));
}

} // namespace

class TestGuildConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("JAMWRIGHT_DISCORD_TOKEN"); }

    void beginsWithThePracticeGuild()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        GuildConnection connection(fixture.desk, fixture.secrets);
        QVERIFY(!connection.isReady()); // no event
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        QVERIFY(connection.isReady());
        QVERIFY(connection.target().practice);
        QCOMPARE(fixture.secrets.reads, 0);
        connection.check();
        QCOMPARE(connection.state(), GuildConnection::State::Checking);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), GuildConnection::State::Connected, patience);
        QVERIFY(connection.lastCheck()->mayListMembers);
    }

    void aLookIsLetGo()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        connection.check();
        connection.stopChecking();
        QCOMPARE(connection.state(), GuildConnection::State::Unchecked);
        QVERIFY(connection.isReady());
        connection.check();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), GuildConnection::State::Connected, patience);
        QCOMPARE(connection.checks(), 1);
        connection.check();
        connection.stopChecking();
        QCOMPARE(connection.state(), GuildConnection::State::Connected); // what it told still holds
        fixture.settle();
    }

    // The look uses the workspace until it has its answer; leaks and uses after the end are for the sanitizers to find.
    void aLookEndsWithItsWorkspace()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        const Served served(fixture); // which answers nothing while this thread does not wait
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        connection.choose(served.place(), wireToken(), false);
        QCOMPARE(connection.state(), GuildConnection::State::Checking);
        auto opened = fixture.desk.open(fixture.file(u"other.jamwright"_s));
        opened.waitForFinished();
        QVERIFY(opened.result());
        QTRY_COMPARE(connection.state(), GuildConnection::State::Unchecked);
    }

    void aLookEndsWithItsDesk()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        const Served served(fixture);
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        connection.choose(served.place(), wireToken(), false);
        fixture.desk.read([](Workspace &) -> Result<void> { return {}; }).waitForFinished();
        QCOMPARE(connection.state(), GuildConnection::State::Checking);
    }

    void keepsATokenThatDiscordTakes()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        const Served served(fixture);
        const EventId event = fixture.makeEvent(u"Summer Jam"_s);
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(event);
        connection.choose(served.place(), wireToken(), true);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), GuildConnection::State::Connected, patience);
        QVERIFY(fixture.secrets.held.at(tokenKey()) == wireToken());
        QVERIFY(connection.keychainRemark().contains(u"in the keychain"_s));
        QVERIFY(!connection.keychainFailed());
        QVERIFY(connection.target().token == wireToken());

        // Another session: the guild is remembered, the token comes from the keychain.
        GuildConnection later(fixture.desk, fixture.secrets);
        later.setEvent(event);
        QTRY_COMPARE_WITH_TIMEOUT(later.state(), GuildConnection::State::Connected, patience);
        QCOMPARE(later.place(), served.place());
        QCOMPARE(served.server.unauthorised, 0);

        later.forgetToken();
        QTRY_VERIFY(fixture.secrets.held.empty());
        QCOMPARE(later.state(), GuildConnection::State::NoToken);
        QVERIFY(!later.isReady());
    }

    void theTokenStandsInNoFile()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        const Served served(fixture);
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        connection.choose(served.place(), wireToken(), false);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), GuildConnection::State::Connected, patience);
        QSettings().sync();
        QVERIFY(QSettings().allKeys().size() >= 2); // the guild is there
        QCOMPARE(filesWith(fixture.folder.path(), wireTokenText()), QStringList());
        QVERIFY(!filesWith(fixture.folder.path(), "discord").isEmpty()); // so the search does find things
        QVERIFY(fixture.secrets.held.empty());
        QVERIFY(connection.keychainRemark().contains(u"session only"_s));
    }

    void saysWhenDiscordRefusesTheToken()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        const Served served(fixture);
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        connection.choose(served.place(), wrongToken(), true);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), GuildConnection::State::Failed, patience);
        QVERIFY(connection.failure()->sentence().contains(u"token"_s));
        QVERIFY(!connection.failure()->sentence().contains(u"a-wrong-token"_s));
        QVERIFY(fixture.secrets.held.empty()); // not worth keeping
    }

    void anEmptyAnswerIsNoProofOfNoToken_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::newRow("locked") << true;
        QTest::newRow("nothing saved") << false;
    }
    void anEmptyAnswerIsNoProofOfNoToken()
    {
        QFETCH(const bool, locked);
        PageFixture fixture;
        QVERIFY(fixture.open());
        if (locked) {
            fixture.secrets.held.emplace(tokenKey(), wireToken());
            fixture.secrets.locked = true;
        }
        const Served served(fixture);
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        connection.choose(served.place(), {}, false);
        QTRY_COMPARE(connection.state(), GuildConnection::State::NoToken);
        QVERIFY(connection.keychainFailed());
        QVERIFY(connection.keychainRemark().contains(u"locked"_s));
        QVERIFY(!connection.isReady());
        fixture.secrets.locked = false;
        connection.askKeychain();
        QTRY_COMPARE_WITH_TIMEOUT(
            connection.state(), locked ? GuildConnection::State::Connected : GuildConnection::State::NoToken, patience);
    }

    void goesOnWithoutAKeychain()
    {
        PageFixture fixture;
        QVERIFY(fixture.open());
        fixture.secrets.failure =
            Error::storage(u"The keychain cannot be used."_s, u"None is running."_s, u"Start one."_s);
        const Served served(fixture);
        GuildConnection connection(fixture.desk, fixture.secrets);
        connection.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        connection.choose(served.place(), {}, false);
        QTRY_COMPARE(connection.state(), GuildConnection::State::NoToken);
        QVERIFY(connection.keychainRemark().contains(u"None is running"_s));
        QVERIFY(connection.keychainRemark().contains(u"session only"_s));
        // A refused write leaves the session as it is.
        connection.choose(served.place(), wireToken(), true);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), GuildConnection::State::Connected, patience);
        QTRY_VERIFY(connection.keychainFailed());
        QVERIFY(connection.keychainRemark().contains(u"this session only"_s));
        QVERIFY(connection.isReady());
    }

    void theDialogHasRoomForItsSentences()
    {
        ConnectionDialog dialog({}, false, u"The keychain could not be asked, as no service of secrets is running."_s);
        dialog.show();
        const auto allRead = [&dialog] {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::all_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return !label->isVisible() || label->height() >= label->heightForWidth(label->width());
            });
        };
        QTRY_VERIFY(allRead());
        auto *another = dialog.findChild<QCheckBox *>(u"advanced"_s);
        for (const bool ticked : {true, false, true}) {
            another->setChecked(ticked);
            QTest::qWait(50); // it is laid out anew
            QVERIFY2(allRead(), qPrintable(QString::number(int(ticked))));
        }
    }

    void theDialogTakesOnlyWhatCanBeAGuild()
    {
        ConnectionDialog dialog({}, false, u"The keychain gave no token."_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *go = dialog.findChild<QPushButton *>(u"connectNow"_s);
        auto *guild = dialog.findChild<QLineEdit *>(u"guildId"_s);
        auto *token = dialog.findChild<QLineEdit *>(u"botToken"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QVERIFY(!go->isEnabled());
        guild->setText(u"the guild"_s);
        QVERIFY(!go->isEnabled());
        guild->setText(u" 267624335836053506 "_s);
        QVERIFY(go->isEnabled());
        token->setText(u"secret"_s);
        dialog.findChild<QRadioButton *>(u"sessionToken"_s)->setChecked(true);
        QSignalSpy chosen(&dialog, &ConnectionDialog::chosen);
        go->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<GuildPlace>(), (GuildPlace{false, Snowflake(267624335836053506), QUrl()}));
        QVERIFY(chosen[0][1].value<Secret>() == Secret(QByteArrayLiteral("secret")));
        QCOMPARE(chosen[0][2].toBool(), false);
        QVERIFY(token->text().isEmpty()); // nothing of it stays in the window
        dialog.findChild<QRadioButton *>(u"choosePractice"_s)->setChecked(true);
        guild->clear();
        QVERIFY(go->isEnabled());
    }

    void theBarSaysHowItStands()
    {
        PageFixture fixture;
        QVERIFY(fixture.show());
        QVERIFY(fixture.find<QLabel>(u"guildName"_s)->text().contains(u"Practice"_s));
        fixture.secrets.failure = Error::storage(u"The keychain cannot be used."_s, u"It refused."_s);
        fixture.page->connection().choose({false, Snowflake(42), {}}, {}, false);
        QTRY_VERIFY(fixture.find<QLabel>(u"keychainRemark"_s)->text().contains(u"It refused"_s));
        QVERIFY(fixture.find<QLabel>(u"guildStatus"_s)->text().contains(u"token"_s));
        QVERIFY(fixture.find<QPushButton>(u"connectAgain"_s)->isVisible());
        QVERIFY(!fixture.find<QPushButton>(u"discordEmptyAction"_s)->isEnabled());
        fixture.find<QPushButton>(u"guildSettings"_s)->click();
        QTRY_VERIFY(fixture.find<ConnectionDialog>(u"connectionDialog"_s) != nullptr);
        const auto *remark = fixture.find<QLabel>(u"dialogRemark"_s);
        QVERIFY(remark->text().contains(u"It refused"_s));
    }
};

QTEST_MAIN(TestGuildConnection)
#include "tst_guildconnection.moc"
