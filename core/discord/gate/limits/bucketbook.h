// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/limits/bucket.h"
#include "discord/gate/limits/route.h"

#include <QByteArray>

#include <map>

namespace jamwright {

/// Which route belongs to which bucket, learnt from answers, and the buckets. A bucket is found by its hash and the
/// guild, channel or webhook it counts for; before the hash is known, by the route.
class BucketBook
{
public:
    /// The key of the bucket that a request counts in; empty = its route has no limit of its own.
    [[nodiscard]] QByteArray keyOf(const Route &route) const;
    /// See `Bucket::opensAt`.
    [[nodiscard]] std::optional<QDateTime> opensAt(const QByteArray &key, const QDateTime &now) const;

    void sent(const QByteArray &key, const QDateTime &now);
    /// An answer to a request that was sent under `key`. Learns the route's bucket.
    void answered(const Route &route, const QByteArray &key, const RateHeaders &headers, const QDateTime &now);
    /// Came back without telling anything.
    void returned(const Route &route, const QByteArray &key);
    /// Nothing of the route goes before that moment; a route without a bucket gets one for that.
    void shut(const Route &route, const QDateTime &until);

private:
    [[nodiscard]] QByteArray presentKey(const Route &route, const QByteArray &key) const;
    void learn(const Route &route, const QByteArray &hash);
    void tidy(const QDateTime &now);

    std::map<QByteArray, QByteArray> m_hashes; ///< by route; empty = it was answered without naming a bucket
    std::map<QByteArray, Bucket> m_buckets;
};

} // namespace jamwright
