// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/repair.h"

#include "store/database.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "teaming/repair/repair.h"
#include "workflow/events.h"
#include "workflow/signups/signups.h"
#include "workflow/signups/statuslog.h"
#include "workflow/teams/detail/rulewords.h"
#include "workflow/teams/detail/teamstate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct RepairTexts {
    Q_DECLARE_TR_FUNCTIONS(Repair)
};

constexpr qsizetype mostNames = 4; ///< in the sentence of the change log

/// What a repair is made of.
struct RepairBench {
    TeamProblem problem;
    FieldFacts field;
    std::vector<Team> teams; ///< as stored
    RepairTask task;
    QStringList names;
};

Result<RepairBench> benchFor(Workspace &workspace, EventId event, const std::vector<SignupId> &gone)
{
    auto problem = loadTeamProblem(workspace, event);
    auto teams = store::TeamTable(workspace.database()).list(event);
    if (!problem || !teams) {
        return !problem ? problem.error() : teams.error();
    }
    FieldFacts field(problem->people, rulesWithGoals(*problem), problem->pairs);
    RepairTask task;
    task.teams = formedTeams(field, *teams);
    task.lockedPeople.assign(problem->people.size(), false);
    task.gone.assign(problem->people.size(), false);
    QStringList names;
    std::set<SignupId> members;
    bool stale = false; // somebody takes no part any more
    for (const Team &team : *teams) {
        task.lockedTeams.push_back(team.locked);
        names << team.name;
        for (const TeamMember &member : team.members) {
            const int person = field.indexOf(member.signup);
            stale = stale || person < 0;
            members.insert(member.signup);
            if (person >= 0 && member.locked) {
                task.lockedPeople[size_t(person)] = true;
            }
        }
    }
    for (const SignupId signup : gone) {
        const int person = field.indexOf(signup);
        if (!members.contains(signup) && person < 0) {
            return Error::input(RepairTexts::tr("The person is in no team and no participant of the event."));
        }
        if (person >= 0) {
            task.gone[size_t(person)] = true;
        }
    }
    if (gone.empty() && !stale) {
        return Error::input(RepairTexts::tr("Nobody is gone: every member of a team takes part."), {},
                            RepairTexts::tr("Name who is gone, or withdraw the sign-ups."));
    }
    return RepairBench{*std::move(problem), std::move(field), *std::move(teams), std::move(task), names};
}

QString placeName(const RepairBench &bench, int team)
{
    return team < 0 ? RepairTexts::tr("the reserves") : bench.names[team];
}

QStringList sentencesOf(const RepairBench &bench, const RepairPlan &plan)
{
    QStringList sentences;
    for (const Relocation &move : plan.moves) {
        sentences << RepairTexts::tr("%1 moves from %2 to %3.")
                         .arg(bench.problem.people[size_t(move.person)].name, placeName(bench, move.from),
                              placeName(bench, move.to));
    }
    for (size_t i = 0; i < plan.teams.size(); ++i) {
        if (plan.teams[i].members.empty() && !bench.task.teams[i].members.empty()) {
            sentences << RepairTexts::tr("%1 is dissolved.").arg(bench.names[qsizetype(i)]);
        }
    }
    for (const int team : plan.newlyLed) {
        sentences << RepairTexts::tr("%1 leads %2 now.")
                         .arg(bench.problem.people[size_t(plan.teams[size_t(team)].leader)].name, bench.names[team]);
    }
    return sentences;
}

int dissolvedBy(const RepairBench &bench, const RepairPlan &plan)
{
    int dissolved = 0;
    for (size_t i = 0; i < plan.teams.size(); ++i) {
        dissolved += plan.teams[i].members.empty() && !bench.task.teams[i].members.empty() ? 1 : 0;
    }
    return dissolved;
}

QString titleOf(const RepairBench &bench, const RepairPlan &plan)
{
    if (plan.moves.empty()) {
        return plan.seatsMissing == 0 ? RepairTexts::tr("Nobody has to move: every team stays within the sizes.")
                                      : RepairTexts::tr("Nobody moves; %n seat(s) below the smallest size stay empty.",
                                                        nullptr, plan.seatsMissing);
    }
    const int people = int(plan.moves.size());
    if (dissolvedBy(bench, plan) > 0) {
        return RepairTexts::tr("%n team(s) dissolve, %1.", nullptr, dissolvedBy(bench, plan))
            .arg(RepairTexts::tr("%n person(s) move", "after: so many teams dissolve", people));
    }
    if (plan.way == RepairWay::WithoutReserves) {
        return RepairTexts::tr("%n member(s) of larger teams move; the reserves stay.", nullptr, people);
    }
    const bool reservesOnly =
        std::all_of(plan.moves.begin(), plan.moves.end(), [](const Relocation &move) { return move.from < 0; });
    return reservesOnly ? RepairTexts::tr("%n reserve(s) take the empty places.", nullptr, people)
                        : RepairTexts::tr("Every team stays; %n person(s) move.", nullptr, people);
}

