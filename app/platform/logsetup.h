// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace jamwright {

/// Log lines of both programs: `time category level: text` on stderr. Warnings and worse by default;
/// `QT_LOGGING_RULES="jamwright.*=true"` turns all of ours on. A pattern in QT_MESSAGE_PATTERN wins.
void setUpLogging();

} // namespace jamwright
