// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/currentevent.h"

#include "base/futures.h"
#include "workflow/desk.h"
#include "workflow/events.h"

#include <algorithm>

namespace jamwright {

CurrentEvent::CurrentEvent(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

QString CurrentEvent::name() const
{
    const auto found =
        std::find_if(m_events.begin(), m_events.end(), [this](const Event &event) { return event.id == m_id; });
    return found == m_events.end() ? QString() : found->name;
}

void CurrentEvent::clear()
{
    ++m_asked; // an answer under way is of the old workspace
    take({});
}

void CurrentEvent::refresh()
{
    const quint64 asked = ++m_asked;
    if (m_desk.file().isEmpty()) {
        take({});
        Q_EMIT settled();
        return;
    }
    whenFinished(m_desk.read(&CurrentEvent::find), this, [this, asked](const Result<Found> &found) {
        if (asked != m_asked) {
            return;
        }
        if (found) {
            take(*found);
        } else {
            Q_EMIT failed(found.error());
        }
        Q_EMIT settled();
    });
}

void CurrentEvent::select(EventId event)
{
    if (event == m_id || !event.isStored()) {
        return;
    }
    m_id = event;
    if (knows(event)) {
        Q_EMIT listChanged();
    } else {
        refresh(); // just made
    }
    Q_EMIT eventChanged(m_id);
    // Not as a write: what is shown is no change of the workspace's content.
    whenFinished(m_desk.read([event](Workspace &workspace) { return rememberEvent(workspace, event); }), this,
                 [this](const Result<void> &remembered) {
                     if (!remembered) {
                         Q_EMIT failed(remembered.error());
                     }
                 });
}

Result<CurrentEvent::Found> CurrentEvent::find(Workspace &workspace)
{
    const auto events = listEvents(workspace);
    if (!events) {
        return events.error();
    }
    Found found{*events, {}};
    // An ambiguous answer is no failure here: the newest is shown then.
    if (const Result<Event> remembered = findEvent(workspace, QString())) {
        found.remembered = remembered->id;
    }
    return found;
}

void CurrentEvent::take(const Found &found)
{
    m_events = found.events;
    const EventId before = m_id;
    if (!knows(m_id)) {
        m_id = found.remembered.isStored() ? found.remembered : (m_events.empty() ? EventId() : m_events.back().id);
    }
    Q_EMIT listChanged();
    if (m_id != before) {
        Q_EMIT eventChanged(m_id);
    }
}

bool CurrentEvent::knows(EventId event) const
{
    return std::any_of(m_events.begin(), m_events.end(), [event](const Event &known) { return known.id == event; });
}

} // namespace jamwright
