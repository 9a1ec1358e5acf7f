// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QByteArray>

namespace jamwright {

/// The rejected rows of an import as CSV: their cells as they came under the file's own header, then `line` and
/// `reason`. Mended, the file can be imported again.
[[nodiscard]] QByteArray rejectsCsv(const ImportPreview &preview);

} // namespace jamwright
