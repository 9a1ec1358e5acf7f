// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/naming/channelname.h"
#include "domain/naming/nearestname.h"
#include "provision/planning/placeholders.h"
#include "provision/planning/plancheck.h"
#include "provision/planning/planfinding.h"
#include "provision/planning/planner.h"

#include <QCoreApplication>

#include <map>
#include <optional>
#include <utility>
#include <vector>

/// What names become on Discord, and what is wrong with them before anything is made.
namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A name of the template's that every team fills in: of its role, or of one of its channels.
struct NamePattern {
    QString pattern;
    std::optional<ChannelType> channel; ///< none: the role

    [[nodiscard]] QString shown(const Placeholders &values) const
    {
        const QString name = filledIn(pattern, values);
        return channel ? shownName(*channel, name) : name.trimmed();
    }
    /// As people write it.
    [[nodiscard]] QString sign() const { return channel ? u"#"_s : u"@"_s; }
};

std::vector<NamePattern> teamPatterns(const GuildTemplate &rooms)
{
    if (!rooms.hasTeamRooms()) {
        return {};
    }
    std::vector<NamePattern> patterns{{rooms.teamRole.name, {}}};
    for (const ChannelTemplate &channel : rooms.teamChannels) {
        patterns.push_back({channel.name, channel.type});
    }
    return patterns;
}

// Whether the template alone is to blame, whatever the teams are called; then it is said once.
bool checkPattern(const NamePattern &pattern, const EventRooms &event, Findings &findings)
{
    const QString shown = pattern.shown(namePlaceholders(event.event, u"a"_s));
    const bool tellsApart = shown != pattern.shown(namePlaceholders(event.event, u"b"_s));
    if (shown.size() > maxNameLength || (shown.isEmpty() && !tellsApart)) {
        addFinding(
            findings, Severity::Error, u"provision.name-unusable"_s,
            QCoreApplication::translate("Planner", "Discord takes names of 1 to 100 characters, not “%1”.").arg(shown),
            pattern.pattern, QCoreApplication::translate("Planner", "Change the name in the template."));
        return true;
    }
    if (!tellsApart && event.teams.size() > 1) {
        addFinding(
            findings, Severity::Warning, u"provision.names-clash"_s,
            QCoreApplication::translate("Planner",
                                        "On Discord the rooms or roles of all teams would have the same name, %1.")
                .arg(pattern.sign() + shown),
            pattern.pattern,
            QCoreApplication::translate("Planner", "Put {team} into the name in the template, near its beginning."));
    }
    return !tellsApart;
}

void checkName(const QString &name, const QString &team, Findings &findings)
{
    if (name.isEmpty()) {
        addFinding(findings, Severity::Error, u"provision.name-unusable"_s,
                   QCoreApplication::translate("Planner",
                                               "Discord leaves nothing of the name of the team “%1” for its channel.")
                       .arg(team),
                   team, QCoreApplication::translate("Planner", "Give the team a name with letters or digits."));
    } else if (name.size() > maxNameLength) {
        addFinding(findings, Severity::Error, u"provision.name-unusable"_s,
                   QCoreApplication::translate(
                       "Planner", "The name of the team “%1” is longer than the 100 characters that Discord takes.")
                       .arg(team),
                   team, QCoreApplication::translate("Planner", "Give the team a shorter name."));
    }
}

QString clashText(const QString &first, const QString &second, const QString &shown)
{
    return QCoreApplication::translate("Planner",
                                       "On Discord the rooms or roles of “%1” and “%2” would have the same name, %3.")
        .arg(first, second, shown);
}

void checkTwoTeams(const EventRooms &event, Findings &findings)
{
    std::map<Snowflake, QString> teamOf;
    for (const TeamRooms &team : event.teams) {
        for (const RoomMember &member : team.members) {
            const auto [other, isNew] = teamOf.insert({member.discordId, team.name});
            if (!isNew) {
                addFinding(findings, Severity::Warning, u"provision.in-two-teams"_s,
                           QCoreApplication::translate("Planner", "%1 is in two teams, “%2” and “%3”.")
                               .arg(member.name, other->second, team.name),
                           member.name, QCoreApplication::translate("Planner", "Take that person out of one of them."));
            }
        }
    }
}

