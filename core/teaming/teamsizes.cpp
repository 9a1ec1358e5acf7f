// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamsizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace jamwright {
namespace {

struct TeamSizes {
    Q_DECLARE_TR_FUNCTIONS(TeamSizes)
};

constexpr int smallestSize = 2;
constexpr int largestSize = 50;

QString people(int count)
{
    return count == 1 ? TeamSizes::tr("1 person") : TeamSizes::tr("%1 people").arg(count);
}

/// The smallest change of the rules, and of the field, that would place everybody.
QString remedyFor(int count, int teams, const TeamRules &rules)
{
    const int larger = (count + teams - 1) / teams;
    const int smaller = count / (teams + 1);
    const QString joining = people((teams + 1) * rules.minSize - count);
    const bool largerFits = larger <= largestSize;
    const bool smallerFits = smaller >= smallestSize;
    if (!largerFits && !smallerFits) {
        return TeamSizes::tr("Confirm %1 more.").arg(joining);
    }
    const bool enlarge = largerFits && (!smallerFits || larger - rules.maxSize <= rules.minSize - smaller);
    return TeamSizes::tr("Allow teams of %1, or confirm %2 more.")
        .arg(QString::number(enlarge ? larger : smaller), joining);
}

Finding impossible(int count, int teams, int reserves, const TeamRules &rules)
{
    const QString formed = teams == 1 ? TeamSizes::tr("1 team") : TeamSizes::tr("%1 teams").arg(teams);
    const QString left =
        reserves == 1 ? TeamSizes::tr("1 person is left over") : TeamSizes::tr("%1 people are left over").arg(reserves);
    Finding finding;
    finding.key = QStringLiteral("teams.sizes-impossible");
    finding.message =
        TeamSizes::tr("%1 cannot be divided into teams of %2 to %3: beside %4 of %3, %5.")
            .arg(people(count), QString::number(rules.minSize), QString::number(rules.maxSize), formed, left);
    finding.remedy = remedyFor(count, teams, rules);
    return finding;
}

/// The count of teams within a range that is not empty.
int chooseTeams(int count, int willingToLead, const TeamRules &rules)
{
    const int fewest = (count + rules.maxSize - 1) / rules.maxSize;
    const int most = count / rules.minSize;
    const auto distance = [count, &rules](int teams) {
        return std::abs(teams * (rules.minSize + rules.maxSize) - 2 * count);
    };
    int best = most;
    for (int teams = most; teams >= fewest; --teams) {
        best = distance(teams) < distance(best) ? teams : best;
    }
    return rules.leaderNeeded ? std::max(fewest, std::min(best, willingToLead)) : best;
}

} // namespace

Result<SizePlan> planSizes(int count, int willingToLead, const TeamRules &rules)
{
    if (rules.minSize < smallestSize || rules.maxSize > largestSize || rules.minSize > rules.maxSize) {
        return Error::input(
            TeamSizes::tr("Teams of %1 to %2 people are not possible.").arg(rules.minSize).arg(rules.maxSize), {},
            TeamSizes::tr("Choose sizes of %1 to %2, the smaller first.").arg(smallestSize).arg(largestSize));
    }
    if (count < rules.minSize) {
        return Error::input(TeamSizes::tr("There are too few for one team: %1, and a team has %2.")
                                .arg(people(count))
                                .arg(rules.minSize),
                            {}, TeamSizes::tr("Confirm more sign-ups, or allow smaller teams."));
    }
    const int fewest = (count + rules.maxSize - 1) / rules.maxSize;
    const int most = count / rules.minSize;
    SizePlan plan;
    int teams = most;
    if (fewest <= most) {
        teams = chooseTeams(count, willingToLead, rules);
    } else {
        plan.reserves = count - most * rules.maxSize;
        plan.findings << impossible(count, teams, plan.reserves, rules);
    }
    const int placed = count - plan.reserves;
    for (int team = 0; team < teams; ++team) {
        plan.sizes.push_back(placed / teams + (team < placed % teams ? 1 : 0));
    }
    return plan;
}

} // namespace jamwright
