// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "judging/results/publication.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace jamwright {

// How parts of a publication stand in its JSON; one place for writing and reading each.

/// Rounded to nine decimals; null where there is none.
[[nodiscard]] inline QJsonValue figure(const std::optional<double> &number)
{
    constexpr double billionths = 1e9;
    return number && std::isfinite(*number) ? QJsonValue(std::round(*number * billionths) / billionths) : QJsonValue();
}
[[nodiscard]] inline QJsonValue figure(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}
[[nodiscard]] inline std::optional<double> realOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}
[[nodiscard]] inline std::optional<int> wholeOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

/// In ascending order.
template <typename Tag>
[[nodiscard]] QJsonArray idArray(std::vector<Id<Tag>> ids)
{
    std::sort(ids.begin(), ids.end());
    QJsonArray array;
    for (const Id<Tag> id : ids) {
        array << id.value;
    }
    return array;
}

template <typename Tag>
[[nodiscard]] std::vector<Id<Tag>> idsFrom(const QJsonValue &value)
{
    std::vector<Id<Tag>> ids;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &id : array) {
        ids.push_back({id.toInteger()});
    }
    return ids;
}

/// Numbers for the tracks of a record: 1 … by name; 0 = none.
class TrackNumbers
{
public:
    explicit TrackNumbers(const PublicationRecord &record);

    [[nodiscard]] int of(const QString &track) const;
    /// What stands for a track whose name is not known; sorts as its number.
    [[nodiscard]] static QString standIn(int number);

private:
    QStringList m_tracks; ///< lower case, sorted
};

[[nodiscard]] QJsonObject choiceJson(const TallyChoice &choice);
[[nodiscard]] TallyChoice choiceFromJson(const QJsonObject &json);

/// A round's set-up, without marks and ranking.
[[nodiscard]] QJsonObject roundJson(const JudgingState &state, const TrackNumbers &tracks);
[[nodiscard]] JudgingState roundFromJson(const QJsonObject &json);
[[nodiscard]] QJsonArray marksJson(const std::vector<Ballot> &ballots);

/// Rows by group, place and id; severities by judge.
[[nodiscard]] QJsonObject rankingJson(const Ranking &ranking);
[[nodiscard]] Ranking rankingFromJson(const QJsonObject &json);

[[nodiscard]] QJsonArray teamsJson(const Makers &makers);
[[nodiscard]] Makers teamsFromJson(const QJsonArray &json);

/// An award with who receives it; `rounds` know the id of its criterion.
[[nodiscard]] QJsonArray awardsJson(const std::vector<Award> &awards, const std::vector<AwardResult> &given,
                                    const std::vector<JudgingState> &rounds, const TrackNumbers &tracks);
[[nodiscard]] std::vector<Award> awardsFromJson(const QJsonArray &json, const std::vector<JudgingState> &rounds);
[[nodiscard]] std::vector<AwardResult> givenFromJson(const QJsonArray &json);

/// What stands for a criterion whose name is not known.
[[nodiscard]] QString criterionStandIn(CriterionId id, bool isTheVote);

} // namespace jamwright
