// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/importpreview.h"
#include "workflow/workspace.h"

namespace jamwright {

/// The latest answer wins over files too: what an older answer of a person says against a newer one of the same kind of
/// file, imported before, is taken out of the preview, with a finding for each. What the newer one left blank is
/// filled.
[[nodiscard]] Result<void> yieldToNewerAnswers(Workspace &workspace, EventId event, ImportPreview &preview);

} // namespace jamwright
