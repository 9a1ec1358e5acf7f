// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

namespace {

QLabel *centred(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(centred(this))
    , m_text(centred(this))
    , m_buttons(new QHBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_text->hide();
    m_buttons->setSpacing(space::Small);
    m_buttons->addStretch();
    m_buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 4);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(space::Small);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_title->setFont(scaledFont(this, 1.35, true));
    makeQuiet(m_text);
    makeQuiet(m_icon);
}

void EmptyState::setIcon(const QString &name)
{
    m_iconName = name;
    drawIcon();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

QPushButton *EmptyState::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    if (m_buttons->count() == 2) { // nothing yet but the stretches at both ends
        makePrimary(button);
    }
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
}

void EmptyState::drawIcon()
{
    if (!m_iconName.isEmpty()) {
        const int side = fontMetrics().height() * 3;
        m_icon->setPixmap(themedIcon(m_iconName, m_icon).pixmap(QSize(side, side), devicePixelRatioF()));
    }
}

} // namespace jamwright
