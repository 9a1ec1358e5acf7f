// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/fieldmodel.h"

#include "teaming/field/filerules.h"
#include "teaming/field/goalreader.h"
#include "teaming/field/randomlevel.h"
#include "teaming/field/rulereader.h"
#include "teaming/field/seatplan.h"
#include "teaming/teamsizes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

/// Nobody in a group, everybody with her number.
void seatPeople(int count, EngineModel &model)
{
    model.people.resize(size_t(count));
    for (int i = 0; i < count; ++i) {
        model.people[size_t(i)].person = i;
        model.people[size_t(i)].groups.fill(-1 - i);
    }
}

Result<QHash<QString, int>> readIds(const Table &people, const FieldColumns &columns, const QString &column,
                                    QStringList &ids)
{
    auto cells = columns.texts(column);
    if (!cells) {
        return cells.error();
    }
    QHash<QString, int> personOf;
    for (qsizetype i = 0; i < cells->size(); ++i) {
        const QString &id = (*cells)[i];
        if (id.isEmpty() || personOf.contains(id)) {
            return Error::input(id.isEmpty() ? FieldTexts::tr("A person has no id.")
                                             : FieldTexts::tr("The id \"%1\" is there twice.").arg(id),
                                FieldTexts::tr("line %1").arg(people.lines[size_t(i)]),
                                FieldTexts::tr("See 'jamctl help formats'."));
        }
        personOf.insert(id, int(i));
    }
    ids = *cells;
    return personOf;
}

Result<void> planTeams(const GoalSet &goals, FieldModel &field)
{
    TeamRules rules;
    rules.minSize = goals.minSize;
    rules.maxSize = goals.maxSize;
    rules.leaderNeeded = field.model.leaderNeeded;
    const auto willing = std::count_if(field.model.people.begin(), field.model.people.end(),
                                       [](const Seated &person) { return person.mayLead; });
    const Result<SizePlan> plan = planSizes(field.model.count(), int(willing), rules);
    if (!plan) {
        return plan.error();
    }
    field.model.minSize = goals.minSize;
    field.model.maxSize = goals.maxSize;
    field.model.sizes = plan->sizes;
    field.model.reserves = plan->reserves;
    field.standing.assign(plan->sizes.size(), -1);
    field.findings << plan->findings;
    return {};
}

Result<void> readSpan(const GoalSet &goals, GoalReader &reader, EngineModel &model)
{
    if (goals.spanColumn.isEmpty()) {
        return {};
    }
    model.maxArc = int(goals.spanHours * 60);
    return reader.readZones(goals.spanColumn, goals.spanMinutesPerUnit);
}

/// After any change of weights and rules: the finest scale at which the whole cost surely fits, as no term is more than
/// 64 a person.
void chooseScale(EngineModel &model)
{
    model.extras = model.hasExtras();
    double weights = model.zoneWeight + model.awakeWeight + model.stayWeight;
    for (const NumberGoal &goal : model.numbers) {
        weights += goal.balance + goal.spread + goal.alike;
    }
    for (const TraitGoal &goal : model.traits) {
        weights += goal.weight;
    }
    const double most = 1 + weights * 64 * model.count();
    constexpr auto largest = double(qint64(1) << 60);
    for (model.scale = 1; model.scale * 2 * most < largest && model.scale < double(qint64(1) << 40);) {
        model.scale *= 2;
    }
}

void clearWeights(EngineModel &model)
{
    for (NumberGoal &number : model.numbers) {
        number.balance = number.spread = number.alike = 0;
    }
    for (TraitGoal &trait : model.traits) {
        trait.weight = 0;
    }
    model.zoneWeight = model.awakeWeight = model.stayWeight = 0;
}

void addWeight(const FieldModel &field, int number, double weight, EngineModel &model)
{
    const Goal &goal = field.goals[size_t(number)];
    const auto column = size_t(std::max<qsizetype>(0, field.numberColumns.indexOf(goal.column)));
    switch (goal.kind) {
    case GoalKind::Balance:
        model.numbers[column].balance += weight;
        return;
    case GoalKind::Spread:
        model.numbers[column].spread += weight;
        return;
    case GoalKind::Alike:
        model.numbers[column].alike += weight;
        return;
    case GoalKind::TimeZone:
        model.zoneWeight += weight;
        return;
    case GoalKind::Awake:
        model.awakeWeight += weight;
        return;
    case GoalKind::Stay:
        model.stayWeight += model.home.empty() ? 0 : weight;
        return;
    default:
        break;
    }
    for (TraitGoal &trait : model.traits) {
        trait.weight += trait.goal == number ? weight : 0;
    }
}

constexpr int drawnOfFiles = 10'000; ///< for each size of teams

