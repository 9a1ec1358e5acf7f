// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace jamwright {

/// Makes the batches of a long list on a thread of its own, a few ahead of whoever takes them, in order. A list of one
/// batch needs no thread. It is one thread for the whole list: memory that a short-lived one leaves behind costs more
/// than it saves.
template <typename Batch>
class BatchesAhead
{
public:
    /// `make(start, end)` makes the batch of the items start … end - 1; there are at most `most` of `count` in one.
    BatchesAhead(size_t count, size_t most, std::function<Batch(size_t start, size_t end)> make)
        : m_count(count)
        , m_most(most)
        , m_make(std::move(make))
    {
        if (count > most) {
            m_thread = std::thread([this] { work(); });
        }
    }
    BatchesAhead(const BatchesAhead &) = delete;
    BatchesAhead &operator=(const BatchesAhead &) = delete;
    /// What was not taken is not made, but for the batch at work.
    ~BatchesAhead()
    {
        if (m_thread.joinable()) {
            {
                const std::scoped_lock lock(m_mutex);
                m_stopped = true;
            }
            m_changed.notify_all();
            m_thread.join();
        }
    }

    /// The next batch, waited for; empty when all were taken.
    [[nodiscard]] std::optional<Batch> take()
    {
        if (m_taken >= m_count) {
            return std::nullopt;
        }
        const size_t start = std::exchange(m_taken, std::min(m_count, m_taken + m_most));
        if (!m_thread.joinable()) {
            return m_make(start, m_taken);
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready.empty(); });
        Batch batch = std::move(m_ready.front());
        m_ready.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return batch;
    }

private:
    static constexpr size_t mostReady = 4;

    void work()
    {
        for (size_t start = 0; start < m_count; start += m_most) {
            Batch batch = m_make(start, std::min(m_count, start + m_most));
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopped || m_ready.size() < mostReady; });
            if (m_stopped) {
                return;
            }
            m_ready.push_back(std::move(batch));
            lock.unlock();
            m_changed.notify_all();
        }
    }

    const size_t m_count;
    const size_t m_most;
    const std::function<Batch(size_t, size_t)> m_make;
    size_t m_taken = 0; ///< items, by the taker
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace jamwright
