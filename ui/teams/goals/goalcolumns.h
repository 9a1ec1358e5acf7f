// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/team.h"
#include "domain/teamgoals.h"

#include <QStringList>

#include <vector>

namespace jamwright {

/// Which columns the participants of an event answered, by what a goal can read of them.
class GoalColumns
{
public:
    GoalColumns() = default;
    explicit GoalColumns(const std::vector<Participant> &people);

    /// Canonical names, the usual ones first; empty when nobody answered any that the kind can read. One blank name for
    /// the kind that reads no column.
    [[nodiscard]] QStringList choices(GoalKind kind) const;

private:
    void addDerived(const std::vector<Participant> &people);

    QStringList m_numbers;
    QStringList m_categories;
    QStringList m_sets;
    QStringList m_flags; ///< yes or no
    QStringList m_offsets;
};

} // namespace jamwright
