// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace jamwright {

inline constexpr int mostNumbers = 4; ///< columns of numbers that goals may name
inline constexpr int mostWords = 2;   ///< of 64 traits each
inline constexpr int mostGroups = 2;  ///< columns that keep people apart
inline constexpr int mostMembers = 50;

/// A person as the engine sees her. Records lie side by side by team, so they are small and hold no pointer.
struct Seated {
    std::array<quint64, mostWords> traits{};   ///< roles, languages, topics, willingness …: a bit each
    std::array<qint32, mostNumbers> numbers{}; ///< steps from about the field's mean
    std::array<qint32, mostGroups> groups{};   ///< who shares one must not share a team
    qint32 person = 0;
    qint16 zone = -1;      ///< minutes of the day, 0..1439; -1 = unknown
    bool hasPairs = false; ///< whether `EngineModel::pairs` names her
};

/// The goals on one column of numbers.
struct NumberGoal {
    double balance = 0; ///< times (mean - field mean)² / field variance
    double spread = 0;  ///< times (sd - target)² / field variance
    double alike = 0;   ///< times variance within the team / field variance
    double mean = 0;    ///< of the field, in steps
    double targetSd = 0;
    double perVariance = 0; ///< 1 / field variance; 0 when all are equal
};

/// One goal on the bits of a word.
struct TraitGoal {
    enum class Kind { Cover, Common, Shared, Any, Share };
    Kind kind = Kind::Cover;
    int word = 0;
    quint64 mask = 0;
    quint64 unknown = 0; ///< Cover: the bit of those whose category is unknown
    double weight = 0;
    double share = 0; ///< Share: of the field
    int goal = 0;     ///< its number in the GoalSet
};

/// How bad one team or all teams are: broken rules before goals.
struct EngineCost {
    qint64 broken = 0; ///< pairs who must not meet
    qint64 soft = 0;   ///< sum of weight × term, in 1 / EngineModel::scale

    EngineCost &operator+=(const EngineCost &other)
    {
        broken += other.broken;
        soft += other.soft;
        return *this;
    }
    friend EngineCost operator+(EngineCost a, const EngineCost &b) { return a += b; }
    friend auto operator<=>(const EngineCost &, const EngineCost &) = default;
};

/// A field, ready to be searched. Terms of a team of n with mean m and standard deviation s (of the population):
/// those of shared/tools/team-score/score.py, which is the reference for every formula here.
struct EngineModel {
    std::vector<Seated> people;
    std::vector<int> sizes; ///< one a team
    int reserves = 0;       ///< people without a team
    int minSize = 0;
    int maxSize = 0;

    int numberColumns = 0;
    std::array<NumberGoal, mostNumbers> numbers{};
    int words = 0;
    std::vector<TraitGoal> traits; ///< in the order of their words
    double zoneWeight = 0;         ///< an hour beyond the free arc
    int freeArc = 0;               ///< minutes
    int groupColumns = 0;
    std::vector<std::vector<qint32>> pairs; ///< by person: whom she must not meet, ascending; empty = nobody has any
    double scale = 1;                       ///< soft cost units per 1 of the objective
    std::vector<int> order; ///< the people so that neighbours are alike: by language, time of day, first number

    [[nodiscard]] int count() const { return int(people.size()); }
    [[nodiscard]] int teams() const { return int(sizes.size()); }
};

/// Sums over a team that decide the terms of its numbers.
struct NumberSums {
    std::array<qint64, mostNumbers> sum{};
    std::array<qint64, mostNumbers> squares{};

    void add(const EngineModel &model, const Seated &person, int sign)
    {
        for (int i = 0; i < model.numberColumns; ++i) {
            const qint64 value = person.numbers[size_t(i)];
            sum[size_t(i)] += sign * value;
            squares[size_t(i)] += sign * value * value;
        }
    }
};

/// The terms of a team's numbers: a lower bound of its cost, from the sums alone.
[[nodiscard]] qint64 numberCost(const EngineModel &model, const NumberSums &sums, int size);
/// The other terms and the broken rules. Looks at every member.
[[nodiscard]] EngineCost memberCost(const EngineModel &model, const Seated *const *members, int size);

} // namespace jamwright
