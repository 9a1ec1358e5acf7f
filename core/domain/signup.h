// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "domain/field.h"
#include "domain/naming/names.h"
#include "domain/person.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <vector>

namespace jamwright {

enum class SignupStatus { Applied, Qualified, Approved, Waitlisted, Rejected, Confirmed, Withdrawn, NoShow };
template <>
struct EnumNames<SignupStatus> {
    static constexpr std::array names = {"applied",  "qualified", "approved",  "waitlisted",
                                         "rejected", "confirmed", "withdrawn", "no-show"};
};

/// Whether somebody of that status has one of the event's places.
[[nodiscard]] bool takesPlace(SignupStatus status);
/// Why nobody can be set by hand from the one status to the other, a sentence; blank = the step makes sense.
/// applied → qualified → approved, waitlisted or rejected → confirmed → withdrawn or no-show; and back where staff may
/// change their mind.
[[nodiscard]] QString refusalOf(SignupStatus from, SignupStatus to);

/// What an entry of a sign-up's log is about.
enum class DecisionSubject { Status, LeadPriority };
template <>
struct EnumNames<DecisionSubject> {
    static constexpr std::array names = {"status", "lead_priority"};
};

/// One entry of a sign-up's log: who decided what, when and why.
struct Decision {
    SignupId signup;
    DecisionSubject subject = DecisionSubject::Status;
    QString value; ///< a status's name, or 0 to 3
    QString reason;
    QString by; ///< blank = the program, or not said
    QDateTime at;

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// A person at one event.
struct Signup {
    SignupId id;
    EventId event;
    PersonId person;
    SignupStatus status = SignupStatus::Applied;
    QString statusReason;                ///< a sentence; who or what set the status
    bool statusByHand = false;           ///< set by an organiser: imports do not change it any more
    Fields fields;                       ///< without the five that belong to the person
    std::map<QString, ImportId> sources; ///< field → the import it came from; edited by hand = 0

    friend bool operator==(const Signup &, const Signup &) = default;
};

/// The status that a sign-up's own answers lead to, before anybody decides by hand:
/// banned or failed the qualifier → rejected; confirmed no or a ticket given back → withdrawn; confirmed yes →
/// confirmed; else approved.
struct StatusReading {
    SignupStatus status = SignupStatus::Applied;
    QString reason;
};
[[nodiscard]] StatusReading readStatus(const Fields &fields, const std::optional<Ban> &ban);

/// The status that a sign-up should have after its answers changed from `before`; empty = as it is. What an organiser
/// set by hand stays, except that a new answer to "do you still come?", or a ticket given back since, moves on somebody
/// who was approved by hand, and a ban always holds.
[[nodiscard]] std::optional<StatusReading> nextStatus(const Signup &signup, const Fields &before,
                                                      const std::optional<Ban> &ban);

/// A sign-up with what belongs beside it, as the desk shows it.
struct SignupRow {
    Person person;
    Signup signup;
    std::optional<Ban> ban;
    std::vector<PastTeam> history;
    QString team; ///< the team's name at this event; blank = none
    bool leadsTeam = false;
    bool participant = false;           ///< may be put in a team: see markParticipants()
    std::vector<PersonNote> notes = {}; ///< what staff wrote about the person, over all events, the oldest first
};

/// Marks who is a participant: confirmed; and, where nobody at the event was ever asked to confirm, approved too. A
/// ticket is no such answer: buying one is signing up.
void markParticipants(std::vector<SignupRow> &rows);

} // namespace jamwright
