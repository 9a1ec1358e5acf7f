// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/limits/limits.h"

#include <algorithm>

namespace jamwright {

std::optional<Hold> Limits::holdOf(const Route &route, const QDateTime &now)
{
    if (m_pausedUntil.isValid() && now < m_pausedUntil) {
        return Hold{m_pauseReason, m_pausedUntil, "everything"};
    }
    const QByteArray bucket = m_book.keyOf(route);
    const std::optional<QDateTime> opens = bucket.isEmpty() ? std::optional(now) : m_book.opensAt(bucket, now);
    if (!opens || *opens > now) {
        return Hold{WaitReason::Bucket, opens.value_or(QDateTime()), bucket};
    }
    if (const auto limit = m_subLimits.find(route.variety); limit != m_subLimits.end()) {
        if (now < limit->second) {
            return Hold{WaitReason::SubLimit, limit->second, route.variety};
        }
        m_subLimits.erase(limit);
    }
    if (const QDateTime free = m_lastSecond.lessThan(m_perSecond, now); free > now) {
        return Hold{WaitReason::Global, free, "everything"};
    }
    return std::nullopt;
}

QByteArray Limits::sent(const Route &route, const QDateTime &now)
{
    const QByteArray bucket = m_book.keyOf(route);
    m_book.sent(bucket, now);
    m_lastSecond.happened(now);
    return bucket;
}

void Limits::answered(const Route &route, const QByteArray &bucket, const Response &response, const QDateTime &now)
{
    const RateHeaders headers = rateHeaders(response, now);
    // Only a good answer without headers says that there is no limit: what was refused early was never counted.
    if (headers.tellLimit() || (response.status >= 200 && response.status < 300)) {
        m_book.answered(route, bucket, headers, now);
    } else {
        m_book.returned(route, bucket);
    }
}

void Limits::limited(const Route &route, const QByteArray &bucket, const Response &response,
                     std::chrono::milliseconds wait, const QDateTime &now)
{
    const QDateTime until = now.addMSecs(wait.count());
    switch (limitKind(response)) {
    case LimitKind::Global:
    case LimitKind::Front:
        m_book.returned(route, bucket);
        m_pauseReason = limitKind(response) == LimitKind::Front ? WaitReason::Front : WaitReason::Global;
        m_pausedUntil = m_pausedUntil.isValid() ? std::max(m_pausedUntil, until) : until;
        return;
    case LimitKind::SubLimit:
        m_book.returned(route, bucket);
        m_subLimits.insert_or_assign(route.variety, until);
        return;
    case LimitKind::Shared:
        m_book.returned(route, bucket);
        m_book.shut(route, until);
        return;
    case LimitKind::Bucket:
        break;
    }
    // The bucket that the answer names may be another one than was thought.
    answered(route, bucket, response, now);
    m_book.shut(route, until);
}

} // namespace jamwright
