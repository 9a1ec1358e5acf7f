// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/results/record.h"

#include "judging/tally.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/judging/awardtable.h"
#include "store/judging/judgingtable.h"
#include "store/judging/resultstable.h"
#include "store/persontable.h"
#include "store/transaction.h"
#include "workflow/events.h"
#include "workflow/judging/results/awards.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RecordTexts {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

using Titles = std::map<SubmissionId, std::pair<QString, QString>>; ///< title and team

Result<Titles> titlesOf(Workspace &workspace, EventId event)
{
    return store::JudgingTable(workspace.database(), event)
        .submissions()
        .map([](const std::vector<Submission> &submissions) {
            Titles titles;
            for (const Submission &submission : submissions) {
                titles[submission.id] = {submission.shownTitle(), submission.teamName};
            }
            return titles;
        });
}

/// Names of people, each looked up once.
class Names
{
public:
    explicit Names(Workspace &workspace)
        : m_table(workspace.database())
    {
    }

    [[nodiscard]] Result<QStringList> of(const std::vector<PersonId> &people)
    {
        QStringList names;
        for (const PersonId id : people) {
            if (!m_names.contains(id)) {
                auto person = m_table.find(id);
                if (!person) {
                    return person.error();
                }
                m_names[id] = person->value_or(Person()).shownName();
            }
            names << m_names[id];
        }
        names.sort();
        return names;
    }

private:
    store::PersonTable m_table;
    std::map<PersonId, QString> m_names;
};

void putNames(Ranking &ranking, const Titles &titles, const std::vector<Judge> &judges)
{
    for (RankedSubmission &row : ranking.rows) {
        if (const auto title = titles.find(row.submission); title != titles.end()) {
            std::tie(row.title, row.team) = title->second;
        }
    }
    std::stable_sort(ranking.rows.begin(), ranking.rows.end(),
                     [](const RankedSubmission &a, const RankedSubmission &b) {
                         if ((a.rank > 0) != (b.rank > 0)) {
                             return a.rank > 0;
                         }
                         if (a.rank > 0 && a.group != b.group) {
                             return a.group > b.group;
                         }
                         return std::tie(a.rank, a.title) < std::tie(b.rank, b.title);
                     });
    for (JudgeSeverity &severity : ranking.severity) {
        const auto judge =
            std::find_if(judges.begin(), judges.end(), [&](const Judge &one) { return one.id == severity.judge; });
        severity.name = judge == judges.end() ? QString() : judge->name;
    }
}

/// The newest publication, where the event is published.
Result<std::optional<Publication>> standingPublication(Workspace &workspace, EventId event)
{
    auto phase = store::EventTable(workspace.database()).phase(event);
    auto publications = store::ResultsTable(workspace.database(), event).publications();
    if (!phase || !publications) {
        return !phase ? phase.error() : publications.error();
    }
    return *phase == JudgingPhase::Published && !publications->empty() ? std::optional(publications->back())
                                                                       : std::nullopt;
}

/// The final ranking by the weighted mean, with everything else as chosen.
Result<Ranking> rawRanking(const PublicationRecord &record, TallyChoice choice)
{
    choice.method = nameOf(TallyMethod::WeightedMean);
    const PublicationRecord plain{record.event, choice, 0, record.rounds, record.makers, {}};
    return outcomeOf(plain).map([](const Outcome &outcome) { return outcome.ranking; });
}

Result<NamedOutcome> publishedOutcome(Workspace &workspace, EventId event, const Publication &publication)
{
    auto outcome = readPublishedOutcome(publication.document);
    auto record = loadRecord(workspace, event, {}); // for the names of judges, and how much was judged
    auto titles = titlesOf(workspace, event);
    auto published = readPublication(publication.document);
    if (!outcome || !record || !titles || !published) {
        return !outcome ? outcome.error() : !record ? record.error() : !titles ? titles.error() : published.error();
    }
    auto raw = rawRanking(*record, published->choice);
    if (!raw) {
        return raw.error();
    }
    auto awards = withNames(workspace, event, record->awards, outcome->awards);
    if (!awards) {
        return awards.error();
    }
    putNames(outcome->ranking, *titles, record->rounds.front().judges);
    auto scores = scoresByRound(outcome->rounds, record->rounds.front().rounds);
    return NamedOutcome{std::move(outcome->ranking), *std::move(raw),   *std::move(awards),          publication,
                        std::move(record->rounds),   std::move(scores), std::move(published->choice)};
}

} // namespace

Result<TallyChoice> completeChoice(Workspace &workspace, EventId event, const TallyChoice &choice)
{
    auto own = store::ResultsTable(workspace.database(), event).choice();
    auto about = loadEvent(workspace, event);
    if (!own || !about) {
        return !own ? own.error() : about.error();
    }
    TallyChoice complete = choice;
    if (choice.method.isEmpty()) {
        const bool peers = about->kind == EventKind::PeerJam;
        const QString usual = nameOf(peers ? TallyMethod::Pyweek : TallyMethod::WeightedMean);
        complete.method = own->method.isEmpty() ? usual : own->method;
        complete.ties = choice.ties.isEmpty() ? own->ties : choice.ties;
        complete.decimals = choice.decimals ? choice.decimals : own->decimals;
        complete.seed = choice.seed == TallyChoice().seed ? own->seed : choice.seed;
    }
    return complete;
}

