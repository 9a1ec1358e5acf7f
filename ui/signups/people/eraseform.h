// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/people/personform.h"

namespace jamwright {

struct EraseOutcome;

/// Says what erasing the person would take and what it would leave, and does it once her name is typed.
class EraseForm : public PersonForm
{
    Q_OBJECT

public:
    EraseForm(Desk &desk, const PersonSubject &subject, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString problem() const override;
    QFuture<Result<PersonOutcome>> start() override;

private:
    void look();
    void showPreview(const EraseOutcome &outcome);

    PersonSubject m_subject;
    QLabel *m_goes = nullptr;
    QLabel *m_stays = nullptr;
    QLineEdit *m_name = nullptr;
    bool m_looked = false; ///< what would go is known and shown
};

} // namespace jamwright
