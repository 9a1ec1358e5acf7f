// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/persondetail.h"

#include "ui/signups/grid/gridcolumns.h"
#include "ui/signups/signupwords.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *textLabel(QWidget *parent, const QString &name = {})
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long word, such as an address, breaks the line instead of widening the panel.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

void colourText(QLabel *label, State state)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, stateColour(label->parentWidget()->palette(), state));
    label->setPalette(palette);
}

QString staffNotes(const std::vector<PersonNote> &notes)
{
    QStringList lines;
    for (const PersonNote &note : notes) {
        lines << (note.kind == NoteKind::Warning ? PersonDetail::tr("Warning: %1").arg(note.text) : note.text);
    }
    return lines.join(u'\n');
}

} // namespace

PersonDetail::PersonDetail(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the chosen person"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::Medium, 0, space::Small, space::Medium);
    column->setSpacing(space::Small);

    m_nobody = textLabel(content, u"detailNobody"_s);
    m_nobody->setText(tr("Choose somebody in the table to see everything that is known of them."));
    makeQuiet(m_nobody);
    m_somebody = new QWidget(content);
    auto *inner = new QVBoxLayout(m_somebody);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::Small);
    m_name = textLabel(m_somebody, u"detailName"_s);
    m_name->setFont(scaledFont(this, 1.3, true));
    m_status = textLabel(m_somebody, u"detailStatus"_s);
    m_reason = textLabel(m_somebody, u"detailReason"_s);
    makeQuiet(m_reason);
    m_ban = textLabel(m_somebody, u"detailBan"_s);
    m_form = new QFormLayout;
    m_form->setContentsMargins(0, space::Small, 0, 0);
    m_form->setHorizontalSpacing(space::Medium);
    m_form->setVerticalSpacing(space::Small);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QWidget *widget : {m_name, m_status, m_reason, m_ban}) {
        inner->addWidget(widget);
    }
    inner->addLayout(m_form);
    column->addWidget(m_nobody);
    column->addWidget(m_somebody);
    column->addStretch();
    setWidget(content);
    setRow(std::nullopt);
}

void PersonDetail::setRow(const std::optional<SignupRow> &row)
{
    m_row = row;
    m_nobody->setVisible(!row);
    m_somebody->setVisible(row.has_value());
    while (m_form->rowCount() > 0) {
        m_form->removeRow(0);
    }
    if (row) {
        showRow(*row);
    }
}

void PersonDetail::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_row) {
        colourText(m_status, statusState(m_row->signup.status));
        colourText(m_ban, State::Error);
    }
}

void PersonDetail::showRow(const SignupRow &row)
{
    m_name->setText(row.person.shownName());
    m_status->setText(row.signup.statusByHand ? tr("%1, set by hand").arg(statusWord(row.signup.status))
                                              : statusWord(row.signup.status));
    colourText(m_status, statusState(row.signup.status));
    m_reason->setText(row.signup.statusReason);
    m_reason->setVisible(!row.signup.statusReason.isEmpty());
    m_ban->setText(row.ban ? banWords(*row.ban) : QString());
    m_ban->setVisible(row.ban.has_value());
    colourText(m_ban, State::Error);

    if (!row.team.isEmpty()) {
        addLine(tr("Team"), row.leadsTeam ? tr("%1 (leader)").arg(row.team) : row.team);
    }
    addLine(fieldWords(field::DiscordName), row.person.discordName);
    addLine(fieldWords(field::DiscordId), row.person.discordId ? row.person.discordId->toString() : QString());
    addLine(fieldWords(field::Email), row.person.email);
    addLine(fieldWords(field::GitHub), row.person.github);
    addFields(row.signup.fields);
    addLine(tr("Staff notes"), staffNotes(row.notes));
    addLine(tr("Earlier jams"), historyText(row.history));
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
    QLabel *caption = textLabel(m_somebody);
    caption->setText(label);
    caption->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    makeQuiet(caption);
    QLabel *text = textLabel(m_somebody);
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
