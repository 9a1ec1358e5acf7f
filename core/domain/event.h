// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "domain/naming/names.h"
#include "domain/teamgoals.h"

#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

enum class EventKind { TeamJam, PeerJam, Space };
template <>
struct EnumNames<EventKind> {
    static constexpr std::array names = {"team-jam", "peer-jam", "space"};
};

/// Where an event stands. Stages follow one another; going back is allowed, nothing is lost by it.
enum class Stage { Planning, Signups, Confirmation, Teams, Running, Judging, Finished };
template <>
struct EnumNames<Stage> {
    static constexpr std::array names = {"planning", "signups", "confirmation", "teams",
                                         "running",  "judging", "finished"};
};

/// What teams of an event must be like.
struct TeamRules {
    int minSize = 5;
    int maxSize = 6;            ///< minSize <= maxSize, both 2..50
    int maxArcMinutes = 4 * 60; ///< the widest arc of time zones within a team; 1440 = no limit
    bool leaderNeeded = true;   ///< at least one member is willing to lead
    bool strangersOnly = true;  ///< nobody with somebody from an earlier team
    /// How much each skill counts in a person's skill, by name; a skill that is not listed counts 1.
    std::map<QString, double> skillWeights;
    bool organisationsApart = false; ///< nobody with somebody of the same organisation
    std::vector<Goal> goals = {};    ///< in the order they are shown; empty = the usual ones of the event's kind

    friend bool operator==(const TeamRules &, const TeamRules &) = default;
};

/// The goals that the event's teams are formed by: its own, or the usual ones of its kind.
[[nodiscard]] inline std::vector<Goal> goalsOf(const TeamRules &rules, EventKind kind)
{
    return !rules.goals.empty()         ? rules.goals
           : kind == EventKind::TeamJam ? presetGoals(GoalPreset::CodeJam)
                                        : presetGoals(GoalPreset::OpenTeams);
}

/// Who may come to an event, and how long what they said is kept.
struct SignupRules {
    std::optional<int> capacityTeams; ///< so many teams of the largest size have a place; empty = no limit
    std::optional<int> minimumAge;    ///< in years; empty = none
    int retentionMonths = 6;          ///< after the event's end, when its people are to be erased; 0 = not reminded

    friend bool operator==(const SignupRules &, const SignupRules &) = default;
};

/// One jam. Dates are days in UTC; time zones are resolved at `startsOn`.
struct Event {
    EventId id;
    QString name; ///< unique in the workspace, compared without case
    EventKind kind = EventKind::TeamJam;
    Stage stage = Stage::Planning;
    QDate startsOn;
    QDate endsOn;
    TeamRules rules;
    SignupRules signupRules;
    QString nameTheme = QStringLiteral("animals"); ///< the word list that team names are made of

    /// How many people have a place; empty = no limit.
    [[nodiscard]] std::optional<int> places() const
    {
        return signupRules.capacityTeams ? std::optional(*signupRules.capacityTeams * rules.maxSize) : std::nullopt;
    }

    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace jamwright
