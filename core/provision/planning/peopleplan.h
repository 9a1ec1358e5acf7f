// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provision/planning/draft.h"
#include "provision/rooms.h"

#include <map>
#include <set>
#include <vector>

namespace jamwright {

/// The part of a plan that is about people: roles given and taken, and invites for who is not in the guild.
class PeoplePlan
{
public:
    PeoplePlan(PlanDraft &draft, const EventRooms &event);

    /// Of a team's member; who is not in the guild is reported with the team.
    void give(Snowflake member, const QString &name, const QString &roleKey, const ObjectRef &role,
              const QString &sentence, const QString &team, const QString &reference = {});
    /// Of anybody else, who may have to be found by name.
    void give(const RoleHolder &holder, const QString &roleKey, const ObjectRef &role, const QString &sentence);

    /// For everybody who was missing, into that channel, with all the roles she was to have.
    void invite(const ObjectRef &channel);
    /// What was given and is not to be had any more.
    void takeWhatIsOver();

private:
    struct Absent {
        QString name;
        QList<ObjectRef> roles;
    };
    [[nodiscard]] Snowflake memberNamed(const QString &name) const;
    void give(const RoleHolder &holder, Snowflake found, const QString &roleKey, const ObjectRef &role,
              const QString &sentence);
    void revokeOldInvite(const QString &who, const Absent &absent, Step &anew);
    void noteAbsent(const QString &who, const QString &name, const ObjectRef &role, const QString &team);

    PlanDraft &m_draft;
    std::set<QString> m_told;                     ///< references of whose match by name was told
    std::map<QString, Absent> m_absent;           ///< by id or reference
    std::map<QString, Snowflake> m_byReference;   ///< who was found by name before
    std::map<QString, QList<Snowflake>> m_byName; ///< members of the guild, by nameKey
};

} // namespace jamwright
