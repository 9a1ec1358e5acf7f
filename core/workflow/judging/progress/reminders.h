// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging/matrix.h"
#include "workflow/workspace.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// What is sent to a judge who has something left, by hand: nothing here sends.
struct Reminder {
    JudgeId judge;
    QString name;
    QString email;
    int left = 0;
    QStringList titles; ///< of what is left, in the event's order
    QString text;       ///< ready to copy
};

/// The organiser's wording, or ours where she has none. Placeholders: {judge}, {event}, {left}, {assigned},
/// {submissions} (a line each).
[[nodiscard]] Result<QString> loadReminderWording(Workspace &workspace, EventId event);
/// Blank = ours again.
[[nodiscard]] Result<void> saveReminderWording(Workspace &workspace, EventId event, const QString &wording);

/// One for each judge who has something left, who has most first. Disqualified submissions are nobody's task.
[[nodiscard]] std::vector<Reminder> remindersOf(const JudgingMatrix &matrix, const QString &eventName,
                                                const QString &wording);

} // namespace jamwright
