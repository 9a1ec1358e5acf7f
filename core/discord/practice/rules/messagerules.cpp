// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/rules/requested.h"
#include "discord/practice/rules/rights.h"
#include "discord/practice/rules/rules.h"
#include "discord/rest/apierror.h"

#include <algorithm>
#include <iterator>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxContent = 2000;
constexpr int maxNonce = 25;
constexpr int maxPins = 250;
constexpr int maxWebhooks = 15;
constexpr int maxInvites = 1000;
constexpr int maxInviteAge = 604'800;
constexpr int maxEvents = 100;
constexpr int inVoiceChannel = 2;
constexpr int somewhereElse = 3;

bool isTextual(int type)
{
    return type == channeltype::Text || type == channeltype::Announcement;
}

void checkMentions(FormErrors &errors, const QJsonObject &mentions)
{
    const QString field = u"allowed_mentions"_s;
    const QJsonArray parse = mentions["parse"_L1].toArray();
    for (qsizetype i = 0; i < parse.size(); ++i) {
        const QString kind = parse.at(i).toString();
        if (kind != "roles"_L1 && kind != "users"_L1 && kind != "everyone"_L1) {
            errors.add({field, u"parse"_s, QString::number(i)}, u"BASE_TYPE_CHOICES"_s,
                       u"Value must be one of ('users', 'roles', 'everyone')."_s);
        }
        if (!mentions[kind].toArray().isEmpty()) {
            errors.add({field}, u"MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"_s,
                       u"parse:[\"%1\"] and %1: [ids...] are mutually exclusive."_s.arg(kind));
        }
    }
    for (const QString &list : {u"roles"_s, u"users"_s}) {
        if (mentions[list].toArray().size() > 100) {
            errors.addLength({field, list}, 0, 100);
        }
    }
}

} // namespace

Refused checkMessage(const QJsonObject &body)
{
    FormErrors errors;
    errors.checkText(body, u"content"_s, 0, maxContent);
    if (body["nonce"_L1].toVariant().toString().size() > maxNonce) {
        errors.add({u"nonce"_s}, u"NONCE_TYPE_TOO_LONG"_s, u"Nonce can be at most 25 characters long."_s);
    }
    checkMentions(errors, body["allowed_mentions"_L1].toObject());
    if (Refused refused = errors.refusal()) {
        return refused;
    }
    if (body["content"_L1].toString().trimmed().isEmpty()) {
        return Refusal{400, errorcode::EmptyMessage, u"Cannot send an empty message"_s};
    }
    return std::nullopt;
}

Refused checkNewMessage(const PracticeState &state, Snowflake channel, const QJsonObject &body)
{
    const bool thread = state.threads.contains(channel);
    if (Refused refused =
            checkChannel(state, channel, thread ? permission::SendMessagesInThreads : permission::SendMessages)) {
        return refused;
    }
    const int type = state.findChannel(channel)->type;
    if (type == channeltype::Forum) {
        return Refusal{400, errorcode::PlainMessageInForum, u"Cannot send messages in a forum channel"_s};
    }
    if (type == channeltype::Category) {
        return Refusal{400, errorcode::WrongChannelType, u"Cannot execute action on this channel type"_s};
    }
    return checkMessage(body);
}

Refused checkPin(const PracticeState &state, Snowflake channel, Snowflake message, bool pin)
{
    if (Refused refused = checkChannel(state, channel, permission::PinMessages)) {
        return refused;
    }
    const auto found = state.messages.find(message);
    if (found == state.messages.end() || found->second.message.channel != channel) {
        return unknownThing(errorcode::UnknownMessage, u"Message"_s);
    }
    const auto pinnedHere = [channel](const auto &entry) {
        return entry.second.message.channel == channel && entry.second.pinnedAt.isValid();
    };
    if (pin && !found->second.pinnedAt.isValid() &&
        std::count_if(state.messages.begin(), state.messages.end(), pinnedHere) >= maxPins) {
        return tooMany(errorcode::TooManyPins, u"pinned messages"_s, maxPins);
    }
    return std::nullopt;
}

