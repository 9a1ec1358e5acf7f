// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/teams/teams.h"

#include <QFontMetrics>
#include <QPalette>
#include <QRect>

class QPainter;
class QWidget;

namespace jamwright {

/// How a line of a card looks.
struct LineState {
    bool chosen = false;
    bool current = false; ///< has the keyboard
    bool target = false;  ///< somebody is held over it
};

/// Paints a team's card and its lines. Leaders, locks and broken rules are signs beside the text, never a colour alone.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const QWidget &view);

    /// Of a font: how high a line is, and all that stands above the first one.
    [[nodiscard]] static int lineHeight(const QFontMetrics &metrics);
    [[nodiscard]] static int headHeight(const QFontMetrics &metrics);
    [[nodiscard]] static int leastWidth(const QFontMetrics &metrics);

    void frame(const QRect &card, const LineState &state);
    void head(const QRect &card, const QString &title, const QString &facts, bool locked, int broken);
    void line(const QRect &place, const TeamView::Member &member, const LineState &state);

private:
    void sign(QRect &place, const QString &icon);

    QPainter &m_painter;
    const QWidget &m_view;
    QFontMetrics m_metrics;
    QPalette m_palette;
};

} // namespace jamwright
