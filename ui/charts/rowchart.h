// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartlook.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/rowplot.h"

class QChart;
class QSizeF;

namespace jamwright {

/// The rows of a plot that are drawn.
struct RowSlice {
    int first = 0;
    int count = 0;
};

/// How tall a row is, and what surrounds the rows, in pixels of that font.
[[nodiscard]] int plotRowHeight(const QFont &font);
[[nodiscard]] int plotHeadHeight(const QFont &font);

/// Draws some rows of a plot into a chart of that size, in the place of what it showed. Names are shortened to fit.
void fillRowChart(QChart &chart, const RowPlot &plot, RowSlice slice, const ChartLook &look, const QSizeF &size);

/// The whole plot as a picture for others, with its title, its sentences and what the signs mean.
[[nodiscard]] ChartPicture rowPlotPicture(const RowPlot &plot, const ChartLook &look);

} // namespace jamwright
