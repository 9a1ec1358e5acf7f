// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/guild/guildtemplate.h"

#include <QAbstractTableModel>

namespace jamwright {

/// The categories and channels of a template: those that are made once, then the teams'. Edits the template that it is
/// given.
class ChannelsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, WhereColumn, TopicColumn, ColumnCount };
    static constexpr int WelcomeRole = Qt::UserRole; ///< QString; null of what takes none
    static constexpr int PinRole = Qt::UserRole + 1; ///< bool

    /// `rooms` must outlive it.
    explicit ChannelsModel(GuildTemplate &rooms, QObject *parent = nullptr);

    void reset();
    /// Whether a text can be posted in it when it is made.
    [[nodiscard]] bool takesWelcome(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    /// One of the two; the other is null.
    struct Row {
        CategoryTemplate *category = nullptr;
        ChannelTemplate *channel = nullptr;
        bool ofTeams = false;
    };
    [[nodiscard]] Row at(int row) const;
    [[nodiscard]] QString kindOf(const Row &row) const;
    [[nodiscard]] QString whereOf(const Row &row) const;

    GuildTemplate &m_rooms;
};

} // namespace jamwright
