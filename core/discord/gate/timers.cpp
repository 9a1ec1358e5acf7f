// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/gate/timers.h"

#include <algorithm>
#include <limits>

namespace jamwright {

namespace {

class EventLoopAlarm final : public Alarm
{
public:
    explicit EventLoopAlarm(std::function<void()> ring)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(ring));
    }

    // A timer holds 24 days; who waits longer looks at the clock again when it rings.
    void set(std::chrono::milliseconds time) override
    {
        constexpr qint64 longest = std::numeric_limits<int>::max();
        m_timer.start(int(std::clamp<qint64>(time.count(), 0, longest)));
    }
    void clear() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

} // namespace

std::unique_ptr<Alarm> EventLoopTimers::makeAlarm(std::function<void()> ring)
{
    return std::make_unique<EventLoopAlarm>(std::move(ring));
}

SteadyClock::SteadyClock()
    : m_start(QDateTime::currentDateTimeUtc())
{
    m_since.start();
}

QDateTime SteadyClock::now() const
{
    return m_start.addMSecs(m_since.elapsed());
}

} // namespace jamwright
