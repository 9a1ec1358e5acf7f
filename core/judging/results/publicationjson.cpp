// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/publicationjson.h"

#include <algorithm>
#include <iterator>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray trackArray(const QStringList &names, const TrackNumbers &tracks)
{
    std::vector<int> numbers;
    std::transform(names.begin(), names.end(), std::back_inserter(numbers),
                   [&](const QString &name) { return tracks.of(name); });
    std::sort(numbers.begin(), numbers.end());
    QJsonArray array;
    for (const int number : numbers) {
        array << number;
    }
    return array;
}

QJsonObject criterionJson(const Criterion &criterion, const TrackNumbers &tracks)
{
    return {{u"id"_s, criterion.id.value},
            {u"weight"_s, criterion.weight},
            {u"lowest"_s, criterion.lowest},
            {u"highest"_s, criterion.highest},
            {u"step"_s, criterion.step},
            {u"required"_s, criterion.required},
            {u"na"_s, criterion.naAllowed},
            {u"vote"_s, criterion.isDisqualifyVote()},
            {u"tracks"_s, trackArray(criterion.tracks, tracks)}};
}

Criterion criterionFromJson(const QJsonObject &json)
{
    Criterion criterion;
    criterion.id.value = json["id"_L1].toInteger();
    criterion.name = criterionStandIn(criterion.id, json["vote"_L1].toBool());
    criterion.weight = json["weight"_L1].toDouble();
    criterion.lowest = json["lowest"_L1].toDouble();
    criterion.highest = json["highest"_L1].toDouble();
    criterion.step = json["step"_L1].toDouble();
    criterion.required = json["required"_L1].toBool();
    criterion.naAllowed = json["na"_L1].toBool();
    const QJsonArray tracks = json["tracks"_L1].toArray();
    for (const QJsonValue &track : tracks) {
        criterion.tracks << TrackNumbers::standIn(track.toInt());
    }
    return criterion;
}

QJsonArray judgesJson(std::vector<Judge> judges)
{
    std::sort(judges.begin(), judges.end(), [](const Judge &a, const Judge &b) { return a.id < b.id; });
    QJsonArray array;
    for (const Judge &judge : judges) {
        array << QJsonObject{{u"id"_s, judge.id.value}, {u"shadow"_s, judge.shadow}};
    }
    return array;
}

QJsonArray submissionsJson(std::vector<Submission> submissions, const TrackNumbers &tracks)
{
    std::sort(submissions.begin(), submissions.end(),
              [](const Submission &a, const Submission &b) { return a.id < b.id; });
    QJsonArray array;
    for (const Submission &submission : submissions) {
        array << QJsonObject{{u"id"_s, submission.id.value},
                             {u"team"_s, submission.team.value},
                             {u"track"_s, tracks.of(submission.track)},
                             {u"late"_s, submission.late},
                             {u"disqualified"_s, submission.disqualified}};
    }
    return array;
}

QJsonObject rowJson(const RankedSubmission &row)
{
    return {{u"submission"_s, row.submission.value},
            {u"rank"_s, row.rank},
            {u"raw"_s, figure(row.raw)},
            {u"adjusted"_s, figure(row.adjusted)},
            {u"standard_error"_s, figure(row.standardError)},
            {u"rank_low"_s, figure(row.rankLow)},
            {u"rank_high"_s, figure(row.rankHigh)},
            {u"p_first"_s, figure(row.pFirst)},
            {u"p_top3"_s, figure(row.pTop3)},
            {u"reviews"_s, row.reviews},
            {u"tied"_s, row.tied},
            {u"group"_s, row.group},
            {u"decided_by"_s, row.decidedBy},
            {u"round"_s, row.round}};
}

RankedSubmission rowFromJson(const QJsonObject &json)
{
    RankedSubmission row;
    row.submission.value = json["submission"_L1].toInteger();
    row.rank = json["rank"_L1].toInt();
    row.raw = realOf(json["raw"_L1]);
    row.adjusted = realOf(json["adjusted"_L1]);
    row.standardError = realOf(json["standard_error"_L1]);
    row.rankLow = wholeOf(json["rank_low"_L1]);
    row.rankHigh = wholeOf(json["rank_high"_L1]);
    row.pFirst = realOf(json["p_first"_L1]);
    row.pTop3 = realOf(json["p_top3"_L1]);
    row.reviews = json["reviews"_L1].toInt();
    row.tied = json["tied"_L1].toBool();
    row.group = json["group"_L1].toString();
    row.decidedBy = json["decided_by"_L1].toString();
    row.round = json["round"_L1].toInt(1);
    return row;
}

