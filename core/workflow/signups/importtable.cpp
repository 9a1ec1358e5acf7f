// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/importtable.h"

#include "exchange/columnproposal.h"
#include "exchange/tablereader.h"

namespace jamwright {

Result<ImportTable> readImportTable(const ImportRequest &request)
{
    ReadOptions options;
    options.formDefinition = request.formDefinition;
    if (request.map) {
        options.wanted = request.map->dialect;
    }
    Result<Table> table = readTable(request.bytes, request.fileName, options);
    if (!table) {
        return table.error();
    }
    MapProposal proposal = proposeColumnMap(*table, request.source);
    ImportTable read;
    read.table = *std::move(table);
    read.proposal = std::move(proposal.map);
    read.proposal.dialect = read.table.dialect;
    read.findings = read.table.findings + proposal.findings;
    return read;
}

} // namespace jamwright
