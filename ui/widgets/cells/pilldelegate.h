// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace jamwright {

/// Paints a cell's word on a tint of its state's colour. `stateRole` holds the State as int; a cell without one is
/// painted as usual.
class PillDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PillDelegate(int stateRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_stateRole;
};

} // namespace jamwright
