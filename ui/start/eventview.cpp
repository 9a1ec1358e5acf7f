// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/eventview.h"

#include "ui/start/nextsteps.h"
#include "ui/start/stagepath.h"
#include "ui/start/stepcard.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/pageheader.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace jamwright {

namespace {

constexpr int cardsInARow = 3;

QString kindText(EventKind kind)
{
    switch (kind) {
    case EventKind::TeamJam:
        return EventView::tr("Team jam");
    case EventKind::PeerJam:
        return EventView::tr("Peer-rated challenge");
    case EventKind::Space:
        break;
    }
    return EventView::tr("Gated space");
}

/// "Team jam · 7 August 2026 – 16 August 2026 · teams of 5–6"
QString factsText(const Event &event)
{
    const QLocale locale;
    QStringList facts{kindText(event.kind)};
    if (event.startsOn.isValid() && event.endsOn.isValid()) {
        //: From one day to another.
        facts.append(EventView::tr("%1 – %2").arg(locale.toString(event.startsOn, QLocale::LongFormat),
                                                  locale.toString(event.endsOn, QLocale::LongFormat)));
    } else if (event.startsOn.isValid()) {
        facts.append(EventView::tr("from %1").arg(locale.toString(event.startsOn, QLocale::LongFormat)));
    } else {
        facts.append(EventView::tr("no dates yet"));
    }
    if (event.rules.minSize == event.rules.maxSize) {
        facts.append(EventView::tr("teams of %1").arg(event.rules.minSize));
    } else {
        facts.append(EventView::tr("teams of %1–%2").arg(event.rules.minSize).arg(event.rules.maxSize));
    }
    return facts.join(QStringLiteral(" · "));
}

} // namespace

EventView::EventView(QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader({}, this))
    , m_path(new StagePath(this))
    , m_cards(new QGridLayout)
{
    auto *title = new QLabel(tr("What comes next"), this);
    title->setFont(scaledFont(this, 1.2, true));
    m_cards->setSpacing(space::Medium);
    for (int column = 0; column < cardsInARow; ++column) {
        m_cards->setColumnStretch(column, 1);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Large);
    column->addWidget(m_header);
    column->addWidget(m_path);
    column->addWidget(title);
    column->addLayout(m_cards);
    column->addStretch(1);
    connect(m_path, &StagePath::stageChosen, this, &EventView::stageChosen);
}

void EventView::setOverview(const EventOverview &overview)
{
    m_header->setTitle(overview.event.name);
    m_header->setSubtitle(factsText(overview.event));
    m_path->setStage(overview.stage);
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool nextFound = false;
    int place = 0;
    const QList<EventStep> steps = eventSteps(overview);
    for (const EventStep &step : steps) {
        const bool primary = !nextFound && step.state == StepState::Next;
        nextFound = nextFound || primary;
        auto *card = new StepCard(step, primary, this);
        const bool importing = step.page == PageId::Signups && overview.signupCount == 0;
        connect(card, &StepCard::wanted, this,
                [this, page = step.page, importing] { Q_EMIT stepWanted(page, importing); });
        m_cards->addWidget(card, place / cardsInARow, place % cardsInARow);
        ++place;
    }
}

} // namespace jamwright
