// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/rulewords.h"
#include "workflow/teams/explain.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct CompareTexts {
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

constexpr int nowhere = -1;

/// Which team everybody is in.
std::map<SignupId, int> placesIn(const TeamsView &view)
{
    std::map<SignupId, int> places;
    for (size_t i = 0; i < view.teams.size(); ++i) {
        for (const TeamView::Member &member : view.teams[i].members) {
            places[member.person.signup] = int(i);
        }
    }
    for (const Participant &reserve : view.reserves) {
        places[reserve.signup] = nowhere;
    }
    return places;
}

/// For each team of `after` the team of `before` that it is: of the same name, else the one it shares most members
/// with.
std::vector<int> counterparts(const TeamsView &before, const TeamsView &after, const std::map<SignupId, int> &then)
{
    std::vector<int> same(after.teams.size(), nowhere);
    std::set<int> taken;
    std::vector<std::tuple<int, int, int>> overlaps; // minus the people they share, after, before
    for (size_t i = 0; i < after.teams.size(); ++i) {
        std::map<int, int> shared;
        for (const TeamView::Member &member : after.teams[i].members) {
            const auto place = then.find(member.person.signup);
            if (place != then.end() && place->second != nowhere) {
                ++shared[place->second];
            }
        }
        for (const auto &[team, people] : shared) {
            const bool named = before.teams[size_t(team)].name == after.teams[i].name;
            overlaps.emplace_back(-people - (named ? 1000 : 0), int(i), team);
        }
    }
    std::sort(overlaps.begin(), overlaps.end());
    for (const auto &[weight, team, old] : overlaps) {
        if (same[size_t(team)] == nowhere && taken.insert(old).second) {
            same[size_t(team)] = old;
        }
    }
    return same;
}

QString nameIn(const TeamsView &view, int team)
{
    return team == nowhere ? QString() : view.teams[size_t(team)].name;
}

QString betterOrWorse(const QString &what, double then, double now)
{
    return (now < then ? CompareTexts::tr("%1: better, from %2 to %3.", "a figure of the teams, less is better")
                       : CompareTexts::tr("%1: worse, from %2 to %3.", "a figure of the teams, less is better"))
        .arg(what, figureText(then), figureText(now));
}

QString moreOrLess(const QString &what, int then, int now)
{
    return (now < then ? CompareTexts::tr("%1: fewer, %2 instead of %3.", "what is counted")
                       : CompareTexts::tr("%1: more, %2 instead of %3.", "what is counted"))
        .arg(what)
        .arg(now)
        .arg(then);
}

/// Counts, all goals together, then each figure, those that weigh most first.
QStringList figureSentences(const ScoreSheet &before, const ScoreSheet &after)
{
    QStringList sentences;
    const auto differs = [](double then, double now) { return std::abs(now - then) > 1e-9; };
    if (before.teams != after.teams) {
        sentences << moreOrLess(CompareTexts::tr("Teams"), before.teams, after.teams);
    }
    if (before.reserves != after.reserves) {
        sentences << moreOrLess(CompareTexts::tr("Reserves"), before.reserves, after.reserves);
    }
    if (differs(before.goalsCost(), after.goalsCost())) {
        sentences << betterOrWorse(CompareTexts::tr("All goals together"), before.goalsCost(), after.goalsCost());
    }
    std::vector<std::pair<double, QString>> changes;
    for (const GoalCost &goal : after.goals) {
        const auto then = std::find_if(before.goals.begin(), before.goals.end(),
                                       [&goal](const GoalCost &other) { return other.name == goal.name; });
        if (then != before.goals.end() && goal.weight > 0 && differs(then->cost, goal.cost)) {
            QString words = goalWords(goal.name);
            words.front() = words.front().toUpper();
            changes.emplace_back(-std::abs(goal.cost - then->cost) * goal.weight,
                                 betterOrWorse(words, then->cost, goal.cost));
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[weight, sentence] : changes) {
        sentences << sentence;
    }
    return sentences;
}

/// By whom both views know, names of those who are in either.
std::map<SignupId, QString> namesOfAll(const TeamsView &before, const TeamsView &after)
{
    std::map<SignupId, QString> names;
    for (const TeamsView *view : {&before, &after}) {
        for (const Participant &person : view->problem->people) {
            names[person.signup] = person.name;
        }
    }
    return names;
}

} // namespace

TeamsComparison compareTeams(const TeamsView &before, const TeamsView &after)
{
    const std::map<SignupId, int> then = placesIn(before);
    const std::map<SignupId, int> now = placesIn(after);
    const std::vector<int> same = counterparts(before, after, then);
    TeamsComparison comparison;
    comparison.before = before.sheet;
    comparison.after = after.sheet;
    for (const auto &[signup, name] : namesOfAll(before, after)) {
        const auto was = then.find(signup);
        const auto is = now.find(signup);
        const int from = was == then.end() ? nowhere : was->second;
        const int to = is == now.end() ? nowhere : is->second;
        const int toAsBefore = to == nowhere ? nowhere : same[size_t(to)];
        const bool stays = to == nowhere ? from == nowhere : toAsBefore == from && from != nowhere;
        if (stays) {
            ++comparison.stayed;
        } else {
            comparison.moved.push_back({signup, name, nameIn(before, from), nameIn(after, to)});
        }
    }
    std::stable_sort(comparison.moved.begin(), comparison.moved.end(),
                     [](const MovedPerson &a, const MovedPerson &b) { return a.name < b.name; });
    comparison.sentences = figureSentences(before.sheet, after.sheet);
    return comparison;
}

} // namespace jamwright
