// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/routes/call.h"
#include "discord/practice/rules/rights.h"
#include "discord/practice/rules/rules.h"
#include "discord/rest/apierror.h"

#include <algorithm>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 listsMembersFlag = 1LL << 15;

template <typename T>
QJsonArray listOf(const std::map<Snowflake, T> &objects)
{
    QJsonArray array;
    for (const auto &[id, object] : objects) {
        array.append(object.toJson());
    }
    return array;
}

} // namespace

Response readBot(Call &call)
{
    return good(call.state().members.at(call.state().bot.id).toJson()["user"_L1]);
}

Response readApplication(Call &call)
{
    return good(QJsonObject{{u"id"_s, call.state().bot.id.toString()},
                            {u"name"_s, call.state().bot.name},
                            {u"flags"_s, call.mayListMembers() ? listsMembersFlag : 0}});
}

Response readGuilds(Call &call)
{
    return good(QJsonArray{QJsonObject{{u"id"_s, call.state().id.toString()},
                                       {u"name"_s, call.state().name},
                                       {u"owner"_s, false},
                                       {u"permissions"_s, botPermissions(call.state()).toString()}}});
}

Response readGuild(Call &call)
{
    const PracticeState &state = call.state();
    QJsonObject json{{u"id"_s, state.id.toString()},
                     {u"name"_s, state.name},
                     {u"owner_id"_s, state.owner.toString()},
                     {u"roles"_s, listOf(state.roles)}};
    if (call.asked(u"with_counts"_s) == "true"_L1) {
        json.insert(u"approximate_member_count"_s, qint64(state.members.size()));
    }
    return good(json);
}

Response readAuditLog(Call &call)
{
    if (!botPermissions(call.state()).contains(permission::ViewAuditLog)) {
        return refused(missingPermissions());
    }
    const QString action = call.asked(u"action_type"_s);
    const qsizetype most = call.limit(50, 100);
    std::vector<AuditEntry> entries = call.state().audit;
    if (!call.asks(u"after"_s)) {
        std::reverse(entries.begin(), entries.end());
    }
    QJsonArray page;
    for (const AuditEntry &entry : entries) {
        const bool wanted = entry.id > call.after() && (action.isEmpty() || action.toInt() == entry.action);
        if (wanted && page.size() < most) {
            page.append(entry.toJson());
        }
    }
    return good(QJsonObject{{u"audit_log_entries"_s, page}});
}

Response readRoles(Call &call)
{
    return good(listOf(call.state().roles));
}

Response createRole(Call &call)
{
    if (const Refused refusal = checkNewRole(call.state(), call.body())) {
        return refused(*refusal);
    }
    Role role = requestedRole(call.state(), call.body());
    role.id = call.nextId();
    const QJsonObject json = role.toJson();
    return call.commit({{u"op"_s, u"create-role"_s}, {u"role"_s, json}}, auditaction::RoleCreate, role.id, good(json));
}

Response moveRoles(Call &call)
{
    if (const Refused refusal = checkRolePlaces(call.state(), call.list())) {
        return refused(*refusal);
    }
    const Response moved = call.commit({{u"op"_s, u"move-roles"_s}, {u"places"_s, call.list()}},
                                       auditaction::RoleUpdate, call.state().id, nothing());
    return moved.status == 204 ? good(listOf(call.state().roles)) : moved;
}

Response editRole(Call &call)
{
    if (const Refused refusal = checkRoleChange(call.state(), call.id(3), call.body())) {
        return refused(*refusal);
    }
    const QJsonObject json = changedRole(call.state().roles.at(call.id(3)), call.body()).toJson();
    return call.commit({{u"op"_s, u"set-role"_s}, {u"role"_s, json}}, auditaction::RoleUpdate, call.id(3), good(json));
}

Response deleteRole(Call &call)
{
    if (const Refused refusal = checkDeleteRole(call.state(), call.id(3))) {
        return refused(*refusal);
    }
    return call.commit({{u"op"_s, u"delete-role"_s}, {u"role"_s, call.id(3).toString()}}, auditaction::RoleDelete,
                       call.id(3), nothing());
}

Response readEvents(Call &call)
{
    return good(listOf(call.state().events));
}

Response createEvent(Call &call)
{
    if (const Refused refusal = checkNewEvent(call.state(), call.body(), call.now())) {
        return refused(*refusal);
    }
    QJsonObject json = call.body();
    const Snowflake id = call.nextId();
    json.insert(u"id"_s, id.toString());
    return call.commit({{u"op"_s, u"create-event"_s}, {u"event"_s, json}}, auditaction::ScheduledEventCreate, id,
                       good(json));
}

Response deleteEvent(Call &call)
{
    if (!call.state().events.contains(call.id(3))) {
        return refused(unknownThing(errorcode::UnknownScheduledEvent, u"Guild Scheduled Event"_s));
    }
    return call.commit({{u"op"_s, u"delete-event"_s}, {u"event"_s, call.id(3).toString()}},
                       auditaction::ScheduledEventDelete, call.id(3), nothing());
}

} // namespace jamwright::practice
