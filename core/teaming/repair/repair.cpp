// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/repair/repair.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace jamwright {
namespace {

constexpr int reserve = -1;

/// Teams while they are mended. A step is taken only when it breaks nothing that held.
class Mender
{
public:
    Mender(const FieldFacts &field, const RepairTask &task)
        : m_field(field)
        , m_task(task)
        , m_teamOf(size_t(field.count()), reserve)
    {
        for (const FormedTeam &team : task.teams) {
            std::vector<int> members = team.members;
            std::erase_if(members, [&task](int member) { return task.gone[size_t(member)]; });
            for (const int member : members) {
                m_teamOf[size_t(member)] = int(m_teams.size());
            }
            m_teams.push_back(std::move(members));
        }
        m_count = int(m_teams.size());
        m_placed = field.count();
    }

    void mend(RepairWay way)
    {
        if (way == RepairWay::Keep) {
            return;
        }
        for (int team = 0; team < int(m_teams.size()); ++team) {
            if (isShort(team) && way != RepairWay::Dissolve) {
                fill(team, way == RepairWay::Fewest);
            }
            if (isShort(team)) {
                dissolve(team);
            }
        }
        for (int team = 0; team < int(m_teams.size()); ++team) {
            if (m_field.rules().leaderNeeded && isLeaderless(team) && hadLeader(team)) {
                bringLeader(team, way == RepairWay::Fewest);
            }
        }
    }

    [[nodiscard]] const std::vector<std::vector<int>> &teams() const { return m_teams; }
    [[nodiscard]] int teamOf(int person) const { return m_teamOf[size_t(person)]; }
    [[nodiscard]] double price() const
    {
        return std::accumulate(m_teams.begin(), m_teams.end(), 0.0, [this](double sum, const std::vector<int> &team) {
            return sum + m_field.price(team, m_count, m_placed);
        });
    }

private:
    struct Step {
        int person = 0;
        int to = 0;
        double cost = 0;
    };

    [[nodiscard]] const std::vector<int> &membersOf(int team) const { return m_teams[size_t(team)]; }
    [[nodiscard]] int sizeOf(int team) const { return int(membersOf(team).size()); }
    [[nodiscard]] bool isLocked(int team) const { return m_task.lockedTeams[size_t(team)]; }
    [[nodiscard]] bool isShort(int team) const
    {
        return sizeOf(team) > 0 && sizeOf(team) < m_field.rules().minSize && !isLocked(team);
    }
    [[nodiscard]] bool isLeaderless(int team) const
    {
        return sizeOf(team) > 0 && !isLocked(team) &&
               std::none_of(membersOf(team).begin(), membersOf(team).end(),
                            [this](int member) { return m_field.canLead(member); });
    }
    /// A team that had nobody before is not this repair's to mend.
    [[nodiscard]] bool hadLeader(int team) const
    {
        const std::vector<int> &members = m_task.teams[size_t(team)].members;
        return std::any_of(members.begin(), members.end(), [this](int member) { return m_field.canLead(member); });
    }
    [[nodiscard]] bool mayLeave(int person) const
    {
        const int team = teamOf(person);
        return !m_task.gone[size_t(person)] && !m_task.lockedPeople[size_t(person)] &&
               (team == reserve || !isLocked(team));
    }
    [[nodiscard]] std::vector<int> with(int team, int person) const
    {
        std::vector<int> members = membersOf(team);
        members.push_back(person);
        return members;
    }
    [[nodiscard]] std::vector<int> without(int team, int person) const
    {
        std::vector<int> members = membersOf(team);
        std::erase(members, person);
        return members;
    }
    [[nodiscard]] double priceOf(const std::vector<int> &members) const
    {
        return m_field.price(members, m_count, m_placed);
    }
    /// Whether a team of these members breaks nothing that the present team does not. Sizes are looked after by who
    /// calls; a leader comes last.
    [[nodiscard]] bool isHarmless(int team, const std::vector<int> &members) const
    {
        const auto then = m_field.breaks(membersOf(team), team, -1);
        for (const RuleBreak &now : newBreaks(then, m_field.breaks(members, team, -1))) {
            if (now.rule != TeamRule::Size) {
                return false;
            }
        }
        return true;
    }

