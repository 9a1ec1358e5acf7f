// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/csvparser.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <csv.h>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t mostRows = 500'000;

/// libcsv with its state in one object. It reports no lines, so it is fed line by line and told apart what each line
/// did.
class Parser
{
public:
    Parser(QChar delimiter, QString fileName)
        : m_fileName(std::move(fileName))
    {
        csv_init(&m_csv, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&m_csv, static_cast<unsigned char>(delimiter.toLatin1()));
        csv_set_space_func(&m_csv, [](unsigned char) { return 0; }); // else it trims blanks off unquoted cells
    }
    ~Parser() { csv_free(&m_csv); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// `line` includes its line end. False when parsing cannot go on.
    bool feed(QByteArrayView line, int number)
    {
        const bool wasOpen = m_open;
        const qsizetype cellsBefore = m_row.cells.size();
        if (!wasOpen) {
            m_row.line = number;
        }
        m_rowEnded = false;
        const auto size = static_cast<size_t>(line.size());
        if (csv_parse(&m_csv, line.data(), size, &Parser::onCell, &Parser::onRow, this) != size) {
            fail(wasOpen ? strayQuote(m_quoteLine, number) : strayQuote(number, number));
            return false;
        }
        const bool blank = !wasOpen && line.trimmed().isEmpty() && m_row.cells.isEmpty();
        m_open = !m_rowEnded && !blank;
        if (m_open && (!wasOpen || m_row.cells.size() != cellsBefore)) {
            m_quoteLine = number; // the quote that is open now was opened on this line
        }
        return checkSize(number);
    }

    void finish()
    {
        // The last line may end without a line end, inside or outside quotes; only libcsv knows.
        if (csv_fini(&m_csv, &Parser::onCell, &Parser::onRow, this) != 0) {
            fail(Error::input(
                QCoreApplication::translate("Import", "A quote opens on line %1 and is never closed.").arg(m_quoteLine),
                where(m_quoteLine),
                QCoreApplication::translate("Import", "Close the quote, or remove it, and import the file again.")));
        }
        checkSize(m_row.line);
    }

    CsvRows result() { return std::move(m_result); }

private:
    static void onCell(void *data, size_t size, void *self)
    {
        auto *parser = static_cast<Parser *>(self);
        if (parser->m_row.cells.size() <= mostColumns) {
            parser->m_row.cells << parser->cell({static_cast<const char *>(data), qsizetype(size)});
        }
    }

    /// Most cells of a form are one of a few answers, which thousands of rows then share.
    QString cell(QByteArrayView bytes)
    {
        constexpr qsizetype longestAnswer = 40;
        if (bytes.size() > longestAnswer) {
            return QString::fromUtf8(bytes);
        }
        auto &[answer, text] = m_answers[qHash(bytes) % m_answers.size()];
        if (answer != bytes) {
            answer = bytes.toByteArray();
            text = QString::fromUtf8(bytes);
        }
        return text;
    }

    static void onRow(int, void *self)
    {
        auto *parser = static_cast<Parser *>(self);
        parser->m_tooWide = parser->m_tooWide || parser->m_row.cells.size() > mostColumns;
        parser->m_result.rows.push_back({parser->m_row.line, std::move(parser->m_row.cells)});
        parser->m_row.cells = {};
        parser->m_rowEnded = true;
    }

    [[nodiscard]] QString where(int line) const
    {
        return QCoreApplication::translate("Import", "%1, line %2").arg(m_fileName).arg(line);
    }

    [[nodiscard]] Error strayQuote(int opened, int line) const
    {
        const QString what =
            opened == line
                ? QCoreApplication::translate("Import", "A quote stands in the middle of a cell on line %1.").arg(line)
                : QCoreApplication::translate(
                      "Import", "The quote that opens on line %1 closes in the middle of a cell on line %2.")
                      .arg(opened)
                      .arg(line);
        return Error::input(
            what, where(opened),
            QCoreApplication::translate("Import", "Quotes stand around a whole cell, and are doubled inside it."));
    }

    bool checkSize(int line)
    {
        if (m_tooWide) {
            fail(Error::input(
                QCoreApplication::translate("Import", "The row has more than %1 columns, which no sign-up form has.")
                    .arg(mostColumns),
                where(line),
                QCoreApplication::translate("Import", "Delete the columns that are not needed, and look whether a line "
                                                      "break is missing.")));
        } else if (m_result.rows.size() > mostRows) {
            fail(Error::input(QCoreApplication::translate("Import", "The file has more than %1 rows.").arg(mostRows),
                              m_fileName, QCoreApplication::translate("Import", "Split it into smaller files.")));
        }
        return !m_result.error;
    }

    void fail(const Error &error)
    {
        if (!m_result.error) {
            m_result.error = error;
        }
    }

    csv_parser m_csv{};
    std::array<std::pair<QByteArray, QString>, 512> m_answers; ///< met lately, by hash
    QString m_fileName;
    CsvRows m_result;
    CsvRow m_row;
    bool m_open = false;     ///< the line ended inside quotes
    bool m_rowEnded = false; ///< the line ended a row
    bool m_tooWide = false;
    int m_quoteLine = 0;
};

/// The end of the line that starts at `start`, after its line end.
qsizetype endOfLine(QByteArrayView bytes, qsizetype start)
{
    for (qsizetype i = start; i < bytes.size(); ++i) {
        if (bytes[i] == '\n') {
            return i + 1;
        }
        if (bytes[i] == '\r') {
            return i + 1 < bytes.size() && bytes[i + 1] == '\n' ? i + 2 : i + 1;
        }
    }
    return bytes.size();
}

/// How well a delimiter fits: the share of rows as wide as the header, then the width.
std::pair<double, qsizetype> fit(const QString &sample, QChar delimiter)
{
    const CsvRows parsed = parseCsv(sample, delimiter, {});
    if (parsed.rows.empty() || parsed.rows.front().cells.size() < 2) {
        return {0, 0};
    }
    const qsizetype width = parsed.rows.front().cells.size();
    const auto alike = std::count_if(parsed.rows.begin(), parsed.rows.end(),
                                     [width](const CsvRow &row) { return row.cells.size() == width; });
    return {double(alike) / double(parsed.rows.size()), width};
}

} // namespace

CsvRows parseCsv(const QString &text, QChar delimiter, const QString &fileName, int firstLine)
{
    const QByteArray bytes = text.toUtf8();
    Parser parser(delimiter, fileName);
    int line = firstLine;
    for (qsizetype start = 0; start < bytes.size(); ++line) {
        const qsizetype end = endOfLine(bytes, start);
        if (!parser.feed(QByteArrayView(bytes).sliced(start, end - start), line)) {
            return parser.result();
        }
        start = end;
    }
    parser.finish();
    return parser.result();
}

QChar sniffDelimiter(const QString &text)
{
    constexpr qsizetype sampleSize = qsizetype(64) * 1024;
    QString sample = text.left(sampleSize);
    if (sample.size() < text.size()) {
        sample.truncate(std::max(sample.lastIndexOf(u'\n'), sample.lastIndexOf(u'\r')) + 1);
    }
    QChar best = u',';
    std::pair<double, qsizetype> bestFit{0, 0};
    for (const QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const auto candidate = fit(sample, delimiter);
        if (candidate > bestFit) {
            bestFit = candidate;
            best = delimiter;
        }
    }
    return best;
}

} // namespace jamwright
