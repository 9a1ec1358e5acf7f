// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "domain/signup.h"
#include "workflow/workspace.h"

#include <vector>

namespace jamwright {

/// Everybody whom the workspace knows, with what there is of them at one event. Bans that are used up are left out.
[[nodiscard]] Result<std::vector<KnownPerson>> loadKnownPeople(Workspace &workspace, EventId event);

/// The index of the person whom a Discord id, an e-mail address or an unambiguous name means. Errors (kind Usage):
/// `nobody`, or the ids of several.
[[nodiscard]] Result<size_t> findAmong(const std::vector<const Person *> &people, const QString &who,
                                       const QString &nobody);

} // namespace jamwright
