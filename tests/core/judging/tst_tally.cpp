// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/tally.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Mark na{MarkState::NotApplicable, 0};

const RankedSubmission &rowOf(const Ranking &ranking, qint64 submission)
{
    return *std::find_if(ranking.rows.begin(), ranking.rows.end(),
                         [&](const RankedSubmission &row) { return row.submission.value == submission; });
}

/// Every judge marks every submission of a random event; a criterion in ten is N/A.
JudgingState randomState(quint64 seed, int highest)
{
    std::mt19937_64 random(seed);
    JudgingState state = makeState(2 + int(random() % 4), 1 + int(random() % 6), 1 + int(random() % 4));
    for (Criterion &criterion : state.rubric.criteria) {
        criterion.weight = 1 + double(random() % 5);
    }
    for (const Judge &judge : state.judges) {
        for (const Submission &submission : state.submissions) {
            Ballot one{judge.id, submission.id, {}, {}, {}};
            for (const Criterion &criterion : state.rubric.criteria) {
                one.marks[criterion.id] = random() % 10 == 0 ? na : scored(1 + double(random() % quint64(highest)));
            }
            state.ballots.push_back(one);
        }
    }
    return state;
}

} // namespace

class TallyTest : public QObject
{
    Q_OBJECT

private slots:
    void theMethodHasItsName()
    {
        QCOMPARE(nameOf(TallyMethod::WeightedMean), u"weighted-mean"_s);
        QCOMPARE(fromName<TallyMethod>(u"weighted-mean"), TallyMethod::WeightedMean);
        QVERIFY(!fromName<TallyMethod>(u"mean").has_value());
    }

    void weighsCriteriaAndAveragesBallots()
    {
        JudgingState state = makeState(2, 2, 2);
        state.rubric.criteria[0].weight = 3;
        state.ballots = {ballot(1, 101, {scored(8), scored(4)}), ballot(2, 101, {scored(6), scored(10)}),
                         ballot(1, 102, {scored(9), scored(9)}), ballot(2, 102, {scored(5), scored(1)})};
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QCOMPARE(ranking.method, u"weighted-mean"_s);
        QVERIFY(ranking.findings.isEmpty());
        QCOMPARE(ranking.rows.size(), size_t(2));
        QCOMPARE(ranking.rows[0].submission.value, 101);
        QCOMPARE(*ranking.rows[0].raw, 7.0); // (28 / 4 + 28 / 4) / 2
        QCOMPARE(ranking.rows[0].rank, 1);
        QCOMPARE(ranking.rows[0].reviews, 2);
        QCOMPARE(*ranking.rows[1].raw, 6.5); // (9 + 4) / 2
        QCOMPARE(ranking.rows[1].rank, 2);
        QVERIFY(!ranking.rows[0].adjusted && !ranking.rows[0].standardError && !ranking.rows[0].rankLow);
        QVERIFY(!ranking.rows[0].rankHigh && !ranking.rows[0].pFirst && !ranking.rows[0].pTop3);
    }

    void notApplicableRenormalises()
    {
        JudgingState state = makeState(1, 1, 3);
        state.rubric.criteria[0].weight = 5;
        state.rubric.criteria[2].weight = 3;
        state.ballots = {ballot(1, 101, {na, scored(6), scored(10)})};
        QCOMPARE(*tally(state, TallyMethod::WeightedMean).rows[0].raw, 9.0); // (6 + 30) / 4
    }

