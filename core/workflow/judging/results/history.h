// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "judging/results/publication.h"
#include "workflow/workspace.h"

#include <QByteArray>

namespace jamwright {

/// Inside a transaction: writes how the teams of a publication fared into the history of everybody in the event's
/// teams, as `publishResults` says.
[[nodiscard]] Result<void> writeHistory(Workspace &workspace, const PublicationRecord &record,
                                        const QByteArray &document);

} // namespace jamwright
