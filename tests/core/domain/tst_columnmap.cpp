// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/columnmap.h"

#include <QJsonDocument>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class ColumnMapTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheContractsExample()
    {
        const auto map = ColumnMap::fromJson(json(R"({
            "fields": {"discord_id": "Your Discord ID", "skill:python": ["Beginner", "Expert"]},
            "levels": {"python": {"Beginner": 1, "Expert": 2.5}},
            "dialect": {"encoding": "windows-1252", "delimiter": ";"}})"));
        QVERIFY(map.ok());
        QCOMPARE(map->fields.at(u"discord_id"_s), QStringList{u"Your Discord ID"_s});
        QCOMPARE(map->fields.at(u"skill:python"_s), (QStringList{u"Beginner"_s, u"Expert"_s}));
        QCOMPARE(map->levels.at(u"python"_s).at(u"Expert"_s), 2.5);
        QCOMPARE(map->dialect.encoding, u"windows-1252"_s);
        QCOMPARE(map->dialect.delimiter, u';');
    }

    void writtenMapsReadBack()
    {
        ColumnMap map;
        QCOMPARE(*ColumnMap::fromJson(map.toJson()), map);
        map.fields[u"email"_s] = {u"E-Mail \"privat\""_s};
        map.fields[u"set:topics"_s] = {u"Thema 1"_s, u"Thema 2"_s};
        map.levels[u"git"_s] = {{u"keine"_s, 0}, {u"viel"_s, 3}};
        map.dialect = {u"UTF-16LE"_s, u'\t'};
        QCOMPARE(*ColumnMap::fromJson(map.toJson()), map);
    }

    void anEmptyMapIsAMap()
    {
        const auto map = ColumnMap::fromJson({});
        QVERIFY(map.ok());
        QCOMPARE(*map, ColumnMap());
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("unknown key") << QByteArray(R"({"feilds": {}})") << u"feilds"_s;
        QTest::newRow("column by number") << QByteArray(R"({"fields": {"email": 3}})") << u"fields.email"_s;
        QTest::newRow("one of several") << QByteArray(R"({"fields": {"email": ["A", null]}})") << u"fields.email"_s;
        QTest::newRow("level as text") << QByteArray(R"({"levels": {"git": {"None": "0"}}})") << u"levels.git.None"_s;
        QTest::newRow("fields as a list") << QByteArray(R"({"fields": []})") << u"fields"_s;
        QTest::newRow("levels of a skill as a number") << QByteArray(R"({"levels": {"git": 3}})") << u"levels.git"_s;
        QTest::newRow("unknown dialect key") << QByteArray(R"({"dialect": {"quote": "x"}})") << u"dialect.quote"_s;
        QTest::newRow("long delimiter") << QByteArray(R"({"dialect": {"delimiter": "::"}})") << u"dialect.delimiter"_s;
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const auto map = ColumnMap::fromJson(json(text.constData()));
        QVERIFY(!map.ok());
        QCOMPARE(map.error().kind, ErrorKind::Input);
        QVERIFY2(map.error().where.contains(where), qPrintable(map.error().where));
    }
};

QTEST_APPLESS_MAIN(ColumnMapTest)
#include "tst_columnmap.moc"
