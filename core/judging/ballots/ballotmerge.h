// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/judging/ballotfile.h"

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

// Ballots come back in files from judges who kept on working, in several versions and any order. Each ballot carries
// the digests of what it was before, so that of two versions the newer one is known. Pure; any thread.

/// How one version of a ballot is to another.
enum class BallotKinship {
    Same,
    Newer,     ///< the other is among what it was before, or says nothing
    Older,     ///< it is among what the other was before, or says nothing
    Unrelated, ///< both were changed, apart from one another
};
[[nodiscard]] BallotKinship kinship(const Ballot &version, const Ballot &other);

/// What an organiser wants where two versions are unrelated.
enum class BallotTake { Ask, File, Stored };

/// How far the ballots of one judge's files differ from what is stored.
struct BallotCounts {
    JudgeId judge;
    QString name;
    int added = 0;   ///< nothing was marked of it before
    int changed = 0; ///< newer than what was stored
    int same = 0;
    int older = 0;     ///< what is stored is newer; kept
    int conflicts = 0; ///< undecided; what is stored is kept
    int leftOut = 0;   ///< no longer hers, or not hers to mark
    friend bool operator==(const BallotCounts &, const BallotCounts &) = default;
};

/// Two or more versions of which none is the newest.
struct BallotConflict {
    struct Version {
        QString fileName; ///< blank = what is stored
        Ballot ballot;
        friend bool operator==(const Version &, const Version &) = default;
    };
    JudgeId judge;
    SubmissionId submission;
    QString judgeName;
    QString title;                 ///< of the submission
    std::vector<Version> versions; ///< what is stored first, where something is; then by file name
    friend bool operator==(const BallotConflict &, const BallotConflict &) = default;
};

/// A file that was read, with its name.
struct NamedBallotFile {
    QString name;
    BallotFile file;
};

struct BallotDecisions {
    BallotTake all = BallotTake::Ask;
    std::map<Assignment, BallotTake> one = {}; ///< for single ballots; before `all`
};

struct BallotMerge {
    std::vector<BallotCounts> judges;      ///< who is in the files, in the event's order
    std::vector<Ballot> write;             ///< what differs from what is stored, by judge and submission
    std::vector<BallotConflict> conflicts; ///< undecided, by judge and submission
    Findings findings;
};

/// Why no ballot of the file can be taken; empty where they can be looked at. The digest has been verified by the
/// caller, who has the key.
[[nodiscard]] std::optional<Error> frameProblem(const NamedBallotFile &named, const JudgingState &state,
                                                const BallotEvent &event);

/// What the files, none of which has a frame problem, make of the stored ballots. The order of the files does not
/// matter, and what is written merges as Same or Older when the files come again. Findings: "ballots.conflict",
/// "ballots.no-judge", "ballots.no-submission", "ballots.not-assigned"; "ballots.conflict-of-interest" and
/// "ballots.left" for marks that the judge may not give (`markbar.h`), of which what is stored is kept; all of severity
/// error.
[[nodiscard]] BallotMerge mergeBallots(const JudgingState &state, const std::vector<NamedBallotFile> &files,
                                       const BallotDecisions &decisions = {});

} // namespace jamwright
