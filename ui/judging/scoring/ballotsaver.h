// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/judging.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <list>

namespace jamwright {

/// Saves ballots one after another while the judge types on. A ballot that waits is replaced by a newer one of the same
/// judge and submission, so that the last one wins and no more is written than needed.
class BallotSaver : public QObject
{
    Q_OBJECT

public:
    /// Writes one ballot of an event.
    using Write = std::function<QFuture<Result<ChangeId>>(EventId, const Ballot &)>;

    explicit BallotSaver(Write write, QObject *parent = nullptr);

    void save(EventId event, const Ballot &ballot);
    /// Whether something waits or is being written.
    [[nodiscard]] bool isBusy() const noexcept { return m_writing || !m_waiting.empty(); }

Q_SIGNALS:
    /// Written, or not; and nothing newer of the same judge and submission waits.
    void settled(jamwright::JudgeId judge, jamwright::SubmissionId submission);
    void failed(const jamwright::Error &error);
    void busyChanged();

private:
    struct Job {
        EventId event;
        Ballot ballot;
    };
    [[nodiscard]] std::list<Job>::iterator waiting(const Ballot &ballot);
    void next();
    void done(const Job &job, const Result<ChangeId> &result);

    Write m_write;
    std::list<Job> m_waiting;
    bool m_writing = false;
};

} // namespace jamwright
