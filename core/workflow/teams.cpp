// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams.h"

#include "store/database.h"
#include "store/eventtable.h"
#include "store/judgingtable.h"
#include "store/persontable.h"
#include "store/teamtable.h"
#include "store/transaction.h"
#include "teaming/teamformation.h"
#include "teaming/teamnames.h"
#include "teaming/teamscore.h"
#include "workflow/events.h"
#include "workflow/signups/signups.h"

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

TeamRules rulesWithGoals(const TeamProblem &problem)
{
    TeamRules rules = problem.rules;
    rules.goals = goalsOf(problem.rules, problem.kind);
    return rules;
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
    const auto made = makeTeamNames(problem.nameTheme, int(names.size() - taken.size()), seed, taken);
    if (!made) {
        return made.error();
    }
    auto next = made->begin();
    for (QString &name : names) {
        name = name.isEmpty() ? *next++ : name;
    }
    return names;
}

std::vector<Team> toTeams(const TeamProblem &problem, const TeamDraft &draft)
{
    std::vector<Team> teams;
    for (size_t i = 0; i < draft.teams.size(); ++i) {
        Team team{{}, draft.names.at(qsizetype(i)), {}};
        for (const int member : draft.teams[i].members) {
            team.members.push_back({problem.people.at(size_t(member)).signup, member == draft.teams[i].leader});
        }
        std::sort(team.members.begin(), team.members.end(), [](const TeamMember &a, const TeamMember &b) {
            return a.leader != b.leader ? a.leader : a.signup < b.signup;
        });
        teams.push_back(std::move(team));
    }
    return teams;
}

bool sameTeams(const std::vector<Team> &stored, const std::vector<Team> &wanted)
{
    return std::equal(stored.begin(), stored.end(), wanted.begin(), wanted.end(),
                      [](const Team &a, const Team &b) { return a.name == b.name && a.members == b.members; });
}

/// Whether the teams may go: not once somebody has judged what they made.
Result<void> clearForNewTeams(Workspace &workspace, EventId event)
{
    store::JudgingTable judging(workspace.database(), event);
    auto state = judging.load();
    if (!state) {
        return state.error();
    }
    if (!state->ballots.empty()) {
        return Error::input(
            TeamsTexts::tr("The teams' submissions have been scored, so the teams cannot be formed anew."), {},
            TeamsTexts::tr("Make a new event, or undo the scores first."));
    }
    return judging.removeSubmissions();
}

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
    TeamProblem problem{event->id, event->nameTheme, {}, event->rules, {}, {}, event->kind};
    const auto outside =
        std::remove_if(rows->begin(), rows->end(), [](const SignupRow &row) { return !row.participant; });
    rows->erase(outside, rows->end());
    const std::map<QString, double> means = meanLevels(*rows);
    for (const SignupRow &row : *rows) {
        problem.people.push_back(toParticipant(row, means, problem.rules, *former));
    }
    return problem;
}

Result<TeamDraft> formTeams(const TeamProblem &problem, const FormOptions &options, const Cancel &cancel,
                            Progress &progress)
{
    if (problem.people.empty()) {
        return Error::input(TeamsTexts::tr("Nobody can be put in a team: the event has no participants."), {},
                            TeamsTexts::tr("Import sign-ups and approve or confirm them first."));
    }
    const TeamRules rules = rulesWithGoals(problem);
    FormationEffort effort{
        options.seed, options.moves, options.seconds, std::clamp(QThread::idealThreadCount(), 1, 64), {}};
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

Result<ChangeId> adoptTeams(Workspace &workspace, const TeamProblem &problem, const TeamDraft &draft)
{
    const std::vector<Team> wanted = toTeams(problem, draft);
    store::TeamTable table(workspace.database());
    auto stored = table.list(problem.event);
    auto event = loadEvent(workspace, problem.event);
    if (!stored || !event) {
        return !stored ? stored.error() : event.error();
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    event->rules = problem.rules;
    if (auto saved = store::EventTable(workspace.database()).update(*event); !saved) {
        return saved.error();
    }
    if (!sameTeams(*stored, wanted)) {
        const store::FormationRecord record{draft.sheet.seed, draft.sheet.moves, draft.sheet.seconds};
        auto replaced = clearForNewTeams(workspace, problem.event).andThen([&] {
            return table.replace(problem.event, wanted, record, workspace.clock().now());
        });
        if (!replaced) {
            return replaced.error();
        }
    }
    return transaction->commit(problem.event, u"teams.form"_s,
                               TeamsTexts::tr("Formed %n team(s)", nullptr, int(wanted.size())));
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
    std::map<SignupId, int> indexOf;
    for (size_t i = 0; i < problem->people.size(); ++i) {
        indexOf[problem->people[i].signup] = int(i);
    }
    TeamsView view;
    std::vector<FormedTeam> formed;
    std::set<int> placed;
    for (const Team &team : *teams) {
        TeamView shown{team.id, team.name, {}, 0, {}};
        FormedTeam indices;
        const auto standing = std::find_if(problem->standing.begin(), problem->standing.end(),
                                           [&team](const StandingTeam &other) { return other.id == team.id; });
        indices.standing = standing == problem->standing.end() ? -1 : int(standing - problem->standing.begin());
        for (const TeamMember &member : team.members) {
            const auto found = indexOf.find(member.signup);
            if (found == indexOf.end()) {
                continue; // withdrew after the teams were formed; the problems say so
            }
            shown.members.push_back({problem->people[size_t(found->second)], member.leader});
            indices.members.push_back(found->second);
            indices.leader = member.leader ? found->second : indices.leader;
            placed.insert(found->second);
        }
        summarise(shown);
        view.teams.push_back(std::move(shown));
        formed.push_back(std::move(indices));
    }
    for (size_t i = 0; i < problem->people.size(); ++i) {
        if (!placed.contains(int(i))) {
            view.reserves.push_back(problem->people[i]);
        }
    }
    const TeamRules rules = rulesWithGoals(*problem);
    view.sheet = scoreTeams({problem->people, rules, problem->pairs, problem->standing}, formed,
                            view.teams.empty() ? nullptr : &view.findings);
    if (record->has_value() && !view.teams.empty()) {
        view.sheet.seed = (*record)->seed;
        view.sheet.moves = (*record)->moves;
        view.sheet.seconds = (*record)->seconds;
    }
    return view;
}

} // namespace jamwright
