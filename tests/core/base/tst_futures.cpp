// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/futures.h"

#include <QPromise>
#include <QTest>

#include <memory>
#include <thread>

using namespace jamwright;

namespace {

QPromise<int> started()
{
    QPromise<int> promise;
    promise.start();
    return promise;
}

} // namespace

class TestFutures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerComesFromTheEventLoopAlsoWhenItIsThereAlready()
    {
        QObject context;
        int answer = 0;
        whenFinished(QtFuture::makeReadyFuture(7), &context, [&](int value) { answer = value; });
        QCOMPARE(answer, 0);
        QTRY_COMPARE(answer, 7);
    }

    void anAnswerOfAnotherThreadArrivesInTheContexts()
    {
        QObject context;
        QPromise<int> promise = started();
        QThread *thread = nullptr;
        whenFinished(promise.future(), &context, [&](int) { thread = QThread::currentThread(); });
        std::thread worker([&promise] {
            promise.addResult(1);
            promise.finish();
        });
        worker.join();
        QTRY_COMPARE(thread, QThread::currentThread());
    }

    // QFuture::then(context, …) of Qt 6.4 crashes here: a page that is closed while the desk works.
    void aContextThatIsGoneIsNotCalled()
    {
        auto context = std::make_unique<QObject>();
        QPromise<int> promise = started();
        bool called = false;
        whenFinished(
            promise.future(), context.get(), [&](int) { called = true; }, [&] { called = true; });
        context.reset();
        std::thread worker([&promise] {
            promise.addResult(1);
            promise.finish();
        });
        worker.join();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void aFutureWithoutAnAnswerSaysSo()
    {
        QObject context;
        bool gone = false;
        {
            QPromise<int> promise = started();
            whenFinished(
                promise.future(), &context, [](int) { QFAIL("there is no answer"); }, [&] { gone = true; });
        }
        QTRY_VERIFY(gone);
    }

    void thousandsInARowDoNotDeepenTheStack()
    {
        QObject context;
        int left = 20'000;
        std::function<void(int)> next = [&](int) {
            if (--left > 0) {
                whenFinished(QtFuture::makeReadyFuture(left), &context, next);
            }
        };
        next(0);
        QTRY_COMPARE(left, 0);
    }
};

QTEST_GUILESS_MAIN(TestFutures)
#include "tst_futures.moc"
