// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/importpreview.h"

#include <QStyledItemDelegate>

namespace jamwright {

class ImportDraft;

/// Edits what a column means by a list in groups; typing goes to the entry that begins so.
class MeaningDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MeaningDelegate(const ImportDraft &draft, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    void take();

    const ImportDraft &m_draft;
};

} // namespace jamwright
