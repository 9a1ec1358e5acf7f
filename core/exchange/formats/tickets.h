// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

namespace jamwright {

/// Adds findings for what an Eventbrite report cannot say about people: orders of several tickets, which name only
/// their buyer, and rows of several events.
void noteTickets(Table &table, const QString &fileName);

} // namespace jamwright
