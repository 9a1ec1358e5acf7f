// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/snowflake.h"
#include "domain/plan.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace jamwright::store {

class Database;

/// What was done on one guild for one event: the journal of its runs.
class GuildTable
{
public:
    GuildTable(Database &database, EventId event, Snowflake guild)
        : m_database(database)
        , m_event(event)
        , m_guild(guild)
    {
    }

    /// In one transaction: the step `doneKey` happened and made `object` (null: it makes none); and the intent on
    /// record becomes `intent` of `intentKey`, or none. Blank keys leave that half out.
    [[nodiscard]] Result<void> record(const QString &doneKey, Snowflake object, const QString &intentKey,
                                      const QJsonObject &intent);
    /// Steps that made an object, by key.
    [[nodiscard]] Result<JournalledObjects> objects();
    [[nodiscard]] Result<std::optional<QJsonObject>> intent();

    [[nodiscard]] Result<RunId> beginRun(const QString &guildName, int steps);
    /// The rooms are as planned: every run that had not ended has now.
    [[nodiscard]] Result<void> finishRuns();

private:
    Database &m_database;
    EventId m_event;
    Snowflake m_guild;
};

/// What is known of an event's rooms on the guild of its newest run.
struct GuildFacts {
    QString guildName;
    int objects = 0;
    int rolesGiven = 0;
    bool unfinished = false; ///< the newest run has not ended well
};
[[nodiscard]] Result<GuildFacts> guildFacts(Database &database, EventId event);

/// A row of the export of Discord objects.
struct GuildObjectRow {
    Snowflake guild;
    QString key;
    std::optional<Snowflake> object;
    QDateTime doneAt;
};
[[nodiscard]] Result<std::vector<GuildObjectRow>> guildObjects(Database &database, EventId event);

} // namespace jamwright::store
