// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/check/choicedelegate.h"

#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>

namespace jamwright {

ChoiceDelegate::ChoiceDelegate(int choicesRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_choicesRole(choicesRole)
{
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                      const QModelIndex &index) const
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(QStringLiteral("choiceEditor"));
    combo->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    combo->addItems(index.data(m_choicesRole).toStringList());
    auto *self = const_cast<ChoiceDelegate *>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast): to emit
    connect(combo, &QComboBox::activated, this, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentIndex());
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QWidget *widget = option.widget;
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    QStyleOptionViewItem ground = cell;
    ground.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
    QStyleOptionComboBox combo;
    combo.rect = cell.rect.adjusted(2, 1, -2, -1);
    combo.palette = cell.palette;
    combo.fontMetrics = cell.fontMetrics;
    combo.direction = cell.direction;
    combo.state = QStyle::State_Enabled;
    combo.currentText = cell.text;
    style->drawComplexControl(QStyle::CC_ComboBox, &combo, painter, widget);
    style->drawControl(QStyle::CE_ComboBoxLabel, &combo, painter, widget);
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize text = QStyledItemDelegate::sizeHint(option, index);
    return {text.width() + option.fontMetrics.height() * 2, text.height() + space::Small};
}

} // namespace jamwright
