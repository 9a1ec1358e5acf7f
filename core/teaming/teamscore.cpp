// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamscore.h"

#include "teaming/field/fieldsolver.h"
#include "teaming/field/rulereader.h"
#include "teaming/goalweights.h"
#include "teaming/teamfindings.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

/// By person; an unknown skill is the mean of the known.
std::vector<double> skillsOf(const std::vector<Participant> &people)
{
    double sum = 0;
    int known = 0;
    for (const Participant &participant : people) {
        sum += participant.skill.value_or(0);
        known += participant.skill ? 1 : 0;
    }
    std::vector<double> skills;
    skills.reserve(people.size());
    for (const Participant &participant : people) {
        skills.push_back(participant.skill.value_or(known > 0 ? sum / known : 0));
    }
    return skills;
}

bool haveMet(const Participant &a, const Participant &b)
{
    return std::any_of(a.formerTeams.begin(), a.formerTeams.end(), [&b](int former) {
        return std::find(b.formerTeams.begin(), b.formerTeams.end(), former) != b.formerTeams.end();
    });
}

QSet<QString> languagesOf(const Participant &participant)
{
    QSet<QString> languages;
    for (const QString &language : participant.languages) {
        const QString name = language.trimmed().toCaseFolded();
        if (!name.isEmpty()) {
            languages.insert(name);
        }
    }
    return languages;
}

bool lacksLanguage(const std::vector<Participant> &people, const std::vector<int> &members)
{
    QSet<QString> common = languagesOf(people[size_t(members.front())]);
    bool known = !common.isEmpty();
    for (const int member : members) {
        const QSet<QString> languages = languagesOf(people[size_t(member)]);
        known = known && !languages.isEmpty();
        common.intersect(languages);
    }
    return known && common.isEmpty();
}

TeamFacts readTeam(const std::vector<Participant> &people, const FormedTeam &team, const std::vector<double> &skills)
{
    TeamFacts facts;
    facts.size = int(team.members.size());
    facts.leader = team.leader;
    std::vector<UtcOffset> offsets;
    double sum = 0;
    for (const int member : team.members) {
        const Participant &participant = people[size_t(member)];
        sum += skills[size_t(member)];
        facts.willing += participant.canLead() ? 1 : 0;
        if (participant.offset) {
            offsets.push_back(*participant.offset);
        }
    }
    facts.meanSkill = sum / facts.size;
    facts.arcMinutes = smallestArcMinutes(offsets);
    facts.languageMissing = lacksLanguage(people, team.members);
    for (size_t i = 0; i < team.members.size(); ++i) {
        for (size_t k = i + 1; k < team.members.size(); ++k) {
            if (haveMet(people[size_t(team.members[i])], people[size_t(team.members[k])])) {
                facts.repeatPairs.emplace_back(team.members[i], team.members[k]);
            }
        }
    }
    return facts;
}

/// At least so many pairs of one former team sit together, however its members are spread over the teams.
int fewestRepeatPairs(const std::vector<Participant> &people, int teams, int reserves)
{
    std::map<int, int> sizes;
    for (const Participant &participant : people) {
        const std::set<int> former(participant.formerTeams.begin(), participant.formerTeams.end());
        for (const int team : former) {
            ++sizes[team];
        }
    }
    int fewest = 0;
    for (const auto &[former, size] : sizes) {
        const int placed = std::max(0, size - reserves);
        const int each = placed / teams;
        const int fuller = placed % teams;
        fewest = std::max(fewest, fuller * (each + 1) * each / 2 + (teams - fuller) * each * (each - 1) / 2);
    }
    return fewest;
}

int sharedTeam(const std::vector<int> &teamOf, const PersonPair &pair)
{
    const int team = teamOf[size_t(pair.first)];
    return team == teamOf[size_t(pair.second)] ? team : -1;
}

/// Sorts the named pairs, and those of one organisation, to the teams in which they meet.
void findPairs(const TeamField &field, const std::vector<FormedTeam> &teams, std::vector<TeamFacts> &facts,
               std::vector<PersonPair> &split)
{
    std::vector<int> teamOf(field.people.size(), -1); // by index into facts
    for (size_t i = 0; i < facts.size(); ++i) {
        for (const int member : teams[size_t(facts[i].number) - 1].members) {
            teamOf[size_t(member)] = int(i);
        }
    }
    TeamRules rules = field.rules;
    rules.strangersOnly = false; // those have a count of their own
    PersonPairs pairs = pairsOf({field.people, rules, field.pairs, field.standing});
    for (const std::vector<int> &group : pairs.groups) {
        for (size_t i = 0; i < group.size(); ++i) {
            for (size_t k = 0; k < i; ++k) {
                pairs.apart.emplace_back(group[k], group[i]);
            }
        }
    }
    std::set<PersonPair> told;
    for (const auto &[a, b] : pairs.apart) {
        const int team = sharedTeam(teamOf, {a, b});
        if (team >= 0 && told.emplace(std::min(a, b), std::max(a, b)).second) {
            facts[size_t(team)].apartPairs.emplace_back(a, b);
        }
    }
    for (const auto &[a, b] : pairs.together) {
        if (sharedTeam(teamOf, {a, b}) < 0 && (teamOf[size_t(a)] >= 0 || teamOf[size_t(b)] >= 0) &&
            told.emplace(std::min(a, b), std::max(a, b)).second) {
            split.emplace_back(a, b);
        }
    }
}

