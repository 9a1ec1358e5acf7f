// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csvwriter.h"
#include "exchange/signupexport.h"
#include "importhelper.h"

#include <QTest>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// Every file of the shared bad input says what its README says.
class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileIsTested();
    void refused_data();
    void refused();
    void counted_data();
    void counted();
    void duplicateHeader();
    void ragged();
    void spreadsheetIds();
    void duplicates();
    void offsets();
    void unknownLevels();
    void unclosedQuote();
    void readWhole_data();
    void readWhole();
    void truncatedAndNul();
    void formulaCells();
    void bidiAndZeroWidth();
    void everyFindingSaysWhereAndWhatToDo_data();
    void everyFindingSaysWhereAndWhatToDo();
    void controlCharacters();
    void consent_data();
    void consent();
    void ages_data();
    void ages();
};

namespace {

Result<ImportPreview> previewOf(const QString &name)
{
    return previewBytes(bytesOf(sharedFile(u"bad-input/"_s + name)), contextFor(ImportSource::Signup, {}, name));
}

const QStringList &refusedFiles()
{
    static const QStringList files = {
        u"empty.csv"_s,          u"bom-only.csv"_s, u"header-only.csv"_s,   u"no-required-column.csv"_s,
        u"not-text.csv"_s,       u"broken.json"_s,  u"wrong-shape.json"_s,  u"deep.json"_s,
        u"zip-bomb-name.xlsx"_s, u"wide.csv"_s,     u"unclosed-quote.csv"_s};
    return files;
}

struct Counts {
    const char *file;
    int added;
    int rejected;
    int superseded;
};

constexpr Counts countedFiles[] = {
    {"bidi-and-zero-width.csv", 1, 1, 0}, {"cp1252.csv", 1, 0, 0},        {"duplicate-header.csv", 1, 0, 0},
    {"duplicates.csv", 2, 0, 1},          {"formula-cells.csv", 3, 0, 0}, {"ids-out-of-range.csv", 0, 4, 0},
    {"nul-bytes.csv", 1, 0, 0},           {"offsets.csv", 14, 0, 0},      {"old-mac-newlines.csv", 2, 0, 0},
    {"quotes-and-newlines.csv", 2, 0, 0}, {"ragged.csv", 3, 0, 0},        {"sep-line.csv", 1, 0, 0},
    {"spreadsheet-ids.csv", 3, 2, 0},     {"tabs.tsv", 1, 0, 0},          {"truncated-utf8.csv", 1, 0, 0},
    {"unknown-levels.csv", 2, 0, 0},      {"utf16-no-bom.csv", 1, 0, 0},
};

} // namespace

void TestBadInput::initTestCase()
{
    if (!QFile::exists(sharedFile(u"bad-input"_s))) {
        QSKIP("The shared data does not lie beside the checkout.");
    }
}

void TestBadInput::everyFileIsTested()
{
    QStringList tested = refusedFiles() + QStringList{u"README.md"_s};
    for (const Counts &counts : countedFiles) {
        tested << QString::fromLatin1(counts.file);
    }
    tested.sort();
    QStringList there = QDir(sharedFile(u"bad-input"_s)).entryList(QDir::Files);
    there.sort();
    QCOMPARE(tested, there);
}

void TestBadInput::refused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    const QStringList says = {u"empty"_s,
                              u"empty"_s,
                              u"no row below"_s,
                              u"discord_id, email, discord_name"_s,
                              u"not text"_s,
                              u"broken"_s,
                              u"Not authenticated"_s,
                              u"nested"_s,
                              u"Excel"_s,
                              u"512 columns"_s,
                              u"line 2"_s};
    for (qsizetype i = 0; i < refusedFiles().size(); ++i) {
        QTest::newRow(qPrintable(refusedFiles()[i])) << refusedFiles()[i] << says[i];
    }
}

void TestBadInput::refused()
{
    QFETCH(const QString, file);
    QFETCH(const QString, says);
    const auto preview = previewOf(file);
    QVERIFY(!preview);
    QCOMPARE(preview.error().kind, ErrorKind::Input);
    QVERIFY2(preview.error().what.contains(says), qPrintable(preview.error().sentence()));
    QVERIFY(preview.error().where.startsWith(file));
}

