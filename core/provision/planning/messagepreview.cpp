// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/messagepreview.h"

#include <QRegularExpression>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype digitsOfAnId = 20;

/// An id, or the key that stands for it, as a reference.
ObjectRef referenceIn(const QString &text)
{
    const bool isKey = text.startsWith(keyBegins);
    return isKey ? ObjectRef{text.mid(1, text.size() - 2), {}}
                 : ObjectRef{{}, Snowflake::parse(text).value_or(Snowflake())};
}

/// As Discord shows it: names in the place of mentions. What has no name here stays as it is written.
QString withNames(const Plan &plan, const GuildSnapshot &guild, const QString &text)
{
    static const QRegularExpression mention(u"<(@&|@|#)([0-9]+|%1[^%2]*%2)>"_s.arg(keyBegins).arg(keyEnds));
    QString shown;
    qsizetype end = 0;
    for (auto it = mention.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const ObjectRef object = referenceIn(match.captured(2));
        const bool person = match.captured(1) == "@"_L1;
        const GuildMember *member = person ? guild.member(object.id) : nullptr;
        const QString name = member != nullptr ? member->name : person ? QString() : nameOnGuild(plan, guild, object);
        const QChar sign = match.captured(1) == "#"_L1 ? u'#' : u'@';
        shown += QStringView(text).mid(end, match.capturedStart() - end);
        shown += name.isEmpty() ? match.captured() : sign + name;
        end = match.capturedEnd();
    }
    return shown + text.mid(end);
}

QStringList notifiedBy(const Plan &plan, const GuildSnapshot &guild, const Step &posted)
{
    QStringList names;
    for (const ObjectRef &role : posted.mentionRoles) {
        names << u'@' + nameOnGuild(plan, guild, role);
    }
    for (const Snowflake user : posted.mentionUsers) {
        const bool named = posted.text.contains(u"<@%1>"_s.arg(user.toString())); // only then Discord notifies
        const GuildMember *member = named ? guild.member(user) : nullptr;
        if (member != nullptr) {
            names << member->name;
        }
    }
    return names;
}

} // namespace

QString nameOnGuild(const Plan &plan, const GuildSnapshot &guild, const ObjectRef &object)
{
    if (const Channel *channel = guild.channel(object.id)) {
        return channel->name;
    }
    if (const Role *role = guild.role(object.id)) {
        return role->name;
    }
    const auto made = std::find_if(plan.steps.begin(), plan.steps.end(), [&object](const Step &step) {
        return !object.key.isEmpty() && step.key == object.key;
    });
    return made == plan.steps.end() ? QString() : made->name;
}

qsizetype lengthOnDiscord(const QString &text)
{
    static const QRegularExpression key(u"%1[^%2]*%2"_s.arg(keyBegins).arg(keyEnds));
    return QString(text).replace(key, QString(digitsOfAnId, u'0')).size();
}

void addPreview(Plan &plan, const GuildSnapshot &guild, const Step &posted, const QString &pattern)
{
    auto preview = std::find_if(plan.messages.begin(), plan.messages.end(),
                                [&pattern](const MessagePreview &one) { return one.pattern == pattern; });
    if (preview == plan.messages.end()) {
        plan.messages << MessagePreview{
            pattern, withNames(plan, guild, posted.text), {}, notifiedBy(plan, guild, posted), 0};
        preview = std::prev(plan.messages.end());
    }
    preview->channels << posted.name;
    preview->longest = std::max(preview->longest, lengthOnDiscord(posted.text));
}

} // namespace jamwright
