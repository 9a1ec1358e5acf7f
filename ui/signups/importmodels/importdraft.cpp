// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importmodels/importdraft.h"

#include "base/futures.h"
#include "domain/field.h"
#include "ui/signups/signupwords.h"
#include "workflow/changes.h"
#include "workflow/desk.h"
#include "workflow/exports/exports.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Fields whose answers may be spread over several columns; of the others the newest choice takes the place of the one
/// before.
bool takesSeveralColumns(const QString &name)
{
    return name == field::Languages || name == field::Notes || name.startsWith(field::SetPrefix);
}

} // namespace

ImportDraft::ImportDraft(Desk &desk, EventId event, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_event(event)
{
}

void ImportDraft::openFile(const QString &path)
{
    m_request.fileName = QFileInfo(path).fileName();
    m_request.bytes.clear();
    m_wantedDialect = {};
    forget();
    m_reading = true;
    const quint64 generation = ++m_generation;
    Q_EMIT tableChanged();
    const auto answer = m_desk.read([path](Workspace &) { return readFile(path); });
    whenFinished(answer, this, [this, generation](const Result<QByteArray> &bytes) {
        if (generation != m_generation) {
            return;
        }
        if (bytes) {
            m_request.bytes = *bytes;
            readTable();
        } else {
            tableRead(generation, bytes.error());
        }
    });
}

void ImportDraft::setSource(ImportSource source)
{
    if (source == m_request.source) {
        return;
    }
    m_request.source = source;
    if (!m_request.bytes.isEmpty()) {
        readTable(); // what the header suggests depends on what the file is about
    }
}

void ImportDraft::setDialect(const Dialect &dialect)
{
    if (dialect == m_wantedDialect) {
        return;
    }
    m_wantedDialect = dialect;
    if (!m_request.bytes.isEmpty()) {
        readTable();
    }
}

void ImportDraft::readTable()
{
    const quint64 generation = ++m_generation;
    m_reading = true;
    Q_EMIT previewChanged();
    ImportRequest request = m_request;
    request.map = ColumnMap{{}, {}, m_wantedDialect};
    const auto answer = m_desk.read(
        [request, where = m_event](Workspace &workspace) { return readImportTable(workspace, where, request); });
    whenFinished(answer, this, [this, generation](const Result<ImportTable> &read) { tableRead(generation, read); });
}

void ImportDraft::tableRead(quint64 generation, const Result<ImportTable> &read)
{
    if (generation != m_generation) {
        return;
    }
    m_reading = false;
    forget();
    if (read) {
        m_table = *read;
        m_map = read->proposal;
    } else {
        m_error = read.error();
    }
    Q_EMIT tableChanged();
    Q_EMIT mapChanged();
    if (m_table) {
        wantPreview();
    } else {
        Q_EMIT previewChanged();
    }
}

void ImportDraft::forget()
{
    m_table.reset();
    m_map = {};
    m_mapTouched = false;
    m_preview.reset();
    m_error.reset();
    m_wanted = false;
    m_request.mended.clear(); // the lines are of a table that is gone
}

QString ImportDraft::meaningOf(const QString &header) const
{
    for (const auto &[name, headers] : m_map.fields) {
        if (headers.contains(header)) {
            return name;
        }
    }
    return {};
}

void ImportDraft::setMeaning(const QString &header, const QString &field)
{
    if (meaningOf(header) == field) {
        return;
    }
    m_mapTouched = true;
    for (auto it = m_map.fields.begin(); it != m_map.fields.end();) {
        it->second.removeAll(header);
        it = it->second.isEmpty() ? m_map.fields.erase(it) : std::next(it);
    }
    if (!field.isEmpty()) {
        QStringList &headers = m_map.fields[field];
        if (!takesSeveralColumns(field)) {
            headers.clear();
        }
        headers.append(header);
    }
    Q_EMIT mapChanged();
    wantPreview();
}

void ImportDraft::setLevel(const QString &skill, const QString &answer, std::optional<double> level)
{
    m_mapTouched = true;
    if (level) {
        m_map.levels[skill][answer] = *level;
    } else if (const auto known = m_map.levels.find(skill); known != m_map.levels.end()) {
        known->second.erase(answer);
    }
    wantPreview();
}

void ImportDraft::setHistoryEvent(const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted != m_request.historyEvent) {
        m_request.historyEvent = wanted;
        wantPreview();
    }
}

