// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/solver/annealing.h"

#include "teaming/solver/draft.h"
#include "teaming/solver/minuslog.h"
#include "teaming/solver/random.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace jamwright {
namespace {

constexpr int reports = 50;
constexpr int fraction = 16; ///< bits behind the point of fixed-point numbers
constexpr quint64 one = quint64(1) << fraction;

/// One line of search from one start.
class Walk
{
public:
    Walk(const Problem &problem, const std::vector<int> &start, const std::vector<int> &byZone, quint64 seed)
        : m_problem(problem)
        , m_byZone(byZone)
        , m_placeOf(byZone.size(), 0)
        , m_window(std::max(8, problem.count() / 10))
        , m_random(seed)
        , m_placement(problem, start)
    {
        for (size_t i = 0; i < byZone.size(); ++i) {
            m_placeOf[size_t(byZone[i])] = int(i);
        }
    }

    [[nodiscard]] const Placement &placement() const { return m_placement; }

    /// Sets temperature and prices for what is left of the way: 65536 at the start, 0 at the end. The rules' prices
    /// follow the temperature, so that at first little but the rules is looked at: a wide arc left over later is hard
    /// to get rid of, because three people or more would have to move at once. A lenient walk lets rules be broken more
    /// easily.
    void cool(quint64 left, bool lenient)
    {
        const auto remaining = qint64(left);
        m_temperature = hottest * m_problem.hour;
        for (int i = 0; i < coolingPower; ++i) {
            m_temperature = (m_temperature * remaining) >> fraction;
        }
        const qint64 base = (m_temperature + leastBase * m_problem.hour) / (lenient ? leniency : 1);
        m_prices.repeatPair = 20 * base;
        m_prices.leaderless = 16 * base;
        m_prices.arcMinute = base / 6;
    }

    void step()
    {
        const int a = m_random.below(m_problem.count());
        const int b = partner(a);
        const qint64 limit = (m_temperature >> 8) * minusLog[size_t(m_random.next() >> 54)] >> 8;
        if (m_placement.teamOf(a) != m_placement.teamOf(b) && m_placement.lookWithin(a, b, m_prices, limit, m_swap)) {
            m_placement.apply(m_swap);
        }
    }

    /// Takes every swap that helps, by the strict order of the rules, until none does or `looks` swaps were looked at.
    bool climb(quint64 looks, const Cancel &cancel)
    {
        bool better = true;
        while (better) {
            better = false;
            for (int a = 1; a < m_problem.count(); ++a) {
                if (cancel.isRequested()) {
                    return false;
                }
                for (int b = 0; b < a; ++b) {
                    better = climbBy(a, b) || better;
                }
                looks -= std::min(looks, quint64(a));
                if (looks == 0) {
                    return true;
                }
            }
        }
        return true;
    }

private:
    // Found by trial on fields of 100 to 1000; in hours of arc of one team.
    static constexpr qint64 hottest = 100;
    static constexpr qint64 leastBase = 5;
    static constexpr int coolingPower = 4;
    static constexpr qint64 leniency = 3;

    /// Three of four times somebody near by in the order of zones, else anybody.
    int partner(int a)
    {
        const int count = m_problem.count();
        if ((m_random.next() >> 62) == 0) {
            return m_random.below(count);
        }
        const int place = m_placeOf[size_t(a)] + m_random.below(2 * m_window + 1) - m_window;
        return m_byZone[size_t(((place % count) + count) % count)];
    }

    bool climbBy(int a, int b)
    {
        if (m_placement.teamOf(a) == m_placement.teamOf(b)) {
            return false;
        }
        const Placement::Swap swap = m_placement.look(a, b);
        if (swap.delta >= Cost{}) {
            return false;
        }
        m_placement.apply(swap);
        return true;
    }

    const Problem &m_problem;
    const std::vector<int> &m_byZone;
    std::vector<int> m_placeOf; ///< by person: place in m_byZone
    int m_window;
    Random m_random;
    Placement m_placement;
    Placement::Swap m_swap;
    RulePrices m_prices;
    qint64 m_temperature = 0;
};

/// Restarts matter in small fields, one long walk in large ones.
int walksFor(int people)
{
    return people <= 40 ? 12 : 1;
}

int climbsFor(int people)
{
    return people <= 24 ? 60 : 0;
}

/// Counts the moves of all walks and reports each fiftieth.
class Ticker
{
public:
    Ticker(quint64 total, Progress &progress)
        : m_total(std::max<quint64>(1, total))
        , m_progress(progress)
    {
    }

