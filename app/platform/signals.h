// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"

namespace jamwright {

/// From now on the first SIGINT or SIGTERM requests the cancel instead of ending the process; a second one ends it, in
/// case the work does not stop. Call it once, from the main thread, before other threads start work.
void cancelOnSignals(const Cancel &cancel);

} // namespace jamwright
