// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/judging/submissions.h"
#include "workflow/teams/teamfiles.h"
#include "workflow/teams/teams.h"

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Three teams of one member each, who are known by e-mail.
struct HandedIn : WorkspaceFixture {
    HandedIn()
    {
        WorkspaceFixture::import("discord_id,email,display_name\n100000000000000001,ann@example.test,Ann\n"
                                 "100000000000000002,bo@example.test,Bo\n100000000000000003,cy@example.test,Cy\n");
        const QByteArray teams = "Team Name,Team Member Discord ID,Team Leader\nOwls,100000000000000001,Y\n"
                                 "Newts,100000000000000002,Y\nYaks,100000000000000003,Y\n";
        must(commitTeamsImport(*workspace, must(previewTeamsImport(*workspace, event.id, teams, u"teams.csv"_s))));
    }
    JudgingImport handIn(const QByteArray &bytes, const QString &name = u"s.csv"_s) const
    {
        return must(importSubmissions(*workspace, event.id, bytes, name));
    }
    [[nodiscard]] JudgingImport handInWithTeams(const QByteArray &bytes, bool dryRun = false) const
    {
        return must(importSubmissionsAndTeams(*workspace, event.id, bytes, u"s.csv"_s, dryRun));
    }
    [[nodiscard]] std::vector<TeamView> teams() const { return must(loadTeams(*workspace, event.id)).teams; }
    [[nodiscard]] Submission of(const QString &team) const
    {
        const auto all = must(loadSubmissions(*workspace, event.id));
        const auto found =
            std::find_if(all.begin(), all.end(), [&team](const Submission &s) { return s.teamName == team; });
        return found == all.end() ? Submission{} : *found;
    }
    [[nodiscard]] Result<Submission> change(const QString &team, const SubmissionValues &values) const
    {
        return setSubmission(*workspace, event.id, team, values, true).map([](const SubmissionChange &done) {
            return done.submission;
        });
    }
    void phase(JudgingPhase phase) const { must(setJudgingPhase(*workspace, event.id, phase)); }
};

