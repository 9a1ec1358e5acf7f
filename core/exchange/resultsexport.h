// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QByteArray>
#include <QString>

namespace jamwright {

// A ranking for the outside. Numbers are written as C writes them, with at most six decimals and no trailing zeros;
// what the method does not estimate is blank (null in JSON), and so is the rank of what is not ranked.

/// `rank,submission,team,raw,adjusted,standard_error,rank_low,rank_high,p_first,p_top3,reviews,tied`
[[nodiscard]] QByteArray resultsCsv(const Ranking &ranking, bool forSpreadsheets = false);

/// `judge,reviews,severity,standard_error`; severity is what a judge adds to her marks, below 0 is severe.
[[nodiscard]] QByteArray severityCsv(const Ranking &ranking, bool forSpreadsheets = false);

/// `{"format": "jamwright-results", "version": 1, "event", "method", "rows": [{the columns above}]}`
[[nodiscard]] QByteArray resultsJson(const QString &eventName, const Ranking &ranking);

/// One page that needs nothing else, escaped, readable on light and dark screens.
[[nodiscard]] QByteArray resultsHtml(const QString &eventName, const Ranking &ranking);

} // namespace jamwright
