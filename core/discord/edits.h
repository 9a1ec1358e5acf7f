// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/permissions.h"
#include "base/snowflake.h"
#include "discord/apitypes.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// What is asked of Discord: changes, in which nothing = stays as it is, and things to make.
namespace jamwright {

struct RoleEdit {
    std::optional<QString> name = {};
    std::optional<Permissions> permissions = {};
    std::optional<int> colour = {};
    std::optional<bool> hoist = {};
    std::optional<bool> mentionable = {};

    [[nodiscard]] QJsonObject toJson() const;
};

/// Discord lets name and topic of a channel be changed twice in ten minutes.
struct ChannelEdit {
    std::optional<QString> name = {};
    std::optional<QString> topic = {};
    std::optional<Snowflake> parent = {}; ///< null id = out of any category
    std::optional<int> position = {};
    std::optional<QList<Overwrite>> overwrites = {}; ///< all of them; those left out go

    [[nodiscard]] QJsonObject toJson() const;
};

struct MemberEdit {
    std::optional<QString> nick = {};           ///< empty = none any more
    std::optional<QList<Snowflake>> roles = {}; ///< all of them; those left out are taken

    [[nodiscard]] QJsonObject toJson() const;
};

/// Where a role or channel is to stand in the order.
struct OrderPlace {
    Snowflake id;
    int position = 0;
};

/// Whom a message may notify. Always sent, or every "@everyone" in a text would.
struct Mentions {
    bool everyone = false;
    QList<Snowflake> roles = {}; ///< at most 100
    QList<Snowflake> users = {}; ///< at most 100

    [[nodiscard]] QJsonObject toJson() const;
};

struct NewMessage {
    QString content; ///< at most 2000 characters
    Mentions mentions = {};
    QString nonce = {};  ///< at most 25 characters: within minutes a second message with it is not made; empty = none
    bool silent = false; ///< notifies nobody

    [[nodiscard]] QJsonObject toJson() const;
};

struct NewInvite {
    int maxAgeSeconds = 604'800; ///< 0 = never ends
    int maxUses = 0;             ///< 0 = any number
    QList<Snowflake> roles = {}; ///< given to whoever accepts

    [[nodiscard]] QJsonObject toJson() const;
};

struct NewThread {
    QString name;
    bool isPrivate = false;
    int archiveMinutes = 1440; ///< without a message: 60, 1440, 4320 or 10080

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace jamwright
