// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/judging.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

/// One place of a podium with all who share it.
struct PodiumStep {
    int place = 1;
    QStringList titles;
    QString detail; ///< score, and how sure the place is; blank where the sharers' differ
    friend bool operator==(const PodiumStep &, const PodiumStep &) = default;
};

/// The first three places. After a tie the places that it takes up are not there: two first places leave no second.
struct Podium {
    QString group; ///< "team" or "individual" where these are ranked apart; else blank
    std::vector<PodiumStep> steps;
    friend bool operator==(const Podium &, const Podium &) = default;
};

/// One a group, in the ranking's order; none where nobody has a place. Scores with the decimals that the event chose.
[[nodiscard]] std::vector<Podium> podiumsOf(const Ranking &ranking, std::optional<int> decimals = {});
/// "1st" or "1st, shared by 3" in the user's language.
[[nodiscard]] QString stepTitle(const PodiumStep &step);
[[nodiscard]] QString groupTitle(const QString &group);

} // namespace jamwright
