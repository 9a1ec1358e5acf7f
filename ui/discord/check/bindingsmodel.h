// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/rooms/guildsetup.h"

#include <QAbstractTableModel>

#include <vector>

namespace jamwright {

/// What the template expects of the guild, and what it is bound to there. The last column is edited with a list of
/// choices; setting it emits `picked` and changes nothing by itself: the next look at the guild does.
class BindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, StateColumn, GuildColumn, ColumnCount };
    static constexpr int StateRole = Qt::UserRole;       ///< State as int
    static constexpr int ChoicesRole = Qt::UserRole + 1; ///< QStringList; the EditRole is the number in it

    explicit BindingsModel(QObject *parent = nullptr);

    void setCheck(const GuildCheck &check);
    void clear();
    /// What is neither bound nor found.
    [[nodiscard]] int missing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Null = by name.
    void picked(const QString &key, jamwright::Snowflake object);

private:
    [[nodiscard]] std::vector<GuildChoice> choicesFor(const GuildBinding &binding) const;
    [[nodiscard]] QString shownName(Snowflake id) const;
    [[nodiscard]] QVariant shown(const GuildBinding &binding, int column) const;

    std::vector<GuildBinding> m_bindings;
    std::vector<GuildChoice> m_choices;
};

} // namespace jamwright
