// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "teaming/repair/fieldfacts.h"
#include "workflow/teams/teams.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jamwright {

/// The rule's key in explanations: "size", "strangers", …
[[nodiscard]] QString ruleKey(TeamRule rule);
/// A broken rule as a finding that names the team and the people.
[[nodiscard]] Finding findingOf(const RuleBreak &broken, const TeamProblem &problem, const QStringList &teamNames);
[[nodiscard]] Findings findingsOf(const std::vector<RuleBreak> &broken, const TeamProblem &problem,
                                  const QStringList &teamNames);
/// What staff wrote of the two, in brackets; blank = nothing.
[[nodiscard]] QString reasonOf(const TeamProblem &problem, int a, int b);
/// 330 minutes → "5 h 30".
[[nodiscard]] QString hoursText(int minutes);
/// What a row of a score sheet is about, within a sentence: "spread skill" → "mix of skill".
[[nodiscard]] QString goalWords(const QString &name);
/// Few digits, for a sentence.
[[nodiscard]] QString figureText(double value);

} // namespace jamwright
