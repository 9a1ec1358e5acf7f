// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/transport.h"

namespace jamwright {

/// What to do about a call that failed with this HTTP status (0 = no answer) and number of Discord's (0 = none): for
/// what was asked, as one number is given for many things. Blank where there is nothing to say.
[[nodiscard]] QString remedyOf(const Request &request, int status, int code = 0);

} // namespace jamwright
