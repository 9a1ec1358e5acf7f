// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace jamwright {

/// The sign-ups of an event, one row a person: fixed columns with one for each skill that anybody named among them.
class SignupsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, DiscordColumn, StatusColumn, OffsetColumn, FirstSkillColumn };
    /// The columns behind the skills, by their place there.
    enum TailColumn { LeaderColumn, LanguagesColumn, HistoryColumn, TeamColumn, TailCount };
    enum Role {
        SortRole = Qt::UserRole, ///< what the column sorts by: numbers as numbers, unknown ones last
        StatusRole,              ///< SignupStatus as int
        SearchRole,              ///< everything there is to find the row by, folded to lower case
        PillRole,                ///< of the status: its State as int, for PillDelegate
    };

    explicit SignupsModel(QObject *parent = nullptr);

    void setRows(std::vector<SignupRow> rows);
    [[nodiscard]] const SignupRow &row(int row) const { return m_rows.at(size_t(row)); }
    [[nodiscard]] const std::vector<SignupRow> &rows() const noexcept { return m_rows; }
    /// The row of a sign-up, -1 when it is not there.
    [[nodiscard]] int rowOf(SignupId signup) const;
    [[nodiscard]] const QStringList &skills() const noexcept { return m_skills; }
    [[nodiscard]] int tailColumn(TailColumn column) const { return FirstSkillColumn + int(m_skills.size()) + column; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const SignupRow &row, int column) const;
    [[nodiscard]] QString tailText(const SignupRow &row, int tail) const;
    [[nodiscard]] QVariant sortKey(const SignupRow &row, int column) const;
    [[nodiscard]] QString toolTip(const SignupRow &row, int column) const;
    [[nodiscard]] bool isNumber(int column) const;

    std::vector<SignupRow> m_rows;
    std::vector<QString> m_searchTexts; ///< one a row
    QStringList m_skills;
};

/// Earlier teams, one a line: "Summer Code Jam 2025: Odd Owls (leader)".
[[nodiscard]] QString historyText(const std::vector<PastTeam> &history);

} // namespace jamwright
