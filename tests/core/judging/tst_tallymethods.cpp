// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/methods/formulas.h"
#include "judging/rubrics.h"
#include "judging/tally.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Mark notApplicable{MarkState::NotApplicable, 0};
constexpr Mark didNotWork{MarkState::CouldNotRun, 0};

const RankedSubmission &rowOf(const Ranking &ranking, qint64 submission)
{
    return *std::find_if(ranking.rows.begin(), ranking.rows.end(),
                         [&](const RankedSubmission &row) { return row.submission.value == submission; });
}

double scoreOf(const Ranking &ranking, qint64 submission)
{
    return rowOf(ranking, submission).adjusted.value();
}

QList<int> ranksOf(const Ranking &ranking, int submissions)
{
    QList<int> ranks;
    for (int i = 0; i < submissions; ++i) {
        ranks << rowOf(ranking, 101 + i).rank;
    }
    return ranks;
}

/// One criterion; marks by submission and judge, 0 = did not judge it.
JudgingState marked(const std::vector<std::vector<double>> &marks)
{
    JudgingState state = makeState(int(marks.front().size()), int(marks.size()));
    for (size_t s = 0; s < marks.size(); ++s) {
        for (size_t j = 0; j < marks[s].size(); ++j) {
            if (marks[s][j] != 0) {
                state.ballots.push_back(ballot(int(j) + 1, int(s) + 101, {scored(marks[s][j])}));
            }
        }
    }
    return state;
}

/// Marks in whole numbers from a seed: about `share` of all pairs, and enough that all are linked.
JudgingState drawn(int judges, int submissions, quint64 seed, double share)
{
    std::mt19937_64 random(seed);
    std::vector<std::vector<double>> marks(size_t(submissions), std::vector<double>(size_t(judges), 0));
    for (int s = 0; s < submissions; ++s) {
        for (int j = 0; j < judges; ++j) {
            if (s == 0 || j == 0 || double(random() % 1000) < share * 1000) {
                marks[size_t(s)][size_t(j)] = 1 + double(random() % 6) + j % 3 + s % 2;
            }
        }
    }
    return marked(marks);
}

/// Pyweek's three criteria, and people enough that nobody is voted out by one.
JudgingState pyweek(int judges, int entries, int criteria = 3)
{
    JudgingState state = makeState(judges, entries, criteria);
    for (Criterion &criterion : state.rubric.criteria) {
        criterion.highest = 5;
    }
    return state;
}

} // namespace

class TallyMethodsTest : public QObject
{
    Q_OBJECT

private slots:
    void halvesGoUpAsWritten()
    {
        QCOMPARE(roundHalfUp(2.675, 2), 2.68);
        QCOMPARE(roundHalfUp(8.125, 2), 8.13);
        QCOMPARE(roundHalfUp(8.1249, 2), 8.12);
        QCOMPARE(roundHalfUp(2.5, 0), 3.0);
        QCOMPARE(roundHalfUp(-2.5, 0), -2.0);
        QCOMPARE(truncated(4.35, 2), 4.35);
        QCOMPARE(truncated(4.359, 2), 4.35);
    }

    /// Every panel of seven counted marks in quarters, against whole numbers.
    void trimmedPanelsAreExact()
    {
        QVERIFY(rc::check("trimmed mean, half up, in whole numbers", [] {
            const auto quarters = *rc::gen::container<std::vector<int>>(9, rc::gen::inRange(1, 41));
            std::vector<double> marks;
            marks.reserve(quarters.size());
            for (const int quarter : quarters) {
                marks.push_back(quarter * 0.25);
            }
            std::vector<int> sorted = quarters;
            std::sort(sorted.begin(), sorted.end());
            int sum = 0;
            for (size_t i = 1; i < 8; ++i) {
                sum += sorted[i];
            }
            const int hundredths = (2 * 25 * sum + 7) / 14; // floor(25 sum / 7 + 1/2)
            RC_ASSERT(std::lround(roundHalfUp(trimmedMeanOf(marks), 2) * 100) == hundredths);
        }));
    }

