// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/desk.h"

#include "base/logging.h"

#include <QCoreApplication>

namespace jamwright {

/// Lives on the desk's thread; the workspace is opened, used and closed there.
class Desk::Owner : public QObject
{
public:
    std::unique_ptr<Workspace> workspace;
};

Desk::Desk(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_owner(new Owner)
{
    m_owner->moveToThread(&m_thread);
    // Closed by its own thread, as the connection to SQLite demands, and before the thread deletes for the last time:
    // what ends with a workspace may only be deleted later.
    connect(&m_thread, &QThread::finished, m_owner, [owner = m_owner] {
        owner->workspace.reset();
        owner->deleteLater();
    });
    m_thread.setObjectName(QStringLiteral("desk"));
    m_thread.start();
}

Desk::~Desk()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<void>> Desk::open(const QString &file)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto call = [this, promise, file] {
        // The old workspace goes first: it may be the same file, whose lock must be free.
        const QString before = m_owner->workspace ? m_owner->workspace->file() : QString();
        m_owner->workspace.reset();
        auto opened = Workspace::open(file, Access::Write, m_clock);
        const Result<void> outcome = opened ? Result<void>() : Result<void>(opened.error());
        if (opened) {
            m_owner->workspace = *std::move(opened);
        } else if (!before.isEmpty()) {
            if (auto again = Workspace::open(before, Access::Write, m_clock)) {
                m_owner->workspace = *std::move(again);
            }
        }
        const QString now = m_owner->workspace ? m_owner->workspace->file() : QString();
        QMetaObject::invokeMethod(this, [this, now] {
            m_file = now;
            Q_EMIT changed();
        });
        promise->addResult(outcome);
        promise->finish();
    };
    QMetaObject::invokeMethod(m_owner, call);
    return promise->future();
}

void Desk::post(std::function<void(Workspace *)> call)
{
    QMetaObject::invokeMethod(m_owner, [owner = m_owner, call = std::move(call)] { call(owner->workspace.get()); });
}

Error Desk::noWorkspace()
{
    return Error::usage(QCoreApplication::translate("Desk", "No workspace is open."), {},
                        QCoreApplication::translate("Desk", "Open one, or open the sample event."));
}

} // namespace jamwright
