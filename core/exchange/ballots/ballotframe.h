// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging/ballotfile.h"

#include <QJsonObject>

namespace jamwright {

/// The frame of a ballot file as JSON: the same bytes for the same frame, so that it can be signed.
[[nodiscard]] QJsonObject frameJson(const BallotFile &file);
/// A file without ballots and digest. Errors: Input, at `where`.
[[nodiscard]] Result<BallotFile> readFrame(const QJsonObject &frame, const QString &where);

/// A whole number from 1, an id of a row; 0 for anything else.
[[nodiscard]] qint64 idFrom(const QJsonValue &value);

/// "7", "7.5", "N/A", "RECUSED", "COULD_NOT_RUN".
[[nodiscard]] QString ballotMarkText(const Mark &mark);
/// The words in either case and with blanks for underscores, "NA" too; numbers with a point or a comma. Whether the
/// criterion takes it is for `checkedMark`.
[[nodiscard]] std::optional<Mark> readBallotMark(const QString &text);
/// The mark, or why the criterion does not take it.
[[nodiscard]] Result<Mark> checkedMark(const Criterion &criterion, const Mark &mark, const QString &where);
/// A comment or a note as every reader takes it: NUL ends a text in too many places to be in one, and becomes U+FFFD,
/// as in tables.
[[nodiscard]] QString readBallotText(QString text);
/// The newest of the words, each of which has to be a digest as `ballotDigest` makes them: without the others it could
/// not be told which of two versions is the newer one.
[[nodiscard]] Result<QStringList> readLineage(const QStringList &words, const QString &where);
/// Errors of a ballot that comes a second time in one file.
[[nodiscard]] Error twiceInFile(const Submission &submission, const QString &where);
/// What is wrong with a file that is none of ours or not whole.
[[nodiscard]] Error noBallotFile(const QString &fileName, const QString &why);

} // namespace jamwright
