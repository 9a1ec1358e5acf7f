// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/deskstyle.h"

#include "ui/widgets/appearance.h"

#include <QPainter>
#include <QStyleOption>

namespace jamwright {

DeskStyle::DeskStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool radio = element == PE_IndicatorRadioButton;
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck && !radio) {
        return;
    }
    QColor frame = quietColour(option->palette);
    if (!option->state.testFlag(State_Enabled)) {
        frame.setAlphaF(0.5F);
    }
    painter->save();
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    if (radio) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace jamwright
