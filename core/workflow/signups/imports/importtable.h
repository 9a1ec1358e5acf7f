// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "workflow/signups/signups.h"

namespace jamwright {

/// A file as it came, with the column map that `previewImport` would read it with by itself: what the organiser looks
/// at before she says what each column means. Can be had also of files whose columns nobody can be told by, which
/// `previewImport` refuses.
struct ImportTable {
    Table table;
    ColumnMap proposal;
    Findings findings; ///< of reading, then of the proposal
};

/// Reads the request's bytes; of its map only the dialect is looked at. Errors: the file as a whole cannot be read.
[[nodiscard]] Result<ImportTable> readImportTable(Workspace &workspace, EventId event, const ImportRequest &request);

} // namespace jamwright
