// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>
#include <deque>

namespace jamwright {

/// Counts what happened in the last while.
class Recently
{
public:
    explicit Recently(std::chrono::milliseconds span)
        : m_span(span)
    {
    }

    void happened(const QDateTime &now) { m_moments.push_back(now); }
    [[nodiscard]] int count(const QDateTime &now)
    {
        while (!m_moments.empty() && m_moments.front().msecsTo(now) >= m_span.count()) {
            m_moments.pop_front();
        }
        return int(m_moments.size());
    }
    /// When it will have been less than `most`, if nothing more happens; a moment gone by where it is less already.
    [[nodiscard]] QDateTime lessThan(int most, const QDateTime &now)
    {
        const int over = count(now) - most;
        return over < 0 ? now : m_moments[size_t(over)].addMSecs(m_span.count());
    }

private:
    std::chrono::milliseconds m_span;
    std::deque<QDateTime> m_moments;
};

} // namespace jamwright
