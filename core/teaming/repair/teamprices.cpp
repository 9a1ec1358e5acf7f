// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/repair/teamprices.h"

#include "teaming/field/randomlevel.h"
#include "teaming/goalweights.h"

#include <algorithm>
#include <map>

namespace jamwright {
namespace {

constexpr size_t ruleCosts = 6; ///< before the goals' in a score sheet

/// The size that most teams have, the smaller of two as frequent; 0 = there is none.
int mostFrequentSize(const std::vector<FormedTeam> &teams)
{
    std::map<int, int> counts;
    for (const FormedTeam &team : teams) {
        if (!team.members.empty()) {
            ++counts[int(team.members.size())];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? 0 : most->first;
}

bool fitEngine(const std::vector<FormedTeam> &teams)
{
    return std::all_of(teams.begin(), teams.end(),
                       [](const FormedTeam &team) { return team.members.size() <= size_t(mostMembers); });
}

/// Everybody by seat, the reserves last.
std::vector<int> seatsOf(const std::vector<FormedTeam> &teams, int people)
{
    std::vector<int> seats;
    std::vector<char> seated(size_t(people), 0);
    for (const FormedTeam &team : teams) {
        for (const int member : team.members) {
            seats.push_back(member);
            seated[size_t(member)] = 1;
        }
    }
    for (int person = 0; person < people; ++person) {
        if (seated[size_t(person)] == 0) {
            seats.push_back(person);
        }
    }
    return seats;
}

using Members = QVarLengthArray<const Seated *, 8>;

Members seated(const EngineModel &model, std::span<const int> members)
{
    Members people;
    for (const int member : members) {
        people.append(&model.people[size_t(member)]);
    }
    return people;
}

void addTo(QVarLengthArray<double, 12> &sums, const QVarLengthArray<double, 12> &terms, int sign)
{
    sums.resize(std::max(sums.size(), terms.size()), 0.0);
    for (qsizetype i = 0; i < terms.size(); ++i) {
        sums[i] += sign * terms[i];
    }
}

} // namespace

void TeamTerms::add(const TeamTerms &other, int sign)
{
    wrongSeats += sign * other.wrongSeats;
    repeatPairs += sign * other.repeatPairs;
    leaderless += sign * other.leaderless;
    excessMinutes += sign * other.excessMinutes;
    apartPairs += sign * other.apartPairs;
    addTo(goals, other.goals, sign);
    addTo(random, other.random, sign);
}

TeamPrices::TeamPrices(const TeamField &field, const FieldFacts &facts, const std::vector<FormedTeam> &teams)
    : m_facts(facts)
    , m_usualSize(mostFrequentSize(teams))
{
    const TeamRules &rules = field.rules;
    m_weights = {goalweights::Sizes,
                 rules.strangersOnly ? goalweights::Strangers : 0,
                 rules.leaderNeeded ? goalweights::Leaders : 0,
                 goalweights::ArcLimit,
                 goalweights::Apart,
                 goalweights::Together};
    static const std::vector<StandingTeam> nothing; // teams are looked at as they are
    auto made = fitEngine(teams) ? makeScoreModel({field.people, rules, field.pairs, nothing}, teams) : Error();
    if (!made) { // as in a score sheet: goals that cannot be read cost nothing
        return;
    }
    m_field = *std::move(made);
    m_seating.emplace(m_field.model, seatsOf(teams, m_field.model.count()));
    for (size_t i = 0; i < m_field.goals.size(); ++i) {
        m_alone.push_back(withOneGoal(m_field, int(i)));
        m_weights.push_back(m_field.goals[i].weight);
    }
}

bool TeamPrices::suits(const std::vector<FormedTeam> &teams) const
{
    return mostFrequentSize(teams) == m_usualSize && fitEngine(teams);
}

const std::vector<double> &TeamPrices::randomCosts(int size) const
{
    Level &level = m_levels[size_t(size)];
    std::call_once(level.once, [&] {
        for (const EngineModel &alone : m_alone) {
            level.costs.push_back(alone.stayWeight > 0 ? 0 : randomTeamCost(alone, size, drawnOfPeople));
        }
    });
    return level.costs;
}

void TeamPrices::readRules(const TeamFigures &figures, TeamTerms &terms) const
{
    const TeamRules &rules = m_facts.rules();
    terms.wrongSeats = std::max({0, rules.minSize - figures.size, figures.size - rules.maxSize});
    terms.repeatPairs = figures.repeatPairs;
    terms.leaderless = figures.willing == 0 ? 1 : 0;
    terms.excessMinutes = std::max(0, figures.arcMinutes - rules.maxArcMinutes);
    terms.apartPairs = figures.apartPairs;
}

TeamTerms TeamPrices::read(std::span<const int> members) const
{
    TeamTerms terms;
    if (members.empty()) {
        return terms;
    }
    readRules(m_facts.read(members), terms);
    const auto size = int(members.size());
    for (const EngineModel &alone : m_alone) {
        terms.goals.append(plainCost(alone, seated(alone, members).constData(), size, -1));
    }
    for (const double cost : randomCosts(size)) {
        terms.random.append(cost);
    }
    return terms;
}

std::vector<double> TeamPrices::costs(const TeamTerms &sums, int splitPairs) const
{
    std::vector<double> costs{double(sums.wrongSeats),   double(sums.repeatPairs), double(sums.leaderless),
                              sums.excessMinutes / 60.0, double(sums.apartPairs),  double(splitPairs)};
    for (qsizetype i = 0; i < qsizetype(m_alone.size()); ++i) {
        const bool counts = i < sums.random.size() && sums.random[i] > 0;
        costs.push_back(counts ? sums.goals[i] / sums.random[i] : 0);
    }
    return costs;
}

double TeamPrices::objective(const TeamTerms &sums, int splitPairs) const
{
    const std::vector<double> each = costs(sums, splitPairs);
    double sum = 0;
    for (size_t i = 0; i < each.size(); ++i) {
        sum += m_weights[i] * each[i];
    }
    return sum;
}

double TeamPrices::price(std::span<const int> members) const
{
    if (members.empty()) {
        return 0;
    }
    TeamTerms terms;
    readRules(m_facts.read(members), terms);
    double split = 0;
    for (const int member : members) {
        for (const int partner : m_facts.partners(member)) {
            split += std::find(members.begin(), members.end(), partner) == members.end() ? 0.5 : 0;
        }
    }
    const std::array<double, ruleCosts> rules{double(terms.wrongSeats), double(terms.repeatPairs),
                                              double(terms.leaderless), terms.excessMinutes / 60.0,
                                              double(terms.apartPairs), split};
    double sum = 0;
    for (size_t i = 0; i < rules.size(); ++i) {
        sum += m_weights[i] * rules[i];
    }
    const EngineModel &model = m_field.model;
    return m_alone.empty() ? sum : sum + plainCost(model, seated(model, members).constData(), int(members.size()), -1);
}

int TeamPrices::bestExchange(int person, const std::function<bool(int)> &mayGo) const
{
    constexpr qint64 any = qint64(1) << 61;
    int best = -1;
    EngineCost least;
    for (int other = 0; m_seating && other < m_field.model.count(); ++other) {
        const int here = m_seating->teamOf(person);
        const int there = m_seating->teamOf(other);
        if (here == there || (m_seating->idle(here) && m_seating->idle(there)) || !mayGo(other)) {
            continue;
        }
        Seating::Change change{here, m_seating->slotOf(person), there, m_seating->slotOf(other), {}, {}};
        static_cast<void>(m_seating->look(change, 0, any));
        EngineCost cost = change.newA + change.newB;
        cost.broken -= m_seating->cost(here).broken + m_seating->cost(there).broken;
        cost.soft -= m_seating->cost(here).soft + m_seating->cost(there).soft;
        if (best < 0 || cost < least) {
            best = other;
            least = cost;
        }
    }
    return best;
}

} // namespace jamwright
