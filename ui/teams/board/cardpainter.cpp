// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/board/cardpainter.h"

#include "ui/widgets/appearance.h"

#include <QLocale>
#include <QPainter>
#include <QWidget>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int padding = space::Small;

/// Text that is cut where it does not fit.
void drawCut(QPainter &painter, const QFontMetrics &metrics, const QRect &place, const QString &text)
{
    painter.drawText(place, Qt::AlignLeading | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

CardPainter::CardPainter(QPainter &painter, const QWidget &view)
    : m_painter(painter)
    , m_view(view)
    , m_metrics(view.fontMetrics())
    , m_palette(view.palette())
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

int CardPainter::lineHeight(const QFontMetrics &metrics)
{
    return int(metrics.height() * 1.45);
}

int CardPainter::headHeight(const QFontMetrics &metrics)
{
    return 2 * lineHeight(metrics) + 2 * padding;
}

int CardPainter::leastWidth(const QFontMetrics &metrics)
{
    return 2 * padding + metrics.averageCharWidth() * 36;
}

void CardPainter::frame(const QRect &card, const LineState &state)
{
    const bool marked = state.chosen || state.current || state.target;
    m_painter.setPen(QPen(marked ? m_palette.color(QPalette::Highlight) : lineColour(m_palette), marked ? 2 : 1));
    m_painter.setBrush(m_palette.color(QPalette::Base));
    m_painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), space::Small, space::Small);
}

void CardPainter::sign(QRect &place, const QString &icon)
{
    const int size = m_metrics.height();
    const QRect where(place.right() - size + 1, place.center().y() - size / 2, size, size);
    themedIcon(icon, &m_view).paint(&m_painter, where);
    place.setRight(where.left() - padding / 2);
}

void CardPainter::head(const QRect &card, const QString &title, const QString &facts, bool locked, int broken)
{
    const int height = lineHeight(m_metrics);
    QRect top(card.left() + 2 * padding, card.top() + padding, card.width() - 4 * padding, height);
    const QRect below = top.translated(0, height);
    if (locked) {
        sign(top, u"lock"_s);
    }
    if (broken > 0) {
        const int size = m_metrics.height();
        const QString count = QLocale().toString(broken);
        m_painter.setPen(stateColour(m_palette, State::Warning));
        const int width = m_metrics.horizontalAdvance(count);
        m_painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, count);
        top.setRight(top.right() - width - padding / 2);
        stateIcon(State::Warning, &m_view)
            .paint(&m_painter, QRect(top.right() - size + 1, top.center().y() - size / 2, size, size));
        top.setRight(top.right() - size - padding / 2);
    }
    QFont bold = m_view.font();
    bold.setWeight(QFont::DemiBold);
    m_painter.setFont(bold);
    m_painter.setPen(m_palette.color(QPalette::Text));
    drawCut(m_painter, QFontMetrics(bold), top, title);
    m_painter.setFont(m_view.font());
    m_painter.setPen(quietColour(m_palette));
    drawCut(m_painter, m_metrics, below, facts);
}

void CardPainter::line(const QRect &place, const TeamView::Member &member, const LineState &state)
{
    const QPalette::ColorGroup group = m_view.hasFocus() ? QPalette::Active : QPalette::Inactive;
    const QRect ground = place.adjusted(padding / 2, 0, -padding / 2, 0);
    if (state.chosen) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_palette.color(group, QPalette::Highlight));
        m_painter.drawRoundedRect(ground, 3, 3);
    }
    if (state.current || state.target) {
        m_painter.setPen(QPen(m_palette.color(state.chosen ? QPalette::HighlightedText : QPalette::Highlight), 1,
                              state.target ? Qt::SolidLine : Qt::DotLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(ground).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
    }
    const QColor text = m_palette.color(group, state.chosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = state.chosen ? text : quietColour(m_palette);
    const int star = m_metrics.horizontalAdvance(u"★ "_s);
    const int offsetWidth = m_metrics.horizontalAdvance(u"+00:00"_s) + padding;
    const int skillWidth = m_metrics.horizontalAdvance(u"00.0"_s) + padding;
    QRect inner = place.adjusted(2 * padding, 0, -2 * padding, 0);
    m_painter.setPen(text);
    if (member.leader || member.person.canLead()) {
        m_painter.drawText(inner, Qt::AlignLeading | Qt::AlignVCenter, member.leader ? u"★"_s : u"☆"_s);
    }
    QRect name = inner.adjusted(star, 0, -(offsetWidth + skillWidth), 0);
    if (member.locked) {
        sign(name, u"lock"_s);
    }
    drawCut(m_painter, m_metrics, name, member.person.name);
    m_painter.setPen(quiet);
    m_painter.drawText(inner.adjusted(0, 0, -skillWidth, 0), Qt::AlignTrailing | Qt::AlignVCenter,
                       member.person.offset ? member.person.offset->toString() : u"?"_s);
    m_painter.drawText(inner, Qt::AlignTrailing | Qt::AlignVCenter,
                       member.person.skill ? QLocale().toString(*member.person.skill, 'g', 3) : u"?"_s);
}

} // namespace jamwright
