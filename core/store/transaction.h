// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/change.h"

#include <QString>

#include <memory>

struct sqlite3_session;

namespace jamwright::store {

class Database;

/// A transaction that rolls back unless it is committed. One at a time a connection.
class Transaction
{
public:
    /// Errors: the database is read-only, or busy.
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database; ///< null = ended
};

/// A transaction that is one entry of the change log and one undo: SQLite itself records what happens to the rows.
/// Tables that hold facts of the outside world (what was done on a guild) are left out, since they cannot be undone by
/// forgetting them.
class RecordedTransaction
{
public:
    [[nodiscard]] static Result<RecordedTransaction> begin(Database &database);
    RecordedTransaction(RecordedTransaction &&) noexcept = default;
    ~RecordedTransaction();

    /// Commits with an entry of the change log; without one when no row became different. The id of the entry, not
    /// stored when there is none. With the entry, what is undone can never be done again; it stays in the log.
    [[nodiscard]] Result<ChangeId> commit(EventId event, const QString &kind, const QString &sentence);

private:
    struct SessionDeleter {
        void operator()(sqlite3_session *session) const;
    };
    using Session = std::unique_ptr<sqlite3_session, SessionDeleter>;

    RecordedTransaction(Database &database, Transaction transaction, Session session);

    Database *m_database;
    Transaction m_transaction;
    Session m_session; ///< declared last: it must go before the transaction rolls back
};

} // namespace jamwright::store
