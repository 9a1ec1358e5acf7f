// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace jamwright {

/// The colours and the font that a chart is drawn with.
struct ChartLook {
    QFont font;
    QColor ground;
    QColor ink;
    QColor quiet;
    QColor grid;
    QColor bar; ///< of an interval
    QColor point;
    QColor low;   ///< a severe judge
    QColor high;  ///< a lenient judge
    QColor shade; ///< behind what belongs together
};
[[nodiscard]] ChartLook chartLook(const QPalette &palette, const QFont &font);
/// That of pictures for others: the light palette, whatever the window wears.
[[nodiscard]] ChartLook pictureLook(const QFont &font);

} // namespace jamwright
