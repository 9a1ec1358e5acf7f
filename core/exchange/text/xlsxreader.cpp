// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/text/xlsxreader.h"

#include "exchange/text/inlinestrings.h"
#include "exchange/text/zipdirectory.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <optional>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/document.hpp>
#include <orcus/spreadsheet/factory.hpp>
#include <orcus/spreadsheet/shared_strings.hpp>
#include <orcus/spreadsheet/styles.hpp>
#include <string_view>

// The one file that knows orcus, whose API breaks between minor versions. Of its document model only the shared strings
// and the styles are used; the cells come to a sheet of ours, which keeps no more than a table needs.

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
namespace os = orcus::spreadsheet;

namespace {

/// Whose tr() gives these texts their context.
struct XlsxTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int mostSheetRows = 500'000;
constexpr size_t mostSheetCells = 8'000'000; ///< of all sheets, and of the table that comes of one
constexpr size_t noStyle = 0;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

struct SheetCell {
    int column = 0;
    QString text;
    std::optional<double> number; ///< then `text` is blank until the styles are known
    size_t style = noStyle;
};

struct SheetData {
    std::vector<std::vector<SheetCell>> rows;
    int formulas = 0;
    int firstFormulaLine = 0;
    bool isEmpty = true;
};

/// What all sheets of a workbook share.
struct WorkbookState {
    size_t cells = 0;
    bool tooBig = false;
};

class CellSink;

/// Takes the last result of a formula; the formula itself is not read.
class FormulaSink final : public os::iface::import_formula
{
public:
    explicit FormulaSink(CellSink &sheet)
        : m_sheet(sheet)
    {
    }
    void set_position(os::row_t row, os::col_t column) override
    {
        m_row = row;
        m_column = column;
    }
    void set_formula(os::formula_grammar_t /*grammar*/, std::string_view /*formula*/) override {}
    void set_shared_formula_index(size_t /*index*/) override {}
    void set_result_string(std::string_view value) override;
    void set_result_value(double value) override;
    void set_result_bool(bool value) override;
    void set_result_empty() override {}
    void commit() override;

private:
    CellSink &m_sheet;
    os::row_t m_row = 0;
    os::col_t m_column = 0;
};

class CellSink final : public os::iface::import_sheet
{
public:
    CellSink(WorkbookState &workbook, const os::document &document)
        : m_workbook(workbook)
        , m_document(document)
        , m_formula(*this)
    {
    }

    [[nodiscard]] SheetData &data() { return m_data; }

    void put(os::row_t row, os::col_t column, const QString &text)
    {
        if (SheetCell *cell = cellAt(row, column)) {
            cell->text = text;
            cell->number.reset();
        }
    }
    void put(os::row_t row, os::col_t column, double number)
    {
        if (SheetCell *cell = cellAt(row, column)) {
            cell->text.clear();
            cell->number = number;
        }
    }
    void countFormula(os::row_t row)
    {
        m_data.firstFormulaLine = m_data.formulas++ == 0 ? row + 1 : m_data.firstFormulaLine;
    }

    os::iface::import_formula *get_formula() override { return &m_formula; }
    void set_auto(os::row_t row, os::col_t column, std::string_view text) override { put(row, column, fromView(text)); }
    void set_string(os::row_t row, os::col_t column, os::string_id_t index) override
    {
        const std::string *text = m_document.get_shared_strings()->get_string(index);
        put(row, column, text == nullptr ? QString() : unescapedSheetText(fromView(*text)));
    }
    void set_value(os::row_t row, os::col_t column, double value) override { put(row, column, value); }
    void set_bool(os::row_t row, os::col_t column, bool value) override
    {
        put(row, column, value ? u"TRUE"_s : u"FALSE"_s);
    }
    void set_date_time(os::row_t row, os::col_t column, int year, int month, int day, int hour, int minute,
                       double second) override
    {
        const QDateTime time(QDate(year, month, day), QTime(hour, minute, int(second)), Qt::UTC);
        put(row, column, time.toString(u"yyyy-MM-dd HH:mm:ss"_s));
    }
    void set_format(os::row_t row, os::col_t column, size_t style) override
    {
        // Formats of cells that hold nothing are only decoration.
        if (style != noStyle && row >= 0 && size_t(row) < m_data.rows.size()) {
            auto &cells = m_data.rows[size_t(row)];
            const auto cell = std::find_if(cells.rbegin(), cells.rend(),
                                           [column](const SheetCell &held) { return held.column == column; });
            if (cell != cells.rend()) {
                cell->style = style;
            }
        }
    }
    void set_format(os::row_t /*firstRow*/, os::col_t /*firstColumn*/, os::row_t /*lastRow*/, os::col_t /*lastColumn*/,
                    size_t /*style*/) override
    {
    }
    void fill_down_cells(os::row_t /*row*/, os::col_t /*column*/, os::row_t /*count*/) override {}
    [[nodiscard]] os::range_size_t get_sheet_size() const override { return m_document.get_sheet_size(); }

private:
    /// The cell to write to; null where no more are taken.
    SheetCell *cellAt(os::row_t row, os::col_t column)
    {
        if (row < 0 || column < 0 || row >= mostSheetRows || column >= mostColumns ||
            m_workbook.cells >= mostSheetCells) {
            m_workbook.tooBig = true;
            return nullptr;
        }
        if (size_t(row) >= m_data.rows.size()) {
            m_data.rows.resize(size_t(row) + 1);
        }
        auto &cells = m_data.rows[size_t(row)];
        if (cells.empty() || cells.back().column != column) {
            ++m_workbook.cells;
            cells.push_back({column, {}, {}, noStyle});
        }
        m_data.isEmpty = false;
        return &cells.back();
    }