QJsonArray severityJson(std::vector<JudgeSeverity> judges)
{
    std::sort(judges.begin(), judges.end(),
              [](const JudgeSeverity &a, const JudgeSeverity &b) { return a.judge < b.judge; });
    QJsonArray array;
    for (const JudgeSeverity &judge : judges) {
        array << QJsonObject{
            {u"judge"_s, judge.judge.value},         {u"reviews"_s, judge.reviews},
            {u"severity"_s, figure(judge.severity)}, {u"standard_error"_s, figure(judge.standardError)},
            {u"component"_s, judge.component},       {u"bearing"_s, nameOf(judge.bearing)}};
    }
    return array;
}

} // namespace

TrackNumbers::TrackNumbers(const PublicationRecord &record)
{
    const auto add = [this](const QString &track) {
        if (!track.isEmpty()) {
            m_tracks << track.toLower();
        }
    };
    for (const JudgingState &round : record.rounds) {
        for (const Submission &submission : round.submissions) {
            add(submission.track);
        }
        for (const Criterion &criterion : round.rubric.criteria) {
            std::for_each(criterion.tracks.begin(), criterion.tracks.end(), add);
        }
    }
    for (const Award &award : record.awards) {
        add(award.track);
    }
    m_tracks.sort();
    m_tracks.removeDuplicates();
}

int TrackNumbers::of(const QString &track) const
{
    return track.isEmpty() ? 0 : int(m_tracks.indexOf(track.toLower())) + 1;
}

QString TrackNumbers::standIn(int number)
{
    constexpr int digits = 6;
    return number == 0 ? QString() : u"%1"_s.arg(number, digits, 10, QLatin1Char('0'));
}

QString criterionStandIn(CriterionId id, bool isTheVote)
{
    return isTheVote ? QString(disqualifyVote) : u"criterion %1"_s.arg(id.value);
}

QJsonObject choiceJson(const TallyChoice &choice)
{
    return {{u"method"_s, choice.method},
            {u"ties"_s, QJsonArray::fromStringList(choice.ties)},
            {u"decimals"_s, figure(choice.decimals)},
            {u"seed"_s, QString::number(choice.seed)}}; // a text: JSON's numbers end at 2^53
}

TallyChoice choiceFromJson(const QJsonObject &json)
{
    TallyChoice choice{
        json["method"_L1].toString(), {}, wholeOf(json["decimals"_L1]), json["seed"_L1].toString().toULongLong()};
    const QJsonArray ties = json["ties"_L1].toArray();
    for (const QJsonValue &rule : ties) {
        choice.ties << rule.toString();
    }
    return choice;
}

QJsonObject roundJson(const JudgingState &state, const TrackNumbers &tracks)
{
    QJsonArray criteria;
    for (const Criterion &criterion : state.rubric.criteria) {
        criteria << criterionJson(criterion, tracks);
    }
    const Round round = state.rounds.at(size_t(state.round) - 1);
    return {{u"number"_s, state.round},
            {u"shortlist"_s, figure(round.shortlist)},
            {u"cut"_s, nameOf(round.cut)},
            {u"rubric_version"_s, state.rubricVersion},
            {u"criteria"_s, criteria},
            {u"judges"_s, judgesJson(state.judges)},
            {u"submissions"_s, submissionsJson(state.submissions, tracks)}};
}

JudgingState roundFromJson(const QJsonObject &json)
{
    JudgingState state;
    state.round = std::max(1, json["number"_L1].toInt());
    state.rounds.assign(size_t(std::min(state.round, 1000)), Round{});
    state.rounds.back() = {state.round,
                           {},
                           wholeOf(json["shortlist"_L1]),
                           fromName<ShortlistCut>(json["cut"_L1].toString()).value_or(ShortlistCut::TakeTies)};
    state.rubricVersion = json["rubric_version"_L1].toInt();
    const QJsonArray criteria = json["criteria"_L1].toArray();
    for (const QJsonValue &criterion : criteria) {
        state.rubric.criteria << criterionFromJson(criterion.toObject());
    }
    const QJsonArray judges = json["judges"_L1].toArray();
    for (const QJsonValue &one : judges) {
        Judge judge;
        judge.id.value = one["id"_L1].toInteger();
        judge.shadow = one["shadow"_L1].toBool();
        state.judges.push_back(judge);
    }
    const QJsonArray submissions = json["submissions"_L1].toArray();
    for (const QJsonValue &one : submissions) {
        Submission submission;
        submission.id.value = one["id"_L1].toInteger();
        submission.team.value = one["team"_L1].toInteger();
        submission.track = TrackNumbers::standIn(one["track"_L1].toInt());
        submission.late = one["late"_L1].toBool();
        submission.disqualified = one["disqualified"_L1].toBool();
        state.submissions.push_back(submission);
    }
    return state;
}

