// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/signals.h"

#include <atomic>
#include <csignal>

namespace jamwright {

namespace {

// A handler may touch only lock-free atomics; the Cancel behind the pointer is one, and is never deleted.
std::atomic<const Cancel *> requested = nullptr;
static_assert(std::atomic<const Cancel *>::is_always_lock_free);

extern "C" void requestCancel(int /*signal*/)
{
    if (const Cancel *cancel = requested.load(std::memory_order_acquire)) {
        cancel->request();
    }
}

} // namespace

void cancelOnSignals(const Cancel &cancel)
{
    static const Cancel kept = cancel; // lives until the process ends, as the handler does
    requested.store(&kept, std::memory_order_release);
    struct sigaction action = {};
    action.sa_handler = requestCancel;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESETHAND); // the second signal does what it always does
    for (const int signal : {SIGINT, SIGTERM}) {
        sigaction(signal, &action, nullptr);
    }
}

} // namespace jamwright
