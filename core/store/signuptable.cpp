// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/signuptable.h"

#include "store/database.h"
#include "store/rows.h"
#include "store/sql/jsonwriter.h"

#include <QJsonArray>

#include <algorithm>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the column `sources`: where every field comes from that is not named there.
constexpr auto everyOther = "*"_L1;

/// The sources as they are stored. Most sign-ups come whole from one import, which is then named once.
std::map<QString, ImportId> storedSources(const Signup &signup)
{
    const auto &sources = signup.sources;
    const auto &values = signup.fields.all();
    const bool isWhole = !values.empty() && std::equal(values.begin(), values.end(), sources.begin(), sources.end(),
                                                       [&sources](const auto &value, const auto &source) {
                                                           return value.first == source.first &&
                                                                  source.second == sources.begin()->second;
                                                       });
    if (isWhole) {
        return {{everyOther, sources.begin()->second}};
    }
    std::map<ImportId, int> fields;
    for (const auto &[field, value] : signup.fields.all()) {
        const auto source = sources.find(field);
        if (source == sources.end()) {
            return sources; // one of nobody knows where: all that are known are named
        }
        ++fields[source->second];
    }
    const auto most = std::max_element(fields.begin(), fields.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most == fields.end()) {
        return sources;
    }
    std::map<QString, ImportId> stored{{everyOther, most->first}};
    for (const auto &[field, source] : sources) {
        if (source != most->first || !signup.fields.has(field)) {
            stored.emplace(field, source);
        }
    }
    return stored;
}

std::map<QString, ImportId> readSources(const QJsonObject &json, const Fields &fields)
{
    std::map<QString, ImportId> sources;
    for (auto it = json.begin(); it != json.end(); ++it) {
        sources[it.key()] = ImportId{it->toInteger()};
    }
    if (const auto rest = sources.extract(QString(everyOther)); !rest.empty()) {
        for (const auto &[field, value] : fields.all()) {
            sources.emplace(field, rest.mapped());
        }
    }
    return sources;
}

QVariant sourcesText(const Signup &signup)
{
    JsonWriter json;
    json.object([&] {
        for (const auto &[field, import] : storedSources(signup)) {
            json.key(field);
            json.number(import.value);
        }
    });
    return json.written();
}

QVariant fieldsText(const Signup &signup)
{
    JsonWriter json;
    json.object([&] {
        for (const auto &[field, value] : signup.fields.all()) {
            json.key(field);
            json.text(value);
        }
    });
    return json.written();
}

constexpr auto signupColumns =
    "SELECT id, event_id, person_id, status, status_reason, status_by_hand, fields, sources FROM signup "_L1;

Signup readSignup(const QSqlQuery &row)
{
    Signup signup;
    signup.id.value = row.value(0).toLongLong();
    signup.event.value = row.value(1).toLongLong();
    signup.person.value = row.value(2).toLongLong();
    signup.status = fromName<SignupStatus>(row.value(3).toString()).value_or(SignupStatus::Applied);
    signup.statusReason = row.value(4).toString();
    signup.statusByHand = row.value(5).toBool();
    signup.fields = Fields::fromJson(objectFromColumn(row.value(6)));
    signup.sources = readSources(objectFromColumn(row.value(7)), signup.fields);
    return signup;
}

constexpr auto decisionColumns = "SELECT signup_id, subject, value, reason, decided_by, at FROM decision "_L1;

Decision readDecision(const QSqlQuery &row)
{
    return {SignupId{row.value(0).toLongLong()},
            fromName<DecisionSubject>(row.value(1).toString()).value_or(DecisionSubject::Status),
            row.value(2).toString(),
            row.value(3).toString(),
            row.value(4).toString(),
            QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs)};
}

QString arrayText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

Result<std::vector<Signup>> SignupTable::list(EventId event)
{
    return m_database.select(signupColumns + u"WHERE event_id = ? ORDER BY id"_s, {event.value}, readSignup);
}

Result<std::optional<Signup>> SignupTable::find(EventId event, PersonId person)
{
    return m_database
        .select(signupColumns + u"WHERE event_id = ? AND person_id = ?"_s, {event.value, person.value}, readSignup)
        .map([](const std::vector<Signup> &found) {
            return found.empty() ? std::nullopt : std::optional(found.front());
        });
}

