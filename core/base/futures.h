// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace jamwright {

/// Calls `next` with the result once `future` has finished, always from the event loop of the context's thread:
/// thousands of calls in a row do not deepen the stack, even when every future is finished already. When the future
/// ends without a result, because whoever was to give it has gone, it calls `gone` instead. When the context goes
/// first, it calls neither. (In Qt 6.4 `QFuture::then(context, …)` crashes when the context is gone before the result
/// comes: a dialog that is closed while the desk still works would take the program with it.)
template <typename T, typename F, typename G>
void whenFinished(const QFuture<T> &future, QObject *context, F next, G gone)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, next = std::move(next), gone = std::move(gone)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) {
                             next(watcher->result());
                         } else {
                             gone();
                         }
                     });
    watcher->setFuture(future);
}

/// The same for a context that has nothing to do when no result comes.
template <typename T, typename F>
void whenFinished(const QFuture<T> &future, QObject *context, F next)
{
    whenFinished(future, context, std::move(next), [] {});
}

} // namespace jamwright