    /// What it costs that she goes to the team; empty when that breaks something.
    [[nodiscard]] std::optional<double> costOf(int person, int team) const
    {
        const std::vector<int> grown = with(team, person);
        if (!isHarmless(team, grown)) {
            return std::nullopt;
        }
        double cost = priceOf(grown) - priceOf(membersOf(team));
        const int from = teamOf(person);
        if (from != reserve) {
            const std::vector<int> left = without(from, person);
            if (!isHarmless(from, left)) {
                return std::nullopt;
            }
            cost += priceOf(left) - priceOf(membersOf(from));
        }
        return cost;
    }

    void move(int person, int team)
    {
        if (const int from = teamOf(person); from != reserve) {
            std::erase(m_teams[size_t(from)], person);
        }
        m_teamOf[size_t(person)] = team;
        if (team != reserve) {
            m_teams[size_t(team)].push_back(person);
        }
    }

    /// The cheapest of those who can come: reserves, or members of teams above the smallest size.
    [[nodiscard]] std::optional<Step> cheapest(int team, bool fromReserves, bool leaderOnly) const
    {
        std::optional<Step> best;
        for (int person = 0; person < m_field.count(); ++person) {
            const int from = teamOf(person);
            const bool spare = from == reserve
                                   ? fromReserves
                                   : !fromReserves && from != team && sizeOf(from) > m_field.rules().minSize;
            if (!spare || !mayLeave(person) || (leaderOnly && !m_field.canLead(person))) {
                continue;
            }
            const auto cost = costOf(person, team);
            if (cost && (!best || *cost < best->cost)) {
                best = Step{person, team, *cost};
            }
        }
        return best;
    }

    void fill(int team, bool fromReserves)
    {
        while (isShort(team)) {
            auto step = fromReserves ? cheapest(team, true, false) : std::nullopt;
            if (!step) {
                step = cheapest(team, false, false);
            }
            if (!step) {
                return;
            }
            move(step->person, team);
        }
    }

    /// Puts the members in other teams, whoever has the fewest to choose from first; all of them or nobody.
    void dissolve(int team)
    {
        const std::vector<int> members = membersOf(team);
        if (!std::all_of(members.begin(), members.end(), [this](int member) { return mayLeave(member); })) {
            return;
        }
        const auto teams = m_teams;
        const auto teamOf = m_teamOf;
        --m_count;
        while (!membersOf(team).empty()) {
            const auto step = hardest(team);
            if (!step) {
                m_teams = teams;
                m_teamOf = teamOf;
                ++m_count;
                return;
            }
            move(step->person, step->to);
        }
    }

    /// Of the members who are left, the one with the fewest teams to go to, and the cheapest of them. No team is one to
    /// go to that parts those who must stay together.
    [[nodiscard]] std::optional<Step> hardest(int team) const
    {
        std::optional<Step> best;
        int fewest = 0;
        for (const int person : membersOf(team)) {
            std::optional<Step> hers;
            int choices = 0;
            for (int to = 0; to < int(m_teams.size()); ++to) {
                if (to == team || sizeOf(to) == 0 || sizeOf(to) >= m_field.rules().maxSize || isLocked(to)) {
                    continue;
                }
                const std::vector<int> grown = with(to, person);
                if (!isHarmless(to, grown)) {
                    continue;
                }
                ++choices;
                const double cost = priceOf(grown) - priceOf(membersOf(to));
                if (!hers || cost < hers->cost) {
                    hers = Step{person, to, cost};
                }
            }
            if (!hers) {
                return std::nullopt;
            }
            if (!best || choices < fewest) {
                best = hers;
                fewest = choices;
            }
        }
        return best;
    }

    /// Somebody who may lead: from the reserves, from a larger team, or in exchange for a member.
    void bringLeader(int team, bool fromReserves)
    {
        if (sizeOf(team) < m_field.rules().maxSize) {
            auto step = fromReserves ? cheapest(team, true, true) : std::nullopt;
            if (!step) {
                step = cheapest(team, false, true);
            }
            if (step) {
                move(step->person, team);
                return;
            }
        }
        exchangeForLeader(team);
    }

