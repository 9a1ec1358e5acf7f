// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"
#include "ui/signups/grid/gridcolumns.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace jamwright {

/// The sign-ups of an event as the desk read them, with what the grid needs to be quick. Never changes, so the window
/// and the worker look at the same one. Made on the desk's thread.
struct SignupSheet {
    std::vector<SignupRow> rows;      ///< by id of the sign-up, which is the order of signing up
    std::vector<SignupId> ids;        ///< one a row: looked through without touching the rows
    std::vector<QString> searchTexts; ///< one a row, see searchText
    QStringList ownNames;             ///< for the query: skills, categories, sets
    std::vector<GridColumn> columns;

    std::map<SignupStatus, int> statuses; ///< how many have it
    int participants = 0;
    int mayLead = 0; ///< of the participants
    int banned = 0;

    /// The row of a sign-up, -1 when it is not there.
    [[nodiscard]] int rowOf(SignupId signup) const;
    /// The place of a column, -1 when there is none of that key.
    [[nodiscard]] int columnOf(const QString &key) const;
};

using SheetPointer = std::shared_ptr<const SignupSheet>;

/// Letting go of the last copy takes no time: a large sheet is taken apart on a thread of the global pool.
[[nodiscard]] SheetPointer makeSignupSheet(std::vector<SignupRow> rows);

} // namespace jamwright