void TestBadInput::counted_data()
{
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<int>("superseded");
    for (const Counts &counts : countedFiles) {
        QTest::newRow(counts.file) << counts.added << counts.rejected << counts.superseded;
    }
}

void TestBadInput::counted()
{
    QFETCH(const int, added);
    QFETCH(const int, rejected);
    QFETCH(const int, superseded);
    const auto preview = previewOf(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(preview.ok(), qPrintable(preview ? QString() : preview.error().sentence()));
    QCOMPARE(preview->counts(), (ImportCounts{added, 0, 0, rejected, superseded}));
    for (const ImportRow &row : preview->rows) {
        QVERIFY(row.line > 1);
        QCOMPARE(row.reason.isEmpty(), row.state != RowState::Rejected && row.state != RowState::Superseded);
    }
    const auto again = previewBytes(bytesOf(sharedFile(u"bad-input/"_s + preview->fileName)),
                                    contextFor(ImportSource::Signup, applied(*preview, {}), preview->fileName));
    QCOMPARE(again->counts(), (ImportCounts{0, 0, added, rejected, superseded}));
}

void TestBadInput::duplicateHeader()
{
    const auto preview = previewOf(u"duplicate-header.csv"_s);
    QCOMPARE(findingOf(preview->findings, "import.duplicate-header"_L1).place.column, u"name"_s);
    QCOMPARE(preview->rows[0].person.displayName, u"Ada"_s);
}

void TestBadInput::ragged()
{
    const auto preview = previewOf(u"ragged.csv"_s);
    QCOMPARE(findingOf(preview->findings, "import.extra-cells"_L1).place.line, 2);
    QCOMPARE(countOf(preview->findings, "import.offset-unknown"_L1), 1);
    QCOMPARE(findingOf(preview->findings, "import.offset-unknown"_L1).place.line, 3);
    QCOMPARE(preview->rows[1].person.displayName, u"Bo"_s);
}

void TestBadInput::spreadsheetIds()
{
    const auto preview = previewOf(u"spreadsheet-ids.csv"_s);
    QCOMPARE(preview->rows[0].state, RowState::Rejected);
    QCOMPARE(preview->rows[1].state, RowState::Rejected);
    QVERIFY(preview->rows[0].reason.contains("lost digits"_L1));
    QCOMPARE(countOf(preview->findings, "import.id-lost-digits"_L1), 2);
    QVERIFY(hasErrors(preview->findings));
    QCOMPARE(countOf(preview->findings, "import.id-maybe-rounded"_L1), 1);
    QCOMPARE(findingOf(preview->findings, "import.id-maybe-rounded"_L1).place.line, 4);
    QCOMPARE(preview->rows[3].person.discordId, std::optional(Snowflake(306871234567891001U)));
    QCOMPARE(preview->rows[4].person.discordId, std::optional(Snowflake(306871234567891002U)));
}

void TestBadInput::duplicates()
{
    const auto preview = previewOf(u"duplicates.csv"_s);
    QCOMPARE(preview->rows[0].state, RowState::Superseded);
    QCOMPARE(preview->rows[1].person.displayName, u"Ada Later"_s);
    QCOMPARE(preview->rows[1].fields.value(u"skill:python"), u"3"_s);
    const QString message = findingOf(preview->findings, "import.answered-again"_L1).message;
    QVERIFY(message.contains(u'2') && message.contains(u'3'));
}

void TestBadInput::offsets()
{
    const auto preview = previewOf(u"offsets.csv"_s);
    const QStringList expected = {u"+05:30"_s, u"-03:30"_s, u"+14:00"_s, u"-12:00"_s, u"+01:00"_s,
                                  u"-07:00"_s, u"+02:00"_s, u"-04:00"_s, QString(),   QString(),
                                  QString(),   u"+00:00"_s, u"+05:30"_s, u"+05:45"_s};
    QStringList read;
    for (const ImportRow &row : preview->rows) {
        read << row.fields.value(u"utc_offset");
    }
    QCOMPARE(read, expected);
    QCOMPARE(preview->rows[6].fields.value(u"time_zone"), u"Europe/Oslo"_s);
    QCOMPARE(countOf(preview->findings, "import.offset-unreadable"_L1), 2);
    QCOMPARE(countOf(preview->findings, "import.offset-unknown"_L1), 1);
}

void TestBadInput::unknownLevels()
{
    const auto preview = previewOf(u"unknown-levels.csv"_s);
    const std::vector<UnknownLevel> expected = {{u"python"_s, u"7"_s, 1}, {u"python"_s, u"Wizard"_s, 1}};
    QCOMPARE(preview->unknownLevels, expected);
    QCOMPARE(countOf(preview->findings, "import.level-unknown"_L1), 2);
    QCOMPARE(countOf(preview->findings, "import.leader-unknown"_L1), 1);
    QVERIFY(!preview->rows[0].fields.has(u"skill:python"));
    QVERIFY(!preview->rows[1].fields.leader());
}

void TestBadInput::unclosedQuote()
{
    const auto preview = previewOf(u"unclosed-quote.csv"_s);
    QVERIFY(preview.error().what.contains("opens on line 2"_L1));
}

void TestBadInput::readWhole_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("quotes-and-newlines.csv") << QStringList{u"Ada \"The\nLimit\" Alder"_s, u"Bo, junior"_s};
    QTest::newRow("old-mac-newlines.csv") << QStringList{u"Ada"_s, u"Bo"_s};
    QTest::newRow("tabs.tsv") << QStringList{u"Ada"_s};
    QTest::newRow("sep-line.csv") << QStringList{u"Ada"_s};
    QTest::newRow("cp1252.csv") << QStringList{u"José Ångström"_s};
    QTest::newRow("utf16-no-bom.csv") << QStringList{u"Ada"_s};
}

