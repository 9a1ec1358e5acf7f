// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/nearestname.h"
#include "domain/query/queryfields.h"
#include "domain/query/signupquery.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct QueryTexts {
    Q_DECLARE_TR_FUNCTIONS(SignupQuery)
};

/// Text without its quotes, which remembers what of it stood in them: a sign in quotes is no sign.
struct QuotableText {
    QString text;
    std::vector<bool> quoted;
    bool anyQuoted = false; ///< also of an empty text: ""

    void append(QChar c, bool inQuotes)
    {
        text += c;
        quoted.push_back(inQuotes);
    }
    [[nodiscard]] bool isSign(qsizetype at, QChar sign) const
    {
        return at < text.size() && text[at] == sign && !quoted[size_t(at)];
    }
    [[nodiscard]] qsizetype find(const QString &signs, qsizetype from = 0) const
    {
        for (qsizetype at = from; at < text.size(); ++at) {
            if (signs.contains(text[at]) && !quoted[size_t(at)]) {
                return at;
            }
        }
        return -1;
    }
    [[nodiscard]] QuotableText part(qsizetype from, qsizetype end) const
    {
        QuotableText part{text.sliced(from, end - from), {quoted.begin() + from, quoted.begin() + end}, false};
        part.anyQuoted = std::any_of(part.quoted.begin(), part.quoted.end(), [](bool one) { return one; }) ||
                         (part.text.isEmpty() && anyQuoted);
        return part;
    }
};

class QueryParser
{
public:
    QueryParser(QString text, const QStringList &own)
        : m_text(std::move(text))
        , m_own(own)
    {
    }

    Result<SignupQuery> parse();

private:
    [[nodiscard]] bool nextWord();
    Result<QueryTerm> term();
    Result<QueryTerm> fieldTerm(qsizetype sign, bool negated);
    Result<QueryValue> value(const QueryField &field, const QString &compare, const QuotableText &item) const;
    Result<QueryValue> compared(const QueryField &field, const QString &compare, const QuotableText &item) const;
    Result<QueryValue> wordOf(const QueryField &field, const QString &word) const;
    [[nodiscard]] std::optional<QueryValue> range(const QueryField &field, const QString &text) const;
    [[nodiscard]] Error error(const QString &what, const QString &remedy = {}) const;
    [[nodiscard]] Error unknownField(const QString &name) const;

    QString m_text;
    const QStringList &m_own;
    qsizetype m_at = 0;
    qsizetype m_start = 0; ///< of the word
    QuotableText m_word;
    bool m_open = false; ///< a quote was not closed
};

/// Minutes of +1, -3:30, 5.5 or UTC+2.
std::optional<double> offsetNumber(QString text)
{
    if (text.startsWith("utc"_L1, Qt::CaseInsensitive)) {
        text = text.sliced(3);
    }
    const bool west = text.startsWith(u'-');
    if (west || text.startsWith(u'+')) {
        text = text.sliced(1);
    }
    const auto isOfNumber = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u':' || c == u'.'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isOfNumber)) {
        return std::nullopt;
    }
    const qsizetype colon = text.indexOf(u':');
    bool hoursFit = false;
    bool minutesFit = true;
    const double hours = (colon < 0 ? text : text.first(colon)).toDouble(&hoursFit);
    const int minutes = colon < 0 ? 0 : text.sliced(colon + 1).toInt(&minutesFit);
    const double total = hours * 60 + minutes;
    if (!hoursFit || !minutesFit || minutes > 59 || total > minutesPerDay) {
        return std::nullopt;
    }
    const auto offset = UtcOffset::fromMinutes(west ? -qRound(total) : qRound(total));
    return offset ? std::optional(double(offset->minutes())) : std::nullopt;
}

