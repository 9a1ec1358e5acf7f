// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/publication.h"

#include "judging/results/publicationjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String formatName{"jamwright-publication"};
constexpr int formatVersion = 1;

std::map<SubmissionId, int> makersOf(const JudgingState &state, const Makers &makers)
{
    std::map<SubmissionId, int> people;
    for (const Submission &submission : state.submissions) {
        const auto team = makers.find(submission.team);
        if (team != makers.end() && !team->second.empty()) {
            people[submission.id] = int(team->second.size());
        }
    }
    return people;
}

Result<QJsonObject> readPublicationJson(const QByteArray &document)
{
    const QJsonObject json = QJsonDocument::fromJson(document).object();
    if (json["format"_L1].toString() != formatName || json["version"_L1].toInt() != formatVersion ||
        json["rounds"_L1].toArray().isEmpty()) {
        return Error::input(QCoreApplication::translate("Publication", "The document is no publication of results."));
    }
    return json;
}

} // namespace

std::vector<Ballot> replayMarks(const std::vector<ScoreChange> &log, int round, qint64 lastLine)
{
    std::map<Assignment, Ballot> ballots;
    for (const ScoreChange &change : log) {
        if (change.round != round || change.number > lastLine) {
            continue;
        }
        Ballot &ballot = ballots[{change.judge, change.submission}];
        ballot.judge = change.judge;
        ballot.submission = change.submission;
        if (change.after) {
            ballot.marks[change.criterion] = *change.after;
        } else {
            ballot.marks.erase(change.criterion);
        }
    }
    std::vector<Ballot> result;
    for (auto &[review, ballot] : ballots) {
        if (!ballot.marks.empty()) {
            result.push_back(std::move(ballot));
        }
    }
    return result;
}

Result<Ranking> rankingWithoutDraws(const JudgingState &state, const TallyChoice &choice, const Makers &makers)
{
    return readChoice(choice).map([&](const ChosenTally &chosen) {
        TallyOptions options = chosen.options;
        options.people = makersOf(state, makers);
        options.draws = 0;
        return tally(state, chosen.method, options);
    });
}

Result<Outcome> outcomeOf(const PublicationRecord &record)
{
    auto chosen = readChoice(record.choice);
    if (!chosen) {
        return chosen.error();
    }
    Outcome outcome;
    for (const JudgingState &state : record.rounds) {
        TallyOptions options = chosen->options;
        options.people = makersOf(state, record.makers);
        outcome.rounds.push_back({&state, tally(state, chosen->method, options)});
    }
    outcome.ranking = finalRanking(outcome.rounds);
    outcome.awards = giveAwards(record.awards, {outcome.rounds, outcome.ranking, *chosen, record.makers});
    return outcome;
}

Result<QByteArray> publicationDocument(const PublicationRecord &record)
{
    auto outcome = outcomeOf(record);
    if (!outcome) {
        return outcome.error();
    }
    const TrackNumbers tracks(record);
    QJsonArray rounds;
    for (const RankedRound &round : outcome->rounds) {
        QJsonObject json = roundJson(*round.state, tracks);
        json[u"marks"_s] = marksJson(round.state->ballots);
        json[u"ranking"_s] = rankingJson(round.ranking);
        rounds << json;
    }
    const QJsonObject document{{u"format"_s, formatName},
                               {u"version"_s, formatVersion},
                               {u"event"_s, record.event.value},
                               {u"log"_s, record.lastLine},
                               {u"choice"_s, choiceJson(record.choice)},
                               {u"peers"_s, record.rounds.front().peers},
                               {u"teams"_s, teamsJson(record.makers)},
                               {u"rounds"_s, rounds},
                               {u"ranking"_s, rankingJson(outcome->ranking)},
                               {u"awards"_s, awardsJson(record.awards, outcome->awards, record.rounds, tracks)}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact); // keys are sorted, numbers the shortest
}

QString hashOf(const QByteArray &document)
{
    return QString::fromLatin1(QCryptographicHash::hash(document, QCryptographicHash::Sha256).toHex());
}

Result<PublicationRecord> readPublication(const QByteArray &document)
{
    auto json = readPublicationJson(document);
    if (!json) {
        return json.error();
    }
    PublicationRecord record;
    record.event.value = json->value("event"_L1).toInteger();
    record.choice = choiceFromJson(json->value("choice"_L1).toObject());
    record.lastLine = json->value("log"_L1).toInteger();
    const QJsonArray rounds = json->value("rounds"_L1).toArray();
    for (const QJsonValue &round : rounds) {
        record.rounds.push_back(roundFromJson(round.toObject()));
        record.rounds.back().peers = json->value("peers"_L1).toBool();
    }
    record.makers = teamsFromJson(json->value("teams"_L1).toArray());
    record.awards = awardsFromJson(json->value("awards"_L1).toArray(), record.rounds);
    return record;
}

Result<PublishedOutcome> readPublishedOutcome(const QByteArray &document)
{
    return readPublicationJson(document).map([](const QJsonObject &json) {
        PublishedOutcome outcome{
            {}, rankingFromJson(json["ranking"_L1].toObject()), givenFromJson(json["awards"_L1].toArray())};
        const QJsonArray rounds = json["rounds"_L1].toArray();
        for (const QJsonValue &round : rounds) {
            outcome.rounds.push_back(rankingFromJson(round["ranking"_L1].toObject()));
        }
        // No part of the document, since its rounds say it.
        const auto &rows = outcome.ranking.rows;
        const int last = std::accumulate(rows.begin(), rows.end(), 1, [](int most, const RankedSubmission &row) {
            return std::max(most, row.round);
        });
        for (int round = 1; round < std::min(last, int(outcome.rounds.size()) + 1); ++round) {
            const int parts = outcome.rounds[size_t(round) - 1].components;
            if (parts > 1) {
                outcome.ranking.partsBefore[round] = parts;
            }
        }
        return outcome;
    });
}

} // namespace jamwright
