// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging/ballotfile.h"

#include <QAbstractTableModel>
#include <QPersistentModelIndex>

namespace jamwright {

class BallotSheet;
enum class ReviewState;

/// "○ Not begun", "◐ 2 of 4", "● Done", "⊘ Recused", "✕ Could not run": told apart by sign and word.
[[nodiscard]] QString reviewStateText(const BallotSheet &sheet, SubmissionId submission);

/// Her submissions in her order, each with how far it is.
class HerSubmissionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, StateColumn, ColumnCount };
    enum Role { PillRole = Qt::UserRole }; ///< of the state: State as int, for a delegate

    explicit HerSubmissionsModel(BallotSheet &sheet, QObject *parent = nullptr);

    [[nodiscard]] SubmissionId submission(int row) const;
    /// -1 when it is not hers.
    [[nodiscard]] int rowOf(SubmissionId submission) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    BallotSheet &m_sheet;
};

/// The marks of one submission: a row for each criterion, with its scale and what marks of it mean.
class MarksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CriterionColumn, MarkColumn, MeaningColumn, ColumnCount };

    explicit MarksModel(BallotSheet &sheet, QObject *parent = nullptr);

    void setSubmission(SubmissionId submission);
    [[nodiscard]] SubmissionId submission() const noexcept { return m_submission; }
    [[nodiscard]] const Criterion &criterion(int row) const { return m_criteria.at(row); }
    [[nodiscard]] bool isMarked(int row) const;
    /// Shows the beginning of a mark in a row; a blank ends it.
    void setBegun(int row, const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString markCell(int row) const;
    void refresh();

    BallotSheet &m_sheet;
    SubmissionId m_submission;
    QList<Criterion> m_criteria;
    int m_begunRow = -1;
    QString m_begun;
};

} // namespace jamwright
