// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"

#include <QString>

namespace jamwright {

/// The first place in a template where a key is there twice or names nothing; blank = there is none.
[[nodiscard]] QString contradictionIn(const GuildTemplate &rooms);

} // namespace jamwright
