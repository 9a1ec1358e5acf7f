// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"

namespace jamwright {

/// What has to be done so that nothing of the event is left on the guild: roles of the guild's own that runs gave are
/// taken off and invites revoked, then channels are deleted, then categories, then roles. Only what the journal knows
/// is touched, and of that nothing that was adopted. Pure. Warnings: "provision.foreign-channel". Notes:
/// "provision.adopted-stays".
[[nodiscard]] Plan planTeardown(const GuildSnapshot &guild, const JournalledObjects &journalled);

} // namespace jamwright
