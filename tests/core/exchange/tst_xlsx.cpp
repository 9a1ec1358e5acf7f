// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/inlinestrings.h"
#include "importhelper.h"
#include "workbookmaker.h"

#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// Workbooks, made here with libxlsxwriter: what their cells mean, and which are not unpacked at all.
class TestXlsx : public QObject
{
    Q_OBJECT

private slots:
    void texts();
    void firstSheetWithACell();
    void headerBelowBlankRows();
    void numbersAndTruth();
    void dates_data();
    void dates();
    void serialDatesWithoutStyle();
    void formulas();
    void idsAsNumbersAreLost();
    void microsoftForms();
    void sameAsCsv();
    void refused_data();
    void refused();
    void bombIsRefusedByItsDirectory();
    void cutAnywhere();
    void textsInsideCells();
    void charactersThatXmlDoesNotAllow();
    void rowsOfNoNumber();
};

namespace {

Table tableOf(const QByteArray &bytes)
{
    const auto table = readTable(bytes, u"made.xlsx"_s);
    if (!table) {
        qFatal("%s", qPrintable(table.error().sentence()));
    }
    return *table;
}

QByteArray textBook(const QList<QStringList> &rows)
{
    return workbook([&rows](lxw_workbook *book) { fillTexts(workbook_add_worksheet(book, nullptr), rows); });
}

QList<QStringList> twoRows()
{
    return {{u"email"_s, u"name"_s}, {u"ann@example.test"_s, u"José \"The\nLimit\" 柏"_s}};
}

} // namespace

// As openpyxl 3.1, and pandas with it, writes all texts; orcus reads such cells as blank.
void TestXlsx::textsInsideCells()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"inline.xlsx"_s);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // keeps texts in their cells
    lxw_workbook *book = workbook_new_opt(qPrintable(path), &options);
    workbook_add_worksheet(book, "Empty");
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Answers & more");
    worksheet_write_string(sheet, 0, 27, "far", nullptr);
    fillTexts(sheet, twoRows());
    worksheet_write_number(sheet, 2, 0, 7, nullptr);
    worksheet_write_string(sheet, 2, 1, " spaces  kept ", nullptr);
    worksheet_write_string(sheet, 4, 27, "far away", nullptr);
    workbook_close(book);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Table table = tableOf(file.readAll());
    QCOMPARE(table.header.mid(0, 2), twoRows().at(0));
    QCOMPARE(table.lines, (std::vector<int>{2, 3, 5}));
    QCOMPARE(table.rows[0].mid(0, 2), twoRows().at(1));
    QCOMPARE(table.rows[1].mid(0, 2), (QStringList{u"7"_s, u" spaces  kept "_s}));
    QCOMPARE(table.rows[2].value(27), u"far away"_s);
    QVERIFY(table.findings.isEmpty());
}

void TestXlsx::rowsOfNoNumber()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.xlsx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(textBook({{u"x"_s}}));
    file.close();
    const QByteArray sheet = "<worksheet><sheetData><row r=\"-2147483648\"><c t=\"inlineStr\"><is><t>a</t></is></c>"
                             "</row></sheetData></worksheet>";
    zip_t *zip = zip_open(qPrintable(path), 0, nullptr);
    zip_source_t *source = zip_source_buffer(zip, sheet.constData(), zip_uint64_t(sheet.size()), 0);
    zip_file_add(zip, "xl/worksheets/sheet1.xml", source, ZIP_FL_OVERWRITE);
    zip_close(zip);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto strings = inlineStrings(file.readAll());
    QCOMPARE(strings.size(), size_t(1));
    QCOMPARE(strings.begin()->second.front().row, 0); // the first there is, as without a number
}

// Excel and libxlsxwriter write what XML does not allow in a text so.
void TestXlsx::charactersThatXmlDoesNotAllow()
{
    const QList<QStringList> rows{{u"email"_s, u"notes"_s}, {u"a@b.example"_s, u"one\r\ntwo _x tab\t."_s}};
    QCOMPARE(tableOf(textBook(rows)).rows.at(0).at(1), rows.at(1).at(1));
    QCOMPARE(unescapedSheetText(u"_x0041__x0000_ _xZZZZ_ _x12"_s), u"A\uFFFD _xZZZZ_ _x12"_s);
}

