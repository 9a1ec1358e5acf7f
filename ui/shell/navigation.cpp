// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation.h"

#include "ui/shell/currentevent.h"
#include "ui/widgets/appearance.h"

#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

/// A name too long for the box ends in dots, which the style would not draw.
class EventBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void initStyleOption(QStyleOptionComboBox *option) const override
    {
        QComboBox::initStyleOption(option);
        const QRect field = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this);
        option->currentText =
            option->fontMetrics.elidedText(option->currentText, Qt::ElideRight, field.width() - space::Small / 2);
    }
};

/// Rows of the navigation: roomy, the present page on a rounded ground.
class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), int(option.fontMetrics.height() * 2.2)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const QPalette &palette = option.palette;
        const QRectF ground = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(chosen ? palette.color(QPalette::Active, QPalette::Highlight) : lineColour(palette));
            painter->drawRoundedRect(ground, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(palette.color(chosen ? QPalette::HighlightedText : QPalette::Text), 1, Qt::DotLine));
            painter->drawRoundedRect(ground.adjusted(3, 3, -3, -3), 4, 4);
        }
        const int side = option.fontMetrics.height() + space::Small / 2;
        const QRect icon(option.rect.left() + space::Small + space::Small / 2, option.rect.center().y() - side / 2,
                         side, side);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, icon, Qt::AlignCenter, chosen ? QIcon::Selected : QIcon::Normal);
        painter->setPen(palette.color(QPalette::Active, chosen ? QPalette::HighlightedText : QPalette::Text));
        painter->setFont(option.font);
        painter->drawText(
            option.rect.adjusted(icon.right() - option.rect.left() + space::Small + space::Small / 2, 0, 0, 0),
            Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
        painter->restore();
    }
};

} // namespace

QString pageTitle(PageId page)
{
    switch (page) {
    case PageId::Start:
        return Navigation::tr("&Start");
    case PageId::Signups:
        return Navigation::tr("Sign-&ups");
    case PageId::Teams:
        return Navigation::tr("&Teams");
    case PageId::Discord:
        return Navigation::tr("&Discord");
    case PageId::Judging:
        return Navigation::tr("&Judging");
    case PageId::Results:
        break;
    }
    return Navigation::tr("&Results");
}

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Start:
        return u"start"_s;
    case PageId::Signups:
        return u"signups"_s;
    case PageId::Teams:
        return u"teams"_s;
    case PageId::Discord:
        return u"discord"_s;
    case PageId::Judging:
        return u"judging"_s;
    case PageId::Results:
        break;
    }
    return u"results"_s;
}

Navigation::Navigation(CurrentEvent &current, QWidget *parent)
    : QFrame(parent)
    , m_current(current)
    , m_events(new EventBox(this))
    , m_pages(new QListWidget(this))
{
    setObjectName(u"navigation"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    column->setSpacing(space::Small);
    buildEvents();
    column->addSpacing(space::Small);
    buildPages();
    column->addWidget(m_pages, 1);
    setFixedWidth(fontMetrics().averageCharWidth() * 30);

    connect(&m_current, &CurrentEvent::listChanged, this, &Navigation::fillEvents);
    fillEvents();
}

void Navigation::buildEvents()
{
    auto *label = new QLabel(tr("Event"), this);
    makeQuiet(label);
    label->setBuddy(m_events);
    m_events->setObjectName(u"eventChooser"_s);
    m_events->setAccessibleName(tr("Event"));
    m_events->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_events->setMinimumContentsLength(10);
    auto *create = new QPushButton(tr("&New event…"), this);
    create->setObjectName(u"navigationNewEvent"_s);
    create->setIcon(themedIcon(u"add"_s, create));
    create->setFlat(true);
    layout()->addWidget(label);
    layout()->addWidget(m_events);
    layout()->addWidget(create);
    connect(m_events, &QComboBox::activated, this, &Navigation::chooseEvent);
    connect(create, &QPushButton::clicked, this, &Navigation::newEventWanted);
}

void Navigation::buildPages()
{
    m_pages->setObjectName(u"pageList"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setItemDelegate(new PageDelegate(m_pages));
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setMouseTracking(true);
    m_pages->viewport()->setAutoFillBackground(false);
    for (int i = 0; i < PageCount; ++i) {
        const auto page = static_cast<PageId>(i);
        const QString title = pageTitle(page).remove(u'&');
        auto *item = new QListWidgetItem(themedIcon(pageName(page), m_pages), title, m_pages);
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i));
        //: Tool tip: the page and its keys.
        item->setToolTip(tr("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    }
    m_pages->setCurrentRow(0);
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            Q_EMIT pageChosen(static_cast<PageId>(row));
        }
    });
}

void Navigation::setPage(PageId page)
{
    m_pages->setCurrentRow(int(page));
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), lineColour(palette()));
}

void Navigation::fillEvents()
{
    m_events->clear();
    int chosen = -1;
    for (const Event &event : m_current.events()) {
        if (event.id == m_current.id()) {
            chosen = m_events->count();
        }
        m_events->addItem(event.name, event.id.value);
        m_events->setItemData(m_events->count() - 1, event.name, Qt::ToolTipRole);
    }
    m_events->setEnabled(m_events->count() > 0);
    if (m_events->count() == 0) {
        m_events->addItem(tr("No event yet"), 0);
        chosen = 0;
    }
    m_events->setCurrentIndex(chosen);
    m_events->setToolTip(m_events->currentText());
}

void Navigation::chooseEvent(int index)
{
    m_current.select(EventId{m_events->itemData(index).toLongLong()});
}

} // namespace jamwright
