// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace jamwright {

/// What can be done with the chosen sign-ups: Approve, Wait-list, Reject, Confirm, Withdraw, No-show, each with a key.
class StatusActions : public QObject
{
    Q_OBJECT

public:
    /// The keys work while the focus is in `owner`.
    explicit StatusActions(QWidget *owner);

    void setEnabled(bool enabled);
    [[nodiscard]] const QList<QAction *> &actions() const noexcept { return m_actions; }
    /// What was done to so many people, as a sentence.
    [[nodiscard]] static QString doneSentence(SignupStatus status, int people);
    /// The reason that is kept with a status set here.
    [[nodiscard]] static QString reason(SignupStatus status);

Q_SIGNALS:
    void wanted(jamwright::SignupStatus status);

private:
    QList<QAction *> m_actions;
};

} // namespace jamwright
