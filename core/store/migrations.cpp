// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/database.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList schemaFiles()
{
    return QDir(u":/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

int numberOf(const QString &schemaFile)
{
    return QStringView(schemaFile).first(4).toInt();
}

/// The statements of a file. SQLite says itself where one ends.
QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString statement;
    for (const QString &line : sql.split(u'\n')) {
        if (statement.isEmpty() && (line.trimmed().isEmpty() || line.startsWith("--"_L1))) {
            continue;
        }
        statement += line + u'\n';
        if (sqlite3_complete(statement.toUtf8().constData()) != 0) {
            statements << statement;
            statement.clear();
        }
    }
    Q_ASSERT_X(statement.trimmed().isEmpty(), "schema", "a file ends within a statement");
    return statements;
}

Result<Findings> backUpFirst(Database &database, int from)
{
    const QString stamp = database.clock().now().toString(u"yyyyMMdd-HHmmss"_s);
    const QString backup = u"%1.v%2-%3.backup"_s.arg(database.file()).arg(from).arg(stamp);
    if (auto copied = database.copyTo(backup); !copied) {
        return copied.error();
    }
    return Findings{
        {Severity::Note,
         u"workspace.upgraded"_s,
         QCoreApplication::translate("Store", "The workspace was brought up to date; the old state is in %1.")
             .arg(QFileInfo(backup).fileName()),
         {QFileInfo(database.file()).fileName(), 0, {}, {}},
         {}}};
}

} // namespace

int newestSchemaVersion()
{
    const QStringList files = schemaFiles();
    Q_ASSERT_X(!files.isEmpty(), "schema", "no schema in the resources: link Jamwright::resources");
    return numberOf(files.constLast());
}

Result<Findings> migrate(Database &database, int from, bool isNew, qint64 application)
{
    Findings findings;
    if (!isNew) {
        auto backup = backUpFirst(database, from);
        if (!backup) {
            return backup.error();
        }
        findings = *backup;
    }
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    for (const QString &name : schemaFiles()) {
        if (numberOf(name) <= from) {
            continue;
        }
        QFile file(u":/schema/"_s + name);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
            if (auto done = database.run(statement); !done) {
                return done.error();
            }
        }
    }
    auto done = database.run(u"PRAGMA application_id=%1"_s.arg(application))
                    .andThen([&] { return database.run(u"PRAGMA user_version=%1"_s.arg(newestSchemaVersion())); })
                    .andThen([&] { return transaction->commit(); });
    if (!done) {
        return done.error();
    }
    return findings;
}

} // namespace jamwright::store
