// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/teamfindings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {
namespace {

struct TeamFindings {
    Q_DECLARE_TR_FUNCTIONS(TeamFindings)
};

/// 330 minutes → "5.5".
QString hours(int minutes)
{
    return QString::number(minutes / 60.0, 'g', 4);
}

/// The team's name, where it has one.
QString called(const TeamFacts &facts)
{
    return facts.name.isEmpty() ? TeamFindings::tr("Team %1").arg(facts.number) : facts.name;
}

int arcOf(const std::vector<Participant> &people, const std::vector<int> &members, int without = -1)
{
    std::vector<UtcOffset> offsets;
    for (const int member : members) {
        const Participant &participant = people[size_t(member)];
        if (member != without && participant.offset) {
            offsets.push_back(*participant.offset);
        }
    }
    return smallestArcMinutes(offsets);
}

Finding about(const TeamFacts &facts, const QString &key, const QString &message, const QString &remedy)
{
    Finding finding;
    finding.key = key;
    finding.message = message;
    finding.place.subject = called(facts);
    finding.remedy = remedy;
    return finding;
}

void describeSize(const TeamFacts &facts, const TeamRules &rules, Findings &findings)
{
    if (facts.size >= rules.minSize && facts.size <= rules.maxSize) {
        return;
    }
    findings << about(facts, u"teams.wrong-size"_s,
                      TeamFindings::tr("%1 has %2 people; %3 to %4 are allowed.")
                          .arg(called(facts), QString::number(facts.size), QString::number(rules.minSize),
                               QString::number(rules.maxSize)),
                      facts.size < rules.minSize ? TeamFindings::tr("Move somebody in, or dissolve it.")
                                                 : TeamFindings::tr("Move somebody out."));
}

void describePairs(const std::vector<Participant> &people, const TeamFacts &facts, Findings &findings)
{
    for (const auto &[a, b] : facts.repeatPairs) {
        findings << about(facts, u"teams.repeat-pair"_s,
                          TeamFindings::tr("%1 and %2 are both in %3 and were in one team before.")
                              .arg(people[size_t(a)].name, people[size_t(b)].name, called(facts)),
                          TeamFindings::tr("Swap one of them with somebody of another team."));
    }
}

void describeApart(const std::vector<Participant> &people, const TeamFacts &facts, Findings &findings)
{
    for (const auto &[a, b] : facts.apartPairs) {
        findings << about(facts, u"teams.broken-apart"_s,
                          TeamFindings::tr("%1 and %2 must not meet and are both in %3.")
                              .arg(people[size_t(a)].name, people[size_t(b)].name, called(facts)),
                          TeamFindings::tr("Swap one of them with somebody of another team."));
    }
}

/// Why a team has nobody: too few in the field, or one elsewhere who could come.
void describeLeader(const std::vector<Participant> &people, const TeamFacts &facts, int teams, Findings &findings)
{
    const auto willing = std::count_if(people.begin(), people.end(), [](const Participant &p) { return p.canLead(); });
    if (facts.willing > 0) {
        if (facts.leader < 0 || !people[size_t(facts.leader)].canLead()) {
            findings << about(facts, u"teams.no-leader"_s,
                              TeamFindings::tr("%1 is not led by any of its %2 members who would lead.")
                                  .arg(called(facts), QString::number(facts.willing)),
                              TeamFindings::tr("Choose one of them."));
        }
        return;
    }
    if (willing < teams) {
        findings << about(
            facts, u"teams.no-leader"_s,
            TeamFindings::tr("Nobody in %1 may lead. Only %2 of %3 people are willing to lead, for %4 teams.")
                .arg(called(facts), QString::number(willing), QString::number(people.size()), QString::number(teams)),
            TeamFindings::tr("Ask its members, or allow larger teams."));
        return;
    }
    findings << about(
        facts, u"teams.no-leader"_s,
        TeamFindings::tr("Nobody in %1 may lead, although %2 of %3 people are willing to lead, for %4 teams.")
            .arg(called(facts), QString::number(willing), QString::number(people.size()), QString::number(teams)),
        TeamFindings::tr("Swap one in from a team with several, or search longer."));
}

/// Names the member without whom the arc would be smallest, and how many in the field are within reach of her.
void describeArc(const std::vector<Participant> &people, const FormedTeam &team, const TeamFacts &facts,
                 const TeamRules &rules, Findings &findings)
{
    int farthest = -1;
    int least = facts.arcMinutes;
    for (const int member : team.members) {
        const int without = arcOf(people, team.members, member);
        if (farthest < 0 || without < least) {
            farthest = member;
            least = without;
        }
    }
    const Participant &outlier = people[size_t(farthest)];
    if (!outlier.offset) {
        return;
    }
    const auto near = std::count_if(people.begin(), people.end(), [&outlier, &rules](const Participant &other) {
        const std::array pair{*outlier.offset, other.offset.value_or(*outlier.offset)};
        return &other != &outlier && smallestArcMinutes(pair) <= rules.maxArcMinutes;
    });
    findings << about(facts, u"teams.arc-too-wide"_s,
                      TeamFindings::tr("%1 spans %2 h of time zones; %3 h are allowed. %4 (UTC%5) is farthest from the "
                                       "others, and %6 other people of the field are within %3 h of there.")
                          .arg(called(facts), hours(facts.arcMinutes), hours(rules.maxArcMinutes), outlier.name,
                               outlier.offset->toString(), QString::number(near)),
                      TeamFindings::tr("Swap somebody, search longer, or allow a wider span."));
}

void describeLanguage(const TeamFacts &facts, Findings &findings)
{
    Finding finding = about(facts, u"teams.no-common-language"_s,
                            TeamFindings::tr("The members of %1 have no language in common.").arg(called(facts)), {});
    finding.severity = Severity::Note;
    findings << finding;
}

void describeUnknown(const std::vector<Participant> &people, Findings &findings)
{
    const auto offsets = std::count_if(people.begin(), people.end(), [](const Participant &p) { return !p.offset; });
    const auto skills = std::count_if(people.begin(), people.end(), [](const Participant &p) { return !p.skill; });
    if (offsets > 0) {
        Finding finding;
        finding.key = u"teams.unknown-offset"_s;
        finding.message = TeamFindings::tr("The time zone of %1 of %2 people is unknown; they were put anywhere.")
                              .arg(offsets)
                              .arg(people.size());
        finding.remedy = TeamFindings::tr("Ask them, or map the column that has it.");
        findings << finding;
    }
    if (skills > 0) {
        Finding finding;
        finding.key = u"teams.unknown-skill"_s;
        finding.message = TeamFindings::tr("The skill of %1 of %2 people is unknown; they count as average.")
                              .arg(skills)
                              .arg(people.size());
        finding.remedy = TeamFindings::tr("Ask them, or map the column that has it.");
        findings << finding;
    }
}

} // namespace

