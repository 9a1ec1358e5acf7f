// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judging/resultstable.h"

#include "store/database.h"
#include "store/rows.h"

#include <QJsonArray>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

TallyChoice choiceFromColumn(const QVariant &column)
{
    const QJsonObject json = objectFromColumn(column);
    TallyChoice choice;
    choice.method = json["method"_L1].toString();
    const QJsonArray ties = json["ties"_L1].toArray();
    for (const QJsonValue &rule : ties) {
        choice.ties << rule.toString();
    }
    if (json["decimals"_L1].isDouble()) {
        choice.decimals = json["decimals"_L1].toInt();
    }
    choice.seed = json["seed"_L1].toString(u"1"_s).toULongLong(); // a text, since it may be beyond 2^53
    return choice;
}

QJsonObject toJson(const TallyChoice &choice)
{
    QJsonObject json{{u"method"_s, choice.method},
                     {u"ties"_s, QJsonArray::fromStringList(choice.ties)},
                     {u"seed"_s, QString::number(choice.seed)}};
    if (choice.decimals) {
        json[u"decimals"_s] = *choice.decimals;
    }
    return json;
}

Publication readPublicationRow(const QSqlQuery &row)
{
    return {row.value(0).toInt(), QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs),
            row.value(2).toString().toUtf8(), row.value(3).toString()};
}

} // namespace

Result<TallyChoice> ResultsTable::choice()
{
    return m_database
        .select(u"SELECT tally FROM event WHERE id = ?"_s, {m_event.value},
                [](const QSqlQuery &row) { return choiceFromColumn(row.value(0)); })
        .map([](const std::vector<TallyChoice> &rows) { return rows.empty() ? TallyChoice() : rows.front(); });
}

Result<void> ResultsTable::setChoice(const TallyChoice &choice)
{
    return m_database.run(u"UPDATE event SET tally = ? WHERE id = ?"_s, {toJsonText(toJson(choice)), m_event.value});
}

Result<bool> ResultsTable::isRevealed(std::optional<int> round)
{
    const auto found = [](qint64 number) { return number != 0; };
    if (!round) {
        return m_database
            .number(u"SELECT EXISTS (SELECT 1 FROM results_revealed WHERE event_id = ?)"_s, {m_event.value})
            .map(found);
    }
    return m_database
        .number(u"SELECT EXISTS (SELECT 1 FROM results_revealed WHERE event_id = ? AND round = ?)"_s,
                {m_event.value, *round})
        .map(found);
}

Result<void> ResultsTable::reveal(int round)
{
    return m_database.run(u"INSERT OR IGNORE INTO results_revealed (event_id, round, at) VALUES (?, ?, ?)"_s,
                          {m_event.value, round, toColumn(m_database.clock().now())});
}

Result<std::vector<Publication>> ResultsTable::publications()
{
    return m_database.select(
        u"SELECT version, at, document, hash FROM publication WHERE event_id = ? ORDER BY version"_s, {m_event.value},
        readPublicationRow);
}

Result<void> ResultsTable::add(const Publication &publication)
{
    return m_database.run(u"INSERT INTO publication (event_id, version, at, document, hash) VALUES (?, ?, ?, ?, ?)"_s,
                          {m_event.value, publication.version, toColumn(publication.at),
                           QString::fromUtf8(publication.document), publication.hash});
}

} // namespace jamwright::store