QJsonArray marksJson(const std::vector<Ballot> &ballots)
{
    std::map<std::tuple<JudgeId, SubmissionId, CriterionId>, Mark> marks;
    for (const Ballot &ballot : ballots) {
        for (const auto &[criterion, mark] : ballot.marks) {
            marks[{ballot.judge, ballot.submission, criterion}] = mark;
        }
    }
    QJsonArray array;
    for (const auto &[key, mark] : marks) {
        const auto &[judge, submission, criterion] = key;
        array << QJsonArray{judge.value, submission.value, criterion.value, nameOf(mark.state),
                            mark.state == MarkState::Scored ? QJsonValue(mark.value) : QJsonValue()};
    }
    return array;
}

QJsonObject rankingJson(const Ranking &ranking)
{
    std::vector<RankedSubmission> rows = ranking.rows;
    std::sort(rows.begin(), rows.end(), [](const RankedSubmission &a, const RankedSubmission &b) {
        const auto key = [](const RankedSubmission &row) {
            return std::tuple(row.rank == 0, row.rank == 0 ? QString() : row.group, row.rank, row.submission);
        };
        return key(a) < key(b);
    });
    QJsonArray rowArray;
    for (const RankedSubmission &row : rows) {
        rowArray << rowJson(row);
    }
    QJsonArray groups;
    for (const std::vector<SubmissionId> &group : ranking.notSeparable) {
        groups << idArray(group);
    }
    QJsonObject json{{u"method"_s, ranking.method},
                     {u"rows"_s, rowArray},
                     {u"components"_s, ranking.components},
                     {u"not_separable"_s, groups},
                     {u"severity"_s, severityJson(ranking.severity)}};
    if (!ranking.besideFirst.empty()) {
        json[u"beside_first"_s] = idArray(ranking.besideFirst);
    }
    return json;
}

Ranking rankingFromJson(const QJsonObject &json)
{
    Ranking ranking;
    ranking.method = json["method"_L1].toString();
    ranking.components = json["components"_L1].toInt();
    const QJsonArray rows = json["rows"_L1].toArray();
    for (const QJsonValue &row : rows) {
        ranking.rows.push_back(rowFromJson(row.toObject()));
    }
    const QJsonArray groups = json["not_separable"_L1].toArray();
    for (const QJsonValue &group : groups) {
        ranking.notSeparable.push_back(idsFrom<SubmissionTag>(group));
    }
    ranking.besideFirst = idsFrom<SubmissionTag>(json["beside_first"_L1]);
    const QJsonArray judges = json["severity"_L1].toArray();
    for (const QJsonValue &one : judges) {
        ranking.severity.push_back(
            {JudgeId{one["judge"_L1].toInteger()},
             {},
             one["reviews"_L1].toInt(),
             realOf(one["severity"_L1]),
             realOf(one["standard_error"_L1]),
             one["component"_L1].toInt(),
             fromName<JudgeBearing>(one["bearing"_L1].toString()).value_or(JudgeBearing::Unremarkable)});
    }
    return ranking;
}

QJsonArray teamsJson(const Makers &makers)
{
    QJsonArray teams;
    for (const auto &[team, members] : makers) {
        QJsonArray people;
        for (const Maker &maker : members) {
            people << QJsonArray{maker.person.value, maker.contributed ? 1 : 0};
        }
        teams << QJsonObject{{u"id"_s, team.value}, {u"members"_s, people}};
    }
    return teams;
}

Makers teamsFromJson(const QJsonArray &json)
{
    Makers makers;
    for (const QJsonValue &team : json) {
        std::vector<Maker> &members = makers[TeamId{team["id"_L1].toInteger()}];
        const QJsonArray people = team["members"_L1].toArray();
        for (const QJsonValue &one : people) {
            members.push_back({PersonId{one[0].toInteger()}, one[1].toInt() != 0});
        }
    }
    return makers;
}

} // namespace jamwright
