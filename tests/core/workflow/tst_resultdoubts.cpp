// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultsfixture.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/progress/steps.h"
#include "workflow/judging/results/publishing.h"
#include "workflow/judging/submissions.h"

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

bool hasKey(const Findings &findings, const QString &key)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &one) { return one.key == key; });
}

bool tellsOfRoundOne(const ResultsFixture &fixture, const QString &format)
{
    return must(exportResults(*fixture.workspace, fixture.event.id, format))
        .contains("Round 1, which chose the finalists: The panels of judges have no judge in common");
}

} // namespace

/// What speaks against a ranking is said wherever somebody acts on it.
class tst_ResultDoubts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A shortlist that is cut across panels which no judge links is said before, when, and ever after it is.
    void aShortlistAcrossUnlinkedPanelsIsSaid()
    {
        ResultsFixture fixture(2);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.score(1, 1, 6, 6);
        fixture.score(2, 2, 9, 7);
        fixture.score(2, 3, 1, 8);
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        const JudgingState closed = fixture.state();
        const QStringList notes = must(judgingSteps(workspace, event, closed)).next->notes;
        QVERIFY(!notes.filter(u"that no judge links"_s).isEmpty());
        QVERIFY(hasKey(must(startNextRound(workspace, event, true)).findings, u"judging.not-connected"_s));
        QVERIFY(hasKey(must(startNextRound(workspace, event)).findings, u"judging.not-connected"_s));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        fixture.score(3, 1, 4, 4);
        fixture.score(3, 2, 5, 5);
        QVERIFY(!hasKey(must(loadResults(workspace, event, {}, true)).ranking.findings, u"judging.not-connected"_s));
        QVERIFY(hasKey(must(loadResultFindings(workspace, event)), u"judging.not-connected"_s));
        QVERIFY(tellsOfRoundOne(fixture, u"md"_s) && tellsOfRoundOne(fixture, u"html"_s));
        fixture.freeze();
        must(publishResults(workspace, event));
        QVERIFY(tellsOfRoundOne(fixture, u"md"_s) && tellsOfRoundOne(fixture, u"html"_s));
        QVERIFY(must(checkPublication(workspace, event)).recomputes);
    }

    void whoHasNoPlaceIsToldWhyAndOncePublishedToo()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.score(1, 1, 6, 6);
        fixture.score(1, 3, 7, 7);
        Submission out = fixture.state().submissions.back();
        out.disqualified = true;
        out.disqualifiedReason = u"not theirs"_s;
        must(saveSubmission(workspace, event, out));
        const auto isTold = [](const QByteArray &text) {
            return text.contains("## Without a place\n\n") && text.contains("- Team 3: Disqualified: not theirs\n") &&
                   text.contains("- Team 2: Team 2 has no ballot that counts");
        };
        QVERIFY(isTold(must(exportResults(workspace, event, u"md"_s))));
        fixture.freeze();
        must(publishResults(workspace, event));
        QVERIFY(isTold(must(exportResults(workspace, event, u"md"_s))));
        QVERIFY(must(exportResults(workspace, event, u"csv"_s)).contains(",1,Disqualified: not theirs\n"));
    }

    void severitiesAreOfTheRoundThatIsAskedFor()
    {
        ResultsFixture fixture(2);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        const QByteArray first = must(exportSeverities(workspace, event));
        QVERIFY(first.contains("Kim,3,"));
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        must(startNextRound(workspace, event));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        fixture.score(1, 1, 6, 6);
        QVERIFY(!must(exportSeverities(workspace, event)).contains("Kim,3,"));
        QCOMPARE(must(exportSeverities(workspace, event, false, 1)), first);
        QCOMPARE(exportSeverities(workspace, event, false, 3).error().kind, ErrorKind::Usage);
    }

    // Who goes on to a final is all that a round before it says.
    void onlyTheLastRoundDoubtsTheWinner()
    {
        ResultsFixture fixture(2);
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        must(chooseTally(workspace, event, TallyChoice{u"severity-adjusted"_s}));
        must(importJudges(workspace, event, "name\nMo\nNell\n", u"j.csv"_s)); // or too few to tell anything
        for (int judge = 1; judge <= 5; ++judge) {
            for (int team = 1; team <= 3; ++team) {
                fixture.score(judge, team, 5 + (judge + team) % 3, 5);
            }
        }
        must(loadResults(workspace, event));
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        QVERIFY(hasKey(must(loadResultFindings(workspace, event)), u"judging.winner-not-sure"_s));
        must(startNextRound(workspace, event));
        must(setJudgingPhase(workspace, event, JudgingPhase::Open));
        fixture.score(1, 1, 9, 9);
        must(loadResults(workspace, event));
        QVERIFY(!hasKey(must(loadResultFindings(workspace, event)), u"judging.winner-not-sure"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ResultDoubts)
#include "tst_resultdoubts.moc"
