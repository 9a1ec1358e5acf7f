// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/ballots/ballotmerge.h"
#include "judging/ballots/ballotorder.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const BallotEvent someEvent{u"0123456789abcdef"_s, u"Jam"_s, {}};

JudgingState assigned(int judges, int submissions, int criteria = 1)
{
    JudgingState state = makeState(judges, submissions, criteria);
    state.rubricVersion = 1;
    for (const Judge &judge : state.judges) {
        for (const Submission &submission : state.submissions) {
            state.assignments.push_back({judge.id, submission.id});
        }
    }
    return state;
}

/// Puts what a merge writes into the state, as the store does.
void write(JudgingState &state, const BallotMerge &merge)
{
    for (const Ballot &ballot : merge.write) {
        const auto there = std::find_if(state.ballots.begin(), state.ballots.end(), [&](const Ballot &other) {
            return other.judge == ballot.judge && other.submission == ballot.submission;
        });
        if (there == state.ballots.end()) {
            state.ballots.push_back(ballot);
        } else {
            *there = ballot;
        }
    }
    std::sort(state.ballots.begin(), state.ballots.end(), [](const Ballot &a, const Ballot &b) {
        return std::pair(a.judge, a.submission) < std::pair(b.judge, b.submission);
    });
}

NamedBallotFile fileWith(const JudgingState &state, int judge, std::initializer_list<Ballot> ballots,
                         const QString &name = u"a.jamballot"_s)
{
    NamedBallotFile named{name, ballotFileOf(state, {judge}, someEvent)};
    for (const Ballot &one : ballots) {
        named.file.put(one);
    }
    return named;
}

BallotMerge import(JudgingState &state, const std::vector<NamedBallotFile> &files,
                   const BallotDecisions &decisions = {})
{
    BallotMerge merge = mergeBallots(state, files, decisions);
    write(state, merge);
    return merge;
}

BallotCounts total(const BallotMerge &merge)
{
    BallotCounts sum;
    for (const BallotCounts &counts : merge.judges) {
        sum.added += counts.added;
        sum.changed += counts.changed;
        sum.same += counts.same;
        sum.older += counts.older;
        sum.conflicts += counts.conflicts;
        sum.leftOut += counts.leftOut;
    }
    return sum;
}

/// The versions of one ballot as a judge's window saves them, one upon the other.
std::vector<Ballot> versionsOf(const std::vector<int> &marks)
{
    std::vector<Ballot> versions;
    Ballot now{{1}, {101}, {}, {}, {}};
    for (const int value : marks) {
        Ballot next{{1}, {101}, {}, {}, {}};
        if (value > 0) {
            next.marks[{201}] = scored(value);
        }
        now = succeeding(now, next);
        versions.push_back(now);
    }
    return versions;
}

} // namespace

class TestBallotMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsAreOfContentsOnly()
    {
        Ballot one = ballot(1, 101, {scored(7)});
        Ballot other = one;
        other.judge = {2};
        other.lineage = {u"0123456789abcdef"_s};
        QCOMPARE(ballotDigest(one), ballotDigest(other));
        QCOMPARE(ballotDigest(one).size(), 16);
        other.comment = u"a\r\nb"_s;
        one.comment = u"a\nb"_s;
        QCOMPARE(ballotDigest(one), ballotDigest(other));
        other.comment.clear();
        other.privateNote = u"a\nb"_s; // the same words in another place
        QVERIFY(ballotDigest(one) != ballotDigest(other));
        QVERIFY(ballotDigest(ballot(1, 101, {{MarkState::Recused, 0}})) !=
                ballotDigest(ballot(1, 101, {{MarkState::NotApplicable, 0}})));
        // Written down once and for all: files of earlier versions of the program have to be known again.
        QCOMPARE(ballotDigest(ballot(1, 101, {scored(7)})), u"28071ec3fb14d2a5"_s);
    }

    void theOrderIsRandomButHers()
    {
        JudgingState state = assigned(3, 12);
        const auto first = submissionsOf(state, {1}, someEvent.id);
        QCOMPARE(first.size(), size_t(12));
        QCOMPARE(submissionsOf(state, {1}, someEvent.id), first);
        QVERIFY(!std::is_sorted(first.begin(), first.end()));
        QVERIFY(submissionsOf(state, {2}, someEvent.id) != first);
        QVERIFY(submissionsOf(state, {1}, u"another"_s) != first);
        // A late submission comes in between; the others keep their order.
        std::reverse(state.submissions.begin(), state.submissions.end());
        state.submissions.push_back({{113}, {}, {}, u"late"_s, {}, {}, {}, {}, false, false});
        state.assignments.push_back({{1}, {113}});
        auto later = submissionsOf(state, {1}, someEvent.id);
        QCOMPARE(later.size(), size_t(13));
        std::erase(later, SubmissionId{113});
        QCOMPARE(later, first);
    }

    void peersSeeAllThatTheyHaveNoConflictWith()
    {
        JudgingState state = makeState(2, 4);
        state.peers = true;
        state.conflicts.push_back({{1}, {102}, ConflictReason::Member});
        const auto hers = submissionsOf(state, {1}, someEvent.id);
        QCOMPARE(hers.size(), size_t(3));
        QCOMPARE(std::count(hers.begin(), hers.end(), SubmissionId{102}), 0);
    }

    void anonymousFilesTellNoTeam()
    {
        JudgingState state = assigned(1, 2);
        state.submissions[0].teamName = u"Owls"_s;
        state.submissions[1].teamName = u"Newts"_s;
        state.submissions[1].title = u"Newts"_s; // nobody gave it another
        const BallotFile file = ballotFileOf(state, {1}, someEvent, true);
        QCOMPARE(file.find({101})->teamName, QString());
        QCOMPARE(file.find({101})->title, u"entry 1"_s);
        QCOMPARE(file.find({102})->shownTitle(), u"#102"_s);
    }

    void eachCaseOfTheMerge()
    {
        JudgingState state = assigned(1, 1);
        const auto v = versionsOf({5, 6, 7});
        QCOMPARE(total(import(state, {fileWith(state, 1, {v[0]})})).added, 1);
        QCOMPARE(state.ballots.front(), v[0]);
        QCOMPARE(total(import(state, {fileWith(state, 1, {v[0]})})).same, 1);
        QCOMPARE(total(import(state, {fileWith(state, 1, {v[2]})})).changed, 1);
        QCOMPARE(state.ballots.front(), v[2]);
        QCOMPARE(total(import(state, {fileWith(state, 1, {v[1]})})).older, 1);
        QCOMPARE(state.ballots.front(), v[2]);

        // A file in which nothing is marked never takes marks away.
        QCOMPARE(total(import(state, {fileWith(state, 1, {Ballot{{1}, {101}, {}, {}, {}}})})).older, 1);
        QCOMPARE(state.ballots.front(), v[2]);

        // Unless she took them back herself.
        const auto back = versionsOf({5, 6, 7, 0});
        QCOMPARE(total(import(state, {fileWith(state, 1, {back[3]})})).changed, 1);
        QVERIFY(state.ballots.front().marks.empty());
        QCOMPARE(total(import(state, {fileWith(state, 1, {v[2]})})).older, 1);
        QVERIFY(state.ballots.front().marks.empty());
    }

    void whatOnlyCommentsIsAVersionToo()
    {
        const JudgingState state = assigned(1, 1);
        const auto saying = [](const QString &comment, std::initializer_list<Mark> marks = {}) {
            Ballot one = ballot(1, 101, marks);
            one.comment = comment;
            return one;
        };
        const NamedBallotFile a = fileWith(state, 1, {saying(u"only words"_s)}, u"a"_s);
        const NamedBallotFile b = fileWith(state, 1, {saying(u"other words"_s)}, u"b"_s);
        const NamedBallotFile marked = fileWith(state, 1, {saying(u"with marks"_s, {scored(7)})}, u"c"_s);
        for (const auto &[first, second] : {std::pair(a, b), {b, a}, {a, marked}, {marked, a}}) {
            JudgingState now = state;
            QCOMPARE(total(import(now, {first})).added, 1);
            const Ballot kept = now.ballots.front();
            QCOMPARE(total(import(now, {second})).conflicts, 1);
            QCOMPARE(now.ballots.front(), kept);
        }
        JudgingState now = state;
        import(now, {a});
        const Ballot later = succeeding(a.file.ballots.front(), saying(u"only words"_s, {scored(7)}));
        QCOMPARE(total(import(now, {fileWith(state, 1, {later})})).changed, 1);
    }

    void conflictsWaitForADecisionThatLasts()
    {
        JudgingState state = assigned(1, 1);
        const auto hers = versionsOf({5, 8});
        const auto entered = versionsOf({5, 3});
        state.ballots = {entered[1]};
        const NamedBallotFile file = fileWith(state, 1, {hers[1]});

        JudgingState asked = state;
        const BallotMerge open = import(asked, {file});
        QCOMPARE(total(open).conflicts, 1);
        QCOMPARE(countKey(open.findings, "ballots.conflict"_L1), 1);
        QCOMPARE(open.conflicts.front().versions.size(), size_t(2));
        QVERIFY(open.conflicts.front().versions[0].fileName.isEmpty());
        QCOMPARE(open.conflicts.front().versions[1].ballot, hers[1]);
        QCOMPARE(asked.ballots, state.ballots);

        for (const BallotTake take : {BallotTake::File, BallotTake::Stored}) {
            JudgingState decided = state;
            const BallotMerge merge = import(decided, {file}, {BallotTake::Ask, {{{{1}, {101}}, take}}});
            QVERIFY(merge.conflicts.empty());
            const Ballot &kept = take == BallotTake::File ? hers[1] : entered[1];
            QCOMPARE(decided.ballots.front().marks, kept.marks);
            // Asked no more.
            const BallotMerge again = import(decided, {file});
            QVERIFY(again.conflicts.empty() && again.write.empty());
            QCOMPARE(decided.ballots.front().marks, kept.marks);
            // And what she goes on to from there is newer.
            if (take == BallotTake::File) {
                Ballot on = hers[1];
                on.marks[{201}] = scored(9);
                const BallotMerge next = import(decided, {fileWith(decided, 1, {succeeding(hers[1], on)})});
                QCOMPARE(total(next).changed, 1);
            }
        }
    }

    void twoFilesThatDisagreeAreAConflictOfTheirOwn()
    {
        const JudgingState state = assigned(1, 1);
        const NamedBallotFile a = fileWith(state, 1, {versionsOf({5}).front()}, u"a.xlsx"_s);
        const NamedBallotFile b = fileWith(state, 1, {versionsOf({6}).front()}, u"b.xlsx"_s);
        for (const auto &files : {std::vector{a, b}, std::vector{b, a}}) {
            JudgingState now = state;
            const BallotMerge merge = import(now, files, {BallotTake::File, {}});
            QCOMPARE(total(merge).conflicts, 1);
            QVERIFY(now.ballots.empty());
            QCOMPARE(merge.conflicts.front().versions.size(), size_t(2));
            QCOMPARE(merge.conflicts.front().versions.front().fileName, u"a.xlsx"_s);
        }
    }

    void aSpreadsheetTellsWhatItStartedFrom()
    {
        JudgingState state = assigned(1, 1);
        const auto v = versionsOf({5, 6});
        state.ballots = {v[0]};
        Ballot untouched = v[0];
        untouched.lineage << ballotDigest(v[0]);
        QCOMPARE(total(import(state, {fileWith(state, 1, {untouched})})).same, 1);
        QCOMPARE(state.ballots.front(), v[0]);
        Ballot edited = ballot(1, 101, {scored(9)});
        edited.lineage << ballotDigest(v[0]);
        QCOMPARE(total(import(state, {fileWith(state, 1, {edited})})).changed, 1);
        QCOMPARE(total(import(state, {fileWith(state, 1, {untouched})})).older, 1);
        QCOMPARE(state.ballots.front().marks, edited.marks);
    }

    void framesOfOtherTimesAreRefused()
    {
        const JudgingState state = assigned(1, 1);
        const NamedBallotFile good = fileWith(state, 1, {});
        QVERIFY(!frameProblem(good, state, someEvent));
        NamedBallotFile bad = good;
        bad.file.event = {u"other"_s, u"Winter Jam"_s, {}};
        QVERIFY(frameProblem(bad, state, someEvent)->what.contains(u"Winter Jam"_s));
        bad = good;
        bad.file.round = 2;
        QVERIFY(frameProblem(bad, state, someEvent)->what.contains(u"round 2"_s));
        bad = good;
        bad.file.rubricVersion = 4;
        QVERIFY(frameProblem(bad, state, someEvent)->what.contains(u"version 4"_s));
        bad = good;
        bad.file.rubric.criteria.front().id = {999};
        QVERIFY(frameProblem(bad, state, someEvent).has_value());
    }

    void whoAndWhatIsGoneIsLeftOutAndSaid()
    {
        JudgingState state = assigned(2, 3);
        const NamedBallotFile first =
            fileWith(state, 1, {ballot(1, 101, {scored(5)}), ballot(1, 102, {scored(6)}), ballot(1, 103, {scored(7)})});
        const NamedBallotFile second = fileWith(state, 2, {ballot(2, 101, {scored(5)})}, u"b.jamballot"_s);
        std::erase(state.assignments, Assignment{{1}, {102}});
        std::erase_if(state.submissions, [](const Submission &one) { return one.id == SubmissionId{103}; });
        state.judges.pop_back();
        const BallotMerge merge = mergeBallots(state, {second, first});
        QCOMPARE(merge.write.size(), size_t(1));
        QCOMPARE(total(merge).leftOut, 2);
        QCOMPARE(countKey(merge.findings, "ballots.not-assigned"_L1), 1);
        QCOMPARE(countKey(merge.findings, "ballots.no-submission"_L1), 1);
        QCOMPARE(countKey(merge.findings, "ballots.no-judge"_L1), 1);
    }

    void marksOfAConflictOfInterestAreLeftOut()
    {
        JudgingState state = assigned(1, 3);
        const Ballot recused = ballot(1, 103, {{MarkState::Recused, 0}});
        state.ballots = {ballot(1, 102, {scored(6)})};
        Ballot talkative = state.ballots.front();
        talkative.comment = u"Well done."_s;
        const NamedBallotFile file =
            fileWith(state, 1, {ballot(1, 101, {scored(5)}), succeeding(state.ballots.front(), talkative), recused});
        state.conflicts = {{{1}, {101}}, {{1}, {102}}, {{1}, {103}}};
        const BallotMerge merge = mergeBallots(state, {file});
        QCOMPARE(merge.write.size(), size_t(2)); // what she had marked before is no new mark
        QCOMPARE(merge.write[0].comment, talkative.comment);
        QCOMPARE(merge.write[1].marks, recused.marks);
        QCOMPARE(total(merge).leftOut, 1);
        QCOMPARE(total(merge).added, 1);
        QCOMPARE(countKey(merge.findings, "ballots.conflict-of-interest"_L1), 1);
        QVERIFY(merge.findings.front().message.contains(u"judge 1"_s));
        QVERIFY(merge.findings.front().message.contains(u"entry 1"_s));
        QCOMPARE(merge.findings.front().place.file, u"a.jamballot"_s);
        // Nor when the organiser decides for the file.
        Ballot other = ballot(1, 102, {scored(9)});
        const NamedBallotFile apart = fileWith(state, 1, {other});
        const BallotMerge decided = mergeBallots(state, {apart}, {BallotTake::File, {}});
        QVERIFY(decided.write.empty());
        QCOMPARE(total(decided).leftOut, 1);
        // Where entrants rate one another it was never hers.
        state.peers = true;
        state.assignments.clear();
        QCOMPARE(countKey(mergeBallots(state, {apart}).findings, "ballots.conflict-of-interest"_L1), 1);
    }

    // Where entrants rate one another, all is everybody's; who has left keeps what is assigned to her.
    void whoHasLeftAPeerJamHasNothingNewBeforeHer()
    {
        JudgingState state = assigned(2, 3);
        state.peers = true;
        state.assignments = {{{1}, {102}}};
        QCOMPARE(submissionsOf(state, {1}, someEvent.id).size(), size_t(3));
        const NamedBallotFile file = fileWith(state, 1, {ballot(1, 101, {scored(5)}), ballot(1, 102, {scored(6)})});
        state.judges[0].capacity = 0;
        QCOMPARE(submissionsOf(state, {1}, someEvent.id), std::vector<SubmissionId>{{102}});
        const BallotMerge merge = mergeBallots(state, {file});
        QCOMPARE(merge.write.size(), size_t(1));
        QCOMPARE(countKey(merge.findings, "ballots.not-assigned"_L1), 1);
    }

    // Five judges' files in each of the 120 orders, one import each; and all at once.
    void anyOrderOfFilesGivesTheSameState()
    {
        const JudgingState state = assigned(5, 3, 2);
        std::vector<NamedBallotFile> files;
        for (int judge = 1; judge <= 5; ++judge) {
            files.push_back(fileWith(state, judge,
                                     {ballot(judge, 101, {scored(judge), scored(3)}),
                                      ballot(judge, 103, {{MarkState::Recused, 0}, {MarkState::Recused, 0}})},
                                     QString::number(judge)));
        }
        JudgingState together = state;
        import(together, files);
        std::array<size_t, 5> order{};
        std::iota(order.begin(), order.end(), size_t(0));
        int orders = 0;
        do {
            JudgingState now = state;
            for (const size_t one : order) {
                import(now, {files[one]});
            }
            QCOMPARE(now.ballots, together.ballots);
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 120);
    }

    // A judge sends several states of her file, also such as she had before; they come in any order, some twice.
    void theNewestOfSeveralVersionsStands()
    {
        QVERIFY(rc::check("the newest version stands, whatever the order", [] {
            const auto marks =
                *rc::gen::container<std::vector<int>>(*rc::gen::inRange(size_t(1), size_t(9)), rc::gen::inRange(0, 4));
            const auto versions = versionsOf(marks);
            auto sent = *rc::gen::container<std::vector<size_t>>(*rc::gen::inRange(size_t(0), size_t(6)),
                                                                 rc::gen::inRange(size_t(0), versions.size()));
            sent.push_back(versions.size() - 1);
            const size_t place = *rc::gen::inRange(size_t(0), sent.size());
            std::swap(sent[place], sent.back());
            const bool atOnce = *rc::gen::arbitrary<bool>();

            JudgingState state = assigned(1, 1);
            std::vector<NamedBallotFile> files;
            for (size_t i = 0; i < sent.size(); ++i) {
                files.push_back(fileWith(state, 1, {versions[sent[i]]}, QString::number(i)));
            }
            if (atOnce) {
                RC_ASSERT(import(state, files).conflicts.empty());
            } else {
                for (const NamedBallotFile &file : files) {
                    RC_ASSERT(import(state, {file}).conflicts.empty());
                }
            }
            const Ballot &expected = versions.back();
            const bool nothing = isBlank(expected) && expected.lineage.isEmpty();
            RC_ASSERT(state.ballots.size() == size_t(nothing ? 0 : 1));
            if (!nothing) {
                RC_ASSERT(state.ballots.front() == expected);
            }
            RC_ASSERT(import(state, files).write.empty());
        }));
    }

    // Whatever files there are: a second import of the same changes nothing, and their order does not matter.
    void mergingIsIdempotentAndBlindToOrder()
    {
        QVERIFY(rc::check("idempotent, and the order of one import does not matter", [] {
            const auto someBallot = [](int submission) {
                Ballot one{{1}, {submission}, {}, {}, {}};
                const int value = *rc::gen::inRange(0, 4);
                if (value > 0) {
                    one.marks[{201}] = scored(value);
                }
                const auto past = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 4));
                for (const int before : past) {
                    const QString digest = ballotDigest(ballot(1, submission, {scored(before)}));
                    if (!one.lineage.contains(digest)) {
                        one.lineage << digest;
                    }
                }
                return one;
            };
            JudgingState state = assigned(1, 2);
            if (*rc::gen::arbitrary<bool>()) {
                state.ballots.push_back(someBallot(101));
            }
            std::vector<NamedBallotFile> files;
            const int count = *rc::gen::inRange(1, 4);
            files.reserve(size_t(count));
            for (int i = 0; i < count; ++i) {
                files.push_back(fileWith(state, 1, {someBallot(101), someBallot(102)}, QString::number(i)));
            }
            const BallotDecisions decisions{*rc::gen::element(BallotTake::Ask, BallotTake::File, BallotTake::Stored),
                                            {}};
            JudgingState one = state;
            const BallotMerge merge = import(one, files, decisions);
            std::vector<NamedBallotFile> turned(files.rbegin(), files.rend());
            JudgingState other = state;
            import(other, turned, decisions);
            RC_ASSERT(one.ballots == other.ballots);
            if (merge.conflicts.empty() && count == 1) {
                RC_ASSERT(import(one, files).write.empty());
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestBallotMerge)
#include "tst_ballotmerge.moc"
