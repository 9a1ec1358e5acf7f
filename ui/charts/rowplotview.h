// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/rowplot.h"

#include <QWidget>

class QChart;
class QChartView;
class QScrollBar;

namespace jamwright {

/// A row plot on the screen: as many rows as fit, the axis always in sight, the rest by scrolling. A row's whole name
/// and figures are its tool tip.
class RowPlotView : public QWidget
{
    Q_OBJECT

public:
    explicit RowPlotView(QWidget *parent = nullptr);

    void setPlot(const RowPlot &plot);
    /// The row at that height, -1 where there is none.
    [[nodiscard]] int rowAt(double y) const;
    [[nodiscard]] int firstRow() const;
    [[nodiscard]] int visibleRows() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void draw();

    RowPlot m_plot;
    QChart *m_chart = nullptr;
    QChartView *m_view = nullptr;
    QScrollBar *m_bar = nullptr;
};

} // namespace jamwright
