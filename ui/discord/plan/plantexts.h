// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "domain/guild/plan.h"
#include "workflow/rooms/rooms.h"

#include <QString>
#include <QStringList>

#include <map>

namespace jamwright {

/// What a plan adds up to.
struct PlanCounts {
    std::map<StepKind, int> byKind;

    [[nodiscard]] int of(StepKind kind) const;
};
[[nodiscard]] PlanCounts planCounts(const Plan &plan);

/// What pressing the button does, without a mnemonic: "Create 63 roles and 126 channels". Categories count as channels,
/// as Discord counts them.
[[nodiscard]] QString runVerb(const PlanCounts &counts);
/// Kinds of steps for a list to choose from: "Roles to create".
[[nodiscard]] QString kindTitle(StepKind kind);
/// How far a long reading of the guild has come: what is done, how much of it, and how long it still takes.
[[nodiscard]] QString readingText(const ProgressStep &step);
/// What a run did, as one sentence for a notice.
[[nodiscard]] QString reportText(RoomsOrder::Kind kind, const RunReport &report);
/// The same for the log: before it what Discord refused of single rooms and roles, and what to do about that.
[[nodiscard]] QStringList reportLines(RoomsOrder::Kind kind, const RunReport &report);

} // namespace jamwright