/// Without a backslash before each quote.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class tst_Submissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksNeverOverwrite()
    {
        HandedIn jam;
        jam.handIn("team,title,repository,late,late_reason,files\nOwls,Tide,https://r.test,yes,Bus,https://a.test\n");
        const JudgingImport second =
            jam.handIn("team,title,repository,video,late,files\nowls,,,https://v.test,,https://b.test\n");
        QCOMPARE(second.changed, 1);
        const Submission owls = jam.of(u"Owls"_s);
        QCOMPARE(owls.title, u"Tide"_s);
        QCOMPARE(owls.repository, u"https://r.test"_s);
        QCOMPARE(owls.video, u"https://v.test"_s);
        QVERIFY(owls.late);
        QCOMPARE(owls.lateReason, u"Bus"_s);
        QCOMPARE(owls.files, QStringList({u"https://a.test"_s, u"https://b.test"_s}));
        QCOMPARE(jam.handIn("team,video\nOwls,https://v.test\n").same, 1);
        jam.handIn("team,late\nOwls,no\n");
        QVERIFY(!jam.of(u"Owls"_s).late); // a no is no blank
        must(undoChange(*jam.workspace));
        QVERIFY(jam.of(u"Owls"_s).late);
    }

    void teamsAreKnownByNameTitleOrAddress()
    {
        HandedIn jam;
        jam.handIn("team,title\nOwls,Tide\n");
        const QByteArray devpost = "Project Title,Submission Url,Project Status,Submitter First Name,Submitter Last "
                                   "Name,Submitter Email,Additional Team Member Count,...\n"
                                   "Tide,https://devpost.com/software/tide,Submitted,A,E,somebody@example.test,0\n"
                                   "Ember,https://devpost.com/software/ember,Submitted,B,S,BO@example.test,0\n"
                                   "Yaks,https://devpost.com/software/yaks,Submitted,X,X,x@example.test,0\n"
                                   "Nobody,https://devpost.com/software/nobody,Submitted,X,X,y@example.test,0\n";
        const JudgingImport import = jam.handIn(devpost);
        QCOMPARE(import.added, 2);
        QCOMPARE(import.changed, 1);
        QCOMPARE(import.rejected, 1);
        QCOMPARE(jam.of(u"Owls"_s).files, QStringList{u"https://devpost.com/software/tide"_s});
        QCOMPARE(jam.of(u"Newts"_s).title, u"Ember"_s);
        QCOMPARE(jam.of(u"Yaks"_s).title, u"Yaks"_s);
        const auto unknown = std::find_if(import.findings.begin(), import.findings.end(), [](const Finding &finding) {
            return finding.key == "submissions.unknown-team"_L1;
        });
        QVERIFY(unknown != import.findings.end());
        QCOMPARE(unknown->place.line, 5);
    }

    void whatSpeaksOfTwoTeamsIsNotGuessed()
    {
        HandedIn jam;
        const JudgingImport import = jam.handIn("team,title,email\nOwls,Tide,bo@example.test\n");
        QCOMPARE(import.added, 0);
        QCOMPARE(import.findings.constFirst().key, u"submissions.several-teams"_s);
        QVERIFY(import.findings.constFirst().message.contains(u"Newts"_s));
        const JudgingImport twice = jam.handIn("team,title\nOwls,Tide\nOWLS,Ebb\n");
        QCOMPARE(twice.added, 1);
        QCOMPARE(twice.findings.constFirst().key, u"submissions.team-twice"_s);
        const JudgingImport slip = jam.handIn("team,title\nOwlz,Tide\n");
        QCOMPARE(slip.rejected, 1);
        QVERIFY(slip.findings.constFirst().remedy.contains(u"Owls"_s));
    }

    void itchAnswersNameTheTeam()
    {
        HandedIn jam;
        const JudgingImport import = jam.handIn(json("{'jam_games':[{'field_responses':['yes','newts'],'game':{'title':"
                                                     "'Ember','url':'https://b.itch.io/e'}}]}"),
                                                u"entries.json"_s);
        QCOMPARE(import.added, 1);
        QCOMPARE(jam.of(u"Newts"_s).title, u"Ember"_s);
    }

    void ticksAreOfTheChecklist()
    {
        HandedIn jam;
        jam.handIn("team,title\nOwls,Tide\n");
        Submission owls = jam.of(u"Owls"_s);
        owls.checked = QStringList{u"Has a licence"_s};
        QVERIFY(!saveSubmission(*jam.workspace, jam.event.id, owls));
        must(setChecklist(*jam.workspace, jam.event.id,
                          {u" Has a  licence "_s, u"Runs; really"_s, {}, u"has a licence"_s}));
        QCOMPARE(must(loadChecklist(*jam.workspace, jam.event.id)),
                 QStringList({u"Has a licence"_s, u"Runs, really"_s}));
        must(saveSubmission(*jam.workspace, jam.event.id, owls));
        must(setChecklist(*jam.workspace, jam.event.id, {u"Runs"_s}));
        QVERIFY(jam.of(u"Owls"_s).checked.isEmpty());
        must(undoChange(*jam.workspace)); // both come back at once
        QCOMPARE(jam.of(u"Owls"_s).checked, owls.checked);
        const JudgingImport import = jam.handIn("team,checked\nOwls,Has a licence; Has a licens\n");
        QCOMPARE(import.findings.constFirst().key, u"submissions.unknown-tick"_s);
    }

    void theNextEventKeepsTheChecklist()
    {
        HandedIn jam;
        must(setChecklist(*jam.workspace, jam.event.id, {u"Runs"_s}));
        const Event next = must(createEvent(*jam.workspace, {u"Next Jam"_s, EventKind::TeamJam, jam.event.id}));
        QCOMPARE(must(loadChecklist(*jam.workspace, next.id)), QStringList{u"Runs"_s});
    }

    void reasonsGoWithWhatTheyAreFor()
    {
        HandedIn jam;
        jam.handIn("team,title\nOwls,Tide\n");
        Submission owls = jam.of(u"Owls"_s);
        owls.disqualified = true;
        owls.disqualifiedReason = u"Copied"_s;
        QVERIFY(must(saveSubmission(*jam.workspace, jam.event.id, owls)).isStored());
        QVERIFY(!must(saveSubmission(*jam.workspace, jam.event.id, owls)).isStored()); // nothing to do
        owls.disqualified = false;
        must(saveSubmission(*jam.workspace, jam.event.id, owls));
        QVERIFY(jam.of(u"Owls"_s).disqualifiedReason.isEmpty());
        owls.id.value += 1000;
        QVERIFY(!saveSubmission(*jam.workspace, jam.event.id, owls));
    }

    void rowsOfNobodyMakeTeamsOnlyWhenAsked()
    {
        HandedIn jam;
        const QByteArray file = "team,title\nOwls,Tide\nOwl,Flood\n,A lone game\n,a lone game\nGnus,Horn\n";
        const JudgingImport strict = jam.handIn(file);
        QCOMPARE(strict.added, 1);
        QCOMPARE(strict.rejected, 4); // one of them is there twice
        QCOMPARE(jam.teams().size(), size_t(3));

        QCOMPARE(jam.handInWithTeams(file, true).added, 3);
        QCOMPARE(jam.teams().size(), size_t(3));
        const JudgingImport done = jam.handInWithTeams(file);
        QCOMPARE(done.added, 3);
        QCOMPARE(done.same, 1);
        QCOMPARE(jam.teams().size(), size_t(6));
        QCOMPARE(jam.teams().at(3).name, u"Owl"_s);
        QVERIFY(jam.teams().at(3).members.empty());
        QCOMPARE(jam.of(u"A lone game"_s).title, u"A lone game"_s);
        const auto near = std::find_if(done.findings.begin(), done.findings.end(), [](const Finding &finding) {
            return finding.key == "submissions.near-team"_L1;
        });
        QVERIFY(near != done.findings.end());
        QCOMPARE(near->place.line, 3);
        QVERIFY(near->message.contains(u"Owls"_s));

        const JudgingImport again = jam.handInWithTeams(file);
        QCOMPARE(again.added, 0);
        QVERIFY(!again.change.isStored());
        must(undoChange(*jam.workspace));
        QCOMPARE(jam.teams().size(), size_t(3));
        QVERIFY(jam.of(u"Gnus"_s).title.isEmpty());
    }

    void nothingChangesOnceTheResultsStand()
    {
        HandedIn jam;
        jam.handIn("team,title\nOwls,Tide\n");
        must(saveRubricSet(*jam.workspace, jam.event.id, builtInRubrics().at(1)));
        must(importJudges(*jam.workspace, jam.event.id, "name\nAda\n", u"j.csv"_s));
        for (const auto phase : {JudgingPhase::Open, JudgingPhase::Closed, JudgingPhase::Frozen}) {
            jam.phase(phase);
        }
        Submission owls = jam.of(u"Owls"_s);
        owls.title = u"Ebb"_s;
        QVERIFY(!saveSubmission(*jam.workspace, jam.event.id, owls));
        QVERIFY(!jam.change(u"Owls"_s, {{u"title"_s, u"Ebb"_s}})); // a dry run says so, too
        QVERIFY(!setChecklist(*jam.workspace, jam.event.id, {u"Runs"_s}));
        QVERIFY(!addMissingSubmissions(*jam.workspace, jam.event.id));
        QVERIFY(!importSubmissions(*jam.workspace, jam.event.id, "team,title\nOwls,Ebb\n", u"s.csv"_s));
        QCOMPARE(jam.of(u"Owls"_s).title, u"Tide"_s);
    }

    void commandsSayWhatTheyDoNotKnow()
    {
        HandedIn jam;
        jam.handIn("team,title\nOwls,Tide\nNewts,Ember\n");
        const Submission changed = must(
            jam.change(u"tide"_s, {{u"late"_s, u"YES"_s}, {u"late_reason"_s, u"Bus"_s}, {u"files"_s, u"a; b;a"_s}}));
        QVERIFY(changed.late);
        QCOMPARE(changed.files, QStringList({u"a"_s, u"b"_s}));
        QVERIFY(!jam.of(u"Owls"_s).late); // a dry run
        const auto set = must(setSubmission(*jam.workspace, jam.event.id, u"tide"_s, {{u"late"_s, u"y"_s}}));
        QVERIFY(set.change.isStored() && jam.of(u"Owls"_s).late);
        QVERIFY(
            !must(setSubmission(*jam.workspace, jam.event.id, u"tide"_s, {{u"late"_s, u"yes"_s}})).change.isStored());
        QVERIFY(jam.change(u"Owlz"_s, {}).error().sentence().contains(u"Owls"_s));
        QVERIFY(jam.change(u"Owls"_s, {{u"titel"_s, u"x"_s}}).error().sentence().contains(u"title"_s));
        QCOMPARE(jam.change(u"Owls"_s, {{u"late"_s, u"maybe"_s}}).error().kind, ErrorKind::Usage);
        QVERIFY(!jam.change(u"Owls"_s, {{u"checked"_s, u"Runs"_s}}));
    }
};

QTEST_GUILESS_MAIN(tst_Submissions)
#include "tst_submissions.moc"
