// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/field/columns.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct ColumnTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamField)
};

constexpr double largestNumber = 1e6;

QString textOf(const Participant &person, const QString &column)
{
    if (column == goalcolumn::Newcomer) {
        return person.formerTeams.empty() ? u"1"_s : u"0"_s;
    }
    if (column == field::Leader) {
        return person.canLead() ? u"1"_s : u"0"_s;
    }
    if (column == goalcolumn::LeaderTier) {
        return !person.canLead()         ? QString()
               : person.leadPriority > 0 ? QString::number(person.leadPriority)
                                         : nameOf(*person.leader);
    }
    if (column == field::Languages) {
        return person.languages.join(u';');
    }
    return person.fields.value(column).trimmed();
}

} // namespace

Result<QStringList> TableColumns::texts(const QString &column) const
{
    const auto index = m_table.header.indexOf(column);
    if (index < 0) {
        return Error::input(ColumnTexts::tr("There is no column \"%1\".").arg(column), m_table.header.join(u", "_s),
                            ColumnTexts::tr("See 'jamctl help formats'."));
    }
    QStringList texts;
    texts.reserve(qsizetype(m_table.rows.size()));
    for (const QStringList &row : m_table.rows) {
        texts << row.value(index).trimmed();
    }
    return texts;
}

Result<KnownNumbers> TableColumns::numbers(const QString &column) const
{
    const Result<QStringList> cells = texts(column);
    if (!cells) {
        return cells.error();
    }
    KnownNumbers values(m_table.rows.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const QString &text = (*cells)[qsizetype(i)];
        bool fits = false;
        const double value = text.toDouble(&fits);
        if (!text.isEmpty() && (!fits || !(std::abs(value) <= largestNumber))) {
            return Error::input(ColumnTexts::tr("\"%1\" is no number between -1,000,000 and 1,000,000.").arg(text),
                                ColumnTexts::tr("line %1, column %2").arg(m_table.lines[i]).arg(column),
                                ColumnTexts::tr("See 'jamctl help formats'."));
        }
        values[i] = text.isEmpty() ? std::nullopt : std::optional(value);
    }
    return values;
}

Result<KnownNumbers> TableColumns::offsets(const QString &column, int minutesPerUnit) const
{
    auto values = numbers(column);
    if (values) {
        for (auto &value : *values) {
            value = value ? std::optional(std::floor(*value * minutesPerUnit + 0.5)) : std::nullopt;
        }
    }
    return values;
}

Result<QStringList> PeopleColumns::texts(const QString &column) const
{
    QStringList texts;
    texts.reserve(qsizetype(m_people.size()));
    for (const Participant &person : m_people) {
        texts << textOf(person, column);
    }
    return texts;
}

Result<KnownNumbers> PeopleColumns::numbers(const QString &column) const
{
    KnownNumbers values(m_people.size());
    for (size_t i = 0; i < values.size(); ++i) {
        if (column == goalcolumn::Skill) {
            values[i] = m_people[i].skill;
        } else {
            bool fits = false;
            const double value = textOf(m_people[i], column).toDouble(&fits);
            values[i] = fits ? std::optional(value) : std::nullopt;
        }
        if (values[i] && !(std::abs(*values[i]) <= largestNumber)) {
            values[i].reset();
        }
    }
    return values;
}

Result<KnownNumbers> PeopleColumns::offsets(const QString &column, int minutesPerUnit) const
{
    if (column != field::UtcOffset) {
        auto values = numbers(column);
        for (auto &value : *values) {
            value = value ? std::optional(std::floor(*value * minutesPerUnit + 0.5)) : std::nullopt;
        }
        return values;
    }
    KnownNumbers values(m_people.size());
    for (size_t i = 0; i < values.size(); ++i) {
        if (m_people[i].offset) {
            values[i] = m_people[i].offset->minutes();
        }
    }
    return values;
}

bool PeopleColumns::worthNoting(const QString &column, int unknown) const
{
    return unknown > 0 && unknown < count() && column != goalcolumn::Skill && column != goalcolumn::LeaderTier &&
           column != field::UtcOffset;
}

} // namespace jamwright
