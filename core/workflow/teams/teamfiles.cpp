// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/teams/teamfiles.h"

#include "domain/naming/channelname.h"
#include "exchange/formats/teamimport.h"
#include "store/database.h"
#include "store/teams/teamtable.h"
#include "workflow/events.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/detail/teamstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct TeamFileTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamFiles)
};

constexpr size_t mostInTeam = 50;

/// Makes teams of the rows, one after another.
class TeamsReader
{
public:
    TeamsReader(const std::vector<SignupRow> &signups, const std::vector<Team> &stored, QString fileName)
        : m_signups(signups)
        , m_stored(stored)
        , m_fileName(std::move(fileName))
    {
    }

    void add(const TeamFileRow &row, TeamsImport &import)
    {
        if (row.team.isEmpty()) {
            return;
        }
        const SignupRow *signup = find(row);
        if (signup == nullptr) {
            tell(row, u"teams.unknown-person"_s, TeamFileTexts::tr("Nobody of the event is who the row names."),
                 import.findings);
            return;
        }
        if (!signup->participant || !m_placed.insert(signup->signup.id).second) {
            const bool twice = signup->participant;
            tell(row, twice ? u"teams.twice"_s : u"teams.no-participant"_s,
                 twice ? TeamFileTexts::tr("%1 is in a team already; the row was left out.")
                             .arg(signup->person.shownName())
                       : TeamFileTexts::tr("%1 takes no part (%2); the row was left out.")
                             .arg(signup->person.shownName(), nameOf(signup->signup.status)),
                 import.findings);
            return;
        }
        Team &team = teamOf(row.team, import.teams);
        const bool led = std::any_of(team.members.begin(), team.members.end(),
                                     [](const TeamMember &member) { return member.leader; });
        if (row.leader && led) {
            tell(row, u"teams.more-leaders"_s, TeamFileTexts::tr("%1 has two leaders; the first leads.").arg(team.name),
                 import.findings);
        }
        team.members.push_back({signup->signup.id, row.leader && !led, isLocked(signup->signup.id)});
        ++import.people;
        import.moved += signup->team == team.name ? 0 : 1;
    }

private:
    [[nodiscard]] const SignupRow *find(const TeamFileRow &row) const
    {
        const auto same = [&](const SignupRow &signup) {
            if (!row.discordId.isEmpty()) {
                return signup.person.discordId && signup.person.discordId->toString() == row.discordId;
            }
            return !row.person.isEmpty() && QString::number(signup.person.id.value) == row.person;
        };
        const auto found = std::find_if(m_signups.begin(), m_signups.end(), same);
        if (found != m_signups.end()) {
            return &*found;
        }
        if (row.name.isEmpty() || !row.discordId.isEmpty()) {
            return nullptr;
        }
        const auto named = findSignup(m_signups, row.name);
        return named ? bySignup(named->signup.id) : nullptr;
    }
    [[nodiscard]] const SignupRow *bySignup(SignupId id) const
    {
        return &*std::find_if(m_signups.begin(), m_signups.end(),
                              [id](const SignupRow &signup) { return signup.signup.id == id; });
    }
    [[nodiscard]] bool isLocked(SignupId id) const
    {
        return std::any_of(m_stored.begin(), m_stored.end(), [id](const Team &team) {
            return std::any_of(team.members.begin(), team.members.end(),
                               [id](const TeamMember &member) { return member.signup == id && member.locked; });
        });
    }

    /// A team of the file; where the event has one that Discord cannot tell from it, that one.
    [[nodiscard]] Team &teamOf(const QString &name, std::vector<Team> &teams)
    {
        const QString channel = discordChannelName(name);
        const auto [place, isNew] = m_teams.emplace(channel, teams.size());
        if (isNew) {
            const auto stored = std::find_if(m_stored.begin(), m_stored.end(), [&](const Team &team) {
                return discordChannelName(team.name) == channel;
            });
            teams.push_back(stored == m_stored.end() ? Team{{}, name, {}}
                                                     : Team{stored->id, stored->name, {}, stored->locked});
        }
        return teams[place->second];
    }

