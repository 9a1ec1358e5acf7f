// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/secret.h"

#include <QDebug>
#include <QTest>

#include <cstdlib>
#include <cstring>
#include <utility>

#if !defined(__SANITIZE_ADDRESS__) && defined(__GLIBC__)
#define JAMWRIGHT_WATCHES_FREE
// Looks into the one watched block as it goes back to the heap: the only moment at which wiping can be seen.
namespace {
const char *watchedBytes = nullptr;
size_t watchedSize = 0;
bool watchedWasFreed = false;
bool watchedWasWiped = false;
} // namespace

// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): glibc's own name for it
extern "C" void __libc_free(void *block);
// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): of the C library
extern "C" void free(void *block) noexcept
{
    const char *start = static_cast<const char *>(block);
    // A QByteArray's bytes lie a few words behind the start of their block.
    if (watchedBytes != nullptr && start != nullptr && start <= watchedBytes && watchedBytes - start <= 64) {
        watchedWasFreed = true;
        watchedWasWiped = true;
        for (size_t i = 0; i < watchedSize; ++i) {
            watchedWasWiped = watchedWasWiped && watchedBytes[i] == 0;
        }
        watchedBytes = nullptr;
    }
    __libc_free(block);
}
#endif

using namespace jamwright;

namespace {

// In the heap, unlike a literal's bytes.
QByteArray token()
{
    return QByteArray("tok") + QByteArray("en-of-a-bot");
}

QByteArray printed(const Secret &secret)
{
    QString text;
    QDebug(&text) << secret;
    return text.toUtf8();
}

} // namespace

class SecretTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheBytesOver()
    {
        QByteArray bytes = token();
        const Secret secret(std::move(bytes));
        QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is promised
        QCOMPARE(secret.reveal(), token());
        QVERIFY(!secret.isEmpty());
        QVERIFY(Secret().isEmpty());
    }

    void printsAsDots()
    {
        const QByteArray shown = printed(Secret(token()));
        QVERIFY2(!shown.contains("tok") && !shown.contains("bot"), shown.constData());
        QVERIFY(shown.contains("••••"));
        QCOMPARE(printed(Secret(QByteArray("x"))), shown); // nor does it tell the length
        QVERIFY(!printed(Secret()).contains("•"));
    }

    void comparesByContent()
    {
        QVERIFY(Secret(token()) == Secret(token()));
        QVERIFY(!(Secret(token()) == Secret(QByteArray(token() + 'x'))));
        QVERIFY(!(Secret(QByteArray("abc")) == Secret(QByteArray("abd"))));
        QVERIFY(!(Secret(QByteArray("abc")) == Secret(QByteArray("xbc"))));
        QVERIFY(Secret() == Secret());
    }

    void copiesAreTheirOwn()
    {
        Secret first(token());
        Secret copy(first);
        QVERIFY(copy == first);
        QVERIFY(copy.reveal().constData() != first.reveal().constData());
        first = Secret(QByteArray("other"));
        QCOMPARE(copy.reveal(), token());
        copy = first;
        QVERIFY(copy == first);

        const Secret moved(std::move(first));
        QCOMPARE(moved.reveal(), QByteArray("other"));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is promised
    }

    void isWipedWhenItGoes()
    {
#ifdef JAMWRIGHT_WATCHES_FREE
        {
            const Secret secret(token());
            watch(secret.reveal());
        }
        QVERIFY(watchedWasFreed);
        QVERIFY(watchedWasWiped);
#else
        QSKIP("The sanitizer owns free().");
#endif
    }

    void theCallersCopyIsWipedToo()
    {
#ifdef JAMWRIGHT_WATCHES_FREE
        QByteArray bytes = token();
        watch(bytes);
        const Secret secret(std::move(bytes));
        QVERIFY(watchedWasFreed);
        QVERIFY(watchedWasWiped);
#else
        QSKIP("The sanitizer owns free().");
#endif
    }

    void theOldValueIsWipedOnAssignment()
    {
#ifdef JAMWRIGHT_WATCHES_FREE
        Secret secret(token());
        watch(secret.reveal());
        secret = Secret(QByteArray("new"));
        QVERIFY(watchedWasFreed);
        QVERIFY(watchedWasWiped);
#else
        QSKIP("The sanitizer owns free().");
#endif
    }

private:
#ifdef JAMWRIGHT_WATCHES_FREE
    static void watch(const QByteArray &bytes)
    {
        watchedWasFreed = false;
        watchedWasWiped = false;
        watchedSize = size_t(bytes.size());
        watchedBytes = bytes.constData();
    }
#endif
};

QTEST_APPLESS_MAIN(SecretTest)
#include "tst_secret.moc"
