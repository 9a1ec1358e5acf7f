// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csvwriter.h"
#include "exchange/tablereader.h"
#include "importhelper.h"

#include <QStringEncoder>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// Bytes to tables: encodings, dialects, quotes, line ends, shapes of JSON.
class TestTableReader : public QObject
{
    Q_OBJECT

private slots:
    void encodings_data();
    void encodings();
    void wantedEncodingWins();
    void delimiters_data();
    void delimiters();
    void wantedDelimiterWins();
    void lines();
    void quoteErrors_data();
    void quoteErrors();
    void cutSequence();
    void blankRowsAndCells();
    void answerTimes_data();
    void answerTimes();
    void formsJson();
    void formDefinitionOrders();
    void formDefinitionNames();
    void jsonShapes_data();
    void jsonShapes();
    void limits();
    void writtenIsRead();
};

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

void TestTableReader::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = u"discord_id,name\n100000000000000001,José Ångström\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8 with BOM") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-16LE with BOM") << encoded(text, QStringConverter::Utf16LE, true) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE with BOM") << encoded(text, QStringConverter::Utf16BE, true) << u"UTF-16BE"_s;
    QTest::newRow("UTF-32LE with BOM") << encoded(text, QStringConverter::Utf32LE, true) << u"UTF-32LE"_s;
    QTest::newRow("UTF-16LE without") << encoded(text, QStringConverter::Utf16LE, false) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE without") << encoded(text, QStringConverter::Utf16BE, false) << u"UTF-16BE"_s;
    QTest::newRow("windows-1252") << text.toLatin1() << u"windows-1252"_s;
}

void TestTableReader::encodings()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, encoding);
    const auto table = readTable(bytes, u"f.csv"_s);
    QVERIFY2(table.ok(), qPrintable(table ? QString() : table.error().sentence()));
    QCOMPARE(table->dialect.encoding, encoding);
    QCOMPARE(table->header, QStringList({u"discord_id"_s, u"name"_s}));
    QCOMPARE(table->rows.front()[1], u"José Ångström"_s);
    QVERIFY(table->findings.isEmpty());
}

void TestTableReader::wantedEncodingWins()
{
    const QByteArray bytes = "discord_id,name\n1,\xb9\n";
    QCOMPARE(readTable(bytes, u"f"_s, {{u"windows-1250"_s, {}}, {}})->rows.front()[1], u"ą"_s);
    QCOMPARE(readTable(bytes, u"f"_s, {{u"windows-1252"_s, {}}, {}})->rows.front()[1], u"¹"_s);
    const auto unknown = readTable(bytes, u"f"_s, {{u"klingon"_s, {}}, {}});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().what.contains("klingon"_L1));
    const auto forced = readTable(bytes, u"f"_s, {{u"UTF-8"_s, {}}, {}});
    QCOMPARE(findingOf(forced->findings, "import.undecodable"_L1).place.line, 2);
}

void TestTableReader::delimiters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << QChar(u',');
    QTest::newRow("semicolon, decimal commas") << QByteArray("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3\n") << QChar(u';');
    QTest::newRow("semicolon, comma in header") << QByteArray("id;\"Time, zone\";c\n1;2;3\n") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2,3\n") << QChar(u'\t');
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << QChar(u'|');
    QTest::newRow("sep line") << QByteArray("sep=;\r\na;b\r\n1;2\r\n") << QChar(u';');
    QTest::newRow("one column") << QByteArray("a\n1\n") << QChar(u',');
    QTest::newRow("semicolons in cells") << QByteArray("a,b\nx;y;z,2\np;q;r,3\n") << QChar(u',');
}

void TestTableReader::delimiters()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QChar, delimiter);
    QCOMPARE(readTable(bytes, u"f"_s)->dialect.delimiter, delimiter);
}

void TestTableReader::wantedDelimiterWins()
{
    const auto table = readTable("a,b;c\n1,2;3\n", u"f"_s, {{{}, u';'}, {}});
    QCOMPARE(table->header, QStringList({u"a,b"_s, u"c"_s}));
}

