// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/judging/scoring/remote/ballotdocument.h"

#include "base/futures.h"
#include "workflow/judging/ballots.h"

#include <QMetaObject>
#include <QtConcurrentRun>

namespace jamwright {

BallotDocument::BallotDocument(QString path, BallotFile file, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_file(std::move(file))
{
}

void BallotDocument::take(const Ballot &ballot)
{
    m_pending.insert_or_assign(ballot.submission, ballot);
    retry();
}

void BallotDocument::retry()
{
    if (!m_asked && !m_writing) {
        m_asked = true;
        QMetaObject::invokeMethod(this, &BallotDocument::write, Qt::QueuedConnection);
        Q_EMIT savedChanged();
    }
}

void BallotDocument::write()
{
    m_asked = false;
    if (m_writing || m_pending.empty()) {
        return;
    }
    BallotFile next = m_file;
    for (const auto &[submission, ballot] : m_pending) {
        takeBallot(next, ballot);
    }
    const auto written = std::exchange(m_pending, {});
    m_writing = true;
    const auto answer = QtConcurrent::run([path = m_path, next] { return saveBallotFile(path, next); });
    whenFinished(answer, this, [this, next, written](const Result<void> &done) {
        m_writing = false;
        if (done) {
            m_file = next;
            if (!m_pending.empty()) {
                retry();
            }
        } else {
            m_pending.insert(written.begin(), written.end()); // what was changed meanwhile is newer and stays
            Q_EMIT failed(done.error());
        }
        Q_EMIT savedChanged();
    });
}

} // namespace jamwright
