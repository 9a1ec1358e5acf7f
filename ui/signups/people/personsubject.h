// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <optional>

namespace jamwright {

/// Whom something is to be done about.
struct PersonSubject {
    Person person;
    std::optional<Ban> ban;       ///< also one that is used up
    std::optional<Signup> signup; ///< hers at the event that is shown; empty = none, or no event is meant
};

} // namespace jamwright
