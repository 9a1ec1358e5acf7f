// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/nearestname.h"
#include "exchange/judging/namedtable.h"
#include "exchange/judgingfiles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int version = 1;
constexpr QLatin1String formatName{"jamwright-rubric"};

Error bad(const QString &what, const QString &where)
{
    return Error::input(what, where, QCoreApplication::translate("Files", "See 'jamctl help formats'."));
}

Result<void> checkKeys(const QJsonObject &object, const QStringList &known, const QString &where)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key())) {
            const QString near = nearestName(it.key(), known);
            return bad(near.isEmpty()
                           ? QCoreApplication::translate("Files", "The key \"%1\" is not known.").arg(it.key())
                           : QCoreApplication::translate("Files", "The key \"%1\" is not known; did you mean \"%2\"?")
                                 .arg(it.key(), near),
                       where);
        }
    }
    return {};
}

Result<Criterion> readCriterion(const QJsonObject &object, const QString &where)
{
    if (auto known = checkKeys(object, {u"name"_s, u"weight"_s, u"lowest"_s, u"highest"_s, u"step"_s}, where); !known) {
        return known.error();
    }
    Criterion criterion;
    criterion.name = object["name"_L1].toString().trimmed();
    if (criterion.name.isEmpty()) {
        return bad(QCoreApplication::translate("Files", "The criterion has no name."), where);
    }
    const std::pair<QLatin1String, double *> numbers[] = {{"weight"_L1, &criterion.weight},
                                                          {"lowest"_L1, &criterion.lowest},
                                                          {"highest"_L1, &criterion.highest},
                                                          {"step"_L1, &criterion.step}};
    for (const auto &[key, number] : numbers) {
        const QJsonValue value = object[key];
        if (!value.isUndefined() && !value.isDouble()) {
            return bad(QCoreApplication::translate("Files", "\"%1\" of the criterion \"%2\" is no number.")
                           .arg(key, criterion.name),
                       where);
        }
        *number = value.toDouble(*number);
    }
    if (criterion.weight < 0 || !(criterion.highest > criterion.lowest) || !(criterion.step > 0) ||
        criterion.step > criterion.highest - criterion.lowest) {
        return bad(QCoreApplication::translate(
                       "Files",
                       "The criterion \"%1\" has no usable scale: its weight must not be negative, its highest mark "
                       "must be above its lowest, and its step must fit between them.")
                       .arg(criterion.name),
                   where);
    }
    return criterion;
}

Result<QJsonObject> readObject(const QByteArray &json, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        return bad(QCoreApplication::translate("Files", "The file is no JSON object: %1.").arg(problem.errorString()),
                   fileName);
    }
    const QJsonObject object = document.object();
    if (object["format"_L1].toString() != formatName) {
        return bad(QCoreApplication::translate("Files", "The file is no rubric: its \"format\" is not \"%1\".")
                       .arg(formatName),
                   fileName);
    }
    if (object["version"_L1].toInt() != version) {
        return bad(
            QCoreApplication::translate("Files", "The rubric has another version than %1, the one that can be read.")
                .arg(version),
            fileName);
    }
    return object;
}

} // namespace

Result<Rubric> readRubric(const QByteArray &json, const QString &fileName)
{
    const auto object = readObject(json, fileName);
    if (!object) {
        return object.error();
    }
    if (auto known = checkKeys(*object, {u"format"_s, u"version"_s, u"name"_s, u"criteria"_s}, fileName); !known) {
        return known.error();
    }
    Rubric rubric;
    rubric.name = object->value("name"_L1).toString();
    const QJsonArray criteria = object->value("criteria"_L1).toArray();
    for (qsizetype i = 0; i < criteria.size(); ++i) {
        const QString where = QCoreApplication::translate("Files", "%1, criterion %2").arg(fileName).arg(i + 1);
        const auto criterion = readCriterion(criteria[i].toObject(), where);
        if (!criterion) {
            return criterion.error();
        }
        if (rubric.find(criterion->name) != nullptr) {
            return bad(QCoreApplication::translate("Files", "Two criteria are called \"%1\".").arg(criterion->name),
                       where);
        }
        rubric.criteria << *criterion;
    }
    if (rubric.criteria.isEmpty()) {
        return bad(QCoreApplication::translate("Files", "The rubric has no criteria."), fileName);
    }
    return rubric;
}

QByteArray rubricJson(const Rubric &rubric)
{
    QJsonArray criteria;
    for (const Criterion &criterion : rubric.criteria) {
        criteria << QJsonObject{{u"name"_s, criterion.name},
                                {u"weight"_s, criterion.weight},
                                {u"lowest"_s, criterion.lowest},
                                {u"highest"_s, criterion.highest},
                                {u"step"_s, criterion.step}};
    }
    return QJsonDocument(QJsonObject{{u"format"_s, formatName},
                                     {u"version"_s, version},
                                     {u"name"_s, rubric.name},
                                     {u"criteria"_s, criteria}})
        .toJson();
}

} // namespace jamwright
