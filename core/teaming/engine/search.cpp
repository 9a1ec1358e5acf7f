// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/engine/search.h"

#include "teaming/engine/blocks.h"
#include "teaming/engine/draft.h"
#include "teaming/engine/enginebound.h"
#include "teaming/engine/exact.h"
#include "teaming/engine/walk.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <memory>

namespace jamwright {
namespace {

constexpr int walksOfFew = 4;   ///< where the field is one block
constexpr int stretchOfFew = 3; ///< teams; with more, no walk gets everybody into a narrow span of time zones
constexpr int stretchOfMany = 40;
constexpr double usableShare = 1.02; ///< of the time: a longer search is a little faster than its trial
constexpr quint64 fewestMoves = 1000;
constexpr quint64 movesBeforeProof = 100'000; ///< a good division makes the proof short
constexpr quint64 fewestProofSteps = 100'000;
constexpr quint64 trialRounds = 8; ///< few: what a round takes beside its moves would count too much in a large field

struct EngineSearchTexts {
    Q_DECLARE_TR_FUNCTIONS(TeamSolver)
};

QString soFar(const EngineModel &model, const EngineCost &cost)
{
    const QString goals = QString::number(double(cost.soft) / model.scale, 'g', 5);
    const auto rules = int(broken::pairs(cost.broken) + broken::leaders(cost.broken) +
                           (broken::quarterHours(cost.broken) > 0 ? 1 : 0));
    return rules == 0 ? EngineSearchTexts::tr("Looking for better teams; the best so far cost %1.").arg(goals)
                      : EngineSearchTexts::tr("Looking for better teams; the best so far cost %1 and break rules %n "
                                              "time(s).",
                                              nullptr, rules)
                            .arg(goals);
}

using Walks = std::vector<std::unique_ptr<Walk>>;

/// One walk over a large field, several over a field that is one block.
Walks startWalks(const EngineModel &model, const EngineEffort &effort)
{
    const bool good = !effort.start.empty();
    const bool fewTeams = model.teams() <= blockTeams;
    const std::vector<int> first = good ? effort.start : engineDraft(model, fewTeams ? stretchOfFew : stretchOfMany);
    Walks walks;
    if (!fewTeams) {
        walks.push_back(std::make_unique<Walk>(
            model, first, Walk::Plan{effort.seed, effort.moves, effort.threads, good, effort.movesARound}));
        return walks;
    }
    Random random(effort.seed);
    for (int i = 0; i < walksOfFew; ++i) {
        std::vector<int> start = first;
        if (i % 2 == 1 && !good) {
            shuffleFree(model, start, random);
        }
        walks.push_back(std::make_unique<Walk>(
            model, start,
            Walk::Plan{random.next(), std::max<quint64>(1, effort.moves / walksOfFew), 1, good, effort.movesARound}));
    }
    return walks;
}

const Walk &bestOf(const Walks &walks)
{
    return **std::min_element(walks.begin(), walks.end(),
                              [](const auto &a, const auto &b) { return a->seating().total() < b->seating().total(); });
}

/// All walks go a round at a time, until none has anything left to do; true when they were stopped.
bool walkOn(const EngineModel &model, Walks &walks, const EngineEffort &effort, const Cancel &cancel,
            Progress &progress)
{
    std::vector<char> going(walks.size(), 1);
    EngineCost best = bestOf(walks).seating().total();
    if (effort.watch) {
        effort.watch(bestOf(walks).seating());
    }
    quint64 done = 0;
    while (std::find(going.begin(), going.end(), 1) != going.end()) {
        if (cancel.isRequested()) {
            return true;
        }
        runBlocks(int(walks.size()), walks.size() > 1 ? effort.threads : 1, [&](int walk) {
            if (going[size_t(walk)] != 0) {
                going[size_t(walk)] = walks[size_t(walk)]->step() ? 1 : 0;
            }
        });
        done = 0;
        for (const auto &walk : walks) {
            done += walk->done();
        }
        if (const Seating &now = bestOf(walks).seating(); now.total() < best) {
            best = now.total();
            if (effort.watch) {
                effort.watch(now);
            }
        }
        progress.report({qint64(std::min(done, effort.moves)), qint64(effort.moves), soFar(model, best)});
    }
    return false;
}

EngineResult walk(const EngineModel &model, const EngineEffort &effort, const Cancel &cancel, Progress &progress)
{
    Walks walks = startWalks(model, effort);
    EngineResult result;
    result.stopped = walkOn(model, walks, effort, cancel, progress);
    if (result.stopped) {
        runBlocks(int(walks.size()), effort.threads, [&](int walk) { walks[size_t(walk)]->coolAtOnce(); });
    }
    for (const auto &walk : walks) {
        result.moves += walk->done();
    }
    const Walk &best = bestOf(walks);
    result.people = best.seating().people();
    result.sizes = best.seating().sizes();
    result.cost = best.seating().total();
    if (!effort.start.empty()) {
        const Seating start(model, effort.start);
        if (start.total() <= result.cost) {
            result.people = start.people();
            result.sizes = start.sizes();
            result.cost = start.total();
        }
    }
    result.proven = result.cost.broken == 0 && result.cost.soft <= softLowerBound(model);
    return result;
}

} // namespace

std::optional<EngineResult> searchTeams(const EngineModel &model, const EngineEffort &effort, const Cancel &cancel,
                                        Progress &progress)
{
    if (cancel.isRequested()) {
        return std::nullopt;
    }
    if (canSolveExactly(model)) {
        EngineEffort quick = effort;
        quick.moves = std::min(effort.moves, movesBeforeProof);
        EngineResult known = walk(model, quick, cancel, progress);
        if (auto exact = solveExactly(model, known, std::max(effort.moves, fewestProofSteps), cancel)) {
            exact->moves = known.moves;
            return exact;
        }
        if (cancel.isRequested()) {
            known.stopped = true;
            return known;
        }
    }
    return walk(model, effort, cancel, progress);
}

std::optional<quint64> movesIn(double seconds, const EngineModel &model, int threads, const Cancel &cancel)
{
    QElapsedTimer timer;
    timer.start();
    EngineEffort trial{1, std::max<quint64>(50'000, quint64(model.count()) * 8), threads, {}};
    double fastest = 0; // moves a second: others' work on the machine only ever slows one down
    double used = 0;
    do {
        trial.moves += trial.moves / 2;
        trial.movesARound = trial.moves / trialRounds;
        NoProgress progress;
        const auto found = searchTeams(model, trial, cancel, progress);
        if (!found || found->stopped) {
            return std::nullopt;
        }
        if (found->proven) {
            return trial.moves;
        }
        const double took = double(timer.nsecsElapsed()) / 1e9 - used;
        fastest = std::max(fastest, double(found->moves) / std::max(1e-6, took));
        used += took;
    } while (used < seconds / 10 && fastest > 0);
    return std::max<quint64>(fewestMoves, quint64(fastest * std::max(0.0, seconds - used) * usableShare));
}

} // namespace jamwright
