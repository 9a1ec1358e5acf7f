// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamscore.h"

#include "teaming/goalweights.h"
#include "teaming/skillbound.h"
#include "teaming/teamfindings.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

/// The field's skills: unknown ones are the mean of the known.
struct FieldSkill {
    std::vector<double> values; ///< by person
    double mean = 0;
    double variance = 0;
    bool exact = true; ///< all known, in whole thousandths: the integrality bound holds
    std::vector<qint64> thousandths;
};

FieldSkill readSkills(const std::vector<Participant> &people)
{
    FieldSkill field;
    double sum = 0;
    int known = 0;
    for (const Participant &participant : people) {
        sum += participant.skill.value_or(0);
        known += participant.skill ? 1 : 0;
    }
    field.mean = known > 0 ? sum / known : 0;
    for (const Participant &participant : people) {
        const double skill = participant.skill.value_or(field.mean);
        field.values.push_back(skill);
        field.variance += (skill - field.mean) * (skill - field.mean);
        field.thousandths.push_back(qRound64(skill * 1000.0));
        field.exact =
            field.exact && participant.skill && std::abs(skill * 1000.0 - double(field.thousandths.back())) < 1e-6;
    }
    field.variance /= double(std::max<size_t>(1, people.size()));
    return field;
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

TeamFacts readTeam(const std::vector<Participant> &people, const FormedTeam &team, const FieldSkill &field)
{
    TeamFacts facts;
    facts.size = int(team.members.size());
    facts.leader = team.leader;
    std::vector<UtcOffset> offsets;
    double sum = 0;
    for (const int member : team.members) {
        const Participant &participant = people[size_t(member)];
        sum += field.values[size_t(member)];
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

GoalCost skillGoal(const FieldSkill &field, const std::vector<TeamFacts> &facts, const ScoreSheet &sheet)
{
    GoalCost goal{u"mean skill"_s, goalweights::MeanSkill, 0, 0};
    if (field.variance <= 0) {
        return goal;
    }
    std::vector<int> sizes;
    double squares = 0;
    for (const TeamFacts &team : facts) {
        squares += (team.meanSkill - field.mean) * (team.meanSkill - field.mean);
        sizes.push_back(team.size);
    }
    const double random = field.variance * double(sheet.teams) / double(sheet.people - sheet.reserves);
    goal.cost = squares / sheet.teams / random;
    if (field.exact) {
        const qint64 total = std::accumulate(field.thousandths.begin(), field.thousandths.end(), qint64(0));
        const double bound =
            meanSkillLowerBound(skillScale(field.thousandths), sizes, field.mean * 1000.0, total, sheet.reserves == 0);
        goal.lowerBound = bound / 1e6 / random;
    }
    return goal;
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

void addGoals(ScoreSheet &sheet, const std::vector<Participant> &people, const std::vector<TeamFacts> &facts,
              const FieldSkill &field, const TeamRules &rules)
{
    int wrongSeats = 0;
    int excessMinutes = 0;
    for (const TeamFacts &team : facts) {
        wrongSeats += std::max({0, rules.minSize - team.size, team.size - rules.maxSize});
        excessMinutes += std::max(0, team.arcMinutes - rules.maxArcMinutes);
    }
    const auto willing =
        int(std::count_if(people.begin(), people.end(), [](const Participant &p) { return p.canLead(); }));
    sheet.goals = {
        {u"sizes"_s, goalweights::Sizes, double(wrongSeats), 0},
        {u"strangers"_s, rules.strangersOnly ? goalweights::Strangers : 0, double(sheet.repeatPairs),
         double(fewestRepeatPairs(people, sheet.teams, sheet.reserves))},
        {u"leaders"_s, rules.leaderNeeded ? goalweights::Leaders : 0, double(sheet.leadersMissing),
         double(std::max(0, sheet.teams - willing))},
        {u"time-zone limit"_s, goalweights::ArcLimit, excessMinutes / 60.0, 0},
        skillGoal(field, facts, sheet),
        {u"time zones"_s, goalweights::TimeZones, sheet.spanHoursMean, 0},
        {u"languages"_s, goalweights::Languages, double(sheet.languageMissing) / sheet.teams, 0},
    };
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

ScoreSheet scoreTeams(const std::vector<Participant> &people, const std::vector<FormedTeam> &teams,
                      const TeamRules &rules, Findings *findings)
{
    const FieldSkill field = readSkills(people);
    ScoreSheet sheet;
    sheet.people = int(people.size());
    sheet.reserves = sheet.people;
    std::vector<TeamFacts> facts;
    for (size_t i = 0; i < teams.size(); ++i) {
        if (!teams[i].members.empty()) {
            facts.push_back(readTeam(people, teams[i], field));
            facts.back().number = int(i) + 1;
            sheet.reserves -= facts.back().size;
        }
    }
    sheet.teams = int(facts.size());
    if (sheet.teams > 0) {
        addUp(sheet, facts);
        addGoals(sheet, people, facts, field, rules);
    }
    if (findings != nullptr) {
        *findings << describeTeams(people, teams, facts, rules);
    }
    return sheet;
}

} // namespace jamwright