Refused checkNewThread(const PracticeState &state, Snowflake channel, const QJsonObject &body)
{
    const bool isPublic = body["type"_L1].toInt(channeltype::PrivateThread) == channeltype::PublicThread;
    const auto parent = state.channels.find(channel);
    const bool forum = parent != state.channels.end() && parent->second.type == channeltype::Forum;
    const Permissions inText = isPublic ? permission::CreatePublicThreads : permission::CreatePrivateThreads;
    if (Refused refused = checkChannel(state, channel, forum ? permission::SendMessages : inText)) {
        return refused;
    }
    if (parent == state.channels.end() || !(forum || isTextual(parent->second.type))) {
        return Refusal{400, errorcode::WrongChannelType, u"Cannot execute action on this channel type"_s};
    }
    FormErrors errors;
    errors.checkText(body, u"name"_s, 1, 100);
    if (forum && !body["message"_L1].isObject()) {
        errors.add({u"message"_s}, u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s);
    }
    if (Refused refused = errors.refusal()) {
        return refused;
    }
    return forum ? checkMessage(body["message"_L1].toObject()) : Refused();
}

Refused checkNewWebhook(const PracticeState &state, Snowflake channel, const QJsonObject &body)
{
    if (Refused refused = checkChannel(state, channel, permission::ManageWebhooks)) {
        return refused;
    }
    FormErrors errors;
    errors.checkText(body, u"name"_s, 1, 80);
    const QString name = body["name"_L1].toString().toLower();
    if (name.contains("discord"_L1) || name.contains("clyde"_L1)) {
        errors.add({u"name"_s}, u"USERNAME_INVALID_CONTAINS"_s, u"Username cannot contain \"discord\" or \"clyde\""_s);
    }
    if (Refused refused = errors.refusal()) {
        return refused;
    }
    const auto isHere = [channel](const auto &entry) { return entry.second.channel == channel; };
    if (std::count_if(state.webhooks.begin(), state.webhooks.end(), isHere) >= maxWebhooks) {
        return tooMany(errorcode::TooManyWebhooks, u"webhooks"_s, maxWebhooks);
    }
    return std::nullopt;
}

Refused checkNewInvite(const PracticeState &state, Snowflake channel, const QJsonObject &body)
{
    if (Refused refused = checkChannel(state, channel, permission::CreateInstantInvite)) {
        return refused;
    }
    FormErrors errors;
    errors.checkNumber(body, u"max_age"_s, 0, maxInviteAge);
    errors.checkNumber(body, u"max_uses"_s, 0, 100);
    if (Refused refused = errors.refusal()) {
        return refused;
    }
    const QJsonArray roles = body["role_ids"_L1].toArray();
    if (!roles.isEmpty() && !botPermissions(state).contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    for (const QJsonValue &role : roles) {
        if (Refused refused = checkReach(state, readSnowflake(role))) {
            return refused;
        }
    }
    if (std::ssize(state.invites) >= maxInvites) {
        return tooMany(errorcode::TooManyInvites, u"invites"_s, maxInvites);
    }
    return std::nullopt;
}

Refused checkNewEvent(const PracticeState &state, const QJsonObject &body, const QDateTime &now)
{
    if (!botPermissions(state).contains(permission::CreateEvents)) {
        return missingPermissions();
    }
    FormErrors errors;
    errors.checkText(body, u"name"_s, 1, 100);
    const QDateTime start = QDateTime::fromString(body["scheduled_start_time"_L1].toString(), Qt::ISODateWithMs);
    if (!start.isValid() || start <= now) {
        errors.add({u"scheduled_start_time"_s}, u"GUILD_SCHEDULED_EVENT_SCHEDULE_PAST"_s,
                   u"Cannot schedule event in the past."_s);
    }
    const int type = body["entity_type"_L1].toInt();
    if (type == somewhereElse) {
        errors.checkText(body, u"scheduled_end_time"_s, 1, 40);
        if (body["entity_metadata"_L1]["location"_L1].toString().isEmpty()) {
            errors.add({u"entity_metadata"_s, u"location"_s}, u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s);
        }
    } else if (type != inVoiceChannel) {
        errors.add({u"entity_type"_s}, u"BASE_TYPE_CHOICES"_s, u"Value must be one of (2, 3)."_s);
    }
    if (Refused refused = errors.refusal()) {
        return refused;
    }
    if (type == inVoiceChannel && state.findChannel(readSnowflake(body["channel_id"_L1])) == nullptr) {
        return unknownThing(errorcode::UnknownChannel, u"Channel"_s);
    }
    if (std::ssize(state.events) >= maxEvents) {
        return tooMany(errorcode::TooManyScheduledEvents, u"uncompleted guild scheduled events"_s, maxEvents);
    }
    return std::nullopt;
}

} // namespace jamwright::practice
