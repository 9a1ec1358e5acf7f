// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "domain/judging.h"

#include <QString>

#include <optional>

namespace jamwright {

/// Why marks of a judge cannot be taken.
enum class MarkBar {
    NoJudge,      ///< she is not of the event
    NoSubmission, ///< it is not of the event, or not in the round
    Conflict,     ///< of interest
    Left,         ///< she has left the jury, and it is not assigned to her any more
};

/// What stands against `after` in the place of `before`, which is blank where she said nothing yet. Wherever marks come
/// from, this is asked before they are written. Of a conflict, and of a judge who has left, only marks that are new and
/// could count are refused: what was there before stays and counts, comments may change, marks may be taken back, and
/// she may always recuse herself. Pure; any thread.
[[nodiscard]] std::optional<MarkBar> markBar(const JudgingState &state, const Ballot &before, const Ballot &after);

/// The same as a sentence, and what to do. Names of what is not there may be blank.
[[nodiscard]] Error markBarError(MarkBar bar, const QString &judge, const QString &submission);

} // namespace jamwright
