// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/snowflake.h"
#include "domain/naming/names.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

/// Somebody, across events. Known by at least one of Discord id, e-mail and Discord name; by none when she was erased.
struct Person {
    PersonId id;
    std::optional<Snowflake> discordId; ///< unique in the workspace
    QString discordName;
    QString displayName;
    QString email; ///< lower case
    QString github;

    /// The name to show, on one line and without what cannot be seen: display name, else Discord name, else e-mail,
    /// else Discord id, else that she was erased.
    [[nodiscard]] QString shownName() const;
    /// Whether nothing is known of her any more.
    [[nodiscard]] bool isErased() const;

    friend bool operator==(const Person &, const Person &) = default;
};

/// Somebody who may not take part, at how many jams to come; enforced at import with a finding.
struct Ban {
    PersonId person;
    QString reason;
    std::optional<int> jams; ///< empty = for ever
    QDateTime since;
    QString by = {};                  ///< who decided; blank = not said
    std::vector<EventId> usedAt = {}; ///< the events at which it was enforced, one jam each

    /// Whether it keeps her out of the event: it was enforced there, or there are jams left.
    [[nodiscard]] bool holdsAt(EventId event) const;
    /// The jams to come that she may not take part in; empty = all.
    [[nodiscard]] std::optional<int> jamsLeft() const;

    friend bool operator==(const Ban &, const Ban &) = default;
};

enum class NoteKind { Note, Warning };
template <>
struct EnumNames<NoteKind> {
    static constexpr std::array names = {"note", "warning"};
};

/// What staff wrote down about a person.
struct PersonNote {
    PersonId person;
    NoteKind kind = NoteKind::Note;
    QString text;  ///< never blank
    QString by;    ///< who wrote it; blank = not said
    EventId event; ///< not stored = about no event
    QDateTime at;

    friend bool operator==(const PersonNote &, const PersonNote &) = default;
};

/// That a person was in a team of an earlier event. Events are known by name here: most were run without this program.
struct PastTeam {
    PersonId person;
    QString event;
    QString team;
    bool leader = false;
    std::optional<bool> finished = {}; ///< whether the team handed something in; empty = not known
    std::optional<int> place = {};     ///< 1-based; empty = none or not known
    QString notes = {};

    friend bool operator==(const PastTeam &, const PastTeam &) = default;
};

} // namespace jamwright
