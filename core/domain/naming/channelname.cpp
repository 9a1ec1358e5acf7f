// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/channelname.h"

namespace jamwright {
namespace {

constexpr qsizetype longestName = 100;

/// Discord takes ASCII punctuation out; what other scripts and emoji have stays.
bool isStripped(QChar character)
{
    if (character.unicode() >= 0x80) {
        return character.category() == QChar::Other_Control;
    }
    return !character.isLetterOrNumber() && character != u'-' && character != u'_';
}

} // namespace

QString discordChannelName(const QString &name)
{
    QString channel;
    channel.reserve(name.size());
    const QString lower = name.toLower();
    for (const QChar character : lower) {
        const bool hyphen = character.isSpace() || character == u'-';
        if (hyphen) {
            if (!channel.isEmpty() && channel.back() != u'-') {
                channel += u'-';
            }
        } else if (!isStripped(character)) {
            channel += character;
        }
    }
    if (channel.size() > longestName) {
        channel.truncate(channel[longestName - 1].isHighSurrogate() ? longestName - 1 : longestName);
    }
    while (channel.endsWith(u'-')) {
        channel.chop(1);
    }
    return channel;
}

} // namespace jamwright
