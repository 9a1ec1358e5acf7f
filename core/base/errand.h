// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/futures.h"
#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <utility>

namespace jamwright {

/// Work that asks one thing after another and has one result in the end. Made with `new` and told to begin, it deletes
/// itself when it has finished, and also when what it waits for goes away, for then nobody waits for it either. It goes
/// with its owner, too, and then its future is cancelled.
template <typename T>
class Errand : public QObject
{
protected:
    /// `owner` lives on the same thread, and nothing that the errand refers to goes before it; null = nobody.
    explicit Errand(QObject *owner)
        : QObject(owner)
    {
    }

    /// Once, before anything is awaited.
    QFuture<Result<T>> begin()
    {
        m_promise.start();
        return m_promise.future();
    }

    template <typename U, typename F>
    void await(const QFuture<U> &future, F next)
    {
        whenFinished(future, this, std::move(next), [this] { deleteLater(); });
    }

    /// Once, as the last thing.
    void finish(const Result<T> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

private:
    QPromise<Result<T>> m_promise;
};

} // namespace jamwright
