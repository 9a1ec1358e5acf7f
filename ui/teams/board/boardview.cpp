// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/board/boardview.h"

#include "ui/teams/board/boardmodel.h"
#include "ui/teams/board/cardpainter.h"
#include "ui/widgets/appearance.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gap = space::Medium;

const BoardModel *boardOf(const BoardView &view)
{
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(view.model());
    return proxy == nullptr ? nullptr : qobject_cast<const BoardModel *>(proxy->sourceModel());
}

QModelIndex sourceOf(const QModelIndex &index)
{
    return static_cast<const QSortFilterProxyModel *>(index.model())->mapToSource(index);
}

} // namespace

BoardView::BoardView(QWidget *parent)
    : QAbstractItemView(parent)
{
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(ScrollPerPixel);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoScroll(true);
    setAutoScrollMargin(40);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
}

std::vector<SignupId> BoardView::chosenPeople() const
{
    QModelIndexList chosen = selectedIndexes();
    std::sort(chosen.begin(), chosen.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    std::vector<SignupId> people;
    for (const QModelIndex &index : chosen) {
        if (index.parent().isValid()) {
            people.push_back(SignupId{index.data(BoardModel::SignupRole).toLongLong()});
        }
    }
    return people;
}

void BoardView::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    // A filter or an order that changes rows lays the cards anew.
    connect(model, &QAbstractItemModel::layoutChanged, this, &BoardView::layOut);
    connect(model, &QAbstractItemModel::rowsInserted, this, &BoardView::layOut);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &BoardView::layOut);
    layOut();
}

void BoardView::reset()
{
    QAbstractItemView::reset();
    layOut();
}

int BoardView::columns() const
{
    return std::max(1, (viewport()->width() + gap) / (CardPainter::leastWidth(fontMetrics()) + gap));
}

void BoardView::layOut()
{
    m_cards.clear();
    m_height = 0;
    if (model() == nullptr) {
        return;
    }
    const int count = columns();
    const int width = (viewport()->width() - (count - 1) * gap) / count;
    const int line = CardPainter::lineHeight(fontMetrics());
    int lowest = 0;
    for (int group = 0; group < model()->rowCount(); ++group) {
        if (group % count == 0) {
            m_height = group == 0 ? 0 : lowest + gap;
            lowest = m_height;
        }
        const int members = model()->rowCount(model()->index(group, 0));
        const int height = CardPainter::headHeight(fontMetrics()) + std::max(1, members) * line + space::Small;
        m_cards.emplace_back((group % count) * (width + gap), m_height, width, height);
        lowest = std::max(lowest, m_height + height);
    }
    m_height = lowest;
    updateGeometries();
    viewport()->update();
}

int BoardView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void BoardView::updateGeometries()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_height - viewport()->height()));
    verticalScrollBar()->setSingleStep(2 * CardPainter::lineHeight(fontMetrics()));
    QAbstractItemView::updateGeometries();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    layOut();
    QAbstractItemView::resizeEvent(event);
}

void BoardView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOut();
    }
}

QRect BoardView::cardRect(int group) const
{
    const bool exists = group >= 0 && group < int(m_cards.size());
    return exists ? m_cards[size_t(group)].translated(0, -verticalOffset()) : QRect();
}

QRect BoardView::lineRect(int group, int row) const
{
    const QRect card = cardRect(group);
    const int line = CardPainter::lineHeight(fontMetrics());
    return card.isNull() ? QRect()
                         : QRect(card.left(), card.top() + CardPainter::headHeight(fontMetrics()) + row * line,
                                 card.width(), line);
}

QRect BoardView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    return index.parent().isValid() ? lineRect(index.parent().row(), index.row()) : cardRect(index.row());
}

QModelIndex BoardView::indexAt(const QPoint &point) const
{
    for (int group = 0; group < int(m_cards.size()); ++group) {
        const QRect card = cardRect(group);
        if (!card.contains(point)) {
            continue;
        }
        const QModelIndex index = model()->index(group, 0);
        const int above = point.y() - card.top() - CardPainter::headHeight(fontMetrics());
        const int row = above < 0 ? -1 : above / CardPainter::lineHeight(fontMetrics());
        const QModelIndex line = row < 0 ? QModelIndex() : model()->index(row, 0, index);
        return line.isValid() ? line : index;
    }
    return {};
}

void BoardView::scrollTo(const QModelIndex &index, ScrollHint)
{
    QRect place = visualRect(index);
    if (place.isNull()) {
        return;
    }
    if (index.parent().isValid() && index.row() == 0) {
        place = place.united(cardRect(index.parent().row())
                                 .intersected(place.adjusted(0, -CardPainter::headHeight(fontMetrics()), 0,
                                                             0))); // the first line brings its team's name along
    }
    if (place.top() < 0) {
        verticalScrollBar()->setValue(verticalOffset() + place.top());
    } else if (place.bottom() > viewport()->height()) {
        verticalScrollBar()->setValue(verticalOffset() +
                                      std::min(place.top(), place.bottom() - viewport()->height() + 1));
    }
    viewport()->update();
}

