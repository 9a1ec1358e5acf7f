// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/solver/problem.h"

#include "domain/utcoffset.h"
#include "teaming/goalweights.h"

#include <QtMath>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace jamwright {
namespace {

/// Largest skill range × common multiple: its square, summed over a thousand teams, stays within 63 bits.
constexpr qint64 finest = qint64(1) << 25;

/// Skills in thousandths above the lowest, unknown ones as the mean of the known.
std::vector<qint64> thousandths(const std::vector<Participant> &people)
{
    std::vector<qint64> values(people.size(), 0);
    qint64 sum = 0;
    qint64 known = 0;
    for (size_t i = 0; i < people.size(); ++i) {
        if (people[i].skill) {
            values[i] = qRound64(*people[i].skill * 1000.0);
            sum += values[i];
            ++known;
        }
    }
    const qint64 mean = known > 0 ? (2 * sum + known) / (2 * known) : 0;
    for (size_t i = 0; i < people.size(); ++i) {
        if (!people[i].skill) {
            values[i] = mean;
        }
    }
    const qint64 lowest = values.empty() ? 0 : *std::min_element(values.begin(), values.end());
    for (qint64 &value : values) {
        value -= lowest;
    }
    return values;
}

/// Stretches (or, for a very wide range, shrinks) the thousandths to the problem's own steps.
void scaleSkills(Problem &problem, std::vector<qint64> values)
{
    const qint64 range = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    problem.skillsDiffer = range > 0;
    const qint64 spread = std::max<qint64>(1, range) * problem.common;
    const qint64 stretch = std::max<qint64>(1, finest / spread);
    const qint64 shrink = std::max<qint64>(1, (spread + finest - 1) / finest);
    qint64 total = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        problem.people[i].skill = (values[i] * stretch + shrink / 2) / shrink;
        total += problem.people[i].skill;
    }
    const qint64 count = problem.count();
    problem.target = (2 * total * problem.common + count) / (2 * count);
}

/// The prices follow from goalweights.h: random teams' squared distance (field variance / mean size) is worth MeanSkill
/// hours.
void setPrices(Problem &problem)
{
    // Without differing skills any number does; this one divides well.
    qint64 random = qint64(1) << 36;
    if (problem.skillsDiffer) {
        qint64 squares = 0;
        for (const Problem::Somebody &somebody : problem.people) {
            const qint64 distance = somebody.skill * problem.common - problem.target;
            squares += distance * distance / problem.count();
        }
        const qint64 placed = std::accumulate(problem.sizes.begin(), problem.sizes.end(), qint64(0));
        random = squares * problem.teams() / placed;
    }
    const qint64 hour = std::max<qint64>(60, random * goalweights::TimeZones / goalweights::MeanSkill);
    problem.arcMinute = hour / 60;
    problem.hour = problem.arcMinute * 60;
    problem.noLanguage = problem.hour * goalweights::Languages / goalweights::TimeZones;
}

void readLanguages(Problem &problem, const std::vector<Participant> &people)
{
    std::vector<std::set<QString>> spoken(people.size());
    std::map<QString, int> speakers;
    for (size_t i = 0; i < people.size(); ++i) {
        for (const QString &language : people[i].languages) {
            const QString name = language.trimmed().toCaseFolded();
            if (!name.isEmpty() && spoken[i].insert(name).second) {
                ++speakers[name];
            }
        }
    }
    std::vector<std::pair<int, QString>> common;
    common.reserve(speakers.size());
    for (const auto &[name, count] : speakers) {
        common.emplace_back(-count, name);
    }
    std::sort(common.begin(), common.end());
    common.resize(std::min<size_t>(common.size(), 64));
    for (size_t i = 0; i < people.size(); ++i) {
        Problem::Somebody &somebody = problem.people[i];
        somebody.languagesKnown = !spoken[i].empty();
        somebody.languageRank = somebody.languagesKnown ? 64 : 0;
        for (size_t k = common.size(); k-- > 0;) {
            if (spoken[i].contains(common[k].second)) {
                somebody.languages |= quint64(1) << k;
                somebody.languageRank = int(k);
            }
        }
    }
}

void readHistory(Problem &problem, const std::vector<Participant> &people)
{
    std::map<int, std::vector<size_t>> formerTeams;
    for (size_t i = 0; i < people.size(); ++i) {
        for (const int former : people[i].formerTeams) {
            formerTeams[former].push_back(i);
        }
    }
    problem.metStride = (people.size() + 63) / 64;
    problem.metBits.assign(people.size() * problem.metStride, 0);
    for (const auto &[former, members] : formerTeams) {
        for (const size_t a : members) {
            for (const size_t b : members) {
                if (a != b) {
                    problem.metBits[a * problem.metStride + b / 64] |= quint64(1) << (b % 64);
                    problem.anyMet = true;
                }
            }
        }
    }
}

} // namespace

Problem makeProblem(const std::vector<Participant> &people, const TeamRules &rules, const std::vector<int> &sizes,
                    int reserves)
{
    Problem problem;
    problem.people.resize(people.size());
    problem.sizes = sizes;
    problem.reserves = reserves;
    problem.leaderNeeded = rules.leaderNeeded;
    problem.strangersOnly = rules.strangersOnly;
    problem.maxArc = rules.maxArcMinutes;
    for (const int size : sizes) {
        problem.common = std::lcm(problem.common, qint64(size));
    }
    for (size_t i = 0; i < people.size(); ++i) {
        problem.people[i].lead = people[i].canLead();
        if (people[i].offset) {
            problem.people[i].zone = int((people[i].offset->minutes() + minutesPerDay) % minutesPerDay);
        }
    }
    scaleSkills(problem, thousandths(people));
    setPrices(problem);
    readLanguages(problem, people);
    if (rules.strangersOnly) {
        readHistory(problem, people);
    }
    return problem;
}

} // namespace jamwright
