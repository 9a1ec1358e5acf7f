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
#include <QGridLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chartCharacters = 38; // how wide a small chart is at least
constexpr int chartLines = 13;      // how tall

QBarCategoryAxis *makeMarkAxis(const CriterionMarks &marks, const ChartLook &look)
{
    auto *axis = new QBarCategoryAxis;
    for (const MarkBin &bin : marks.bins) {
        axis->append(bin.label.toHtmlEscaped());
    }
    axis->setLabelsFont(look.font);
    axis->setLabelsColor(look.ink);
    axis->setGridLineVisible(false);
    axis->setLinePenColor(look.grid);
    return axis;
}

int highest(const CriterionMarks &marks)
{
    int most = 1;
    for (const MarkBin &bin : marks.bins) {
        most = std::max(most, bin.count);
    }
    return most;
}

} // namespace

void fillMarksChart(QChart &chart, const CriterionMarks &marks, const ChartLook &look)
{
    chart.removeAllSeries();
    const QList<QAbstractAxis *> axes = chart.axes();
    for (QAbstractAxis *axis : axes) {
        chart.removeAxis(axis);
        delete axis;
    }
    chart.legend()->hide();
    chart.setBackgroundBrush(look.ground);
    chart.setBackgroundRoundness(0);
    QFont bold = look.font;
    bold.setWeight(QFont::DemiBold);
    chart.setTitleFont(bold);
    chart.setTitleBrush(look.ink);
    constexpr double room = 30;
    const double width = QFontMetricsF(look.font).averageCharWidth() * room;
    chart.setTitle(QFontMetricsF(bold).elidedText(marks.criterion, Qt::ElideRight, width).toHtmlEscaped());
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
    chart.addSeries(series);
    auto *names = makeMarkAxis(marks, look);
    chart.addAxis(names, Qt::AlignBottom);
    auto *counts = new QValueAxis;
    constexpr double headroom = 1.2; // for the number on the tallest bar
    counts->setRange(0, highest(marks) * headroom);
    counts->setVisible(marks.bins.size() > mostLabels);
    counts->setLabelFormat(u"%.0f"_s);
    counts->setLabelsFont(look.font);
    counts->setLabelsColor(look.ink);
    counts->setGridLineColor(look.grid);
    chart.addAxis(counts, Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(counts);
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
            const QPointF corner(double(i % columns) * width, double(i / columns) * height);
            paintChart(painter, {target.topLeft() + corner, QSizeF(width, height)},
                       [&](QChart &chart) { fillMarksChart(chart, plot.criteria[i], look); });
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
    const ChartLook look = chartLook(palette(), font());
    for (size_t i = 0; i < m_charts.size(); ++i) {
        const CriterionMarks &marks = m_plot.criteria[i];
        m_charts[i]->setBackgroundBrush(look.ground);
        fillMarksChart(*m_charts[i]->chart(), marks, look);
        m_charts[i]->setToolTip(marks.hint());
        m_charts[i]->setAccessibleName(marks.hint());
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