void TestXlsx::texts()
{
    const Table table = tableOf(textBook(twoRows()));
    QCOMPARE(table.format, u"xlsx"_s);
    QCOMPARE(table.header, twoRows().at(0));
    QCOMPARE(table.rows, std::vector<QStringList>{twoRows().at(1)});
    QCOMPARE(table.lines, std::vector<int>{2});
    QVERIFY(table.findings.isEmpty());
}

void TestXlsx::firstSheetWithACell()
{
    const Table table = tableOf(workbook([](lxw_workbook *book) {
        workbook_add_worksheet(book, "Empty");
        fillTexts(workbook_add_worksheet(book, "Answers"), twoRows());
        fillTexts(workbook_add_worksheet(book, "Other"), {{u"x"_s}, {u"y"_s}});
    }));
    QCOMPARE(table.header, twoRows().at(0));
}

void TestXlsx::headerBelowBlankRows()
{
    const Table table = tableOf(workbook([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        worksheet_write_string(sheet, 3, 1, "email", nullptr);
        worksheet_write_string(sheet, 6, 1, "ann@example.test", nullptr);
        worksheet_write_string(sheet, 8, 1, "bo@example.test", nullptr);
    }));
    QCOMPARE(table.header, QStringList({QString(), u"email"_s}));
    QCOMPARE(table.lines, (std::vector<int>{7, 9})); // as the spreadsheet numbers them
}

void TestXlsx::numbersAndTruth()
{
    const Table table = tableOf(workbook([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        fillTexts(sheet, {{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}});
        lxw_format *money = workbook_add_format(book);
        format_set_num_format(money, "#,##0.00 \"days\"");
        worksheet_write_number(sheet, 1, 0, 12, nullptr);
        worksheet_write_number(sheet, 1, 1, -0.5, nullptr);
        worksheet_write_number(sheet, 1, 2, 46200.5, money);
        worksheet_write_boolean(sheet, 1, 3, 1, nullptr);
        worksheet_write_number(sheet, 1, 4, 123456789012345, nullptr);
    }));
    QCOMPARE(table.rows[0], QStringList({u"12"_s, u"-0.5"_s, u"46200.5"_s, u"TRUE"_s, u"123456789012345"_s}));
}

void TestXlsx::dates_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("moment") << QByteArray("yyyy-mm-dd hh:mm:ss") << 46230.5 << u"2026-07-27 12:00:00"_s;
    QTest::newRow("day") << QByteArray("dd/mm/yyyy") << 46230.0 << u"2026-07-27"_s;
    QTest::newRow("month") << QByteArray("mmm yy") << 46230.0 << u"2026-07-27"_s;
    QTest::newRow("american") << QByteArray("[$-409]m/d/yy h:mm AM/PM;@") << 46230.796099537
                              << u"2026-07-27 19:06:23"_s;
    QTest::newRow("clock") << QByteArray("hh:mm:ss") << 0.75 << u"18:00:00"_s;
    QTest::newRow("built-in day") << QByteArray("14") << 46230.0 << u"2026-07-27"_s;
    QTest::newRow("built-in moment") << QByteArray("22") << 46230.25 << u"2026-07-27 06:00:00"_s;
    QTest::newRow("number") << QByteArray("0.00") << 46230.5 << u"46230.5"_s;
    QTest::newRow("colour") << QByteArray("[Red]0") << 46230.5 << u"46230.5"_s;
    QTest::newRow("too late") << QByteArray("yyyy-mm-dd") << 1e9 << u"1000000000"_s;
}

