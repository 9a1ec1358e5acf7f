// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpicture.h"

#include <QBuffer>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace jamwright {

namespace {

constexpr double margin = 24;
constexpr double partGap = 8;
constexpr double titleFactor = 1.4;
constexpr int resolution = 96; // dots an inch: one pixel of the screen

QFont titleFont(const ChartPicture &picture)
{
    QFont font = picture.look.font;
    font.setPointSizeF(font.pointSizeF() * titleFactor);
    font.setBold(true);
    return font;
}

double textHeight(const QFont &font, const QString &text, double width)
{
    if (text.isEmpty()) {
        return 0;
    }
    return std::ceil(QFontMetricsF(font).boundingRect({0, 0, width, 0}, Qt::TextWordWrap, text).height()) + partGap;
}

/// Where the parts of a picture stand, from top to bottom.
struct Parts {
    double title = 0; ///< heights
    double sentences = 0;
    double caption = 0;
};

Parts partsOf(const ChartPicture &picture)
{
    const double width = picture.chart.width();
    return {textHeight(titleFont(picture), picture.title, width),
            textHeight(picture.look.font, picture.sentences.join(u' '), width),
            textHeight(picture.look.font, picture.caption, width)};
}

void paintPicture(const ChartPicture &picture, QPainter &painter)
{
    const Parts parts = partsOf(picture);
    const QSize whole = pictureSize(picture);
    const double width = picture.chart.width();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF({0, 0}, QSizeF(whole)), picture.look.ground);
    double y = margin;
    painter.setPen(picture.look.ink);
    painter.setFont(titleFont(picture));
    painter.drawText(QRectF(margin, y, width, parts.title), Qt::TextWordWrap, picture.title);
    y += parts.title;
    painter.setFont(picture.look.font);
    painter.drawText(QRectF(margin, y, width, parts.sentences), Qt::TextWordWrap, picture.sentences.join(u' '));
    y += parts.sentences;
    picture.draw(painter, {QPointF(margin, y), QSizeF(picture.chart)});
    y += picture.chart.height() + partGap;
    painter.setPen(picture.look.quiet);
    painter.setFont(picture.look.font);
    painter.drawText(QRectF(margin, y, width, parts.caption), Qt::TextWordWrap, picture.caption);
}

} // namespace

QSize pictureSize(const ChartPicture &picture)
{
    const Parts parts = partsOf(picture);
    const double height = parts.title + parts.sentences + parts.caption + picture.chart.height() + partGap;
    return {picture.chart.width() + int(2 * margin), int(std::ceil(height + 2 * margin))};
}

QByteArray pngOf(const ChartPicture &picture)
{
    constexpr int fineness = 2;
    QImage image(pictureSize(picture) * fineness, QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    image.setDevicePixelRatio(fineness);
    QPainter painter(&image);
    paintPicture(picture, painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray pdfOf(const ChartPicture &picture)
{
    constexpr double pointsAnInch = 72;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(picture.title);
        writer.setResolution(resolution);
        const QSizeF points = QSizeF(pictureSize(picture)) * (pointsAnInch / resolution);
        writer.setPageLayout(
            {QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF()});
        QPainter painter(&writer);
        paintPicture(picture, painter);
    }
    return buffer.data();
}

void paintChart(QPainter &painter, const QRectF &target, const std::function<void(QChart &)> &fill)
{
    QGraphicsScene scene;
    auto *chart = new QChart;
    scene.addItem(chart);
    chart->resize(target.size());
    fill(*chart);
    chart->layout()->activate();
    scene.render(&painter, target, {QPointF(), target.size()});
}

} // namespace jamwright
