// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/rategate.h"

#include "base/futures.h"
#include "base/logging.h"

#include <algorithm>

namespace jamwright {

using std::chrono::milliseconds;

namespace {

// How soon a cancel is noticed while everything waits.
constexpr milliseconds cancelPollTime{50};
constexpr int mostJitterMs = 250;
constexpr milliseconds firstBackOff = std::chrono::seconds(1);
// Where a 429 gives no hint at all.
constexpr milliseconds unhintedWait = std::chrono::seconds(1);
constexpr milliseconds unhintedFrontWait = std::chrono::minutes(1);
constexpr int frontRefusalsThatAreABan = 3;
// A server that says so more often of one request has something else in mind.
constexpr int mostLimited = 25;

// A POST may have been carried out although its answer was lost, unless it never left.
bool mayRepeat(const Request &request, const Response &response)
{
    const bool lost = response.status == 0 || response.status >= 500;
    return lost && (request.verb != Verb::Post || response.unsent == Unsent::Unreachable);
}

} // namespace

RateGate::RateGate(Transport &inner, const Clock &clock, Timers &timers, Cancel cancel, GateOptions options,
                   GateWatcher *watcher, QObject *parent)
    : QObject(parent)
    , m_inner(inner)
    , m_clock(clock)
    , m_cancel(std::move(cancel))
    , m_options(options)
    , m_random(options.seed)
    , m_alarm(timers.makeAlarm([this] { pump(); }))
    , m_limits(options.perSecond)
    , m_longWaits(watcher, options.longestWait, this, [this] { schedule(); })
    , m_notes(watcher)
{
    m_cancelPoll.setInterval(cancelPollTime);
    connect(&m_cancelPoll, &QTimer::timeout, this, [this] {
        if (m_cancel.isRequested()) {
            schedule();
        }
    });
}

TransportCounts RateGate::counts() const
{
    TransportCounts counts = m_counts;
    counts.waitedSeconds = m_notes.waitedSeconds();
    return counts;
}

QFuture<Response> RateGate::send(const Request &request)
{
    auto pending = std::make_shared<Pending>();
    pending->request = request;
    pending->route = routeOf(request);
    pending->order = ++m_order;
    pending->promise.start();
    m_queue.add(pending);
    schedule();
    return pending->promise.future();
}

void RateGate::schedule()
{
    if (!m_scheduled) {
        m_scheduled = true;
        QMetaObject::invokeMethod(this, &RateGate::pump, Qt::QueuedConnection);
    }
}

void RateGate::pump()
{
    m_scheduled = false;
    const QDateTime now = m_clock.now();
    if (m_stopped != Unsent::No || m_cancel.isRequested()) {
        answerAll(m_stopped != Unsent::No ? m_stopped : Unsent::Cancelled);
    } else {
        sendAllThatMay(now);
    }
    const bool waiting = !m_queue.isEmpty();
    if (waiting && m_underWay == 0) {
        m_notes.standing(now);
    } else {
        m_notes.going(now);
    }
    if (waiting && m_notes.soonest().isValid()) {
        m_alarm->set(milliseconds(std::max<qint64>(now.msecsTo(m_notes.soonest()), 0)));
    } else {
        m_alarm->clear();
    }
    waiting ? m_cancelPoll.start() : m_cancelPoll.stop();
}

void RateGate::sendAllThatMay(const QDateTime &now)
{
    std::vector<PendingPtr> declined;
    m_notes.begin();
    while (m_underWay < m_options.lanes) {
        m_notes.begin();
        const SendQueue::Taken taken = m_queue.take([&](const Pending &pending) { return judge(pending, now); });
        declined.insert(declined.end(), taken.dropped.begin(), taken.dropped.end());
        if (!taken.next) {
            break;
        }
        start(taken.next, now);
    }
    for (const PendingPtr &pending : declined) {
        const std::optional<Hold> hold = m_limits.holdOf(pending->route, now);
        const double seconds = hold ? double(now.msecsTo(hold->until)) / 1000.0 : 0;
        conclude(pending, {.unsent = Unsent::LongWait, .waitSeconds = seconds});
    }
}

Verdict RateGate::judge(const Pending &pending, const QDateTime &now)
{
    if (pending.notBefore.isValid() && now < pending.notBefore) {
        m_notes.note({WaitReason::BackOff, pending.notBefore, pending.route.variety}, pending.route.key, now);
        return Verdict::Skip;
    }
    const std::optional<Hold> hold = m_limits.holdOf(pending.route, now);
    if (!hold) {
        return Verdict::Go;
    }
    if (!m_longWaits.mayWait(*hold, pending.route.key, now)) {
        return Verdict::Drop;
    }
    m_notes.note(*hold, pending.route.key, now);
    return hold->reason == WaitReason::SubLimit ? Verdict::Skip : Verdict::SkipKind;
}

void RateGate::start(const PendingPtr &pending, const QDateTime &now)
{
    ++m_underWay;
    pending->bucket = m_limits.sent(pending->route, now);
    whenFinished(
        m_inner.send(pending->request), this,
        [this, pending](const Response &response) { answered(pending, response); },
        [this, pending] { answered(pending, {}); });
}

void RateGate::answered(const PendingPtr &pending, const Response &response)
{
    --m_underWay;
    const QDateTime now = m_clock.now();
    watchForBans(pending->route, response, now);
    if (response.status == 429) {
        limited(pending, response, now);
    } else {
        m_limits.answered(pending->route, pending->bucket, response, now);
        if (mayRepeat(pending->request, response) && pending->tries + 1 < m_options.tries) {
            lost(pending, now);
        } else {
            conclude(pending, response);
        }
    }
    schedule();
}

// Refused for now, and surely not carried out: any request goes again.
void RateGate::limited(const PendingPtr &pending, const Response &response, const QDateTime &now)
{
    ++m_counts.rateLimited;
    const milliseconds wait = waitOf(response) + jitter();
    qCDebug(lcDiscord) << pending->route.key << "was limited for" << wait.count() << "ms";
    m_limits.limited(pending->route, pending->bucket, response, wait, now);
    if (++pending->limited > mostLimited) {
        conclude(pending, response);
        return;
    }
    ++m_counts.retries;
    m_queue.add(pending);
}

void RateGate::lost(const PendingPtr &pending, const QDateTime &now)
{
    ++m_counts.retries;
    const milliseconds backOff = firstBackOff * (1 << pending->tries) + jitter();
    ++pending->tries;
    pending->notBefore = now.addMSecs(backOff.count());
    m_queue.add(pending);
}

void RateGate::watchForBans(const Route &route, const Response &response, const QDateTime &now)
{
    if (isInvalidRequest(response)) {
        m_invalid.happened(now);
    }
    if (refusedByFront(response)) {
        ++m_frontRefusals;
    } else if (response.status != 0) {
        m_frontRefusals = 0;
    }
    // A webhook has a token of its own; its refusal says nothing of the bot's.
    if (response.status == 401 && route.key != "POST /webhooks/*/*") {
        m_stopped = Unsent::Unauthorised;
    } else if (m_stopped == Unsent::No && m_frontRefusals >= frontRefusalsThatAreABan) {
        m_stopped = Unsent::Banned;
    } else if (m_stopped == Unsent::No && m_invalid.count(now) >= m_options.invalidBudget) {
        m_stopped = Unsent::BudgetSpent;
    }
}

void RateGate::answerAll(Unsent reason)
{
    for (const PendingPtr &pending : m_queue.takeAll()) {
        conclude(pending, {.unsent = reason});
    }
}

void RateGate::conclude(const PendingPtr &pending, const Response &response)
{
    m_queue.finished(*pending);
    pending->promise.addResult(response);
    pending->promise.finish();
}

milliseconds RateGate::waitOf(const Response &response) const
{
    const milliseconds asked = requestedWait(response);
    if (asked > milliseconds::zero()) {
        return asked;
    }
    // Longer from one refusal to the next; after some it is a ban.
    return limitKind(response) == LimitKind::Front ? unhintedFrontWait * m_frontRefusals : unhintedWait;
}

// So that programs that were stopped together do not all come back at the same instant.
milliseconds RateGate::jitter()
{
    return milliseconds(m_random.bounded(mostJitterMs));
}

} // namespace jamwright
