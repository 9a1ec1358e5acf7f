// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/groupdelegate.h"

#include "ui/signups/grid/signupsmodel.h"

#include <QTableView>

namespace jamwright {

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == SignupsModel::GroupColumn) {
        // As wide as the name would be, whether the row writes it or not.
        QFont bold = option.font;
        bold.setBold(true);
        size.setWidth(QFontMetrics(bold).horizontalAdvance(index.data().toString()));
    }
    return size;
}

void GroupDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != SignupsModel::GroupColumn) {
        return;
    }
    option->font.setBold(true);
    option->fontMetrics = QFontMetrics(option->font);
    const auto *table = qobject_cast<const QTableView *>(option->widget);
    const bool isTop = table != nullptr && table->rowAt(0) == index.row();
    if (!isTop && !index.data(SignupsModel::GroupStartRole).toBool()) {
        option->text.clear();
    }
}

} // namespace jamwright
