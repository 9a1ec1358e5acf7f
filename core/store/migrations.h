// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"

namespace jamwright::store {

class Database;

/// The number of the newest file in `:/schema`. The files there, `NNNN_name.sql`, are the only description of the
/// schema: a new workspace runs them all, an older one those that it has not seen.
[[nodiscard]] int newestSchemaVersion();

/// Runs the files after `from` in one transaction that also sets the version. Unless the workspace is new, a dated copy
/// is put beside it first; a finding says where.
[[nodiscard]] Result<Findings> migrate(Database &database, int from, bool isNew, qint64 application);

} // namespace jamwright::store
