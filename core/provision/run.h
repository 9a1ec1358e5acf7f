// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/progress.h"
#include "base/result.h"
#include "discord/restclient.h"
#include "domain/plan.h"
#include "provision/runjournal.h"
#include "provision/settle.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <optional>

namespace jamwright {

/// Does a plan on the guild, step after step. Before each request the journal says what is about to be tried, together
/// with what the one before brought, so that a kill at any instant leaves at most one step in doubt, which
/// `settleOpenIntent` clears.
///
/// Somebody who has left the guild is named in the report and passed over. Any other failure, and a cancel between two
/// steps, ends the run with an Error; what was done is recorded, and a new plan goes on from there. Lives on one
/// thread, whose event loop must run; may be deleted at any time, which is as good as a kill. Rest, journal and
/// progress must outlive it.
class Run final : public QObject
{
    Q_OBJECT

public:
    Run(RestClient &rest, RunJournal &journal, Plan plan, Cancel cancel, Progress &progress, QObject *parent = nullptr);

    /// Once only. Refuses (Input) a plan with findings of severity error.
    QFuture<Result<RunReport>> start();
    /// What has been done up to now; also after an Error.
    [[nodiscard]] const RunReport &report() const { return m_report; }

private:
    void settle();
    void readBaseline();
    void advance();
    void send(const Step &step, const QString &reason);
    bool resolve(Step &step) const;
    template <typename T>
    void onCreated(const Answer<T> &answer);
    void onGiven(const Answer<bool> &answer);
    void onFailed(Error error, bool refused);
    void finish(const Result<void> &outcome);
    [[nodiscard]] Snowflake objectOf(const QString &key) const;
    [[nodiscard]] const Step &current() const { return m_plan.steps.at(m_index); }

    RestClient &m_rest;
    RunJournal &m_journal;
    Plan m_plan;
    Cancel m_cancel;
    Progress &m_progress;
    QPromise<Result<RunReport>> m_promise;
    RunReport m_report;
    JournalledObjects m_objects;    ///< the journal's and this run's
    qsizetype m_index = 0;          ///< of the step under way
    std::optional<StepDone> m_done; ///< not in the journal yet
    QString m_settledKey;           ///< the step that turned out to be done already
    Snowflake m_newest;             ///< the highest id of a role or channel known
    QString m_marker;
    int m_readsBefore = 0;
    int m_writesBefore = 0;
    TransportCounts m_countsBefore;
};

} // namespace jamwright
