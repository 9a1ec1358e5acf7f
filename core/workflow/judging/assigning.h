// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/assigning.h"
#include "workflow/workspace.h"

#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

/// A review by the names of judge and submission.
struct NamedReview {
    QString judge;
    QString submission;
    friend bool operator==(const NamedReview &, const NamedReview &) = default;
};

/// A review that changes hands.
struct ReviewMove {
    QString submission;
    QString from; ///< a judge; blank = it is new
    QString to;   ///< blank = nobody has it any more
    friend bool operator==(const ReviewMove &, const ReviewMove &) = default;
};

struct AssignOutcome {
    int judges = 0; ///< whose marks count and who have not left; the loads are theirs
    int submissions = 0;
    int reviews = 0; ///< assigned, ballots of shadow judges and such that were set aside included
    int loadMin = 0;
    int loadMax = 0;
    int conflictsBroken = 0;
    int components = 0;
    int overlapMin = 0; ///< submissions that two judges share
    int overlapMax = 0;
    std::vector<NamedReview> bridges; ///< that would link the components, or do where they were wished for
    std::vector<ReviewMove> moves;    ///< against what was assigned before; empty where nothing was
    Findings findings;
    ChangeId change; ///< not stored in a dry run, and where nothing changed
};

struct AddedSubmissions {
    int count = 0;
    int teams = 0;   ///< of the event, whether they had one or not
    ChangeId change; ///< not stored where every team has one
};
/// Every team that has no submission yet gets one, titled with its name, so that judging can start without a file.
[[nodiscard]] Result<AddedSubmissions> addMissingSubmissions(Workspace &workspace, EventId event);

/// Equal loads, no conflict, exactly `wish.reviews` a submission where that is possible: `judging/assignment.h` has the
/// order of what counts. Teams without a submission get one first. What is assigned already stays where it can.
[[nodiscard]] Result<AssignOutcome> assignJudges(Workspace &workspace, EventId event, const AssignmentWish &wish,
                                                 bool dryRun = false);
[[nodiscard]] inline Result<AssignOutcome> assignJudges(Workspace &workspace, EventId event, int reviews, quint64 seed,
                                                        bool dryRun = false)
{
    return assignJudges(workspace, event, AssignmentWish{reviews, seed, false, false}, dryRun);
}

/// A judge, by name, leaves: what she has not finished goes to others, her finished ballots stay and count. She stays
/// among the judges with capacity 0 and without pinned pairs, so that she gets nothing any more. Errors (kind Usage):
/// there is no such judge.
[[nodiscard]] Result<AssignOutcome> dropJudge(Workspace &workspace, EventId event, const QString &judge, quint64 seed,
                                              bool dryRun = false);

/// What of a plan is not as the event has it.
struct CapacityWish {
    double minutesAReview = 0;
    std::optional<double> hours;    ///< that each judge has
    std::optional<int> submissions; ///< empty = the event's, a team without one counted
    std::optional<int> judges;      ///< empty = the event's whose marks count and who have not left
    quint64 seed = 1;
};
/// See `judging/capacityplan.h`. Takes up to a second.
[[nodiscard]] Result<CapacityPlan> planJudging(Workspace &workspace, EventId event, const CapacityWish &wish,
                                               const Cancel &cancel);

} // namespace jamwright
