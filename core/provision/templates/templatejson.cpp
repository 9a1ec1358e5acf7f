// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/templates/contradiction.h"
#include "provision/templates/templates.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String formatName{"jamwright-guild-template"};
constexpr int formatVersion = 2;

struct TypeName {
    ChannelType type = ChannelType::Text;
    QLatin1String name;
};
constexpr std::array<TypeName, 5> typeNames = {TypeName{ChannelType::Text, "text"_L1},
                                               {ChannelType::Voice, "voice"_L1},
                                               {ChannelType::Category, "category"_L1},
                                               {ChannelType::Announcement, "announcement"_L1},
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
    return overwrite.key.isEmpty() ? name : name + u':' + overwrite.key;
}

QJsonArray toJson(const QList<OverwriteTemplate> &overwrites)
{
    QJsonArray all;
    for (const OverwriteTemplate &overwrite : overwrites) {
        all.append(QJsonObject{{u"for"_s, targetText(overwrite)},
                               {u"allow"_s, QJsonArray::fromStringList(overwrite.allow.names())},
                               {u"deny"_s, QJsonArray::fromStringList(overwrite.deny.names())}});
    }
    return all;
}

QJsonObject toJson(const CategoryTemplate &category)
{
    return {{u"key"_s, category.key},
            {u"name"_s, category.name},
            {u"existing"_s, category.existing},
            {u"overwrites"_s, toJson(category.overwrites)}};
}

QJsonObject toJson(const ChannelTemplate &channel)
{
    QString type;
    for (const TypeName &entry : typeNames) {
        type = entry.type == channel.type ? QString(entry.name) : type;
    }
    return {{u"key"_s, channel.key},
            {u"type"_s, type},
            {u"name"_s, channel.name},
            {u"category"_s, channel.category},
            {u"existing"_s, channel.existing},
            {u"topic"_s, channel.topic},
            {u"welcome"_s, channel.welcome},
            {u"pin_welcome"_s, channel.pinWelcome},
            {u"overwrites"_s, toJson(channel.overwrites)}};
}

QJsonObject toJson(const RoleTemplate &role)
{
    const QString colour = u'#' + u"%1"_s.arg(role.colour, 6, 16, QChar(u'0')).toUpper();
    return {{u"key"_s, role.key},
            {u"name"_s, role.name},
            {u"for"_s, nameOf(role.audience)},
            {u"where"_s, role.where},
            {u"existing"_s, role.existing},
            {u"colour"_s, colour},
            {u"hoist"_s, role.hoist},
            {u"mentionable"_s, role.mentionable}};
}

QJsonObject toJson(const AnnouncementTemplate &announcement)
{
    return {{u"key"_s, announcement.key},
            {u"title"_s, announcement.title},
            {u"channel"_s, announcement.channel},
            {u"text"_s, announcement.text},
            {u"mention_role"_s, announcement.mentionRole}};
}

