// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/persondetail.h"

#include "base/futures.h"
#include "ui/signups/people/entrylist.h"
#include "ui/signups/people/personactions.h"
#include "ui/signups/signupwords.h"
#include "ui/widgets/layout/flowlayout.h"
#include "workflow/desk.h"
#include "workflow/people/people.h"

#include <QAction>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QToolButton *actionButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void setText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

PersonDetail::PersonDetail(Desk &desk, const PersonActions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the chosen person"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 38);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::Medium, 0, space::Small, space::Medium);
    column->setSpacing(space::Small);
    m_nobody = makeTextLabel(content, u"detailNobody"_s);
    m_nobody->setText(tr("Choose somebody in the table to see everything that is known of them."));
    makeQuiet(m_nobody);
    column->addWidget(m_nobody);
    m_somebody = new QWidget(content);
    auto *inner = new QVBoxLayout(m_somebody);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::Small);
    inner->addWidget(makeHead(actions));
    m_notes = new EntryList(tr("Notes and warnings"), m_somebody);
    m_notes->setObjectName(u"detailNotes"_s);
    inner->addWidget(m_notes);
    m_form = new QFormLayout;
    m_form->setContentsMargins(0, space::Small, 0, 0);
    m_form->setHorizontalSpacing(space::Medium);
    m_form->setVerticalSpacing(space::Small);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    inner->addLayout(m_form);
    m_jams = new EntryList(tr("Jams"), m_somebody);
    m_jams->setObjectName(u"detailJams"_s);
    inner->addWidget(m_jams);
    column->addWidget(m_somebody);
    column->addStretch();
    setWidget(content);
    begin({});
}

QWidget *PersonDetail::makeHead(const PersonActions &actions)
{
    auto *head = new QWidget(m_somebody);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_name = makeTextLabel(head, u"detailName"_s);
    m_status = makeTextLabel(head, u"detailStatus"_s);
    m_reason = makeTextLabel(head, u"detailReason"_s);
    makeQuiet(m_reason);
    m_ban = makeTextLabel(head, u"detailBan"_s);
    m_banOrigin = makeTextLabel(head, u"detailBanOrigin"_s);
    makeQuiet(m_banOrigin);
    for (QWidget *label : {m_name, m_status, m_reason, m_ban, m_banOrigin}) {
        column->addWidget(label);
    }
    auto *buttons = new QWidget(head);
    new FlowLayout(buttons, space::Small);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    for (QAction *action : actions.main()) {
        QToolButton *button = actionButton(buttons);
        button->setDefaultAction(action);
        buttons->layout()->addWidget(button);
    }
    QToolButton *more = actionButton(buttons);
    more->setObjectName(u"personMore"_s);
    more->setText(tr("&More"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addActions(actions.further());
    more->setMenu(menu);
    more->setMinimumWidth(more->sizeHint().width() + space::Medium); // for the arrow
    buttons->layout()->addWidget(more);
    column->addWidget(buttons);
    return head;
}

void PersonDetail::setRow(const std::optional<SignupRow> &row)
{
    begin(row ? row->person.id : PersonId());
    if (!row) {
        return;
    }
    const Signup &signup = row->signup;
    showName(row->person);
    setText(m_status,
            signup.statusByHand ? tr("%1, set by hand").arg(statusWord(signup.status)) : statusWord(signup.status));
    m_statusState = statusState(signup.status);
    const bool banned = row->ban && row->ban->holdsAt(signup.event);
    setText(m_reason, banned ? QString() : signup.statusReason); // the ban says why
    showBan(row->ban, banned);
    if (!row->team.isEmpty()) {
        addLine(tr("Team"), row->leadsTeam ? tr("%1 (leader)").arg(row->team) : row->team);
    }
    addIdentity(row->person);
    addFields(signup.fields);
}

void PersonDetail::setPerson(const std::optional<PersonSummary> &person)
{
    begin(person ? person->person.id : PersonId());
    if (!person) {
        return;
    }
    showName(person->person);
    setText(m_status, {});
    setText(m_reason, {});
    showBan(person->ban, person->ban && person->ban->jamsLeft() != 0);
    addIdentity(person->person);
}

/// Empties what is filled from the row, and what was read of somebody else.
void PersonDetail::begin(PersonId person)
{
    while (m_form->rowCount() > 0) {
        m_form->removeRow(0);
    }
    if (person != m_wanted) {
        m_notes->setEntries({});
        m_jams->setEntries({});
    }
    m_wanted = person;
    m_nobody->setVisible(!person.isStored());
    m_somebody->setVisible(person.isStored());
    if (m_reading) {
        m_readAgain = true;
    } else {
        read();
    }
}

void PersonDetail::read()
{
    if (!m_wanted.isStored()) {
        return;
    }
    m_reading = true;
    m_readAgain = false;
    const auto answer =
        m_desk.read([person = m_wanted](Workspace &workspace) { return loadPerson(workspace, person); });
    whenFinished(answer, this, [this](const Result<PersonRecord> &record) {
        m_reading = false;
        if (m_readAgain) {
            read();
        } else if (record && record->person.id == m_wanted) {
            showRecord(*record);
        }
    });
}

void PersonDetail::showRecord(const PersonRecord &record)
{
    m_notes->setEntries(noteEntries(record));
    m_jams->setEntries(jamEntries(record));
}

void PersonDetail::showName(const Person &person)
{
    const QString name = person.shownName();
    // A Discord ID cannot break, and does not fit in large.
    const bool isId = person.discordId && name == person.discordId->toString();
    m_name->setFont(scaledFont(this, isId ? 1.0 : 1.3, true));
    m_name->setText(name);
}

void PersonDetail::showBan(const std::optional<Ban> &ban, bool holds)
{
    m_banState = holds ? State::Error : State::Note;
    setText(m_ban, ban ? banWords(*ban) : QString());
    setText(m_banOrigin, ban ? banOrigin(*ban) : QString());
    colour();
}

void PersonDetail::colour()
{
    colourText(m_status, m_statusState);
    colourText(m_ban, m_banState);
}

void PersonDetail::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colour();
    }
}

