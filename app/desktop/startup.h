// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/options.h"
#include "base/error.h"

class QWidget;

namespace jamwright {

class MainWindow;

/// Whether there is a display to open a window on; says on stderr what is missing when there is none.
[[nodiscard]] bool haveDisplay(const QStringList &arguments);
/// From here on a display that cannot be opened ends the program with a sentence and code 2 instead of an abort.
void explainMissingDisplay();
/// Translations of Qt and of ours for the user's language; English plurals where there is none.
void loadTranslations();
/// Opens what the options name: the sample, a file, else the workspace of last time, else nothing.
void openFirst(MainWindow &window, const DesktopOptions &options);
/// Says on stderr and in a box why a judge's file cannot be opened; the program ends when the box is closed.
void sayCannotOpen(const Error &error);
/// `--screenshot` and `--exit-after-startup` of a judge's window.
void leaveAfterPicture(QWidget &window, const DesktopOptions &options);
/// Once the first workspace is shown: `--page`, `--screenshot`, `--exit-after-startup`.
void doAfterStartup(MainWindow &window, Desk &desk, const DesktopOptions &options);

} // namespace jamwright