/// Makes 1 of every goal mean what teams drawn at random give; nobody is drawn where the weights are raw.
void weigh(FieldModel &field, int peopleDrawn)
{
    EngineModel weighed = field.model;
    clearWeights(weighed);
    for (size_t i = 0; i < field.goals.size(); ++i) {
        const double unit = peopleDrawn == 0 ? 1 : randomCost(withOneGoal(field, int(i)), peopleDrawn);
        field.units.push_back(unit);
        addWeight(field, int(i), unit > 0 ? field.goals[i].weight / unit : 0, weighed);
    }
    field.model = weighed;
    chooseScale(field.model);
}

std::vector<Goal> goalsOrUsual(const TeamRules &rules)
{
    return rules.goals.empty() ? presetGoals(GoalPreset::CodeJam) : rules.goals;
}

/// Goals, rules and weights of participants whose teams have their sizes.
Result<void> finishModel(const TeamField &field, FieldModel &made)
{
    const PeopleColumns columns(field.people);
    GoalReader reader(columns, made);
    if (field.rules.maxArcMinutes < minutesOfADay) {
        if (auto done = reader.readZones(QString(field::UtcOffset), 1); !done) {
            return done;
        }
    }
    if (auto done = reader.readGoals(); !done) {
        return done;
    }
    applyRules(field, pairsOf(field), made.model);
    reader.makeOrder();
    weigh(made, drawnOfPeople);
    return {};
}

} // namespace

EngineModel withOneGoal(const FieldModel &field, int goal)
{
    EngineModel model = field.model;
    clearWeights(model);
    model.groupColumns = 0;
    model.pairs.clear();
    for (Seated &person : model.people) {
        person.hasPairs = false;
    }
    model.bundle.clear();
    model.leaderNeeded = false;
    model.maxArc = minutesOfADay;
    addWeight(field, goal, 1, model);
    chooseScale(model);
    return model;
}

Result<FieldModel> makeFieldModel(const Table &people, const Table &pairs, const GoalSet &goals)
{
    const TableColumns columns(people);
    FieldModel field;
    field.goals = goals.goals;
    seatPeople(columns.count(), field.model);
    const auto personOf = readIds(people, columns, goals.idColumn, field.ids);
    if (!personOf) {
        return personOf.error();
    }
    auto planned = readLeaders(columns, goals, field.model).andThen([&] { return planTeams(goals, field); });
    if (!planned) {
        return planned.error();
    }
    GoalReader reader(columns, field);
    auto read = readSpan(goals, reader, field.model)
                    .andThen([&] { return reader.readGoals(); })
                    .andThen([&] { return readApartColumns(columns, goals.apartColumns, field.model); })
                    .andThen([&] {
                        return tieTogether(columns, goals, readPairsTable(pairs, goals, *personOf, field), field.model);
                    })
                    .andThen([&] { return lockTeams(columns, goals, field); });
    if (!read) {
        return read.error();
    }
    reader.makeOrder();
    weigh(field, goals.raw ? 0 : drawnOfFiles);
    return field;
}

Result<FieldModel> makeFieldModel(const TeamField &field)
{
    FieldModel made;
    made.goals = goalsOrUsual(field.rules);
    seatPeople(int(field.people.size()), made.model);
    if (auto done = planSeats(field, made); !done) {
        return done.error();
    }
    if (auto done = finishModel(field, made); !done) {
        return done.error();
    }
    return made;
}

Result<FieldModel> makeScoreModel(const TeamField &field, const std::vector<FormedTeam> &teams)
{
    FieldModel made;
    made.goals = goalsOrUsual(field.rules);
    EngineModel &model = made.model;
    seatPeople(int(field.people.size()), model);
    model.minSize = field.rules.minSize;
    model.maxSize = field.rules.maxSize;
    model.reserves = model.count();
    std::vector<int> teamOf(field.standing.size(), noTeam);
    for (const FormedTeam &team : teams) {
        if (!team.members.empty()) {
            if (team.standing >= 0) {
                teamOf[size_t(team.standing)] = model.teams();
            }
            model.sizes.push_back(int(team.members.size()));
            model.reserves -= model.sizes.back();
            model.minSize = std::min(model.minSize, model.sizes.back());
            model.maxSize = std::max(model.maxSize, model.sizes.back());
            made.standing.push_back(team.standing);
        }
    }
    if (!field.standing.empty()) {
        model.home.assign(model.people.size(), -1);
        for (size_t i = 0; i < field.standing.size(); ++i) {
            for (const int member : field.standing[i].members) {
                model.home.at(size_t(member)) = teamOf[i];
            }
        }
    }
    if (auto done = finishModel(field, made); !done) {
        return done.error();
    }
    return made;
}

} // namespace jamwright
