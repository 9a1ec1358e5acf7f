// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/answers/rawanswertable.h"

#include "store/database.h"
#include "store/rows.h"
#include "store/sql/jsonwriter.h"

#include <QJsonArray>

#include <algorithm>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t rowsOfSheet = 500;

// Where a row of a sheet has what.
enum Place { Line, WhoseRow, AnsweredAt, Cells };

constexpr auto sheetColumns =
    "SELECT import.file_name, import.header, sheet.answers FROM answer_sheet AS sheet JOIN import ON import.id = sheet.import_id "_L1;

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray sheetFrom(const QVariant &column)
{
    return QJsonDocument::fromJson(column.toString().toUtf8()).array();
}

void writeRow(JsonWriter &json, const RawAnswerTable::Kept &kept)
{
    json.array([&] {
        json.number(kept.row->line);
        json.number(kept.person.value);
        if (kept.row->answeredAt.isValid()) {
            json.number(kept.row->answeredAt.toMSecsSinceEpoch());
        } else {
            json.null();
        }
        json.array([&] {
            for (const QString &cell : kept.row->cells) {
                json.text(cell);
            }
        });
    });
}

QString timeText(const QJsonValue &milliseconds)
{
    return milliseconds.isNull()
               ? QString()
               : toColumn(QDateTime::fromMSecsSinceEpoch(milliseconds.toInteger(), Qt::UTC)).toString();
}

bool isOf(const QJsonArray &row, const std::set<qint64> &people)
{
    return people.contains(row[WhoseRow].toInteger());
}

/// The rows of a sheet, of everybody or of one person.
void addAnswers(const QSqlQuery &sheet, PersonId person, std::vector<RawAnswerTable::RawAnswer> &answers)
{
    const QJsonArray rows = sheetFrom(sheet.value(2));
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        if (person.isStored() && !isOf(row, {person.value})) {
            continue;
        }
        answers.push_back({sheet.value(0).toString(), row[Line].toInt(), PersonId{row[WhoseRow].toInteger()},
                           timeText(row[AnsweredAt]), sheet.value(1).toString(), compact(row[Cells].toArray())});
    }
}

} // namespace

Result<void> RawAnswerTable::add(ImportId import, const std::vector<Kept> &rows)
{
    const size_t sheets = (rows.size() + rowsOfSheet - 1) / rowsOfSheet;
    return m_database
        .insertAll(u"answer_sheet (import_id, number, first_person, last_person, answers)"_s, sheets,
                   [&](size_t number) {
                       const size_t end = std::min(rows.size(), (number + 1) * rowsOfSheet);
                       JsonWriter json;
                       PersonId first = rows[number * rowsOfSheet].person;
                       PersonId last = first;
                       json.array([&] {
                           for (size_t i = number * rowsOfSheet; i < end; ++i) {
                               first = std::min(first, rows[i].person);
                               last = std::max(last, rows[i].person);
                               writeRow(json, rows[i]);
                           }
                       });
                       return QVariantList{import.value, qint64(number), first.value, last.value, json.written()};
                   })
        .andThen([](qint64) { return Result<void>(); });
}

Result<std::vector<RawAnswerTable::RawAnswer>> RawAnswerTable::ofEvent(EventId event)
{
    std::vector<RawAnswer> answers;
    auto read = m_database.each(sheetColumns + u"WHERE import.event_id = ? ORDER BY import.id, sheet.number"_s,
                                {event.value}, [&](const QSqlQuery &sheet) { addAnswers(sheet, {}, answers); });
    return read ? Result<std::vector<RawAnswer>>(std::move(answers)) : read.error();
}

Result<std::vector<RawAnswerTable::RawAnswer>> RawAnswerTable::ofPerson(PersonId person)
{
    std::vector<RawAnswer> answers;
    auto read = m_database.each(
        sheetColumns + u"WHERE ? BETWEEN sheet.first_person AND sheet.last_person ORDER BY import.id, sheet.number"_s,
        {person.value}, [&](const QSqlQuery &sheet) { addAnswers(sheet, person, answers); });
    return read ? Result<std::vector<RawAnswer>>(std::move(answers)) : read.error();
}

Result<std::map<PersonId, QDateTime>> RawAnswerTable::latestTimes(EventId event, ImportSource source,
                                                                  const std::set<PersonId> &people)
{
    std::map<PersonId, QDateTime> latest;
    const auto look = [&](const QSqlQuery &sheet) {
        const auto first = people.lower_bound(PersonId{sheet.value(1).toLongLong()});
        if (first == people.end() || first->value > sheet.value(2).toLongLong()) {
            return; // is about none of them
        }
        const QJsonArray rows = sheetFrom(sheet.value(0));
        for (const QJsonValue &value : rows) {
            const QJsonArray row = value.toArray();
            const PersonId person{row[WhoseRow].toInteger()};
            if (people.contains(person) && !row[AnsweredAt].isNull()) {
                const auto at = QDateTime::fromMSecsSinceEpoch(row[AnsweredAt].toInteger(), Qt::UTC);
                const auto [place, isNew] = latest.try_emplace(person, at);
                place->second = std::max(place->second, at);
            }
        }
    };
    auto read =
        m_database.each(u"SELECT sheet.answers, sheet.first_person, sheet.last_person FROM answer_sheet AS sheet "
                        "JOIN import ON import.id = sheet.import_id WHERE import.event_id = ? AND import.source = ?"_s,
                        {event.value, nameOf(source)}, look);
    return read ? Result<std::map<PersonId, QDateTime>>(std::move(latest)) : read.error();
}

Result<void> RawAnswerTable::forget(const std::set<qint64> &people,
                                    const std::function<bool(const QByteArray &)> &mentions)
{
    std::vector<QVariantList> changed;
    const auto look = [&](const QSqlQuery &sheet) {
        const QJsonArray before = sheetFrom(sheet.value(0));
        const bool isUndone = sheet.value(3).toBool();
        QJsonArray rows;
        if (!isUndone || !mentions(sheet.value(0).toString().toUtf8())) {
            std::copy_if(before.begin(), before.end(), std::back_inserter(rows),
                         [&](const QJsonValue &row) { return !isOf(row.toArray(), people); });
        }
        if (rows.size() != before.size()) {
            changed.push_back({compact(rows), sheet.value(1), sheet.value(2)});
        }
    };
    auto done = m_database.each(u"SELECT answers, import_id, number, import_id NOT IN (SELECT id FROM import) "
                                "FROM answer_sheet"_s,
                                {}, look);
    for (const QVariantList &values : changed) {
        done = done.andThen([&] {
            return m_database.run(u"UPDATE answer_sheet SET answers = ? WHERE import_id = ? AND number = ?"_s, values);
        });
    }
    return done;
}

} // namespace jamwright::store
