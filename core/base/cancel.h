// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <memory>

namespace jamwright {

/// A request to stop, shared by the one who asks and the one who works. Copies are handles on the same request. The
/// worker looks at `isRequested` often and ends by itself; only then is the work cancelled. Safe from any thread, and
/// `request` from a signal handler.
class Cancel
{
public:
    Cancel()
        : m_flag(std::make_shared<std::atomic<bool>>(false))
    {
    }

    void request() const noexcept { m_flag->store(true, std::memory_order_relaxed); }
    /// Takes the request back. Only where the worker has not ended by it: a pause is over, a cancel stays.
    void withdraw() const noexcept { m_flag->store(false, std::memory_order_relaxed); }
    [[nodiscard]] bool isRequested() const noexcept { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
    static_assert(std::atomic<bool>::is_always_lock_free, "request() is called from signal handlers");
};

} // namespace jamwright
