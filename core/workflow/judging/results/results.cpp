// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/results/results.h"

#include "judging/phases.h"
#include "judging/progress.h"
#include "judging/results/placechanges.h"
#include "judging/tally.h"
#include "store/database.h"
#include "store/judging/awardtable.h"
#include "store/judging/judgingtable.h"
#include "store/judging/resultstable.h"
#include "store/judging/rubrictable.h"
#include "store/transaction.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/record.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ResultsTexts {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

bool isAdjusted(const TallyChoice &choice)
{
    return fromName<TallyMethod>(choice.method) == TallyMethod::SeverityAdjusted;
}

/// The choice as it is kept: known names, spelled as they are known.
Result<TallyChoice> understood(const TallyChoice &choice)
{
    return readChoice(choice).map([&](const ChosenTally &chosen) {
        TallyChoice kept{nameOf(chosen.method), {}, choice.decimals, choice.seed};
        for (const TieRule rule : chosen.options.ties) {
            kept.ties << nameOf(rule);
        }
        return kept;
    });
}

TallyChoice byWeightedMean(TallyChoice choice)
{
    choice.method = nameOf(TallyMethod::WeightedMean);
    return choice;
}

/// One round by a complete choice.
Result<Ranking> rankRound(const PublicationRecord &record, const JudgingState &state, const TallyChoice &choice)
{
    const PublicationRecord one{record.event, choice, 0, {state}, record.makers, {}};
    return outcomeOf(one).map([](const Outcome &outcome) { return outcome.rounds.front().ranking; });
}

Result<const JudgingState *> roundOf(const PublicationRecord &record, std::optional<int> round)
{
    const int wanted = round.value_or(record.rounds.back().round);
    if (wanted < 1 || wanted > int(record.rounds.size())) {
        return Error::usage(ResultsTexts::tr("Round %1 has not begun.").arg(wanted));
    }
    return &record.rounds[size_t(wanted) - 1];
}

/// A round tallied by a choice, with what it is to the event.
struct RoundTally {
    PublicationRecord record;
    const JudgingState *state = nullptr;
    TallyChoice complete;
    Ranking ranking;
};

Result<RoundTally> lookAtRound(Workspace &workspace, EventId event, const TallyChoice &choice, std::optional<int> round)
{
    auto own = completeChoice(workspace, event, {});
    auto complete = completeChoice(workspace, event, choice);
    if (!own || !complete) {
        return !own ? own.error() : complete.error();
    }
    auto known = understood(*complete);
    auto record = known ? loadRecord(workspace, event, *known) : Result<PublicationRecord>(known.error());
    if (!record) {
        return record.error();
    }
    auto state = roundOf(*record, round);
    auto ranking = state ? rankRound(*record, **state, *known) : Result<Ranking>(state.error());
    if (!ranking) {
        return ranking.error();
    }
    if (auto noted = reveal(workspace, event, {**state}); !noted) {
        return noted.error();
    }
    if (*known != *own) {
        ranking->findings << notTheChoice(*own);
    }
    const size_t index = size_t((*state)->round) - 1;
    RoundTally tally{*std::move(record), nullptr, *std::move(known), *std::move(ranking)};
    tally.state = &tally.record.rounds[index]; // the vector's buffer moves with it
    return tally;
}

/// That the first place may be chance; nothing where the marks make it sure.
Findings doubtsOfTheWinner(const Ranking &ranking)
{
    if (!ranking.besideFirst.empty()) {
        return {{Severity::Warning,
                 u"judging.winner-not-sure"_s,
                 ResultsTexts::tr("The marks do not tell who is first apart from %n other(s).", nullptr,
                                  int(ranking.besideFirst.size())),
                 {},
                 ResultsTexts::tr("Look at them together, or ask for more reviews, before naming a winner.")}};
    }
    return {};
}

/// What was said, seen and published so far.
Result<void> addFacts(Workspace &workspace, EventId event, ResultsView &view)
{
    store::ResultsTable table(workspace.database(), event);
    auto revealed = table.isRevealed(view.judging.round);
    auto anyRevealed = table.isRevealed();
    auto contributions = store::AwardTable(workspace.database(), event).contributions();
    auto publications = table.publications();
    if (!revealed || !anyRevealed) {
        return !revealed ? revealed.error() : anyRevealed.error();
    }
    if (!contributions || !publications) {
        return !contributions ? contributions.error() : publications.error();
    }
    view.revealed = *revealed;
    view.severityStands = *anyRevealed;
    view.contributions = *std::move(contributions);
    view.publications = *std::move(publications);
    for (Publication &publication : view.publications) {
        publication.document.clear();
    }
    return {};
}

} // namespace

Finding notTheChoice(const TallyChoice &own)
{
    return {Severity::Note,
            u"judging.not-the-choice"_s,
            ResultsTexts::tr("This is not how the event is ranked: its own method is %1.").arg(own.method),
            {},
            ResultsTexts::tr("To make it the event's, choose it: 'jamctl judging method NAME'.")};
}

Result<TallyChoice> loadTallyChoice(Workspace &workspace, EventId event)
{
    return completeChoice(workspace, event, {});
}

