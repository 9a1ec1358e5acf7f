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

bool isDone(const JudgingState &state, const Assignment &assignment)
{
    return std::any_of(state.ballots.begin(), state.ballots.end(), [&](const Ballot &ballot) {
        return ballot.judge == assignment.judge && ballot.submission == assignment.submission &&
               qsizetype(ballot.marks.size()) == state.rubric.criteria.size();
    });
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

Report judgingStatusReport(const JudgingState &state)
{
    Report report;
    QJsonArray judges;
    QList<QStringList> rows;
    int assigned = 0;
    int done = 0;
    for (const Judge &judge : state.judges) {
        int hers = 0;
        int finished = 0;
        for (const Assignment &assignment : state.assignments) {
            hers += assignment.judge == judge.id ? 1 : 0;
            finished += assignment.judge == judge.id && isDone(state, assignment) ? 1 : 0;
        }
        assigned += hers;
        done += finished;
        judges << QJsonObject{{u"name"_s, judge.name}, {u"assigned"_s, hers}, {u"done"_s, finished}};
        rows << QStringList{judge.name, u"%1 of %2 done"_s.arg(finished).arg(hers)};
    }
    report.json = {
        {u"phase"_s, nameOf(state.phase)}, {u"assigned"_s, assigned}, {u"done"_s, done}, {u"judges"_s, judges}};
    rows << QStringList{u"Judging is %1."_s.arg(nameOf(state.phase)), u"%1 of %2 done"_s.arg(done).arg(assigned)};
    report.text = toColumns(rows);
    return report;
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

Report submissionsReport(const JudgingState &state)
{
    Report report;
    QJsonArray submissions;
    QList<QStringList> rows;
    for (const Submission &submission : state.submissions) {
        submissions << QJsonObject{{u"team"_s, submission.teamName},
                                   {u"title"_s, submission.title},
                                   {u"repository"_s, submission.repository},
                                   {u"track"_s, submission.track},
                                   {u"late"_s, submission.late},
                                   {u"disqualified"_s, submission.disqualified}};
        rows << QStringList{submission.title, submission.teamName, submission.repository,
                            submission.disqualified ? u"disqualified"_s
                            : submission.late       ? u"late"_s
                                                    : QString()};
    }
    report.json = {{u"submissions"_s, submissions}};
    report.text = rows.isEmpty() ? u"No submissions yet."_s : toColumns(rows);
    return report;
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
