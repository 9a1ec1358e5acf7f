// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/judging/submissions.h"

#include "domain/naming/nearestname.h"
#include "exchange/values/answerreader.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/judging/judgingtable.h"
#include "store/transaction.h"
#include "workflow/judging/conflicts.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SubmissionTexts {
    Q_DECLARE_TR_FUNCTIONS(Submissions)
};

Error unknownTick(const QString &item, const QStringList &checklist)
{
    const QString nearest = nearestName(item, checklist);
    return Error::input(SubmissionTexts::tr("The checklist has no such item."), item,
                        nearest.isEmpty() ? SubmissionTexts::tr("Put it on the checklist first.")
                                          : SubmissionTexts::tr("The nearest is '%1'.").arg(nearest));
}

Result<void> mayEdit(Workspace &workspace, EventId event)
{
    return loadJudging(workspace, event).andThen([](const JudgingState &state) {
        return require(state, JudgingAct::EditSubmissions);
    });
}

/// The text behind a key; nothing for the other keys.
QString *textOf(Submission &submission, const QString &key)
{
    const std::pair<QLatin1String, QString *> texts[] = {
        {QLatin1String("title"), &submission.title},
        {QLatin1String("repository"), &submission.repository},
        {QLatin1String("video"), &submission.video},
        {QLatin1String("description"), &submission.description},
        {QLatin1String("track"), &submission.track},
        {QLatin1String("late_reason"), &submission.lateReason},
        {QLatin1String("disqualified_reason"), &submission.disqualifiedReason}};
    const auto found =
        std::find_if(std::begin(texts), std::end(texts), [&key](const auto &text) { return text.first == key; });
    return found == std::end(texts) ? nullptr : found->second;
}

Result<void> setValue(Submission &submission, const QString &key, const QString &value)
{
    if (QString *text = textOf(submission, key)) {
        *text = value;
        return {};
    }
    if (key == "late"_L1 || key == "disqualified"_L1) {
        const auto answer = value.trimmed().isEmpty() ? std::optional(false) : readYesNo(value);
        if (!answer) {
            return Error::usage(SubmissionTexts::tr("Write yes or no."), key + u'=' + value.trimmed());
        }
        (key == "late"_L1 ? submission.late : submission.disqualified) = *answer;
        return {};
    }
    if (key == "files"_L1 || key == "checked"_L1) {
        (key == "files"_L1 ? submission.files : submission.checked) = readList(value, ";"_L1);
        return {};
    }
    const QString nearest = nearestName(key, submissionKeys());
    return Error::usage(SubmissionTexts::tr("A submission has no such key."), key,
                        nearest.isEmpty() ? SubmissionTexts::tr("Keys: %1.").arg(submissionKeys().join(u", "_s))
                                          : SubmissionTexts::tr("Did you mean '%1'?").arg(nearest));
}

/// The submission as it would be stored in the place of what is there, or why it cannot be.
Result<Submission> storable(Workspace &workspace, EventId event, const Submission &submission)
{
    store::JudgingTable table(workspace.database(), event);
    auto allowed = mayEdit(workspace, event);
    auto all = table.submissions();
    auto checklist = table.checklist();
    if (!allowed || !all || !checklist) {
        return !allowed ? allowed.error() : !all ? all.error() : checklist.error();
    }
    const auto present = std::find_if(all->begin(), all->end(),
                                      [&submission](const Submission &known) { return known.id == submission.id; });
    if (present == all->end()) {
        return Error::input(SubmissionTexts::tr("The submission is not there any more."), submission.shownTitle());
    }
    for (const QString &item : submission.checked) {
        if (!checklist->contains(item)) {
            return unknownTick(item, *checklist);
        }
    }
    Submission wanted = submission;
    wanted.team = present->team;
    wanted.teamName = present->teamName;
    wanted.lateReason = wanted.late ? wanted.lateReason.trimmed() : QString();
    wanted.disqualifiedReason = wanted.disqualified ? wanted.disqualifiedReason.trimmed() : QString();
    return wanted;
}

