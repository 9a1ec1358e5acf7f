// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/judgingreports.h"

#include "workflow/exports/exports.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue number(const std::optional<int> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject submissionJson(const Submission &submission)
{
    return {{u"team"_s, submission.teamName},
            {u"title"_s, submission.title},
            {u"repository"_s, submission.repository},
            {u"video"_s, submission.video},
            {u"description"_s, submission.description},
            {u"track"_s, submission.track},
            {u"late"_s, submission.late},
            {u"late_reason"_s, submission.lateReason},
            {u"disqualified"_s, submission.disqualified},
            {u"disqualified_reason"_s, submission.disqualifiedReason},
            {u"files"_s, QJsonArray::fromStringList(submission.files)},
            {u"checked"_s, QJsonArray::fromStringList(submission.checked)}};
}

QString withReason(const QString &word, const QString &reason)
{
    return reason.isEmpty() ? word : u"%1: %2"_s.arg(word, reason);
}

/// What stands between a judge and submissions.
struct PairNotes {
    QJsonArray conflicts;
    QJsonArray pinned;
    QJsonArray forbidden;
    QStringList words; ///< "conflict with Owls (member)"
};

std::map<JudgeId, PairNotes> notesByJudge(const JudgingState &state)
{
    std::map<SubmissionId, QString> teams;
    for (const Submission &submission : state.submissions) {
        teams[submission.id] = submission.teamName;
    }
    std::map<JudgeId, PairNotes> notes;
    for (const Conflict &conflict : state.conflicts) {
        const QString &team = teams[conflict.submission];
        notes[conflict.judge].conflicts << QJsonObject{{u"team"_s, team}, {u"reason"_s, nameOf(conflict.reason)}};
        notes[conflict.judge].words << u"conflict with %1 (%2)"_s.arg(team, nameOf(conflict.reason));
    }
    for (const ReviewRule &rule : state.rules) {
        const QString &team = teams[rule.submission];
        PairNotes &hers = notes[rule.judge];
        (rule.kind == ReviewRuleKind::Pinned ? hers.pinned : hers.forbidden) << team;
        hers.words << u"%1 %2"_s.arg(nameOf(rule.kind), team);
    }
    return notes;
}

} // namespace

Report changeReport(ChangeId change, const QString &sentence)
{
    return {{{u"changed"_s, change.isStored()}}, sentence, {}, {}};
}

QJsonObject judgeJson(const Judge &judge)
{
    return {{u"name"_s, judge.name},
            {u"email"_s, judge.email},
            {u"discord_id"_s, judge.discordId ? judge.discordId->toString() : QString()},
            {u"capacity"_s, number(judge.capacity)},
            {u"tracks"_s, QJsonArray::fromStringList(judge.tracks)},
            {u"expertise"_s, QJsonArray::fromStringList(judge.expertise)},
            {u"shadow"_s, judge.shadow},
            {u"organisation"_s, judge.organisation},
            {u"entrant"_s, judge.person.isStored()}};
}

Report judgingStatusReport(const JudgingState &state, const JudgingMatrix &matrix)
{
    Report report;
    QJsonArray judges;
    QList<QStringList> rows;
    for (const MatrixJudge &judge : matrix.judges) {
        judges << QJsonObject{{u"name"_s, judge.name},
                              {u"shadow"_s, judge.shadow},
                              {u"assigned"_s, judge.assigned},
                              {u"done"_s, judge.done},
                              {u"left"_s, judge.left()}};
        QStringList notes;
        if (judge.left() > 0) {
            notes << u"%1 left"_s.arg(judge.left());
        }
        if (judge.shadow) {
            notes << u"shadow, not in the sum"_s;
        }
        rows << QStringList{judge.name, u"%1 of %2 done"_s.arg(judge.done).arg(judge.assigned), notes.join(u", "_s)};
    }
    const auto rounds = int(state.rounds.size());
    report.json = {{u"phase"_s, nameOf(state.phase)}, {u"round"_s, state.round}, {u"rounds"_s, rounds},
                   {u"assigned"_s, matrix.assigned},  {u"done"_s, matrix.done},  {u"judges"_s, judges}};
    rows << QStringList{u"Judging is %1."_s.arg(nameOf(state.phase)),
                        u"%1 of %2 done"_s.arg(matrix.done).arg(matrix.assigned),
                        rounds > 1 ? u"round %1 of %2"_s.arg(state.round).arg(rounds) : QString()};
    report.text = toColumns(rows);
    return report;
}

