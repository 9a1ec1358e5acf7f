// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/limits/bucketbook.h"

#include <iterator>

namespace jamwright {

namespace {

constexpr size_t manyBuckets = 1000; // every channel has some

} // namespace

QByteArray BucketBook::keyOf(const Route &route) const
{
    const auto known = m_hashes.find(route.key);
    if (known == m_hashes.end()) {
        return route.lane();
    }
    return known->second.isEmpty() ? QByteArray() : known->second + ' ' + route.major;
}

std::optional<QDateTime> BucketBook::opensAt(const QByteArray &key, const QDateTime &now) const
{
    const auto bucket = m_buckets.find(key);
    return bucket == m_buckets.end() ? std::optional(now) : bucket->second.opensAt(now);
}

void BucketBook::sent(const QByteArray &key, const QDateTime &now)
{
    if (key.isEmpty()) {
        return;
    }
    if (m_buckets.size() >= manyBuckets) {
        tidy(now);
    }
    m_buckets[key].sent(now);
}

void BucketBook::answered(const Route &route, const QByteArray &key, const RateHeaders &headers, const QDateTime &now)
{
    if (!headers.tellLimit()) {
        if (!m_hashes.contains(route.key)) {
            learn(route, {});
        }
        returned(route, key);
        return;
    }
    // A server that tells a limit without naming the bucket counts by route.
    const QByteArray hash = headers.bucket.isEmpty() ? route.key : headers.bucket;
    learn(route, hash);
    const QByteArray told = hash + ' ' + route.major;
    if (told != presentKey(route, key)) {
        returned(route, key);
        m_buckets[told].sent(now);
    }
    m_buckets[told].answered(headers, now);
}

void BucketBook::returned(const Route &route, const QByteArray &key)
{
    if (const auto bucket = m_buckets.find(presentKey(route, key)); bucket != m_buckets.end()) {
        bucket->second.returned();
    }
}

// What was sent before the route's bucket was known has moved there since.
QByteArray BucketBook::presentKey(const Route &route, const QByteArray &key) const
{
    return key == route.lane() ? keyOf(route) : key;
}

// Requests of this route that are under way for other guilds or channels count in their buckets from now on, or the
// next one would be taken for the first.
void BucketBook::learn(const Route &route, const QByteArray &hash)
{
    const bool first = !m_hashes.contains(route.key);
    m_hashes.insert_or_assign(route.key, hash);
    if (!first) {
        return;
    }
    const QByteArray before = route.key + ' ';
    for (auto bucket = m_buckets.lower_bound(before); bucket != m_buckets.end() && bucket->first.startsWith(before);) {
        if (!hash.isEmpty() && hash != route.key) {
            m_buckets[hash + ' ' + bucket->first.mid(before.size())].absorb(bucket->second);
        }
        bucket = hash == route.key ? std::next(bucket) : m_buckets.erase(bucket);
    }
}

void BucketBook::shut(const Route &route, const QDateTime &until)
{
    if (keyOf(route).isEmpty()) {
        m_hashes.insert_or_assign(route.key, route.key);
    }
    m_buckets[keyOf(route)].shut(until);
}

// A bucket that nothing is known of is the same as none.
void BucketBook::tidy(const QDateTime &now)
{
    std::erase_if(m_buckets, [&now](const auto &entry) { return entry.second.isForgettable(now); });
}

} // namespace jamwright
