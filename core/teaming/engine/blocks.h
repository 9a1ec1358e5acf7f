// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace jamwright {

/// Calls work(0) … work(blocks - 1), each once, on so many threads of which the caller's is one, and waits for all. The
/// calls must not touch the same data.
template <typename Work>
void runBlocks(int blocks, int threads, const Work &work)
{
    std::atomic<int> next = 0;
    const auto loop = [&next, &work, blocks] {
        for (int block = next++; block < blocks; block = next++) {
            work(block);
        }
    };
    std::vector<std::thread> others;
    for (int i = 1; i < std::min(blocks, threads); ++i) {
        others.emplace_back(loop);
    }
    loop();
    for (std::thread &other : others) {
        other.join();
    }
}

} // namespace jamwright
