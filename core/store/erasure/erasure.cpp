// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/erasure/erasure.h"

#include "domain/guild/stepkeys.h"
#include "store/answers/rawanswertable.h"
#include "store/database.h"
#include "store/erasure/changesets.h"
#include "store/rows.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <array>
#include <functional>

namespace jamwright::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A column that may tell of her although the row is not hers.
struct TextColumn {
    QLatin1String table;
    QLatin1String key; ///< what finds the row again; its columns are parted by commas
    QLatin1String column;
};

/// What people answered, as JSON: an object's or an array's texts.
constexpr std::array answerColumns = {
    TextColumn{"signup"_L1, "id"_L1, "fields"_L1},
    TextColumn{"answer_sheet"_L1, "import_id,number"_L1, "answers"_L1},
};
/// What staff or the program wrote.
constexpr std::array writtenColumns = {
    TextColumn{"signup"_L1, "id"_L1, "status_reason"_L1},
    TextColumn{"note"_L1, "id"_L1, "text"_L1},
    TextColumn{"note"_L1, "id"_L1, "written_by"_L1},
    TextColumn{"ban"_L1, "person_id"_L1, "reason"_L1},
    TextColumn{"ban"_L1, "person_id"_L1, "decided_by"_L1},
    TextColumn{"decision"_L1, "id"_L1, "reason"_L1},
    TextColumn{"decision"_L1, "id"_L1, "decided_by"_L1},
    TextColumn{"past_team"_L1, "event,team,person_id"_L1, "notes"_L1},
    TextColumn{"past_team"_L1, "event,team,person_id"_L1, "team"_L1},
    TextColumn{"pair_rule"_L1, "event_id,person_a,person_b"_L1, "reason"_L1},
    TextColumn{"submission"_L1, "id"_L1, "title"_L1},
    TextColumn{"submission"_L1, "id"_L1, "video"_L1},
    TextColumn{"submission"_L1, "id"_L1, "description"_L1},
    TextColumn{"submission"_L1, "id"_L1, "repository"_L1},
    TextColumn{"submission"_L1, "id"_L1, "late_reason"_L1},
    TextColumn{"submission"_L1, "id"_L1, "disqualified_reason"_L1},
    TextColumn{"submission"_L1, "id"_L1, "files"_L1},
    TextColumn{"ballot"_L1, "round,judge_id,submission_id"_L1, "comment"_L1},
    TextColumn{"ballot"_L1, "round,judge_id,submission_id"_L1, "private_note"_L1},
    TextColumn{"score_change"_L1, "id"_L1, "entered_by"_L1},
    TextColumn{"score_change"_L1, "id"_L1, "reason"_L1},
    TextColumn{"score_author"_L1, "id"_L1, "entered_by"_L1},
    TextColumn{"score_author"_L1, "id"_L1, "reason"_L1},
    TextColumn{"rubric"_L1, "id"_L1, "reason"_L1},
    TextColumn{"award"_L1, "id"_L1, "name"_L1},
    TextColumn{"award"_L1, "id"_L1, "prize"_L1},
    TextColumn{"contribution"_L1, "team_id,person_id"_L1, "said_by"_L1},
    TextColumn{"import"_L1, "id"_L1, "file_name"_L1},
    TextColumn{"change_log"_L1, "id"_L1, "sentence"_L1},
};

QJsonValue scrubbed(const QJsonValue &value, const Traces &traces)
{
    if (value.isString()) {
        return traces.withoutHer(value.toString());
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray before = value.toArray();
        for (const QJsonValue &item : before) {
            array << scrubbed(item, traces);
        }
        return array;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    for (auto item : object) {
        item = scrubbed(item, traces);
    }
    return object;
}

/// A JSON text without her. A field that told of nobody else goes, since a blank one is never stored.
QString scrubbedJson(const QString &text, const Traces &traces)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isArray()) {
        return QString::fromUtf8(
            QJsonDocument(scrubbed(json.array(), traces).toArray()).toJson(QJsonDocument::Compact));
    }
    QJsonObject object = scrubbed(json.object(), traces).toObject();
    for (const QString &key : object.keys()) {
        if (object[key].toString().isEmpty()) {
            object.remove(key);
        }
    }
    return toJsonText(object);
}

/// Erases one person from one file, within a transaction that its caller holds.
class Eraser
{
public:
    Eraser(Database &database, const Person &person)
        : m_database(database)
        , m_person(person)
        , m_traces(person)
    {
    }

