// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/limits/recently.h"
#include "discord/gate/limits/route.h"
#include "discord/transport.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <vector>

/// How the practice guild limits: Discord's buckets as they were observed, with its headers.
namespace jamwright::practice {

/// What a bucket is counted for.
enum class Per { Major, Bot };
/// How a bucket counts.
enum class Count {
    Fixed,   ///< so many from the first on until the window ends
    Sliding, ///< so many in any such time
    Drops,   ///< one comes back after each part of the time
};

struct RateRule {
    QByteArray route;  ///< see `Route::key`
    QByteArray bucket; ///< routes with the same one share it
    int limit = 0;
    std::chrono::milliseconds window{};
    Per per = Per::Major;
    Count count = Count::Fixed;
};

/// The observed sizes, see the reference of Discord's API; not a contract.
[[nodiscard]] std::vector<RateRule> observedRules();

/// Counts requests and refuses those that are too many.
class RateModel
{
public:
    explicit RateModel(std::vector<RateRule> rules, int perSecond = 50);

    /// The 429 that the request gets, or nothing when it is let through; then it has been counted. `before` are the
    /// moments of earlier requests that a bucket counts though it has forgotten them: of the roles of two days.
    [[nodiscard]] std::optional<Response> refuse(const Route &route, const Request &request, const QDateTime &now,
                                                 const std::deque<QDateTime> &before = {});
    /// Adds the bucket's headers to an answer.
    void addHeaders(Response &response, const Route &route, const QDateTime &now);

    /// A 429 with that wait and scope, as Discord words it.
    [[nodiscard]] static Response limited(std::chrono::milliseconds wait, const QByteArray &scope);

private:
    struct Tally {
        std::deque<QDateTime> used; ///< by when each stops to count
    };
    struct State {
        int remaining = 0;
        std::chrono::milliseconds resetAfter{}; ///< until the next comes back, or all of a fixed window
    };

    [[nodiscard]] const RateRule *ruleOf(const Route &route) const;
    Tally &tallyOf(const RateRule &rule, const Route &route);
    static void add(Tally &tally, const RateRule &rule, const QDateTime &now);
    static State stateOf(Tally &tally, const RateRule &rule, const QDateTime &now);
    [[nodiscard]] std::optional<Response> refuseRename(const Route &route, const Request &request,
                                                       const QDateTime &now);

    std::vector<RateRule> m_rules;
    int m_perSecond;
    Recently m_lastSecond{std::chrono::seconds(1)};
    std::map<QByteArray, Tally> m_tallies;    ///< by bucket and what it is counted for
    std::map<QByteArray, Recently> m_renames; ///< by channel
};

} // namespace jamwright::practice
