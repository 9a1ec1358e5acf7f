// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartlook.h"

#include <QByteArray>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

class QChart;
class QPainter;

namespace jamwright {

/// A chart to be put in a file: what stands above and below it, and how it is drawn.
struct ChartPicture {
    QString title;
    QStringList sentences;
    QString caption;
    ChartLook look;
    QSize chart; ///< pixels of the chart alone
    std::function<void(QPainter &, const QRectF &)> draw;
};

/// With the texts around the chart.
[[nodiscard]] QSize pictureSize(const ChartPicture &picture);
/// Twice as many pixels as on the screen, so that it stays sharp on paper and on fine screens. The window's thread.
[[nodiscard]] QByteArray pngOf(const ChartPicture &picture);
/// One page as large as the picture, of lines and letters, not of pixels.
[[nodiscard]] QByteArray pdfOf(const ChartPicture &picture);

/// Paints a chart that nobody sees: `fill` gives it its content.
void paintChart(QPainter &painter, const QRectF &target, const std::function<void(QChart &)> &fill);

} // namespace jamwright
