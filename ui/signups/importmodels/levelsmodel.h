// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace jamwright {

/// Answers to a question about a skill that no level is known for, each once with how often it came and the number that
/// the organiser gives it. An answer that has its number stays in the table, so that it can be changed.
class LevelsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SkillColumn, AnswerColumn, CountColumn, LevelColumn, KnownColumn, ColumnCount };

    explicit LevelsModel(QObject *parent = nullptr);

    void clear();
    /// Adds the answers that are not there yet, and takes in the levels that the map knows.
    void update(const std::vector<UnknownLevel> &unknown, const ColumnMap &map);
    /// How many answers still have no number.
    [[nodiscard]] int missing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A number, or a blank to take it back; anything else is refused.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void levelWanted(const QString &skill, const QString &answer, std::optional<double> level);

private:
    struct Row {
        UnknownLevel unknown;
        std::optional<double> level;
    };
    [[nodiscard]] Row *find(const UnknownLevel &unknown);

    std::vector<Row> m_rows;
    std::map<QString, QString> m_known; ///< skill → "Beginner 1, Advanced 3"
};

} // namespace jamwright
