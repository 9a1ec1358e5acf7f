// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

/// How far one judge is with one submission.
enum class ReviewState {
    None, ///< not hers, and nothing was said
    Open, ///< hers, no mark yet
    Begun,
    Done,
    Recused,
    CouldNotRun,
};

/// One judge and one submission. What the marks say is only there once the round is closed, so that whoever looks over
/// the organiser's shoulder sees nobody's marks before her own are in.
struct ReviewCell {
    ReviewState state = ReviewState::None;
    bool assigned = false;
    std::optional<ConflictReason> conflict = {};
    int marked = 0;                      ///< criteria with an answer
    int asked = 0;                       ///< criteria of the submission's track
    std::optional<double> value = {};    ///< the weighted mean of her marks
    std::optional<double> surprise = {}; ///< residual by its standard deviation: see judging/matrix/outliers.h
    bool outlier = false;
    friend bool operator==(const ReviewCell &, const ReviewCell &) = default;
};

struct MatrixJudge {
    JudgeId judge;
    QString name;
    QString email = {};
    bool shadow = false;
    int assigned = 0;
    int done = 0;
    std::optional<double> severity = {}; ///< what she adds to her marks, below 0 is severe; after closing, where told
    [[nodiscard]] int left() const { return assigned - done; }
    friend bool operator==(const MatrixJudge &, const MatrixJudge &) = default;
};

struct MatrixSubmission {
    SubmissionId submission;
    QString title;
    QString team = {};
    bool late = false;
    bool disqualified = false;
    int assigned = 0;
    int done = 0;
    std::optional<double> mean = {};   ///< of the ballots that count; after closing
    std::optional<double> spread = {}; ///< their standard deviation; after closing, of two at least
    bool disputed = false;             ///< the judges disagree more about it than about others
    [[nodiscard]] int left() const { return assigned - done; }
    friend bool operator==(const MatrixSubmission &, const MatrixSubmission &) = default;
};

/// Judges × submissions of one round. A cell is assigned where its judge is asked for it (`askedReviews`); the counts
/// are those of `judgingProgress`, so a complete ballot that nobody was asked for is in them, as it counts. A shadow
/// judge's own counts hold hers, a submission's do not, as her marks do not count.
struct JudgingMatrix {
    std::vector<MatrixJudge> judges;           ///< in the event's order
    std::vector<MatrixSubmission> submissions; ///< likewise
    std::vector<ReviewCell> cells;             ///< a row a submission
    int assigned = 0;                          ///< in all, without shadow judges'
    int done = 0;                              ///< likewise
    bool closed = false;                       ///< whether what the marks say is there
    /// What every submission was to have, as far as that can be seen: the number of assigned reviews that most of them
    /// have, of several such numbers the smallest; disqualified ones and those that nobody reviews do not say.
    int usualReviews = 0;
    friend bool operator==(const JudgingMatrix &, const JudgingMatrix &) = default;

    [[nodiscard]] const ReviewCell &at(size_t submission, size_t judge) const
    {
        return cells[submission * judges.size() + judge];
    }
};

} // namespace jamwright
