// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/goalsfile.h"

#include "domain/naming/nearestname.h"
#include "exchange/text/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct GoalTexts {
    Q_DECLARE_TR_FUNCTIONS(GoalsFile)
};

constexpr double heaviest = 1'000'000;

Error badGoals(const QString &what, const QString &where)
{
    return Error::input(what, where, GoalTexts::tr("See 'jamctl help formats'."));
}

Result<void> checkGoalKeys(const QJsonObject &object, const QStringList &known, const QString &where)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key())) {
            return badGoals(GoalTexts::tr("The key \"%1\" is not known; the nearest is \"%2\".")
                                .arg(it.key(), nearestName(it.key(), known)),
                            where);
        }
    }
    return {};
}

std::optional<double> goalWeight(const QJsonValue &value)
{
    if (const auto word = fromName<GoalWeight>(value.toString())) {
        return numberOf(*word);
    }
    const double weight = value.isUndefined() ? 1 : value.toDouble(-1);
    return weight >= 0 && weight <= heaviest ? std::optional(weight) : std::nullopt;
}

Result<Goal> readGoal(const QJsonObject &object, const QString &where)
{
    const QStringList known{u"kind"_s, u"column"_s, u"weight"_s, u"unit"_s, u"free_hours"_s};
    if (auto fits = checkGoalKeys(object, known, where); !fits) {
        return fits.error();
    }
    Goal goal;
    const QString kind = object["kind"_L1].toString();
    const auto named = fromName<GoalKind>(kind);
    if (!named) {
        QStringList kinds;
        for (const char *name : EnumNames<GoalKind>::names) {
            kinds << QString::fromLatin1(name);
        }
        return badGoals(
            GoalTexts::tr("There is no goal of the kind \"%1\"; there are %2.").arg(kind, kinds.join(u", "_s)), where);
    }
    goal.kind = *named;
    goal.column = object["column"_L1].toString();
    const auto weight = goalWeight(object["weight"_L1]);
    if (goal.column.isEmpty() || !weight) {
        return badGoals(goal.column.isEmpty() ? GoalTexts::tr("The goal names no column.")
                                              : GoalTexts::tr("The weight is no number from 0 to 1,000,000, nor off, a "
                                                              "little, normal, a lot or first of all."),
                        where);
    }
    goal.weight = *weight;
    goal.freeHours = object["free_hours"_L1].toDouble(0);
    const QString unit = object["unit"_L1].toString(u"hours"_s);
    if (goal.freeHours < 0 || goal.freeHours > 24 || (unit != "hours"_L1 && unit != "minutes"_L1)) {
        return badGoals(GoalTexts::tr("Free hours are 0 to 24, and the unit is hours or minutes."), where);
    }
    goal.minutesPerUnit = unit == "hours"_L1 ? 60 : 1;
    return goal;
}

/// A list of rules on pairs, "apart" or "together": by columns, and by the pairs file.
struct PairLists {
    QStringList &columns;
    bool &pairs;
    QStringList &reasons;
};

Result<void> readPairRules(const QJsonObject &file, const QString &key, const PairLists &lists, const QString &fileName)
{
    const QJsonArray rules = file[key].toArray();
    for (const auto rule : rules) {
        const QJsonObject object = rule.toObject();
        if (auto fits = checkGoalKeys(object, {u"column"_s, u"pairs"_s, u"reasons"_s}, fileName); !fits) {
            return fits.error();
        }
        if (object["pairs"_L1].toBool()) {
            lists.pairs = true;
            const QJsonArray reasons = object["reasons"_L1].toArray();
            for (const auto reason : reasons) {
                lists.reasons << reason.toString();
            }
        } else if (object["column"_L1].toString().isEmpty()) {
            return badGoals(GoalTexts::tr("A rule of \"%1\" names a column, or says \"pairs\": true.").arg(key),
                            fileName);
        } else {
            lists.columns << object["column"_L1].toString();
        }
    }
    return {};
}