void TestXlsx::dates()
{
    QFETCH(const QByteArray, code);
    QFETCH(const double, value);
    QFETCH(const QString, text);
    const Table table = tableOf(workbook([&](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        lxw_format *plain = workbook_add_format(book);
        format_set_bold(plain);
        worksheet_write_string(sheet, 0, 0, "when", plain);
        lxw_format *style = workbook_add_format(book);
        bool builtIn = false;
        const int index = code.toInt(&builtIn);
        if (builtIn && index > 1) {
            format_set_num_format_index(style, uint8_t(index));
        } else {
            format_set_num_format(style, code.constData());
        }
        worksheet_write_number(sheet, 1, 0, value, style);
    }));
    QCOMPARE(table.rows[0][0], text);
}

void TestXlsx::serialDatesWithoutStyle()
{
    const Table table = tableOf(workbook([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        fillTexts(sheet, {{u"Timestamp"_s, u"email"_s}, {QString(), u"ann@example.test"_s}});
        worksheet_write_number(sheet, 1, 0, 46230.5, nullptr);
    }));
    QCOMPARE(table.rows[0][0], u"46230.5"_s);
    QCOMPARE(table.answeredAt[0], QDateTime(QDate(2026, 7, 27), QTime(12, 0), Qt::UTC));
    QCOMPARE(countOf(table.findings, "import.date-serial"_L1), 1);
}

void TestXlsx::formulas()
{
    const Table table = tableOf(workbook([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        fillTexts(sheet, {{u"email"_s, u"hours"_s, u"link"_s}, {u"ann@example.test"_s}});
        worksheet_write_formula_num(sheet, 1, 1, "=1+2", nullptr, 3);
        worksheet_write_formula_str(sheet, 1, 2, "=HYPERLINK(\"http://example.test\",\"here\")", nullptr, "here");
    }));
    QCOMPARE(table.rows[0], QStringList({u"ann@example.test"_s, u"3"_s, u"here"_s}));
    QCOMPARE(findingOf(table.findings, "import.formula-results"_L1).place.line, 2);
}

/// A spreadsheet holds 15 digits of a number; an id is good only as text.
void TestXlsx::idsAsNumbersAreLost()
{
    const QByteArray bytes = workbook([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        fillTexts(sheet, {{u"discord_id"_s}, {QString()}, {u"306871234567891001"_s}});
        worksheet_write_number(sheet, 1, 0, 306871234567891001.0, nullptr);
    });
    const auto preview = previewBytes(bytes, contextFor(ImportSource::Signup));
    QCOMPARE(preview->counts(), (ImportCounts{1, 0, 0, 1, 0}));
    QCOMPARE(countOf(preview->findings, "import.id-lost-digits"_L1), 1);
    QCOMPARE(preview->rows[1].person.discordId, std::optional(Snowflake(306871234567891001U)));
}

void TestXlsx::microsoftForms()
{
    const QByteArray bytes = workbook([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, "Sheet1");
        fillTexts(sheet,
                  {{u"ID"_s, u"Start time"_s, u"Completion time"_s, u"Email"_s, u"Name"_s,
                    u"What is your Discord handle?"_s, u"Pick areas\n(all that apply)"_s},
                   {u"1"_s, QString(), QString(), u"anonymous"_s, QString(), u"ann_example"_s, u"Backend;Docs;"_s}});
        lxw_format *date = workbook_add_format(book);
        format_set_num_format(date, "m/d/yy h:mm:ss");
        worksheet_write_number(sheet, 1, 1, 46230.796099537, date);
        worksheet_write_number(sheet, 1, 2, 46230.803587963, date);
    });
    const auto preview = previewBytes(bytes, contextFor(ImportSource::Signup));
    QCOMPARE(preview->format, u"microsoft-forms"_s);
    QCOMPARE(preview->counts(), (ImportCounts{1, 0, 0, 0, 0}));
    QCOMPARE(preview->rows[0].answeredAt, QDateTime(QDate(2026, 7, 27), QTime(19, 17, 10), Qt::UTC));
    QCOMPARE(preview->rows[0].fields.list(u"set:areas"), QStringList({u"Backend"_s, u"Docs"_s}));
}

