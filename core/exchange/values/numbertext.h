// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace jamwright {

/// A number as files have it: C's point, at most six decimals, no trailing zeros; blank for what is no finite number.
[[nodiscard]] QString numberText(double number);

/// Reads a number with a point or, as European spreadsheets write it, a comma before its decimals. No thousands
/// separators, no unit: what is not plainly a number is none.
[[nodiscard]] std::optional<double> readNumber(QStringView text);

} // namespace jamwright
