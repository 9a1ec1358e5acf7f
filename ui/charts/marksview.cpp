// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/marksview.h"

#include "ui/widgets/appearance.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QGridLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chartCharacters = 38; // how wide a small chart is at least
constexpr int chartLines = 13;      // how tall

int highest(const CriterionMarks &marks)
{
    int most = 1;
    for (const MarkBin &bin : marks.bins) {
        most = std::max(most, bin.count);
    }
    return most;
}

void clearMarks(QChart &chart)
{
    chart.removeAllSeries();
    const QList<QAbstractAxis *> axes = chart.axes();
    for (QAbstractAxis *axis : axes) {
        chart.removeAxis(axis);
        delete axis;
    }
    const QList<QGraphicsItem *> items = chart.childItems();
    for (QGraphicsItem *item : items) {
        if (item->type() == QGraphicsSimpleTextItem::Type) { // ours; what is Qt's own is of other types
            delete item;
        }
    }
}

QGraphicsSimpleTextItem *drawText(QChart &chart, const QString &text, const QFont &font, const QColor &ink)
{
    auto *item = new QGraphicsSimpleTextItem(text, &chart);
    item->setFont(font);
    item->setBrush(ink);
    return item;
}

/// The marks below their bars; where they are too wide only some. Qt's axis would shorten them to dots.
void drawMarks(QChart &chart, const CriterionMarks &marks, const ChartLook &look)
{
    const QFontMetricsF metrics(look.font);
    const QRectF area = chart.plotArea();
    const double width = area.width() / double(marks.bins.size());
    double widest = 0;
    for (const MarkBin &bin : marks.bins) {
        widest = std::max(widest, metrics.horizontalAdvance(bin.label));
    }
    constexpr double gap = 4;
    const auto each = std::max<size_t>(1, size_t(std::ceil((widest + gap) / std::max(width, 1.0))));
    for (size_t bin = 0; bin < marks.bins.size(); bin += each) {
        const QString &label = marks.bins[bin].label;
        const double middle = area.left() + (double(bin) + 0.5) * width;
        drawText(chart, label, look.font, look.ink)
            ->setPos(middle - metrics.horizontalAdvance(label) / 2, area.bottom() + gap);
    }
}

QBarSeries *makeBars(const CriterionMarks &marks, const ChartLook &look)
{
    auto *set = new QBarSet(marks.criterion);
    for (const MarkBin &bin : marks.bins) {
        set->append(bin.count);
    }
    set->setBrush(look.point);
    set->setPen(Qt::NoPen);
    set->setLabelColor(look.ink);
    set->setLabelFont(look.font);
    auto *series = new QBarSeries;
    series->append(set);
    series->setBarWidth(0.8);
    constexpr size_t mostLabels = 12; // more would run into one another
    series->setLabelsVisible(marks.bins.size() <= mostLabels);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    return series;
}

} // namespace

void fillMarksChart(QChart &chart, const CriterionMarks &marks, const ChartLook &look, const QSizeF &size)
{
    clearMarks(chart);
    chart.legend()->hide();
    chart.setBackgroundBrush(look.ground);
    chart.setBackgroundRoundness(0);
    chart.setMargins({});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    const QFontMetricsF metrics(look.font);
    constexpr double side = space::Medium;
    const double top = metrics.height() + 2 * space::Small;
    const double below = metrics.height() + space::Medium;
    chart.setPlotArea({side, top, std::max(size.width() - 2 * side, 1.0), std::max(size.height() - top - below, 1.0)});
    QFont bold = look.font;
    bold.setWeight(QFont::DemiBold);
    const QString title = QFontMetricsF(bold).elidedText(marks.criterion, Qt::ElideRight, size.width() - 2 * side);
    drawText(chart, title, bold, look.ink)->setPos(side, space::Small);
    QBarSeries *series = makeBars(marks, look);
    chart.addSeries(series);
    auto *places = new QBarCategoryAxis;
    for (size_t bin = 0; bin < marks.bins.size(); ++bin) {
        places->append(QString::number(bin));
    }
    places->setLabelsVisible(false);
    places->setGridLineVisible(false);
    places->setLinePenColor(look.grid);
    auto *counts = new QValueAxis;
    constexpr double headroom = 1.4; // for the number on the tallest bar
    counts->setRange(0, highest(marks) * headroom);
    counts->setVisible(false);
    chart.addAxis(places, Qt::AlignBottom);
    chart.addAxis(counts, Qt::AlignLeft);
    series->attachAxis(places);
    series->attachAxis(counts);
    drawMarks(chart, marks, look);
}

