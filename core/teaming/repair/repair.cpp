// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/repair/repair.h"

#include "teaming/repair/mender.h"
#include "teaming/repair/repairsearch.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace jamwright {
namespace {

void appoint(const FieldFacts &field, const std::vector<Participant> &people, const RepairTask &task, RepairPlan &plan)
{
    for (size_t i = 0; i < plan.teams.size(); ++i) {
        FormedTeam &team = plan.teams[i];
        const int led = task.teams[i].leader;
        const bool stays = std::find(team.members.begin(), team.members.end(), led) != team.members.end();
        const bool lost = !stays && (led >= 0 || team.members != task.teams[i].members);
        // Somebody who came to lead does.
        const bool better =
            stays && field.rules().leaderNeeded && !field.canLead(led) && team.members != task.teams[i].members;
        team.leader = stays ? led : -1;
        if ((lost || better) && !team.members.empty()) {
            const int chosen = chooseLeader(people, team.members);
            team.leader = chosen >= 0 ? chosen : team.leader;
            if (team.leader >= 0 && team.leader != led) {
                plan.newlyLed.push_back(int(i));
            }
        }
    }
}

struct PricedPlan {
    RepairPlan plan;
    RepairRank rank;
    double price = 0;
};

MendedTeams mended(const MendedTeams &teams, RepairWay way)
{
    if (way == RepairWay::Keep) {
        return teams;
    }
    const MendedTeams found = Mender(teams, way).mend();
    return way == RepairWay::Dissolve ? found : searchRepair(teams, found, way);
}

PricedPlan makePlan(const MendedTeams &teams, const std::vector<Participant> &people, const RepairTask &task,
                    RepairWay way, const std::vector<RuleBreak> &before)
{
    const FieldFacts &field = teams.field();
    const MendedTeams made = mended(teams, way);
    RepairPlan plan;
    plan.way = way;
    for (const std::vector<int> &members : made.teams()) {
        plan.teams.push_back({members, -1});
    }
    plan.moves = made.moves();
    appoint(field, people, task, plan);
    plan.seatsMissing = missingSeats(plan.teams, field.rules());
    plan.broken = newBreaks(before, field.breaks(plan.teams));
    std::erase_if(plan.broken, [&task](const RuleBreak &rule) { // nobody stays together with who is gone
        return rule.a >= 0 && (task.gone[size_t(rule.a)] || task.gone[size_t(rule.b)]);
    });
    return {plan, rankOf(made), made.objective()};
}

} // namespace

int missingSeats(const std::vector<FormedTeam> &teams, const TeamRules &rules)
{
    return std::accumulate(teams.begin(), teams.end(), 0, [&rules](int sum, const FormedTeam &team) {
        const int size = int(team.members.size());
        return sum + (size > 0 ? std::max(0, rules.minSize - size) : 0);
    });
}

std::vector<RepairPlan> planRepairs(const FieldFacts &field, const std::vector<Participant> &people,
                                    const std::vector<PairRule> &pairs, const RepairTask &task)
{
    static const std::vector<StandingTeam> nothing; // the task has the teams
    const TeamPrices prices({people, field.rules(), pairs, nothing}, field, task.teams);
    const MendedTeams teams(field, prices, task);
    const std::vector<RuleBreak> before = field.breaks(task.teams);
    std::vector<PricedPlan> plans;
    for (const RepairWay way : {RepairWay::Keep, RepairWay::Fewest, RepairWay::WithoutReserves, RepairWay::Dissolve}) {
        PricedPlan made = makePlan(teams, people, task, way, before);
        const bool known = std::any_of(plans.begin(), plans.end(), [&made](const PricedPlan &other) {
            return other.plan.teams == made.plan.teams;
        });
        if (!known) {
            plans.push_back(std::move(made));
        }
    }
    std::stable_sort(plans.begin(), plans.end(), [](const PricedPlan &a, const PricedPlan &b) {
        return std::tie(a.rank, a.price) < std::tie(b.rank, b.price);
    });
    std::vector<RepairPlan> ranked;
    ranked.reserve(plans.size());
    for (PricedPlan &made : plans) {
        ranked.push_back(std::move(made.plan));
    }
    return ranked;
}

} // namespace jamwright
