// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/results/awards.h"

#include "domain/naming/nearestname.h"
#include "exchange/results/awardsfile.h"
#include "judging/phases.h"
#include "judging/results/awards.h"
#include "store/database.h"
#include "store/judging/awardtable.h"
#include "store/judging/judgingtable.h"
#include "store/persontable.h"
#include "store/transaction.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/rubrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AwardTexts {
    Q_DECLARE_TR_FUNCTIONS(Awards)
};

bool isNamed(AwardKind kind)
{
    return kind == AwardKind::ByHand || kind == AwardKind::Mention;
}

Result<void> requireGiving(Workspace &workspace, EventId event)
{
    auto state = store::JudgingTable(workspace.database(), event).load();
    return state ? require(*state, JudgingAct::GiveAwards) : Result<void>(state.error());
}

bool hasCriterion(const RubricSet &rubrics, const QString &name)
{
    return std::any_of(rubrics.rubrics.begin(), rubrics.rubrics.end(),
                       [&](const Rubric &rubric) { return rubric.find(name) != nullptr; });
}

Result<void> checkAward(const Award &award, const RubricSet &rubrics, const std::vector<Submission> &submissions)
{
    if (award.name.trimmed().isEmpty() || award.places < 1) {
        return Error::input(AwardTexts::tr("An award needs a name, and is for at least one place."), award.name);
    }
    if (award.kind == AwardKind::Criterion && !hasCriterion(rubrics, award.criterion)) {
        return Error::input(AwardTexts::tr("No round asks for the criterion '%1'.").arg(award.criterion), award.name);
    }
    if (!isNamed(award.kind) && !award.winners.empty()) {
        return Error::input(AwardTexts::tr("Who receives it follows from the scores, so no winner can be named."),
                            award.name, AwardTexts::tr("Make its kind \"by-hand\" or \"mention\"."));
    }
    for (const SubmissionId winner : award.winners) {
        const auto found = std::find_if(submissions.begin(), submissions.end(),
                                        [winner](const Submission &one) { return one.id == winner; });
        if (found == submissions.end() || found->disqualified) {
            return Error::input(
                found == submissions.end()
                    ? AwardTexts::tr("The submission is not of this event.")
                    : AwardTexts::tr("%1 is disqualified and cannot receive anything.").arg(found->shownTitle()),
                award.name);
        }
    }
    return {};
}

