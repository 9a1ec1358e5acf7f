// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/results/history.h"

#include "store/database.h"
#include "store/judging/awardtable.h"
#include "store/persontable.h"
#include "workflow/events.h"

#include <algorithm>

namespace jamwright {

namespace {

/// What the ranking says of each team that handed something in; 0 = no place.
std::map<TeamId, int> placesOf(const PublicationRecord &record, const Ranking &ranking)
{
    std::map<SubmissionId, int> ranks;
    for (const RankedSubmission &row : ranking.rows) {
        ranks[row.submission] = row.rank;
    }
    std::map<TeamId, int> places;
    for (const Submission &submission : record.rounds.front().submissions) {
        places[submission.team] = ranks[submission.id];
    }
    return places;
}

bool contributed(const Makers &makers, TeamId team, PersonId person)
{
    const auto members = makers.find(team);
    return members == makers.end() ||
           std::none_of(members->second.begin(), members->second.end(),
                        [person](const Maker &maker) { return maker.person == person && !maker.contributed; });
}

} // namespace

Result<void> writeHistory(Workspace &workspace, const PublicationRecord &record, const QByteArray &document)
{
    auto event = loadEvent(workspace, record.event);
    auto outcome = readPublishedOutcome(document);
    auto members = store::AwardTable(workspace.database(), record.event).members();
    if (!event || !outcome || !members) {
        return !event ? event.error() : !outcome ? outcome.error() : members.error();
    }
    const std::map<TeamId, int> places = placesOf(record, outcome->ranking);
    store::PersonTable people(workspace.database());
    for (const store::TeamPerson &member : *members) {
        const auto place = places.find(member.team);
        PastTeam past{member.person, event->name, member.teamName, member.leader};
        past.finished = place != places.end() && contributed(record.makers, member.team, member.person);
        if (*past.finished && place->second > 0) {
            past.place = place->second;
        }
        if (auto written = people.setOutcome(past); !written) {
            return written;
        }
    }
    return {};
}

} // namespace jamwright
