// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/guild/stepkeys.h"
#include "provision/afterwards/driftfinder.h"
#include "provision/planning/draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct DriftTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

} // namespace

QString nameAskedFor(const JournalledObject &made)
{
    return made.note.isEmpty() ? made.name : made.note;
}

DriftFinder::DriftFinder(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                         const JournalledObjects &journalled, const PlanOptions &options)
    : m_guild(guild)
    , m_rooms(rooms)
    , m_event(event)
    , m_journalled(journalled)
    , m_options(options)
    , m_plan(makePlan(guild, rooms, event, journalled, options))
{
}

std::vector<Drift> DriftFinder::find()
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

// With what hangs on it: messages of a room, people with a role and the rooms that it opens.
void DriftFinder::addDeleted(const QString &key, const Step &anew)
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
            DriftTexts::tr("Make it anew and move %n channel(s) back into it.", nullptr, int(movers->second.size())),
            steps + movers->second);
    }
}

// Some of what an edit of the plan changes, as the journal has it otherwise.
Step DriftFinder::partOf(const Step &edit, StepChanges changes) const
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

const Step *DriftFinder::plannedStep(const QString &key) const
{
    const auto found =
        std::find_if(m_plan.steps.begin(), m_plan.steps.end(), [&key](const Step &step) { return step.key == key; });
    return found == m_plan.steps.end() || takesAway(found->kind) ? nullptr : &*found;
}

QList<Step> DriftFinder::withNeeds(const Step &step) const
{
    QList<Step> steps;
    for (const QString &key : step.needs) {
        if (const Step *needed = plannedStep(key)) {
            steps << withNeeds(*needed);
        }
    }
    return steps << step;
}

void DriftFinder::lookAtGrant(const QString &key, const JournalledObject &given)
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

void DriftFinder::lookAtRole(const QString &key, const JournalledObject &made, const Role &role)
{
    if (made.adopted) {
        return;
    }
    if (isOrphan(key)) {
        addOrphan(key, StepKind::DeleteRole, role.id, role.name,
                  (isOfTeam(key) ? DriftTexts::tr("The role “%1” belongs to a team that is no more, or to nothing that "
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

void DriftFinder::addRoleChanges(const Step &edit, const Role &role)
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

void DriftFinder::addRenamed(const QString &key, StepKind kind, const JournalledObject &made, Snowflake id,
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

void DriftFinder::addOrphan(const QString &key, StepKind kind, Snowflake id, const QString &name,
                            const QString &sentence)
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

void DriftFinder::findExtraPeople()
{
    for (const auto &[key, made] : m_journalled) {
        const Role *role = stepkey::isGrant(key) || made.adopted ? nullptr : m_guild.role(made.id);
        if (role == nullptr || isOrphan(key)) {
            continue;
        }
        for (const auto &[id, member] : m_guild.members) {
            const QString grant = stepkey::grant(id.toString(), key);
            if (member.roles.contains(role->id) && !m_plan.grants.contains(grant) && !m_journalled.contains(grant)) {
                addExtra(grant, id, member, *role);
            }
        }
    }
}

void DriftFinder::addExtra(const QString &grant, Snowflake id, const GuildMember &member, const Role &role)
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

void DriftFinder::add(DriftKind kind, const QString &key, const QString &sentence, const QString &repair,
                      const QList<Step> &steps)
{
    m_found.push_back({{key, kind, sentence, repair, !steps.isEmpty()}, steps});
}

std::vector<Drift> driftOf(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                           const JournalledObjects &journalled, const PlanOptions &options)
{
    return DriftFinder(guild, rooms, event, journalled, options).find();
}

} // namespace jamwright
