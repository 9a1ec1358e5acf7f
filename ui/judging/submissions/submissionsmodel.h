// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/judging/rowsmodel.h"
#include "workflow/judging/progress/judgingview.h"

namespace jamwright {

/// A submission as it is shown, with its reviews counted.
struct ShownSubmission {
    Submission submission;
    bool inTheRound = true; ///< that is judged now
    int assigned = 0;
    int done = 0;
};

/// What teams handed in, edited in place, with how often it is to be reviewed and was.
class SubmissionsModel : public RowsModel<ShownSubmission>
{
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        TeamColumn,
        RoundColumn, ///< whether it is on the shortlist, in a round after the first
        TrackColumn,
        LateColumn,
        DisqualifiedColumn,
        ChecklistColumn,
        JudgesColumn,
        DoneColumn,
        RepositoryColumn,
        VideoColumn,
        ColumnCount,
    };

    explicit SubmissionsModel(QObject *parent = nullptr);

    /// Where the submissions are the same ones, the cells change in place.
    void setView(const JudgingView &view);
    [[nodiscard]] const Submission &submission(int number) const { return row(number).submission; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The user changed it: to be saved.
    void edited(const jamwright::Submission &submission);

private:
    [[nodiscard]] QString text(const ShownSubmission &row, int column) const;

    int m_checklist = 0; ///< how many items it has
    int m_round = 1;
    bool m_editable = true;
};

} // namespace jamwright
