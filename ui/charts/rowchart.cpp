// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rowchart.h"

#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double labelShare = 0.36; // of the width, at most, for the names
constexpr double gap = 8;
constexpr double pointSize = 10;
constexpr double barWidth = 4;

/// A round distance of ticks: 1, 2 or 5 times a power of ten.
double tickDistance(double range, bool whole)
{
    constexpr double wanted = 8;
    const double rough = range / wanted;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    constexpr std::array steps = {1.0, 2.0, 5.0, 10.0};
    const auto *step = std::find_if(steps.begin(), steps.end(), [&](double one) { return one * power >= rough; });
    return std::max((step == steps.end() ? steps.back() : *step) * power, whole ? 1.0 : 0.0);
}

double labelWidth(const RowPlot &plot, const QFontMetricsF &metrics, double most)
{
    double widest = 0;
    for (const PlotRow &row : plot.rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.label));
    }
    return std::min(std::ceil(widest) + 1, most);
}

QValueAxis *makeValueAxis(QChart &chart, const RowPlot &plot, const ChartLook &look)
{
    auto *axis = new QValueAxis;
    axis->setRange(plot.least, plot.most);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    const double distance = tickDistance(plot.most - plot.least, plot.whole);
    axis->setTickInterval(distance);
    const int decimals = distance >= 1 ? 0 : int(std::ceil(-std::log10(distance)));
    axis->setLabelFormat(u"%.%1f"_s.arg(decimals));
    axis->setTitleText(plot.axis.toHtmlEscaped());
    axis->setTitleFont(look.font);
    axis->setTitleBrush(look.quiet);
    axis->setLabelsFont(look.font);
    axis->setLabelsColor(look.ink);
    axis->setGridLineColor(look.grid);
    axis->setLinePenColor(look.grid);
    chart.addAxis(axis, Qt::AlignTop);
    return axis;
}

/// The rows from top to bottom, without any sign of its own.
QValueAxis *makeRowAxis(QChart &chart, RowSlice slice)
{
    constexpr double half = 0.5;
    auto *axis = new QValueAxis;
    axis->setRange(-half, slice.count - half);
    axis->setVisible(false);
    chart.addAxis(axis, Qt::AlignLeft);
    return axis;
}

/// The names at the left. Qt's category axis would read them as HTML, drop one of two that are alike, and shorten all
/// where a row is low.
void drawNames(QChart &chart, const RowPlot &plot, RowSlice slice, const ChartLook &look, double width)
{
    const QFontMetricsF metrics(look.font);
    const QRectF area = chart.plotArea();
    const double height = area.height() / slice.count;
    for (int row = 0; row < slice.count; ++row) {
        const QString &label = plot.rows.at(size_t(slice.first) + size_t(row)).label;
        const QString shown = metrics.elidedText(label, Qt::ElideRight, width);
        auto *item = new QGraphicsSimpleTextItem(shown, &chart);
        item->setFont(look.font);
        item->setBrush(look.ink);
        item->setPos(area.left() - gap - metrics.horizontalAdvance(shown),
                     area.top() + row * height + (height - metrics.height()) / 2);
    }
}

/// Series are drawn in the order in which they are added.
class RowSeries
{
public:
    RowSeries(QChart &chart, const RowPlot &plot, RowSlice slice, const ChartLook &look)
        : m_chart(chart)
        , m_plot(plot)
        , m_slice(slice)
        , m_look(look)
    {
    }

    void add(QAbstractAxis *values, QAbstractAxis *rows)
    {
        m_values = values;
        m_rows = rows;
        addBands();
        addMiddle();
        addBars();
        addPoints(PointKind::Plain, QScatterSeries::MarkerShapeCircle, m_look.point);
        addPoints(PointKind::Low, QScatterSeries::MarkerShapeTriangle, m_look.low);
        addPoints(PointKind::High, QScatterSeries::MarkerShapeRotatedRectangle, m_look.high);
    }

private:
    /// The axis counts upwards.
    [[nodiscard]] double heightOf(double row) const { return m_slice.count - 1 - row; }

    void attach(QAbstractSeries *series)
    {
        m_chart.addSeries(series);
        series->attachAxis(m_values);
        series->attachAxis(m_rows);
    }

    void addBands()
    {
        constexpr double half = 0.5;
        for (const RowBand &band : m_plot.bands) {
            const int first = std::max(band.first - m_slice.first, 0);
            const int last = std::min(band.last - m_slice.first, m_slice.count - 1);
            if (first > last) {
                continue;
            }
            // A seam of a few pixels parts one group from the next.
            constexpr double seam = 0.06;
            auto *upper = new QLineSeries;
            auto *lower = new QLineSeries;
            for (const double x : {m_plot.least, m_plot.most}) {
                upper->append(x, heightOf(first - half + seam));
                lower->append(x, heightOf(last + half - seam));
            }
            auto *area = new QAreaSeries(upper, lower);
            upper->setParent(area);
            lower->setParent(area);
            area->setBrush(m_look.shade);
            area->setPen(Qt::NoPen);
            attach(area);
        }
    }

