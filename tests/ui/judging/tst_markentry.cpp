// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/markentry.h"

#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Criterion scale(double lowest, double highest, double step = 1)
{
    Criterion criterion;
    criterion.name = u"Fun"_s;
    criterion.lowest = lowest;
    criterion.highest = highest;
    criterion.step = step;
    return criterion;
}

/// What stands in the cell after each key: the mark, "…" behind a beginning, "!" where it is refused, "." where it is
/// ignored.
QStringList typed(const QString &keys, const Criterion &criterion)
{
    MarkEntry entry;
    QStringList answers;
    for (const QChar key : keys) {
        const MarkEntry::Answer answer = entry.type(key, criterion);
        switch (answer.kind) {
        case MarkEntry::Kind::Set:
            answers.append(markText(answer.mark));
            break;
        case MarkEntry::Kind::Begun:
            answers.append(answer.text + u'…');
            break;
        case MarkEntry::Kind::Refused:
            answers.append(answer.text + u'!');
            break;
        case MarkEntry::Kind::Ignored:
            answers.append(u"."_s);
        }
    }
    return answers;
}

} // namespace

class TestMarkEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digits_data()
    {
        QTest::addColumn<Criterion>("criterion");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QStringList>("answers");
        const Criterion ten = scale(1, 10);
        QTest::newRow("ten") << ten << u"10"_s << QStringList{u"1"_s, u"10"_s};
        QTest::newRow("another digit replaces") << ten << u"57"_s << QStringList{u"5"_s, u"7"_s};
        QTest::newRow("after ten anew") << ten << u"103"_s << QStringList{u"1"_s, u"10"_s, u"3"_s};
        QTest::newRow("none of the scale") << ten << u"0"_s << QStringList{u"0!"_s};
        QTest::newRow("refused, then right") << scale(1, 5) << u"74"_s << QStringList{u"7!"_s, u"4"_s};
        QTest::newRow("begun") << scale(10, 20) << u"15"_s << QStringList{u"1…"_s, u"15"_s};
        QTest::newRow("halves") << scale(1, 5, 0.5) << u"3.5"_s << QStringList{u"3"_s, u"3"_s, u"3.5"_s};
        QTest::newRow("decimal comma") << scale(1, 5, 0.5) << u"3,5"_s << QStringList{u"3"_s, u"3"_s, u"3.5"_s};
        QTest::newRow("no such half") << scale(1, 5, 0.5) << u"3.7"_s << QStringList{u"3"_s, u"3"_s, u"7!"_s};
        QTest::newRow("below zero") << scale(-2, 2) << u"-1"_s << QStringList{u"-…"_s, u"-1"_s};
        QTest::newRow("hundred") << scale(0, 100) << u"100"_s << QStringList{u"1"_s, u"10"_s, u"100"_s};
        QTest::newRow("as good as continuous")
            << scale(0, 1, 1e-6) << u".25"_s << QStringList{u".…"_s, u"0.2"_s, u"0.25"_s};
        QTest::newRow("letters") << ten << u"1nrXq"_s
                                 << QStringList{u"1"_s, u"n/a"_s, u"recused"_s, u"not run"_s, u"."_s};
        QTest::newRow("a letter ends the number") << ten << u"1n0"_s << QStringList{u"1"_s, u"n/a"_s, u"0!"_s};
    }
    void digits()
    {
        QFETCH(Criterion, criterion);
        QFETCH(QString, keys);
        QFETCH(QStringList, answers);
        QCOMPARE(typed(keys, criterion), answers);
    }

    void whatIsSetIsOnTheScale()
    {
        for (const Criterion &criterion : {scale(1, 10), scale(0, 5, 0.5), scale(-3, 3), scale(1, 100, 3)}) {
            MarkEntry entry;
            for (int i = 0; i < 2000; ++i) {
                const QChar key = u"0123456789.-"_s.at((i * 7 + i / 13) % 12);
                const MarkEntry::Answer answer = entry.type(key, criterion);
                QVERIFY(answer.kind != MarkEntry::Kind::Set || criterion.allows(answer.mark.value));
            }
        }
    }

    void resetBeginsAnew()
    {
        MarkEntry entry;
        entry.type(u'1', scale(1, 10));
        entry.reset();
        QCOMPARE(int(entry.type(u'0', scale(1, 10)).kind), int(MarkEntry::Kind::Refused));
    }
};

QTEST_MAIN(TestMarkEntry)
#include "tst_markentry.moc"
