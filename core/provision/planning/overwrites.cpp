// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/overwrites.h"

#include "provision/planning/messagepreview.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSameTarget(const ObjectRef &one, const ObjectRef &other)
{
    return one.id == other.id && (!one.id.isNull() || one.key == other.key);
}

Permissions namedBits(Permissions bits)
{
    return bits & Permissions::named();
}

// Discord denies first and allows then.
bool isSameAccess(const StepOverwrite &one, const StepOverwrite &other)
{
    return namedBits(one.allow) == namedBits(other.allow) &&
           namedBits(one.allow.missing(one.deny)) == namedBits(other.allow.missing(other.deny));
}

template <typename List>
auto findTarget(List &overwrites, const ObjectRef &target)
{
    return std::find_if(overwrites.begin(), overwrites.end(),
                        [&target](const StepOverwrite &one) { return isSameTarget(one.target, target); });
}

} // namespace

QList<StepOverwrite> standingOverwrites(const GuildSnapshot &guild, const Channel &channel)
{
    QList<StepOverwrite> standing;
    for (const Overwrite &one : channel.overwrites) {
        if (one.member || guild.role(one.id) != nullptr) {
            standing << StepOverwrite{{{}, one.id}, one.member, one.allow, one.deny};
        }
    }
    return standing;
}

QList<StepOverwrite> overwriteChanges(const QList<StepOverwrite> &before, const QList<StepOverwrite> &after)
{
    QList<StepOverwrite> changes;
    for (const StepOverwrite &one : after) {
        if (!isSameAccess(one, overwriteFor(before, one.target))) {
            changes << one;
        }
    }
    for (const StepOverwrite &one : before) {
        const bool gone = findTarget(after, one.target) == after.end();
        if (gone && !isSameAccess(one, {})) {
            changes << StepOverwrite{one.target, one.member, {}, {}};
        }
    }
    return changes;
}

QList<StepOverwrite> withOverwriteChanges(QList<StepOverwrite> overwrites, const QList<StepOverwrite> &changes)
{
    for (const StepOverwrite &change : changes) {
        const auto found = findTarget(overwrites, change.target);
        const bool blank = change.allow.isEmpty() && change.deny.isEmpty();
        if (found == overwrites.end() && !blank) {
            overwrites << change;
        } else if (found != overwrites.end() && blank) {
            overwrites.removeAt(found - overwrites.begin());
        } else if (found != overwrites.end()) {
            *found = change;
        }
    }
    return overwrites;
}

StepOverwrite overwriteFor(const QList<StepOverwrite> &overwrites, const ObjectRef &target)
{
    const auto found = findTarget(overwrites, target);
    return found == overwrites.end() ? StepOverwrite{target, false, {}, {}} : *found;
}

// All rooms of a kind are alike, so that one is no more hidden than another.
void keepBotIn(const GuildSnapshot &guild, ChannelType type, QList<StepOverwrite> &overwrites)
{
    const bool voice = type == ChannelType::Voice;
    const Permissions needed =
        permission::ViewChannel | permission::SendMessages | (voice ? permission::Connect : Permissions());
    const bool shut = std::any_of(overwrites.begin(), overwrites.end(),
                                  [&](const StepOverwrite &one) { return !(one.deny & needed).isEmpty(); });
    if (!shut) {
        return;
    }
    const ObjectRef bot{{}, guild.bot.id};
    const auto own = findTarget(overwrites, bot);
    if (own == overwrites.end()) {
        overwrites << StepOverwrite{bot, true, needed, {}};
    } else {
        own->allow = own->allow | needed;
        own->deny = needed.missing(own->deny);
    }
}

QString targetsOf(const QList<StepOverwrite> &overwrites, const Plan &plan, const GuildSnapshot &guild)
{
    QStringList names;
    for (const StepOverwrite &one : overwrites) {
        const GuildMember *member = one.member ? guild.member(one.target.id) : nullptr;
        const QString name = !one.member                     ? nameOnGuild(plan, guild, one.target)
                             : one.target.id == guild.bot.id ? guild.bot.name
                             : member != nullptr             ? member->name
                                                             : one.target.id.toString();
        names << (name.startsWith(u'@') ? name : u"“%1”"_s.arg(name));
    }
    return names.join(", "_L1);
}

} // namespace jamwright
