// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/cells/cardframe.h"

class QLabel;
class QPushButton;

namespace jamwright {

class GuildConnection;

/// Which guild it is and how that stands, in words, with the buttons that help; on top of the page.
class ConnectionBar : public CardFrame
{
    Q_OBJECT

public:
    /// `connection` must outlive it.
    ConnectionBar(GuildConnection &connection, QWidget *parent = nullptr);

    /// While a run goes on, the guild cannot be changed.
    void setLocked(bool locked);

Q_SIGNALS:
    /// The user wants to say which guild, or to enter a token.
    void settingsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void drawIcon();

    GuildConnection &m_connection;
    QLabel *m_icon = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_remark = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_settings = nullptr;
    bool m_locked = false;
};

} // namespace jamwright
