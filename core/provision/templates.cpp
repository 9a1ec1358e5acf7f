// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/templates.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String formatName{"jamwright-guild-template"};
constexpr int formatVersion = 1;

struct TypeName {
    ChannelType type = ChannelType::Text;
    QLatin1String name;
};
constexpr std::array<TypeName, 4> typeNames = {TypeName{ChannelType::Text, "text"_L1},
                                               {ChannelType::Voice, "voice"_L1},
                                               {ChannelType::Category, "category"_L1},
                                               {ChannelType::Forum, "forum"_L1}};

Error unreadable(const QString &where)
{
    return Error::input(
        QCoreApplication::translate("GuildTemplate", "This is not what a guild template has here."), where,
        QCoreApplication::translate("GuildTemplate", "Compare with a template that the program printed itself."));
}

// What an overwrite is for, in one word: "staff:events-lead" for a staff role.
QString targetText(const OverwriteTemplate &overwrite)
{
    const QString name = nameOf(overwrite.target);
    return overwrite.target == OverwriteFor::Staff ? name + u':' + overwrite.staff : name;
}

QJsonObject toJson(const ChannelTemplate &channel)
{
    QString type;
    for (const TypeName &entry : typeNames) {
        type = entry.type == channel.type ? QString(entry.name) : type;
    }
    QJsonArray overwrites;
    for (const OverwriteTemplate &overwrite : channel.overwrites) {
        overwrites.append(QJsonObject{{u"for"_s, targetText(overwrite)},
                                      {u"allow"_s, QJsonArray::fromStringList(overwrite.allow.names())},
                                      {u"deny"_s, QJsonArray::fromStringList(overwrite.deny.names())}});
    }
    return {{u"type"_s, type}, {u"name"_s, channel.name}, {u"topic"_s, channel.topic}, {u"overwrites"_s, overwrites}};
}

QJsonObject toJson(const RoleTemplate &role)
{
    const QString colour = u'#' + u"%1"_s.arg(role.colour, 6, 16, QChar(u'0')).toUpper();
    return {
        {u"name"_s, role.name}, {u"colour"_s, colour}, {u"hoist"_s, role.hoist}, {u"mentionable"_s, role.mentionable}};
}

// Reads a document key by key and remembers the first that is missing, unknown or of the wrong type.
class Reader
{
public:
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    void fail(const QString &where)
    {
        if (!m_error) {
            m_error = unreadable(where);
        }
    }

    void expectKeys(const QJsonObject &json, const QStringList &keys, const QString &where)
    {
        for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
            if (!keys.contains(it.key())) {
                fail(where + it.key());
            }
        }
    }

    QString text(const QJsonObject &json, const QString &key, const QString &where)
    {
        if (!json[key].isString()) {
            fail(where + key);
        }
        return json[key].toString();
    }

    bool flag(const QJsonObject &json, const QString &key, const QString &where)
    {
        if (!json[key].isBool()) {
            fail(where + key);
        }
        return json[key].toBool();
    }

    QJsonArray list(const QJsonObject &json, const QString &key, const QString &where)
    {
        if (!json[key].isArray()) {
            fail(where + key);
        }
        return json[key].toArray();
    }

    RoleTemplate role(const QJsonValue &value, const QString &where)
    {
        const QJsonObject json = value.toObject();
        expectKeys(json, {u"name"_s, u"colour"_s, u"hoist"_s, u"mentionable"_s}, where);
        RoleTemplate role;
        role.name = text(json, u"name"_s, where);
        role.hoist = flag(json, u"hoist"_s, where);
        role.mentionable = flag(json, u"mentionable"_s, where);
        const QString colour = text(json, u"colour"_s, where);
        bool good = false;
        role.colour = QStringView(colour).mid(1).toInt(&good, 16);
        if (!good || colour.size() != 7 || !colour.startsWith(u'#') || role.colour < 0) {
            fail(where + "colour"_L1);
        }
        return role;
    }

    ChannelTemplate channel(const QJsonValue &value, const QString &where)
    {
        const QJsonObject json = value.toObject();
        expectKeys(json, {u"type"_s, u"name"_s, u"topic"_s, u"overwrites"_s}, where);
        ChannelTemplate channel;
        channel.name = text(json, u"name"_s, where);
        channel.topic = text(json, u"topic"_s, where);
        const QString type = text(json, u"type"_s, where);
        bool known = false;
        for (const TypeName &entry : typeNames) {
            if (type == entry.name) {
                channel.type = entry.type;
                known = true;
            }
        }
        if (!known) {
            fail(where + "type"_L1);
        }
        const QJsonArray overwrites = list(json, u"overwrites"_s, where);
        for (qsizetype i = 0; i < overwrites.size(); ++i) {
            channel.overwrites << overwrite(overwrites.at(i).toObject(), where + u"overwrites[%1]."_s.arg(i));
        }
        return channel;
    }

private:
    OverwriteTemplate overwrite(const QJsonObject &json, const QString &where)
    {
        expectKeys(json, {u"for"_s, u"allow"_s, u"deny"_s}, where);
        const QString target = text(json, u"for"_s, where);
        const std::optional<OverwriteFor> known = fromName<OverwriteFor>(target.section(u':', 0, 0));
        OverwriteTemplate overwrite;
        overwrite.target = known.value_or(OverwriteFor::Everyone);
        overwrite.staff = target.section(u':', 1);
        if (!known || overwrite.staff.isEmpty() == (*known == OverwriteFor::Staff)) {
            fail(where + "for"_L1);
        }
        overwrite.allow = permissions(json, u"allow"_s, where);
        overwrite.deny = permissions(json, u"deny"_s, where);
        return overwrite;
    }

    Permissions permissions(const QJsonObject &json, const QString &key, const QString &where)
    {
        Permissions all;
        const QJsonArray names = list(json, key, where);
        for (const QJsonValue &name : names) {
            const Permissions bit = permissionNamed(name.toString());
            if (bit.isEmpty()) {
                fail(where + key + u": "_s + name.toString());
            }
            all = all | bit;
        }
        return all;
    }

    static Permissions permissionNamed(const QString &name)
    {
        for (int bit = 0; bit < 64; ++bit) {
            const Permissions one(1ULL << bit);
            if (one.names().constFirst() == name) {
                return one;
            }
        }
        return {};
    }

    std::optional<Error> m_error;
};

