// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/results/awards.h"
#include "judging/results/criterionmeans.h"
#include "judging/results/finalranking.h"
#include "judging/results/placechanges.h"
#include "judging/results/publication.h"
#include "judgingfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One criterion; a row a submission, a mark a judge.
JudgingState marked(const std::vector<std::vector<double>> &marks)
{
    JudgingState state = makeState(int(marks.front().size()), int(marks.size()));
    for (size_t s = 0; s < marks.size(); ++s) {
        state.submissions[s].team = {qint64(301 + s)};
        for (size_t j = 0; j < marks[s].size(); ++j) {
            state.ballots.push_back(ballot(int(j) + 1, int(s) + 101, {scored(marks[s][j])}));
        }
    }
    return state;
}

RankedRound ranked(const JudgingState &state, TallyMethod method = TallyMethod::WeightedMean,
                   const TallyOptions &options = {})
{
    return {&state, tally(state, method, options)};
}

/// "102 1, 101 =2": submissions with their places.
QString placesOf(const Ranking &ranking)
{
    QStringList places;
    for (const RankedSubmission &row : ranking.rows) {
        places << u"%1 %2%3"_s.arg(row.submission.value).arg(row.tied ? u"="_s : QString()).arg(row.rank);
    }
    return places.join(u", "_s);
}

/// "name/group: 101@1 102@2; …"
QString givenText(const std::vector<AwardResult> &results, const std::vector<Award> &awards)
{
    QStringList all;
    for (const AwardResult &result : results) {
        QStringList winners;
        for (const AwardRecipients &winner : result.winners) {
            winners << u"%1@%2"_s.arg(winner.submission.value).arg(winner.place);
        }
        all << awards[result.index].name + (result.group.isEmpty() ? QString() : u'/' + result.group) + u": "_s +
                   winners.join(u' ');
    }
    return all.join(u"; "_s);
}

struct Given {
    QString text;
    std::vector<AwardResult> results;
};

Given give(const std::vector<Award> &awards, const JudgingState &state, TallyMethod method = TallyMethod::WeightedMean,
           const TallyOptions &options = {}, const Makers &makers = {})
{
    const std::vector<RankedRound> rounds{ranked(state, method, options)};
    const Ranking final = finalRanking(rounds);
    const ChosenTally chosen{method, options};
    const auto results = giveAwards(awards, {rounds, final, chosen, makers});
    return {givenText(results, awards), results};
}

/// A log that gives the ballots, one line a mark, numbered from 1.
std::vector<ScoreChange> logOf(const JudgingState &state)
{
    std::vector<ScoreChange> log;
    for (const Ballot &one : state.ballots) {
        for (const auto &[criterion, mark] : one.marks) {
            log.push_back(
                {qint64(log.size()) + 1, {}, state.round, one.judge, one.submission, criterion, {}, mark, {}});
        }
    }
    return log;
}

PublicationRecord recordOf(const JudgingState &state)
{
    PublicationRecord record;
    record.event = {7};
    record.choice = {u"severity-adjusted"_s, {u"median"_s}, {}, 3};
    record.lastLine = 1000;
    record.rounds = {state};
    record.makers[{301}] = {{{11}, true}, {{12}, false}};
    Award award;
    award.id = {5};
    award.name = u"Secret name"_s;
    award.places = 2;
    record.awards = {award};
    return record;
}

} // namespace

class ResultsTest : public QObject
{
    Q_OBJECT

private slots:
    void aCriterionOutsideTheTrackGivesNoAward()
    {
        JudgingState state = makeState(1, 2, 2);
        state.rubric.criteria[1].tracks = {u"Web"_s};
        state.submissions[0].track = u"Game"_s;
        state.submissions[1].track = u"Web"_s;
        state.ballots = {ballot(1, 101, {scored(7), scored(9)}), ballot(1, 102, {scored(7), scored(3)})};
        Award art;
        art.name = u"Art"_s;
        art.kind = AwardKind::Criterion;
        art.criterion = u"criterion 2"_s;
        QCOMPARE(give({art}, state).text, u"Art: 102@1"_s);
        QVERIFY(!criterionMeans(state).at({101}).contains({202}));
        QCOMPARE(criterionMeans(state).at({102}).at({202}).mean, 3.0);
    }

