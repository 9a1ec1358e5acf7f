// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/rubrics.h"

#include "exchange/judgingfiles.h"
#include "judging/phases.h"
#include "judging/rubrics.h"
#include "judging/tally.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/judging/rubrictable.h"
#include "store/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RubricTexts {
    Q_DECLARE_TR_FUNCTIONS(Rubrics)
};

bool isSound(const Criterion &criterion)
{
    const bool labelsFit = std::all_of(criterion.labels.begin(), criterion.labels.end(),
                                       [&](const auto &label) { return criterion.allows(label.first); });
    return !criterion.name.trimmed().isEmpty() && criterion.weight >= 0 && criterion.lowest < criterion.highest &&
           criterion.step > 0 && labelsFit;
}

Result<void> checkRubric(const Rubric &rubric)
{
    std::set<QString> names;
    for (const Criterion &criterion : rubric.criteria) {
        if (!isSound(criterion) || !names.insert(criterion.name.toLower()).second) {
            return Error::input(
                RubricTexts::tr("A criterion needs a name of its own, a weight that is not negative, a step above 0, a "
                                "lowest mark below the highest, and labels of marks that are on its scale."),
                criterion.name);
        }
    }
    const auto counts = [](const Criterion &criterion) { return criterion.weight > 0; };
    if (!rubric.criteria.isEmpty() && std::none_of(rubric.criteria.begin(), rubric.criteria.end(), counts)) {
        return Error::input(RubricTexts::tr("At least one criterion needs a weight above 0."), rubric.name);
    }
    return {};
}

Result<void> checkSet(const RubricSet &set)
{
    Q_ASSERT(set.rounds.size() == set.rubrics.size());
    for (size_t i = 0; i < set.rounds.size(); ++i) {
        if (set.rounds[i].shortlist && (i == 0 || *set.rounds[i].shortlist < 1)) {
            return Error::input(i == 0 ? RubricTexts::tr("The first round is for all submissions.")
                                       : RubricTexts::tr("At least one submission goes on to a round."),
                                set.rounds[i].name);
        }
        if (auto sound = checkRubric(set.rubrics[i]); !sound) {
            return sound;
        }
    }
    return set.rounds.empty() ? Error::input(RubricTexts::tr("Judging needs at least one round."), set.name)
                              : Result<void>();
}

/// Two that ask for the same, whatever ids their criteria have.
bool isSame(const Rubric &a, const Rubric &b)
{
    const auto same = [](Criterion left, const Criterion &right) {
        left.id = right.id;
        return left == right;
    };
    return a.name == b.name &&
           std::equal(a.criteria.begin(), a.criteria.end(), b.criteria.begin(), b.criteria.end(), same);
}

/// Inside a transaction.
Result<void> putRubric(Workspace &workspace, EventId event, int round, const Rubric &rubric, const QString &reason)
{
    auto state = store::JudgingTable(workspace.database(), event).load(round);
    if (!state) {
        return state.error();
    }
    if (state->rubricVersion > 0 && isSame(state->rubric, rubric)) {
        return {};
    }
    store::RubricTable table(workspace.database(), event);
    if (!state->isScored()) {
        return table.replaceNewest(round, rubric);
    }
    if (auto allowed = require(*state, JudgingAct::EditRubric); !allowed) {
        return allowed;
    }
    if (reason.trimmed().isEmpty()) {
        return Error::input(
            RubricTexts::tr(
                "Scores exist already, so the rubric is locked. A change makes a new version of it, keeps the "
                "old scores, and needs a reason."),
            state->rubric.name, RubricTexts::tr("Say why: 'jamctl judging rubric set FILE --reason TEXT'."));
    }
    return table.add(round, rubric, reason.trimmed());
}

Result<void> putRounds(Workspace &workspace, EventId event, const std::vector<Round> &rounds)
{
    store::RubricTable table(workspace.database(), event);
    auto before = table.rounds();
    auto current = table.currentRound();
    if (!before || !current) {
        return !before ? before.error() : current.error();
    }
    for (int gone = int(rounds.size()) + 1; gone <= int(before->size()); ++gone) {
        auto state = store::JudgingTable(workspace.database(), event).load(gone);
        if (!state) {
            return state.error();
        }
        if (state->isScored() || gone <= *current) {
            return Error::input(RubricTexts::tr("Round %1 is judged already, so it cannot go.").arg(gone));
        }
    }
    return rounds == *before ? Result<void>() : table.replaceRounds(rounds);
}

/// Inside a transaction.
Result<void> putRubricSet(Workspace &workspace, EventId event, const RubricSet &set, const QString &reason)
{
    auto state = store::JudgingTable(workspace.database(), event).load();
    auto done = state ? require(*state, JudgingAct::EditRubric) : Result<void>(state.error());
    done = done.andThen([&] { return checkSet(set); }).andThen([&] { return putRounds(workspace, event, set.rounds); });
    for (size_t i = 0; done && i < set.rounds.size(); ++i) {
        done = putRubric(workspace, event, int(i) + 1, set.rubrics[i], reason);
    }
    return done;
}

/// Puts the set and commits.
Result<ChangeId> finishRubric(store::RecordedTransaction &transaction, Workspace &workspace, EventId event,
                              const RubricSet &set, const QString &reason)
{
    auto put = putRubricSet(workspace, event, set, reason);
    return put ? transaction.commit(event, u"judging.rubric"_s,
                                    RubricTexts::tr("Set the rubric to %1").arg(set.rubrics.front().name))
               : Result<ChangeId>(put.error());
}