    WorkbookState &m_workbook;
    const os::document &m_document;
    FormulaSink m_formula;
    SheetData m_data;
};

void FormulaSink::set_result_string(std::string_view value)
{
    m_sheet.put(m_row, m_column, fromView(value));
}

void FormulaSink::set_result_value(double value)
{
    m_sheet.put(m_row, m_column, value);
}

void FormulaSink::set_result_bool(bool value)
{
    m_sheet.set_bool(m_row, m_column, value);
}

void FormulaSink::commit()
{
    m_sheet.countFormula(m_row);
}

/// Gives orcus the document's strings and styles, and our sheets for the cells.
class SinkFactory final : public os::import_factory
{
public:
    explicit SinkFactory(os::document &document)
        : os::import_factory(document)
        , m_document(document)
    {
    }

    os::iface::import_named_expression *get_named_expression() override { return nullptr; }
    os::iface::import_pivot_cache_definition *create_pivot_cache_definition(os::pivot_cache_id_t /*id*/) override
    {
        return nullptr;
    }
    os::iface::import_pivot_cache_records *create_pivot_cache_records(os::pivot_cache_id_t /*id*/) override
    {
        return nullptr;
    }
    os::iface::import_sheet *append_sheet(os::sheet_t /*index*/, std::string_view name) override
    {
        m_sheets.push_back(std::make_unique<CellSink>(m_workbook, m_document));
        m_names.emplace_back(name);
        return m_sheets.back().get();
    }
    os::iface::import_sheet *get_sheet(std::string_view name) override
    {
        const auto found = std::find(m_names.begin(), m_names.end(), name);
        return found == m_names.end() ? nullptr : m_sheets[size_t(found - m_names.begin())].get();
    }
    os::iface::import_sheet *get_sheet(os::sheet_t index) override
    {
        return index >= 0 && size_t(index) < m_sheets.size() ? m_sheets[size_t(index)].get() : nullptr;
    }
    void finalize() override {}

    /// What orcus leaves blank.
    void putInline(const std::map<QString, std::vector<InlineString>> &bySheet)
    {
        for (const auto &[name, strings] : bySheet) {
            const auto sheet = std::find(m_names.begin(), m_names.end(), name.toStdString());
            for (const InlineString &string : strings) {
                if (sheet != m_names.end()) {
                    m_sheets[size_t(sheet - m_names.begin())]->put(string.row, string.column, string.text);
                }
            }
        }
    }

    [[nodiscard]] bool isTooBig() const { return m_workbook.tooBig; }
    [[nodiscard]] SheetData *firstFilledSheet()
    {
        for (const auto &sheet : m_sheets) {
            if (!sheet->data().isEmpty) {
                return &sheet->data();
            }
        }
        return nullptr;
    }

private:
    os::document &m_document;
    WorkbookState m_workbook;
    std::vector<std::unique_ptr<CellSink>> m_sheets;
    std::vector<std::string> m_names;
};

enum class NumberKind { Number, Date, Time, DateTime };

/// What a format code shows: "yyyy-mm-dd hh:mm" a moment, "0.00" a number.
NumberKind kindOfCode(QString code)
{
    static const QRegularExpression literal(uR"("[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*.)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    code = code.section(u';', 0, 0).toLower().remove(literal);
    if (code == "general"_L1) {
        return NumberKind::Number;
    }
    const bool clock = code.contains(u'h') || code.contains(u's');
    const bool day = code.contains(u'y') || code.contains(u'd') || (code.contains(u'm') && !clock);
    return clock && day ? NumberKind::DateTime : clock ? NumberKind::Time : day ? NumberKind::Date : NumberKind::Number;
}

/// The same of the formats that have a number only: those of ECMA-376, 18.8.30.
NumberKind kindOfBuiltIn(size_t id)
{
    if (id == 22) {
        return NumberKind::DateTime;
    }
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) {
        return NumberKind::Date;
    }
    return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? NumberKind::Time
                                                                                      : NumberKind::Number;
}

/// Tells which styles show dates.
class DateStyles
{
public:
    explicit DateStyles(const os::document &document)
        : m_styles(document.get_styles())
    {
        const orcus::date_time_t origin = document.get_origin_date();
        const QDate day(origin.year, origin.month, origin.day);
        m_origin = day.isValid() ? day : QDate(1899, 12, 30);
    }