    void changedPlacesAreThoseThatDiffer()
    {
        Ranking raw;
        Ranking other;
        for (int i = 1; i <= 4; ++i) {
            RankedSubmission row;
            row.submission = {i};
            row.rank = i;
            raw.rows.push_back(row);
            row.rank = i == 1 ? 2 : i == 2 ? 1 : i == 4 ? 0 : i;
            other.rows.push_back(row);
        }
        const auto changes = placeChanges(other, raw);
        QCOMPARE(changes.size(), size_t(3));
        QCOMPARE(changes[0], (PlaceChange{{1}, {}, 1, 2}));
        QCOMPARE(changes[2], (PlaceChange{{4}, {}, 4, 0})); // lost it
        // Apart, both first: nothing has changed.
        raw.rows = {raw.rows[0], raw.rows[1]};
        other.rows = {other.rows[1], other.rows[0]};
        other.rows[0].group = u"team"_s;
        other.rows[1].rank = 1;
        other.rows[1].group = u"individual"_s;
        QVERIFY(placeChanges(other, raw).empty());
    }

    void finalistsComeBeforeThoseWhoWentOut()
    {
        const JudgingState first = marked({{9}, {8}, {7}, {7}, {1}});
        JudgingState second = marked({{5}, {6}});
        second.round = 2;
        const Ranking ranking = finalRanking({ranked(first), ranked(second)});
        QCOMPARE(placesOf(ranking), u"102 1, 101 2, 103 =3, 104 =3, 105 5"_s);
        QCOMPARE(ranking.rows[0].round, 2);
        QCOMPARE(ranking.rows[2].round, 1);
        QCOMPARE(finalRanking({ranked(first)}).rows, tally(first, TallyMethod::WeightedMean).rows);
    }

    void aRoundWithoutAScoreChangesNothing()
    {
        const JudgingState first = marked({{9}, {8}, {7}});
        JudgingState second = makeState(1, 2);
        second.round = 2;
        QCOMPARE(placesOf(finalRanking({ranked(first), ranked(second)})), u"101 1, 102 2, 103 3"_s);
    }

    void anUnscoredFinalistKeepsHerPlaceFreeAndADisqualifiedOneDoesNot()
    {
        const JudgingState first = marked({{9}, {8}, {7}, {6}});
        JudgingState second = marked({{5}, {6}, {4}});
        second.round = 2;
        second.ballots.pop_back(); // nobody judged 103
        second.submissions[0].disqualified = true;
        QCOMPARE(placesOf(finalRanking({ranked(first), ranked(second)})), u"102 1, 104 3, 101 0, 103 0"_s);
    }

    void placesAreGivenToThoseWhoShareThem()
    {
        Award podium;
        podium.name = u"Podium"_s;
        podium.places = 2;
        Award games = podium;
        games.name = u"Games"_s;
        games.track = u"games"_s;
        games.places = 1;
        JudgingState state = marked({{9}, {8}, {8}, {7}, {10}});
        state.submissions[3].track = u"Games"_s;
        state.submissions[4].disqualified = true;
        QCOMPARE(give({podium, games}, state).text, u"Podium: 101@1 102@2 103@2; Games: 104@1"_s);
    }

    void aCriterionIsWonByItsBestMean()
    {
        JudgingState state = makeState(5, 2, 2);
        const double fun[] = {1, 9, 5, 6, 7};
        for (int j = 1; j <= 5; ++j) {
            state.ballots.push_back(ballot(j, 101, {scored(fun[j - 1]), scored(5)}));
            state.ballots.push_back(ballot(j, 102, {scored(j == 1 ? 10 : 5), scored(5)}));
        }
        Award award;
        award.name = u"Fun"_s;
        award.kind = AwardKind::Criterion;
        award.criterion = u"Criterion 1"_s;
        Award other = award;
        other.name = u"Level"_s;
        other.criterion = u"criterion 2"_s;
        // The means are 5.6 and 6; trimmed they are 6 and 5.
        QCOMPARE(give({award, other}, state).text, u"Fun: 102@1; Level: 101@1 102@1"_s);
        QCOMPARE(give({award}, state, TallyMethod::Trimmed).text, u"Fun: 101@1"_s);
        award.criterion = u"nobody asks"_s;
        QCOMPARE(give({award}, state).text, u"Fun: "_s);
    }

