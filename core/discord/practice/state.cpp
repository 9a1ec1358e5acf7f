// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/state.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 discordEpochMs = 1'420'070'400'000;

template <typename T>
QJsonArray valuesOf(const std::map<Snowflake, T> &objects)
{
    QJsonArray array;
    for (const auto &[id, object] : objects) {
        array.append(object.toJson());
    }
    return array;
}

// Each thing of a kind as the change that made it, so that there is one way to read it.
QJsonArray messagesToJson(const PracticeState &state)
{
    QJsonArray array;
    for (const auto &[id, kept] : state.messages) {
        QJsonObject json = kept.message.toJson();
        if (kept.pinnedAt.isValid()) {
            json.insert(u"pinned_at"_s, kept.pinnedAt.toString(Qt::ISODateWithMs));
        }
        array.append(QJsonObject{{u"op"_s, u"post"_s}, {u"message"_s, json}});
    }
    return array;
}

QJsonArray webhooksToJson(const PracticeState &state)
{
    QJsonArray array;
    for (const auto &[id, webhook] : state.webhooks) {
        array.append(QJsonObject{{u"op"_s, u"create-webhook"_s},
                                 {u"id"_s, id.toString()},
                                 {u"channel"_s, webhook.channel.toString()},
                                 {u"name"_s, webhook.name},
                                 {u"token"_s, webhook.token}});
    }
    return array;
}

QJsonArray invitesToJson(const PracticeState &state)
{
    QJsonArray array;
    for (const auto &[code, invite] : state.invites) {
        QJsonArray roles;
        for (const Snowflake role : invite.roles) {
            roles.append(role.toString());
        }
        array.append(QJsonObject{{u"op"_s, u"create-invite"_s},
                                 {u"code"_s, code},
                                 {u"channel"_s, invite.channel.toString()},
                                 {u"roles"_s, roles}});
    }
    return array;
}

template <typename T>
QJsonArray changesOf(const std::map<Snowflake, T> &objects, const QString &op, const QString &key)
{
    QJsonArray array;
    for (const auto &[id, object] : objects) {
        array.append(QJsonObject{{u"op"_s, op}, {key, object.toJson()}});
    }
    return array;
}

QJsonArray joined(std::initializer_list<QJsonArray> lists)
{
    QJsonArray all;
    for (const QJsonArray &list : lists) {
        for (const QJsonValue &value : list) {
            all.append(value);
        }
    }
    return all;
}

// Objects with an id, each once.
template <typename T>
bool readAll(const QJsonValue &array, std::map<Snowflake, T> &objects)
{
    const QJsonArray values = array.toArray();
    return std::all_of(values.begin(), values.end(), [&objects](const QJsonValue &value) {
        const Result<T> object = T::fromJson(value.toObject());
        return object && objects.insert({object->id, *object}).second;
    });
}

bool readMembers(const QJsonValue &array, std::map<Snowflake, Member> &members)
{
    const QJsonArray values = array.toArray();
    return std::all_of(values.begin(), values.end(), [&members](const QJsonValue &value) {
        const Result<Member> member = Member::fromJson(value.toObject());
        return member && members.insert({member->user.id, *member}).second;
    });
}

Snowflake stateId(const QJsonObject &json, QLatin1String key)
{
    return Snowflake::parse(json[key].toString()).value_or(Snowflake());
}

} // namespace

Snowflake snowflakeAt(const QDateTime &moment)
{
    const qint64 ms = std::max<qint64>(moment.toMSecsSinceEpoch() - discordEpochMs, 1);
    return Snowflake(quint64(ms) << 22);
}

const Channel *PracticeState::findChannel(Snowflake channel) const
{
    if (const auto found = channels.find(channel); found != channels.end()) {
        return &found->second;
    }
    const auto thread = threads.find(channel);
    return thread == threads.end() ? nullptr : &thread->second;
}

QJsonObject PracticeState::toJson() const
{
    QJsonArray entries;
    for (const AuditEntry &entry : audit) {
        entries.append(entry.toJson());
    }
    const QJsonArray more =
        joined({changesOf(threads, u"create-thread"_s, u"thread"_s), messagesToJson(*this), webhooksToJson(*this),
                invitesToJson(*this), changesOf(events, u"create-event"_s, u"event"_s)});
    return {{u"last"_s, last.toString()},
            {u"id"_s, id.toString()},
            {u"name"_s, name},
            {u"owner"_s, owner.toString()},
            {u"bot"_s, bot.id.toString()},
            {u"roles"_s, valuesOf(roles)},
            {u"channels"_s, valuesOf(channels)},
            {u"members"_s, valuesOf(members)},
            {u"audit"_s, entries},
            {u"more"_s, more}};
}

Result<PracticeState> PracticeState::fromJson(const QJsonObject &json)
{
    PracticeState state;
    state.last = stateId(json, "last"_L1);
    state.id = stateId(json, "id"_L1);
    state.name = json["name"_L1].toString();
    state.owner = stateId(json, "owner"_L1);
    bool good = !state.id.isNull() && readMembers(json["members"_L1], state.members) &&
                readAll(json["roles"_L1], state.roles) && readAll(json["channels"_L1], state.channels);
    const QJsonArray entries = json["audit"_L1].toArray();
    state.audit.reserve(size_t(entries.size()));
    for (const QJsonValue &value : entries) {
        const Result<AuditEntry> entry = AuditEntry::fromJson(value.toObject());
        good = good && entry;
        state.audit.push_back(entry.valueOr({}));
    }
    const QJsonArray more = json["more"_L1].toArray();
    good = good && std::all_of(more.begin(), more.end(),
                               [&state](const QJsonValue &change) { return state.apply(change.toObject()); });
    const auto bot = state.members.find(stateId(json, "bot"_L1));
    if (!good || bot == state.members.end()) {
        return Error::storage(
            QCoreApplication::translate("PracticeGuild", "The practice guild's state cannot be read."));
    }
    state.bot = bot->second.user;
    return state;
}

} // namespace jamwright
