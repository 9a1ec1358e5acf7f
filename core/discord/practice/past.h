// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practice/state.h"

#include <QDateTime>

#include <chrono>
#include <deque>

namespace jamwright::practice {

/// The guild as it was in the last seconds, for reads that are behind.
class Past
{
public:
    explicit Past(std::chrono::milliseconds longest)
        : m_longest(longest)
    {
    }

    /// The state is about to change.
    void keep(const PracticeState &state, const QDateTime &now)
    {
        while (!m_states.empty() && m_states.front().until.msecsTo(now) > m_longest.count()) {
            m_states.pop_front();
        }
        // A state is large; four a second tell enough.
        if (m_states.empty() || m_states.back().until.msecsTo(now) >= 250) {
            m_states.push_back({now, state});
        }
    }
    /// The state at that moment, or null where it is the present one.
    [[nodiscard]] const PracticeState *at(const QDateTime &moment) const
    {
        for (const Kept &kept : m_states) {
            if (moment < kept.until) {
                return &kept.state;
            }
        }
        return nullptr;
    }

private:
    struct Kept {
        QDateTime until; ///< it was so until then
        PracticeState state;
    };

    std::chrono::milliseconds m_longest;
    std::deque<Kept> m_states;
};

} // namespace jamwright::practice
