// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/guild/stepkeys.h"
#include "provision/afterwards/driftfinder.h"
#include "provision/planning/draft.h"
#include "provision/planning/overwrites.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct DriftRoomTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

} // namespace

// Channels whose category is gone come back with it; the others are moved one by one.
void DriftFinder::findMovers()
{
    for (const DisplacedChannel &one : displacedChannels(m_guild, m_rooms, m_event, m_journalled, m_options, m_plan)) {
        const Channel &channel = *m_guild.channel(one.channel);
        if (m_guild.isShutTo(channel) || isOrphan(one.key)) {
            continue;
        }
        if (!one.home.isNull() && one.home.id.isNull()) {
            m_movers[one.home.key] << moveOf(one, channel.name);
        } else {
            addMoved(one, channel);
        }
    }
}

Step DriftFinder::moveOf(const DisplacedChannel &displaced, const QString &shown) const
{
    Step step;
    step.key = displaced.key;
    step.kind = StepKind::EditChannel;
    step.changes = StepChange::Parent;
    step.object = displaced.channel;
    step.name = nameAskedFor(m_journalled.at(displaced.key));
    step.parent = displaced.home;
    if (displaced.home.id.isNull()) {
        step.needs << displaced.home.key;
    }
    step.sentence = DriftRoomTexts::tr("Move the channel “%1” back into its category.").arg(shown);
    return step;
}

void DriftFinder::addMoved(const DisplacedChannel &displaced, const Channel &channel)
{
    const QString key = displaced.key + ":place"_L1;
    const Channel *home = m_guild.channel(displaced.home.id);
    if (home == nullptr) {
        add(DriftKind::Moved, key,
            DriftRoomTexts::tr("The channel “%1” is not in any of the event's categories, and all of them are full.")
                .arg(channel.name),
            DriftRoomTexts::tr("Make room in one of them on Discord, then look again."), {});
        return;
    }
    add(DriftKind::Moved, key,
        DriftRoomTexts::tr("The channel “%1” is not in the category “%2”.").arg(channel.name, home->name),
        DriftRoomTexts::tr("Move it there."), {moveOf(displaced, channel.name)});
}

void DriftFinder::addShutOut(const QString &key, const QString &name)
{
    add(DriftKind::ShutOut, key + ":shut"_L1,
        DriftRoomTexts::tr("The bot is shut out of “%1”: it can neither read, write nor change anything there.")
            .arg(name),
        DriftRoomTexts::tr("Only somebody else can let it in again: on Discord, open the channel's permissions and "
                           "let “%1” view the channel.")
            .arg(m_guild.bot.name),
        {});
}

void DriftFinder::lookAtChannel(const QString &key, const JournalledObject &made, const Channel &channel)
{
    if (m_guild.isShutTo(channel)) {
        addShutOut(key, channel.name);
        return; // nothing else can be mended as long as that is so
    }
    if (made.adopted) {
        return;
    }
    if (isOrphan(key)) {
        const bool category = channel.type == channeltype::Category;
        addOrphan(key, category ? StepKind::DeleteCategory : StepKind::DeleteChannel, channel.id, channel.name,
                  (isOfTeam(key)
                       ? DriftRoomTexts::tr("The channel #%1 belongs to a team that is no more, or to nothing "
                                            "that the template has.")
                       : DriftRoomTexts::tr("The channel “%1” is not in the template any more."))
                      .arg(channel.name));
        return;
    }
    if (!made.name.isEmpty() && made.name != channel.name) {
        addRenamed(key, StepKind::EditChannel, made, channel.id,
                   DriftRoomTexts::tr("The channel “%1” is called “%2” now.").arg(made.name, channel.name));
    }
    if (const auto type = wantedType(key); type && int(*type) != channel.type) {
        add(DriftKind::Changed, key + ":type"_L1, otherTypeText(channel, *type), otherTypeRemedy(channel, *type), {});
    }
    const Step *edit = plannedStep(key);
    if (edit == nullptr) {
        return;
    }
    // Where template or team have another name, the plan still has to set it, and the topic with it.
    if (edit->changes.testFlag(StepChange::Topic) && !edit->changes.testFlag(StepChange::Name)) {
        Step step = partOf(*edit, StepChange::Topic);
        step.sentence = DriftRoomTexts::tr("Set the topic of “%1” as the template has it.").arg(channel.name);
        add(DriftKind::Changed, key + ":topic"_L1,
            DriftRoomTexts::tr("The topic of “%1” is not as the template has it.").arg(channel.name),
            DriftRoomTexts::tr("Set it as the template has it."), {step});
    }
    if (edit->changes.testFlag(StepChange::Overwrites)) {
        lookAtOverwrites(*edit, channel);
    }
}

