// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "ui/signups/people/personsubject.h"

#include <QDialog>
#include <QFuture>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace jamwright {

class Desk;

/// What a form did.
struct PersonOutcome {
    QString sentence;
    ChangeId change; ///< not stored = cannot be undone
    Findings findings;
};

/// A dialog that does one thing to one person on the desk: it says what is missing, stays open with the reason where
/// the desk refuses, and closes when it is done. Show it with `open()`.
class PersonForm : public QDialog
{
    Q_OBJECT

public:
    /// Esc and closing wait until what was begun has ended.
    void reject() override;

Q_SIGNALS:
    void succeeded(const jamwright::PersonOutcome &outcome);

protected:
    /// `verb` with a mnemonic.
    PersonForm(Desk &desk, const QString &title, const QString &verb, QWidget *parent);

    /// Call at the end of a constructor, when the fields are there. `first` gets the focus.
    void finishForm(QWidget *first);
    /// What is missing, as a sentence; blank = it can be done.
    [[nodiscard]] virtual QString problem() const = 0;
    /// Does it.
    virtual QFuture<Result<PersonOutcome>> start() = 0;

    [[nodiscard]] Desk &desk() const noexcept { return m_desk; }
    [[nodiscard]] QVBoxLayout *column() const noexcept { return m_column; }
    [[nodiscard]] QFormLayout *fields() const noexcept { return m_fields; }
    [[nodiscard]] QPushButton *verbButton() const noexcept { return m_verb; }
    /// A line for a Discord ID: whom it is about, when nobody was chosen.
    QLineEdit *addWho();
    QPlainTextEdit *addText(const QString &label);
    /// Who writes or decides; the same as last time, until it is changed.
    void addBy(const QString &label);
    [[nodiscard]] QString by() const;
    void check();

private:
    void go();

    Desk &m_desk;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QFormLayout *m_fields = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_verb = nullptr;
    QLineEdit *m_by = nullptr;
    bool m_busy = false;
};

/// A note or a warning, about the person or about whom a Discord ID means.
class NoteForm : public PersonForm
{
    Q_OBJECT

public:
    /// `who` may be empty. `event` is what it may be about; not stored = it is not asked.
    NoteForm(Desk &desk, NoteKind kind, const std::optional<Person> &who, EventId event, QWidget *parent = nullptr);
    void suggestWho(const QString &who);

protected:
    [[nodiscard]] QString problem() const override;
    QFuture<Result<PersonOutcome>> start() override;

private:
    NoteKind m_kind;
    std::optional<Person> m_person;
    EventId m_event;
    QLineEdit *m_who = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QCheckBox *m_aboutEvent = nullptr;
};

/// A ban, in the place of an earlier one, of the person or of whom a Discord ID means.
class BanForm : public PersonForm
{
    Q_OBJECT

public:
    BanForm(Desk &desk, const std::optional<PersonSubject> &who, QWidget *parent = nullptr);
    void suggestWho(const QString &who);

protected:
    [[nodiscard]] QString problem() const override;
    QFuture<Result<PersonOutcome>> start() override;

private:
    void addLength(const std::optional<Ban> &before);

    std::optional<Person> m_person;
    QLineEdit *m_who = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QRadioButton *m_forEver = nullptr;
    QRadioButton *m_forJams = nullptr;
    QSpinBox *m_jams = nullptr;
};

/// The leader priority at one event.
class PriorityForm : public PersonForm
{
    Q_OBJECT

public:
    /// The subject has a sign-up.
    PriorityForm(Desk &desk, const PersonSubject &subject, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString problem() const override;
    QFuture<Result<PersonOutcome>> start() override;

private:
    PersonSubject m_subject;
    QComboBox *m_priority = nullptr;
    QPlainTextEdit *m_reason = nullptr;
};

} // namespace jamwright

Q_DECLARE_METATYPE(jamwright::PersonOutcome)
