// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// A text of somebody's as it can be shown on one line: line breaks and tabs are blanks; other control characters, and
/// those that cannot be seen or turn the direction of what stands beside them, are left out. What joins the parts of an
/// emoji or the letters of a script stays.
[[nodiscard]] QString shownOnOneLine(const QString &text);

} // namespace jamwright
