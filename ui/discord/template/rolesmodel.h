// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"

#include <QAbstractTableModel>

namespace jamwright {

/// The roles of a template, the teams' last. Edits the template that it is given.
class RolesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, AudienceColumn, ColourColumn, HoistColumn, MentionableColumn, ColumnCount };

    /// `rooms` must outlive it.
    explicit RolesModel(GuildTemplate &rooms, QObject *parent = nullptr);

    /// The template is another one.
    void reset();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    [[nodiscard]] const RoleTemplate &roleAt(int row) const;
    [[nodiscard]] RoleTemplate &roleAt(int row);
    [[nodiscard]] QString audienceWord(int row) const;

    GuildTemplate &m_rooms;
};

/// "#11806A"; blank = none.
[[nodiscard]] QString colourText(int colour);

} // namespace jamwright
