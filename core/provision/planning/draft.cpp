// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/draft.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/messagepreview.h"
#include "provision/planning/overwrites.h"
#include "provision/planning/plancheck.h"
#include "provision/planning/planfinding.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct DraftTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

void addOverwrite(Step &step, const ObjectRef &target, const OverwriteTemplate &overwrite)
{
    if (target.isNull()) {
        return;
    }
    // Two of the template's may be bound to one role, of which Discord keeps one overwrite.
    for (StepOverwrite &one : step.overwrites) {
        if (one.target == target) {
            one.allow = one.allow | overwrite.allow;
            one.deny = one.deny | overwrite.deny;
            return;
        }
    }
    const bool member = overwrite.target == OverwriteFor::Bot;
    step.overwrites << StepOverwrite{target, member, overwrite.allow, overwrite.deny};
    need(step, target);
}

} // namespace

void need(Step &step, const ObjectRef &object)
{
    if (!object.key.isEmpty() && object.id.isNull() && !step.needs.contains(object.key)) {
        step.needs << object.key;
    }
}

PlanDraft::PlanDraft(const GuildSnapshot &guild, const JournalledObjects &journalled, const PlanOptions &options)
    : m_guild(guild)
    , m_journalled(journalled)
    , m_options(options)
{
    plan.guild = guild.guild.id;
    plan.guildName = guild.guild.name;
    for (const auto &[key, object] : journalled) {
        m_claimed.insert(object.id);
        if (stepkey::isObject(key) && !object.adopted) {
            m_own.insert(object.id);
        }
    }
}

ObjectRef PlanDraft::role(const QString &key, const RoleTemplate &wanted, const QString &name, const QString &sentence)
{
    if (const Snowflake id = existing(key); !id.isNull()) {
        changeRole(key, id, wanted, name);
        return {key, id};
    }
    if (const Snowflake other = namesake(StepKind::CreateRole, ChannelType::Text, name); !other.isNull()) {
        const QString owner = ownerOf(other);
        if (m_options.adopt && owner.isEmpty()) {
            return adopt(key, other, name);
        }
        noteTaken(owner.isEmpty() ? DraftTexts::tr("The guild has a role “%1” that is not this event's. It is left "
                                                   "alone, and another one is made.")
                                        .arg(name)
                                  : DraftTexts::tr("The guild has a role “%1” of the event “%2”. It is left alone, and "
                                                   "another one is made.")
                                        .arg(name, owner),
                  name, owner);
    }
    Step step;
    step.key = key;
    step.kind = StepKind::CreateRole;
    step.sentence = sentence;
    step.name = name;
    step.colour = wanted.colour;
    step.hoist = wanted.hoist;
    step.mentionable = wanted.mentionable;
    plan.steps << step;
    return {key, {}};
}

ObjectRef PlanDraft::category(const QString &key, const CategoryTemplate &wanted, const QString &name,
                              const OverwriteTargets &targets, const QString &sentence)
{
    Step step;
    step.key = key;
    step.kind = StepKind::CreateCategory;
    step.channelType = ChannelType::Category;
    step.name = shownName(ChannelType::Category, name);
    step.sentence = sentence;
    return room(std::move(step), wanted.overwrites, targets);
}

ObjectRef PlanDraft::channel(const QString &key, const ChannelTemplate &wanted, const QString &name,
                             const QString &topic, const ObjectRef &parent, const OverwriteTargets &targets,
                             const QString &sentence)
{
    Step step;
    step.key = key;
    step.kind = StepKind::CreateChannel;
    step.channelType = wanted.type;
    step.name = shownName(wanted.type, name);
    step.topic = topic;
    step.parent = parent;
    step.sentence = sentence;
    return room(std::move(step), wanted.overwrites, targets);
}

ObjectRef PlanDraft::room(Step step, const QList<OverwriteTemplate> &overwrites, const OverwriteTargets &targets)
{
    if (const Snowflake id = existing(step.key); !id.isNull()) {
        changeRoom(step, id, overwrites, targets);
        return {step.key, id};
    }
    if (const Snowflake other = namesake(step.kind, step.channelType, step.name); !other.isNull()) {
        const QString owner = ownerOf(other);
        if (m_options.adopt && owner.isEmpty()) {
            return adopt(step.key, other, step.name);
        }
        // Categories of one name are usual.
        if (step.kind == StepKind::CreateChannel) {
            noteTaken(owner.isEmpty() ? DraftTexts::tr("The guild has a channel “%1” that is not this event's. It is "
                                                       "left alone, and another one is made.")
                                            .arg(step.name)
                                      : DraftTexts::tr("The guild has a channel “%1” of the event “%2”. It is left "
                                                       "alone, and another one is made.")
                                            .arg(step.name, owner),
                      step.name, owner);
        }
    }
    addOverwrites(step, overwrites, targets);
    need(step, step.parent);
    const QString key = step.key;
    plan.steps << std::move(step);
    return {key, {}};
}

