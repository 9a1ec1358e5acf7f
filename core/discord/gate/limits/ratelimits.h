// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/transport.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace jamwright {

/// What an answer's headers tell of its limit.
struct RateHeaders {
    QByteArray bucket; ///< the bucket's hash, without its guild or channel; empty = not said
    std::optional<int> limit;
    std::optional<int> remaining;
    std::optional<std::chrono::milliseconds> resetAfter; ///< rounded up

    [[nodiscard]] bool tellLimit() const { return limit && remaining && resetAfter; }
};

/// `now` only serves where a server sends the moment of the reset and not the time until then.
[[nodiscard]] RateHeaders rateHeaders(const Response &response, const QDateTime &now);

/// Which limit a 429 is about.
enum class LimitKind {
    Bucket,   ///< the bucket is empty
    SubLimit, ///< there is something left in the bucket, but not for this very thing
    Shared,   ///< others used the resource up; no fault of ours
    Global,   ///< everything has to wait
    Front,    ///< the front before Discord, which knows nothing of buckets
};
[[nodiscard]] LimitKind limitKind(const Response &response);

/// How long a 429 asks to wait: the longest of Retry-After, the body's retry_after and X-RateLimit-Reset-After; zero
/// where it says nothing.
[[nodiscard]] std::chrono::milliseconds requestedWait(const Response &response);

/// The front before Discord turned the request away, not Discord: a page instead of JSON, or its own number.
[[nodiscard]] bool refusedByFront(const Response &response);

/// Counts towards the ban for refused requests: 401, 403, and every 429 but those for what others did.
[[nodiscard]] bool isInvalidRequest(const Response &response);

} // namespace jamwright