    /// Whole scores as the skating union makes them: three to five panels of five to nine judges who mark in quarters,
    /// each trimmed and rounded half up to two decimals, weighted by a factor in tenths, summed and rounded once more;
    /// against whole numbers.
    void weightedTotalsOfTrimmedPanelsAreExact()
    {
        QVERIFY(rc::check("weighted totals in whole numbers", [] {
            std::vector<PanelMarks> panels;
            qint64 thousandths = 0;
            const int components = *rc::gen::inRange(3, 6);
            for (int i = 0; i < components; ++i) {
                const int judges = *rc::gen::inRange(5, 10);
                const int tenths = *rc::gen::inRange(1, 34);
                auto quarters = *rc::gen::container<std::vector<int>>(size_t(judges), rc::gen::inRange(1, 41));
                PanelMarks panel{tenths / 10.0, {}};
                for (const int quarter : quarters) {
                    panel.marks.push_back(quarter * 0.25);
                }
                panels.push_back(panel);
                std::sort(quarters.begin(), quarters.end());
                const qint64 sum = std::accumulate(quarters.begin() + 1, quarters.end() - 1, qint64(0));
                const qint64 counted = qint64(judges) - 2;
                const qint64 hundredths = (50 * sum + counted) / (2 * counted); // floor(25 sum / counted + 1/2)
                thousandths += tenths * hundredths;
            }
            const qint64 total = (thousandths + 5) / 10; // hundredths, half up
            RC_ASSERT(std::llround(panelTotal(panels, 2).value() * 100) == total);
        }));
    }

    void hotcrpsOrderIsNotOffered()
    {
        QVERIFY(!fromName<TallyMethod>(u"counts"_s) && !fromName<TallyMethod>(u"hotcrp"_s));
    }

    void pyweekHasSeveralWinnersWhereTwoDecimalsAreLevel()
    {
        JudgingState state = pyweek(3, 3);
        // 13/3 = 4.333… and 4.3366… are both 433; 4.34 is 434 and would win alone.
        state.ballots = {ballot(1, 101, {scored(5), scored(4), scored(4)}),
                         ballot(1, 102, {scored(4.34), scored(4.33), scored(4.34)}),
                         ballot(1, 103, {scored(4), scored(4), scored(4)})};
        QCOMPARE(ranksOf(tally(state, TallyMethod::Pyweek), 3), (QList<int>{1, 1, 3}));
        state.ballots[2] = ballot(1, 103, {scored(4.34), scored(4.34), scored(4.34)});
        QCOMPARE(ranksOf(tally(state, TallyMethod::Pyweek), 3), (QList<int>{2, 2, 1}));
    }

    /// "Did not work" takes the whole rating out of the means, whatever else it says, but its vote counts.
    void pyweekAVoteOfWhoCouldNotRunItCounts()
    {
        JudgingState state = pyweek(2, 2, 4);
        state.rubric.criteria[3].name = u"Disqualify"_s;
        state.rubric.criteria[3].lowest = 0;
        state.ballots = {ballot(1, 101, {didNotWork, scored(1), scored(1), scored(1)}),
                         ballot(2, 101, {scored(4), scored(4), scored(4), scored(1)})};
        const Ranking ranking = tally(state, TallyMethod::Pyweek);
        QCOMPARE(scoreOf(ranking, 101), 4.0);
        QCOMPARE(rowOf(ranking, 101).rank, 0); // two of two
    }

    void aWeightedPanelIsRoundedAtEachStep()
    {
        const std::vector<PanelMarks> panel = {
            {1.6, {6.25, 6.5, 6.75, 7, 7.25, 6.5, 6.75}}, {1.6, {7, 7, 7, 7, 7.25, 6, 9}}, {1.6, {}}};
        // 33.5 / 5 = 6.7, and 35.25 / 5 = 7.05
        QCOMPARE(panelTotal(panel, 2), std::optional(22.0));
        QCOMPARE(panelMean(panel, 2), std::optional(6.875));
        QVERIFY(!panelMean({{1, {}}}, 2));
    }

