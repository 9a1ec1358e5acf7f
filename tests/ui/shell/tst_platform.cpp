// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/options.h"
#include "app/platform/keychainstore.h"
#include "app/platform/paths.h"
#include "app/platform/signals.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentNamesTheWorkspace()
    {
        qputenv("JAMWRIGHT_WORKSPACE", "/somewhere/mine.jamwright");
        QCOMPARE(defaultWorkspaceFile(), u"/somewhere/mine.jamwright"_s);
        qputenv("JAMWRIGHT_WORKSPACE", "");
        const QString file = defaultWorkspaceFile();
        QVERIFY2(file.endsWith(u"/jamwright/Jamwright.jamwright"_s), qPrintable(file));
        QVERIFY(QFileInfo(QFileInfo(file).absolutePath()).isDir());
        QVERIFY(sampleWorkspaceFile() != file);
        // The same for both programs, whatever they are called.
        QCoreApplication::setApplicationName(u"jamctl"_s);
        QCOMPARE(defaultWorkspaceFile(), file);
    }

    void theFirstSignalIsARequest()
    {
        const Cancel cancel;
        cancelOnSignals(cancel);
        QVERIFY(!cancel.isRequested());
        QCOMPARE(std::raise(SIGTERM), 0);
        QVERIFY(cancel.isRequested());
        std::signal(SIGTERM, SIG_DFL);
        std::signal(SIGINT, SIG_DFL);
    }

    void readsTheCommandLine()
    {
        const auto parse = [](const QStringList &words) { return parseOptions(QStringList{u"jamwright"_s} + words); };
        QVERIFY(!parse({}).exitCode);
        QCOMPARE(parse({u"a.jamwright"_s}).options.workspace, u"a.jamwright"_s);
        QCOMPARE(parse({u"--workspace"_s, u"b.jamwright"_s}).options.workspace, u"b.jamwright"_s);
        QVERIFY(parse({u"--sample"_s}).options.sample);
        QCOMPARE(parse({u"--page"_s, u"judging"_s}).options.page, PageId::Judging);
        QCOMPARE(parse({u"--version"_s}).exitCode, 0);
        QCOMPARE(parse({u"--help"_s}).exitCode, 0);
        QCOMPARE(parse({u"--nonsense"_s}).exitCode, 2);
        QCOMPARE(parse({u"--page"_s, u"nonsense"_s}).exitCode, 2);
        QCOMPARE(parse({u"a"_s, u"b"_s}).exitCode, 2);
        QVERIFY(!parse({u"-platform"_s, u"offscreen"_s}).exitCode); // Qt's own
    }

    void theKeychainAnswersOrSaysWhyNot()
    {
        KeychainStore store(u"jamwright-test"_s);
        const auto wait = [](const auto &future) {
            return QTest::qWaitFor([&future] { return future.isFinished(); }, 20000);
        };
        const auto written = store.write(u"töken"_s, Secret(QByteArray("gehéim")));
        QVERIFY(wait(written)); // always ends, with or without a keychain
        if (!written.result()) {
            QVERIFY(!written.result().error().sentence().contains(u"gehéim"_s));
            QSKIP("No keychain runs here: nothing can be written and read back.");
        }
        const auto read = store.read(u"töken"_s);
        QVERIFY(wait(read));
        QVERIFY(read.result().ok() && read.result()->has_value());
        QCOMPARE((*read.result())->reveal(), QByteArray("gehéim"));
        const auto removed = store.remove(u"töken"_s);
        QVERIFY(wait(removed));
        const auto gone = store.read(u"töken"_s);
        QVERIFY(wait(gone));
        QVERIFY(gone.result().ok() && !gone.result()->has_value());
    }
};

QTEST_MAIN(TestPlatform)
#include "tst_platform.moc"
