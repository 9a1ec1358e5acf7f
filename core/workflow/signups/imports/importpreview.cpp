// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/importer.h"
#include "exchange/rejects.h"
#include "store/changelog.h"
#include "workflow/events.h"
#include "workflow/signups/admission.h"
#include "workflow/signups/imports/knownpeople.h"
#include "workflow/signups/imports/olderanswers.h"
#include "workflow/signups/imports/proposedmap.h"
#include "workflow/signups/signups.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <future>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Zones are resolved at the event's start; without one at today, said so where it matters.
QDate zoneDate(Workspace &workspace, const Event &event)
{
    return event.startsOn.isValid() ? event.startsOn : workspace.clock().now().date();
}

void noteMissingStart(const Event &event, ImportPreview &preview)
{
    const bool namesZones = std::any_of(preview.rows.begin(), preview.rows.end(),
                                        [](const ImportRow &row) { return row.fields.has(QString(field::TimeZone)); });
    if (!event.startsOn.isValid() && namesZones) {
        preview.findings << Finding{
            Severity::Warning,
            u"import.no-start-date"_s,
            QCoreApplication::translate("Import",
                                        "The event has no start date, so time zones were read as they are today; "
                                        "summer time may differ then."),
            {preview.fileName, 0, {}, event.name},
            QCoreApplication::translate("Import", "Set the start date and import the file again.")};
    }
}

/// Puts the rows that were mended by hand in the place of the file's.
void putMended(Table &table, const std::map<int, QStringList> &mended, const QString &fileName)
{
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const auto row = mended.find(table.lines[i]);
        if (row == mended.end() || row->second.size() != table.header.size() || row->second == table.rows[i]) {
            continue;
        }
        table.rows[i] = row->second;
        table.findings << Finding{
            Severity::Note,
            u"import.mended"_s,
            QCoreApplication::translate("Import", "The row was mended by hand; the file itself stays as it is."),
            {fileName, row->first, {}, {}},
            {}};
    }
}

} // namespace

Result<ImportPreview> previewImport(Workspace &workspace, EventId eventId, const ImportRequest &request)
{
    auto event = loadEvent(workspace, eventId);
    if (!event) {
        return event.error();
    }
    const QString fileName = QFileInfo(request.fileName).fileName();
    auto sha256 = std::async(std::launch::async, [bytes = request.bytes] {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    });
    auto table = readRequest(request);
    if (!table) {
        return table.error();
    }
    putMended(*table, request.mended, fileName);
    auto proposal = request.map ? MapProposal{*request.map, {}, {}} : proposeMap(workspace, eventId, request, *table);
    auto known = loadKnownPeople(workspace, eventId);
    auto position = store::ChangeLog(workspace.database()).position();
    if (!proposal || !known || !position) {
        return !proposal ? proposal.error() : !known ? known.error() : position.error();
    }
    ImportContext context;
    context.source = request.source;
    context.fileName = fileName;
    context.sha256 = sha256.get();
    context.zoneDate = zoneDate(workspace, *event);
    context.known = *std::move(known);
    context.historyEvent = request.historyEvent;
    context.minimumAge = event->signupRules.minimumAge.value_or(0);
    auto preview = previewImport(*table, proposal->map, context);
    if (preview) {
        preview->madeAt = *position;
        preview->findings = proposal->findings + preview->findings;
        noteMissingStart(*event, *preview);
        if (auto yielded = yieldToNewerAnswers(workspace, eventId, *preview); !yielded) {
            return yielded.error();
        }
        preview->findings << blockedFindings(*preview, *event, context.known);
        preview->findings << waitingFindings(*preview, *event, context.known);
    }
    return preview;
}

QByteArray rejectsFile(std::span<const ImportPreview> previews)
{
    return rejectsCsv(previews);
}

} // namespace jamwright
