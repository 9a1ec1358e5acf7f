// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QDateTime>

namespace jamwright {

/// Who changes marks, and why.
struct ScoreAuthor {
    QString enteredBy; ///< "judge", "organiser", "ballot file", "scores file"; blank = the program itself
    QString reason;    ///< in the words of who did it, or what was done: "undo"
    friend bool operator==(const ScoreAuthor &, const ScoreAuthor &) = default;
};

/// One line of the log of marks.
struct ScoreChange {
    qint64 number = 0; ///< ascending in time
    QDateTime at;      ///< UTC
    int round = 1;
    JudgeId judge;
    SubmissionId submission;
    CriterionId criterion;
    std::optional<Mark> before; ///< empty = there was no mark
    std::optional<Mark> after;  ///< empty = it was taken back
    ScoreAuthor author;
    friend bool operator==(const ScoreChange &, const ScoreChange &) = default;
};

} // namespace jamwright
