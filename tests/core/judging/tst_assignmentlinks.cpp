// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/swaps.h"
#include "judging/assignment.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <random>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The first half of judges and submissions is of the web track, the second of the game track.
JudgingState twoTracks(int judges, int submissions)
{
    JudgingState state = makeState(judges, submissions);
    for (int j = 0; j < judges; ++j) {
        state.judges[size_t(j)].tracks = QStringList{j < judges / 2 ? u"web"_s : u"game"_s};
    }
    for (int s = 0; s < submissions; ++s) {
        state.submissions[size_t(s)].track = s < submissions / 2 ? u"web"_s : u"game"_s;
    }
    return state;
}

/// Two panels of two judges and two submissions that conflicts keep apart; only judge 1 may look at the other's.
JudgingState twoPanels()
{
    JudgingState state = makeState(4, 4);
    for (int j = 1; j <= 4; ++j) {
        for (int s = 101; s <= 104; ++s) {
            if ((j <= 2) != (s <= 102) && j != 1) {
                state.conflicts.push_back({{j}, {s}});
            }
        }
    }
    state.rules = {{{1}, {101}}, {{1}, {102}}};
    return state;
}

QString remedyOf(const AssignmentReport &report)
{
    const auto apart = std::find_if(report.findings.begin(), report.findings.end(),
                                    [](const Finding &finding) { return finding.key == "judging.not-connected"_L1; });
    return apart == report.findings.end() ? QString() : apart->remedy;
}

AssignmentWish withBridges(int reviews)
{
    return {reviews, 1, false, true};
}

} // namespace

