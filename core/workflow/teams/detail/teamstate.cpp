// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/teamstate.h"

#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

namespace {

/// Whose tr() gives these texts their context.
struct TeamStateTexts {
    Q_DECLARE_TR_FUNCTIONS(Teams)
};

/// A team that goes must not take work with it.
Result<void> checkHandedIn(Workspace &workspace, EventId event, const std::vector<Team> &before,
                           const std::vector<Team> &after)
{
    std::set<TeamId> going;
    for (const Team &team : before) {
        going.insert(team.id);
    }
    for (const Team &team : after) {
        going.erase(team.id);
    }
    if (going.empty()) {
        return {};
    }
    auto judging = store::JudgingTable(workspace.database(), event).load();
    if (!judging) {
        return judging.error();
    }
    for (const Submission &submission : judging->submissions) {
        if (going.contains(submission.team)) {
            return Error::input(TeamStateTexts::tr("The team has handed in work, so it cannot go."),
                                submission.teamName, TeamStateTexts::tr("Move its people, or keep the team."));
        }
    }
    return {};
}

} // namespace

std::vector<FormedTeam> formedTeams(const FieldFacts &field, const std::vector<Team> &teams)
{
    std::vector<FormedTeam> formed;
    formed.reserve(teams.size());
    for (const Team &team : teams) {
        FormedTeam indices;
        indices.name = team.name;
        for (const TeamMember &member : team.members) {
            if (const int person = field.indexOf(member.signup); person >= 0) {
                indices.members.push_back(person);
                indices.leader = member.leader ? person : indices.leader;
            }
        }
        formed.push_back(std::move(indices));
    }
    return formed;
}

ScoreSheet scoreOf(const TeamProblem &problem, const std::vector<FormedTeam> &teams, Findings *findings)
{
    const TeamRules rules = rulesWithGoals(problem);
    // As they are: what they were before is no part of it.
    const std::vector<StandingTeam> standing;
    return scoreTeams({problem.people, rules, problem.pairs, standing}, teams, findings);
}

std::vector<Team> teamsOf(const TeamsView &view)
{
    std::vector<Team> teams;
    teams.reserve(view.teams.size());
    for (const TeamView &shown : view.teams) {
        Team team{shown.id, shown.name, {}, shown.locked};
        for (const TeamView::Member &member : shown.members) {
            team.members.push_back({member.person.signup, member.leader, member.locked});
        }
        teams.push_back(std::move(team));
    }
    return teams;
}

Result<void> writeTeams(Workspace &workspace, EventId event, const std::vector<Team> &before,
                        const std::vector<Team> &after)
{
    return checkHandedIn(workspace, event, before, after).andThen([&] {
        return store::TeamTable(workspace.database()).write(event, before, after);
    });
}

Result<ChangeId> changeTeams(Workspace &workspace, EventId event, const QString &kind,
                             const std::function<Result<EditedTeams>(const std::vector<Team> &)> &edit)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto before = store::TeamTable(workspace.database()).list(event);
    auto after = before ? edit(*before) : Result<EditedTeams>(before.error());
    if (!after) {
        return after.error();
    }
    if (auto written = writeTeams(workspace, event, *before, after->teams); !written) {
        return written.error();
    }
    return transaction->commit(event, kind, after->sentence);
}

} // namespace jamwright
