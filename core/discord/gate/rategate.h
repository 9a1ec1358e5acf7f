// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "discord/gate/gatewatcher.h"
#include "discord/gate/limits/limits.h"
#include "discord/gate/limits/recently.h"
#include "discord/gate/longwaits.h"
#include "discord/gate/sendqueue.h"
#include "discord/gate/timers.h"
#include "discord/gate/waitnotes.h"
#include "discord/transport.h"

#include <QFuture>
#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

#include <chrono>
#include <memory>

namespace jamwright {

struct GateOptions {
    quint32 seed = 1;        ///< of the small random part of every wait that was asked for
    int lanes = 6;           ///< requests under way at once; Qt has as many connections to a server
    int perSecond = 48;      ///< Discord takes 50 of a bot
    int invalidBudget = 200; ///< refused requests in ten minutes; Discord bans for 10,000
    int tries = 5;           ///< of a request that may be repeated
    /// Without asking the watcher; a channel that is renamed a third time waits for ten minutes.
    std::chrono::milliseconds longestWait = std::chrono::minutes(11);
};

/// The gate before another transport: everything goes through it, and it does all the waiting, repeating and stopping.
///
/// Of a bucket it knows nothing of it sends one request and learns; then as many at once as the bucket takes. A 429 is
/// obeyed by the longest of its hints and never counts as a failure. What Discord or the network lost is repeated with
/// growing pauses, except a POST, which might have been carried out: its answer is handed on as it came, and the
/// caller looks whether the thing exists. Writes to one member or one channel go one after the other, in the order
/// they came; all else goes when it can.
///
/// A refused token, a ban by Discord's front and a spent budget of refused requests stop everything for good. A cancel
/// answers everything that has not been sent, at once; what is under way is let come home.
///
/// Lives on one thread, whose event loop must run. Transport, clock, timers and watcher must outlive it.
class RateGate final : public QObject, public Transport
{
    Q_OBJECT

public:
    RateGate(Transport &inner, const Clock &clock, Timers &timers, Cancel cancel, GateOptions options = {},
             GateWatcher *watcher = nullptr, QObject *parent = nullptr);

    QFuture<Response> send(const Request &request) override;
    [[nodiscard]] TransportCounts counts() const override;

private:
    void schedule();
    void pump();
    void sendAllThatMay(const QDateTime &now);
    [[nodiscard]] Verdict judge(const Pending &pending, const QDateTime &now);
    void start(const PendingPtr &pending, const QDateTime &now);
    void answered(const PendingPtr &pending, const Response &response);
    void limited(const PendingPtr &pending, const Response &response, const QDateTime &now);
    void lost(const PendingPtr &pending, const QDateTime &now);
    void watchForBans(const Route &route, const Response &response, const QDateTime &now);
    void answerAll(Unsent reason);
    void conclude(const PendingPtr &pending, const Response &response);
    [[nodiscard]] std::chrono::milliseconds waitOf(const Response &response) const;
    [[nodiscard]] std::chrono::milliseconds jitter();

    Transport &m_inner;
    const Clock &m_clock;
    Cancel m_cancel;
    GateOptions m_options;
    QRandomGenerator m_random;
    std::unique_ptr<Alarm> m_alarm;
    QTimer m_cancelPoll;
    SendQueue m_queue;
    Limits m_limits;
    LongWaits m_longWaits;
    WaitNotes m_notes;
    Recently m_invalid{std::chrono::minutes(10)};
    Unsent m_stopped = Unsent::No;
    quint64 m_order = 0;
    int m_underWay = 0;
    int m_frontRefusals = 0; ///< in a row
    bool m_scheduled = false;
    TransportCounts m_counts;
};

} // namespace jamwright