void checkTexts(const GuildTemplate &rooms, Findings &findings)
{
    QStringList names{rooms.teamRole.name};
    QStringList messages;
    for (const ChannelTemplate &channel : rooms.channels + rooms.teamChannels) {
        names << channel.name << channel.topic;
        messages << channel.welcome;
    }
    for (const AnnouncementTemplate &announcement : rooms.announcements) {
        messages << announcement.text;
    }
    checkPlaceholders(names, messages, findings);
}

void checkForums(const GuildTemplate &rooms, Findings &findings)
{
    for (const ChannelTemplate &channel : rooms.channels + rooms.teamChannels) {
        if (channel.type == ChannelType::Forum && !channel.welcome.isEmpty()) {
            addFinding(findings, Severity::Warning, u"provision.forum-welcome"_s,
                       QCoreApplication::translate("Planner", "“%1” is a forum, which takes posts but no messages: its "
                                                              "welcome is not sent.")
                           .arg(channel.name),
                       channel.name,
                       QCoreApplication::translate("Planner", "Give the welcome to a text channel, or take it out."));
        }
    }
}

} // namespace

void checkPlaceholders(const QStringList &names, const QStringList &messages, Findings &findings)
{
    for (const QString &name : unknownPlaceholders(names, messages)) {
        const QString nearest = nearestName(name, messagePlaceholderNames());
        addFinding(findings, Severity::Warning, u"provision.unknown-placeholder"_s,
                   QCoreApplication::translate("Planner",
                                               "“{%1}” stands for nothing there: Discord would show it as it "
                                               "is written.")
                       .arg(name),
                   name,
                   nearest.isEmpty() || nearest == name
                       ? QCoreApplication::translate("Planner", "Names and topics know {event} and {team}; messages "
                                                                "{leader}, {members}, {channel} and {role} as well.")
                       : QCoreApplication::translate("Planner", "Did you mean {%1}?").arg(nearest));
    }
}

QString shownName(ChannelType type, const QString &name)
{
    const bool lowered = type == ChannelType::Text || type == ChannelType::Announcement || type == ChannelType::Forum;
    return lowered ? discordChannelName(name) : name.trimmed();
}

QString nameKey(const QString &name)
{
    QString letters;
    const QString parts = name.normalized(QString::NormalizationForm_KD);
    for (const QChar c : parts) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            letters += c.toCaseFolded();
        } else if (!c.isMark()) {
            letters += u' ';
        }
    }
    QStringList words = letters.simplified().split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

void checkNames(const GuildTemplate &rooms, const EventRooms &event, Findings &findings)
{
    std::vector<NamePattern> patterns = teamPatterns(rooms);
    if (!event.teams.empty()) {
        std::erase_if(patterns, [&](const NamePattern &one) { return checkPattern(one, event, findings); });
    }
    std::map<QString, QString> teamOf; // by what Discord shows
    for (const TeamRooms &team : event.teams) {
        const Placeholders values = namePlaceholders(event.event, team.name);
        bool clashes = false; // one finding a team
        for (const NamePattern &pattern : patterns) {
            const QString shown = pattern.shown(values);
            checkName(shown, team.name, findings);
            const auto [other, isNew] = teamOf.insert({pattern.sign() + shown, team.name});
            if (!shown.isEmpty() && !isNew && other->second != team.name && !std::exchange(clashes, true)) {
                addFinding(findings, Severity::Warning, u"provision.names-clash"_s,
                           clashText(other->second, team.name, other->first), team.name,
                           QCoreApplication::translate("Planner", "Rename one of the teams."));
            }
        }
    }
    checkTexts(rooms, findings);
    checkForums(rooms, findings);
    checkTwoTeams(event, findings);
}

} // namespace jamwright
