// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;

namespace jamwright {

/// Everything that is known of one sign-up, beside the table.
class PersonDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit PersonDetail(QWidget *parent = nullptr);

    /// Empty = nobody is chosen.
    void setRow(const std::optional<SignupRow> &row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRow(const SignupRow &row);
    void addLine(const QString &label, const QString &value);
    void addFields(const Fields &fields);

    std::optional<SignupRow> m_row;
    QLabel *m_name = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_ban = nullptr;
    QLabel *m_nobody = nullptr;
    QWidget *m_somebody = nullptr;
    QFormLayout *m_form = nullptr;
};

} // namespace jamwright