/// Whatever texts a table has, the workbook reads as the table does.
void TestXlsx::sameAsCsv()
{
    const bool holds = rc::check("texts come back", [] {
        QList<QStringList> rows = {{u"email"_s, u"first"_s, u"second"_s}};
        const auto cells = *rc::gen::container<std::vector<std::vector<char16_t>>>(
            10,
            rc::gen::container<std::vector<char16_t>>(rc::gen::elementOf(std::u16string(u"aZ0 ,;\"'=<&>é柏\n\u200b"))));
        for (size_t i = 0; i + 1 < cells.size(); i += 2) {
            const auto text = [&cells](size_t at) {
                return QString::fromUtf16(cells[at].data(), qsizetype(cells[at].size()));
            };
            rows << QStringList{u"p%1@example.test"_s.arg(i), text(i), text(i + 1)};
        }
        const Table table = tableOf(textBook(rows));
        RC_ASSERT(table.rows == std::vector<QStringList>(rows.begin() + 1, rows.end()));
    });
    QVERIFY(holds);
}

void TestXlsx::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray good = textBook(twoRows());
    QTest::newRow("not a zip") << QByteArray("PK\x03\x04 not a zip at all") << u"damaged"_s;
    QTest::newRow("cut") << good.first(good.size() / 2) << u"damaged"_s;
    QTest::newRow("header only") << textBook({{u"email"_s}}) << u"no row below"_s;
    QTest::newRow("no cell") << textBook({}) << u"No sheet"_s;
    QTest::newRow("old") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"before 2007"_s;
    QStringList wide;
    for (int i = 0; i < 600; ++i) {
        wide << QString::number(i);
    }
    QTest::newRow("wide") << textBook({wide, wide}) << u"512 columns"_s;
    QTest::newRow("far down") << workbook([](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        worksheet_write_string(sheet, 0, 0, "email", nullptr);
        worksheet_write_string(sheet, 1'000'000, 0, "ann@example.test", nullptr);
    }) << u"500000 rows"_s;
    QByteArray other = good;
    other.replace("xl/workbook.xml", "xl/worsebook.xm"); // the same length, in the directory and before the part
    QTest::newRow("no workbook") << other << u"no Excel workbook"_s;
    QTest::newRow("bomb") << withBlanks(good, 65) << u"unpack"_s;
    QTest::newRow("dense") << withBlanks(good, 2) << u"unpack"_s;
}

void TestXlsx::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    QVERIFY(!bytes.isEmpty());
    const auto table = readTable(bytes, u"made.xlsx"_s);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Input);
    QVERIFY2(table.error().what.contains(says), qPrintable(table.error().sentence()));
    QCOMPARE(table.error().where, u"made.xlsx"_s);
    QVERIFY(!table.error().remedy.isEmpty());
}

/// That nothing is unpacked shows by the bomb's data being no data at all: only the directory is good.
void TestXlsx::bombIsRefusedByItsDirectory()
{
    QByteArray bomb = withBlanks(textBook(twoRows()), 65);
    const qsizetype name = bomb.indexOf("xl/worksheets/sheet9.xml");
    QVERIFY(name > 0);
    for (qsizetype i = name + 30; i < name + 1000; ++i) {
        bomb[i] = '\xff';
    }
    const auto table = readTable(bomb, u"bomb.xlsx"_s);
    QVERIFY(!table);
    QVERIFY2(table.error().what.contains("unpack"_L1), qPrintable(table.error().sentence()));
}

void TestXlsx::cutAnywhere()
{
    const QByteArray good = textBook(twoRows());
    for (qsizetype size = 4; size < good.size(); size += 97) {
        QVERIFY(!readTable(good.first(size), u"cut.xlsx"_s));
        QByteArray wrong = good;
        wrong[size] = char(~wrong[size]);
        const auto read = readTable(wrong, u"wrong.xlsx"_s); // refused or read: never a crash
        QVERIFY(read || read.error().kind == ErrorKind::Input);
    }
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
