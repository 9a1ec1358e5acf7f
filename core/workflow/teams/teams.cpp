// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/teams.h"

#include "store/database.h"
#include "store/persontable.h"
#include "store/teams/teamtable.h"
#include "teaming/teamformation.h"
#include "teaming/teamnames.h"
#include "teaming/teamscore.h"
#include "workflow/events.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/detail/teamstate.h"
#include "workflow/teams/names.h"
#include "workflow/teams/pairs.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct TeamsTexts {
    Q_DECLARE_TR_FUNCTIONS(Teams)
};

/// The mean level of each skill among those who told it: what somebody who did not tell is taken to have.
std::map<QString, double> meanLevels(const std::vector<SignupRow> &rows)
{
    std::map<QString, std::pair<double, int>> sums;
    for (const SignupRow &row : rows) {
        for (const auto &[skill, level] : row.signup.fields.skills()) {
            sums[skill].first += level;
            ++sums[skill].second;
        }
    }
    std::map<QString, double> means;
    for (const auto &[skill, sum] : sums) {
        means[skill] = sum.first / sum.second;
    }
    return means;
}

std::optional<double> weightedSkill(const Fields &fields, const std::map<QString, double> &means,
                                    const TeamRules &rules)
{
    const std::map<QString, double> levels = fields.skills();
    if (levels.empty()) {
        return std::nullopt;
    }
    double sum = 0;
    for (const auto &[skill, mean] : means) {
        const auto weight = rules.skillWeights.find(skill);
        const auto level = levels.find(skill);
        sum += (weight == rules.skillWeights.end() ? 1.0 : weight->second) *
               (level == levels.end() ? mean : level->second);
    }
    return sum;
}

/// Numbers for the earlier teams of the people, those of this workspace's other events included.
class FormerTeams
{
public:
    void add(const PastTeam &past, const QString &presentEvent)
    {
        if (past.event.compare(presentEvent, Qt::CaseInsensitive) == 0) {
            return;
        }
        const auto number = m_numbers.emplace(std::pair(past.event, past.team), int(m_numbers.size())).first->second;
        m_byPerson[past.person].insert(number);
    }
    [[nodiscard]] std::vector<int> of(PersonId person) const
    {
        const auto found = m_byPerson.find(person);
        return found == m_byPerson.end() ? std::vector<int>()
                                         : std::vector<int>(found->second.begin(), found->second.end());
    }

private:
    std::map<std::pair<QString, QString>, int> m_numbers;
    std::map<PersonId, std::set<int>> m_byPerson;
};

Result<FormerTeams> loadFormerTeams(Workspace &workspace, const Event &event)
{
    auto imported = store::PersonTable(workspace.database()).pastTeams();
    auto own = store::TeamTable(workspace.database()).teamsOfOtherEvents(event.id);
    if (!imported || !own) {
        return !imported ? imported.error() : own.error();
    }
    FormerTeams former;
    for (const auto &teams : {*imported, *own}) {
        for (const PastTeam &team : teams) {
            former.add(team, event.name);
        }
    }
    return former;
}

Participant toParticipant(const SignupRow &row, const std::map<QString, double> &means, const TeamRules &rules,
                          const FormerTeams &former)
{
    const Fields &fields = row.signup.fields;
    Participant participant;
    participant.signup = row.signup.id;
    participant.person = row.person.id;
    participant.name = row.person.shownName();
    participant.discordId = row.person.discordId;
    participant.offset = fields.utcOffset();
    participant.skill = weightedSkill(fields, means, rules);
    participant.leader = fields.leader();
    participant.leadPriority = fields.leadPriority().value_or(0);
    participant.languages = fields.list(QString(field::Languages));
    participant.formerTeams = former.of(row.person.id);
    participant.fields = fields;
    return participant;
}

/// Teams that go on keep their names, and no other gets one of those.
Result<QStringList> nameTeams(const TeamProblem &problem, const std::vector<DraftTeam> &teams, quint64 seed)
{
    QStringList names;
    for (const DraftTeam &team : teams) {
        names << (team.standing < 0 ? QString() : problem.standing[size_t(team.standing)].name);
    }
    QStringList taken = names;
    taken.removeAll(QString());
    const auto made =
        makeTeamNames(problem.nameTheme, int(names.size() - taken.size()), seed, taken, problem.nameWords);
    if (!made) {
        return made.error();
    }
    auto next = made->begin();
    for (QString &name : names) {
        name = name.isEmpty() ? *next++ : name;
    }
    return names;
}

