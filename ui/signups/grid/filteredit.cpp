// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/grid/filteredit.h"

#include "ui/widgets/appearance.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int restMilliseconds = 400; ///< a term that is being written is not wrong yet
}

FilterEdit::FilterEdit(QLabel *message, QWidget *parent)
    : QLineEdit(parent)
    , m_message(message)
    , m_rest(new QTimer(this))
{
    setAccessibleName(tr("Filter the sign-ups"));
    setPlaceholderText(tr("Filter (Ctrl+F)"));
    setClearButtonEnabled(true);
    addAction(themedIcon(u"search"_s, this), LeadingPosition);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMilliseconds);
    connect(m_rest, &QTimer::timeout, this, [this] { showMessage(m_error); });
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::read);
    connect(this, &QLineEdit::returnPressed, this, [this] { showMessage(m_error); });
    showMessage({});
}

void FilterEdit::setOwnNames(const QStringList &names)
{
    if (names != m_ownNames) {
        m_ownNames = names;
        read();
    }
}

void FilterEdit::read()
{
    const auto query = parseSignupQuery(text(), m_ownNames);
    m_error = query ? QString() : query.error().sentence();
    if (!query) {
        m_rest->start();
        return;
    }
    m_rest->stop();
    showMessage({});
    if (*query != m_query) {
        m_query = *query;
        Q_EMIT queryChanged(m_query);
    }
}

void FilterEdit::showMessage(const QString &error)
{
    const QString shown =
        error.isEmpty() ? tr("Names and words, or terms such as  tz:+1..+3  leader:yes  python>=2  -team:none") : error;
    QPalette colours;
    colours.setColor(QPalette::WindowText,
                     error.isEmpty() ? quietColour(palette()) : stateColour(palette(), State::Error));
    m_message->setPalette(colours);
    if (m_message->text() == shown) {
        return;
    }
    m_message->setText(shown);
    setAccessibleDescription(shown);
    if (!error.isEmpty()) {
        QAccessibleEvent alert(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Down) {
        Q_EMIT wentDown();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showMessage(m_error);
    }
}

} // namespace jamwright