Result<SignupId> SignupTable::insertAll(size_t count, const std::function<Signup(size_t)> &signup)
{
    const QString at = toColumn(m_database.clock().now()).toString();
    return m_database
        .insertAll(
            u"signup (event_id, person_id, status, status_reason, status_by_hand, fields, sources, applied_at)"_s,
            count,
            [&](size_t i) {
                const Signup row = signup(i);
                return QVariantList{
                    row.event.value,          row.person.value, nameOf(row.status), toColumn(row.statusReason),
                    row.statusByHand ? 1 : 0, fieldsText(row),  sourcesText(row),   at};
            })
        .map([](qint64 first) { return SignupId{first}; });
}

Result<void> SignupTable::update(const Signup &signup)
{
    return m_database.run(
        u"UPDATE signup SET status = ?, status_reason = ?, status_by_hand = ?, fields = ?, sources = ? "
        "WHERE id = ?"_s,
        {nameOf(signup.status), toColumn(signup.statusReason), signup.statusByHand ? 1 : 0, fieldsText(signup),
         sourcesText(signup), signup.id.value});
}

Result<void> SignupTable::setStatus(SignupId signup, SignupStatus status, const QString &reason, bool byHand)
{
    return m_database.run(u"UPDATE signup SET status = ?, status_reason = ?, status_by_hand = ? WHERE id = ?"_s,
                          {nameOf(status), toColumn(reason), byHand ? 1 : 0, signup.value});
}

Result<std::vector<Decision>> SignupTable::decisions(EventId event)
{
    return m_database.select(decisionColumns +
                                 u"WHERE signup_id IN (SELECT id FROM signup WHERE event_id = ?) ORDER BY id"_s,
                             {event.value}, readDecision);
}

Result<std::vector<Decision>> SignupTable::decisions(SignupId signup)
{
    return m_database.select(decisionColumns + u"WHERE signup_id = ? ORDER BY id"_s, {signup.value}, readDecision);
}

Result<void> SignupTable::addDecision(const Decision &decision)
{
    return m_database.run(
        u"INSERT INTO decision (signup_id, subject, value, reason, decided_by, at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {decision.signup.value, nameOf(decision.subject), toColumn(decision.value), toColumn(decision.reason),
         toColumn(decision.by), toColumn(decision.at)});
}

Result<void> SignupTable::logFirstStatus(SignupId signup, const QDateTime &at)
{
    return m_database.run(
        u"INSERT INTO decision (signup_id, subject, value, reason, at) SELECT id, 'status', status, status_reason, "
        "ifnull(applied_at, ?) FROM signup WHERE id = ? AND NOT EXISTS (SELECT 1 FROM decision WHERE signup_id = signup.id AND subject = 'status')"_s,
        {toColumn(at), signup.value});
}

Result<ImportId> SignupTable::addImport(EventId event, const ImportPreview &preview, const QDateTime &at)
{
    return m_database
        .insert(u"INSERT INTO import (event_id, source, file_name, sha256, format, header, map, imported_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {event.value, nameOf(preview.source), toColumn(preview.fileName), QString::fromLatin1(preview.sha256),
                 toColumn(preview.format), arrayText(QJsonArray::fromStringList(preview.header)),
                 toJsonText(preview.map.toJson()), toColumn(at)})
        .map([](qint64 id) { return ImportId{id}; });
}

Result<std::vector<EarlierMap>> SignupTable::earlierMaps(EventId event, ImportSource source)
{
    auto maps = m_database.select(
        u"SELECT header, map FROM import WHERE source = ? ORDER BY event_id = ? DESC, id DESC LIMIT 100"_s,
        {nameOf(source), event.value}, [](const QSqlQuery &row) {
            const auto map = ColumnMap::fromJson(objectFromColumn(row.value(1)));
            const QJsonArray header = QJsonDocument::fromJson(row.value(0).toString().toUtf8()).array();
            return EarlierMap{QVariant(header.toVariantList()).toStringList(), map.valueOr({})};
        });
    return maps;
}

Result<std::vector<ImportId>> SignupTable::importsOf(EventId event, ImportSource source)
{
    return m_database.select(u"SELECT id FROM import WHERE event_id = ? AND source = ?"_s,
                             {event.value, nameOf(source)},
                             [](const QSqlQuery &row) { return ImportId{row.value(0).toLongLong()}; });
}

} // namespace jamwright::store
