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
    if (m_takes && *m_takes > 0) {
        return now;
    }
    if (m_takes && now < m_resetAt) {
        return m_resetAt;
    }
    return m_underWay == 0 ? std::optional(now) : std::nullopt;
}

bool Bucket::isForgettable(const QDateTime &now) const
{
    const bool shut = m_shutUntil.isValid() && now < m_shutUntil;
    return !shut && m_underWay == 0 && (!m_takes || now >= m_resetAt);
}

void Bucket::sent(const QDateTime &now)
{
    if (m_underWay == 0 && m_takes && now >= m_resetAt) {
        m_takes.reset();
    }
    if (!m_takes) {
        m_sent = 0;
    }
    ++m_underWay;
    ++m_sent;
    if (m_takes) {
        --*m_takes;
    }
}

void Bucket::answered(const RateHeaders &headers, const QDateTime &now)
{
    returned();
    if (!headers.tellLimit()) {
        return;
    }
    const int takes = std::max(0, std::min(*headers.remaining - m_underWay, *headers.limit - m_sent));
    const QDateTime resetAt = now.addMSecs(headers.resetAfter->count());
    // Answers overtake each other: the least of them is the last.
    m_resetAt = m_takes ? std::max(m_resetAt, resetAt) : resetAt;
    m_takes = m_takes ? std::min(*m_takes, takes) : takes;
}

void Bucket::returned()
{
    m_underWay = std::max(0, m_underWay - 1);
}

void Bucket::absorb(const Bucket &other)
{
    m_underWay += other.m_underWay;
    m_sent += other.m_sent;
    if (m_takes) {
        *m_takes -= other.m_underWay;
    }
    if (other.m_shutUntil.isValid()) {
        shut(other.m_shutUntil);
    }
}

void Bucket::shut(const QDateTime &until)
{
    m_shutUntil = m_shutUntil.isValid() ? std::max(m_shutUntil, until) : until;
}

} // namespace jamwright
