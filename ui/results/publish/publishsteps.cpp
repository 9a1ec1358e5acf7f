// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/publish/publishsteps.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PublishTexts {
    Q_DECLARE_TR_FUNCTIONS(Publish)
};

QString whereSentence(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Draft:
    case JudgingPhase::Open:
        return PublishTexts::tr("Judging goes on: the ranking still changes with every mark.");
    case JudgingPhase::Closed:
        return PublishTexts::tr("Judging is closed. Freeze the results when the ranking is as it should be.");
    case JudgingPhase::Frozen:
        return PublishTexts::tr(
            "The results are frozen: marks and method stay as they are. Awards can still be given.");
    case JudgingPhase::Published:
        break;
    }
    return PublishTexts::tr("The results are published.");
}

int missingReviews(const JudgingState &judging)
{
    std::set<Assignment> marked;
    for (const Ballot &ballot : judging.ballots) {
        if (!ballot.marks.empty()) {
            marked.insert({ballot.judge, ballot.submission});
        }
    }
    return int(std::count_if(judging.assignments.begin(), judging.assignments.end(),
                             [&](const Assignment &one) { return !marked.contains(one); }));
}

QStringList neededFor(const ResultsView &results)
{
    const JudgingState &judging = results.judging;
    QStringList needed;
    if (judging.phase < JudgingPhase::Closed) {
        needed << PublishTexts::tr("Judging has to be closed first, on the page Judging.");
    }
    if (judging.round < int(judging.rounds.size()) && judging.phase <= JudgingPhase::Closed) {
        needed << PublishTexts::tr("Round %1 comes before the results can stand; it is started on the page Judging.")
                      .arg(QLocale().toString(judging.round + 1));
    }
    if (!results.revealed && judging.phase <= JudgingPhase::Closed) {
        needed << PublishTexts::tr("Nobody has looked at the results yet.");
    }
    return needed;
}

QStringList adviceFor(const ResultsView &results)
{
    QStringList advice;
    if (results.judging.phase >= JudgingPhase::Published) {
        return advice;
    }
    if (const int missing = missingReviews(results.judging); missing > 0) {
        advice << PublishTexts::tr("%n review(s) that were asked for are not in.", nullptr, missing);
    }
    if (results.ranking.components > 1) {
        advice << PublishTexts::tr("No judge links the panels, so places across them say nothing.");
    }
    if (results.awards.empty()) {
        advice << PublishTexts::tr("There are no awards.");
    }
    for (const GivenAward &given : results.awards) {
        if (given.winners.empty()) {
            advice << PublishTexts::tr("Nobody receives “%1” yet.").arg(given.shownName());
        }
    }
    return advice;
}

} // namespace

PublishSteps publishSteps(const ResultsView &results)
{
    const JudgingPhase phase = results.judging.phase;
    PublishSteps steps;
    steps.where = whereSentence(phase);
    steps.needed = neededFor(results);
    steps.advice = adviceFor(results);
    steps.mayFreeze = phase == JudgingPhase::Closed && steps.needed.isEmpty();
    steps.mayUnfreeze = phase == JudgingPhase::Frozen;
    steps.mayPublish = phase == JudgingPhase::Frozen;
    steps.mayTakeBack = phase == JudgingPhase::Published;
    return steps;
}

QString publishQuestion(const Publication &dryRun)
{
    return PublishTexts::tr(
               "This publishes version %1: places, scores and awards as they stand, and the winners in the "
               "history of the people who made them. Its fingerprint (SHA-256) is %2.")
        .arg(QLocale().toString(dryRun.version), dryRun.hash);
}

FactsTable publicationFacts(const std::vector<Publication> &publications, const std::map<int, QString> &checks)
{
    FactsTable facts;
    facts.headers = {PublishTexts::tr("Version"), PublishTexts::tr("Published"), PublishTexts::tr("Check"),
                     PublishTexts::tr("Fingerprint (SHA-256)")};
    for (auto one = publications.rbegin(); one != publications.rend(); ++one) {
        const auto check = checks.find(one->version);
        facts.rows.push_back(
            {countFact(one->version), textFact(QLocale().toString(one->at.toLocalTime(), QLocale::ShortFormat)),
             textFact(check == checks.end() ? PublishTexts::tr("not checked") : check->second), textFact(one->hash)});
    }
    return facts;
}

QString checkSentence(const PublicationCheck &check)
{
    if (!check.hashHolds) {
        return PublishTexts::tr("The document is not the one that was published: its fingerprint differs.");
    }
    return check.recomputes
               ? PublishTexts::tr("Sound: the log of marks gives the same document again.")
               : PublishTexts::tr("The document is the one that was published, but the log of marks does not "
                                  "give it again.");
}

} // namespace jamwright