    [[nodiscard]] Result<ErasureCounts> run()
    {
        auto done = findRows()
                        .andThen([&] { return forgetChanges(); })
                        .andThen([&] { return blankRows(); })
                        .andThen([&] { return forgetRooms(); })
                        .andThen([&] { return blankJudges(); })
                        .andThen([&] { return scrubTexts(); })
                        .andThen([&] { return logIt(); });
        if (!done) {
            return done.error();
        }
        return m_counts;
    }

private:
    [[nodiscard]] Result<void> findRows()
    {
        auto people = m_database.each(
            u"SELECT id FROM person WHERE discord_id = ? OR (email <> '' AND email = ?) OR (discord_id IS NULL AND "
            "email = '' AND discord_name <> '' AND discord_name = ?)"_s,
            {toColumn(m_person.discordId), toColumn(m_person.email), toColumn(m_person.discordName)},
            [&](const QSqlQuery &row) { m_rows.people.insert(row.value(0).toLongLong()); });
        m_counts.people = int(m_rows.people.size());
        for (const qint64 person : m_rows.people) {
            if (people) {
                people =
                    m_database.each(u"SELECT id FROM signup WHERE person_id = ?"_s, {person},
                                    [&](const QSqlQuery &row) { m_rows.signups.insert(row.value(0).toLongLong()); });
            }
        }
        m_counts.signups = int(m_rows.signups.size());
        return people;
    }

    [[nodiscard]] Result<void> forgetChanges()
    {
        std::vector<qint64> hers;
        auto read = m_database.each(u"SELECT id, changeset FROM change_log WHERE changeset IS NOT NULL"_s, {},
                                    [&](const QSqlQuery &row) {
                                        const QByteArray changeset = row.value(1).toByteArray();
                                        if (changesetTouches(changeset, m_rows) || m_traces.mayBeIn(changeset)) {
                                            hers.push_back(row.value(0).toLongLong());
                                        }
                                    });
        for (const qint64 change : hers) {
            if (read) {
                // The sentence of a change of one person names her, maybe as she was called then.
                read =
                    m_database.run(u"UPDATE change_log SET changeset = NULL, sentence = CASE WHEN kind LIKE "
                                   "'people.%' OR kind = 'signups.set' THEN ? ELSE sentence END WHERE id = ?"_s,
                                   {QCoreApplication::translate("Store", "Changed a person who was erased"), change});
            }
        }
        m_counts.changesWithdrawn = int(hers.size());
        return read;
    }

    [[nodiscard]] Result<void> blankRows()
    {
        Result<void> done;
        const auto runFor = [&](const std::set<qint64> &ids, const QString &sql) {
            for (const qint64 id : ids) {
                if (done) {
                    done = m_database.run(sql, {id});
                }
            }
        };
        for (const auto &sql :
             {u"DELETE FROM pair_rule WHERE person_a = ?"_s, u"DELETE FROM pair_rule WHERE person_b = ?"_s,
              u"DELETE FROM note WHERE person_id = ?"_s, u"DELETE FROM ban_use WHERE person_id = ?"_s,
              u"DELETE FROM ban WHERE person_id = ?"_s, u"UPDATE past_team SET notes = NULL WHERE person_id = ?"_s,
              u"UPDATE judge SET name = 'erased ' || id, email = '', discord_id = NULL, organisation = '' "
              "WHERE person_id = ?"_s,
              u"UPDATE person SET discord_id = NULL, discord_name = '', display_name = '', email = '', github = '' "
              "WHERE id = ?"_s}) {
            runFor(m_rows.people, sql);
        }
        done = done.andThen([&] {
            return RawAnswerTable(m_database).forget(m_rows.people, [&](const QByteArray &answers) {
                return m_traces.mayBeIn(answers);
            });
        });
        for (const auto &sql :
             {u"DELETE FROM decision WHERE signup_id = ?"_s,
              u"UPDATE signup SET fields = '{}', sources = '{}', status_reason = '' WHERE id = ?"_s}) {
            runFor(m_rows.signups, sql);
        }
        return done;
    }

