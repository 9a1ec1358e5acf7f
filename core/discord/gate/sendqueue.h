// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/limits/route.h"

#include <QDateTime>
#include <QPromise>

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace jamwright {

/// A request on its way through the gate.
struct Pending {
    Request request;
    Route route;
    QPromise<Response> promise;
    quint64 order = 0;   ///< in which they came
    int tries = 0;       ///< that may have reached the server and were lost
    int limited = 0;     ///< times it was answered with 429
    QDateTime notBefore; ///< of a repeat; null = at once
    QByteArray bucket;   ///< that it was last sent in
};
using PendingPtr = std::shared_ptr<Pending>;

/// What is to be done with a request that is looked at.
enum class Verdict {
    Go,       ///< it may go now
    Skip,     ///< it waits; others of its kind may go
    SkipKind, ///< it waits, and all of its kind with it
    Drop,     ///< it is not sent at all
};

/// What has not been sent: by kind (route and major), in the order it came. Knows whose turn it is among requests that
/// go one after the other.
class SendQueue
{
public:
    void add(const PendingPtr &pending);
    /// Takes out the one that has waited longest of those that `judge` lets go, and all that it drops.
    struct Taken {
        PendingPtr next; ///< null = none may go
        std::vector<PendingPtr> dropped;
    };
    Taken take(const std::function<Verdict(const Pending &)> &judge);
    std::vector<PendingPtr> takeAll();
    /// A request that was taken is over: the next in its row may go.
    void finished(const Pending &pending);
    [[nodiscard]] bool isEmpty() const { return m_kinds.empty(); }

private:
    using Kind = std::list<PendingPtr>;
    [[nodiscard]] bool isItsTurn(const Pending &pending) const;
    static Kind::iterator firstToGo(Kind &kind, const std::function<Verdict(const Pending &)> &judge,
                                    std::vector<PendingPtr> &dropped);

    std::map<QByteArray, Kind> m_kinds;
    std::map<QByteArray, std::set<quint64>> m_rows; ///< by the route's serial: orders of those not finished
};

} // namespace jamwright
