// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/columnmap.h"
#include "domain/importpreview.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace jamwright {

/// What an import compares with.
struct ImportContext {
    ImportSource source = ImportSource::Signup;
    QString fileName;  ///< without its folder
    QByteArray sha256; ///< of the file's bytes, hex
    QDate zoneDate;    ///< the day on which IANA zones are turned into offsets: the event's start
    std::vector<KnownPerson> known;
    int minimumAge = 0;   ///< of the event, in years; 0 = it has none
    QString historyEvent; ///< of history files without an event column; may be blank otherwise
};

/// Says exactly what importing the table would do, and writes nothing.
///
/// A row is joined to the known person with its Discord id, else its e-mail, else its exact Discord name (with a
/// finding); rows of one person within the file are folded, the latest answer winning and blanks never overwriting; the
/// earlier rows are Superseded. New are: people who were not signed up at the event (Signup), people nobody knew
/// (Blocklist, History). What staff set by hand or by Corrections stays, with a finding. A Confirmation or Correction
/// of somebody who never signed up is Rejected, with a warning. In a history one person has one row per event: where
/// such a person is new, her first row is New and the others are Changed with `known` not stored; every row then
/// carries the identity, so that the committer finds the person it has just made.
///
/// The winner of folded rows carries the folded data. `map` in the preview is the map as used, complete.
/// Errors (kind Input): no column that identifies people; a history that does not say which event it is of.
/// Pure; any thread.
[[nodiscard]] Result<ImportPreview> previewImport(const Table &table, const ColumnMap &map,
                                                  const ImportContext &context);

} // namespace jamwright
