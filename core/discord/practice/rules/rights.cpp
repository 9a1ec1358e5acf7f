// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/rules/rights.h"

#include "discord/rest/apierror.h"

#include <algorithm>
#include <limits>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Permissions allPermissions(std::numeric_limits<quint64>::max());

Permissions changedBy(Permissions before, Permissions allow, Permissions deny)
{
    return deny.missing(before) | allow;
}

Permissions afterOverwrites(Permissions base, const PracticeState &state, const QList<Overwrite> &overwrites)
{
    const QList<Snowflake> &roles = state.members.at(state.bot.id).roles;
    Permissions allow;
    Permissions deny;
    for (const Overwrite &overwrite : overwrites) {
        if (overwrite.id == state.id) {
            base = changedBy(base, overwrite.allow, overwrite.deny);
        } else if (!overwrite.member && roles.contains(overwrite.id)) {
            allow = allow | overwrite.allow;
            deny = deny | overwrite.deny;
        }
    }
    base = changedBy(base, allow, deny);
    for (const Overwrite &overwrite : overwrites) {
        if (overwrite.member && overwrite.id == state.bot.id) {
            base = changedBy(base, overwrite.allow, overwrite.deny);
        }
    }
    return base;
}

} // namespace

Permissions botPermissions(const PracticeState &state)
{
    Permissions own = state.roles.at(state.id).permissions;
    for (const Snowflake role : state.members.at(state.bot.id).roles) {
        own = own | state.roles.at(role).permissions;
    }
    return own.contains(permission::Administrator) ? allPermissions : own;
}

Permissions botPermissionsIn(const PracticeState &state, const Channel &channel)
{
    const Permissions base = botPermissions(state);
    if (base == allPermissions) {
        return base;
    }
    const bool thread = state.threads.contains(channel.id);
    const auto parent = state.channels.find(channel.parent);
    // A thread is as open as its channel.
    const QList<Overwrite> &overwrites =
        thread && parent != state.channels.end() ? parent->second.overwrites : channel.overwrites;
    const Permissions own = afterOverwrites(base, state, overwrites);
    const bool speaks = channel.type == channeltype::Voice || channel.type == channeltype::Stage;
    const bool shutOut = !own.contains(permission::ViewChannel) || (speaks && !own.contains(permission::Connect));
    return shutOut ? Permissions() : own;
}

int topPosition(const PracticeState &state, Snowflake member)
{
    int top = 0;
    for (const Snowflake role : state.members.at(member).roles) {
        top = std::max(top, state.roles.at(role).position);
    }
    return top;
}

Refused checkChannel(const PracticeState &state, Snowflake channel, Permissions needed)
{
    const Channel *found = state.findChannel(channel);
    if (found == nullptr) {
        return unknownThing(errorcode::UnknownChannel, u"Channel"_s);
    }
    const Permissions own = botPermissionsIn(state, *found);
    if (own.isEmpty()) {
        return missingAccess();
    }
    return own.contains(needed) ? Refused() : missingPermissions();
}

Refused checkReach(const PracticeState &state, Snowflake role)
{
    const auto found = state.roles.find(role);
    if (found == state.roles.end()) {
        return unknownThing(errorcode::UnknownRole, u"Role"_s);
    }
    if (found->second.managed || role == state.id) {
        return Refusal{400, errorcode::InvalidRole, u"Invalid Role"_s};
    }
    return found->second.position < topPosition(state, state.bot.id) ? Refused() : missingPermissions();
}

Refused checkOverwriteRights(const PracticeState &state, const QList<Overwrite> &overwrites)
{
    const Permissions own = botPermissions(state);
    for (const Overwrite &overwrite : overwrites) {
        const bool known = overwrite.member ? state.members.contains(overwrite.id) : state.roles.contains(overwrite.id);
        if (!known) {
            return unknownThing(errorcode::UnknownOverwrite, u"Overwrite"_s);
        }
        const Permissions bits = overwrite.allow | overwrite.deny;
        const bool managesRoles = bits.contains(permission::ManageRoles) && !own.contains(permission::Administrator);
        if (!own.contains(bits) || managesRoles) {
            return missingPermissions();
        }
    }
    return std::nullopt;
}

} // namespace jamwright::practice
