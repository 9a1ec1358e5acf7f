// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/signuptable.h"

#include "store/database.h"
#include "store/rows.h"

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

/// Room for so many values in a statement: "?, ?, ?".
QString placeholders(size_t values)
{
    QString text;
    for (size_t i = 0; i < values; ++i) {
        text += i == 0 ? u"?"_s : u", ?"_s;
    }
    return text;
}

// SQLite itself writes the JSON of a row: a large import spends most of its time where Qt builds the document first.
QString addJson(QVariantList &values, const Signup &signup)
{
    for (const auto &[field, value] : signup.fields.all()) {
        values << field << value;
    }
    const auto sources = storedSources(signup);
    for (const auto &[field, import] : sources) {
        values << field << import.value;
    }
    return u"json_object(%1), json_object(%2)"_s.arg(placeholders(signup.fields.all().size() * 2),
                                                     placeholders(sources.size() * 2));
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

constexpr auto rawAnswerColumns =
    "SELECT import.file_name, raw_answer.line, raw_answer.person_id, raw_answer.answered_at, import.header, "
    "raw_answer.cells FROM raw_answer JOIN import ON import.id = raw_answer.import_id "_L1;

SignupTable::RawAnswer readRawAnswer(const QSqlQuery &row)
{
    return {row.value(0).toString(), row.value(1).toInt(),    PersonId{row.value(2).toLongLong()},
            row.value(3).toString(), row.value(4).toString(), row.value(5).toString()};
}

QString arrayText(const QStringList &cells)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(cells)).toJson(QJsonDocument::Compact));
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

Result<SignupId> SignupTable::insert(const Signup &signup)
{
    QVariantList values{signup.event.value, signup.person.value, nameOf(signup.status), toColumn(signup.statusReason),
                        signup.statusByHand ? 1 : 0};
    const QString json = addJson(values, signup);
    return m_database
        .insert(u"INSERT INTO signup (event_id, person_id, status, status_reason, status_by_hand, fields, sources) "
                "VALUES (?, ?, ?, ?, ?, "_s +
                    json + u')',
                values)
        .map([](qint64 id) { return SignupId{id}; });
}

Result<void> SignupTable::update(const Signup &signup)
{
    QVariantList values{nameOf(signup.status), toColumn(signup.statusReason), signup.statusByHand ? 1 : 0};
    const QString json = addJson(values, signup);
    values << signup.id.value;
    return m_database.run(
        u"UPDATE signup SET status = ?, status_reason = ?, status_by_hand = ?, (fields, sources) = ("_s + json +
            u") WHERE id = ?"_s,
        values);
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
        "ifnull((SELECT min(imported_at) FROM raw_answer JOIN import ON import.id = raw_answer.import_id "
        "WHERE raw_answer.person_id = signup.person_id AND import.event_id = signup.event_id), ?) FROM signup "
        "WHERE id = ? AND NOT EXISTS (SELECT 1 FROM decision WHERE signup_id = signup.id AND subject = 'status')"_s,
        {toColumn(at), signup.value});
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
    QVariantList values{import.value, row.line, person.value, toColumn(row.answeredAt)};
    for (const QString &cell : row.cells) {
        values << toColumn(cell);
    }
    return m_database.run(
        u"INSERT INTO raw_answer (import_id, line, person_id, answered_at, cells) VALUES (?, ?, ?, ?, json_array(%1))"_s
            .arg(placeholders(size_t(row.cells.size()))),
        values);
}

Result<std::vector<SignupTable::RawAnswer>> SignupTable::rawAnswers(EventId event)
{
    return m_database.select(
        rawAnswerColumns + u"WHERE import.event_id = ? ORDER BY import.id, raw_answer.line, raw_answer.person_id"_s,
        {event.value}, readRawAnswer);
}

Result<std::vector<SignupTable::RawAnswer>> SignupTable::rawAnswersOf(PersonId person)
{
    return m_database.select(
        rawAnswerColumns +
            u"WHERE raw_answer.person_id = ? ORDER BY import.id, raw_answer.line, raw_answer.person_id"_s,
        {person.value}, readRawAnswer);
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

} // namespace jamwright::store
