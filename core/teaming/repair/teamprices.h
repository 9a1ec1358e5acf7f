// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/engine/seating.h"
#include "teaming/field/fieldmodel.h"
#include "teaming/repair/fieldfacts.h"

#include <QVarLengthArray>

#include <array>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace jamwright {

/// What a team, or teams added up, bring to the score sheet's costs.
struct TeamTerms {
    int wrongSeats = 0;
    int repeatPairs = 0;
    int leaderless = 0;
    int excessMinutes = 0;
    int apartPairs = 0;
    QVarLengthArray<double, 12> goals;  ///< by the goals' numbers, as the engine has them
    QVarLengthArray<double, 12> random; ///< what teams of those sizes cost when they are drawn at random

    /// `sign` is 1, or -1 to take them away again.
    void add(const TeamTerms &other, int sign);
};

/// The engine's model of a field, kept for one look at teams after another: what teams cost by the event's rules and
/// goals, one team at a time. Any thread.
class TeamPrices
{
public:
    /// For sets of teams that are about as large as `teams`. Keeps a reference to `facts`, none to the field.
    TeamPrices(const TeamField &field, const FieldFacts &facts, const std::vector<FormedTeam> &teams);

    /// Whether costs of these teams are what `scoreTeams` says, to the last digits: their usual size is that of the
    /// teams given, and none is larger than the engine allows.
    [[nodiscard]] bool suits(const std::vector<FormedTeam> &teams) const;
    [[nodiscard]] TeamTerms read(std::span<const int> members) const;
    /// The costs in the order of the score sheet's goals, for so many pairs who must be together and are not.
    [[nodiscard]] std::vector<double> costs(const TeamTerms &sums, int splitPairs) const;
    /// The weights in the same order.
    [[nodiscard]] const std::vector<double> &weights() const { return m_weights; }
    [[nodiscard]] double objective(const TeamTerms &sums, int splitPairs) const;

    /// What a team adds to the objective as long as the sizes stay about the same; a pair that is not together counts
    /// half in each of its teams. For ranking; much quicker than `read`.
    [[nodiscard]] double price(std::span<const int> members) const;
    /// Of those whom `mayGo` lets go and who are in another of the given teams, or in none, the one whose exchange with
    /// the person is the best: fewest rules broken, then best by the goals. -1 = there is nobody.
    [[nodiscard]] int bestExchange(int person, const std::function<bool(int)> &mayGo) const;

private:
    struct Level {
        std::once_flag once;
        std::vector<double> costs; ///< by goal
    };

    void readRules(const TeamFigures &figures, TeamTerms &terms) const;
    /// What a team of that size costs when it is drawn at random, by goal.
    [[nodiscard]] const std::vector<double> &randomCosts(int size) const;

    const FieldFacts &m_facts;
    FieldModel m_field;
    std::vector<EngineModel> m_alone; ///< one a goal
    std::optional<Seating> m_seating; ///< of the given teams
    std::vector<double> m_weights;
    int m_usualSize = 0;
    mutable std::array<Level, mostMembers + 1> m_levels;
};

} // namespace jamwright
