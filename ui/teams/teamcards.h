// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace jamwright {

struct TeamView;

/// Paints a team as a card. Every card has the size of the largest, so that the view need not measure each.
class TeamCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TeamCardDelegate(QObject *parent = nullptr);

    void setCardSize(const QSize &size) { m_size = size; }
    /// The height of a card with so many members, in a font.
    [[nodiscard]] static int cardHeight(const QFontMetrics &metrics, int members);
    [[nodiscard]] static int cardWidth(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintHead(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &card, const TeamView &team);
    static void paintMembers(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &card,
                             const TeamView &team);

    QSize m_size;
};

/// Cards in lines that fill the width; only those in sight are painted.
class TeamCards : public QListView
{
    Q_OBJECT

public:
    explicit TeamCards(QWidget *parent = nullptr);

    /// How many members the cards must have room for.
    void setLargestTeam(int members);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measure();

    TeamCardDelegate *m_delegate = nullptr;
    int m_members = 0;
};

} // namespace jamwright