    void theFourStatesAreNeverZero_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("reviews");
        QTest::addColumn<double>("raw");
        QTest::addColumn<QString>("key");
        QTest::newRow("scored") << int(MarkState::Scored) << 2 << 7.0 << QString();
        QTest::newRow("not applicable") << int(MarkState::NotApplicable) << 2 << 7.5 << QString();
        QTest::newRow("recused") << int(MarkState::Recused) << 1 << 6.0 << u"judging.set-aside"_s;
        QTest::newRow("could not run") << int(MarkState::CouldNotRun) << 1 << 6.0 << u"judging.set-aside"_s;
    }
    void theFourStatesAreNeverZero()
    {
        QFETCH(int, state);
        QFETCH(int, reviews);
        QFETCH(double, raw);
        QFETCH(QString, key);
        JudgingState event = makeState(2, 1, 2);
        event.ballots = {ballot(1, 101, {scored(6), scored(6)}), ballot(2, 101, {scored(9), {MarkState(state), 7}})};
        const Ranking ranking = tally(event, TallyMethod::WeightedMean);
        QCOMPARE(ranking.rows[0].reviews, reviews);
        QCOMPARE(*ranking.rows[0].raw, raw);
        QCOMPARE(ranking.findings.isEmpty() ? QString() : ranking.findings.front().key, key);
    }

    void aBlankCriterionMakesTheBallotWait()
    {
        JudgingState state = makeState(2, 1, 2);
        state.ballots = {ballot(1, 101, {scored(6), scored(6)}), ballot(2, 101, {scored(9)})};
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QCOMPARE(*ranking.rows[0].raw, 6.0);
        QCOMPARE(ranking.rows[0].reviews, 1);
        QCOMPARE(countKey(ranking.findings, "judging.incomplete-ballot"_L1), 1);
        QVERIFY(ranking.findings.front().message.contains(u"judge 2"_s));
        QCOMPARE(ranking.findings.front().place.subject, u"entry 1"_s);
    }

    // A variance of 0 is no knowledge that all judges are alike to three decimals.
    void severitiesThatAreNotTheirOwnAreBlank()
    {
        JudgingState state = makeState(4, 4);
        const double marks[4][4] = {{5, 6, 7, 5}, {7, 5, 5, 6}, {6, 7, 5, 7}, {5, 5, 6, 5}}; // judges' means are 5.75
        for (int s = 0; s < 4; ++s) {
            for (int j = 0; j < 4; ++j) {
                state.ballots.push_back(ballot(j + 1, 101 + s, {scored(marks[s][j])}));
            }
        }
        const Ranking ranking = tally(state, TallyMethod::SeverityAdjusted);
        QCOMPARE(countKey(ranking.findings, "judging.severities-alike"_L1), 1);
        QCOMPARE(countKey(ranking.findings, "judging.severity-not-carried"_L1), 0);
        QCOMPARE(ranking.severity.size(), size_t(4));
        for (const JudgeSeverity &judge : ranking.severity) {
            QVERIFY(!judge.severity && !judge.standardError && judge.bearing == JudgeBearing::Unremarkable);
        }
        for (const RankedSubmission &row : ranking.rows) {
            QCOMPARE(*row.adjusted, *row.raw);
            QVERIFY(row.standardError && row.rankLow);
        }
    }

    // One review says little: who has it may be the best, though someone between them surely is not.
    void theFirstIsComparedWithEverybody()
    {
        const double noise[] = {0.9, -0.9, 0.3, -0.3, 0.6, -0.6, 0, 0};
        const double level[] = {8.85, 8, 7.69, 6, 5, 4, 3};
        JudgingState state = makeState(8, 7);
        for (int s = 0; s < 7; ++s) {
            for (int j = 0; j < (s == 2 ? 1 : 8); ++j) {
                state.ballots.push_back(ballot(j + 1, 101 + s, {scored(level[s] + noise[(j * 3 + s * 5) % 8])}));
            }
        }
        const Ranking ranking = tally(state, TallyMethod::SeverityAdjusted);
        QCOMPARE(ranking.rows.front().submission.value, 101);
        QCOMPARE(ranking.besideFirst, std::vector<SubmissionId>{{103}});
        QVERIFY(ranking.notSeparable.empty() || ranking.notSeparable.front().front() != SubmissionId{101});
        TallyOptions options;
        options.draws = 0;
        QVERIFY(tally(state, TallyMethod::SeverityAdjusted, options).besideFirst.empty());
    }

    void marksOutsideTheTrackCountNowhere_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *name : EnumNames<TallyMethod>::names) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void marksOutsideTheTrackCountNowhere()
    {
        QFETCH(QString, method);
        // The second criterion is for the track Web alone, and the first submission is not of it: it was, perhaps.
        JudgingState state = makeState(2, 3, 2);
        state.rubric.criteria[1].weight = 2;
        state.rubric.criteria[1].tracks = {u"Web"_s};
        state.submissions[0].track = u"Game"_s;
        state.submissions[1].track = state.submissions[2].track = u"Web"_s;
        state.ballots = {ballot(1, 101, {scored(7)}),
                         ballot(1, 102, {scored(5), scored(6)}),
                         ballot(1, 103, {scored(2), scored(9)}),
                         ballot(2, 101, {scored(6)}),
                         ballot(2, 102, {scored(4), scored(6)}),
                         ballot(2, 103, {scored(8), scored(5)})};
        TallyOptions options;
        options.ties = {TieRule::FirstCriterion};
        const Ranking without = tally(state, *fromName<TallyMethod>(method), options);
        QVERIFY(without.rows.front().rank > 0);
        state.ballots[0] = ballot(1, 101, {scored(7), scored(1)});
        QVERIFY(tally(state, *fromName<TallyMethod>(method), options) == without);
    }

    void aBallotOfNotApplicableAloneHasNoValue()
    {
        JudgingState state = makeState(1, 1, 2);
        state.ballots = {ballot(1, 101, {na, na})};
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QVERIFY(!ranking.rows[0].raw);
        QCOMPARE(ranking.rows[0].rank, 0);
        QCOMPARE(countKey(ranking.findings, "judging.no-mark"_L1), 1);
        QCOMPARE(countKey(ranking.findings, "judging.no-review"_L1), 1);
    }

    void shadowBallotsDoNotCount()
    {
        JudgingState state = makeState(2, 1);
        state.judges[1].shadow = true;
        state.ballots = {ballot(1, 101, {scored(4)}), ballot(2, 101, {scored(10)})};
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QCOMPARE(*ranking.rows[0].raw, 4.0);
        QCOMPARE(ranking.rows[0].reviews, 1);
    }

    void tiesShareTheBetterPlace()
    {
        JudgingState state = makeState(1, 5);
        const double marks[] = {7, 9, 7, 7 + 5e-10, 3};
        for (int i = 0; i < 5; ++i) {
            state.ballots.push_back(ballot(1, 101 + i, {scored(marks[i])}));
        }
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QList<int> ranks;
        QList<qint64> order;
        QList<bool> tied;
        for (const RankedSubmission &row : ranking.rows) {
            ranks << row.rank;
            order << row.submission.value;
            tied << row.tied;
        }
        QCOMPARE(ranks, (QList<int>{1, 2, 2, 2, 5}));
        QCOMPARE(order, (QList<qint64>{102, 101, 103, 104, 105})); // by title within a place
        QCOMPARE(tied, (QList<bool>{false, true, true, true, false}));
    }

    void aHairIsNoTieWhenItIsWideEnough()
    {
        JudgingState state = makeState(1, 2);
        state.ballots = {ballot(1, 101, {scored(7)}), ballot(1, 102, {scored(7 + 2e-9)})};
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QCOMPARE(ranking.rows[0].submission.value, 102);
        QCOMPARE(ranking.rows[1].rank, 2);
        QVERIFY(!ranking.rows[0].tied);
    }

    void theDisqualifiedAndUnscoredComeLastWithoutRank()
    {
        JudgingState state = makeState(1, 4);
        state.submissions[1].disqualified = true;
        state.submissions[2].title.clear();
        state.submissions[2].teamName = u"Annoyed Alligators"_s;
        state.ballots = {ballot(1, 101, {scored(2)}), ballot(1, 102, {scored(10)}), ballot(1, 104, {scored(5)})};
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QCOMPARE(ranking.rows[0].submission.value, 104);
        QCOMPARE(ranking.rows[1].submission.value, 101);
        QCOMPARE(ranking.rows[2].title, u"Annoyed Alligators"_s);
        QCOMPARE(ranking.rows[2].rank, 0);
        QCOMPARE(ranking.rows[3].submission.value, 102);
        QCOMPARE(ranking.rows[3].rank, 0);
        QCOMPARE(*ranking.rows[3].raw, 10.0);
        QCOMPARE(countKey(ranking.findings, "judging.no-review"_L1), 1); // not of the disqualified one
    }

    void fewerReviewsAreNamed()
    {
        JudgingState state = makeState(3, 3);
        for (int s = 101; s <= 103; ++s) {
            for (int j = 1; j <= (s == 102 ? 2 : 3); ++j) {
                state.ballots.push_back(ballot(j, s, {scored(5)}));
            }
        }
        const Ranking ranking = tally(state, TallyMethod::WeightedMean);
        QCOMPARE(countKey(ranking.findings, "judging.fewer-reviews"_L1), 1);
        QCOMPARE(ranking.findings.front().place.subject, u"entry 2"_s);
        QCOMPARE(rowOf(ranking, 102).reviews, 2);
        state.peers = true; // entrants do not rate their own, and the others' as they like
        QCOMPARE(countKey(tally(state, TallyMethod::WeightedMean).findings, "judging.fewer-reviews"_L1), 0);
        state.ballots.erase(state.ballots.begin() + 4);
        QCOMPARE(countKey(tally(state, TallyMethod::WeightedMean).findings, "judging.fewer-reviews"_L1), 1);
    }

    void panelsThatNobodyLinksAreAWarning()
    {
        JudgingState state = makeState(2, 4);
        state.ballots = {ballot(1, 101, {scored(5)}), ballot(1, 102, {scored(6)}), ballot(2, 103, {scored(7)}),
                         ballot(2, 104, {scored(8)})};
        const auto remedy = [&] {
            const Findings findings = tally(state, TallyMethod::WeightedMean).findings;
            const auto apart = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
                return finding.key == "judging.not-connected"_L1;
            });
            return apart == findings.end() ? QString() : apart->remedy;
        };
        QVERIFY2(remedy().contains(u"assign --bridges"_s), qPrintable(remedy()));
        state.peers = true; // where nothing is assigned
        QVERIFY2(remedy().contains(u"entrants"_s) && !remedy().contains(u"assign"_s), qPrintable(remedy()));
        state.peers = false;
        state.ballots.push_back(ballot(2, 102, {scored(5)}));
        QCOMPARE(countKey(tally(state, TallyMethod::WeightedMean).findings, "judging.not-connected"_L1), 0);
    }

    void aConflictThatScoredAndMixedScalesAreNamed()
    {
        JudgingState state = makeState(1, 1, 2);
        state.rubric.criteria[1].highest = 5;
        state.conflicts = {{{1}, {101}}};
        state.ballots = {ballot(1, 101, {scored(5), scored(5)})};
        const Findings findings = tally(state, TallyMethod::WeightedMean).findings;
        QCOMPARE(countKey(findings, "judging.conflict-scored"_L1), 1);
        QCOMPARE(countKey(findings, "judging.scales-differ"_L1), 1);
    }

    void anEmptyEventHasAnEmptyRanking() { QVERIFY(tally({}, TallyMethod::WeightedMean).rows.empty()); }

    void theOrderOfBallotsChangesNothing()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            JudgingState state = randomState(seed, 10);
            const Ranking before = tally(state, TallyMethod::WeightedMean);
            std::mt19937_64 random(seed);
            for (size_t i = state.ballots.size(); i > 1; --i) {
                std::swap(state.ballots[i - 1], state.ballots[random() % i]);
            }
            QCOMPARE(tally(state, TallyMethod::WeightedMean), before);
        }
    }

    void addingAConstantShiftsEveryValueAndNoRank()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            JudgingState state = randomState(seed, 6);
            const Ranking before = tally(state, TallyMethod::WeightedMean);
            for (Ballot &one : state.ballots) {
                for (auto &[criterion, mark] : one.marks) {
                    mark.value += mark.state == MarkState::Scored ? 4 : 0;
                }
            }
            const Ranking after = tally(state, TallyMethod::WeightedMean);
            for (size_t i = 0; i < before.rows.size(); ++i) {
                QCOMPARE(after.rows[i].rank, before.rows[i].rank);
                QCOMPARE(after.rows[i].submission, before.rows[i].submission);
                QCOMPARE(after.rows[i].raw.has_value(), before.rows[i].raw.has_value());
                QVERIFY(!before.rows[i].raw || std::abs(*after.rows[i].raw - *before.rows[i].raw - 4) < 1e-12);
            }
        }
    }

    void aCriterionThatNobodyCouldApplyMightAsWellNotExist()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            JudgingState with = randomState(seed, 10);
            JudgingState without = with;
            Criterion extra = with.rubric.criteria.front();
            extra.id = {999};
            extra.weight = 17;
            with.rubric.criteria << extra;
            for (Ballot &one : with.ballots) {
                one.marks[extra.id] = na;
            }
            QCOMPARE(tally(with, TallyMethod::WeightedMean).rows, tally(without, TallyMethod::WeightedMean).rows);
        }
    }
};

QTEST_APPLESS_MAIN(TallyTest)
#include "tst_tally.moc"
