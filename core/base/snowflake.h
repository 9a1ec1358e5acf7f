// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace jamwright {

/// Discord's 64-bit id: of a guild, role, channel, message or user. On the wire and in files a decimal string, never a
/// double, which would lose its last digits. 0 is "none" and is never sent. Ids above 2^63-1 do not exist before the
/// year 2084 and are refused, so that SQLite's signed integers hold every one.
class Snowflake
{
public:
    constexpr Snowflake() = default;
    constexpr explicit Snowflake(quint64 value)
        : m_value(value)
    {
    }

    /// Reads plain decimal digits; no sign, blank, point or exponent. Empty for anything else, for 0 and out of range.
    [[nodiscard]] static std::optional<Snowflake> parse(QStringView text);

    [[nodiscard]] constexpr quint64 value() const noexcept { return m_value; }
    [[nodiscard]] constexpr bool isNull() const noexcept { return m_value == 0; }
    [[nodiscard]] QString toString() const { return QString::number(m_value); }

    /// Older than whatever Discord makes from that moment on.
    [[nodiscard]] static Snowflake before(const QDateTime &moment);

    /// When Discord made the object: (id >> 22) milliseconds after 2015-01-01T00:00:00Z, in UTC.
    [[nodiscard]] QDateTime createdAt() const;

    friend constexpr auto operator<=>(const Snowflake &, const Snowflake &) = default;
    friend size_t qHash(Snowflake id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    quint64 m_value = 0;
};

} // namespace jamwright
