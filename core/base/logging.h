// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

/// Log lines are English sentences for the developer, without a token and without personal data: ids of rows and
/// counts, not names. `QT_LOGGING_RULES="jamwright.*=true"` turns all of them on.
namespace jamwright {
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcDiscord)
Q_DECLARE_LOGGING_CATEGORY(lcRun)
Q_DECLARE_LOGGING_CATEGORY(lcDesk)
} // namespace jamwright
