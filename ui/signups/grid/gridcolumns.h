// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/signup.h"

#include <QString>

#include <optional>
#include <vector>

namespace jamwright {

enum class GridKind {
    Group, ///< filled by the model, not from a row
    Name,
    Discord,
    Status,
    Offset,
    Skill,
    Leader,
    Priority,
    Languages,
    History,
    Team,
    Notes,
    Email,
    DiscordId,
    GitHub,
    Reason,
};

/// A column of the sign-ups' grid.
struct GridColumn {
    GridKind kind = GridKind::Name;
    QString key;              ///< by which saved views know it: "tz", "skill:python"
    bool shownAtFirst = true; ///< until the user chooses others

    friend bool operator==(const GridColumn &, const GridColumn &) = default;
};

/// The columns in their first order: one for each skill that anybody named. What nobody filled, and
/// a Discord name that is everybody's name too, is not shown at first.
[[nodiscard]] std::vector<GridColumn> gridColumns(const std::vector<SignupRow> &rows);

[[nodiscard]] QString columnTitle(const GridColumn &column);
[[nodiscard]] QString cellText(const SignupRow &row, const GridColumn &column);
[[nodiscard]] QString cellToolTip(const SignupRow &row, const GridColumn &column);
/// Whether its cells are short figures, which stand in the middle.
[[nodiscard]] bool isFigure(const GridColumn &column);
/// Whether the column is sorted by `cellNumber` and not by its text.
[[nodiscard]] bool sortsByNumber(const GridColumn &column);
/// What a numeric column sorts by; empty = unknown, which stands last in either direction.
[[nodiscard]] std::optional<double> cellNumber(const SignupRow &row, const GridColumn &column);

/// Where a status stands in the order of the desk: who takes part first, who does not last.
[[nodiscard]] int statusPlace(SignupStatus status);

/// "Odd Owls, leader, place 3".
[[nodiscard]] QString pastTeamText(const PastTeam &team);
/// Earlier teams, one a line: "Summer Code Jam 2025: Odd Owls, leader, place 3".
[[nodiscard]] QString historyText(const std::vector<PastTeam> &history);

} // namespace jamwright
