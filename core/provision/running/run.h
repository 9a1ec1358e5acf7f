// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/guild/plan.h"
#include "provision/guildaccess.h"
#include "provision/planning/lanes.h"
#include "provision/running/runjournal.h"
#include "provision/running/stepsender.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace jamwright {

/// Does a plan on the guild. Roles and channels are made one after the other, so that they stand in the plan's order;
/// members and messages go beside them, several at once. Before each request the journal says what is about to be
/// tried, and afterwards what came of it, so that a kill at any instant leaves in doubt only what was under way, which
/// `settleOpenIntents` clears.
///
/// A step whose answer was lost is settled at once and, if nothing came of it, tried again. Somebody who has left the
/// guild is named in the report and passed over; what is gone already counts as deleted. What Discord refuses of one
/// room or role is passed over with what needs it, a finding each, and the report is not `done`. Any other failure, and
/// a cancel, ends the run with an Error as soon as what is under way has come home; what was done is recorded, and a
/// new plan goes on from there. While a pause is requested nothing new is begun.
///
/// Lives on one thread, whose event loop must run; may be deleted at any time, which is as good as a kill. What
/// `access` refers to, journal and progress must outlive it.
class Run final : public QObject
{
    Q_OBJECT

public:
    Run(GuildAccess access, RunJournal &journal, Plan plan, Cancel pause, Progress &progress,
        QObject *parent = nullptr);

    /// Once only. Refuses (Input) a plan with findings of severity error.
    QFuture<Result<RunReport>> start();
    /// What has been done up to now; also after an Error.
    [[nodiscard]] const RunReport &report() const { return m_report; }

private:
    enum class State { Waiting, UnderWay, InDoubt, Over };
    struct Work {
        State state = State::Waiting;
        int tries = 0;
        StepIntent intent; ///< of the last try
    };

    void settle();
    void begin();
    void schedule();
    void pump();
    void fill(Lane lane, JournalEntry &entry, std::vector<qsizetype> &toSend);
    [[nodiscard]] bool isReady(const Step &step) const;
    [[nodiscard]] bool prepare(qsizetype index, JournalEntry &entry);
    void send(qsizetype index);
    void heard(qsizetype index, const StepOutcome &outcome);
    void succeeded(qsizetype index, const StepDone &done);
    void failed(qsizetype index, const StepOutcome &outcome);
    void passOver(qsizetype index, const Error &error);
    void noteRefusal(StepKind kind, const StepOutcome &outcome);
    void lost(qsizetype index, const Error &error);
    void settled(qsizetype index, const Result<JournalEntry> &entry);
    void over(qsizetype index);
    void stop(const Error &error, const Step &step);
    void endIfQuiet();
    void sayWhatIsDone(const Step &step);
    void finish(const Result<void> &outcome);

    GuildAccess m_access;
    RestClient &m_rest;
    RunJournal &m_journal;
    Plan m_plan;
    Cancel m_pause;
    Progress &m_progress;
    QPromise<Result<RunReport>> m_promise;
    RunReport m_report;
    JournalledObjects m_objects;                   ///< the journal's and this run's
    std::vector<Work> m_work;                      ///< by the step's index
    std::array<std::vector<qsizetype>, 4> m_lanes; ///< indices of steps that are not over, by lane
    std::array<int, 4> m_underWay{};
    std::map<QString, int> m_open; ///< how many steps of a key are not over
    LaneLoad m_load;               ///< of what is not over
    JournalEntry m_unwritten;
    std::optional<Error> m_failure;
    qsizetype m_over = 0;
    int m_passedOver = 0; ///< of those, not done
    std::map<StepKind, int> m_refusedInARow;
    int m_settling = 0;
    bool m_scheduled = false;
    bool m_finished = false;
    Snowflake m_newest; ///< the highest id of a role or channel known
    QString m_marker;
    Patience m_nap; ///< while paused
    bool m_napping = false;
    int m_readsBefore = 0;
    int m_writesBefore = 0;
    TransportCounts m_countsBefore;
};

} // namespace jamwright
