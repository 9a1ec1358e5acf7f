// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rowplotview.h"

#include "ui/charts/rowchart.h"

#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace jamwright {

RowPlotView::RowPlotView(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_bar(new QScrollBar(Qt::Vertical, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the keys are this widget's
    m_view->viewport()->installEventFilter(this);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_view, 1);
    line->addWidget(m_bar);
    connect(m_bar, &QScrollBar::valueChanged, this, &RowPlotView::draw);
}

void RowPlotView::setPlot(const RowPlot &plot)
{
    m_plot = plot;
    setAccessibleName(plot.title);
    setAccessibleDescription((plot.sentences + QStringList(plot.caption)).join(u' '));
    arrange();
}

int RowPlotView::visibleRows() const
{
    const int room = m_view->height() - plotHeadHeight(font());
    return std::clamp(room / plotRowHeight(font()), 0, int(m_plot.rows.size()));
}

int RowPlotView::firstRow() const
{
    return m_bar->value();
}

int RowPlotView::rowAt(double y) const
{
    const double into = y - plotHeadHeight(font());
    const int row = int(into) / plotRowHeight(font());
    return into >= 0 && row < visibleRows() ? firstRow() + row : -1;
}

void RowPlotView::arrange()
{
    const int visible = visibleRows();
    const int hidden = int(m_plot.rows.size()) - visible;
    m_bar->setVisible(hidden > 0);
    m_bar->setPageStep(std::max(visible, 1));
    m_bar->setMaximum(std::max(hidden, 0));
    draw();
}

void RowPlotView::draw()
{
    const ChartLook look = chartLook(palette(), font());
    m_view->setBackgroundBrush(look.ground);
    const int visible = std::min(visibleRows(), int(m_plot.rows.size()) - firstRow());
    fillRowChart(*m_chart, m_plot, {firstRow(), visible}, look, m_view->size());
}

QSize RowPlotView::minimumSizeHint() const
{
    constexpr int rows = 6;
    constexpr int characters = 40;
    return {fontMetrics().averageCharWidth() * characters, plotHeadHeight(font()) + rows * plotRowHeight(font())};
}

void RowPlotView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    arrange();
}

void RowPlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        arrange();
    }
}

void RowPlotView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        m_bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_Down:
        m_bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_PageUp:
        m_bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
        m_bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_Home:
        m_bar->setValue(0);
        break;
    case Qt::Key_End:
        m_bar->setValue(m_bar->maximum());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool RowPlotView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0) {
            QToolTip::showText(help->globalPos(),
                               m_plot.rows.at(size_t(row)).hint.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")),
                               this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::Wheel && !m_bar->isHidden()) {
        QCoreApplication::sendEvent(m_bar, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jamwright
