// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QAbstractItemView>

#include <vector>

namespace jamwright {

/// Groups of people as cards that fill the width, each person a line of her own: to be chosen, several at once, and
/// dragged onto a card (to go there) or onto a line (to take that person's place). By keyboard: up and down within a
/// card and on to the next, left and right between cards, Shift to choose more, Ctrl+Space to add one. Its model is a
/// proxy of a BoardModel. Only what is in sight is painted.
class BoardView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);

    /// The chosen people, in the board's order.
    [[nodiscard]] std::vector<SignupId> chosenPeople() const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void setModel(QAbstractItemModel *model) override;
    void reset() override;

Q_SIGNALS:
    /// People are held over a card or a line: `target` is of the model, invalid when they left.
    void hovered(const std::vector<jamwright::SignupId> &people, const QModelIndex &target, const QPoint &globalPlace);
    void dropped(const std::vector<jamwright::SignupId> &people, const QModelIndex &target);

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void layOut();
    [[nodiscard]] QRect cardRect(int group) const; ///< in the viewport
    [[nodiscard]] QRect lineRect(int group, int row) const;
    [[nodiscard]] int columns() const;
    /// The line below or above; goes on in the next card.
    [[nodiscard]] QModelIndex lineFrom(const QModelIndex &from, int step) const;
    [[nodiscard]] QModelIndex cardFrom(const QModelIndex &from, int step) const;
    void paintCard(QPainter &painter, const QModelIndex &group) const;

    std::vector<QRect> m_cards; ///< by row of the model, from the board's top
    int m_height = 0;
    QPersistentModelIndex m_target; ///< what people are held over
};

} // namespace jamwright
