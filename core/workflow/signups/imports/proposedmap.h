// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/columnproposal.h"
#include "workflow/signups/signups.h"

namespace jamwright {

/// The table of the request's bytes; of its map only the dialect is looked at.
[[nodiscard]] Result<Table> readRequest(const ImportRequest &request);

/// The map to read a table with where the organiser gave none: that of the earlier import with the most similar header,
/// else the one that the header suggests.
[[nodiscard]] Result<MapProposal> proposeMap(Workspace &workspace, EventId event, const ImportRequest &request,
                                             const Table &table);

} // namespace jamwright
