// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "discord/transport.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <deque>
#include <memory>

namespace jamwright {

/// How a transport waits; a test puts one in that does not.
class Waiter
{
public:
    virtual ~Waiter() = default;
    /// Finishes after that time, or at once when `cancel` is requested meanwhile.
    virtual QFuture<void> wait(std::chrono::milliseconds time, const Cancel &cancel) = 0;
};

/// Waits by the event loop's timer.
class TimerWaiter final : public Waiter
{
public:
    QFuture<void> wait(std::chrono::milliseconds time, const Cancel &cancel) override;
};

/// The gate before another transport: one request at a time, in the order they came. It obeys 429 by the longest of
/// Discord's hints, and tries again after a network error or a 5xx: five times a request at most, and never a POST
/// whose answer was lost, which might have been carried out. A hint above ten minutes is handed on as the 429 that it
/// came with. Once cancelled, everything that has not been sent is answered as cancelled.
class RatedTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    RatedTransport(Transport &inner, Waiter &waiter, Cancel cancel, QObject *parent = nullptr);

    QFuture<Response> send(const Request &request) override;
    [[nodiscard]] TransportCounts counts() const override;

private:
    struct Waiting {
        Request request;
        std::shared_ptr<QPromise<Response>> promise;
        int tries = 0;
    };

    void schedule();
    void pump();
    void answered(const Response &response);
    void conclude(const Response &response);
    void waitThenPump(std::chrono::milliseconds time);

    Transport &m_inner;
    Waiter &m_waiter;
    Cancel m_cancel;
    std::deque<Waiting> m_queue; ///< the first is the one under way
    bool m_busy = false;
    TransportCounts m_counts;
};

/// How long a 429 asks to wait: the longest of Retry-After, the body's retry_after and X-RateLimit-Reset-After, and a
/// second where it says nothing.
[[nodiscard]] std::chrono::milliseconds requestedWait(const Response &response);

} // namespace jamwright
