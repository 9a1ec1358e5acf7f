// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "discord/apitypes.h"
#include "discord/messagetypes.h"

#include <QDateTime>
#include <QJsonObject>

#include <map>
#include <vector>

namespace jamwright {

/// A message of the practice guild, with what only the server knows of it.
struct PracticeMessage {
    Message message;
    QDateTime pinnedAt; ///< UTC; null = not pinned
};

struct PracticeWebhook {
    Snowflake channel;
    QString name;
    QString token;
};

struct PracticeInvite {
    Snowflake channel;
    QList<Snowflake> roles;
};

/// What the practice guild is at one moment.
struct PracticeState {
    Snowflake last; ///< the highest id given out
    Snowflake id;
    QString name;
    Snowflake owner;
    User bot;
    std::map<Snowflake, Role> roles;
    std::map<Snowflake, Channel> channels;
    std::map<Snowflake, Channel> threads; ///< a thread's parent is its channel
    std::map<Snowflake, Member> members;  ///< the bot included
    std::map<Snowflake, PracticeMessage> messages;
    std::map<Snowflake, PracticeWebhook> webhooks;
    std::map<QString, PracticeInvite> invites; ///< by code
    std::map<Snowflake, ScheduledEvent> events;
    std::vector<AuditEntry> audit; ///< oldest first

    /// A channel or a thread; null when there is none.
    [[nodiscard]] const Channel *findChannel(Snowflake channel) const;
    /// Carries out one line of the log, see `PracticeStore`; false when it is none.
    [[nodiscard]] bool apply(const QJsonObject &change);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PracticeState> fromJson(const QJsonObject &json);
};

/// A guild that has just been set up, see `PracticeGuild::open`; its ids tell of that moment.
[[nodiscard]] PracticeState freshPracticeState(const QDateTime &birth);

/// The id that belongs to a moment: the lowest that Discord could give then.
[[nodiscard]] Snowflake snowflakeAt(const QDateTime &moment);

} // namespace jamwright
