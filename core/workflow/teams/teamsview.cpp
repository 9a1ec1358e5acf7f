// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/teams/teamtable.h"
#include "workflow/teams/detail/pricedteams.h"
#include "workflow/teams/detail/teamstate.h"
#include "workflow/teams/teams.h"

#include <algorithm>
#include <set>

namespace jamwright {

namespace {

/// Leader first, then by offset; fills in the span and the mean skill.
void summarise(TeamView &team)
{
    std::stable_sort(team.members.begin(), team.members.end(),
                     [](const TeamView::Member &a, const TeamView::Member &b) {
                         return a.leader != b.leader ? a.leader : a.person.offset < b.person.offset;
                     });
    std::vector<UtcOffset> offsets;
    double sum = 0;
    int known = 0;
    for (const TeamView::Member &member : team.members) {
        if (member.person.offset) {
            offsets.push_back(*member.person.offset);
        }
        if (member.person.skill) {
            sum += *member.person.skill;
            ++known;
        }
    }
    team.spanHours = smallestArcMinutes(offsets) / 60.0;
    team.meanSkill = known > 0 ? std::optional(sum / known) : std::nullopt;
}

} // namespace

TeamsView makeView(std::shared_ptr<const TeamProblem> problem, const std::vector<Team> &teams)
{
    TeamsView view;
    view.field = std::make_shared<const FieldFacts>(problem->people, rulesWithGoals(*problem), problem->pairs);
    std::set<int> placed;
    for (const Team &team : teams) {
        TeamView shown{team.id, team.name, {}, 0, {}, team.locked};
        for (const TeamMember &member : team.members) {
            const int person = view.field->indexOf(member.signup);
            if (person >= 0) { // else she withdrew after the teams were formed; the problems say so
                shown.members.push_back({problem->people[size_t(person)], member.leader, member.locked});
                placed.insert(person);
            }
        }
        summarise(shown);
        view.teams.push_back(std::move(shown));
    }
    for (size_t i = 0; i < problem->people.size(); ++i) {
        if (!placed.contains(int(i))) {
            view.reserves.push_back(problem->people[i]);
        }
    }
    view.priced = std::make_shared<const PricedTeams>(problem, view.field, teamsOf(view));
    view.sheet = scoreOf(*problem, view.priced->formed(), view.teams.empty() ? nullptr : &view.findings);
    view.findings << problem->wishes;
    view.problem = std::move(problem);
    return view;
}

TeamsView viewOf(const TeamProblem &problem, const TeamDraft &draft)
{
    std::vector<Team> teams;
    if (auto kept = toTeams(problem, draft)) {
        teams = *std::move(kept);
    } else {
        teams = *toTeams(withoutLocks(problem), draft);
    }
    TeamsView view = makeView(std::make_shared<const TeamProblem>(problem), teams);
    view.sheet = draft.sheet;
    view.findings = draft.findings;
    return view;
}

Result<TeamsView> loadTeams(Workspace &workspace, EventId event)
{
    auto problem = loadTeamProblem(workspace, event);
    store::TeamTable table(workspace.database());
    auto teams = table.list(event);
    auto record = table.formation(event);
    if (!problem || !teams || !record) {
        return !problem ? problem.error() : !teams ? teams.error() : record.error();
    }
    TeamsView view = makeView(std::make_shared<const TeamProblem>(*std::move(problem)), *teams);
    if (record->has_value() && !view.teams.empty()) {
        view.sheet.seed = (*record)->seed;
        view.sheet.moves = (*record)->moves;
        view.sheet.seconds = (*record)->seconds;
    }
    return view;
}

} // namespace jamwright
