// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/scorejson.h"
#include "workflow/exports/exports.h"
#include "workflow/solve.h"

#include <QRegularExpression>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<SolveRequest> solveRequest(const Call &call)
{
    SolveRequest request;
    for (const auto &[option, file] :
         {std::pair(u"people"_s, &request.peopleFile), std::pair(u"goals"_s, &request.goalsFile)}) {
        *file = call.value(option);
        if (file->isEmpty()) {
            return Error::usage(u"A file is missing."_s, u"--%1 FILE"_s.arg(option));
        }
    }
    request.pairsFile = call.value(u"pairs"_s);
    auto seed = numberOption(call, u"seed"_s, 1);
    auto moves = numberOption(call, u"moves"_s, 0);
    auto threads = numberOption(call, u"threads"_s, 0);
    for (const auto *number : {&seed, &moves, &threads}) {
        if (!*number) {
            return number->error();
        }
    }
    if (*threads > 64) {
        return Error::usage(u"Threads are 1 to 64."_s, u"--threads"_s);
    }
    request.seed = *seed;
    request.moves = *moves;
    request.threads = int(*threads);
    if (call.isSet(u"seconds"_s)) {
        bool fits = false;
        request.seconds = call.value(u"seconds"_s).toDouble(&fits);
        if (!fits || !(request.seconds > 0) || request.seconds > 86'400) {
            return Error::usage(u"Seconds are a number above 0."_s, u"--seconds"_s);
        }
    }
    if (call.isSet(u"size"_s)) {
        static const QRegularExpression form(u"^(\\d{1,2})(?:-(\\d{1,2}))?$"_s);
        const auto match = form.match(call.value(u"size"_s));
        const int least = match.captured(1).toInt();
        request.sizes = std::pair(least, match.captured(2).isEmpty() ? least : match.captured(2).toInt());
        if (!match.hasMatch() || least > request.sizes->second) {
            return Error::usage(u"Sizes are written 5-6, the smaller first."_s, u"--size"_s);
        }
    }
    return request;
}

Result<Report> solve(const Call &call)
{
    const auto request = solveRequest(call);
    if (!request) {
        return request.error();
    }
    if (!call.isSet(u"out"_s) && !call.dryRun()) {
        return Error::usage(u"Where to write the teams is missing."_s, u"--out FILE"_s);
    }
    const auto solved = solveFiles(*request, call.cancel, call.progress);
    if (solved ? solved->stopped : solved.error().kind == ErrorKind::Cancelled) {
        return searchStopped(u"no file was written."_s);
    }
    if (!solved) {
        return solved.error();
    }
    if (!call.dryRun()) {
        if (auto written = writeFile(call.value(u"out"_s), solved->teams); !written) {
            return written.error();
        }
    }
    return Report{scoreJson(solved->sheet), goalText(solved->sheet), {}, solved->findings};
}

} // namespace

std::vector<Command> solveCommands()
{
    return {{u"teams solve"_s,
             {},
             u"Form teams of bare files, without a workspace; Ctrl-C ends it and writes none."_s,
             0,
             0,
             {{u"people"_s, u"CSV with a row a person."_s, u"FILE"_s},
              {u"pairs"_s, u"CSV with the columns a, b and reason: who must not meet."_s, u"FILE"_s},
              {u"goals"_s, u"JSON that says what teams should be like; see 'jamctl help formats'."_s, u"FILE"_s},
              {u"size"_s, u"People in a team, such as 5-6 (default: the goals file's)."_s, u"MIN-MAX"_s},
              seedOption(),
              {u"seconds"_s, u"How long to search; the moves it makes are printed and replay it."_s, u"S"_s},
              {u"moves"_s, u"How many moves to try (default: enough for the field)."_s, u"M"_s},
              {u"threads"_s, u"How many processors to use (default: all); the teams are the same."_s, u"T"_s},
              {u"out"_s, u"Where to write the CSV of id and team."_s, u"FILE"_s},
              dryRunOption()},
             solve}};
}

} // namespace jamwright::cli
