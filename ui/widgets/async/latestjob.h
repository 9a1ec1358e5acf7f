// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/futures.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace jamwright {

/// Computes for a window, on a thread of its own, of which only the newest wish counts: a new one cancels the one
/// before, whose answer never arrives.
class LatestJob
{
public:
    LatestJob() { m_worker.setMaxThreadCount(1); }
    /// Waits for the worker, which stops soon.
    ~LatestJob() { m_cancel.request(); }
    Q_DISABLE_COPY_MOVE(LatestJob)

    /// Runs `job(cancel)` there; it returns a std::optional, empty when it was cancelled. `next` gets what it holds, in
    /// the thread of `context`, from which this is called.
    template <typename Job, typename Next>
    void start(QObject *context, Job job, Next next)
    {
        using Answer = typename std::invoke_result_t<Job, const Cancel &>::value_type;
        m_cancel.request();
        m_cancel = Cancel();
        const quint64 number = ++m_number;
        auto promise = std::make_shared<QPromise<std::shared_ptr<Answer>>>();
        promise->start();
        whenFinished(promise->future(), context,
                     [this, number, next = std::move(next)](const std::shared_ptr<Answer> &answer) {
                         if (number == m_number) {
                             next(std::move(*answer));
                         }
                     });
        m_worker.start([promise, job = std::move(job), cancel = m_cancel] {
            if (auto answer = job(cancel)) {
                promise->addResult(std::make_shared<Answer>(*std::move(answer)));
            }
            promise->finish();
        });
    }

private:
    Cancel m_cancel;
    quint64 m_number = 0;
    QThreadPool m_worker; ///< one thread; declared last, so it is waited for first
};

} // namespace jamwright