void addReminders(Report &report, const std::vector<Reminder> &reminders)
{
    QJsonArray json;
    for (const Reminder &reminder : reminders) {
        json << QJsonObject{{u"judge"_s, reminder.name},
                            {u"email"_s, reminder.email},
                            {u"left"_s, reminder.left},
                            {u"text"_s, reminder.text}};
        const QString to = reminder.email.isEmpty() ? reminder.name : u"%1 <%2>"_s.arg(reminder.name, reminder.email);
        report.text += u"\n\n== %1\n%2"_s.arg(to, reminder.text);
    }
    if (reminders.empty()) {
        report.text += u"\nNobody has anything left."_s;
    }
    report.json[u"reminders"_s] = json;
}

Report judgesReport(const JudgingState &state)
{
    Report report;
    QJsonArray judges;
    QList<QStringList> rows;
    const std::map<JudgeId, PairNotes> notes = notesByJudge(state);
    for (const Judge &judge : state.judges) {
        const auto found = notes.find(judge.id);
        const PairNotes hers = found == notes.end() ? PairNotes() : found->second;
        QJsonObject json = judgeJson(judge);
        json[u"conflicts"_s] = hers.conflicts;
        json[u"pinned"_s] = hers.pinned;
        json[u"forbidden"_s] = hers.forbidden;
        judges << json;
        const QString part = judge.shadow ? u"shadow"_s : judge.capacity == 0 ? u"takes none"_s : QString();
        rows << QStringList{judge.name, judge.email, part, hers.words.join(u"; "_s)};
    }
    report.json = {{u"judges"_s, judges}};
    report.text = rows.isEmpty() ? u"No judges yet: 'jamctl judges import FILE'."_s : toColumns(rows);
    return report;
}

Report submissionsReport(const std::vector<Submission> &submissions)
{
    Report report;
    QJsonArray json;
    QList<QStringList> rows;
    for (const Submission &submission : submissions) {
        json << submissionJson(submission);
        rows << QStringList{submission.title, submission.teamName, submission.repository,
                            submission.disqualified ? withReason(u"disqualified"_s, submission.disqualifiedReason)
                            : submission.late       ? withReason(u"late"_s, submission.lateReason)
                                                    : QString()};
    }
    report.json = {{u"submissions"_s, json}};
    report.text = rows.isEmpty() ? u"No submissions yet."_s : toColumns(rows);
    return report;
}

Report submissionReport(const Submission &submission)
{
    QList<QStringList> rows = {
        {u"team"_s, submission.teamName},
        {u"title"_s, submission.title},
        {u"repository"_s, submission.repository},
        {u"video"_s, submission.video},
        {u"description"_s, submission.description},
        {u"track"_s, submission.track},
        {u"late"_s, withReason(submission.late ? u"yes"_s : u"no"_s, submission.lateReason)},
        {u"disqualified"_s, withReason(submission.disqualified ? u"yes"_s : u"no"_s, submission.disqualifiedReason)},
        {u"files"_s, submission.files.join(u"; "_s)},
        {u"checked"_s, submission.checked.join(u"; "_s)}};
    return {submissionJson(submission), toColumns(rows), {}, {}};
}

Result<Report> importReport(const Call &call, ImportCall import)
{
    const QString file = call.arguments.front();
    auto bytes = readFile(file);
    if (!bytes) {
        return bytes.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return import(workspace, event.id, *bytes, file, call.dryRun()).map([&](const JudgingImport &done) {
            Report report;
            report.json = {{u"new"_s, done.added},
                           {u"changed"_s, done.changed},
                           {u"same"_s, done.same},
                           {u"rejected"_s, done.rejected}};
            report.text = u"%1 new, %2 changed, %3 same, %4 rejected"_s.arg(done.added)
                              .arg(done.changed)
                              .arg(done.same)
                              .arg(done.rejected);
            report.findings = done.findings;
            return report;
        });
    });
}

} // namespace jamwright::cli
