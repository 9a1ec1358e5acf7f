// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "workflow/desk.h"
#include "workflow/events.h"
#include "workflow/sample.h"
#include "workflow/teams/teams.h"

#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

namespace jamwright {

/// A desk with a workspace in a folder of its own, at a fixed time.
class DeskFixture
{
public:
    DeskFixture()
        : clock(QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC))
        , desk(clock)
    {
    }

    /// Spins the event loop until the future has ended, and hands its answer over.
    template <typename T>
    static T wait(QFuture<T> future)
    {
        const bool ended = QTest::qWaitFor([&future] { return future.isFinished(); }, 60000);
        if (!ended) {
            qFatal("a call on the desk did not end within a minute");
        }
        // Continuations in this thread come before what the caller looks at next.
        QCoreApplication::processEvents();
        return future.result();
    }

    /// Until the desk has served every call that was made before.
    void settle()
    {
        const Result<void> served = wait(desk.read([](Workspace &) -> Result<void> { return {}; }));
        Q_UNUSED(served)
    }

    /// Until nothing below `window` waits for an answer any more, of the desk or of a thread of its own, nor for what
    /// the answers made it ask.
    void settle(const QObject &window)
    {
        settle(); // what is not below the window, such as the event that is chosen
        const auto waits = [&window] { return !window.findChildren<QFutureWatcherBase *>().isEmpty(); };
        if (!QTest::qWaitFor([&waits] { return !waits(); }, 60000)) {
            qFatal("a window still waits for answers after a minute");
        }
    }

    [[nodiscard]] QString file(const QString &name) const { return folder.filePath(name); }

    bool open() { return wait(desk.open(file(QStringLiteral("test.jamwright")))).ok(); }
    EventId makeEvent(const QString &name)
    {
        const auto event = wait(desk.write([name](Workspace &ws) { return createEvent(ws, {name, {}, {}}); }));
        return event ? event->id : EventId();
    }
    EventId makeSample()
    {
        const auto event = wait(desk.write([](Workspace &ws) { return createSampleEvent(ws); }));
        return event ? event->id : EventId();
    }
    bool makeTeams(EventId event)
    {
        const auto adopt = [event](Workspace &ws) -> Result<ChangeId> {
            const Result<TeamProblem> problem = loadTeamProblem(ws, event);
            if (!problem) {
                return problem.error();
            }
            NoProgress progress;
            const Result<TeamDraft> draft = formTeams(*problem, {1, 0, 20000}, Cancel(), progress);
            return draft ? adoptTeams(ws, *problem, *draft) : Result<ChangeId>(draft.error());
        };
        return wait(desk.write(adopt)).ok();
    }

    QTemporaryDir folder;
    FixedClock clock;
    Desk desk;
};

} // namespace jamwright
