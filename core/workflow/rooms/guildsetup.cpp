// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms/guildsetup.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/placeholders.h"
#include "provision/planning/plancheck.h"
#include "provision/templates/templates.h"
#include "store/database.h"
#include "store/guild/guildarchive.h"
#include "store/guild/guildsetuptable.h"
#include "store/guild/guildtable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct GuildSetupTexts {
    Q_DECLARE_TR_FUNCTIONS(Rooms)
};

GuildTemplate templateForKind(EventKind kind)
{
    switch (kind) {
    case EventKind::TeamJam:
        return pythonDiscordTemplate();
    case EventKind::PeerJam:
        return pyWeekTemplate();
    case EventKind::Space:
        break;
    }
    return guestSpaceTemplate();
}

} // namespace

Result<void> bindOnGuild(Workspace &workspace, Snowflake guild, const QString &key, Snowflake object)
{
    return store::GuildSetupTable(workspace.database()).bind(guild, key, object);
}

Result<GuildTemplate> loadGuildTemplate(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto own = store::GuildSetupTable(workspace.database()).guildTemplate(eventId);
    if (!event || !own) {
        return !event ? event.error() : own.error();
    }
    return own->has_value() ? templateFromJson(**own) : Result<GuildTemplate>(templateForKind(event->kind));
}

Result<void> saveGuildTemplate(Workspace &workspace, EventId eventId, const GuildTemplate &rooms)
{
    const QJsonObject json = templateToJson(rooms);
    if (auto sound = templateFromJson(json); !sound) {
        return sound.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto saved = store::GuildSetupTable(workspace.database()).setGuildTemplate(eventId, json); !saved) {
        return saved;
    }
    auto change =
        transaction->commit(eventId, u"event.template"_s, GuildSetupTexts::tr("Changed the Discord template"));
    return change ? Result<void>() : Result<void>(change.error());
}

QList<GuildTemplate> builtInTemplates()
{
    return {pythonDiscordTemplate(), pyWeekTemplate(), guestSpaceTemplate()};
}

QJsonObject guildTemplateToJson(const GuildTemplate &rooms)
{
    return templateToJson(rooms);
}

Result<GuildTemplate> guildTemplateFromJson(const QJsonObject &json)
{
    return templateFromJson(json);
}

Result<std::vector<NamePreview>> previewNames(Workspace &workspace, EventId eventId, const GuildTemplate &rooms,
                                              int most)
{
    auto event = loadEvent(workspace, eventId);
    auto teams = loadTeams(workspace, eventId);
    if (!event || !teams) {
        return !event ? event.error() : teams.error();
    }
    QStringList names;
    for (const TeamView &team : teams->teams) {
        names << team.name;
    }
    if (names.isEmpty()) {
        names << u"Annoyed Alligators"_s;
    }
    std::vector<NamePreview> previews;
    for (const QString &team : names.mid(0, most)) {
        const Placeholders values = namePlaceholders(event->name, team);
        NamePreview preview{team, filledIn(rooms.teamRole.name, values).trimmed(), {}};
        for (const ChannelTemplate &channel : rooms.teamChannels) {
            preview.channels << shownName(channel.type, filledIn(channel.name, values));
        }
        previews.push_back(std::move(preview));
    }
    return previews;
}

Result<std::vector<InviteView>> loadInvites(Workspace &workspace, EventId event, Snowflake guild)
{
    return store::GuildTable(workspace.database(), event, guild).objects().map([](const JournalledObjects &objects) {
        std::vector<InviteView> invites;
        for (const auto &[key, object] : objects) {
            if (stepkey::isInvite(key)) {
                invites.push_back({object.name, object.note.section(u'\n', 0, 0), object.doneAt});
            }
        }
        return invites;
    });
}

Result<std::vector<ArchivedRoom>> loadArchive(Workspace &workspace, EventId event)
{
    return store::GuildArchive(workspace.database(), event).rows().map([](const std::vector<store::ArchiveRow> &rows) {
        std::vector<ArchivedRoom> rooms;
        for (const store::ArchiveRow &row : rows) {
            switch (row.kind) {
            case store::ArchiveRow::Kind::Room:
                rooms.push_back({row.name, row.content, {}, {}, row.at});
                break;
            case store::ArchiveRow::Kind::Member:
                rooms.back().members << row.name;
                break;
            case store::ArchiveRow::Kind::Pin:
                //: %1 is who wrote a pinned message, %2 the message.
                rooms.back().pins << GuildSetupTexts::tr("%1: %2").arg(row.name, row.content);
                break;
            }
        }
        return rooms;
    });
}

} // namespace jamwright
