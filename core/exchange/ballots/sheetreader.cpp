// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ballots/ballotframe.h"
#include "exchange/ballots/ballotsheet.h"
#include "exchange/text/xlsxreader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct SheetReaderTexts {
    Q_DECLARE_TR_FUNCTIONS(BallotFiles)
};

/// The frame, which stands in the first row in pieces.
Result<BallotFile> readSheetFrame(const CsvRow &row, const QString &fileName)
{
    using namespace ballotsheet;
    if (row.cells.value(0) != QStringView(mark) || row.cells.size() <= firstFrameColumn) {
        return noBallotFile(fileName, SheetReaderTexts::tr("its first, hidden row is not there."));
    }
    if (row.cells.value(1) != QStringView(version)) {
        return Error::input(SheetReaderTexts::tr("The ballot file has version %1, and only version %2 can be read.")
                                .arg(row.cells.value(1), QStringView(version)),
                            fileName, SheetReaderTexts::tr("Use the same version of Jamwright as the organiser."));
    }
    const QByteArray packed = row.cells.mid(firstFrameColumn).join(QString()).toLatin1();
    const auto json = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = json ? QJsonDocument::fromJson(*json) : QJsonDocument();
    auto file = readFrame(document.object(), fileName);
    if (file) {
        file->digest = row.cells.value(digestColumn).trimmed();
    }
    return file;
}

class SheetReader
{
public:
    SheetReader(BallotFile file, QString fileName)
        : m_file(std::move(file))
        , m_name(std::move(fileName))
    {
    }

    Result<BallotFile> read(const std::vector<CsvRow> &rows)
    {
        const auto header = std::find_if(rows.begin(), rows.end(), [](const CsvRow &row) {
            return row.cells.value(ballotsheet::idColumn) == QStringView(ballotsheet::header);
        });
        if (header == rows.end() || !hasColumns(*header)) {
            return Error::input(SheetReaderTexts::tr("The columns of the sheet were changed."), m_name,
                                SheetReaderTexts::tr("Write the marks into a sheet with the columns as they were."));
        }
        for (auto row = header + 1; row != rows.end(); ++row) {
            if (auto read = readRow(*row); !read) {
                return read.error();
            }
        }
        return std::move(m_file);
    }

private:
    [[nodiscard]] int commentColumn() const
    {
        return ballotsheet::firstCriterionColumn + int(m_file.rubric.criteria.size());
    }

    [[nodiscard]] bool hasColumns(const CsvRow &header) const
    {
        for (qsizetype i = 0; i < m_file.rubric.criteria.size(); ++i) {
            if (header.cells.value(ballotsheet::firstCriterionColumn + i) != m_file.rubric.criteria[i].name) {
                return false;
            }
        }
        return true;
    }

    Result<void> readRow(const CsvRow &row)
    {
        const QString where = SheetReaderTexts::tr("%1, row %2").arg(m_name).arg(row.line);
        const QString id = row.cells.value(ballotsheet::idColumn).trimmed();
        if (id.isEmpty()) {
            const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                           [](const QString &cell) { return cell.trimmed().isEmpty(); });
            return blank ? Result<void>()
                         : Error::input(SheetReaderTexts::tr("The row is of no submission."), where,
                                        SheetReaderTexts::tr("Take out what was written below the submissions."));
        }
        const SubmissionId submission{id.toLongLong()};
        const Submission *known = m_file.find(submission);
        // Rows that were sorted without their hidden cells would give the marks to the wrong submissions.
        if (known == nullptr || row.cells.value(ballotsheet::submissionColumn) != known->shownTitle()) {
            return Error::input(
                SheetReaderTexts::tr("The row no longer belongs to the submission that it was made for."), where,
                SheetReaderTexts::tr("Write the marks into a sheet with the rows as they were."));
        }
        if (!m_seen.insert(submission).second) {
            return twiceInFile(*known, where);
        }
        return readBallot(row, {m_file.judge, submission, {}, {}, {}}, where);
    }

    Result<void> readBallot(const CsvRow &row, Ballot ballot, const QString &where)
    {
        const Rubric &rubric = m_file.rubric;
        for (qsizetype i = 0; i < rubric.criteria.size(); ++i) {
            const QString text = row.cells.value(ballotsheet::firstCriterionColumn + i).trimmed();
            if (text.isEmpty()) {
                continue;
            }
            const auto mark = readBallotMark(text);
            if (!mark) {
                return Error::input(SheetReaderTexts::tr("\"%1\" is no mark of %2.").arg(text, rubric.criteria[i].name),
                                    where,
                                    SheetReaderTexts::tr("A mark is a number of the scale, N/A, RECUSED or "
                                                         "COULD_NOT_RUN."));
            }
            const auto checked = checkedMark(rubric.criteria[i], *mark, where);
            if (!checked) {
                return checked.error();
            }
            ballot.marks[rubric.criteria[i].id] = *checked;
        }
        ballot.comment = readBallotText(row.cells.value(commentColumn()));
        ballot.privateNote = readBallotText(row.cells.value(commentColumn() + 1));
        const auto lineage =
            readLineage(row.cells.value(ballotsheet::historyColumn).split(u' ', Qt::SkipEmptyParts), where);
        if (!lineage) {
            return lineage.error();
        }
        ballot.lineage = *lineage;
        if (!isBlank(ballot) || !ballot.lineage.isEmpty()) {
            m_file.put(ballot);
        }
        return {};
    }

    BallotFile m_file;
    QString m_name;
    std::set<SubmissionId> m_seen;
};

} // namespace

Result<BallotFile> readBallotRows(const std::vector<CsvRow> &rows, const QString &fileName)
{
    auto frame = readSheetFrame(rows.front(), fileName);
    return frame ? SheetReader(*std::move(frame), fileName).read(rows) : frame;
}

Result<BallotFile> readBallotSheet(const QByteArray &xlsx, const QString &fileName)
{
    auto sheet = readXlsx(xlsx, fileName);
    return sheet ? readBallotRows(sheet->rows, fileName) : Result<BallotFile>(sheet.error());
}

} // namespace jamwright
