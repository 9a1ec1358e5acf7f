// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/importmodels/meaningdelegate.h"

#include "ui/signups/importmodels/columnsmodel.h"
#include "ui/signups/importmodels/importdraft.h"
#include "ui/signups/signupwords.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QStandardItemModel>

namespace jamwright {

namespace {

/// A heading within the list: it cannot be chosen.
void addHeading(QComboBox *combo, const QString &text)
{
    combo->addItem(text);
    auto *items = qobject_cast<QStandardItemModel *>(combo->model());
    QStandardItem *item = items->item(combo->count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont font = combo->font();
    font.setBold(true);
    item->setFont(font);
}

} // namespace

MeaningDelegate::MeaningDelegate(const ImportDraft &draft, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_draft(draft)
{
}

void MeaningDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (index.data(ColumnsModel::FieldRole).toString().isEmpty()) {
        cell.palette.setColor(QPalette::Text, quietColour(cell.palette));
    }
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    const int arrow = cell.fontMetrics.height();
    const QString text = cell.text;
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    cell.text = text;
    const QRect whole = cell.rect;
    cell.rect.setRight(cell.rect.right() - arrow);
    cell.backgroundBrush = {};
    const QRect textRect = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setPen(cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(cell.font);
    painter->drawText(textRect.adjusted(3, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, textRect.width()));
    painter->restore();
    // The little arrow says that there is a list to choose from.
    QStyleOption sign;
    sign.rect = QRect(whole.right() - arrow, whole.center().y() - arrow / 4, arrow / 2, arrow / 2);
    sign.palette = cell.palette;
    sign.palette.setColor(QPalette::ButtonText,
                          cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    sign.state = QStyle::State_Enabled;
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &sign, painter, cell.widget);
}

QSize MeaningDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 2 * option.fontMetrics.height();
    return size;
}

QWidget *MeaningDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *combo = new QComboBox(parent);
    const QString header = index.data(ColumnsModel::HeaderTextRole).toString();
    combo->setAccessibleName(tr("What the column “%1” means").arg(header.simplified()));
    QStringList known;
    for (const auto &[name, headers] : m_draft.map().fields) {
        known.append(name);
    }
    QString group;
    const QList<Meaning> meanings = meaningsFor(header, known, m_draft.source());
    for (const Meaning &meaning : meanings) {
        if (meaning.group != group) {
            group = meaning.group;
            addHeading(combo, group);
        }
        combo->addItem(meaning.words, meaning.field);
    }
    combo->setMaxVisibleItems(16);
    // A choice from the open list is meant: it is taken at once, without leaving the cell first.
    connect(combo, &QComboBox::activated, this, &MeaningDelegate::take);
    QMetaObject::invokeMethod(combo, &QComboBox::showPopup, Qt::QueuedConnection);
    return combo;
}

void MeaningDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    const int place = combo->findData(index.data(ColumnsModel::FieldRole).toString());
    combo->setCurrentIndex(place < 0 ? 0 : place);
}

void MeaningDelegate::take()
{
    auto *editor = qobject_cast<QWidget *>(sender());
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor);
}

void MeaningDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData().toString(), Qt::EditRole);
}

} // namespace jamwright
