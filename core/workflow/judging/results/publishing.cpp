// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/results/publishing.h"

#include "store/database.h"
#include "store/eventtable.h"
#include "store/judging/awardtable.h"
#include "store/judging/resultstable.h"
#include "store/judging/scorelog.h"
#include "store/transaction.h"
#include "workflow/judging/results/history.h"
#include "workflow/judging/results/record.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PublishingTexts {
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

Result<void> requireFrozen(JudgingPhase phase)
{
    switch (phase) {
    case JudgingPhase::Frozen:
        return {};
    case JudgingPhase::Published:
        return Error::input(PublishingTexts::tr("The results are published already."), {},
                            PublishingTexts::tr("To correct them, take them back: 'jamctl judging freeze --reason "
                                                "TEXT'."));
    default:
        return Error::input(PublishingTexts::tr("Results are frozen before they are published, so that nothing changes "
                                                "while they are looked at."),
                            {}, PublishingTexts::tr("Freeze them: 'jamctl judging freeze'."));
    }
}

/// What would be published, of an event whose results are frozen.
Result<PublicationRecord> loadFrozen(Workspace &workspace, EventId event)
{
    auto phase = store::EventTable(workspace.database()).phase(event);
    auto ready = phase ? requireFrozen(*phase) : Result<void>(phase.error());
    if (!ready) {
        return ready.error();
    }
    return completeChoice(workspace, event, {}).andThen([&](const TallyChoice &choice) {
        return loadRecord(workspace, event, choice);
    });
}

/// Inside a transaction: an event that has no award gets the usual ones, so that each has its id.
Result<void> keepUsualAwards(Workspace &workspace, EventId event, PublicationRecord &record)
{
    const bool kept =
        std::all_of(record.awards.begin(), record.awards.end(), [](const Award &award) { return award.id.isStored(); });
    if (kept) {
        return {};
    }
    store::AwardTable table(workspace.database(), event);
    auto awards = table.replace(record.awards).andThen([&] { return table.awards(); });
    if (!awards) {
        return awards.error();
    }
    record.awards = *std::move(awards);
    return {};
}

/// The awards by the ids that they have in a document, where each has its like there; else as they are. An award that
/// is in the table keeps its own.
std::vector<Award> withIdsOf(const QByteArray &document, const std::vector<Award> &awards)
{
    const auto before = readPublication(document);
    if (!before || before->awards.size() != awards.size()) {
        return awards;
    }
    std::vector<Award> renumbered = awards;
    for (size_t i = 0; i < awards.size(); ++i) {
        const AwardId id = before->awards[i].id;
        const bool isTaken =
            std::any_of(awards.begin(), awards.end(), [id](const Award &award) { return award.id == id; });
        if (isTaken && awards[i].id != id) {
            return awards;
        }
        renumbered[i].id = id;
    }
    return renumbered;
}

/// The ballots of a record are what the log gives.
void replayAll(PublicationRecord &record, const std::vector<ScoreChange> &log)
{
    for (JudgingState &round : record.rounds) {
        round.ballots = replayMarks(log, round.round, record.lastLine);
    }
}

bool hasMarksOf(const std::vector<Ballot> &stored, const std::vector<Ballot> &replayed)
{
    std::map<Assignment, std::map<CriterionId, Mark>> marks;
    for (const Ballot &ballot : stored) {
        if (!ballot.marks.empty()) {
            marks[{ballot.judge, ballot.submission}] = ballot.marks;
        }
    }
    return marks.size() == replayed.size() && std::all_of(replayed.begin(), replayed.end(), [&](const Ballot &ballot) {
               const auto found = marks.find({ballot.judge, ballot.submission});
               return found != marks.end() && found->second == ballot.marks;
           });
}

/// The document again, from nothing but itself and the log.
Result<QByteArray> recomputed(const QByteArray &document, const std::vector<ScoreChange> &log)
{
    auto record = readPublication(document);
    if (!record) {
        return record.error();
    }
    replayAll(*record, log);
    return publicationDocument(*record);
}

/// The document as the log of scores gives it, which has to be what the workspace says.
Result<QByteArray> documentOf(Workspace &workspace, EventId event, PublicationRecord &record)
{
    auto log = store::ScoreLog(workspace.database()).list(event);
    if (!log) {
        return log.error();
    }
    record.lastLine = log->empty() ? 0 : log->back().number;
    for (JudgingState &round : record.rounds) {
        std::vector<Ballot> replayed = replayMarks(*log, round.round, record.lastLine);
        if (!hasMarksOf(round.ballots, replayed)) {
            return Error::storage(
                PublishingTexts::tr("The log of scores does not give the scores of round %1.").arg(round.round),
                workspace.file(), PublishingTexts::tr("Look at the file: 'jamctl workspace check'."));
        }
        round.ballots = std::move(replayed);
    }
    auto document = publicationDocument(record);
    auto again = document ? recomputed(*document, *log) : document;
    if (!again) {
        return again;
    }
    return *again == *document ? document
                               : Error::storage(PublishingTexts::tr("The results cannot be computed again from what "
                                                                    "would be published."),
                                                workspace.file());
}

