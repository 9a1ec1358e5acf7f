// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// A header without case, punctuation and bracketed remarks, its words parted by single blanks:
/// "Your Discord ID (Settings > Advanced)" → "your discord id".
[[nodiscard]] QString headerKey(const QString &header);

/// The canonical field that a header is a common name of; blank when it is none. Only fixed fields and the history's
/// event, not skills.
[[nodiscard]] QString fieldOfAlias(const QString &header);

/// The skill that a header asks about, in lower case: "How much Python do you know?" → "python"; blank when it asks
/// about none.
[[nodiscard]] QString skillOfHeader(const QString &header);

/// Whether it is what form services call the moment of an answer.
[[nodiscard]] bool isTimestampHeader(const QString &header);

} // namespace jamwright
