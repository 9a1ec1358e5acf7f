// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/repair/teamprices.h"
#include "workflow/teams/teams.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace jamwright {

/// The teams of a view, ready for one look after another at what would become of them. The engine's model is made at
/// the first look and kept as long as the view is. Any thread.
class PricedTeams
{
public:
    PricedTeams(std::shared_ptr<const TeamProblem> problem, std::shared_ptr<const FieldFacts> field,
                std::vector<Team> teams);

    [[nodiscard]] const std::vector<Team> &teams() const { return m_teams; }
    [[nodiscard]] const std::vector<FormedTeam> &formed() const { return m_formed; }
    [[nodiscard]] const TeamPrices &prices() const { return *made().prices; }

    /// One team, before and after; -1 = it was not there, or is no more.
    struct Changed {
        int was = -1;
        int is = -1;
    };
    /// The costs of the sheet's goals, and the objective.
    struct Costs {
        std::vector<double> goals;
        double objective = 0;
    };
    /// Of the teams as they are, and of those that an edit makes of them; only what it changed is looked at. Empty
    /// where the model does not do for them, because their usual size is another one.
    [[nodiscard]] Costs before() const;
    [[nodiscard]] std::optional<Costs> after(const std::vector<FormedTeam> &now,
                                             const std::vector<Changed> &changed) const;

private:
    struct Made {
        std::unique_ptr<const TeamPrices> prices;
        std::vector<TeamTerms> terms; ///< by team
        TeamTerms sums;
    };

    [[nodiscard]] const Made &made() const;
    [[nodiscard]] int splitPairs(const std::vector<FormedTeam> &teams) const;
    [[nodiscard]] Costs costsOf(const TeamTerms &sums, const std::vector<FormedTeam> &teams) const;

    std::shared_ptr<const TeamProblem> m_problem;
    std::shared_ptr<const FieldFacts> m_field;
    std::vector<Team> m_teams;
    std::vector<FormedTeam> m_formed;
    mutable std::once_flag m_once;
    mutable Made m_made;
};

} // namespace jamwright
