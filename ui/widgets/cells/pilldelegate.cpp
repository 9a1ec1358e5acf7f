// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/cells/pilldelegate.h"

#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace jamwright {

PillDelegate::PillDelegate(int stateRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_stateRole(stateRole)
{
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant state = index.data(m_stateRole);
    if (!state.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString word = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const int margin = cell.fontMetrics.averageCharWidth();
    const int height = int(cell.fontMetrics.height() * 1.35);
    const int width = std::min(cell.fontMetrics.horizontalAdvance(word) + 2 * margin, cell.rect.width() - margin);
    const QRect place = QStyle::alignedRect(cell.direction, Qt::AlignLeft | Qt::AlignVCenter, {width, height},
                                            cell.rect.adjusted(margin / 2, 0, 0, 0));
    const QRectF pill(place);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(stateGround(cell.palette, State(state.toInt())));
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setPen(stateColour(cell.palette, State(state.toInt())));
    painter->setFont(cell.font);
    painter->drawText(pill, Qt::AlignCenter,
                      cell.fontMetrics.elidedText(word, Qt::ElideRight, int(pill.width()) - margin));
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 3 * option.fontMetrics.averageCharWidth();
    return size;
}

} // namespace jamwright
