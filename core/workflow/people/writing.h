// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/people/people.h"

namespace jamwright {

/// Within a transaction that the caller holds: the person whom a call is about, made when nobody knows her.
[[nodiscard]] Result<PersonChange> changePerson(Workspace &workspace, const Whom &who);

} // namespace jamwright
