// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventtable.h"

#include "store/database.h"
#include "store/rows.h"

#include <QJsonArray>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Both kinds of rules stand in one column.
QJsonObject rulesToJson(const TeamRules &rules, const SignupRules &signups)
{
    QJsonObject weights;
    for (const auto &[skill, weight] : rules.skillWeights) {
        weights[skill] = weight;
    }
    QJsonArray goals;
    for (const Goal &goal : rules.goals) {
        goals << toJson(goal);
    }
    QJsonObject json{{u"min_size"_s, rules.minSize},
                     {u"max_size"_s, rules.maxSize},
                     {u"max_arc_minutes"_s, rules.maxArcMinutes},
                     {u"leader_needed"_s, rules.leaderNeeded},
                     {u"strangers_only"_s, rules.strangersOnly},
                     {u"organisations_apart"_s, rules.organisationsApart},
                     {u"skill_weights"_s, weights},
                     {u"goals"_s, goals},
                     {u"retention_months"_s, signups.retentionMonths}};
    if (signups.capacityTeams) {
        json["capacity_teams"_L1] = *signups.capacityTeams;
    }
    if (signups.minimumAge) {
        json["minimum_age"_L1] = *signups.minimumAge;
    }
    return json;
}

SignupRules signupRulesFromJson(const QJsonObject &json)
{
    const auto number = [&json](QLatin1String key) {
        return json.contains(key) ? std::optional(json[key].toInt()) : std::nullopt;
    };
    SignupRules rules;
    rules.capacityTeams = number("capacity_teams"_L1);
    rules.minimumAge = number("minimum_age"_L1);
    rules.retentionMonths = number("retention_months"_L1).value_or(rules.retentionMonths);
    return rules;
}

TeamRules rulesFromJson(const QJsonObject &json)
{
    TeamRules rules;
    rules.minSize = json["min_size"_L1].toInt(rules.minSize);
    rules.maxSize = json["max_size"_L1].toInt(rules.maxSize);
    rules.maxArcMinutes = json["max_arc_minutes"_L1].toInt(rules.maxArcMinutes);
    rules.leaderNeeded = json["leader_needed"_L1].toBool(rules.leaderNeeded);
    rules.strangersOnly = json["strangers_only"_L1].toBool(rules.strangersOnly);
    rules.organisationsApart = json["organisations_apart"_L1].toBool(rules.organisationsApart);
    const QJsonArray goals = json["goals"_L1].toArray();
    for (const auto written : goals) {
        if (const auto goal = goalFromJson(written.toObject())) {
            rules.goals.push_back(*goal);
        }
    }
    const QJsonObject weights = json["skill_weights"_L1].toObject();
    for (auto it = weights.begin(); it != weights.end(); ++it) {
        rules.skillWeights[it.key()] = it->toDouble();
    }
    return rules;
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto value : array) {
        texts << value.toString();
    }
    return texts;
}

constexpr auto eventColumns = "SELECT id, name, kind, stage, starts_on, ends_on, rules, name_theme FROM event "_L1;

Event readEvent(const QSqlQuery &row)
{
    Event event;
    event.id.value = row.value(0).toLongLong();
    event.name = row.value(1).toString();
    event.kind = fromName<EventKind>(row.value(2).toString()).value_or(EventKind::TeamJam);
    event.stage = fromName<Stage>(row.value(3).toString()).value_or(Stage::Planning);
    event.startsOn = QDate::fromString(row.value(4).toString(), Qt::ISODate);
    event.endsOn = QDate::fromString(row.value(5).toString(), Qt::ISODate);
    event.rules = rulesFromJson(objectFromColumn(row.value(6)));
    event.signupRules = signupRulesFromJson(objectFromColumn(row.value(6)));
    event.nameTheme = row.value(7).toString();
    return event;
}

QVariantList toColumns(const Event &event)
{
    return {event.name,
            nameOf(event.kind),
            nameOf(event.stage),
            toColumn(event.startsOn),
            toColumn(event.endsOn),
            toJsonText(rulesToJson(event.rules, event.signupRules)),
            event.nameTheme};
}

} // namespace

Result<std::vector<Event>> EventTable::list()
{
    return m_database.select(eventColumns + u"ORDER BY id"_s, {}, readEvent);
}

Result<std::optional<Event>> EventTable::find(EventId id)
{
    return m_database.select(eventColumns + u"WHERE id = ?"_s, {id.value}, readEvent)
        .map([](const std::vector<Event> &rows) { return rows.empty() ? std::nullopt : std::optional(rows.front()); });
}

Result<EventId> EventTable::insert(const Event &event)
{
    return m_database
        .insert(
            u"INSERT INTO event (name, kind, stage, starts_on, ends_on, rules, name_theme) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            toColumns(event))
        .map([](qint64 id) { return EventId{id}; });
}

Result<void> EventTable::update(const Event &event)
{
    return m_database.run(u"UPDATE event SET name = ?, kind = ?, stage = ?, starts_on = ?, ends_on = ?, rules = ?, "
                          "name_theme = ? WHERE id = ?"_s,
                          toColumns(event) << event.id.value);
}

Result<JudgingPhase> EventTable::phase(EventId id)
{
    return m_database
        .select(u"SELECT phase FROM event WHERE id = ?"_s, {id.value},
                [](const QSqlQuery &row) { return row.value(0).toString(); })
        .map([](const std::vector<QString> &rows) {
            return rows.empty() ? JudgingPhase::Draft
                                : fromName<JudgingPhase>(rows.front()).value_or(JudgingPhase::Draft);
        });
}

Result<void> EventTable::setPhase(EventId id, JudgingPhase phase)
{
    return m_database.run(u"UPDATE event SET phase = ? WHERE id = ?"_s, {nameOf(phase), id.value});
}

Result<NameWords> EventTable::nameWords(EventId id)
{
    return m_database
        .select(u"SELECT name_words FROM event WHERE id = ?"_s, {id.value},
                [](const QSqlQuery &row) {
                    const QJsonObject json = objectFromColumn(row.value(0));
                    return NameWords{textsOf(json["adjectives"_L1].toArray()), textsOf(json["nouns"_L1].toArray())};
                })
        .map([](const std::vector<NameWords> &rows) { return rows.empty() ? NameWords() : rows.front(); });
}

Result<void> EventTable::setNameWords(EventId id, const NameWords &words)
{
    const QJsonObject json{{u"adjectives"_s, QJsonArray::fromStringList(words.adjectives)},
                           {u"nouns"_s, QJsonArray::fromStringList(words.nouns)}};
    return m_database.run(
        u"UPDATE event SET name_words = ? WHERE id = ?"_s,
        {words.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(toJsonText(json)), id.value});
}

Result<QString> EventTable::remembered(const QString &key)
{
    return m_database
        .select(u"SELECT value FROM remembered WHERE key = ?"_s, {key},
                [](const QSqlQuery &row) { return row.value(0).toString(); })
        .map([](const std::vector<QString> &rows) { return rows.empty() ? QString() : rows.front(); });
}

Result<void> EventTable::remember(const QString &key, const QString &value)
{
    return m_database.run(u"INSERT INTO remembered (key, value) VALUES (?, ?) "
                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                          {key, value});
}

} // namespace jamwright::store
