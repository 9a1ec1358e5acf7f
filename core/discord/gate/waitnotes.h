// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/limits/limits.h"

#include <map>
#include <optional>

namespace jamwright {

/// Tells the watcher, once each, what is waited for, and counts the time in which nothing went.
class WaitNotes
{
public:
    explicit WaitNotes(GateWatcher *watcher)
        : m_watcher(watcher)
    {
    }

    /// A round of looking begins; then each thing that waits is noted.
    void begin() { m_soonest.reset(); }
    void note(const Hold &hold, const QByteArray &call, const QDateTime &now);
    /// The moment that the soonest of what was noted waits for; null = none.
    [[nodiscard]] QDateTime soonest() const { return m_soonest ? m_soonest->until : QDateTime(); }

    /// Nothing is under way and everything waits.
    void standing(const QDateTime &now);
    /// Something was sent, or nothing is left to send.
    void going(const QDateTime &now);
    [[nodiscard]] double waitedSeconds() const { return m_waited; }

private:
    GateWatcher *m_watcher;
    std::optional<GateWait> m_soonest;
    std::map<QByteArray, QDateTime> m_told; ///< by the limit's key
    QDateTime m_since;                      ///< everything waits; null = it does not
    QDateTime m_standingTold;               ///< until when, as the watcher was told; null = was not
    double m_waited = 0;
};

} // namespace jamwright
