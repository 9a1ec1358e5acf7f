// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/snowflake.h"
#include "domain/naming/names.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace jamwright {

/// One thing a judge marks. Marks run from `lowest` to `highest` in steps of `step`.
struct Criterion {
    CriterionId id;
    QString name; ///< unique in the rubric, without case
    double weight = 1;
    double lowest = 1;
    double highest = 10;
    double step = 1;
    friend bool operator==(const Criterion &, const Criterion &) = default;

    /// Whether it is on the scale.
    [[nodiscard]] bool allows(double mark) const;
};

struct Rubric {
    QString name;
    QList<Criterion> criteria;
    friend bool operator==(const Rubric &, const Rubric &) = default;

    [[nodiscard]] const Criterion *find(const QString &criterionName) const;
};

/// What can be done with an event's judging. Each allows less of the set-up and more of the results.
enum class JudgingPhase { Draft, Open, Closed, Frozen, Published };
template <>
struct EnumNames<JudgingPhase> {
    static constexpr std::array names = {"draft", "open", "closed", "frozen", "published"};
};

struct Judge {
    JudgeId id;
    QString name; ///< unique in the event, without case
    QString email;
    std::optional<Snowflake> discordId;
    std::optional<int> capacity; ///< most submissions she takes; empty = no limit
    QStringList tracks;
    QStringList expertise;
    bool shadow = false; ///< her marks do not count
    friend bool operator==(const Judge &, const Judge &) = default;
};

struct Submission {
    SubmissionId id;
    TeamId team;
    QString teamName;
    QString title;
    QString repository;
    QString video;
    QString description;
    QString track;
    bool late = false;
    bool disqualified = false;

    /// The name to show: its title, else its team's name.
    [[nodiscard]] QString shownTitle() const;

    friend bool operator==(const Submission &, const Submission &) = default;
};

/// That a judge is to score a submission.
struct Assignment {
    JudgeId judge;
    SubmissionId submission;
    friend auto operator<=>(const Assignment &, const Assignment &) = default;
};

/// That a judge may not.
using Conflict = Assignment;

/// Four different states, none of which counts as 0.
enum class MarkState { Scored, NotApplicable, Recused, CouldNotRun };
template <>
struct EnumNames<MarkState> {
    static constexpr std::array names = {"SCORED", "NA", "RECUSED", "COULD_NOT_RUN"};
};

struct Mark {
    MarkState state = MarkState::Scored;
    double value = 0; ///< of Scored
    friend bool operator==(const Mark &, const Mark &) = default;
};

/// One judge's marks of one submission; a criterion that is not there is not marked yet.
struct Ballot {
    JudgeId judge;
    SubmissionId submission;
    std::map<CriterionId, Mark> marks;
    QString comment;     ///< for the team
    QString privateNote; ///< for the organisers
    friend bool operator==(const Ballot &, const Ballot &) = default;
};

/// Everything of one event's judging.
struct JudgingState {
    JudgingPhase phase = JudgingPhase::Draft;
    Rubric rubric;
    std::vector<Judge> judges;
    std::vector<Submission> submissions;
    std::vector<Conflict> conflicts;
    std::vector<Assignment> assignments;
    std::vector<Ballot> ballots;
};

/// One line of the results. What the method does not estimate is empty.
struct RankedSubmission {
    int rank = 0; ///< 1-based; tied submissions share the better place; 0 = not ranked (no score, or disqualified)
    SubmissionId submission;
    QString title;
    QString team;
    std::optional<double> raw;      ///< weighted mean of the marks, on the rubric's own scale
    std::optional<double> adjusted; ///< what the method ranks by, where that is not `raw`
    std::optional<double> standardError;
    std::optional<int> rankLow;
    std::optional<int> rankHigh;
    std::optional<double> pFirst;
    std::optional<double> pTop3;
    int reviews = 0;
    bool tied = false;
    QString group;     ///< "team" or "individual" where the method ranks them apart; places are within it
    QString decidedBy; ///< the tie rule that parted it from a submission of the same score; blank = none had to
    friend bool operator==(const RankedSubmission &, const RankedSubmission &) = default;
};

/// What a judge's marks show of her. A judge with few reviews is neither severe nor lenient.
enum class JudgeBearing { Unremarkable, Severe, Lenient };
template <>
struct EnumNames<JudgeBearing> {
    static constexpr std::array names = {"", "severe", "lenient"};
};

struct JudgeSeverity {
    JudgeId judge;
    QString name;
    int reviews = 0;
    std::optional<double> severity; ///< what she adds to her marks, on the rubric's scale: below 0 is severe
    std::optional<double> standardError;
    int component = 0; ///< 0-based; severities are comparable within one
    JudgeBearing bearing = JudgeBearing::Unremarkable;
    friend bool operator==(const JudgeSeverity &, const JudgeSeverity &) = default;
};

struct Ranking {
    QString method;                                      ///< "weighted-mean"
    std::vector<RankedSubmission> rows;                  ///< by group, rank, then title; the unranked last
    int components = 0;                                  ///< parts of the judge–submission graph that no review links
    std::vector<std::vector<SubmissionId>> notSeparable; ///< by place, where the method knows
    std::vector<JudgeSeverity> severity;                 ///< by judge, where the method estimates it
    Findings findings;
    friend bool operator==(const Ranking &, const Ranking &) = default;
};

} // namespace jamwright
