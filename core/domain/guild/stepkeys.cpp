// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/guild/stepkeys.h"

#include <QCryptographicHash>
#include <QStringList>

namespace jamwright::stepkey {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String memberWord{"member"};
constexpr QLatin1String teamWord{"team"};
constexpr QLatin1String categoryWord{"category"};
constexpr QLatin1String announceWord{"announce"};
constexpr QLatin1String inviteWord{"invite"};
constexpr QLatin1String oldInviteWord{"invite:old"}; // keys of roles end otherwise

QString firstPart(const QString &key)
{
    return key.section(u':', 0, 0);
}

} // namespace

QString role(const QString &key)
{
    return key + ":role"_L1;
}

QString channel(const QString &key)
{
    return key + ":chat"_L1;
}

QString category(const QString &key)
{
    return key + ":category"_L1;
}

QString teamRole(TeamId team)
{
    return u"%1:%2:role"_s.arg(teamWord).arg(team.value);
}

QString teamChannel(TeamId team, const QString &key)
{
    return u"%1:%2:channel:"_s.arg(teamWord).arg(team.value) + key;
}

QString teamCategory(int number)
{
    return u"%1:%2"_s.arg(categoryWord).arg(number);
}

QString welcome(const QString &channelKey)
{
    return channelKey + ":welcome"_L1;
}

QString pin(const QString &messageKey)
{
    return messageKey + ":pin"_L1;
}

QString grant(const QString &who, const QString &roleKey)
{
    return memberWord + u':' + who + u':' + roleKey;
}

QString invite(const QString &who)
{
    return grant(who, inviteWord);
}

QString oldInvite(const QString &who)
{
    return grant(who, oldInviteWord);
}

QString announcement(const QString &key)
{
    return announceWord + u':' + key;
}

QString announcement(const QString &key, TeamId team)
{
    return announcement(key) + u':' + QString::number(team.value);
}

QString ownAnnouncement(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return u"own-"_s + QString::fromLatin1(hash.toHex().left(12));
}

QString reference(PersonId person)
{
    return u"person-%1"_s.arg(person.value);
}

bool isReserved(const QString &templateKey)
{
    return templateKey == memberWord || templateKey == teamWord || templateKey == categoryWord ||
           templateKey == announceWord;
}

bool isGrant(const QString &key)
{
    return firstPart(key) == memberWord && !isInvite(key) && key.section(u':', 2) != oldInviteWord;
}

bool isInvite(const QString &key)
{
    return firstPart(key) == memberWord && key.section(u':', 2) == inviteWord;
}

bool isAnnouncement(const QString &key)
{
    return firstPart(key) == announceWord;
}

bool isTeamCategory(const QString &key)
{
    return firstPart(key) == categoryWord;
}

bool isObject(const QString &key)
{
    const QStringList parts = key.split(u':');
    if (parts.constFirst() == memberWord || parts.constFirst() == announceWord) {
        return false;
    }
    // A team's channel may be called "welcome" in the template.
    return parts.size() == (parts.constFirst() == teamWord && parts.value(2) == "channel"_L1 ? 4
                            : parts.constFirst() == teamWord                                 ? 3
                                                                                             : 2);
}

bool isRole(const QString &key)
{
    return isObject(key) && key.endsWith(":role"_L1) && key.section(u':', 2, 2) != "channel"_L1;
}

bool isCategory(const QString &key)
{
    return isObject(key) && (isTeamCategory(key) || (firstPart(key) != teamWord && key.endsWith(":category"_L1)));
}

std::optional<Snowflake> memberOf(const QString &key)
{
    return firstPart(key) == memberWord ? Snowflake::parse(key.section(u':', 1, 1)) : std::nullopt;
}

QString roleOfGrant(const QString &key)
{
    return isGrant(key) ? key.section(u':', 2) : QString();
}

std::optional<TeamId> teamOf(const QString &key)
{
    bool isNumber = false;
    const TeamId team{key.section(u':', 1, 1).toLongLong(&isNumber)};
    return firstPart(key) == teamWord && isNumber ? std::optional(team) : std::nullopt;
}

QString channelOfTeam(const QString &key)
{
    return isObject(key) && teamOf(key) ? key.section(u':', 3) : QString();
}

} // namespace jamwright::stepkey
