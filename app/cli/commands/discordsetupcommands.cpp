// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/guildcall.h"
#include "workflow/exports/exports.h"
#include "workflow/rooms/guildsetup.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> showTemplate(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadGuildTemplate(workspace, event.id).map([](const GuildTemplate &rooms) {
            const QJsonObject json = guildTemplateToJson(rooms);
            return Report{json, QString::fromUtf8(QJsonDocument(json).toJson()).trimmed(), {}, {}};
        });
    });
}

Result<GuildTemplate> wantedTemplate(const Call &call)
{
    if (call.isSet(u"built-in"_s) && !call.arguments.isEmpty()) {
        return Error::usage(u"Either a built-in template is meant or a file."_s, u"discord template set"_s);
    }
    if (call.isSet(u"built-in"_s)) {
        QStringList names;
        const QList<GuildTemplate> all = builtInTemplates();
        for (const GuildTemplate &rooms : all) {
            names << rooms.name;
            if (rooms.name.compare(call.value(u"built-in"_s), Qt::CaseInsensitive) == 0) {
                return rooms;
            }
        }
        return Error::usage(u"There is no such template."_s, u"--built-in"_s, u"Known: %1."_s.arg(names.join(u", "_s)));
    }
    if (call.arguments.isEmpty()) {
        return Error::usage(u"Name a template file, or use --built-in NAME."_s, u"discord template set"_s);
    }
    auto bytes = readFile(call.arguments.front());
    if (!bytes) {
        return bytes.error();
    }
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(*bytes, &error);
    if (!json.isObject()) {
        return Error::input(u"This is no JSON document: %1."_s.arg(error.errorString()), call.arguments.front(),
                            u"'jamctl discord template show' prints one to begin with."_s);
    }
    return guildTemplateFromJson(json.object());
}

Result<Report> setTemplate(const Call &call)
{
    auto rooms = wantedTemplate(call);
    if (!rooms) {
        return rooms.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto names = previewNames(workspace, event.id, *rooms, 3);
        if (!names) {
            return names.error();
        }
        if (auto saved = saveGuildTemplate(workspace, event.id, *rooms); !saved) {
            return saved.error();
        }
        QStringList lines{u"%1: %2 roles, %3 channels for all, %4 for each team."_s.arg(rooms->name)
                              .arg(rooms->roles.size())
                              .arg(rooms->channels.size())
                              .arg(rooms->teamChannels.size())};
        for (const NamePreview &name : *names) {
            if (!name.channels.isEmpty()) {
                lines << u"  %1 becomes #%2"_s.arg(name.team, name.channels.join(u", #"_s));
            }
        }
        return Report{{{u"name"_s, rooms->name}}, lines.join(u'\n'), {}, {}};
    });
}

Result<Report> bindCommand(const Call &call)
{
    auto target = findTarget(call);
    if (!target) {
        return target.error();
    }
    if (call.arguments.size() == 1) {
        return Error::usage(u"It is not said what %1 is to be."_s.arg(call.arguments.front()), u"discord bind"_s,
                            u"Give the id or the exact name, or 'none' to look for it by name again."_s);
    }
    const Access access = call.arguments.isEmpty() ? Access::Read : accessFor(call);
    return withEvent(call, access, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto check = finished(checkGuild(workspace, event.id, *target, call.cancel, &call.progress));
        if (!check) {
            return check.error();
        }
        if (call.arguments.isEmpty()) {
            QStringList lines;
            for (const GuildBinding &binding : check->bindings) {
                lines << u"%1  %2%3"_s.arg(binding.key, -20)
                             .arg(binding.name, binding.found.isNull() ? u"  (missing)"_s : QString());
            }
            return Report{{{u"bindings"_s, int(check->bindings.size())}}, lines.join(u'\n'), {}, {}};
        }
        const QString key = call.arguments.at(0);
        const QString wanted = call.arguments.at(1);
        const auto binding = std::find_if(check->bindings.begin(), check->bindings.end(),
                                          [&key](const GuildBinding &one) { return one.key == key; });
        if (binding == check->bindings.end()) {
            return Error::usage(u"The template does not expect anything of that key."_s, key,
                                u"'jamctl discord bind' lists the keys."_s);
        }
        std::vector<GuildChoice> fitting;
        std::copy_if(
            check->choices.begin(), check->choices.end(), std::back_inserter(fitting), [&](const GuildChoice &choice) {
                return choice.kind == binding->kind && (choice.name == wanted || choice.id.toString() == wanted);
            });
        if (wanted != "none"_L1 && fitting.size() != 1) {
            return Error::input(fitting.empty() ? u"The guild has nothing of that id or name."_s
                                                : u"The guild has several of that name."_s,
                                wanted, u"Give the id: in Discord, turn on developer mode and copy it."_s);
        }
        const Snowflake id = fitting.empty() ? Snowflake() : fitting.front().id;
        if (auto bound = bindOnGuild(workspace, check->guild, key, id); !bound) {
            return bound.error();
        }
        return Report{{{u"key"_s, key}, {u"id"_s, id.isNull() ? QJsonValue() : id.toString()}},
                      id.isNull() ? u"%1 is looked for by its name again."_s.arg(key)
                                  : u"%1 is %2 now."_s.arg(key, fitting.front().name),
                      {},
                      {}};
    });
}

std::vector<QCommandLineOption> bindOptions()
{
    std::vector<QCommandLineOption> options = guildOptions();
    options.push_back(dryRunOption());
    return options;
}

} // namespace

std::vector<Command> discordSetupCommands()
{
    return {{u"discord template show"_s,
             {},
             u"Print the rooms that the event is to have, as a document."_s,
             0,
             0,
             {},
             showTemplate},
            {u"discord template set"_s,
             u"[FILE]"_s,
             u"Give the event other rooms: from a document, or built in."_s,
             0,
             1,
             {{u"built-in"_s, u"A template that comes with the program."_s, u"NAME"_s}, dryRunOption()},
             setTemplate},
            {u"discord bind"_s, u"[KEY ID]"_s, u"Say which of the guild's roles and channels the template means."_s, 0,
             2, bindOptions(), bindCommand}};
}

} // namespace jamwright::cli
