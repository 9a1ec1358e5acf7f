// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "domain/naming/names.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

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
    int round = 1;     ///< in a ranking over several rounds, the one that its figures are of
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

/// A submission whose place is not the one that the plain mean of its marks would give.
struct PlaceChange {
    SubmissionId submission;
    QString title;
    int rawRank = 0; ///< by the weighted mean, within its group; 0 = not ranked
    int rank = 0;    ///< by the method; 0 = not ranked
    friend bool operator==(const PlaceChange &, const PlaceChange &) = default;
};

struct Ranking {
    QString method;                                      ///< "weighted-mean"
    std::vector<RankedSubmission> rows;                  ///< by group, rank, then title; the unranked last
    int components = 0;                                  ///< parts of the judge–submission graph that no review links
    std::vector<std::vector<SubmissionId>> notSeparable; ///< by place, where the method knows
    std::vector<JudgeSeverity> severity;                 ///< by judge, where the method estimates it
    Findings findings;
    /// In a ranking over several rounds: of each earlier round whose panels fell into several parts, how many.
    std::map<int, int> partsBefore = {};
    /// Who cannot be told from those in the first place, by place, where the method knows: a group of `notSeparable`
    /// ends at the first that is told apart, and someone behind it with few reviews may still be the best.
    std::vector<SubmissionId> besideFirst = {};
    friend bool operator==(const Ranking &, const Ranking &) = default;
};

} // namespace jamwright
