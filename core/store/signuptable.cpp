// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/signuptable.h"

#include "store/database.h"
#include "store/rows.h"

#include <QJsonArray>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject sourcesToJson(const std::map<QString, ImportId> &sources)
{
    QJsonObject json;
    for (const auto &[field, import] : sources) {
        json[field] = import.value;
    }
    return json;
}

std::map<QString, ImportId> sourcesFromJson(const QJsonObject &json)
{
    std::map<QString, ImportId> sources;
    for (auto it = json.begin(); it != json.end(); ++it) {
        sources[it.key()] = ImportId{it->toInteger()};
    }
    return sources;
}

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
    signup.sources = sourcesFromJson(objectFromColumn(row.value(7)));
    return signup;
}

QString arrayText(const QStringList &cells)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(cells)).toJson(QJsonDocument::Compact));
}

} // namespace

Result<std::vector<Signup>> SignupTable::list(EventId event)
{
    return m_database.select(u"SELECT id, event_id, person_id, status, status_reason, status_by_hand, fields, sources "
                             "FROM signup WHERE event_id = ? ORDER BY id"_s,
                             {event.value}, readSignup);
}

Result<SignupId> SignupTable::insert(const Signup &signup)
{
    return m_database
        .insert(u"INSERT INTO signup (event_id, person_id, status, status_reason, status_by_hand, fields, sources) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                {signup.event.value, signup.person.value, nameOf(signup.status), toColumn(signup.statusReason),
                 signup.statusByHand ? 1 : 0, toJsonText(signup.fields.toJson()),
                 toJsonText(sourcesToJson(signup.sources))})
        .map([](qint64 id) { return SignupId{id}; });
}

Result<void> SignupTable::update(const Signup &signup)
{
    return m_database.run(
        u"UPDATE signup SET status = ?, status_reason = ?, status_by_hand = ?, fields = ?, sources = ? "
        "WHERE id = ?"_s,
        {nameOf(signup.status), toColumn(signup.statusReason), signup.statusByHand ? 1 : 0,
         toJsonText(signup.fields.toJson()), toJsonText(sourcesToJson(signup.sources)), signup.id.value});
}

Result<void> SignupTable::setStatus(SignupId signup, SignupStatus status, const QString &reason, bool byHand)
{
    return m_database.run(u"UPDATE signup SET status = ?, status_reason = ?, status_by_hand = ? WHERE id = ?"_s,
                          {nameOf(status), toColumn(reason), byHand ? 1 : 0, signup.value});
}

Result<ImportId> SignupTable::addImport(EventId event, const ImportPreview &preview, const QDateTime &at)
{
    return m_database
        .insert(u"INSERT INTO import (event_id, source, file_name, sha256, format, header, map, imported_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {event.value, nameOf(preview.source), toColumn(preview.fileName), QString::fromLatin1(preview.sha256),
                 toColumn(preview.format), arrayText(preview.header), toJsonText(preview.map.toJson()), toColumn(at)})
        .map([](qint64 id) { return ImportId{id}; });
}

Result<void> SignupTable::addRawAnswer(ImportId import, const ImportRow &row, PersonId person)
{
    return m_database.run(
        u"INSERT INTO raw_answer (import_id, line, person_id, answered_at, cells) VALUES (?, ?, ?, ?, ?)"_s,
        {import.value, row.line, person.value, toColumn(row.answeredAt), arrayText(row.cells)});
}

Result<std::vector<SignupTable::RawAnswer>> SignupTable::rawAnswers(EventId event)
{
    return m_database.select(
        u"SELECT import.file_name, raw_answer.line, raw_answer.person_id, raw_answer.answered_at, import.header, "
        "raw_answer.cells FROM raw_answer JOIN import ON import.id = raw_answer.import_id WHERE import.event_id = ? "
        "ORDER BY import.id, raw_answer.line"_s,
        {event.value}, [](const QSqlQuery &row) {
            return RawAnswer{row.value(0).toString(), row.value(1).toInt(),    PersonId{row.value(2).toLongLong()},
                             row.value(3).toString(), row.value(4).toString(), row.value(5).toString()};
        });
}

Result<std::optional<ColumnMap>> SignupTable::newestMap(EventId event, ImportSource source)
{
    auto maps = m_database.select(
        u"SELECT map FROM import WHERE event_id = ? AND source = ? ORDER BY id DESC LIMIT 1"_s,
        {event.value, nameOf(source)}, [](const QSqlQuery &row) { return objectFromColumn(row.value(0)); });
    if (!maps) {
        return maps.error();
    }
    if (maps->empty()) {
        return std::optional<ColumnMap>();
    }
    auto map = ColumnMap::fromJson(maps->front());
    return map ? std::optional(*map) : std::nullopt;
}

} // namespace jamwright::store
