// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/team.h"
#include "workflow/teams/teams.h"
#include "workflow/workspace.h"

#include <QString>

#include <vector>

namespace jamwright {

/// One edit of an event's teams by hand. Made by one of the functions below; a value, so that it can be looked at while
/// a mouse hovers, applied, and written down.
struct TeamEdit {
    enum class Kind {
        MoveTo,        ///< `people` to `team`, or to the reserves where `team` is not stored
        Swap,          ///< the two of `people` take one another's places
        MakeLeader,    ///< the one of `people` leads her team
        LockMembers,   ///< `people` stay in their teams, whoever edits, repairs or forms anew
        UnlockMembers, ///< or no longer
        LockTeam,      ///< nobody comes or goes
        UnlockTeam,
        Rename,  ///< `team` is called `name`
        NewTeam, ///< called `name`; of `people`, who may be none; blank = a name of the event's theme
        Dissolve ///< the members of `team` become reserves
    };
    Kind kind = Kind::MoveTo;
    std::vector<SignupId> people;
    TeamId team;
    QString name;

    [[nodiscard]] static TeamEdit moveTo(std::vector<SignupId> people, TeamId team);
    [[nodiscard]] static TeamEdit toReserves(std::vector<SignupId> people);
    [[nodiscard]] static TeamEdit swap(SignupId a, SignupId b);
    [[nodiscard]] static TeamEdit makeLeader(SignupId leader);
    [[nodiscard]] static TeamEdit lockMembers(std::vector<SignupId> people, bool locked);
    [[nodiscard]] static TeamEdit lockTeam(TeamId team, bool locked);
    [[nodiscard]] static TeamEdit rename(TeamId team, const QString &name);
    [[nodiscard]] static TeamEdit newTeam(const QString &name, std::vector<SignupId> people = {});
    [[nodiscard]] static TeamEdit dissolve(TeamId team);
};

/// One goal before and after an edit.
struct GoalChange {
    QString name;
    double weight = 0;
    double before = 0;
    double after = 0;
    bool rule = false; ///< it counts what breaks a rule: see GoalCost

    [[nodiscard]] double cost() const { return weight * (after - before); }
};

/// What an edit would come to.
struct EditPreview {
    QString sentence; ///< "Moved Ada from Annoyed Alligators to Brave Bears", as the change log will say it
    double objectiveBefore = 0;
    double objectiveAfter = 0; ///< as `scoreTeams` gives it once the edit is applied
    std::vector<GoalChange> goals;
    Findings broken; ///< rules that the edit breaks and that held before: "teams.wrong-size", "teams.kept-apart" …
    Findings mended; ///< rules that it makes hold

    double goalsBefore = 0; ///< the goals' part of the objective
    double goalsAfter = 0;

    [[nodiscard]] double cost() const { return objectiveAfter - objectiveBefore; }
    [[nodiscard]] double goalsCost() const { return goalsAfter - goalsBefore; }
};

/// Looks at an edit without the workspace; quick enough for every move of a mouse. Pure, any thread. Errors (kind
/// Input) are those of `applyTeamEdit`.
[[nodiscard]] Result<EditPreview> previewTeamEdit(const TeamsView &view, const TeamEdit &edit);

/// Does it: one transaction, one undo, one sentence in the change log. A rule that it breaks is the organiser's to
/// break; the findings of `loadTeams` tell of it. A leader who leaves is succeeded by who may lead best (chooseLeader).
/// An edit that changes nothing writes nothing, and its id is not stored.
/// Errors (kind Input): somebody or the team is not of the event, or is no participant; a locked member or team would
/// lose or gain somebody; a team would have more than 50 people; a name is blank or taken (as Discord sees it); the
/// team to be dissolved has handed something in; a swap within one team.
[[nodiscard]] Result<ChangeId> applyTeamEdit(Workspace &workspace, EventId event, const TeamEdit &edit);

} // namespace jamwright