std::vector<Team> teamsAfter(const RepairBench &bench, const RepairPlan &plan)
{
    std::vector<Team> after;
    for (size_t i = 0; i < plan.teams.size(); ++i) {
        const Team &old = bench.teams[i];
        if (plan.teams[i].members.empty() && !old.members.empty()) {
            continue;
        }
        Team team{old.id, old.name, {}, old.locked};
        for (const int person : plan.teams[i].members) {
            const SignupId signup = bench.problem.people[size_t(person)].signup;
            team.members.push_back({signup, person == plan.teams[i].leader, bench.task.lockedPeople[size_t(person)]});
        }
        after.push_back(std::move(team));
    }
    return after;
}

/// The field without those who are gone, as it will be scored once they are withdrawn.
ScoreSheet sheetWithout(const RepairBench &bench, const RepairPlan &plan)
{
    TeamProblem problem = bench.problem;
    problem.people.clear();
    problem.standing.clear(); // by the places of all people
    std::vector<int> places;
    for (size_t i = 0; i < bench.problem.people.size(); ++i) {
        places.push_back(bench.task.gone[i] ? -1 : int(problem.people.size()));
        if (!bench.task.gone[i]) {
            problem.people.push_back(bench.problem.people[i]);
        }
    }
    std::vector<FormedTeam> teams = plan.teams;
    for (FormedTeam &team : teams) {
        for (int &member : team.members) {
            member = places[size_t(member)];
        }
        team.leader = team.leader < 0 ? -1 : places[size_t(team.leader)];
    }
    return scoreOf(problem, teams);
}

RepairProposal proposalOf(const RepairBench &bench, const RepairPlan &plan, const std::vector<SignupId> &gone,
                          const ScoreSheet &before)
{
    RepairProposal proposal;
    proposal.title = titleOf(bench, plan);
    proposal.sentences = sentencesOf(bench, plan);
    proposal.peopleMoved = int(plan.moves.size());
    proposal.seatsMissing = plan.seatsMissing;
    proposal.objectiveBefore = before.objective;
    proposal.goalsBefore = before.goalsCost();
    const ScoreSheet after = sheetWithout(bench, plan);
    proposal.objectiveAfter = after.objective;
    proposal.goalsAfter = after.goalsCost();
    proposal.broken = findingsOf(plan.broken, bench.problem, bench.names);
    proposal.event = bench.problem.event;
    proposal.gone = gone;
    proposal.before = bench.teams;
    proposal.after = teamsAfter(bench, plan);
    return proposal;
}

/// The statuses of those who are gone, and who moves up for them.
Result<QStringList> withdraw(Workspace &workspace, EventId eventId, const std::vector<SignupId> &gone,
                             const QString &reason, const QString &by)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    if (!event || !rows) {
        return !event ? event.error() : rows.error();
    }
    QStringList names;
    std::vector<SignupId> staying;
    for (const SignupRow &row : *rows) {
        if (std::find(gone.begin(), gone.end(), row.signup.id) != gone.end()) {
            names << row.person.shownName();
            if (row.signup.status != SignupStatus::Withdrawn && row.signup.status != SignupStatus::NoShow) {
                staying.push_back(row.signup.id);
            }
        }
    }
    auto plan = planStatus(*rows, placesToFill(*event), staying, {SignupStatus::Withdrawn, reason}, false);
    if (!plan) {
        return plan.error();
    }
    auto written = writeStatuses(workspace, plan->changes, by);
    return written ? Result<QStringList>(names) : written.error();
}

} // namespace

Result<std::vector<RepairProposal>> proposeRepairs(Workspace &workspace, EventId event,
                                                   const std::vector<SignupId> &gone)
{
    return benchFor(workspace, event, gone).map([&](const RepairBench &bench) {
        const ScoreSheet before = scoreOf(bench.problem, bench.task.teams);
        std::vector<RepairProposal> proposals;
        for (const RepairPlan &plan : planRepairs(bench.field, bench.problem.people, bench.problem.pairs, bench.task)) {
            proposals.push_back(proposalOf(bench, plan, gone, before));
        }
        return proposals;
    });
}

Result<ChangeId> adoptRepair(Workspace &workspace, const RepairProposal &proposal, const QString &reason,
                             const QString &by)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto stored = store::TeamTable(workspace.database()).list(proposal.event);
    if (!stored) {
        return stored.error();
    }
    if (*stored != proposal.before) {
        return Error::input(RepairTexts::tr("The teams have changed since the repair was proposed."), {},
                            RepairTexts::tr("Ask for proposals again."));
    }
    auto names = writeTeams(workspace, proposal.event, *stored, proposal.after).andThen([&] {
        return withdraw(workspace, proposal.event, proposal.gone, reason, by);
    });
    if (!names) {
        return names.error();
    }
    const QString who = names->size() > mostNames ? RepairTexts::tr("%n people", nullptr, int(names->size()))
                                                  : QLocale().createSeparatedList(*names);
    return transaction->commit(proposal.event, u"teams.repair"_s,
                               names->isEmpty() ? RepairTexts::tr("Repaired the teams")
                                                : RepairTexts::tr("Repaired the teams without %1").arg(who));
}

} // namespace jamwright
