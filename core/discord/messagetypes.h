// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/secret.h"
#include "discord/apitypes.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

/// More of what Discord's API sends, see apitypes.h.
namespace jamwright {

/// The bot's own application, as far as it says what the bot may do.
struct Application {
    Snowflake id;
    qint64 flags = 0;

    /// Turned on in the developer portal: the list of members may be read.
    [[nodiscard]] bool mayListMembers() const;
    [[nodiscard]] static Result<Application> fromJson(const QJsonObject &json);
    friend bool operator==(const Application &, const Application &) = default;
};

struct Message {
    Snowflake id;
    Snowflake channel;
    User author;
    QString content;
    QString nonce; ///< only in the answer to the call that made it
    bool pinned = false;
    QDateTime pinnedAt = {}; ///< UTC; only in lists of pins

    [[nodiscard]] static Result<Message> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const Message &, const Message &) = default;
};

struct Webhook {
    Snowflake id;
    Snowflake channel;
    QString name;
    Secret token; ///< whoever has it may post

    [[nodiscard]] static Result<Webhook> fromJson(const QJsonObject &json);
};

struct Invite {
    QString code;
    /// For people: https://discord.gg/CODE
    [[nodiscard]] QString url() const;
    [[nodiscard]] static Result<Invite> fromJson(const QJsonObject &json);
    friend bool operator==(const Invite &, const Invite &) = default;
};

/// An entry of the guild's calendar: in a voice channel, or somewhere else until an end.
struct ScheduledEvent {
    Snowflake id;
    QString name;
    QDateTime start; ///< UTC
    QDateTime end;   ///< UTC; null = open, only in a voice channel
    Snowflake channel;
    QString location; ///< where there is no channel

    [[nodiscard]] static Result<ScheduledEvent> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const ScheduledEvent &, const ScheduledEvent &) = default;
};

} // namespace jamwright
