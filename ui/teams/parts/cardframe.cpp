// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/parts/cardframe.h"

#include "ui/widgets/appearance.h"

#include <QLabel>
#include <QPainter>

namespace jamwright {

CardFrame::CardFrame(QWidget *parent)
    : QFrame(parent)
{
}

void CardFrame::setFirst(bool first)
{
    m_first = first;
    update();
}

void CardFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_first ? palette().color(QPalette::Active, QPalette::Highlight) : lineColour(palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::Small, space::Small);
}

QLabel *makeSentence(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true); // else the card keeps room for the lines of a narrower one
    label->setSizePolicy(policy);
    return label;
}

} // namespace jamwright
