// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/ballotfile.h"
#include "exchange/text/csvparser.h"

#include <QByteArray>

#include <vector>

namespace jamwright {

// How the sheet of a ballot file is laid out. Column A holds the submissions' ids and column B what each ballot was
// when the sheet was made, both hidden; the first row, hidden too, holds digest and frame.
namespace ballotsheet {
inline constexpr int frameRow = 0;
inline constexpr int titleRow = 1;
inline constexpr int adviceRow = 2;
inline constexpr int scaleRow = 3;
inline constexpr int headerRow = 4;

inline constexpr int idColumn = 0;
inline constexpr int historyColumn = 1;
inline constexpr int submissionColumn = 2;
inline constexpr int teamColumn = 3;
inline constexpr int trackColumn = 4;
inline constexpr int linksColumn = 5;
inline constexpr int descriptionColumn = 6;
inline constexpr int firstCriterionColumn = 7; ///< then comment and private note

inline constexpr int digestColumn = 2; ///< of frameRow; the frame itself stands behind it, in as many cells as it needs
inline constexpr int firstFrameColumn = 3;

inline constexpr char16_t mark[] = u"jamwright-ballot"; ///< in the first cell
inline constexpr char16_t version[] = u"1";             ///< in the second
inline constexpr char16_t header[] = u"id";             ///< in the header row's first cell
} // namespace ballotsheet

/// Reads the rows of a sheet, of which there is at least one.
[[nodiscard]] Result<BallotFile> readBallotRows(const std::vector<CsvRow> &rows, const QString &fileName);

/// The spreadsheet kind of `readBallotFile`.
[[nodiscard]] Result<BallotFile> readBallotSheet(const QByteArray &xlsx, const QString &fileName);

} // namespace jamwright
