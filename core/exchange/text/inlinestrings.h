// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace jamwright {

/// Whether a sheet of the workbook keeps a text inside its cell (`t="inlineStr"`, as openpyxl writes) instead of among
/// the shared ones. orcus 0.17 reads such cells as blank. Throws what orcus does for a damaged archive.
[[nodiscard]] bool hasInlineStrings(const QByteArray &xlsx);

} // namespace jamwright
