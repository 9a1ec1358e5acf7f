// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/tablereader.h"

#include "exchange/formats/jamjson.h"
#include "exchange/text/csvparser.h"
#include "exchange/text/formsjson.h"
#include "exchange/text/jsontext.h"
#include "exchange/text/tablebuilder.h"
#include "exchange/text/textdecoder.h"
#include "exchange/text/xlsxreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> checkBytes(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.startsWith(QByteArrayView("\xD0\xCF\x11\xE0"))) {
        return Error::input(
            QCoreApplication::translate("Import", "The Excel file is of before 2007 or has a password."), fileName,
            QCoreApplication::translate("Import", "Save it as .xlsx without a password and import that file."));
    }
    if (bytes.size() > mostFileBytes) {
        return Error::input(
            QCoreApplication::translate("Import", "The file is larger than %1 MiB.").arg(mostFileBytes >> 20), fileName,
            QCoreApplication::translate("Import",
                                        "Split it into several files, each with the header row, and import them one "
                                        "after another."));
    }
    return {};
}

Error nothingInIt(const QString &fileName)
{
    return Error::input(QCoreApplication::translate("Import", "The file is empty."), fileName,
                        QCoreApplication::translate("Import", "A file has a header row and a row for each person."));
}

/// Spreadsheets write `sep=;` on the first line to tell other spreadsheets. Returns the delimiter and cuts the line
/// off.
QChar takeSepLine(QString &text)
{
    if (!text.startsWith("sep="_L1, Qt::CaseInsensitive) || text.size() < 5) {
        return {};
    }
    const QChar delimiter = text[4];
    qsizetype end = 5;
    if (end < text.size() && text[end] == u'\r') {
        ++end;
    }
    if (end < text.size() && text[end] == u'\n') {
        ++end;
    }
    if (end == 5 && end < text.size()) {
        return {}; // the line goes on: a header that happens to start so
    }
    text.remove(0, end);
    return delimiter;
}

Result<Table> readSeparated(DecodedText decoded, const QString &fileName, const Dialect &wanted)
{
    const QChar told = takeSepLine(decoded.text);
    const QChar found = !told.isNull() ? told : sniffDelimiter(decoded.text);
    const QChar delimiter = !wanted.delimiter.isNull() ? wanted.delimiter : found;
    if (delimiter.unicode() > 126 || delimiter == u'"' || (delimiter.unicode() < 32 && delimiter != u'\t')) {
        return Error::input(QCoreApplication::translate("Import", "\"%1\" cannot separate columns.").arg(delimiter),
                            fileName,
                            QCoreApplication::translate("Import", "Use a comma, a semicolon, a tab or a bar."));
    }
    CsvRows parsed = parseCsv(decoded.text, delimiter, fileName, told.isNull() ? 1 : 2);
    if (parsed.error) {
        return *parsed.error;
    }
    if (parsed.rows.empty()) {
        return nothingInIt(fileName);
    }
    Table table = buildTable(std::move(parsed.rows), fileName, delimiter == u'\t' ? u"tsv"_s : u"csv"_s);
    table.dialect = {decoded.encoding, delimiter};
    table.findings = decoded.findings + table.findings;
    return table;
}

Result<Table> readWorkbook(const QByteArray &bytes, const QString &fileName)
{
    auto sheet = readXlsx(bytes, fileName);
    if (!sheet) {
        return sheet.error();
    }
    Table table = buildTable(std::move(sheet->rows), fileName, u"xlsx"_s);
    table.findings = sheet->findings + table.findings;
    return table;
}

Result<Table> readJson(const DecodedText &decoded, const QString &fileName, const QByteArray &definition)
{
    const auto document = parseJsonText(decoded.text.toUtf8(), fileName);
    if (!document) {
        return document.error();
    }
    auto table =
        isJamJson(*document) ? readJamJson(*document, fileName) : readFormsJson(*document, fileName, definition);
    if (table) {
        table->dialect.encoding = decoded.encoding;
        table->findings << decoded.findings;
    }
    return table;
}

Result<Table> readText(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    auto decoded = decodeText(bytes, fileName, options.wanted.encoding);
    if (!decoded) {
        return decoded.error();
    }
    const auto first = std::find_if(decoded->text.cbegin(), decoded->text.cend(), [](QChar c) { return !c.isSpace(); });
    if (first == decoded->text.cend()) {
        return nothingInIt(fileName);
    }
    if (*first == u'[' || *first == u'{') {
        return readJson(*decoded, fileName, options.formDefinition);
    }
    return readSeparated(*std::move(decoded), fileName, options.wanted);
}

} // namespace

Result<Table> readTable(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    if (auto fine = checkBytes(bytes, fileName); !fine) {
        return fine.error();
    }
    const bool zipped = bytes.startsWith("PK\x03\x04");
    auto table = zipped ? readWorkbook(bytes, fileName) : readText(bytes, fileName, options);
    if (table && table->rows.empty() && !options.mayBeEmpty) {
        return Error::input(QCoreApplication::translate("Import", "The file has a header row but no row below it."),
                            fileName, QCoreApplication::translate("Import", "Export it again once there are answers."));
    }
    return table;
}

} // namespace jamwright