/// The column that a rule such as {"column": "team"} names; blank where the file has no such rule.
Result<QString> readRuleColumn(const QJsonObject &file, const QString &key, const QStringList &more,
                               const QString &fileName)
{
    if (!file.contains(key)) {
        return QString();
    }
    const QJsonObject object = file[key].toObject();
    if (auto fits = checkGoalKeys(object, QStringList{u"column"_s} + more, fileName); !fits) {
        return fits.error();
    }
    const QString column = object["column"_L1].toString();
    return column.isEmpty() ? badGoals(GoalTexts::tr("The rule \"%1\" names no column.").arg(key), fileName)
                            : Result<QString>(column);
}

Result<void> readSpan(const QJsonObject &file, GoalSet &goals, const QString &fileName)
{
    const auto column = readRuleColumn(file, u"max_span"_s, {u"unit"_s, u"hours"_s}, fileName);
    if (!column || column->isEmpty()) {
        return column ? Result<void>() : column.error();
    }
    const QJsonObject object = file["max_span"_L1].toObject();
    const QString unit = object["unit"_L1].toString(u"hours"_s);
    goals.spanColumn = *column;
    goals.spanHours = object["hours"_L1].toDouble(-1);
    goals.spanMinutesPerUnit = unit == "hours"_L1 ? 60 : 1;
    return goals.spanHours >= 0 && goals.spanHours <= 24 && (unit == "hours"_L1 || unit == "minutes"_L1)
               ? Result<void>()
               : badGoals(
                     GoalTexts::tr("The widest span has \"hours\" from 0 to 24, and the unit is hours or minutes."),
                     fileName);
}

Result<void> readRules(const QJsonObject &file, GoalSet &goals, const QString &fileName)
{
    const PairLists apart{goals.apartColumns, goals.apartPairs, goals.pairReasons};
    const PairLists together{goals.togetherColumns, goals.togetherPairs, goals.togetherReasons};
    for (const auto &[key, lists] : {std::pair(u"apart"_s, apart), std::pair(u"together"_s, together)}) {
        if (auto done = readPairRules(file, key, lists, fileName); !done) {
            return done.error();
        }
    }
    if (goals.togetherPairs && goals.togetherReasons.isEmpty()) {
        return badGoals(
            GoalTexts::tr("Pairs of \"together\" need \"reasons\", so that they are told from those that are "
                          "to be kept apart."),
            fileName);
    }
    for (const auto &[key, column] :
         {std::pair(u"lock"_s, &goals.lockColumn), std::pair(u"leader"_s, &goals.leaderColumn)}) {
        auto named = readRuleColumn(file, key, {}, fileName);
        if (!named) {
            return named.error();
        }
        *column = *named;
    }
    return readSpan(file, goals, fileName);
}

} // namespace

Result<GoalSet> readGoals(const QByteArray &json, const QString &fileName)
{
    const auto document = parseJsonText(json, fileName);
    if (!document) {
        return document.error();
    }
    if (!document->isObject()) {
        return badGoals(GoalTexts::tr("The file is no JSON object."), fileName);
    }
    const QJsonObject object = document->object();
    const QStringList known{u"format"_s, u"version"_s,  u"id"_s,   u"size"_s,   u"goals"_s,   u"scale"_s,
                            u"apart"_s,  u"together"_s, u"lock"_s, u"leader"_s, u"max_span"_s};
    if (auto fits = checkGoalKeys(object, known, fileName); !fits) {
        return fits.error();
    }
    GoalSet goals;
    goals.idColumn = object["id"_L1].toString(goals.idColumn);
    goals.minSize = object["size"_L1]["min"_L1].toInt(goals.minSize);
    goals.maxSize = object["size"_L1]["max"_L1].toInt(std::max(goals.maxSize, goals.minSize));
    const QString scale = object["scale"_L1].toString(u"normal"_s);
    if (scale != "raw"_L1 && scale != "normal"_L1) {
        return badGoals(GoalTexts::tr("The scale is \"normal\" or \"raw\"."), fileName);
    }
    goals.raw = scale == "raw"_L1;
    const QJsonArray list = object["goals"_L1].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto goal = readGoal(list[i].toObject(), GoalTexts::tr("%1, goal %2").arg(fileName).arg(i + 1));
        if (!goal) {
            return goal.error();
        }
        goals.goals.push_back(*goal);
    }
    if (goals.goals.empty()) {
        return badGoals(GoalTexts::tr("The file has no goals."), fileName);
    }
    if (auto done = readRules(object, goals, fileName); !done) {
        return done.error();
    }
    return goals;
}

} // namespace jamwright