QList<OverwriteTemplate> pythonDiscordOverwrites(Permissions bot, Permissions eventTeam)
{
    using namespace permission;
    return {{OverwriteFor::Everyone, {}, {}, ViewChannel},
            {OverwriteFor::Bot, {}, bot, {}},
            {OverwriteFor::Staff, u"events-lead"_s, ManageChannels | ManageWebhooks, {}},
            {OverwriteFor::Staff, u"event-team"_s, eventTeam, {}},
            {OverwriteFor::Staff, u"bots"_s, ViewChannel | SendMessages, {}}};
}

} // namespace

GuildTemplate pythonDiscordTemplate()
{
    using namespace permission;
    const Permissions talk = ViewChannel | SendMessages | MentionEveryone;
    const Permissions bot = talk | ManageMessages;
    GuildTemplate rooms;
    rooms.name = u"Python Discord code jam"_s;
    rooms.staff = {{u"events-lead"_s, u"Events Lead"_s}, {u"event-team"_s, u"Event Team"_s}, {u"bots"_s, u"Bots"_s}};
    rooms.leadersRole = {u"Code Jam Team Leaders"_s, 0x11806A, false, false};
    rooms.mainCategory = u"Summer Code Jam"_s;
    rooms.leadersChat = {ChannelType::Text,
                         u"team-leaders-chat"_s,
                         {},
                         pythonDiscordOverwrites(bot | Connect, talk | Connect | MoveMembers)};
    rooms.leadersChat.overwrites << OverwriteTemplate{OverwriteFor::Leaders, {}, ViewChannel, {}};
    rooms.teamCategory = {ChannelType::Category,
                          u"CODE JAM"_s,
                          {},
                          pythonDiscordOverwrites(bot | Connect, talk | CreatePublicThreads | Connect | MoveMembers)};
    rooms.teamRole = {u"{team}"_s, 0, false, false};
    ChannelTemplate chat{ChannelType::Text, u"{team}"_s, {}, pythonDiscordOverwrites(bot, talk | CreatePublicThreads)};
    chat.overwrites << OverwriteTemplate{OverwriteFor::Team, {}, ViewChannel, {}};
    rooms.teamChannels = {chat};
    return rooms;
}

QJsonObject templateToJson(const GuildTemplate &guildTemplate)
{
    QJsonArray staff;
    for (const StaffRole &role : guildTemplate.staff) {
        staff.append(QJsonObject{{u"key"_s, role.key}, {u"name"_s, role.name}});
    }
    QJsonArray channels;
    for (const ChannelTemplate &channel : guildTemplate.teamChannels) {
        channels.append(toJson(channel));
    }
    return {{u"format"_s, formatName},
            {u"version"_s, formatVersion},
            {u"name"_s, guildTemplate.name},
            {u"staff"_s, staff},
            {u"leaders_role"_s, toJson(guildTemplate.leadersRole)},
            {u"main_category"_s, guildTemplate.mainCategory},
            {u"leaders_chat"_s, toJson(guildTemplate.leadersChat)},
            {u"team_category"_s, toJson(guildTemplate.teamCategory)},
            {u"team_role"_s, toJson(guildTemplate.teamRole)},
            {u"team_channels"_s, channels}};
}

Result<GuildTemplate> templateFromJson(const QJsonObject &json)
{
    Reader reader;
    reader.expectKeys(json,
                      {u"format"_s, u"version"_s, u"name"_s, u"staff"_s, u"leaders_role"_s, u"main_category"_s,
                       u"leaders_chat"_s, u"team_category"_s, u"team_role"_s, u"team_channels"_s},
                      {});
    if (json["format"_L1].toString() != formatName || json["version"_L1].toInt() != formatVersion) {
        reader.fail(u"format, version"_s);
    }
    GuildTemplate rooms;
    rooms.name = reader.text(json, u"name"_s, {});
    const QJsonArray staff = reader.list(json, u"staff"_s, {});
    for (qsizetype i = 0; i < staff.size(); ++i) {
        const QString where = u"staff[%1]."_s.arg(i);
        const QJsonObject role = staff.at(i).toObject();
        reader.expectKeys(role, {u"key"_s, u"name"_s}, where);
        rooms.staff << StaffRole{reader.text(role, u"key"_s, where), reader.text(role, u"name"_s, where)};
    }
    rooms.leadersRole = reader.role(json["leaders_role"_L1], u"leaders_role."_s);
    rooms.mainCategory = reader.text(json, u"main_category"_s, {});
    rooms.leadersChat = reader.channel(json["leaders_chat"_L1], u"leaders_chat."_s);
    rooms.teamCategory = reader.channel(json["team_category"_L1], u"team_category."_s);
    rooms.teamRole = reader.role(json["team_role"_L1], u"team_role."_s);
    const QJsonArray channels = reader.list(json, u"team_channels"_s, {});
    for (qsizetype i = 0; i < channels.size(); ++i) {
        rooms.teamChannels << reader.channel(channels.at(i), u"team_channels[%1]."_s.arg(i));
    }
    if (reader.error()) {
        return *reader.error();
    }
    return rooms;
}

} // namespace jamwright
