// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/secret.h"
#include "ui/discord/connection/guildplaces.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace jamwright {

/// Which guild, and the bot's token. The token leaves it only through `chosen`.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `hasToken`: one is there already, so that none has to be entered. `remark`: what the keychain said.
    ConnectionDialog(const GuildPlace &place, bool hasToken, QString remark, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const jamwright::GuildPlace &place, const jamwright::Secret &token, bool keep);
    void forgetWanted();

private:
    QWidget *makeGuild();
    QWidget *makeAdvanced();
    void showState();
    void fit();
    void take();
    [[nodiscard]] QString complaint() const;

    bool m_hasToken = false;
    QRadioButton *m_practice = nullptr;
    QRadioButton *m_real = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_guild = nullptr;
    QLineEdit *m_token = nullptr;
    QRadioButton *m_keep = nullptr;
    QRadioButton *m_session = nullptr;
    QCheckBox *m_advanced = nullptr;
    QWidget *m_more = nullptr;
    QLineEdit *m_baseUrl = nullptr;
    QLabel *m_complaint = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_forget = nullptr;
    QString m_remark;
};

} // namespace jamwright
