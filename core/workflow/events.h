// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/event.h"
#include "workflow/workspace.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

struct NewEvent {
    QString name;
    EventKind kind = EventKind::TeamJam;
    std::optional<EventId> from; ///< whose rules, rubric and texts are copied; never its people
};

[[nodiscard]] Result<Event> createEvent(Workspace &workspace, const NewEvent &wanted);
/// In the order they were made.
[[nodiscard]] Result<std::vector<Event>> listEvents(Workspace &workspace);
[[nodiscard]] Result<Event> loadEvent(Workspace &workspace, EventId id);
/// By name without case. A blank name means the only event, else the one last used on the desktop; where that is
/// ambiguous, or the name is unknown, a usage error that lists them.
[[nodiscard]] Result<Event> findEvent(Workspace &workspace, const QString &name);
/// Writes what changed; the name, dates, stage and rules. With another start, the offsets of those who named a time
/// zone are read anew.
[[nodiscard]] Result<void> saveEvent(Workspace &workspace, const Event &event);
/// Remembers which event the desktop shows.
[[nodiscard]] Result<void> rememberEvent(Workspace &workspace, EventId id);

/// The settings of an event as `jamctl event show --json` prints them and `event set` takes them.
[[nodiscard]] QJsonObject eventSettings(const Event &event);
/// The event with one setting changed; an unknown key names the nearest, a bad value says what is expected.
[[nodiscard]] Result<Event> withSetting(const Event &event, const QString &key, const QString &value);

} // namespace jamwright
