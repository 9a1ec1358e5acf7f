// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/query/signupquery.h"

#include <QLineEdit>

class QLabel;
class QTimer;

namespace jamwright {

/// The box for a query. What is written is read at once; where it cannot be read the last good query stays, and after a
/// moment's rest the message under the box says what is wrong. Esc clears it.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// `message` is the line under the box: an example, or what is wrong.
    explicit FilterEdit(QLabel *message, QWidget *parent = nullptr);

    /// The skills, categories and sets there are; what is written is read anew when they change.
    void setOwnNames(const QStringList &names);
    [[nodiscard]] const SignupQuery &query() const noexcept { return m_query; }

Q_SIGNALS:
    void queryChanged(const jamwright::SignupQuery &query);
    /// The user went down from the box, to the table.
    void wentDown();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showMessage(const QString &error);

    QLabel *m_message;
    QTimer *m_rest;
    QStringList m_ownNames;
    SignupQuery m_query;
    QString m_error;
};

} // namespace jamwright
