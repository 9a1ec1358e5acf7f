// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formats/rulesfile.h"

#include "domain/naming/nearestname.h"
#include "exchange/text/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RulesTexts {
    Q_DECLARE_TR_FUNCTIONS(RulesFile)
};

Error badRules(const QString &what, const QString &where)
{
    return Error::input(what, where, RulesTexts::tr("See 'jamctl help formats'."));
}

Result<void> checkRuleKeys(const QJsonObject &object, const QStringList &known, const QString &where)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key())) {
            return badRules(RulesTexts::tr("The key \"%1\" is not known; the nearest is \"%2\".")
                                .arg(it.key(), nearestName(it.key(), known)),
                            where);
        }
    }
    return {};
}

Result<void> readSwitch(const QJsonObject &object, QLatin1String key, bool &value, const QString &where)
{
    const QJsonValue written = object[key];
    if (!written.isUndefined() && !written.isBool()) {
        return badRules(RulesTexts::tr("\"%1\" is true or false.").arg(key), where);
    }
    value = written.toBool(value);
    return {};
}

Result<void> readNumbers(const QJsonObject &object, TeamRules &rules, const QString &where)
{
    rules.minSize = object["size"_L1]["min"_L1].toInt(rules.minSize);
    rules.maxSize = object["size"_L1]["max"_L1].toInt(rules.maxSize);
    const double hours = object["max_span_hours"_L1].toDouble(rules.maxArcMinutes / 60.0);
    if (!(hours >= 0) || hours > 24) {
        return badRules(RulesTexts::tr("\"max_span_hours\" is 0 to 24."), where);
    }
    rules.maxArcMinutes = int(std::lround(hours * 60));
    if (object.contains("skill_weights"_L1)) {
        rules.skillWeights.clear();
        const QJsonObject weights = object["skill_weights"_L1].toObject();
        for (auto it = weights.begin(); it != weights.end(); ++it) {
            if (!it->isDouble()) {
                return badRules(RulesTexts::tr("The weight of the skill \"%1\" is a number.").arg(it.key()), where);
            }
            rules.skillWeights[it.key()] = it->toDouble();
        }
    }
    return {};
}

Result<std::vector<NamedPair>> readPairs(const QJsonArray &list, const QString &fileName)
{
    std::vector<NamedPair> pairs;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject object = list[i].toObject();
        const QString where = RulesTexts::tr("%1, pair %2").arg(fileName).arg(i + 1);
        if (auto fits = checkRuleKeys(object, {u"a"_s, u"b"_s, u"kind"_s, u"reason"_s}, where); !fits) {
            return fits.error();
        }
        const auto kind = fromName<PairRule::Kind>(object["kind"_L1].toString(u"apart"_s));
        NamedPair pair{object["a"_L1].toString(), object["b"_L1].toString(), kind.value_or(PairRule::Kind::Apart),
                       object["reason"_L1].toString()};
        if (pair.a.isEmpty() || pair.b.isEmpty() || !kind) {
            return badRules(RulesTexts::tr("A pair names two people, a and b, and its kind is apart or together."),
                            where);
        }
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

} // namespace

QByteArray rulesJson(const RulesFile &file)
{
    QJsonObject weights;
    for (const auto &[skill, weight] : file.rules.skillWeights) {
        weights[skill] = weight;
    }
    QJsonArray pairs;
    for (const NamedPair &pair : file.pairs) {
        pairs << QJsonObject{
            {u"a"_s, pair.a}, {u"b"_s, pair.b}, {u"kind"_s, nameOf(pair.kind)}, {u"reason"_s, pair.reason}};
    }
    const QJsonObject size{{u"min"_s, file.rules.minSize}, {u"max"_s, file.rules.maxSize}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"jamwright-team-rules"_s},
                                     {u"version"_s, 1},
                                     {u"size"_s, size},
                                     {u"max_span_hours"_s, file.rules.maxArcMinutes / 60.0},
                                     {u"leader_needed"_s, file.rules.leaderNeeded},
                                     {u"strangers_only"_s, file.rules.strangersOnly},
                                     {u"organisations_apart"_s, file.rules.organisationsApart},
                                     {u"skill_weights"_s, weights},
                                     {u"pairs"_s, pairs}})
        .toJson();
}

Result<RulesFile> readRules(const QByteArray &json, const QString &fileName, const TeamRules &present)
{
    const auto document = parseJsonText(json, fileName);
    if (!document) {
        return document.error();
    }
    if (!document->isObject()) {
        return badRules(RulesTexts::tr("The file is no JSON object."), fileName);
    }
    const QJsonObject object = document->object();
    const QStringList known{u"format"_s,
                            u"version"_s,
                            u"size"_s,
                            u"max_span_hours"_s,
                            u"leader_needed"_s,
                            u"strangers_only"_s,
                            u"organisations_apart"_s,
                            u"skill_weights"_s,
                            u"pairs"_s};
    RulesFile file{present, {}};
    auto fits =
        checkRuleKeys(object, known, fileName)
            .andThen([&] { return readNumbers(object, file.rules, fileName); })
            .andThen([&] { return readSwitch(object, "leader_needed"_L1, file.rules.leaderNeeded, fileName); })
            .andThen([&] { return readSwitch(object, "strangers_only"_L1, file.rules.strangersOnly, fileName); })
            .andThen(
                [&] { return readSwitch(object, "organisations_apart"_L1, file.rules.organisationsApart, fileName); });
    auto pairs =
        fits ? readPairs(object["pairs"_L1].toArray(), fileName) : Result<std::vector<NamedPair>>(fits.error());
    if (!pairs) {
        return pairs.error();
    }
    file.pairs = *std::move(pairs);
    return file;
}

} // namespace jamwright
