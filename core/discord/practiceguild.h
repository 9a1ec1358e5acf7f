// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/snowflake.h"
#include "discord/practice/faults.h"
#include "discord/transport.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace jamwright {

class PracticeStore;

struct PracticeMember {
    Snowflake id;
    QString name;
};

struct PracticeOptions {
    bool rateLimits = false;    ///< Discord's buckets, by the clock; without, nobody waits and no answer tells a limit
    bool mayListMembers = true; ///< the privileged intent for members
    PracticeFaults faults = {};
    bool keep = true;     ///< false = the file is only read: what changes is gone with the object
    QDateTime birth = {}; ///< that the ids of a fresh guild tell of, UTC; null = now
};

/// A transport that *is* a small Discord: one guild with its roles, channels, members, messages and audit log, with
/// Discord's limits, checks and error numbers, for rehearsals and tests. Its state is in a file of its own, an
/// append-only log: each change is handed to the operating system before it is answered, so that killing the program
/// loses nothing that was answered; a line torn by the kill is cut off when the file is opened again. Answers are
/// finished at once. One process at a time.
///
/// Of the rate limits only that of the roles of two days outlives the program, as the roles do.
class PracticeGuild final : public Transport
{
public:
    /// Opens the file, or makes one with a fresh guild: @everyone, the bot's role on top, the staff roles "Events
    /// Lead", "Event Team" and "Bots", the category "Summer Code Jam", and a few channels. Storage error when the file
    /// cannot be read or written, or is none of ours; such a file is left as it is. The clock must outlive the guild.
    static Result<std::unique_ptr<PracticeGuild>> open(const QString &file, const Clock &clock,
                                                       PracticeOptions options = {});
    ~PracticeGuild() override;

    /// The id of a fresh guild that is born then.
    [[nodiscard]] static Snowflake idOfBirth(const QDateTime &birth);

    QFuture<Response> send(const Request &request) override;

    /// Lets people join; who is there already stays as she is.
    Result<void> addMembers(const std::vector<PracticeMember> &members);

    /// Takes a member out, for good: nothing of hers is left in the file.
    Result<void> forget(Snowflake member);

    /// The very next request goes wrong so; several come one after the other.
    void failNext(Fault fault);

    [[nodiscard]] Snowflake guildId() const;
    /// `{"guild": {id, name}, "roles": […], "channels": […], "members": [{id, name, roles: [id…]}], "messages":
    /// [{channel_id, content, pinned}], "threads": […], "invites": [{channel_id, roles}]}` with Discord's own keys,
    /// each list by id; the bot is not among the members.
    [[nodiscard]] QJsonObject snapshot() const;

private:
    struct Wire;
    PracticeGuild(std::unique_ptr<PracticeStore> store, PracticeOptions options);

    [[nodiscard]] Response answer(const Request &request);
    [[nodiscard]] Response answerWith(Fault fault, const Request &request);
    [[nodiscard]] Response carryOut(const Request &request, bool stale);

    std::unique_ptr<PracticeStore> m_store;
    std::unique_ptr<Wire> m_wire;
};

} // namespace jamwright
