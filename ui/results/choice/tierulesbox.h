// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace jamwright {

/// Which rules part equals, and in which order: a list to tick, with buttons that move a rule up and down.
class TieRulesBox : public QWidget
{
    Q_OBJECT

public:
    explicit TieRulesBox(QWidget *parent = nullptr);

    void setRules(const QStringList &rules);
    /// The ticked ones, in their order.
    [[nodiscard]] QStringList rules() const;

Q_SIGNALS:
    void edited();

private:
    void move(int by);
    void showButtons();

    QListWidget *m_list = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    bool m_showing = false;
};

} // namespace jamwright
