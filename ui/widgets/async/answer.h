// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace jamwright {

/// Calls `next(answer)` in the context's thread once the future has its answer, from the event loop, never at once.
/// When the context goes first, or the future ends without an answer, `next` is not called. (In Qt 6.4
/// `QFuture::then(context, …)` crashes when the context is gone before the answer comes: a dialog that is closed while
/// the desk still works would take the program with it.)
template <typename T, typename F>
void onAnswer(const QFuture<T> &future, QObject *context, F next)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, next = std::move(next)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            next(watcher->result());
        }
    });
    watcher->setFuture(future);
}

} // namespace jamwright
