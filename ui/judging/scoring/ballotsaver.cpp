// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/ballotsaver.h"

#include "base/futures.h"

#include <algorithm>

namespace jamwright {

BallotSaver::BallotSaver(Write write, QObject *parent)
    : QObject(parent)
    , m_write(std::move(write))
{
}

std::list<BallotSaver::Job>::iterator BallotSaver::waiting(const Ballot &ballot)
{
    return std::find_if(m_waiting.begin(), m_waiting.end(), [&ballot](const Job &job) {
        return job.ballot.judge == ballot.judge && job.ballot.submission == ballot.submission;
    });
}

void BallotSaver::save(EventId event, const Ballot &ballot)
{
    if (const auto older = waiting(ballot); older != m_waiting.end()) {
        older->ballot = ballot;
    } else {
        m_waiting.push_back({event, ballot});
    }
    next();
}

void BallotSaver::next()
{
    if (m_writing || m_waiting.empty()) {
        return;
    }
    m_writing = true;
    const Job job = m_waiting.front();
    m_waiting.pop_front();
    Q_EMIT busyChanged();
    whenFinished(m_write(job.event, job.ballot), this,
                 [this, job](const Result<ChangeId> &result) { done(job, result); });
}

void BallotSaver::done(const Job &job, const Result<ChangeId> &result)
{
    m_writing = false;
    if (waiting(job.ballot) == m_waiting.end()) {
        Q_EMIT settled(job.ballot.judge, job.ballot.submission);
    }
    if (!result) {
        Q_EMIT failed(result.error());
    }
    next();
    Q_EMIT busyChanged();
}

} // namespace jamwright
