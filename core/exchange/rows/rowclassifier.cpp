// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rows/rowclassifier.h"

#include "domain/field.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Leaves in `person` only what differs from the known one, and lists it.
void keepIdentityChanges(Person &person, const Person &known, std::vector<FieldChange> &changes)
{
    const auto differs = [&changes](QLatin1String name, const QString &before, QString &after) {
        if (after.isEmpty() || after == before) {
            after.clear();
        } else {
            changes.push_back({name, before, after});
        }
    };
    QString id = person.discordId ? person.discordId->toString() : QString();
    differs(field::DiscordId, known.discordId ? known.discordId->toString() : QString(), id);
    if (id.isEmpty()) {
        person.discordId.reset();
    }
    differs(field::DiscordName, known.discordName, person.discordName);
    differs(field::DisplayName, known.displayName, person.displayName);
    differs(field::Email, known.email, person.email);
    differs(field::GitHub, known.github, person.github);
    person.id = known.id;
}

void addFieldChanges(const ImportRow &row, const Fields &before, std::vector<FieldChange> &changes)
{
    for (const auto &[name, value] : row.fields.all()) {
        if (const QString old = before.value(name); old != value) {
            changes.push_back({name, old, value});
        }
    }
}

/// What staff set stays, whatever the person answered: her form is exported again and again. An answer to whether she
/// still comes is hers alone.
void keepStaffFields(ImportRow &row, const KnownPerson &known, const ImportContext &context, Findings &findings)
{
    QStringList kept;
    for (const QString &name : known.setByStaff) {
        const QString answer = row.fields.value(name);
        const QString value = known.signup->fields.value(name);
        if (answer.isEmpty() || answer == value || name == field::Confirmed) {
            continue;
        }
        row.fields.set(name, {});
        kept << QCoreApplication::translate("Import", "%1 \"%2\" (the file says \"%3\")")
                    .arg(name, value.left(60), answer.left(60));
    }
    if (!kept.isEmpty()) {
        const QString name = known.person.shownName();
        findings << Finding{Severity::Note,
                            u"import.kept-by-staff"_s,
                            QCoreApplication::translate("Import", "What staff set stays: %1.").arg(kept.join(", "_L1)),
                            {context.fileName, row.line, {}, name},
                            QCoreApplication::translate("Import", "Set it by hand if the answer is newer.")};
    }
}

/// A status that is by hand already, and the same, is nothing new.
void addDecisionChange(ImportRow &row, const Signup &before)
{
    const bool isKept = row.decision && before.statusByHand && row.decision->status == before.status &&
                        row.decision->reason == before.statusReason;
    if (row.decision && !isKept) {
        row.changes.push_back({field::StatusByHand, nameOf(before.status), nameOf(row.decision->status)});
    }
}

RowState changedOrSame(const ImportRow &row)
{
    return row.changes.empty() ? RowState::Same : RowState::Changed;
}

void noteBan(const ImportRow &row, const KnownPerson &known, const ImportContext &context, Findings &findings)
{
    if (known.ban) {
        const QString name = known.person.shownName();
        findings << Finding{
            Severity::Warning,
            u"import.banned"_s,
            QCoreApplication::translate("Import", "%1 is banned: %2").arg(name, known.ban->reason),
            {context.fileName, row.line, {}, name},
            QCoreApplication::translate("Import", "The sign-up is rejected unless you decide otherwise.")};
    }
}

void classifySignup(ImportRow &row, const KnownPerson *known, const ImportContext &context, Findings &findings)
{
    if (known != nullptr) {
        noteBan(row, *known, context, findings);
    }
    if (known == nullptr || !known->signup) {
        row.state = RowState::New;
        return;
    }
    keepStaffFields(row, *known, context, findings);
    addFieldChanges(row, known->signup->fields, row.changes);
    addDecisionChange(row, *known->signup);
    row.state = changedOrSame(row);
}

