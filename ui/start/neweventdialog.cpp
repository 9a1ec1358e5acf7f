// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/neweventdialog.h"

#include "base/futures.h"
#include "ui/widgets/appearance.h"
#include "workflow/desk.h"
#include "workflow/events.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace jamwright {

namespace {

constexpr int weeksAhead = 4; // a jam is seldom made known later than that
constexpr int usualDays = 10;

QDateEdit *dateField(const QDate &day, const QString &name, QWidget *parent)
{
    auto *field = new QDateEdit(day, parent);
    field->setObjectName(name);
    field->setCalendarPopup(true);
    return field;
}

QSpinBox *sizeField(int size, const QString &name, const QString &spoken, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setObjectName(name);
    field->setRange(2, 50);
    field->setValue(size);
    field->setAccessibleName(spoken);
    return field;
}

} // namespace

QString eventProblem(const Event &event, const QStringList &taken)
{
    if (event.name.isEmpty()) {
        return NewEventDialog::tr("Give the event a name.");
    }
    if (taken.contains(event.name, Qt::CaseInsensitive)) {
        return NewEventDialog::tr("This workspace has an event of that name already.");
    }
    if (event.endsOn < event.startsOn) {
        return NewEventDialog::tr("The event ends before it starts.");
    }
    if (event.rules.minSize > event.rules.maxSize) {
        return NewEventDialog::tr("The smallest team is larger than the largest.");
    }
    return {};
}

NewEventDialog::NewEventDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("newEventDialog"));
    setWindowTitle(tr("New event"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildForm();
    validate();
    whenFinished(m_desk.read([](Workspace &workspace) { return listEvents(workspace); }), this,
                 [this](const Result<std::vector<Event>> &events) {
                     if (events) {
                         for (const Event &event : *events) {
                             m_taken.append(event.name);
                         }
                         validate();
                     }
                 });
}

void NewEventDialog::buildForm()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("eventName"));
    m_name->setPlaceholderText(tr("Summer Code Jam"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("eventKind"));
    m_kind->addItem(tr("Team jam: we form the teams"), int(EventKind::TeamJam));
    m_kind->addItem(tr("Peer-rated challenge: entrants rate one another"), int(EventKind::PeerJam));
    m_kind->addItem(tr("Gated space: rooms for approved people"), int(EventKind::Space));
    const QDate start = QDate::currentDate().addDays(qint64(7) * weeksAhead);
    m_starts = dateField(start, QStringLiteral("eventStarts"), this);
    m_ends = dateField(start.addDays(usualDays - 1), QStringLiteral("eventEnds"), this);
    const TeamRules usual;
    m_least = sizeField(usual.minSize, QStringLiteral("teamLeast"), tr("Smallest team"), this);
    m_most = sizeField(usual.maxSize, QStringLiteral("teamMost"), tr("Largest team"), this);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("eventProblem"));
    m_problem->setWordWrap(true);
    makeQuiet(m_problem);

    auto *sizes = new QHBoxLayout;
    sizes->setSpacing(space::Small);
    sizes->addWidget(m_least);
    sizes->addWidget(new QLabel(tr("to", "from the smallest to the largest team"), this));
    sizes->addWidget(m_most);
    sizes->addWidget(new QLabel(tr("people"), this));
    sizes->addStretch();

    auto *form = new QFormLayout;
    form->setVerticalSpacing(space::Small + space::Small / 2);
    form->setHorizontalSpacing(space::Medium);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Starts:"), m_starts);
    form->addRow(tr("&Ends:"), m_ends);
    auto *sizeLabel = new QLabel(tr("&Team size:"), this);
    sizeLabel->setBuddy(m_least);
    form->addRow(sizeLabel, sizes);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create event"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createEvent"));
    m_create->setDefault(true);
    makePrimary(m_create);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &NewEventDialog::validate);
    connect(m_starts, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (m_ends->date() < day) {
            m_ends->setDate(day.addDays(usualDays - 1));
        }
        validate();
    });
    connect(m_ends, &QDateEdit::dateChanged, this, &NewEventDialog::validate);
    connect(m_least, &QSpinBox::valueChanged, this, &NewEventDialog::validate);
    connect(m_most, &QSpinBox::valueChanged, this, &NewEventDialog::validate);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewEventDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewEventDialog::reject);
}

Event NewEventDialog::wanted() const
{
    Event event;
    event.name = m_name->text().simplified();
    event.kind = static_cast<EventKind>(m_kind->currentData().toInt());
    event.startsOn = m_starts->date();
    event.endsOn = m_ends->date();
    event.rules.minSize = m_least->value();
    event.rules.maxSize = m_most->value();
    return event;
}

void NewEventDialog::validate()
{
    const QString problem = eventProblem(wanted(), m_taken);
    m_problem->setText(problem);
    m_create->setEnabled(problem.isEmpty());
}

void NewEventDialog::create()
{
    m_create->setEnabled(false);
    const auto answer = m_desk.write([wanted = wanted()](Workspace &workspace) -> Result<EventId> {
        const Result<Event> made = createEvent(workspace, {wanted.name, wanted.kind, std::nullopt});
        if (!made) {
            return made.error();
        }
        Event full = *made;
        full.startsOn = wanted.startsOn;
        full.endsOn = wanted.endsOn;
        full.rules.minSize = wanted.rules.minSize;
        full.rules.maxSize = wanted.rules.maxSize;
        if (const Result<void> saved = saveEvent(workspace, full); !saved) {
            return saved.error();
        }
        return full.id;
    });
    whenFinished(answer, this, [this](const Result<EventId> &event) {
        if (!event) {
            validate();
            m_problem->setText(event.error().sentence());
            return;
        }
        Q_EMIT created(*event);
        accept();
    });
}

} // namespace jamwright
