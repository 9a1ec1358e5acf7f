// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/severity/judgeequations.h"
#include "judging/severity/severitymodel.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>
#include <set>
#include <utility>

namespace jamwright {

namespace {

constexpr int listed = 3;               // "top three"
constexpr double tail = 0.05;           // on each side of the interval
constexpr double told = 0.95;           // probability from which two count as told apart
constexpr double leastVariation = 1e-6; // where no variance was found, the order of equals is a draw of lots

/// Close to N(0, 1), four sixteen-bit numbers of each of three words.
double drawNormal(std::mt19937_64 &random)
{
    quint64 sum = 0;
    for (int i = 0; i < 3; ++i) {
        const quint64 word = random();
        sum += (word & 0xFFFFU) + ((word >> 16U) & 0xFFFFU) + ((word >> 32U) & 0xFFFFU) + (word >> 48U);
    }
    return double(sum) * 0x1p-16 + 6 * 0x1p-16 - 6;
}

/// Draws qualities, one vector a call. The judges' part is drawn for all calls at once: one solution with many right
/// sides is several times as fast as many.
class QualityDraws
{
public:
    QualityDraws(const ReviewTable &table, const VarianceComponents &variances, quint64 seed, int draws)
        : m_table(table)
        , m_random(seed)
        , m_sd(std::sqrt(variances.residual))
        , m_gamma(std::max(variances.submissions / variances.residual, leastVariation))
    {
        const JudgeEquations equations = solveJudges(table, m_gamma, variances.judges / variances.residual);
        m_scale = std::sqrt(equations.gammaJudges);
        m_judges =
            Eigen::MatrixXd::NullaryExpr(table.judges() + 1, draws, [this] { return m_sd * drawNormal(m_random); });
        equations.factor.matrixU().solveInPlace(m_judges);
        m_judges.colwise() += equations.solution;
    }

    void draw(int number, std::vector<double> &qualities)
    {
        const auto judges = m_judges.col(number);
        const double mean = judges(m_table.judges());
        for (int submission = 0; submission < m_table.submissions(); ++submission) {
            const double weight = eliminationWeight(m_gamma, m_table.countOf(submission));
            double sum = 0;
            for (int i = m_table.start(submission); i < m_table.start(submission + 1); ++i) {
                const ReviewValue &review = m_table.reviews()[size_t(i)];
                sum += review.value - m_table.mean() - mean - m_scale * judges(review.judge);
            }
            qualities[size_t(submission)] = mean + weight * sum + m_sd * std::sqrt(weight) * drawNormal(m_random);
        }
    }

private:
    const ReviewTable &m_table;
    std::mt19937_64 m_random;
    double m_sd;
    double m_gamma;
    double m_scale = 0;
    Eigen::MatrixXd m_judges; ///< a column a draw: the judges' effects, and the mean last
};

/// Places by draw and submission.
class DrawnPlaces
{
public:
    DrawnPlaces(const ReviewTable &table, const VarianceComponents &variances, quint64 seed, int draws)
        : m_count(size_t(table.submissions()))
        , m_draws(size_t(draws))
        , m_places(m_count * m_draws)
    {
        QualityDraws source(table, variances, seed, draws);
        std::vector<double> qualities(m_count);
        std::vector<std::pair<double, int>> order(m_count);
        for (size_t draw = 0; draw < m_draws; ++draw) {
            source.draw(int(draw), qualities);
            for (size_t i = 0; i < m_count; ++i) {
                order[i] = {-qualities[i], int(i)};
            }
            std::sort(order.begin(), order.end());
            for (size_t place = 0; place < m_count; ++place) {
                m_places[draw * m_count + size_t(order[place].second)] = int(place) + 1;
            }
        }
    }

    [[nodiscard]] int submissions() const { return int(m_count); }
    [[nodiscard]] std::vector<int> of(int submission) const
    {
        std::vector<int> places(m_draws);
        for (size_t draw = 0; draw < m_draws; ++draw) {
            places[draw] = m_places[draw * m_count + size_t(submission)];
        }
        return places;
    }

private:
    size_t m_count;
    size_t m_draws;
    std::vector<int> m_places;
};

PlaceOdds oddsOf(std::vector<int> places)
{
    std::sort(places.begin(), places.end());
    const auto draws = double(places.size());
    PlaceOdds odds;
    odds.low = places[size_t(std::floor(tail * draws))];
    odds.high = places[size_t(std::ceil((1 - tail) * draws)) - 1];
    odds.first = double(std::upper_bound(places.begin(), places.end(), 1) - places.begin()) / draws;
    odds.top3 = double(std::upper_bound(places.begin(), places.end(), listed) - places.begin()) / draws;
    return odds;
}

bool toldApart(const std::vector<int> &better, const std::vector<int> &worse)
{
    int won = 0;
    for (size_t draw = 0; draw < better.size(); ++draw) {
        won += better[draw] < worse[draw] ? 1 : 0;
    }
    return won >= told * double(better.size());
}

std::vector<std::vector<int>> groupsOf(const DrawnPlaces &places, const std::vector<int> &byPlace)
{
    std::vector<std::vector<int>> groups;
    for (size_t first = 0; first < byPlace.size();) {
        std::vector<int> group = {byPlace[first]};
        const std::vector<int> best = places.of(byPlace[first]);
        size_t next = first + 1;
        while (next < byPlace.size() && !toldApart(best, places.of(byPlace[next]))) {
            group.push_back(byPlace[next++]);
        }
        if (group.size() > 1) {
            groups.push_back(std::move(group));
        }
        first = next;
    }
    return groups;
}

std::vector<int> besideFirstOf(const DrawnPlaces &places, const std::vector<int> &byPlace, int level)
{
    std::set<int> beside;
    for (size_t first = 0; first < std::min(size_t(level), byPlace.size()); ++first) {
        const std::vector<int> best = places.of(byPlace[first]);
        for (const int other : byPlace) {
            if (other != byPlace[first] && !beside.contains(other) && !toldApart(best, places.of(other))) {
                beside.insert(other);
            }
        }
    }
    std::vector<int> listedByPlace;
    std::copy_if(byPlace.begin(), byPlace.end(), std::back_inserter(listedByPlace),
                 [&](int submission) { return beside.contains(submission); });
    return listedByPlace;
}

} // namespace

PlaceDraws drawPlaces(const ReviewTable &table, const SeverityFit &fit, const std::vector<int> &byPlace, quint64 seed,
                      int draws, int level)
{
    PlaceDraws result;
    if (!fit.carried || draws <= 0) {
        return result;
    }
    const DrawnPlaces places(table, fit.variances, seed, draws);
    for (int submission = 0; submission < places.submissions(); ++submission) {
        result.odds.push_back(oddsOf(places.of(submission)));
    }
    result.notSeparable = groupsOf(places, byPlace);
    result.besideFirst = besideFirstOf(places, byPlace, level);
    return result;
}

} // namespace jamwright