Findings describeTeams(const std::vector<Participant> &people, const std::vector<FormedTeam> &teams,
                       const std::vector<TeamFacts> &facts, const TeamRules &rules)
{
    Findings findings;
    for (const TeamFacts &team : facts) {
        describeSize(team, rules, findings);
        if (rules.strangersOnly) {
            describePairs(people, team, findings);
        }
        describeApart(people, team, findings);
        if (rules.leaderNeeded) {
            describeLeader(people, team, int(facts.size()), findings);
        }
        if (team.arcMinutes > rules.maxArcMinutes) {
            describeArc(people, teams[size_t(team.number) - 1], team, rules, findings);
        }
        if (team.languageMissing) {
            describeLanguage(team, findings);
        }
    }
    describeUnknown(people, findings);
    return findings;
}

Findings describeSplit(const std::vector<Participant> &people, const std::vector<std::pair<int, int>> &pairs)
{
    Findings findings;
    for (const auto &[a, b] : pairs) {
        Finding finding;
        finding.key = u"teams.broken-together"_s;
        finding.message = TeamFindings::tr("%1 and %2 must be in one team and are not.")
                              .arg(people[size_t(a)].name, people[size_t(b)].name);
        finding.place.subject = people[size_t(a)].name;
        finding.remedy = TeamFindings::tr("Move one of them to the other.");
        findings << finding;
    }
    return findings;
}

} // namespace jamwright
