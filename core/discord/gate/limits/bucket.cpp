// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/limits/bucket.h"

#include <algorithm>

namespace jamwright {

std::optional<QDateTime> Bucket::opensAt(const QDateTime &now) const
{
    if (m_shutUntil.isValid() && now < m_shutUntil) {
        return m_shutUntil;
    }
    if (m_known && takes() > 0) {
        return now;
    }
    if (m_known && now < m_resetAt) {
        return m_underWay > 0 ? std::nullopt : std::optional(m_resetAt);
    }
    return m_underWay == 0 ? std::optional(now) : std::nullopt;
}

int Bucket::takes() const
{
    return std::max(0, std::min(m_remaining - m_underWay, m_limit - m_sent));
}

bool Bucket::isForgettable(const QDateTime &now) const
{
    const bool shut = m_shutUntil.isValid() && now < m_shutUntil;
    return !shut && m_underWay == 0 && (!m_known || now >= m_resetAt);
}

void Bucket::sent(const QDateTime &now)
{
    if (m_underWay == 0 && m_known && now >= m_resetAt) {
        m_known = false;
    }
    if (!m_known) {
        m_sent = 0;
    }
    ++m_underWay;
    ++m_sent;
}

void Bucket::answered(const RateHeaders &headers, const QDateTime &now)
{
    m_underWay = std::max(0, m_underWay - 1);
    if (!headers.tellLimit()) {
        return;
    }
    const QDateTime resetAt = now.addMSecs(headers.resetAfter->count());
    // Answers overtake each other: the least of them is the last.
    m_resetAt = m_known ? std::max(m_resetAt, resetAt) : resetAt;
    m_remaining = m_known ? std::min(m_remaining, *headers.remaining) : *headers.remaining;
    m_limit = m_known ? std::min(m_limit, *headers.limit) : *headers.limit;
    m_known = true;
}

// It may have been counted all the same.
void Bucket::returned()
{
    m_underWay = std::max(0, m_underWay - 1);
    m_remaining = std::max(0, m_remaining - 1);
}

void Bucket::absorb(const Bucket &other)
{
    m_underWay += other.m_underWay;
    m_sent += other.m_sent;
    if (other.m_shutUntil.isValid()) {
        shut(other.m_shutUntil);
    }
}

void Bucket::shut(const QDateTime &until)
{
    m_shutUntil = m_shutUntil.isValid() ? std::max(m_shutUntil, until) : until;
}

} // namespace jamwright
