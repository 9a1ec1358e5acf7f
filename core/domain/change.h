// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QString>

namespace jamwright {

/// One entry of the change log: something a person did to the workspace, in one transaction.
struct Change {
    ChangeId id;
    EventId event;    ///< not stored = it was not about one event
    QDateTime at;     ///< UTC
    QString kind;     ///< "import", "teams.form", …
    QString sentence; ///< what was done
    bool undone = false;
    bool undoable = false;
};

} // namespace jamwright
