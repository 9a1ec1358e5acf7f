// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judges.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/progress/judgingview.h"
#include "workflow/judging/progress/reminders.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/judging/submissions.h"
#include "workflow/teams/teamfiles.h"

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Three teams that handed in, and nothing else yet.
struct SetUp : WorkspaceFixture {
    SetUp()
    {
        import("discord_id\n100000000000000001\n100000000000000002\n100000000000000003\n");
        const QByteArray teams = "Team Name,Team Member Discord ID,Team Leader\nOwls,100000000000000001,Y\n"
                                 "Newts,100000000000000002,Y\nYaks,100000000000000003,Y\n";
        must(commitTeamsImport(*workspace, must(previewTeamsImport(*workspace, event.id, teams, u"teams.csv"_s))));
        must(addMissingSubmissions(*workspace, event.id));
    }
    void getReady() const
    {
        must(saveRubricSet(*workspace, event.id, builtInRubrics().at(0)));
        must(importJudges(*workspace, event.id, "name,email\nAda,ada@example.test\nGrace,\n", u"j.csv"_s));
        must(assignJudges(*workspace, event.id, 2, 1));
    }
    void step(JudgingStepKind kind) const { must(takeStep(*workspace, event.id, kind)); }
    [[nodiscard]] JudgingView view() const { return must(loadJudgingView(*workspace, event.id)); }
    [[nodiscard]] JudgingStep next() const { return view().steps.next.value_or(JudgingStep{}); }
};

} // namespace

