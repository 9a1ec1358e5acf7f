// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/clock.h"
#include "base/progress.h"
#include "base/snowflake.h"
#include "discord/gate/timers.h"
#include "discord/restclient.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace jamwright {

/// One guild and the way to it. What it refers to must outlive whatever is done with it.
struct GuildAccess {
    RestClient &rest;
    const Clock &clock;
    Timers &timers;
    Snowflake guild;
    Cancel cancel;
    /// Discord may show the guild as it was so long ago: a reading that contradicts what is known for certain is
    /// believed when a second one so much later agrees. 0 = readings are never stale.
    std::chrono::milliseconds stalest = std::chrono::seconds(6);
    Progress *progress = nullptr; ///< hears how far a long reading has come; null = nobody
    QObject *owner = nullptr;     ///< what is done with the guild ends when this goes; null = nobody
};

/// A wait that a cancel ends at once. When it goes, nothing is called any more.
class Patience
{
public:
    explicit Patience(const GuildAccess &access)
        : m_cancel(access.cancel)
        , m_alarm(access.timers.makeAlarm([this] { rung(); }))
    {
    }

    /// Calls `then` after the time, or soon after a cancel.
    void wait(std::chrono::milliseconds time, std::function<void()> then)
    {
        m_left = time;
        m_then = std::move(then);
        sleep();
    }

private:
    static constexpr std::chrono::milliseconds slice{200};

    void sleep()
    {
        const auto nap = std::min(m_left, slice);
        m_left -= nap;
        m_alarm->set(nap);
    }
    void rung()
    {
        if (m_left.count() > 0 && !m_cancel.isRequested()) {
            sleep();
        } else {
            std::exchange(m_then, nullptr)();
        }
    }

    Cancel m_cancel;
    std::unique_ptr<Alarm> m_alarm;
    std::chrono::milliseconds m_left{0};
    std::function<void()> m_then;
};

} // namespace jamwright
