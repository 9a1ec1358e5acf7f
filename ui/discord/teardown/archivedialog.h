// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/rooms/guildsetup.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <vector>

class QPlainTextEdit;

namespace jamwright {

/// The rooms that teardowns kept.
class ArchiveModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The topic comes last, where it takes the width that is left.
    enum Column { NameColumn, MembersColumn, PinsColumn, TopicColumn, ColumnCount };

    explicit ArchiveModel(std::vector<ArchivedRoom> rooms, QObject *parent = nullptr);

    [[nodiscard]] const ArchivedRoom &room(int row) const { return m_rooms.at(size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<ArchivedRoom> m_rooms;
};

/// The archive to read: rooms above, the chosen one's members and pinned messages below.
class ArchiveDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ArchiveDialog(const std::vector<ArchivedRoom> &rooms, QWidget *parent = nullptr);
};

} // namespace jamwright
