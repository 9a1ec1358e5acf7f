// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/transport.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

#include <deque>
#include <vector>

namespace jamwright {

/// Runs the event loop until the future has finished.
template <typename T>
T await(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) {
        loop.exec();
    }
    return future.result();
}

/// Gives the answers that were put in, one after the other, and remembers what it was asked.
class ScriptedTransport final : public Transport
{
public:
    QFuture<Response> send(const Request &request) override
    {
        asked.push_back(request);
        Response response = answers.empty() ? Response{} : answers.front();
        if (!answers.empty()) {
            answers.pop_front();
        }
        return QtFuture::makeReadyFuture(response);
    }

    std::deque<Response> answers;
    std::vector<Request> asked;
};

} // namespace jamwright
