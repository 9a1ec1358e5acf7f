// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>

namespace jamwright {

/// A rubric's criteria, edited in place.
class CriteriaModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        WeightColumn,
        LowestColumn,
        HighestColumn,
        StepColumn,
        RequiredColumn,
        NotApplicableColumn,
        TracksColumn,
        LabelsColumn,
        DescriptionColumn,
        ColumnCount,
    };

    explicit CriteriaModel(QObject *parent = nullptr);

    /// Shows a rubric as stored; where it says the same as what is shown, the cells stay as they are.
    void setRubric(const Rubric &rubric);
    void setEditable(bool editable);
    [[nodiscard]] const Rubric &rubric() const noexcept { return m_rubric; }
    /// What was typed as labels and cannot be read stays in its cell and out of the rubric. A sentence on the first;
    /// blank = there is none.
    [[nodiscard]] QString typingProblem() const;
    void forgetTyping();

    void addCriterion();
    void removeCriterion(int row);
    /// By so many rows; nothing happens at the ends.
    void moveCriterion(int row, int by);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The user changed something.
    void edited();

private:
    bool setLabels(const QModelIndex &index, const QString &text);

    Rubric m_rubric;
    QStringList m_unread; ///< a text a criterion, blank where its labels are the rubric's
    bool m_editable = true;
};

/// Whether two ask for the same, whatever ids their criteria have.
[[nodiscard]] bool saysTheSame(const Rubric &a, const Rubric &b);
/// What keeps a rubric from being used, a sentence; blank = nothing.
[[nodiscard]] QString rubricObstacle(const Rubric &rubric);
/// "web; game" as a list.
[[nodiscard]] QStringList wordsOf(const QString &text);

} // namespace jamwright
