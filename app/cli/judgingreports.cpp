// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/judgingreports.h"

#include "workflow/exports/exports.h"

#include <QJsonArray>

#include <algorithm>

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

} // namespace

Report assignReport(const AssignOutcome &outcome)
{
    Report report;
    QJsonArray none;
    report.json = {{u"judges"_s, outcome.judges},         {u"submissions"_s, outcome.submissions},
                   {u"reviews"_s, outcome.reviews},       {u"load_min"_s, outcome.loadMin},
                   {u"load_max"_s, outcome.loadMax},      {u"conflicts_broken"_s, outcome.conflictsBroken},
                   {u"components"_s, outcome.components}, {u"bridges"_s, none}};
    report.text = u"%1 reviews of %2 submissions by %3 judges, %4 to %5 each."_s.arg(outcome.reviews)
                      .arg(outcome.submissions)
                      .arg(outcome.judges)
                      .arg(outcome.loadMin)
                      .arg(outcome.loadMax);
    report.findings = outcome.findings;
    return report;
}

Report judgingStatusReport(const JudgingState &state, const JudgingMatrix &matrix)
{
    Report report;
    QJsonArray judges;
    QList<QStringList> rows;
    int assigned = 0;
    int done = 0;
    for (const MatrixJudge &judge : matrix.judges) {
        assigned += judge.assigned;
        done += judge.done;
        judges << QJsonObject{{u"name"_s, judge.name},
                              {u"assigned"_s, judge.assigned},
                              {u"done"_s, judge.done},
                              {u"left"_s, judge.left()}};
        rows << QStringList{judge.name, u"%1 of %2 done"_s.arg(judge.done).arg(judge.assigned),
                            judge.left() > 0 ? u"%1 left"_s.arg(judge.left()) : QString()};
    }
    const auto rounds = int(state.rounds.size());
    report.json = {{u"phase"_s, nameOf(state.phase)}, {u"round"_s, state.round}, {u"rounds"_s, rounds},
                   {u"assigned"_s, assigned},         {u"done"_s, done},         {u"judges"_s, judges}};
    rows << QStringList{u"Judging is %1."_s.arg(nameOf(state.phase)), u"%1 of %2 done"_s.arg(done).arg(assigned),
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
    for (const Judge &judge : state.judges) {
        judges << QJsonObject{{u"name"_s, judge.name},
                              {u"email"_s, judge.email},
                              {u"capacity"_s, number(judge.capacity)},
                              {u"shadow"_s, judge.shadow}};
        rows << QStringList{judge.name, judge.email, judge.shadow ? u"shadow"_s : QString()};
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
    return withEvent(call, Access::Write, [&](Workspace &workspace, const Event &event) {
        return import(workspace, event.id, *bytes, file, call.dryRun()).map([&](const JudgingImport &done) {
            Report report;
            report.json = {{u"new"_s, done.added},
                           {u"changed"_s, done.changed},
                           {u"same"_s, done.same},
                           {u"rejected"_s, done.rejected}};
            report.text = u"%1 new, %2 changed, %3 same, %4 rejected%5"_s.arg(done.added)
                              .arg(done.changed)
                              .arg(done.same)
                              .arg(done.rejected)
                              .arg(call.dryRun() ? u" (nothing was written)"_s : QString());
            report.findings = done.findings;
            return report;
        });
    });
}

} // namespace jamwright::cli