    void pyweekGivesTeamsAndIndividualsTheirMedalsApart()
    {
        JudgingState state = makeState(2, 4, 3);
        RubricSet rubrics;
        const QString names[] = {u"Fun"_s, u"Innovation"_s, u"Production"_s};
        for (int i = 0; i < 3; ++i) {
            state.rubric.criteria[i].name = names[i];
            state.rubric.criteria[i].highest = 5;
        }
        rubrics.rubrics = {state.rubric};
        for (int s = 0; s < 4; ++s) {
            state.submissions[size_t(s)].team = {301 + s};
            state.ballots.push_back(ballot(1, 101 + s, {scored(1 + s), scored(3), scored(5 - s)}));
        }
        TallyOptions options;
        options.people = {{{101}, 1}, {{102}, 3}, {{103}, 1}, {{104}, 2}};
        const std::vector<Award> awards = usualAwards(rubrics);
        QCOMPARE(awards.size(), size_t(4));
        QCOMPARE(give(awards, state, TallyMethod::Pyweek, options).text,
                 u"Overall/team: 102@1 104@1; Overall/individual: 101@1 103@1; Fun/team: 104@1 102@2; "
                 "Fun/individual: 103@1 101@2; Innovation/team: 102@1 104@1; Innovation/individual: 101@1 103@1; "
                 "Production/team: 102@1 104@2; Production/individual: 101@1 103@2"_s);
    }

    void whoIsVotedOutReceivesNothing()
    {
        JudgingState state = makeState(3, 2, 2);
        state.rubric.criteria[1].name = u"Disqualify"_s;
        state.rubric.criteria[1].lowest = 0;
        for (int j = 1; j <= 3; ++j) {
            state.ballots.push_back(ballot(j, 101, {scored(9), scored(1)}));
            state.ballots.push_back(ballot(j, 102, {scored(2), scored(0)}));
        }
        Award winner;
        winner.name = u"Winner"_s;
        Award best = winner;
        best.name = u"Best"_s;
        best.kind = AwardKind::Criterion;
        best.criterion = u"criterion 1"_s;
        Award nice = winner;
        nice.name = u"Nice"_s;
        nice.kind = AwardKind::Mention;
        nice.winners = {{101}, {102}, {999}};
        QCOMPARE(give({winner, best, nice}, state, TallyMethod::Pyweek).text,
                 u"Winner: 102@1; Best: 102@1; Nice: 102@1"_s);
    }

    void onlyWhoContributedReceivesWhatIsForThem()
    {
        const JudgingState state = marked({{9}, {8}});
        Makers makers;
        makers[{301}] = {{{11}, true}, {{12}, false}};
        Award award;
        award.name = u"Prize"_s;
        auto winner = give({award}, state, TallyMethod::WeightedMean, {}, makers).results.front().winners.front();
        QCOMPARE(winner.people, std::vector<PersonId>{{11}});
        QCOMPARE(winner.leftOut, std::vector<PersonId>{{12}});
        award.contributedOnly = false;
        winner = give({award}, state, TallyMethod::WeightedMean, {}, makers).results.front().winners.front();
        QCOMPARE(winner.people, (std::vector<PersonId>{{11}, {12}}));
    }

    void meansOfCriteriaAndOfTheField()
    {
        JudgingState state = marked({{4, 6}, {9, 9}, {1, 1}});
        state.submissions[2].disqualified = true;
        const auto means = criterionMeans(state);
        QCOMPARE(means.at({101}).at({201}).mean, 5.0);
        QCOMPARE(means.at({101}).at({201}).marks, 2);
        QCOMPARE(fieldMean(state, means, {201}), std::optional(7.0));
        QVERIFY(!fieldMean(state, means, {999}));
    }

