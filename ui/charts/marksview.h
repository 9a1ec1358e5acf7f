// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartlook.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/marksplot.h"

#include <QScrollArea>

#include <vector>

class QChart;
class QChartView;
class QGridLayout;

namespace jamwright {

/// Draws one criterion's marks into a chart of that size, in the place of what it showed.
void fillMarksChart(QChart &chart, const CriterionMarks &marks, const ChartLook &look, const QSizeF &size);
/// All criteria as one picture for others.
[[nodiscard]] ChartPicture marksPicture(const MarksPlot &plot, const ChartLook &look);

/// The distribution of marks on the screen: a small chart a criterion, as many beside one another as fit.
class MarksView : public QScrollArea
{
    Q_OBJECT

public:
    explicit MarksView(QWidget *parent = nullptr);

    void setPlot(const MarksPlot &plot);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void draw();
    void drawChart(size_t index);

    MarksPlot m_plot;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
    std::vector<QChartView *> m_charts;
    int m_columns = 0;
};

} // namespace jamwright
