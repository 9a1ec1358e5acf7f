// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultsfixture.h"
#include "store/database.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judges.h"
#include "workflow/judging/results/awards.h"
#include "workflow/judging/results/publishing.h"
#include "workflow/judging/submissions.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Somebody else who writes into the file as long as this lives.
class OtherWriter
{
public:
    explicit OtherWriter(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        if (!database.open() || !QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s)) {
            qFatal("the file cannot be written by somebody else");
        }
    }
    ~OtherWriter()
    {
        QSqlDatabase::database(name).close();
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(OtherWriter)

private:
    static inline const QString name = u"other"_s;
};

using Call = std::function<std::optional<Error>(Workspace &, EventId)>;

/// A call whose answer does not matter here, only why it was refused.
template <typename Use>
Call refusalOf(Use use)
{
    return [use](Workspace &workspace, EventId event) -> std::optional<Error> {
        const auto answer = use(workspace, event);
        return answer.ok() ? std::nullopt : std::optional(answer.error());
    };
}

QByteArray scoreLine()
{
    return "judge,submission,round,criterion,score\nKim,Team 1,1,Fun,5\n";
}

} // namespace

Q_DECLARE_METATYPE(Call)

/// What a use case checks is what it writes into: it looks only once nobody else can write. Each of these is refused by
/// a check, since the results are frozen or what is asked makes no sense; while somebody else writes, none of them
/// comes as far as that.
class tst_CheckedWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksAreMadeInsideTheTransaction_data()
    {
        QTest::addColumn<Call>("call");
        const auto add = [](const char *name, auto use) { QTest::newRow(name) << refusalOf(use); };
        using W = Workspace &;
        add("saveBallot", [](W ws, EventId e) { return saveBallot(ws, e, {}); });
        add("importBallots", [](W ws, EventId e) { return importBallots(ws, e, {}); });
        add("importScores", [](W ws, EventId e) { return importScores(ws, e, scoreLine(), u"s.csv"_s); });
        add("generatePracticeBallots", [](W ws, EventId e) { return generatePracticeBallots(ws, e, 1); });
        add("importJudges", [](W ws, EventId e) { return importJudges(ws, e, "name\nAda\n", u"j.csv"_s); });
        add("saveJudge", [](W ws, EventId e) { return saveJudge(ws, e, {}); });
        add("setJudge", [](W ws, EventId e) { return setJudge(ws, e, u"Nobody"_s, {}); });
        add("judgesFromEntrants", [](W ws, EventId e) { return judgesFromEntrants(ws, e); });
        add("addConflict", [](W ws, EventId e) { return addConflict(ws, e, u"Kim"_s, u"Team 1"_s); });
        add("addConflict by ids", [](W ws, EventId e) { return addConflict(ws, e, Conflict{}); });
        add("removeConflict", [](W ws, EventId e) { return removeConflict(ws, e, u"Kim"_s, u"Team 1"_s); });
        add("removeConflict by ids", [](W ws, EventId e) { return removeConflict(ws, e, JudgeId{}, SubmissionId{}); });
        add("setReviewRule", [](W ws, EventId e) { return setReviewRule(ws, e, u"Kim"_s, u"Team 1"_s, {}); });
        add("assignJudges", [](W ws, EventId e) { return assignJudges(ws, e, 3, 1); });
        add("dropJudge", [](W ws, EventId e) { return dropJudge(ws, e, u"Kim"_s, 1); });
        add("addMissingSubmissions", [](W ws, EventId e) { return addMissingSubmissions(ws, e); });
        add("saveSubmission", [](W ws, EventId e) { return saveSubmission(ws, e, {}); });
        add("setSubmission", [](W ws, EventId e) { return setSubmission(ws, e, u"Nobody"_s, {}); });
        add("setChecklist", [](W ws, EventId e) { return setChecklist(ws, e, {}); });
        add("importSubmissions",
            [](W ws, EventId e) { return importSubmissions(ws, e, "team,title\nTeam 1,Tide\n", u"s.csv"_s); });
        add("saveRubric", [](W ws, EventId e) { return saveRubric(ws, e, {}); });
        add("saveRubricSet", [](W ws, EventId e) { return saveRubricSet(ws, e, builtInRubrics().constFirst()); });
        add("setJudgingPhase", [](W ws, EventId e) { return setJudgingPhase(ws, e, JudgingPhase::Draft); });
        add("startNextRound", [](W ws, EventId e) { return startNextRound(ws, e); });
        add("goBackARound", [](W ws, EventId e) { return goBackARound(ws, e); });
        add("chooseTally", [](W ws, EventId e) { return chooseTally(ws, e, TallyChoice{u"borda"_s}); });
        add("saveAwards", [](W ws, EventId e) { return saveAwards(ws, e, {Award{}}); });
        add("giveAward", [](W ws, EventId e) { return giveAward(ws, e, u"Nothing"_s, {u"Team 1"_s}); });
        add("importAwardsFile", [](W ws, EventId e) {
            return importAwardsFile(ws, e,
                                    R"({"format": "jamwright-awards", "version": 1, "awards": [
                                        {"name": "A", "kind": "mention", "winners": ["Team 9"]}]})",
                                    u"a.json"_s);
        });
        add("setContributions", [](W ws, EventId e) { return setContributions(ws, e, {PersonId{}}, true, {}); });
    }
    void checksAreMadeInsideTheTransaction()
    {
        QFETCH(Call, call);
        ResultsFixture fixture;
        fixture.freeze();
        Workspace &workspace = *fixture.workspace;
        const auto refused = call(workspace, fixture.event.id);
        QVERIFY(refused);
        QVERIFY2(refused->kind != ErrorKind::Storage, qPrintable(refused->sentence()));
        must(workspace.database().run(u"PRAGMA busy_timeout = 0"_s)); // it need not be waited for
        const OtherWriter other(fixture.file());
        const auto busy = call(workspace, fixture.event.id);
        QVERIFY(busy);
        QVERIFY2(busy->kind == ErrorKind::Storage, qPrintable(busy->sentence()));
    }

    void publishingToo()
    {
        ResultsFixture fixture;
        Workspace &workspace = *fixture.workspace;
        QVERIFY(publishResults(workspace, fixture.event.id).error().kind == ErrorKind::Input);
        must(workspace.database().run(u"PRAGMA busy_timeout = 0"_s));
        const OtherWriter other(fixture.file());
        QVERIFY(publishResults(workspace, fixture.event.id).error().kind == ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(tst_CheckedWrites)
#include "tst_checkedwrites.moc"
