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

    void saysHowLongItTakesAndWhyItWaits()
    {
        ProgressStrip strip;
        const auto *count = strip.findChild<QLabel *>(u"progressCount"_s);
        const auto *reason = strip.findChild<QLabel *>(u"progressWait"_s);
        strip.start(u"Running…"_s);
        strip.update(ProgressStep{16, 145, u"A role."_s, 110});
        QVERIFY(count->text().isEmpty()); // nobody asked for it
        strip.setCounting(true);
        strip.update(ProgressStep{16, 145, u"A role."_s, 110});
        QVERIFY2(count->text().startsWith(u"16 of 145"_s) && count->text().contains(u"about 2 minute"_s),
                 qPrintable(count->text()));
        QVERIFY(timeLeftText(20).contains(u"less than a minute"_s));
        QVERIFY(timeLeftText(3 * 3600 + 1).contains(u"about 4 hour"_s));

        UiProgress progress;
        connect(&progress, &UiProgress::waited, &strip, &ProgressStrip::showWait);
        progress.wait(u"Discord asks for it."_s, {});
        QTRY_VERIFY(!reason->isHidden());
        QCOMPARE(reason->text(), u"Discord asks for it."_s);
        progress.wait({}, {});
        QTRY_VERIFY(reason->isHidden());
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
