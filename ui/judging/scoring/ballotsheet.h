// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ballotfile.h"

#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace jamwright {

/// What one judge has before her, and what she does to it: the values behind her view. What changes is announced as a
/// whole ballot, for whoever keeps it: a workspace, or a file on the judge's own disk.
class BallotSheet : public QObject
{
    Q_OBJECT

public:
    explicit BallotSheet(QObject *parent = nullptr);

    /// Shows this. Of the same judge and round, ballots that were changed here and are not saved yet stay as they are,
    /// and what was done can still be undone.
    void show(const BallotFile &view, bool open);
    [[nodiscard]] const BallotFile &view() const noexcept { return m_view; }
    /// Whether marks can be changed at present.
    [[nodiscard]] bool isOpen() const noexcept { return m_open; }

    /// What a submission is marked for, in the rubric's order.
    [[nodiscard]] QList<Criterion> criteriaOf(SubmissionId submission) const;
    /// How many of her submissions are not finished.
    [[nodiscard]] int left() const;

    /// Empty takes the mark away. A mark of a submission that was set aside takes that back. Recused and could-not-run
    /// are of the whole submission and go to all its criteria. False where nothing can be changed.
    bool setMark(SubmissionId submission, CriterionId criterion, const std::optional<Mark> &mark);
    bool setTexts(SubmissionId submission, const QString &comment, const QString &privateNote);
    /// Takes the last change back; the submission that it was of.
    std::optional<SubmissionId> undo();
    /// What was announced is saved, or will not be.
    void settled(SubmissionId submission) { m_unsaved.remove(submission); }

Q_SIGNALS:
    /// Another judge, round, rubric or other submissions.
    void reset();
    void changed(jamwright::SubmissionId submission);
    void ballotEdited(const jamwright::Ballot &ballot);

private:
    bool put(const Ballot &ballot, bool undoable = true);
    [[nodiscard]] bool sameShape(const BallotFile &view) const;

    BallotFile m_view;
    bool m_open = false;
    QSet<SubmissionId> m_unsaved;
    std::vector<Ballot> m_before; ///< what changes replaced, the latest last
};

} // namespace jamwright
