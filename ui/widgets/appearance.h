// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

class QFont;
class QLabel;
class QPushButton;
class QWidget;

namespace jamwright {

/// What a colour or a sign tells. Never told by the colour alone: a word or an icon stands beside it.
enum class State { Good, Note, Warning, Error };
[[nodiscard]] State stateOf(Severity severity);

/// The colour of a state as text or line on the palette's Base or Window: readable on light and on dark ones (contrast
/// of at least 4.5).
[[nodiscard]] QColor stateColour(const QPalette &palette, State state);
[[nodiscard]] QColor stateColour(const QPalette &palette, Severity severity);
/// A faint tint of the state's colour on the palette's Window, for the ground of a bar.
[[nodiscard]] QColor stateGround(const QPalette &palette, State state);
/// Text of less weight than the palette's own, still readable (contrast of at least 4.5).
[[nodiscard]] QColor quietColour(const QPalette &palette);
/// A hairline between parts of a page.
[[nodiscard]] QColor lineColour(const QPalette &palette);

/// The icon `:/icons/NAME.svg` in the widget's text colour. It is painted anew in the colour that the widget has then,
/// so that it follows a change from light to dark. Without a widget: the application's palette.
[[nodiscard]] QIcon themedIcon(const QString &name, const QWidget *widget = nullptr);
/// The sign of a state in its colour.
[[nodiscard]] QIcon stateIcon(State state, const QWidget *widget = nullptr);
[[nodiscard]] QIcon stateIcon(Severity severity, const QWidget *widget = nullptr);
/// "Error", "Warning", "Note" in the user's language.
[[nodiscard]] QString severityWord(Severity severity);

/// Makes a button the one that the page is about: it wears the palette's highlight colour, also after a palette change.
void makePrimary(QPushButton *button);
/// Gives a label the quiet colour, also after a palette change.
void makeQuiet(QLabel *label);
/// The font of a widget, scaled; bold when wanted. Sizes stay relative to what the user has set.
[[nodiscard]] QFont scaledFont(const QWidget *widget, double factor, bool bold = false);

/// Sizes of the 8-pixel grid that pages are laid out on.
namespace space {
inline constexpr int Small = 8;
inline constexpr int Medium = 16;
inline constexpr int Large = 24;
} // namespace space

/// The palettes of the window, for the Fusion style.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace jamwright
