// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/field.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace jamwright {

// What free answers mean, in English and without case. Empty = not understood; nothing is guessed.

/// yes, y, true, 1, x; no, n, false, 0.
[[nodiscard]] std::optional<bool> readYesNo(QStringView answer);

/// No; I'm okay either way, maybe, if needed; yes; or 0 to 2.
[[nodiscard]] std::optional<Willingness> readWillingness(QStringView answer);

/// Several values in one cell, parted by `;` or, where there is none, by `separator`. Blanks and repetitions are left
/// out.
[[nodiscard]] QStringList readList(const QString &answer, QLatin1String separator = QLatin1String(", "));

/// Whether a ticket or an answer says that somebody comes: what readYesNo knows; attending, checked in, completed; not
/// attending, refunded, cancelled, transferred, deleted.
[[nodiscard]] std::optional<bool> readAttendance(QStringView answer);

/// Whether a box of terms was ticked: what readYesNo knows, or a sentence such as "I agree to the code of conduct".
[[nodiscard]] std::optional<bool> readConsent(QStringView answer);

/// The ages that an answer means, both ends included: "17", "18-24", "under 18", "18+", "18 or older".
struct AgeRange {
    int youngest = 0;
    int oldest = 0;
};
[[nodiscard]] std::optional<AgeRange> readAges(const QString &answer);

/// Whether a name holds characters that cannot be seen: controls, zero-width ones, and those that turn the reading
/// direction.
[[nodiscard]] bool hasInvisibleCharacters(const QString &name);

} // namespace jamwright
