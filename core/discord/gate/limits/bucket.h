// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/limits/ratelimits.h"

#include <QDateTime>

#include <optional>

namespace jamwright {

/// One bucket of Discord's rate limits, as far as it is known: how many requests it still takes, and until when.
///
/// Nothing is believed that would let more through than the server counts: what remains is the least that any answer
/// of the time left, less what is under way, and never more than the limit less what was sent. (An answer that overtook
/// others has counted them already; what is taken off for them too much comes back when they are home.) When the time
/// is over the bucket is unknown again, and one request alone finds out what it takes now: that holds whether the
/// server counts in fixed windows, in sliding ones or by drops, which its headers do not tell.
class Bucket
{
public:
    /// When the next request may go; nothing = not before an answer of those under way.
    [[nodiscard]] std::optional<QDateTime> opensAt(const QDateTime &now) const;
    /// Nothing is under way, and what is known says no more than a bucket that was never used.
    [[nodiscard]] bool isForgettable(const QDateTime &now) const;

    void sent(const QDateTime &now);
    /// The answer to one that was sent, with what it tells.
    void answered(const RateHeaders &headers, const QDateTime &now);
    /// One that was sent came back without telling anything, or not at all.
    void returned();
    /// What was sent under another name was sent in this one.
    void absorb(const Bucket &other);
    /// Nothing goes before that moment; what is known otherwise stays.
    void shut(const QDateTime &until);

private:
    [[nodiscard]] int takes() const;

    int m_underWay = 0;
    int m_sent = 0;        ///< since the request that found out
    bool m_known = false;  ///< the three after it mean something
    int m_remaining = 0;   ///< the least that any answer told
    int m_limit = 0;       ///< likewise
    QDateTime m_resetAt;   ///< the latest
    QDateTime m_shutUntil; ///< null = not shut
};

} // namespace jamwright