Result<Makers> loadMakers(Workspace &workspace, EventId event)
{
    store::AwardTable table(workspace.database(), event);
    auto members = table.members();
    auto contributions = table.contributions();
    if (!members || !contributions) {
        return !members ? members.error() : contributions.error();
    }
    std::set<std::pair<TeamId, PersonId>> idle;
    for (const Contribution &contribution : *contributions) {
        if (!contribution.contributed) {
            idle.insert({contribution.team, contribution.person});
        }
    }
    Makers makers;
    for (const store::TeamPerson &member : *members) {
        makers[member.team].push_back({member.person, !idle.contains({member.team, member.person})});
    }
    return makers;
}

Result<PublicationRecord> loadRecord(Workspace &workspace, EventId event, const TallyChoice &complete)
{
    PublicationRecord record;
    record.event = event;
    record.choice = complete;
    store::JudgingTable table(workspace.database(), event);
    for (int round = 1; record.rounds.empty() || round <= record.rounds.back().currentRound; ++round) {
        auto state = table.load(round);
        if (!state) {
            return state.error();
        }
        record.rounds.push_back(*std::move(state));
    }
    auto makers = loadMakers(workspace, event);
    auto awards = loadAwards(workspace, event);
    if (!makers || !awards) {
        return !makers ? makers.error() : awards.error();
    }
    record.makers = *std::move(makers);
    record.awards = *std::move(awards);
    return record;
}

Result<void> noteLook(Workspace &workspace, EventId event, const std::vector<JudgingState> &rounds)
{
    store::ResultsTable table(workspace.database(), event);
    Result<void> done;
    for (const JudgingState &state : rounds) {
        if (done && hasResults(state)) {
            done = table.reveal(state.round);
        }
    }
    return done;
}

Result<void> reveal(Workspace &workspace, EventId event, const std::vector<JudgingState> &rounds)
{
    store::ResultsTable table(workspace.database(), event);
    bool isFirst = false;
    for (const JudgingState &state : rounds) {
        auto seen = table.isRevealed(state.round);
        if (!seen) {
            return seen.error();
        }
        isFirst = isFirst || (!*seen && hasResults(state));
    }
    if (!isFirst) {
        return {};
    }
    if (workspace.isReadOnly()) {
        return Error::storage(
            RecordTexts::tr("The first look at results is noted in the workspace, which is open for reading only."),
            workspace.file(), RecordTexts::tr("Look at them once where the workspace can be written."));
    }
    auto transaction = store::Transaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    return noteLook(workspace, event, rounds).andThen([&] { return transaction->commit(); });
}

Result<bool> isRevealed(Workspace &workspace, EventId event)
{
    return store::ResultsTable(workspace.database(), event).isRevealed();
}

Result<std::vector<GivenAward>> withNames(Workspace &workspace, EventId event, const std::vector<Award> &awards,
                                          const std::vector<AwardResult> &results)
{
    auto titles = titlesOf(workspace, event);
    if (!titles) {
        return titles.error();
    }
    Names names(workspace);
    std::vector<GivenAward> given;
    for (const AwardResult &result : results) {
        const auto award = std::find_if(awards.begin(), awards.end(), [&](const Award &one) {
            return result.award.isStored() ? one.id == result.award : &one == &awards[result.index];
        });
        if (award == awards.end()) { // a winner who is left out would look like one who never was
            return Error::storage(RecordTexts::tr("An award of the published results is not in the workspace any "
                                                  "more, so they cannot be shown in full."),
                                  workspace.file(),
                                  RecordTexts::tr("Take the results back and publish them again: 'jamctl judging "
                                                  "freeze --reason TEXT', then 'jamctl judging publish'."));
        }
        GivenAward named{*award, {}, result.group};
        for (const AwardRecipients &winner : result.winners) {
            auto people = names.of(winner.people);
            auto leftOut = names.of(winner.leftOut);
            if (!people || !leftOut) {
                return !people ? people.error() : leftOut.error();
            }
            const auto &[title, team] = (*titles)[winner.submission];
            named.winners.push_back({winner.submission, title, team, winner.place, *people, *leftOut});
        }
        std::sort(named.winners.begin(), named.winners.end(), [](const AwardWinner &a, const AwardWinner &b) {
            return std::tie(a.place, a.title) < std::tie(b.place, b.title);
        });
        given.push_back(std::move(named));
    }
    return given;
}

Result<NamedOutcome> loadOutcome(Workspace &workspace, EventId event, const TallyChoice &choice)
{
    auto publication = standingPublication(workspace, event);
    if (!publication) {
        return publication.error();
    }
    if (*publication && choice == TallyChoice()) {
        return publishedOutcome(workspace, event, **publication);
    }
    auto complete = completeChoice(workspace, event, choice);
    auto record = complete ? loadRecord(workspace, event, *complete) : Result<PublicationRecord>(complete.error());
    if (!record) {
        return record.error();
    }
    auto outcome = outcomeOf(*record);
    auto raw = outcome ? rawRanking(*record, *complete) : Result<Ranking>(outcome.error());
    if (!raw) {
        return raw.error();
    }
    auto awards = withNames(workspace, event, record->awards, outcome->awards);
    if (!awards) {
        return awards.error();
    }
    std::vector<Ranking> rankings;
    std::transform(outcome->rounds.begin(), outcome->rounds.end(), std::back_inserter(rankings),
                   [](const RankedRound &round) { return round.ranking; });
    auto scores = scoresByRound(rankings, record->rounds.front().rounds);
    return NamedOutcome{std::move(outcome->ranking), *std::move(raw),   *std::move(awards),  {},
                        std::move(record->rounds),   std::move(scores), *std::move(complete)};
}

} // namespace jamwright
