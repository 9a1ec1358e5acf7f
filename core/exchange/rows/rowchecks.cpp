// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rows/rowchecks.h"

#include "exchange/values/answerreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct CheckTexts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Offsets, numbers and "@ann" start like formulas too, but call and point to nothing.
bool isFormula(const QString &cell)
{
    if (cell.size() < 2) {
        return false;
    }
    const QChar first = cell.front();
    const bool sign = first == u'+' || first == u'-' || first == u'@';
    return first == u'=' || (sign && (cell.contains(u'(') || cell.contains(u'|') || cell.contains(u'!')));
}

bool hasControls(const QString &cell)
{
    return std::any_of(cell.begin(), cell.end(), [](QChar c) {
        const char16_t code = c.unicode();
        return (code < u' ' && code != u'\n' && code != u'\r' && code != u'\t') || (code >= 0x7f && code < 0xa0);
    });
}

} // namespace

RowChecks::RowChecks(const Table &table, const ImportContext &context, const ColumnBindings &bindings)
    : m_table(table)
    , m_context(context)
    , m_bindings(bindings)
    , m_asksConsent(context.source == ImportSource::Signup && bindings.has(field::Consent))
    , m_asksAge(context.source == ImportSource::Signup && context.minimumAge > 0 && bindings.has(field::AgeBand))
{
}

void RowChecks::look(size_t row, const Fields &fields, Findings &findings)
{
    const int line = m_table.lines[row];
    const auto count = [line](OddCells &odd) { odd.line = odd.count++ == 0 ? line : odd.line; };
    const QStringList &cells = m_table.rows[row];
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (isFormula(cells[column])) {
            count(m_formulas[column]);
        }
        if (hasControls(cells[column])) {
            count(m_controls[column]);
        }
    }
    if (m_asksConsent) {
        lookAtConsent(fields, line, findings);
    }
    if (m_asksAge) {
        lookAtAge(fields, line, findings);
    }
}

void RowChecks::lookAtConsent(const Fields &fields, int line, Findings &findings) const
{
    if (fields.value(QString(field::Consent)) != "yes"_L1) {
        findings << warning(u"import.consent-missing"_s, CheckTexts::tr("The person did not consent."), field::Consent,
                            line, CheckTexts::tr("Ask the person to consent, or reject the sign-up."));
    }
}

void RowChecks::lookAtAge(const Fields &fields, int line, Findings &findings) const
{
    const QString answer = fields.value(QString(field::AgeBand));
    const auto ages = readAges(answer);
    const QString ask = CheckTexts::tr("Ask the person, or reject the sign-up.");
    if (!ages) {
        findings << warning(
            u"import.age-unknown"_s,
            answer.isEmpty()
                ? CheckTexts::tr("The age is blank, and the event has a minimum of %1.").arg(m_context.minimumAge)
                : CheckTexts::tr("\"%1\" is no age, and the event has a minimum of %2.")
                      .arg(answer.left(60), QString::number(m_context.minimumAge)),
            field::AgeBand, line, ask);
    } else if (ages->oldest < m_context.minimumAge) {
        findings << warning(u"import.under-age"_s,
                            CheckTexts::tr("The person is under the event's minimum age of %1: %2.")
                                .arg(QString::number(m_context.minimumAge), answer.left(60)),
                            field::AgeBand, line,
                            CheckTexts::tr("Reject the sign-up, or ask for what the event's rules ask of minors."));
    } else if (ages->youngest < m_context.minimumAge) {
        findings << warning(u"import.age-unclear"_s,
                            CheckTexts::tr("The person may be under the event's minimum age of %1: %2.")
                                .arg(QString::number(m_context.minimumAge), answer.left(60)),
                            field::AgeBand, line, ask);
    }
}

Finding RowChecks::warning(const QString &key, const QString &message, QLatin1String name, int line,
                           const QString &remedy) const
{
    return {Severity::Warning, key, message, {m_context.fileName, line, m_bindings.header(name), {}}, remedy};
}

void RowChecks::finish(Findings &findings) const
{
    if (m_context.source == ImportSource::Signup && m_context.minimumAge > 0 && !m_bindings.has(field::AgeBand)) {
        findings << warning(u"import.age-not-asked"_s,
                            CheckTexts::tr("The event has a minimum age of %1, and no column says how old people are.")
                                .arg(m_context.minimumAge),
                            field::AgeBand, 0,
                            CheckTexts::tr("Choose the column for \"age_band\" if there is one, or ask the people."));
    }
    for (const auto &[column, odd] : m_formulas) {
        findings << Finding{
            Severity::Note,
            u"import.formula-cells"_s,
            CheckTexts::tr("%n cells are written like a spreadsheet's formula; they are kept as text.", nullptr,
                           odd.count),
            {m_context.fileName, odd.line, m_table.header[column], {}},
            CheckTexts::tr(
                "Export for spreadsheets where the list is opened in one again, so that none of them runs.")};
    }
    for (const auto &[column, odd] : m_controls) {
        findings << Finding{
            Severity::Note,
            u"import.control-characters"_s,
            CheckTexts::tr("%n cells hold control characters; they are kept and not shown.", nullptr, odd.count),
            {m_context.fileName, odd.line, m_table.header[column], {}},
            CheckTexts::tr("Look at those cells in the file; they may have been copied from elsewhere.")};
    }
}

} // namespace jamwright
