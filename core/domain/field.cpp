// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/field.h"

#include <algorithm>
#include <array>

namespace jamwright {

namespace field {

const QStringList &fixedNames()
{
    static const QStringList names = {
        DiscordId,    DiscordName, DisplayName,     Email,          GitHub,       UtcOffset, TimeZone,  Leader,
        LeadPriority, Confirmed,   QualifierPassed, QualifierScore, AgeBand,      Consent,   Languages, WeeklyHours,
        Experience,   Team,        KeepWith,        KeepApart,      Organisation, Notes,     Ticket};
    return names;
}

bool isIdentity(QStringView name)
{
    return name == DiscordId || name == DiscordName || name == DisplayName || name == Email || name == GitHub;
}

bool isCanonical(QStringView name)
{
    for (const QLatin1String prefix : {SkillPrefix, CategoryPrefix, SetPrefix}) {
        if (name.startsWith(prefix)) {
            return name.size() > prefix.size();
        }
    }
    return fixedNames().contains(name);
}

bool isDecision(QStringView name)
{
    return name == StatusByHand || name == StatusReason;
}

bool isOfHistory(QStringView name)
{
    return name == PastEvent || name == Team || name == Leader || name == PastFinished || name == PastPlace ||
           name == Notes;
}

} // namespace field

namespace {

std::optional<bool> yesNo(const QString &text)
{
    if (text == QLatin1String("yes")) {
        return true;
    }
    if (text == QLatin1String("no")) {
        return false;
    }
    return std::nullopt;
}

} // namespace

Fields::Fields()
{
    static const auto none = std::make_shared<Values>();
    m_values = none;
}

Fields::Values::const_iterator Fields::place(QStringView name) const
{
    return std::lower_bound(m_values->cbegin(), m_values->cend(), name,
                            [](const auto &value, QStringView wanted) { return value.first < wanted; });
}

Fields::Values &Fields::own()
{
    if (m_values.use_count() > 1) {
        m_values = std::make_shared<Values>(*m_values);
    }
    return *m_values;
}

QString Fields::value(QStringView name) const
{
    const auto found = place(name);
    return found == m_values->end() || found->first != name ? QString() : found->second;
}

void Fields::set(const QString &name, const QString &value)
{
    const auto found = place(name);
    const auto index = found - m_values->cbegin();
    if (value.isEmpty() && (found == m_values->cend() || found->first != name)) {
        return; // nothing to remove: values that are shared stay so
    }
    Values &values = own();
    const auto at = values.begin() + index;
    const bool isThere = at != values.end() && at->first == name;
    if (value.isEmpty() && isThere) {
        values.erase(at);
    } else if (isThere) {
        at->second = value;
    } else if (!value.isEmpty()) {
        values.insert(at, {name, value});
    }
}

std::optional<UtcOffset> Fields::utcOffset() const
{
    return UtcOffset::fromCanonical(value(QString(field::UtcOffset)));
}

std::optional<Willingness> Fields::leader() const
{
    return fromName<Willingness>(value(QString(field::Leader)));
}

std::optional<int> Fields::leadPriority() const
{
    bool fits = false;
    const int priority = value(QString(field::LeadPriority)).toInt(&fits);
    return fits ? std::optional(priority) : std::nullopt;
}

std::optional<bool> Fields::confirmed() const
{
    return yesNo(value(QString(field::Confirmed)));
}

std::optional<bool> Fields::hasTicket() const
{
    const QString ticket = value(QString(field::Ticket));
    return ticket.isEmpty() ? std::nullopt : std::optional(ticket == QLatin1String("attending"));
}

std::optional<bool> Fields::qualifierPassed() const
{
    return yesNo(value(QString(field::QualifierPassed)));
}

std::optional<double> Fields::number(QStringView name) const
{
    bool fits = false;
    const double number = value(name).toDouble(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

QStringList Fields::list(QStringView name) const
{
    return value(name).split(u';', Qt::SkipEmptyParts);
}

std::map<QString, double> Fields::skills() const
{
    std::map<QString, double> skills;
    for (auto it = place(QString(field::SkillPrefix));
         it != m_values->end() && it->first.startsWith(field::SkillPrefix); ++it) {
        if (const auto level = number(it->first)) {
            skills[it->first.sliced(field::SkillPrefix.size())] = *level;
        }
    }
    return skills;
}

Fields Fields::overlaidWith(const Fields &newer) const
{
    if (isEmpty() || newer.isEmpty()) {
        return isEmpty() ? newer : *this;
    }
    Fields result = *this;
    for (const auto &[name, value] : newer.all()) {
        result.set(name, value);
    }
    return result;
}

QJsonObject Fields::toJson() const
{
    QJsonObject json;
    for (const auto &[name, value] : all()) {
        json[name] = value;
    }
    return json;
}

Fields Fields::fromJson(const QJsonObject &json)
{
    Fields fields;
    for (auto it = json.begin(); it != json.end(); ++it) {
        fields.set(it.key(), it->toString());
    }
    return fields;
}

} // namespace jamwright