void PersonDetail::addIdentity(const Person &person)
{
    addLine(fieldWords(field::DiscordName), person.discordName);
    addLine(fieldWords(field::DiscordId), person.discordId ? person.discordId->toString() : QString());
    addLine(fieldWords(field::Email), person.email);
    addLine(fieldWords(field::GitHub), person.github);
}

void PersonDetail::addFields(const Fields &fields)
{
    const QStringList &known = field::fixedNames();
    for (const QString &name : known) {
        const bool several = name == field::Languages;
        addLine(fieldWords(name), several ? fields.list(name).join(u", "_s) : fields.value(name));
    }
    for (const auto &[name, value] : fields.all()) {
        if (!known.contains(name)) {
            const bool several = name.startsWith(field::SetPrefix);
            addLine(fieldWords(name), several ? fields.list(name).join(u", "_s) : value);
        }
    }
}

void PersonDetail::addLine(const QString &label, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    QLabel *caption = makeTextLabel(m_somebody);
    caption->setText(label);
    caption->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    makeQuiet(caption);
    QLabel *text = makeTextLabel(m_somebody);
    text->setText(value);
    // A long word, such as an address, cannot break: it gets a line of its own, below its caption.
    const QStringList words = value.split(QRegularExpression(u"\\s"_s));
    const int room = text->fontMetrics().averageCharWidth() * 14;
    const bool isLong = std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return text->fontMetrics().horizontalAdvance(word) > room;
    });
    if (isLong) {
        m_form->addRow(caption);
        m_form->addRow(text);
    } else {
        text->setMinimumWidth(room);
        m_form->addRow(caption, text);
    }
}

} // namespace jamwright
