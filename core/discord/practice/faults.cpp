// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/faults.h"

namespace jamwright {

std::optional<Fault> FaultSource::draw()
{
    if (!m_forced.empty()) {
        const Fault fault = m_forced.front();
        m_forced.pop_front();
        return fault;
    }
    if (m_faults.chances.empty()) {
        return std::nullopt;
    }
    double left = m_random.generateDouble();
    for (const auto &[fault, chance] : m_faults.chances) {
        if (left < chance) {
            return fault;
        }
        left -= chance;
    }
    return std::nullopt;
}

bool FaultSource::mayBeStale() const
{
    return m_faults.chances.contains(Fault::StaleRead);
}

} // namespace jamwright
