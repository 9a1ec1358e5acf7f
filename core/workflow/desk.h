// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "workflow/workspace.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace jamwright {

/// A workspace on a thread of its own, for a window that never waits. Whatever is asked of the workspace is a function
/// that runs there, one after another; the answer comes back as a future. Attach to it with
/// `whenFinished` (`base/futures.h`), so that the answer arrives in the window's thread and not after the window is
/// gone.
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(const Clock &clock, QObject *parent = nullptr);
    /// Waits for the call that is running, closes the workspace.
    ~Desk() override;

    /// Opens a workspace in the place of the one that is open. A failure leaves that one open.
    QFuture<Result<void>> open(const QString &file);
    /// The file that is open; blank = none. Of the caller's thread.
    [[nodiscard]] const QString &file() const noexcept { return m_file; }

    /// Runs `call(workspace)` on the desk's thread. It returns a Result; with no workspace open that is an Error.
    template <typename F>
    auto read(F call) -> QFuture<std::invoke_result_t<F, Workspace &>>;
    /// Likewise, and emits `changed` afterwards when it succeeded.
    template <typename F>
    auto write(F call) -> QFuture<std::invoke_result_t<F, Workspace &>>;
    /// Likewise for a call that returns a QFuture<Result<…>>, such as a run on the guild; emits `changed` when that has
    /// finished, whether it succeeded or not. Other calls are served while it goes on; when another workspace is opened
    /// meanwhile, it ends as if killed, and the answer is Error::cancelled().
    template <typename F>
    auto start(F call) -> std::invoke_result_t<F, Workspace &>;

Q_SIGNALS:
    /// The workspace holds something else than before: load again what you show. In the thread of this object.
    void changed();

private:
    /// The object that lives on the desk's thread and owns the workspace there.
    class Owner;

    void post(std::function<void(Workspace *)> call);
    static Error noWorkspace();

    const Clock &m_clock;
    QThread m_thread;
    Owner *m_owner = nullptr;
    QString m_file;
};

template <typename F>
auto Desk::read(F call) -> QFuture<std::invoke_result_t<F, Workspace &>>
{
    using Answer = std::invoke_result_t<F, Workspace &>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    post([promise, call = std::move(call)](Workspace *workspace) mutable {
        promise->addResult(workspace != nullptr ? call(*workspace) : Answer(noWorkspace()));
        promise->finish();
    });
    return promise->future();
}

template <typename F>
auto Desk::write(F call) -> QFuture<std::invoke_result_t<F, Workspace &>>
{
    using Answer = std::invoke_result_t<F, Workspace &>;
    return read([this, call = std::move(call)](Workspace &workspace) mutable {
        Answer answer = call(workspace);
        if (answer.ok()) {
            Q_EMIT changed(); // crosses to the receivers' threads by itself
        }
        return answer;
    });
}

template <typename F>
auto Desk::start(F call) -> std::invoke_result_t<F, Workspace &>
{
    using Future = std::invoke_result_t<F, Workspace &>;
    using Answer = std::decay_t<decltype(std::declval<Future>().result())>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    post([this, promise, call = std::move(call)](Workspace *workspace) mutable {
        if (workspace == nullptr) {
            promise->addResult(Answer(noWorkspace()));
            promise->finish();
            return;
        }
        const auto end = [this, promise](const Answer &answer) {
            promise->addResult(answer);
            promise->finish();
            Q_EMIT changed();
        };
        call(*workspace).then(end).onCanceled([end] { end(Answer(Error::cancelled())); });
    });
    return promise->future();
}

} // namespace jamwright
