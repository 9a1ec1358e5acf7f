// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/imports/proposedmap.h"

#include "exchange/mapreuse.h"
#include "exchange/tablereader.h"
#include "store/database.h"
#include "store/signuptable.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct MapTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

Result<Table> readRequest(const ImportRequest &request)
{
    ReadOptions options;
    options.formDefinition = request.formDefinition;
    if (request.map) {
        options.wanted = request.map->dialect;
    }
    return readTable(request.bytes, QFileInfo(request.fileName).fileName(), options);
}

Result<MapProposal> proposeMap(Workspace &workspace, EventId event, const ImportRequest &request, const Table &table)
{
    auto earlier = store::SignupTable(workspace.database()).earlierMaps(event, request.source);
    if (!earlier) {
        return earlier.error();
    }
    const QString fileName = QFileInfo(request.fileName).fileName();
    MapProposal proposal = proposeColumnMap(table, request.source);
    for (Finding &finding : proposal.findings) {
        finding.place.file = fileName;
    }
    if (auto reused = reuseMap(*earlier, table.header, proposal.map); reused && *reused != proposal.map) {
        const Finding finding{
            Severity::Note,
            u"import.map-reused"_s,
            MapTexts::tr("The columns are read as in an earlier import of a file with such a header."),
            {fileName, 0, {}, {}},
            MapTexts::tr("Choose other columns in the column map where this is wrong.")};
        return MapProposal{*reused, {finding}, {}};
    }
    return proposal;
}

} // namespace jamwright