std::optional<ChannelType> DriftFinder::wantedType(const QString &key) const
{
    const QString ofTeam = stepkey::channelOfTeam(key);
    const QList<ChannelTemplate> &channels = ofTeam.isEmpty() ? m_rooms.channels : m_rooms.teamChannels;
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const ChannelTemplate &one) {
        return ofTeam.isEmpty() ? stepkey::channel(one.key) == key : one.key == ofTeam;
    });
    return found == channels.end() ? std::nullopt : std::optional(found->type);
}

// What is for a role that is still to be made comes with that.
void DriftFinder::lookAtOverwrites(const Step &edit, const Channel &channel)
{
    Step step = partOf(edit, StepChange::Overwrites);
    step.overwrites.removeIf([](const StepOverwrite &one) { return one.target.id.isNull(); });
    step.needs.clear();
    const QList<StepOverwrite> standing = standingOverwrites(m_guild, channel);
    const QList<StepOverwrite> changes = overwriteChanges(standing, step.overwrites);
    if (changes.isEmpty()) {
        return;
    }
    step.sentence = DriftRoomTexts::tr("Set the permissions of “%1” as they were.").arg(channel.name);
    const ObjectRef everybody{{}, m_guild.guild.id};
    const auto isHidden = [&everybody](const QList<StepOverwrite> &overwrites) {
        return overwriteFor(overwrites, everybody).deny.contains(permission::ViewChannel);
    };
    if (isHidden(step.overwrites) && !isHidden(standing)) {
        add(DriftKind::Opened, edit.key + ":opened"_L1,
            DriftRoomTexts::tr("“%1” can be seen by everybody.").arg(channel.name),
            DriftRoomTexts::tr("Set its permissions as they were."), {step});
    } else {
        add(DriftKind::Opened, edit.key + ":permissions"_L1,
            DriftRoomTexts::tr("The permissions of “%1” are not as the template has them, for %2.")
                .arg(channel.name, targetsOf(changes, m_plan, m_guild)),
            DriftRoomTexts::tr("Set them as the template has them."), {step});
    }
}

void DriftFinder::findOutsiders()
{
    for (const Outsider &outsider : m_plan.outsiders) {
        addOutsider(outsider, *m_guild.channel(outsider.channel));
    }
}

void DriftFinder::addOutsider(const Outsider &outsider, const Channel &channel)
{
    const StepOverwrite &own = outsider.overwrite;
    const QString who = targetsOf({own}, m_plan, m_guild);
    const auto team = stepkey::teamOf(outsider.key);
    const bool isOutside =
        team && !m_plan.grants.contains(stepkey::grant(own.target.id.toString(), stepkey::teamRole(*team)));
    const QString sentence =
        isOutside && own.allow.contains(permission::ViewChannel)
            ? DriftRoomTexts::tr("Somebody outside the team can see “%1”: %2.").arg(channel.name, who)
            : DriftRoomTexts::tr("In “%1” %2 may do what the template does not say: %3.")
                  .arg(channel.name, who, (own.allow & Permissions::named()).names().join(", "_L1));
    const QString key = outsider.key + ":overwrite:"_L1 + own.target.id.toString();
    if (!outsider.certain) {
        add(DriftKind::Outsider, key, sentence,
            DriftRoomTexts::tr("A role that the template expects is not known on this guild, and this may be it: say "
                               "which role is which first."),
            {});
        return;
    }
    Channel without = channel;
    without.overwrites.removeIf([&own](const Overwrite &one) { return one.id == own.target.id; });
    Step step;
    step.key = outsider.key;
    step.kind = StepKind::EditChannel;
    step.object = channel.id;
    step.channelType = ChannelType(channel.type);
    step.name = nameAskedFor(m_journalled.at(outsider.key));
    step.changes = StepChange::Overwrites;
    step.overwrites = standingOverwrites(m_guild, without);
    if (m_guild.isShutTo(without)) {
        keepBotIn(m_guild, step.channelType, step.overwrites); // it was in by that alone
    }
    step.sentence = DriftRoomTexts::tr("Take the permissions of %1 out of “%2”.").arg(who, channel.name);
    add(DriftKind::Outsider, key, sentence, step.sentence, {step});
}

} // namespace jamwright
