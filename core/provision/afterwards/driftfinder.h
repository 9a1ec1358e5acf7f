// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/stepkeys.h"
#include "provision/afterwards/displaced.h"
#include "provision/afterwards/drift.h"

#include <map>
#include <optional>
#include <vector>

namespace jamwright {

/// Looks at all that the journal knows, once; what is the matter with roles and people is in drift.cpp, with rooms in
/// driftrooms.cpp.
class DriftFinder
{
public:
    DriftFinder(const GuildSnapshot &guild, const GuildTemplate &rooms, const EventRooms &event,
                const JournalledObjects &journalled, const PlanOptions &options);

    std::vector<Drift> find();

private:
    void findMovers();
    [[nodiscard]] Step moveOf(const DisplacedChannel &displaced, const QString &shown) const;
    void addMoved(const DisplacedChannel &displaced, const Channel &channel);
    void addDeleted(const QString &key, const Step &anew);
    [[nodiscard]] Step partOf(const Step &edit, StepChanges changes) const;
    void addShutOut(const QString &key, const QString &name);
    [[nodiscard]] const Step *plannedStep(const QString &key) const;
    [[nodiscard]] QList<Step> withNeeds(const Step &step) const;
    void lookAtGrant(const QString &key, const JournalledObject &given);
    // Nobody wants it any more: its team is gone, or the template has it no more.
    [[nodiscard]] bool isOrphan(const QString &key) const { return !m_plan.wanted.contains(key); }
    [[nodiscard]] static bool isOfTeam(const QString &key) { return stepkey::teamOf(key).has_value(); }
    void lookAtRole(const QString &key, const JournalledObject &made, const Role &role);
    void addRoleChanges(const Step &edit, const Role &role);
    void lookAtChannel(const QString &key, const JournalledObject &made, const Channel &channel);
    [[nodiscard]] std::optional<ChannelType> wantedType(const QString &key) const;
    void lookAtOverwrites(const Step &edit, const Channel &channel);
    void findOutsiders();
    void addOutsider(const Outsider &outsider, const Channel &channel);
    void addRenamed(const QString &key, StepKind kind, const JournalledObject &made, Snowflake id,
                    const QString &sentence);
    void addOrphan(const QString &key, StepKind kind, Snowflake id, const QString &name, const QString &sentence);
    void findExtraPeople();
    void addExtra(const QString &grant, Snowflake id, const GuildMember &member, const Role &role);
    void add(DriftKind kind, const QString &key, const QString &sentence, const QString &repair,
             const QList<Step> &steps);

    const GuildSnapshot &m_guild;
    const GuildTemplate &m_rooms;
    const EventRooms &m_event;
    const JournalledObjects &m_journalled;
    const PlanOptions &m_options;
    Plan m_plan;
    std::map<QString, QList<Step>> m_movers; ///< by the key of a category that is gone: what goes back into it
    std::vector<Drift> m_found;
};

/// The name that a run asked for, which Discord may have changed.
[[nodiscard]] QString nameAskedFor(const JournalledObject &made);

} // namespace jamwright
