// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog.h"

#include "store/database.h"
#include "store/judging/scorelog.h"
#include "store/transaction.h"

#include <QCoreApplication>

#include <memory>
#include <sqlite3.h>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto changeColumns =
    "SELECT id, event_id, at, kind, sentence, undone, changeset IS NOT NULL FROM change_log "_L1;

Change readChange(const QSqlQuery &row)
{
    Change change;
    change.id.value = row.value(0).toLongLong();
    change.event.value = row.value(1).toLongLong();
    change.at = QDateTime::fromString(row.value(2).toString(), Qt::ISODateWithMs);
    change.kind = row.value(3).toString();
    change.sentence = row.value(4).toString();
    change.undone = row.value(5).toBool();
    change.undoable = row.value(6).toBool();
    return change;
}

Result<std::optional<Change>> firstOf(Result<std::vector<Change>> rows)
{
    if (!rows) {
        return rows.error();
    }
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

struct SqliteFree {
    void operator()(void *memory) const { sqlite3_free(memory); }
};

int abortOnConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

int apply(sqlite3 *database, QByteArray changeset, bool backwards)
{
    std::unique_ptr<void, SqliteFree> inverted;
    int size = int(changeset.size());
    void *bytes = changeset.data();
    if (backwards) {
        void *raw = nullptr;
        if (const int failed = sqlite3changeset_invert(size, bytes, &size, &raw); failed != SQLITE_OK) {
            return failed;
        }
        inverted.reset(raw);
        bytes = raw;
    }
    return sqlite3changeset_apply(database, size, bytes, nullptr, abortOnConflict, nullptr);
}

} // namespace

Result<QString> ChangeLog::position()
{
    auto rows = m_database.select(u"SELECT count(*), max(id), group_concat(id) FILTER (WHERE undone) FROM change_log"_s,
                                  {}, [](const QSqlQuery &row) {
                                      return u"%1 %2 %3"_s.arg(row.value(0).toString(), row.value(1).toString(),
                                                               row.value(2).toString());
                                  });
    return rows ? Result<QString>(rows->front()) : Result<QString>(rows.error());
}

Result<std::vector<Change>> ChangeLog::list(int most)
{
    return m_database.select(changeColumns + u"ORDER BY id DESC LIMIT ?"_s, {most}, readChange);
}

Result<std::optional<Change>> ChangeLog::undoCandidate()
{
    return firstOf(m_database.select(
        changeColumns + u"WHERE undone = 0 AND changeset IS NOT NULL ORDER BY id DESC LIMIT 1"_s, {}, readChange));
}

Result<std::optional<Change>> ChangeLog::redoCandidate()
{
    return firstOf(m_database.select(changeColumns + u"WHERE undone = 1 AND changeset IS NOT NULL AND id > "
                                                     "(SELECT ifnull(max(id), 0) FROM change_log WHERE undone = 0) "
                                                     "ORDER BY id LIMIT 1"_s,
                                     {}, readChange));
}

Result<std::optional<Change>> ChangeLog::find(ChangeId id)
{
    return firstOf(m_database.select(changeColumns + u"WHERE id = ?"_s, {id.value}, readChange));
}

Result<void> ChangeLog::toggle(const Change &change)
{
    auto changesets = m_database.select(u"SELECT changeset FROM change_log WHERE id = ?"_s, {change.id.value},
                                        [](const QSqlQuery &row) { return row.value(0).toByteArray(); });
    if (!changesets) {
        return changesets.error();
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return transaction.error();
    }
    // Marks that it brings back or takes away are written into their log too.
    if (auto told = ScoreLog(m_database).setAuthor({{}, change.undone ? u"redo"_s : u"undo"_s}); !told) {
        return told;
    }
    if (apply(m_database.native(), changesets->front(), !change.undone) != SQLITE_OK) {
        const QString what =
            change.undone
                ? QCoreApplication::translate("Store", "This cannot be done again: something else was changed since.")
                : QCoreApplication::translate("Store", "This cannot be undone: a later change builds on it.");
        return Error::input(what, change.sentence,
                            QCoreApplication::translate("Store", "Undo the later changes first."));
    }
    auto marked =
        m_database.run(u"UPDATE change_log SET undone = ? WHERE id = ?"_s, {change.undone ? 0 : 1, change.id.value});
    if (!marked) {
        return marked;
    }
    return transaction->commit();
}

} // namespace jamwright::store
