// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"

#include <QObject>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;

namespace jamwright {

class RecentFiles;
class UndoActions;
class WorkspaceDoor;

/// The palette the window wears.
enum class Appearance { System, Light, Dark };
/// Wears it from now on.
void applyAppearance(Appearance appearance);
/// What the user chose last, "system", "light" or "dark" in the settings.
[[nodiscard]] Appearance chosenAppearance();
[[nodiscard]] Appearance appearanceOf(const QString &name);

/// What the window's menus reach; all of it must outlive the window.
struct MenuParts {
    WorkspaceDoor &door;
    RecentFiles &recent;
    UndoActions &undo;
    QAction *problems = nullptr; ///< shows and hides the panel
    std::function<void(PageId)> showPage;
};

/// Builds the menu bar of the window.
void buildMenus(QMainWindow &window, const MenuParts &parts);

} // namespace jamwright
