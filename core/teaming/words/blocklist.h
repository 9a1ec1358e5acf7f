// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// Whether a word or a name holds something that nobody should have to wear for a week: a word of the block list as a
/// whole word, or one of its pieces anywhere, blanks and hyphens between two words left out. Without case.
[[nodiscard]] bool isOffensive(const QString &text);

} // namespace jamwright