/// The teams by the people's places; who takes no part any more is left out.
std::vector<StandingTeam> standingTeams(const std::vector<Participant> &people, const std::vector<Team> &teams)
{
    std::map<SignupId, int> places;
    for (size_t i = 0; i < people.size(); ++i) {
        places[people[i].signup] = int(i);
    }
    std::vector<StandingTeam> standing;
    for (const Team &team : teams) {
        StandingTeam stands{team.id, team.name, {}, -1, team.locked, {}};
        for (const TeamMember &member : team.members) {
            const auto place = places.find(member.signup);
            if (place == places.end()) {
                continue;
            }
            stands.members.push_back(place->second);
            stands.leader = member.leader ? place->second : stands.leader;
            if (member.locked) {
                stands.lockedMembers.push_back(place->second);
            }
        }
        standing.push_back(std::move(stands));
    }
    return standing;
}

} // namespace

TeamRules rulesWithGoals(const TeamProblem &problem)
{
    TeamRules rules = problem.rules;
    rules.goals = goalsOf(problem.rules, problem.kind);
    return rules;
}

TeamProblem withoutLocks(TeamProblem problem)
{
    for (StandingTeam &team : problem.standing) {
        team.locked = false;
        team.lockedMembers.clear();
    }
    return problem;
}

Result<TeamProblem> loadTeamProblem(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    if (!event || !rows) {
        return !event ? event.error() : rows.error();
    }
    auto former = loadFormerTeams(workspace, *event);
    if (!former) {
        return former.error();
    }
    auto named = pairRules(workspace, eventId);
    auto words = ownNameWords(workspace, eventId);
    auto teams = store::TeamTable(workspace.database()).list(eventId);
    if (!named || !words || !teams) {
        return !named ? named.error() : !words ? words.error() : teams.error();
    }
    WishedPairs wished = wishedPairs(*rows, *named);
    TeamProblem problem{event->id, event->nameTheme, {}, event->rules, std::move(wished.pairs), {}, event->kind};
    problem.nameWords = *words;
    problem.wishes = std::move(wished.findings);
    const auto outside =
        std::remove_if(rows->begin(), rows->end(), [](const SignupRow &row) { return !row.participant; });
    rows->erase(outside, rows->end());
    const std::map<QString, double> means = meanLevels(*rows);
    for (const SignupRow &row : *rows) {
        problem.people.push_back(toParticipant(row, means, problem.rules, *former));
    }
    problem.standing = standingTeams(problem.people, *teams);
    return problem;
}

Result<TeamDraft> formTeams(const TeamProblem &problem, const FormOptions &options, const Cancel &cancel,
                            Progress &progress, const GoalWatch &watch)
{
    if (problem.people.empty()) {
        return Error::input(TeamsTexts::tr("Nobody can be put in a team: the event has no participants."), {},
                            TeamsTexts::tr("Import sign-ups and approve or confirm them first."));
    }
    const TeamRules rules = rulesWithGoals(problem);
    FormationEffort effort{options.seed, options.moves, options.seconds, std::clamp(QThread::idealThreadCount(), 1, 64),
                           {},           watch};
    for (const DraftTeam &team : options.start) {
        effort.start.push_back({team.members, team.leader, team.standing});
    }
    const auto formation =
        formTeamsOf({problem.people, rules, problem.pairs, problem.standing}, effort, cancel, progress);
    if (!formation) {
        return formation.error();
    }
    TeamDraft draft;
    for (const FormedTeam &team : formation->teams) {
        draft.teams.push_back({team.members, team.leader, team.standing});
    }
    auto names = nameTeams(problem, draft.teams, options.seed);
    if (!names) {
        return names.error();
    }
    draft.reserves = formation->reserves;
    draft.names = *names;
    draft.sheet = formation->sheet;
    draft.findings = formation->findings;
    draft.stopped = formation->stopped;
    return draft;
}

} // namespace jamwright
