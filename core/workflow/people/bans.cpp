// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/persontable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/people/people.h"
#include "workflow/people/writing.h"
#include "workflow/signups/signups.h"
#include "workflow/signups/statuslog.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct BansTexts {
    Q_DECLARE_TR_FUNCTIONS(People)
};

Finding banFinding(Severity severity, const QString &key, const QString &message, const QString &event)
{
    return {severity, key, message, {{}, 0, {}, event}, {}};
}

/// Keeps the person out of one event that has not begun; what followed from it.
Result<Findings> enforceAt(Workspace &workspace, const Event &event, const SignupRow &row, const Ban &ban, int taken)
{
    auto used = store::PersonTable(workspace.database()).useBan(ban.person, event.id, workspace.clock().now());
    if (!used) {
        return used.error();
    }
    if (row.signup.status == SignupStatus::Rejected) {
        return Findings();
    }
    if (auto set = writeStatus(workspace, {row.signup.id, readStatus(row.signup.fields, ban), false}, ban.by); !set) {
        return set.error();
    }
    Findings findings{banFinding(Severity::Note, u"people.ban-enforced"_s,
                                 BansTexts::tr("The sign-up at %1 was rejected.").arg(event.name), event.name)};
    const auto places = placesToFill(event);
    if (!places || taken < *places) {
        return findings;
    }
    return promoteWaiting(workspace, event).map([&](const Findings &promoted) { return findings + promoted; });
}

/// Enforces a new ban wherever she has signed up already.
Result<Findings> enforce(Workspace &workspace, Ban ban)
{
    auto events = listEvents(workspace);
    if (!events) {
        return events.error();
    }
    Findings findings;
    for (const Event &event : *events) {
        auto rows = loadSignups(workspace, event.id);
        if (!rows) {
            return rows.error();
        }
        const auto row = std::find_if(rows->begin(), rows->end(),
                                      [&](const SignupRow &other) { return other.person.id == ban.person; });
        const bool takesNoPart = row == rows->end() || row->signup.status == SignupStatus::Withdrawn ||
                                 row->signup.status == SignupStatus::NoShow;
        const bool isOver = event.endsOn.isValid() && event.endsOn < workspace.clock().now().date();
        if (takesNoPart || isOver || event.stage == Stage::Finished || ban.jamsLeft() == 0) {
            continue;
        }
        if (event.stage >= Stage::Running) {
            findings << banFinding(
                Severity::Note, u"people.ban-later"_s,
                BansTexts::tr("%1 has begun, so the ban counts from the next event on.").arg(event.name), event.name);
            continue;
        }
        auto enforced = enforceAt(workspace, event, *row, ban, placesTaken(*rows));
        if (!enforced) {
            return enforced.error();
        }
        findings << *enforced;
        ban.usedAt.push_back(event.id);
    }
    return findings;
}

} // namespace

Result<PersonChange> banPerson(Workspace &workspace, const Whom &who, const NewBan &wanted)
{
    if (wanted.reason.trimmed().isEmpty()) {
        return Error::usage(BansTexts::tr("A ban has a reason: the text is blank."));
    }
    if (wanted.jams && *wanted.jams < 1) {
        return Error::usage(BansTexts::tr("A ban is for one jam at least, or for ever."));
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto change = changePerson(workspace, who);
    if (!change) {
        return change;
    }
    const Ban ban{change->person.id,       wanted.reason.trimmed(), wanted.jams,
                  workspace.clock().now(), wanted.by.trimmed(),     {}};
    auto set = store::PersonTable(workspace.database()).setBan(ban);
    auto enforced = set ? enforce(workspace, ban) : Result<Findings>(set.error());
    if (!enforced) {
        return enforced.error();
    }
    auto committed =
        transaction->commit({}, u"people.ban"_s, BansTexts::tr("Banned %1").arg(change->person.shownName()));
    if (!committed) {
        return committed.error();
    }
    change->findings = *enforced;
    change->change = *committed;
    return change;
}

Result<PersonChange> liftBan(Workspace &workspace, const Whom &who)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    store::PersonTable table(workspace.database());
    auto person = findPerson(workspace, who);
    auto bans = table.bans();
    if (!person || !bans) {
        return !person ? person.error() : bans.error();
    }
    const auto ban = bans->find(person->id);
    if (ban == bans->end()) {
        return Error::input(BansTexts::tr("The person is not banned."), person->shownName());
    }
    PersonChange change{*person, false, {}, {}};
    if (!ban->second.usedAt.empty()) {
        change.findings << banFinding(
            Severity::Note, u"people.stays-rejected"_s,
            BansTexts::tr("Sign-ups that the ban rejected stay rejected; approve them to take "
                          "the person back."),
            {});
    }
    if (auto lifted = table.liftBan(person->id); !lifted) {
        return lifted.error();
    }
    auto committed =
        transaction->commit({}, u"people.unban"_s, BansTexts::tr("Lifted the ban of %1").arg(person->shownName()));
    if (!committed) {
        return committed.error();
    }
    change.change = *committed;
    return change;
}

} // namespace jamwright
