// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judging/judgingtable.h"
#include "store/judging/scorelog.h"
#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/teams/teams.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <numeric>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The sample with teams, five judges, and judging open.
struct OpenFixture : WorkspaceFixture {
    OpenFixture()
    {
        importSample(u"google-forms.csv"_s);
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        NoProgress progress;
        must(adoptTeams(*workspace, problem, must(formTeams(problem, {1, 0, 20000}, {}, progress))));
        must(saveRubricSet(*workspace, event.id, builtInRubrics().constFirst()));
        must(importJudges(*workspace, event.id, "name\nAda\nGrace\nAlan\nBarbara\nEdsger\n", u"judges.csv"_s));
        must(assignJudges(*workspace, event.id, 2, 1));
        must(setJudgingPhase(*workspace, event.id, JudgingPhase::Open));
    }
    [[nodiscard]] JudgingState state() const { return must(loadJudging(*workspace, event.id)); }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(u"ballots/"_s + name); }
    QStringList exported(const BallotExport &wanted = {}) const
    {
        return must(exportBallots(*workspace, event.id, folder.filePath(u"ballots"_s), wanted));
    }
    /// The file of a judge with a mark in her first submission.
    [[nodiscard]] BallotBytes scored(const QString &judge, double value) const
    {
        BallotFile file = must(openBallotFile(path(judge + u".jamballot"_s)));
        Ballot ballot = file.ballotOf(file.submissions.front().id);
        ballot.marks[file.rubric.criteria.front().id] = {MarkState::Scored, value};
        ballot.comment = u"Marked by "_s + judge;
        takeBallot(file, ballot);
        must(saveBallotFile(path(judge + u".jamballot"_s), file));
        return bytes(judge);
    }
    [[nodiscard]] BallotBytes bytes(const QString &judge) const
    {
        const QString name = judge + u".jamballot"_s;
        return {name, must(readFile(path(name)))};
    }
    BallotImport import(const std::vector<BallotBytes> &files, const BallotImportChoices &choices = {},
                        bool dryRun = false) const
    {
        return must(importBallots(*workspace, event.id, files, choices, dryRun));
    }
    /// The bytes with a piece of text replaced, as somebody with an editor would.
    [[nodiscard]] static BallotBytes altered(BallotBytes file, const QByteArray &before, const QByteArray &after)
    {
        if (!file.bytes.contains(before)) {
            qFatal("there is nothing to alter");
        }
        file.bytes.replace(before, after);
        return file;
    }
};

QStringList keysOf(const Findings &findings)
{
    QStringList keys;
    for (const Finding &finding : findings) {
        keys << finding.key;
    }
    return keys;
}

/// Whether the bad file is refused with a sentence that has the word in it, and the good one is not taken either.
bool isRefused(const OpenFixture &fixture, const BallotBytes &good, const BallotBytes &bad, const QString &word)
{
    const BallotImport import = fixture.import({good, bad});
    const bool kept = import.refused == 1 && !import.change.isStored() && fixture.state().ballots.empty();
    return kept && import.findings.constLast().message.contains(word) &&
           keysOf(import.findings) == QStringList{u"ballots.nothing-written"_s, u"ballots.refused"_s};
}

} // namespace

