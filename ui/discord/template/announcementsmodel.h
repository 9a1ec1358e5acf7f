// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"

#include <QAbstractTableModel>

namespace jamwright {

/// The announcements of a template. Edits the template that it is given.
class AnnouncementsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, WhereColumn, ColumnCount };
    static constexpr int TextRole = Qt::UserRole;

    /// `rooms` must outlive it.
    explicit AnnouncementsModel(GuildTemplate &rooms, QObject *parent = nullptr);

    void reset();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    GuildTemplate &m_rooms;
};

} // namespace jamwright
