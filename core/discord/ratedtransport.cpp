// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/ratedtransport.h"

#include "base/futures.h"
#include "base/logging.h"

#include <QAbstractEventDispatcher>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestWait = std::chrono::minutes(10);
constexpr int maxTries = 5;

// How soon a cancel is noticed.
constexpr milliseconds slice{50};

milliseconds secondsToWait(double seconds)
{
    return milliseconds(qint64(std::clamp(seconds, 0.0, 1e9) * 1000.0) + 1);
}

bool mayRepeat(const Request &request, const Response &response)
{
    const bool lost = response.status == 0 || response.status >= 500;
    return lost && request.verb != Verb::Post;
}

void waitOn(const std::shared_ptr<QPromise<void>> &promise, milliseconds left, const Cancel &cancel)
{
    if (left <= milliseconds::zero() || cancel.isRequested()) {
        promise->finish();
        return;
    }
    const milliseconds now = std::min(left, slice);
    // The context ends with the thread: whoever waits then sees the future cancelled.
    QTimer::singleShot(now, Qt::PreciseTimer, QAbstractEventDispatcher::instance(),
                       [promise, left, now, cancel] { waitOn(promise, left - now, cancel); });
}

} // namespace

milliseconds requestedWait(const Response &response)
{
    const double longest = std::max({response.headers.value("retry-after").toDouble(),
                                     response.headers.value("x-ratelimit-reset-after").toDouble(),
                                     response.body.toObject()["retry_after"_L1].toDouble()});
    return longest > 0 ? secondsToWait(longest) : milliseconds(1000);
}

QFuture<void> TimerWaiter::wait(milliseconds time, const Cancel &cancel)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    waitOn(promise, time, cancel);
    return promise->future();
}

RatedTransport::RatedTransport(Transport &inner, Waiter &waiter, Cancel cancel, QObject *parent)
    : QObject(parent)
    , m_inner(inner)
    , m_waiter(waiter)
    , m_cancel(std::move(cancel))
{
}

TransportCounts RatedTransport::counts() const
{
    return m_counts;
}

QFuture<Response> RatedTransport::send(const Request &request)
{
    auto promise = std::make_shared<QPromise<Response>>();
    promise->start();
    m_queue.push_back({request, promise});
    schedule();
    return promise->future();
}

void RatedTransport::schedule()
{
    if (m_busy || m_queue.empty()) {
        return;
    }
    m_busy = true;
    QMetaObject::invokeMethod(this, &RatedTransport::pump, Qt::QueuedConnection);
}

void RatedTransport::pump()
{
    if (m_cancel.isRequested()) {
        conclude({.networkError = u"cancelled"_s, .cancelled = true});
        return;
    }
    Waiting &first = m_queue.front();
    ++first.tries;
    whenFinished(m_inner.send(first.request), this, [this](const Response &response) { answered(response); });
}

void RatedTransport::answered(const Response &response)
{
    const Waiting &first = m_queue.front();
    const bool limited = response.status == 429;
    if (limited) {
        ++m_counts.rateLimited;
    }
    if (first.tries >= maxTries || !(limited || mayRepeat(first.request, response))) {
        conclude(response);
        return;
    }
    const milliseconds backOff = std::chrono::seconds(1) * (1 << (first.tries - 1));
    const milliseconds wait = limited ? requestedWait(response) : backOff;
    if (wait > longestWait) {
        conclude(response);
        return;
    }
    ++m_counts.retries;
    waitThenPump(wait);
}

void RatedTransport::waitThenPump(milliseconds time)
{
    qCDebug(lcDiscord) << "waiting for" << time.count() << "ms";
    m_counts.waitedSeconds += double(time.count()) / 1000.0;
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        pump();
    });
    watcher->setFuture(m_waiter.wait(time, m_cancel));
}

void RatedTransport::conclude(const Response &response)
{
    const std::shared_ptr<QPromise<Response>> promise = m_queue.front().promise;
    m_queue.pop_front();
    m_busy = false;
    schedule();
    promise->addResult(response);
    promise->finish();
}

} // namespace jamwright
