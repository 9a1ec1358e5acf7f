// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ballots/ballotfiles.h"
#include "exchange/ballots/ballotsheet.h"
#include "exchange/text/xlsxreader.h"
#include "workbookmaker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto aKey = "0123456789abcdef0123456789abcdef";

BallotFile sampleFile()
{
    BallotFile file;
    file.event = {u"0123456789abcdef"_s, u"Summer Jam"_s, {u"Has a licence"_s, u"Has tests"_s}};
    file.round = 1;
    file.roundName = u"All"_s;
    file.rubricVersion = 2;
    Criterion fun{{11}, u"Fun"_s, 2, 1, 5, 0.5};
    fun.labels = {{1, u"dull"_s}, {5, u"a delight, \"truly\""_s}};
    fun.naAllowed = false;
    Criterion craft{{12}, u"Craft"_s, 1, 0, 10, 1};
    craft.required = false;
    craft.tracks = {u"web"_s};
    craft.description = u"How well it is made."_s;
    file.rubric = {u"Two"_s, {fun, craft}};
    file.judge = {3};
    file.judgeName = u"Ada Lovelace"_s;
    Submission owls{{101},   {}, u"Owls"_s, u"=SUM(Hoot)"_s, u"https://example.org/owls"_s, {}, u"A\nlong < tale"_s,
                    u"web"_s};
    owls.files = {u"https://example.org/owls.zip"_s};
    owls.checked = {u"Has tests"_s};
    owls.late = true;
    owls.lateReason = u"two hours"_s;
    const Submission newts{{102}, {}, u"Newts"_s, {}, {}, {}, {}, {}};
    file.submissions = {owls, newts};
    Ballot ballot{{3}, {101}, {}, u"Lovely,\nreally."_s, u"  ask them  "_s};
    ballot.marks = {{{11}, {MarkState::Scored, 4.5}}, {{12}, {MarkState::NotApplicable, 0}}};
    ballot.lineage = {u"0123456789abcdef"_s};
    file.ballots = {ballot};
    file.digest = frameDigest(file, aKey);
    return file;
}

QJsonObject asJson(const BallotFile &file)
{
    return QJsonDocument::fromJson(writeJamballot(file)).object();
}
QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

/// The file with its one ballot changed.
QByteArray withBallot(const QString &key, const QJsonValue &value)
{
    QJsonObject object = asJson(sampleFile());
    QJsonArray ballots = object[u"ballots"_s].toArray();
    QJsonObject ballot = ballots[0].toObject();
    ballot[key] = value;
    ballots[0] = ballot;
    object[u"ballots"_s] = ballots;
    return bytesOf(object);
}

QString refusal(const QByteArray &bytes)
{
    const auto file = readBallotFile(bytes, u"ada.jamballot"_s);
    return file ? QString() : file.error().sentence();
}

using Edits = QList<QPair<QPair<int, int>, QString>>;

/// The sheet with cells replaced, made anew from what was read of it.
QByteArray refill(const QByteArray &made, const Edits &edits)
{
    const auto rows = readXlsx(made, u"made.xlsx"_s);
    return test::workbook([&](lxw_workbook *book) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        std::map<std::pair<int, int>, QString> cells;
        for (const CsvRow &row : rows->rows) {
            for (qsizetype column = 0; column < row.cells.size(); ++column) {
                cells[{row.line - 1, int(column)}] = row.cells[column];
            }
        }
        for (const auto &[place, text] : edits) {
            cells[{place.first, place.second}] = text;
        }
        for (const auto &[place, text] : cells) {
            if (!text.isEmpty()) {
                worksheet_write_string(sheet, lxw_row_t(place.first), lxw_col_t(place.second),
                                       text.toUtf8().constData(), nullptr);
            }
        }
    });
}

} // namespace

class TestBallotFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextHoldsNoNul()
    {
        const auto file =
            readBallotFile(withBallot(u"comment"_s, u"a"_s + QChar(QChar::Null) + u"b"_s), u"a.jamballot"_s);
        QVERIFY(file.ok());
        QCOMPARE(file->ballots.front().comment, u"a\uFFFDb"_s);

        std::vector<CsvRow> rows = readXlsx(*writeBallotSheet(sampleFile()), u"a.xlsx"_s)->rows;
        for (CsvRow &row : rows) {
            row.cells.replaceInStrings(u"  ask them  "_s, QString(u"a"_s + QChar(QChar::Null) + u"b"_s));
        }
        const auto sheet = readBallotRows(rows, u"a.xlsx"_s);
        QVERIFY(sheet.ok());
        QCOMPARE(sheet->ballots.front().privateNote, u"a\uFFFDb"_s);
    }

    void jsonHoldsEverything()
    {
        const BallotFile file = sampleFile();
        const auto read = readBallotFile(writeJamballot(file), u"ada.jamballot"_s);
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().sentence()));
        QCOMPARE(*read, file);
        QCOMPARE(frameDigest(*read, aKey), file.digest);
        QCOMPARE(file.digest.size(), 64);
    }

    void sheetsHoldEverything()
    {
        const BallotFile file = sampleFile();
        const auto bytes = writeBallotSheet(file);
        QVERIFY(bytes.ok());
        const auto read = readBallotFile(*bytes, u"ada.xlsx"_s);
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().sentence()));
        QCOMPARE(frameDigest(*read, aKey), file.digest);
        BallotFile expected = file;
        expected.ballots[0].lineage << ballotDigest(file.ballots[0]); // what it was when the sheet was made
        QCOMPARE(*read, expected);
    }

    // Whatever a judge writes comes back as she wrote it, by either way.
    void wordsComeBack()
    {
        QVERIFY(rc::check("comments survive both kinds", [] {
            const auto some = *rc::gen::container<std::u32string>(
                rc::gen::element(U' ', U'\n', U'a', U'"', U'<', U'&', U'ä', U'🦉', U'=', U'\'', U'_', U'x'));
            const QString words = QString::fromStdU32String(some);
            BallotFile file = sampleFile();
            file.ballots[0].comment = words;
            file.ballots[0].privateNote = words.trimmed();
            const auto json = readBallotFile(writeJamballot(file), u"a"_s);
            RC_ASSERT(json.ok() && json->ballots == file.ballots);
            const auto sheet = readBallotFile(*writeBallotSheet(file), u"a"_s);
            RC_ASSERT(sheet.ok());
            RC_ASSERT(ballotDigest(sheet->ballots.at(0)) == ballotDigest(file.ballots[0]));
        }));
    }

    void theDigestIsOfTheFrameAlone()
    {
        const BallotFile file = sampleFile();
        BallotFile other = file;
        other.ballots.clear();
        QCOMPARE(frameDigest(other, aKey), file.digest);
        QVERIFY(frameDigest(file, "another key") != file.digest);
        other.submissions.pop_back();
        QVERIFY(frameDigest(other, aKey) != file.digest);
        other = file;
        other.judge = {4};
        QVERIFY(frameDigest(other, aKey) != file.digest);
        other = file;
        other.rubric.criteria[0].highest = 10;
        QVERIFY(frameDigest(other, aKey) != file.digest);
        other = file;
        std::swap(other.submissions[0].title, other.submissions[1].title);
        QVERIFY(frameDigest(other, aKey) != file.digest);
    }

    void truncatedAndForeignFilesAreRefused()
    {
        const QByteArray whole = writeJamballot(sampleFile());
        for (qsizetype size = 0; size < whole.size() - 2; size += 37) {
            QVERIFY2(!refusal(whole.left(size)).isEmpty(), qPrintable(QString::number(size)));
        }
        QVERIFY(refusal("judge,team\n").contains(u"no ballot file"_s));
        QVERIFY(refusal(R"({"format": "jamwright-rubric", "version": 1})").contains(u"format"_s));
        QJsonObject newer = asJson(sampleFile());
        newer[u"version"_s] = 2;
        QVERIFY(refusal(bytesOf(newer)).contains(u"version 2"_s));
        const QByteArray sheet = *writeBallotSheet(sampleFile());
        for (qsizetype size = 4; size < sheet.size() - 30; size += 511) {
            QVERIFY2(!refusal(sheet.left(size)).isEmpty(), qPrintable(QString::number(size)));
        }
        QVERIFY(refusal(test::workbook([](lxw_workbook *book) {
                    test::fillTexts(workbook_add_worksheet(book, nullptr), {{u"id"_s, u"name"_s}});
                })).contains(u"no ballot file"_s));
    }

    void unsoundBallotsAreRefused()
    {
        QVERIFY(refusal(withBallot(u"marks"_s, QJsonObject{{u"11"_s, 5.5}})).contains(u"scale of Fun"_s));
        QVERIFY(refusal(withBallot(u"marks"_s, QJsonObject{{u"11"_s, 4.25}})).contains(u"scale of Fun"_s));
        QVERIFY(refusal(withBallot(u"marks"_s, QJsonObject{{u"11"_s, u"NA"_s}})).contains(u"always applies"_s));
        QVERIFY(refusal(withBallot(u"marks"_s, QJsonObject{{u"99"_s, 3}})).contains(u"criterion"_s));
        QVERIFY(refusal(withBallot(u"marks"_s, QJsonObject{{u"11"_s, u"lots"_s}})).contains(u"lots"_s));
        QVERIFY(refusal(withBallot(u"submission"_s, 999)).contains(u"does not list"_s));
        QJsonObject twice = asJson(sampleFile());
        QJsonArray ballots = twice[u"ballots"_s].toArray();
        ballots << ballots[0];
        twice[u"ballots"_s] = ballots;
        QVERIFY(refusal(bytesOf(twice)).contains(u"twice"_s));
        // What is of another type was once read as nothing at all.
        for (const QJsonValue &wrong : {QJsonValue(QJsonObject()), QJsonValue(u"none"_s), QJsonValue()}) {
            QJsonObject object = asJson(sampleFile());
            object[u"ballots"_s] = wrong;
            QVERIFY(refusal(bytesOf(object)).contains(u"no list"_s));
        }
        QJsonObject without = asJson(sampleFile());
        without.remove(u"ballots"_s);
        QVERIFY(refusal(bytesOf(without)).contains(u"no list"_s));
        QVERIFY(refusal(withBallot(u"marks"_s, QJsonArray{5})).contains(u"not what they should be"_s));
        QVERIFY(refusal(withBallot(u"lineage"_s, u"zz"_s)).contains(u"not what they should be"_s));
        QVERIFY(refusal(withBallot(u"lineage"_s, QJsonArray{u"zz"_s})).contains(u"\"zz\" is no digest"_s));
        QVERIFY(refusal(withBallot(u"lineage"_s, QJsonArray{7})).contains(u"digest"_s));
        // Words of states in either case.
        for (const QString &word : {u"recused"_s, u"RECUSED"_s, u"could_not_run"_s, u"Could not run"_s}) {
            const auto read = readBallotFile(withBallot(u"marks"_s, QJsonObject{{u"11"_s, word}}), u"a"_s);
            QVERIFY(read.ok());
            QVERIFY(read->ballots[0].marks.at({11}).state != MarkState::Scored);
        }
    }

    // A sheet as a spreadsheet program would write it back, cell by cell.
    void sheetsAreReadAsJudgesFillThem()
    {
        const auto cells = [](const Edits &edits) {
            BallotFile file = sampleFile();
            file.ballots.clear();
            const QByteArray made = *writeBallotSheet(file);
            return refill(made, edits);
        };
        const int row = 5;
        const int fun = 7;
        auto read = readBallotFile(cells({{{row, fun}, u"4,5"_s},
                                          {{row, fun + 1}, u"n/a"_s},
                                          {{row + 1, fun}, u"Recused"_s},
                                          {{row, fun + 2}, u"Nice"_s},
                                          {{row, fun + 3}, u"Hm"_s}}),
                                   u"ada.xlsx"_s);
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().sentence()));
        QCOMPARE(read->ballots.size(), size_t(2));
        QCOMPARE(read->ballots[0].marks.at({11}), (Mark{MarkState::Scored, 4.5}));
        QCOMPARE(read->ballots[0].marks.at({12}), (Mark{MarkState::NotApplicable, 0}));
        QCOMPARE(read->ballots[0].comment, u"Nice"_s);
        QCOMPARE(read->ballots[0].privateNote, u"Hm"_s);
        QCOMPARE(read->ballots[1].marks.at({11}).state, MarkState::Recused);

        QVERIFY(refusal(cells({{{row, fun}, u"7"_s}})).contains(u"scale of Fun"_s));
        QVERIFY(refusal(cells({{{row, fun}, u"good"_s}})).contains(u"good"_s));
        QVERIFY(refusal(cells({{{row, 2}, u"Newts"_s}})).contains(u"no longer belongs"_s));
        QVERIFY(refusal(cells({{{row + 1, 0}, u"101"_s}, {{row + 1, 2}, u"=SUM(Hoot)"_s}})).contains(u"twice"_s));
        QVERIFY(refusal(cells({{{4, fun}, u"Craft"_s}})).contains(u"columns"_s));
        QVERIFY(refusal(cells({{{row + 4, fun}, u"5"_s}})).contains(u"no submission"_s));
        QVERIFY(refusal(cells({{{0, 3}, u"!"_s}})).contains(u"no ballot file"_s));
    }

    void aBigFieldFits()
    {
        BallotFile file = sampleFile();
        file.ballots.clear();
        file.submissions.clear();
        for (int i = 1; i <= 400; ++i) {
            Submission one{{i}, {}, u"Team %1"_s.arg(i), {}, {}, {}, QString(1500, u'd'), {}};
            file.submissions.push_back(one);
        }
        file.digest = frameDigest(file, aKey);
        const auto read = readBallotFile(*writeBallotSheet(file), u"a.xlsx"_s);
        QVERIFY(read.ok());
        QCOMPARE(frameDigest(*read, aKey), file.digest);
    }
};

QTEST_APPLESS_MAIN(TestBallotFiles)
#include "tst_ballotfiles.moc"
