// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/people/erase.h"
#include "workflow/people/people.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString idText(const Person &person)
{
    return person.discordId ? person.discordId->toString() : QString();
}

/// What was done to a person, or would be.
Report personReport(const PersonChange &change, const QString &sentence, bool dryRun)
{
    Report report;
    report.json = {{u"person"_s, change.person.shownName()},
                   {u"discord_id"_s, idText(change.person)},
                   {u"new_person"_s, change.isNew}};
    report.text = sentence.arg(change.person.shownName());
    if (change.isNew) {
        report.text += dryRun ? u" Nobody of that id is known yet; the person would be made."_s
                              : u" Nobody of that id was known, so the person was made."_s;
    }
    report.findings = change.findings;
    return report;
}

/// A dry run: who is meant, and whether the call would make her.
Result<Report> wouldChange(Workspace &workspace, const QString &who, const QString &sentence)
{
    return findOrNewPerson(workspace, who).map([&](const Person &person) {
        return personReport({person, !person.id.isStored(), {}, {}}, sentence, true);
    });
}

QString textOf(const Call &call)
{
    return call.arguments.mid(1).join(u' ');
}

Command noteCommand(const QString &verb, NoteKind kind, const QString &summary)
{
    const auto run = [kind](const Call &call) {
        return withWorkspace(call, accessFor(call), [&](Workspace &workspace) -> Result<Report> {
            NewNote note{kind, textOf(call), call.value(u"by"_s), {}};
            if (!call.eventName.isEmpty()) {
                auto event = findEvent(workspace, call.eventName);
                if (!event) {
                    return event.error();
                }
                note.event = event->id;
            }
            const QString who = call.arguments.front();
            if (call.dryRun()) {
                return wouldChange(workspace, who, u"It would be written down about %1."_s);
            }
            return addNote(workspace, who, note).map([](const PersonChange &change) {
                return personReport(change, u"Written down about %1."_s, false);
            });
        });
    };
    return {u"people "_s + verb,
            u"PERSON TEXT"_s,
            summary,
            2,
            -1,
            {{u"by"_s, u"Who writes it."_s, u"NAME"_s}, dryRunOption()},
            run};
}

Result<Report> ban(const Call &call)
{
    if (call.isSet(u"jams"_s) && call.isSet(u"forever"_s)) {
        return Error::usage(u"A ban is for a number of jams or for ever, not both."_s, u"--jams"_s);
    }
    auto jams = numberOption(call, u"jams"_s, 0);
    if (!jams) {
        return jams.error();
    }
    if (call.isSet(u"jams"_s) && (*jams < 1 || *jams > 1000)) {
        return Error::usage(u"A ban is for 1 to 1000 jams."_s, u"--jams"_s, u"Use --forever to never let them in."_s);
    }
    const NewBan wanted{textOf(call), call.isSet(u"jams"_s) ? std::optional(int(*jams)) : std::nullopt,
                        call.value(u"by"_s)};
    return withWorkspace(call, accessFor(call), [&](Workspace &workspace) {
        const QString who = call.arguments.front();
        if (call.dryRun()) {
            return wouldChange(workspace, who, u"%1 would be banned."_s);
        }
        return banPerson(workspace, who, wanted).map([](const PersonChange &change) {
            return personReport(change, u"%1 is banned."_s, false);
        });
    });
}

Result<Report> unban(const Call &call)
{
    return withWorkspace(call, accessFor(call), [&](Workspace &workspace) {
        const QString who = call.arguments.front();
        return liftBan(workspace, who).map([&](const PersonChange &change) {
            const QString sentence =
                call.dryRun() ? u"The ban of %1 would be lifted."_s : u"The ban of %1 is lifted."_s;
            return personReport(change, sentence, call.dryRun());
        });
    });
}

QString banText(const Ban &ban)
{
    const auto left = ban.jamsLeft();
    const QString howLong = !left ? u"for ever"_s : *left == 0 ? u"used up"_s : u"jams left: %1"_s.arg(*left);
    return u"%1 (%2)"_s.arg(ban.reason, howLong);
}

Report historyReport(const PersonRecord &record)
{
    QList<QStringList> lines = {{record.person.shownName(), idText(record.person)}};
    if (record.ban) {
        lines << QStringList{u"banned"_s, banText(*record.ban)};
    }
    for (const PastTeam &team : record.teams) {
        lines << QStringList{team.event, teamWords(team)};
    }
    for (const PersonAtEvent &at : record.events) {
        lines << QStringList{at.event.name, nameOf(at.signup.status), at.signup.statusReason};
        for (const Decision &decision : at.log) {
            lines << QStringList{
                u"  "_s + decision.at.toString(Qt::ISODate), u"%1 %2"_s.arg(nameOf(decision.subject), decision.value),
                decision.by.isEmpty() ? decision.reason : u"%1 (%2)"_s.arg(decision.reason, decision.by)};
        }
    }
    for (const PersonNote &note : record.notes) {
        lines << QStringList{nameOf(note.kind), note.at.toString(Qt::ISODate), note.text};
    }
    Report report;
    report.json = personJson(record);
    report.text = toColumns(lines);
    return report;
}

