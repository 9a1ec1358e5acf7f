// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/signupstable.h"

#include "base/futures.h"
#include "ui/signups/grid/groupdelegate.h"
#include "ui/signups/grid/signupsmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/cells/pilldelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPromise>
#include <QScrollBar>
#include <QThreadPool>

#include <algorithm>
#include <numeric>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A selection in more pieces than this is not carried over to another order: it would make each paint slow, and
/// nobody can see what it holds.
constexpr int mostPieces = 2000;
constexpr int widestColumn = 28; ///< in average characters

} // namespace

SignupsTable::SignupsTable(SignupsModel *model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_pills(new PillDelegate(SignupsModel::PillRole, this))
{
    setModel(model);
    setSelectionMode(ExtendedSelection);
    setItemDelegate(new GroupDelegate(this));
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QMenu *menu = makeColumnsMenu(this);
    connect(header, &QWidget::customContextMenuRequested, this,
            [header, menu](const QPoint &at) { menu->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_applying) {
            m_columns = shownColumns();
            Q_EMIT columnsChanged();
        }
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_applying) {
            Q_EMIT columnsChanged();
        }
    });
    // The name of the group is painted in its topmost visible row.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(model, &SignupsModel::aboutToShow, this, &SignupsTable::keepChosen);
    connect(model, &SignupsModel::shown, this, [this] {
        applyColumns();
        restoreChosen();
    });
    applyColumns();
}