    void tell(const TeamFileRow &row, const QString &key, const QString &message, Findings &findings) const
    {
        findings << Finding{Severity::Warning, key, message, {m_fileName, row.line, {}, {}}, {}};
    }

    const std::vector<SignupRow> &m_signups;
    const std::vector<Team> &m_stored;
    QString m_fileName;
    std::set<SignupId> m_placed;
    std::map<QString, size_t> m_teams;
};

/// Whether everything that is locked is as it was.
Result<void> checkLocks(const std::vector<Team> &stored, const TeamsImport &import)
{
    for (const Team &team : stored) {
        const auto after = std::find_if(import.teams.begin(), import.teams.end(),
                                        [&team](const Team &other) { return other.id == team.id; });
        const auto stays = [&](const TeamMember &member) {
            return after != import.teams.end() &&
                   std::any_of(after->members.begin(), after->members.end(),
                               [&member](const TeamMember &other) { return other.signup == member.signup; });
        };
        const bool kept = std::all_of(team.members.begin(), team.members.end(), [&](const TeamMember &member) {
            return (!team.locked && !member.locked) || stays(member);
        });
        const bool came = team.locked && after != import.teams.end() && after->members.size() != team.members.size();
        if (!kept || came) {
            return Error::input(TeamFileTexts::tr("The file moves people of the team who are locked there."), team.name,
                                TeamFileTexts::tr("Unlock them first."));
        }
    }
    return {};
}

/// The rows of this event: all, where the file knows of only one.
Result<std::vector<TeamFileRow>> rowsOf(const std::vector<TeamFileRow> &rows, const QString &event,
                                        const QString &fileName)
{
    std::set<QString> events;
    for (const TeamFileRow &row : rows) {
        events.insert(row.event);
    }
    if (events.size() < 2) {
        return rows;
    }
    std::vector<TeamFileRow> ours;
    for (const TeamFileRow &row : rows) {
        if (row.event.compare(event, Qt::CaseInsensitive) == 0) {
            ours.push_back(row);
        }
    }
    if (ours.empty()) {
        return Error::input(TeamFileTexts::tr("The file holds several events, none of which is called %1.").arg(event),
                            fileName);
    }
    return ours;
}

} // namespace

Result<TeamsImport> previewTeamsImport(Workspace &workspace, EventId eventId, const QByteArray &bytes,
                                       const QString &fileName)
{
    auto event = loadEvent(workspace, eventId);
    auto signups = loadSignups(workspace, eventId);
    auto stored = store::TeamTable(workspace.database()).list(eventId);
    if (!event || !signups || !stored) {
        return !event ? event.error() : !signups ? signups.error() : stored.error();
    }
    const auto rows = readTeamsFile(bytes, fileName).andThen([&](const std::vector<TeamFileRow> &all) {
        return rowsOf(all, event->name, fileName);
    });
    if (!rows) {
        return rows.error();
    }
    TeamsImport import{eventId, {}, 0, 0, {}};
    TeamsReader reader(*signups, *stored, fileName);
    for (const TeamFileRow &row : *rows) {
        reader.add(row, import);
    }
    if (import.people == 0) {
        return Error::input(TeamFileTexts::tr("The file puts nobody of the event in a team."), fileName);
    }
    for (const Team &team : import.teams) {
        if (team.members.size() > mostInTeam || discordChannelName(team.name).isEmpty()) {
            return Error::input(team.members.size() > mostInTeam
                                    ? TeamFileTexts::tr("A team has at most %1 people.").arg(mostInTeam)
                                    : TeamFileTexts::tr("Discord would make nothing of that name."),
                                u"%1, %2"_s.arg(fileName, team.name));
        }
    }
    auto locks = checkLocks(*stored, import);
    return locks ? Result<TeamsImport>(import) : locks.error();
}

Result<ChangeId> commitTeamsImport(Workspace &workspace, const TeamsImport &import)
{
    return changeTeams(workspace, import.event, u"teams.import"_s, [&](const std::vector<Team> &) {
        return Result<EditedTeams>(EditedTeams{
            import.teams, TeamFileTexts::tr("Read %n team(s) from a file", nullptr, int(import.teams.size()))});
    });
}

} // namespace jamwright