ChartPicture marksPicture(const MarksPlot &plot, const ChartLook &look)
{
    constexpr int columns = 3;
    const QFontMetricsF metrics(look.font);
    const int width = int(metrics.averageCharWidth() * chartCharacters);
    const int height = int(metrics.height() * chartLines);
    const int rows = (int(plot.criteria.size()) + columns - 1) / columns;
    ChartPicture picture{plot.title, plot.sentences, plot.caption, look, {columns * width, rows * height}, {}};
    picture.draw = [plot, look, width, height](QPainter &painter, const QRectF &target) {
        for (size_t i = 0; i < plot.criteria.size(); ++i) {
            const size_t row = i / columns;
            const QPointF corner(double(i % columns) * width, double(row) * height);
            paintChart(painter, {target.topLeft() + corner, QSizeF(width, height)},
                       [&](QChart &chart) { fillMarksChart(chart, plot.criteria[i], look, QSizeF(width, height)); });
        }
    };
    return picture;
}

MarksView::MarksView(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_grid->setContentsMargins(0, 0, space::Small, 0);
    m_grid->setSpacing(space::Small);
    setWidget(m_content);
}

void MarksView::setPlot(const MarksPlot &plot)
{
    m_plot = plot;
    setAccessibleName(plot.title);
    setAccessibleDescription((plot.sentences + QStringList(plot.caption)).join(u' '));
    while (m_charts.size() > plot.criteria.size()) {
        delete m_charts.back();
        m_charts.pop_back();
    }
    while (m_charts.size() < plot.criteria.size()) {
        auto *view = new QChartView(m_content);
        view->setRenderHint(QPainter::Antialiasing);
        view->setFrameShape(QFrame::NoFrame);
        connect(view->chart(), &QChart::geometryChanged, this, [this, index = m_charts.size()] { drawChart(index); });
        m_charts.push_back(view);
    }
    m_columns = 0;
    arrange();
    draw();
}

void MarksView::arrange()
{
    const int least = fontMetrics().averageCharWidth() * chartCharacters;
    const int columns = std::max(1, viewport()->width() / least);
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (size_t i = 0; i < m_charts.size(); ++i) {
        m_charts[i]->setFixedHeight(fontMetrics().height() * chartLines);
        m_grid->addWidget(m_charts[i], int(i) / columns, int(i) % columns, Qt::AlignTop);
        m_charts[i]->show();
    }
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void MarksView::draw()
{
    for (size_t i = 0; i < m_charts.size(); ++i) {
        drawChart(i);
        m_charts[i]->setToolTip(m_plot.criteria[i].hint());
        m_charts[i]->setAccessibleName(m_plot.criteria[i].hint());
    }
}

void MarksView::drawChart(size_t index)
{
    if (index < m_plot.criteria.size()) {
        const ChartLook look = chartLook(palette(), font());
        QChartView *view = m_charts[index];
        view->setBackgroundBrush(look.ground);
        fillMarksChart(*view->chart(), m_plot.criteria[index], look, view->chart()->size());
    }
}

void MarksView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (m_grid != nullptr && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        m_columns = 0;
        arrange();
        draw();
    }
}

void MarksView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

} // namespace jamwright
