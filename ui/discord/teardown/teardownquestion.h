// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace jamwright {

/// Asks before a teardown. It can be accepted only when the event's name was typed.
class TeardownQuestion : public QDialog
{
    Q_OBJECT

public:
    TeardownQuestion(const QString &eventName, const QString &guildName, const QString &verb, bool archive,
                     QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] bool isTyped() const;

    QString m_eventName;
    QLineEdit *m_name = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace jamwright
