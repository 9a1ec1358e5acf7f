// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace jamwright {

/// What an answer means for a field whose answers are few: willingness, yes or no, priority, score, hours. The
/// canonical text; blank = not understood, or out of the field's range (priority 0 to 3 whole, hours 0 to 168). Empty =
/// a field of another kind: a list, a skill, a zone, free text. A file's cell and what somebody types are read alike.
[[nodiscard]] std::optional<QString> readFieldValue(const QString &name, const QString &text);

/// The number within its bounds as canonical text; blank = none.
[[nodiscard]] QString readBounded(const QString &text, double lowest, double highest);

} // namespace jamwright
