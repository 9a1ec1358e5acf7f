// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/fieldsolver.h"

#include "teaming/engine/search.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct FieldSolverTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

/// People with each value of a cover goal can be in so many teams at most.
double coverBound(const EngineModel &model, const TraitGoal &trait)
{
    std::array<int, 64> having{};
    int unknown = 0;
    for (const Seated &person : model.people) {
        const quint64 traits = person.traits[size_t(trait.word)];
        unknown += (traits & trait.unknown) != 0 ? 1 : 0;
        for (quint64 left = traits & trait.mask; left != 0; left &= left - 1) {
            ++having[size_t(std::countr_zero(left))];
        }
    }
    int wanted = 0;
    for (const int size : model.sizes) {
        wanted += std::min(size, std::popcount(trait.mask));
    }
    for (const int count : having) {
        wanted -= std::min(count, model.teams());
    }
    return std::max(0, wanted - unknown);
}

/// With sizes that may change, the terms that depend on a team's size have no such bound.
double traitBound(const EngineModel &model, const TraitGoal &trait)
{
    if (trait.kind == TraitGoal::Kind::Cover && model.minSize == model.maxSize) {
        return coverBound(model, trait);
    }
    if (trait.kind == TraitGoal::Kind::Any) {
        const auto willing = std::count_if(model.people.begin(), model.people.end(), [&trait](const Seated &person) {
            return (person.traits[size_t(trait.word)] & trait.mask) != 0;
        });
        return std::max(0, model.teams() - int(willing));
    }
    return 0;
}

QString goalName(const Goal &goal)
{
    return u"%1 %2"_s.arg(nameOf(goal.kind), goal.column);
}

} // namespace

quint64 usualFieldMoves(int people)
{
    return std::clamp<quint64>(quint64(people) * 20'000, 400'000, 200'000'000);
}

double goalLowerBound(const FieldModel &field, const GoalSet &goals, int goal)
{
    if (goals.goals[size_t(goal)].kind == GoalKind::Balance) {
        const EngineModel alone = withOneGoal(field, goals, goal);
        return double(softLowerBound(alone)) / alone.scale;
    }
    for (const TraitGoal &trait : field.model.traits) {
        if (trait.goal == goal) {
            return traitBound(field.model, trait);
        }
    }
    return 0;
}

Result<FieldTeams> formField(const FieldModel &field, const GoalSet &goals, quint64 seed, quint64 moves, int threads,
                             const Cancel &cancel, Progress &progress)
{
    const auto found = searchTeams(field.model, seed, moves, threads, cancel, progress);
    if (!found) {
        return Error::cancelled();
    }
    FieldTeams formed;
    formed.teamOf.assign(field.model.people.size(), -1);
    formed.findings = field.findings;
    ScoreSheet &sheet = formed.sheet;
    size_t seat = 0;
    for (size_t team = 0; team < found->sizes.size(); ++team) {
        for (int i = 0; i < found->sizes[team]; ++i) {
            formed.teamOf[size_t(found->people[seat++])] = int(team);
        }
        ++sheet.sizes[found->sizes[team]];
    }
    sheet.people = field.model.count();
    sheet.teams = int(found->sizes.size());
    sheet.reserves = field.model.reserves;
    sheet.brokenApart = int(found->cost.broken);
    sheet.objective = double(found->cost.soft) / field.model.scale;
    sheet.seed = seed;
    sheet.moves = moves;
    for (size_t i = 0; i < goals.goals.size(); ++i) {
        EngineModel alone = withOneGoal(field, goals, int(i));
        alone.sizes = found->sizes;
        sheet.goals.push_back({goalName(goals.goals[i]), goals.goals[i].weight,
                               double(Seating(alone, found->people).total().soft) / alone.scale,
                               goalLowerBound(field, goals, int(i))});
    }
    if (found->cost.broken > 0) {
        Finding finding;
        finding.key = u"teams.broken-apart"_s;
        finding.message =
            FieldSolverTexts::tr("%n pair(s) who must not meet are in one team.", nullptr, int(found->cost.broken));
        finding.remedy = FieldSolverTexts::tr("Search longer, or keep fewer people apart.");
        formed.findings << finding;
    }
    if (found->proven) {
        Finding finding;
        finding.severity = Severity::Note;
        finding.key = u"teams.proven-best"_s;
        finding.message = FieldSolverTexts::tr("Nothing better than these teams is possible.");
        formed.findings << finding;
    }
    return formed;
}

} // namespace jamwright