class tst_Ballots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachJudgeGetsAFileWithHersOnly()
    {
        OpenFixture fixture;
        QCOMPARE(fixture.exported(), (QStringList{u"Ada.jamballot"_s, u"Grace.jamballot"_s, u"Alan.jamballot"_s,
                                                  u"Barbara.jamballot"_s, u"Edsger.jamballot"_s}));
        const JudgingState state = fixture.state();
        const BallotFile file = must(openBallotFile(fixture.path(u"Grace.jamballot"_s)));
        QCOMPARE(file.judgeName, u"Grace"_s);
        QCOMPARE(file.event.name, u"Test Jam"_s);
        for (const Submission &submission : file.submissions) {
            QVERIFY(std::find(state.assignments.begin(), state.assignments.end(),
                              Assignment{file.judge, submission.id}) != state.assignments.end());
            QVERIFY(!submission.teamName.isEmpty());
        }
        QCOMPARE(std::count_if(state.assignments.begin(), state.assignments.end(),
                               [&](const Assignment &one) { return one.judge == file.judge; }),
                 qsizetype(file.submissions.size()));
        // The same file again, byte for byte: the order is hers.
        const QByteArray before = must(readFile(fixture.path(u"Ada.jamballot"_s)));
        fixture.exported();
        QCOMPARE(must(readFile(fixture.path(u"Ada.jamballot"_s))), before);

        QCOMPARE(fixture.exported({BallotFormat::Xlsx, u"ada"_s, true}), QStringList{u"Ada.xlsx"_s});
        QVERIFY(
            !exportBallots(*fixture.workspace, fixture.event.id, fixture.path(u"x"_s), {{}, u"Nobody"_s, false}).ok());
        QCOMPARE(must(exportBallots(*fixture.workspace, fixture.event.id, fixture.path(u"none"_s), {}, true)).size(),
                 5);
        QVERIFY(!QDir(fixture.path(u"none"_s)).exists());
    }

    void aFileThatCameBackIsNotWrittenOver()
    {
        OpenFixture fixture;
        fixture.exported();
        const BallotBytes back = fixture.scored(u"Grace"_s, 7);
        const auto refused = exportBallots(*fixture.workspace, fixture.event.id, fixture.path({}), {});
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().sentence().contains(u"Grace"_s));
        QCOMPARE(fixture.bytes(u"Grace"_s).bytes, back.bytes);
        fixture.import({back});
        QCOMPARE(fixture.exported().size(), 5);
    }

    void aFileThatCannotBeTakenIsNotWrittenOverEither()
    {
        OpenFixture fixture;
        fixture.exported();
        const BallotBytes back = fixture.scored(u"Grace"_s, 7);
        // Cut on its way, and with marks that she may not give by now.
        const QByteArray cut = back.bytes.first(back.bytes.size() - 40);
        must(writeFile(fixture.path(u"Grace.jamballot"_s), cut));
        QVERIFY(!exportBallots(*fixture.workspace, fixture.event.id, fixture.path({}), {}).ok());
        QCOMPARE(fixture.bytes(u"Grace"_s).bytes, cut);
        must(writeFile(fixture.path(u"Grace.jamballot"_s), back.bytes));
        const JudgingState state = fixture.state();
        const Judge grace = must(findJudge(state, u"Grace"_s));
        for (const Submission &submission : state.submissions) {
            must(addConflict(*fixture.workspace, fixture.event.id, grace.name, submission.title,
                             ConflictReason::Declared));
        }
        QCOMPARE(fixture.import({back}).judges.front().leftOut, 1);
        QVERIFY(!exportBallots(*fixture.workspace, fixture.event.id, fixture.path({}),
                               {BallotFormat::Jamballot, u"Grace"_s, false})
                     .ok());
        QCOMPARE(fixture.bytes(u"Grace"_s).bytes, back.bytes);
    }

    void anImportIsOneChangeWithOneUndo()
    {
        OpenFixture fixture;
        fixture.exported();
        const std::vector<BallotBytes> files = {fixture.scored(u"Ada"_s, 7), fixture.scored(u"Alan"_s, 3)};
        const BallotImport tried = fixture.import(files, {}, true);
        QVERIFY(!tried.change.isStored() && fixture.state().ballots.empty());
        const BallotImport done = fixture.import(files);
        QVERIFY(done.change.isStored());
        QCOMPARE(done.judges.size(), size_t(2));
        QCOMPARE(done.judges.front().name, u"Ada"_s);
        QCOMPARE(done.judges.front().added, 1);
        QCOMPARE(fixture.state().ballots.size(), size_t(2));
        const auto log = must(store::ScoreLog(fixture.workspace->database()).list(fixture.event.id));
        QCOMPARE(log.size(), size_t(2));
        QCOMPARE(log.front().author.enteredBy, u"ballot file"_s);
        QVERIFY(log.front().author.reason.contains(u"Ada.jamballot"_s));

        const BallotImport again = fixture.import(files);
        QVERIFY(!again.change.isStored());
        QCOMPARE(again.judges.front().same, 1);
        must(undoChange(*fixture.workspace));
        QVERIFY(fixture.state().ballots.empty());
    }

    // A judge's file goes into a spreadsheet and comes back.
    void sheetsComeBackToo()
    {
        OpenFixture fixture;
        fixture.exported();
        fixture.import({fixture.scored(u"Ada"_s, 7)});
        fixture.exported({BallotFormat::Xlsx, u"Ada"_s, false});
        const BallotBytes sheet{u"Ada.xlsx"_s, must(readFile(fixture.path(u"Ada.xlsx"_s)))};
        const BallotImport same = fixture.import({sheet});
        QCOMPARE(same.judges.front().same, 1);
        QVERIFY(!same.change.isStored());
        fixture.import({fixture.scored(u"Ada"_s, 9)}); // she went on in the other file
        const BallotImport older = fixture.import({sheet});
        QCOMPARE(older.judges.front().older, 1);
        QVERIFY(!openBallotFile(fixture.path(u"Ada.xlsx"_s)).ok());
    }

    // All 120 orders of five judges' files give one state, to the last byte of what is stored of ballots.
    void anyOrderOfImportsGivesTheSameState()
    {
        OpenFixture fixture;
        fixture.exported();
        std::vector<BallotBytes> files;
        const JudgingState state = fixture.state();
        for (size_t i = 0; i < state.judges.size(); ++i) {
            files.push_back(fixture.scored(state.judges[i].name, double(1 + i)));
        }
        fixture.import(files);
        const std::vector<Ballot> together = fixture.state().ballots;
        QCOMPARE(together.size(), size_t(5));
        must(undoChange(*fixture.workspace));

        std::array<size_t, 5> order{};
        std::iota(order.begin(), order.end(), size_t(0));
        int orders = 0;
        do {
            for (const size_t one : order) {
                QVERIFY(fixture.import({files[one]}).change.isStored());
            }
            QCOMPARE(fixture.state().ballots, together);
            for (size_t i = 0; i < order.size(); ++i) {
                must(undoChange(*fixture.workspace));
            }
            QVERIFY(fixture.state().ballots.empty());
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 120);
    }

    void olderAndNewerFilesInAnyOrder()
    {
        OpenFixture fixture;
        fixture.exported();
        std::vector<BallotBytes> versions;
        for (const double value : {5.0, 6.0, 5.0, 8.0}) {
            versions.push_back(fixture.scored(u"Ada"_s, value));
        }
        std::array<size_t, 4> order{0, 1, 2, 3};
        std::vector<Ballot> expected;
        do {
            int changes = 0;
            for (const size_t one : order) {
                changes += fixture.import({versions[one]}).change.isStored() ? 1 : 0;
            }
            const std::vector<Ballot> now = fixture.state().ballots;
            QCOMPARE(now.front().marks.begin()->second.value, 8.0);
            if (expected.empty()) {
                expected = now;
            }
            QCOMPARE(now, expected);
            for (; changes > 0; --changes) {
                must(undoChange(*fixture.workspace));
            }
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void oneBadFileKeepsAllOut()
    {
        OpenFixture fixture;
        fixture.exported();
        const BallotBytes good = fixture.scored(u"Ada"_s, 7);
        const BallotBytes other = fixture.scored(u"Grace"_s, 7);
        QVERIFY(isRefused(fixture, good, {u"g"_s, other.bytes.left(other.bytes.size() / 2)}, u"not the whole"_s));
        QVERIFY(isRefused(fixture, good, {u"g"_s, "Judge,Team\n"}, u"no ballot file"_s));
        QVERIFY(isRefused(fixture, good, OpenFixture::altered(other, "\"name\": \"Grace\"", "\"name\": \"Mallory\""),
                          u"altered"_s));
        QVERIFY(isRefused(fixture, good, OpenFixture::altered(other, "\"round\": 1", "\"round\": 2"), u"altered"_s));
        QVERIFY(isRefused(fixture, good, OpenFixture::altered(other, ": 7", ": 77"), u"scale"_s));
        QVERIFY(!importBallots(*fixture.workspace, fixture.event.id, {}, {}).value().change.isStored());
        // Marks are not signed: that is how they can be given, and why they cannot be authenticated.
        QCOMPARE(fixture.import({good, OpenFixture::altered(other, ": 7", ": 8")}).refused, 0);
    }

    void filesOfOtherEventsAndTimesAreRefused()
    {
        OpenFixture fixture;
        OpenFixture stranger; // another workspace with an event of the same name and number
        stranger.exported();
        const BallotImport foreign = fixture.import({stranger.scored(u"Ada"_s, 7)});
        QVERIFY(foreign.findings.constLast().message.contains(u"another event"_s));

        fixture.exported();
        const BallotBytes file = fixture.scored(u"Ada"_s, 7);
        fixture.import({fixture.scored(u"Grace"_s, 7)});
        Rubric rubric = fixture.state().rubric;
        rubric.criteria.front().weight = 5;
        must(saveRubric(*fixture.workspace, fixture.event.id, rubric, u"a change of mind"_s));
        const BallotImport late = fixture.import({file});
        QVERIFY(late.findings.constLast().message.contains(u"version 1"_s));
        QVERIFY(late.findings.constLast().message.contains(u"version 2"_s));

        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Closed));
        QVERIFY(!importBallots(*fixture.workspace, fixture.event.id, {file}).ok());
    }

    void whatIsNoLongerHersIsLeftOut()
    {
        OpenFixture fixture;
        fixture.exported();
        const BallotBytes file = fixture.scored(u"Ada"_s, 7);
        const BallotFile ada = must(openBallotFile(fixture.path(u"Ada.jamballot"_s)));
        std::vector<Assignment> kept = fixture.state().assignments;
        std::erase(kept, Assignment{ada.judge, ada.submissions.front().id});
        must(store::JudgingTable(fixture.workspace->database(), fixture.event.id).replaceAssignments(1, kept));
        const BallotImport import = fixture.import({file});
        QCOMPARE(import.judges.front().leftOut, 1);
        QCOMPARE(keysOf(import.findings), QStringList{u"ballots.not-assigned"_s});
        QVERIFY(fixture.state().ballots.empty());
    }

    void aConflictOfInterestIsSaidAndKeepsTheMarksOut()
    {
        OpenFixture fixture;
        fixture.exported();
        const BallotBytes file = fixture.scored(u"Ada"_s, 7);
        const BallotFile ada = must(openBallotFile(fixture.path(u"Ada.jamballot"_s)));
        const QString team = ada.submissions.front().teamName;
        must(addConflict(*fixture.workspace, fixture.event.id, u"Ada"_s, team, ConflictReason::Mentor));
        const BallotImport import = fixture.import({file});
        QCOMPARE(import.judges.front().leftOut, 1);
        QCOMPARE(import.judges.front().added, 0);
        QCOMPARE(keysOf(import.findings), QStringList{u"ballots.conflict-of-interest"_s});
        QVERIFY(import.findings.front().message.contains(u"Ada"_s) && !import.findings.front().remedy.isEmpty());
        QVERIFY(fixture.state().ballots.empty());
        must(removeConflict(*fixture.workspace, fixture.event.id, u"Ada"_s, team));
        QCOMPARE(fixture.import({file}).judges.front().added, 1);
    }

    void conflictsAreDecidedByName()
    {
        OpenFixture fixture;
        fixture.exported();
        const BallotBytes file = fixture.scored(u"Ada"_s, 7);
        const BallotFile ada = must(openBallotFile(fixture.path(u"Ada.jamballot"_s)));
        Ballot entered = ada.ballots.front();
        entered.marks.begin()->second.value = 2;
        must(saveBallot(*fixture.workspace, fixture.event.id, entered));
        const BallotImport open = fixture.import({file});
        QCOMPARE(open.contested.size(), size_t(1));
        QCOMPARE(open.contested.front().versions.size(), size_t(2));
        QVERIFY(!open.change.isStored());
        const JudgingState state = fixture.state();
        QVERIFY(ballotSentence(open.contested.front().versions[1].ballot, state.rubric).contains(u" 7"_s));
        const Assignment place = must(ballotNamed(state, u"ada/"_s + ada.submissions.front().teamName.toUpper()));
        QCOMPARE(place, open.contested.front().place);
        QVERIFY(!ballotNamed(state, u"Ada/Nobody"_s).ok());
        fixture.import({file}, {BallotChoice::Ask, {{place, BallotChoice::File}}});
        QCOMPARE(fixture.state().ballots.front().marks.begin()->second.value, 7.0);
        QVERIFY(!fixture.import({file}).change.isStored());
    }

    // Every saving in the workspace remembers too, so that a file from before it is known to be older.
    void savingInTheWorkspaceRemembers()
    {
        OpenFixture fixture;
        fixture.exported();
        const BallotBytes file = fixture.scored(u"Ada"_s, 7);
        fixture.import({file});
        Ballot on = fixture.state().ballots.front();
        const QString before = ballotDigest(on);
        on.marks.begin()->second.value = 9;
        must(saveBallot(*fixture.workspace, fixture.event.id, on));
        QCOMPARE(fixture.state().ballots.front().lineage, QStringList{before});
        QCOMPARE(fixture.import({file}).judges.front().older, 1);
        QCOMPARE(fixture.state().ballots.front().marks.begin()->second.value, 9.0);
    }
};

QTEST_GUILESS_MAIN(tst_Ballots)
#include "tst_ballots.moc"
