// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/imports/importtable.h"

#include "workflow/signups/imports/proposedmap.h"

namespace jamwright {

Result<ImportTable> readImportTable(Workspace &workspace, EventId event, const ImportRequest &request)
{
    Result<Table> table = readRequest(request);
    if (!table) {
        return table.error();
    }
    auto proposal = proposeMap(workspace, event, request, *table);
    if (!proposal) {
        return proposal.error();
    }
    ImportTable read;
    read.table = *std::move(table);
    read.proposal = std::move(proposal->map);
    read.proposal.dialect = read.table.dialect;
    read.findings = read.table.findings + proposal->findings;
    return read;
}

} // namespace jamwright
