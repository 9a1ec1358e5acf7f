// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/state.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

/// What each line of the practice guild's log does.
namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Snowflake idIn(const QJsonObject &json, QLatin1String key)
{
    return Snowflake::parse(json[key].toString()).value_or(Snowflake());
}

template <typename T>
bool put(std::map<Snowflake, T> &objects, const QJsonValue &json)
{
    const Result<T> object = T::fromJson(json.toObject());
    if (!object) {
        return false;
    }
    objects.insert_or_assign(object->id, *object);
    return true;
}

// Discord puts a new role just above @everyone and moves the others up.
bool createRole(PracticeState &state, const QJsonObject &change)
{
    for (auto &[id, other] : state.roles) {
        other.position += other.position > 0 ? 1 : 0;
    }
    return put(state.roles, change["role"_L1]);
}

bool setRole(PracticeState &state, const QJsonObject &change)
{
    return put(state.roles, change["role"_L1]);
}

bool deleteRole(PracticeState &state, const QJsonObject &change)
{
    const Snowflake role = idIn(change, "role"_L1);
    for (auto &[id, member] : state.members) {
        member.roles.removeAll(role);
    }
    for (auto &[id, channel] : state.channels) {
        channel.overwrites.removeIf([role](const Overwrite &overwrite) { return overwrite.id == role; });
    }
    return state.roles.erase(role) == 1;
}

bool setChannel(PracticeState &state, const QJsonObject &change)
{
    return put(state.channels, change["channel"_L1]);
}

// What is in a channel goes with it; the channels of a category stay, without one.
bool deleteChannel(PracticeState &state, const QJsonObject &change)
{
    const Snowflake channel = idIn(change, "channel"_L1);
    for (auto &[id, other] : state.channels) {
        if (other.parent == channel) {
            other.parent = Snowflake();
        }
    }
    std::erase_if(state.threads, [channel](const auto &entry) { return entry.second.parent == channel; });
    const size_t gone = state.channels.erase(channel) + state.threads.erase(channel);
    std::erase_if(state.messages,
                  [&state](const auto &entry) { return state.findChannel(entry.second.message.channel) == nullptr; });
    std::erase_if(state.webhooks, [channel](const auto &entry) { return entry.second.channel == channel; });
    std::erase_if(state.invites, [channel](const auto &entry) { return entry.second.channel == channel; });
    return gone == 1;
}

template <typename T>
bool movePlaces(std::map<Snowflake, T> &objects, const QJsonArray &places)
{
    return std::all_of(places.begin(), places.end(), [&objects](const QJsonValue &place) {
        const auto found = objects.find(idIn(place.toObject(), "id"_L1));
        if (found == objects.end()) {
            return false;
        }
        found->second.position = place["position"_L1].toInt(found->second.position);
        return true;
    });
}

bool moveRoles(PracticeState &state, const QJsonObject &change)
{
    return movePlaces(state.roles, change["places"_L1].toArray());
}

bool moveChannels(PracticeState &state, const QJsonObject &change)
{
    const QJsonArray places = change["places"_L1].toArray();
    for (const QJsonValue &place : places) {
        const auto found = state.channels.find(idIn(place.toObject(), "id"_L1));
        if (found != state.channels.end() && place.toObject().contains("parent_id"_L1)) {
            found->second.parent = idIn(place.toObject(), "parent_id"_L1);
        }
    }
    return movePlaces(state.channels, places);
}

bool changeMemberRole(PracticeState &state, const QJsonObject &change)
{
    const auto member = state.members.find(idIn(change, "member"_L1));
    const Snowflake role = idIn(change, "role"_L1);
    if (member == state.members.end() || role.isNull()) {
        return false;
    }
    member->second.roles.removeAll(role);
    if (change["op"_L1] == "give-role"_L1) {
        member->second.roles << role;
    }
    return true;
}

bool setMembers(PracticeState &state, const QJsonObject &change)
{
    const QJsonArray members = change["members"_L1].toArray();
    return std::all_of(members.begin(), members.end(), [&state](const QJsonValue &json) {
        const Result<Member> member = Member::fromJson(json.toObject());
        if (member) {
            state.members.insert_or_assign(member->user.id, *member);
        }
        return member.ok();
    });
}

bool postMessage(PracticeState &state, const QJsonObject &change)
{
    const QJsonObject json = change["message"_L1].toObject();
    const Result<Message> message = Message::fromJson(json);
    if (!message) {
        return false;
    }
    const QDateTime pinnedAt = QDateTime::fromString(json["pinned_at"_L1].toString(), Qt::ISODateWithMs);
    state.messages.insert_or_assign(message->id, PracticeMessage{*message, pinnedAt});
    return true;
}

