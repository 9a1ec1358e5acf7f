// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

// The one door to LEMON, which does not compile as C++20: this header is plain C++17 without Qt, its source a library
// of its own.
namespace jamwright::flow {

struct Arc {
    int from = 0;
    int to = 0;
    std::int64_t capacity = 0; ///< at least 0
    std::int64_t cost = 0;
};

/// Nodes are 0 … supply.size()-1; what they send out (positive) and take in (negative) adds up to 0.
struct Network {
    std::vector<std::int64_t> supply;
    std::vector<Arc> arcs;
};

/// The cheapest flow that meets every supply, one number an arc; empty when none does. Exact: network simplex in 64-bit
/// integers. The largest cost times the number of nodes must stay below 2^62.
[[nodiscard]] std::optional<std::vector<std::int64_t>> minCostFlow(const Network &network);

} // namespace jamwright::flow
