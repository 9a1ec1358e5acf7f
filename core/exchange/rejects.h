// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QByteArray>

#include <span>

namespace jamwright {

/// The rejected rows of imports as one CSV: their cells as they came under the file's own header, or under the columns
/// of all files, then `file` where there are several, `line` and `reason`. Mended, the file can be imported again.
[[nodiscard]] QByteArray rejectsCsv(std::span<const ImportPreview> previews);

} // namespace jamwright