    void trimmingDropsOneOfEachEndFromFiveMarksOn()
    {
        const Ranking ranking =
            tally(marked({{1, 9, 5, 6, 7}, {10, 10, 10, 1, 1}, {2, 10, 10, 0, 0}}), TallyMethod::Trimmed);
        QCOMPARE(scoreOf(ranking, 101), 6.0);
        QCOMPARE(scoreOf(ranking, 102), 7.0);
        QCOMPARE(scoreOf(ranking, 103), 22.0 / 3); // too few to drop any
        QCOMPARE(*rowOf(ranking, 102).raw, 6.4);
        QCOMPARE(ranksOf(ranking, 3), (QList<int>{3, 2, 1}));
    }

    void trimmedTiesAtThreeDecimals()
    {
        JudgingState state = makeState(1, 3);
        state.ballots = {ballot(1, 101, {scored(3.6664)}), ballot(1, 102, {scored(3.66635)}),
                         ballot(1, 103, {scored(3.6674)})};
        const Ranking ranking = tally(state, TallyMethod::Trimmed);
        QCOMPARE(ranksOf(ranking, 3), (QList<int>{2, 2, 1}));
        QVERIFY(rowOf(ranking, 101).tied && !rowOf(ranking, 103).tied);
    }

    /// Means of 5.004 and 5.002 are level to two decimals; the totals, 25.02 and 25.01, are not.
    void trimmedDecimalsAreThoseOfTheTotal()
    {
        JudgingState state = makeState(1, 2, 2);
        state.rubric.criteria[0].weight = 4;
        state.ballots = {ballot(1, 101, {scored(5), scored(5.02)}), ballot(1, 102, {scored(5), scored(5.01)})};
        TallyOptions options;
        options.decimals = 2;
        QCOMPARE(ranksOf(tally(state, TallyMethod::Trimmed, options), 2), (QList<int>{1, 2}));
        options.decimals = 1;
        QCOMPARE(ranksOf(tally(state, TallyMethod::Trimmed, options), 2), (QList<int>{1, 1}));
    }

