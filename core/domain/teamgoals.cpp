// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/teamgoals.h"

#include "domain/field.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array goalWeights = {0.0, 0.25, 1.0, 4.0, 100.0};

Goal goalOf(GoalKind kind, QLatin1String column, GoalWeight weight, double freeHours = 0)
{
    return {kind, QString(column), numberOf(weight), freeHours, 60};
}

} // namespace

double numberOf(GoalWeight weight)
{
    return goalWeights.at(size_t(weight));
}

std::optional<GoalWeight> weightWord(double number)
{
    for (size_t i = 0; i < goalWeights.size(); ++i) {
        if (goalWeights.at(i) == number) {
            return static_cast<GoalWeight>(i);
        }
    }
    return std::nullopt;
}

std::vector<Goal> presetGoals(GoalPreset preset)
{
    using enum GoalKind;
    using enum GoalWeight;
    switch (preset) {
    case GoalPreset::CodeJam:
        return {goalOf(Balance, goalcolumn::Skill, Lot),      goalOf(Spread, goalcolumn::Skill, Little),
                goalOf(TimeZone, field::UtcOffset, Normal),   goalOf(Language, field::Languages, Normal),
                goalOf(Even, goalcolumn::LeaderTier, Little), goalOf(Share, goalcolumn::Newcomer, Little),
                goalOf(Alike, field::WeeklyHours, Little)};
    case GoalPreset::OpenTeams:
        return {goalOf(Language, field::Languages, Lot), goalOf(Awake, field::UtcOffset, Normal, 8),
                goalOf(Topic, QLatin1String("set:topics"), Normal), goalOf(Alike, field::WeeklyHours, Normal),
                goalOf(Balance, goalcolumn::Skill, Little)};
    case GoalPreset::Hackathon:
        return {goalOf(Cover, QLatin1String("category:role"), Lot), goalOf(Balance, goalcolumn::Skill, Normal),
                goalOf(Spread, goalcolumn::Skill, Little),          goalOf(Language, field::Languages, Normal),
                goalOf(Topic, QLatin1String("set:topics"), Little), goalOf(Share, goalcolumn::Newcomer, Normal)};
    }
    return {};
}

QJsonObject toJson(const Goal &goal)
{
    return {{u"kind"_s, nameOf(goal.kind)},
            {u"column"_s, goal.column},
            {u"weight"_s, goal.weight},
            {u"free_hours"_s, goal.freeHours},
            {u"minutes_per_unit"_s, goal.minutesPerUnit}};
}

std::optional<Goal> goalFromJson(const QJsonObject &json)
{
    const auto kind = fromName<GoalKind>(json["kind"_L1].toString());
    if (!kind) {
        return std::nullopt;
    }
    Goal goal;
    goal.kind = *kind;
    goal.column = json["column"_L1].toString();
    goal.weight = json["weight"_L1].toDouble(goal.weight);
    goal.freeHours = json["free_hours"_L1].toDouble(goal.freeHours);
    goal.minutesPerUnit = json["minutes_per_unit"_L1].toInt(goal.minutesPerUnit);
    return goal;
}

} // namespace jamwright
