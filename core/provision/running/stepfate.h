// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/snowflake.h"
#include "domain/guild/plan.h"

#include <QString>

namespace jamwright {

// What a failure means for the step, by Discord's number of it.

/// Done twice is done once: its answer may be lost.
[[nodiscard]] bool isHarmlessTwice(StepKind kind);
/// What was to be taken away is no more.
[[nodiscard]] bool isGoneAlready(int code);
/// Somebody is not in the guild any more.
[[nodiscard]] bool hasLeft(int code);
/// It is about this one room or role, and no reason to leave the others.
[[nodiscard]] bool isOfThisStepAlone(StepKind kind, int code);

/// Keeps Discord from posting a message twice within minutes: the same for the same message in the same room in every
/// run; 25 characters at most.
[[nodiscard]] QString nonceOf(Snowflake guild, const Step &step);

} // namespace jamwright
