// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/exact.h"

#include <bit>

namespace jamwright {
namespace {

constexpr int mostExact = 20;

/// People are bits. The best division of a set always gives its lowest person a team of some others of the set.
class Divisions
{
public:
    explicit Divisions(const EngineModel &model)
        : m_model(model)
        , m_size(model.sizes.front())
        , m_teamCosts(size_t(1) << unsigned(model.count()), unknown)
        , m_best(m_teamCosts.size(), unknown)
        , m_firstTeam(m_teamCosts.size(), 0)
    {
        m_best[0] = {};
    }

    EngineCost best(unsigned set)
    {
        if (m_best[set] != unknown) {
            return m_best[set];
        }
        const unsigned lowest = set & (0U - set);
        std::array<unsigned, mostExact> others{};
        int count = 0;
        for (unsigned left = set ^ lowest; left != 0; left &= left - 1) {
            others[size_t(count++)] = left & (0U - left);
        }
        EngineCost least = unknown;
        choose(others, count, 0, m_size - 1, lowest, [this, set, &least](unsigned team) {
            const EngineCost cost = teamCost(team) + best(set ^ team);
            if (cost < least) {
                least = cost;
                m_firstTeam[set] = team;
            }
        });
        m_best[set] = least;
        return least;
    }

    [[nodiscard]] unsigned firstTeam(unsigned set) const { return m_firstTeam[set]; }

private:
    static constexpr EngineCost unknown{qint64(1) << 60, 0};

    /// Every way to add so many of the others to the team.
    template <typename Use>
    static void choose(const std::array<unsigned, mostExact> &others, int count, int from, int wanted, unsigned team,
                       const Use &use)
    {
        if (wanted == 0) {
            use(team);
            return;
        }
        for (int i = from; i + wanted <= count; ++i) {
            choose(others, count, i + 1, wanted - 1, team | others[size_t(i)], use);
        }
    }

    EngineCost teamCost(unsigned team)
    {
        if (m_teamCosts[team] == unknown) {
            std::array<const Seated *, mostExact> members{};
            NumberSums sums;
            int size = 0;
            for (unsigned left = team; left != 0; left &= left - 1) {
                const Seated &person = m_model.people[size_t(std::countr_zero(left))];
                members[size_t(size++)] = &person;
                sums.add(m_model, person, 1);
            }
            m_teamCosts[team] =
                EngineCost{0, numberCost(m_model, sums, size)} + memberCost(m_model, members.data(), size, -1);
        }
        return m_teamCosts[team];
    }

    const EngineModel &m_model;
    int m_size;
    std::vector<EngineCost> m_teamCosts; ///< by set of m_size people
    std::vector<EngineCost> m_best;      ///< by set: of its best division
    std::vector<unsigned> m_firstTeam;   ///< by set: that division's team of its lowest person
};

} // namespace

std::optional<EngineResult> solveExactly(const EngineModel &model)
{
    const int size = model.sizes.empty() ? 0 : model.sizes.front();
    const bool oneSize =
        size > 0 && size * model.teams() == model.count() && (size == model.minSize || size == model.maxSize);
    if (model.count() > mostExact || model.reserves > 0 || !oneSize || model.teamsDiffer()) {
        return std::nullopt;
    }
    Divisions divisions(model);
    EngineResult result;
    unsigned left = (1U << unsigned(model.count())) - 1;
    result.cost = divisions.best(left);
    for (; left != 0; left ^= divisions.firstTeam(left)) {
        for (unsigned team = divisions.firstTeam(left); team != 0; team &= team - 1) {
            result.people.push_back(std::countr_zero(team));
        }
    }
    result.sizes = model.sizes;
    result.proven = true;
    return result;
}

} // namespace jamwright
