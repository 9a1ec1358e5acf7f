// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/menus.h"
#include "ui/widgets/page.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace jamwright {

/// What the command line asks of the desktop.
struct DesktopOptions {
    QString workspace;             ///< or a judge's ballot file; blank = the one opened last, else the standard one
    bool sample = false;           ///< open the sample event
    std::optional<PageId> page;    ///< show that page first
    QString screenshot;            ///< save a picture of the window there, then quit
    bool exitAfterStartup = false; ///< quit as soon as the window stands
    std::optional<Appearance> appearance;
};

/// Reads the command line. Where the program is to end at once (`--help`, `--version`, a mistake) it has been said on
/// stdout or stderr, and the exit code is returned instead. Works without a display.
struct ParsedOptions {
    DesktopOptions options;
    std::optional<int> exitCode;
};
[[nodiscard]] ParsedOptions parseOptions(const QStringList &arguments);

} // namespace jamwright
