// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartlook.h"

#include "ui/widgets/appearance.h"

namespace jamwright {

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() * share + b.redF() * (1 - share)),
                            float(a.greenF() * share + b.greenF() * (1 - share)),
                            float(a.blueF() * share + b.blueF() * (1 - share)));
}

} // namespace

ChartLook chartLook(const QPalette &palette, const QFont &font)
{
    constexpr double barShare = 0.45;
    constexpr double shadeShare = 0.08;
    ChartLook look;
    look.font = font;
    look.ground = palette.color(QPalette::Active, QPalette::Base);
    look.ink = palette.color(QPalette::Active, QPalette::Text);
    look.quiet = quietColour(palette);
    look.grid = lineColour(palette);
    look.point = palette.color(QPalette::Active, QPalette::Link);
    look.bar = mixed(look.point, look.ground, barShare);
    look.low = stateColour(palette, State::Error);
    look.high = stateColour(palette, State::Good);
    look.shade = mixed(look.ink, look.ground, shadeShare);
    return look;
}

ChartLook pictureLook(const QFont &font)
{
    return chartLook(lightPalette(), font);
}

} // namespace jamwright
