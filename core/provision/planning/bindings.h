// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"
#include "provision/guildsnapshot.h"

#include <QList>
#include <QString>

#include <map>

namespace jamwright {

/// Something that the template expects the guild to have.
struct Expected {
    enum class Kind { Role, Category, Channel };
    QString key; ///< "staff:bots", "role:participants", "category:main", "channel:news"
    QString name;
    Kind kind = Kind::Role;
    Snowflake id;       ///< what it is on the guild; null = nothing, or more than one
    int candidates = 0; ///< how many have the name, where nothing valid is bound
};

/// All that a template expects, found on the guild: what is bound by id, else the only one of the name; of categories
/// with one name the uppermost. What runs made is `own` and never meant.
[[nodiscard]] std::vector<Expected> bindExpected(const GuildSnapshot &guild, const GuildTemplate &rooms,
                                                 const std::map<QString, Snowflake> &bindings,
                                                 const JournalledObjects &own);

/// What is missing or ambiguous, as findings.
void noteUnbound(const std::vector<Expected> &expected, Findings &findings);

} // namespace jamwright
