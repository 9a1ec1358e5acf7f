// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/submissions.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> listSubmissions(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadSubmissions(workspace, event.id).map(submissionsReport);
    });
}

Result<SubmissionValues> valuesOf(const QStringList &assignments)
{
    SubmissionValues values;
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1) {
            return Error::usage(u"A field is written KEY=VALUE."_s, assignment);
        }
        values.emplace_back(assignment.first(equals), assignment.sliced(equals + 1));
    }
    return values;
}

Result<Report> setSubmission(const Call &call)
{
    auto values = valuesOf(call.arguments.mid(1));
    if (!values) {
        return values.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return setSubmission(workspace, event.id, call.arguments.front(), *values, call.dryRun())
            .map([](const SubmissionChange &done) {
                Report report = submissionReport(done.submission);
                report.json[u"changed"_s] = done.change.isStored();
                return report;
            });
    });
}

/// The lines of a file where the only argument is one, else the arguments.
Result<QStringList> itemsOf(const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        return Error::usage(u"Name a file with an item a line, or the items; '' takes the checklist away."_s,
                            u"submissions checklist --set"_s);
    }
    if (arguments.size() > 1 || !QFileInfo(arguments.front()).isFile()) {
        return arguments;
    }
    return readFile(arguments.front()).map([](const QByteArray &bytes) {
        return QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
    });
}

Report checklistReport(const QStringList &items, const std::vector<Submission> &submissions)
{
    QJsonArray json;
    QList<QStringList> rows;
    for (const QString &item : items) {
        const auto kept = int(std::count_if(submissions.begin(), submissions.end(),
                                            [&item](const Submission &one) { return one.checked.contains(item); }));
        json << QJsonObject{{u"item"_s, item}, {u"kept"_s, kept}};
        rows << QStringList{item, u"kept by %1 of %2"_s.arg(kept).arg(submissions.size())};
    }
    Report report;
    report.json = {{u"checklist"_s, json}, {u"submissions"_s, int(submissions.size())}};
    report.text =
        rows.isEmpty() ? u"No checklist yet: 'jamctl submissions checklist --set ITEM...'."_s : toColumns(rows);
    return report;
}

Result<Report> checklist(const Call &call)
{
    const bool sets = call.isSet(u"set"_s);
    if (!sets && !call.arguments.isEmpty()) {
        return Error::usage(u"Items are given behind --set."_s, call.arguments.front());
    }
    auto items = sets ? itemsOf(call.arguments) : Result<QStringList>(QStringList());
    if (!items) {
        return items.error();
    }
    return withEvent(call, sets ? accessFor(call) : Access::Read,
                     [&](Workspace &workspace, const Event &event) -> Result<Report> {
                         if (sets) {
                             if (auto set = setChecklist(workspace, event.id, *items); !set) {
                                 return set.error();
                             }
                         }
                         auto present = loadChecklist(workspace, event.id);
                         auto submissions = loadSubmissions(workspace, event.id);
                         if (!present || !submissions) {
                             return !present ? present.error() : submissions.error();
                         }
                         return checklistReport(*present, *submissions);
                     });
}

} // namespace

std::vector<Command> submissionCommands()
{
    return {{u"submissions import"_s,
             u"FILE"_s,
             u"Import submissions: a table, Devpost's export, itch.io's entries.json or PyWeek's files."_s,
             1,
             1,
             {{u"new-teams"_s, u"Make a team without members of each row that is of no team of the event."_s},
              dryRunOption()},
             [](const Call &call) {
                 return importReport(call, call.isSet(u"new-teams"_s) ? importSubmissionsAndTeams : importSubmissions);
             }},
            {u"submissions list"_s, {}, u"List the submissions."_s, 0, 0, {}, listSubmissions},
            {u"submissions set"_s,
             u"TEAM KEY=VALUE..."_s,
             u"Change a submission: %1; lists are parted by ;."_s.arg(submissionKeys().join(u", "_s)),
             2,
             -1,
             {dryRunOption()},
             setSubmission},
            {u"submissions checklist"_s,
             u"[FILE|ITEM...]"_s,
             u"Show what a submission has to keep, or set it."_s,
             0,
             -1,
             {{u"set"_s, u"Set the items given, or those of a file with one a line."_s}, dryRunOption()},
             checklist}};
}

} // namespace jamwright::cli
