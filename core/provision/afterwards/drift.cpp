// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/afterwards/drift.h"

#include "domain/guild/stepkeys.h"
#include "provision/afterwards/displaced.h"
#include "provision/planning/draft.h"
#include "provision/planning/overwrites.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct DriftTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

QString nameAskedFor(const JournalledObject &made)
{
    return made.note.isEmpty() ? made.name : made.note;
}

class DriftFinder
{
public:
    DriftFinder(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                const JournalledObjects &journalled, const PlanOptions &options)
        : m_guild(guild)
        , m_rooms(rooms)
        , m_event(event)
        , m_journalled(journalled)
        , m_options(options)
        , m_plan(makePlan(guild, rooms, event, journalled, options))
    {
    }

    std::vector<Drift> find()
    {
        findMovers();
        for (const auto &[key, made] : m_journalled) {
            if (stepkey::isGrant(key)) {
                lookAtGrant(key, made);
            } else if (const Role *role = m_guild.role(made.id)) {
                lookAtRole(key, made, *role);
            } else if (const Channel *channel = m_guild.channel(made.id)) {
                lookAtChannel(key, made, *channel);
            } else if (m_guild.hidden.contains(made.id)) {
                addShutOut(key, made.name);
            } else if (!stepkey::isObject(key)) {
                continue; // a message goes and comes with its room
            } else if (const Step *anew = plannedStep(key)) {
                addDeleted(key, *anew);
            } else if (m_movers.contains(key)) {
                addDeleted(key, teamCategoryAnew(m_guild, m_rooms, m_event, m_journalled, m_options, key));
            }
        }
        findOutsiders();
        findExtraPeople();
        return m_found;
    }

private:
    // Channels whose category is gone come back with it; the others are moved one by one.
    void findMovers()
    {
        for (const DisplacedChannel &one :
             displacedChannels(m_guild, m_rooms, m_event, m_journalled, m_options, m_plan)) {
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

    [[nodiscard]] Step moveOf(const DisplacedChannel &displaced, const QString &shown) const
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
        step.sentence = DriftTexts::tr("Move the channel “%1” back into its category.").arg(shown);
        return step;
    }

    void addMoved(const DisplacedChannel &displaced, const Channel &channel)
    {
        const QString key = displaced.key + ":place"_L1;
        const Channel *home = m_guild.channel(displaced.home.id);
        if (home == nullptr) {
            add(DriftKind::Moved, key,
                DriftTexts::tr("The channel “%1” is not in any of the event's categories, and all of them are full.")
                    .arg(channel.name),
                DriftTexts::tr("Make room in one of them on Discord, then look again."), {});
            return;
        }
        add(DriftKind::Moved, key,
            DriftTexts::tr("The channel “%1” is not in the category “%2”.").arg(channel.name, home->name),
            DriftTexts::tr("Move it there."), {moveOf(displaced, channel.name)});
    }

    // With what hangs on it: messages of a room, people with a role and the rooms that it opens.
    void addDeleted(const QString &key, const Step &anew)
    {
        const auto movers = m_movers.find(key);
        QList<Step> steps = withNeeds(anew);
        for (const Step &step : std::as_const(m_plan.steps)) {
            const bool message = step.kind == StepKind::PostMessage || step.kind == StepKind::PinMessage;
            if (message && step.channel.key == key) {
                steps << step;
            } else if (step.kind == StepKind::GiveRole && step.role.key == key) {
                steps << withNeeds(step);
            } else if (step.changes.testFlag(StepChange::Overwrites) && step.needs.contains(key)) {
                steps << withNeeds(partOf(step, StepChange::Overwrites));
            }
        }
        const QString sentence = DriftTexts::tr("“%1” was deleted on Discord.").arg(anew.name);
        if (movers == m_movers.end()) {
            add(DriftKind::Deleted, key, sentence,
                anew.kind == StepKind::CreateRole
                    ? DriftTexts::tr("Make it anew, give it to its people, and open its rooms to it.")
                    : DriftTexts::tr("Make it anew."),
                steps);
        } else {
            add(DriftKind::Deleted, key, sentence,
                DriftTexts::tr("Make it anew and move %n channel(s) back into it.", nullptr,
                               int(movers->second.size())),
                steps + movers->second);
        }
    }

    // Some of what an edit of the plan changes, as the journal has it otherwise.
    [[nodiscard]] Step partOf(const Step &edit, StepChanges changes) const
    {
        Step step = edit;
        step.changes = edit.changes & changes;
        step.name = nameAskedFor(m_journalled.at(edit.key));
        if (!step.changes.testFlag(StepChange::Topic)) {
            step.topic.clear();
        }
        if (!step.changes.testFlag(StepChange::Overwrites)) {
            step.overwrites.clear();
            step.needs.clear();
        }
        return step;
    }

    void addShutOut(const QString &key, const QString &name)
    {
        add(DriftKind::ShutOut, key + ":shut"_L1,
            DriftTexts::tr("The bot is shut out of “%1”: it can neither read, write nor change anything there.")
                .arg(name),
            DriftTexts::tr("Only somebody else can let it in again: on Discord, open the channel's permissions and "
                           "let “%1” view the channel.")
                .arg(m_guild.bot.name),
            {});
    }

    [[nodiscard]] const Step *plannedStep(const QString &key) const
    {
        const auto found = std::find_if(m_plan.steps.begin(), m_plan.steps.end(),
                                        [&key](const Step &step) { return step.key == key; });
        return found == m_plan.steps.end() || takesAway(found->kind) ? nullptr : &*found;
    }

    [[nodiscard]] QList<Step> withNeeds(const Step &step) const
    {
        QList<Step> steps;
        for (const QString &key : step.needs) {
            if (const Step *needed = plannedStep(key)) {
                steps << withNeeds(*needed);
            }
        }
        return steps << step;
    }

    void lookAtGrant(const QString &key, const JournalledObject &given)
    {
        const Step *again = m_plan.grants.contains(key) ? plannedStep(key) : nullptr;
        if (again != nullptr && again->kind == StepKind::GiveRole && !given.id.isNull()) {
            const Role *role = m_guild.role(given.id);
            if (role != nullptr) {
                add(DriftKind::RoleLost, key, DriftTexts::tr("%1 lost the role “%2”.").arg(again->name, role->name),
                    DriftTexts::tr("Give it again."), withNeeds(*again));
            }
        }
    }

    // Nobody wants it any more: its team is gone, or the template has it no more.
    [[nodiscard]] bool isOrphan(const QString &key) const { return !m_plan.wanted.contains(key); }
    [[nodiscard]] static bool isOfTeam(const QString &key) { return stepkey::teamOf(key).has_value(); }

    void lookAtRole(const QString &key, const JournalledObject &made, const Role &role)
    {
        if (made.adopted) {
            return;
        }
        if (isOrphan(key)) {
            addOrphan(key, StepKind::DeleteRole, role.id, role.name,
                      (isOfTeam(key)
                           ? DriftTexts::tr("The role “%1” belongs to a team that is no more, or to nothing that "
                                            "the template has.")
                           : DriftTexts::tr("The role “%1” is not in the template any more."))
                          .arg(role.name));
        } else if (!made.name.isEmpty() && made.name != role.name) {
            addRenamed(key, StepKind::EditRole, made, role.id,
                       DriftTexts::tr("The role “%1” is called “%2” now.").arg(made.name, role.name));
        }
        if (const Step *edit = plannedStep(key)) {
            addRoleChanges(*edit, role);
        }
    }

    void addRoleChanges(const Step &edit, const Role &role)
    {
        constexpr StepChanges looks = StepChange::Colour | StepChange::Hoist | StepChange::Mentionable;
        if (edit.changes.testAnyFlags(looks)) {
            Step step = partOf(edit, looks);
            step.sentence = DriftTexts::tr("Set the looks of the role “%1” as the template has them.").arg(role.name);
            add(DriftKind::Changed, edit.key + ":looks"_L1,
                DriftTexts::tr("The role “%1” is not as the template has it: %2.")
                    .arg(role.name, appearanceWords(edit.changes)),
                DriftTexts::tr("Set it as the template has it."), {step});
        }
        if (edit.changes.testFlag(StepChange::Permissions)) {
            Step step = partOf(edit, StepChange::Permissions);
            step.sentence = DriftTexts::tr("Take the permissions of the role “%1” away.").arg(role.name);
            add(DriftKind::Opened, edit.key + ":permissions"_L1,
                DriftTexts::tr("The role “%1” may do everywhere what the template does not give it: %2.")
                    .arg(role.name, (role.permissions & Permissions::named()).names().join(", "_L1)),
                DriftTexts::tr("Take that away from it."), {step});
        }
    }

    void lookAtChannel(const QString &key, const JournalledObject &made, const Channel &channel)
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
                           ? DriftTexts::tr("The channel #%1 belongs to a team that is no more, or to nothing "
                                            "that the template has.")
                           : DriftTexts::tr("The channel “%1” is not in the template any more."))
                          .arg(channel.name));
            return;
        }
        if (!made.name.isEmpty() && made.name != channel.name) {
            addRenamed(key, StepKind::EditChannel, made, channel.id,
                       DriftTexts::tr("The channel “%1” is called “%2” now.").arg(made.name, channel.name));
        }
        if (const auto type = wantedType(key); type && int(*type) != channel.type) {
            add(DriftKind::Changed, key + ":type"_L1, otherTypeText(channel, *type), otherTypeRemedy(channel, *type),
                {});
        }
        const Step *edit = plannedStep(key);
        if (edit == nullptr) {
            return;
        }
        // Where template or team have another name, the plan still has to set it, and the topic with it.
        if (edit->changes.testFlag(StepChange::Topic) && !edit->changes.testFlag(StepChange::Name)) {
            Step step = partOf(*edit, StepChange::Topic);
            step.sentence = DriftTexts::tr("Set the topic of “%1” as the template has it.").arg(channel.name);
            add(DriftKind::Changed, key + ":topic"_L1,
                DriftTexts::tr("The topic of “%1” is not as the template has it.").arg(channel.name),
                DriftTexts::tr("Set it as the template has it."), {step});
        }
        if (edit->changes.testFlag(StepChange::Overwrites)) {
            lookAtOverwrites(*edit, channel);
        }
    }

    [[nodiscard]] std::optional<ChannelType> wantedType(const QString &key) const
    {
        const QString ofTeam = stepkey::channelOfTeam(key);
        const QList<ChannelTemplate> &channels = ofTeam.isEmpty() ? m_rooms.channels : m_rooms.teamChannels;
        const auto found = std::find_if(channels.begin(), channels.end(), [&](const ChannelTemplate &one) {
            return ofTeam.isEmpty() ? stepkey::channel(one.key) == key : one.key == ofTeam;
        });
        return found == channels.end() ? std::nullopt : std::optional(found->type);
    }

    // What is for a role that is still to be made comes with that.
    void lookAtOverwrites(const Step &edit, const Channel &channel)
    {
        Step step = partOf(edit, StepChange::Overwrites);
        step.overwrites.removeIf([](const StepOverwrite &one) { return one.target.id.isNull(); });
        step.needs.clear();
        const QList<StepOverwrite> standing = standingOverwrites(m_guild, channel);
        const QList<StepOverwrite> changes = overwriteChanges(standing, step.overwrites);
        if (changes.isEmpty()) {
            return;
        }
        step.sentence = DriftTexts::tr("Set the permissions of “%1” as they were.").arg(channel.name);
        const ObjectRef everybody{{}, m_guild.guild.id};
        const auto isHidden = [&everybody](const QList<StepOverwrite> &overwrites) {
            return overwriteFor(overwrites, everybody).deny.contains(permission::ViewChannel);
        };
        if (isHidden(step.overwrites) && !isHidden(standing)) {
            add(DriftKind::Opened, edit.key + ":opened"_L1,
                DriftTexts::tr("“%1” can be seen by everybody.").arg(channel.name),
                DriftTexts::tr("Set its permissions as they were."), {step});
        } else {
            add(DriftKind::Opened, edit.key + ":permissions"_L1,
                DriftTexts::tr("The permissions of “%1” are not as the template has them, for %2.")
                    .arg(channel.name, targetsOf(changes, m_plan, m_guild)),
                DriftTexts::tr("Set them as the template has them."), {step});
        }
    }

    void findOutsiders()
    {
        for (const Outsider &outsider : m_plan.outsiders) {
            addOutsider(outsider, *m_guild.channel(outsider.channel));
        }
    }

    void addOutsider(const Outsider &outsider, const Channel &channel)
    {
        const StepOverwrite &own = outsider.overwrite;
        const QString who = targetsOf({own}, m_plan, m_guild);
        const auto team = stepkey::teamOf(outsider.key);
        const bool isOutside =
            team && !m_plan.grants.contains(stepkey::grant(own.target.id.toString(), stepkey::teamRole(*team)));
        const QString sentence =
            isOutside && own.allow.contains(permission::ViewChannel)
                ? DriftTexts::tr("Somebody outside the team can see “%1”: %2.").arg(channel.name, who)
                : DriftTexts::tr("In “%1” %2 may do what the template does not say: %3.")
                      .arg(channel.name, who, (own.allow & Permissions::named()).names().join(", "_L1));
        const QString key = outsider.key + ":overwrite:"_L1 + own.target.id.toString();
        if (!outsider.certain) {
            add(DriftKind::Outsider, key, sentence,
                DriftTexts::tr("A role that the template expects is not known on this guild, and this may be it: say "
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
        step.sentence = DriftTexts::tr("Take the permissions of %1 out of “%2”.").arg(who, channel.name);
        add(DriftKind::Outsider, key, sentence, step.sentence, {step});
    }

    void addRenamed(const QString &key, StepKind kind, const JournalledObject &made, Snowflake id,
                    const QString &sentence)
    {
        Step step;
        step.key = key;
        step.kind = kind;
        step.changes = StepChange::Name;
        step.object = id;
        step.name = nameAskedFor(made);
        step.sentence = DriftTexts::tr("Call it “%1” again.").arg(step.name);
        add(DriftKind::Renamed, key + ":name"_L1, sentence, step.sentence, {step});
    }

    void addOrphan(const QString &key, StepKind kind, Snowflake id, const QString &name, const QString &sentence)
    {
        Step step;
        step.key = key;
        step.kind = kind;
        step.object = id;
        step.name = name;
        step.sentence =
            (kind == StepKind::DeleteRole       ? DriftTexts::tr("Delete the role “%1”.")
             : kind == StepKind::DeleteCategory ? DriftTexts::tr("Delete the category “%1”.")
                                                : DriftTexts::tr("Delete the channel #%1 with all its messages."))
                .arg(name);
        add(DriftKind::Orphan, key, sentence, step.sentence, {step});
    }

    void findExtraPeople()
    {
        for (const auto &[key, made] : m_journalled) {
            const Role *role = stepkey::isGrant(key) || made.adopted ? nullptr : m_guild.role(made.id);
            if (role == nullptr || isOrphan(key)) {
                continue;
            }
            for (const auto &[id, member] : m_guild.members) {
                const QString grant = stepkey::grant(id.toString(), key);
                if (member.roles.contains(role->id) && !m_plan.grants.contains(grant) &&
                    !m_journalled.contains(grant)) {
                    addExtra(grant, id, member, *role);
                }
            }
        }
    }

    void addExtra(const QString &grant, Snowflake id, const GuildMember &member, const Role &role)
    {
        Step step;
        step.key = grant;
        step.kind = StepKind::TakeRole;
        step.name = member.name;
        step.member = id;
        step.role.id = role.id;
        step.sentence = DriftTexts::tr("Take the role “%1” off %2.").arg(role.name, member.name);
        add(DriftKind::ExtraPerson, grant,
            DriftTexts::tr("%1 has the role “%2” and is not to have it.").arg(member.name, role.name), step.sentence,
            {step});
    }

    void add(DriftKind kind, const QString &key, const QString &sentence, const QString &repair,
             const QList<Step> &steps)
    {
        m_found.push_back({{key, kind, sentence, repair, !steps.isEmpty()}, steps});
    }

    const GuildSnapshot &m_guild;
    const GuildTemplate &m_rooms;
    const EventRooms &m_event;
    const JournalledObjects &m_journalled;
    const PlanOptions &m_options;
    Plan m_plan;
    std::map<QString, QList<Step>> m_movers; ///< by the key of a category that is gone: what goes back into it
    std::vector<Drift> m_found;
};

} // namespace

std::vector<Drift> driftOf(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                           const JournalledObjects &journalled, const PlanOptions &options)
{
    return DriftFinder(guild, rooms, event, journalled, options).find();
}

} // namespace jamwright
