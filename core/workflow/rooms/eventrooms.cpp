// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms/eventrooms.h"

#include "domain/guild/stepkeys.h"
#include "domain/query/signupquery.h"
#include "store/persontable.h"
#include "workflow/events.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/results.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct EventRoomsTexts {
    Q_DECLARE_TR_FUNCTIONS(Rooms)
};

std::vector<TeamRooms> teamRoomsOf(const TeamsView &teams)
{
    std::vector<TeamRooms> all;
    for (const TeamView &team : teams.teams) {
        TeamRooms wanted{team.id, team.name, {}, {}};
        for (const TeamView::Member &member : team.members) {
            if (member.person.discordId) {
                wanted.members.push_back({*member.person.discordId, member.person.name, member.leader});
            } else {
                wanted.membersWithoutId << member.person.name;
            }
        }
        all.push_back(std::move(wanted));
    }
    return all;
}

RoleHolder holderOf(const Person &person)
{
    return {person.discordId.value_or(Snowflake()), person.shownName(), stepkey::reference(person.id)};
}

class HolderFinder
{
public:
    HolderFinder(Workspace &workspace, EventId event, const std::vector<TeamRooms> &teams)
        : m_workspace(workspace)
        , m_event(event)
        , m_teams(teams)
    {
    }

    [[nodiscard]] const Findings &findings() const { return m_findings; }

    Result<std::vector<RoleHolder>> holdersOf(const RoleTemplate &role)
    {
        switch (role.audience) {
        case RoleFor::Participants:
            return signups([](const SignupRow &row) { return row.participant; });
        case RoleFor::Where:
            return matching(role);
        case RoleFor::Judges:
            return judges();
        case RoleFor::Winners:
            return winners();
        case RoleFor::Leaders:
        case RoleFor::Nobody:
            break;
        }
        return std::vector<RoleHolder>();
    }

private:
    template <typename F>
    Result<std::vector<RoleHolder>> signups(F wanted)
    {
        if (auto loaded = load(); !loaded) {
            return loaded.error();
        }
        std::vector<RoleHolder> holders;
        for (const SignupRow &row : m_rows) {
            if (wanted(row)) {
                holders.push_back(holderOf(row.person));
            }
        }
        return holders;
    }

    // Whom the query finds of those who take part or may come: nobody who was rejected or has gone.
    Result<std::vector<RoleHolder>> matching(const RoleTemplate &role)
    {
        if (auto loaded = load(); !loaded) {
            return loaded.error();
        }
        auto query = parseSignupQuery(role.where, ownFieldNames(m_rows));
        if (!query) {
            // The template may be older than the answers that it asks for.
            Place place;
            place.subject = role.name;
            m_findings << Finding{
                Severity::Warning, u"provision.role-query"_s,
                EventRoomsTexts::tr("Nobody gets the role “%1”: %2").arg(role.name, query.error().sentence()), place,
                EventRoomsTexts::tr("Mend what the template asks sign-ups for.")};
            return std::vector<RoleHolder>();
        }
        return signups([&](const SignupRow &row) {
            const SignupStatus status = row.signup.status;
            const bool comes = status == SignupStatus::Approved || status == SignupStatus::Confirmed;
            return comes && query->matches(row);
        });
    }

    Result<void> load()
    {
        if (m_isLoaded) {
            return {};
        }
        auto rows = loadSignups(m_workspace, m_event);
        if (!rows) {
            return rows.error();
        }
        m_rows = *std::move(rows);
        m_isLoaded = true;
        return {};
    }

    Result<std::vector<RoleHolder>> judges()
    {
        return loadJudging(m_workspace, m_event).map([](const JudgingState &state) {
            std::vector<RoleHolder> holders;
            holders.reserve(state.judges.size());
            for (const Judge &judge : state.judges) {
                holders.push_back(
                    {judge.discordId.value_or(Snowflake()), judge.name, u"judge-%1"_s.arg(judge.id.value)});
            }
            return holders;
        });
    }

    Result<std::vector<RoleHolder>> winners()
    {
        auto judging = loadJudging(m_workspace, m_event);
        if (!judging || judging->phase != JudgingPhase::Published) {
            return judging ? Result<std::vector<RoleHolder>>(std::vector<RoleHolder>()) : judging.error();
        }
        return finalRanking(m_workspace, m_event).map([&](const FinalRanking &outcome) {
            std::vector<RoleHolder> holders;
            for (const RankedSubmission &row : outcome.ranking.rows) {
                const auto team = std::find_if(m_teams.begin(), m_teams.end(),
                                               [&row](const TeamRooms &one) { return one.name == row.team; });
                if (row.rank != 1 || team == m_teams.end()) {
                    continue;
                }
                for (const RoomMember &member : team->members) {
                    holders.push_back({member.discordId, member.name, {}});
                }
            }
            return holders;
        });
    }

    Workspace &m_workspace;
    EventId m_event;
    const std::vector<TeamRooms> &m_teams;
    std::vector<SignupRow> m_rows;
    bool m_isLoaded = false;
    Findings m_findings;
};

} // namespace

Result<EventRooms> loadEventRooms(Workspace &workspace, EventId eventId, const GuildTemplate &rooms)
{
    auto event = loadEvent(workspace, eventId);
    auto teams = loadTeams(workspace, eventId);
    if (!event || !teams) {
        return !event ? event.error() : teams.error();
    }
    EventRooms wanted{event->name, teamRoomsOf(*teams), {}, {}, {}};
    HolderFinder finder(workspace, eventId, wanted.teams);
    for (const RoleTemplate &role : rooms.roles) {
        auto holders = finder.holdersOf(role);
        if (!holders) {
            return holders.error();
        }
        if (!holders->empty()) {
            wanted.holders[role.key] = *std::move(holders);
        }
    }
    wanted.findings = finder.findings();
    auto people = store::PersonTable(workspace.database()).list();
    if (!people) {
        return people.error();
    }
    for (const Person &person : *people) {
        if (person.discordId) {
            wanted.othersKnown.push_back(*person.discordId);
        }
    }
    return wanted;
}

Result<std::vector<RoleHolder>> participantsOf(Workspace &workspace, EventId event)
{
    return loadSignups(workspace, event).map([](const std::vector<SignupRow> &rows) {
        std::vector<RoleHolder> participants;
        for (const SignupRow &row : rows) {
            if (row.participant) {
                participants.push_back(holderOf(row.person));
            }
        }
        return participants;
    });
}

std::vector<RoleHolder> everybodyIn(const EventRooms &rooms)
{
    std::vector<RoleHolder> everybody;
    std::set<Snowflake> seen;
    const auto add = [&](const RoleHolder &holder) {
        if (!holder.discordId.isNull() && seen.insert(holder.discordId).second) {
            everybody.push_back(holder);
        }
    };
    for (const TeamRooms &team : rooms.teams) {
        for (const RoomMember &member : team.members) {
            add({member.discordId, member.name, {}});
        }
    }
    for (const auto &[key, holders] : rooms.holders) {
        std::for_each(holders.begin(), holders.end(), add);
    }
    return everybody;
}

} // namespace jamwright
