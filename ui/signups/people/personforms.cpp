// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/personform.h"
#include "ui/widgets/appearance.h"
#include "workflow/desk.h"
#include "workflow/people/people.h"
#include "workflow/signups/signups.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int highestPriority = 3;
constexpr int mostJams = 1000;

Whom whomOf(const std::optional<Person> &person, const QLineEdit *who)
{
    return person ? Whom(person->id) : Whom(who->text().trimmed());
}

QString missingWho(const QLineEdit *who)
{
    return who != nullptr && who->text().trimmed().isEmpty() ? NoteForm::tr("Whom is it about? Give a Discord ID.")
                                                             : QString();
}

QString noteTitle(NoteKind kind, const std::optional<Person> &who)
{
    if (kind == NoteKind::Warning) {
        return who ? NoteForm::tr("Warn %1").arg(who->shownName()) : NoteForm::tr("Warn somebody by Discord ID");
    }
    return who ? NoteForm::tr("Note about %1").arg(who->shownName())
               : NoteForm::tr("Note about somebody by Discord ID");
}

QLabel *quietLine(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    makeQuiet(label);
    return label;
}

} // namespace

NoteForm::NoteForm(Desk &desk, NoteKind kind, const std::optional<Person> &who, EventId event, QWidget *parent)
    : PersonForm(desk, noteTitle(kind, who), kind == NoteKind::Warning ? tr("&Warn") : tr("Write it &down"), parent)
    , m_kind(kind)
    , m_person(who)
    , m_event(event)
{
    setObjectName(u"noteForm"_s);
    if (!who) {
        m_who = addWho();
    }
    m_text = addText(kind == NoteKind::Warning ? tr("&Why:") : tr("&Note:"));
    addBy(tr("Written b&y:"));
    if (event.isStored()) {
        m_aboutEvent = new QCheckBox(tr("It is about &this event"), this);
        m_aboutEvent->setObjectName(u"formAboutEvent"_s);
        m_aboutEvent->setChecked(true);
        fields()->addRow(QString(), m_aboutEvent);
    }
    finishForm(m_who != nullptr ? static_cast<QWidget *>(m_who) : m_text);
}

void NoteForm::suggestWho(const QString &who)
{
    m_who->setText(who);
    if (!who.isEmpty()) {
        m_text->setFocus();
    }
}

QString NoteForm::problem() const
{
    const QString who = missingWho(m_who);
    return !who.isEmpty() || !m_text->toPlainText().trimmed().isEmpty() ? who : tr("The text is blank yet.");
}

QFuture<Result<PersonOutcome>> NoteForm::start()
{
    const bool aboutEvent = m_aboutEvent != nullptr && m_aboutEvent->isChecked();
    const NewNote note{m_kind, m_text->toPlainText(), by(), aboutEvent ? m_event : EventId()};
    return desk().write([who = whomOf(m_person, m_who), note](Workspace &workspace) {
        return addNote(workspace, who, note).map([&note](const PersonChange &change) {
            const QString sentence = note.kind == NoteKind::Warning ? tr("The warning of %1 is written down.")
                                                                    : tr("The note about %1 is written down.");
            return PersonOutcome{sentence.arg(change.person.shownName()), change.change, change.findings};
        });
    });
}

BanForm::BanForm(Desk &desk, const std::optional<PersonSubject> &who, QWidget *parent)
    : PersonForm(desk, who ? tr("Ban %1").arg(who->person.shownName()) : tr("Ban somebody by Discord ID"), tr("&Ban"),
                 parent)
{
    setObjectName(u"banForm"_s);
    const std::optional<Ban> before = who ? who->ban : std::nullopt;
    if (who) {
        m_person = who->person;
    } else {
        m_who = addWho();
    }
    m_reason = addText(tr("&Why:"));
    addLength(before);
    addBy(tr("Decided b&y:"));
    column()->addWidget(
        quietLine(tr("Sign-ups at events that have not begun are rejected, and whoever waits there moves "
                     "up. Each event that the person applies to uses up one jam of the ban."),
                  this));
    if (before) {
        m_reason->setPlainText(before->reason);
        column()->addWidget(quietLine(tr("It takes the place of the ban that there is."), this));
    }
    finishForm(m_who != nullptr ? static_cast<QWidget *>(m_who) : m_reason);
}

