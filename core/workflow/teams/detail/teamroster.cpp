// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/detail/teamroster.h"

#include "domain/naming/channelname.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace jamwright {

namespace {

/// Whose tr() gives these texts their context.
struct RosterTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamEdit)
};

} // namespace

TeamRoster::TeamRoster(const TeamProblem &problem, const FieldFacts &field, std::vector<Team> teams)
    : m_problem(problem)
    , m_field(field)
    , m_teams(std::move(teams))
{
}

bool TeamRoster::has(TeamId id) const
{
    return std::any_of(m_teams.begin(), m_teams.end(), [id](const Team &team) { return team.id == id; });
}

Team &TeamRoster::teamBy(TeamId id)
{
    return *std::find_if(m_teams.begin(), m_teams.end(), [id](const Team &team) { return team.id == id; });
}

Team *TeamRoster::teamOf(SignupId person)
{
    for (Team &team : m_teams) {
        if (memberOf(team, person) != team.members.end()) {
            return &team;
        }
    }
    return nullptr;
}

std::vector<TeamMember>::iterator TeamRoster::memberOf(Team &team, SignupId person)
{
    return std::find_if(team.members.begin(), team.members.end(),
                        [person](const TeamMember &member) { return member.signup == person; });
}

QString TeamRoster::nameOf(SignupId person) const
{
    return m_problem.people[size_t(m_field.indexOf(person))].name;
}

QString TeamRoster::namesOf(const std::vector<SignupId> &people) const
{
    QStringList names;
    for (const SignupId person : people) {
        names << nameOf(person);
    }
    return QLocale().createSeparatedList(names);
}

Result<void> TeamRoster::checkMayLeave(SignupId person)
{
    Team *team = teamOf(person);
    if (team != nullptr && team->locked) {
        return Error::input(RosterTexts::tr("The team is locked: nobody leaves it."), team->name,
                            RosterTexts::tr("Unlock the team first."));
    }
    if (team != nullptr && memberOf(*team, person)->locked) {
        return Error::input(RosterTexts::tr("%1 is locked in %2.").arg(nameOf(person), team->name), {},
                            RosterTexts::tr("Unlock the person first."));
    }
    return {};
}

Result<void> TeamRoster::checkMayCome(const Team &team)
{
    if (team.locked) {
        return Error::input(RosterTexts::tr("The team is locked: nobody comes to it."), team.name,
                            RosterTexts::tr("Unlock the team first."));
    }
    return team.members.size() < mostInTeam
               ? Result<void>()
               : Error::input(RosterTexts::tr("A team has at most %1 people.").arg(mostInTeam), team.name);
}

void TeamRoster::take(SignupId person)
{
    if (Team *team = teamOf(person)) {
        team->members.erase(memberOf(*team, person));
    }
}

Result<void> TeamRoster::checkName(const QString &name, TeamId but) const
{
    const QString channel = discordChannelName(name);
    if (channel.isEmpty() || name.size() > 100) {
        return Error::input(RosterTexts::tr("Discord would make nothing of that name."), name,
                            RosterTexts::tr("A team's name has 1 to 100 characters, letters or digits among them."));
    }
    for (const Team &team : m_teams) {
        if (team.id != but && discordChannelName(team.name) == channel) {
            return Error::input(
                RosterTexts::tr("Another team is called %1, which Discord cannot tell from it.").arg(team.name), name,
                RosterTexts::tr("Choose another name."));
        }
    }
    return {};
}

} // namespace jamwright
