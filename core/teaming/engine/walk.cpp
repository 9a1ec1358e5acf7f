// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/walk.h"

#include "teaming/engine/blocks.h"
#include "teaming/engine/enginebound.h"
#include "teaming/engine/minuslog.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <span>

namespace jamwright {
namespace {

constexpr quint64 movesAResplit = 24; ///< what one takes in the time of a move
constexpr int rivals = 6;             ///< of which the worst team is divided anew

// Shares of the moves, and temperatures. Found by trial on fields of 1000 to 100,000.
constexpr double coolShare = 0.9;
constexpr double coolShareOfRules = 0.8;   ///< a leader or a narrow span often takes dividing two teams anew
constexpr double coolShareOfNumbers = 0.3; ///< when sums decide all in the end, divisions anew do more
constexpr double heatOfThousand = 0.01;    ///< the first temperature for 1000 moves a person, of the usual rise …
constexpr double heatExponent = 0.3;       ///< … and how it grows with them: who has little time must not stir much
constexpr double hottest = 0.02;           ///< of the usual rise
constexpr double coldest = 3;              ///< of the first temperature × small rise / usual rise
constexpr double mostColdest = 0.5;        ///< of the first temperature
constexpr double smallRises = 0.05;        ///< the share of rises that are no higher than the small one
constexpr double goalsOfUnlikeWeight = 0.006; ///< small rise / usual rise, below which numbers decide in the end
constexpr double rulePrice = 2;               ///< of a broken rule, in usual rises …
constexpr double lastRulePrice = 32;          ///< … and when everything is frozen: no goal buys a quarter of an hour
constexpr double quenchShare = 0.05;
constexpr double frozen = 1e-7;
constexpr quint64 longestRound = 100'000; ///< moves, unless the field needs more: a cancel waits for its end
constexpr double wayOfGood = 0.5;         ///< of the cooling: where a walk from good teams begins

/// base to the power of 0..1 by square roots alone, which are the same everywhere.
double powerOf(double base, double exponent)
{
    double result = 1;
    for (int i = 0; i < 24; ++i) {
        base = std::sqrt(base);
        exponent *= 2;
        if (exponent >= 1) {
            result *= base;
            exponent -= 1;
        }
    }
    return result;
}

/// One block of one round: it touches no team but its own.
class BlockWalk
{
public:
    BlockWalk(Seating &seating, const std::vector<int> &placeInOrder, std::span<const int> teams, quint64 seed)
        : m_seating(seating)
        , m_teams(teams)
        , m_random(seed)
    {
        for (const int team : teams) {
            for (int slot = 0; slot < seating.size(team); ++slot) {
                const int person = seating.member(team, slot).person;
                if (!seating.model().fixed(person)) {
                    m_people.push_back(person);
                }
            }
        }
        std::sort(m_people.begin(), m_people.end(),
                  [&placeInOrder](int a, int b) { return placeInOrder[size_t(a)] < placeInOrder[size_t(b)]; });
    }

    void anneal(quint64 moves, double temperature, qint64 price)
    {
        const double perLog = temperature / 65536.0;
        const EngineModel &model = m_seating.model();
        const bool sizesVary = model.minSize < model.maxSize;
        const bool bundles = !model.bundle.empty();
        const quint64 budget = m_people.size() > 1 ? moves * wholeLook : 0;
        for (quint64 spent = 0; spent < budget; ++spent) {
            const auto count = int(m_people.size());
            const int at = m_random.below(count);
            const int a = m_people[size_t(at)];
            const quint64 bits = m_random.next();
            const int b = m_people[size_t(partner(at, bits))];
            Seating::Change change{m_seating.teamOf(a), m_seating.slotOf(a), m_seating.teamOf(b), 0, {}, {}};
            if (change.teamA == change.teamB) {
                continue;
            }
            change.slotB = m_seating.slotOf(b);
            if (sizesVary && ((bits >> 50) & 7U) == 0) {
                if (!m_seating.mayMove(change.teamA, change.teamB)) {
                    continue;
                }
                change.slotB = -1;
            }
            const auto limit = qint64(perLog * double(minusLog[size_t(bits >> 54)]));
            if (bundles && model.bundleOf(a) >= 0 && ((bits >> 53) & 1U) == 0) {
                moveBundle(a, change.teamB, price, limit);
                spent += wholeLook;
                continue;
            }
            if (m_seating.look(change, price, limit)) {
                m_seating.apply(change);
            }
            spent += quint64(change.looked);
        }
    }

