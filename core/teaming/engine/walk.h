// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/random.h"
#include "teaming/engine/seating.h"

#include <vector>

namespace jamwright {

inline constexpr int blockTeams = 50; ///< of which one thread walks at a time

/// Simulated annealing on swaps and moves in blocks of teams that are drawn anew each round, then new divisions of two
/// teams at a time. The number of threads never decides anything: each block has its own random numbers.
///
/// Exact divisions of three teams (all 126,126 of 15 people by branch and bound, in the time of 1000 moves) and chains
/// over three teams (the best of all 250, in that of 100) were tried for half of the divisions at the end, on the whole
/// objective of shared/tools/team-score, and are not worth it: with 1000 people in 8 million moves, mean of six seeds,
/// 522.2 without, 522.4 with divisions of three, 522.6 with chains, and with three fields of 200 in 5 million 145.67,
/// 145.71 and 145.75, in 50 million 136.19, 136.18 and 136.14, where two seeds differ by 1. What would be better lies
/// further away than three teams: longer annealing finds it.
class Walk
{
public:
    struct Plan {
        quint64 seed = 1;
        quint64 moves = 0;
        int threads = 1;
        bool fromGood = false;   ///< the start is the work of an earlier walk: no heat that would undo it
        quint64 movesARound = 0; ///< 0 = as the field needs
    };

    Walk(const EngineModel &model, const std::vector<int> &start, const Plan &plan);

    /// One round. False when there was nothing left to do: the moves are used up, or the bound is reached.
    bool step();
    /// Takes whatever makes it better until little does: what is to be done after a stop in the heat.
    void coolAtOnce();

    [[nodiscard]] const Seating &seating() const { return m_seating; }
    [[nodiscard]] quint64 done() const { return m_done; } ///< moves

private:
    struct Heat {
        double first = 0;   ///< temperature
        double coldest = 0; ///< of the first, before everything is frozen
        double cooling = 0; ///< the share of the moves on the way there
    };

    void anneal(quint64 moves, double temperature, qint64 price);
    void resplit(quint64 moves);
    template <typename Work>
    void each(quint64 moves, const Work &work);
    void drawTeams();
    void measureRises();
    [[nodiscard]] bool reachedBound() const;

    const EngineModel &m_model;
    Plan m_plan;
    Seating m_seating;
    std::vector<int> m_placeInOrder; ///< by person
    std::vector<int> m_teams;        ///< those that may change
    Random m_random;
    int m_round = 0;
    double m_rise = 0; ///< the usual one of a swap that makes things worse
    Heat m_heat;
    qint64 m_bound = 0;
    quint64 m_perRound = 0;
    quint64 m_done = 0;
};

} // namespace jamwright
