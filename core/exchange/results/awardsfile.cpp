// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/results/awardsfile.h"

#include "domain/naming/nearestname.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String awardsFormat{"jamwright-awards"};

struct AwardsFileTexts {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

Error badAwards(const QString &what, const QString &where)
{
    return Error::input(what, where, AwardsFileTexts::tr("See 'jamctl help formats'."));
}

Result<void> checkAwardKeys(const QJsonObject &object, const QStringList &known, const QString &where)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key())) {
            const QString near = nearestName(it.key(), known);
            return badAwards(
                near.isEmpty()
                    ? AwardsFileTexts::tr("The key \"%1\" is not known.").arg(it.key())
                    : AwardsFileTexts::tr("The key \"%1\" is not known; did you mean \"%2\"?").arg(it.key(), near),
                where);
        }
    }
    return {};
}

Result<AwardEntry> readAward(const QJsonObject &object, const QString &where)
{
    static const QStringList keys = {u"name"_s,   u"kind"_s,  u"criterion"_s,        u"track"_s,
                                     u"places"_s, u"prize"_s, u"contributed_only"_s, u"winners"_s};
    if (auto known = checkAwardKeys(object, keys, where); !known) {
        return known.error();
    }
    AwardEntry entry;
    entry.award.name = object["name"_L1].toString().trimmed();
    if (entry.award.name.isEmpty()) {
        return badAwards(AwardsFileTexts::tr("The award has no name."), where);
    }
    const QString kind = object["kind"_L1].toString(nameOf(AwardKind::Place));
    const auto read = fromName<AwardKind>(kind);
    if (!read) {
        return badAwards(AwardsFileTexts::tr("\"kind\" of the award \"%1\" is \"place\", \"criterion\", \"by-hand\" or "
                                             "\"mention\", not \"%2\".")
                             .arg(entry.award.name, kind),
                         where);
    }
    entry.award.kind = *read;
    const QJsonValue places = object["places"_L1];
    entry.award.places = places.toInt(places.isUndefined() ? 1 : 0);
    if (entry.award.places < 1) {
        return badAwards(
            AwardsFileTexts::tr("\"places\" of the award \"%1\" is a whole number from 1.").arg(entry.award.name),
            where);
    }
    entry.award.criterion = object["criterion"_L1].toString();
    entry.award.track = object["track"_L1].toString();
    entry.award.prize = object["prize"_L1].toString();
    entry.award.contributedOnly = object["contributed_only"_L1].toBool(true);
    const QJsonArray winners = object["winners"_L1].toArray();
    for (const QJsonValue &winner : winners) {
        entry.winners << winner.toString();
    }
    return entry;
}

} // namespace

Result<std::vector<AwardEntry>> readAwardsFile(const QByteArray &json, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonObject document = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        return badAwards(AwardsFileTexts::tr("The file is no JSON object: %1.").arg(problem.errorString()), fileName);
    }
    if (document["format"_L1].toString() != awardsFormat || document["version"_L1].toInt() != 1) {
        return badAwards(AwardsFileTexts::tr("The file holds no awards: its \"format\" is not \"%1\" of version 1.")
                             .arg(awardsFormat),
                         fileName);
    }
    if (auto known = checkAwardKeys(document, {u"format"_s, u"version"_s, u"awards"_s}, fileName); !known) {
        return known.error();
    }
    std::vector<AwardEntry> entries;
    const QJsonArray awards = document["awards"_L1].toArray();
    for (qsizetype i = 0; i < awards.size(); ++i) {
        auto entry = readAward(awards[i].toObject(), AwardsFileTexts::tr("%1, award %2").arg(fileName).arg(i + 1));
        if (!entry) {
            return entry.error();
        }
        entries.push_back(*std::move(entry));
    }
    return entries;
}

QByteArray awardsFileJson(const std::vector<AwardEntry> &awards)
{
    QJsonArray array;
    for (const auto &[award, winners] : awards) {
        QJsonObject object{{u"name"_s, award.name},
                           {u"kind"_s, nameOf(award.kind)},
                           {u"places"_s, award.places},
                           {u"contributed_only"_s, award.contributedOnly}};
        for (const auto &[key, value] : {std::pair(u"criterion"_s, award.criterion), std::pair(u"track"_s, award.track),
                                         std::pair(u"prize"_s, award.prize)}) {
            if (!value.isEmpty()) {
                object[key] = value;
            }
        }
        if (!winners.isEmpty()) {
            object[u"winners"_s] = QJsonArray::fromStringList(winners);
        }
        array << object;
    }
    return QJsonDocument(QJsonObject{{u"format"_s, awardsFormat}, {u"version"_s, 1}, {u"awards"_s, array}}).toJson();
}

} // namespace jamwright
