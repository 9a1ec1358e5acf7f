// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/columnmap.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// How alike two header rows are, from 0 to 1: the columns that both have by the number of columns that either has
/// (Jaccard). Columns are compared without case and punctuation and each name counts once; blank ones do not count. Two
/// rows without a name are not alike.
[[nodiscard]] double headerSimilarity(const QStringList &one, const QStringList &other);

/// The least similarity at which a map is used again: of five columns, one may be new or gone on each side.
inline constexpr double leastMapSimilarity = 0.6;

/// The map to read a file with that header by, out of the maps of earlier imports: that of the most similar header, the
/// first of equals, when it is similar enough and the file has a column for every field of it. In it are the file's own
/// spellings, and what `proposed` reads from columns that the earlier file did not have and no field of the map holds.
/// Levels come along; the dialect does not, being of the file and not of its columns. Empty when none fits. Pure.
[[nodiscard]] std::optional<ColumnMap> reuseMap(const std::vector<EarlierMap> &earlier, const QStringList &header,
                                                const ColumnMap &proposed);

} // namespace jamwright
