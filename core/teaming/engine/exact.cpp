// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/exact.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <tuple>
#include <vector>

namespace jamwright {
namespace {

constexpr int mostExact = 25;
constexpr double mostCandidates = 700'000;
constexpr double proofMargin = 1e-9; ///< of the cost
constexpr int raises = 300;
constexpr int patience = 10;            ///< raises without success before the stride is halved
constexpr quint64 aRaiseIsAStepFor = 8; ///< candidates
constexpr quint64 stepsBetweenLooks = 4096;

/// A team that could be made. People are bits.
struct Candidate {
    EngineCost cost;
    unsigned members = 0;
    double reduced = 0; ///< cost less what its members are worth
};

struct Worth {
    std::array<double, mostExact> ofPerson{};

    [[nodiscard]] double of(unsigned people) const
    {
        double sum = 0;
        for (; people != 0; people &= people - 1) {
            sum += ofPerson[size_t(std::countr_zero(people))];
        }
        return sum;
    }
};

double choose(int from, int wanted)
{
    double ways = 1;
    for (int i = 0; i < wanted; ++i) {
        ways = ways * (from - i) / (i + 1);
    }
    return ways;
}

std::vector<unsigned> teamsAsBits(const EngineResult &result)
{
    std::vector<unsigned> teams;
    auto next = result.people.begin();
    for (const int size : result.sizes) {
        unsigned team = 0;
        for (int i = 0; i < size; ++i) {
            team |= 1U << unsigned(*next++);
        }
        teams.push_back(team);
    }
    return teams;
}

class Proof
{
public:
    Proof(const EngineModel &model, const EngineResult &known, quint64 steps, const Cancel &cancel)
        : m_model(model)
        , m_cancel(cancel)
        , m_steps(steps)
        , m_best(known.cost)
        , m_bestTeams(teamsAsBits(known))
    {
    }

    /// False when the steps were used up or it was cancelled.
    bool run()
    {
        collectCandidates();
        raiseWorths();
        std::sort(m_candidates.begin(), m_candidates.end(), [](const Candidate &a, const Candidate &b) {
            return std::tuple(std::countr_zero(a.members), a.reduced, a.members) <
                   std::tuple(std::countr_zero(b.members), b.reduced, b.members);
        });
        for (size_t i = 0; i < m_candidates.size(); ++i) {
            m_endOf[size_t(std::countr_zero(m_candidates[i].members))] = i + 1;
        }
        for (size_t person = 1; person < m_endOf.size(); ++person) {
            m_endOf[person] = std::max(m_endOf[person], m_endOf[person - 1]);
        }
        const Open everybody{(1U << unsigned(m_model.count())) - 1, m_model.teams(), m_model.reserves};
        return divide(everybody, {}, m_worth.of(everybody.people));
    }

    [[nodiscard]] EngineResult result() const
    {
        EngineResult result;
        unsigned left = (1U << unsigned(m_model.count())) - 1;
        for (const unsigned team : m_bestTeams) {
            result.sizes.push_back(std::popcount(team));
            addPeople(team, result.people);
            left ^= team;
        }
        addPeople(left, result.people);
        result.cost = m_best;
        result.proven = true;
        return result;
    }

private:
    /// What is not decided yet.
    struct Open {
        unsigned people = 0;
        int teams = 0;
        int reserves = 0;

        [[nodiscard]] int seats() const { return std::popcount(people) - reserves; }
    };

    static void addPeople(unsigned set, std::vector<int> &people)
    {
        for (; set != 0; set &= set - 1) {
            people.push_back(std::countr_zero(set));
        }
    }

    /// Only teams that a better division could have.
    void collectCandidates()
    {
        const unsigned end = 1U << unsigned(m_model.count());
        for (int size = m_model.minSize; size <= std::min(m_model.maxSize, m_model.count()); ++size) {
            for (unsigned team = (1U << unsigned(size)) - 1; team < end;) {
                const EngineCost cost = costOf(team, size);
                if (cost <= m_best) {
                    m_candidates.push_back({cost, team, 0});
                }
                const unsigned lowest = team & (0U - team); // the next number with as many bits (Gosper)
                const unsigned ripple = team + lowest;
                team = (((ripple ^ team) >> 2U) / lowest) | ripple;
            }
        }
    }

    [[nodiscard]] EngineCost costOf(unsigned team, int size) const
    {
        std::array<const Seated *, mostExact> members{};
        NumberSums sums;
        int next = 0;
        for (; team != 0; team &= team - 1) {
            const Seated &person = m_model.people[size_t(std::countr_zero(team))];
            members[size_t(next++)] = &person;
            sums.add(m_model, person, 1);
        }
        return EngineCost{0, numberCost(m_model, sums, size)} + memberCost(m_model, members.data(), size, -1);
    }

    /// Looks for worths of people that raise the bound: those whom too few of the cheapest teams have are worth more.
    /// Drops the candidates that no better division can have.
    void raiseWorths()
    {
        const auto goal = double(m_best.soft);
        m_worth.ofPerson.fill(goal / m_model.count());
        Worth best = m_worth;
        double bestBound = -std::numeric_limits<double>::max();
        double stride = 1;
        int failures = 0;
        for (int i = 0; i < raises && !m_candidates.empty() && take(m_candidates.size() / aRaiseIsAStepFor); ++i) {
            std::array<int, mostExact> cover{};
            const double bound = relaxed(cover);
            if (bound > bestBound) {
                bestBound = bound;
                best = m_worth;
                failures = 0;
            } else if (++failures > patience) {
                stride /= 2;
                failures = 0;
            }
            int norm = 0;
            for (int person = 0; person < m_model.count(); ++person) {
                norm += (1 - cover[size_t(person)]) * (1 - cover[size_t(person)]);
            }
            if (norm == 0 || bestBound >= goal || stride < 1e-4) {
                break;
            }
            const double step = stride * std::max(goal - bound, goal * 1e-3) / norm;
            for (int person = 0; person < m_model.count(); ++person) {
                m_worth.ofPerson[size_t(person)] += step * (1 - cover[size_t(person)]);
            }
        }
        m_worth = best;
        reduce();
    }

