// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/people/everybody.h"

#include "store/database.h"
#include "store/persontable.h"
#include "workflow/events.h"

#include <algorithm>
#include <map>

namespace jamwright {

namespace {

using EventNames = std::map<EventId, QString>;

/// Adds what there is of each person to the people, who are in the order of their ids.
class Summaries
{
public:
    explicit Summaries(std::vector<Person> people)
    {
        m_all.reserve(people.size());
        for (Person &person : people) {
            if (!person.isErased()) {
                m_all.emplace_back().person = std::move(person);
            }
        }
    }

    void addBans(const std::map<PersonId, Ban> &bans)
    {
        for (const auto &[id, ban] : bans) {
            if (PersonSummary *summary = find(id)) {
                summary->ban = ban;
            }
        }
    }
    void addNotes(const std::vector<PersonNote> &notes)
    {
        for (const PersonNote &note : notes) {
            if (PersonSummary *summary = find(note.person)) {
                ++(note.kind == NoteKind::Warning ? summary->warnings : summary->notes);
            }
        }
    }
    void addSignups(const std::map<PersonId, std::vector<EventId>> &signedUpFor)
    {
        for (const auto &[id, events] : signedUpFor) {
            if (PersonSummary *summary = find(id)) {
                summary->jams = int(events.size());
                summary->events = events;
            }
        }
    }
    /// A history may tell of an event that she signed up for here; that is one jam.
    void addTeams(const std::vector<PastTeam> &teams, const EventNames &names)
    {
        for (const PastTeam &team : teams) {
            PersonSummary *summary = find(team.person);
            const bool told =
                summary == nullptr || std::any_of(summary->events.begin(), summary->events.end(), [&](EventId event) {
                    const auto name = names.find(event);
                    return name != names.end() && name->second.compare(team.event, Qt::CaseInsensitive) == 0;
                });
            if (!told) {
                ++summary->jams;
            }
        }
    }

    [[nodiscard]] std::vector<PersonSummary> take() { return std::move(m_all); }

private:
    [[nodiscard]] PersonSummary *find(PersonId id)
    {
        const auto found =
            std::lower_bound(m_all.begin(), m_all.end(), id,
                             [](const PersonSummary &summary, PersonId wanted) { return summary.person.id < wanted; });
        return found != m_all.end() && found->person.id == id ? &*found : nullptr;
    }

    std::vector<PersonSummary> m_all;
};

} // namespace

Result<std::vector<PersonSummary>> listPeople(Workspace &workspace)
{
    store::PersonTable table(workspace.database());
    auto people = table.list();
    auto bans = table.bans();
    auto notes = table.notes();
    if (!people || !bans || !notes) {
        return !people ? people.error() : !bans ? bans.error() : notes.error();
    }
    auto signedUpFor = table.signedUpFor();
    auto teams = table.pastTeams();
    auto events = listEvents(workspace);
    if (!signedUpFor || !teams || !events) {
        return !signedUpFor ? signedUpFor.error() : !teams ? teams.error() : events.error();
    }
    EventNames names;
    for (const Event &event : *events) {
        names[event.id] = event.name;
    }
    Summaries summaries(*std::move(people));
    summaries.addBans(*bans);
    summaries.addNotes(*notes);
    summaries.addSignups(*signedUpFor);
    summaries.addTeams(*teams, names);
    return summaries.take();
}

} // namespace jamwright