class tst_JudgingView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextStepSaysWhatIsMissing()
    {
        SetUp jam;
        QCOMPARE(jam.next().kind, JudgingStepKind::Open);
        QCOMPARE(jam.next().missing.size(), 2); // rubric and judges
        jam.getReady();
        QVERIFY(jam.next().missing.isEmpty());
        jam.step(JudgingStepKind::Open);
        QCOMPARE(jam.next().kind, JudgingStepKind::Close);
        QCOMPARE(jam.next().notes.size(), 1); // six reviews are not done
        QCOMPARE(jam.view().steps.back.front().kind, JudgingStepKind::BackToDraft);
        jam.step(JudgingStepKind::Close);
        QCOMPARE(jam.next().kind, JudgingStepKind::NextRound);
        QVERIFY(!jam.next().missing.isEmpty()); // nothing is ranked
        jam.step(JudgingStepKind::Reopen);
        must(generatePracticeBallots(*jam.workspace, jam.event.id, 1));
        jam.step(JudgingStepKind::Close);
        QVERIFY(jam.next().missing.isEmpty());
        QCOMPARE(jam.next().round, 2);
        QCOMPARE(jam.next().submissions, 3);
    }

    void allTheWayForthAndBack()
    {
        SetUp jam;
        jam.getReady();
        jam.step(JudgingStepKind::Open);
        must(generatePracticeBallots(*jam.workspace, jam.event.id, 1));
        jam.step(JudgingStepKind::Close);
        jam.step(JudgingStepKind::NextRound);
        QCOMPARE(jam.view().state.round, 2);
        QCOMPARE(jam.view().steps.back.front().kind, JudgingStepKind::PreviousRound);
        jam.step(JudgingStepKind::PreviousRound);
        QCOMPARE(jam.view().state.round, 1);
        jam.step(JudgingStepKind::NextRound);
        must(assignJudges(*jam.workspace, jam.event.id, 1, 1));
        jam.step(JudgingStepKind::Open);
        must(generatePracticeBallots(*jam.workspace, jam.event.id, 1));
        jam.step(JudgingStepKind::Close);
        QCOMPARE(jam.next().kind, JudgingStepKind::Freeze);
        jam.step(JudgingStepKind::Freeze);
        QVERIFY(!jam.view().steps.next);
        QVERIFY(!jam.view().mayEditRubric);
        jam.step(JudgingStepKind::Unfreeze);
        QVERIFY(jam.view().mayEditRubric);
    }

    void aRoundIsLockedByItsFirstScore()
    {
        SetUp jam;
        jam.getReady();
        QVERIFY(!jam.view().rounds.at(0).locked);
        jam.step(JudgingStepKind::Open);
        must(generatePracticeBallots(*jam.workspace, jam.event.id, 1));
        QVERIFY(jam.view().rounds.at(0).locked);
        QVERIFY(!jam.view().rounds.at(1).locked);
        RubricSet set = jam.view().rubrics;
        set.rubrics[0].criteria[0].weight = 2;
        QVERIFY(!saveRubricSet(*jam.workspace, jam.event.id, set));
        must(saveRubricSet(*jam.workspace, jam.event.id, set, u"As announced"_s));
        QCOMPARE(jam.view().rounds.at(0).versions.size(), size_t(2));
        QCOMPARE(jam.view().rounds.at(0).versions.back().reason, u"As announced"_s);
        must(undoChange(*jam.workspace));
        QCOMPARE(jam.view().rounds.at(0).versions.size(), size_t(1));
    }

    void remindersAreFilledIn()
    {
        SetUp jam;
        jam.getReady();
        jam.step(JudgingStepKind::Open);
        const auto reminders = remindersOf(jam.view().matrix, u"Jam {left}"_s, jam.view().reminderWording);
        QCOMPARE(reminders.size(), size_t(2));
        QCOMPARE(reminders[0].email, u"ada@example.test"_s);
        QCOMPARE(reminders[0].left, 3);
        QVERIFY(reminders[0].text.contains(u"Hello Ada"_s));
        QVERIFY(reminders[0].text.contains(u"- Newts\n"_s));
        QVERIFY(reminders[0].text.contains(u"Jam {left}"_s)); // a name is not filled in itself
        must(saveReminderWording(*jam.workspace, jam.event.id, u"{judge}: {left} of {assigned}"_s));
        QCOMPARE(remindersOf(jam.view().matrix, u"Jam"_s, jam.view().reminderWording)[1].text, u"Grace: 3 of 3"_s);
        must(saveReminderWording(*jam.workspace, jam.event.id, u" "_s));
        QVERIFY(jam.view().reminderWording.contains(u"{submissions}"_s));
        must(generatePracticeBallots(*jam.workspace, jam.event.id, 1));
        QVERIFY(remindersOf(jam.view().matrix, u"Jam"_s, {}).empty());
    }

    void judgesAreEditedOneByOne()
    {
        SetUp jam;
        jam.getReady();
        Judge ada = jam.view().state.judges.at(0);
        ada.organisation = u"Example Ltd"_s;
        ada.capacity = 4;
        QVERIFY(must(saveJudge(*jam.workspace, jam.event.id, ada)).isStored());
        QCOMPARE(jam.view().state.judges.at(0), ada);
        QVERIFY(!must(saveJudge(*jam.workspace, jam.event.id, ada)).isStored());
        ada.name = u" grace "_s;
        QVERIFY(!saveJudge(*jam.workspace, jam.event.id, ada));
        ada.name.clear();
        QVERIFY(!saveJudge(*jam.workspace, jam.event.id, ada));
        Judge alan;
        alan.name = u"Alan"_s;
        must(saveJudge(*jam.workspace, jam.event.id, alan));
        QCOMPARE(jam.view().state.judges.size(), size_t(3));
        must(undoChange(*jam.workspace));
        QCOMPARE(jam.view().state.judges.size(), size_t(2));
    }

    void conflictsComeAndGo()
    {
        SetUp jam;
        jam.getReady();
        const JudgingState state = jam.view().state;
        const Conflict conflict{state.judges[0].id, state.submissions[1].id, ConflictReason::Mentor};
        must(addConflict(*jam.workspace, jam.event.id, conflict));
        QCOMPARE(jam.view().state.conflicts, std::vector<Conflict>{conflict});
        QCOMPARE(jam.view().matrix.at(1, 0).conflict, std::optional(ConflictReason::Mentor));
        must(removeConflict(*jam.workspace, jam.event.id, conflict.judge, conflict.submission));
        QVERIFY(jam.view().state.conflicts.empty());
        QVERIFY(!addConflict(*jam.workspace, jam.event.id,
                             Conflict{conflict.judge, conflict.submission, ConflictReason::Member}));
    }
};

QTEST_GUILESS_MAIN(tst_JudgingView)
#include "tst_judgingview.moc"
