// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace jamwright {

/// One set of teams in the table: its name and its figures.
struct DraftRow {
    QString name;
    QString remark; ///< what else is to be known of it, a sentence; may be blank
    ScoreSheet sheet;
};

/// Sets of teams side by side by their figures. Where teams stand they come first, and each figure of the others says
/// in a word and with a sign whether it is better or worse.
class DraftsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        CostColumn,
        SkillColumn,
        SpanColumn,
        WidestColumn,
        LeadersColumn,
        MetColumn,
        PairsColumn,
        LanguageColumn,
        ReservesColumn,
        TeamsColumn,
        ColumnCount
    };

    explicit DraftsModel(QObject *parent = nullptr);

    /// `standing` = the first row is the teams that stand.
    void setRows(std::vector<DraftRow> rows, bool standing);
    [[nodiscard]] bool hasStanding() const noexcept { return m_standing; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    enum class Compared { Not, Same, Better, Worse };
    [[nodiscard]] Compared compared(const QModelIndex &index) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString sentence(const QModelIndex &index) const;
    [[nodiscard]] static QString meaning(int column);

    std::vector<DraftRow> m_rows;
    bool m_standing = false;
};

} // namespace jamwright
