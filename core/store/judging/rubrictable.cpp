// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judging/rubrictable.h"

#include "store/database.h"
#include "store/rows.h"

#include <QJsonArray>

#include <algorithm>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

QString labelsColumn(const std::map<double, QString> &labels)
{
    QJsonObject object;
    for (const auto &[mark, label] : labels) {
        object[QString::number(mark, 'g', 15)] = label;
    }
    return toJsonText(object);
}

std::map<double, QString> labelsFromColumn(const QVariant &column)
{
    std::map<double, QString> labels;
    const QJsonObject object = objectFromColumn(column);
    for (auto label = object.begin(); label != object.end(); ++label) {
        labels[label.key().toDouble()] = label.value().toString();
    }
    return labels;
}

Criterion readCriterion(const QSqlQuery &row)
{
    Criterion criterion;
    criterion.id.value = row.value(0).toLongLong();
    criterion.name = row.value(1).toString();
    criterion.lowest = row.value(2).toDouble();
    criterion.highest = row.value(3).toDouble();
    criterion.step = row.value(4).toDouble();
    return criterion;
}

Round readRound(const QSqlQuery &row)
{
    return {row.value(0).toInt(), row.value(1).toString(), numberFromColumn(row.value(2)),
            fromName<ShortlistCut>(row.value(3).toString()).value_or(ShortlistCut::TakeTies)};
}

} // namespace

Result<std::vector<Round>> RubricTable::rounds()
{
    return m_database
        .select(u"SELECT number, name, shortlist, cut FROM round WHERE event_id = ? ORDER BY number"_s, {m_event.value},
                readRound)
        .map([](const std::vector<Round> &rounds) { return rounds.empty() ? std::vector{Round{}} : rounds; });
}

Result<void> RubricTable::replaceRounds(const std::vector<Round> &rounds)
{
    auto done = m_database.run(u"DELETE FROM round WHERE event_id = ?"_s, {m_event.value});
    for (const Round &round : rounds) {
        if (!done) {
            return done;
        }
        done = m_database.run(
            u"INSERT INTO round (event_id, number, name, shortlist, cut) VALUES (?, ?, ?, ?, ?)"_s,
            {m_event.value, round.number, toColumn(round.name), toColumn(round.shortlist), nameOf(round.cut)});
    }
    auto most = m_database.number(u"SELECT max(round) FROM rubric WHERE event_id = ?"_s, {m_event.value});
    if (!done || !most) {
        return !done ? done : most.error();
    }
    for (int gone = int(rounds.size()) + 1; gone <= *most; ++gone) {
        auto removed = remove(gone, 1).andThen([&] { return replaceFinalists(gone, {}); });
        if (!removed) {
            return removed;
        }
    }
    return {};
}

Result<int> RubricTable::currentRound()
{
    return m_database.number(u"SELECT round FROM event WHERE id = ?"_s, {m_event.value}).map([](qint64 round) {
        return std::max(1, int(round));
    });
}

Result<void> RubricTable::setCurrentRound(int round)
{
    return m_database.run(u"UPDATE event SET round = ? WHERE id = ?"_s, {round, m_event.value});
}

Result<std::vector<SubmissionId>> RubricTable::finalists(int round)
{
    return m_database.select(
        u"SELECT submission_id FROM finalist WHERE event_id = ? AND round = ? ORDER BY submission_id"_s,
        {m_event.value, round}, [](const QSqlQuery &row) { return SubmissionId{row.value(0).toLongLong()}; });
}

Result<void> RubricTable::replaceFinalists(int round, const std::vector<SubmissionId> &finalists)
{
    auto done = m_database.run(u"DELETE FROM finalist WHERE event_id = ? AND round = ?"_s, {m_event.value, round});
    for (const SubmissionId finalist : finalists) {
        if (!done) {
            return done;
        }
        done = m_database.run(u"INSERT INTO finalist (event_id, round, submission_id) VALUES (?, ?, ?)"_s,
                              {m_event.value, round, finalist.value});
    }
    return done;
}

Result<RubricVersion> RubricTable::newest(int round)
{
    return versions(round).map(
        [](std::vector<RubricVersion> all) { return all.empty() ? RubricVersion{} : std::move(all.back()); });
}

