// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace jamwright {

/// Gives a panel without a layout one whose content scrolls where the panel is too small for it. Returns the content,
/// which is blank and takes a layout.
[[nodiscard]] QWidget *makeScrollContent(QWidget *panel);

} // namespace jamwright
