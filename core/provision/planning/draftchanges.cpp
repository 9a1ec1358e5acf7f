// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/guild/stepkeys.h"
#include "provision/planning/draft.h"
#include "provision/planning/messagepreview.h"
#include "provision/planning/overwrites.h"

#include <QCoreApplication>

#include <algorithm>

/// What stands is changed to what it would be made as now, each thing by one request.
namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ChangeTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

bool hasTopic(ChannelType type)
{
    return type == ChannelType::Text || type == ChannelType::Announcement || type == ChannelType::Forum;
}

QString typeWord(int type)
{
    switch (type) {
    case channeltype::Text:
        return ChangeTexts::tr("a text channel");
    case channeltype::Voice:
        return ChangeTexts::tr("a voice channel");
    case channeltype::Category:
        return ChangeTexts::tr("a category");
    case channeltype::Announcement:
        return ChangeTexts::tr("an announcement channel");
    case channeltype::Stage:
        return ChangeTexts::tr("a stage");
    case channeltype::Forum:
        return ChangeTexts::tr("a forum");
    default:
        return ChangeTexts::tr("something else");
    }
}

bool opens(const StepOverwrite &overwrite)
{
    return overwrite.allow.contains(permission::ViewChannel);
}

} // namespace

QString appearanceWords(StepChanges changes)
{
    QStringList words;
    if (changes.testFlag(StepChange::Colour)) {
        words << ChangeTexts::tr("its colour");
    }
    if (changes.testFlag(StepChange::Hoist)) {
        words << ChangeTexts::tr("whether it is shown apart");
    }
    if (changes.testFlag(StepChange::Mentionable)) {
        words << ChangeTexts::tr("whether it may be mentioned");
    }
    return words.join(", "_L1);
}

QString otherTypeText(const Channel &standing, ChannelType wanted)
{
    return ChangeTexts::tr("“%1” is %2 on Discord, and the template wants %3.")
        .arg(standing.name, typeWord(standing.type), typeWord(int(wanted)));
}

QString otherTypeRemedy(const Channel &standing, ChannelType wanted)
{
    const auto convertible = [](int type) { return type == channeltype::Text || type == channeltype::Announcement; };
    if (convertible(standing.type) && convertible(int(wanted))) {
        return ChangeTexts::tr("Convert it on Discord, in the channel's settings, or change the template.");
    }
    return ChangeTexts::tr(
        "Discord cannot convert that. Change the template back, or delete the channel on Discord, with "
        "all that is in it, and plan again: then it is made anew.");
}

// Of a template's channel for teams one finding says enough.
void PlanDraft::addOtherType(const QString &key, const Channel &standing, ChannelType wanted)
{
    const QString ofTeam = stepkey::channelOfTeam(key);
    const auto [known, isNew] = m_otherTypes.insert({ofTeam.isEmpty() ? key : ofTeam, {standing, wanted, 0}});
    known->second.others += isNew ? 0 : 1;
}

void PlanDraft::noteOtherTypes()
{
    for (const auto &[key, type] : m_otherTypes) {
        const QString others = type.others == 0
                                   ? QString()
                                   : u' ' + ChangeTexts::tr("So it is with %n other team(s).", nullptr, type.others);
        find(Severity::Warning, u"provision.other-type"_s, otherTypeText(type.standing, type.wanted) + others,
             type.standing.name, otherTypeRemedy(type.standing, type.wanted));
    }
}

// Called otherwise than an earlier run was asked for. What somebody called it on Discord since is drift.
void PlanDraft::addRename(Step &edit, const QString &wanted) const
{
    const JournalledObject &made = m_journalled.at(edit.key);
    if (made.note.isEmpty() || made.note == wanted) {
        return;
    }
    edit.changes |= StepChange::Name;
    edit.name = wanted;
    edit.sentence = (edit.kind == StepKind::EditRole ? ChangeTexts::tr("Rename the role “%1” to “%2”.")
                                                     : ChangeTexts::tr("Rename the channel “%1” to “%2”."))
                        .arg(made.note, wanted);
}

void PlanDraft::addEdit(const Step &edit, const QStringList &sentences)
{
    if (!edit.changes) {
        return;
    }
    plan.steps << edit;
    plan.steps.last().sentence = (QStringList{edit.sentence} + sentences).join(u' ').trimmed();
    --plan.leftAlone;
}

// A template gives its roles no permissions, so that what one of them may do is said by the rooms alone.
void PlanDraft::changeRole(const QString &key, Snowflake id, const RoleTemplate &wanted, const QString &name)
{
    const Role *role = m_guild.role(id);
    if (role == nullptr || !isOwn(id)) {
        return;
    }
    Step edit;
    edit.key = key;
    edit.kind = StepKind::EditRole;
    edit.object = id;
    edit.name = role->name;
    edit.colour = wanted.colour;
    edit.hoist = wanted.hoist;
    edit.mentionable = wanted.mentionable;
    addRename(edit, name);
    edit.changes.setFlag(StepChange::Colour, role->colour != wanted.colour);
    edit.changes.setFlag(StepChange::Hoist, role->hoist != wanted.hoist);
    edit.changes.setFlag(StepChange::Mentionable, role->mentionable != wanted.mentionable);
    const Permissions extra = role->permissions & Permissions::named();
    edit.changes.setFlag(StepChange::Permissions, !extra.isEmpty());
    QStringList sentences;
    if (const QString words = appearanceWords(edit.changes); !words.isEmpty()) {
        sentences << ChangeTexts::tr("Set the role “%1” as the template has it: %2.").arg(edit.name, words);
    }
    if (!extra.isEmpty()) {
        sentences << ChangeTexts::tr("Take from the role “%1” what the template does not give it: %2.")
                         .arg(edit.name, extra.names().join(", "_L1));
    }
    addEdit(edit, sentences);
}

