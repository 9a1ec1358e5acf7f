// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <compare>

namespace jamwright {

/// A set of Discord's permission bits: 64 bits wide, a decimal string on the wire. The names are Discord's own.
class Permissions
{
public:
    constexpr Permissions() = default;
    constexpr explicit Permissions(quint64 bits)
        : m_bits(bits)
    {
    }

    [[nodiscard]] constexpr quint64 bits() const noexcept { return m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const noexcept { return m_bits == 0; }
    [[nodiscard]] constexpr bool contains(Permissions other) const noexcept
    {
        return (m_bits & other.m_bits) == other.m_bits;
    }
    /// What `other` has and this has not.
    [[nodiscard]] constexpr Permissions missing(Permissions other) const noexcept
    {
        return Permissions(other.m_bits & ~m_bits);
    }
    [[nodiscard]] QString toString() const { return QString::number(m_bits); }
    /// Reads the wire's decimal string; anything else reads as no permission.
    [[nodiscard]] static Permissions fromString(QStringView text) { return Permissions(text.toULongLong()); }
    /// All bits that Discord names.
    [[nodiscard]] static Permissions named();
    /// Discord's names of the bits that are set, in bit order; an unnamed bit is written `1<<N`.
    [[nodiscard]] QStringList names() const;

    friend constexpr Permissions operator|(Permissions a, Permissions b) { return Permissions(a.m_bits | b.m_bits); }
    friend constexpr Permissions operator&(Permissions a, Permissions b) { return Permissions(a.m_bits & b.m_bits); }
    friend constexpr auto operator<=>(const Permissions &, const Permissions &) = default;

private:
    quint64 m_bits = 0;
};

namespace permission {
inline constexpr Permissions CreateInstantInvite{1ULL << 0};
inline constexpr Permissions Administrator{1ULL << 3};
inline constexpr Permissions ManageChannels{1ULL << 4};
inline constexpr Permissions ManageGuild{1ULL << 5};
inline constexpr Permissions AddReactions{1ULL << 6};
inline constexpr Permissions ViewAuditLog{1ULL << 7};
inline constexpr Permissions Stream{1ULL << 9};
inline constexpr Permissions ViewChannel{1ULL << 10};
inline constexpr Permissions SendMessages{1ULL << 11};
inline constexpr Permissions ManageMessages{1ULL << 13};
inline constexpr Permissions EmbedLinks{1ULL << 14};
inline constexpr Permissions AttachFiles{1ULL << 15};
inline constexpr Permissions ReadMessageHistory{1ULL << 16};
inline constexpr Permissions MentionEveryone{1ULL << 17};
inline constexpr Permissions Connect{1ULL << 20};
inline constexpr Permissions Speak{1ULL << 21};
inline constexpr Permissions MoveMembers{1ULL << 24};
inline constexpr Permissions ChangeNickname{1ULL << 26};
inline constexpr Permissions ManageNicknames{1ULL << 27};
inline constexpr Permissions ManageRoles{1ULL << 28};
inline constexpr Permissions ManageWebhooks{1ULL << 29};
inline constexpr Permissions ManageThreads{1ULL << 34};
inline constexpr Permissions CreatePublicThreads{1ULL << 35};
inline constexpr Permissions CreatePrivateThreads{1ULL << 36};
inline constexpr Permissions SendMessagesInThreads{1ULL << 38};
inline constexpr Permissions CreateEvents{1ULL << 44};
inline constexpr Permissions PinMessages{1ULL << 51};
} // namespace permission

} // namespace jamwright
