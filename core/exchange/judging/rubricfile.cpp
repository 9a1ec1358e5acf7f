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

constexpr int oneRound = 1;      ///< the version whose criteria stand in the document itself
constexpr int severalRounds = 2; ///< the version with "rounds"
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

QStringList readTexts(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array) {
        texts << text.toString();
    }
    return texts;
}

/// What a criterion may say beside its scale.
Result<void> readExtras(const QJsonObject &object, const QString &where, Criterion &criterion)
{
    criterion.required = object["required"_L1].toBool(true);
    criterion.naAllowed = object["na"_L1].toBool(true);
    criterion.tracks = readTexts(object["tracks"_L1]);
    criterion.description = object["description"_L1].toString();
    const QJsonValue said = object["labels"_L1];
    if (!said.isUndefined() && !said.isObject()) {
        return bad(QCoreApplication::translate("Files", "\"labels\" of the criterion \"%1\" is no object of marks and "
                                                        "what they mean.")
                       .arg(criterion.name),
                   where);
    }
    const QJsonObject labels = said.toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        bool isNumber = false;
        const double mark = label.key().toDouble(&isNumber);
        if (!isNumber || !criterion.allows(mark)) {
            return bad(QCoreApplication::translate("Files",
                                                   "The label \"%1\" of the criterion \"%2\" is for no mark of "
                                                   "its scale.")
                           .arg(label.key(), criterion.name),
                       where);
        }
        if (!label.value().isString()) {
            return bad(
                QCoreApplication::translate("Files", "The label of the mark %1 of the criterion \"%2\" is no text.")
                    .arg(label.key(), criterion.name),
                where);
        }
        criterion.labels[mark] = label.value().toString();
    }
    return {};
}

Result<Criterion> readCriterion(const QJsonObject &object, const QString &where)
{
    static const QStringList keys = {u"name"_s,     u"weight"_s, u"lowest"_s, u"highest"_s, u"step"_s,
                                     u"required"_s, u"na"_s,     u"tracks"_s, u"labels"_s,  u"description"_s};
    if (auto known = checkKeys(object, keys, where); !known) {
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
    if (auto extras = readExtras(object, where, criterion); !extras) {
        return extras.error();
    }
    return criterion;
}

Result<QList<Criterion>> readCriteria(const QJsonValue &value, const QString &where)
{
    Rubric rubric;
    const QJsonArray criteria = value.toArray();
    for (qsizetype i = 0; i < criteria.size(); ++i) {
        const QString place = QCoreApplication::translate("Files", "%1, criterion %2").arg(where).arg(i + 1);
        const auto criterion = readCriterion(criteria[i].toObject(), place);
        if (!criterion) {
            return criterion.error();
        }
        if (rubric.find(criterion->name) != nullptr) {
            return bad(QCoreApplication::translate("Files", "Two criteria are called \"%1\".").arg(criterion->name),
                       place);
        }
        rubric.criteria << *criterion;
    }
    if (rubric.criteria.isEmpty()) {
        return bad(QCoreApplication::translate("Files", "The rubric has no criteria."), where);
    }
    return rubric.criteria;
}

Result<Round> readRound(const QJsonObject &object, int number, const QString &where)
{
    if (auto known = checkKeys(object, {u"name"_s, u"shortlist"_s, u"cut"_s, u"criteria"_s}, where); !known) {
        return known.error();
    }
    Round round;
    round.number = number;
    round.name = object["name"_L1].toString();
    const QJsonValue shortlist = object["shortlist"_L1];
    if (!shortlist.isUndefined()) {
        round.shortlist = shortlist.toInt();
        if (number == 1 || *round.shortlist < 1) {
            return bad(QCoreApplication::translate("Files", "\"shortlist\" says how many submissions go on to a round "
                                                            "after the first; it is a whole number from 1."),
                       where);
        }
    }
    const QString cut = object["cut"_L1].toString(nameOf(ShortlistCut::TakeTies));
    const auto known = fromName<ShortlistCut>(cut);
    if (!known) {
        return bad(QCoreApplication::translate("Files", "\"cut\" is \"take-ties\", \"leave-ties\" or \"by-tie-rules\", "
                                                        "not \"%1\".")
                       .arg(cut),
                   where);
    }
    round.cut = *known;
    return round;
}

Result<RubricSet> readRounds(const QJsonObject &object, const QString &fileName)
{
    RubricSet set{object["name"_L1].toString(), {}, {}};
    const QJsonArray rounds = object["rounds"_L1].toArray();
    for (qsizetype i = 0; i < rounds.size(); ++i) {
        const QString where = QCoreApplication::translate("Files", "%1, round %2").arg(fileName).arg(i + 1);
        const QJsonObject one = rounds[i].toObject();
        const auto round = readRound(one, int(i) + 1, where);
        const auto criteria = readCriteria(one["criteria"_L1], where);
        if (!round || !criteria) {
            return !round ? round.error() : criteria.error();
        }
        set.rounds.push_back(*round);
        set.rubrics.push_back({set.name, *criteria});
    }
    if (rounds.isEmpty()) {
        return bad(QCoreApplication::translate("Files", "The rubric has no rounds."), fileName);
    }
    return set;
}

QJsonArray criteriaJson(const Rubric &rubric)
{
    QJsonArray criteria;
    for (const Criterion &criterion : rubric.criteria) {
        QJsonObject object{{u"name"_s, criterion.name},
                           {u"weight"_s, criterion.weight},
                           {u"lowest"_s, criterion.lowest},
                           {u"highest"_s, criterion.highest},
                           {u"step"_s, criterion.step}};
        if (!criterion.required) {
            object[u"required"_s] = false;
        }
        if (!criterion.naAllowed) {
            object[u"na"_s] = false;
        }
        if (!criterion.tracks.isEmpty()) {
            object[u"tracks"_s] = QJsonArray::fromStringList(criterion.tracks);
        }
        if (!criterion.description.isEmpty()) {
            object[u"description"_s] = criterion.description;
        }
        QJsonObject labels;
        for (const auto &[mark, label] : criterion.labels) {
            labels[QString::number(mark, 'g', 15)] = label;
        }
        if (!labels.isEmpty()) {
            object[u"labels"_s] = labels;
        }
        criteria << object;
    }
    return criteria;
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
    const int version = object["version"_L1].toInt();
    if (version != oneRound && version != severalRounds) {
        return bad(QCoreApplication::translate("Files",
                                               "The rubric has another version than %1 and %2, those that can be read.")
                       .arg(oneRound)
                       .arg(severalRounds),
                   fileName);
    }
    return object;
}

} // namespace

