// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "discord/apitypes.h"

#include <QFile>
#include <QJsonObject>

#include <map>
#include <memory>
#include <vector>

namespace jamwright {

/// What the practice guild is at one moment.
struct PracticeState {
    Snowflake last; ///< the highest id given out
    Snowflake id;
    QString name;
    Snowflake owner;
    User bot;
    std::map<Snowflake, Role> roles;
    std::map<Snowflake, Channel> channels;
    std::map<Snowflake, Member> members; ///< the bot included
    std::vector<AuditEntry> audit;       ///< oldest first

    /// Carries out one line of the log, see `PracticeStore`; false when it is none.
    [[nodiscard]] bool apply(const QJsonObject &change);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PracticeState> fromJson(const QJsonObject &json);
};

/// The practice guild's state and its file: a header line, then one JSON object a line, each a change that is carried
/// out in order: `{"op": "state", "state": …}` (the first), "create-role", "create-channel", "give-role", "take-role",
/// "delete-role", "delete-channel" and "add-members", those by the API with their "audit" entry. Now and then the file
/// is written anew with one "state" line.
class PracticeStore
{
public:
    /// `fresh` is the state of a file that does not exist yet.
    static Result<std::unique_ptr<PracticeStore>> open(const QString &file, const Clock &clock,
                                                       const PracticeState &fresh);

    [[nodiscard]] const PracticeState &state() const { return m_state; }
    /// An id that was never given out, by the clock, and higher than all before even when the clock went back.
    [[nodiscard]] Snowflake nextId();
    /// Writes the change to the file, then carries it out. After an Error nothing has changed.
    Result<void> commit(const QJsonObject &change);
    /// Takes a member out of the guild and of its audit log and writes the file anew, so that nothing of hers is in it.
    Result<void> forget(Snowflake member);

private:
    PracticeStore(const QString &file, const Clock &clock);

    Result<void> load();
    Result<void> loadLines(const QByteArray &content);
    Result<void> compact();

    QFile m_file;
    const Clock &m_clock;
    PracticeState m_state;
    Snowflake m_lastId;
    qint64 m_size = 0; ///< of the file, in bytes; all of it whole lines
    int m_lines = 0;   ///< since the file was written anew
};

/// A guild that has just been set up, see `PracticeGuild::open`.
[[nodiscard]] PracticeState freshPracticeState(const Clock &clock);

/// The id that belongs to a moment: the lowest that Discord could give then.
[[nodiscard]] Snowflake snowflakeAt(const QDateTime &moment);

} // namespace jamwright
