// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/permissions.h"

#include <array>

namespace jamwright {

namespace {

// Discord's own names, by bit; an empty name is a bit that it does not name.
constexpr std::array<const char *, 53> bitNames = {"CREATE_INSTANT_INVITE",
                                                   "KICK_MEMBERS",
                                                   "BAN_MEMBERS",
                                                   "ADMINISTRATOR",
                                                   "MANAGE_CHANNELS",
                                                   "MANAGE_GUILD",
                                                   "ADD_REACTIONS",
                                                   "VIEW_AUDIT_LOG",
                                                   "PRIORITY_SPEAKER",
                                                   "STREAM",
                                                   "VIEW_CHANNEL",
                                                   "SEND_MESSAGES",
                                                   "SEND_TTS_MESSAGES",
                                                   "MANAGE_MESSAGES",
                                                   "EMBED_LINKS",
                                                   "ATTACH_FILES",
                                                   "READ_MESSAGE_HISTORY",
                                                   "MENTION_EVERYONE",
                                                   "USE_EXTERNAL_EMOJIS",
                                                   "VIEW_GUILD_INSIGHTS",
                                                   "CONNECT",
                                                   "SPEAK",
                                                   "MUTE_MEMBERS",
                                                   "DEAFEN_MEMBERS",
                                                   "MOVE_MEMBERS",
                                                   "USE_VAD",
                                                   "CHANGE_NICKNAME",
                                                   "MANAGE_NICKNAMES",
                                                   "MANAGE_ROLES",
                                                   "MANAGE_WEBHOOKS",
                                                   "MANAGE_GUILD_EXPRESSIONS",
                                                   "USE_APPLICATION_COMMANDS",
                                                   "REQUEST_TO_SPEAK",
                                                   "MANAGE_EVENTS",
                                                   "MANAGE_THREADS",
                                                   "CREATE_PUBLIC_THREADS",
                                                   "CREATE_PRIVATE_THREADS",
                                                   "USE_EXTERNAL_STICKERS",
                                                   "SEND_MESSAGES_IN_THREADS",
                                                   "USE_EMBEDDED_ACTIVITIES",
                                                   "MODERATE_MEMBERS",
                                                   "VIEW_CREATOR_MONETIZATION_ANALYTICS",
                                                   "USE_SOUNDBOARD",
                                                   "CREATE_GUILD_EXPRESSIONS",
                                                   "CREATE_EVENTS",
                                                   "USE_EXTERNAL_SOUNDS",
                                                   "SEND_VOICE_MESSAGES",
                                                   "",
                                                   "",
                                                   "SEND_POLLS",
                                                   "USE_EXTERNAL_APPS",
                                                   "PIN_MESSAGES",
                                                   "BYPASS_SLOWMODE"};

} // namespace

Permissions Permissions::named()
{
    quint64 bits = 0;
    for (size_t bit = 0; bit < bitNames.size(); ++bit) {
        bits |= *bitNames[bit] == '\0' ? 0 : quint64(1) << bit;
    }
    return Permissions(bits);
}

QStringList Permissions::names() const
{
    QStringList names;
    for (int bit = 0; bit < 64; ++bit) {
        if ((m_bits >> bit & 1U) == 0) {
            continue;
        }
        const QString name = size_t(bit) < bitNames.size() ? QString::fromLatin1(bitNames[size_t(bit)]) : QString();
        names << (name.isEmpty() ? QStringLiteral("1<<%1").arg(bit) : name);
    }
    return names;
}

} // namespace jamwright