// A channel made with overwrites takes none from its category, so each one carries all of them.
bool PlanDraft::addOverwrites(Step &step, const QList<OverwriteTemplate> &wanted, const OverwriteTargets &targets) const
{
    bool allFound = true;
    for (const OverwriteTemplate &overwrite : wanted) {
        ObjectRef target;
        switch (overwrite.target) {
        case OverwriteFor::Everyone:
            target.id = m_guild.guild.id;
            break;
        case OverwriteFor::Bot:
            target.id = m_guild.bot.id;
            break;
        case OverwriteFor::Staff: {
            const auto bound = targets.bound.find("staff:"_L1 + overwrite.key);
            target.id = bound == targets.bound.end() ? Snowflake() : bound->second;
            break;
        }
        case OverwriteFor::Role: {
            const auto role = targets.roles.find(overwrite.key);
            target = role == targets.roles.end() ? ObjectRef() : role->second;
            break;
        }
        case OverwriteFor::Team:
            target = targets.team;
            break;
        }
        allFound = allFound && (!target.isNull() || overwrite.target == OverwriteFor::Team);
        addOverwrite(step, target, overwrite);
    }
    keepBotIn(m_guild, step.channelType, step.overwrites);
    return allFound;
}

void PlanDraft::give(const QString &key, Snowflake member, const QString &name, const ObjectRef &role,
                     const QString &sentence, const QString &reference)
{
    const GuildMember *who = m_guild.member(member);
    if (who != nullptr && !role.id.isNull() && who->roles.contains(role.id)) {
        ++plan.leftAlone;
        // By an invite, say: what is not on record would never be taken. A role of the guild's own may be hers anyway.
        const auto made = m_journalled.find(role.key);
        const bool own = made != m_journalled.end() && !made->second.adopted;
        if (own && !m_journalled.contains(key)) {
            plan.adopted[key] = {role.id, name, reference, false, {}};
        }
        return;
    }
    Step step;
    step.key = key;
    step.kind = StepKind::GiveRole;
    step.sentence = sentence;
    step.name = name;
    step.member = member;
    step.role = role;
    step.reference = reference;
    need(step, role);
    plan.steps << step;
}

// A message of a room that is gone is gone with it.
bool PlanDraft::isSent(const QString &key, const ObjectRef &channel) const
{
    const auto sent = m_journalled.find(key);
    return sent != m_journalled.end() && (sent->second.note.isEmpty() || sent->second.note == channel.id.toString());
}

void PlanDraft::post(const Post &wanted)
{
    plan.wanted.insert(wanted.key);
    if (isSent(wanted.key, wanted.channel)) {
        ++plan.leftAlone;
        return;
    }
    if (m_options.inDoubt.contains(wanted.key)) {
        const QString room = nameOnGuild(plan, m_guild, wanted.channel);
        find(Severity::Warning, u"provision.in-doubt"_s,
             DraftTexts::tr("Whether the message for “%1” was sent before a run broke off is not known: the bot cannot "
                            "read that room. It is not sent again.")
                 .arg(room),
             room, DraftTexts::tr("Let the bot see the room, then do the same again."));
        return;
    }
    // One that stands where the template wants another type by now.
    const Channel *standing = m_guild.channel(wanted.channel.id);
    if (standing != nullptr && standing->type == channeltype::Forum) {
        return;
    }
    Step step;
    step.key = wanted.key;
    step.kind = StepKind::PostMessage;
    step.sentence = wanted.sentence;
    step.name = nameOnGuild(plan, m_guild, wanted.channel);
    step.channel = wanted.channel;
    step.text = wanted.text.trimmed(); // as Discord would
    step.mentionUsers = wanted.users;
    step.mentionRoles = wanted.roles;
    need(step, wanted.channel);
    for (const ObjectRef &role : wanted.roles) {
        need(step, role);
    }
    previewOf(step, wanted.pattern);
    plan.steps << step;
}

// Of a text that is too long for many channels one finding says enough.
void PlanDraft::previewOf(const Step &posted, const QString &pattern)
{
    const qsizetype length = lengthOnDiscord(posted.text);
    const auto before = std::find_if(plan.messages.begin(), plan.messages.end(),
                                     [&pattern](const MessagePreview &one) { return one.pattern == pattern; });
    const bool told = before != plan.messages.end() && before->longest > maxMessageLength;
    addPreview(plan, m_guild, posted, pattern);
    if (length > maxMessageLength && !told) {
        find(Severity::Error, u"provision.text-too-long"_s,
             DraftTexts::tr("A message of %1 characters is too long: Discord takes 2000. It begins with “%2”.")
                 .arg(length)
                 .arg(posted.text.left(40)),
             posted.name, DraftTexts::tr("Shorten the text."));
    }
}

