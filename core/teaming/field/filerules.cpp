// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/filerules.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct FileRuleTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

/// Those who share a value, by the value; a blank one is nobody's.
Result<std::map<QString, std::vector<int>>> sharersOf(const FieldColumns &columns, const QString &column)
{
    const Result<QStringList> cells = columns.texts(column);
    if (!cells) {
        return cells.error();
    }
    std::map<QString, std::vector<int>> sharers;
    for (qsizetype i = 0; i < cells->size(); ++i) {
        if (!(*cells)[i].isEmpty()) {
            sharers[(*cells)[i]].push_back(int(i));
        }
    }
    return sharers;
}

Error doesNotFit(const QString &message, const QString &where)
{
    return Error::input(message, where, FileRuleTexts::tr("Allow larger teams, or change the column."));
}

} // namespace

Result<void> readLeaders(const FieldColumns &columns, const GoalSet &goals, EngineModel &model)
{
    if (goals.leaderColumn.isEmpty()) {
        return {};
    }
    const Result<QStringList> cells = columns.texts(goals.leaderColumn);
    if (!cells) {
        return cells.error();
    }
    const QStringList willing{u"1"_s, u"yes"_s, u"maybe"_s};
    for (qsizetype i = 0; i < cells->size(); ++i) {
        model.people[size_t(i)].mayLead = willing.contains((*cells)[i], Qt::CaseInsensitive);
    }
    model.leaderNeeded = true;
    return {};
}

Result<void> tieTogether(const FieldColumns &columns, const GoalSet &goals, std::vector<PersonPair> together,
                         EngineModel &model)
{
    for (const QString &column : goals.togetherColumns) {
        const auto sharers = sharersOf(columns, column);
        if (!sharers) {
            return sharers.error();
        }
        for (const auto &[value, people] : *sharers) {
            for (size_t i = 1; i < people.size(); ++i) {
                together.emplace_back(people[i - 1], people[i]);
            }
        }
    }
    applyTogether(together, model);
    const auto largest = std::max_element(model.bundleSizes.begin(), model.bundleSizes.end());
    if (largest != model.bundleSizes.end() && *largest > model.maxSize) {
        return doesNotFit(FileRuleTexts::tr("%1 people must be together, but a team has at most %2.")
                              .arg(*largest)
                              .arg(model.maxSize),
                          u"together"_s);
    }
    return {};
}

Result<void> lockTeams(const FieldColumns &columns, const GoalSet &goals, FieldModel &field)
{
    if (goals.lockColumn.isEmpty()) {
        return {};
    }
    const auto sharers = sharersOf(columns, goals.lockColumn);
    if (!sharers) {
        return sharers.error();
    }
    std::vector<std::pair<QString, std::vector<int>>> teams(sharers->begin(), sharers->end());
    std::stable_sort(teams.begin(), teams.end(),
                     [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    EngineModel &model = field.model;
    if (int(teams.size()) > model.teams()) {
        return doesNotFit(FileRuleTexts::tr("People are locked in %1 teams, but there are only %2.")
                              .arg(teams.size())
                              .arg(model.teams()),
                          goals.lockColumn);
    }
    model.home.assign(model.people.size(), -1);
    model.fixedPeople.assign(model.people.size(), 0);
    for (size_t i = 0; i < teams.size(); ++i) { // the larger teams stand first
        const auto &[name, people] = teams[i];
        if (int(people.size()) > model.sizes[i]) {
            return doesNotFit(FileRuleTexts::tr("%1 people are locked in the team \"%2\", which has %3 places.")
                                  .arg(people.size())
                                  .arg(name)
                                  .arg(model.sizes[i]),
                              goals.lockColumn);
        }
        field.teamNames << name;
        for (const int person : people) {
            model.home[size_t(person)] = int(i);
            model.fixedPeople[size_t(person)] = 1;
        }
    }
    return {};
}

RuleCounts countBroken(const EngineModel &model, const std::vector<int> &teamOf, int teams)
{
    std::vector<std::vector<const Seated *>> members(static_cast<size_t>(teams));
    std::vector<std::vector<int>> bundles(model.bundleSizes.size());
    for (int person = 0; person < model.count(); ++person) {
        if (const int team = teamOf[size_t(person)]; team >= 0) {
            members[size_t(team)].push_back(&model.people[size_t(person)]);
        }
        if (const int bundle = model.bundleOf(person); bundle >= 0) {
            bundles[size_t(bundle)].push_back(teamOf[size_t(person)]);
        }
    }
    RuleCounts counts;
    int splitSides = 0; // the engine counts a pair in each of its teams
    for (const std::vector<int> &places : bundles) {
        for (size_t i = 0; i < places.size(); ++i) {
            for (size_t k = 0; k < i; ++k) {
                const bool split = places[i] != places[k];
                counts.together += split ? 1 : 0;
                splitSides += split ? (places[i] >= 0 ? 1 : 0) + (places[k] >= 0 ? 1 : 0) : 0;
            }
        }
    }
    for (size_t team = 0; team < members.size(); ++team) {
        const EngineCost cost = memberCost(model, members[team].data(), int(members[team].size()), int(team));
        counts.apart += int(broken::pairs(cost.broken));
        counts.leaderless += int(broken::leaders(cost.broken));
        counts.quarterHours += int(broken::quarterHours(cost.broken));
    }
    counts.apart -= splitSides;
    return counts;
}

} // namespace jamwright
