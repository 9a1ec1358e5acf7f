// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/snowflake.h"
#include "domain/guild/plan.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

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

    /// What happened to one step.
    struct Done {
        QString key;
        JournalledObject made; ///< its time is not written, but the clock's
        bool gone = false;     ///< what was made under the key is no more
    };
    /// What is about to be tried.
    struct Intent {
        QString key;
        QJsonObject step;
    };
    /// All of it in one transaction. What is done or dropped has no intent any more.
    [[nodiscard]] Result<void> record(const std::vector<Done> &done, const QStringList &dropped,
                                      const std::vector<Intent> &begun);
    /// Everything that was made or given and is not gone, by key.
    [[nodiscard]] Result<JournalledObjects> objects();
    [[nodiscard]] Result<std::vector<QJsonObject>> intents();
    /// What runs of other events made there and what is not known to be gone, with the event's name; not what they
    /// adopted.
    [[nodiscard]] Result<std::map<Snowflake, QString>> madeForOthers();
    /// Roles of whatever event that runs made there and took away again.
    [[nodiscard]] Result<QList<Snowflake>> rolesGone();
    /// Nothing of the event is left there but what is named: messages in rooms that stay, for they are sent once for
    /// ever.
    [[nodiscard]] Result<void> forgetObjects(const QStringList &butNot);

    /// A run that is begun, with a word for each of its steps.
    struct Begun {
        QString fingerprint; ///< blank = there is none
        QStringList stepMarks;
    };
    [[nodiscard]] Result<void> beginRun(OrderKind kind, const QString &guildName, int steps, const Begun &plan);
    /// The newest run of the kind, or of a version that kept none, that has not ended well.
    [[nodiscard]] Result<Begun> unfinishedRun(OrderKind kind);
    /// An order of the kind is carried out, and so is every run that it goes on with. The rooms are as planned, or no
    /// more: then so is what was to make, mend or delete them. Only a teardown ends announcements too.
    [[nodiscard]] Result<void> finishRuns(OrderKind kind);

private:
    Database &m_database;
    EventId m_event;
    Snowflake m_guild;
};

/// What is known of an event's rooms on one guild.
struct GuildFacts {
    QString guildName; ///< as the newest run found it
    Snowflake guild;
    int objects = 0;
    int rolesGiven = 0;
    bool unfinished = false;                      ///< a run has not ended well
    std::optional<OrderKind> unfinishedKind = {}; ///< of the newest such run; empty = nobody wrote it down
};
/// One for each guild that there were runs of the event on, that of the newest run first.
[[nodiscard]] Result<std::vector<GuildFacts>> guildFacts(Database &database, EventId event);

/// The guilds that there were runs on, of whatever event.
[[nodiscard]] Result<std::vector<Snowflake>> guildsWithRuns(Database &database);

/// A row of the export of Discord objects.
struct GuildObjectRow {
    Snowflake guild;
    QString key;
    std::optional<Snowflake> object;
    QDateTime doneAt;
};
[[nodiscard]] Result<std::vector<GuildObjectRow>> guildObjects(Database &database, EventId event);

} // namespace jamwright::store
