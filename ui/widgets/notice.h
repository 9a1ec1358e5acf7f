// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"

#include <QMetaType>
#include <QString>

#include <functional>

namespace jamwright {

/// A sentence for the bar at the top of the window: what was done or went wrong, with at most one thing to do about it.
/// Never a box that has to be clicked away.
struct Notice {
    Severity severity = Severity::Note;
    QString text;
    QString actionText; ///< "Undo"; blank = no button
    std::function<void()>
        action; ///< runs in the window's thread; must not outlive what it captures by more than the page
};

} // namespace jamwright

Q_DECLARE_METATYPE(jamwright::Notice)
