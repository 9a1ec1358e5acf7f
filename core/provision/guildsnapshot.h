// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/result.h"
#include "discord/apitypes.h"
#include "discord/restclient.h"

#include <QDateTime>
#include <QFuture>
#include <QList>

#include <map>
#include <vector>

namespace jamwright {

/// A guild as it was found, as far as planning needs it.
struct GuildSnapshot {
    Guild guild;             ///< roles included
    QList<Channel> channels; ///< categories included
    /// Of the people asked about, those who are in the guild, with their roles.
    std::map<Snowflake, QList<Snowflake>> members;
    User bot;
    Snowflake botRole;          ///< the bot's own managed role; null = it has none
    Permissions botPermissions; ///< what it may do guild-wide; all bits for an administrator
    int botTopPosition = 0;     ///< of its highest role: it gives and makes only what lies below
    QDateTime takenAt;          ///< UTC
    int reads = 0;              ///< requests it took

    [[nodiscard]] const Role *role(Snowflake id) const;
    [[nodiscard]] const Channel *channel(Snowflake id) const;
};

/// Reads the guild: the bot, the guild with its roles, the channels, and of the people whichever is cheaper, all member
/// pages or one call each (the latter also where the bot may not list members). Needs a running event loop; `rest` and
/// `clock` must outlive the future.
QFuture<Result<GuildSnapshot>> takeSnapshot(RestClient &rest, Snowflake guild, std::vector<Snowflake> people,
                                            Cancel cancel, const Clock &clock);

} // namespace jamwright
