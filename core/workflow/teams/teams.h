// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/cancel.h"
#include "base/finding.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/naming/namewords.h"
#include "domain/team.h"
#include "teaming/goalwatch.h"
#include "workflow/workspace.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace jamwright {

class FieldFacts;  // teaming/repair/fieldfacts.h
class PricedTeams; // workflow/teams/detail/pricedteams.h

/// Who is to be put in teams, and by which rules: loaded once, then worked on by any thread without the workspace.
struct TeamProblem {
    EventId event;
    QString nameTheme;
    std::vector<Participant> people;
    TeamRules rules;
    std::vector<PairRule> pairs;         ///< of the event; of people who are none of `people` too
    std::vector<StandingTeam> standing;  ///< the event's teams now, with its locks
    EventKind kind = EventKind::TeamJam; ///< decides the goals where the rules name none
    NameWords nameWords = {};            ///< of the theme "own"
    Findings wishes = {};                ///< pairs that sign-ups ask for and that cannot be read: see pairs.h
};

/// Teams that are not adopted yet. Members and leader are indices into the problem's people.
struct DraftTeam {
    std::vector<int> members;
    int leader = -1;   ///< -1 = nobody may lead
    int standing = -1; ///< the problem's standing team that it goes on from; -1 = a new one
};

struct FormOptions {
    quint64 seed = 1;
    double seconds = 0; ///< 0 = by moves
    quint64 moves = 0;  ///< 0 = the default for the field
    /// Teams to be made better, as an earlier draft has them; they never become worse. Empty = from nothing.
    std::vector<DraftTeam> start = {};
};

struct TeamDraft {
    std::vector<DraftTeam> teams;
    std::vector<int> reserves;
    QStringList names; ///< one a team
    ScoreSheet sheet;
    Findings findings;
    bool stopped = false; ///< by a cancel: the best so far; seed and moves do not replay it
};

[[nodiscard]] Result<TeamProblem> loadTeamProblem(Workspace &workspace, EventId event);
/// Pure and seeded; for a worker thread, and on all processors with the same teams on any number of them. A cancel
/// gives the best teams so far, with the note "teams.stopped-early"; Error::cancelled() when there are none yet. Teams
/// that go on from standing ones keep their names.
[[nodiscard]] Result<TeamDraft> formTeams(const TeamProblem &problem, const FormOptions &options, const Cancel &cancel,
                                          Progress &progress, const GoalWatch &watch = {});
/// The problem without any lock: what forming starts from unless locks are to be kept.
[[nodiscard]] TeamProblem withoutLocks(TeamProblem problem);
/// Puts the draft in the place of the event's teams; one undo. A standing team of the problem with a lock stays the
/// team that holds its locked people, with its name and its locks. Errors (kind Input): a locked team is torn apart, or
/// the teams' work has been judged.
[[nodiscard]] Result<ChangeId> adoptTeams(Workspace &workspace, const TeamProblem &problem, const TeamDraft &draft);

/// A team as the desk shows it.
struct TeamView {
    TeamId id;
    QString name;
    struct Member {
        Participant person;
        bool leader = false;
        bool locked = false; ///< stays in the team
    };
    std::vector<Member> members; ///< the leader first, then by offset
    double spanHours = 0;
    std::optional<double> meanSkill;
    bool locked = false; ///< nobody comes or goes
};

struct TeamsView {
    std::vector<TeamView> teams; ///< in the order they were formed
    std::vector<Participant> reserves;
    ScoreSheet sheet;
    Findings findings; ///< the rules that a team breaks, each with its reason
    /// What previews and explanations count with. Shared, so that a copy for another thread is cheap.
    std::shared_ptr<const TeamProblem> problem;
    std::shared_ptr<const FieldFacts> field;
    std::shared_ptr<const PricedTeams> priced; ///< these teams, for quick looks at changes of them
};

[[nodiscard]] Result<TeamsView> loadTeams(Workspace &workspace, EventId event);
/// Teams that are not adopted as the desk shows teams, to look at, explain and compare; their ids are not stored, but
/// for those that stay locked. Pure; any thread.
[[nodiscard]] TeamsView viewOf(const TeamProblem &problem, const TeamDraft &draft);

} // namespace jamwright
