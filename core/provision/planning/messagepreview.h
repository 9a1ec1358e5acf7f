// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/plan.h"
#include "provision/guildsnapshot.h"

namespace jamwright {

/// Adds a message that the plan is to post to its previews: one for each text of the template, `pattern`, filled in as
/// for the first of its channels. The step is not part of the plan yet, but what it refers to is.
void addPreview(Plan &plan, const GuildSnapshot &guild, const Step &posted, const QString &pattern);

/// How many characters Discord will count, with ids in the place of what is not made yet.
[[nodiscard]] qsizetype lengthOnDiscord(const QString &text);

/// The name of a channel or role that is there, or that the plan makes; blank for any other.
[[nodiscard]] QString nameOnGuild(const Plan &plan, const GuildSnapshot &guild, const ObjectRef &object);

} // namespace jamwright
