// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progressstrip.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestProgressStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheWorkWhileItGoesOn()
    {
        ProgressStrip strip;
        QVERIFY(strip.isHidden());
        strip.start(u"Forming teams…"_s);
        QVERIFY(!strip.isHidden());
        auto *bar = strip.findChild<QProgressBar *>(u"progressBar"_s);
        QCOMPARE(bar->maximum(), 0); // how much is not known yet
        strip.update(ProgressStep{25, 100, u"A quarter."_s});
        QCOMPARE(bar->value() * 4, bar->maximum());
        QCOMPARE(strip.findChild<QLabel *>(u"progressText"_s)->text(), u"A quarter."_s);
        strip.finish();
        QVERIFY(strip.isHidden());
        strip.update(ProgressStep{50, 100, u"Late."_s});
        QVERIFY(strip.isHidden());
    }

    void asksToStopOnceAndSaysSo()
    {
        ProgressStrip strip;
        strip.start(u"Running…"_s);
        const QSignalSpy cancelled(&strip, &ProgressStrip::cancelled);
        auto *cancel = strip.findChild<QPushButton *>(u"progressCancel"_s);
        cancel->click();
        cancel->click();
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(strip.isRunning()); // until the work has ended
        strip.update(ProgressStep{1, 2, u"Still at it."_s});
        QVERIFY(strip.findChild<QLabel *>(u"progressText"_s)->text() != u"Still at it."_s);
        strip.finish();
        strip.start(u"Again…"_s);
        QVERIFY(cancel->isEnabled());
    }

    void bringsReportsToTheWindowsThreadAndThinsThem()
    {
        UiProgress progress;
        QList<qint64> seen;
        QThread *where = nullptr;
        connect(&progress, &UiProgress::reported, this, [&](const ProgressStep &step) {
            seen.append(step.done);
            where = QThread::currentThread();
        });
        constexpr int reports = 20000;
        std::thread worker([&progress] {
            for (int i = 1; i <= reports; ++i) {
                progress.report({i, reports, {}});
            }
        });
        worker.join();
        QTRY_VERIFY(!seen.isEmpty() && seen.constLast() == reports); // the last step always comes
        QCOMPARE(where, QThread::currentThread());
        QVERIFY2(seen.size() < 100, qPrintable(QString::number(seen.size())));
    }
};

QTEST_MAIN(TestProgressStrip)
#include "tst_progressstrip.moc"
