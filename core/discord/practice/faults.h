// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QtGlobal>

#include <chrono>
#include <deque>
#include <map>
#include <optional>

namespace jamwright {

/// What may go wrong between the practice guild and its client.
enum class Fault {
    LimitedJson,   ///< a 429 of the bucket
    LimitedHtml,   ///< a 429 of the front before Discord, as a page
    LimitedShared, ///< a 429 for what others did
    LimitedGlobal, ///< a 429 that everything has to obey
    ServerError,   ///< 500, 502 or 503; carried out or not
    Timeout,       ///< no answer within the time; carried out or not
    LostBefore,    ///< the connection broke before anything was done
    LostAfter,     ///< it was done, and the connection broke before the answer
    StaleRead,     ///< a read shows the guild as it was up to some seconds ago
};

/// How often each goes wrong. The same seed and requests give the same faults.
struct PracticeFaults {
    std::map<Fault, double> chances = {}; ///< 0 to 1 of every request, together at most 1
    quint32 seed = 1;
    std::chrono::milliseconds stalest = std::chrono::seconds(5);
};

/// Draws the faults.
class FaultSource
{
public:
    explicit FaultSource(PracticeFaults faults)
        : m_faults(std::move(faults))
        , m_random(m_faults.seed)
    {
    }

    /// The very next request goes wrong so; several come one after the other.
    void next(Fault fault) { m_forced.push_back(fault); }
    [[nodiscard]] std::optional<Fault> draw();
    [[nodiscard]] bool coin() { return m_random.bounded(2) == 0; }
    [[nodiscard]] int upTo(int most) { return int(m_random.bounded(quint32(most) + 1)); }
    [[nodiscard]] bool mayBeStale() const;
    [[nodiscard]] std::chrono::milliseconds stalest() const { return m_faults.stalest; }

private:
    PracticeFaults m_faults;
    QRandomGenerator m_random;
    std::deque<Fault> m_forced;
};

} // namespace jamwright
