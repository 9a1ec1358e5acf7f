// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/goalwords.h"

#include "domain/field.h"
#include "ui/teams/parts/figurewords.h"
#include "workflow/teams/goaltexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct GoalWordTexts {
    Q_DECLARE_TR_FUNCTIONS(GoalWords)
};

/// The figures are sums of many terms: what differs by less is the same.
constexpr double sameFigure = 1e-9;

bool readsOneColumn(GoalKind kind)
{
    return kind == GoalKind::TimeZone || kind == GoalKind::Awake || kind == GoalKind::Stay;
}

} // namespace

QString goalName(GoalKind kind)
{
    switch (kind) {
    case GoalKind::Balance:
        return GoalWordTexts::tr("Equal teams");
    case GoalKind::Spread:
        return GoalWordTexts::tr("Mixed teams");
    case GoalKind::Alike:
        return GoalWordTexts::tr("Alike within a team");
    case GoalKind::Cover:
        return GoalWordTexts::tr("All kinds in a team");
    case GoalKind::TimeZone:
        return GoalWordTexts::tr("Time zones close together");
    case GoalKind::Language:
        return GoalWordTexts::tr("Something all share");
    case GoalKind::Topic:
        return GoalWordTexts::tr("Something many share");
    case GoalKind::Leader:
        return GoalWordTexts::tr("At least one in a team");
    case GoalKind::Share:
        return GoalWordTexts::tr("Fair shares");
    case GoalKind::Even:
        return GoalWordTexts::tr("Spread evenly");
    case GoalKind::Awake:
        return GoalWordTexts::tr("Awake at the same hours");
    case GoalKind::Stay:
        return GoalWordTexts::tr("Few people change teams");
    }
    return {};
}

QString goalMeaning(GoalKind kind)
{
    switch (kind) {
    case GoalKind::Balance:
        return GoalWordTexts::tr("The teams' means are alike, so that no team has more of it than another.");
    case GoalKind::Spread:
        return GoalWordTexts::tr("Within a team there are low and high numbers, as in the whole field.");
    case GoalKind::Alike:
        return GoalWordTexts::tr("The members of a team have numbers near one another.");
    case GoalKind::Cover:
        return GoalWordTexts::tr("A team holds as many different answers as it can.");
    case GoalKind::TimeZone:
        return GoalWordTexts::tr("The members of a team live within few hours of the day.");
    case GoalKind::Language:
        return GoalWordTexts::tr("There is an answer that all members of a team gave.");
    case GoalKind::Topic:
        return GoalWordTexts::tr("There is an answer that many members of a team gave.");
    case GoalKind::Leader:
        return GoalWordTexts::tr("At least one member of each team has it.");
    case GoalKind::Share:
        return GoalWordTexts::tr("A team has as many of them as the whole field, in proportion.");
    case GoalKind::Even:
        return GoalWordTexts::tr("Each answer is as frequent in every team as in the whole field.");
    case GoalKind::Awake:
        return GoalWordTexts::tr("There are hours in which all members of a team are awake.");
    case GoalKind::Stay:
        return GoalWordTexts::tr("Members stay in the team they stand in, so that forming anew disturbs few.");
    }
    return {};
}

QString goalTitle(const Goal &goal)
{
    if (goal.kind == GoalKind::Language && goal.column == field::Languages) {
        return GoalWordTexts::tr("A language in common");
    }
    return readsOneColumn(goal.kind) ? goalName(goal.kind)
                                     : GoalWordTexts::tr("%1: %2", "a goal and what it is about")
                                           .arg(goalName(goal.kind), goalColumnWords(goal.column));
}

QString goalWeightWords(GoalWeight weight)
{
    switch (weight) {
    case GoalWeight::Off:
        return GoalWordTexts::tr("Off");
    case GoalWeight::Little:
        return GoalWordTexts::tr("A little");
    case GoalWeight::Normal:
        return GoalWordTexts::tr("Normal");
    case GoalWeight::Lot:
        return GoalWordTexts::tr("A lot");
    case GoalWeight::First:
        return GoalWordTexts::tr("First of all");
    }
    return {};
}

QString goalPresetWords(GoalPreset preset)
{
    switch (preset) {
    case GoalPreset::CodeJam:
        return GoalWordTexts::tr("Python Discord code jam");
    case GoalPreset::OpenTeams:
        return GoalWordTexts::tr("PyWeek open teams");
    case GoalPreset::Hackathon:
        return GoalWordTexts::tr("Hackathon");
    }
    return {};
}

GoalWeight nearestWeight(double number)
{
    for (const GoalWeight weight : {GoalWeight::Off, GoalWeight::Little, GoalWeight::Normal, GoalWeight::Lot}) {
        if (number <= numberOf(weight)) {
            return weight;
        }
    }
    return GoalWeight::First;
}

std::optional<GoalCost> figureOf(const ScoreSheet &sheet, const Goal &goal)
{
    const QString name = u"%1 %2"_s.arg(nameOf(goal.kind), goal.column).trimmed();
    const auto found = std::find_if(sheet.goals.begin(), sheet.goals.end(),
                                    [&name](const GoalCost &cost) { return cost.name == name; });
    return found == sheet.goals.end() ? std::nullopt : std::optional(*found);
}

QString figureTitle(const GoalCost &figure)
{
    if (figure.isRule()) {
        return ruleFigureWords(figure.name);
    }
    const auto kind = fromName<GoalKind>(figure.name.section(u' ', 0, 0));
    return kind ? goalTitle({*kind, figure.name.section(u' ', 1)}) : figure.name;
}

bool isBestPossible(const GoalCost &figure)
{
    return figure.cost <= figure.lowerBound + sameFigure;
}

QString figureSentence(const GoalCost &figure)
{
    const QString now = shownFigure(figure.cost);
    const QString bound = shownFigure(figure.lowerBound);
    if (isBestPossible(figure)) {
        return GoalWordTexts::tr("%1 where random teams have 1; nothing better is possible.").arg(now);
    }
    return figure.lowerBound > sameFigure
               ? GoalWordTexts::tr("%1 where random teams have 1; nothing below %2 is possible.").arg(now, bound)
               : GoalWordTexts::tr("%1 where random teams have 1; how low it can get is not known.").arg(now);
}

} // namespace jamwright
