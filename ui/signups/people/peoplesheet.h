// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "workflow/people/everybody.h"

#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace jamwright {

/// What staff noted down about a person.
enum class PersonMark { Banned, Warned, Noted };
[[nodiscard]] bool hasMark(const PersonSummary &person, PersonMark mark);

/// The columns of the list of everybody, in their order.
enum class PersonColumn { Name, DiscordName, Jams, Ban, Warnings, Notes, Email, DiscordId };
inline constexpr int personColumns = int(PersonColumn::DiscordId) + 1;
[[nodiscard]] QString personColumnTitle(PersonColumn column);
[[nodiscard]] bool isPersonFigure(PersonColumn column);
[[nodiscard]] QString personCell(const PersonSummary &person, PersonColumn column);

/// Everybody as the desk read them. Never changes, so the window and the worker look at the same one. Made on the
/// desk's thread.
struct PeopleSheet {
    std::vector<PersonSummary> people;
    std::vector<QString> searchTexts; ///< one a person, folded
    bool tellsDiscordNames = false;   ///< anybody has one that is not the name shown

    [[nodiscard]] int count(PersonMark mark) const;
};
using PeoplePointer = std::shared_ptr<const PeopleSheet>;

/// Letting go of the last copy takes no time: a large sheet is taken apart on a thread of the global pool.
[[nodiscard]] PeoplePointer makePeopleSheet(std::vector<PersonSummary> people);

/// Who is to be shown, and in which order.
struct PeopleRequest {
    QString text;               ///< each of its words has to be found
    std::set<PersonMark> marks; ///< only who has one of these; none = everybody
    PersonColumn column = PersonColumn::Name;
    bool descending = false;

    friend bool operator==(const PeopleRequest &, const PeopleRequest &) = default;
};
/// Place → index of the person. Who has no name stands last by name; what a column does not tell stands last too, in
/// either direction. Empty = cancelled.
[[nodiscard]] std::optional<std::vector<int>> orderPeople(const PeopleSheet &sheet, const PeopleRequest &request,
                                                          const Cancel &cancel);

} // namespace jamwright
