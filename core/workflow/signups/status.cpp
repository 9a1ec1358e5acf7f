// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/signuptable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/signups/signups.h"
#include "workflow/signups/statuslog.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<StatusPlan> planFor(Workspace &workspace, EventId eventId, const std::vector<SignupId> &signups,
                           const StatusReading &to, bool bulk)
{
    auto event = loadEvent(workspace, eventId);
    auto rows = loadSignups(workspace, eventId);
    if (!event || !rows) {
        return !event ? event.error() : rows.error();
    }
    return planStatus(*rows, placesToFill(*event), signups, to, bulk);
}

StatusOutcome outcomeOf(const StatusPlan &plan)
{
    return {plan.asked, plan.leftAlone, plan.promoted, plan.findings, {}};
}

} // namespace

Result<void> writeStatus(Workspace &workspace, const StatusChange &change, const QString &by)
{
    store::SignupTable table(workspace.database());
    const QDateTime now = workspace.clock().now();
    return table.logFirstStatus(change.signup, now)
        .andThen([&] { return table.setStatus(change.signup, change.to.status, change.to.reason, change.byHand); })
        .andThen([&] {
            return table.addDecision(
                {change.signup, DecisionSubject::Status, nameOf(change.to.status), change.to.reason, by, now});
        });
}

Result<void> writeStatuses(Workspace &workspace, const std::vector<StatusChange> &changes, const QString &by)
{
    for (const StatusChange &change : changes) {
        if (auto written = writeStatus(workspace, change, change.byHand ? by : QString()); !written) {
            return written;
        }
    }
    return {};
}

Result<Findings> promoteWaiting(Workspace &workspace, const Event &event)
{
    const auto places = placesToFill(event);
    auto rows = loadSignups(workspace, event.id);
    if (!rows || !places) {
        return !rows ? Result<Findings>(rows.error()) : Findings();
    }
    Findings findings;
    for (const StatusChange &change : promotions(*rows, *places - placesTaken(*rows))) {
        if (auto written = writeStatus(workspace, change, {}); !written) {
            return written.error();
        }
        const auto row = std::find_if(rows->begin(), rows->end(),
                                      [&](const SignupRow &other) { return other.signup.id == change.signup; });
        findings << promotedFinding(row->person.shownName());
    }
    return findings;
}

Result<StatusOutcome> setStatus(Workspace &workspace, EventId event, const std::vector<SignupId> &signups,
                                SignupStatus status, const QString &reason, bool bulk, const QString &by)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto plan = planFor(workspace, event, signups, {status, reason}, bulk);
    if (!plan) {
        return plan.error();
    }
    if (auto written = writeStatuses(workspace, plan->changes, by); !written) {
        return written.error();
    }
    auto change = transaction->commit(
        event, u"signups.status"_s,
        QCoreApplication::translate("Signups", "Set %n sign-up(s) to %1", nullptr, plan->asked).arg(nameOf(status)));
    if (!change) {
        return change.error();
    }
    StatusOutcome outcome = outcomeOf(*plan);
    outcome.change = *change;
    return outcome;
}

Result<StatusOutcome> previewStatus(Workspace &workspace, EventId event, const std::vector<SignupId> &signups,
                                    SignupStatus status, bool bulk)
{
    return planFor(workspace, event, signups, {status, {}}, bulk).map(outcomeOf);
}

} // namespace jamwright
