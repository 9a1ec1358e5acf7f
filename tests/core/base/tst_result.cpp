// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/result.h"

#include <QTest>

#include <memory>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0) {
        return Error::input(u"odd"_s);
    }
    return number / 2;
}

} // namespace

class ResultTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue()
    {
        Result<QString> result(u"yes"_s);
        QVERIFY(result.ok());
        QVERIFY(bool(result));
        QCOMPARE(result.value(), u"yes"_s);
        QCOMPARE(*result, u"yes"_s);
        QCOMPARE(result->size(), 3);
        *result += u'!';
        QCOMPARE(result.value(), u"yes!"_s);
        QCOMPARE(result.valueOr(u"no"_s), u"yes!"_s);
    }

    void holdsAnError()
    {
        const Result<int> result(Error::remote(u"gone"_s, u"guild"_s, u"Try again."_s));
        QVERIFY(!result.ok());
        QVERIFY(!result);
        QCOMPARE(result.error(), Error::remote(u"gone"_s, u"guild"_s, u"Try again."_s));
        QCOMPARE(result.valueOr(7), 7);
    }

    void keepsAValueAndAnErrorOfTheSameTypeApart()
    {
        const Result<bool> no(false);
        QVERIFY(no.ok());
        QCOMPARE(no.value(), false);
    }

    void givesAwayWhatCannotBeCopied()
    {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 5);
        Result<std::unique_ptr<int>> other(std::make_unique<int>(6));
        QCOMPARE(*std::move(other).value(), 6);
    }

    void chains()
    {
        QCOMPARE(half(8).andThen(half).value(), 2);
        QCOMPARE(half(6).andThen(half).error().what, u"odd"_s);
        int calls = 0;
        const auto counting = [&](int number) {
            ++calls;
            return half(number);
        };
        QVERIFY(!half(3).andThen(counting).ok());
        QCOMPARE(calls, 0);

        const Result<QString> text = half(8).map([](int number) { return QString::number(number); });
        QCOMPARE(text.value(), u"4"_s);
        QCOMPARE(half(1).map([](int number) { return number + 1; }).error().what, u"odd"_s);
    }

    void successWithoutAValue()
    {
        const Result<void> done;
        QVERIFY(done.ok());
        QCOMPARE(done.andThen([] { return half(4); }).value(), 2);
        const Result<void> failed = Error::storage(u"full"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Storage);
        QCOMPARE(failed.andThen([] { return half(4); }).error().what, u"full"_s);
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "tst_result.moc"
