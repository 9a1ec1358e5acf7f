// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "workflow/teams/teams.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace jamwright {

// Why teams are as they are, in sentences. All of it is pure and for any thread.

/// One goal or rule in a plain sentence.
struct ExplainedLine {
    QString key; ///< stable: "size", "leader", "strangers", "arc", "language", "skill", "apart", "together", "locks",
                 ///< or the kind of a goal
    QString sentence;
    bool broken = false; ///< it is a rule, and does not hold
};

struct TeamExplanation {
    TeamId team;
    QString name;
    std::vector<ExplainedLine> lines;
};

/// The best exchange of a person with one of another team, or with a reserve.
struct BestSwap {
    SignupId with;
    QString sentence; ///< with whom and what it would cost
    double cost = 0;  ///< objective after - before; below 0 = the teams would be better
};

struct PersonExplanation {
    SignupId signup;
    QString name;
    QString team;                 ///< blank = a reserve
    QStringList reasons;          ///< why she is here, each a sentence
    std::optional<BestSwap> best; ///< empty = nobody can be exchanged with her (she, or everybody else, is locked)
};

/// A rule and whom it is about.
struct RuleEffect {
    QString key; ///< as in ExplainedLine
    QString sentence;
    bool broken = false;
    std::vector<SignupId> people;
    std::vector<TeamId> teams;
};

/// Errors (kind Input): there is no such team, or no such participant.
[[nodiscard]] Result<TeamExplanation> explainTeam(const TeamsView &view, TeamId team);
[[nodiscard]] Result<PersonExplanation> explainPerson(const TeamsView &view, SignupId signup);
/// The rules that are in force, those that are broken first.
[[nodiscard]] std::vector<RuleEffect> explainRules(const TeamsView &view);

/// Somebody who is in another team than before. Teams are the same when they share their name or, where names were
/// made anew, most of their members.
struct MovedPerson {
    SignupId signup;
    QString name;
    QString from; ///< team's name; blank = was a reserve, or no participant
    QString to;   ///< blank = is a reserve, or no participant any more
};
struct TeamsComparison {
    std::vector<MovedPerson> moved; ///< by name
    int stayed = 0;
    ScoreSheet before;
    ScoreSheet after;
    QStringList sentences; ///< what changed in the figures, the weightiest first
};
[[nodiscard]] TeamsComparison compareTeams(const TeamsView &before, const TeamsView &after);

} // namespace jamwright
