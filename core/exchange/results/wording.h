// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/resultsexport.h"

#include <QStringList>

namespace jamwright {

// What pages and announcements say in words.

/// In the ranking's order.
[[nodiscard]] QStringList titlesOf(const std::vector<SubmissionId> &submissions, const Ranking &ranking);

/// A sentence for each shared place, and one for each group of several that the marks do not tell apart; names as they
/// are, not escaped. None of groups where the ranking has several parts, since it knows nothing across them: that is
/// said instead, of the rounds that chose finalists too.
[[nodiscard]] QStringList tieSentences(const Ranking &ranking);
[[nodiscard]] QStringList separationSentences(const Ranking &ranking);
/// That the method does not estimate how sure places are, and of whom too little is known.
[[nodiscard]] QStringList cautionSentences(const Ranking &ranking);
/// What is noted of a submission; blank = nothing.
[[nodiscard]] QString noteOf(const RankedSubmission &row, const RowNotes &notes);
/// Among whom a place is; blank where all are ranked together.
[[nodiscard]] QString groupText(const RankedSubmission &row);
/// That they may change, or are by another method than the event's; blank for what was published.
[[nodiscard]] QString provisionalSentence(const ResultsSheet &sheet);
/// Which scores a place is by, where there are those of several rounds.
[[nodiscard]] QString roundsSentence();
/// What parted a place from equals; blank where nothing had to.
[[nodiscard]] QString decidedText(const RankedSubmission &row);
/// How the ranking came about.
[[nodiscard]] QString methodSentence(const Ranking &ranking);

/// "Ada, Bo and Cy"
[[nodiscard]] QString listed(const QStringList &names);

} // namespace jamwright