void PlanDraft::changeRoom(const Step &wanted, Snowflake id, const QList<OverwriteTemplate> &overwrites,
                           const OverwriteTargets &targets)
{
    const Channel *channel = m_guild.channel(id);
    if (m_journalled.at(wanted.key).adopted) {
        return;
    }
    if (channel == nullptr || m_guild.isShutTo(*channel)) {
        find(Severity::Warning, u"provision.shut-out"_s,
             ChangeTexts::tr("The bot is shut out of “%1”, so it changes nothing there.").arg(wanted.name), wanted.name,
             ChangeTexts::tr("On Discord, open the channel's permissions and let “%1” view the channel.")
                 .arg(m_guild.bot.name));
        return;
    }
    Step edit;
    edit.key = wanted.key;
    edit.kind = StepKind::EditChannel;
    edit.object = id;
    edit.channelType = ChannelType(channel->type);
    edit.name = channel->name;
    if (edit.channelType != wanted.channelType) {
        addOtherType(wanted.key, *channel, wanted.channelType);
    }
    addRename(edit, wanted.name);
    QStringList sentences;
    // A template without a topic leaves it to the team.
    const QString topic = wanted.topic.trimmed();
    if (hasTopic(edit.channelType) && !topic.isEmpty() && topic != channel->topic.trimmed()) {
        edit.changes |= StepChange::Topic;
        edit.topic = wanted.topic;
        sentences << ChangeTexts::tr("Set the topic of “%1” as the template has it.").arg(edit.name);
    }
    sentences << changeOverwrites(edit, *channel, overwrites, targets);
    addEdit(edit, sentences);
}

// Of everybody, the event's own roles and whom the template names there. Whatever else stands was set by somebody: it
// stays, and is told.
QStringList PlanDraft::changeOverwrites(Step &edit, const Channel &channel, const QList<OverwriteTemplate> &own,
                                        const OverwriteTargets &targets)
{
    // A room without overwrites of its own took those of its category when it was made. What a category of the guild's
    // own has is not the template's to say.
    const bool inherits = own.isEmpty() && !channel.parent.isNull();
    if (inherits && (targets.ofCategory == nullptr || !isOwn(channel.parent))) {
        return {};
    }
    Step room;
    room.channelType = inherits ? ChannelType::Category : edit.channelType;
    const bool allFound = addOverwrites(room, inherits ? *targets.ofCategory : own,
                                        {targets.roles, targets.bound, inherits ? ObjectRef() : targets.team, nullptr});
    const QList<StepOverwrite> wanted = room.overwrites;
    const QList<StepOverwrite> standing = standingOverwrites(m_guild, channel);
    for (const StepOverwrite &one : standing) {
        const bool named = std::any_of(wanted.begin(), wanted.end(),
                                       [&one](const StepOverwrite &other) { return other.target.id == one.target.id; });
        if (named || one.target.id == m_guild.guild.id || isOwn(one.target.id)) {
            continue;
        }
        room.overwrites << one;
        const bool bot = one.target.id == m_guild.bot.id || one.target.id == m_guild.botRole;
        if (!bot && !(one.allow & Permissions::named()).isEmpty()) {
            m_strangers.push_back({{edit.key, channel.id, one, one.member || allFound}, wanted});
        }
    }
    const QList<StepOverwrite> changes = overwriteChanges(standing, room.overwrites);
    if (changes.isEmpty()) {
        return {};
    }
    edit.changes |= StepChange::Overwrites;
    edit.overwrites = room.overwrites;
    edit.needs = room.needs;
    const bool lockedOut = opens(overwriteFor(wanted, targets.team)) && !opens(overwriteFor(standing, targets.team));
    return {!targets.team.isNull() && lockedOut
                ? ChangeTexts::tr("Give #%1 back to “%2”: its permissions were changed.")
                      .arg(edit.name, nameOnGuild(plan, m_guild, targets.team))
                : ChangeTexts::tr("Set the permissions of “%1” as the template has them, for %2.")
                      .arg(edit.name, targetsOf(changes, plan, m_guild))};
}

// Whoever is to have one of the roles that a room is opened to is let in no further by an overwrite of hers.
bool PlanDraft::isLetInAnyway(const Stranger &stranger) const
{
    const StepOverwrite &own = stranger.found.overwrite;
    Permissions may;
    for (const StepOverwrite &one : stranger.wanted) {
        const bool everybody = one.target.id == m_guild.guild.id;
        const QString grant = stepkey::grant(own.target.id.toString(), one.target.key);
        if (everybody || (own.member && plan.grants.contains(grant))) {
            may = may | one.allow;
        }
    }
    return may.contains(own.allow & Permissions::named());
}

void PlanDraft::noteOutsiders()
{
    std::set<Snowflake> rooms;
    for (const Stranger &stranger : m_strangers) {
        if (!isLetInAnyway(stranger)) {
            plan.outsiders.push_back(stranger.found);
            rooms.insert(stranger.found.channel);
        }
    }
    if (!rooms.empty()) {
        find(
            Severity::Warning, u"provision.outsiders"_s,
            ChangeTexts::tr("Somebody whom the template does not name there is let into %n of the event's room(s), and "
                            "stays let in.",
                            nullptr, int(rooms.size())),
            m_guild.channel(*rooms.begin())->name,
            ChangeTexts::tr("Look at what has changed on Discord: there it is taken back item by item."));
    }
}

} // namespace jamwright
