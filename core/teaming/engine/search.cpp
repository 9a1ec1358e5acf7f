// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/search.h"

#include "teaming/engine/blocks.h"
#include "teaming/engine/exact.h"
#include "teaming/skillbound.h"
#include "teaming/solver/minuslog.h"
#include "teaming/solver/random.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <span>

namespace jamwright {
namespace {

constexpr int blockTeams = 50;
constexpr int draftTeams = 40;        ///< dealt together
constexpr quint64 movesAResplit = 24; ///< what one takes in the time of a move
constexpr int rivals = 6;             ///< of which the worst team is divided anew
constexpr int walksOfFew = 4;         ///< where the field is one block

// Shares of the moves, and temperatures as shares of the first. Found by trial on fields of 60 to 5000.
constexpr double coolShare = 0.78;
constexpr double coolShareOfNumbers = 0.5; ///< when sums decide all, divisions anew do more
constexpr double hottest = 0.02;           ///< of the usual rise
constexpr double coldest = 0.06;
constexpr double quenchShare = 0.10;
constexpr double frozen = 1e-7;

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
                m_people.push_back(seating.member(team, slot).person);
            }
        }
        std::sort(m_people.begin(), m_people.end(),
                  [&placeInOrder](int a, int b) { return placeInOrder[size_t(a)] < placeInOrder[size_t(b)]; });
    }

    void anneal(quint64 moves, double temperature, qint64 price)
    {
        const double perLog = temperature / 65536.0;
        const bool sizesVary = m_seating.model().minSize < m_seating.model().maxSize;
        for (quint64 i = 0; i < moves; ++i) {
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
            if (m_seating.look(change, price, limit)) {
                m_seating.apply(change);
            }
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
    std::vector<int> m_people; ///< in the model's order
    Random m_random;
};

/// Draws the blocks of each round and lets the threads loose on them.
class Rounds
{
public:
    Rounds(const EngineModel &model, const std::vector<int> &start, quint64 seed, int threads)
        : m_model(model)
        , m_seating(model, start)
        , m_placeInOrder(model.people.size(), 0)
        , m_random(seed)
        , m_threads(threads)
    {
        for (size_t i = 0; i < model.order.size(); ++i) {
            m_placeInOrder[size_t(model.order[i])] = int(i);
        }
        m_teams.resize(size_t(m_seating.groups()));
        std::iota(m_teams.begin(), m_teams.end(), 0);
    }

    [[nodiscard]] const Seating &seating() const { return m_seating; }

    void anneal(quint64 moves, double temperature, qint64 price)
    {
        each(moves, [temperature, price](BlockWalk &walk, quint64 share) { walk.anneal(share, temperature, price); });
    }
    void resplit(quint64 moves)
    {
        each(moves, [](BlockWalk &walk, quint64 share) { walk.resplit(share / movesAResplit); });
    }

    /// The mean rise of swaps that make things worse, drawn among those alike.
    [[nodiscard]] double usualRise()
    {
        double sum = 0;
        int rises = 0;
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
                sum += rise > 0 ? double(rise) : 0;
                rises += rise > 0 ? 1 : 0;
            }
        }
        return rises > 0 ? sum / rises : 1.0;
    }

private:
    template <typename Work>
    void each(quint64 moves, const Work &work)
    {
        drawTeams();
        const auto blocks = int((m_teams.size() + blockTeams - 1) / blockTeams);
        const quint64 seed = m_random.next();
        runBlocks(blocks, m_threads, [&](int block) {
            const size_t first = m_teams.size() * size_t(block) / size_t(blocks);
            const size_t end = m_teams.size() * size_t(block + 1) / size_t(blocks);
            const std::span<const int> teams(m_teams.data() + first, end - first);
            BlockWalk walk(m_seating, m_placeInOrder, teams, seed + quint64(block) * 0x9E3779B97F4A7C15ULL);
            work(walk, moves * (end - first) / m_teams.size());
        });
    }

    /// Now at random, now by the order of a member each, cut anywhere, so that those alike meet.
    void drawTeams()
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

    const EngineModel &m_model;
    Seating m_seating;
    std::vector<int> m_placeInOrder; ///< by person
    std::vector<int> m_teams;
    Random m_random;
    int m_threads;
    int m_round = 0;
};

EngineResult resultOf(const Seating &seating, quint64 moves, qint64 bound)
{
    const EngineCost cost = seating.total();
    return {seating.people(), seating.sizes(), cost, moves, cost.broken == 0 && cost.soft <= bound};
}

