// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teaming/field/columns.h"
#include "teaming/field/fieldmodel.h"

#include <QHash>

#include <utility>
#include <vector>

namespace jamwright {

/// Two people by their index.
using PersonPair = std::pair<int, int>;

/// Who of the field must not meet whom, and who must be together, as all rules say it.
struct PersonPairs {
    std::vector<std::vector<int>> groups; ///< nobody with somebody of the same one: former teams, organisations
    std::vector<PersonPair> apart;        ///< named
    std::vector<PersonPair> together;     ///< named
};

/// What the rules of an event say of participants.
[[nodiscard]] PersonPairs pairsOf(const TeamField &field);

/// By person: the number of those who are tied to her by pairs, however long the chain; -1 = nobody.
[[nodiscard]] std::vector<int> bundlesOf(int people, const std::vector<PersonPair> &together);

/// Ties them in the model.
void applyTogether(const std::vector<PersonPair> &together, EngineModel &model);

/// Puts the rules into the model: a group in a column of its own kind where nobody of it is in another one of that
/// column, else as pairs; bundles; leaders; the widest arc. The zones must have been read.
void applyRules(const TeamField &field, const PersonPairs &pairs, EngineModel &model);

/// Of bare files: the columns that keep people apart. Errors: Input when one is missing or there are too many.
[[nodiscard]] Result<void> readApartColumns(const FieldColumns &columns, const QStringList &names, EngineModel &model);
/// Of bare files: keeps apart the pairs that are meant, and gives those who must be together. A finding tells of those
/// whom nobody knows.
[[nodiscard]] std::vector<PersonPair> readPairsTable(const Table &pairs, const GoalSet &goals,
                                                     const QHash<QString, int> &personOf, FieldModel &field);

} // namespace jamwright
