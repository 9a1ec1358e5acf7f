// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "base/batchesahead.h"
#include "base/logging.h"
#include "store/migrations.h"
#include "store/sql/statement.h"
#include "store/sql/utf8text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x4A414D57; // "JAMW"

/// Whose tr() gives these texts their context.
struct DatabaseTexts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// What SQLite's extended result code means to a person.
Error sqlError(int code, const QString &text, const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error::storage(
            DatabaseTexts::tr("The file is damaged or is no Jamwright workspace; it was left as it is."), name,
            DatabaseTexts::tr("Restore the newest backup: 'jamctl workspace restore BACKUP'."));
    case SQLITE_FULL:
        return Error::storage(DatabaseTexts::tr("The disk is full; nothing was changed."), name,
                              DatabaseTexts::tr("Make room and try again."));
    case SQLITE_READONLY:
        return Error::storage(DatabaseTexts::tr("The file cannot be written."), name,
                              DatabaseTexts::tr("Check who owns the file and its folder."));
    case SQLITE_BUSY:
        return Error::storage(DatabaseTexts::tr("Another program is using the workspace."), name,
                              DatabaseTexts::tr("Try again in a moment."));
    default:
        return Error::storage(
            DatabaseTexts::tr("The workspace cannot be read or written (SQLite %1: %2).").arg(code).arg(text), name);
    }
}

