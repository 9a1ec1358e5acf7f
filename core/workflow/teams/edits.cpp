// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/edits.h"

#include "workflow/teams/detail/editing.h"
#include "workflow/teams/detail/pricedteams.h"
#include "workflow/teams/detail/rulewords.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using Changed = PricedTeams::Changed;

/// The teams that an edit makes others of. It leaves the rest in their order, puts new ones at the end and dissolves
/// only such as are stored.
std::vector<Changed> changedTeams(const PricedTeams &priced, const std::vector<Team> &after,
                                  const std::vector<FormedTeam> &now)
{
    std::vector<Changed> changed;
    const std::vector<Team> &before = priced.teams();
    size_t is = 0;
    for (size_t was = 0; was < before.size(); ++was) {
        if (is == after.size() || after[is].id != before[was].id) {
            changed.push_back({int(was), -1});
            continue;
        }
        const FormedTeam &then = priced.formed()[was];
        if (then.members != now[is].members || then.leader != now[is].leader) {
            changed.push_back({int(was), int(is)});
        }
        ++is;
    }
    for (; is < after.size(); ++is) {
        changed.push_back({-1, int(is)});
    }
    return changed;
}

/// The rules that the teams break which are not the same before and after.
struct EditedRules {
    std::vector<RuleBreak> before;
    std::vector<RuleBreak> after;
};

EditedRules rulesOfChanged(const FieldFacts &field, const PricedTeams &priced, const std::vector<FormedTeam> &now,
                           const std::vector<Changed> &changed)
{
    EditedRules rules;
    for (const Changed &team : changed) {
        // Numbered by the new teams, then the old, so that both are the same team's.
        const int number = team.is >= 0 ? team.is : int(now.size()) + team.was;
        const auto add = [&](std::vector<RuleBreak> &list, const FormedTeam &members) {
            const auto broken = field.breaks(members.members, number, members.leader);
            list.insert(list.end(), broken.begin(), broken.end());
        };
        if (team.was >= 0) {
            add(rules.before, priced.formed()[size_t(team.was)]);
        }
        if (team.is >= 0) {
            add(rules.after, now[size_t(team.is)]);
        }
    }
    return rules;
}

/// A pair that is not together stands once, whichever of its teams was changed.
void tellOnce(std::vector<RuleBreak> &broken)
{
    std::vector<RuleBreak> once;
    for (const RuleBreak &rule : broken) {
        if (std::none_of(once.begin(), once.end(), [&rule](const RuleBreak &other) { return other.isSameAs(rule); })) {
            once.push_back(rule);
        }
    }
    broken = std::move(once);
}

PricedTeams::Costs costsOf(const ScoreSheet &sheet)
{
    PricedTeams::Costs costs{{}, sheet.objective};
    for (const GoalCost &goal : sheet.goals) {
        costs.goals.push_back(goal.cost);
    }
    return costs;
}

/// Fills in what the edit comes to. The sheets are made anew only where the prices of the view's teams do not do.
void countGoals(const TeamsView &view, const std::vector<FormedTeam> &now, const std::vector<Changed> &changed,
                EditPreview &preview)
{
    std::vector<GoalCost> goals = view.sheet.goals;
    auto before = view.priced->before();
    auto after = view.priced->after(now, changed);
    if (!after || after->goals.size() != goals.size()) {
        const ScoreSheet sheet = scoreOf(*view.problem, now);
        goals = sheet.goals;
        before = costsOf(scoreOf(*view.problem, view.priced->formed()));
        after = costsOf(sheet);
        before.goals.resize(goals.size(), 0.0);
    }
    preview.objectiveBefore = before.objective;
    preview.objectiveAfter = after->objective;
    for (size_t i = 0; i < goals.size(); ++i) {
        const bool rule = goals[i].isRule();
        preview.goals.push_back({goals[i].name, goals[i].weight, before.goals[i], after->goals[i], rule});
        preview.goalsBefore += rule ? 0 : goals[i].weight * before.goals[i];
        preview.goalsAfter += rule ? 0 : goals[i].weight * after->goals[i];
    }
}

} // namespace

TeamEdit TeamEdit::moveTo(std::vector<SignupId> people, TeamId team)
{
    return {Kind::MoveTo, std::move(people), team, {}};
}

TeamEdit TeamEdit::toReserves(std::vector<SignupId> people)
{
    return {Kind::MoveTo, std::move(people), {}, {}};
}

TeamEdit TeamEdit::swap(SignupId a, SignupId b)
{
    return {Kind::Swap, {a, b}, {}, {}};
}

TeamEdit TeamEdit::makeLeader(SignupId leader)
{
    return {Kind::MakeLeader, {leader}, {}, {}};
}

TeamEdit TeamEdit::lockMembers(std::vector<SignupId> people, bool locked)
{
    return {locked ? Kind::LockMembers : Kind::UnlockMembers, std::move(people), {}, {}};
}

TeamEdit TeamEdit::lockTeam(TeamId team, bool locked)
{
    return {locked ? Kind::LockTeam : Kind::UnlockTeam, {}, team, {}};
}

TeamEdit TeamEdit::rename(TeamId team, const QString &name)
{
    return {Kind::Rename, {}, team, name};
}

TeamEdit TeamEdit::newTeam(const QString &name, std::vector<SignupId> people)
{
    return {Kind::NewTeam, std::move(people), {}, name};
}

TeamEdit TeamEdit::dissolve(TeamId team)
{
    return {Kind::Dissolve, {}, team, {}};
}

Result<EditPreview> previewTeamEdit(const TeamsView &view, const TeamEdit &edit)
{
    Q_ASSERT(view.problem && view.field && view.priced);
    const std::vector<Team> &before = view.priced->teams();
    auto edited = editTeams(*view.problem, *view.field, before, edit);
    if (!edited) {
        return edited.error();
    }
    const std::vector<FormedTeam> now = formedTeams(*view.field, edited->teams);
    const std::vector<Changed> changed = changedTeams(*view.priced, edited->teams, now);
    EditPreview preview;
    preview.sentence = edited->sentence;
    countGoals(view, now, changed, preview);
    const EditedRules rules = rulesOfChanged(*view.field, *view.priced, now, changed);
    auto broken = newBreaks(rules.before, rules.after);
    auto mended = newBreaks(rules.after, rules.before);
    tellOnce(broken);
    tellOnce(mended);
    QStringList names;
    for (const Team &team : edited->teams) {
        names << team.name;
    }
    for (const Team &team : before) {
        names << team.name;
    }
    preview.broken = findingsOf(broken, *view.problem, names);
    preview.mended = findingsOf(mended, *view.problem, names);
    return preview;
}

Result<ChangeId> applyTeamEdit(Workspace &workspace, EventId event, const TeamEdit &edit)
{
    auto problem = loadTeamProblem(workspace, event);
    if (!problem) {
        return problem.error();
    }
    const FieldFacts field(problem->people, problem->rules, problem->pairs);
    return changeTeams(workspace, event, u"teams.edit"_s,
                       [&](const std::vector<Team> &teams) { return editTeams(*problem, field, teams, edit); });
}

} // namespace jamwright
