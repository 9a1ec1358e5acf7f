// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/query/signupquery.h"

#include "domain/query/queryfields.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool inRange(const QueryValue &range, double number)
{
    const bool above = range.lowOpen ? number > range.low : number >= range.low;
    const bool below = range.highOpen ? number < range.high : number <= range.high;
    return range.low > range.high ? above || below : above && below;
}

bool holds(const QueryValue &value, const QueryFacts &facts, bool whole)
{
    const bool known = facts.number.has_value() || !facts.texts.isEmpty();
    switch (value.is) {
    case QueryValue::Is::None:
        return !known;
    case QueryValue::Is::Any:
        return known;
    case QueryValue::Is::Range:
        return facts.number.has_value() && inRange(value, *facts.number);
    case QueryValue::Is::Text:
        break;
    }
    return std::any_of(facts.texts.begin(), facts.texts.end(), [&](const QString &text) {
        return whole ? text == value.text : foldForSearch(text).contains(value.text);
    });
}

bool holds(const QueryTerm &term, const SignupRow &row, const QString &searched)
{
    if (term.field == "all"_L1) {
        return true;
    }
    if (term.field.isEmpty()) {
        return searched.contains(term.values.front().text);
    }
    const QueryFacts facts = queryFacts(row, term.field);
    const auto field = queryField(term.field, {});
    const bool whole = field && field->kind == QueryKind::Words;
    return std::any_of(term.values.begin(), term.values.end(),
                       [&](const QueryValue &value) { return holds(value, facts, whole); });
}

QString quoted(const QString &text)
{
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

/// In quotes where it would be read as something else without.
QString written(const QString &text, bool anyWord)
{
    const auto harmless = [](QChar c) { return !c.isSpace() && !u":=<>,\""_s.contains(c); };
    const bool keyword = text == "none"_L1 || text == "any"_L1 || (anyWord && text == "all"_L1);
    const bool plain =
        !text.isEmpty() && text.front().isLetter() && !keyword && std::all_of(text.begin(), text.end(), harmless);
    return plain ? text : quoted(text);
}

QString writtenNumber(double number, const QString &field)
{
    if (field == "tz"_L1) {
        if (const auto offset = UtcOffset::fromMinutes(int(number))) {
            return offset->toString();
        }
    }
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// A value with the sign in front that it takes.
QString written(const QueryValue &value, const QString &field, bool first)
{
    const QString sign = first ? u":"_s : QString();
    switch (value.is) {
    case QueryValue::Is::None:
        return sign + u"none"_s;
    case QueryValue::Is::Any:
        return sign + u"any"_s;
    case QueryValue::Is::Text:
        return sign + written(value.text, false);
    case QueryValue::Is::Range:
        break;
    }
    if (std::isinf(value.high)) {
        return sign + (value.lowOpen ? u">"_s : u">="_s) + writtenNumber(value.low, field);
    }
    if (std::isinf(value.low)) {
        return sign + (value.highOpen ? u"<"_s : u"<="_s) + writtenNumber(value.high, field);
    }
    const QString low = writtenNumber(value.low, field);
    return sign + (value.low == value.high ? low : low + u".."_s + writtenNumber(value.high, field));
}

} // namespace

bool SignupQuery::matches(const SignupRow &row) const
{
    const bool words = std::any_of(terms.begin(), terms.end(), [](const QueryTerm &t) { return t.field.isEmpty(); });
    return matches(row, words ? jamwright::searchText(row) : QString());
}

bool SignupQuery::matches(const SignupRow &row, const QString &searchText) const
{
    return std::all_of(terms.begin(), terms.end(),
                       [&](const QueryTerm &term) { return holds(term, row, searchText) != term.negated; });
}

QString SignupQuery::toString() const
{
    QStringList parts;
    for (const QueryTerm &term : terms) {
        QString part = term.negated ? u"-"_s : QString();
        if (term.field == "all"_L1) {
            part += term.field;
        } else if (term.field.isEmpty()) {
            part += written(term.values.front().text, true);
        } else {
            part += written(shownFieldName(term.field), false);
            QStringList values;
            for (const QueryValue &value : term.values) {
                values << written(value, term.field, values.isEmpty());
            }
            part += values.join(u',');
        }
        parts << part;
    }
    return parts.join(u' ');
}

QStringList ownFieldNames(const std::vector<SignupRow> &rows)
{
    std::set<QString> names;
    for (const SignupRow &row : rows) {
        for (const auto &[name, value] : row.signup.fields.all()) {
            if (name.startsWith(field::SkillPrefix) || name.startsWith(field::CategoryPrefix) ||
                name.startsWith(field::SetPrefix)) {
                names.insert(name);
            }
        }
    }
    return {names.begin(), names.end()};
}

QString foldForSearch(const QString &text)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii)) {
        return text.toCaseFolded();
    }
    // A second time, because what comes apart may fold again, and what is folded come apart.
    QString folded = text;
    for (int pass = 0; pass < 2; ++pass) {
        folded = folded.normalized(QString::NormalizationForm_KD).toCaseFolded();
        folded.removeIf([](QChar c) { return c.isMark(); });
    }
    return folded;
}

QString searchText(const SignupRow &row)
{
    const Person &person = row.person;
    QStringList parts;
    for (const QString &part : {person.displayName, person.discordName, person.email, person.github, row.team,
                                row.signup.fields.value(QString(field::Notes)),
                                person.discordId ? person.discordId->toString() : QString()}) {
        if (!part.isEmpty()) {
            parts << foldForSearch(part);
        }
    }
    for (const PersonNote &note : row.notes) {
        parts << foldForSearch(note.text);
    }
    return parts.join(u'\n');
}

} // namespace jamwright