void TestBadInput::readWhole()
{
    QFETCH(const QStringList, names);
    const auto preview = previewOf(QString::fromLatin1(QTest::currentDataTag()));
    QStringList read;
    for (const ImportRow &row : preview->rows) {
        read << row.person.displayName;
        QCOMPARE(row.fields.value(u"utc_offset"), u"+01:00"_s);
    }
    QCOMPARE(read, names);
    QVERIFY(!hasErrors(preview->findings));
}

void TestBadInput::truncatedAndNul()
{
    const auto cut = previewOf(u"truncated-utf8.csv"_s);
    QCOMPARE(findingOf(cut->findings, "import.undecodable"_L1).place.line, 2);
    QCOMPARE(cut->rows[0].person.displayName, u"Jos\uFFFD"_s);
    const auto nul = previewOf(u"nul-bytes.csv"_s);
    QCOMPARE(findingOf(nul->findings, "import.nul"_L1).place.line, 2);
    QCOMPARE(nul->rows[0].person.displayName, u"A\uFFFD"
                                              "da"_s);
}

void TestBadInput::formulaCells()
{
    const auto preview = previewOf(u"formula-cells.csv"_s);
    QCOMPARE(preview->rows[0].person.displayName, u"=cmd|' /C calc'!A0"_s);
    QCOMPARE(preview->rows[1].person.displayName, u"@SUM(1+1)"_s);
    const Finding formula = findingOf(preview->findings, "import.formula-cells"_L1);
    QCOMPARE(formula.severity, Severity::Note);
    QVERIFY(formula.place.line > 1 && !formula.place.column.isEmpty());
    std::vector<SignupRow> rows;
    for (const ImportRow &row : preview->rows) {
        rows.push_back({row.person, {}, {}, {}, {}, false, false});
    }
    QVERIFY(signupsCsv(rows).contains(",=cmd|' /C calc'!A0,"));
    QVERIFY(signupsCsv(rows, true).contains(",'=cmd|' /C calc'!A0,"));
    QVERIFY(signupsCsv(rows, true).contains(",'@SUM(1+1),"));
}

void TestBadInput::bidiAndZeroWidth()
{
    const auto preview = previewOf(u"bidi-and-zero-width.csv"_s);
    QCOMPARE(preview->rows[0].person.displayName, u"A\u202eda\u200b"_s);
    QCOMPARE(countOf(preview->findings, "import.name-invisible"_L1), 1);
    QCOMPARE(preview->rows[1].state, RowState::Rejected);
    QVERIFY(preview->rows[1].reason.contains("too long"_L1));
    QVERIFY(preview->rows[1].reason.size() < 200);
}