template <typename T>
QJsonArray listToJson(const QList<T> &things)
{
    QJsonArray list;
    for (const T &thing : things) {
        list.append(toJson(thing));
    }
    return list;
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

    RoleTemplate role(const QJsonObject &json, const QString &where)
    {
        expectKeys(
            json, {u"key"_s, u"name"_s, u"for"_s, u"where"_s, u"existing"_s, u"colour"_s, u"hoist"_s, u"mentionable"_s},
            where);
        RoleTemplate role;
        role.key = text(json, u"key"_s, where);
        role.name = text(json, u"name"_s, where);
        const auto audience = fromName<RoleFor>(text(json, u"for"_s, where));
        role.audience = audience.value_or(RoleFor::Nobody);
        role.where = text(json, u"where"_s, where);
        role.existing = flag(json, u"existing"_s, where);
        role.hoist = flag(json, u"hoist"_s, where);
        role.mentionable = flag(json, u"mentionable"_s, where);
        if (!audience || role.where.isEmpty() == (*audience == RoleFor::Where)) {
            fail(where + "for"_L1);
        }
        const QString colour = text(json, u"colour"_s, where);
        bool good = false;
        role.colour = QStringView(colour).mid(1).toInt(&good, 16);
        if (!good || colour.size() != 7 || !colour.startsWith(u'#') || role.colour < 0) {
            fail(where + "colour"_L1);
        }
        return role;
    }

    CategoryTemplate category(const QJsonObject &json, const QString &where)
    {
        expectKeys(json, {u"key"_s, u"name"_s, u"existing"_s, u"overwrites"_s}, where);
        return {text(json, u"key"_s, where), text(json, u"name"_s, where), flag(json, u"existing"_s, where),
                overwrites(json, where)};
    }

    ChannelTemplate channel(const QJsonObject &json, const QString &where)
    {
        expectKeys(json,
                   {u"key"_s, u"type"_s, u"name"_s, u"category"_s, u"existing"_s, u"topic"_s, u"welcome"_s,
                    u"pin_welcome"_s, u"overwrites"_s},
                   where);
        ChannelTemplate channel;
        channel.key = text(json, u"key"_s, where);
        channel.name = text(json, u"name"_s, where);
        channel.category = text(json, u"category"_s, where);
        channel.existing = flag(json, u"existing"_s, where);
        channel.topic = text(json, u"topic"_s, where);
        channel.welcome = text(json, u"welcome"_s, where);
        channel.pinWelcome = flag(json, u"pin_welcome"_s, where);
        const QString type = text(json, u"type"_s, where);
        bool known = false;
        for (const TypeName &entry : typeNames) {
            if (type == entry.name && entry.type != ChannelType::Category) {
                channel.type = entry.type;
                known = true;
            }
        }
        if (!known) {
            fail(where + "type"_L1);
        }
        channel.overwrites = overwrites(json, where);
        return channel;
    }

    AnnouncementTemplate announcement(const QJsonObject &json, const QString &where)
    {
        expectKeys(json, {u"key"_s, u"title"_s, u"channel"_s, u"text"_s, u"mention_role"_s}, where);
        return {text(json, u"key"_s, where), text(json, u"title"_s, where), text(json, u"channel"_s, where),
                text(json, u"text"_s, where), text(json, u"mention_role"_s, where)};
    }

    // Every entry of a list, each with its place in the document.
    template <typename F>
    void each(const QJsonObject &json, const QString &key, F read)
    {
        const QJsonArray entries = list(json, key, {});
        for (qsizetype i = 0; i < entries.size(); ++i) {
            read(entries.at(i).toObject(), u"%1[%2]."_s.arg(key).arg(i));
        }
    }

private:
    QList<OverwriteTemplate> overwrites(const QJsonObject &json, const QString &where)
    {
        QList<OverwriteTemplate> all;
        const QJsonArray entries = list(json, u"overwrites"_s, where);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            all << overwrite(entries.at(i).toObject(), where + u"overwrites[%1]."_s.arg(i));
        }
        return all;
    }

    OverwriteTemplate overwrite(const QJsonObject &json, const QString &where)
    {
        expectKeys(json, {u"for"_s, u"allow"_s, u"deny"_s}, where);
        const QString target = text(json, u"for"_s, where);
        const std::optional<OverwriteFor> known = fromName<OverwriteFor>(target.section(u':', 0, 0));
        OverwriteTemplate overwrite;
        overwrite.target = known.value_or(OverwriteFor::Everyone);
        overwrite.key = target.section(u':', 1);
        const bool needsKey = known == OverwriteFor::Staff || known == OverwriteFor::Role;
        if (!known || overwrite.key.isEmpty() == needsKey) {
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

QJsonArray staffToJson(const QList<StaffRole> &staff)
{
    QJsonArray roles;
    for (const StaffRole &role : staff) {
        roles.append(QJsonObject{{u"key"_s, role.key}, {u"name"_s, role.name}});
    }
    return roles;
}

} // namespace

QJsonObject templateToJson(const GuildTemplate &guildTemplate)
{
    return {{u"format"_s, formatName},
            {u"version"_s, formatVersion},
            {u"name"_s, guildTemplate.name},
            {u"staff"_s, staffToJson(guildTemplate.staff)},
            {u"roles"_s, listToJson(guildTemplate.roles)},
            {u"categories"_s, listToJson(guildTemplate.categories)},
            {u"channels"_s, listToJson(guildTemplate.channels)},
            {u"team_category"_s, toJson(guildTemplate.teamCategory)},
            {u"team_role"_s, toJson(guildTemplate.teamRole)},
            {u"team_channels"_s, listToJson(guildTemplate.teamChannels)},
            {u"announcements"_s, listToJson(guildTemplate.announcements)},
            {u"invites"_s, guildTemplate.invites}};
}

Result<GuildTemplate> templateFromJson(const QJsonObject &json)
{
    Reader reader;
    reader.expectKeys(json,
                      {u"format"_s, u"version"_s, u"name"_s, u"staff"_s, u"roles"_s, u"categories"_s, u"channels"_s,
                       u"team_category"_s, u"team_role"_s, u"team_channels"_s, u"announcements"_s, u"invites"_s},
                      {});
    if (json["format"_L1].toString() != formatName || json["version"_L1].toInt() != formatVersion) {
        reader.fail(u"format, version"_s);
    }
    GuildTemplate rooms;
    rooms.name = reader.text(json, u"name"_s, {});
    reader.each(json, u"staff"_s, [&](const QJsonObject &role, const QString &where) {
        reader.expectKeys(role, {u"key"_s, u"name"_s}, where);
        rooms.staff << StaffRole{reader.text(role, u"key"_s, where), reader.text(role, u"name"_s, where)};
    });
    reader.each(json, u"roles"_s,
                [&](const QJsonObject &role, const QString &where) { rooms.roles << reader.role(role, where); });
    reader.each(json, u"categories"_s, [&](const QJsonObject &category, const QString &where) {
        rooms.categories << reader.category(category, where);
    });
    reader.each(json, u"channels"_s, [&](const QJsonObject &channel, const QString &where) {
        rooms.channels << reader.channel(channel, where);
    });
    rooms.teamCategory = reader.category(json["team_category"_L1].toObject(), u"team_category."_s);
    rooms.teamRole = reader.role(json["team_role"_L1].toObject(), u"team_role."_s);
    reader.each(json, u"team_channels"_s, [&](const QJsonObject &channel, const QString &where) {
        rooms.teamChannels << reader.channel(channel, where);
    });
    reader.each(json, u"announcements"_s, [&](const QJsonObject &announcement, const QString &where) {
        rooms.announcements << reader.announcement(announcement, where);
    });
    rooms.invites = reader.flag(json, u"invites"_s, {});
    if (!reader.error()) {
        if (const QString wrong = contradictionIn(rooms); !wrong.isEmpty()) {
            reader.fail(wrong);
        }
    }
    if (reader.error()) {
        return *reader.error();
    }
    return rooms;
}

} // namespace jamwright