const Award *awardCalled(const std::vector<Award> &awards, const QString &name)
{
    const auto found = std::find_if(awards.begin(), awards.end(),
                                    [&](const Award &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == awards.end() ? nullptr : &*found;
}

/// The list as it is to be stored. A stored award is known by its name first and by its id where it is renamed, so that
/// no name goes from one row to another: an undo could not take that back.
Result<std::vector<Award>> withIds(std::vector<Award> awards, const std::vector<Award> &stored)
{
    std::set<QString> names;
    std::set<AwardId> taken;
    for (Award &award : awards) {
        award.name = award.name.trimmed();
        if (!names.insert(award.name.toLower()).second) {
            return Error::input(AwardTexts::tr("Two awards have this name."), award.name);
        }
        const bool isKnown = !award.id.isStored() || std::any_of(stored.begin(), stored.end(),
                                                                 [&](const Award &one) { return one.id == award.id; });
        if (!isKnown) {
            return Error::input(AwardTexts::tr("The award is not there any more; load the awards again."), award.name);
        }
        if (const Award *known = awardCalled(stored, award.name)) {
            award.id = known->id;
            taken.insert(known->id);
        }
    }
    for (Award &award : awards) {
        const bool isRenamed = awardCalled(stored, award.name) == nullptr;
        if (isRenamed && award.id.isStored() && !taken.insert(award.id).second) {
            award.id = {};
        }
    }
    return awards;
}

Result<std::vector<SubmissionId>> submissionsCalled(Workspace &workspace, EventId event, const QStringList &names)
{
    auto submissions = store::JudgingTable(workspace.database(), event).submissions();
    if (!submissions) {
        return submissions.error();
    }
    std::vector<SubmissionId> ids;
    for (const QString &name : names) {
        auto submission = findSubmission(*submissions, name);
        if (!submission) {
            return submission.error();
        }
        ids.push_back(submission->id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Inside a transaction.
Result<void> putAwards(Workspace &workspace, EventId event, const std::vector<Award> &awards)
{
    store::AwardTable table(workspace.database(), event);
    auto allowed = requireGiving(workspace, event);
    auto stored = table.awards();
    auto rubrics = loadRubricSet(workspace, event);
    auto submissions = store::JudgingTable(workspace.database(), event).submissions();
    if (!allowed || !stored || !rubrics || !submissions) {
        return !allowed ? allowed.error() : !stored ? stored.error() : !rubrics ? rubrics.error() : submissions.error();
    }
    auto wanted = withIds(awards, *stored);
    if (!wanted) {
        return wanted.error();
    }
    for (const Award &award : *wanted) {
        if (std::find(stored->begin(), stored->end(), award) != stored->end()) {
            continue; // as it was, though what it goes by may be gone since
        }
        if (auto sound = checkAward(award, *rubrics, *submissions); !sound) {
            return sound.error();
        }
    }
    return *wanted == *stored ? Result<void>() : table.replace(*wanted);
}

/// Puts the awards and commits.
Result<ChangeId> finishAwards(store::RecordedTransaction &transaction, Workspace &workspace, EventId event,
                              const Result<std::vector<Award>> &awards)
{
    auto put = awards ? putAwards(workspace, event, *awards) : Result<void>(awards.error());
    return put ? transaction.commit(event, u"judging.awards"_s,
                                    AwardTexts::tr("Set %n award(s)", nullptr, int(awards->size())))
               : Result<ChangeId>(put.error());
}

/// The entries as awards of the event.
Result<std::vector<Award>> awardsOf(Workspace &workspace, EventId event, const std::vector<AwardEntry> &entries)
{
    std::vector<Award> awards;
    for (const AwardEntry &entry : entries) {
        auto winners = submissionsCalled(workspace, event, entry.winners);
        if (!winners) {
            return Error::input(winners.error().what, entry.award.name + u": "_s + winners.error().where,
                                winners.error().remedy);
        }
        awards.push_back(entry.award);
        awards.back().winners = *std::move(winners);
    }
    return awards;
}

/// The event's awards, one of them given to these teams.
Result<std::vector<Award>> awardsWithWinners(Workspace &workspace, EventId event, const QString &name,
                                             const QStringList &teams)
{
    auto awards = loadAwards(workspace, event);
    if (!awards) {
        return awards;
    }
    const auto award = std::find_if(awards->begin(), awards->end(),
                                    [&](const Award &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (award == awards->end()) {
        QStringList known;
        for (const Award &one : *awards) {
            known << one.name;
        }
        return Error::usage(AwardTexts::tr("There is no award of that name."), name,
                            AwardTexts::tr("Awards: %1.").arg(known.join(u", "_s)));
    }
    if (!isNamed(award->kind)) {
        return Error::input(AwardTexts::tr("Who receives it follows from the scores, so no winner can be named."),
                            award->name, AwardTexts::tr("Make its kind \"by-hand\" or \"mention\"."));
    }
    auto winners = submissionsCalled(workspace, event, teams);
    if (!winners) {
        return winners.error();
    }
    award->winners = *std::move(winners);
    return awards;
}

/// Her team, which has to have handed something in.
Result<TeamId> contributingTeam(Workspace &workspace, EventId event, PersonId person)
{
    auto members = store::AwardTable(workspace.database(), event).members();
    auto submissions = store::JudgingTable(workspace.database(), event).submissions();
    if (!members || !submissions) {
        return !members ? members.error() : submissions.error();
    }
    const auto member = std::find_if(members->begin(), members->end(),
                                     [person](const store::TeamPerson &one) { return one.person == person; });
    if (member == members->end()) {
        return Error::input(AwardTexts::tr("The person is in no team of this event."));
    }
    const bool handedIn = std::any_of(submissions->begin(), submissions->end(),
                                      [&](const Submission &one) { return one.team == member->team; });
    if (!handedIn) {
        return Error::input(AwardTexts::tr("The team has handed nothing in."), member->teamName);
    }
    return member->team;
}

/// Inside a transaction. What was said already stays, with its time.
Result<void> putContribution(Workspace &workspace, EventId event, PersonId person, bool contributed,
                             const QString &saidBy)
{
    store::AwardTable table(workspace.database(), event);
    auto team = contributingTeam(workspace, event, person);
    auto known = table.contributions();
    if (!team || !known) {
        return !team ? team.error() : known.error();
    }
    const Contribution wanted{*team, person, contributed, saidBy, workspace.clock().now()};
    const bool same = std::any_of(known->begin(), known->end(), [&](const Contribution &one) {
        return one.team == wanted.team && one.person == person && one.contributed == contributed &&
               one.saidBy == wanted.saidBy;
    });
    return same ? Result<void>() : table.put(wanted);
}

Result<QString> contributionSentence(Workspace &workspace, const std::vector<PersonId> &people, bool contributed)
{
    const auto count = int(people.size());
    if (count != 1) {
        return contributed ? AwardTexts::tr("Noted that %n member(s) took part", nullptr, count)
                           : AwardTexts::tr("Noted that %n member(s) did not take part", nullptr, count);
    }
    return store::PersonTable(workspace.database()).find(people.front()).map([&](const std::optional<Person> &person) {
        const QString sentence =
            contributed ? AwardTexts::tr("Noted that %1 took part") : AwardTexts::tr("Noted that %1 did not take part");
        return sentence.arg(person.value_or(Person()).shownName());
    });
}

} // namespace

Result<std::vector<Award>> loadAwards(Workspace &workspace, EventId event)
{
    auto awards = store::AwardTable(workspace.database(), event).awards();
    if (!awards || !awards->empty()) {
        return awards;
    }
    return loadRubricSet(workspace, event).map(usualAwards);
}

Result<ChangeId> saveAwards(Workspace &workspace, EventId event, const std::vector<Award> &awards)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    return finishAwards(*transaction, workspace, event, awards);
}

Result<QByteArray> exportAwardsFile(Workspace &workspace, EventId event)
{
    auto awards = loadAwards(workspace, event);
    auto submissions = store::JudgingTable(workspace.database(), event).submissions();
    if (!awards || !submissions) {
        return !awards ? awards.error() : submissions.error();
    }
    std::vector<AwardEntry> entries;
    for (const Award &award : *awards) {
        AwardEntry entry{award, {}};
        for (const Submission &submission : *submissions) {
            if (std::find(award.winners.begin(), award.winners.end(), submission.id) != award.winners.end()) {
                entry.winners << submission.teamName;
            }
        }
        entries.push_back(std::move(entry));
    }
    return awardsFileJson(entries);
}

Result<ChangeId> importAwardsFile(Workspace &workspace, EventId event, const QByteArray &json, const QString &fileName)
{
    auto entries = readAwardsFile(json, fileName);
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!entries || !transaction) {
        return !entries ? entries.error() : transaction.error();
    }
    return finishAwards(*transaction, workspace, event, awardsOf(workspace, event, *entries));
}

Result<ChangeId> giveAward(Workspace &workspace, EventId event, const QString &name, const QStringList &teams)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    return finishAwards(*transaction, workspace, event, awardsWithWinners(workspace, event, name, teams));
}

Result<ChangeId> setContributions(Workspace &workspace, EventId event, const std::vector<PersonId> &people,
                                  bool contributed, const QString &saidBy)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    if (auto allowed = requireGiving(workspace, event); !allowed) {
        return allowed.error();
    }
    for (const PersonId person : people) {
        if (auto put = putContribution(workspace, event, person, contributed, saidBy.trimmed()); !put) {
            return put.error();
        }
    }
    auto sentence = contributionSentence(workspace, people, contributed);
    return sentence ? transaction->commit(event, u"judging.contribution"_s, *sentence)
                    : Result<ChangeId>(sentence.error());
}

} // namespace jamwright
