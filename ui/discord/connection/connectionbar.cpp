// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/discord/connection/connectionbar.h"

#include "ui/discord/connection/guildconnection.h"
#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

QString nameOfPlace(const GuildConnection &connection)
{
    if (connection.place().practice) {
        return ConnectionBar::tr("Practice guild");
    }
    const auto &check = connection.lastCheck();
    return check ? check->guildName : ConnectionBar::tr("Guild %1").arg(connection.place().guild.toString());
}

QString statusText(const GuildConnection &connection)
{
    const bool practice = connection.place().practice;
    switch (connection.state()) {
    case GuildConnection::State::NoToken:
        return ConnectionBar::tr("Not connected: the bot's token is not there.");
    case GuildConnection::State::Asking:
        return ConnectionBar::tr("Asking the keychain for the bot's token…");
    case GuildConnection::State::Checking:
        return practice ? ConnectionBar::tr("Looking at the practice guild…") : ConnectionBar::tr("Asking Discord…");
    case GuildConnection::State::Failed:
        return connection.failure() ? connection.failure()->what + u' ' + connection.failure()->remedy : QString();
    case GuildConnection::State::Connected:
    case GuildConnection::State::Unchecked:
        break;
    }
    if (practice) {
        return ConnectionBar::tr("A small Discord in a file beside your workspace. It refuses what Discord refuses, "
                                 "but never makes you wait, and nothing leaves this computer.");
    }
    return connection.lastCheck() ? ConnectionBar::tr("Connected as %1.").arg(connection.lastCheck()->bot)
                                  : ConnectionBar::tr("Not looked at yet.");
}

} // namespace

ConnectionBar::ConnectionBar(GuildConnection &connection, QWidget *parent)
    : CardFrame(parent)
    , m_connection(connection)
    , m_icon(new QLabel(this))
    , m_name(makeSentence(this))
    , m_status(makeSentence(this))
    , m_remark(makeSentence(this))
    , m_again(new QPushButton(this))
    , m_settings(new QPushButton(this))
{
    setObjectName(u"connectionBar"_s);
    setAccessibleName(tr("The guild"));
    m_name->setObjectName(u"guildName"_s);
    m_name->setFont(scaledFont(this, 1.1, true));
    m_status->setObjectName(u"guildStatus"_s);
    m_remark->setObjectName(u"keychainRemark"_s);
    makeQuiet(m_remark);
    m_again->setObjectName(u"connectAgain"_s);
    m_settings->setObjectName(u"guildSettings"_s);

    auto *words = new QVBoxLayout;
    words->setSpacing(space::Small / 4);
    words->addWidget(m_name);
    words->addWidget(m_status);
    words->addWidget(m_remark);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    row->setSpacing(space::Medium);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_again);
    row->addWidget(m_settings);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_connection.state() == GuildConnection::State::NoToken) {
            m_connection.askKeychain();
        } else {
            m_connection.check();
        }
    });
    connect(m_settings, &QPushButton::clicked, this, &ConnectionBar::settingsWanted);
    connect(&m_connection, &GuildConnection::changed, this, &ConnectionBar::showState);
    showState();
}

void ConnectionBar::setLocked(bool locked)
{
    m_locked = locked;
    showState();
}

void ConnectionBar::showState()
{
    using enum GuildConnection::State;
    const GuildConnection::State state = m_connection.state();
    const bool practice = m_connection.place().practice;
    m_name->setText(nameOfPlace(m_connection));
    m_status->setText(statusText(m_connection));
    m_status->setToolTip(state == Failed && m_connection.failure() ? m_connection.failure()->where : QString());
    m_remark->setText(practice ? QString() : m_connection.keychainRemark());
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_again->setVisible(state == NoToken || state == Failed);
    m_again->setText(state == NoToken ? tr("&Ask the keychain again") : tr("&Try again"));
    m_again->setEnabled(!m_locked);
    m_settings->setText(practice           ? tr("&Connect to a guild…")
                        : state == NoToken ? tr("&Enter the token…")
                                           : tr("&Connection…"));
    m_settings->setEnabled(!m_locked && state != Asking);
    drawIcon();
}

void ConnectionBar::drawIcon()
{
    using enum GuildConnection::State;
    const GuildConnection::State state = m_connection.state();
    const int side = fontMetrics().height() * 3 / 2;
    const QIcon icon = state == Failed || state == NoToken ? stateIcon(State::Error, this)
                       : state == Connected                ? stateIcon(State::Good, this)
                                                           : themedIcon(u"discord"_s, this);
    m_icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
}

void ConnectionBar::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_settings != nullptr) {
        drawIcon();
    }
}

} // namespace jamwright
