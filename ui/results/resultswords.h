// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/judging/results/results.h"

#include <QString>
#include <QStringList>

namespace jamwright {

/// The ways of ranking, by their names in files and on the command line, in the order in which they are offered.
[[nodiscard]] const QStringList &tallyMethods();
inline constexpr QLatin1String severityAdjusted{"severity-adjusted"};

/// What a way of ranking is, for people.
struct MethodWords {
    QString name;
    QString meaning; ///< a sentence or two
    QString source;  ///< who ranks so, or where it is from
};
/// A method that is not known has its own name for one, and no meaning.
[[nodiscard]] MethodWords methodWords(const QString &method);

/// The rules that part submissions of the same score, in the order in which they are offered.
[[nodiscard]] const QStringList &tieRules();
[[nodiscard]] QString tieRuleWords(const QString &rule);

/// How a ranking came about, in one or two sentences: method, weights of the criteria, tie rules, decimals.
[[nodiscard]] QString methodText(const QString &method, const TallyChoice &choice, const Rubric &rubric);

/// "12 submissions change their place: Owl from 3 to 1, Fox from 1 to 2 and 10 more." Blank for none. `most` are
/// named, those that move farthest first.
[[nodiscard]] QString changesSentence(const std::vector<PlaceChange> &changes, int most);
/// That parts of the ranking cannot be compared; blank where it is one.
[[nodiscard]] QString partsSentence(const Ranking &ranking);
/// Whom the marks do not tell apart from the winner; blank where they do.
[[nodiscard]] QString winnerSentence(const Ranking &ranking);

} // namespace jamwright