    void reduce()
    {
        m_least = std::numeric_limits<double>::max();
        for (Candidate &candidate : m_candidates) {
            candidate.reduced = double(candidate.cost.soft) - m_worth.of(candidate.members);
            m_least = std::min(m_least, candidate.reduced);
        }
        m_most = *std::max_element(m_worth.ofPerson.begin(), m_worth.ofPerson.begin() + m_model.count());
    }

    /// The cost of the cheapest teams and reserves when they may overlap: a bound. Counts in how many each person is.
    double relaxed(std::array<int, mostExact> &cover)
    {
        reduce();
        const size_t teams = std::min(size_t(m_model.teams()), m_candidates.size());
        const auto last = m_candidates.begin() + std::ptrdiff_t(teams) - 1;
        std::nth_element(m_candidates.begin(), last, m_candidates.end(), [](const Candidate &a, const Candidate &b) {
            return std::tuple(a.reduced, a.members) < std::tuple(b.reduced, b.members);
        });
        double bound = m_worth.of((1U << unsigned(m_model.count())) - 1);
        for (auto team = m_candidates.begin(); team <= last; ++team) {
            bound += team->reduced;
            for (unsigned left = team->members; left != 0; left &= left - 1) {
                ++cover[size_t(std::countr_zero(left))];
            }
        }
        std::vector<int> people(size_t(m_model.count()));
        for (int person = 0; person < m_model.count(); ++person) {
            people[size_t(person)] = person;
        }
        std::stable_sort(people.begin(), people.end(),
                         [this](int a, int b) { return m_worth.ofPerson[size_t(a)] > m_worth.ofPerson[size_t(b)]; });
        for (int i = 0; i < m_model.reserves; ++i) {
            bound -= m_worth.ofPerson[size_t(people[size_t(i)])];
            ++cover[size_t(people[size_t(i)])];
        }
        const double room = double(m_best.soft) - bound + last->reduced;
        if (m_best.broken == 0) {
            std::erase_if(m_candidates, [room](const Candidate &team) { return team.reduced > room; });
        }
        return bound;
    }

    bool take(quint64 steps)
    {
        if (m_steps < steps ||
            (m_steps / stepsBetweenLooks != (m_steps - steps) / stepsBetweenLooks && m_cancel.isRequested())) {
            return false;
        }
        m_steps -= steps;
        return true;
    }

    /// Whether what is open could still be divided better than the best, when the next team is reduced to so much.
    [[nodiscard]] bool promising(const Open &open, const EngineCost &spent, double worth, double next) const
    {
        if (spent.broken != m_best.broken) {
            return spent.broken < m_best.broken;
        }
        const double bound =
            double(spent.soft) + worth + next + m_least * (open.teams - 1) - open.reserves * std::max(0.0, m_most);
        return bound < double(m_best.soft) * (1 - proofMargin) - 1;
    }

    /// Decides on the first of the open people, then on the rest. False when the steps are used up.
    bool divide(const Open &open, const EngineCost &spent, double worth)
    {
        if (open.teams == 0) {
            if (spent < m_best) {
                m_best = spent;
                m_bestTeams = m_teams;
            }
            return true;
        }
        if (!take(1)) {
            return false;
        }
        const auto first = size_t(std::countr_zero(open.people));
        for (size_t i = first == 0 ? 0 : m_endOf[first - 1]; i < m_endOf[first]; ++i) {
            const Candidate &team = m_candidates[i];
            if (!promising(open, spent, worth, team.reduced)) {
                break;
            }
            const Open rest{open.people & ~team.members, open.teams - 1, open.reserves};
            const bool free = (team.members & ~open.people) == 0;
            if (!free || rest.seats() < rest.teams * m_model.minSize || rest.seats() > rest.teams * m_model.maxSize ||
                m_best < spent + team.cost) {
                continue;
            }
            m_teams.push_back(team.members);
            const bool done = divide(rest, spent + team.cost, worth - m_worth.of(team.members));
            m_teams.pop_back();
            if (!done) {
                return false;
            }
        }
        const unsigned person = 1U << unsigned(first);
        return open.reserves == 0 ||
               divide({open.people ^ person, open.teams, open.reserves - 1}, spent, worth - m_worth.of(person));
    }

    const EngineModel &m_model;
    const Cancel &m_cancel;
    quint64 m_steps = 0; ///< left
    std::vector<Candidate> m_candidates;
    std::array<size_t, mostExact> m_endOf{}; ///< by person: the end of the candidates in which she is the first
    Worth m_worth;
    double m_least = 0;            ///< of the reduced costs
    double m_most = 0;             ///< of the worths
    std::vector<unsigned> m_teams; ///< of the branch
    EngineCost m_best;
    std::vector<unsigned> m_bestTeams;
};

} // namespace

bool canSolveExactly(const EngineModel &model)
{
    double teams = 0;
    for (int size = model.minSize; size <= model.maxSize; ++size) {
        teams += choose(model.count(), size);
    }
    return model.count() <= mostExact && model.teams() > 0 && teams <= mostCandidates && !model.teamsDiffer();
}

std::optional<EngineResult> solveExactly(const EngineModel &model, const EngineResult &known, quint64 steps,
                                         const Cancel &cancel)
{
    Proof proof(model, known, steps, cancel);
    if (!proof.run()) {
        return std::nullopt;
    }
    return proof.result();
}

} // namespace jamwright
