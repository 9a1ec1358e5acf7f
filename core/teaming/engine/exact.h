// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "teaming/engine/search.h"

#include <optional>

namespace jamwright {

/// Whether the field is small enough for `solveExactly`: up to 25 people, of whom at most 700,000 different teams can
/// be made, and no team that is other than the rest.
[[nodiscard]] bool canSolveExactly(const EngineModel &model);

/// The best of all divisions of a small field, proven to a billionth of its cost: every team that could be made has a
/// price for its members taken off its cost, so that what is left bounds from below what the others add (Lagrangian
/// relaxation of set partitioning, by subgradients), then branch and bound on the team of the first person without
/// one. `known` is a division to begin from: the better it is, the sooner this ends. Empty after so many steps, or when
/// cancelled. A step takes about as long as a move of a walk; up to 40 MB.
[[nodiscard]] std::optional<EngineResult> solveExactly(const EngineModel &model, const EngineResult &known,
                                                       quint64 steps, const Cancel &cancel);

} // namespace jamwright
