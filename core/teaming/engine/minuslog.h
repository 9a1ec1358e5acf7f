// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <bit>

namespace jamwright {

/// -ln(u) for u in the middle of each 1024th of 0..1, in 65536ths: times the temperature it is the rise that simulated
/// annealing still accepts. Made of integers only, because the standard library's logarithms differ in their last bit
/// from machine to machine.
inline constexpr auto minusLog = [] {
    constexpr int fraction = 16;
    constexpr quint64 one = quint64(1) << fraction;
    constexpr quint64 ln2 = 45426;
    const auto log2 = [](quint64 value) { // by repeated squaring
        const int whole = int(std::bit_width(value)) - 1;
        quint64 mantissa = value << (31 - whole);
        auto result = quint64(whole);
        for (int i = 0; i < fraction; ++i) {
            mantissa = (mantissa * mantissa) >> 31;
            result <<= 1;
            if ((mantissa >> 32) != 0) {
                mantissa >>= 1;
                result |= 1;
            }
        }
        return result;
    };
    std::array<qint64, 1024> table{};
    for (size_t i = 0; i < table.size(); ++i) {
        table[i] = qint64(((11 * one - log2(2 * quint64(i) + 1)) * ln2) >> fraction);
    }
    return table;
}();

} // namespace jamwright