void TestTableReader::lines()
{
    const auto table = readTable("a,b\r\n1,\"x\r\ny\"\r\n\r\n2,\"p\nq\nr\"\n3,z", u"f"_s);
    QCOMPARE(table->rows.size(), size_t(3));
    QCOMPARE(table->lines, std::vector<int>({2, 5, 8}));
    QCOMPARE(table->rows[0][1], u"x\r\ny"_s);
    QCOMPARE(table->rows[1][1], u"p\nq\nr"_s);
    QCOMPARE(table->rows[2][1], u"z"_s);
    QCOMPARE(readTable("sep=;\na;b\n1;2\n", u"f"_s)->lines, std::vector<int>({3}));
    QCOMPARE(readTable("a,b\r1,2\r3,4", u"f"_s)->lines, std::vector<int>({2, 3}));
}

void TestTableReader::quoteErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("names");
    QTest::newRow("never closed") << QByteArray("a,b\n1,2\n3,\"x\n4,5\n") << u"line 3"_s;
    QTest::newRow("never closed, last line") << QByteArray("a,b\n1,\"x") << u"line 2"_s;
    QTest::newRow("second of a row") << QByteArray("a,b\n\"x\ny\",\"z\n\n") << u"line 3"_s;
    QTest::newRow("closes in a later cell") << QByteArray("a,b\n1,\"x\n2,y\n3,\"z\"\n") << u"line 2"_s;
    QTest::newRow("in the middle") << QByteArray("a,b\n1,x\"y\n") << u"line 2"_s;
}

void TestTableReader::quoteErrors()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, names);
    const auto table = readTable(bytes, u"f.csv"_s);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Input);
    QVERIFY2(table.error().what.contains(names), qPrintable(table.error().sentence()));
}

void TestTableReader::cutSequence()
{
    const auto table = readTable("a,b\n1,Jos\xc3", u"f"_s);
    QCOMPARE(table->dialect.encoding, u"UTF-8"_s);
    QCOMPARE(table->rows.front()[1], u"Jos\uFFFD"_s);
    QCOMPARE(findingOf(table->findings, "import.undecodable"_L1).place.line, 2);
}

void TestTableReader::blankRowsAndCells()
{
    const auto table = readTable("a,b\n, \n1,2,,\n3\n4,5,six\n", u"f"_s);
    QCOMPARE(table->rows.size(), size_t(3));
    QCOMPARE(table->rows[1], QStringList({u"3"_s, QString()}));
    QCOMPARE(countOf(table->findings, "import.extra-cells"_L1), 1);
    const Finding extra = findingOf(table->findings, "import.extra-cells"_L1);
    QCOMPARE(extra.place.line, 5);
    QVERIFY(extra.message.contains("six"_L1));
    QCOMPARE(table->rows[2].size(), 2);
}

void TestTableReader::answerTimes_data()
{
    QTest::addColumn<QStringList>("stamps");
    QTest::addColumn<QString>("first"); // ISO; blank = not filled
    QTest::newRow("month first") << QStringList{u"7/1/2026 15:48:34"_s, u"7/20/2026 15:48:34"_s}
                                 << u"2026-07-01T15:48:34Z"_s;
    QTest::newRow("day first") << QStringList{u"1/7/2026 15:48:34"_s, u"20/7/2026 15:48:34"_s}
                               << u"2026-07-01T15:48:34Z"_s;
    QTest::newRow("cannot tell") << QStringList{u"1/7/2026 15:48:34"_s, u"2/7/2026 15:48:34"_s} << QString();
    QTest::newRow("both") << QStringList{u"1/20/2026 1:00:00"_s, u"20/1/2026 1:00:00"_s} << QString();
    QTest::newRow("forms") << QStringList{u"2026/07/07 3:48:34PM EST"_s, u""_s} << u"2026-07-07T15:48:34Z"_s;
    QTest::newRow("iso") << QStringList{u"2026-07-03 09:05:40"_s, u""_s} << u"2026-07-03T09:05:40Z"_s;
    QTest::newRow("iso with offset") << QStringList{u"2026-07-03T09:05:40+02:00"_s, u""_s} << u"2026-07-03T07:05:40Z"_s;
    QTest::newRow("microsoft") << QStringList{u"7/27/26 19:06:23"_s, u""_s} << u"2026-07-27T19:06:23Z"_s;
    QTest::newRow("noise") << QStringList{u"yesterday"_s, u"46200.5"_s} << QString();
}

