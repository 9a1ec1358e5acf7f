// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/finding.h"
#include "base/result.h"

#include <QHash>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <vector>

struct sqlite3;

namespace jamwright::store {

class Statement;

enum class OpenMode {
    Read,  ///< look only; the file must exist
    Write, ///< hold the file's lock; make the file if need be; bring an older one up to date, after a backup beside it
    Rehearse, ///< as Write, on a copy in memory that is gone with the connection; the file is only read
};

/// One connection to one workspace file, and the only way to SQL. Belongs to the thread that opened it. WAL,
/// synchronous=FULL and foreign keys are set and checked on open. Errors are of kind Storage and never hold what was
/// bound to a statement.
class Database
{
public:
    /// Refuses what is no workspace or is damaged, without touching it. A file of a newer version opens read-only with
    /// a finding.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, OpenMode mode, const Clock &clock);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] bool isReadOnly() const noexcept { return m_readOnly; }
    [[nodiscard]] int schemaVersion() const noexcept { return m_schemaVersion; }
    [[nodiscard]] const Findings &openFindings() const noexcept { return m_openFindings; }
    [[nodiscard]] const Clock &clock() const noexcept { return m_clock; }
    [[nodiscard]] const QString &file() const noexcept { return m_file; }

    /// Runs one statement.
    [[nodiscard]] Result<void> run(const QString &sql, const QVariantList &values = {});
    /// Runs an INSERT and returns the new row's id.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const QVariantList &values = {});
    /// Inserts `count` rows into "table (column, …)", many by one statement, which is much quicker than one by one;
    /// `row` gives the values of each; it is called in order, on another thread while SQLite writes. Returns the id of
    /// the first; where ids are AUTOINCREMENT, those of the others follow it.
    [[nodiscard]] Result<qint64> insertAll(const QString &into, size_t count,
                                           const std::function<QVariantList(size_t)> &row);
    /// Calls `row` for every row of the answer.
    [[nodiscard]] Result<void> each(const QString &sql, const QVariantList &values,
                                    const std::function<void(const QSqlQuery &)> &row);
    /// The rows of the answer, each read by `read`.
    template <typename Read>
    [[nodiscard]] auto select(const QString &sql, const QVariantList &values, Read &&read)
        -> Result<std::vector<std::invoke_result_t<Read, const QSqlQuery &>>>
    {
        std::vector<std::invoke_result_t<Read, const QSqlQuery &>> rows;
        auto done = each(sql, values, [&](const QSqlQuery &query) { rows.push_back(read(query)); });
        if (!done) {
            return done.error();
        }
        return rows;
    }
    /// The first column of the first row as a number; 0 where there is none.
    [[nodiscard]] Result<qint64> number(const QString &sql, const QVariantList &values = {});

    /// Writes a whole copy of the database as it stands, without free pages. The file must not exist.
    [[nodiscard]] Result<void> copyTo(const QString &file);
    /// How much there is.
    struct Counts {
        int events = 0;
        int people = 0;
        int changes = 0;
    };
    [[nodiscard]] Result<Counts> counts();

    /// Whether the whole file is sound: every page and every reference. A list of what is not.
    [[nodiscard]] Result<QStringList> integrityProblems();

    /// SQLite's own handle, for the session and backup interfaces.
    [[nodiscard]] sqlite3 *native() const;

private:
    Database(QString file, const Clock &clock);

    /// Opens the copy.
    [[nodiscard]] static Result<std::unique_ptr<Database>> rehearse(const QString &file, bool exists,
                                                                    const Clock &clock);
    /// Makes this a copy of a file.
    [[nodiscard]] Result<void> takeOver(const QString &file);
    [[nodiscard]] Result<void> connect(bool mayCreate, bool hardReadOnly);
    [[nodiscard]] Result<void> checkIdentity(bool isNew);
    [[nodiscard]] Result<void> setPragmas();
    [[nodiscard]] Result<void> setConnectionPragmas(); ///< those that are not kept in the file
    [[nodiscard]] Result<void> upgrade(bool isNew);
    [[nodiscard]] Result<void> lock();
    /// A prepared statement that gives rows, with the values bound and executed.
    [[nodiscard]] Result<QSqlQuery *> ask(const QString &sql, const QVariantList &values);
    [[nodiscard]] Error failure(int code, const QString &text, const QString &sql) const;

    QString m_file;
    QString m_connection;
    const Clock &m_clock;
    QSqlDatabase m_database;
    std::unique_ptr<QLockFile> m_lock;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_questions;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    bool m_readOnly = false;
    int m_schemaVersion = 0;
    Findings m_openFindings;
};

} // namespace jamwright::store