    void resplit(quint64 times)
    {
        for (quint64 i = 0; i < times; ++i) {
            const int worst = worstOf(rivals);
            const int other = worstOf(i % 2 == 0 ? rivals : 1);
            if (worst != other) {
                m_seating.resplit(worst, other);
            }
        }
    }

private:
    /// Exchanges those of a bundle who sit together for as many of another team, all or nothing.
    void moveBundle(int person, int other, qint64 price, qint64 limit)
    {
        const EngineModel &model = m_seating.model();
        const int team = m_seating.teamOf(person);
        const auto energy = [&] { return m_seating.cost(team).energy(price) + m_seating.cost(other).energy(price); };
        const qint64 before = energy();
        const int first = m_random.below(m_seating.size(other));
        m_exchanged.clear();
        int looked = 0;
        for (int slot = 0; slot < m_seating.size(team); ++slot) {
            const int member = m_seating.member(team, slot).person;
            if (model.bundleOf(member) != model.bundleOf(person) || model.fixed(member)) {
                continue;
            }
            for (; looked < m_seating.size(other); ++looked) {
                const int partner = m_seating.member(other, (first + looked) % m_seating.size(other)).person;
                if (model.bundleOf(partner) < 0 && !model.fixed(partner)) {
                    m_exchanged.emplace_back(member, partner);
                    ++looked;
                    break;
                }
            }
        }
        for (const auto &[mine, theirs] : m_exchanged) {
            m_seating.exchange(mine, theirs);
        }
        if (energy() - before > limit) {
            for (const auto &[mine, theirs] : m_exchanged) {
                m_seating.exchange(mine, theirs);
            }
        }
    }

    /// The most costly of so many teams drawn at random.
    int worstOf(int drawn)
    {
        const auto count = int(m_teams.size());
        int worst = m_teams[size_t(m_random.below(count))];
        for (int i = 1; i < drawn; ++i) {
            const int rival = m_teams[size_t(m_random.below(count))];
            worst = m_seating.cost(worst) < m_seating.cost(rival) ? rival : worst;
        }
        return worst;
    }

    /// Somebody at a distance whose order of magnitude is drawn first: those near in the order are alike.
    int partner(int at, quint64 bits)
    {
        const auto count = int(m_people.size());
        const int widest = int(std::bit_width(unsigned(count - 1)));
        const int reach = 1 << (1 + int((bits & 0xFFFFU) * quint64(widest) >> 16));
        const int distance = 1 + int(((bits >> 16) & 0xFFFFU) * quint64(reach) >> 16);
        const int place = ((bits >> 32) & 1U) != 0 ? at + distance : at - distance;
        return ((place % count) + count) % count;
    }

