// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/signups.h"

#include "store/database.h"
#include "store/persontable.h"
#include "store/signuptable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/signups/imports/knownpeople.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct SignupsTexts {
    Q_DECLARE_TR_FUNCTIONS(Signups)
};

/// The teams of the workspace's own events, but for those that a history file told of already.
void addOwnTeams(std::vector<PastTeam> &history, std::vector<PastTeam> &own)
{
    for (PastTeam &team : own) {
        const bool told = std::any_of(history.begin(), history.end(), [&](const PastTeam &known) {
            return known.event.compare(team.event, Qt::CaseInsensitive) == 0;
        });
        if (!told) {
            history.push_back(std::move(team));
        }
    }
}

} // namespace

Result<std::vector<SignupRow>> loadSignups(Workspace &workspace, EventId event)
{
    store::TeamTable table(workspace.database());
    auto known = loadKnownPeople(workspace, event);
    auto teams = table.list(event);
    auto ownTeams = table.teamsOfOtherEvents(event);
    auto present = loadEvent(workspace, event);
    if (!known || !teams || !ownTeams || !present) {
        return !known ? known.error() : !teams ? teams.error() : !ownTeams ? ownTeams.error() : present.error();
    }
    auto notes = store::PersonTable(workspace.database()).notes();
    if (!notes) {
        return notes.error();
    }
    std::map<PersonId, std::vector<PersonNote>> notesOf;
    for (PersonNote &note : *notes) {
        notesOf[note.person].push_back(std::move(note));
    }
    std::map<PersonId, std::vector<PastTeam>> otherTeams;
    for (PastTeam &team : *ownTeams) {
        otherTeams[team.person].push_back(std::move(team));
    }
    std::map<SignupId, std::pair<QString, bool>> teamOf;
    for (const Team &team : *teams) {
        for (const TeamMember &member : team.members) {
            teamOf[member.signup] = {team.name, member.leader};
        }
    }
    std::vector<SignupRow> rows;
    for (KnownPerson &person : *known) {
        if (!person.signup) {
            continue;
        }
        const auto team = teamOf.find(person.signup->id);
        const bool placed = team != teamOf.end();
        std::erase_if(person.history, [&](const PastTeam &past) { // what she won here is no earlier team
            return past.event.compare(present->name, Qt::CaseInsensitive) == 0;
        });
        if (const auto own = otherTeams.find(person.person.id); own != otherTeams.end()) {
            addOwnTeams(person.history, own->second);
        }
        const auto written = notesOf.find(person.person.id);
        rows.push_back({std::move(person.person), *std::move(person.signup), std::move(person.ban),
                        std::move(person.history), placed ? team->second.first : QString(),
                        placed && team->second.second, false,
                        written == notesOf.end() ? std::vector<PersonNote>() : std::move(written->second)});
    }
    std::sort(rows.begin(), rows.end(),
              [](const SignupRow &a, const SignupRow &b) { return a.signup.id < b.signup.id; });
    markParticipants(rows);
    return rows;
}

Result<SignupRow> findSignup(const std::vector<SignupRow> &rows, const QString &who)
{
    std::vector<const Person *> people;
    people.reserve(rows.size());
    for (const SignupRow &row : rows) {
        people.push_back(&row.person);
    }
    return findAmong(people, who,
                     SignupsTexts::tr("Nobody of that Discord id, e-mail address or name signed up for the event."))
        .map([&](size_t index) { return rows[index]; });
}

} // namespace jamwright
