// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/signups/signups.h"
#include "workflow/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace jamwright::testing {

/// What a Result holds; a test without it fails with the error's sentence and stops here.
template <typename T>
T must(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().sentence()));
    }
    return *std::move(result);
}

inline void must(const Result<void> &result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().sentence()));
    }
}

/// A workspace in a folder of its own, with a clock that stands, and an event that starts on 2026-08-07.
class WorkspaceFixture
{
public:
    WorkspaceFixture()
        : clock(QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC))
    {
        reopen();
        event = must(createEvent(*workspace, {QStringLiteral("Test Jam"), EventKind::TeamJam, {}}));
        event.startsOn = QDate(2026, 8, 7);
        must(saveEvent(*workspace, event));
    }

    void reopen()
    {
        workspace.reset();
        workspace = must(Workspace::open(file(), Access::Write, clock));
    }
    [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("test.jamwright")); }

    /// Imports bytes as a file of that name.
    ImportOutcome import(const QByteArray &bytes, ImportSource source = ImportSource::Signup,
                         const QString &name = QStringLiteral("signups.csv")) const
    {
        return must(commitImport(*workspace, event.id,
                                 must(previewImport(*workspace, event.id, {name, bytes, source, {}, {}, {}}))));
    }
    ImportOutcome importSample(const QString &name, ImportSource source = ImportSource::Signup) const
    {
        return import(must(readFile(QStringLiteral(":/sample/") + name)), source, name);
    }

    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<Workspace> workspace;
    Event event;
};

} // namespace jamwright::testing
