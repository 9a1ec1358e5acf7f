// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/batchesahead.h"

#include <QTest>

#include <atomic>
#include <numeric>
#include <vector>

using namespace jamwright;

namespace {

using Numbers = std::vector<size_t>;

Numbers numbersFrom(size_t start, size_t end)
{
    Numbers numbers(end - start);
    std::iota(numbers.begin(), numbers.end(), start);
    return numbers;
}

} // namespace

class TestBatchesAhead : public QObject
{
    Q_OBJECT

private slots:
    void everyItemComesOnceAndInOrder_data()
    {
        QTest::addColumn<size_t>("count");
        QTest::addColumn<size_t>("most");
        for (const size_t count : {0U, 1U, 3U, 4U, 5U, 1000U}) {
            for (const size_t most : {1U, 4U, 999U, 1000U}) {
                QTest::addRow("%zu by %zu", count, most) << count << most;
            }
        }
    }
    void everyItemComesOnceAndInOrder()
    {
        QFETCH(const size_t, count);
        QFETCH(const size_t, most);
        BatchesAhead<Numbers> batches(count, most, numbersFrom);
        Numbers all;
        while (const auto batch = batches.take()) {
            QVERIFY(batch->size() <= most);
            all.insert(all.end(), batch->begin(), batch->end());
        }
        QCOMPARE(all, numbersFrom(0, count));
        QVERIFY(!batches.take());
    }

    void whatIsNotTakenIsMostlyNotMade()
    {
        std::atomic<size_t> made = 0;
        {
            BatchesAhead<Numbers> batches(1'000'000, 1, [&made](size_t start, size_t end) {
                ++made;
                return numbersFrom(start, end);
            });
            QCOMPARE(batches.take(), numbersFrom(0, 1));
        }
        QVERIFY2(made <= 10, qPrintable(QString::number(made)));
    }
};

QTEST_APPLESS_MAIN(TestBatchesAhead)
#include "tst_batchesahead.moc"
