// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "support/workspacefixture.h"
#include "workflow/rooms/rooms.h"
#include "workflow/teams/teams.h"

#include <QFuture>
#include <QTest>

namespace jamwright::testing {

/// Asks for a stop after so many reports.
class StopAfter final : public Progress
{
public:
    StopAfter(int reports, Cancel cancel)
        : m_left(reports)
        , m_cancel(std::move(cancel))
    {
    }
    void report(const ProgressStep &) override
    {
        if (--m_left == 0) {
            m_cancel.request();
        }
    }

private:
    int m_left;
    Cancel m_cancel;
};

template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000)) {
        qFatal("the answer did not come");
    }
    return future.result();
}

/// An event with teams, ready for its rooms.
struct TeamedFixture : WorkspaceFixture {
    TeamedFixture()
    {
        QByteArray people = "discord_id,display_name,utc_offset,skill:python,leader\n";
        for (int i = 0; i < 12; ++i) {
            people += "1000000000000000" + QByteArray::number(10 + i) + ",P" + QByteArray::number(i) + ",+01:00," +
                      QByteArray::number(i % 4) + ",Yes\n";
        }
        import(people);
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        NoProgress progress;
        must(adoptTeams(*workspace, problem, must(formTeams(problem, {1, 0, 2000}, {}, progress))));
    }
    Result<RunReport> apply(const Cancel &cancel, Progress &progress)
    {
        return waitFor(runRooms(*workspace, event.id, {}, {}, {cancel, {}}, progress));
    }
};

} // namespace jamwright::testing
