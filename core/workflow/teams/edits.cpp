// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/edits.h"

#include "workflow/teams/detail/editing.h"
#include "workflow/teams/detail/rulewords.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The rules that the teams break which are not the same before and after, and the names of the teams.
struct EditedRules {
    std::vector<RuleBreak> before;
    std::vector<RuleBreak> after;
};

/// Teams that the edit leaves as they are break the same rules as before: only the others are looked at.
EditedRules rulesOfChanged(const FieldFacts &field, const std::vector<Team> &before,
                           const std::vector<FormedTeam> &then, const std::vector<Team> &after,
                           const std::vector<FormedTeam> &now)
{
    EditedRules rules;
    std::vector<bool> told(then.size(), false);
    for (size_t i = 0; i < after.size(); ++i) {
        const auto same =
            std::find_if(before.begin(), before.end(), [&](const Team &team) { return team.id == after[i].id; });
        const bool isNew = same == before.end() || !after[i].id.isStored();
        const size_t was = size_t(same - before.begin());
        if (!isNew) {
            told[was] = true;
        }
        if (!isNew && then[was] == now[i]) {
            continue;
        }
        // Numbered by the new teams, so that both are the same team's.
        const auto add = [&](std::vector<RuleBreak> &list, const FormedTeam &team) {
            const auto broken = field.breaks(team.members, int(i), team.leader);
            list.insert(list.end(), broken.begin(), broken.end());
        };
        if (!isNew) {
            add(rules.before, then[was]);
        }
        add(rules.after, now[i]);
    }
    for (size_t i = 0; i < then.size(); ++i) {
        if (!told[i]) { // dissolved
            const auto broken = field.breaks(then[i].members, int(after.size() + i), then[i].leader);
            rules.before.insert(rules.before.end(), broken.begin(), broken.end());
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

std::vector<GoalChange> goalChanges(const ScoreSheet &before, const ScoreSheet &after)
{
    std::vector<GoalChange> changes;
    for (const GoalCost &goal : after.goals) {
        const auto then = std::find_if(before.goals.begin(), before.goals.end(),
                                       [&goal](const GoalCost &other) { return other.name == goal.name; });
        changes.push_back({goal.name, goal.weight, then == before.goals.end() ? 0 : then->cost, goal.cost});
    }
    return changes;
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
    Q_ASSERT(view.problem && view.field);
    const std::vector<Team> before = teamsOf(view);
    auto edited = editTeams(*view.problem, *view.field, before, edit);
    if (!edited) {
        return edited.error();
    }
    const std::vector<FormedTeam> then = formedTeams(*view.field, before);
    const std::vector<FormedTeam> now = formedTeams(*view.field, edited->teams);
    EditPreview preview;
    preview.sentence = edited->sentence;
    preview.objectiveBefore = view.sheet.objective;
    const ScoreSheet after = scoreOf(*view.problem, now);
    preview.objectiveAfter = after.objective;
    preview.goals = goalChanges(view.sheet, after);
    const EditedRules rules = rulesOfChanged(*view.field, before, then, edited->teams, now);
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
