// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/transaction.h"

#include "base/logging.h"
#include "store/database.h"

#include <QCoreApplication>

#include <array>
#include <sqlite3.h>
#include <string_view>
#include <utility>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Called by SQLite for every table: 0 = do not record it.
int isRecorded(void *, const char *table)
{
    static constexpr std::array<std::string_view, 13> facts = {
        "answer_sheet", "change_log",      "guild_archive", "guild_binding", "guild_intent",
        "guild_object", "guild_role_gone", "publication",   "remembered",    "results_revealed",
        "run",          "score_author",    "score_change"};
    for (const std::string_view fact : facts) {
        if (fact == table) {
            return 0;
        }
    }
    return 1;
}

} // namespace

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.isReadOnly()) {
        return Error::storage(QCoreApplication::translate("Store", "The workspace is open for reading only."),
                              database.file());
    }
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun) {
        return begun.error();
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database == nullptr) {
        return;
    }
    // After a full disk SQLite has rolled back by itself and says so here; either way nothing was kept.
    if (auto rolledBack = m_database->run(u"ROLLBACK"_s); !rolledBack) {
        qCWarning(lcStore) << "Rolling back reported an error; nothing was kept.";
    }
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database != nullptr);
    auto committed = m_database->run(u"COMMIT"_s);
    if (committed) {
        m_database = nullptr;
    }
    return committed;
}

void RecordedTransaction::SessionDeleter::operator()(sqlite3_session *session) const
{
    sqlite3session_delete(session);
}

RecordedTransaction::RecordedTransaction(Database &database, Transaction transaction, Session session)
    : m_database(&database)
    , m_transaction(std::move(transaction))
    , m_session(std::move(session))
{
}

RecordedTransaction::~RecordedTransaction() = default;

Result<RecordedTransaction> RecordedTransaction::begin(Database &database)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    sqlite3_session *raw = nullptr;
    if (sqlite3session_create(database.native(), "main", &raw) != SQLITE_OK) {
        return Error::storage(QCoreApplication::translate("Store", "SQLite cannot record changes on this machine."),
                              database.file());
    }
    Session session(raw);
    sqlite3session_table_filter(raw, isRecorded, nullptr);
    if (sqlite3session_attach(raw, nullptr) != SQLITE_OK) {
        return Error::storage(QCoreApplication::translate("Store", "SQLite cannot record changes on this machine."),
                              database.file());
    }
    return RecordedTransaction(database, *std::move(transaction), std::move(session));
}

Result<ChangeId> RecordedTransaction::commit(EventId event, const QString &kind, const QString &sentence)
{
    int size = 0;
    void *bytes = nullptr;
    if (sqlite3session_changeset(m_session.get(), &size, &bytes) != SQLITE_OK) {
        return Error::storage(
            QCoreApplication::translate("Store", "The change could not be recorded; nothing was kept."),
            m_database->file());
    }
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(bytes, &sqlite3_free);
    const QByteArray changeset = QByteArray::fromRawData(static_cast<const char *>(bytes), size); // may be large
    m_session.reset();
    if (changeset.isEmpty()) {
        if (auto committed = m_transaction.commit(); !committed) {
            return committed.error();
        }
        return ChangeId{};
    }
    auto id =
        m_database->insert(u"INSERT INTO change_log (event_id, at, kind, sentence, changeset) VALUES (?, ?, ?, ?, ?)"_s,
                           {event.isStored() ? QVariant(event.value) : QVariant(QMetaType::fromType<qint64>()),
                            m_database->clock().now().toString(Qt::ISODateWithMs), kind, sentence, changeset});
    if (!id) {
        return id.error();
    }
    // What was undone before it is another branch: it would come back once this one is undone too.
    if (auto ended =
            m_database->run(u"UPDATE change_log SET changeset = NULL WHERE undone = 1 AND changeset IS NOT NULL"_s);
        !ended) {
        return ended.error();
    }
    if (auto committed = m_transaction.commit(); !committed) {
        return committed.error();
    }
    return ChangeId{*id};
}

} // namespace jamwright::store
