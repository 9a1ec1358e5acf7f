// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/ballotfile.h"

#include <QByteArray>
#include <QString>

namespace jamwright {

// The files in which a judge's ballots travel: JSON ("*.jamballot"), which Jamwright opens without a workspace, and a
// spreadsheet for judges who will not install anything. Both hold the same. Pure but for a temporary file that the
// spreadsheet is made in; any thread.

/// HMAC-SHA256 of the frame in hexadecimal, by a key that only the workspace has. The ballots are no part of it, so
/// that marks can be given without the key, which is why they cannot be authenticated.
[[nodiscard]] QString frameDigest(const BallotFile &file, const QByteArray &key);

/// {"format": "jamwright-ballot", "version": 1, "frame": {…}, "ballots": […], "digest": "…"}
[[nodiscard]] QByteArray writeJamballot(const BallotFile &file);

/// A workbook with one sheet. Errors: Input for a text that a cell cannot hold, Storage where there is no room for a
/// temporary file.
[[nodiscard]] Result<QByteArray> writeBallotSheet(const BallotFile &file);

/// Reads either kind. What is read is sound: every ballot is of a submission of the frame and none of it twice, every
/// mark is of a criterion of the rubric, on its scale and allowed. Whether the frame is the one that was made, the
/// digest tells. In a spreadsheet a ballot's lineage ends with what it was when the sheet was made, whether it is that
/// still or not. Errors (kind Input): truncated, of another format or version, unsound; the place is named.
[[nodiscard]] Result<BallotFile> readBallotFile(const QByteArray &bytes, const QString &fileName);

} // namespace jamwright