/// One walk from the start to the end of the moves.
std::optional<EngineResult> walkTeams(const EngineModel &model, const std::vector<int> &start, quint64 seed,
                                      quint64 moves, int threads, const Cancel &cancel, Progress *progress)
{
    const qint64 bound = softLowerBound(model);
    Rounds rounds(model, start, seed, threads);
    const double rise = rounds.usualRise();
    const double first = rise * hottest;
    const double cooling = model.words == 0 && model.zoneWeight <= 0 ? coolShareOfNumbers : coolShare;
    const quint64 perRound = std::clamp<quint64>(quint64(model.count()) * 100, moves / 400 + 1, moves / 24 + 1);
    quint64 done = 0;
    for (; done < moves; done += perRound) {
        if (cancel.isRequested()) {
            return std::nullopt;
        }
        const double way = double(done) / double(moves);
        if (way < cooling + quenchShare) {
            const double temperature = way < cooling ? first * powerOf(coldest, way / cooling)
                                                     : first * coldest * powerOf(frozen, (way - cooling) / quenchShare);
            rounds.anneal(perRound, temperature, qint64(10 * temperature + 2 * rise) + 1);
        } else {
            rounds.resplit(perRound);
        }
        if (progress != nullptr) {
            progress->report({qint64(std::min(moves, done + perRound)), qint64(moves),
                              QCoreApplication::translate("TeamSolver", "Looking for better teams.")});
        }
        const EngineCost cost = rounds.seating().total();
        if (cost.broken == 0 && cost.soft <= bound) {
            break;
        }
    }
    return resultOf(rounds.seating(), std::min(done, moves), bound);
}

} // namespace

std::vector<int> engineDraft(const EngineModel &model)
{
    std::vector<std::vector<int>> teams(model.sizes.size());
    auto next = model.order.begin();
    for (int first = 0; first < model.teams(); first += draftTeams) {
        const int end = std::min(first + draftTeams, model.teams());
        const int seats = std::accumulate(model.sizes.begin() + first, model.sizes.begin() + end, 0);
        std::vector<int> people(next, next + seats);
        next += seats;
        std::stable_sort(people.begin(), people.end(), [&model](int a, int b) {
            return model.people[size_t(a)].numbers[0] > model.people[size_t(b)].numbers[0];
        });
        int team = first;
        int step = 1;
        for (const int person : people) {
            while (int(teams[size_t(team)].size()) >= model.sizes[size_t(team)]) {
                step = team + step < first || team + step >= end ? -step : step;
                team = std::clamp(team + step, first, end - 1);
            }
            teams[size_t(team)].push_back(person);
            if (team + step < first || team + step >= end) {
                step = -step;
            } else {
                team += step;
            }
        }
    }
    std::vector<int> people;
    for (const std::vector<int> &team : teams) {
        people.insert(people.end(), team.begin(), team.end());
    }
    people.insert(people.end(), next, model.order.end());
    return people;
}

qint64 softLowerBound(const EngineModel &model)
{
    if (model.numberColumns == 0 || model.numbers[0].balance <= 0 || model.minSize != model.maxSize) {
        return 0;
    }
    std::vector<qint64> values;
    qint64 total = 0;
    for (const Seated &person : model.people) {
        values.push_back(person.numbers[0]);
        total += person.numbers[0];
    }
    const NumberGoal &goal = model.numbers[0];
    const double bound = meanSkillLowerBound(skillScale(values), model.sizes, goal.mean, total, model.reserves == 0);
    // Rounded up by half a unit a team at most, as every team's cost is.
    return qint64(bound * model.teams() * goal.balance * goal.perVariance * model.scale) + model.teams();
}

std::optional<EngineResult> searchTeams(const EngineModel &model, quint64 seed, quint64 moves, int threads,
                                        const Cancel &cancel, Progress &progress)
{
    if (auto exact = solveExactly(model)) {
        return exact;
    }
    const std::vector<int> draft = engineDraft(model);
    if (model.teams() > blockTeams) {
        return walkTeams(model, draft, seed, moves, threads, cancel, &progress);
    }
    std::vector<std::optional<EngineResult>> walks(walksOfFew);
    Random random(seed);
    std::vector<std::pair<quint64, std::vector<int>>> starts;
    for (int i = 0; i < walksOfFew; ++i) {
        std::vector<int> start = draft;
        if (i % 2 == 1) {
            random.shuffle(start);
        }
        starts.emplace_back(random.next(), start);
    }
    runBlocks(walksOfFew, threads, [&](int walk) {
        const auto &[walkSeed, start] = starts[size_t(walk)];
        walks[size_t(walk)] = walkTeams(model, start, walkSeed, moves / walksOfFew, 1, cancel, nullptr);
    });
    std::optional<EngineResult> best;
    quint64 made = 0;
    for (const std::optional<EngineResult> &walk : walks) {
        if (!walk) {
            return std::nullopt;
        }
        made += walk->moves;
        if (!best || walk->cost < best->cost) {
            best = walk;
        }
    }
    best->moves = made;
    progress.report(
        {qint64(moves), qint64(moves), QCoreApplication::translate("TeamSolver", "Looking for better teams.")});
    return best;
}

} // namespace jamwright
