// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultsfixture.h"
#include "store/database.h"
#include "workflow/changes.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/results/awards.h"
#include "workflow/judging/results/publishing.h"

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

class tst_Publishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The usual ones of an event that has set none, and its own.
    void awardsThatWentAndCameAgainLeaveTheDocument_data()
    {
        QTest::addColumn<QByteArray>("awards");
        QTest::newRow("the usual ones") << QByteArray();
        QTest::newRow("its own") << QByteArray(R"({"name": "Winner"},
            {"name": "Best craft", "kind": "criterion", "criterion": "craft"},
            {"name": "Kindness", "kind": "mention", "winners": ["Team 1", "Team 2"]})");
    }
    void awardsThatWentAndCameAgainLeaveTheDocument()
    {
        QFETCH(QByteArray, awards);
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        const auto setAwards = [&](const QByteArray &list) {
            must(importAwardsFile(workspace, event,
                                  R"({"format": "jamwright-awards", "version": 1, "awards": [)" + list + "]}",
                                  u"a.json"_s));
        };
        fixture.scoreAll();
        setAwards(awards);
        fixture.freeze();
        const Publication first = must(publishResults(workspace, event));
        const QByteArray page = must(exportResults(workspace, event, u"md"_s));
        QVERIFY(page.contains("## Awards"));
        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen, u"a slip"_s));
        setAwards({});
        setAwards(awards);
        QCOMPARE(must(publishResults(workspace, event, true)), first);
        QCOMPARE(must(publishResults(workspace, event)), first);
        QCOMPARE(must(loadPublications(workspace, event)).size(), size_t(1));
        QCOMPARE(must(exportResults(workspace, event, u"md"_s)), page);
        QVERIFY(must(checkPublication(workspace, event)).recomputes);
    }

    // Two awards that are alike and changed places are not the same as before: a name keeps its id.
    void awardsThatChangedPlacesKeepTheirIds()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        must(importAwardsFile(
            workspace, event,
            R"({"format": "jamwright-awards", "version": 1, "awards": [{"name": "Gold"}, {"name": "Cup"}]})",
            u"a.json"_s));
        const auto before = must(loadAwards(workspace, event));
        fixture.freeze();
        must(publishResults(workspace, event));
        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen, u"a slip"_s));
        must(saveAwards(workspace, event, {before[1], before[0]}));
        QCOMPARE(must(publishResults(workspace, event)).version, 2);
        QCOMPARE(must(loadAwards(workspace, event)), (std::vector<Award>{before[1], before[0]}));
    }

    void anAwardThatIsGoneIsNoSilentLossOfAWinner()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        fixture.freeze();
        const Publication first = must(publishResults(workspace, event));
        must(workspace.database().run(u"DELETE FROM award"_s)); // as a damaged file has it
        const auto page = exportResults(workspace, event, u"md"_s);
        QVERIFY(!page.ok());
        QCOMPARE(page.error().kind, ErrorKind::Storage);
        QVERIFY(page.error().remedy.contains(u"judging freeze --reason"_s));
        // The remedy is one.
        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen, u"an award is gone"_s));
        QCOMPARE(must(publishResults(workspace, event)), first);
        QVERIFY(must(exportResults(workspace, event, u"md"_s)).contains("## Awards"));
    }

    // With a reason, or not at all; and published by publishing.
    void noUndoTakesAPublicationBack()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        fixture.freeze();
        must(publishResults(workspace, event));
        const auto undone = undoChange(workspace);
        QVERIFY(!undone.ok());
        QCOMPARE(undone.error().kind, ErrorKind::Input);
        QVERIFY(undone.error().remedy.contains(u"'jamctl judging freeze --reason TEXT'"_s));
        QVERIFY(undone.error().remedy.contains(u"Take the results back to correct them"_s));
        QCOMPARE(fixture.state().phase, JudgingPhase::Published);

        must(setJudgingPhase(workspace, event, JudgingPhase::Frozen, u"a slip"_s));
        const auto again = undoChange(workspace);
        QVERIFY(!again.ok());
        QVERIFY(again.error().remedy.contains(u"'jamctl judging publish'"_s));
        QCOMPARE(fixture.state().phase, JudgingPhase::Frozen);
        // What comes after it is undone as ever, and the steps on the way there are.
        must(setJudgingPhase(workspace, event, JudgingPhase::Closed));
        must(undoChange(workspace));
        QCOMPARE(fixture.state().phase, JudgingPhase::Frozen);
        must(redoChange(workspace));
        QCOMPARE(fixture.state().phase, JudgingPhase::Closed);
    }

    void noRedoPublishes()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        const EventId event = fixture.event.id;
        fixture.scoreAll();
        fixture.freeze();
        must(publishResults(workspace, event));
        // As an earlier version undid it.
        must(workspace.database().run(u"UPDATE event SET phase = 'frozen'"_s));
        must(workspace.database().run(
            u"UPDATE change_log SET undone = 1 WHERE id = (SELECT max(id) FROM change_log)"_s));
        const auto redone = redoChange(workspace);
        QVERIFY(!redone.ok());
        QVERIFY(redone.error().remedy.contains(u"'jamctl judging publish'"_s));
        QCOMPARE(fixture.state().phase, JudgingPhase::Frozen);
    }
};

QTEST_GUILESS_MAIN(tst_Publishing)
#include "tst_publishing.moc"
