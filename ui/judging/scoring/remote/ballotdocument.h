// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "domain/judging/ballotfile.h"

#include <QObject>

#include <map>

namespace jamwright {

/// A judge's ballot file on her own disk. What she changes is written as soon as the event loop comes round to it, by a
/// thread of its own, whole or not at all; what she changes meanwhile is written next. Each writing adds to the
/// ballots' lineages what it replaces.
class BallotDocument : public QObject
{
    Q_OBJECT

public:
    BallotDocument(QString path, BallotFile file, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const noexcept { return m_path; }
    [[nodiscard]] const BallotFile &file() const noexcept { return m_file; }
    void take(const Ballot &ballot);
    /// Whether everything is on the disk.
    [[nodiscard]] bool isSaved() const noexcept { return m_pending.empty() && !m_writing; }

Q_SIGNALS:
    void savedChanged();
    /// Nothing is lost: the next change tries again, and so does `retry`.
    void failed(const jamwright::Error &error);

public Q_SLOTS:
    void retry();

private:
    void write();

    QString m_path;
    BallotFile m_file;                        ///< as it is, or is being, written
    std::map<SubmissionId, Ballot> m_pending; ///< changed since
    bool m_writing = false;
    bool m_asked = false; ///< a writing is waiting for the event loop
};

} // namespace jamwright
