// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/stepcard.h"

#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace jamwright {

namespace {

QHBoxLayout *cardHead(const EventStep &step, QWidget *card)
{
    auto *icon = new QLabel(card);
    const int side = icon->fontMetrics().height() + space::Small;
    makeQuiet(icon);
    icon->setPixmap(themedIcon(step.icon, icon).pixmap(QSize(side, side), icon->devicePixelRatioF()));
    auto *title = new QLabel(step.title, card);
    title->setFont(scaledFont(card, 1.1, true));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(icon);
    row->addWidget(title, 1);
    if (step.state == StepState::Done) {
        auto *done = new QLabel(card);
        done->setPixmap(stateIcon(State::Good, card).pixmap(QSize(side, side), card->devicePixelRatioF()));
        done->setToolTip(StepCard::tr("Done"));
        done->setAccessibleName(StepCard::tr("Done"));
        row->addWidget(done);
    }
    return row;
}

} // namespace

StepCard::StepCard(const EventStep &step, bool primary, QWidget *parent)
    : QFrame(parent)
    , m_state(step.state)
{
    auto *figure = new QLabel(step.figure.isEmpty() ? QStringLiteral("–") : step.figure, this);
    figure->setFont(scaledFont(this, 1.6, true));
    auto *sentence = new QLabel(step.sentence, this);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    makeQuiet(sentence);
    if (step.figure.isEmpty()) {
        makeQuiet(figure);
    }

    auto *button = new QPushButton(step.action, this);
    button->setObjectName(QStringLiteral("step-%1").arg(step.icon));
    button->setEnabled(step.state != StepState::Waiting);
    if (primary) {
        makePrimary(button);
    }
    connect(button, &QPushButton::clicked, this, &StepCard::wanted);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    column->setSpacing(space::Small);
    column->addLayout(cardHead(step, this));
    column->addWidget(figure);
    column->addWidget(sentence, 1);
    column->addSpacing(space::Small);
    column->addWidget(button, 0, Qt::AlignLeading);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void StepCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool next = m_state == StepState::Next;
    painter.setPen(QPen(next ? palette().color(QPalette::Active, QPalette::Highlight) : lineColour(palette()), 1));
    painter.setBrush(palette().color(m_state == StepState::Waiting ? QPalette::Window : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace jamwright
