// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/snowflake.h"
#include "provision/guildaccess.h"
#include "provision/running/runjournal.h"

#include <QFuture>

#include <vector>

namespace jamwright {

/// Finds out what became of steps that were tried and not heard of: an entry for the journal that says done or dropped
/// of each; a message is left in doubt, and in neither list, while the bot is shut out of its room. What a step made is
/// an object of its kind and name, none of `known`, younger than anything the run knew before, whose entry in the audit
/// log has the intent's marker; without leave to read that log, the only such object; a message is the bot's own of
/// that text; a role that was given is on record if its member has it. Steps that may be repeated without harm are
/// dropped. That something is *not* there is believed when a second reading, `access.stalest` later, says so too. An
/// Error where the guild cannot be read or does not say who made such an object. Needs a running event loop; what
/// `access` refers to must outlive the future.
QFuture<Result<JournalEntry>> settleIntents(const GuildAccess &access, std::vector<StepIntent> intents,
                                            const JournalledObjects &known);

/// The same for all that are open in the journal, and recorded there. To be called before planning; what is open still
/// must not be planned again, see PlanOptions::inDoubt.
QFuture<Result<void>> settleOpenIntents(const GuildAccess &access, RunJournal &journal);

/// The reason that a step gives to Discord's audit log.
[[nodiscard]] QString auditReason(const StepIntent &intent);

} // namespace jamwright