void BanForm::addLength(const std::optional<Ban> &before)
{
    m_forEver = new QRadioButton(tr("For &good"), this);
    m_forEver->setObjectName(u"banForEver"_s);
    m_forJams = new QRadioButton(tr("For the next"), this);
    m_forJams->setObjectName(u"banForJams"_s);
    m_jams = new QSpinBox(this);
    m_jams->setObjectName(u"banJams"_s);
    m_jams->setRange(1, mostJams);
    m_jams->setAccessibleName(tr("For how many jams"));
    auto *unit = new QLabel(tr("jam(s)", nullptr, 1), this);
    connect(m_jams, &QSpinBox::valueChanged, unit, [unit](int jams) { unit->setText(tr("jam(s)", nullptr, jams)); });
    m_jams->setValue(before && before->jams ? *before->jams : 1);
    (before && before->jams ? m_forJams : m_forEver)->setChecked(true);
    m_jams->setEnabled(m_forJams->isChecked());
    connect(m_forJams, &QRadioButton::toggled, m_jams, &QWidget::setEnabled);
    auto *number = new QHBoxLayout;
    number->setSpacing(space::Small);
    number->addWidget(m_forJams);
    number->addWidget(m_jams);
    number->addWidget(unit);
    number->addStretch();
    fields()->addRow(tr("For how long:"), m_forEver);
    fields()->addRow(QString(), number);
}

void BanForm::suggestWho(const QString &who)
{
    m_who->setText(who);
    if (!who.isEmpty()) {
        m_reason->setFocus();
    }
}

QString BanForm::problem() const
{
    const QString who = missingWho(m_who);
    return !who.isEmpty() || !m_reason->toPlainText().trimmed().isEmpty() ? who : tr("A ban has a reason.");
}

QFuture<Result<PersonOutcome>> BanForm::start()
{
    const auto jams = m_forJams->isChecked() ? std::optional(m_jams->value()) : std::nullopt;
    const NewBan wanted{m_reason->toPlainText(), jams, by()};
    return desk().write([who = whomOf(m_person, m_who), wanted](Workspace &workspace) {
        return banPerson(workspace, who, wanted).map([](const PersonChange &change) {
            return PersonOutcome{tr("%1 is banned.").arg(change.person.shownName()), change.change, change.findings};
        });
    });
}

PriorityForm::PriorityForm(Desk &desk, const PersonSubject &subject, QWidget *parent)
    : PersonForm(desk, tr("Leader priority of %1").arg(subject.person.shownName()), tr("&Set priority"), parent)
    , m_subject(subject)
    , m_priority(new QComboBox(this))
{
    setObjectName(u"priorityForm"_s);
    column()->addWidget(quietLine(tr("When teams are formed, a priority counts more than the wish to lead."), this));
    m_priority->setObjectName(u"formPriority"_s);
    m_priority->addItems(
        {tr("0: not vetted"), tr("1: could lead"), tr("2: should lead"), tr("3: leads before all others")});
    m_priority->setCurrentIndex(std::clamp(subject.signup->fields.leadPriority().value_or(0), 0, highestPriority));
    connect(m_priority, &QComboBox::currentIndexChanged, this, &PriorityForm::check);
    fields()->addRow(tr("&Priority:"), m_priority);
    m_reason = addText(tr("&Why:"));
    addBy(tr("Decided b&y:"));
    finishForm(m_priority);
}

QString PriorityForm::problem() const
{
    return m_priority->currentIndex() == m_subject.signup->fields.leadPriority().value_or(0)
               ? tr("That is the priority now.")
               : QString();
}

QFuture<Result<PersonOutcome>> PriorityForm::start()
{
    const int priority = m_priority->currentIndex();
    const QString name = m_subject.person.shownName();
    const std::vector<FieldText> texts{
        {QString(field::LeadPriority), priority > 0 ? QString::number(priority) : QString()}};
    const EventId event = m_subject.signup->event;
    const SignupId signup = m_subject.signup->id;
    return desk().write(
        [=, reason = m_reason->toPlainText().simplified(), by = by()](Workspace &workspace) -> Result<PersonOutcome> {
            return setFields(workspace, event, signup, texts, reason, by).map([&](const FieldsOutcome &outcome) {
                return PersonOutcome{tr("%1 has the leader priority %2 now.").arg(name, QString::number(priority)),
                                     outcome.change, outcome.findings};
            });
        });
}

} // namespace jamwright
