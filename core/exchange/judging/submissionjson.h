// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/judgingfiles.h"

namespace jamwright {

/// itch.io's `entries.json` or PyWeek's `downloads.json`. Errors: Input for any other document.
[[nodiscard]] Result<SubmissionsFile> readSubmissionJson(const QByteArray &json, const QString &fileName);

} // namespace jamwright