/// Inside a transaction: the newest publication where it says the same, else the next.
Result<Publication> keepPublication(Workspace &workspace, EventId event, const QByteArray &document)
{
    store::ResultsTable table(workspace.database(), event);
    auto before = table.publications();
    if (!before) {
        return before.error();
    }
    if (!before->empty() && before->back().document == document) {
        return before->back();
    }
    const Publication publication{before->empty() ? 1 : before->back().version + 1, workspace.clock().now(), document,
                                  hashOf(document)};
    auto added = table.add(publication);
    return added ? Result<Publication>(publication) : Result<Publication>(added.error());
}

/// Inside a transaction: whether the record says what was published last but for the ids of awards, which it then gets
/// back. They are other ones where awards went and came again, and the same results are the same document.
Result<bool> keepsAwardsOf(Workspace &workspace, const Publication &newest, PublicationRecord &record)
{
    std::vector<Award> awards = withIdsOf(newest.document, record.awards);
    if (awards == record.awards) {
        return false;
    }
    PublicationRecord renumbered = record;
    renumbered.awards = awards;
    auto document = documentOf(workspace, record.event, renumbered);
    if (!document || *document != newest.document) {
        return document ? Result<bool>(false) : Result<bool>(document.error());
    }
    record.awards = std::move(awards);
    auto put = store::AwardTable(workspace.database(), record.event).replace(record.awards);
    return put ? Result<bool>(true) : Result<bool>(put.error());
}

/// Inside a transaction: every award gets its id, by which the document speaks of it.
Result<void> keepAwards(Workspace &workspace, PublicationRecord &record)
{
    auto before = store::ResultsTable(workspace.database(), record.event).publications();
    if (!before) {
        return before.error();
    }
    auto kept = before->empty() ? Result<bool>(false) : keepsAwardsOf(workspace, before->back(), record);
    if (!kept || *kept) {
        return kept ? Result<void>() : Result<void>(kept.error());
    }
    return keepUsualAwards(workspace, record.event, record);
}

/// Inside a transaction: what is published, kept.
Result<Publication> keepResults(Workspace &workspace, PublicationRecord &record)
{
    auto document = keepAwards(workspace, record).andThen([&] { return documentOf(workspace, record.event, record); });
    return document ? keepPublication(workspace, record.event, *document) : Result<Publication>(document.error());
}

/// Inside a transaction: that it is published, and what follows.
Result<void> tellResults(Workspace &workspace, const PublicationRecord &record, const Publication &publication)
{
    return noteLook(workspace, record.event, record.rounds) // publishing is a look at every round
        .andThen([&] { return writeHistory(workspace, record, publication.document); })
        .andThen(
            [&] { return store::EventTable(workspace.database()).setPhase(record.event, JudgingPhase::Published); });
}

Finding broken(const QString &key, const QString &sentence, int version)
{
    return {Severity::Error, key, sentence.arg(version), {}, {}};
}

} // namespace

Result<Publication> publishResults(Workspace &workspace, EventId event, bool dryRun)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto record = loadFrozen(workspace, event);
    if (!record) {
        return record.error();
    }
    auto publication = keepResults(workspace, *record);
    if (!publication || dryRun) {
        return publication; // the transaction rolls back
    }
    if (auto told = tellResults(workspace, *record, *publication); !told) {
        return told.error();
    }
    auto change =
        transaction->commit(event, u"judging.publish"_s,
                            PublishingTexts::tr("Published the results, version %1").arg(publication->version));
    return change ? publication : Result<Publication>(change.error());
}

Result<std::vector<Publication>> loadPublications(Workspace &workspace, EventId event)
{
    return store::ResultsTable(workspace.database(), event).publications();
}

Result<PublicationCheck> checkPublication(Workspace &workspace, EventId event, int version)
{
    auto publications = loadPublications(workspace, event);
    auto log = store::ScoreLog(workspace.database()).list(event);
    if (!publications || !log) {
        return !publications ? publications.error() : log.error();
    }
    const auto found = version == 0 && !publications->empty()
                           ? std::prev(publications->end())
                           : std::find_if(publications->begin(), publications->end(),
                                          [version](const Publication &one) { return one.version == version; });
    if (found == publications->end()) {
        return Error::usage(PublishingTexts::tr("There is no such publication."), QString::number(version),
                            PublishingTexts::tr("%n version(s) were published.", nullptr, int(publications->size())));
    }
    PublicationCheck check;
    check.version = found->version;
    check.hashHolds = hashOf(found->document) == found->hash;
    const auto again = recomputed(found->document, *log);
    check.recomputes = again && *again == found->document;
    if (!check.hashHolds) {
        check.findings << broken(u"publication.hash"_s,
                                 PublishingTexts::tr("The document of version %1 is not as it was published: its hash "
                                                     "is another."),
                                 check.version);
    }
    if (!check.recomputes) {
        check.findings << broken(u"publication.recomputed"_s,
                                 PublishingTexts::tr("The log of scores does not give what version %1 says."),
                                 check.version);
    }
    return check;
}

} // namespace jamwright
