// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/naming/names.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// What teams of a field should be like. Each names one column of the field.
enum class GoalKind {
    Balance,  ///< numbers: the teams' means are alike
    Spread,   ///< numbers: within a team they are spread as in the whole field
    Alike,    ///< numbers: within a team they are near one another (weekly hours)
    Cover,    ///< categories: as many different ones in a team as can be (roles)
    TimeZone, ///< offsets: within few hours of the 24-hour circle
    Language, ///< sets: one that all members have
    Topic,    ///< sets: one that many members have
    Leader,   ///< 1 or 0: at least one member
    Share,    ///< 1 or 0: as many in each team as in the whole field (beginners)
    Even,     ///< categories: each as often in every team as in the whole field (leaders by tier)
    Awake,    ///< offsets: hours in which all members are awake
    Stay,     ///< no column: members stay in the team they stand in (disruption)
};
template <>
struct EnumNames<GoalKind> {
    static constexpr std::array names = {"balance", "spread", "alike", "cover", "time-zone", "language",
                                         "topic",   "leader", "share", "even",  "awake",     "stay"};
};

/// How much a goal counts, in words.
enum class GoalWeight { Off, Little, Normal, Lot, First };
template <>
struct EnumNames<GoalWeight> {
    static constexpr std::array names = {"off", "a little", "normal", "a lot", "first of all"};
};
/// The number that the word stands for: 0, 0.25, 1, 4, 100.
[[nodiscard]] double numberOf(GoalWeight weight);
/// The word that stands for exactly that number; empty when none does.
[[nodiscard]] std::optional<GoalWeight> weightWord(double number);

struct Goal {
    GoalKind kind = GoalKind::Balance;
    /// Of a bare file, or of participants: a canonical field name, or one of the derived names below. Blank for Stay.
    QString column;
    double weight = 1;       ///< 0..1,000,000
    double freeHours = 0;    ///< TimeZone: an arc up to this costs nothing; Awake: so many hours in common cost nothing
    int minutesPerUnit = 60; ///< TimeZone, Awake: 60 when the column is in hours, 1 when in minutes
    friend bool operator==(const Goal &, const Goal &) = default;
};

/// What goals on participants can name beside the fields of `domain/field.h`. The field `leader` is 1 for who may lead.
namespace goalcolumn {
inline constexpr QLatin1String Skill{"skill"};            ///< the weighted sum of the skills
inline constexpr QLatin1String Newcomer{"newcomer"};      ///< 1 = was in no earlier team
inline constexpr QLatin1String LeaderTier{"leader_tier"}; ///< of who may lead: staff's priority, else yes or maybe
} // namespace goalcolumn

/// Goals that go well together.
enum class GoalPreset {
    CodeJam,   ///< strangers in teams of equal strength, awake together
    OpenTeams, ///< teams of a small open jam: a common language and a topic, hours alike
    Hackathon, ///< every team with all the roles, in one place
};
template <>
struct EnumNames<GoalPreset> {
    static constexpr std::array names = {"code-jam", "open-teams", "hackathon"};
};
[[nodiscard]] std::vector<Goal> presetGoals(GoalPreset preset);

/// As the workspace keeps a goal.
[[nodiscard]] QJsonObject toJson(const Goal &goal);
/// Empty when the kind is none of ours, as a later version may have written it.
[[nodiscard]] std::optional<Goal> goalFromJson(const QJsonObject &json);

/// How a field of bare files is to be formed into teams: the goals file of `jamctl teams solve`.
struct GoalSet {
    QString idColumn = QStringLiteral("id");
    int minSize = 5;
    int maxSize = 5; ///< minSize <= maxSize, both 2..50
    std::vector<Goal> goals;
    QStringList apartColumns;    ///< nobody with somebody who has the same value; a blank one is nobody's
    bool apartPairs = false;     ///< nor with a partner of the pairs file …
    QStringList pairReasons;     ///< … whose reason starts with one of these; empty = any
    QStringList togetherColumns; ///< everybody with who has the same value; a blank one is nobody's
    bool togetherPairs = false;  ///< and with her partners of the pairs file …
    QStringList togetherReasons; ///< … whose reason starts with one of these; not empty with togetherPairs
    QString lockColumn;          ///< who has a value stays in the team that it names; blank = there is none
    QString leaderColumn;        ///< each team has somebody with 1, yes or maybe; blank = no such rule
    QString spanColumn;          ///< offsets; blank = no such rule
    int spanMinutesPerUnit = 60;
    double spanHours = 24; ///< the widest arc of the day that holds a team's offsets
    bool raw = false;      ///< weights multiply the plain terms; otherwise a term is 1 when teams are drawn at random
    friend bool operator==(const GoalSet &, const GoalSet &) = default;
};

} // namespace jamwright
