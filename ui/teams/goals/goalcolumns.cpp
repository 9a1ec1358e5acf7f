// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/goals/goalcolumns.h"

#include "domain/field.h"

#include <algorithm>
#include <map>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t mostCategories = 40; ///< what has more different answers is no category

/// What the answers in a column are like.
struct ColumnLook {
    bool numbers = true;
    bool flags = true;
    std::set<QString> values;

    void take(const QString &value)
    {
        bool isNumber = false;
        value.toDouble(&isNumber);
        numbers = numbers && isNumber;
        flags = flags && (value == "yes"_L1 || value == "no"_L1);
        if (values.size() <= mostCategories) {
            values.insert(value);
        }
    }
};

/// Fields that say who somebody is or what she wrote, which no team can be like.
bool isForGoals(const QString &name)
{
    static const QStringList others{QString(field::UtcOffset),    QString(field::TimeZone),  QString(field::Leader),
                                    QString(field::LeadPriority), QString(field::Confirmed), QString(field::Ticket),
                                    QString(field::Consent),      QString(field::Team),      QString(field::KeepWith),
                                    QString(field::KeepApart),    QString(field::Notes)};
    return !field::isIdentity(name) && !others.contains(name);
}

bool isSet(const QString &name)
{
    return name.startsWith(field::SetPrefix) || name == field::Languages;
}

} // namespace

GoalColumns::GoalColumns(const std::vector<Participant> &people)
{
    std::map<QString, ColumnLook> looks;
    for (const Participant &person : people) {
        for (const auto &[name, value] : person.fields.all()) {
            if (isForGoals(name)) {
                looks[name].take(value);
            }
        }
    }
    addDerived(people);
    for (const auto &[name, look] : looks) {
        if (isSet(name)) {
            m_sets << name;
        } else if (look.numbers) {
            m_numbers << name;
        } else if (look.flags) {
            m_flags << name;
        } else if (look.values.size() <= mostCategories) {
            m_categories << name;
        }
    }
    if (m_sets.removeOne(QString(field::Languages))) {
        m_sets.prepend(QString(field::Languages));
    }
}

void GoalColumns::addDerived(const std::vector<Participant> &people)
{
    const auto any = [&people](auto knows) { return std::any_of(people.begin(), people.end(), knows); };
    if (any([](const Participant &person) { return person.skill.has_value(); })) {
        m_numbers << QString(goalcolumn::Skill);
    }
    if (any([](const Participant &person) { return person.offset.has_value(); })) {
        m_offsets << QString(field::UtcOffset);
    }
    if (!people.empty()) {
        m_flags << QString(field::Leader) << QString(goalcolumn::Newcomer);
    }
    if (any([](const Participant &person) { return person.canLead(); })) {
        m_categories << QString(goalcolumn::LeaderTier);
    }
}

QStringList GoalColumns::choices(GoalKind kind) const
{
    switch (kind) {
    case GoalKind::Balance:
    case GoalKind::Spread:
    case GoalKind::Alike:
        return m_numbers;
    case GoalKind::Cover:
    case GoalKind::Even:
        return m_categories;
    case GoalKind::TimeZone:
    case GoalKind::Awake:
        return m_offsets;
    case GoalKind::Language:
    case GoalKind::Topic:
        return m_sets;
    case GoalKind::Leader:
    case GoalKind::Share:
        return m_flags;
    case GoalKind::Stay:
        return {QString()};
    }
    return {};
}

} // namespace jamwright
