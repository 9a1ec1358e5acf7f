// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/transport.h"

#include <QByteArray>

namespace jamwright {

/// What the gate has to know of a request's path.
struct Route {
    QByteArray key;     ///< the verb and the path with * for every id: "PUT /guilds/*/members/*/roles/*"
    QByteArray major;   ///< the guild, channel or webhook that the limit is counted for; empty = one for the bot
    QByteArray serial;  ///< requests with the same one go one after the other; empty = with whatever
    QByteArray variety; ///< the very path and the names of the body's fields: what a sub-limit is counted for

    [[nodiscard]] QByteArray lane() const { return key + ' ' + major; }
};

[[nodiscard]] Route routeOf(const Request &request);

} // namespace jamwright
