// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/judgingfiles.h"
#include "importhelper.h"

#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// Judges, submissions, scores and rubrics, in and out.
class TestJudgingFiles : public QObject
{
    Q_OBJECT

private slots:
    void judges();
    void judgesFindings();
    void judgesNeedNames();
    void scores();
    void commonScores();
    void scoresFindings();
    void scoresComeBack();
    void rubricComesBack();
    void rubricErrors_data();
    void rubricErrors();
};

void TestJudgingFiles::judges()
{
    const auto file = readJudges("Name;E-Mail;discord_id;capacity;tracks;expertise;shadow\n"
                                 "Ada;ADA@example.test;306871234567891001;12;Web;python, sql;no\nBo;;;;;;yes\n",
                                 u"judges.csv"_s);
    QVERIFY(file.ok());
    QCOMPARE(file->judges.size(), size_t(2));
    const Judge ada{{}, u"Ada"_s,   u"ada@example.test"_s,   Snowflake(306871234567891001U),
                    12, {u"Web"_s}, {u"python"_s, u"sql"_s}, false};
    QCOMPARE(file->judges[0], ada);
    QVERIFY(file->judges[1].shadow);
    QVERIFY(!file->judges[1].capacity);
    QVERIFY(file->findings.isEmpty());
}

void TestJudgingFiles::judgesFindings()
{
    const auto file = readJudges(
        "name,capcity,capacity,discord_id,shadow,colour\nAda,1,many,3.06871E+17,perhaps,red\nADA,,,,,\n ,1,,,,\n",
        u"judges.csv"_s);
    QCOMPARE(file->judges.size(), size_t(1));
    QVERIFY(!file->judges[0].capacity);
    QVERIFY(!file->judges[0].discordId);
    QCOMPARE(countOf(file->findings, "judges.capacity-unreadable"_L1), 1);
    QCOMPARE(countOf(file->findings, "judges.id-invalid"_L1), 1);
    QCOMPARE(countOf(file->findings, "file.not-yes-or-no"_L1), 1);
    QCOMPARE(countOf(file->findings, "judges.name-unusable"_L1), 2);
    QCOMPARE(countOf(file->findings, "file.unknown-column"_L1), 2);
    QVERIFY(findingOf(file->findings, "file.unknown-column"_L1).remedy.contains("\"capacity\""_L1));
    QCOMPARE(findingOf(file->findings, "judges.name-unusable"_L1).place.line, 3);
}

void TestJudgingFiles::judgesNeedNames()
{
    const auto placed = readJudges("name,Organization\nAda,Acme\nGrace,\n", u"judges.csv"_s);
    QVERIFY(placed->hasOrganisations);
    QCOMPARE(placed->judges[0].organisation, u"Acme"_s);
    QVERIFY(!readJudges("name\nAda\n", u"judges.csv"_s)->hasOrganisations);
    const auto file = readJudges("email\na@example.test\n", u"judges.csv"_s);
    QVERIFY(!file);
    QVERIFY(file.error().what.contains("name"_L1));
    QVERIFY(!readJudges("", u"judges.csv"_s));
}

void TestJudgingFiles::scores()
{
    const auto file = readScores("judge,submission,round,criterion,score,comment,private_note\n"
                                 "Ada,Tide,2,Design,7.5,Good,secret\nAda,Tide,,Code,NA,,\nAda,Tide,,Docs,recused,,\n"
                                 "Bo,Tide,,Code,COULD_NOT_RUN,,\nBo,Tide,,Docs,,,\nBo,Tide,,Design,,later,\n",
                                 u"scores.csv"_s);
    QVERIFY(file.ok());
    QCOMPARE(file->lines.size(), size_t(5));
    QCOMPARE(file->lines[0].line, 2);
    QCOMPARE(file->lines[0].round, 2);
    QCOMPARE(file->lines[0].mark, (Mark{MarkState::Scored, 7.5}));
    QCOMPARE(file->lines[0].comment, u"Good"_s);
    QCOMPARE(file->lines[0].privateNote, u"secret"_s);
    QCOMPARE(file->lines[1].mark.state, MarkState::NotApplicable);
    QCOMPARE(file->lines[2].mark.state, MarkState::Recused);
    QCOMPARE(file->lines[3].mark.state, MarkState::CouldNotRun);
    QCOMPARE(file->lines[4].criterion, QString()); // only a comment
    QCOMPARE(file->lines[4].comment, u"later"_s);
    QVERIFY(file->findings.isEmpty());
}

void TestJudgingFiles::commonScores()
{
    const auto file = readScores("Judge,Team,Criterion,Score\nAda,Owls,Design,8\n", u"scores.csv"_s);
    QVERIFY(file.ok());
    QCOMPARE(file->lines[0].submission, u"Owls"_s);
    QCOMPARE(file->lines[0].round, 1);
    QVERIFY(file->findings.isEmpty());
}

void TestJudgingFiles::scoresFindings()
{
    const auto file = readScores(
        "judge,submission,round,criterion,score\nAda,Tide,0,Design,8\nAda,Tide,,Design,great\n,Tide,,Design,8\n"
        "Ada,Tide,,Design,SCORED\n",
        u"scores.csv"_s);
    QVERIFY(file->lines.empty());
    QCOMPARE(countOf(file->findings, "scores.unusable"_L1), 4);
    QVERIFY(hasErrors(file->findings));
    QVERIFY(!readScores("judge,score\nAda,1\n", u"scores.csv"_s));
}

