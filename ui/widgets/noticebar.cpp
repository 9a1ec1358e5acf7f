// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/noticebar.h"

#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace jamwright {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeDismiss"));
    m_close->setIcon(themedIcon(QStringLiteral("close"), m_close));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this notice (Esc)"));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_timer->setSingleShot(true);
    m_timer->setInterval(12000);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Medium, space::Small, space::Small, space::Small);
    row->setSpacing(space::Small + space::Small / 2);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, &NoticeBar::act);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    Entry entry{notice, 1};
    for (qsizetype i = 0; i < m_notices.size(); ++i) {
        if (m_notices.at(i).notice.text == notice.text && m_notices.at(i).notice.severity == notice.severity) {
            entry.times = m_notices.takeAt(i).times + 1;
            break;
        }
    }
    // Once something newer is said, an older note has had its time, and so has an offer: who takes it later, as to undo
    // what others have built on, is refused. Only what is wrong waits below.
    m_notices.removeIf(
        [](const Entry &old) { return old.notice.severity == Severity::Note || old.notice.action != nullptr; });
    m_notices.append(entry);
    showFront();
}

void NoticeBar::dismiss()
{
    if (!m_notices.isEmpty()) {
        m_notices.removeLast();
    }
    showFront();
}

void NoticeBar::dismissAll()
{
    m_notices.clear();
    showFront();
}

QString NoticeBar::text() const
{
    return m_notices.isEmpty() ? QString() : m_text->text();
}

void NoticeBar::setNoteLifetime(int milliseconds)
{
    m_timer->setInterval(milliseconds);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_notices.isEmpty()) {
        showFront();
    }
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    if (m_notices.isEmpty()) {
        return;
    }
    const State state = stateOf(m_notices.last().notice.severity);
    QPainter painter(this);
    painter.fillRect(rect(), stateGround(palette(), state));
    painter.fillRect(QRect(0, 0, 4, height()), stateColour(palette(), state));
}

void NoticeBar::showFront()
{
    m_timer->stop();
    if (m_notices.isEmpty()) {
        hide();
        return;
    }
    const Entry &front = m_notices.last();
    const Notice &notice = front.notice;
    QString text = notice.text;
    if (front.times > 1) {
        //: A notice that came several times; %1 is its sentence, %2 how often.
        text = tr("%1 (%2 times)").arg(text).arg(front.times);
    }
    m_text->setText(text);
    const int side = fontMetrics().height() + space::Small / 2;
    m_icon->setPixmap(stateIcon(notice.severity, this).pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setToolTip(severityWord(notice.severity));
    setAccessibleName(severityWord(notice.severity));
    setAccessibleDescription(text);
    const bool acts = !notice.actionText.isEmpty() && notice.action;
    m_action->setText(notice.actionText);
    m_action->setVisible(acts);
    if (notice.severity == Severity::Note && !acts && m_timer->interval() > 0) {
        m_timer->start();
    }
    setVisible(true);
    update();
}

void NoticeBar::act()
{
    // Taken before the call: what it does may show a notice of its own.
    const auto action = m_notices.isEmpty() ? std::function<void()>() : m_notices.last().notice.action;
    dismiss();
    if (action) {
        action();
    }
}

} // namespace jamwright
