// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "domain/event.h"

#include <QObject>

#include <vector>

namespace jamwright {

class Desk;
class Workspace;

/// Which event of the workspace the window shows, and which ones there are to choose from.
class CurrentEvent : public QObject
{
    Q_OBJECT

public:
    explicit CurrentEvent(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] EventId id() const noexcept { return m_id; }
    /// Blank while there is none.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const std::vector<Event> &events() const noexcept { return m_events; }

    /// Shows no event: the workspace is about to be another one.
    void clear();
    /// Loads the list again; keeps the event while it is there, else takes the one last shown, else the newest.
    void refresh();
    /// Shows that event from now on and when the workspace is opened next.
    void select(EventId event);

Q_SIGNALS:
    /// The list or the names in it changed.
    void listChanged();
    /// Another event is shown. Comes after `listChanged`.
    void eventChanged(jamwright::EventId event);
    /// A refresh has ended.
    void settled();
    void failed(const jamwright::Error &error);

private:
    struct Found {
        std::vector<Event> events;
        EventId remembered; ///< the only event, else the one last shown; not stored = neither
    };
    static Result<Found> find(Workspace &workspace);
    void take(const Found &found);
    [[nodiscard]] bool knows(EventId event) const;

    Desk &m_desk;
    std::vector<Event> m_events;
    EventId m_id;
    quint64 m_asked = 0; ///< counts the loads, so that a late answer is known
};

} // namespace jamwright
