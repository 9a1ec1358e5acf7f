// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "domain/field.h"
#include "domain/naming/names.h"
#include "domain/person.h"
#include "domain/utcoffset.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <vector>

namespace jamwright {

/// A participant as team forming sees her.
struct Participant {
    SignupId signup;
    PersonId person;
    QString name;
    std::optional<Snowflake> discordId;
    std::optional<UtcOffset> offset;   ///< empty = unknown: costs nothing, is reported
    std::optional<double> skill;       ///< the weighted sum of her known skills; empty = none known
    std::optional<Willingness> leader; ///< empty = did not say
    int leadPriority = 0;              ///< 0..3, set by staff, wins over willingness
    QStringList languages;
    std::vector<int> formerTeams; ///< numbers of earlier teams; two people who share one are no strangers
    Fields fields;                ///< what her sign-up says, so that goals can name any of it

    /// Whether she may lead: vetted by staff, or willing (maybe counts).
    [[nodiscard]] bool canLead() const
    {
        return leadPriority > 0 || leader.value_or(Willingness::No) != Willingness::No;
    }
};

/// Two people of whom staff said that they must be, or must not be, in one team.
struct PairRule {
    enum class Kind { Apart, Together };
    PersonId a;
    PersonId b;
    Kind kind = Kind::Apart;
    QString reason; ///< as staff wrote it; may be blank
    friend bool operator==(const PairRule &, const PairRule &) = default;
};

template <>
struct EnumNames<PairRule::Kind> {
    static constexpr std::array names = {"apart", "together"};
};

/// A team that stands already when teams are formed.
struct StandingTeam {
    TeamId id;
    QString name;
    std::vector<int> members;       ///< indices into the people who are put in teams
    int leader = -1;                ///< one of the members; -1 = nobody
    bool locked = false;            ///< stays exactly as it is
    std::vector<int> lockedMembers; ///< of the members: those who stay in it, whoever else comes or goes
    friend bool operator==(const StandingTeam &, const StandingTeam &) = default;
};

struct TeamMember {
    SignupId signup;
    bool leader = false;
    bool locked = false; ///< stays in the team
    friend bool operator==(const TeamMember &, const TeamMember &) = default;
};

struct Team {
    TeamId id;
    QString name; ///< unique in the event by what Discord makes of it
    std::vector<TeamMember> members;
    bool locked = false; ///< nobody comes or goes
    friend bool operator==(const Team &, const Team &) = default;
};

/// How good an assignment is. The keys of its JSON are those of `jamctl teams score --json`.
struct GoalCost {
    QString name;
    double weight = 0;
    double cost = 0;
    double lowerBound = 0; ///< nothing below it is possible

    /// Whether it counts what breaks a rule. Rules outweigh all goals, so their share of an objective tells nobody
    /// anything: they are told one by one.
    [[nodiscard]] bool isRule() const
    {
        constexpr std::array rules = {"sizes", "strangers", "leaders", "time-zone limit", "apart", "together"};
        return std::any_of(rules.begin(), rules.end(),
                           [this](const char *rule) { return name == QLatin1String(rule); });
    }
    friend bool operator==(const GoalCost &, const GoalCost &) = default;
};

struct ScoreSheet {
    int people = 0; ///< participants, reserves included
    int teams = 0;
    std::map<int, int> sizes; ///< team size → how many teams
    int reserves = 0;
    int leadersMissing = 0;     ///< teams without anybody who may lead
    double teamSkillMeanSd = 0; ///< standard deviation (of the population) of the teams' mean skill
    double teamSkillMeanMin = 0;
    double teamSkillMeanMax = 0;
    double spanHoursMean = 0; ///< smallest arc of the 24-hour circle that holds a team's offsets
    double spanHoursMax = 0;
    int repeatPairs = 0; ///< pairs of team-mates who were in one team before
    int brokenApart = 0;
    int brokenTogether = 0;
    int languageMissing = 0; ///< teams without a language in common, where everybody's languages are known
    double objective = 0;    ///< the sum of weight × cost
    quint64 seed = 0;
    quint64 moves = 0; ///< the effort; seed and moves together replay the result
    double seconds = 0;
    std::vector<GoalCost> goals;

    /// The goals' part of the objective.
    [[nodiscard]] double goalsCost() const
    {
        return std::accumulate(goals.begin(), goals.end(), 0.0, [](double sum, const GoalCost &goal) {
            return goal.isRule() ? sum : sum + goal.weight * goal.cost;
        });
    }
    [[nodiscard]] bool breaksRules() const
    {
        return std::any_of(goals.begin(), goals.end(),
                           [](const GoalCost &goal) { return goal.isRule() && goal.weight > 0 && goal.cost > 0; });
    }
    friend bool operator==(const ScoreSheet &, const ScoreSheet &) = default;
};

} // namespace jamwright
