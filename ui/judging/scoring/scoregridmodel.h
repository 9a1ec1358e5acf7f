// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>
#include <vector>

namespace jamwright {

/// One judge's ballots: a row for each submission that is hers, a column for each criterion between the title and how
/// far the row is. What is changed here is announced as a whole ballot, to be saved.
class ScoreGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, FirstCriterionColumn };
    enum Role {
        PillRole = Qt::UserRole, ///< of the last column: State as int, for a delegate
        MarkedRole,              ///< of a criterion: whether it has a mark
    };

    explicit ScoreGridModel(QObject *parent = nullptr);

    /// Shows a judge of that state. Where the rows and columns are the same as before, only the cells change, and rows
    /// that were changed here and are not saved yet keep what was typed.
    void setState(const JudgingState &state, JudgeId judge);
    [[nodiscard]] JudgeId judge() const noexcept { return m_judge; }
    /// Whether marks can be changed at present.
    [[nodiscard]] bool isOpen() const noexcept { return m_open; }

    [[nodiscard]] const Submission &submission(int row) const { return m_rows.at(size_t(row)).submission; }
    [[nodiscard]] const Ballot &ballot(int row) const { return m_rows.at(size_t(row)).ballot; }
    [[nodiscard]] const Criterion &criterion(int column) const { return m_criteria.at(column - FirstCriterionColumn); }
    [[nodiscard]] bool isCriterion(const QModelIndex &index) const;
    [[nodiscard]] int stateColumn() const { return FirstCriterionColumn + int(m_criteria.size()); }
    [[nodiscard]] bool isDone(int row) const;
    [[nodiscard]] int doneCount() const;

    /// Empty takes the mark away. False when judging is not open or the cell holds no mark.
    bool setMark(const QModelIndex &index, const std::optional<Mark> &mark);
    /// The same mark in every criterion of the row.
    bool setRow(int row, const Mark &mark);
    bool setTexts(int row, const QString &comment, const QString &privateNote);
    /// Shows the beginning of a mark in a cell; a blank ends it.
    void setBegun(const QModelIndex &index, const QString &text);
    /// A ballot that was announced is written, or will not be.
    void settled(SubmissionId submission) { m_unsaved.remove(submission); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void ballotEdited(const jamwright::Ballot &ballot);

private:
    struct Row {
        Submission submission;
        Ballot ballot;
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] bool sameShape(const std::vector<Row> &rows, const QList<Criterion> &criteria) const;
    void announce(int row);
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString accessibleText(int row, int column) const;
    [[nodiscard]] QString stateText(int row) const;

    JudgeId m_judge;
    bool m_open = false;
    QList<Criterion> m_criteria;
    std::vector<Row> m_rows;
    QSet<SubmissionId> m_unsaved;
    QPersistentModelIndex m_begunCell;
    QString m_begun;
};

/// How many criteria of a rubric a ballot has marked.
[[nodiscard]] int markedCount(const Rubric &rubric, const Ballot &ballot);
/// The ballot of a judge for a submission, an empty one when she has none yet.
[[nodiscard]] Ballot ballotOf(const JudgingState &state, JudgeId judge, SubmissionId submission);
/// Assigned and done reviews of a judge.
struct ReviewCount {
    int assigned = 0;
    int done = 0;
};
[[nodiscard]] ReviewCount reviewsOf(const JudgingState &state, JudgeId judge);
/// Likewise of a submission.
[[nodiscard]] ReviewCount reviewsOf(const JudgingState &state, SubmissionId submission);

} // namespace jamwright
