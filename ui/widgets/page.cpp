// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/page.h"

#include <QShowEvent>

namespace jamwright {

Page::Page(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
}

void Page::setEvent(EventId event)
{
    m_event = event;
    markStale();
}

void Page::markStale()
{
    m_stale = true;
    if (isVisible()) {
        m_stale = false;
        reload();
    }
}

void Page::noticeError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        Q_EMIT noticed({Severity::Note, error.sentence(), {}, {}});
        return;
    }
    Q_EMIT noticed({Severity::Error, error.sentence(), {}, {}});
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_stale = false;
        reload();
    }
}

} // namespace jamwright