    void theBuiltInRubricOfPyweekHasItsVote()
    {
        JudgingState state = makeState(3, 2, 4);
        const QList<Criterion> criteria = pyweekRubric().rubrics.front().criteria;
        for (qsizetype i = 0; i < criteria.size(); ++i) {
            const CriterionId id = state.rubric.criteria[i].id;
            state.rubric.criteria[i] = criteria[i];
            state.rubric.criteria[i].id = id;
        }
        for (int judge = 1; judge <= 3; ++judge) {
            state.ballots.push_back(ballot(judge, 101, {scored(5), scored(5), scored(5), scored(judge < 3 ? 1 : 0)}));
            state.ballots.push_back(ballot(judge, 102, {scored(2), scored(2), scored(3)}));
        }
        const Ranking ranking = tally(state, TallyMethod::Pyweek);
        QCOMPARE(rowOf(ranking, 101).rank, 0);
        QCOMPARE(rowOf(ranking, 102).rank, 1);
        for (const TallyMethod method : {TallyMethod::Pyweek, TallyMethod::WeightedMean}) {
            const Findings findings = tally(state, method).findings;
            QVERIFY(std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
                return finding.key == "judging.scales-differ"_L1 || finding.key == "judging.incomplete-ballot"_L1;
            }));
        }
        QCOMPARE(*rowOf(tally(state, TallyMethod::WeightedMean), 101).raw, 5.0); // the vote has no weight
    }

    void trimmedCriteriaKeepTheirWeights()
    {
        JudgingState state = makeState(2, 1, 2);
        state.rubric.criteria[0].weight = 3;
        state.ballots = {ballot(1, 101, {scored(8), notApplicable}), ballot(2, 101, {scored(6), scored(3)})};
        QCOMPARE(scoreOf(tally(state, TallyMethod::Trimmed), 101), 6.0); // (3 × 7 + 3) / 4
    }

    void median()
    {
        const Ranking ranking = tally(marked({{1, 9, 5}, {4, 7, 0}, {10, 4, 4}}), TallyMethod::Median);
        QCOMPARE(ranking.method, u"median"_s);
        QCOMPARE(scoreOf(ranking, 101), 5.0);
        QCOMPARE(scoreOf(ranking, 102), 5.5);
        QCOMPARE(scoreOf(ranking, 103), 4.0);
        QCOMPARE(ranksOf(ranking, 3), (QList<int>{2, 1, 3}));
    }

    /// The example that the site's author gave: 19 ratings where the median is 20.
    void itchWorkedExample()
    {
        QCOMPARE(truncated(itchScore(1, 19, 20), 5), 0.97467);
        QVERIFY(std::abs(itchScore(4.5, 19, 20) - 4.38606) < 5e-6);
        QCOMPARE(itchScore(4.5, 21, 20), 4.5);
        QCOMPARE(itchScore(3, 0, 0), 3.0);
    }

    void itchDocksHalfTheField()
    {
        const Ranking ranking = tally(marked({{5, 0, 0}, {4, 4, 4}, {4, 3, 0}}), TallyMethod::Itch);
        QVERIFY(std::abs(scoreOf(ranking, 101) - 5 * std::sqrt(0.5)) < 1e-12);
        QCOMPARE(scoreOf(ranking, 102), 4.0);
        QCOMPARE(scoreOf(ranking, 103), 3.5);
        QCOMPARE(ranksOf(ranking, 3), (QList<int>{2, 1, 3}));
    }

    void bordaCountsWhatEachJudgePutsBelow()
    {
        const Ranking ranking = tally(marked({{9, 2, 0}, {8, 2, 0}, {1, 1, 7}}), TallyMethod::Borda);
        QCOMPARE(scoreOf(ranking, 101), (1 + 0.75) / 2); // two of two; one and half of a tie
        QCOMPARE(scoreOf(ranking, 102), (0.5 + 0.75) / 2);
        QCOMPARE(scoreOf(ranking, 103), 0.5 / 3); // last of two judges; the third had only this one
    }

    void pyweekIsTheMeanOfItsCriteria()
    {
        JudgingState state = pyweek(3, 2);
        state.rubric.criteria[0].weight = 7; // Pyweek knows no weights
        state.ballots = {
            ballot(1, 101, {scored(5), scored(4), scored(3)}), ballot(2, 101, {scored(4), scored(4), scored(4)}),
            ballot(3, 101, {didNotWork, scored(1), scored(1)}), ballot(1, 102, {didNotWork, didNotWork, didNotWork})};
        const Ranking ranking = tally(state, TallyMethod::Pyweek);
        QCOMPARE(scoreOf(ranking, 101), 4.0);
        QCOMPARE(rowOf(ranking, 101).reviews, 2);
        QCOMPARE(rowOf(ranking, 101).rank, 1);
        // Nobody could run the other: no score, not a zero, and no count that passes for a share.
        QVERIFY(!rowOf(ranking, 102).adjusted && !rowOf(ranking, 102).raw);
        QCOMPARE(rowOf(ranking, 102).rank, 0);
    }

    void pyweekTiesWhereTwoDecimalsAreCutOff()
    {
        JudgingState state = pyweek(4, 4);
        const double fun[] = {4.356, 4.3501, 4.3499, 4.36};
        for (int i = 0; i < 4; ++i) {
            state.ballots.push_back(ballot(1, 101 + i, {scored(fun[i]), scored(fun[i]), scored(fun[i])}));
        }
        const Ranking ranking = tally(state, TallyMethod::Pyweek);
        QCOMPARE(ranksOf(ranking, 4), (QList<int>{2, 2, 4, 1}));
        QVERIFY(rowOf(ranking, 101).tied && rowOf(ranking, 102).tied);
    }

    void pyweekRanksTeamsAndIndividualsApart()
    {
        JudgingState state = pyweek(1, 4);
        for (int i = 0; i < 4; ++i) {
            const auto mark = scored(2 + (i % 4));
            state.ballots.push_back(ballot(1, 101 + i, {mark, mark, mark}));
        }
        TallyOptions options;
        options.people = {{{101}, 1}, {{102}, 3}, {{103}, 1}, {{104}, 2}};
        const Ranking ranking = tally(state, TallyMethod::Pyweek, options);
        QCOMPARE(ranksOf(ranking, 4), (QList<int>{2, 2, 1, 1}));
        QCOMPARE(ranking.rows[0].submission.value, 104);
        QCOMPARE(ranking.rows[0].group, u"team"_s);
        QCOMPARE(ranking.rows[2].submission.value, 103);
        QCOMPARE(ranking.rows[2].group, u"individual"_s);
    }

    void pyweekMoreThanHalfOfThePeopleTakeThePlaceAway_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("rank");
        QTest::newRow("two of three") << 3 << 0;
        QTest::newRow("two of four are half") << 4 << 1;
        QTest::newRow("nobody counted: the three judges") << 0 << 0;
    }
    void pyweekMoreThanHalfOfThePeopleTakeThePlaceAway()
    {
        QFETCH(int, people);
        QFETCH(int, rank);
        JudgingState state = pyweek(3, 2, 4);
        state.rubric.criteria[3].name = u"disqualify"_s;
        state.rubric.criteria[3].lowest = 0;
        state.rubric.criteria[3].highest = 1;
        state.ballots = {ballot(1, 101, {scored(5), scored(5), scored(5), scored(1)}),
                         ballot(2, 101, {didNotWork, didNotWork, didNotWork, scored(1)}),
                         ballot(3, 101, {scored(3), scored(3), scored(3), scored(0)}),
                         ballot(3, 102, {scored(1), scored(1), scored(1), scored(0)})};
        TallyOptions options;
        if (people > 0) {
            options.people = {{{101}, 1}, {{102}, people - 1}};
        }
        const Ranking ranking = tally(state, TallyMethod::Pyweek, options);
        QCOMPARE(scoreOf(ranking, 101), 4.0); // the vote is no criterion
        QCOMPARE(rowOf(ranking, 101).rank, rank);
        QCOMPARE(countKey(ranking.findings, "judging.disqualified-by-vote"_L1), rank == 0 ? 1 : 0);
        QCOMPARE(rowOf(ranking, 102).rank, 1);
    }

    void tieRulesPartInTheirOrder()
    {
        const JudgingState state = marked({{5, 5, 5}, {4, 5, 6}, {2, 5, 8}, {1, 6, 8}});
        TallyOptions options;
        QCOMPARE(ranksOf(tally(state, TallyMethod::WeightedMean, options), 4), (QList<int>{1, 1, 1, 1}));
        options.ties = {TieRule::Median, TieRule::BestBallot};
        const Ranking ranking = tally(state, TallyMethod::WeightedMean, options);
        QCOMPARE(ranksOf(ranking, 4), (QList<int>{4, 3, 2, 1}));
        QCOMPARE(rowOf(ranking, 104).decidedBy, u"median"_s);
        QCOMPARE(rowOf(ranking, 101).decidedBy, u"best-ballot"_s);
        options.ties = {TieRule::Reviews, TieRule::FirstCriterion};
        const Ranking open = tally(state, TallyMethod::WeightedMean, options);
        QCOMPARE(ranksOf(open, 4), (QList<int>{1, 1, 1, 1}));
        QVERIFY(rowOf(open, 101).tied && rowOf(open, 101).decidedBy.isEmpty());
    }

    void severityAdjustedHasEverything()
    {
        JudgingState state = drawn(5, 8, 3, 0.7);
        state.submissions[2].disqualified = true;
        const Ranking ranking = tally(state, TallyMethod::SeverityAdjusted);
        QCOMPARE(ranking.components, 1);
        QCOMPARE(ranking.severity.size(), size_t(5));
        for (const JudgeSeverity &judge : ranking.severity) {
            QVERIFY(judge.severity && judge.standardError && judge.reviews > 0 && judge.name.startsWith(u"judge"_s));
        }
        for (const RankedSubmission &row : ranking.rows) {
            QVERIFY(row.raw);
            const bool ranked = row.submission.value != 103;
            QCOMPARE(row.rank > 0, ranked);
            QCOMPARE(row.adjusted && row.standardError && row.rankLow && row.rankHigh && row.pFirst && row.pTop3,
                     ranked);
            QVERIFY(!ranked || (*row.rankLow <= row.rank && row.rank <= *row.rankHigh && *row.rankHigh <= 7));
        }
    }

    void anEverydayJudgeIsNotCalledSevereAndAFewReviewsAreNot()
    {
        JudgingState state = makeState(6, 30);
        for (int s = 0; s < 30; ++s) {
            for (int j = 1; j <= 5; ++j) {
                const double noise = ((s * 7 + j * 3) % 5 - 2) * 0.2;
                state.ballots.push_back(ballot(j, 101 + s, {scored(5 + s * 0.1 + noise - (j == 5 ? 2 : 0))}));
            }
        }
        state.ballots.push_back(ballot(6, 101, {scored(1)})); // as severe as can be, once
        const Ranking ranking = tally(state, TallyMethod::SeverityAdjusted);
        for (const JudgeSeverity &judge : ranking.severity) {
            const bool severe = judge.judge.value == 5;
            QCOMPARE(judge.bearing == JudgeBearing::Severe, severe);
        }
        QVERIFY(*ranking.severity[5].standardError > *ranking.severity[0].standardError);
    }

    void allAlikeIsAFinding()
    {
        const Ranking ranking =
            tally(marked({{5, 6, 7, 5}, {7, 5, 5, 6}, {6, 7, 5, 5}, {5, 5, 6, 7}}), TallyMethod::SeverityAdjusted);
        QCOMPARE(countKey(ranking.findings, "judging.not-separable"_L1), 1);
        QCOMPARE(ranking.notSeparable.size(), size_t(1));
        QCOMPARE(ranking.notSeparable.front().size(), size_t(4));
    }

    void whereTheDataCannotCarryItTheMeanStands()
    {
        const Ranking ranking = tally(marked({{5, 6}, {7, 5}, {0, 9}}), TallyMethod::SeverityAdjusted);
        QCOMPARE(countKey(ranking.findings, "judging.severity-not-carried"_L1), 1);
        for (const RankedSubmission &row : ranking.rows) {
            QCOMPARE(row.adjusted, row.raw);
            QVERIFY(!row.standardError && !row.rankLow && !row.pFirst);
        }
        QVERIFY(!ranking.severity.front().severity);
    }

    /// What is found in one part is what would be found if there were no other.
    void partsAreNeverCorrectedAcross()
    {
        QVERIFY(rc::check("two panels, together and alone", [] {
            const auto seed = quint64(*rc::gen::inRange(1, 1'000'000));
            JudgingState both = drawn(4, 5, seed, 0.6);
            const JudgingState first = both;
            JudgingState second = drawn(4, 5, seed + 1, 0.6);
            for (Judge &judge : second.judges) {
                judge.id.value += 20;
            }
            for (Submission &submission : second.submissions) {
                submission.id.value += 20;
            }
            for (Ballot &one : second.ballots) {
                one.judge.value += 20;
                one.submission.value += 20;
                one.marks.begin()->second.value += 3; // a lenient panel, or better submissions: nobody can tell
            }
            both.judges.insert(both.judges.end(), second.judges.begin(), second.judges.end());
            both.submissions.insert(both.submissions.end(), second.submissions.begin(), second.submissions.end());
            both.ballots.insert(both.ballots.end(), second.ballots.begin(), second.ballots.end());
            TallyOptions options;
            options.draws = 0;
            const Ranking together = tally(both, TallyMethod::SeverityAdjusted, options);
            const Ranking alone = tally(first, TallyMethod::SeverityAdjusted, options);
            const Ranking other = tally(second, TallyMethod::SeverityAdjusted, options);
            RC_ASSERT(together.components == 2);
            RC_ASSERT(countKey(together.findings, "judging.not-connected"_L1) == 1);
            for (const RankedSubmission &row : together.rows) {
                const qint64 id = row.submission.value;
                RC_ASSERT(row.adjusted == rowOf(id < 120 ? alone : other, id).adjusted);
                RC_ASSERT(!row.rankLow && !row.rankHigh && !row.pFirst && !row.pTop3);
            }
        }));
    }

    /// Where every judge knows everybody, a constant is nobody's advantage; elsewhere it is found and nearly all of it
    /// taken out, since a judge's effect is shrunk by how little is known of her.
    void aConstantOnAJudgesMarksIsTakenOut_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("left");
        QTest::newRow("complete") << 1.0 << 1e-6;
        QTest::newRow("half") << 0.5 << 1.5;
    }
    void aConstantOnAJudgesMarksIsTakenOut()
    {
        QFETCH(double, share);
        QFETCH(double, left);
        QVERIFY(rc::check("ten more by one judge", [share, left] {
            const auto seed = quint64(*rc::gen::inRange(1, 1'000'000));
            JudgingState state = drawn(4, 10, seed, share);
            TallyOptions options;
            options.draws = 0;
            const Ranking before = tally(state, TallyMethod::SeverityAdjusted, options);
            RC_PRE(before.severity.front().severity.has_value());
            for (Ballot &one : state.ballots) {
                one.marks.begin()->second.value += one.judge.value == 3 ? 10 : 0;
            }
            const Ranking after = tally(state, TallyMethod::SeverityAdjusted, options);
            for (const RankedSubmission &row : before.rows) {
                // Against the first submission, which all judges know.
                const qint64 id = row.submission.value;
                const double change =
                    scoreOf(after, id) - scoreOf(after, 101) - scoreOf(before, id) + scoreOf(before, 101);
                RC_ASSERT(std::abs(change) < left);
                RC_ASSERT(share < 1 || rowOf(after, id).rank == row.rank);
            }
        }));
    }

    void everyMethodIgnoresOrderAndNames_data()
    {
        QTest::addColumn<TallyMethod>("method");
        for (size_t i = 0; i < EnumNames<TallyMethod>::names.size(); ++i) {
            QTest::newRow(EnumNames<TallyMethod>::names[i]) << TallyMethod(i);
        }
    }
    void everyMethodIgnoresOrderAndNames()
    {
        QFETCH(TallyMethod, method);
        QVERIFY(rc::check("ballots in another order, judges and submissions by other ids", [method] {
            const auto seed = quint64(*rc::gen::inRange(1, 1'000'000));
            JudgingState state = drawn(5, 7, seed, 0.5);
            TallyOptions options;
            options.draws = 20;
            const Ranking before = tally(state, method, options);
            std::reverse(state.ballots.begin(), state.ballots.end());
            RC_ASSERT(tally(state, method, options) == before);
            for (Ballot &one : state.ballots) {
                one.judge.value = 500 - one.judge.value;
                one.submission.value = 500 - one.submission.value;
            }
            for (Judge &judge : state.judges) {
                judge.id.value = 500 - judge.id.value;
            }
            for (Submission &submission : state.submissions) {
                submission.id.value = 500 - submission.id.value;
            }
            const Ranking after = tally(state, method, options);
            for (const RankedSubmission &row : before.rows) {
                const RankedSubmission &same = rowOf(after, 500 - row.submission.value);
                RC_ASSERT(same.rank == row.rank && same.tied == row.tied);
                RC_ASSERT(std::abs(same.adjusted.value_or(0) - row.adjusted.value_or(0)) < 1e-4);
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TallyMethodsTest)
#include "tst_tallymethods.moc"
