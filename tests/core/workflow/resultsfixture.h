// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teamsfixture.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/results.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/people/people.h"

namespace jamwright::testing {

/// Three teams of two, p1 and p2 in Team 1 and so on, judged by three judges in one round of two criteria. p7 is in no
/// team.
class ResultsFixture : public TeamsFixture
{
public:
    explicit ResultsFixture(int rounds = 1)
        : TeamsFixture(7)
    {
        place({{1, 2}, {3, 4}, {5, 6}});
        RubricSet set{QStringLiteral("Ours"), {}, {}};
        for (int round = 1; round <= rounds; ++round) {
            Rubric rubric{QStringLiteral("Ours"), {}};
            for (const QString &name : {QStringLiteral("Fun"), QStringLiteral("Craft")}) {
                Criterion criterion;
                criterion.name = name;
                rubric.criteria << criterion;
            }
            set.rounds.push_back({round, {}, round > 1 ? std::optional(2) : std::nullopt, ShortlistCut::TakeTies});
            set.rubrics.push_back(rubric);
        }
        must(saveRubricSet(*workspace, event.id, set));
        // Jo is p7, who signed up as well.
        must(importJudges(*workspace, event.id, "name,discord_id\nJo Judge,300000000000000007\nKim,\nLee,\n",
                          QStringLiteral("j.csv")));
        must(assignJudges(*workspace, event.id, 3, 1));
        must(setJudgingPhase(*workspace, event.id, JudgingPhase::Open));
    }

    [[nodiscard]] JudgingState state() const { return must(loadJudging(*workspace, event.id)); }

    /// One judge's marks of one team's submission: Fun, then Craft.
    void score(int judge, int team, double fun, double craft, const QString &comment = {},
               const QString &note = {}) const
    {
        const JudgingState now = state();
        Ballot ballot;
        ballot.judge = now.judges.at(size_t(judge) - 1).id;
        ballot.submission = now.submissions.at(size_t(team) - 1).id;
        ballot.marks[now.rubric.criteria[0].id] = {MarkState::Scored, fun};
        ballot.marks[now.rubric.criteria[1].id] = {MarkState::Scored, craft};
        ballot.comment = comment;
        ballot.privateNote = note;
        must(saveBallot(*workspace, event.id, ballot, {QStringLiteral("judge"), QStringLiteral("her own")}));
    }
    /// Team 2 wins, Team 1 is second, Team 3 third; Craft is Team 3's.
    void scoreAll() const
    {
        for (int judge = 1; judge <= 3; ++judge) {
            score(judge, 1, 6, 6, QStringLiteral("Comment of %1").arg(judge), QStringLiteral("Hush"));
            score(judge, 2, 9, 7);
            score(judge, 3, 1, 8);
        }
    }
    void freeze() const
    {
        must(setJudgingPhase(*workspace, event.id, JudgingPhase::Closed));
        must(setJudgingPhase(*workspace, event.id, JudgingPhase::Frozen));
    }
    [[nodiscard]] PersonId person(int number) const
    {
        return must(findPerson(*workspace, QStringLiteral("p%1").arg(number))).id;
    }
    [[nodiscard]] SubmissionId submission(int team) const { return state().submissions.at(size_t(team) - 1).id; }
};

} // namespace jamwright::testing
