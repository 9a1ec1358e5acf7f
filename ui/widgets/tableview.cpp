// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tableview.h"

#include "ui/widgets/appearance.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

QString tsvCell(const QString &text)
{
    const auto tears = [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r' || c == u'"'; };
    if (std::none_of(text.begin(), text.end(), tears)) {
        return text;
    }
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows move in it
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicatorClearable(false);
    setSortingEnabled(true);
    // Until a header is clicked the rows stand in the model's own order.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    applyRowHeight();
    // A table that is no taller than its rows needs room for the bar below them too.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { updateGeometry(); });
}

QString TableView::selectionAsTsv() const
{
    const QAbstractItemModel *shown = model();
    if (shown == nullptr) {
        return {};
    }
    std::vector<int> rows;
    const auto selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) {
        for (int row = 0; row < shown->rowCount(rootIndex()); ++row) {
            rows.push_back(row);
        }
    }
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns.append(column);
        }
    }
    QStringList lines;
    QStringList header;
    for (const int column : columns) {
        header.append(tsvCell(shown->headerData(column, Qt::Horizontal).toString()));
    }
    lines.append(header.join(u'\t'));
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(tsvCell(shown->index(row, column, rootIndex()).data().toString()));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void TableView::fitColumns(int most)
{
    const int columns = model() != nullptr ? model()->columnCount(rootIndex()) : 0;
    for (int column = 0; column < columns; ++column) {
        fitColumn(column, most);
    }
}

void TableView::fitColumn(int column, int most)
{
    const int widest = fontMetrics().averageCharWidth() * most;
    const int wanted = std::max(widestCell(column), horizontalHeader()->sectionSizeHint(column));
    setColumnWidth(column, std::min(wanted + space::Medium, widest));
}

void TableView::shareRoom(const QList<int> &columns)
{
    horizontalHeader()->setStretchLastSection(columns.isEmpty());
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        horizontalHeader()->setSectionResizeMode(column, columns.contains(column) ? QHeaderView::Stretch
                                                                                  : QHeaderView::Interactive);
    }
}

void TableView::wrapIn(const QList<int> &columns)
{
    shareRoom(columns);
    if (!m_wraps) {
        m_wraps = true;
        setWordWrap(true);
        m_fitRows.setSingleShot(true);
        connect(&m_fitRows, &QTimer::timeout, this, &TableView::fitSomeRows);
        connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::fitRowsSoon);
    }
    fitRowsSoon();
}

// Once for all columns that a new width of the table resizes.
void TableView::fitRowsSoon()
{
    if (m_wraps) {
        m_fittedRows = 0;
        m_fitRows.start();
    }
}

// Some at a time: to measure thousands takes a while, and those in sight come first.
void TableView::fitSomeRows()
{
    constexpr int atOnce = 100;
    const int rows = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    const int end = std::min(rows, m_fittedRows + atOnce);
    for (; m_fittedRows < end; ++m_fittedRows) {
        const int height = sizeHintForRow(m_fittedRows) + space::Small; // lines of two rows do not touch
        verticalHeader()->resizeSection(m_fittedRows, std::max(height, verticalHeader()->defaultSectionSize()));
    }
    if (end < rows) {
        m_fitRows.start();
    }
    updateGeometry();
}

int TableView::widestCell(int column) const
{
    constexpr int samples = 100;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = model()->rowCount(rootIndex());
    int widest = 0;
    for (int i = 0; i < std::min(rows, samples); ++i) {
        const int row = rows <= samples ? i : int(qint64(i) * rows / samples);
        const QModelIndex index = model()->index(row, column, rootIndex());
        widest = std::max(widest, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return widest;
}

void TableView::setVisibleRows(int most)
{
    m_visibleRows = most;
    setSizePolicy(QSizePolicy::Expanding, most > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QSize TableView::sizeHint() const
{
    QSize hint = QTableView::sizeHint();
    if (m_visibleRows > 0) {
        const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
        const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
        const int rows = std::min(m_visibleRows * verticalHeader()->defaultSectionSize(), verticalHeader()->length());
        hint.setHeight(rows + header + bar + 2 * frameWidth());
    }
    return hint;
}

QSize TableView::minimumSizeHint() const
{
    return m_visibleRows > 0 ? QSize(QTableView::minimumSizeHint().width(), sizeHint().height())
                             : QTableView::minimumSizeHint();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    delete m_watch;
    m_watch = new QObject(this);
    if (model != nullptr) {
        const auto fit = [this] {
            updateGeometry();
            fitRowsSoon();
        };
        connect(model, &QAbstractItemModel::modelReset, m_watch, fit);
        connect(model, &QAbstractItemModel::rowsInserted, m_watch, fit);
        connect(model, &QAbstractItemModel::rowsRemoved, m_watch, fit);
    }
}

void TableView::copySelection()
{
    QGuiApplication::clipboard()->setText(selectionAsTsv());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid() && editTriggers() == NoEditTriggers) {
        Q_EMIT activated(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyRowHeight();
    }
}

void TableView::applyRowHeight()
{
    const int height = int(fontMetrics().height() * 1.8);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    fitRowsSoon();
    updateGeometry();
}

} // namespace jamwright