    [[nodiscard]] QString text(const SheetCell &cell) const
    {
        if (!cell.number) {
            return cell.text;
        }
        const NumberKind kind = kindOf(cell.style);
        const double value = *cell.number;
        constexpr double lastDay = 2'958'466; // the year 9999
        if (kind == NumberKind::Number || value < 0 || value >= lastDay || std::isnan(value)) {
            return plain(value);
        }
        const QDateTime time = QDateTime(m_origin, QTime(0, 0), Qt::UTC).addSecs(qRound64(value * 24 * 60 * 60));
        if (kind == NumberKind::Time && value < 1) {
            return time.toString(u"HH:mm:ss"_s);
        }
        return time.toString(kind == NumberKind::Date ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH:mm:ss"_s);
    }

private:
    [[nodiscard]] NumberKind kindOf(size_t style) const
    {
        const os::cell_format_t *cellFormat = m_styles.get_cell_format(style);
        if (style == noStyle || cellFormat == nullptr) {
            return NumberKind::Number;
        }
        const size_t id = cellFormat->number_format;
        for (size_t i = 0; i < m_styles.get_number_format_count(); ++i) {
            const os::number_format_t *known = m_styles.get_number_format(i);
            if (known != nullptr && known->identifier == id && !known->format_string.empty()) {
                return kindOfCode(fromView(known->format_string));
            }
        }
        return kindOfBuiltIn(id);
    }

    /// Beyond 15 digits a spreadsheet has rounded: the text says so by its exponent.
    static QString plain(double value)
    {
        constexpr double exact = 1e15;
        const bool whole = std::floor(value) == value && std::abs(value) < exact;
        return whole ? QString::number(qint64(value)) : QString::number(value, 'g', 15);
    }

    const os::styles &m_styles;
    QDate m_origin;
};

Error unreadable(const QString &fileName)
{
    return Error::input(XlsxTexts::tr("The Excel file is damaged or not complete."), fileName,
                        XlsxTexts::tr("Save it again in Excel or LibreOffice, or export it as CSV."));
}

Error tooManyCells(const QString &fileName)
{
    return Error::input(XlsxTexts::tr("The Excel file has more than %1 columns, %2 rows or %3 cells.")
                            .arg(mostColumns)
                            .arg(mostSheetRows)
                            .arg(mostSheetCells),
                        fileName, XlsxTexts::tr("Keep only the sheet and the columns with the sign-ups."));
}

SheetRows rowsOf(const SheetData &sheet, const DateStyles &styles, const QString &fileName)
{
    SheetRows read;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        if (sheet.rows[i].empty()) {
            continue;
        }
        CsvRow row;
        row.line = int(i) + 1;
        for (const SheetCell &cell : sheet.rows[i]) {
            while (row.cells.size() <= cell.column) {
                row.cells << QString();
            }
            row.cells[cell.column] = styles.text(cell);
        }
        read.rows.push_back(std::move(row));
    }
    if (sheet.formulas > 0) {
        read.findings << Finding{
            Severity::Note,
            u"import.formula-results"_s,
            XlsxTexts::tr("%n cells hold formulas, of which the last results are read.", nullptr, sheet.formulas),
            {fileName, sheet.firstFormulaLine, {}, {}},
            XlsxTexts::tr("Open the file and save it again if its results may be old.")};
    }
    return read;
}

} // namespace

Result<SheetRows> readXlsx(const QByteArray &bytes, const QString &fileName)
{
    if (auto fine = checkWorkbookZip(bytes, fileName); !fine) {
        return fine.error();
    }
    try {
        os::document document({1'048'576, 16'384});
        SinkFactory factory(document);
        orcus::orcus_xlsx filter(&factory);
        filter.read_stream({bytes.constData(), size_t(bytes.size())});
        factory.putInline(inlineStrings(bytes));
        const SheetData *sheet = factory.firstFilledSheet();
        if (factory.isTooBig()) {
            return tooManyCells(fileName);
        }
        if (sheet == nullptr) {
            return Error::input(XlsxTexts::tr("No sheet of the Excel file has a cell."), fileName,
                                XlsxTexts::tr("A file has a header row and a row for each person."));
        }
        SheetRows read = rowsOf(*sheet, DateStyles(document), fileName);
        if (read.rows.size() * size_t(read.rows.front().cells.size()) > mostSheetCells) {
            return tooManyCells(fileName);
        }
        return read;
    } catch (const std::exception &) { // orcus says what is wrong with nothing but exceptions, mostly without a text
        return unreadable(fileName);
    }
}

} // namespace jamwright
