// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/plotvalues.h"
#include "ui/results/awards/awardfacts.h"
#include "ui/results/publish/publishsteps.h"
#include "ui/results/ranking/medals.h"
#include "ui/results/ranking/podium.h"
#include "ui/results/resultswords.h"

#include <QLocale>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

RankedSubmission placed(qint64 id, int rank, const QString &title, const QString &group = {}, bool tied = false)
{
    RankedSubmission row;
    row.submission = {id};
    row.rank = rank;
    row.title = title;
    row.group = group;
    row.tied = tied;
    row.raw = 5;
    return row;
}

ResultsView resultsIn(JudgingPhase phase)
{
    ResultsView results;
    results.judging.phase = phase;
    results.revealed = true;
    results.ranking.components = 1;
    GivenAward award;
    award.award.name = u"Winner"_s;
    award.winners.push_back({});
    results.awards.push_back(award);
    return results;
}

AwardWinner winner(const QString &title, const QStringList &people, const QStringList &leftOut = {})
{
    AwardWinner made;
    made.title = title;
    made.people = people;
    made.leftOut = leftOut;
    return made;
}

} // namespace

class TestResultsWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodAndRuleHasWords()
    {
        for (const QString &method : tallyMethods()) {
            const MethodWords words = methodWords(method);
            QVERIFY2(words.name != method && !words.meaning.isEmpty() && !words.source.isEmpty(), qPrintable(method));
        }
        QVERIFY(tallyMethods().contains(severityAdjusted));
        for (const QString &rule : tieRules()) {
            QVERIFY(tieRuleWords(rule) != rule);
        }
        QCOMPARE(methodWords(u"new"_s).name, u"new"_s);
        QCOMPARE(methodWords({}).name, methodWords(u"weighted-mean"_s).name);
    }

    void namesTheMethodTheWeightsAndTheTieRules()
    {
        Rubric rubric;
        Criterion creativity;
        creativity.name = u"Creativity"_s;
        creativity.weight = 2.5;
        rubric.criteria.append(creativity);
        TallyChoice choice;
        choice.ties = {u"median"_s, u"reviews"_s};
        choice.decimals = 2;
        const QString text = methodText(u"weighted-mean"_s, choice, rubric);
        QVERIFY2(text.contains(u"Weighted mean"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Creativity × "_s + QLocale().toString(2.5)), qPrintable(text));
        QVERIFY2(text.indexOf(u"median"_s) < text.indexOf(u"reviews"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2 decimal"_s), qPrintable(text));
    }

    void changesNameTheLargestFirst()
    {
        std::vector<PlaceChange> changes = {{{1}, u"Owl"_s, 2, 1}, {{2}, u"Fox"_s, 1, 2}, {{3}, u"Bat"_s, 9, 4}};
        QVERIFY2(changesSentence(changes, 9).contains(u": Bat from 9 to 4, Owl"_s),
                 qPrintable(changesSentence(changes, 9)));
        QVERIFY(changesSentence(changes, 2).contains(u"Bat from 9 to 4 and 2 more"_s));
        QVERIFY(changesSentence({}, 3).isEmpty());
        changes = {{{1}, u"Out"_s, 3, 0}}; // disqualified by vote: not a change of place
        QVERIFY(changesSentence(changes, 3).isEmpty());
    }

    void partsAreSaidWithWhatToDo()
    {
        Ranking ranking = rankingOf(4);
        QVERIFY(partsSentence(ranking).isEmpty());
        ranking.components = 2;
        ranking.findings << Finding{Severity::Warning, u"judging.not-connected"_s, u"x"_s, {}, u"Ask for more."_s};
        const QString sentence = partsSentence(ranking);
        QVERIFY2(sentence.contains(u"no judge links them. Ask for more."_s), qPrintable(sentence));
    }

    void theWinnersGroupIsSaid()
    {
        Ranking ranking = rankingOf(6);
        ranking.besideFirst = {{2}, {3}, {4}};
        QCOMPARE(winnerSentence(ranking),
                 u"The marks do not tell Submission 1 apart from %1."_s.arg(
                     QLocale().createSeparatedList({u"Submission 2"_s, u"Submission 3"_s, u"Submission 4"_s})));
        ranking.besideFirst = {{5}}; // behind others that are told apart
        QVERIFY(winnerSentence(ranking).endsWith(u"apart from Submission 5."_s));
        ranking.besideFirst.clear();
        QVERIFY(winnerSentence(ranking).isEmpty());
    }

    void aTieLeavesNoSecondPlace()
    {
        Ranking ranking;
        ranking.rows = {placed(1, 1, u"Owl"_s, {}, true), placed(2, 1, u"Fox"_s, {}, true), placed(3, 3, u"Bat"_s),
                        placed(4, 4, u"Ant"_s), placed(5, 0, u"Out"_s)};
        const std::vector<Podium> podiums = podiumsOf(ranking);
        QCOMPARE(podiums.size(), size_t(1));
        QCOMPARE(podiums[0].steps.size(), size_t(2));
        QCOMPARE(podiums[0].steps[0].titles, (QStringList{u"Owl"_s, u"Fox"_s}));
        QCOMPARE(stepTitle(podiums[0].steps[0]), u"1st place, shared by 2"_s);
        QCOMPARE(podiums[0].steps[1].place, 3);
        QVERIFY(podiumsOf({}).empty());
    }

    void teamsAndIndividualsHavePodiumsOfTheirOwn()
    {
        Ranking ranking;
        ranking.rows = {placed(1, 1, u"Solo"_s, u"individual"_s), placed(2, 1, u"Duo"_s, u"team"_s),
                        placed(3, 2, u"Trio"_s, u"team"_s)};
        const std::vector<Podium> podiums = podiumsOf(ranking);
        QCOMPARE(podiums.size(), size_t(2));
        QCOMPARE(groupTitle(podiums[0].group), u"Individuals"_s);
        QCOMPARE(podiums[1].steps.size(), size_t(2));
    }

    void medalsAreSharedAtTwoCutOffDecimals()
    {
        JudgingState state;
        state.rubric.criteria = {Criterion{{1}, u"Fun"_s, 1, 1, 5, 1}};
        Ranking ranking;
        const auto give = [&](qint64 submission, const std::vector<double> &marks, MarkState as = MarkState::Scored) {
            for (const double mark : marks) {
                Ballot ballot;
                ballot.judge = {qint64(state.ballots.size()) + 1};
                ballot.submission = {submission};
                ballot.marks[{1}] = {as, mark};
                state.ballots.push_back(ballot);
            }
        };
        // 4.335 and 4.33 are one at two cut-off decimals; whoever could not run it says nothing.
        give(1, {4.331, 4.339});
        give(2, {4.33, 4.33});
        give(2, {1}, MarkState::CouldNotRun);
        give(3, {4, 4});
        give(4, {5, 5});
        ranking.rows = {placed(1, 1, u"Owl"_s, u"team"_s), placed(2, 2, u"Fox"_s, u"team"_s),
                        placed(3, 3, u"Bat"_s, u"team"_s), placed(4, 0, u"Out"_s, u"team"_s)};
        const FactsTable facts = criterionMedals(state, ranking);
        QCOMPARE(facts.rows.size(), size_t(1));
        QCOMPARE(facts.rows[0].size(), size_t(facts.headers.size()));
        QCOMPARE(facts.rows[0][1].text, u"Teams"_s);
        QVERIFY2(facts.rows[0][2].text.startsWith(QLocale().createSeparatedList({u"Owl"_s, u"Fox"_s}) + u" ("_s),
                 qPrintable(facts.rows[0][2].text));
        QCOMPARE(facts.rows[0][3].text, u"–"_s); // the tie takes silver up
        QVERIFY(facts.rows[0][4].text.startsWith(u"Bat"_s));
    }

    void awardsSayWhatTheyAreForAndWhoIsLeftOut()
    {
        GivenAward given;
        given.award.name = u"Best craft"_s;
        given.award.kind = AwardKind::Criterion;
        given.award.criterion = u"Craft"_s;
        given.award.track = u"Web"_s;
        given.award.places = 2;
        QCOMPARE(awardRule(given.award), u"the best 2 in Craft, track Web"_s);
        QVERIFY(!awardNote(given).isEmpty());
        given.winners = {winner(u"Owl"_s, {u"Ada"_s}, {u"Bob"_s}), winner(u"Fox"_s, {u"Cy"_s})};
        QVERIFY(awardNote(given).isEmpty());
        const FactsTable facts = winnerFacts(given);
        QCOMPARE(facts.headers.constLast(), u"Left out: did not contribute"_s);
        QCOMPARE(facts.rows[0].back().text, u"Bob"_s);
        QCOMPARE(facts.rows[0].size(), size_t(facts.headers.size()));
        given.winners.push_back(winner(u"Bat"_s, {}));
        QVERIFY(awardNote(given).contains(u"3 submission"_s));
        QCOMPARE(freshAwardName({given.award}), u"Award"_s);
        Award taken;
        taken.name = u"award"_s;
        QCOMPARE(freshAwardName({taken}), u"Award 2"_s);
    }

    void contributionsKnowThreeStates()
    {
        TeamView team;
        team.id = {1};
        team.name = u"Owls"_s;
        for (const auto &[id, name] : {std::pair{1, u"Ada"_s}, {2, u"Bob"_s}, {3, u"Cy"_s}}) {
            TeamView::Member member;
            member.person.person = {id};
            member.person.name = name;
            team.members.push_back(member);
        }
        TeamView other = team;
        other.id = {2}; // handed nothing in
        ResultsView results;
        Submission submission;
        submission.team = {1};
        results.judging.submissions.push_back(submission);
        results.contributions = {{{1}, {1}, true, u"Bob"_s, {}}, {{1}, {2}, false, u"Ada"_s, {}}};
        const FactsTable facts = contributionFacts(contributionRows(results, {team, other}));
        QCOMPARE(facts.rows.size(), size_t(3));
        QCOMPARE(facts.rows[0][2].text, u"yes"_s);
        QCOMPARE(facts.rows[1][2].text, u"no"_s);
        QCOMPARE(facts.rows[1][3].text, u"Ada"_s);
        QCOMPARE(facts.rows[2][2].text, u"not said"_s);
    }

    void whatIsMissingBeforeFreezing()
    {
        ResultsView results = resultsIn(JudgingPhase::Open);
        QVERIFY(!publishSteps(results).mayFreeze);
        QVERIFY(publishSteps(results).needed.constFirst().contains(u"closed first"_s));
        results.judging.phase = JudgingPhase::Closed;
        QVERIFY(publishSteps(results).mayFreeze);
        QVERIFY(publishSteps(results).advice.isEmpty());
        results.revealed = false;
        QVERIFY(!publishSteps(results).mayFreeze);
        results.revealed = true;
        results.judging.rounds.push_back({2, {}, 10});
        QVERIFY(!publishSteps(results).mayFreeze);
        QVERIFY(publishSteps(results).needed.constFirst().contains(u"Round 2"_s));
    }

    void adviceStopsNothing()
    {
        ResultsView results = resultsIn(JudgingPhase::Closed);
        results.judging.assignments = {{{1}, {1}}, {{1}, {2}}};
        results.ranking.components = 2;
        results.awards.front().winners.clear();
        const PublishSteps steps = publishSteps(results);
        QVERIFY(steps.mayFreeze);
        QCOMPARE(steps.advice.size(), 3);
        QVERIFY(steps.advice.at(0).contains(u"2 review"_s));
        QVERIFY(steps.advice.at(2).contains(u"Winner"_s));
    }

    void eachPhaseOffersItsSteps()
    {
        const PublishSteps frozen = publishSteps(resultsIn(JudgingPhase::Frozen));
        QVERIFY(frozen.mayPublish && frozen.mayUnfreeze && !frozen.mayFreeze && !frozen.mayTakeBack);
        const PublishSteps published = publishSteps(resultsIn(JudgingPhase::Published));
        QVERIFY(published.mayTakeBack && !published.mayPublish && published.needed.isEmpty());
    }

    void publicationsStandNewestFirstWithTheirChecks()
    {
        Publication first;
        first.version = 1;
        first.hash = u"aaa"_s;
        Publication second = first;
        second.version = 2;
        const FactsTable facts = publicationFacts({first, second}, {{1, checkSentence({1, true, true, {}})}});
        QCOMPARE(facts.rows[0][0].text, u"2"_s);
        QCOMPARE(facts.rows[0][2].text, u"not checked"_s);
        QVERIFY(facts.rows[1][2].text.startsWith(u"Sound"_s));
        QVERIFY(publishQuestion(first).contains(u"aaa"_s));
        QVERIFY(checkSentence({1, false, true, {}}).contains(u"differs"_s));
        QVERIFY(checkSentence({1, true, false, {}}).contains(u"does not give it again"_s));
    }
};

QTEST_MAIN(TestResultsWords)
#include "tst_resultswords.moc"