    void addMiddle()
    {
        if (!m_plot.middle) {
            return;
        }
        auto *line = new QLineSeries;
        constexpr double half = 0.5;
        line->append(*m_plot.middle, -half);
        line->append(*m_plot.middle, m_slice.count - half);
        line->setPen(QPen(m_look.quiet, 1));
        attach(line);
    }

    void addBars()
    {
        QPen pen(m_look.bar, barWidth);
        pen.setCapStyle(Qt::RoundCap);
        for (int row = 0; row < m_slice.count; ++row) {
            const PlotRow &one = m_plot.rows.at(size_t(m_slice.first) + size_t(row));
            if (!one.low || !one.high || *one.low == *one.high) {
                continue;
            }
            auto *bar = new QLineSeries;
            bar->append(*one.low, heightOf(row));
            bar->append(*one.high, heightOf(row));
            bar->setPen(pen);
            attach(bar);
        }
    }

    void addPoints(PointKind kind, QScatterSeries::MarkerShape shape, const QColor &colour)
    {
        auto *points = new QScatterSeries;
        points->setMarkerShape(shape);
        points->setMarkerSize(pointSize);
        points->setColor(colour);
        points->setBorderColor(m_look.ground);
        for (int row = 0; row < m_slice.count; ++row) {
            const PlotRow &one = m_plot.rows.at(size_t(m_slice.first) + size_t(row));
            if (one.point && one.kind == kind) {
                points->append(*one.point, heightOf(row));
            }
        }
        if (points->count() == 0) {
            delete points;
            return;
        }
        attach(points);
    }

    QChart &m_chart;
    const RowPlot &m_plot;
    RowSlice m_slice;
    const ChartLook &m_look;
    QAbstractAxis *m_values = nullptr;
    QAbstractAxis *m_rows = nullptr;
};

void clearChart(QChart &chart)
{
    chart.removeAllSeries();
    const QList<QAbstractAxis *> axes = chart.axes();
    for (QAbstractAxis *axis : axes) {
        chart.removeAxis(axis);
        delete axis;
    }
    const QList<QGraphicsItem *> items = chart.childItems();
    for (QGraphicsItem *item : items) {
        if (item->type() == QGraphicsSimpleTextItem::Type) { // the names; what is Qt's own is of other types
            delete item;
        }
    }
}

} // namespace

int plotRowHeight(const QFont &font)
{
    constexpr double lines = 1.6;
    return int(std::lround(QFontMetricsF(font).height() * lines));
}

int plotHeadHeight(const QFont &font)
{
    constexpr double lines = 3.4;
    return int(std::lround(QFontMetricsF(font).height() * lines));
}

void fillRowChart(QChart &chart, const RowPlot &plot, RowSlice slice, const ChartLook &look, const QSizeF &size)
{
    clearChart(chart);
    chart.legend()->hide();
    chart.setBackgroundBrush(look.ground);
    chart.setBackgroundRoundness(0);
    chart.setMargins({});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    if (slice.count <= 0) {
        return;
    }
    const QFontMetricsF metrics(look.font);
    const double names = labelWidth(plot, metrics, size.width() * labelShare);
    const double left = names + 2 * gap;
    const double top = plotHeadHeight(look.font);
    const double wide = size.width() - left - 2 * gap;
    chart.setPlotArea({left, top, std::max(wide, 1.0), double(slice.count) * plotRowHeight(look.font)});
    auto *values = makeValueAxis(chart, plot, look);
    RowSeries(chart, plot, slice, look).add(values, makeRowAxis(chart, slice));
    drawNames(chart, plot, slice, look, names);
}

ChartPicture rowPlotPicture(const RowPlot &plot, const ChartLook &look)
{
    constexpr int width = 1000;
    const int count = int(plot.rows.size());
    const int height = plotHeadHeight(look.font) + count * plotRowHeight(look.font) + int(gap);
    ChartPicture picture{plot.title, plot.sentences, plot.caption, look, {width, height}, {}};
    picture.draw = [plot, look, count](QPainter &painter, const QRectF &target) {
        paintChart(painter, target, [&](QChart &chart) { fillRowChart(chart, plot, {0, count}, look, target.size()); });
    };
    return picture;
}

} // namespace jamwright
