// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/gatewatcher.h"
#include "discord/gate/limits/bucketbook.h"
#include "discord/gate/limits/recently.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <map>
#include <optional>

namespace jamwright {

/// What keeps a request from going now.
struct Hold {
    WaitReason reason = WaitReason::Bucket;
    QDateTime until; ///< null = until an answer of those under way
    QByteArray key;  ///< of the limit: the same one holds everything with this key
};

/// Every limit that is known: of buckets, of single things, and of everything.
class Limits
{
public:
    explicit Limits(int perSecond)
        : m_perSecond(perSecond)
    {
    }

    /// What holds a request of that route now; nothing = it may go.
    [[nodiscard]] std::optional<Hold> holdOf(const Route &route, const QDateTime &now);

    /// Counts a request; gives the key of its bucket, for `answered`.
    QByteArray sent(const Route &route, const QDateTime &now);
    /// Learns from any answer but a 429.
    void answered(const Route &route, const QByteArray &bucket, const Response &response, const QDateTime &now);
    /// Obeys a 429 that asks for that wait.
    void limited(const Route &route, const QByteArray &bucket, const Response &response, std::chrono::milliseconds wait,
                 const QDateTime &now);

private:
    int m_perSecond;
    BucketBook m_book;
    std::map<QByteArray, QDateTime> m_subLimits; ///< by the route's variety
    QDateTime m_pausedUntil;                     ///< everything; null = not
    WaitReason m_pauseReason = WaitReason::Global;
    Recently m_lastSecond{std::chrono::seconds(1)};
};

} // namespace jamwright
