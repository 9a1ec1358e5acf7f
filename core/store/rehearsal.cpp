// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include <QFileInfo>

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
    Database source(QFileInfo(file).absoluteFilePath(), m_clock);
    source.m_readOnly = true;
    const bool isWritable = QFileInfo(QFileInfo(file).absolutePath()).isWritable();
    auto opened = source.connect(false, !isWritable).andThen([&] { return source.checkIdentity(false); });
    if (!opened) {
        return opened;
    }
    m_file = source.m_file; // what errors name
    sqlite3_backup *backup = sqlite3_backup_init(native(), "main", source.native(), "main");
    const int code = backup == nullptr ? SQLITE_NOMEM : sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) {
        return failure(code, QString::fromUtf8(sqlite3_errmsg(native())), u"backup to memory"_s);
    }
    return upgrade(true); // an older file is brought up to date here, where nothing needs a backup
}

} // namespace jamwright::store
