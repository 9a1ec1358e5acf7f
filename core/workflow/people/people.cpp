// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/people/people.h"

#include "store/database.h"
#include "store/persontable.h"
#include "store/signuptable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/people/writing.h"
#include "workflow/signups/imports/knownpeople.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct PeopleTexts {
    Q_DECLARE_TR_FUNCTIONS(People)
};

Result<Person> personOf(Workspace &workspace, PersonId id)
{
    auto found = store::PersonTable(workspace.database()).find(id);
    if (!found) {
        return found.error();
    }
    return *found ? Result<Person>(**found)
                  : Error::usage(PeopleTexts::tr("The person is not in the workspace any more."));
}

Result<std::optional<PersonAtEvent>> loadAt(Workspace &workspace, const Event &event, PersonId person)
{
    store::SignupTable table(workspace.database());
    auto found = table.find(event.id, person);
    if (!found) {
        return found.error();
    }
    if (!found->has_value()) {
        return std::optional<PersonAtEvent>();
    }
    const Signup &signup = **found;
    auto log = table.decisions(signup.id);
    auto teams = store::TeamTable(workspace.database()).list(event.id);
    if (!log || !teams) {
        return !log ? log.error() : teams.error();
    }
    PersonAtEvent at{event, signup, {}, false, *std::move(log)};
    for (const Team &team : *teams) {
        for (const TeamMember &member : team.members) {
            if (member.signup == signup.id) {
                at.team = team.name;
                at.leadsTeam = member.leader;
            }
        }
    }
    return std::optional(at);
}

Result<void> loadEvents(Workspace &workspace, PersonRecord &record)
{
    auto events = listEvents(workspace);
    if (!events) {
        return events.error();
    }
    for (const Event &event : *events) {
        auto at = loadAt(workspace, event, record.person.id);
        if (!at) {
            return at.error();
        }
        if (!at->has_value()) {
            continue;
        }
        record.events.push_back(**at);
        const bool told = std::any_of(record.teams.begin(), record.teams.end(), [&](const PastTeam &team) {
            return team.event.compare(event.name, Qt::CaseInsensitive) == 0;
        });
        if (!(*at)->team.isEmpty() && !told) {
            record.teams.push_back({record.person.id, event.name, (*at)->team, (*at)->leadsTeam});
        }
    }
    return {};
}

} // namespace

Result<Person> findPerson(Workspace &workspace, const Whom &whom)
{
    if (const auto *id = std::get_if<PersonId>(&whom)) {
        return personOf(workspace, *id);
    }
    const auto &who = std::get<QString>(whom);
    auto people = store::PersonTable(workspace.database()).list();
    if (!people) {
        return people.error();
    }
    std::vector<const Person *> candidates;
    for (const Person &person : *people) {
        candidates.push_back(&person);
    }
    return findAmong(candidates, who, PeopleTexts::tr("Nobody of that Discord id, e-mail address or name is known."))
        .map([&](size_t index) { return people->at(index); });
}

Result<Person> findOrNewPerson(Workspace &workspace, const Whom &whom)
{
    auto found = findPerson(workspace, whom);
    const auto *who = std::get_if<QString>(&whom);
    if (found || found.error().kind != ErrorKind::Usage || who == nullptr) {
        return found;
    }
    const auto id = Snowflake::parse(who->trimmed());
    constexpr qsizetype fewestDigits = 15; // an id of Discord's first weeks
    if (!id || who->trimmed().size() < fewestDigits) {
        return found;
    }
    Person person;
    person.discordId = id;
    return person;
}

Result<PersonChange> changePerson(Workspace &workspace, const Whom &who)
{
    auto found = findOrNewPerson(workspace, who);
    if (!found) {
        return found.error();
    }
    PersonChange change{*found, !found->id.isStored(), {}, {}};
    if (change.isNew) {
        auto id = store::PersonTable(workspace.database()).insert(change.person);
        if (!id) {
            return id.error();
        }
        change.person.id = *id;
    }
    return change;
}

Result<PersonChange> addNote(Workspace &workspace, const Whom &who, const NewNote &note)
{
    const QString text = note.text.trimmed();
    if (text.isEmpty()) {
        return Error::usage(PeopleTexts::tr("There is nothing to write down: the text is blank."));
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto change = changePerson(workspace, who);
    if (!change) {
        return change;
    }
    auto added =
        store::PersonTable(workspace.database())
            .addNote({change->person.id, note.kind, text, note.by.trimmed(), note.event, workspace.clock().now()});
    if (!added) {
        return added.error();
    }
    const QString name = change->person.shownName();
    auto committed =
        transaction->commit(note.event, u"people.note"_s,
                            note.kind == NoteKind::Warning ? PeopleTexts::tr("Warned %1").arg(name)
                                                           : PeopleTexts::tr("Wrote a note about %1").arg(name));
    if (!committed) {
        return committed.error();
    }
    change->change = *committed;
    return change;
}

Result<PersonRecord> loadPerson(Workspace &workspace, PersonId id)
{
    store::PersonTable table(workspace.database());
    auto person = personOf(workspace, id);
    auto bans = table.bans();
    auto notes = table.notes(id);
    auto teams = table.pastTeams(id);
    if (!person || !bans || !notes || !teams) {
        return !person ? person.error() : !bans ? bans.error() : !notes ? notes.error() : teams.error();
    }
    PersonRecord record;
    record.person = *std::move(person);
    if (const auto ban = bans->find(id); ban != bans->end()) {
        record.ban = ban->second;
    }
    record.notes = *std::move(notes);
    record.teams = *std::move(teams);
    if (auto loaded = loadEvents(workspace, record); !loaded) {
        return loaded.error();
    }
    return record;
}

} // namespace jamwright
