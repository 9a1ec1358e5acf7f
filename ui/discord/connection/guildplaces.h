// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"

#include <QString>
#include <QUrl>

namespace jamwright {

/// Where an event's rooms are.
struct GuildPlace {
    bool practice = true;
    Snowflake guild;
    QUrl baseUrl; ///< empty = Discord's own
    friend bool operator==(const GuildPlace &, const GuildPlace &) = default;
};

/// What was chosen for the event of a workspace last, from the settings of this machine; the practice guild at first.
[[nodiscard]] GuildPlace rememberedPlace(const QString &workspaceFile, EventId event);
void rememberPlace(const QString &workspaceFile, EventId event, const GuildPlace &place);

} // namespace jamwright
