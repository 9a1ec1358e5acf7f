// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/signups/signups.h"

#include "store/database.h"
#include "store/signuptable.h"
#include "store/teamtable.h"
#include "store/transaction.h"
#include "workflow/signups/knownpeople.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct SignupsTexts {
    Q_DECLARE_TR_FUNCTIONS(Signups)
};

/// Those whom a bulk action passes by: they are taken back only by name.
bool standsOutside(SignupStatus status)
{
    return status == SignupStatus::Rejected || status == SignupStatus::Withdrawn || status == SignupStatus::NoShow;
}

bool isFurther(SignupStatus present, SignupStatus wanted)
{
    return present == SignupStatus::Confirmed && wanted == SignupStatus::Approved;
}

Finding leftOutside(int count)
{
    return {Severity::Note,
            u"signups.left-outside"_s,
            QCoreApplication::translate(
                "Signups", "%n sign-up(s) were left as they are: rejected, withdrawn or no-show.", nullptr, count),
            {},
            SignupsTexts::tr("Name a person to take her back.")};
}

} // namespace

Result<std::vector<SignupRow>> loadSignups(Workspace &workspace, EventId event)
{
    auto known = loadKnownPeople(workspace, event);
    auto teams = store::TeamTable(workspace.database()).list(event);
    if (!known || !teams) {
        return !known ? known.error() : teams.error();
    }
    std::map<SignupId, std::pair<QString, bool>> teamOf;
    for (const Team &team : *teams) {
        for (const TeamMember &member : team.members) {
            teamOf[member.signup] = {team.name, member.leader};
        }
    }
    std::vector<SignupRow> rows;
    for (KnownPerson &person : *known) {
        if (!person.signup) {
            continue;
        }
        const auto team = teamOf.find(person.signup->id);
        const bool placed = team != teamOf.end();
        rows.push_back({std::move(person.person), *std::move(person.signup), std::move(person.ban),
                        std::move(person.history), placed ? team->second.first : QString(),
                        placed && team->second.second, false});
    }
    std::sort(rows.begin(), rows.end(),
              [](const SignupRow &a, const SignupRow &b) { return a.signup.id < b.signup.id; });
    markParticipants(rows);
    return rows;
}

Result<StatusOutcome> setStatus(Workspace &workspace, EventId event, const std::vector<SignupId> &signups,
                                SignupStatus status, const QString &reason, bool bulk)
{
    auto present = store::SignupTable(workspace.database()).list(event);
    if (!present) {
        return present.error();
    }
    std::map<SignupId, const Signup *> byId;
    for (const Signup &signup : *present) {
        byId[signup.id] = &signup;
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    StatusOutcome outcome;
    int outside = 0;
    for (const SignupId id : signups) {
        const auto found = byId.find(id);
        if (found == byId.end()) {
            return Error::input(SignupsTexts::tr("A sign-up is not at this event any more; nothing was changed."));
        }
        const SignupStatus before = found->second->status;
        if (before == status || isFurther(before, status)) {
            ++outcome.leftAlone;
        } else if (bulk && standsOutside(before)) {
            ++outcome.leftAlone;
            ++outside;
        } else {
            auto set = store::SignupTable(workspace.database()).setStatus(id, status, reason, true);
            if (!set) {
                return set.error();
            }
            ++outcome.changed;
        }
    }
    auto change =
        transaction->commit(event, u"signups.status"_s,
                            SignupsTexts::tr("Set %n sign-up(s) to %1", nullptr, outcome.changed).arg(nameOf(status)));
    if (!change) {
        return change.error();
    }
    outcome.change = *change;
    if (outside > 0) {
        outcome.findings << leftOutside(outside);
    }
    return outcome;
}

Result<SignupRow> findSignup(const std::vector<SignupRow> &rows, const QString &who)
{
    const QString wanted = who.trimmed();
    const auto id = Snowflake::parse(wanted);
    std::vector<const SignupRow *> named;
    for (const SignupRow &row : rows) {
        const Person &person = row.person;
        if ((id && person.discordId == id) || person.email.compare(wanted, Qt::CaseInsensitive) == 0) {
            return row;
        }
        if (person.discordName.compare(wanted, Qt::CaseInsensitive) == 0 ||
            person.displayName.compare(wanted, Qt::CaseInsensitive) == 0) {
            named.push_back(&row);
        }
    }
    if (named.size() == 1) {
        return *named.front();
    }
    if (named.empty()) {
        return Error::usage(
            SignupsTexts::tr("Nobody of that Discord id, e-mail address or name signed up for the event."), who);
    }
    QStringList candidates;
    for (const SignupRow *row : named) {
        candidates << (row->person.discordId ? row->person.discordId->toString() : row->person.email);
    }
    return Error::usage(SignupsTexts::tr("Several people have that name."), who,
                        SignupsTexts::tr("Name one by id: %1.").arg(candidates.join(u", "_s)));
}

} // namespace jamwright
