// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/routes/call.h"
#include "discord/practice/rules/rules.h"
#include "discord/rest/apierror.h"

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

Response changeRole(Call &call, bool give)
{
    const Snowflake member = call.id(3);
    const Snowflake role = call.id(5);
    if (const Refused refusal = checkMemberRole(call.state(), member, role)) {
        return refused(*refusal);
    }
    if (call.state().members.at(member).roles.contains(role) == give) {
        return nothing();
    }
    const QJsonObject change{{u"op"_s, give ? u"give-role"_s : u"take-role"_s},
                             {u"member"_s, member.toString()},
                             {u"role"_s, role.toString()}};
    return call.commit(change, auditaction::MemberRoleUpdate, member, nothing());
}

Response edit(Call &call, Snowflake id)
{
    const QJsonObject body = call.body();
    if (const Refused refusal = checkMemberChange(call.state(), id, body)) {
        return refused(*refusal);
    }
    Member member = call.state().members.at(id);
    if (body.contains("nick"_L1)) {
        member.nick = body["nick"_L1].toString();
    }
    if (body.contains("roles"_L1)) {
        const QJsonArray roles = body["roles"_L1].toArray();
        member.roles.clear();
        for (const QJsonValue &role : roles) {
            member.roles << readSnowflake(role);
        }
    }
    const QJsonObject json = member.toJson();
    const int action = body.contains("roles"_L1) ? auditaction::MemberRoleUpdate : auditaction::MemberUpdate;
    return call.commit({{u"op"_s, u"set-members"_s}, {u"members"_s, QJsonArray{json}}}, action, id, good(json));
}

} // namespace

Response readMember(Call &call)
{
    const auto found = call.state().members.find(call.id(3));
    if (found == call.state().members.end()) {
        return refused(unknownThing(errorcode::UnknownMember, u"Member"_s));
    }
    return good(found->second.toJson());
}

Response readMembers(Call &call)
{
    if (!call.mayListMembers()) {
        return refused(missingAccess());
    }
    const auto &members = call.state().members;
    const qsizetype most = call.limit(1, 1000);
    QJsonArray page;
    for (auto it = members.upper_bound(call.after()); it != members.end() && page.size() < most; ++it) {
        page.append(it->second.toJson());
    }
    return good(page);
}

Response searchMembers(Call &call)
{
    const QString beginning = call.asked(u"query"_s);
    const qsizetype most = call.limit(1, 1000);
    QJsonArray page;
    for (const auto &[id, member] : call.state().members) {
        const bool fits = member.user.name.startsWith(beginning, Qt::CaseInsensitive) ||
                          member.nick.startsWith(beginning, Qt::CaseInsensitive);
        if (fits && page.size() < most) {
            page.append(member.toJson());
        }
    }
    return good(page);
}

Response giveMemberRole(Call &call)
{
    return changeRole(call, true);
}

Response takeMemberRole(Call &call)
{
    return changeRole(call, false);
}

Response editMember(Call &call)
{
    return edit(call, call.id(3));
}

Response editOwnMember(Call &call)
{
    return edit(call, call.state().bot.id);
}

} // namespace jamwright::practice
