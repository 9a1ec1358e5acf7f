// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/assign/problem.h"
#include "judging/components.h"

#include <vector>

// Inside the library: the graph of a problem's kept and new pairs. Nodes are the judges, then the submissions.
namespace jamwright {

/// Its parts; whoever has no review is one of her own.
[[nodiscard]] DisjointSets reviewParts(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs);

/// For each of the new pairs, whether its part would fall in two without it.
[[nodiscard]] std::vector<char> cutEdges(const AssignmentProblem &problem, const std::vector<ReviewPair> &pairs);

} // namespace jamwright
