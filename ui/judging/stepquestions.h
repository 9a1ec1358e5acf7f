// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QWidget;

namespace jamwright {

// What is asked before a step that is seldom meant as it stands. Both return at once; a window waits for the answer.

/// That the next round shows who leads this one. `choose` goes where the way of ranking is chosen.
void askBeforeFirstLook(QWidget *parent, const std::function<void()> &choose, const std::function<void()> &start);
/// That no judge was asked for a review. `assign` goes where reviews are assigned.
void askBeforeOpeningBare(QWidget *parent, const std::function<void()> &assign, const std::function<void()> &open);

} // namespace jamwright
