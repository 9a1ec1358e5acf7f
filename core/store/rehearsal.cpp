// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/migrations.h"

#include <sqlite3.h>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

Result<std::unique_ptr<Database>> Database::rehearse(const QString &file, bool exists, const Clock &clock)
{
    std::unique_ptr<Database> copy(new Database(u":memory:"_s, clock));
    auto done = copy->connect(true, false).andThen([&] { return copy->setConnectionPragmas(); });
    if (done) {
        done = exists ? copy->takeOver(file) : copy->upgrade(true);
    }
    return done ? Result<std::unique_ptr<Database>>(std::move(copy)) : Result<std::unique_ptr<Database>>(done.error());
}

Result<void> Database::takeOver(const QString &file)
{
    auto source = open(file, OpenMode::Read, m_clock);
    if (!source) {
        return source.error();
    }
    m_file = (*source)->m_file; // what errors name
    sqlite3_backup *backup = sqlite3_backup_init(native(), "main", (*source)->native(), "main");
    const int code = backup == nullptr ? SQLITE_NOMEM : sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) {
        return failure(code, QString::fromUtf8(sqlite3_errmsg(native())), u"backup to memory"_s);
    }
    m_schemaVersion = (*source)->m_schemaVersion;
    m_openFindings = (*source)->m_openFindings;
    m_readOnly = m_schemaVersion > newestSchemaVersion();
    return m_readOnly ? run(u"PRAGMA query_only=ON"_s) : Result<void>();
}

} // namespace jamwright::store