void TestJudgingFiles::scoresComeBack()
{
    JudgingState state;
    state.rubric.criteria = {{CriterionId{1}, u"Design"_s}, {CriterionId{2}, u"Code"_s}};
    state.judges = {{JudgeId{1}, u"Ada, A."_s, {}, {}, {}, {}, {}, false},
                    {JudgeId{2}, u"Bo"_s, {}, {}, {}, {}, {}, false}};
    Submission tide;
    tide.id = SubmissionId{5};
    tide.title = u"Tide\n\"Clock\""_s;
    state.submissions = {tide};
    Ballot first{JudgeId{1}, SubmissionId{5}, {}, u"=good"_s, u"private"_s};
    first.marks[CriterionId{2}] = {MarkState::Scored, 7.25};
    first.marks[CriterionId{1}] = {MarkState::Recused, 0};
    const Ballot onlyComment{JudgeId{2}, SubmissionId{5}, {}, u"later"_s, {}};
    state.ballots = {first, onlyComment};
    const auto file = readScores(scoresCsv(state), u"scores.csv"_s);
    QVERIFY(file.ok());
    QVERIFY(file->findings.isEmpty());
    QCOMPARE(file->lines.size(), size_t(3));
    QCOMPARE(file->lines[0].judge, u"Ada, A."_s);
    QCOMPARE(file->lines[0].submission, tide.title);
    QCOMPARE(file->lines[0].criterion, u"Design"_s);
    QCOMPARE(file->lines[0].mark.state, MarkState::Recused);
    QCOMPARE(file->lines[0].comment, u"=good"_s);
    QCOMPARE(file->lines[0].privateNote, u"private"_s);
    QCOMPARE(file->lines[1].mark, (Mark{MarkState::Scored, 7.25}));
    QCOMPARE(file->lines[1].comment, QString());
    QCOMPARE(file->lines[2].criterion, QString());
    QCOMPARE(file->lines[2].comment, u"later"_s);
    QVERIFY(scoresCsv(state, true).contains("'=good"));
}

static Rubric anyRubric(const QString &name)
{
    Rubric rubric{name, {}};
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) {
        Criterion criterion;
        criterion.name = u"Criterion %1"_s.arg(i);
        criterion.weight = *rc::gen::inRange(0, 500) / 100.0;
        criterion.lowest = *rc::gen::inRange(-5, 5);
        criterion.step = *rc::gen::inRange(1, 5) / 4.0;
        criterion.highest = criterion.lowest + criterion.step * *rc::gen::inRange(1, 20);
        criterion.required = *rc::gen::arbitrary<bool>();
        criterion.naAllowed = *rc::gen::arbitrary<bool>();
        criterion.tracks = *rc::gen::element(QStringList(), QStringList{u"Web"_s, u"Güi"_s});
        criterion.description = *rc::gen::element(QString(), u"How \"odd\" it is"_s);
        if (*rc::gen::arbitrary<bool>()) {
            criterion.labels = {{criterion.lowest, u"weak"_s}, {criterion.highest, u"strong"_s}};
        }
        rubric.criteria << criterion;
    }
    return rubric;
}

void TestJudgingFiles::rubricComesBack()
{
    const bool holds = rc::check("a rubric reads back unchanged", [] {
        RubricSet set{u"Jüry \"2026\""_s, {}, {}};
        const int rounds = *rc::gen::inRange(1, 4);
        for (int number = 1; number <= rounds; ++number) {
            Round round;
            round.number = number;
            round.name = *rc::gen::element(QString(), u"Finale"_s);
            if (number > 1) {
                round.cut =
                    *rc::gen::element(ShortlistCut::TakeTies, ShortlistCut::LeaveTies, ShortlistCut::ByTieRules);
                round.shortlist = *rc::gen::element(std::optional<int>(), std::optional<int>(10));
            }
            set.rounds.push_back(round);
            set.rubrics.push_back(anyRubric(set.name));
        }
        const QByteArray json = rubricJson(set);
        const auto read = readRubric(json, u"rubric.json"_s);
        RC_ASSERT(read.ok());
        RC_ASSERT(*read == set);
        RC_ASSERT(rubricJson(*read) == json);
    });
    QVERIFY(holds);
}

void TestJudgingFiles::rubricErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const QByteArray head = R"({"format": "jamwright-rubric", "version": 1, )";
    QTest::newRow("no json") << QByteArray("nope") << u"no JSON object"_s;
    QTest::newRow("other format") << QByteArray(R"({"format": "x", "version": 1})") << u"no rubric"_s;
    QTest::newRow("newer") << QByteArray(R"({"format": "jamwright-rubric", "version": 3})") << u"another version"_s;
    QTest::newRow("no criteria") << head + R"("criteria": []})" << u"no criteria"_s;
    QTest::newRow("mistyped") << head + R"("criterai": []})" << u"did you mean \"criteria\""_s;
    QTest::newRow("mistyped weight") << head + R"("criteria": [{"name": "A", "wieght": 2}]})" << u"\"weight\""_s;
    QTest::newRow("no name") << head + R"("criteria": [{"weight": 2}]})" << u"no name"_s;
    QTest::newRow("twice") << head + R"("criteria": [{"name": "A"}, {"name": "a"}]})" << u"Two criteria"_s;
    QTest::newRow("text") << head + R"("criteria": [{"name": "A", "weight": "2"}]})" << u"no number"_s;
    QTest::newRow("upside down") << head + R"("criteria": [{"name": "A", "lowest": 5, "highest": 1}]})" << u"scale"_s;
    QTest::newRow("no step") << head + R"("criteria": [{"name": "A", "step": 0}]})" << u"scale"_s;
}

void TestJudgingFiles::rubricErrors()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, says);
    const auto rubric = readRubric(json, u"rubric.json"_s);
    QVERIFY(!rubric);
    QVERIFY2(rubric.error().what.contains(says), qPrintable(rubric.error().sentence()));
}

QTEST_GUILESS_MAIN(TestJudgingFiles)
#include "tst_judgingfiles.moc"
