// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/facts.h"
#include "workflow/judging/results/results.h"
#include "workflow/teams/teams.h"

#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

/// Somebody of whose work a prize may depend.
struct ContributionRow {
    TeamId team;
    QString teamName;
    PersonId person;
    QString name;
    std::optional<bool> contributed; ///< empty = nobody said
    QString saidBy;
    friend bool operator==(const ContributionRow &, const ContributionRow &) = default;
};

/// The members of the teams that handed something in, team by team.
[[nodiscard]] std::vector<ContributionRow> contributionRows(const ResultsView &results,
                                                            const std::vector<TeamView> &teams);
[[nodiscard]] FactsTable contributionFacts(const std::vector<ContributionRow> &rows);

[[nodiscard]] QString awardKindWords(AwardKind kind);
/// "the best 3 in Creativity, track Web": what an award is for.
[[nodiscard]] QString awardRule(const Award &award);
/// The awards, one a row in their order.
[[nodiscard]] FactsTable awardFacts(const std::vector<GivenAward> &awards);
/// Who receives one, with those left out and why.
[[nodiscard]] FactsTable winnerFacts(const GivenAward &award);
/// Which of its columns hold names.
[[nodiscard]] QList<int> winnerTextColumns(const GivenAward &award);
/// What is odd about one, in a sentence: nobody receives it, more do than it has places; blank = nothing.
[[nodiscard]] QString awardNote(const GivenAward &award);
/// A name that no other award has: "Award", "Award 2"…
[[nodiscard]] QString freshAwardName(const std::vector<Award> &awards);

} // namespace jamwright
