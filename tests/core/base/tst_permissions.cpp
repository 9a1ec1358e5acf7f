// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/permissions.h"

#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class PermissionsTest : public QObject
{
    Q_OBJECT

private slots:
    void theBitsAreDiscords_data()
    {
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<QString>("name");
        const auto row = [](Permissions permissions, const char *name) {
            QTest::newRow(name) << permissions.bits() << QString::fromLatin1(name);
        };
        row(permission::CreateInstantInvite, "CREATE_INSTANT_INVITE");
        row(permission::Administrator, "ADMINISTRATOR");
        row(permission::ManageChannels, "MANAGE_CHANNELS");
        row(permission::ManageGuild, "MANAGE_GUILD");
        row(permission::AddReactions, "ADD_REACTIONS");
        row(permission::ViewAuditLog, "VIEW_AUDIT_LOG");
        row(permission::Stream, "STREAM");
        row(permission::ViewChannel, "VIEW_CHANNEL");
        row(permission::SendMessages, "SEND_MESSAGES");
        row(permission::ManageMessages, "MANAGE_MESSAGES");
        row(permission::EmbedLinks, "EMBED_LINKS");
        row(permission::AttachFiles, "ATTACH_FILES");
        row(permission::ReadMessageHistory, "READ_MESSAGE_HISTORY");
        row(permission::MentionEveryone, "MENTION_EVERYONE");
        row(permission::Connect, "CONNECT");
        row(permission::Speak, "SPEAK");
        row(permission::MoveMembers, "MOVE_MEMBERS");
        row(permission::ManageNicknames, "MANAGE_NICKNAMES");
        row(permission::ManageRoles, "MANAGE_ROLES");
        row(permission::ManageWebhooks, "MANAGE_WEBHOOKS");
        row(permission::ManageThreads, "MANAGE_THREADS");
        row(permission::CreatePublicThreads, "CREATE_PUBLIC_THREADS");
        row(permission::CreatePrivateThreads, "CREATE_PRIVATE_THREADS");
        row(permission::SendMessagesInThreads, "SEND_MESSAGES_IN_THREADS");
        row(permission::CreateEvents, "CREATE_EVENTS");
        row(permission::PinMessages, "PIN_MESSAGES");
    }
    void theBitsAreDiscords()
    {
        QFETCH(quint64, bits);
        QFETCH(QString, name);
        QCOMPARE(Permissions(bits).names(), QStringList{name});
    }

    void namesComeInBitOrderAndUnnamedBitsAreWritten()
    {
        const Permissions some =
            permission::ManageRoles | permission::ViewChannel | Permissions(1ULL << 47 | 1ULL << 63);
        QCOMPARE(some.names().join(u' '), u"VIEW_CHANNEL MANAGE_ROLES 1<<47 1<<63"_s);
        QVERIFY(Permissions().names().isEmpty());
    }

    void containsAndMissing()
    {
        const Permissions talk = permission::ViewChannel | permission::SendMessages;
        QVERIFY(talk.contains(permission::SendMessages));
        QVERIFY(talk.contains(Permissions()));
        QVERIFY(!talk.contains(permission::SendMessages | permission::Connect));
        QCOMPARE(talk.missing(permission::SendMessages | permission::Connect), permission::Connect);
        QCOMPARE(talk & permission::ViewChannel, permission::ViewChannel);
        QVERIFY(Permissions().isEmpty());
        QVERIFY(!talk.isEmpty());
    }

    void theWiresStringKeepsEveryBit()
    {
        QCOMPARE(Permissions(~0ULL).toString(), u"18446744073709551615"_s);
        QVERIFY(rc::check("fromString(toString) is the set", [](quint64 bits) {
            RC_ASSERT(Permissions::fromString(Permissions(bits).toString()) == Permissions(bits));
        }));
        QCOMPARE(Permissions::fromString(u"everything"), Permissions());
        QCOMPARE(Permissions::fromString(u""), Permissions());
        QCOMPARE(Permissions::fromString(u"-1"), Permissions());
        QCOMPARE(Permissions::fromString(u"18446744073709551616"), Permissions());
    }
};

QTEST_APPLESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