Result<RubricSet> readRubric(const QByteArray &json, const QString &fileName)
{
    const auto object = readObject(json, fileName);
    if (!object) {
        return object.error();
    }
    const bool hasRounds = object->value("version"_L1).toInt() == severalRounds;
    const QString body = hasRounds ? u"rounds"_s : u"criteria"_s;
    if (auto known = checkKeys(*object, {u"format"_s, u"version"_s, u"name"_s, body}, fileName); !known) {
        return known.error();
    }
    if (hasRounds) {
        return readRounds(*object, fileName);
    }
    const QString name = object->value("name"_L1).toString();
    return readCriteria(object->value("criteria"_L1), fileName).map([&](const QList<Criterion> &criteria) {
        return RubricSet{name, {Round{}}, {{name, criteria}}};
    });
}

QByteArray rubricJson(const RubricSet &set)
{
    QJsonObject document{{u"format"_s, formatName}, {u"name"_s, set.name}};
    if (set.rounds == std::vector{Round{}}) {
        document[u"version"_s] = oneRound;
        document[u"criteria"_s] = criteriaJson(set.rubrics.front());
        return QJsonDocument(document).toJson();
    }
    QJsonArray rounds;
    for (size_t i = 0; i < set.rounds.size(); ++i) {
        QJsonObject round{{u"name"_s, set.rounds[i].name}, {u"criteria"_s, criteriaJson(set.rubrics[i])}};
        if (i > 0) {
            round[u"cut"_s] = nameOf(set.rounds[i].cut);
        }
        if (set.rounds[i].shortlist) {
            round[u"shortlist"_s] = *set.rounds[i].shortlist;
        }
        rounds << round;
    }
    document[u"version"_s] = severalRounds;
    document[u"rounds"_s] = rounds;
    return QJsonDocument(document).toJson();
}

} // namespace jamwright
