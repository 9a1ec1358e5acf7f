// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/publicationjson.h"

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

CriterionId criterionOf(const QString &name, const std::vector<JudgingState> &rounds)
{
    for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
        if (const Criterion *criterion = round->rubric.find(name)) {
            return criterion->id;
        }
    }
    return {};
}

QString nameOfCriterion(CriterionId id, const std::vector<JudgingState> &rounds)
{
    for (const JudgingState &round : rounds) {
        if (const Criterion *criterion = round.rubric.find(id)) {
            return criterion->name;
        }
    }
    return {};
}

QJsonArray givenJson(const std::vector<AwardResult> &given, size_t index)
{
    QJsonArray groups;
    for (const AwardResult &result : given) {
        if (result.index != index) {
            continue;
        }
        QJsonArray winners;
        for (const AwardRecipients &winner : result.winners) {
            winners << QJsonObject{{u"submission"_s, winner.submission.value},
                                   {u"place"_s, winner.place},
                                   {u"people"_s, idArray(winner.people)},
                                   {u"left_out"_s, idArray(winner.leftOut)}};
        }
        groups << QJsonObject{{u"group"_s, result.group}, {u"winners"_s, winners}};
    }
    return groups;
}

} // namespace

QJsonArray awardsJson(const std::vector<Award> &awards, const std::vector<AwardResult> &given,
                      const std::vector<JudgingState> &rounds, const TrackNumbers &tracks)
{
    QJsonArray array;
    for (size_t i = 0; i < awards.size(); ++i) {
        const Award &award = awards[i];
        array << QJsonObject{{u"id"_s, award.id.value},
                             {u"kind"_s, nameOf(award.kind)},
                             {u"criterion"_s, criterionOf(award.criterion, rounds).value},
                             {u"track"_s, tracks.of(award.track)},
                             {u"places"_s, award.places},
                             {u"contributed_only"_s, award.contributedOnly},
                             {u"named"_s, idArray(award.winners)},
                             {u"given"_s, givenJson(given, i)}};
    }
    return array;
}

std::vector<Award> awardsFromJson(const QJsonArray &json, const std::vector<JudgingState> &rounds)
{
    std::vector<Award> awards;
    for (const QJsonValue &one : json) {
        Award award;
        award.id.value = one["id"_L1].toInteger();
        award.kind = fromName<AwardKind>(one["kind"_L1].toString()).value_or(AwardKind::ByHand);
        award.criterion = nameOfCriterion({one["criterion"_L1].toInteger()}, rounds);
        award.track = TrackNumbers::standIn(one["track"_L1].toInt());
        award.places = one["places"_L1].toInt();
        award.contributedOnly = one["contributed_only"_L1].toBool();
        award.winners = idsFrom<SubmissionTag>(one["named"_L1]);
        awards.push_back(award);
    }
    return awards;
}

std::vector<AwardResult> givenFromJson(const QJsonArray &json)
{
    std::vector<AwardResult> results;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QJsonArray groups = json[i]["given"_L1].toArray();
        for (const QJsonValue &group : groups) {
            AwardResult result{AwardId{json[i]["id"_L1].toInteger()}, size_t(i), group["group"_L1].toString(), {}};
            const QJsonArray winners = group["winners"_L1].toArray();
            for (const QJsonValue &one : winners) {
                result.winners.push_back({SubmissionId{one["submission"_L1].toInteger()}, one["place"_L1].toInt(),
                                          idsFrom<PersonTag>(one["people"_L1]),
                                          idsFrom<PersonTag>(one["left_out"_L1])});
            }
            results.push_back(std::move(result));
        }
    }
    return results;
}

} // namespace jamwright