/// Folders of the usual synchronisers, where SQLite's files must not live while they are open.
bool looksSynced(const QString &file)
{
    const QString path = QFileInfo(file).absolutePath();
    for (const auto name :
         {"/Dropbox"_L1, "/OneDrive"_L1, "/Google Drive"_L1, "/Nextcloud"_L1, "/ownCloud"_L1, "/Syncthing"_L1}) {
        if (path.contains(name, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

} // namespace

Database::Database(QString file, const Clock &clock)
    : m_file(std::move(file))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_clock(clock)
{
}

Database::~Database()
{
    m_questions.clear();
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, OpenMode mode, const Clock &clock)
{
    const QFileInfo info(file);
    const bool exists = info.exists() && info.size() > 0;
    if (!exists && mode == OpenMode::Read) {
        return Error::storage(
            DatabaseTexts::tr("There is no workspace of that name."), file,
            DatabaseTexts::tr("Make one with 'jamctl event new NAME', or name another with --workspace."));
    }
    if (!info.absoluteDir().exists()) {
        return Error::storage(DatabaseTexts::tr("The folder does not exist."), info.absolutePath(),
                              DatabaseTexts::tr("Make it, or name another place."));
    }
    if (mode == OpenMode::Rehearse) {
        return rehearse(file, exists, clock);
    }
    std::unique_ptr<Database> database(new Database(info.absoluteFilePath(), clock));
    if (mode == OpenMode::Write) {
        if (auto locked = database->lock(); !locked) {
            return locked.error();
        }
    }
    const bool hardReadOnly = mode == OpenMode::Read && !QFileInfo(info.absolutePath()).isWritable();
    database->m_readOnly = mode == OpenMode::Read;
    auto done = database->connect(mode == OpenMode::Write, hardReadOnly)
                    .andThen([&] { return database->checkIdentity(!exists); })
                    .andThen([&] { return database->setPragmas(); })
                    .andThen([&] { return database->upgrade(!exists); });
    if (!done) {
        return done.error();
    }
    if (looksSynced(file)) {
        database->m_openFindings << Finding{
            Severity::Warning,
            u"workspace.synced-folder"_s,
            DatabaseTexts::tr("The workspace lies in a synchronised folder, which can damage it while it is open."),
            {info.fileName(), 0, {}, {}},
            DatabaseTexts::tr("Keep it elsewhere and hand over backups: 'jamctl workspace backup FILE'.")};
    }
    return database;
}

Result<void> Database::lock()
{
    m_lock = std::make_unique<QLockFile>(m_file + u".lock"_s);
    m_lock->setStaleLockTime(0); // never stale by age; a lock whose process is gone is taken over
    if (m_lock->tryLock(0)) {
        return {};
    }
    qint64 process = 0;
    QString host;
    QString program;
    // A program that was killed between making the lock and writing its name into it leaves one that is nobody's.
    // Whoever is alive has written it within the wait, and holds the file, which is then not removed.
    if (!m_lock->getLockInfo(&process, &host, &program) &&
        (m_lock->tryLock(200) ||
         (!m_lock->getLockInfo(&process, &host, &program) && m_lock->removeStaleLockFile() && m_lock->tryLock(0)))) {
        return {};
    }
    if (m_lock->error() != QLockFile::LockFailedError) {
        return Error::storage(DatabaseTexts::tr("The folder of the workspace cannot be written."), m_file,
                              DatabaseTexts::tr("Check who owns it."));
    }
    return Error::storage(DatabaseTexts::tr("The workspace is in use by %1 (process %2).").arg(program).arg(process),
                          QFileInfo(m_file).fileName(), DatabaseTexts::tr("Close it there and try again."));
}

Result<void> Database::connect(bool mayCreate, bool hardReadOnly)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (hardReadOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    m_database.setConnectOptions(options);
    const bool leftByAKill = m_readOnly && QFileInfo(m_file + u"-wal"_s).size() > 0;
    if (!m_database.open()) {
        return Error::storage(mayCreate ? DatabaseTexts::tr("The workspace cannot be made here.")
                                        : DatabaseTexts::tr("The workspace cannot be opened."),
                              m_file, DatabaseTexts::tr("Check who owns the folder."));
    }
    if (leftByAKill) { // whoever only looks leaves it to the next writer to put the log into the file
        sqlite3_db_config(native(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    return {};
}

Result<void> Database::checkIdentity(bool isNew)
{
    // QSQLITE opens anything; the first statement tells whether it is a database.
    if (auto readable = number(u"PRAGMA schema_version"_s); !readable) {
        return readable.error();
    }
    if (isNew) {
        return {};
    }
    auto id = number(u"PRAGMA application_id"_s);
    auto version = number(u"PRAGMA user_version"_s);
    auto tables = number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!id || !version || !tables) {
        return !id ? id.error() : !version ? version.error() : tables.error();
    }
    // Killed between making the file and its first commit: an empty database, which is as good as none.
    if (*id == 0 && *version == 0 && *tables == 0 && !m_readOnly) {
        return {};
    }
    if (*id != applicationId) {
        return Error::storage(
            DatabaseTexts::tr("The file is a database, but no Jamwright workspace; it was left as it is."),
            QFileInfo(m_file).fileName());
    }
    QString problem;
    auto checked =
        each(u"PRAGMA quick_check(1)"_s, {}, [&](const QSqlQuery &row) { problem = row.value(0).toString(); });
    if (!checked) {
        return checked.error();
    }
    if (problem != "ok"_L1) {
        return Error::storage(DatabaseTexts::tr("The workspace is damaged (%1); it was left as it is.").arg(problem),
                              QFileInfo(m_file).fileName(),
                              DatabaseTexts::tr("Restore the newest backup: 'jamctl workspace restore BACKUP'."));
    }
    return {};
}

Result<void> Database::setPragmas()
{
    if (!m_readOnly) {
        // Counts for a new file only. A large import is a tenth quicker than with the usual 4096.
        if (auto done = run(u"PRAGMA page_size=16384"_s); !done) {
            return done;
        }
        QString mode;
        auto wal =
            each(u"PRAGMA journal_mode=WAL"_s, {}, [&](const QSqlQuery &row) { mode = row.value(0).toString(); });
        if (!wal) {
            return wal.error();
        }
        if (mode != "wal"_L1) {
            return Error::storage(DatabaseTexts::tr("The file system does not allow SQLite's write-ahead log."), m_file,
                                  DatabaseTexts::tr("Keep the workspace on a local disk."));
        }
    }
    return setConnectionPragmas();
}

Result<void> Database::setConnectionPragmas()
{
    for (const auto &pragma : {u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA secure_delete=ON"_s,
                               // In KiB. A large import that does not fit is written to the log again and again.
                               u"PRAGMA cache_size=-65536"_s}) {
        if (auto done = run(pragma); !done) {
            return done;
        }
    }
    if (auto enforced = number(u"PRAGMA foreign_keys"_s); !enforced || *enforced != 1) {
        return Error::storage(DatabaseTexts::tr("SQLite on this machine does not enforce references."), m_file);
    }
    return {};
}

Result<void> Database::upgrade(bool isNew)
{
    auto version = number(u"PRAGMA user_version"_s);
    if (!version) {
        return version.error();
    }
    m_schemaVersion = int(*version);
    const int newest = newestSchemaVersion();
    if (m_schemaVersion > newest) {
        m_readOnly = true;
        m_openFindings << Finding{
            Severity::Warning,
            u"workspace.newer"_s,
            DatabaseTexts::tr("The workspace was made by a newer Jamwright; it is shown, not changed."),
            {QFileInfo(m_file).fileName(), 0, {}, {}},
            DatabaseTexts::tr("Install the newer version to work on it.")};
    } else if (m_schemaVersion < newest && !m_readOnly) {
        auto migrated = migrate(*this, m_schemaVersion, isNew || m_schemaVersion == 0, applicationId);
        if (!migrated) {
            return migrated.error();
        }
        m_openFindings << *migrated;
        m_schemaVersion = newest;
    } else if (m_schemaVersion < newest) {
        return Error::storage(
            DatabaseTexts::tr("The workspace was made by an older Jamwright and must be brought up to date first."),
            QFileInfo(m_file).fileName(), DatabaseTexts::tr("Open it with the desktop, or run a command that writes."));
    }
    return m_readOnly ? run(u"PRAGMA query_only=ON"_s) : Result<void>();
}

Error Database::failure(int code, const QString &text, const QString &sql) const
{
    qCWarning(lcStore) << "A statement failed:" << text << sql.left(60);
    return sqlError(code, text, m_file);
}

Result<QSqlQuery *> Database::ask(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_questions[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const QSqlError error = query->lastError();
            m_questions.remove(sql);
            return failure(error.nativeErrorCode().toInt(), error.databaseText(), sql);
        }
    }
    for (int i = 0; i < values.size(); ++i) {
        query->bindValue(i, values[i]);
    }
    if (!query->exec()) {
        const QSqlError error = query->lastError();
        query->finish();
        return failure(error.nativeErrorCode().toInt(), error.databaseText(), sql);
    }
    return query.get();
}

Result<void> Database::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<Statement> &statement = m_statements[sql];
    if (!statement) {
        statement = Statement::prepare(native(), sql);
    }
    if (!statement || !statement->run(values)) {
        const int code = sqlite3_extended_errcode(native());
        const QString text = QString::fromUtf8(sqlite3_errmsg(native()));
        if (!statement) {
            m_statements.remove(sql);
        }
        return failure(code, text, sql);
    }
    return {};
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    return run(sql, values).andThen([this] { return Result<qint64>(sqlite3_last_insert_rowid(native())); });
}

Result<qint64> Database::insertAll(const QString &into, size_t count, const std::function<QVariantList(size_t)> &row)
{
    constexpr size_t mostAtOnce = 64; // more gain nothing
    BatchesAhead<QVariantList> batches(count, mostAtOnce, [&row](size_t start, size_t end) {
        QVariantList values;
        for (size_t i = start; i < end; ++i) {
            for (const QVariant &value : row(i)) {
                values << inUtf8(value);
            }
        }
        return values;
    });
    qint64 first = 0;
    QString sql;
    for (size_t start = 0; start < count; start += mostAtOnce) {
        const size_t rows = std::min(mostAtOnce, count - start);
        const QVariantList values = batches.take().value_or(QVariantList());
        if (start == 0 || rows < mostAtOnce) {
            const QString places = QStringList(values.size() / qsizetype(rows), u"?"_s).join(u',');
            sql =
                u"INSERT INTO "_s + into + u" VALUES ("_s + QStringList(qsizetype(rows), places).join("), ("_L1) + u')';
        }
        auto last = insert(sql, values);
        if (!last) {
            return last;
        }
        first = start == 0 ? *last - qint64(rows) + 1 : first;
    }
    return first;
}

Result<void> Database::each(const QString &sql, const QVariantList &values,
                            const std::function<void(const QSqlQuery &)> &row)
{
    auto query = ask(sql, values);
    if (!query) {
        return query.error();
    }
    while ((*query)->next()) {
        row(**query);
    }
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    return error.isValid() ? Result<void>(failure(error.nativeErrorCode().toInt(), error.databaseText(), sql))
                           : Result<void>();
}

Result<qint64> Database::number(const QString &sql, const QVariantList &values)
{
    qint64 number = 0;
    auto done = each(sql, values, [&](const QSqlQuery &row) { number = row.value(0).toLongLong(); });
    if (!done) {
        return done.error();
    }
    return number;
}

Result<void> Database::copyTo(const QString &file)
{
    const auto copy = [&] { return run(u"VACUUM INTO ?"_s, {file}); };
    if (!m_readOnly) {
        return copy();
    }
    // query_only refuses every VACUUM, also one that changes nothing here.
    auto copied = run(u"PRAGMA query_only=OFF"_s).andThen(copy);
    auto closed = run(u"PRAGMA query_only=ON"_s);
    return copied ? closed : copied;
}

Result<Database::Counts> Database::counts()
{
    Counts counts;
    auto done =
        each(u"SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM person), (SELECT count(*) FROM change_log)"_s,
             {}, [&](const QSqlQuery &row) {
                 counts = {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toInt()};
             });
    return done ? Result<Counts>(counts) : Result<Counts>(done.error());
}

Result<QStringList> Database::integrityProblems()
{
    QStringList problems;
    auto pages = each(u"PRAGMA integrity_check"_s, {}, [&](const QSqlQuery &row) {
        if (row.value(0).toString() != "ok"_L1) {
            problems << row.value(0).toString();
        }
    });
    if (!pages) {
        return pages.error();
    }
    auto references = each(u"PRAGMA foreign_key_check"_s, {}, [&](const QSqlQuery &row) {
        problems << DatabaseTexts::tr("Row %1 of the table %2 refers to a row of %3 that does not exist.")
                        .arg(row.value(1).toString(), row.value(0).toString(), row.value(2).toString());
    });
    if (!references) {
        return references.error();
    }
    return problems;
}

sqlite3 *Database::native() const
{
    const QVariant handle = m_database.driver()->handle();
    Q_ASSERT(handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace jamwright::store
