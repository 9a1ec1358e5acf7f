// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/award.h"
#include "domain/judging/scorechange.h"
#include "judging/results/awards.h"

#include <QByteArray>

#include <vector>

namespace jamwright {

// What is published: a document over ids alone, from which everything can be computed again. No name and no text that
// somebody wrote is in it, so that erasing a person leaves it as it is; names are joined when it is shown.
//
// It is canonical JSON: keys sorted, no blanks, numbers in the shortest form that reads back the same, computed ones
// rounded to nine decimals before, so that another compiler's last bit changes nothing. Keys:
//   format "jamwright-publication", version 1, event, log (the last line of the score log that it covers),
//   choice {method, ties, decimals, seed}, peers,
//   teams [{id, members [[person, 1 or 0 for contributed]]}],
//   rounds [{number, shortlist, cut, rubric_version, criteria, judges, submissions, marks, ranking}]
//     marks [[judge, submission, criterion, state, value]]; tracks are numbers; "vote" marks PyWeek's criterion
//   ranking (the final one), awards [{id, kind, criterion, track, places, contributed_only, named, given}]

/// What goes into a publication. Names in it are not used, but for telling tracks and criteria apart.
struct PublicationRecord {
    EventId event;
    TallyChoice choice;
    qint64 lastLine = 0;              ///< of the score log
    std::vector<JudgingState> rounds; ///< by number, at least one
    Makers makers;                    ///< of the teams that handed something in
    std::vector<Award> awards;
};

/// The marks of a round as the log has left them at that line; ballots by judge and submission, without comments.
[[nodiscard]] std::vector<Ballot> replayMarks(const std::vector<ScoreChange> &log, int round, qint64 lastLine);

/// One round's places, as outcomeOf finds them, without what takes draws: intervals, probabilities, and what cannot be
/// told apart. Errors: the choice is none.
[[nodiscard]] Result<Ranking> rankingWithoutDraws(const JudgingState &state, const TallyChoice &choice,
                                                  const Makers &makers);

/// What an event comes to.
struct Outcome {
    std::vector<RankedRound> rounds; ///< points into the record
    Ranking ranking;                 ///< the final one
    std::vector<AwardResult> awards;
};
/// Errors: the choice is none. The record must outlive the outcome.
[[nodiscard]] Result<Outcome> outcomeOf(const PublicationRecord &record);

/// The document, with the ballots that the record holds. Errors: the choice is none.
[[nodiscard]] Result<QByteArray> publicationDocument(const PublicationRecord &record);

/// SHA-256 in hex, as `sha256sum` prints it.
[[nodiscard]] QString hashOf(const QByteArray &document);

/// The record of a document, with stand-ins for names and without ballots. Errors (kind Input): it is no such document.
[[nodiscard]] Result<PublicationRecord> readPublication(const QByteArray &document);

/// What a document says the event came to, with blank titles. Errors as for readPublication.
struct PublishedOutcome {
    std::vector<Ranking> rounds;
    Ranking ranking;                 ///< the final one
    std::vector<AwardResult> awards; ///< `index` is that of the document
};
[[nodiscard]] Result<PublishedOutcome> readPublishedOutcome(const QByteArray &document);

} // namespace jamwright