Result<std::vector<RubricVersion>> RubricTable::versions(int round)
{
    std::vector<RubricVersion> versions;
    auto done = m_database.each(
        u"SELECT criterion.id, criterion.name, lowest, highest, step, version, rubric.name, reason, made_at, weight, "
        "required, na_allowed, tracks, labels, description FROM rubric "
        "LEFT JOIN rubric_criterion ON rubric_id = rubric.id LEFT JOIN criterion ON criterion.id = criterion_id "
        "WHERE rubric.event_id = ? AND rubric.round = ? ORDER BY version, position"_s,
        {m_event.value, round}, [&](const QSqlQuery &row) {
            const int version = row.value(5).toInt();
            if (versions.empty() || versions.back().version != version) {
                versions.push_back(
                    {version, row.value(7).toString(), row.value(8).toString(), {row.value(6).toString(), {}}});
            }
            if (row.value(0).isNull()) {
                return; // a rubric without criteria
            }
            Criterion criterion = readCriterion(row);
            criterion.weight = row.value(9).toDouble();
            criterion.required = row.value(10).toBool();
            criterion.naAllowed = row.value(11).toBool();
            criterion.tracks = textsFromColumn(row.value(12));
            criterion.labels = labelsFromColumn(row.value(13));
            criterion.description = row.value(14).toString();
            versions.back().rubric.criteria << criterion;
        });
    if (!done) {
        return done.error();
    }
    return versions;
}

Result<QList<Criterion>> RubricTable::everyCriterion(int round)
{
    QList<Criterion> criteria;
    auto done = m_database.each(
        u"SELECT id, name, lowest, highest, step FROM criterion WHERE event_id = ? AND round = ? ORDER BY id DESC"_s,
        {m_event.value, round}, [&](const QSqlQuery &row) { criteria << readCriterion(row); });
    if (!done) {
        return done.error();
    }
    return criteria;
}

Result<void> RubricTable::add(int round, const Rubric &rubric, const QString &reason)
{
    auto known = everyCriterion(round);
    auto last = newest(round);
    if (!known || !last) {
        return !known ? known.error() : last.error();
    }
    return insertVersion(round, last->version + 1, rubric, reason, *known);
}

Result<void> RubricTable::replaceNewest(int round, const Rubric &rubric)
{
    auto last = newest(round);
    if (!last) {
        return last.error();
    }
    const int version = std::max(1, last->version);
    return remove(round, version).andThen([&] { return everyCriterion(round); }).andThen([&](const auto &known) {
        return insertVersion(round, version, rubric, last->reason, known);
    });
}

Result<void> RubricTable::insertVersion(int round, int version, const Rubric &rubric, const QString &reason,
                                        const QList<Criterion> &known)
{
    auto id = m_database.insert(
        u"INSERT INTO rubric (event_id, round, version, name, reason, made_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {m_event.value, round, version, toColumn(rubric.name), toColumn(reason), toColumn(m_database.clock().now())});
    if (!id) {
        return id.error();
    }
    int position = 0;
    for (const Criterion &criterion : rubric.criteria) {
        const auto same = std::find_if(known.begin(), known.end(),
                                       [&](const Criterion &other) { return criterion.hasScaleOf(other); });
        Result<qint64> number =
            same != known.end()
                ? Result<qint64>(same->id.value)
                : m_database.insert(
                      u"INSERT INTO criterion (event_id, round, name, lowest, highest, step) "
                      "VALUES (?, ?, ?, ?, ?, ?)"_s,
                      {m_event.value, round, criterion.name, criterion.lowest, criterion.highest, criterion.step});
        if (!number) {
            return number.error();
        }
        auto added = m_database.run(
            u"INSERT INTO rubric_criterion (rubric_id, criterion_id, position, weight, required, na_allowed, tracks, "
            "labels, description) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {*id, *number, ++position, criterion.weight, criterion.required ? 1 : 0, criterion.naAllowed ? 1 : 0,
             textsColumn(criterion.tracks), labelsColumn(criterion.labels), toColumn(criterion.description)});
        if (!added) {
            return added;
        }
    }
    return {};
}

Result<void> RubricTable::remove(int round, int fromVersion)
{
    const QVariantList which{m_event.value, round, fromVersion};
    return m_database
        .run(u"DELETE FROM rubric_criterion WHERE rubric_id IN "
             "(SELECT id FROM rubric WHERE event_id = ? AND round = ? AND version >= ?)"_s,
             which)
        .andThen([&] {
            return m_database.run(u"DELETE FROM rubric WHERE event_id = ? AND round = ? AND version >= ?"_s, which);
        })
        .andThen([&] {
            return m_database.run(u"DELETE FROM criterion WHERE event_id = ? AND round = ? AND "
                                  "id NOT IN (SELECT criterion_id FROM rubric_criterion) AND "
                                  "id NOT IN (SELECT criterion_id FROM mark)"_s,
                                  {m_event.value, round});
        });
}

} // namespace jamwright::store
