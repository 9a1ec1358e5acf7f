// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <optional>
#include <span>

namespace jamwright {

constexpr int minutesPerDay = 24 * 60;

/// Minutes east of UTC, from -12:00 to +14:00; half and quarter hours included.
class UtcOffset
{
public:
    constexpr UtcOffset() = default;
    /// Empty when no place on earth has that offset.
    [[nodiscard]] static std::optional<UtcOffset> fromMinutes(int minutes);
    /// Reads the canonical form, `+05:30`. Free text is read by `exchange`.
    [[nodiscard]] static std::optional<UtcOffset> fromCanonical(QStringView text);

    [[nodiscard]] constexpr int minutes() const noexcept { return m_minutes; }
    /// The canonical form: sign, two digits, colon, two digits.
    [[nodiscard]] QString toString() const;

    friend constexpr auto operator<=>(const UtcOffset &, const UtcOffset &) = default;

private:
    constexpr explicit UtcOffset(int minutes)
        : m_minutes(minutes)
    {
    }
    int m_minutes = 0;
};

/// The smallest arc of the 24-hour circle that holds all offsets, in minutes: 0 for none or one, at most 1440 less the
/// widest gap. +14:00 and -10:00 are the same time of day, so their arc is 0.
[[nodiscard]] int smallestArcMinutes(std::span<const UtcOffset> offsets);

} // namespace jamwright