    void advance(quint64 moves)
    {
        m_done += moves;
        const quint64 due = m_done * reports / m_total;
        if (due != m_reported) {
            m_reported = due;
            m_progress.report({qint64(m_done), qint64(m_total),
                               QCoreApplication::translate("TeamSolver", "Looking for better teams.")});
        }
    }

private:
    quint64 m_total;
    quint64 m_done = 0;
    quint64 m_reported = 0;
    Progress &m_progress;
};

/// All walks of one search, and the best that any of them came to.
class Search
{
public:
    Search(const Problem &problem, quint64 seed, quint64 moves, const Cancel &cancel, Progress &progress)
        : m_problem(problem)
        , m_byZone(orderByZone(problem))
        , m_random(seed)
        , m_cancel(cancel)
        , m_ticker(moves, progress)
    {
    }

    [[nodiscard]] const SearchResult &best() const { return *m_best; }

    /// A walk from the start, then some from the best there is, less hot and more lenient: they mend what the first
    /// froze. False when cancelled, like all of these.
    bool walkAndMend(const std::vector<int> &start, quint64 moves)
    {
        const quint64 first = moves / 2;
        if (!walk(start, one, first, false)) {
            return false;
        }
        for (quint64 i = 0; i < mends; ++i) {
            const quint64 share = (moves - first) * (i + 1) / mends - (moves - first) * i / mends;
            if (!walk(std::vector<int>(m_best->seats), one / 2, share, true)) {
                return false;
            }
        }
        return true;
    }

    /// Only climbs. In a tiny field that is quick, and by the strict order of the rules, which a walk follows by weight
    /// alone.
    bool climbFrom(const std::vector<int> &start)
    {
        Walk walk(m_problem, start, m_byZone, 0);
        return finish(walk, fewestLooks);
    }

    std::vector<int> randomStart()
    {
        std::vector<int> seats(m_problem.people.size());
        std::iota(seats.begin(), seats.end(), 0);
        m_random.shuffle(seats);
        return seats;
    }

private:
    static constexpr quint64 mends = 4;
    static constexpr quint64 fewestLooks = 20'000;

    bool walk(const std::vector<int> &start, quint64 from, quint64 moves, bool lenient)
    {
        constexpr quint64 stride = 500;
        Walk walk(m_problem, start, m_byZone, m_random.next());
        for (quint64 done = 0; done < moves;) {
            if (m_cancel.isRequested()) {
                return false;
            }
            walk.cool(from - from * done / moves, lenient);
            const quint64 end = std::min(moves, done + stride);
            for (quint64 i = done; i < end; ++i) {
                walk.step();
            }
            m_ticker.advance(end - done);
            done = end;
        }
        return finish(walk, std::max(moves / 4, fewestLooks));
    }

    bool finish(Walk &walk, quint64 looks)
    {
        if (!walk.climb(looks, m_cancel)) {
            return false;
        }
        const Placement &found = walk.placement();
        if (!m_best || found.cost() < m_best->cost) {
            m_best = SearchResult{found.seats(), found.cost()};
        }
        return true;
    }

    const Problem &m_problem;
    const std::vector<int> m_byZone;
    Random m_random;
    const Cancel &m_cancel;
    Ticker m_ticker;
    std::optional<SearchResult> m_best;
};

} // namespace

quint64 defaultMoves(int people)
{
    return std::clamp<quint64>(quint64(people) * 3000, 200'000, 3'000'000);
}

double movesPerSecond(const Problem &problem)
{
    const std::vector<int> byZone = orderByZone(problem);
    Walk walk(problem, draft(problem), byZone, 1);
    QElapsedTimer timer;
    timer.start();
    constexpr int batch = 2000;
    int moves = 0;
    while (timer.nsecsElapsed() < 30'000'000) {
        walk.cool(one / 2, false);
        for (int i = 0; i < batch; ++i) {
            walk.step();
        }
        moves += batch;
    }
    return moves * 1e9 / double(timer.nsecsElapsed());
}

std::optional<SearchResult> anneal(const Problem &problem, quint64 seed, quint64 moves, const Cancel &cancel,
                                   Progress &progress)
{
    Search search(problem, seed, moves, cancel, progress);
    const int walks = walksFor(problem.count());
    for (int i = 0; i < walks; ++i) {
        const quint64 share = moves * quint64(i + 1) / quint64(walks) - moves * quint64(i) / quint64(walks);
        if (!search.walkAndMend(i == 0 ? draft(problem) : search.randomStart(), share)) {
            return std::nullopt;
        }
    }
    for (int i = climbsFor(problem.count()); i > 0; --i) {
        if (!search.climbFrom(search.randomStart())) {
            return std::nullopt;
        }
    }
    return search.best();
}

} // namespace jamwright