void TestTableReader::answerTimes()
{
    QFETCH(const QStringList, stamps);
    QFETCH(const QString, first);
    QByteArray bytes = "Timestamp,email\n";
    for (const QString &stamp : stamps) {
        bytes += stamp.toUtf8() + ",a@example.test\n";
    }
    const auto table = readTable(bytes, u"f"_s);
    QCOMPARE(table->answeredAt.size(), size_t(2));
    QCOMPARE(table->answeredAt.front(), first.isEmpty() ? QDateTime() : QDateTime::fromString(first, Qt::ISODate));
}

void TestTableReader::formsJson()
{
    const QByteArray json = R"([
        {"id": "a", "timestamp": "2026-07-07T17:11:42.123456+00:00", "antispam": {"ip_hash": "SECRET"},
         "user": {"id": "145088773105604495", "username": "ann", "email": null},
         "response": {"tz": "+01:00", "areas": {"Docs": true, "Art": false, "Web": true}, "leader": true,
                      "vote": {"B": 2, "A": 1, "C": null},
                      "solution": {"value": "def f(): ...", "passed": false, "failures": ["t1", "t2"]}}},
        {"id": "b", "timestamp": "nonsense", "user": null, "response": {"later": 7, "tz": "x"}}])";
    const auto table = readTable(json, u"f.json"_s);
    QVERIFY2(table.ok(), qPrintable(table ? QString() : table.error().sentence()));
    QCOMPARE(table->format, u"json-forms"_s);
    const auto cell = [&](size_t row, const QString &column) {
        return table->rows[row].at(table->header.indexOf(column));
    };
    QCOMPARE(table->header.first(3), QStringList({u"user.id"_s, u"user.username"_s, u"user.email"_s}));
    QCOMPARE(table->header.last(), u"later"_s);
    QCOMPARE(cell(0, u"user.id"_s), u"145088773105604495"_s);
    QCOMPARE(cell(0, u"areas"_s), u"Docs;Web"_s);
    QCOMPARE(cell(0, u"vote"_s), u"A;B"_s);
    QCOMPARE(cell(0, u"leader"_s), u"yes"_s);
    QCOMPARE(cell(0, u"solution"_s), u"def f(): ..."_s);
    QCOMPARE(cell(0, u"solution.passed"_s), u"no"_s);
    QCOMPARE(cell(0, u"solution.failures"_s), u"t1;t2"_s);
    QCOMPARE(cell(1, u"solution.passed"_s), QString());
    QCOMPARE(cell(1, u"user.id"_s), QString());
    QCOMPARE(cell(1, u"later"_s), u"7"_s);
    QCOMPARE(table->lines, std::vector<int>({1, 2}));
    QCOMPARE(table->answeredAt[0], QDateTime(QDate(2026, 7, 7), QTime(17, 11, 42, 123), Qt::UTC));
    QVERIFY(!table->answeredAt[1].isValid());
    for (const QStringList &row : table->rows) {
        QVERIFY(!row.join(u' ').contains("SECRET"_L1));
    }
    // An id that somebody's script wrote as a number keeps its digits.
    QCOMPARE(readTable(R"([{"user": {"id": 145088773105604495}, "response": {}}])", u"f"_s)->rows[0][0],
             u"145088773105604495"_s);
}

void TestTableReader::formDefinitionOrders()
{
    const QByteArray json = R"([{"user": null, "response": {"a": "1", "b": "2", "z": "3"}}])";
    const QByteArray form =
        R"({"questions": [{"id": "z", "type": "radio"}, {"id": "s", "type": "section"}, {"id": "b", "type": "text"}]})";
    QCOMPARE(readTable(json, u"f"_s, {{}, form})->header.mid(3), QStringList({u"z"_s, u"b"_s, u"a"_s}));
    QVERIFY(!readTable(json, u"f"_s, {{}, "[]"}));
    const auto broken = readTable(json, u"f"_s, {{}, "a,b"});
    QVERIFY(broken.error().where.contains("definition"_L1) && broken.error().remedy.contains("/forms/"_L1));
}