std::vector<int> SignupsTable::chosenPlaces() const
{
    std::vector<int> places;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        const int last = range.bottom();
        for (int place = range.top(); place <= last; ++place) {
            places.push_back(place);
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

std::vector<SignupId> SignupsTable::chosen() const
{
    std::vector<SignupId> ids;
    for (const int place : chosenPlaces()) {
        ids.push_back(m_model->idAt(place));
    }
    return ids;
}

int SignupsTable::chosenCount() const
{
    // Whole rows are selected, and Qt keeps the ranges apart.
    const QItemSelection ranges = selectionModel()->selection();
    return std::accumulate(ranges.begin(), ranges.end(), 0,
                           [](int count, const QItemSelectionRange &range) { return count + range.height(); });
}

void SignupsTable::keepChosen()
{
    m_kept = chosen();
    const QModelIndex current = currentIndex();
    m_keptCurrent = current.isValid() ? m_model->idAt(current.row()) : SignupId();
    m_keptColumn = current.isValid() ? m_model->sheet()->columns[size_t(current.column())].key : QString();
}

void SignupsTable::restoreChosen()
{
    const int current = m_model->placeOf(m_keptCurrent);
    if (current >= 0) {
        const int column = std::max(m_model->columnOf(m_keptColumn), 0);
        selectionModel()->setCurrentIndex(m_model->index(current, column), QItemSelectionModel::NoUpdate);
    }
    std::vector<int> places;
    for (const SignupId id : m_kept) {
        if (const int place = m_model->placeOf(id); place >= 0) {
            places.push_back(place);
        }
    }
    m_kept.clear();
    std::sort(places.begin(), places.end());
    QItemSelection selection;
    for (size_t from = 0, i = 1; i <= places.size(); ++i) {
        if (i == places.size() || places[i] != places[i - 1] + 1) {
            selection.append(
                {m_model->index(places[from], 0), m_model->index(places[i - 1], m_model->columnCount() - 1)});
            from = i;
        }
    }
    if (!selection.isEmpty() && selection.size() <= mostPieces) {
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
}

QStringList SignupsTable::shownColumns() const
{
    QStringList keys;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (column != SignupsModel::GroupColumn && !isColumnHidden(column)) {
            keys.append(m_model->sheet()->columns[size_t(column)].key);
        }
    }
    return keys;
}

void SignupsTable::showColumns(const QStringList &keys)
{
    m_columns = keys;
    applyColumns();
    Q_EMIT columnsChanged();
}

void SignupsTable::applyColumns()
{
    m_applying = true;
    hideColumns();
    QStringList all;
    for (const GridColumn &column : m_model->sheet()->columns) {
        all.append(column.key);
    }
    orderColumns(all);
    if (m_applied != all && m_model->rowCount() > 0) {
        fitColumns(widestColumn);
        m_applied = all;
    }
    if (const GridGrouping grouping = m_model->order().grouping; m_grouped != grouping && m_model->isGrouped()) {
        fitColumn(SignupsModel::GroupColumn, widestColumn);
        m_grouped = grouping;
    }
    showSorting();
    m_applying = false;
}

void SignupsTable::hideColumns()
{
    const bool own = std::any_of(m_columns.begin(), m_columns.end(),
                                 [this](const QString &key) { return m_model->columnOf(key) >= 0; });
    int place = 0;
    for (const GridColumn &column : m_model->sheet()->columns) {
        const bool wanted = own ? m_columns.contains(column.key) : column.shownAtFirst;
        setColumnHidden(place, column.kind == GridKind::Group ? !m_model->isGrouped() : !wanted);
        setItemDelegateForColumn(place, column.kind == GridKind::Status ? m_pills : nullptr);
        ++place;
    }
}

/// The group's first, then the wanted ones in their order; the others behind, in the model's.
void SignupsTable::orderColumns(const QStringList &all)
{
    QStringList order = all.first(1) + m_columns + all;
    order.removeDuplicates();
    QHeaderView *header = horizontalHeader();
    int visual = 0;
    for (const QString &key : std::as_const(order)) {
        if (const int column = m_model->columnOf(key); column >= 0) {
            header->moveSection(header->visualIndex(column), visual++);
        }
    }
}

void SignupsTable::showSorting()
{
    const OrderRequest &request = m_model->request();
    const int column = request.sortKey.isEmpty() ? -1 : m_model->columnOf(request.sortKey);
    const QSignalBlocker quiet(horizontalHeader()); // the model sorts already
    horizontalHeader()->setSortIndicator(column, request.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void SignupsTable::sortByKey(const QString &key, bool descending)
{
    m_model->sortByKey(key, descending);
    showSorting();
    horizontalHeader()->viewport()->update();
}

QMenu *SignupsTable::makeColumnsMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&Columns"), parent);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnsMenu(menu); });
    return menu;
}

void SignupsTable::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    const QStringList now = shownColumns();
    for (const GridColumn &column : m_model->sheet()->columns) {
        if (column.kind == GridKind::Group) {
            continue;
        }
        QAction *action = menu->addAction(columnTitle(column).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(now.contains(column.key));
        // One has to stay, or there would be no header to get the others back.
        action->setEnabled(now.size() > 1 || !now.contains(column.key));
        const QString key = column.key;
        connect(action, &QAction::toggled, this, [this, key](bool shown) { toggleColumn(key, shown); });
    }
    menu->addSeparator();
    const int visual = horizontalHeader()->visualIndex(currentIndex().column());
    const bool movable = currentIndex().isValid() && currentIndex().column() != SignupsModel::GroupColumn;
    QAction *left = menu->addAction(tr("Move the current column &left"), this, [this] { moveColumn(-1); });
    QAction *right = menu->addAction(tr("Move the current column &right"), this, [this] { moveColumn(1); });
    left->setEnabled(movable && visual > 1);
    right->setEnabled(movable);
    menu->addAction(tr("As at &first"), this, [this] { showColumns({}); });
}

void SignupsTable::toggleColumn(const QString &key, bool shown)
{
    QStringList keys = shownColumns();
    keys.removeOne(key);
    if (shown) {
        // In front of the first column that stands behind it in the model.
        const int own = m_model->columnOf(key);
        const auto behind = std::find_if(keys.cbegin(), keys.cend(),
                                         [this, own](const QString &other) { return m_model->columnOf(other) > own; });
        keys.insert(behind, key);
    }
    showColumns(keys);
}

void SignupsTable::moveColumn(int by)
{
    QStringList keys = shownColumns();
    const qsizetype from = keys.indexOf(m_model->sheet()->columns[size_t(currentIndex().column())].key);
    const qsizetype to = from + by;
    if (from >= 0 && to >= 0 && to < keys.size()) {
        keys.swapItemsAt(from, to);
        showColumns(keys);
    }
}

void SignupsTable::copySelection()
{
    std::vector<int> places = chosenPlaces();
    if (places.empty()) {
        for (int place = 0; place < m_model->rowCount(); ++place) {
            places.push_back(place);
        }
    }
    std::vector<GridColumn> columns;
    for (const QString &key : shownColumns()) {
        columns.push_back(m_model->sheet()->columns[size_t(m_model->columnOf(key))]);
    }
    for (int &place : places) {
        place = m_model->order().rows[size_t(place)];
    }
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    whenFinished(promise->future(), this, [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    QThreadPool::globalInstance()->start([promise, rows = std::move(places), columns, sheet = m_model->sheet()] {
        QString text;
        const auto line = [&](const auto &cell) {
            for (size_t i = 0; i < columns.size(); ++i) {
                text += tsvCell(cell(columns[i])) + (i + 1 < columns.size() ? u'\t' : u'\n');
            }
        };
        line(columnTitle);
        for (const int row : rows) {
            line([&](const GridColumn &column) { return cellText(sheet->rows[size_t(row)], column); });
        }
        promise->addResult(text);
        promise->finish();
    });
}

void SignupsTable::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    QPainter painter(viewport());
    if (m_model->rowCount() == 0) {
        painter.setPen(quietColour(palette()));
        painter.drawText(viewport()->rect().adjusted(space::Large, space::Large, -space::Large, -space::Large),
                         int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap),
                         tr("Nobody matches what is chosen above."));
        return;
    }
    if (!m_model->isGrouped()) {
        return;
    }
    painter.setPen(lineColour(palette()));
    const int first = std::max(rowAt(0), 0);
    const int last = rowAt(viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? m_model->rowCount() - 1 : last); ++row) {
        if (row > 0 && m_model->index(row, 0).data(SignupsModel::GroupStartRole).toBool()) {
            const int y = rowViewportPosition(row);
            painter.drawLine(0, y, viewport()->width(), y);
        }
    }
}

} // namespace jamwright