std::optional<double> plainNumber(const QString &text)
{
    bool fits = false;
    const double number = text.toDouble(&fits);
    return fits && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> readNumber(const QueryField &field, const QString &text)
{
    return field.kind == QueryKind::Offset ? offsetNumber(text) : plainNumber(text);
}

Error QueryParser::error(const QString &what, const QString &remedy) const
{
    const QString shown = m_text.sliced(m_start, m_at - m_start);
    return Error::usage(what, QueryTexts::tr("“%1” (character %2)").arg(shown).arg(m_start + 1), remedy);
}

Error QueryParser::unknownField(const QString &name) const
{
    const QString nearest = nearestName(name, queryFieldNames(m_own));
    return error(QueryTexts::tr("There is no field “%1”.").arg(name),
                 nearest.isEmpty() ? QueryTexts::tr("Put it in double quotes to look for it as text.")
                                   : QueryTexts::tr("Did you mean “%1”?").arg(nearest));
}

/// Takes the next word, up to a blank that stands in no quotes.
bool QueryParser::nextWord()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace()) {
        ++m_at;
    }
    m_start = m_at;
    m_word = {};
    bool inQuotes = false;
    for (; m_at < m_text.size() && (inQuotes || !m_text[m_at].isSpace()); ++m_at) {
        const QChar c = m_text[m_at];
        if (c != u'"') {
            m_word.append(c, inQuotes);
        } else if (inQuotes && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            m_word.append(c, true);
            ++m_at;
        } else {
            inQuotes = !inQuotes;
            m_word.anyQuoted = true;
        }
    }
    m_open = inQuotes;
    return m_at > m_start;
}

Result<SignupQuery> QueryParser::parse()
{
    SignupQuery query;
    while (nextWord()) {
        if (m_open) {
            return error(QueryTexts::tr("A double quote is not closed."));
        }
        auto one = term();
        if (!one) {
            return one.error();
        }
        query.terms.push_back(*std::move(one));
    }
    return query;
}

Result<QueryTerm> QueryParser::term()
{
    const bool negated = m_word.isSign(0, u'-');
    if (negated) {
        m_word = m_word.part(1, m_word.text.size());
    }
    const qsizetype sign = m_word.find(u":=<>"_s);
    if (sign >= 0) {
        return fieldTerm(sign, negated);
    }
    if (!m_word.anyQuoted && m_word.text.compare("all"_L1, Qt::CaseInsensitive) == 0) {
        return QueryTerm{negated, u"all"_s, {}};
    }
    const QString words = foldForSearch(m_word.text);
    if (words.isEmpty()) {
        return error(negated ? QueryTexts::tr("Nothing follows the minus.")
                             : QueryTexts::tr("There is nothing to look for."));
    }
    return QueryTerm{negated, QString(), {{QueryValue::Is::Text, words}}};
}

Result<QueryTerm> QueryParser::fieldTerm(qsizetype sign, bool negated)
{
    const QString name = m_word.text.first(sign);
    const auto field = queryField(name, m_own);
    if (!field) {
        return name.isEmpty() ? error(QueryTexts::tr("A field's name is missing in front of “%1”.").arg(m_word.text))
                              : unknownField(name);
    }
    qsizetype at = sign;
    if (m_word.isSign(at, u':')) {
        ++at;
    }
    QString compare;
    for (const QChar c : {QChar(u'<'), QChar(u'>'), QChar(u'=')}) {
        if (m_word.isSign(at, c)) {
            compare += c;
            ++at;
        }
    }
    QueryTerm term{negated, field->name, {}};
    for (qsizetype comma = 0; comma >= 0; at = comma + 1) {
        comma = m_word.find(u","_s, at);
        const qsizetype end = comma < 0 ? m_word.text.size() : comma;
        auto one = value(*field, compare, m_word.part(at, end));
        if (!one) {
            return one.error();
        }
        term.values.push_back(*std::move(one));
        if (comma >= 0 && compare != "="_L1 && !compare.isEmpty()) {
            return error(QueryTexts::tr("A comparison takes one number."));
        }
    }
    return term;
}