QModelIndex BoardView::lineFrom(const QModelIndex &from, int step) const
{
    int group = from.parent().isValid() ? from.parent().row() : from.row();
    int row = from.parent().isValid() ? from.row() + step : (step > 0 ? 0 : -1);
    while (group >= 0 && group < model()->rowCount()) {
        const QModelIndex card = model()->index(group, 0);
        const QModelIndex line = row < 0 ? QModelIndex() : model()->index(row, 0, card);
        if (line.isValid()) {
            return line;
        }
        if (row != -1 && model()->rowCount(card) == 0) {
            return card; // an empty team can be gone to as well
        }
        group += step;
        row = step > 0 ? 0 : (group < 0 ? -1 : model()->rowCount(model()->index(group, 0)) - 1);
    }
    return from;
}

QModelIndex BoardView::cardFrom(const QModelIndex &from, int step) const
{
    const int group = from.parent().isValid() ? from.parent().row() : from.row();
    const int wanted = std::clamp(group + step, 0, model()->rowCount() - 1);
    const QModelIndex card = model()->index(wanted, 0);
    const int row = std::min(from.parent().isValid() ? from.row() : 0, model()->rowCount(card) - 1);
    return row < 0 ? card : model()->index(row, 0, card);
}

QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QModelIndex from = currentIndex();
    if (model() == nullptr || model()->rowCount() == 0) {
        return {};
    }
    const int lastGroup = model()->rowCount() - 1;
    if (!from.isValid()) {
        return lineFrom(model()->index(0, 0), 1);
    }
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return lineFrom(from, -1);
    case MoveDown:
    case MoveNext:
        return lineFrom(from, 1);
    case MoveLeft:
        return cardFrom(from, isRightToLeft() ? 1 : -1);
    case MoveRight:
        return cardFrom(from, isRightToLeft() ? -1 : 1);
    case MovePageUp:
        return cardFrom(from, -columns());
    case MovePageDown:
        return cardFrom(from, columns());
    case MoveHome:
        return lineFrom(model()->index(0, 0), 1);
    case MoveEnd: {
        const QModelIndex card = model()->index(lastGroup, 0);
        const int people = model()->rowCount(card);
        return people == 0 ? card : model()->index(people - 1, 0, card);
    }
    }
    return from;
}

void BoardView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    QItemSelection selection;
    const QModelIndex only = area.width() <= 1 && area.height() <= 1 ? indexAt(area.topLeft()) : QModelIndex();
    if (only.isValid()) {
        selection.select(only, only);
    }
    for (int group = 0; !only.isValid() && group < int(m_cards.size()); ++group) {
        const QModelIndex card = model()->index(group, 0);
        for (int row = 0; cardRect(group).intersects(area) && row < model()->rowCount(card); ++row) {
            if (lineRect(group, row).intersects(area)) {
                selection.select(model()->index(row, 0, card), model()->index(row, 0, card));
            }
        }
    }
    selectionModel()->select(selection, command);
}

QRegion BoardView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes()) {
        region += visualRect(index);
    }
    return region;
}

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (int group = 0; group < int(m_cards.size()); ++group) {
        if (cardRect(group).intersects(event->rect())) {
            paintCard(painter, model()->index(group, 0));
        }
    }
}

void BoardView::paintCard(QPainter &painter, const QModelIndex &group) const
{
    const BoardModel *board = boardOf(*this);
    const auto stateOf = [this](const QModelIndex &index) {
        return LineState{selectionModel()->isSelected(index), hasFocus() && index == currentIndex(), m_target == index};
    };
    CardPainter card(painter, *this);
    const QRect place = cardRect(group.row());
    card.frame(place, stateOf(group));
    const TeamView *team = board->team(sourceOf(group));
    const int people = model()->rowCount(group);
    card.head(place, group.data().toString(),
              team != nullptr ? teamFacts(*team) : tr("%Ln without a team", nullptr, people),
              team != nullptr && team->locked, group.data(BoardModel::BrokenRole).toInt());
    for (int row = 0; row < people; ++row) {
        const QModelIndex line = model()->index(row, 0, group);
        card.line(lineRect(group.row(), row), *board->member(sourceOf(line)), stateOf(line));
    }
}

void BoardView::startDrag(Qt::DropActions)
{
    QMimeData *people = model()->mimeData(selectedIndexes());
    if (people == nullptr) {
        return;
    }
    auto *drag = new QDrag(this);
    drag->setMimeData(people);
    drag->exec(Qt::MoveAction); // what is moved is written, and the board reads it again
}

void BoardView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedPeople(event->mimeData()).empty()) {
        event->acceptProposedAction();
    }
}

void BoardView::dragMoveEvent(QDragMoveEvent *event)
{
    QAbstractItemView::dragMoveEvent(event); // scrolls at the edges
    const QModelIndex target = indexAt(event->position().toPoint());
    if (target != m_target) {
        m_target = target;
        viewport()->update();
        Q_EMIT hovered(draggedPeople(event->mimeData()), target, viewport()->mapToGlobal(event->position().toPoint()));
    }
    event->setAccepted(target.isValid());
}

void BoardView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QAbstractItemView::dragLeaveEvent(event);
    m_target = QModelIndex();
    viewport()->update();
    Q_EMIT hovered({}, {}, {});
}

void BoardView::dropEvent(QDropEvent *event)
{
    const QModelIndex target = indexAt(event->position().toPoint());
    m_target = QModelIndex();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    Q_EMIT hovered({}, {}, {});
    if (target.isValid()) {
        event->acceptProposedAction();
        Q_EMIT dropped(draggedPeople(event->mimeData()), target);
    }
}

} // namespace jamwright
