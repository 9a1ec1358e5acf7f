// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"

#include <QString>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace jamwright {

/// What is asked of an assignment.
struct AssignmentWish {
    int reviews = 3;      ///< a submission, at least 1
    quint64 seed = 1;     ///< another gives other panels, the same the same on any machine
    bool afresh = false;  ///< forget who was assigned before; else as many of them stay as can
    bool bridges = false; ///< take the reviews that link the parts of a graph that swaps cannot link
};

/// Somebody who made a submission, with what conflicts of interest are seen by.
struct Entrant {
    SubmissionId submission;
    PersonId person;
    std::optional<Snowflake> discordId;
    QString email;
    QString organisation;
    QString name = {};     ///< to show
    QString teamName = {}; ///< of her submission
};

/// What a jury of that size could do.
struct CapacityQuestion {
    int submissions = 0;
    int judges = 0;              ///< whose marks count
    double minutesAReview = 0;   ///< above 0
    std::optional<double> hours; ///< that each judge has; empty = not said
    quint64 seed = 1;            ///< of the simulation
};

/// One number of reviews a submission.
struct CapacityLine {
    int reviews = 0; ///< a submission
    qint64 reviewsInAll = 0;
    double minutesAJudge = 0;        ///< on average, with the judges there are
    std::optional<int> judgesNeeded; ///< so that none needs longer than the hours; empty = hours not said
    std::optional<double>
        intervalWidth; ///< places between the ends of a 90 % interval, on average; empty = cannot be told
    friend bool operator==(const CapacityLine &, const CapacityLine &) = default;
};

struct CapacityPlan {
    int submissions = 0;
    int judges = 0;
    std::vector<CapacityLine> lines; ///< for 2 to 6 reviews a submission
    friend bool operator==(const CapacityPlan &, const CapacityPlan &) = default;
};

} // namespace jamwright