void addUp(ScoreSheet &sheet, const std::vector<TeamFacts> &facts)
{
    double sum = 0;
    double squares = 0;
    double hours = 0;
    sheet.teamSkillMeanMin = facts.front().meanSkill;
    sheet.teamSkillMeanMax = facts.front().meanSkill;
    for (const TeamFacts &team : facts) {
        ++sheet.sizes[team.size];
        sheet.leadersMissing += team.willing == 0 ? 1 : 0;
        sheet.repeatPairs += int(team.repeatPairs.size());
        sheet.brokenApart += int(team.apartPairs.size());
        sheet.languageMissing += team.languageMissing ? 1 : 0;
        sheet.teamSkillMeanMin = std::min(sheet.teamSkillMeanMin, team.meanSkill);
        sheet.teamSkillMeanMax = std::max(sheet.teamSkillMeanMax, team.meanSkill);
        sheet.spanHoursMax = std::max(sheet.spanHoursMax, team.arcMinutes / 60.0);
        hours += team.arcMinutes / 60.0;
        sum += team.meanSkill;
    }
    const double mean = sum / sheet.teams;
    for (const TeamFacts &team : facts) {
        squares += (team.meanSkill - mean) * (team.meanSkill - mean);
    }
    sheet.teamSkillMeanSd = std::sqrt(squares / sheet.teams);
    sheet.spanHoursMean = hours / sheet.teams;
}

void addRules(ScoreSheet &sheet, const TeamField &field, const std::vector<TeamFacts> &facts)
{
    const TeamRules &rules = field.rules;
    int wrongSeats = 0;
    int excessMinutes = 0;
    for (const TeamFacts &team : facts) {
        wrongSeats += std::max({0, rules.minSize - team.size, team.size - rules.maxSize});
        excessMinutes += std::max(0, team.arcMinutes - rules.maxArcMinutes);
    }
    const auto willing =
        int(std::count_if(field.people.begin(), field.people.end(), [](const Participant &p) { return p.canLead(); }));
    sheet.goals = {
        {u"sizes"_s, goalweights::Sizes, double(wrongSeats), 0},
        {u"strangers"_s, rules.strangersOnly ? goalweights::Strangers : 0, double(sheet.repeatPairs),
         double(fewestRepeatPairs(field.people, sheet.teams, sheet.reserves))},
        {u"leaders"_s, rules.leaderNeeded ? goalweights::Leaders : 0, double(sheet.leadersMissing),
         double(std::max(0, sheet.teams - willing))},
        {u"time-zone limit"_s, goalweights::ArcLimit, excessMinutes / 60.0, 0},
        {u"apart"_s, goalweights::Apart, double(sheet.brokenApart), 0},
        {u"together"_s, goalweights::Together, double(sheet.brokenTogether), 0},
    };
}

void addGoals(ScoreSheet &sheet, const TeamField &field, const std::vector<FormedTeam> &teams)
{
    if (sheet.sizes.rbegin()->first <= mostMembers) {
        if (const auto model = makeScoreModel(field, teams)) {
            std::vector<int> seats;
            std::vector<char> seated(field.people.size(), 0);
            for (const FormedTeam &team : teams) {
                for (const int member : team.members) {
                    seats.push_back(member);
                    seated[size_t(member)] = 1;
                }
            }
            for (int person = 0; person < sheet.people; ++person) {
                if (seated[size_t(person)] == 0) {
                    seats.push_back(person);
                }
            }
            const std::vector<GoalCost> costs = goalCosts(*model, seats);
            sheet.goals.insert(sheet.goals.end(), costs.begin(), costs.end());
        }
    }
    for (const GoalCost &goal : sheet.goals) {
        sheet.objective += goal.weight * goal.cost;
    }
}

} // namespace

int chooseLeader(const std::vector<Participant> &people, const std::vector<int> &members)
{
    const auto rank = [&people](int member) {
        const Participant &participant = people[size_t(member)];
        return std::tuple(participant.leadPriority, int(participant.leader.value_or(Willingness::No)),
                          participant.skill.value_or(0), -member);
    };
    int best = -1;
    for (const int member : members) {
        if (people[size_t(member)].canLead() && (best < 0 || rank(member) > rank(best))) {
            best = member;
        }
    }
    return best;
}

ScoreSheet scoreTeams(const TeamField &field, const std::vector<FormedTeam> &teams, Findings *findings)
{
    const std::vector<double> skills = skillsOf(field.people);
    ScoreSheet sheet;
    sheet.people = int(field.people.size());
    sheet.reserves = sheet.people;
    std::vector<TeamFacts> facts;
    for (size_t i = 0; i < teams.size(); ++i) {
        if (!teams[i].members.empty()) {
            facts.push_back(readTeam(field.people, teams[i], skills));
            facts.back().number = int(i) + 1;
            facts.back().name = teams[i].name;
            sheet.reserves -= facts.back().size;
        }
    }
    sheet.teams = int(facts.size());
    std::vector<PersonPair> split;
    if (sheet.teams > 0) {
        findPairs(field, teams, facts, split);
        sheet.brokenTogether = int(split.size());
        addUp(sheet, facts);
        addRules(sheet, field, facts);
        addGoals(sheet, field, teams);
    }
    if (findings != nullptr) {
        *findings << describeTeams(field.people, teams, facts, field.rules);
        *findings << describeSplit(field.people, split);
    }
    return sheet;
}

ScoreSheet scoreTeams(const std::vector<Participant> &people, const std::vector<FormedTeam> &teams,
                      const TeamRules &rules, Findings *findings)
{
    return scoreTeams({people, rules, {}, {}}, teams, findings);
}

} // namespace jamwright