Result<QueryValue> QueryParser::value(const QueryField &field, const QString &compare, const QuotableText &item) const
{
    if (foldForSearch(item.text).isEmpty()) {
        return error(QueryTexts::tr("A value is missing behind “%1”.").arg(shownFieldName(field.name)));
    }
    if (compare == "<>"_L1) {
        return error(QueryTexts::tr("There is no comparison “<>”."),
                     QueryTexts::tr("Turn the term round with a minus in front."));
    }
    if (!compare.isEmpty() && compare != "="_L1) {
        return compared(field, compare, item);
    }
    const bool none = !item.anyQuoted && item.text.compare("none"_L1, Qt::CaseInsensitive) == 0;
    const bool any = !item.anyQuoted && item.text.compare("any"_L1, Qt::CaseInsensitive) == 0;
    if ((none || any) && field.kind == QueryKind::History) {
        // How many is always known: none is 0.
        return QueryValue{QueryValue::Is::Range, {}, 0, none ? 0 : std::numeric_limits<double>::infinity(), any};
    }
    if (none || any) {
        return QueryValue{none ? QueryValue::Is::None : QueryValue::Is::Any, {}};
    }
    if (field.kind == QueryKind::Words) {
        return wordOf(field, item.text);
    }
    if (field.kind == QueryKind::Text) {
        return QueryValue{QueryValue::Is::Text, foldForSearch(item.text)};
    }
    if (const auto numbers = item.anyQuoted ? std::nullopt : range(field, item.text)) {
        return *numbers;
    }
    if (field.kind == QueryKind::History) {
        return QueryValue{QueryValue::Is::Text, foldForSearch(item.text)};
    }
    return error(field.kind == QueryKind::Offset ? QueryTexts::tr("“%1” is no UTC offset.").arg(item.text)
                                                 : QueryTexts::tr("“%1” is no number.").arg(item.text),
                 field.kind == QueryKind::Offset ? QueryTexts::tr("Write tz:+5:30, or tz:+1..+3.")
                                                 : QueryTexts::tr("Write a number such as 2, or 1..3."));
}

Result<QueryValue> QueryParser::compared(const QueryField &field, const QString &compare,
                                         const QuotableText &item) const
{
    if (field.kind == QueryKind::Text || field.kind == QueryKind::Words) {
        return error(QueryTexts::tr("“%1” is no number and has no more or less.").arg(shownFieldName(field.name)),
                     QueryTexts::tr("Write a colon instead."));
    }
    const auto number = readNumber(field, item.text);
    if (!number) {
        return error(QueryTexts::tr("“%1” is no number.").arg(item.text));
    }
    QueryValue value{QueryValue::Is::Range, {}};
    const bool open = !compare.endsWith(u'=');
    if (compare.startsWith(u'<')) {
        value.high = *number;
        value.highOpen = open;
    } else {
        value.low = *number;
        value.lowOpen = open;
    }
    return value;
}

Result<QueryValue> QueryParser::wordOf(const QueryField &field, const QString &word) const
{
    const qsizetype found = field.words.indexOf(word.toLower());
    if (found >= 0) {
        return QueryValue{QueryValue::Is::Text, field.words.at(found)};
    }
    const QString nearest = nearestName(word, field.words);
    return error(QueryTexts::tr("“%1” cannot be “%2”.").arg(field.name, word),
                 nearest.isEmpty() ? QueryTexts::tr("There are: %1.").arg(field.words.join(u", "_s))
                                   : QueryTexts::tr("Did you mean “%1”?").arg(nearest));
}

std::optional<QueryValue> QueryParser::range(const QueryField &field, const QString &text) const
{
    const qsizetype dots = text.indexOf(".."_L1);
    const auto low = readNumber(field, dots < 0 ? text : text.first(dots));
    const auto high = dots < 0 ? low : readNumber(field, text.sliced(dots + 2));
    const bool round = field.kind == QueryKind::Offset; // offsets go round the world
    if (!low || !high || (*low > *high && !round)) {
        return std::nullopt;
    }
    return QueryValue{QueryValue::Is::Range, {}, *low, *high};
}

} // namespace

Result<SignupQuery> parseSignupQuery(const QString &text, const QStringList &own)
{
    return QueryParser(text, own).parse();
}

} // namespace jamwright
