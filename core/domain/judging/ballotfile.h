// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// What a ballot file says of its event.
struct BallotEvent {
    QString id; ///< the same for ever, on every copy of the workspace; another in another workspace
    QString name;
    QStringList checklist; ///< what a submission has to keep
    friend bool operator==(const BallotEvent &, const BallotEvent &) = default;
};

/// All that one judge needs to score her submissions of one round, and what she has scored. Everything but the ballots
/// is the frame: the organiser made it, and nobody else may change it.
struct BallotFile {
    BallotEvent event;
    int round = 1;
    QString roundName;     ///< blank = its number
    int rubricVersion = 0; ///< 1-based
    Rubric rubric;         ///< with the ids of its criteria
    JudgeId judge;
    QString judgeName;
    std::vector<Submission>
        submissions;             ///< hers, in her order; `team` is not kept, `teamName` is blank where it is hidden
    std::vector<Ballot> ballots; ///< hers of these submissions, one each at most, in their order
    QString digest;              ///< of the frame, by who made it; hexadecimal, blank before it is signed
    friend bool operator==(const BallotFile &, const BallotFile &) = default;

    [[nodiscard]] const Submission *find(SubmissionId submission) const;
    /// Her ballot of a submission, an empty one where there is none yet.
    [[nodiscard]] Ballot ballotOf(SubmissionId submission) const;
    /// Puts it in the place of her ballot of that submission, which has to be one of hers.
    void put(const Ballot &ballot);
};

/// Whether it says anything.
[[nodiscard]] bool isBlank(const Ballot &ballot);

/// Sixteen hexadecimal digits over marks, comment and private note, and nothing else: equal for equal contents on every
/// machine. Line ends are one whatever wrote them.
[[nodiscard]] QString ballotDigest(const Ballot &ballot);

/// What it was and is: its lineage and its digest, oldest first. None for a ballot that never said anything.
[[nodiscard]] QStringList historyOf(const Ballot &ballot);

/// The most digests that a lineage keeps; the oldest go.
inline constexpr qsizetype mostForebears = 1000;

/// `after` with the lineage that it has as what is saved in the place of `before`. Nothing is added where `before`
/// never said anything or says the same.
[[nodiscard]] Ballot succeeding(const Ballot &before, Ballot after);

} // namespace jamwright
