// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/limits/ratelimits.h"

#include "discord/rest/apierror.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr double mostSeconds = 1e9;

// Rounded up: a wait that ends too early costs another refusal.
milliseconds secondsUp(double seconds)
{
    return milliseconds(qint64(std::ceil(std::clamp(seconds, 0.0, mostSeconds) * 1000.0)));
}

std::optional<double> numberIn(const Response &response, const char *header)
{
    bool good = false;
    const double number = response.headers.value(header).toDouble(&good);
    return good && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<int> countIn(const Response &response, const char *header)
{
    const std::optional<double> number = numberIn(response, header);
    return number ? std::optional(int(std::clamp(*number, 0.0, 1e6))) : std::nullopt;
}

std::optional<milliseconds> resetIn(const Response &response, const QDateTime &now)
{
    if (const std::optional<double> after = numberIn(response, "x-ratelimit-reset-after")) {
        return secondsUp(*after);
    }
    const std::optional<double> at = numberIn(response, "x-ratelimit-reset");
    return at ? std::optional(secondsUp(*at - double(now.toMSecsSinceEpoch()) / 1000.0)) : std::nullopt;
}

} // namespace

RateHeaders rateHeaders(const Response &response, const QDateTime &now)
{
    return {response.headers.value("x-ratelimit-bucket"), countIn(response, "x-ratelimit-limit"),
            countIn(response, "x-ratelimit-remaining"), resetIn(response, now)};
}

LimitKind limitKind(const Response &response)
{
    if (refusedByFront(response)) {
        return LimitKind::Front;
    }
    const QByteArray scope = response.headers.value("x-ratelimit-scope");
    if (scope == "global" || response.body["global"_L1].toBool() || response.headers.contains("x-ratelimit-global")) {
        return LimitKind::Global;
    }
    if (scope == "shared") {
        return LimitKind::Shared;
    }
    return countIn(response, "x-ratelimit-remaining").value_or(0) > 0 ? LimitKind::SubLimit : LimitKind::Bucket;
}

milliseconds requestedWait(const Response &response)
{
    return std::max({secondsUp(numberIn(response, "retry-after").value_or(0)),
                     secondsUp(numberIn(response, "x-ratelimit-reset-after").value_or(0)),
                     secondsUp(response.body["retry_after"_L1].toDouble())});
}

bool refusedByFront(const Response &response)
{
    if (response.status == 429) {
        return !response.body["retry_after"_L1].isDouble();
    }
    return response.status == 403 &&
           (!response.body.isObject() || response.body["code"_L1].toInt() == errorcode::InternalNetwork);
}

bool isInvalidRequest(const Response &response)
{
    return response.status == 401 || response.status == 403 ||
           (response.status == 429 && limitKind(response) != LimitKind::Shared);
}

} // namespace jamwright
