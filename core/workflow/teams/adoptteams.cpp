// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/eventtable.h"
#include "store/judging/judgingtable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/teams/detail/teamstate.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct AdoptTexts {
    Q_DECLARE_TR_FUNCTIONS(Teams)
};

bool sameTeams(const std::vector<Team> &stored, const std::vector<Team> &wanted)
{
    return std::equal(stored.begin(), stored.end(), wanted.begin(), wanted.end(), [](const Team &a, const Team &b) {
        return a.name == b.name && a.members == b.members && a.locked == b.locked;
    });
}

/// Whether the teams may go: not once somebody has judged what they made.
Result<void> clearForNewTeams(Workspace &workspace, EventId event)
{
    store::JudgingTable judging(workspace.database(), event);
    auto judged = judging.hasBallots();
    if (!judged) {
        return judged.error();
    }
    if (*judged) {
        return Error::input(
            AdoptTexts::tr("The teams' submissions have been scored, so the teams cannot be formed anew."), {},
            AdoptTexts::tr("Make a new event, or undo the scores first."));
    }
    return judging.removeSubmissions();
}

bool holdsAll(const std::vector<int> &members, const std::vector<int> &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&members](int person) {
        return std::find(members.begin(), members.end(), person) != members.end();
    });
}

/// The draft's team that a standing team with a lock lives on in; -1 = none.
int heirOf(const StandingTeam &standing, const TeamDraft &draft)
{
    const std::vector<int> &stay = standing.locked ? standing.members : standing.lockedMembers;
    for (size_t i = 0; i < draft.teams.size(); ++i) {
        const std::vector<int> &members = draft.teams[i].members;
        if (holdsAll(members, stay) && (!standing.locked || members.size() == stay.size())) {
            return int(i);
        }
    }
    return -1;
}

Result<void> keepLocked(const TeamProblem &problem, const TeamDraft &draft, std::vector<Team> &teams)
{
    for (const StandingTeam &standing : problem.standing) {
        if (!standing.locked && standing.lockedMembers.empty()) {
            continue;
        }
        const int heir = heirOf(standing, draft);
        if (heir < 0) {
            return Error::input(AdoptTexts::tr("The teams that were formed tear the locked team apart."), standing.name,
                                AdoptTexts::tr("Form them with the locks kept, or unlock the team."));
        }
        Team &team = teams[size_t(heir)];
        team.id = standing.id;
        team.name = standing.name;
        team.locked = standing.locked;
        for (TeamMember &member : team.members) {
            member.locked = std::any_of(standing.lockedMembers.begin(), standing.lockedMembers.end(), [&](int person) {
                return problem.people.at(size_t(person)).signup == member.signup;
            });
        }
    }
    return {};
}

} // namespace

Result<std::vector<Team>> toTeams(const TeamProblem &problem, const TeamDraft &draft)
{
    std::vector<Team> teams;
    for (size_t i = 0; i < draft.teams.size(); ++i) {
        const int standing = draft.teams[i].standing;
        Team team{standing < 0 ? TeamId{} : problem.standing.at(size_t(standing)).id, draft.names.at(qsizetype(i)), {}};
        for (const int member : draft.teams[i].members) {
            team.members.push_back({problem.people.at(size_t(member)).signup, member == draft.teams[i].leader});
        }
        std::sort(team.members.begin(), team.members.end(), [](const TeamMember &a, const TeamMember &b) {
            return a.leader != b.leader ? a.leader : a.signup < b.signup;
        });
        teams.push_back(std::move(team));
    }
    auto kept = keepLocked(problem, draft, teams);
    return kept ? Result<std::vector<Team>>(std::move(teams)) : kept.error();
}

Result<ChangeId> adoptTeams(Workspace &workspace, const TeamProblem &problem, const TeamDraft &draft)
{
    auto wanted = toTeams(problem, draft);
    store::TeamTable table(workspace.database());
    auto stored = table.list(problem.event);
    auto event = loadEvent(workspace, problem.event);
    if (!wanted || !stored || !event) {
        return !wanted ? wanted.error() : !stored ? stored.error() : event.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    event->rules = problem.rules;
    if (auto saved = store::EventTable(workspace.database()).update(*event); !saved) {
        return saved.error();
    }
    if (!sameTeams(*stored, *wanted)) {
        const store::FormationRecord record{draft.sheet.seed, draft.sheet.moves, draft.sheet.seconds};
        auto replaced =
            clearForNewTeams(workspace, problem.event)
                .andThen([&] { return table.write(problem.event, *stored, *wanted); })
                .andThen([&] { return table.setFormation(problem.event, record, workspace.clock().now()); });
        if (!replaced) {
            return replaced.error();
        }
    }
    return transaction->commit(problem.event, u"teams.form"_s,
                               AdoptTexts::tr("Formed %n team(s)", nullptr, int(wanted->size())));
}

} // namespace jamwright