/// Every round that was begun, as it stands; of an event that is not judged yet its first one.
Result<std::vector<JudgingState>> begunRounds(Workspace &workspace, EventId event)
{
    std::vector<JudgingState> rounds;
    for (int round = 1; rounds.empty() || round <= rounds.back().currentRound; ++round) {
        auto state = store::JudgingTable(workspace.database(), event).load(round);
        if (!state) {
            return state.error();
        }
        rounds.push_back(*std::move(state));
    }
    return rounds;
}

/// The reviews that count before and not after.
std::set<Assignment> lostReviews(const JudgingState &before, const JudgingState &after)
{
    const std::vector<Assignment> counted = countedReviews(before);
    std::set<Assignment> lost(counted.begin(), counted.end());
    for (const Assignment &review : countedReviews(after)) {
        lost.erase(review);
    }
    return lost;
}

/// What these reviews have no mark for: of the criteria that have to be marked, else of all.
QStringList unmarkedOf(const std::set<Assignment> &reviews, const JudgingState &state)
{
    QStringList required;
    QStringList all;
    for (const Criterion &criterion : state.rubric.criteria) {
        const bool lacks = std::any_of(state.ballots.begin(), state.ballots.end(), [&](const Ballot &ballot) {
            return reviews.contains({ballot.judge, ballot.submission}) && !ballot.marks.contains(criterion.id);
        });
        if (lacks) {
            all << criterion.name;
            required << (criterion.required ? QStringList{criterion.name} : QStringList());
        }
    }
    return required.isEmpty() ? all : required;
}

/// What is asked for no more, under whatever scale.
QStringList droppedNames(const Rubric &before, const Rubric &after)
{
    QStringList dropped;
    for (const Criterion &criterion : before.criteria) {
        if (after.find(criterion.name) == nullptr) {
            dropped << criterion.name;
        }
    }
    return dropped;
}

Finding unmarkedFinding(const std::set<Assignment> &lost, const JudgingState &before, const JudgingState &after)
{
    QString message = RubricTexts::tr("%n ballot(s) of round %1 do not count any more until this is marked: %2.",
                                      nullptr, int(lost.size()))
                          .arg(QString::number(after.round), unmarkedOf(lost, after).join(u", "_s));
    const QStringList dropped = droppedNames(before.rubric, after.rubric);
    if (!dropped.isEmpty()) {
        message += u' ' + RubricTexts::tr("Criteria left out: %1.").arg(dropped.join(u", "_s));
    }
    return {Severity::Warning,
            u"judging.rubric-unmarked"_s,
            message,
            {},
            RubricTexts::tr("Have it marked, or set the rubric of before: a criterion has its marks again once it has "
                            "its name and scale again.")};
}

} // namespace

Result<RubricSet> loadRubricSet(Workspace &workspace, EventId event)
{
    store::RubricTable table(workspace.database(), event);
    auto rounds = table.rounds();
    if (!rounds) {
        return rounds.error();
    }
    RubricSet set;
    set.rounds = *std::move(rounds);
    set.rubrics.clear();
    for (const Round &round : set.rounds) {
        auto newest = table.newest(round.number);
        if (!newest) {
            return newest.error();
        }
        set.rubrics.push_back(std::move(newest->rubric));
    }
    set.name = set.rubrics.front().name;
    return set;
}

Result<std::vector<RubricVersion>> loadRubricVersions(Workspace &workspace, EventId event, int round)
{
    return store::RubricTable(workspace.database(), event).versions(round);
}

Result<ChangeId> saveRubric(Workspace &workspace, EventId event, const Rubric &rubric, const QString &reason)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto round = store::RubricTable(workspace.database(), event).currentRound();
    auto set = loadRubricSet(workspace, event);
    if (!round || !set) {
        return !round ? round.error() : set.error();
    }
    set->rubrics.at(size_t(*round - 1)) = rubric;
    return finishRubric(*transaction, workspace, event, *set, reason);
}

Result<ChangeId> saveRubricSet(Workspace &workspace, EventId event, const RubricSet &set, const QString &reason)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    return finishRubric(*transaction, workspace, event, set, reason);
}

Result<Findings> rubricFindings(Workspace &workspace, EventId event, const RubricSet &set, const QString &reason)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database()); // rolls back
    if (!transaction) {
        return transaction.error();
    }
    auto before = begunRounds(workspace, event);
    auto put = before ? putRubricSet(workspace, event, set, reason) : Result<void>(before.error());
    auto after = put ? begunRounds(workspace, event) : Result<std::vector<JudgingState>>(put.error());
    if (!after) {
        return after.error();
    }
    Findings findings;
    for (size_t i = 0; i < before->size(); ++i) {
        const std::set<Assignment> lost = lostReviews((*before)[i], (*after)[i]);
        if (!lost.empty()) {
            findings << unmarkedFinding(lost, (*before)[i], (*after)[i]);
        }
    }
    return findings;
}

Result<RubricSet> readRubricFile(const QByteArray &json, const QString &fileName)
{
    auto set = readRubric(json, fileName);
    if (!set) {
        return set;
    }
    auto sound = checkSet(*set);
    return sound ? set : Result<RubricSet>(sound.error());
}

QByteArray writeRubricFile(const RubricSet &set)
{
    return rubricJson(set);
}

QList<RubricSet> builtInRubrics()
{
    return {pythonDiscordRubric(), pyweekRubric(), blankRubric()};
}

} // namespace jamwright
