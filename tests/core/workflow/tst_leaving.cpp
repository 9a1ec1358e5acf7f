// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/jury/leaving.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/teams/teamfiles.h"

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Four teams of one, three judges, judging open, two reviews a submission.
struct LeavingFixture : WorkspaceFixture {
    LeavingFixture()
    {
        QByteArray signups = "discord_id,display_name,confirmed\n";
        QByteArray members = "team,discord_id,leader\n";
        for (int i = 0; i < 4; ++i) {
            const QByteArray id = QByteArray::number(100000000000000001 + i);
            signups += id + ",Person " + QByteArray::number(i) + ",yes\n";
            members += "Team " + QByteArray::number(i) + ',' + id + ",yes\n";
        }
        import(signups);
        must(commitTeamsImport(*workspace, must(previewTeamsImport(*workspace, event.id, members, u"teams.csv"_s))));
        must(importJudges(*workspace, event.id, "name\nAda\nGrace\nAlan\n", u"judges.csv"_s));
        must(saveRubricSet(*workspace, event.id, builtInRubrics().constFirst()));
        must(assignJudges(*workspace, event.id, 2, 1));
        must(setJudgingPhase(*workspace, event.id, JudgingPhase::Open));
    }
    [[nodiscard]] JudgingState state() const { return must(loadJudging(*workspace, event.id)); }
    [[nodiscard]] JudgeId judge(const QString &name) const { return must(findJudge(state(), name)).id; }
    [[nodiscard]] int assigned(JudgeId judge) const
    {
        const JudgingState now = state();
        return int(std::count_if(now.assignments.begin(), now.assignments.end(),
                                 [judge](const Assignment &one) { return one.judge == judge; }));
    }
    void write(const QString &comment) const
    {
        const JudgingState now = state();
        Ballot ballot;
        ballot.judge = judge(u"Ada"_s);
        ballot.submission = std::find_if(now.assignments.begin(), now.assignments.end(), [&](const Assignment &one) {
                                return one.judge == ballot.judge;
                            })->submission;
        ballot.comment = comment;
        must(saveBallot(*workspace, event.id, ballot));
    }
};

} // namespace

class tst_Leaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHasNotJudgedIsRemovedAndComesBack()
    {
        const LeavingFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        const JudgeId ada = fixture.judge(u"Ada"_s);
        must(addConflict(workspace, event, u"Ada"_s, u"Team 3"_s));
        must(setReviewRule(workspace, event, ada, fixture.state().submissions[1].id, ReviewRuleKind::Forbidden));
        QCOMPARE(fixture.state().rules.size(), size_t(1));
        const int hers = fixture.assigned(ada);
        QVERIFY(hers > 0);
        const JudgingState before = fixture.state();

        const Leaving leaving = must(previewLeaving(workspace, event, ada, 1));
        QVERIFY(leaving.removable);
        QCOMPARE(leaving.open, hers);
        QCOMPARE(leaving.finished, 0);
        QVERIFY(int(leaving.outcome.moves.size()) >= hers);
        QVERIFY(!leaving.outcome.change.isStored());
        QCOMPARE(fixture.state().assignments, before.assignments); // a look alone

        QVERIFY(must(removeJudge(workspace, event, ada, 1)).isStored());
        const JudgingState without = fixture.state();
        QCOMPARE(without.judges.size(), size_t(2));
        QVERIFY(without.conflicts.empty() && without.rules.empty());
        QCOMPARE(without.assignments.size(), before.assignments.size()); // the two others have them all
        QCOMPARE(removeJudge(workspace, event, ada, 1).error().kind, ErrorKind::Input);
        QCOMPARE(previewLeaving(workspace, event, ada, 1).error().kind, ErrorKind::Input);

        must(undoChange(workspace));
        const JudgingState again = fixture.state();
        QCOMPARE(again.judges, before.judges);
        QCOMPARE(again.assignments, before.assignments);
        QCOMPARE(again.conflicts, before.conflicts);
        QCOMPARE(again.rules, before.rules);
    }

    void whoHasJudgedLeavesAndStays()
    {
        const LeavingFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        const JudgeId ada = fixture.judge(u"Ada"_s);
        fixture.write(u"Lovely owls"_s);
        QVERIFY(!must(previewLeaving(workspace, event, ada, 1)).removable);
        const auto refused = removeJudge(workspace, event, ada, 1);
        QCOMPARE(refused.error().kind, ErrorKind::Input);
        QVERIFY(refused.error().sentence().contains(u"Ada"_s));
        QCOMPARE(fixture.state().judges.size(), size_t(3));
        // What is previewed is what is done.
        const Leaving leaving = must(previewLeaving(workspace, event, ada, 7));
        QCOMPARE(must(dropJudge(workspace, event, u"Ada"_s, 7)).moves, leaving.outcome.moves);
        QCOMPARE(fixture.assigned(ada), leaving.finished);
    }

    void theLastJudgeAndOnesOfAClosedRoundCanGoToo()
    {
        const LeavingFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        const Leaving leaving = must(previewLeaving(workspace, event, fixture.judge(u"Ada"_s), 1));
        QVERIFY(leaving.removable && leaving.outcome.moves.empty());
        must(removeJudge(workspace, event, fixture.judge(u"Ada"_s), 1));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        must(removeJudge(workspace, event, fixture.judge(u"Grace"_s), 1));
        const JudgeId last = fixture.judge(u"Alan"_s);
        QVERIFY(!must(previewLeaving(workspace, event, last, 1)).outcome.findings.isEmpty()); // nobody takes hers
        must(removeJudge(workspace, event, last, 1));
        QVERIFY(fixture.state().judges.empty() && fixture.state().assignments.empty());
    }
};

QTEST_GUILESS_MAIN(tst_Leaving)
#include "tst_leaving.moc"
