// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace jamwright {

/// Rings once after a while, on the thread that made it. Setting it again forgets the time before; when it goes, it
/// rings no more.
class Alarm
{
public:
    virtual ~Alarm() = default;
    virtual void set(std::chrono::milliseconds time) = 0;
    virtual void clear() = 0;
};

/// Where alarms come from; a test puts in one whose time is simulated.
class Timers
{
public:
    virtual ~Timers() = default;
    virtual std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) = 0;
};

/// Alarms of the thread's event loop.
class EventLoopTimers final : public Timers
{
public:
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) override;
};

/// The machine's time as it was when this was made, and from then on by a clock that nobody sets: a wait neither ends
/// early nor lasts for hours because the machine's clock was put right meanwhile.
class SteadyClock final : public Clock
{
public:
    SteadyClock();
    [[nodiscard]] QDateTime now() const override;

private:
    QDateTime m_start;
    QElapsedTimer m_since;
};

} // namespace jamwright
