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
inline constexpr int minutesOfADay = 24 * 60;
inline constexpr int wakingMinutes = 16 * 60; ///< of everybody's day: from 8:00 to midnight of her own time
inline constexpr int noTeam = -2;

/// A person as the engine sees her. Records lie side by side by team, so they are small and hold no pointer.
struct Seated {
    std::array<quint64, mostWords> traits{};   ///< roles, languages, topics, willingness …: a bit each
    std::array<qint32, mostNumbers> numbers{}; ///< steps from about the field's mean
    std::array<qint32, mostGroups> groups{};   ///< who shares one must not share a team
    qint32 person = 0;
    qint16 zone = -1;      ///< minutes of the day, 0..1439; -1 = unknown
    bool hasPairs = false; ///< whether `EngineModel::pairs` names her
    bool mayLead = false;
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

/// Broken rules, counted in layers of one number, so that a comparison takes the upper ones first: pairs who must not
/// meet, and twice for each pair who must be together and is not; teams without anybody who may lead; quarter hours
/// beyond the widest arc. Rules thus give way from the last to the first.
namespace broken {
inline constexpr int leaderBits = 22; ///< the bits below count quarter hours
inline constexpr int pairBits = 39;
[[nodiscard]] constexpr qint64 pairs(qint64 broken)
{
    return broken >> pairBits;
}
[[nodiscard]] constexpr qint64 leaders(qint64 broken)
{
    return (broken >> leaderBits) & ((qint64(1) << (pairBits - leaderBits)) - 1);
}
[[nodiscard]] constexpr qint64 quarterHours(qint64 broken)
{
    return broken & ((qint64(1) << leaderBits) - 1);
}
} // namespace broken

/// How bad one team or all teams are: broken rules before goals.
struct EngineCost {
    qint64 broken = 0; ///< see above; 0 = none
    qint64 soft = 0;   ///< sum of weight × term, in 1 / EngineModel::scale

    /// What a walk goes by, with so much for a pair or a leader, and an eighth of it for a quarter hour.
    [[nodiscard]] qint64 energy(qint64 price) const
    {
        if (broken == 0) {
            return soft;
        }
        return soft + price * (broken::pairs(broken) + broken::leaders(broken)) +
               price * broken::quarterHours(broken) / 8;
    }
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
    double awakeWeight = 0;        ///< an hour missing of those wanted in common
    int awakeWanted = 0;           ///< minutes in which all are awake
    double stayWeight = 0;         ///< somebody out of her home
    double scale = 1;              ///< soft cost units per 1 of the objective
    /// False promises that nobody's stay, hours awake, bundle, leader or arc counts: a look is then shorter.
    bool extras = true;
    std::vector<int> order; ///< the people so that neighbours are alike: by language, time of day, first number

    // Rules. What only few fields have stands beside the records, by person; empty = nobody has it.
    int groupColumns = 0;
    std::vector<std::vector<qint32>> pairs; ///< whom she must not meet, ascending
    bool leaderNeeded = false;
    int maxArc = minutesOfADay;    ///< minutes; a day = no limit
    std::vector<qint32> bundle;    ///< the number of those who must be together with her; -1 = none
    std::vector<int> bundleSizes;  ///< by that number
    std::vector<qint32> home;      ///< the team that she stands in; -1 = none, noTeam = one that is no more
    std::vector<char> fixedPeople; ///< 1 = stays in the team where the draft puts her, which is her home
    std::vector<char> lockedTeams; ///< by team: 1 = is left alone

    [[nodiscard]] int count() const { return int(people.size()); }
    [[nodiscard]] int teams() const { return int(sizes.size()); }
    [[nodiscard]] bool fixed(int person) const { return !fixedPeople.empty() && fixedPeople[size_t(person)] != 0; }
    [[nodiscard]] bool locked(int team) const { return !lockedTeams.empty() && lockedTeams[size_t(team)] != 0; }
    [[nodiscard]] int bundleOf(int person) const { return bundle.empty() ? -1 : bundle[size_t(person)]; }
    [[nodiscard]] bool zones() const { return zoneWeight > 0 || awakeWeight > 0 || maxArc < minutesOfADay; }
    [[nodiscard]] bool hasExtras() const
    {
        return stayWeight > 0 || awakeWeight > 0 || !bundle.empty() || leaderNeeded || maxArc < minutesOfADay;
    }
    /// Whether it matters which team is which, beside their sizes.
    [[nodiscard]] bool teamsDiffer() const { return stayWeight > 0 || !fixedPeople.empty(); }
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
/// The other terms and the broken rules. Looks at every member; `team` decides who is at home. The first `strangers` of
/// the members are known to be allowed to meet.
[[nodiscard]] EngineCost memberCost(const EngineModel &model, const Seated *const *members, int size, int team,
                                    int strangers = 0);
/// All terms of a team, not rounded.
[[nodiscard]] double plainCost(const EngineModel &model, const Seated *const *members, int size, int team);

} // namespace jamwright
