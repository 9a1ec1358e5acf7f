// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/cancel.h"
#include "base/clock.h"
#include "base/progress.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <memory>

using namespace jamwright;

class CancelTest : public QObject
{
    Q_OBJECT

private slots:
    void copiesShareOneRequest()
    {
        const Cancel first;
        const Cancel copy = first; // NOLINT(performance-unnecessary-copy-initialization): what is tested
        const Cancel other;
        QVERIFY(!first.isRequested());
        copy.request();
        QVERIFY(first.isRequested());
        QVERIFY(!other.isRequested());
        copy.request();
        QVERIFY(copy.isRequested());
    }

    void reachesAWorkerOnAnotherThread()
    {
        const Cancel cancel;
        QSemaphore working;
        bool stopped = false;
        const std::unique_ptr<QThread> worker(QThread::create([cancel, &working, &stopped] {
            working.release();
            while (!cancel.isRequested()) {
                QThread::yieldCurrentThread();
            }
            stopped = true;
        }));
        worker->start();
        working.acquire();
        cancel.request();
        QVERIFY(worker->wait(60'000)); // the work has ended, not only been told to
        QVERIFY(stopped);
    }

    void aFixedClockStandsStill()
    {
        const QDateTime noon(QDate(2026, 8, 7), QTime(12, 0), Qt::UTC);
        FixedClock clock(noon);
        QCOMPARE(clock.now(), noon);
        QCOMPARE(clock.now(), noon);
        clock.advance(90'000);
        QCOMPARE(clock.now(), noon.addSecs(90));
        QCOMPARE(SystemClock().now().timeSpec(), Qt::UTC);
    }

    void progressIsPassedOn()
    {
        class Recorder final : public Progress
        {
        public:
            void report(const ProgressStep &step) override { last = step; }
            ProgressStep last;
        };
        Recorder recorder;
        Progress &progress = recorder;
        progress.report({3, 10, QStringLiteral("Counting.")});
        QCOMPARE(recorder.last.done, 3);
        QCOMPARE(recorder.last.total, 10);
        QCOMPARE(recorder.last.sentence, QStringLiteral("Counting."));
        NoProgress().report(recorder.last);
    }
};

QTEST_GUILESS_MAIN(CancelTest)
#include "tst_cancel.moc"
