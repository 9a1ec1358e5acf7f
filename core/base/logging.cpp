// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

namespace jamwright {
Q_LOGGING_CATEGORY(lcStore, "jamwright.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDiscord, "jamwright.discord", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRun, "jamwright.run", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDesk, "jamwright.desk", QtWarningMsg)
} // namespace jamwright
