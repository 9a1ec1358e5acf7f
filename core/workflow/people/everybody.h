// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/person.h"
#include "workflow/workspace.h"

#include <optional>
#include <vector>

namespace jamwright {

/// A person in a list of everybody.
struct PersonSummary {
    Person person;
    std::optional<Ban> ban; ///< also one that is used up
    int notes = 0;          ///< without warnings
    int warnings = 0;
    int jams = 0;                ///< that she is known from: she signed up for it, or was in a team of it
    std::vector<EventId> events; ///< of this workspace that she signed up for
};

/// Everybody whom the workspace knows, also those who never signed up for anything. Those who were erased are left out.
[[nodiscard]] Result<std::vector<PersonSummary>> listPeople(Workspace &workspace);

} // namespace jamwright
