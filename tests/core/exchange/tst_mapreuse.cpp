// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/mapreuse.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

/// Which map of an earlier import a new file is read with.
class TestMapReuse : public QObject
{
    Q_OBJECT

private slots:
    void similarity_data();
    void similarity();
    void similarityIsAMeasure();
    void sameHeader();
    void otherSpellings();
    void mostSimilarWins();
    void firstOfEqualsWins();
    void notSimilarEnough();
    void lackingAField();
    void newColumnsAsProposed();
    void removedFieldsStayRemoved();
};

namespace {

ColumnMap mapOf(const std::map<QString, QStringList> &fields)
{
    ColumnMap map;
    map.fields = fields;
    return map;
}

QStringList plain()
{
    return {u"Timestamp"_s, u"Who are you?"_s, u"Mail"_s, u"Zone"_s, u"Python"_s};
}

EarlierMap earlierWith(const QString &nameColumn)
{
    EarlierMap earlier{plain(), mapOf({{u"discord_name"_s, {nameColumn}}, {u"email"_s, {u"Mail"_s}}})};
    earlier.map.levels[u"python"_s][u"Wizard"_s] = 3;
    earlier.map.dialect.encoding = u"UTF-16LE"_s;
    return earlier;
}

} // namespace

void TestMapReuse::similarity_data()
{
    QTest::addColumn<QStringList>("one");
    QTest::addColumn<QStringList>("other");
    QTest::addColumn<double>("similarity");
    const auto row = [](const char *name, const char *one, const char *other, double similarity) {
        QTest::newRow(name) << QString::fromUtf8(one).split(u',') << QString::fromUtf8(other).split(u',') << similarity;
    };
    row("same", "a,b,c", "a,b,c", 1);
    row("order", "a,b,c", "c,a,b", 1);
    row("case and punctuation", "Discord ID,E-mail", "discord_id,e mail?", 1);
    row("grid rows are different", "Days [Sunday],Days [Monday]", "Days [Sunday],Days [Friday]", 1.0 / 3);
    row("one more", "a,b,c,d", "a,b,c,d,e", 0.8);
    row("one other", "a,b,c,d", "a,b,c,e", 0.6);
    row("nothing", "a,b", "c,d", 0);
    row("blank", "", "", 0);
    row("repeated", "a,a,b", "a,b", 1);
}

void TestMapReuse::similarity()
{
    QFETCH(const QStringList, one);
    QFETCH(const QStringList, other);
    QFETCH(const double, similarity);
    QCOMPARE(headerSimilarity(one, other), similarity);
}

void TestMapReuse::similarityIsAMeasure()
{
    const bool holds = rc::check("between 0 and 1, the same from both sides, 1 of itself", [] {
        const auto some = [] {
            QStringList header;
            for (const int name : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12))) {
                header << u"column %1"_s.arg(name);
            }
            return header;
        };
        const QStringList one = some();
        const QStringList other = some();
        const double similarity = headerSimilarity(one, other);
        RC_ASSERT(similarity >= 0 && similarity <= 1);
        RC_ASSERT(similarity == headerSimilarity(other, one));
        RC_ASSERT(headerSimilarity(one, one) == (one.isEmpty() ? 0 : 1));
    });
    QVERIFY(holds);
}

void TestMapReuse::sameHeader()
{
    const EarlierMap earlier = earlierWith(u"Who are you?"_s);
    const auto reused = reuseMap({earlier}, plain(), {});
    QVERIFY(reused);
    QCOMPARE(reused->fields, earlier.map.fields);
    QCOMPARE(reused->levels, earlier.map.levels);
    QCOMPARE(reused->dialect, Dialect{});
}

void TestMapReuse::otherSpellings()
{
    const auto reused = reuseMap({earlierWith(u"Who are you?"_s)},
                                 {u"timestamp"_s, u"who are you"_s, u"MAIL"_s, u"Zone"_s, u"Python"_s}, {});
    QCOMPARE(reused->fields.at(u"discord_name"_s), QStringList{u"who are you"_s});
    QCOMPARE(reused->fields.at(u"email"_s), QStringList{u"MAIL"_s});
}

void TestMapReuse::mostSimilarWins()
{
    EarlierMap near = earlierWith(u"Zone"_s);
    near.header << u"Extra"_s;
    const auto reused = reuseMap({near, earlierWith(u"Who are you?"_s)}, plain(), {});
    QCOMPARE(reused->fields.at(u"discord_name"_s), QStringList{u"Who are you?"_s});
}

void TestMapReuse::firstOfEqualsWins()
{
    const auto reused = reuseMap({earlierWith(u"Zone"_s), earlierWith(u"Who are you?"_s)}, plain(), {});
    QCOMPARE(reused->fields.at(u"discord_name"_s), QStringList{u"Zone"_s});
}

void TestMapReuse::notSimilarEnough()
{
    const QStringList other = {u"Who are you?"_s, u"Mail"_s, u"Street"_s, u"Town"_s, u"Shoes"_s};
    QVERIFY(headerSimilarity(plain(), other) < leastMapSimilarity);
    QVERIFY(!reuseMap({earlierWith(u"Who are you?"_s)}, other, {}));
    QVERIFY(!reuseMap({}, plain(), {}));
}

void TestMapReuse::lackingAField()
{
    const QStringList without = {u"Timestamp"_s, u"Mail"_s, u"Zone"_s, u"Python"_s};
    QVERIFY(headerSimilarity(plain(), without) >= leastMapSimilarity);
    QVERIFY(!reuseMap({earlierWith(u"Who are you?"_s)}, without, {}));
    // One of two columns is enough for a field.
    EarlierMap two = earlierWith(u"Who are you?"_s);
    two.map.fields[u"discord_name"_s] = {u"Who are you?"_s, u"Zone"_s};
    QCOMPARE(reuseMap({two}, without, {})->fields.at(u"discord_name"_s), QStringList{u"Zone"_s});
}

void TestMapReuse::newColumnsAsProposed()
{
    ColumnMap proposed = mapOf({{u"skill:git"_s, {u"Git"_s}}, {u"email"_s, {u"Second mail"_s}}});
    proposed.levels[u"git"_s][u"None"_s] = 0;
    const auto reused =
        reuseMap({earlierWith(u"Who are you?"_s)}, plain() + QStringList{u"Git"_s, u"Second mail"_s}, proposed);
    QCOMPARE(reused->fields.at(u"skill:git"_s), QStringList{u"Git"_s});
    QCOMPARE(reused->fields.at(u"email"_s), QStringList{u"Mail"_s});
    QVERIFY(reused->levels.contains(u"git"_s));
}

/// A field that the organiser took out of the map does not come back with the next file.
void TestMapReuse::removedFieldsStayRemoved()
{
    const auto reused = reuseMap({earlierWith(u"Who are you?"_s)}, plain(), mapOf({{u"utc_offset"_s, {u"Zone"_s}}}));
    QVERIFY(!reused->fields.contains(u"utc_offset"_s));
}

QTEST_GUILESS_MAIN(TestMapReuse)
#include "tst_mapreuse.moc"