/// The submission with the values, as it would be stored.
Result<Submission> withValues(Workspace &workspace, EventId event, const QString &team, const SubmissionValues &values)
{
    auto submission = loadSubmissions(workspace, event).andThen([&](const std::vector<Submission> &all) {
        return findSubmission(all, team);
    });
    auto checklist = loadChecklist(workspace, event);
    if (!submission || !checklist) {
        return !submission ? submission.error() : checklist.error();
    }
    for (const auto &[key, value] : values) {
        if (auto set = setValue(*submission, key, value); !set) {
            return set.error();
        }
    }
    // As the checklist writes it, however it was typed.
    for (QString &item : submission->checked) {
        const auto known = std::find_if(checklist->begin(), checklist->end(), [&item](const QString &listed) {
            return listed.compare(item, Qt::CaseInsensitive) == 0;
        });
        if (known == checklist->end()) {
            return unknownTick(item, *checklist);
        }
        item = *known;
    }
    return storable(workspace, event, *submission);
}

/// Stores what is storable and commits; no change where nothing becomes different.
Result<ChangeId> finishSubmission(store::RecordedTransaction &transaction, Workspace &workspace, EventId event,
                                  const Result<Submission> &wanted)
{
    auto updated = wanted ? store::JudgingTable(workspace.database(), event).updateSubmission(*wanted)
                          : Result<void>(wanted.error());
    return updated ? transaction.commit(event, u"submissions.edit"_s,
                                        SubmissionTexts::tr("Changed the submission %1").arg(wanted->shownTitle()))
                   : Result<ChangeId>(updated.error());
}

} // namespace

Result<std::vector<Submission>> loadSubmissions(Workspace &workspace, EventId event)
{
    return store::JudgingTable(workspace.database(), event).submissions();
}

Result<ChangeId> saveSubmission(Workspace &workspace, EventId event, const Submission &submission)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    return finishSubmission(*transaction, workspace, event, storable(workspace, event, submission));
}

Result<SubmissionChange> setSubmission(Workspace &workspace, EventId event, const QString &team,
                                       const SubmissionValues &values, bool dryRun)
{
    if (dryRun) {
        return withValues(workspace, event, team, values).map([](const Submission &submission) {
            return SubmissionChange{submission, {}};
        });
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto wanted = withValues(workspace, event, team, values);
    return finishSubmission(*transaction, workspace, event, wanted).map([&](ChangeId change) {
        return SubmissionChange{*wanted, change};
    });
}

QStringList submissionKeys()
{
    return {u"title"_s, u"repository"_s,  u"video"_s,        u"description"_s,         u"track"_s,  u"late"_s,
            u"files"_s, u"late_reason"_s, u"disqualified"_s, u"disqualified_reason"_s, u"checked"_s};
}

Result<QStringList> loadChecklist(Workspace &workspace, EventId event)
{
    return store::JudgingTable(workspace.database(), event).checklist();
}

Result<ChangeId> setChecklist(Workspace &workspace, EventId event, const QStringList &items)
{
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    QStringList wanted;
    for (const QString &item : items) {
        // A list of ticks is written with semicolons.
        const QString text = item.simplified().replace(u';', u',');
        if (!text.isEmpty() && !wanted.contains(text, Qt::CaseInsensitive)) {
            wanted << text;
        }
    }
    store::JudgingTable table(workspace.database(), event);
    auto allowed = mayEdit(workspace, event);
    auto all = table.submissions();
    if (!allowed || !all) {
        return !allowed ? allowed.error() : all.error();
    }
    auto done = table.setChecklist(wanted);
    for (Submission &submission : *all) {
        const auto gone =
            erase_if(submission.checked, [&wanted](const QString &item) { return !wanted.contains(item); });
        if (done && gone > 0) {
            done = table.updateSubmission(submission);
        }
    }
    if (!done) {
        return done.error();
    }
    return transaction->commit(event, u"submissions.checklist"_s,
                               SubmissionTexts::tr("Set the checklist to %n item(s)", nullptr, int(wanted.size())));
}

} // namespace jamwright
