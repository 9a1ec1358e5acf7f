// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/rules/requested.h"
#include "discord/practice/rules/rights.h"
#include "discord/practice/rules/rules.h"
#include "discord/rest/apierror.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxRoles = 250;
constexpr int maxColour = 0xFFFFFF;
constexpr int maxNick = 32;
constexpr int maxMemberRoles = 350;

Refused checkRoleForm(const QJsonObject &body)
{
    FormErrors errors;
    errors.checkText(body, u"name"_s, 0, 100);
    errors.checkNumber(body, u"color"_s, 0, maxColour);
    errors.checkPermissions({u"permissions"_s}, body["permissions"_L1]);
    return errors.refusal();
}

// The roles that a replacement of all of a member's roles gives or takes.
std::set<Snowflake> rolesThatChange(const Member &member, const QJsonArray &roles)
{
    const std::set<Snowflake> before(member.roles.begin(), member.roles.end());
    std::set<Snowflake> after;
    for (const QJsonValue &role : roles) {
        after.insert(readSnowflake(role));
    }
    std::set<Snowflake> changed;
    std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(),
                                  std::inserter(changed, changed.end()));
    return changed;
}

Refused checkNewNick(const PracticeState &state, Snowflake member)
{
    const bool own = member == state.bot.id;
    const Permissions needed = own ? permission::ChangeNickname : permission::ManageNicknames;
    const bool outranked = member == state.owner || topPosition(state, member) >= topPosition(state, state.bot.id);
    return botPermissions(state).contains(needed) && (own || !outranked) ? Refused() : missingPermissions();
}

Refused checkNewRoles(const PracticeState &state, const Member &member, const QJsonArray &roles)
{
    if (!botPermissions(state).contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    for (const Snowflake role : rolesThatChange(member, roles)) {
        if (Refused refused = checkReach(state, role)) {
            return refused;
        }
    }
    return std::nullopt;
}

} // namespace

Refused checkNewRole(const PracticeState &state, const QJsonObject &body)
{
    const Permissions own = botPermissions(state);
    if (!own.contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    if (Refused refused = checkRoleForm(body)) {
        return refused;
    }
    if (!own.contains(requestedRole(state, body).permissions)) {
        return missingPermissions();
    }
    if (std::ssize(state.roles) >= maxRoles) {
        return tooMany(errorcode::TooManyRoles, u"guild roles"_s, maxRoles);
    }
    return std::nullopt;
}

Refused checkRoleChange(const PracticeState &state, Snowflake role, const QJsonObject &body)
{
    if (Refused refused = checkDeleteRole(state, role)) {
        return refused;
    }
    if (Refused refused = checkRoleForm(body)) {
        return refused;
    }
    const Role &before = state.roles.at(role);
    const Permissions added = before.permissions.missing(changedRole(before, body).permissions);
    return botPermissions(state).contains(added) ? Refused() : missingPermissions();
}

// Only what is below the bot's own role moves, and only to below it.
Refused checkRolePlaces(const PracticeState &state, const QJsonArray &places)
{
    if (!botPermissions(state).contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    for (const QJsonValue &place : places) {
        const auto role = state.roles.find(readSnowflake(place["id"_L1]));
        if (role == state.roles.end()) {
            return unknownThing(errorcode::UnknownRole, u"Role"_s);
        }
        const int top = topPosition(state, state.bot.id);
        if (role->second.position >= top || place["position"_L1].toInt() >= top) {
            return missingPermissions();
        }
    }
    return std::nullopt;
}

Refused checkDeleteRole(const PracticeState &state, Snowflake role)
{
    return botPermissions(state).contains(permission::ManageRoles) ? checkReach(state, role) : missingPermissions();
}

Refused checkMemberRole(const PracticeState &state, Snowflake member, Snowflake role)
{
    if (!botPermissions(state).contains(permission::ManageRoles)) {
        return missingPermissions();
    }
    if (!state.members.contains(member)) {
        return unknownThing(errorcode::UnknownMember, u"Member"_s);
    }
    return checkReach(state, role);
}

Refused checkMemberChange(const PracticeState &state, Snowflake member, const QJsonObject &body)
{
    const auto found = state.members.find(member);
    if (found == state.members.end()) {
        return unknownThing(errorcode::UnknownMember, u"Member"_s);
    }
    FormErrors errors;
    errors.checkText(body, u"nick"_s, 0, maxNick);
    if (body["roles"_L1].toArray().size() > maxMemberRoles) {
        errors.addLength({u"roles"_s}, 0, maxMemberRoles);
    }
    if (Refused refused = errors.refusal()) {
        return refused;
    }
    if (body.contains("nick"_L1)) {
        if (Refused refused = checkNewNick(state, member)) {
            return refused;
        }
    }
    return body.contains("roles"_L1) ? checkNewRoles(state, found->second, body["roles"_L1].toArray()) : Refused();
}

} // namespace jamwright::practice