    /// What was done for her on a guild: nobody asks for it any more. Without a Discord id she stands there by
    /// reference.
    [[nodiscard]] Result<void> forgetRooms()
    {
        const QString reference = stepkey::reference(m_person.id);
        const QString keys = stepkey::grant(reference, u"%"_s);
        Result<void> done =
            m_database.run(u"DELETE FROM guild_object WHERE key LIKE ? OR note = ?"_s, {keys, reference}).andThen([&] {
                return m_database.run(u"DELETE FROM guild_intent WHERE key LIKE ?"_s, {keys});
            });
        if (!m_person.discordId) {
            return done;
        }
        const QString id = m_person.discordId->toString();
        const auto forget = [&](const QString &sql, const QVariantList &values) {
            done = done.andThen([&] { return m_database.run(sql, values); });
        };
        forget(u"DELETE FROM guild_object WHERE instr(key, ?) > 0 OR snowflake = ?"_s,
               {id, toColumn(m_person.discordId)});
        forget(u"DELETE FROM guild_intent WHERE instr(key, ?) > 0 OR instr(step, ?) > 0"_s, {id, id});
        forget(u"DELETE FROM guild_archive WHERE person = ? OR instr(content, ?) > 0"_s,
               {toColumn(m_person.discordId), id});
        return done;
    }

    /// She may have judged at an event that she did not take part in. A name of several words is hers alone.
    [[nodiscard]] Result<void> blankJudges()
    {
        return m_database.run(
            u"UPDATE judge SET name = 'erased ' || id, email = '', discord_id = NULL, organisation = '' "
            "WHERE discord_id = ? OR (email <> '' AND email = ? COLLATE NOCASE) OR "
            "(name = ? AND instr(name, ' ') > 0)"_s,
            {toColumn(m_person.discordId), toColumn(m_person.email), toColumn(m_person.displayName)});
    }

    [[nodiscard]] Result<void> scrubTexts()
    {
        Result<void> done;
        for (const TextColumn &column : answerColumns) {
            done = done.andThen(
                [&] { return scrub(column, [&](const QString &text) { return scrubbedJson(text, m_traces); }); });
        }
        for (const TextColumn &column : writtenColumns) {
            done = done.andThen(
                [&] { return scrub(column, [&](const QString &text) { return m_traces.withoutHerName(text); }); });
        }
        return done;
    }

    [[nodiscard]] Result<void> scrub(const TextColumn &column, const std::function<QString(const QString &)> &clean)
    {
        std::vector<QVariantList> changed;
        auto read =
            m_database.each(u"SELECT %1, %2 FROM %3 WHERE %1 <> ''"_s.arg(column.column, column.key, column.table), {},
                            [&](const QSqlQuery &row) {
                                const QString before = row.value(0).toString();
                                if (const QString after = clean(before); after != before) {
                                    QVariantList values{toColumn(after)};
                                    for (int i = 1; i <= column.key.count(u',') + 1; ++i) {
                                        values << row.value(i);
                                    }
                                    changed.push_back(values);
                                }
                            });
        const QString where = QString(column.key).replace(u","_s, u" = ? AND "_s) + u" = ?"_s;
        for (const QVariantList &values : changed) {
            if (read) {
                read =
                    m_database.run(u"UPDATE %1 SET %2 = ? WHERE %3"_s.arg(column.table, column.column, where), values);
            }
        }
        return read;
    }

    [[nodiscard]] Result<void> logIt()
    {
        if (m_counts.people == 0) {
            return {};
        }
        return m_database.run(u"INSERT INTO change_log (at, kind, sentence) VALUES (?, 'people.erase', ?)"_s,
                              {toColumn(m_database.clock().now()),
                               QCoreApplication::translate("Store", "Erased a person; this cannot be undone")});
    }

    Database &m_database;
    const Person &m_person;
    Traces m_traces;
    PersonRows m_rows;
    ErasureCounts m_counts;
};

Result<void> emptyLog(Database &database)
{
    auto busy = database.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!busy) {
        return busy.error();
    }
    if (*busy != 0) {
        return Error::storage(
            QCoreApplication::translate(
                "Store", "The person was erased, but another program is reading the file, so a trace may be left."),
            QFileInfo(database.file()).fileName(),
            QCoreApplication::translate("Store", "Close the other program, then open and close the workspace once."));
    }
    return {};
}

} // namespace

Result<ErasureCounts> erase(Database &database, const Person &person)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    auto counts = Eraser(database, person).run();
    if (!counts) {
        return counts;
    }
    auto done = transaction->commit()
                    .andThen([&] { return emptyLog(database); })
                    .andThen([&] { return database.run(u"VACUUM"_s); })
                    .andThen([&] { return emptyLog(database); });
    return done ? counts : Result<ErasureCounts>(done.error());
}

} // namespace jamwright::store
