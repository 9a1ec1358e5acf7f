// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/guild/guildtemplate.h"
#include "domain/guild/plan.h"
#include "workflow/rooms/rooms.h"
#include "workflow/workspace.h"

#include <QFuture>
#include <QJsonObject>

#include <vector>

namespace jamwright {

/// What a template opens its rooms to and gives, but the guild has to have: its staff roles and existing roles,
/// channels and categories.
struct GuildBinding {
    enum class Kind { Role, Category, Channel };
    QString key;  ///< "staff:bots", "role:participants", "channel:announcements", "category:main"
    QString name; ///< that the template expects
    Kind kind = Kind::Role;
    Snowflake bound; ///< what was picked; null = it is looked for by name
    Snowflake found; ///< what it is on the guild now; null = nothing, or more than one of the name
};

/// Something of the guild to choose from.
struct GuildChoice {
    GuildBinding::Kind kind = GuildBinding::Kind::Role;
    Snowflake id;
    QString name;
};

/// What a look at the guild tells before anything is planned.
struct GuildCheck {
    QString bot;
    QString guildName;
    Snowflake guild;
    int participants = 0;       ///< who should be in the guild
    QStringList peopleMissing;  ///< of them, by name
    int peopleWithoutId = 0;    ///< of them, of whom nobody can tell whether they are there
    LimitsLeft limitsLeft;      ///< now, nothing made yet
    bool mayListMembers = true; ///< the privileged intent for members is on
    std::vector<GuildBinding> bindings;
    std::vector<GuildChoice> choices; ///< all roles but @everyone, categories and text channels, in the guild's order
    Findings findings;                ///< what would be in the way, worst first
    double minutes = 0;               ///< that the rooms would take, as the event stands
};

/// Token, bot, permissions, position, intents, limits, names, and who of the participants is not in the guild; also
/// before there are teams. Writes nothing. Where people have to be looked up one by one, `progress` hears how many are
/// left; it must outlive the future. For a guild that the bot is not in the error's remedy has the bot's invite, with
/// the permissions that the event's rooms need.
[[nodiscard]] QFuture<Result<GuildCheck>> checkGuild(Workspace &workspace, EventId event, const GuildTarget &target,
                                                     const Cancel &cancel = {}, Progress *progress = nullptr);

/// Binds what the template expects to what the guild has; null = by name again. For all events of the guild; no undo.
[[nodiscard]] Result<void> bindOnGuild(Workspace &workspace, Snowflake guild, const QString &key, Snowflake object);

/// The event's template: its own, else the built-in one of its kind.
[[nodiscard]] Result<GuildTemplate> loadGuildTemplate(Workspace &workspace, EventId event);
/// Gives the event a template of its own, with undo.
[[nodiscard]] Result<void> saveGuildTemplate(Workspace &workspace, EventId event, const GuildTemplate &rooms);
/// The built-in ones: Python Discord code jam, PyWeek, gated guest space.
[[nodiscard]] QList<GuildTemplate> builtInTemplates();
/// As a document of "format": "jamwright-guild-template", and back: an Input error that names the key it does not
/// understand.
[[nodiscard]] QJsonObject guildTemplateToJson(const GuildTemplate &rooms);
[[nodiscard]] Result<GuildTemplate> guildTemplateFromJson(const QJsonObject &json);

/// The names that Discord will make of the template's for the event's teams: for each team its role and channels; the
/// first `most` teams. Where there are none, those of a team "Annoyed Alligators".
struct NamePreview {
    QString team;
    QString role;
    QStringList channels;
};
[[nodiscard]] Result<std::vector<NamePreview>> previewNames(Workspace &workspace, EventId event,
                                                            const GuildTemplate &rooms, int most);

/// An invite that was made for somebody who was not in the guild.
struct InviteView {
    QString person;
    QString url;
    QDateTime madeAt;
};
[[nodiscard]] Result<std::vector<InviteView>> loadInvites(Workspace &workspace, EventId event, Snowflake guild);

/// What a teardown kept of a room.
struct ArchivedRoom {
    QString name;
    QString topic;
    QStringList members; ///< by name
    QStringList pins;    ///< "name: text"
    QDateTime at;
};
[[nodiscard]] Result<std::vector<ArchivedRoom>> loadArchive(Workspace &workspace, EventId event);

} // namespace jamwright
