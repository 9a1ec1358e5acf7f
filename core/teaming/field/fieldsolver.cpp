// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/fieldsolver.h"

#include "teaming/engine/search.h"
#include "teaming/field/filerules.h"
#include "teaming/field/goalbound.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

constexpr qint64 figuresPause = 250; ///< milliseconds between two looks at the best so far …
constexpr qint64 pausePerLook = 20;  ///< … or so many times what a look takes

struct FieldSolverTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

QString goalName(const Goal &goal)
{
    return u"%1 %2"_s.arg(nameOf(goal.kind), goal.column).trimmed();
}

Finding noteOf(const QString &key, const QString &message)
{
    Finding finding;
    finding.severity = Severity::Note;
    finding.key = key;
    finding.message = message;
    return finding;
}

/// The team of the model that each given one goes on as; empty when they do not fit.
std::vector<int> placesOf(const FieldModel &field, const std::vector<FormedTeam> &start)
{
    const int teams = field.model.teams();
    std::vector<int> given(size_t(teams), -1); // by the model's team
    std::vector<int> others;
    for (size_t i = 0; i < start.size(); ++i) {
        const auto found = start[i].standing < 0
                               ? field.standing.end()
                               : std::find(field.standing.begin(), field.standing.end(), start[i].standing);
        if (found == field.standing.end()) {
            others.push_back(int(i));
        } else {
            given[size_t(found - field.standing.begin())] = int(i);
        }
    }
    auto next = others.begin();
    for (int &place : given) {
        if (place < 0 && next != others.end()) {
            place = *next++;
        }
    }
    const bool all = start.size() == size_t(teams) && std::find(given.begin(), given.end(), -1) == given.end();
    return all ? given : std::vector<int>();
}

/// Everybody by seat as the given teams have it, and the sizes with it; false when they break sizes or locks.
bool seatsFrom(const std::vector<FormedTeam> &start, FieldModel &field, std::vector<int> &seats)
{
    EngineModel &model = field.model;
    const std::vector<int> given = placesOf(field, start);
    std::vector<char> seated(model.people.size(), 0);
    std::vector<int> sizes;
    for (size_t team = 0; team < given.size(); ++team) {
        const std::vector<int> &members = start[size_t(given[team])].members;
        sizes.push_back(int(members.size()));
        const bool fits = model.locked(int(team)) ? sizes.back() == model.sizes[team]
                                                  : sizes.back() >= model.minSize && sizes.back() <= model.maxSize;
        if (!fits) {
            return false;
        }
        for (const int member : members) {
            if (member < 0 || member >= model.count() || seated[size_t(member)] != 0 ||
                (model.fixed(member) && model.home[size_t(member)] != int(team))) {
                return false;
            }
            seated[size_t(member)] = 1;
            seats.push_back(member);
        }
    }
    for (int person = 0; person < model.count(); ++person) {
        if (seated[size_t(person)] == 0) {
            if (model.fixed(person)) {
                return false;
            }
            seats.push_back(person);
        }
    }
    if (given.empty()) {
        return false;
    }
    model.reserves = model.count();
    for (const int size : sizes) {
        model.reserves -= size;
    }
    model.sizes = sizes;
    return true;
}

