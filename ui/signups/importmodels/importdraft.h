// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"
#include "workflow/signups/imports/importtable.h"
#include "workflow/signups/signups.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace jamwright {

class Desk;

/// Something that an import cannot go on without, and whether it is there.
struct Requirement {
    QString sentence; ///< what is needed and why, or how it is met
    bool met = false;
};

/// One import under way: the file, what its columns mean, and what would come of it. The pages of the wizard share it.
/// Nothing here waits: whatever is read or worked out happens on the desk, and the newest wish wins over an answer to
/// an older one.
class ImportDraft : public QObject
{
    Q_OBJECT

public:
    ImportDraft(Desk &desk, EventId event, QObject *parent = nullptr);

    // What the organiser chooses.
    void openFile(const QString &path);
    void setSource(ImportSource source);
    /// Reads the file again; the columns are proposed anew where its header has become another.
    void setDialect(const Dialect &dialect);
    /// The column with that header means that field; blank = nothing.
    void setMeaning(const QString &header, const QString &field);
    void setLevel(const QString &skill, const QString &answer, std::optional<double> level);
    void setHistoryEvent(const QString &name);
    /// Reads these cells in the place of the file's own in that line.
    void mendRow(int line, const QStringList &cells);
    void commit();
    void undo();

    [[nodiscard]] ImportSource source() const noexcept { return m_request.source; }
    [[nodiscard]] QString fileName() const { return m_request.fileName; }
    [[nodiscard]] const std::optional<ImportTable> &table() const noexcept { return m_table; }
    [[nodiscard]] const ColumnMap &map() const noexcept { return m_map; }
    [[nodiscard]] const QString &historyEvent() const noexcept { return m_request.historyEvent; }
    /// The field that a column means; blank = none.
    [[nodiscard]] QString meaningOf(const QString &header) const;

    /// Of the present choices; empty while it is being worked out and when it cannot be.
    [[nodiscard]] const std::optional<ImportPreview> &preview() const noexcept { return m_preview; }
    /// Why there is no preview, or why the last step failed.
    [[nodiscard]] const std::optional<Error> &error() const noexcept { return m_error; }
    [[nodiscard]] bool isBusy() const noexcept { return m_working || m_reading || m_committing; }
    [[nodiscard]] bool isCommitting() const noexcept { return m_committing; }
    [[nodiscard]] QList<Requirement> requirements() const;
    /// Why the import cannot go on from the columns; blank = it can.
    [[nodiscard]] QString obstacle() const;

    [[nodiscard]] const std::optional<ImportOutcome> &outcome() const noexcept { return m_outcome; }
    [[nodiscard]] bool isUndone() const noexcept { return m_undone; }

Q_SIGNALS:
    /// A file was read (again), or could not be.
    void tableChanged();
    void mapChanged();
    /// Preview, error or busy state changed.
    void previewChanged();
    /// Committed, undone, or neither was possible.
    void outcomeChanged();

private:
    void readTable();
    void tableRead(quint64 generation, const Result<ImportTable> &read);
    void wantPreview();
    void previewNext();
    void takePreview(const Result<ImportPreview> &preview, bool proposed);
    void forget();

    Desk &m_desk;
    EventId m_event;
    ImportRequest m_request; ///< its map is set when a request is made
    Dialect m_wantedDialect;
    ColumnMap m_map;
    bool m_mapTouched = false; ///< the organiser changed it: it is hers and not a proposal any more
    std::optional<ImportTable> m_table;
    std::optional<ImportPreview> m_preview;
    std::optional<Error> m_error;
    std::optional<ImportOutcome> m_outcome;
    quint64 m_generation = 0; ///< counts reads: an answer to an earlier one is stale
    bool m_reading = false;
    bool m_working = false; ///< a preview is being worked out
    bool m_wanted = false;  ///< and is out of date already
    bool m_committing = false;
    bool m_undone = false;
};

} // namespace jamwright
