// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "support/wiresupport.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

namespace jamwright {

/// A practice guild in a folder of its own, with a clock that the test moves.
struct PracticeFixture {
    explicit PracticeFixture(PracticeOptions options = {}) { open(std::move(options)); }

    void open(PracticeOptions options)
    {
        rest.reset();
        guild.reset();
        auto opened = PracticeGuild::open(dir.filePath(QStringLiteral("practice.log")), clock, std::move(options));
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().sentence()));
        }
        guild = *std::move(opened);
        rest = std::make_unique<RestClient>(*guild);
    }

    [[nodiscard]] Snowflake id() const { return guild->guildId(); }
    Response ask(Verb verb, const QString &path, const QJsonValue &body = QJsonValue(QJsonValue::Undefined)) const
    {
        return guild->send({verb, path, body, QStringLiteral("a reason")}).result();
    }
    [[nodiscard]] QString path(const QString &rest_) const
    {
        return QStringLiteral("/guilds/") + id().toString() + rest_;
    }

    Role makeRole(const QString &name) const
    {
        Role role;
        role.name = name;
        return *await(rest->createRole(id(), role, {}));
    }
    Channel makeChannel(const QString &name, int type = channeltype::Text,
                        const QList<Overwrite> &overwrites = {}) const
    {
        Channel channel;
        channel.name = name;
        channel.type = type;
        channel.overwrites = overwrites;
        return *await(rest->createChannel(id(), channel, {}));
    }
    [[nodiscard]] Snowflake roleNamed(const QString &name) const
    {
        const QJsonArray roles = guild->snapshot()[QLatin1String("roles")].toArray();
        for (const QJsonValue &role : roles) {
            if (role[QLatin1String("name")] == name) {
                return *Snowflake::parse(role[QLatin1String("id")].toString());
            }
        }
        return {};
    }

    QTemporaryDir dir;
    FixedClock clock{QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC)};
    std::unique_ptr<PracticeGuild> guild;
    std::unique_ptr<RestClient> rest;
};

} // namespace jamwright
