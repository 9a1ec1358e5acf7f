// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace jamwright {

/// Asks in place why a rubric changes that was scored by already.
class ReasonBar : public QFrame
{
    Q_OBJECT

public:
    explicit ReasonBar(QWidget *parent = nullptr);

    /// Whether the change itself could be saved.
    void setMaySave(bool may);
    void clear();

Q_SIGNALS:
    /// `reason` is not blank.
    void saveWanted(const QString &reason);
    void discardWanted();

private:
    void showWhetherItMaySave();
    void save();

    bool m_maySave = false;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace jamwright