void describeResult(const EngineResult &found, const RuleCounts &broken, FieldTeams &formed)
{
    if (found.stopped) {
        formed.findings << noteOf(u"teams.stopped-early"_s,
                                  FieldSolverTexts::tr("The search was stopped; these are the best teams so far."));
    }
    const auto tell = [&formed](const QString &key, int count, const QString &message) {
        if (count > 0) {
            Finding finding;
            finding.key = key;
            finding.message = message;
            finding.remedy = FieldSolverTexts::tr("Search longer, or relax a rule.");
            formed.findings << finding;
        }
    };
    tell(u"teams.broken-apart"_s, broken.apart,
         FieldSolverTexts::tr("%n pair(s) who must not meet are in one team.", nullptr, broken.apart));
    tell(u"teams.broken-together"_s, broken.together,
         FieldSolverTexts::tr("%n pair(s) who must be together are not in one team.", nullptr, broken.together));
    tell(u"teams.no-leader"_s, broken.leaderless,
         FieldSolverTexts::tr("%n team(s) have nobody who may lead.", nullptr, broken.leaderless));
    tell(u"teams.arc-too-wide"_s, broken.quarterHours,
         FieldSolverTexts::tr("The time zones of teams span more than is allowed, by %1 h in all.")
             .arg(broken.quarterHours / 4.0));
    if (found.proven) {
        formed.findings << noteOf(u"teams.proven-best"_s,
                                  FieldSolverTexts::tr("Nothing better than these teams is possible."));
    }
}

/// Hands the figures on a few times a second, and seldom enough that taking them costs little.
std::function<void(const Seating &)> figuresTo(const GoalWatch &watch, const FieldModel &field)
{
    if (!watch) {
        return {};
    }
    return [watch, looked = field, clock = QElapsedTimer(), pause = qint64(0)](const Seating &best) mutable {
        if (clock.isValid() && clock.elapsed() < pause) {
            return;
        }
        clock.start();
        looked.model.sizes = best.sizes();
        watch(goalCosts(looked, best.people()));
        pause = std::max(figuresPause, pausePerLook * clock.elapsed());
    };
}

} // namespace

quint64 usualFieldMoves(int people)
{
    return std::clamp<quint64>(quint64(people) * 20'000, 400'000, 200'000'000);
}

std::vector<GoalCost> goalCosts(const FieldModel &field, const std::vector<int> &people)
{
    std::vector<GoalCost> costs;
    for (size_t i = 0; i < field.goals.size(); ++i) {
        const EngineModel alone = withOneGoal(field, int(i));
        const double unit = field.units[i];
        const double cost = Seating(alone, people).plainTotal();
        // The two are summed up in other orders: what differs is their last digits.
        const double bound = std::min(cost, goalLowerBound(field, int(i)));
        costs.push_back(
            {goalName(field.goals[i]), field.goals[i].weight, unit > 0 ? cost / unit : 0, unit > 0 ? bound / unit : 0});
    }
    return costs;
}

Result<FieldTeams> formField(const FieldModel &field, const FieldEffort &effort, const Cancel &cancel,
                             Progress &progress)
{
    FieldModel searched = field;
    FieldTeams formed;
    formed.findings = field.findings;
    EngineEffort work{effort.seed, effort.moves, effort.threads, {}};
    if (!effort.start.empty() && !seatsFrom(effort.start, searched, work.start)) {
        searched.model = field.model;
        work.start.clear();
        formed.findings << noteOf(u"teams.start-unusable"_s,
                                  FieldSolverTexts::tr("The teams could not be begun from, because they break the "
                                                       "sizes or the locks; they were formed anew."));
    }
    work.watch = figuresTo(effort.watch, searched);
    const auto found = searchTeams(searched.model, work, cancel, progress);
    if (!found) {
        return Error::cancelled();
    }
    formed.stopped = found->stopped;
    formed.teamOf.assign(field.model.people.size(), -1);
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
    sheet.reserves = searched.model.reserves;
    const RuleCounts broken = countBroken(field.model, formed.teamOf, sheet.teams);
    sheet.brokenApart = broken.apart;
    sheet.brokenTogether = broken.together;
    sheet.leadersMissing = broken.leaderless;
    sheet.objective = double(found->cost.soft) / field.model.scale;
    sheet.seed = effort.seed;
    sheet.moves = found->stopped ? found->moves : effort.moves;
    searched.model.sizes = found->sizes;
    sheet.goals = goalCosts(searched, found->people);
    describeResult(*found, broken, formed);
    return formed;
}

} // namespace jamwright
