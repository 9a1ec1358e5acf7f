// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/connection/guildplaces.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

QString groupOf(const QString &workspaceFile, EventId event)
{
    // A path as a key would be taken apart at its slashes.
    const QByteArray path = QFileInfo(workspaceFile).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12);
    return u"discord/%1-%2"_s.arg(QString::fromLatin1(hash)).arg(event.value);
}

} // namespace

GuildPlace rememberedPlace(const QString &workspaceFile, EventId event)
{
    QSettings settings;
    settings.beginGroup(groupOf(workspaceFile, event));
    const auto guild = Snowflake::parse(settings.value("guild"_L1).toString());
    if (!guild) {
        return {};
    }
    return {settings.value("practice"_L1, false).toBool(), *guild, QUrl(settings.value("baseUrl"_L1).toString())};
}

void rememberPlace(const QString &workspaceFile, EventId event, const GuildPlace &place)
{
    QSettings settings;
    settings.beginGroup(groupOf(workspaceFile, event));
    settings.setValue("practice"_L1, place.practice);
    if (!place.guild.isNull()) { // kept for the way back from the practice guild
        settings.setValue("guild"_L1, place.guild.toString());
        settings.setValue("baseUrl"_L1, place.baseUrl.toString());
    }
}

} // namespace jamwright
