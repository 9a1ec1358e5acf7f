// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace jamwright {

/// The folder of both programs' own files, `~/.local/share/jamwright` on Linux; made when it is not there.
[[nodiscard]] QString dataFolder();
/// The workspace that both programs open when none is named: the environment's JAMWRIGHT_WORKSPACE, else
/// `Jamwright.jamwright` in the data folder. Neither has to exist.
[[nodiscard]] QString defaultWorkspaceFile();
/// Where the desktop keeps the sample event, apart from the user's own workspace.
[[nodiscard]] QString sampleWorkspaceFile();

} // namespace jamwright
