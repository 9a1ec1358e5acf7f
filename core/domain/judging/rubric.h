// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "domain/naming/names.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

/// One thing a judge marks. Marks run from `lowest` to `highest` in steps of `step`.
/// The name, without case, of the criterion that is a vote to take an entry's place away, as PyWeek has it: any mark
/// above the lowest is one. It is marked like the others, and `TallyMethod::Pyweek` counts it.
inline constexpr QLatin1String disqualifyVote{"Disqualify"};

struct Criterion {
    CriterionId id;
    QString name;      ///< unique in the rubric, without case
    double weight = 1; ///< 0 = shown, not counted
    double lowest = 1;
    double highest = 10;
    double step = 1;
    bool required = true;    ///< without a mark of it a ballot is not complete; one that is left out counts as N/A
    bool naAllowed = true;   ///< whether "not applicable" is an answer
    QStringList tracks = {}; ///< of submissions that are asked for it; none = all
    std::map<double, QString> labels = {}; ///< what marks mean: 1 → "weak"
    QString description = {};
    friend bool operator==(const Criterion &, const Criterion &) = default;

    /// Whether it is on the scale.
    [[nodiscard]] bool allows(double mark) const;
    /// Whether a submission of that track is marked for it.
    [[nodiscard]] bool appliesTo(const QString &track) const;
    [[nodiscard]] bool isDisqualifyVote() const;
    /// Whether marks of the one mean the same on the other: name (without case) and scale.
    [[nodiscard]] bool hasScaleOf(const Criterion &other) const;
};

struct Rubric {
    QString name;
    QList<Criterion> criteria;
    friend bool operator==(const Rubric &, const Rubric &) = default;

    [[nodiscard]] const Criterion *find(const QString &criterionName) const;
    [[nodiscard]] const Criterion *find(CriterionId id) const;
    /// What submissions of a track are marked for, in the rubric's order.
    [[nodiscard]] Rubric forTrack(const QString &track) const;
};

/// Who goes on to a later round when several share the last place that does.
enum class ShortlistCut {
    TakeTies,   ///< all of them: the shortlist may be longer
    LeaveTies,  ///< none of them: it may be shorter
    ByTieRules, ///< the tie rules part them; where these cannot, all of them
};
template <>
struct EnumNames<ShortlistCut> {
    static constexpr std::array names = {"take-ties", "leave-ties", "by-tie-rules"};
};

/// One pass over submissions. The first is for all, each later one for the best of the one before it.
struct Round {
    int number = 1;               ///< 1-based
    QString name;                 ///< blank = its number
    std::optional<int> shortlist; ///< how many go on to it; empty = all. Never of the first
    ShortlistCut cut = ShortlistCut::TakeTies;
    friend bool operator==(const Round &, const Round &) = default;
};

/// What an event is judged by: its rounds, each with its rubric. At least one round.
struct RubricSet {
    QString name;
    std::vector<Round> rounds = {Round{}};
    std::vector<Rubric> rubrics = {Rubric{}}; ///< one a round, in the same order
    friend bool operator==(const RubricSet &, const RubricSet &) = default;
};

/// One state of a round's rubric that scores may have been given for.
struct RubricVersion {
    int version = 0; ///< 1-based; 0 = none was set yet
    QString reason;
    QString madeAt; ///< UTC, ISO 8601
    Rubric rubric;
    friend bool operator==(const RubricVersion &, const RubricVersion &) = default;
};

} // namespace jamwright
