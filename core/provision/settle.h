// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/snowflake.h"
#include "discord/restclient.h"
#include "provision/runjournal.h"

#include <QFuture>

namespace jamwright {

/// Finds out what became of the journal's open intent, if there is one, and records it; afterwards there is none. To be
/// called before planning. What the step made is an object of its kind and name, not journalled, younger than anything
/// the run knew before, whose entry in the audit log has the intent's marker; without leave to read that log, the only
/// such object; a role that was given is on record if its member has it. It gives an Error, and leaves the intent,
/// where the guild cannot be read or does not say who made such an object. Needs a running event loop; `rest` and
/// `journal` must outlive the future.
QFuture<Result<void>> settleOpenIntent(RestClient &rest, RunJournal &journal, Snowflake guild);

/// The reason that a step gives to Discord's audit log.
[[nodiscard]] QString auditReason(const StepIntent &intent);

} // namespace jamwright
