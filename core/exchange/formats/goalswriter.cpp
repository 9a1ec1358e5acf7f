// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/goalswriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject goalObject(const Goal &goal)
{
    const auto word = weightWord(goal.weight);
    QJsonObject object{{u"kind"_s, nameOf(goal.kind)},
                       {u"weight"_s, word ? QJsonValue(nameOf(*word)) : QJsonValue(goal.weight)}};
    if (!goal.column.isEmpty()) {
        object["column"_L1] = goal.column;
    }
    if (goal.freeHours > 0) {
        object["free_hours"_L1] = goal.freeHours;
    }
    if (goal.minutesPerUnit != 60) {
        object["unit"_L1] = u"minutes"_s;
    }
    return object;
}

} // namespace

QByteArray goalsJson(const GoalSet &goals)
{
    QJsonArray list;
    for (const Goal &goal : goals.goals) {
        list << goalObject(goal);
    }
    QJsonArray apart;
    for (const QString &column : goals.apartColumns) {
        apart << QJsonObject{{u"column"_s, column}};
    }
    if (goals.apartPairs) {
        QJsonObject pairs{{u"pairs"_s, true}};
        if (!goals.pairReasons.isEmpty()) {
            pairs["reasons"_L1] = QJsonArray::fromStringList(goals.pairReasons);
        }
        apart << pairs;
    }
    const QJsonObject size{{u"min"_s, goals.minSize}, {u"max"_s, goals.maxSize}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"jamwright-goals"_s},
                                     {u"version"_s, 1},
                                     {u"id"_s, goals.idColumn},
                                     {u"size"_s, size},
                                     {u"scale"_s, goals.raw ? u"raw"_s : u"normal"_s},
                                     {u"goals"_s, list},
                                     {u"apart"_s, apart}})
        .toJson();
}

} // namespace jamwright
