// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace jamwright {

/// What a reason bar says.
struct ReasonWords {
    QString question;
    QString save;    ///< a verb
    QString discard; ///< likewise
};

/// Asks in place for the reason of something that is logged with it.
class ReasonBar : public QFrame
{
    Q_OBJECT

public:
    explicit ReasonBar(const ReasonWords &words, QWidget *parent = nullptr);

    /// Whether it could be done, but for the reason.
    void setMaySave(bool may);
    void clear();
    /// Puts the cursor into the line for the reason.
    void ask();

Q_SIGNALS:
    /// `reason` is not blank.
    void saveWanted(const QString &reason);
    void discardWanted();

private:
    void showWhetherItMaySave();
    void save();

    bool m_maySave = true;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace jamwright