void TestTableReader::formDefinitionNames()
{
    const QByteArray json = R"([{"user": null, "response": {"q1": "Europe/Paris", "timezone": "+01:00", "q3": "x",
        "q4": {"value": "", "passed": true, "failures": []}}}])";
    const QByteArray form = R"({"questions": [
        {"id": "q1", "name": "Your time\nzone"}, {"id": "timezone", "name": "Where do you live?"},
        {"id": "q3", "name": "Your time zone"}, {"id": "q4", "name": "The task"}]})";
    QCOMPARE(readTable(json, u"f"_s, {{}, form})->header.mid(3),
             QStringList({u"Your time zone"_s, u"timezone"_s, u"q3"_s, u"The task"_s, u"The task.passed"_s,
                          u"The task.failures"_s}));
}

void TestTableReader::jsonShapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("message") << QByteArray(R"({"detail": "Not authenticated"})") << u"Not authenticated"_s;
    QTest::newRow("object") << QByteArray(R"({"a": 1})") << u"not a list"_s;
    QTest::newRow("numbers") << QByteArray("[1, 2]") << u"Entry 1"_s;
    QTest::newRow("second is none") << QByteArray(R"([{"response": {}}, {"id": 3}])") << u"Entry 2"_s;
    QTest::newRow("nothing in it") << QByteArray("[]") << u"empty"_s;
    QTest::newRow("broken") << QByteArray("[\n{\n\"a\": }]") << u"line 3"_s;
    QTest::newRow("deep") << QByteArray(100000, '[') << u"nested"_s;
}

void TestTableReader::jsonShapes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const auto table = readTable(bytes, u"f.json"_s);
    QVERIFY(!table);
    QVERIFY2(table.error().what.contains(says), qPrintable(table.error().sentence()));
}

void TestTableReader::limits()
{
    const auto wide =
        readTable(QByteArray("a,").repeated(600) + "a\n" + QByteArray("1,").repeated(600) + "1\n", u"f"_s);
    QVERIFY(!wide);
    QVERIFY2(wide.error().what.contains("512"_L1), qPrintable(wide.error().sentence()));
    QVERIFY(readTable(QByteArray("a,").repeated(511) + "a\n1\n", u"f"_s).ok());
    const auto large = readTable(QByteArray(mostFileBytes + 1, 'a'), u"f"_s);
    QVERIFY(!large && large.error().what.contains("256 MiB"_L1) && large.error().remedy.contains("header row"_L1));
    QVERIFY(!readTable(QByteArray(1000, '\0'), u"f"_s));
    const auto xlsx = readTable("PK\x03\x04 and so on", u"f.xlsx"_s);
    QVERIFY(!xlsx);
    QVERIFY(xlsx.error().remedy.contains("CSV"_L1));
    QCOMPARE(xlsx.error().kind, ErrorKind::Input);
}

void TestTableReader::writtenIsRead()
{
    const bool holds = rc::check("what CsvWriter writes, readTable reads", [] {
        const auto cell = rc::gen::container<std::vector<QString>>(rc::gen::elementOf(
            std::vector<QString>{u"a"_s, u"\""_s, u","_s, u"\n"_s, u"\r\n"_s, u" "_s, u";"_s, u"\t"_s, u"="_s, u"é"_s,
                                 u"\U0001F600"_s, u"|"_s, u"'"_s, u"\r"_s}));
        const int width = *rc::gen::inRange(1, 5);
        const int height = *rc::gen::inRange(1, 5);
        CsvWriter writer;
        QStringList header;
        for (int i = 0; i < width; ++i) {
            header << u"column%1"_s.arg(i);
        }
        writer.row(header);
        std::vector<QStringList> rows;
        for (int y = 0; y < height; ++y) {
            QStringList row;
            for (int x = 0; x < width; ++x) {
                const auto parts = *cell;
                row << QStringList(parts.begin(), parts.end()).join(QString());
            }
            row[0].prepend(u"x"_s); // else the row may be blank, and blank rows are left out
            rows.push_back(row);
            writer.row(row);
        }
        const auto table = readTable(writer.bytes(), u"f"_s);
        RC_ASSERT(table.ok());
        RC_ASSERT(table->header == header);
        RC_ASSERT(table->rows == rows);
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
