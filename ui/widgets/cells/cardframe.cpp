// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/cells/cardframe.h"

#include "ui/widgets/appearance.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QPainter>

namespace jamwright {

namespace {

/// To assistive technology a card is a group of what it holds; a plain frame would be a border.
QAccessibleInterface *describeCard(const QString & /*className*/, QObject *object)
{
    auto *card = qobject_cast<CardFrame *>(object);
    return card == nullptr ? nullptr : new QAccessibleWidget(card, QAccessible::Grouping);
}

} // namespace

CardFrame::CardFrame(QWidget *parent)
    : QFrame(parent)
{
    QAccessible::installFactory(describeCard); // once, however often it is asked
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
