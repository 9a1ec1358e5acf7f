// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "workflow/events.h"
#include "workflow/overview.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString settingText(const QJsonValue &value)
{
    return value.isNull() ? QString() : value.toVariant().toString();
}

Report settingsReport(const Event &event)
{
    Report report;
    report.json = eventSettings(event);
    QList<QStringList> rows;
    for (auto it = report.json.begin(); it != report.json.end(); ++it) {
        rows << QStringList{it.key(), settingText(*it)};
    }
    report.text = toColumns(rows);
    return report;
}

Result<Report> newEvent(const Call &call)
{
    const auto kind = fromName<EventKind>(call.isSet(u"kind"_s) ? call.value(u"kind"_s) : u"team-jam"_s);
    if (!kind) {
        return Error::usage(u"The kind is team-jam, peer-jam or space."_s, u"--kind"_s);
    }
    return withWorkspace(call, accessFor(call), [&](Workspace &workspace) -> Result<Report> {
        NewEvent wanted{call.arguments.front(), *kind, {}};
        if (call.isSet(u"from"_s)) {
            auto from = findEvent(workspace, call.value(u"from"_s));
            if (!from) {
                return from.error();
            }
            wanted.from = from->id;
            wanted.kind = call.isSet(u"kind"_s) ? *kind : from->kind;
        }
        return createEvent(workspace, wanted).map(settingsReport);
    });
}

Result<Report> eventList(const Call &call)
{
    return withWorkspace(call, Access::Read, [](Workspace &workspace) {
        return listEvents(workspace).map([](const std::vector<Event> &events) {
            Report report;
            QJsonArray names;
            QList<QStringList> rows;
            for (const Event &event : events) {
                names << eventSettings(event);
                rows << QStringList{event.name, nameOf(event.kind), nameOf(event.stage),
                                    event.startsOn.toString(Qt::ISODate)};
            }
            report.json = {{u"events"_s, names}};
            report.text = toColumns(rows);
            return report;
        });
    });
}

Result<Report> eventShow(const Call &call)
{
    return withEvent(call, Access::Read,
                     [](Workspace &, const Event &event) -> Result<Report> { return settingsReport(event); });
}

Result<Report> apply(const Call &call, const QStringList &assignments)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &present) -> Result<Report> {
        Event event = present;
        for (const QString &assignment : assignments) {
            const qsizetype equals = assignment.indexOf(u'=');
            if (equals < 1) {
                return Error::usage(u"A setting is written KEY=VALUE."_s, assignment);
            }
            auto changed = withSetting(event, assignment.first(equals), assignment.sliced(equals + 1));
            if (!changed) {
                return changed.error();
            }
            event = *changed;
        }
        if (auto saved = saveEvent(workspace, event); !saved) {
            return saved.error();
        }
        return settingsReport(event);
    });
}

} // namespace

std::vector<Command> eventCommands()
{
    return {
        {u"event new"_s,
         u"NAME"_s,
         u"Make an event, and the workspace where there is none yet."_s,
         1,
         1,
         {{u"kind"_s, u"team-jam, peer-jam or space (default team-jam, or that of --from)."_s, u"KIND"_s},
          {u"from"_s, u"Copy another event's rules and rubric, never its people."_s, u"EVENT"_s},
          dryRunOption()},
         newEvent},
        {u"event list"_s, {}, u"List the events of the workspace."_s, 0, 0, {}, eventList},
        {u"event show"_s, {}, u"Show an event's settings."_s, 0, 0, {}, eventShow},
        {u"event set"_s,
         u"KEY=VALUE..."_s,
         u"Change settings; 'event show' lists the keys."_s,
         1,
         -1,
         {dryRunOption()},
         [](const Call &call) { return apply(call, call.arguments); }},
        {u"event stage"_s, u"NAME"_s, u"Set where the event stands."_s, 1, 1, {dryRunOption()}, [](const Call &call) {
             return apply(call, {u"stage="_s + call.arguments.front()});
         }}};
}

} // namespace jamwright::cli
