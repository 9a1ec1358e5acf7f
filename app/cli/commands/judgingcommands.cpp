// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/progress/judgingview.h"
#include "workflow/judging/progress/reminders.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> showRubric(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadRubricSet(workspace, event.id).map([](const RubricSet &set) {
            const QByteArray json = writeRubricFile(set);
            return Report{QJsonDocument::fromJson(json).object(), QString::fromUtf8(json).trimmed(), {}, {}};
        });
    });
}

Result<RubricSet> rubricOf(const Call &call)
{
    if (call.isSet(u"built-in"_s)) {
        QStringList names;
        for (const RubricSet &rubric : builtInRubrics()) {
            names << rubric.name;
            if (rubric.name.compare(call.value(u"built-in"_s), Qt::CaseInsensitive) == 0) {
                return rubric;
            }
        }
        return Error::usage(u"There is no such rubric."_s, u"--built-in"_s, u"Known: %1."_s.arg(names.join(u", "_s)));
    }
    if (call.arguments.isEmpty()) {
        return Error::usage(u"Name a rubric file, or use --built-in NAME."_s, u"judging rubric set"_s);
    }
    auto bytes = readFile(call.arguments.front());
    return bytes ? readRubricFile(*bytes, call.arguments.front()) : Result<RubricSet>(bytes.error());
}

Result<Report> setRubric(const Call &call)
{
    auto rubric = rubricOf(call);
    if (!rubric) {
        return rubric.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        // Read before: once the rubric is set, nothing may make that look as if it had failed.
        auto findings = rubricFindings(workspace, event.id, *rubric, call.value(u"reason"_s));
        auto saved = findings.andThen(
            [&](const Findings &) { return saveRubricSet(workspace, event.id, *rubric, call.value(u"reason"_s)); });
        if (!saved) {
            return saved.error();
        }
        qsizetype criteria = 0;
        for (const Rubric &one : rubric->rubrics) {
            criteria += one.criteria.size();
        }
        return Report{{{u"criteria"_s, int(criteria)}, {u"rounds"_s, int(rubric->rounds.size())}},
                      u"%1: %2 criteria in %3 round(s)."_s.arg(rubric->name).arg(criteria).arg(rubric->rounds.size()),
                      {},
                      *findings};
    });
}

/// Some events judge openly, so that this is no error.
Findings openingFindings(const JudgingState &state)
{
    if (!opensWithoutReviews(state)) {
        return {};
    }
    return {
        {Severity::Warning,
         u"judging.nothing-assigned"_s,
         u"No judge has been asked to review anything."_s,
         {},
         u"Assign reviews: 'jamctl judging assign --reviews 3'; or import scores that judges gave elsewhere: 'jamctl "
         "judging scores import FILE'."_s}};
}

Result<Report> setPhase(const Call &call, JudgingPhase phase)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        // Read before: once the step is taken, nothing may make it look as if it had failed.
        auto before = loadJudging(workspace, event.id);
        auto set = before.andThen(
            [&](const JudgingState &) { return setJudgingPhase(workspace, event.id, phase, {}, call.dryRun()); });
        if (!set) {
            return set.error();
        }
        const Findings findings = phase == JudgingPhase::Open ? openingFindings(*before) : Findings();
        return Report{{{u"phase"_s, nameOf(phase)}}, u"Judging is %1."_s.arg(nameOf(phase)), {}, findings};
    });
}

Report roundReport(const RoundChange &outcome)
{
    return {{{u"round"_s, outcome.round}, {u"submissions"_s, int(outcome.submissions.size())}},
            u"Round %1: %2 submission(s)."_s.arg(outcome.round).arg(outcome.submissions.size()),
            {},
            outcome.findings};
}

Result<Report> nextRound(const Call &call)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return startNextRound(workspace, event.id, call.dryRun()).map(roundReport);
    });
}

Result<Report> previousRound(const Call &call)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return goBackARound(workspace, event.id, call.dryRun()).map(roundReport);
    });
}

Result<Report> status(const Call &call)
{
    return withEvent(call, Access::Read, [&call](Workspace &workspace, const Event &event) -> Result<Report> {
        auto state = loadJudging(workspace, event.id);
        auto matrix = loadJudgingMatrix(workspace, event.id);
        auto wording = loadReminderWording(workspace, event.id);
        if (!state || !matrix || !wording) {
            return !state ? state.error() : !matrix ? matrix.error() : wording.error();
        }
        Report report = judgingStatusReport(*state, *matrix);
        if (call.isSet(u"reminders"_s)) {
            addReminders(report, remindersOf(*matrix, event.name, *wording));
        }
        return report;
    });
}

Result<Report> judgesList(const Call &call)
{
    return withEvent(call, Access::Read, [](Workspace &workspace, const Event &event) {
        return loadJudging(workspace, event.id).map(judgesReport);
    });
}

} // namespace

std::vector<Command> judgingCommands()
{
    std::vector<Command> commands = {
        {u"judges import"_s,
         u"FILE"_s,
         u"Import judges by name."_s,
         1,
         1,
         {dryRunOption()},
         [](const Call &call) { return importReport(call, importJudges); }},
        {u"judges list"_s, {}, u"List the judges with their conflicts and wishes."_s, 0, 0, {}, judgesList},
        {u"judging rubric show"_s, {}, u"Print the rubric as 'rubric set' reads it."_s, 0, 0, {}, showRubric},
        {u"judging rubric set"_s,
         u"FILE"_s,
         u"Set the rubric with its rounds; after the first score, as a new version with a reason."_s,
         0,
         1,
         {{u"built-in"_s, u"One that comes with the program, instead of a file."_s, u"NAME"_s},
          {u"reason"_s, u"Why it changes although scores exist."_s, u"TEXT"_s},
          dryRunOption()},
         setRubric},
        {u"judging open"_s,
         {},
         u"Let judges score."_s,
         0,
         0,
         {dryRunOption()},
         [](const Call &call) { return setPhase(call, JudgingPhase::Open); }},
        {u"judging close"_s,
         {},
         u"Take no more scores."_s,
         0,
         0,
         {dryRunOption()},
         [](const Call &call) { return setPhase(call, JudgingPhase::Closed); }},
        {u"judging round next"_s,
         {},
         u"Take the best of the closed round on to the next one."_s,
         0,
         0,
         {dryRunOption()},
         nextRound},
        {u"judging round back"_s,
         {},
         u"Go back to the round before, while this one was not opened yet."_s,
         0,
         0,
         {dryRunOption()},
         previousRound},
        {u"judging status"_s,
         {},
         u"Show the round, the phase, and what each judge has left."_s,
         0,
         0,
         {{u"reminders"_s, u"Print a text to send to each judge who has something left."_s}},
         status},
    };
    const std::vector<Command> assigning = assignCommands();
    commands.insert(commands.end(), assigning.begin(), assigning.end());
    return commands;
}

} // namespace jamwright::cli
