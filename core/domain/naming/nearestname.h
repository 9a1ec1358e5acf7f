// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace jamwright {

/// The candidate that a mistyped name is nearest to, without case and by edit distance; blank when none is near enough
/// to be meant: more than a third of the name away, at least two letters.
[[nodiscard]] QString nearestName(const QString &mistyped, const QStringList &candidates);

} // namespace jamwright
