// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/teams/teamcards.h"

#include "ui/teams/teamsmodel.h"
#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int padding = space::Medium;
constexpr int gap = space::Medium;

QFont titleFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

int lineHeight(const QFontMetrics &metrics)
{
    return int(metrics.height() * 1.45);
}

int headHeight(const QFontMetrics &metrics)
{
    return 2 * lineHeight(metrics) + space::Small;
}

/// Text that is cut where it does not fit.
void drawLine(QPainter &painter, const QFontMetrics &metrics, const QRect &place, int flags, const QString &text)
{
    painter.drawText(place, flags, metrics.elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

TeamCardDelegate::TeamCardDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int TeamCardDelegate::cardHeight(const QFontMetrics &metrics, int members)
{
    return 2 * padding + headHeight(metrics) + members * lineHeight(metrics);
}

int TeamCardDelegate::cardWidth(const QFontMetrics &metrics)
{
    return 2 * padding + metrics.averageCharWidth() * 38;
}

void TeamCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto team = index.data(TeamsModel::TeamRole).value<TeamView>();
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect card = cell.rect.adjusted(0, 0, -gap, -gap);
    const bool current = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor frame = current ? cell.palette.color(QPalette::Highlight) : lineColour(cell.palette);
    painter->setPen(QPen(frame, current ? 2 : 1));
    painter->setBrush(cell.palette.color(QPalette::Base));
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), space::Small, space::Small);
    const QRect inner = card.adjusted(padding, padding, -padding, -padding);
    paintHead(*painter, cell, inner, team);
    paintMembers(*painter, cell, inner.adjusted(0, headHeight(cell.fontMetrics), 0, 0), team);
    painter->restore();
}

void TeamCardDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &card,
                                 const TeamView &team)
{
    const int height = lineHeight(cell.fontMetrics);
    const QFont bold = titleFont(cell.font);
    painter.setFont(bold);
    painter.setPen(cell.palette.color(QPalette::Text));
    drawLine(painter, QFontMetrics(bold), QRect(card.left(), card.top(), card.width(), height),
             Qt::AlignLeading | Qt::AlignVCenter, team.name);
    painter.setFont(cell.font);
    painter.setPen(quietColour(cell.palette));
    drawLine(painter, cell.fontMetrics, QRect(card.left(), card.top() + height, card.width(), height),
             Qt::AlignLeading | Qt::AlignVCenter, teamFacts(team));
}

void TeamCardDelegate::paintMembers(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &card,
                                    const TeamView &team)
{
    const QFontMetrics &metrics = cell.fontMetrics;
    const int height = lineHeight(metrics);
    const int star = metrics.horizontalAdvance(u"★ "_s);
    const int offsetWidth = metrics.horizontalAdvance(u"+00:00"_s) + space::Small;
    const int skillWidth = metrics.horizontalAdvance(u"00.0"_s) + space::Small;
    int y = card.top();
    for (const TeamView::Member &member : team.members) {
        const QRect line(card.left(), y, card.width(), height);
        painter.setPen(cell.palette.color(QPalette::Text));
        if (member.leader) {
            painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, u"★"_s);
        }
        drawLine(painter, metrics, line.adjusted(star, 0, -(offsetWidth + skillWidth), 0),
                 Qt::AlignLeading | Qt::AlignVCenter, member.person.name);
        painter.setPen(quietColour(cell.palette));
        const QString offset = member.person.offset ? member.person.offset->toString() : u"?"_s;
        painter.drawText(line.adjusted(0, 0, -skillWidth, 0), Qt::AlignTrailing | Qt::AlignVCenter, offset);
        const QString skill = member.person.skill ? QLocale().toString(*member.person.skill, 'g', 3) : u"?"_s;
        painter.drawText(line, Qt::AlignTrailing | Qt::AlignVCenter, skill);
        y += height;
    }
}

QSize TeamCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_size;
}

TeamCards::TeamCards(QWidget *parent)
    : QListView(parent)
    , m_delegate(new TeamCardDelegate(this))
{
    setItemDelegate(m_delegate);
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAutoFillBackground(false);
    measure();
}

void TeamCards::setLargestTeam(int members)
{
    m_members = members;
    measure();
}

void TeamCards::resizeEvent(QResizeEvent *event)
{
    measure();
    QListView::resizeEvent(event);
}

void TeamCards::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
    }
}

void TeamCards::measure()
{
    // As many cards beside one another as there is room for, sharing what is left over. The gap is within each card's
    // size.
    const int room = viewport()->width() - 1;
    const int least = TeamCardDelegate::cardWidth(fontMetrics()) + gap;
    const int columns = std::max(1, room / least);
    const QSize size(std::max(1, room / columns), TeamCardDelegate::cardHeight(fontMetrics(), m_members) + gap);
    m_delegate->setCardSize(size);
    setGridSize(size);
    verticalScrollBar()->setSingleStep(size.height() / 4);
}

} // namespace jamwright