Result<ChangeId> chooseTally(Workspace &workspace, EventId event, const TallyChoice &choice)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    store::ResultsTable table(workspace.database(), event);
    auto kept = understood(choice);
    auto before = loadTallyChoice(workspace, event);
    auto state = store::JudgingTable(workspace.database(), event).load();
    auto revealed = table.isRevealed();
    if (!kept || !before || !state || !revealed) {
        return !kept ? kept.error() : !before ? before.error() : !state ? state.error() : revealed.error();
    }
    if (auto allowed = require(*state, JudgingAct::ChooseMethod); !allowed) {
        return allowed.error();
    }
    if (*kept == *before) {
        return ChangeId{};
    }
    const bool turns = isAdjusted(*kept) != isAdjusted(*before);
    if (turns && *revealed) {
        return Error::input(
            ResultsTexts::tr("Somebody has looked at results already, and whether judges' severity is taken out has to "
                             "be chosen before that, so that nobody can choose it for the winner it gives."),
            before->method,
            ResultsTexts::tr("Look at the other ranking as a what-if: 'jamctl judging tally --method %1'.")
                .arg(kept->method));
    }
    if (auto set = table.setChoice(*kept); !set) {
        return set.error();
    }
    // Told apart by its kind, since an undo must not bring about what is refused here.
    return transaction->commit(event, turns ? u"judging.severity"_s : u"judging.method"_s,
                               ResultsTexts::tr("Chose to rank by %1").arg(kept->method));
}

Result<bool> wouldReveal(Workspace &workspace, EventId event)
{
    store::ResultsTable table(workspace.database(), event);
    auto current = store::RubricTable(workspace.database(), event).currentRound();
    if (!current) {
        return current.error();
    }
    for (int round = 1; round <= *current; ++round) {
        auto state = loadJudging(workspace, event, round);
        auto revealed = table.isRevealed(round);
        if (!state || !revealed) {
            return !state ? state.error() : revealed.error();
        }
        if (!*revealed && hasResults(*state)) {
            return true;
        }
    }
    return false;
}

Result<ResultsView> loadResults(Workspace &workspace, EventId event, std::optional<int> round, bool peek)
{
    ResultsView view;
    auto choice = loadTallyChoice(workspace, event);
    auto record = choice ? loadRecord(workspace, event, *choice) : Result<PublicationRecord>(choice.error());
    if (!record) {
        return record.error();
    }
    auto state = roundOf(*record, round);
    auto outcome = state ? outcomeOf(*record) : Result<Outcome>(state.error());
    auto raw = outcome ? rankRound(*record, **state, byWeightedMean(*choice)) : Result<Ranking>(outcome.error());
    if (!raw) {
        return raw.error();
    }
    auto awards = withNames(workspace, event, record->awards, outcome->awards);
    if (!awards) {
        return awards.error();
    }
    view.judging = **state;
    view.reviews = int(countedReviews(**state).size());
    view.open = judgingProgress(**state).open;
    view.choice = *choice;
    view.ranking = outcome->rounds[size_t((*state)->round) - 1].ranking;
    view.raw = *std::move(raw);
    view.changes = placeChanges(view.ranking, view.raw);
    view.awards = *std::move(awards);
    auto done = addFacts(workspace, event, view).andThen([&] {
        return peek ? Result<void>() : reveal(workspace, event, record->rounds);
    });
    return done ? Result<ResultsView>(std::move(view)) : Result<ResultsView>(done.error());
}

Result<TalliedRound> tallyRound(Workspace &workspace, EventId event, const TallyChoice &choice,
                                std::optional<int> round)
{
    auto tally = lookAtRound(workspace, event, choice, round);
    if (!tally) {
        return tally.error();
    }
    auto raw = rankRound(tally->record, *tally->state, byWeightedMean(tally->complete));
    if (!raw) {
        return raw.error();
    }
    TalliedRound tallied{std::move(tally->ranking), {}};
    tallied.changes = placeChanges(tallied.ranking, *raw);
    return tallied;
}

Result<Ranking> tallyEvent(Workspace &workspace, EventId event, const TallyChoice &choice, std::optional<int> round)
{
    auto tally = lookAtRound(workspace, event, choice, round);
    return tally ? Result<Ranking>(std::move(tally->ranking)) : Result<Ranking>(tally.error());
}

Result<Findings> loadResultFindings(Workspace &workspace, EventId event)
{
    store::ResultsTable table(workspace.database(), event);
    auto choice = completeChoice(workspace, event, {});
    auto record = choice ? loadRecord(workspace, event, *choice) : Result<PublicationRecord>(choice.error());
    if (!record) {
        return record.error();
    }
    const auto last = std::find_if(record->rounds.rbegin(), record->rounds.rend(),
                                   [](const JudgingState &state) { return !state.ballots.empty(); });
    Findings findings;
    for (const JudgingState &state : record->rounds) {
        auto revealed = table.isRevealed(state.round);
        if (!revealed) {
            return revealed.error();
        }
        if (!state.ballots.empty()) {
            auto ranking = rankRound(*record, state, *revealed ? *choice : byWeightedMean(*choice));
            if (!ranking) {
                return ranking.error();
            }
            const bool namesTheWinner = *revealed && &state == &*last;
            const Findings found = ranking->findings + (namesTheWinner ? doubtsOfTheWinner(*ranking) : Findings());
            for (const Finding &finding : found) {
                if (!findings.contains(finding)) {
                    findings << finding;
                }
            }
        }
    }
    return findings;
}

Result<FinalRanking> finalRanking(Workspace &workspace, EventId event)
{
    auto outcome = loadOutcome(workspace, event, {});
    if (!outcome) {
        return outcome.error();
    }
    if (auto noted = reveal(workspace, event, outcome->rounds); !noted) {
        return noted.error();
    }
    FinalRanking ranking{std::move(outcome->ranking), std::move(outcome->scores), 0};
    for (const JudgingState &round : outcome->rounds) {
        ranking.reviews += int(countedReviews(round).size());
    }
    return ranking;
}

} // namespace jamwright