// With its time it is pinned, without it is not any more.
bool pinMessage(PracticeState &state, const QJsonObject &change)
{
    const auto found = state.messages.find(idIn(change, "message"_L1));
    if (found == state.messages.end()) {
        return false;
    }
    found->second.pinnedAt = QDateTime::fromString(change["at"_L1].toString(), Qt::ISODateWithMs);
    found->second.message.pinned = found->second.pinnedAt.isValid();
    return true;
}

bool createWebhook(PracticeState &state, const QJsonObject &change)
{
    state.webhooks[idIn(change, "id"_L1)] = {idIn(change, "channel"_L1), change["name"_L1].toString(),
                                             change["token"_L1].toString()};
    return true;
}

bool deleteWebhook(PracticeState &state, const QJsonObject &change)
{
    return state.webhooks.erase(idIn(change, "id"_L1)) == 1;
}

bool createInvite(PracticeState &state, const QJsonObject &change)
{
    PracticeInvite invite{idIn(change, "channel"_L1), {}};
    const QJsonArray roles = change["roles"_L1].toArray();
    for (const QJsonValue &role : roles) {
        invite.roles << Snowflake::parse(role.toString()).value_or(Snowflake());
    }
    state.invites[change["code"_L1].toString()] = invite;
    return true;
}

bool deleteInvite(PracticeState &state, const QJsonObject &change)
{
    return state.invites.erase(change["code"_L1].toString()) == 1;
}

// A post of a forum comes with its message.
bool createThread(PracticeState &state, const QJsonObject &change)
{
    return put(state.threads, change["thread"_L1]) && (!change.contains("message"_L1) || postMessage(state, change));
}

bool createEvent(PracticeState &state, const QJsonObject &change)
{
    return put(state.events, change["event"_L1]);
}

bool deleteEvent(PracticeState &state, const QJsonObject &change)
{
    return state.events.erase(idIn(change, "event"_L1)) == 1;
}

using Op = bool (*)(PracticeState &, const QJsonObject &);
constexpr std::array ops = {
    std::pair<const char *, Op>{"create-role", createRole},
    std::pair<const char *, Op>{"set-role", setRole},
    std::pair<const char *, Op>{"delete-role", deleteRole},
    std::pair<const char *, Op>{"move-roles", moveRoles},
    std::pair<const char *, Op>{"create-channel", setChannel},
    std::pair<const char *, Op>{"set-channel", setChannel},
    std::pair<const char *, Op>{"delete-channel", deleteChannel},
    std::pair<const char *, Op>{"move-channels", moveChannels},
    std::pair<const char *, Op>{"give-role", changeMemberRole},
    std::pair<const char *, Op>{"take-role", changeMemberRole},
    std::pair<const char *, Op>{"add-members", setMembers},
    std::pair<const char *, Op>{"set-members", setMembers},
    std::pair<const char *, Op>{"post", postMessage},
    std::pair<const char *, Op>{"pin", pinMessage},
    std::pair<const char *, Op>{"create-webhook", createWebhook},
    std::pair<const char *, Op>{"delete-webhook", deleteWebhook},
    std::pair<const char *, Op>{"create-invite", createInvite},
    std::pair<const char *, Op>{"delete-invite", deleteInvite},
    std::pair<const char *, Op>{"create-thread", createThread},
    std::pair<const char *, Op>{"create-event", createEvent},
    std::pair<const char *, Op>{"delete-event", deleteEvent},
};

} // namespace

bool PracticeState::apply(const QJsonObject &change)
{
    const QString op = change["op"_L1].toString();
    if (op == "state"_L1) {
        Result<PracticeState> whole = fromJson(change["state"_L1].toObject());
        if (whole) {
            *this = *std::move(whole);
        }
        return !id.isNull();
    }
    const auto found =
        std::find_if(ops.begin(), ops.end(), [&op](const auto &entry) { return op == QLatin1String(entry.first); });
    if (found == ops.end() || !found->second(*this, change)) {
        return false;
    }
    if (change.contains("audit"_L1)) {
        const Result<AuditEntry> entry = AuditEntry::fromJson(change["audit"_L1].toObject());
        if (!entry) {
            return false;
        }
        audit.push_back(*entry);
    }
    last = std::max(last, idIn(change, "last"_L1));
    return true;
}

} // namespace jamwright
