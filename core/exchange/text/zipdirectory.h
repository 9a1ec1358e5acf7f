// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace jamwright {

/// The most that the parts of a workbook may unpack to, together. Less than a text file may have: nobody knows what is
/// in it before it is unpacked.
inline constexpr quint64 mostUnpackedBytes = quint64(64) << 20;
/// The most parts that a workbook may have.
inline constexpr qint64 mostZipEntries = 2'000;
/// How many times its packed size a part may unpack to; tables come to about 10. Small parts may be more.
inline constexpr quint64 mostZipRatio = 100;
inline constexpr quint64 ratioMattersFrom = quint64(1) << 20;

/// Reads the directory of a ZIP file, and nothing else of it, and refuses what is no workbook or would unpack to more
/// than the limits above. What is let through unpacks to the sizes that its directory says: who unpacks it must take no
/// more. Errors (kind Input). Pure; any thread.
[[nodiscard]] Result<void> checkWorkbookZip(const QByteArray &bytes, const QString &fileName);

} // namespace jamwright