/// Confirmations and corrections are only about sign-ups that are there.
void classifyUpdate(ImportRow &row, const KnownPerson *known, const ImportContext &context, Findings &findings)
{
    if (known != nullptr && known->signup) {
        if (context.source == ImportSource::Confirmation) {
            noteBan(row, *known, context, findings);
            keepStaffFields(row, *known, context, findings);
        }
        addFieldChanges(row, known->signup->fields, row.changes);
        addDecisionChange(row, *known->signup);
        row.state = changedOrSame(row);
        return;
    }
    row.state = RowState::Rejected;
    row.reason =
        context.source == ImportSource::Confirmation
            ? QCoreApplication::translate("Import", "This person answered the confirmation but never signed up.")
            : QCoreApplication::translate("Import", "This person is to be corrected but never signed up.");
    const QString name = known != nullptr ? known->person.shownName() : row.person.shownName();
    findings << Finding{
        Severity::Warning,
        u"import.never-signed-up"_s,
        row.reason,
        {context.fileName, row.line, {}, name},
        QCoreApplication::translate("Import", "Import the sign-ups first, or ask the person to sign up.")};
}

void classifyBan(ImportRow &row, const KnownPerson *known, const ImportContext &context)
{
    row.ban = Ban{row.known,
                  QCoreApplication::translate("Import", "On the blocklist %1").arg(context.fileName),
                  {},
                  row.answeredAt};
    if (known == nullptr) {
        row.state = RowState::New;
        return;
    }
    if (!known->ban) {
        row.changes.push_back({u"ban"_s, {}, row.ban->reason});
    } else {
        row.ban = known->ban; // banned already: the older reason stays
    }
    row.state = changedOrSame(row);
}

QString yesOrNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

/// How the team fared stays as it was known where the row leaves it blank.
void addPastChanges(const PastTeam &past, const PastTeam &known, std::vector<FieldChange> &changes)
{
    if (known.team != past.team) {
        changes.push_back({u"%1: %2"_s.arg(field::PastEvent, past.event), known.team, past.team});
    }
    if (known.leader != past.leader) {
        changes.push_back({field::Leader, yesOrNo(known.leader), yesOrNo(past.leader)});
    }
    if (past.finished && past.finished != known.finished) {
        changes.push_back(
            {field::PastFinished, known.finished ? yesOrNo(*known.finished) : QString(), yesOrNo(*past.finished)});
    }
    if (past.place && past.place != known.place) {
        changes.push_back(
            {field::PastPlace, known.place ? QString::number(*known.place) : QString(), QString::number(*past.place)});
    }
    if (!past.notes.isEmpty() && past.notes != known.notes) {
        changes.push_back({field::Notes, known.notes, past.notes});
    }
}

void classifyPast(ImportRow &row, const KnownPerson *known)
{
    if (!row.past) {
        return;
    }
    row.past->person = row.known;
    if (known == nullptr) {
        row.state = RowState::New;
        return;
    }
    const auto same = [&row](const PastTeam &past) {
        return past.event.compare(row.past->event, Qt::CaseInsensitive) == 0;
    };
    const auto before = std::find_if(known->history.begin(), known->history.end(), same);
    addPastChanges(*row.past, before == known->history.end() ? PastTeam() : *before, row.changes);
    row.state = changedOrSame(row);
}

} // namespace

void classifyRow(ImportRow &row, const KnownPerson *known, const ImportContext &context, Findings &findings)
{
    if (known != nullptr) {
        row.known = known->person.id;
        keepIdentityChanges(row.person, known->person, row.changes);
    }
    switch (context.source) {
    case ImportSource::Signup:
        classifySignup(row, known, context, findings);
        break;
    case ImportSource::Confirmation:
    case ImportSource::Corrections:
        classifyUpdate(row, known, context, findings);
        break;
    case ImportSource::Blocklist:
        classifyBan(row, known, context);
        break;
    case ImportSource::History:
        classifyPast(row, known);
        break;
    }
}

} // namespace jamwright