    Seating &m_seating;
    std::span<const int> m_teams;
    std::vector<int> m_people;                    ///< those who may move, in the model's order
    std::vector<std::pair<int, int>> m_exchanged; ///< by the last move of a bundle
    Random m_random;
};

} // namespace

Walk::Walk(const EngineModel &model, const std::vector<int> &start, const Plan &plan)
    : m_model(model)
    , m_plan(plan)
    , m_seating(model, start)
    , m_placeInOrder(model.people.size(), 0)
    , m_random(plan.seed)
    , m_bound(softLowerBound(model))
{
    for (size_t i = 0; i < model.order.size(); ++i) {
        m_placeInOrder[size_t(model.order[i])] = int(i);
    }
    for (int team = 0; team < m_seating.groups(); ++team) {
        if (m_seating.idle(team) || !model.locked(team)) {
            m_teams.push_back(team);
        }
    }
    measureRises();
    const quint64 usual = quint64(model.count()) * 100;
    const quint64 most = std::max(usual, longestRound);
    m_perRound = plan.movesARound > 0
                     ? plan.movesARound
                     : std::min(most, std::clamp<quint64>(usual, plan.moves / 400 + 1, plan.moves / 24 + 1));
}

bool Walk::step()
{
    if (m_done >= m_plan.moves || m_teams.empty()) {
        return false;
    }
    const double passed = double(m_done) / double(m_plan.moves);
    const double skipped = m_plan.fromGood ? m_heat.cooling * wayOfGood : 0;
    const double way = skipped + (1 - skipped) * passed;
    if (way < m_heat.cooling + quenchShare) {
        const double temperature = way < m_heat.cooling ? m_heat.first * powerOf(m_heat.coldest, way / m_heat.cooling)
                                                        : m_heat.first * m_heat.coldest *
                                                              powerOf(frozen, (way - m_heat.cooling) / quenchShare);
        const double price = rulePrice + (lastRulePrice - rulePrice) * std::min(1.0, way / m_heat.cooling);
        anneal(m_perRound, temperature, qint64(10 * temperature + price * m_rise) + 1);
    } else {
        resplit(m_perRound);
    }
    m_done = std::min(m_done + m_perRound, m_plan.moves);
    return m_done < m_plan.moves && !reachedBound();
}

void Walk::coolAtOnce()
{
    constexpr quint64 looksAPerson = 50;
    if (!m_teams.empty()) {
        anneal(quint64(m_model.count()) * looksAPerson, 0, qint64(lastRulePrice * m_rise) + 1);
    }
}

bool Walk::reachedBound() const
{
    const EngineCost cost = m_seating.total();
    return cost.broken == 0 && cost.soft <= m_bound;
}

void Walk::anneal(quint64 moves, double temperature, qint64 price)
{
    each(moves, [temperature, price](BlockWalk &walk, quint64 share) { walk.anneal(share, temperature, price); });
}

void Walk::resplit(quint64 moves)
{
    each(moves, [](BlockWalk &walk, quint64 share) { walk.resplit(share / movesAResplit); });
}

/// From the rises of swaps that make things worse, drawn among those alike.
void Walk::measureRises()
{
    std::vector<double> rises;
    const int count = m_model.count();
    for (int i = 0; i < 2000; ++i) {
        const int at = m_random.below(count);
        const int a = m_model.order[size_t(at)];
        const int b = m_model.order[size_t((at + 1 + m_random.below(std::max(1, count / 8))) % count)];
        Seating::Change change{
            m_seating.teamOf(a), m_seating.slotOf(a), m_seating.teamOf(b), m_seating.slotOf(b), {}, {}};
        constexpr qint64 any = qint64(1) << 61;
        if (change.teamA != change.teamB && m_seating.look(change, 0, any)) {
            const qint64 rise = change.newA.soft + change.newB.soft - m_seating.cost(change.teamA).soft -
                                m_seating.cost(change.teamB).soft;
            if (rise > 0) {
                rises.push_back(double(rise));
            }
        }
    }
    std::sort(rises.begin(), rises.end());
    m_rise = rises.empty() ? 1 : std::accumulate(rises.begin(), rises.end(), 0.0) / double(rises.size());
    const double small = rises.empty() ? 1 : rises[size_t(double(rises.size()) * smallRises)] / m_rise;
    const double thousands = double(m_plan.moves) / (1000.0 * std::max(1, count));
    m_heat.first = m_rise * std::min(hottest, heatOfThousand * powerOf(thousands, heatExponent));
    m_heat.coldest = std::min(mostColdest, coldest * small);
    const bool numbersDecide = (m_model.words == 0 && !m_model.zones()) || small < goalsOfUnlikeWeight;
    m_heat.cooling = numbersDecide ? coolShareOfNumbers : m_model.hasExtras() ? coolShareOfRules : coolShare;
}

template <typename Work>
void Walk::each(quint64 moves, const Work &work)
{
    drawTeams();
    const auto blocks = int((m_teams.size() + blockTeams - 1) / blockTeams);
    const quint64 seed = m_random.next();
    runBlocks(blocks, m_plan.threads, [&](int block) {
        const size_t first = m_teams.size() * size_t(block) / size_t(blocks);
        const size_t end = m_teams.size() * size_t(block + 1) / size_t(blocks);
        const std::span<const int> teams(m_teams.data() + first, end - first);
        BlockWalk walk(m_seating, m_placeInOrder, teams, seed + quint64(block) * 0x9E3779B97F4A7C15ULL);
        work(walk, moves * (end - first) / m_teams.size());
    });
}

/// Now at random, now by the order of a member each, cut anywhere, so that those alike meet.
void Walk::drawTeams()
{
    if (m_teams.size() <= blockTeams) {
        return;
    }
    if (++m_round % 3 == 0) {
        m_random.shuffle(m_teams);
        return;
    }
    const int count = m_model.count();
    const int cut = m_random.below(count);
    std::vector<std::pair<int, int>> keyed;
    for (const int team : m_teams) {
        const int person = m_seating.member(team, m_random.below(m_seating.size(team))).person;
        keyed.emplace_back((m_placeInOrder[size_t(person)] + cut) % count, team);
    }
    std::sort(keyed.begin(), keyed.end());
    for (size_t i = 0; i < keyed.size(); ++i) {
        m_teams[i] = keyed[i].second;
    }
}

} // namespace jamwright
