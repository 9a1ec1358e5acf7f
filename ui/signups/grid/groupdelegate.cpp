// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/groupdelegate.h"

#include "ui/signups/grid/signupsmodel.h"

#include <QTableView>

namespace jamwright {

void GroupDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != SignupsModel::GroupColumn) {
        return;
    }
    option->font.setBold(true);
    const auto *table = qobject_cast<const QTableView *>(option->widget);
    const bool isTop = table != nullptr && table->rowAt(0) == index.row();
    if (!isTop && !index.data(SignupsModel::GroupStartRole).toBool()) {
        option->text.clear();
    }
}

} // namespace jamwright
