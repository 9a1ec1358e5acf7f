// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"
#include "ui/widgets/appearance.h"
#include "workflow/people/everybody.h"

#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;

namespace jamwright {

class Desk;
class EntryList;
class PersonActions;
struct PersonRecord;

/// Everything that is known of one person, beside a table. What the table does not hold it reads from the desk.
class PersonDetail : public QScrollArea
{
    Q_OBJECT

public:
    /// `actions` are offered below the name.
    PersonDetail(Desk &desk, const PersonActions &actions, QWidget *parent = nullptr);

    /// A person with her sign-up; empty = nobody is chosen. Reads what else there is of her, also when it is the same
    /// person again.
    void setRow(const std::optional<SignupRow> &row);
    /// Likewise somebody whose sign-ups do not matter here.
    void setPerson(const std::optional<PersonSummary> &person);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead(const PersonActions &actions);
    void begin(PersonId person);
    void read();
    void showRecord(const PersonRecord &record);
    void showName(const Person &person);
    void showBan(const std::optional<Ban> &ban, bool holds);
    void colour();
    void addLine(const QString &label, const QString &value);
    void addIdentity(const Person &person);
    void addFields(const Fields &fields);

    Desk &m_desk;
    PersonId m_wanted;      ///< not stored = nobody
    bool m_reading = false; ///< one read at a time: the cursor may pass many people while it runs
    bool m_readAgain = false;
    State m_statusState = State::Note;
    State m_banState = State::Note;
    QWidget *m_somebody = nullptr;
    QLabel *m_nobody = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_ban = nullptr;
    QLabel *m_banOrigin = nullptr;
    EntryList *m_notes = nullptr;
    QFormLayout *m_form = nullptr;
    EntryList *m_jams = nullptr;
};

} // namespace jamwright
