// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace jamwright {

/// SplitMix64 (Steele, Lea, Flood 2014): eight bytes of state and the same numbers on every machine, which the standard
/// library's distributions and shuffle do not promise.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// A number of 0..count-1; count is 1 or more.
    int below(int count) { return int(((next() >> 32) * quint64(count)) >> 32); }

    template <typename T>
    void shuffle(std::vector<T> &values)
    {
        for (int i = int(values.size()) - 1; i > 0; --i) {
            std::swap(values[size_t(i)], values[size_t(below(i + 1))]);
        }
    }

private:
    quint64 m_state;
};

} // namespace jamwright
