// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/placeholders.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

const QRegularExpression &placeholderPattern()
{
    static const QRegularExpression pattern(u"\\{([a-z]+)\\}"_s);
    return pattern;
}

} // namespace

Placeholders namePlaceholders(const QString &event, const QString &team)
{
    const auto plain = [](QString name) { return name.remove(keyBegins).remove(keyEnds); };
    Placeholders values{{u"event"_s, plain(event)}};
    if (!team.isEmpty()) {
        values[u"team"_s] = plain(team);
    }
    return values;
}

Placeholders teamPlaceholders(const QString &event, const TeamRooms &team, const ObjectRef &channel,
                              const ObjectRef &role)
{
    QStringList leaders;
    QStringList lines;
    for (const RoomMember &member : team.members) {
        const QString mention = u"<@%1>"_s.arg(member.discordId.toString());
        if (member.leader) {
            leaders << mention;
        }
        //: %1 is the leader's name in a list of a team's members.
        lines << u"- "_s +
                     (member.leader ? QCoreApplication::translate("Planner", "%1 (leader)").arg(mention) : mention);
    }
    Placeholders values = namePlaceholders(event, team.name);
    values[u"leader"_s] = leaders.isEmpty() ? QCoreApplication::translate("Planner", "Nobody") : leaders.join(u", "_s);
    values[u"members"_s] = lines.join(u'\n');
    values[u"channel"_s] = u"<#%1>"_s.arg(idText(channel));
    values[u"role"_s] = u"<@&%1>"_s.arg(idText(role));
    return values;
}

QStringList messagePlaceholderNames()
{
    return {u"event"_s, u"team"_s, u"leader"_s, u"members"_s, u"channel"_s, u"role"_s};
}

QStringList unknownPlaceholders(const QStringList &names, const QStringList &messages)
{
    QStringList unknown;
    const auto look = [&unknown](const QStringList &texts, const QStringList &known) {
        for (const QString &text : texts) {
            for (auto it = placeholderPattern().globalMatch(text); it.hasNext();) {
                const QString name = it.next().captured(1);
                if (!known.contains(name) && !unknown.contains(name)) {
                    unknown << name;
                }
            }
        }
    };
    look(names, {u"event"_s, u"team"_s});
    look(messages, messagePlaceholderNames());
    return unknown;
}

QString filledIn(const QString &wanted, const Placeholders &values)
{
    const QString text = QString(wanted).remove(keyBegins).remove(keyEnds);
    QString filled;
    qsizetype end = 0;
    for (auto it = placeholderPattern().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += QStringView(text).mid(end, match.capturedStart() - end);
        filled += values.value(match.captured(1), match.captured());
        end = match.capturedEnd();
    }
    return filled + text.mid(end);
}

QString idText(const ObjectRef &object)
{
    return object.id.isNull() ? keyBegins + object.key + keyEnds : object.id.toString();
}

} // namespace jamwright
