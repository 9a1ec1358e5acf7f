// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "store/database.h"
#include "store/migrations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace jamwright::store;
using namespace Qt::Literals::StringLiterals;

class tst_Database : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC)};
    int m_count = 0;

    QString freshFile() { return m_folder.filePath(u"w%1.jamwright"_s.arg(++m_count)); }
    Result<std::unique_ptr<Database>> open(const QString &file, OpenMode mode = OpenMode::Write)
    {
        return Database::open(file, mode, m_clock);
    }
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void aNewFileHasTheNewestSchemaAndItsPragmas()
    {
        auto database = open(freshFile());
        QVERIFY2(database.ok(), database ? "" : qPrintable(database.error().sentence()));
        QCOMPARE((*database)->schemaVersion(), newestSchemaVersion());
        QCOMPARE(*(*database)->number(u"PRAGMA foreign_keys"_s), 1);
        QCOMPARE(*(*database)->number(u"PRAGMA synchronous"_s), 2);
        QCOMPARE(*(*database)->number(u"PRAGMA secure_delete"_s), 1);
        QVERIFY((*database)->integrityProblems()->isEmpty());
    }

    // What a kill leaves between making the lock and writing into it.
    void aLockOfNobodyKeepsNobodyOut()
    {
        const QString file = freshFile();
        QVERIFY(open(file).ok());
        write(file + u".lock"_s, {});
        QVERIFY(open(file).ok());
    }

    void aLockOfSomebodyAliveHolds()
    {
        const QString file = freshFile();
        const auto first = open(file);
        QVERIFY(first.ok());
        const auto second = open(file);
        QVERIFY(!second.ok());
        QVERIFY(second.error().sentence().contains(QString::number(QCoreApplication::applicationPid())));
    }

    void everyTableIsStrict()
    {
        auto database = open(freshFile());
        QVERIFY(database.ok());
        QCOMPARE(*(*database)->number(u"SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
                                      "AND name NOT LIKE 'sqlite_%'"_s),
                 0);
        QVERIFY(*(*database)->number(u"SELECT count(*) FROM pragma_table_list WHERE strict = 1"_s) > 10);
    }

    void referencesAreEnforced()
    {
        auto database = open(freshFile());
        QVERIFY(database.ok());
        auto broken = (*database)->run(u"INSERT INTO ban (person_id, reason, since) VALUES (77, 'x', '2026')"_s);
        QVERIFY(!broken.ok());
        QCOMPARE(broken.error().kind, ErrorKind::Storage);
    }

    void whatIsNoWorkspaceIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray(5000, 'x');
        QTest::newRow("short text") << QByteArray("hello");
        QTest::newRow("a damaged header")
            << QByteArray("SQLite format 3\0garbage after it", 33).leftJustified(8192, '\1');
    }
    void whatIsNoWorkspaceIsRefusedAndLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        const QString file = freshFile();
        write(file, bytes);
        for (const OpenMode mode : {OpenMode::Read, OpenMode::Write, OpenMode::Rehearse}) {
            auto database = open(file, mode);
            QVERIFY(!database.ok());
            QCOMPARE(database.error().kind, ErrorKind::Storage);
            QVERIFY(!database.error().where.isEmpty());
        }
        QCOMPARE(bytesOf(file), bytes);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        const QString file = freshFile();
        {
            auto database = open(file);
            QVERIFY(database.ok());
            QVERIFY((*database)->run(u"PRAGMA application_id=12345"_s).ok());
        }
        auto database = open(file);
        QVERIFY(!database.ok());
        QVERIFY(database.error().what.contains(u"no Jamwright workspace"_s));
    }

    void aHalfOverwrittenFileIsRefused()
    {
        const QString file = freshFile();
        {
            auto database = open(file);
            QVERIFY(database.ok());
        }
        QByteArray bytes = bytesOf(file);
        QVERIFY(bytes.size() > 20000);
        const qsizetype half = bytes.size() / 2;
        bytes.replace(8192, half, QByteArray(half, '\x5a'));
        write(file, bytes);
        auto database = open(file, OpenMode::Read);
        QVERIFY(!database.ok());
        QCOMPARE(bytesOf(file), bytes);
    }

    void aNewerFileIsShownAndNotWritten()
    {
        const QString file = freshFile();
        {
            auto database = open(file);
            QVERIFY(database.ok());
            QVERIFY((*database)->run(u"PRAGMA user_version=9999"_s).ok());
        }
        auto database = open(file);
        QVERIFY(database.ok());
        QVERIFY((*database)->isReadOnly());
        QCOMPARE((*database)->openFindings().size(), 1);
        QCOMPARE((*database)->openFindings().front().key, u"workspace.newer"_s);
        QVERIFY(!(*database)->run(u"INSERT INTO remembered (key, value) VALUES ('a', 'b')"_s).ok());
    }

    void oneFileHasOneWriterAndAnyReaders()
    {
        const QString file = freshFile();
        auto first = open(file);
        QVERIFY(first.ok());
        auto second = open(file);
        QVERIFY(!second.ok());
        QVERIFY(second.error().what.contains(QString::number(QCoreApplication::applicationPid())));
        auto reader = open(file, OpenMode::Read);
        QVERIFY(reader.ok());
        QVERIFY(!(*reader)->run(u"INSERT INTO remembered (key, value) VALUES ('a', 'b')"_s).ok());
        first->reset();
        QVERIFY(open(file).ok());
    }

    void aRehearsalLeavesTheFileAsItIs()
    {
        const QString file = freshFile();
        auto writer = open(file);
        QVERIFY(writer.ok());
        QVERIFY((*writer)->run(u"INSERT INTO remembered (key, value) VALUES ('a', 'b')"_s).ok());
        const QByteArray before = bytesOf(file);
        const qint64 rows = *(*writer)->number(u"SELECT count(*) FROM remembered"_s);
        {
            auto rehearsal = open(file, OpenMode::Rehearse); // beside who holds the lock
            QVERIFY2(rehearsal.ok(), rehearsal ? "" : qPrintable(rehearsal.error().sentence()));
            QVERIFY(!(*rehearsal)->isReadOnly());
            QCOMPARE((*rehearsal)->schemaVersion(), newestSchemaVersion());
            QCOMPARE(*(*rehearsal)->number(u"PRAGMA foreign_keys"_s), 1);
            QVERIFY((*rehearsal)->run(u"INSERT INTO remembered (key, value) VALUES ('c', 'd')"_s).ok());
            QCOMPARE(*(*rehearsal)->number(u"SELECT count(*) FROM remembered"_s), rows + 1);
            QVERIFY((*rehearsal)->integrityProblems()->isEmpty());
        }
        QCOMPARE(*(*writer)->number(u"SELECT count(*) FROM remembered"_s), rows);
        QCOMPARE(bytesOf(file), before);
        QVERIFY((*writer)->run(u"PRAGMA user_version=9999"_s).ok());
        auto newer = open(file, OpenMode::Rehearse);
        QVERIFY(newer.ok());
        QVERIFY(!(*newer)->run(u"INSERT INTO remembered (key, value) VALUES ('c', 'd')"_s).ok());
    }

    void lookingLeavesTheLogOfAKilledWriterToTheNextOne()
    {
        const QString live = freshFile();
        const QString killed = freshFile();
        auto writer = open(live);
        QVERIFY(writer.ok());
        QVERIFY((*writer)->run(u"INSERT INTO remembered (key, value) VALUES ('a', 'b')"_s).ok());
        QVERIFY(QFile::copy(live, killed) && QFile::copy(live + u"-wal"_s, killed + u"-wal"_s));
        const QByteArray before = bytesOf(killed);
        const QByteArray log = bytesOf(killed + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        for (const OpenMode mode : {OpenMode::Read, OpenMode::Rehearse}) {
            auto looked = open(killed, mode);
            QVERIFY(looked.ok());
            QCOMPARE(*(*looked)->number(u"SELECT count(*) FROM remembered WHERE key = 'a'"_s), 1);
            looked->reset();
            QCOMPARE(bytesOf(killed), before);
            QCOMPARE(bytesOf(killed + u"-wal"_s), log);
        }
    }

    void aFileThatIsNotThereIsNotMadeByLooking()
    {
        const QString file = freshFile();
        QVERIFY(!open(file, OpenMode::Read).ok());
        auto rehearsal = open(file, OpenMode::Rehearse); // a new one, in memory alone
        QVERIFY(rehearsal.ok());
        QCOMPARE((*rehearsal)->schemaVersion(), newestSchemaVersion());
        QVERIFY(!QFile::exists(file));
        QVERIFY(!open(m_folder.filePath(u"no/such/folder/x.jamwright"_s)).ok());
    }

    void anEmptyFileLeftByAKillBecomesAWorkspace()
    {
        const QString file = freshFile();
        write(file, {});
        QVERIFY(open(file).ok());
    }

    void aFolderThatSynchronisesIsWarnedAbout()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"Dropbox"_s));
        auto database = open(m_folder.filePath(u"Dropbox/w.jamwright"_s));
        QVERIFY(database.ok());
        QCOMPARE((*database)->openFindings().front().key, u"workspace.synced-folder"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
