// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/event.h"
#include "workflow/workspace.h"

#include <QDate>

namespace jamwright {

/// Reads the offsets of sign-ups that named a time zone anew, after the event's start changed from `before`: summer
/// time may differ there. An offset that is not the zone's was told apart from it and stays. Within a transaction that
/// the caller holds. Returns how many became others.
[[nodiscard]] Result<int> readZonesAnew(Workspace &workspace, const Event &event, QDate before);

} // namespace jamwright
