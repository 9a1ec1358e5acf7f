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

constexpr int maxChannels = 500;
constexpr int maxCategoryChannels = 50;
constexpr int maxOverwritesARequest = 100;
constexpr int maxOverwrites = 1000;

void checkParent(FormErrors &errors, const PracticeState &state, const Channel &channel, Snowflake before)
{
    if (channel.parent.isNull() || channel.parent == before) {
        return;
    }
    const QStringList path{u"parent_id"_s};
    const auto parent = state.channels.find(channel.parent);
    if (parent == state.channels.end()) {
        errors.add(path, u"CHANNEL_PARENT_INVALID"_s, u"Category does not exist"_s);
        return;
    }
    if (parent->second.type != channeltype::Category || channel.type == channeltype::Category) {
        errors.add(path, u"CHANNEL_PARENT_INVALID_TYPE"_s, u"Not a category, or a category in a category"_s);
    }
    const auto isChild = [&channel](const auto &entry) { return entry.second.parent == channel.parent; };
    if (std::count_if(state.channels.begin(), state.channels.end(), isChild) >= maxCategoryChannels) {
        errors.add(path, u"CHANNEL_PARENT_MAX_CHANNELS"_s, u"Maximum number of channels in category reached (50)"_s);
    }
}

void checkOverwriteFields(FormErrors &errors, const QJsonArray &overwrites)
{
    const QString list = u"permission_overwrites"_s;
    if (overwrites.size() > maxOverwritesARequest) {
        errors.addLength({list}, 0, maxOverwritesARequest);
    }
    for (qsizetype i = 0; i < overwrites.size(); ++i) {
        const QJsonObject overwrite = overwrites.at(i).toObject();
        const QString index = QString::number(i);
        if (!Snowflake::parse(overwrite["id"_L1].toString())) {
            errors.add({list, index, u"id"_s}, u"NUMBER_TYPE_COERCE"_s, u"Value is not snowflake."_s);
        }
        if (const int type = overwrite["type"_L1].toInt(-1); type != 0 && type != 1) {
            errors.add({list, index, u"type"_s}, u"BASE_TYPE_CHOICES"_s, u"Value must be one of (0, 1)."_s);
        }
        errors.checkPermissions({list, index, u"allow"_s}, overwrite["allow"_L1]);
        errors.checkPermissions({list, index, u"deny"_s}, overwrite["deny"_L1]);
    }
}

// `channel` is what the body makes, `before` its category until now.
Refused checkChannelForm(const PracticeState &state, const QJsonObject &body, const Channel &channel, Snowflake before)
{
    FormErrors errors;
    errors.checkText(body, u"name"_s, 0, 100);
    if (body["name"_L1].isString() && channel.name.isEmpty()) {
        errors.addLength({u"name"_s}, 1, 100);
    }
    if (!isKnownChannelType(channel.type)) {
        errors.add({u"type"_s}, u"BASE_TYPE_CHOICES"_s, u"Value must be one of (0, 2, 4, 5, 13, 15)."_s);
    }
    errors.checkText(body, u"topic"_s, 0, channel.type == channeltype::Forum ? 4096 : 1024);
    checkParent(errors, state, channel, before);
    checkOverwriteFields(errors, body["permission_overwrites"_L1].toArray());
    return errors.refusal();
}

} // namespace

Refused checkNewChannel(const PracticeState &state, const QJsonObject &body)
{
    if (!botPermissions(state).contains(permission::ManageChannels)) {
        return missingPermissions();
    }
    if (!body.contains("name"_L1)) {
        FormErrors errors;
        errors.checkText(body, u"name"_s, 1, 100);
        return errors.refusal();
    }
    const Channel channel = requestedChannel(state, body);
    if (Refused refused = checkChannelForm(state, body, channel, {})) {
        return refused;
    }
    if (Refused refused = checkOverwriteRights(state, channel.overwrites)) {
        return refused;
    }
    if (std::ssize(state.channels) >= maxChannels) {
        return tooMany(errorcode::TooManyChannels, u"guild channels"_s, maxChannels);
    }
    return std::nullopt;
}

Refused checkChannelChange(const PracticeState &state, Snowflake channel, const QJsonObject &body)
{
    const bool overwrites = body.contains("permission_overwrites"_L1);
    const Permissions needed =
        overwrites ? permission::ManageChannels | permission::ManageRoles : permission::ManageChannels;
    if (Refused refused = checkChannel(state, channel, needed)) {
        return refused;
    }
    const Channel &before = *state.findChannel(channel);
    Channel changed = changedChannel(before, body);
    if (Refused refused = checkChannelForm(state, body, changed, before.parent)) {
        return refused;
    }
    // What stands already may be sent along, whoever set it.
    changed.overwrites.removeIf([&before](const Overwrite &one) { return before.overwrites.contains(one); });
    return overwrites ? checkOverwriteRights(state, changed.overwrites) : Refused();
}

Refused checkChannelPlaces(const PracticeState &state, const QJsonArray &places)
{
    if (!botPermissions(state).contains(permission::ManageChannels)) {
        return missingPermissions();
    }
    int moves = 0;
    for (const QJsonValue &place : places) {
        if (!state.channels.contains(readSnowflake(place["id"_L1]))) {
            return unknownThing(errorcode::UnknownChannel, u"Channel"_s);
        }
        moves += place.toObject().contains("parent_id"_L1) ? 1 : 0;
    }
    if (moves > 1) {
        return Refusal{400, errorcode::OneParentOnly, u"Only one channel's parent can be changed at a time"_s};
    }
    return std::nullopt;
}

Refused checkDeleteChannel(const PracticeState &state, Snowflake channel)
{
    const bool thread = state.threads.contains(channel);
    return checkChannel(state, channel, thread ? permission::ManageThreads : permission::ManageChannels);
}

Refused checkPutOverwrite(const PracticeState &state, Snowflake channel, Snowflake target, const QJsonObject &body)
{
    if (Refused refused = checkChannel(state, channel, permission::ManageRoles)) {
        return refused;
    }
    FormErrors errors;
    errors.checkPermissions({u"allow"_s}, body["allow"_L1]);
    errors.checkPermissions({u"deny"_s}, body["deny"_L1]);
    if (Refused refused = errors.refusal()) {
        return refused;
    }
    QJsonObject whole = body;
    whole.insert(u"id"_s, target.toString());
    const QList<Overwrite> overwrite = readOverwrites(QJsonArray{whole});
    if (Refused refused = checkOverwriteRights(state, overwrite)) {
        return refused;
    }
    if (state.findChannel(channel)->overwrites.size() >= maxOverwrites) {
        return tooMany(errorcode::TooManyOverwrites, u"channel permission overwrites"_s, maxOverwrites);
    }
    return std::nullopt;
}

Refused checkDeleteOverwrite(const PracticeState &state, Snowflake channel, Snowflake target)
{
    if (Refused refused = checkChannel(state, channel, permission::ManageRoles)) {
        return refused;
    }
    const QList<Overwrite> &overwrites = state.findChannel(channel)->overwrites;
    const bool there = std::any_of(overwrites.begin(), overwrites.end(),
                                   [target](const Overwrite &overwrite) { return overwrite.id == target; });
    return there ? Refused() : unknownThing(errorcode::UnknownOverwrite, u"Overwrite"_s);
}

} // namespace jamwright::practice