    void aDocumentHoldsNoNameAndIsMadeAgainFromTheLog()
    {
        JudgingState state = marked({{5, 6, 7, 5}, {7, 5, 8, 6}, {6, 7, 5, 9}, {2, 3, 1, 3}});
        state.submissions[1].track = u"Hidden track"_s;
        state.rubric.criteria[0].description = u"Hidden words"_s;
        const auto log = logOf(state);
        const PublicationRecord record = recordOf(state);
        const QByteArray document = publicationDocument(record).value();
        for (const char *name : {"Secret", "Hidden", "judge 1", "entry", "criterion 1"}) {
            QVERIFY2(!document.contains(name), name);
        }
        QCOMPARE(hashOf("abc"), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);

        const auto remade = [](const QByteArray &text, const std::vector<ScoreChange> &lines) {
            PublicationRecord again = readPublication(text).value();
            again.rounds[0].ballots = replayMarks(lines, 1, again.lastLine);
            return publicationDocument(again).value();
        };
        QCOMPARE(remade(document, log), document);
        // Lines after the last one it covers are not of it; one before it is.
        auto longer = log;
        longer.push_back(log.front());
        longer.back().number = 1001;
        longer.back().after = Mark{MarkState::Scored, 1};
        QCOMPARE(remade(document, longer), document);
        longer.back().number = 999;
        QVERIFY(remade(document, longer) != document);
        // Names and their order play no part.
        PublicationRecord renamed = record;
        for (Submission &submission : renamed.rounds[0].submissions) {
            submission.title = u"z%1"_s.arg(500 - submission.id.value);
        }
        std::reverse(renamed.rounds[0].ballots.begin(), renamed.rounds[0].ballots.end());
        std::reverse(renamed.rounds[0].judges.begin(), renamed.rounds[0].judges.end());
        QCOMPARE(publicationDocument(renamed).value(), document);
        QVERIFY(!readPublication("{}").ok() && !readPublication("nonsense").ok());
    }

    void theDocumentIsCanonical()
    {
        JudgingState state = marked({{7.25}, {1.0 / 3 + 4}});
        PublicationRecord record = recordOf(state);
        record.choice = {u"weighted-mean"_s, {}, 2, 18446744073709551615U};
        const QByteArray document = publicationDocument(record).value();
        QVERIFY(document.contains(
            R"("choice":{"decimals":2,"method":"weighted-mean","seed":"18446744073709551615","ties":[]})"));
        QVERIFY(document.contains(R"("marks":[[1,101,201,"SCORED",7.25],[1,102,201,"SCORED",4.333333333333333]])"));
        QVERIFY(document.contains(R"("raw":4.333333333,)")); // computed: nine decimals
        QVERIFY(document.contains(R"("teams":[{"id":301,"members":[[11,1],[12,0]]}])"));
        QVERIFY(document.contains(
            R"("given":[{"group":"","winners":[{"left_out":[12],"people":[11],"place":1,"submission":101})"));
        const PublishedOutcome outcome = readPublishedOutcome(document).value();
        QCOMPARE(placesOf(outcome.ranking), u"101 1, 102 2"_s);
        QCOMPARE(outcome.awards.front().award, AwardId{5});
        QCOMPARE(outcome.awards.front().winners.size(), size_t(2));
    }

    void aMarkThatIsTakenBackIsGone()
    {
        auto log = logOf(marked({{5, 6}}));
        log.push_back(log.front());
        log.back().number = 3;
        log.back().before = log.back().after;
        log.back().after.reset();
        QCOMPARE(replayMarks(log, 1, 2).size(), size_t(2));
        QCOMPARE(replayMarks(log, 1, 3).size(), size_t(1));
        QVERIFY(replayMarks(log, 2, 3).empty());
    }
};

QTEST_APPLESS_MAIN(ResultsTest)
#include "tst_results.moc"
