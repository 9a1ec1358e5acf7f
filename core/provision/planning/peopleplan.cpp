// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/planning/peopleplan.h"

#include "domain/guild/stepkeys.h"
#include "provision/planning/plancheck.h"

#include <QCoreApplication>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct PeopleTexts {
    Q_DECLARE_TR_FUNCTIONS(Planner)
};

constexpr int inviteDays = 7; ///< as long as Discord lets one last

/// Whoever is known by her id is nobody that only a name is known of.
std::set<Snowflake> knownPeople(const EventRooms &event)
{
    std::set<Snowflake> known;
    for (const TeamRooms &team : event.teams) {
        for (const RoomMember &member : team.members) {
            known.insert(member.discordId);
        }
    }
    for (const auto &[key, holders] : event.holders) {
        for (const RoleHolder &holder : holders) {
            known.insert(holder.discordId);
        }
    }
    known.insert(event.othersKnown.begin(), event.othersKnown.end());
    return known;
}

QString rolesText(const QList<ObjectRef> &roles)
{
    QStringList keys;
    for (const ObjectRef &role : roles) {
        keys << (role.key.isEmpty() ? role.id.toString() : role.key);
    }
    keys.sort();
    return keys.join(u' ');
}

} // namespace

PeoplePlan::PeoplePlan(PlanDraft &draft, const EventRooms &event)
    : m_draft(draft)
{
    for (const auto &[key, given] : draft.journalled()) {
        const auto id = stepkey::isGrant(key) ? stepkey::memberOf(key) : std::nullopt;
        if (id && !given.note.isEmpty()) {
            m_byReference[given.note] = *id;
        }
    }
    if (!needsNames(event)) {
        return;
    }
    const std::set<Snowflake> known = knownPeople(event);
    for (const auto &[id, member] : draft.guild().members) {
        if (!known.contains(id)) {
            m_byName[nameKey(member.name)] << id;
        }
    }
}

void PeoplePlan::give(Snowflake member, const QString &name, const QString &roleKey, const ObjectRef &role,
                      const QString &sentence, const QString &team, const QString &reference)
{
    const QString key = stepkey::grant(member.toString(), roleKey);
    if (!m_draft.plan.grants.insert(key).second || role.isNull()) {
        return;
    }
    if (m_draft.guild().member(member) == nullptr) {
        noteAbsent(member.toString(), name, role, team);
    } else {
        m_draft.give(key, member, name, role, sentence, reference);
    }
}

void PeoplePlan::give(const RoleHolder &holder, const QString &roleKey, const ObjectRef &role, const QString &sentence)
{
    if (!holder.discordId.isNull()) {
        give(holder.discordId, holder.name, roleKey, role, sentence, {});
        return;
    }
    // Who was found once stays found, whatever she calls herself by now.
    if (const auto before = m_byReference.find(holder.reference); before != m_byReference.end()) {
        give(before->second, holder.name, roleKey, role, sentence, {}, holder.reference);
        return;
    }
    const Snowflake found = memberNamed(holder.name);
    if (found.isNull()) {
        noteAbsent(holder.reference, holder.name, role, {});
        return;
    }
    if (m_told.insert(holder.reference).second) {
        const QString shown = m_draft.guild().member(found)->name;
        m_draft.find(
            Severity::Note, u"provision.matched-by-name"_s,
            PeopleTexts::tr("%1 is taken for the member “%2” of the guild, by the name alone.").arg(holder.name, shown),
            holder.name, PeopleTexts::tr("If that is wrong, type the right Discord id at the sign-up."));
    }
    give(found, holder.name, roleKey, role, sentence, {}, holder.reference);
}

Snowflake PeoplePlan::memberNamed(const QString &name) const
{
    const QString key = nameKey(name);
    const auto found = key.isEmpty() ? m_byName.end() : m_byName.find(key);
    return found == m_byName.end() || found->second.size() != 1 ? Snowflake() : found->second.constFirst();
}

void PeoplePlan::noteAbsent(const QString &who, const QString &name, const ObjectRef &role, const QString &team)
{
    Absent &absent = m_absent[who];
    absent.roles << role;
    if (!absent.name.isEmpty()) {
        return;
    }
    absent.name = name;
    m_draft.plan.peopleMissing << name;
    m_draft.find(Severity::Warning, u"provision.member-missing"_s,
                 team.isEmpty()
                     ? PeopleTexts::tr("%1 is not in the guild and gets no role.").arg(name)
                     : PeopleTexts::tr("%1 of the team “%2” is not in the guild and gets no role.").arg(name, team),
                 name, PeopleTexts::tr("Ask that person to join, then apply again."));
}

void PeoplePlan::invite(const ObjectRef &channel)
{
    if (channel.isNull()) {
        return;
    }
    for (const auto &[who, absent] : m_absent) {
        const QString key = stepkey::invite(who);
        const auto made = m_draft.journalled().find(key);
        const bool lasts =
            made != m_draft.journalled().end() && made->second.doneAt.addDays(inviteDays) > m_draft.guild().takenAt;
        if (lasts && made->second.note.section(u'\n', 1) == rolesText(absent.roles)) {
            ++m_draft.plan.leftAlone;
            continue;
        }
        Step step;
        step.key = key;
        step.kind = StepKind::CreateInvite;
        step.name = absent.name;
        step.channel = channel;
        step.inviteRoles = absent.roles;
        step.text = rolesText(absent.roles);
        step.sentence = PeopleTexts::tr("Make an invite for %1, for one person and seven days, that gives %n role(s).",
                                        nullptr, int(absent.roles.size()))
                            .arg(absent.name);
        need(step, channel);
        for (const ObjectRef &role : absent.roles) {
            need(step, role);
        }
        if (made != m_draft.journalled().end()) {
            revokeOldInvite(who, absent, step);
        }
        m_draft.plan.steps << step;
    }
}

// First: the journal knows one invite of hers, and of two that are valid one would be forgotten.
void PeoplePlan::revokeOldInvite(const QString &who, const Absent &absent, Step &anew)
{
    Step step;
    step.key = stepkey::oldInvite(who);
    step.kind = StepKind::RevokeInvite;
    step.name = absent.name;
    step.text = inviteCodeOf(m_draft.journalled().at(anew.key));
    step.sentence = PeopleTexts::tr("Revoke the earlier invite of %1, which another one replaces.").arg(absent.name);
    anew.needs << step.key;
    m_draft.plan.steps << step;
}

void PeoplePlan::takeWhatIsOver()
{
    for (const auto &[key, given] : m_draft.journalled()) {
        if (!stepkey::isGrant(key) || m_draft.plan.grants.contains(key)) {
            continue;
        }
        const auto id = stepkey::memberOf(key);
        const GuildMember *member = id ? m_draft.guild().member(*id) : nullptr;
        if (member == nullptr || !member->roles.contains(given.id)) {
            m_draft.plan.gone << key;
            continue;
        }
        const Role *role = m_draft.guild().role(given.id);
        Step step;
        step.key = key;
        step.kind = StepKind::TakeRole;
        step.name = given.name.isEmpty() ? member->name : given.name;
        step.member = *id;
        step.role.id = given.id;
        step.sentence = PeopleTexts::tr("Take the role “%1” off %2, who is not to have it any more.")
                            .arg(role == nullptr ? QString() : role->name, step.name);
        m_draft.plan.steps << step;
    }
}

} // namespace jamwright