void ImportDraft::mendRow(int line, const QStringList &cells)
{
    m_request.mended[line] = cells;
    wantPreview();
}

void ImportDraft::wantPreview()
{
    if (!m_table) {
        return;
    }
    m_preview.reset();
    m_error.reset();
    m_wanted = true;
    Q_EMIT previewChanged();
    previewNext();
}

void ImportDraft::previewNext()
{
    // One at a time: what is changed meanwhile is taken together into the next.
    if (m_working || !m_wanted) {
        return;
    }
    m_wanted = false;
    m_working = true;
    ImportRequest request = m_request;
    // As long as nothing was chosen the workspace proposes the map: it remembers the event's last import.
    const bool proposed = !m_mapTouched && m_wantedDialect == Dialect{};
    if (!proposed) {
        request.map = m_map;
    }
    const auto answer = m_desk.read(
        [request, where = m_event](Workspace &workspace) { return previewImport(workspace, where, request); });
    whenFinished(answer, this, [this, generation = m_generation, proposed](const Result<ImportPreview> &preview) {
        m_working = false;
        if (generation == m_generation && !m_wanted) {
            takePreview(preview, proposed);
        }
        previewNext();
    });
}

void ImportDraft::takePreview(const Result<ImportPreview> &preview, bool proposed)
{
    if (preview) {
        m_preview = *preview;
    } else {
        m_error = preview.error();
    }
    if (preview && proposed && m_map != preview->map) {
        m_map = preview->map;
        Q_EMIT mapChanged();
    }
    Q_EMIT previewChanged();
}

QList<Requirement> ImportDraft::requirements() const
{
    QList<Requirement> needed;
    const auto has = [this](QLatin1String name) { return m_map.fields.contains(QString(name)); };
    const std::array identities = {field::DiscordId, field::Email, field::DiscordName};
    const auto found = std::find_if(identities.begin(), identities.end(), has);
    needed.append(
        found != identities.end()
            ? Requirement{tr("Who it is: people are told apart by their %1.").arg(fieldWords(QString(*found))), true}
            : Requirement{tr("Who it is: choose the column that holds the Discord ID, the e-mail address or "
                             "the Discord name. Without one, nobody can be told from anybody else."),
                          false});
    if (m_request.source == ImportSource::History) {
        const bool event = has("event"_L1) || !m_request.historyEvent.isEmpty();
        needed.append({event ? tr("Which event: it is known.")
                             : tr("Which event: choose the column that names it, or write its name below the table."),
                       event});
        needed.append({has(field::Team) ? tr("Which team: it is known.")
                                        : tr("Which team: choose the column that names it. Without it nobody knows who "
                                             "was together."),
                       has(field::Team)});
    }
    return needed;
}

QString ImportDraft::obstacle() const
{
    if (!m_table) {
        return m_error ? m_error->sentence() : QString();
    }
    const QList<Requirement> needed = requirements();
    for (const Requirement &requirement : needed) {
        if (!requirement.met) {
            return requirement.sentence;
        }
    }
    return m_error ? m_error->sentence() : QString();
}

void ImportDraft::commit()
{
    if (!m_preview || m_committing) {
        return;
    }
    m_committing = true;
    m_error.reset();
    Q_EMIT previewChanged();
    const auto answer = m_desk.write([preview = *m_preview, where = m_event](Workspace &workspace) {
        return commitImport(workspace, where, preview);
    });
    whenFinished(answer, this, [this](const Result<ImportOutcome> &outcome) {
        m_committing = false;
        if (outcome) {
            m_outcome = *outcome;
        } else {
            m_error = outcome.error();
        }
        Q_EMIT previewChanged();
        Q_EMIT outcomeChanged();
    });
}

void ImportDraft::undo()
{
    if (!m_outcome || m_undone || !m_outcome->change.isStored()) {
        return;
    }
    const auto answer =
        m_desk.write([change = m_outcome->change](Workspace &workspace) { return undoChange(workspace, change); });
    whenFinished(answer, this, [this](const Result<Change> &change) {
        m_undone = change.ok();
        if (!change) {
            m_error = change.error();
        }
        Q_EMIT outcomeChanged();
    });
}

} // namespace jamwright
