// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"
#include "domain/judging/award.h"
#include "domain/judging/roundscores.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace jamwright {

// A ranking for the outside: nobody reads in it who receives nothing of an award since she did not take part. Numbers
// are written as C writes them, in CSV and JSON with at most six decimals and no trailing zeros, on a page with as many
// decimals as tell places apart (`shownDecimals`). What the method does not estimate is blank (null in JSON), and so is
// the rank of what is not ranked.

using RowNotes = std::map<SubmissionId, QString>;

/// What an event's results tell.
struct ResultsSheet {
    QString event;
    Ranking ranking;
    QString eventMethod = {};         ///< blank, unless it is not by this one that the ranking was made
    std::vector<PlaceChange> changes; ///< from the weighted mean to the method
    std::vector<GivenAward> awards;
    int judges = 0;                       ///< who gave a review that counts
    int reviews = 0;                      ///< that count
    std::vector<RoundScores> scores = {}; ///< of each round, where there are several
    RowNotes notes = {};                  ///< why somebody has no place, or a less certain one
    std::optional<int> decimals = {};     ///< that the event chose
    int publication = 0;                  ///< the version that it is of; 0 = not published
    QString hash;                         ///< of that publication
};

/// `rank,submission,team,raw,adjusted,standard_error,rank_low,rank_high,p_first,p_top3,reviews,tied,group,round,note`;
/// places are within a group, where there are such, and figures of the round.
[[nodiscard]] QByteArray resultsCsv(const Ranking &ranking, bool forSpreadsheets = false, const RowNotes &notes = {});

/// `judge,reviews,severity,standard_error`; severity is what a judge adds to her marks, below 0 is severe.
[[nodiscard]] QByteArray severityCsv(const Ranking &ranking, bool forSpreadsheets = false);

/// `{"format": "jamwright-results", "version": 1, "event", "method",
/// "event_method": the one that counts, "rows": [{the columns above}],
/// "not_separable": [[title]], "beside_first": [title], "changes": [{"submission", "raw_rank", "rank"}], "awards":
/// [{"award", "kind", "prize", "winners": [{"place", "submission", "team", "people"}]}], "publication": {"version",
/// "hash"} or null}`
[[nodiscard]] QByteArray resultsJson(const ResultsSheet &sheet);

/// One page that needs nothing else, escaped, readable on light and dark screens: awards, the ranking as a table, with
/// a column of scores for each round, what parted equals, and, where the method knows them, its intervals as a drawing,
/// with the same in the table; ties, what cannot be told apart, and what makes places unsure.
[[nodiscard]] QByteArray resultsHtml(const ResultsSheet &sheet);

/// A text to announce them with, in Markdown: awards, the first ten, who has no place and why, ties, what
/// cannot be told apart, what makes places unsure, thanks.
[[nodiscard]] QByteArray resultsMarkdown(const ResultsSheet &sheet);

} // namespace jamwright
