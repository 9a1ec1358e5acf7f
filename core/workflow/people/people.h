// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/person.h"
#include "domain/signup.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace jamwright {

// People over all events, whether they signed up for one or not. `who` as a text is a Discord id, an e-mail address or
// an unambiguous name; where something is written, a Discord id that nobody has makes a new person.
using Whom = std::variant<QString, PersonId>;

/// Errors (kind Usage): nobody, or several.
[[nodiscard]] Result<Person> findPerson(Workspace &workspace, const Whom &who);

/// Who a writing call would be about; not stored = a person whom it would make.
[[nodiscard]] Result<Person> findOrNewPerson(Workspace &workspace, const Whom &who);

/// A person at one event of the workspace.
struct PersonAtEvent {
    Event event;
    Signup signup;
    QString team; ///< blank = none
    bool leadsTeam = false;
    std::vector<Decision> log; ///< the oldest first
};

/// All that is known of a person.
struct PersonRecord {
    Person person;
    std::optional<Ban> ban; ///< also one that is used up
    std::vector<PersonNote> notes;
    /// The teams she was in, of history files and of this workspace's own events, those with how they fared once the
    /// results are published.
    std::vector<PastTeam> teams;
    std::vector<PersonAtEvent> events; ///< in the order the events were made
};
/// Takes no longer for many people than for few. Errors (kind Usage): there is nobody of that id.
[[nodiscard]] Result<PersonRecord> loadPerson(Workspace &workspace, PersonId id);

/// Likewise as JSON: `person`, `ban`, `notes`, `teams`, `signups`.
[[nodiscard]] QJsonObject personJson(const PersonRecord &record);

/// Everything that the workspace holds on a person as a JSON document, her raw answers included: what she may ask for.
[[nodiscard]] Result<QByteArray> exportPerson(Workspace &workspace, PersonId person);

/// What a call did to a person.
struct PersonChange {
    Person person;
    bool isNew = false; ///< nobody knew her before
    ChangeId change;
    Findings findings; ///< what followed from it
};

struct NewNote {
    NoteKind kind = NoteKind::Note;
    QString text;  ///< not blank
    QString by;    ///< blank = not said
    EventId event; ///< not stored = about no event
};
[[nodiscard]] Result<PersonChange> addNote(Workspace &workspace, const Whom &who, const NewNote &note);

struct NewBan {
    QString reason;          ///< not blank
    std::optional<int> jams; ///< at least 1; empty = for ever
    QString by;
};
/// Puts the ban in the place of an earlier one. Her sign-ups at events that have not begun are rejected, each using up
/// one jam, and those who wait there move up; a finding for each event tells.
[[nodiscard]] Result<PersonChange> banPerson(Workspace &workspace, const Whom &who, const NewBan &wanted);
/// Her sign-ups stay rejected. Errors (kind Input): she is not banned.
[[nodiscard]] Result<PersonChange> liftBan(Workspace &workspace, const Whom &who);

} // namespace jamwright
