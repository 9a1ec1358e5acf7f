// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "discord/gate/timers.h"
#include "discord/transport.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QPromise>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace jamwright {

/// A clock with its alarms that costs no time: when the event loop has nothing left to do, it is the time of the next
/// alarm. Must outlive the alarms it gave out.
class SimulatedTime final : public QObject, public Clock, public Timers
{
public:
    explicit SimulatedTime(QDateTime start = QDateTime({2026, 8, 7}, {12, 0}, Qt::UTC))
        : m_start(start)
        , m_now(std::move(start))
    {
    }

    [[nodiscard]] QDateTime now() const override
    {
        m_quiet = 0;
        return m_now;
    }
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) override
    {
        return std::make_unique<SimulatedAlarm>(*this, std::move(ring));
    }
    /// While this says so, something real is under way, and no time goes by.
    void standStillWhile(std::function<bool()> busy) { m_busy = std::move(busy); }
    [[nodiscard]] double seconds() const { return double(m_start.msecsTo(m_now)) / 1000.0; }
    void advance(std::chrono::milliseconds time) { m_now = m_now.addMSecs(time.count()); }

private:
    class SimulatedAlarm final : public Alarm
    {
    public:
        SimulatedAlarm(SimulatedTime &time, std::function<void()> ring)
            : m_time(time)
            , m_ring(std::move(ring))
        {
        }
        ~SimulatedAlarm() override { m_time.forget(this); }
        void set(std::chrono::milliseconds time) override
        {
            m_time.forget(this);
            m_time.m_alarms.emplace_back(m_time.m_now.addMSecs(time.count()), this);
            m_time.wake();
        }
        void clear() override { m_time.forget(this); }
        void ring() { m_ring(); }

    private:
        SimulatedTime &m_time;
        std::function<void()> m_ring;
    };

    void forget(SimulatedAlarm *alarm)
    {
        std::erase_if(m_alarms, [alarm](const auto &entry) { return entry.second == alarm; });
    }

    // What is under way asks for the time at least every few rounds of the loop.
    static constexpr int quietRounds = 8;

    void wake()
    {
        m_quiet = 0;
        if (!std::exchange(m_awake, true)) {
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
        }
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User) {
            return QObject::event(event);
        }
        m_awake = false;
        if (m_alarms.empty()) {
            return true;
        }
        if ((m_busy && m_busy()) || ++m_quiet < quietRounds) {
            m_awake = true;
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
            return true;
        }
        // Of those at the same moment the one that was set first: min_element gives the first of equals.
        const auto next = std::min_element(m_alarms.begin(), m_alarms.end(),
                                           [](const auto &a, const auto &b) { return a.first < b.first; });
        SimulatedAlarm *alarm = next->second;
        m_now = std::max(m_now, next->first);
        m_alarms.erase(next);
        wake();
        alarm->ring();
        return true;
    }

    QDateTime m_start;
    QDateTime m_now;
    std::function<bool()> m_busy;
    mutable int m_quiet = 0;
    bool m_awake = false;
    std::vector<std::pair<QDateTime, SimulatedAlarm *>> m_alarms;
};

/// Brings the answers of another transport some simulated time after they were given.
class SlowTransport final : public Transport
{
public:
    using Latency = std::function<std::chrono::milliseconds()>;

    SlowTransport(Transport &inner, Timers &timers, Latency latency)
        : m_inner(inner)
        , m_timers(timers)
        , m_latency(std::move(latency))
    {
    }

    QFuture<Response> send(const Request &request) override
    {
        auto answer = std::make_shared<Coming>();
        answer->response = m_inner.send(request).result();
        answer->promise.start();
        answer->alarm = m_timers.makeAlarm([answer = std::weak_ptr<Coming>(answer)] {
            if (const std::shared_ptr<Coming> come = answer.lock()) {
                come->promise.addResult(come->response);
                come->promise.finish();
            }
        });
        answer->alarm->set(m_latency());
        QFuture<Response> future = answer->promise.future();
        std::erase_if(m_coming, [](const std::shared_ptr<Coming> &old) { return old->promise.future().isFinished(); });
        m_coming.push_back(std::move(answer));
        return future;
    }

private:
    struct Coming {
        Response response;
        QPromise<Response> promise;
        std::unique_ptr<Alarm> alarm;
    };

    Transport &m_inner;
    Timers &m_timers;
    Latency m_latency;
    std::vector<std::shared_ptr<Coming>> m_coming;
};

} // namespace jamwright
