// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/keychainstore.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto tokenName = u"töken"_s;
QByteArray tokenText()
{
    return "gehéim-77";
}

template <typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 90'000)) {
        qFatal("the keychain's answer did not come");
    }
    return future.result();
}

bool isKeychain(const char *state)
{
    return qgetenv("JAMWRIGHT_KEYCHAIN") == state;
}

} // namespace

/// The real keychain in the states in which organisers have it; withkeyring.sh puts it there.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (qEnvironmentVariableIsEmpty("JAMWRIGHT_KEYCHAIN")) {
            QSKIP("withkeyring.sh runs this in every state of a keychain.");
        }
    }

    void wroteAndReadBack()
    {
        if (!isKeychain("unlocked")) {
            QSKIP("Another state of the keychain is tested.");
        }
        KeychainStore store(u"jamwright-test"_s);
        const auto written = waitFor(store.write(tokenName, Secret(tokenText())));
        QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().sentence()));
        const auto read = waitFor(store.read(tokenName));
        QVERIFY(read.ok() && read->has_value());
        QCOMPARE((*read)->reveal(), tokenText());
    }

    void removedIsGone()
    {
        if (!isKeychain("unlocked")) {
            QSKIP("Another state of the keychain is tested.");
        }
        KeychainStore store(u"jamwright-test"_s);
        QVERIFY(waitFor(store.write(tokenName, Secret(tokenText()))).ok());
        QVERIFY(waitFor(store.remove(tokenName)).ok());
        const auto gone = waitFor(store.read(tokenName));
        QVERIFY(gone.ok() && !gone->has_value());
    }

    // What cannot be had is said, without the secret, and soon enough that nobody thinks the program hangs.
    void whatIsWrongIsSaidPlainly()
    {
        if (isKeychain("unlocked")) {
            QSKIP("Another state of the keychain is tested.");
        }
        KeychainStore store(u"jamwright-test"_s);
        const auto read = waitFor(store.read(tokenName));
        if (isKeychain("locked")) {
            QVERIFY(!read.ok() || !read->has_value()); // Debian's libsecret tells the two not apart
        } else {
            QVERIFY(!read.ok());
            QVERIFY(!read.error().what.isEmpty());
            QVERIFY2(!read.error().remedy.isEmpty(), qPrintable(read.error().sentence()));
        }
        const auto written = waitFor(store.write(tokenName, Secret(tokenText())));
        QVERIFY(!written.ok());
        QVERIFY(!written.error().sentence().contains(QString::fromUtf8(tokenText())));
        qInfo("%s", qPrintable(written.error().sentence()));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