void TestBadInput::everyFindingSaysWhereAndWhatToDo_data()
{
    counted_data();
}

void TestBadInput::everyFindingSaysWhereAndWhatToDo()
{
    const QString file = QString::fromLatin1(QTest::currentDataTag());
    const auto preview = previewOf(file);
    for (const Finding &finding : preview->findings) {
        QVERIFY2(!finding.message.isEmpty() && !finding.remedy.isEmpty(), qPrintable(finding.key));
        QCOMPARE(finding.place.file, file);
        QVERIFY2(finding.place.line > 0, qPrintable(finding.key));
    }
}

void TestBadInput::controlCharacters()
{
    const auto preview = previewBytes("email,notes\na@example.test,a\x07larm\nb@example.test,\x1b[2J\n"
                                      "c@example.test,\"two\nlines\"\n",
                                      contextFor(ImportSource::Signup));
    const Finding finding = findingOf(preview->findings, "import.control-characters"_L1);
    QCOMPARE(countOf(preview->findings, "import.control-characters"_L1), 1);
    QCOMPARE(finding.place, (Place{u"test.csv"_s, 2, u"notes"_s, {}}));
    QVERIFY(finding.message.contains(u'2'));
    QCOMPARE(preview->rows[0].fields.value(u"notes"), u"a\x07larm"_s);
}

void TestBadInput::consent_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("missing");
    QTest::newRow("yes") << QByteArray("Yes") << false;
    QTest::newRow("ticked") << QByteArray("TRUE") << false;
    QTest::newRow("sentence") << QByteArray("I have read and agree to the rules.") << false;
    QTest::newRow("no") << QByteArray("No") << true;
    QTest::newRow("blank") << QByteArray() << true;
    QTest::newRow("refused") << QByteArray("I do not agree") << true;
}

void TestBadInput::consent()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, missing);
    const QByteArray file = "email,consent\na@example.test," + answer + '\n';
    const auto preview = previewBytes(file, contextFor(ImportSource::Signup));
    QCOMPARE(preview->counts().added, 1);
    const Finding finding = findingOf(preview->findings, "import.consent-missing"_L1);
    QCOMPARE(finding.place, missing ? (Place{u"test.csv"_s, 2, u"consent"_s, {}}) : Place{});
    // Who was not asked cannot have refused; nor is a correction a form.
    QCOMPARE(countOf(previewBytes("email\na@example.test\n", contextFor(ImportSource::Signup))->findings,
                     "import.consent-missing"_L1),
             0);
    QCOMPARE(countOf(previewBytes(file, contextFor(ImportSource::Corrections))->findings, "import.consent-missing"_L1),
             0);
}

void TestBadInput::ages_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *answer, const char *key) {
        QTest::newRow(answer) << QByteArray(answer) << QString::fromLatin1(key);
    };
    row("17", "import.under-age");
    row("18", "");
    row("18-24", "");
    row("13\xe2\x80\x93"
        "17",
        "import.under-age");
    row("under 18", "import.under-age");
    row("Under 25", "import.age-unclear");
    row("16 to 20", "import.age-unclear");
    row("18+", "");
    row("16 or older", "import.age-unclear");
    row("young", "import.age-unknown");
    row("", "import.age-unknown");
}

void TestBadInput::ages()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, key);
    const QByteArray file = "email,Age\na@example.test," + answer + '\n';
    ImportContext context = contextFor(ImportSource::Signup);
    const auto without = previewBytes(file, context);
    QVERIFY(without->findings.isEmpty());
    context.minimumAge = 18;
    const auto preview = previewBytes(file, context);
    QCOMPARE(preview->counts().added, 1);
    QCOMPARE(preview->findings.size(), key.isEmpty() ? 0 : 1);
    if (!key.isEmpty()) {
        QCOMPARE(preview->findings[0].key, key);
        QCOMPARE(preview->findings[0].place, (Place{u"test.csv"_s, 2, u"Age"_s, {}}));
        QVERIFY(preview->findings[0].message.contains("18"_L1) && !preview->findings[0].remedy.isEmpty());
    }
    QCOMPARE(countOf(previewBytes("email\na@example.test\n", context)->findings, "import.age-not-asked"_L1), 1);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
