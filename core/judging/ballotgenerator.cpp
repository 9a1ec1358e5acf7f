// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/ballotgenerator.h"

#include "judging/ballotstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace jamwright {

namespace {

constexpr double judgeSd = 0.43;          // sqrt(0.24 / 1.28), the judges' share measured at NIPS 2014
constexpr double sharedNoiseSd = 0.91652; // sqrt(0.84): one ballot's marks err together
constexpr double ownNoiseSd = 0.8;

/// Close to N(0, 1), from sums alone: no logarithm or cosine whose last digit differs between machines.
double normal(std::mt19937_64 &random)
{
    double sum = 0;
    for (int i = 0; i < 12; ++i) {
        sum += double(random() >> 11U) * 0x1p-53;
    }
    return sum - 6;
}

double markFor(const Criterion &criterion, double strength)
{
    const double range = criterion.highest - criterion.lowest;
    const double lastStep = std::floor(range / criterion.step + 1e-9);
    const double wanted = range * (5 + 1.5 * strength) / 9;
    const double step = std::clamp(std::round(wanted / criterion.step), 0.0, lastStep);
    return criterion.lowest + step * criterion.step;
}

} // namespace

std::vector<Ballot> generateBallots(const JudgingState &state, quint64 seed)
{
    std::mt19937_64 random(seed);
    // Drawn for all, in the event's order, so that one assignment more does not change everybody's quality.
    std::map<SubmissionId, double> quality;
    for (const Submission &submission : state.submissions) {
        quality[submission.id] = normal(random);
    }
    std::map<JudgeId, double> severity;
    for (const Judge &judge : state.judges) {
        severity[judge.id] = judgeSd * normal(random);
    }

    std::set<Assignment> open(state.assignments.begin(), state.assignments.end());
    for (const Ballot &ballot : state.ballots) {
        if (ballotState(ballot, state.rubric) != BallotState::Empty) {
            open.erase({ballot.judge, ballot.submission});
        }
    }
    std::erase_if(open, [&](const Assignment &one) { return state.hasConflict(one.judge, one.submission); });
    std::vector<Ballot> ballots;
    ballots.reserve(open.size());
    for (const Assignment &assignment : open) {
        Ballot ballot{assignment.judge, assignment.submission, {}, {}, {}};
        ballot.privateNote =
            QCoreApplication::translate("BallotGenerator", "Practice ballot, made by a seeded generator.");
        const double common =
            quality[assignment.submission] + severity[assignment.judge] + sharedNoiseSd * normal(random);
        for (const Criterion &criterion : state.rubric.criteria) {
            ballot.marks[criterion.id] = {MarkState::Scored, markFor(criterion, common + ownNoiseSd * normal(random))};
        }
        ballots.push_back(std::move(ballot));
    }
    return ballots;
}

} // namespace jamwright
