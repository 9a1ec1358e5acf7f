// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/judging/judging.h"
#include "workflow/sample.h"
#include "workflow/teams/teams.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The sample with its teams formed, the rubric, judges and an assignment.
struct JudgedFixture : WorkspaceFixture {
    JudgedFixture()
    {
        importSample(u"google-forms.csv"_s);
        importSample(u"history.csv"_s, ImportSource::History);
        formAgain(1);
        must(saveRubric(*workspace, event.id,
                        must(readRubricFile(must(readFile(u":/sample/rubric.json"_s)), u"rubric.json"_s))));
        must(importJudges(*workspace, event.id, must(readFile(u":/sample/judges.csv"_s)), u"judges.csv"_s));
        must(assignJudges(*workspace, event.id, 3, 1));
    }
    Result<ChangeId> tryForm(quint64 seed)
    {
        const TeamProblem problem = must(loadTeamProblem(*workspace, event.id));
        NoProgress progress;
        const TeamDraft draft = must(formTeams(problem, {seed, 0, 20000}, {}, progress));
        return adoptTeams(*workspace, problem, draft);
    }
    void formAgain(quint64 seed) { must(tryForm(seed)); }
    [[nodiscard]] JudgingState state() const { return must(loadJudging(*workspace, event.id)); }
};

} // namespace

class tst_Judging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formingTheSameTeamsAgainChangesNothing()
    {
        JudgedFixture fixture;
        const auto before = must(loadTeams(*fixture.workspace, fixture.event.id));
        QVERIFY(!must(fixture.tryForm(1)).isStored());
        QCOMPARE(must(loadTeams(*fixture.workspace, fixture.event.id)).teams.front().id, before.teams.front().id);
        QVERIFY(must(fixture.tryForm(2)).isStored());
        QVERIFY(fixture.state().submissions.empty()); // they were of teams that are gone
        must(undoChange(*fixture.workspace));
        QCOMPARE(must(loadTeams(*fixture.workspace, fixture.event.id)).teams.front().id, before.teams.front().id);
        QCOMPARE(fixture.state().submissions.size(), before.teams.size());
    }

    void loadsAreEqualAndEverySubmissionIsReviewed()
    {
        JudgedFixture fixture;
        const JudgingState state = fixture.state();
        std::map<JudgeId, int> loads;
        std::map<SubmissionId, int> reviews;
        for (const Assignment &assignment : state.assignments) {
            ++loads[assignment.judge];
            ++reviews[assignment.submission];
        }
        QCOMPARE(reviews.size(), state.submissions.size());
        for (const auto &[submission, count] : reviews) {
            QCOMPARE(count, 3);
        }
        const auto [least, most] = std::minmax_element(
            loads.begin(), loads.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        QVERIFY(most->second - least->second <= 1);
    }

    void scoresAreTakenOnlyWhileJudgingIsOpen()
    {
        JudgedFixture fixture;
        const JudgingState state = fixture.state();
        const QByteArray line = "judge,submission,round,criterion,score,comment,private_note\n" +
                                state.judges.front().name.toUtf8() + ',' + state.submissions.front().title.toUtf8() +
                                ",1," + state.rubric.criteria.front().name.toUtf8() + ",7,nice,\n";
        QVERIFY(!importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s).ok());
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        QCOMPARE(must(importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s)).added, 1);
        QCOMPARE(must(importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s)).same, 1);
        QCOMPARE(fixture.state().ballots.front().comment, u"nice"_s);
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Closed));
        QVERIFY(!importScores(*fixture.workspace, fixture.event.id, line, u"s.csv"_s).ok());
        QVERIFY(!saveBallot(*fixture.workspace, fixture.event.id, fixture.state().ballots.front()).ok());
    }

    void oneBadLineKeepsTheWholeScoreFileOut()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        const JudgingState state = fixture.state();
        const QByteArray start = state.judges.front().name.toUtf8() + ',' + state.submissions.front().title.toUtf8() +
                                 ",1," + state.rubric.criteria.front().name.toUtf8() + ',';
        const QByteArray file = "judge,submission,round,criterion,score,comment,private_note\n" + start + "7,,\n" +
                                start + "99,,\nNobody Known," + state.submissions.front().title.toUtf8() +
                                ",1,Theme,5,,\n";
        const JudgingImport import = must(importScores(*fixture.workspace, fixture.event.id, file, u"s.csv"_s));
        QCOMPARE(import.rejected, 2);
        QVERIFY(hasErrors(import.findings));
        QVERIFY(fixture.state().ballots.empty());
    }

    void theRubricIsLockedByTheFirstScoreAndTeamsByTheFirstBallot()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        QVERIFY(must(generatePracticeBallots(*fixture.workspace, fixture.event.id, 3)) > 0);
        Rubric rubric = fixture.state().rubric;
        rubric.criteria.front().weight = 5;
        QVERIFY(!saveRubric(*fixture.workspace, fixture.event.id, rubric).ok());
        QVERIFY(!fixture.tryForm(9).ok());
        const Ranking ranking = must(tallyEvent(*fixture.workspace, fixture.event.id, u"weighted-mean"_s));
        QCOMPARE(ranking.rows.front().rank, 1);
        QVERIFY(!tallyEvent(*fixture.workspace, fixture.event.id, u"guess"_s).ok());
    }

    void scoresGoOutAndComeBackUnchanged()
    {
        JudgedFixture fixture;
        must(setJudgingPhase(*fixture.workspace, fixture.event.id, JudgingPhase::Open));
        must(generatePracticeBallots(*fixture.workspace, fixture.event.id, 3));
        const JudgingState before = fixture.state();
        const JudgingImport import =
            must(importScores(*fixture.workspace, fixture.event.id,
                              must(exportScores(*fixture.workspace, fixture.event.id)), u"s.csv"_s));
        QCOMPARE(import.added + import.changed + import.rejected, 0);
        QCOMPARE(import.same, int(before.ballots.size()));
        QCOMPARE(fixture.state().ballots, before.ballots);
    }

    void theExportsManifestIsTrue()
    {
        JudgedFixture fixture;
        const QString folder = fixture.folder.filePath(u"export"_s);
        const QStringList files = must(exportAll(*fixture.workspace, fixture.event.id, folder));
        QCOMPARE(files.size(), 18);
        const QJsonObject manifest =
            QJsonDocument::fromJson(must(readFile(QDir(folder).filePath(u"manifest.json"_s)))).object();
        QCOMPARE(manifest["event"_L1].toString(), fixture.event.name);
        const QJsonArray listed = manifest["files"_L1].toArray();
        QCOMPARE(listed.size(), 17);
        for (const QJsonValue &entry : listed) {
            const QByteArray bytes = must(readFile(QDir(folder).filePath(entry["file"_L1].toString())));
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                     entry["sha256"_L1].toString());
        }
        QVERIFY(!exportTeams(*fixture.workspace, fixture.event.id, u"pdf"_s).ok());
    }
};

QTEST_GUILESS_MAIN(tst_Judging)
#include "tst_judging.moc"
