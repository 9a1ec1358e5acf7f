// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/signup.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// One status that is to be written.
struct StatusChange {
    SignupId signup;
    StatusReading to;
    bool byHand = false;
};

/// What a status set by hand comes to, promotions from the wait-list included.
struct StatusPlan {
    std::vector<StatusChange> changes; ///< those that were asked for, then the promotions
    int asked = 0;                     ///< how many of them were asked for
    int leftAlone = 0;
    QStringList promoted; ///< by name
    Findings findings;
};

/// How many people have a place while there is anything to move up to; empty = no limit. Once the work is judged nobody
/// moves up any more.
[[nodiscard]] std::optional<int> placesToFill(const Event &event);

/// `rows` are the event's sign-ups in the order of signing up; `wanted` names some of them. Errors (kind Input): a
/// sign-up is not among the rows; a named person's step makes no sense (in bulk it is left out with a finding). Pure.
[[nodiscard]] Result<StatusPlan> planStatus(const std::vector<SignupRow> &rows, std::optional<int> places,
                                            const std::vector<SignupId> &wanted, const StatusReading &to, bool bulk);

/// The waiting who move up when so many places are free: the first to sign up first, those whom their own answers or a
/// ban keep out passed by. Nobody of `notNow`. Pure.
[[nodiscard]] std::vector<StatusChange> promotions(const std::vector<SignupRow> &rows, int freePlaces,
                                                   const std::vector<SignupId> &notNow = {});

/// How many of the rows have a place.
[[nodiscard]] int placesTaken(const std::vector<SignupRow> &rows);

/// That somebody moved up from the wait-list.
[[nodiscard]] Finding promotedFinding(const QString &name);

} // namespace jamwright