/// What is said and done where no judge links the parts of a jury.
class AssignmentLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void tracksThatKeepPartsApartAreNamed()
    {
        const JudgingState state = twoTracks(8, 16);
        for (const bool bridges : {false, true}) {
            const auto report = assignReviews(state, AssignmentWish{3, 1, false, bridges});
            QCOMPARE(report->components, 2);
            QVERIFY(report->bridges.empty());
            const QString remedy = remedyOf(*report);
            QVERIFY2(remedy.contains(u"track"_s) && remedy.contains(u"judges pin"_s), qPrintable(remedy));
            QVERIFY2(!remedy.contains(u"more reviews"_s) && !remedy.contains(u"--bridges"_s), qPrintable(remedy));
        }
        JudgingState pinned = state;
        pinned.rules = {{{1}, {116}, ReviewRuleKind::Pinned}};
        QCOMPARE(assignReviews(pinned, 3, 1)->components, 1);
        JudgingState free = state;
        free.judges[0].tracks.clear();
        QCOMPARE(assignReviews(free, withBridges(3))->components, 1);
    }

    /// Her tracks, not her capacity, keep her apart who reviews all of her track.
    void aJudgeWithoutCapacityIsNeverFull()
    {
        const auto report = assignReviews(twoTracks(4, 4), 2, 1);
        QCOMPARE(report->components, 2);
        QVERIFY2(remedyOf(*report).contains(u"take tracks off"_s), qPrintable(remedyOf(*report)));
    }

    void capacitiesThatKeepPartsApartAreNamed()
    {
        JudgingState state = makeState(2, 2);
        state.judges[0].capacity = 1;
        state.judges[1].capacity = 1;
        const auto report = assignReviews(state, 1, 1);
        QCOMPARE(report->components, 2);
        QVERIFY(report->bridges.empty());
        QVERIFY2(remedyOf(*report).contains(u"Raise a capacity"_s), qPrintable(remedyOf(*report)));
        state.judges[0].capacity = 2;
        QCOMPARE(assignReviews(state, withBridges(1))->components, 1);
    }

    void forbiddenPairsAreOverriddenByAPin()
    {
        JudgingState state = makeState(4, 4);
        for (int j = 1; j <= 4; ++j) {
            for (int s = 101; s <= 104; ++s) {
                if ((j <= 2) != (s <= 102)) {
                    state.rules.push_back({{j}, {s}, ReviewRuleKind::Forbidden});
                }
            }
        }
        const auto report = assignReviews(state, 2, 1);
        QCOMPARE(report->components, 2);
        const QString remedy = remedyOf(*report);
        QVERIFY2(remedy.contains(u"judges pin"_s) && !remedy.contains(u"take tracks off"_s), qPrintable(remedy));
        state.rules.front().kind = ReviewRuleKind::Pinned;
        QCOMPARE(assignReviews(state, 2, 1)->components, 1);
    }

    void conflictsWantAnotherJudge()
    {
        JudgingState state = twoPanels();
        state.conflicts.insert(state.conflicts.end(), {{{1}, {103}}, {{1}, {104}}});
        const auto report = assignReviews(state, 2, 1);
        QCOMPARE(report->components, 2);
        const QString remedy = remedyOf(*report);
        QVERIFY2(remedy.contains(u"a new one if need be"_s), qPrintable(remedy));
        Judge judge;
        judge.id = {5};
        judge.name = u"judge 5"_s;
        state.judges.push_back(judge);
        state.rules.insert(state.rules.end(), {{{5}, {101}}, {{5}, {103}}});
        QCOMPARE(assignReviews(state, 2, 1)->components, 1);
    }

    void whatIsOfferedIsTheRemedy()
    {
        const auto report = assignReviews(twoPanels(), 2, 1);
        QCOMPARE(report->bridges.size(), size_t(1));
        const QString remedy = remedyOf(*report);
        QVERIFY2(remedy.contains(u"judging assign --bridges"_s) && !remedy.contains(u"pin"_s), qPrintable(remedy));
    }

    void aBridgeThatWasTakenStays()
    {
        JudgingState state = twoPanels();
        state.assignments = assignReviews(state, withBridges(2))->assignments;
        for (quint64 seed = 1; seed <= 10; ++seed) {
            const auto again = assignReviews(state, 2, seed);
            QCOMPARE(again->components, 1);
            QVERIFY(again->gone.empty() && again->come.empty());
            QCOMPARE(countKey(again->findings, "judging.links-kept"_L1), 1);
        }
        const auto afresh = assignReviews(state, AssignmentWish{2, 1, true, false});
        QCOMPARE(afresh->components, 2);
        QCOMPARE(afresh->bridges.size(), size_t(1));
        QCOMPARE(countKey(afresh->findings, "judging.links-kept"_L1), 0);
        // Neither her capacity nor a conflict is broken for it.
        JudgingState full = state;
        full.judges[0].capacity = 2;
        QCOMPARE(assignReviews(full, 2, 1)->components, 2);
        for (const qint64 submission : {103, 104}) {
            state.conflicts.push_back({{1}, {submission}});
        }
        QCOMPARE(assignReviews(state, 2, 1)->components, 2);
    }

    void nothingStaysThatNothingNeeds()
    {
        JudgingState state = makeState(8, 24);
        state.assignments = assignReviews(state, 4, 1)->assignments;
        const auto fewer = assignReviews(state, 2, 1);
        QCOMPARE(fewer->components, 1);
        QCOMPARE(fewer->assignments.size(), size_t(48));
        QCOMPARE(countKey(fewer->findings, "judging.links-kept"_L1), 0);
    }

    /// As connected as it was, and every review that stays for it joins two parts: there cannot be fewer.
    void fewerReviewsKeepTheFewestLinks()
    {
        int links = 0;
        for (quint64 seed = 1; seed <= 200; ++seed) {
            std::mt19937_64 random(seed);
            const int judges = 4 + int(random() % 5);
            JudgingState state = makeState(judges, 2 * judges + int(random() % 8));
            const quint64 conflicts = random() % 60;
            for (const Judge &judge : state.judges) {
                for (const Submission &submission : state.submissions) {
                    if (random() % 100 < conflicts) {
                        state.conflicts.push_back({judge.id, submission.id});
                    }
                }
            }
            const auto before = assignReviews(state, withBridges(2));
            state.assignments = before->assignments;
            const AssignmentProblem problem = assignmentProblem(state, 1);
            std::vector<ReviewPair> pairs = solveByFlow(problem, seed);
            connectBySwaps(problem, pairs);
            evenOverlaps(problem, pairs);
            const std::vector<ReviewPair> kept = standingLinks(problem, pairs);
            const auto after = assignReviews(state, 1, seed);
            QCOMPARE(after->components, std::min(countParts(problem, pairs), before->components));
            QCOMPARE(countParts(problem, pairs) - int(kept.size()), after->components);
            QCOMPARE(after->assignments.size(), pairs.size() + kept.size());
            for (const ReviewPair &link : kept) {
                QVERIFY(std::binary_search(before->assignments.begin(), before->assignments.end(), problem.ids(link)));
            }
            links += int(kept.size());
        }
        QVERIFY(links > 200);
    }

    /// Two panels that a review may link, and a track that none may.
    void bothAreSaidWhereBridgesLinkOnlySome()
    {
        JudgingState state = twoPanels();
        const JudgingState more = twoTracks(6, 6);
        for (Judge &judge : state.judges) {
            judge.tracks = QStringList{u"web"_s};
        }
        for (Submission &submission : state.submissions) {
            submission.track = u"web"_s;
        }
        std::copy(more.judges.begin() + 4, more.judges.end(), std::back_inserter(state.judges));
        std::copy(more.submissions.begin() + 4, more.submissions.end(), std::back_inserter(state.submissions));
        const auto offered = assignReviews(state, 2, 1);
        QCOMPARE(offered->components, 3);
        QCOMPARE(offered->bridges.size(), size_t(1));
        QVERIFY(remedyOf(*offered).contains(u"--bridges"_s) && remedyOf(*offered).contains(u"take tracks off"_s));
        const auto named = std::find_if(offered->findings.begin(), offered->findings.end(),
                                        [](const Finding &finding) { return finding.key == "judging.bridges"_L1; });
        QVERIFY(named->message.contains(u"some of the parts"_s));
        const auto taken = assignReviews(state, withBridges(2));
        QCOMPARE(taken->components, 2);
        QVERIFY(!remedyOf(*taken).contains(u"--bridges"_s) && remedyOf(*taken).contains(u"take tracks off"_s));
    }
};

QTEST_APPLESS_MAIN(AssignmentLinksTest)
#include "tst_assignmentlinks.moc"