void PlanDraft::pin(const QString &key, const ObjectRef &channel, const QString &messageKey, const QString &sentence)
{
    plan.wanted.insert(key);
    if (isSent(key, channel)) {
        ++plan.leftAlone;
        return;
    }
    const auto posted = isSent(messageKey, channel) ? m_journalled.find(messageKey) : m_journalled.end();
    const bool comes = std::any_of(plan.steps.begin(), plan.steps.end(),
                                   [&messageKey](const Step &one) { return one.key == messageKey; });
    if (posted == m_journalled.end() && !comes) {
        return;
    }
    Step step;
    step.key = key;
    step.kind = StepKind::PinMessage;
    step.sentence = sentence;
    step.name = nameOnGuild(plan, m_guild, channel);
    step.channel = channel;
    step.message = {messageKey, posted == m_journalled.end() ? Snowflake() : posted->second.id};
    need(step, channel);
    need(step, step.message);
    plan.steps << step;
}

Snowflake PlanDraft::surviving(const QString &key) const
{
    const auto found = m_journalled.find(key);
    const bool there = found != m_journalled.end() &&
                       (m_guild.role(found->second.id) != nullptr || m_guild.channel(found->second.id) != nullptr ||
                        m_guild.hidden.contains(found->second.id));
    return there ? found->second.id : Snowflake();
}

// The same, and counted or noted.
Snowflake PlanDraft::existing(const QString &key)
{
    plan.wanted.insert(key);
    const Snowflake id = surviving(key);
    if (!id.isNull()) {
        ++plan.leftAlone;
    } else {
        noteIfGone(key);
    }
    return id;
}

void PlanDraft::noteIfGone(const QString &key)
{
    const auto found = m_journalled.find(key);
    if (found == m_journalled.end()) {
        return;
    }
    const QString name = found->second.name.isEmpty() ? key : found->second.name;
    find(Severity::Warning, u"provision.object-gone"_s,
         DraftTexts::tr("What an earlier run made as “%1” is gone, so it is made anew.").arg(name), name,
         DraftTexts::tr("Nothing needs to be done, unless somebody took it away on purpose."));
}

// Somebody else's of the name: the only one, of categories the first.
Snowflake PlanDraft::namesake(StepKind kind, ChannelType type, const QString &name) const
{
    QList<Snowflake> found;
    if (kind == StepKind::CreateRole) {
        for (const Role &role : m_guild.guild.roles) {
            // One with permissions is staff's, whatever it is called.
            if (role.name == name && !role.managed && role.permissions.isEmpty() && role.id != m_guild.guild.id &&
                !m_claimed.contains(role.id)) {
                found << role.id;
            }
        }
    } else {
        for (const Channel &channel : m_guild.channels) {
            if (channel.name == name && channel.type == int(type) && !m_claimed.contains(channel.id)) {
                found << channel.id;
            }
        }
    }
    const bool clear = found.size() == 1 || (kind == StepKind::CreateCategory && !found.isEmpty());
    return clear ? found.constFirst() : Snowflake();
}

// The event whose run made it, where another one's did: what is adopted would go with that one's teardown.
QString PlanDraft::ownerOf(Snowflake id) const
{
    const auto found = m_options.others.find(id);
    return found == m_options.others.end() ? QString() : found->second;
}

void PlanDraft::noteTaken(const QString &message, const QString &name, const QString &owner)
{
    find(Severity::Warning, u"provision.name-taken"_s, message, name,
         owner.isEmpty()
             ? DraftTexts::tr("If it is the event's, plan with adopting what has the name.")
             : DraftTexts::tr("Put the event's name into the template's, with {event}, to tell them apart."));
}

ObjectRef PlanDraft::adopt(const QString &key, Snowflake id, const QString &name)
{
    m_claimed.insert(id);
    plan.adopted[key] = {id, name, name, true, {}};
    find(Severity::Note, u"provision.adopted"_s,
         DraftTexts::tr("“%1” is there already and is taken for the event's own.").arg(name), name,
         DraftTexts::tr("It stays as it is, and a teardown leaves it."));
    return {key, id};
}

void PlanDraft::find(Severity severity, const QString &key, const QString &message, const QString &subject,
                     const QString &remedy)
{
    addFinding(plan.findings, severity, key, message, subject, remedy);
}

} // namespace jamwright