    void exchangeForLeader(int team)
    {
        std::optional<Step> best;
        int leaves = -1;
        for (int person = 0; person < m_field.count(); ++person) {
            const int from = teamOf(person);
            if (from == reserve || from == team || !m_field.canLead(person) || !mayLeave(person)) {
                continue;
            }
            for (const int member : membersOf(team)) {
                if (!mayLeave(member)) {
                    continue;
                }
                std::vector<int> here = without(team, member);
                here.push_back(person);
                std::vector<int> there = without(from, person);
                there.push_back(member);
                if (!isHarmless(team, here) || !isHarmless(from, there)) {
                    continue;
                }
                const double cost =
                    priceOf(here) + priceOf(there) - priceOf(membersOf(team)) - priceOf(membersOf(from));
                if (!best || cost < best->cost) {
                    best = Step{person, from, cost};
                    leaves = member;
                }
            }
        }
        if (best) {
            move(best->person, team);
            move(leaves, best->to);
        }
    }

    const FieldFacts &m_field;
    const RepairTask &m_task;
    std::vector<std::vector<int>> m_teams;
    std::vector<int> m_teamOf; ///< by person
    int m_count = 0;           ///< teams, for prices
    int m_placed = 0;
};

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
    double price = 0;
};

PricedPlan makePlan(const FieldFacts &field, const std::vector<Participant> &people, const RepairTask &task,
                    RepairWay way, const std::vector<RuleBreak> &before)
{
    Mender mender(field, task);
    mender.mend(way);
    RepairPlan plan;
    plan.way = way;
    std::vector<int> wasIn(size_t(field.count()), reserve);
    for (size_t i = 0; i < task.teams.size(); ++i) {
        for (const int member : task.teams[i].members) {
            wasIn[size_t(member)] = int(i);
        }
        plan.teams.push_back({mender.teams()[i], -1});
    }
    for (int person = 0; person < field.count(); ++person) {
        if (!task.gone[size_t(person)] && mender.teamOf(person) != wasIn[size_t(person)]) {
            plan.moves.push_back({person, wasIn[size_t(person)], mender.teamOf(person)});
        }
    }
    appoint(field, people, task, plan);
    plan.seatsMissing = missingSeats(plan.teams, field.rules());
    plan.broken = newBreaks(before, field.breaks(plan.teams));
    std::erase_if(plan.broken, [&task](const RuleBreak &rule) { // nobody stays together with who is gone
        return rule.a >= 0 && (task.gone[size_t(rule.a)] || task.gone[size_t(rule.b)]);
    });
    return {plan, mender.price()};
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
                                    const RepairTask &task)
{
    const std::vector<RuleBreak> before = field.breaks(task.teams);
    std::vector<PricedPlan> plans;
    for (const RepairWay way : {RepairWay::Keep, RepairWay::Fewest, RepairWay::WithoutReserves, RepairWay::Dissolve}) {
        PricedPlan made = makePlan(field, people, task, way, before);
        const bool known = std::any_of(plans.begin(), plans.end(), [&made](const PricedPlan &other) {
            return other.plan.teams == made.plan.teams;
        });
        if (!known) {
            plans.push_back(std::move(made));
        }
    }
    const auto rank = [](const PricedPlan &made) {
        const auto going = std::count_if(made.plan.teams.begin(), made.plan.teams.end(),
                                         [](const FormedTeam &team) { return team.members.empty(); });
        return std::tuple(made.plan.broken.size(), made.plan.seatsMissing, made.plan.moves.size(), going, made.price);
    };
    std::stable_sort(plans.begin(), plans.end(),
                     [&rank](const PricedPlan &a, const PricedPlan &b) { return rank(a) < rank(b); });
    std::vector<RepairPlan> ranked;
    ranked.reserve(plans.size());
    for (PricedPlan &made : plans) {
        ranked.push_back(std::move(made.plan));
    }
    return ranked;
}

} // namespace jamwright