Result<Report> history(const Call &call)
{
    return withWorkspace(call, Access::Read, [&](Workspace &workspace) {
        return findPerson(workspace, call.arguments.front())
            .andThen([&](const Person &person) { return loadPerson(workspace, person.id); })
            .map(historyReport);
    });
}

Result<Report> exportOne(const Call &call)
{
    Call target = call;
    target.arguments = {call.arguments.back()};
    return withWorkspace(call, Access::Read, [&](Workspace &workspace) {
        return findPerson(workspace, call.arguments.front())
            .andThen([&](const Person &person) { return exportPerson(workspace, person.id); })
            .andThen([&](const QByteArray &bytes) { return deliver(target, bytes); });
    });
}

Report eraseReport(const EraseOutcome &outcome, bool dryRun)
{
    Report report;
    report.json = {{u"events"_s, outcome.events},
                   {u"changes_withdrawn"_s, outcome.changesWithdrawn},
                   {u"backups_erased"_s, QJsonArray::fromStringList(outcome.backupsErased)},
                   {u"backups_removed"_s, QJsonArray::fromStringList(outcome.backupsRemoved)}};
    QStringList lines{dryRun ? u"The person would be erased, at %1 events; that cannot be undone."_s.arg(outcome.events)
                             : u"The person is erased, at %1 events; this cannot be undone."_s.arg(outcome.events)};
    if (outcome.changesWithdrawn > 0) {
        lines << u"%1 earlier changes held the person and cannot be undone any more."_s.arg(outcome.changesWithdrawn);
    }
    for (const QString &file : outcome.backupsErased) {
        lines
            << (dryRun ? u"Would be erased from the backup %1 too."_s : u"Erased from the backup %1 too."_s).arg(file);
    }
    for (const QString &file : outcome.backupsRemoved) {
        lines << (dryRun ? u"%1, left by an upgrade, would be deleted."_s : u"Deleted %1, left by an upgrade."_s)
                     .arg(file);
    }
    lines << u"Backups in other places are out of reach: delete them, or restore them and erase the person there."_s;
    report.text = lines.join(u'\n');
    report.findings = outcome.findings;
    return report;
}

Result<Report> erase(const Call &call)
{
    if (!call.dryRun() && !call.isSet(u"yes"_s)) {
        return Error::usage(u"Erasing a person cannot be undone, so it is only done with --yes."_s,
                            call.arguments.front(), u"See what it would reach with --dry-run."_s);
    }
    return withWorkspace(call, accessFor(call), [&](Workspace &workspace) -> Result<Report> {
        auto person = findPerson(workspace, call.arguments.front());
        if (!person) {
            return person.error();
        }
        auto outcome = call.dryRun() ? previewErase(workspace, *person) : erasePerson(workspace, *person);
        return outcome.map([&](const EraseOutcome &done) { return eraseReport(done, call.dryRun()); });
    });
}

} // namespace

std::vector<Command> peopleCommands()
{
    const QString who = u"PERSON"_s;
    const QString whoText = u"PERSON TEXT"_s;
    return {
        noteCommand(u"note"_s, NoteKind::Note, u"Write down a note about anybody; with --event, about that event."_s),
        noteCommand(u"warn"_s, NoteKind::Warning, u"Write down a warning of anybody."_s),
        {u"people ban"_s,
         whoText,
         u"Ban anybody, by default for ever; sign-ups at events that have not begun are rejected."_s,
         2,
         -1,
         {{u"jams"_s, u"At how many jams; each that the person applies to uses one up."_s, u"N"_s},
          {u"forever"_s, u"At all jams to come."_s},
          {u"by"_s, u"Who decides."_s, u"NAME"_s},
          dryRunOption()},
         ban},
        {u"people unban"_s, who, u"Lift a ban; rejected sign-ups stay rejected."_s, 1, 1, {dryRunOption()}, unban},
        {u"people history"_s, who, u"Show events, teams, notes, warnings and bans of a person."_s, 1, 1, {}, history},
        {u"people export"_s,
         u"PERSON FILE"_s,
         u"Write everything that is held on a person as JSON; '-' is stdout."_s,
         2,
         2,
         {dryRunOption()},
         exportOne},
        {u"people erase"_s,
         who,
         u"Replace a person by a stub without a name, for good."_s,
         1,
         1,
         {{u"yes"_s, u"Yes, for good."_s}, dryRunOption()},
         erase}};
}

} // namespace jamwright::cli
