// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/signup.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

namespace {

/// Whose tr() gives these texts their context.
struct StatusTexts {
    Q_DECLARE_TR_FUNCTIONS(SignupStatus)
};

} // namespace

bool takesPlace(SignupStatus status)
{
    return status == SignupStatus::Approved || status == SignupStatus::Confirmed;
}

QString refusalOf(SignupStatus from, SignupStatus to)
{
    using enum SignupStatus;
    const bool undecided = from == Applied || from == Qualified;
    if (to == Applied) {
        return StatusTexts::tr("Nobody is set back to applied; undo the change instead.");
    }
    if (to == Qualified && !undecided) {
        return StatusTexts::tr("Only somebody who applied and is not decided on can be set to qualified.");
    }
    if (to == NoShow && !takesPlace(from)) {
        return StatusTexts::tr("Only somebody who was expected to come can be a no-show.");
    }
    if (to == Confirmed && (from == Waitlisted || from == Rejected)) {
        return StatusTexts::tr("Somebody who was not given a place cannot confirm it; approve the person first.");
    }
    if (to == Withdrawn && from == Rejected) {
        return StatusTexts::tr("A rejected sign-up cannot be withdrawn.");
    }
    if ((to == Rejected || to == Waitlisted) && (from == Withdrawn || from == NoShow)) {
        return StatusTexts::tr("The person takes no part any more; approve her to take her back first.");
    }
    return {};
}

StatusReading readStatus(const Fields &fields, const std::optional<Ban> &ban)
{
    if (ban) {
        return {SignupStatus::Rejected, StatusTexts::tr("Banned: %1").arg(ban->reason)};
    }
    if (fields.qualifierPassed() == false) {
        return {SignupStatus::Rejected, StatusTexts::tr("Did not pass the qualifier.")};
    }
    if (fields.hasTicket() == false) {
        return {SignupStatus::Withdrawn,
                StatusTexts::tr("The ticket no longer counts: %1.").arg(fields.value(QString(field::Ticket)))};
    }
    if (fields.confirmed() == false) {
        return {SignupStatus::Withdrawn, StatusTexts::tr("Answered no when asked to confirm.")};
    }
    if (fields.confirmed() == true) {
        return {SignupStatus::Confirmed, StatusTexts::tr("Answered yes when asked to confirm.")};
    }
    if (fields.qualifierPassed() == true) {
        return {SignupStatus::Approved, StatusTexts::tr("Passed the qualifier.")};
    }
    if (fields.hasTicket() == true) {
        return {SignupStatus::Approved, StatusTexts::tr("Has a ticket.")};
    }
    return {SignupStatus::Approved, StatusTexts::tr("Nothing speaks against it.")};
}

std::optional<StatusReading> nextStatus(const Signup &signup, const Fields &before, const std::optional<Ban> &ban)
{
    const StatusReading reading = readStatus(signup.fields, ban);
    if (reading.status == signup.status && reading.reason == signup.statusReason) {
        return std::nullopt;
    }
    if (!signup.statusByHand) {
        return reading;
    }
    const bool waitsForAnswer = signup.status == SignupStatus::Applied || signup.status == SignupStatus::Qualified ||
                                signup.status == SignupStatus::Approved;
    const Fields &now = signup.fields;
    const bool confirms = now.confirmed() && now.confirmed() != before.confirmed();
    const bool gaveTicketBack = now.hasTicket() == false && before.hasTicket() != false;
    const bool answered = (confirms || gaveTicketBack) && now.qualifierPassed() != false;
    if (ban || (waitsForAnswer && answered)) {
        return reading;
    }
    return std::nullopt;
}

void markParticipants(std::vector<SignupRow> &rows)
{
    const bool askedToConfirm = std::any_of(
        rows.begin(), rows.end(), [](const SignupRow &row) { return row.signup.fields.confirmed().has_value(); });
    for (SignupRow &row : rows) {
        const SignupStatus status = row.signup.status;
        row.participant = status == SignupStatus::Confirmed || (!askedToConfirm && status == SignupStatus::Approved);
    }
}

} // namespace jamwright
