// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judges.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/jury/leaving.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString moveLine(const ReviewMove &move)
{
    const QString nobody = u"nobody"_s;
    return u"%1: %2 -> %3"_s.arg(move.submission, move.from.isEmpty() ? nobody : move.from,
                                 move.to.isEmpty() ? nobody : move.to);
}

Report assignReport(const AssignOutcome &outcome)
{
    QJsonArray bridges;
    for (const NamedReview &bridge : outcome.bridges) {
        bridges << QJsonObject{{u"judge"_s, bridge.judge}, {u"submission"_s, bridge.submission}};
    }
    QJsonArray moves;
    QStringList lines = {
        u"%1 reviews of %2 submissions by %3 judges, %4 to %5 each; two judges share %6 to %7."_s.arg(outcome.reviews)
            .arg(outcome.submissions)
            .arg(outcome.judges)
            .arg(outcome.loadMin)
            .arg(outcome.loadMax)
            .arg(outcome.overlapMin)
            .arg(outcome.overlapMax)};
    for (const ReviewMove &move : outcome.moves) {
        moves << QJsonObject{{u"submission"_s, move.submission}, {u"from"_s, move.from}, {u"to"_s, move.to}};
        lines << moveLine(move);
    }
    Report report;
    report.json = {{u"judges"_s, outcome.judges},
                   {u"submissions"_s, outcome.submissions},
                   {u"reviews"_s, outcome.reviews},
                   {u"load_min"_s, outcome.loadMin},
                   {u"load_max"_s, outcome.loadMax},
                   {u"conflicts_broken"_s, outcome.conflictsBroken},
                   {u"components"_s, outcome.components},
                   {u"overlap_min"_s, outcome.overlapMin},
                   {u"overlap_max"_s, outcome.overlapMax},
                   {u"bridges"_s, bridges},
                   {u"moves"_s, moves}};
    report.text = lines.join(u'\n');
    report.findings = outcome.findings;
    return report;
}

Result<Report> assign(const Call &call)
{
    auto reviews = numberOption(call, u"reviews"_s, 3);
    auto seed = numberOption(call, u"seed"_s, 1);
    if (!reviews || !seed) {
        return !reviews ? reviews.error() : seed.error();
    }
    const AssignmentWish wish{int(std::min<quint64>(*reviews, 1000)), *seed, call.isSet(u"afresh"_s),
                              call.isSet(u"bridges"_s)};
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return assignJudges(workspace, event.id, wish, call.dryRun()).map(assignReport);
    });
}

Result<Report> drop(const Call &call)
{
    auto seed = numberOption(call, u"seed"_s, 1);
    if (!seed) {
        return seed.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return dropJudge(workspace, event.id, call.arguments.front(), *seed, call.dryRun()).map(assignReport);
    });
}

Result<Report> removeCommand(const Call &call)
{
    auto seed = numberOption(call, u"seed"_s, 1);
    if (!seed) {
        return seed.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto judge = loadJudging(workspace, event.id).andThen([&](const JudgingState &state) {
            return findJudge(state, call.arguments.front());
        });
        if (!judge) {
            return judge.error();
        }
        return removeJudge(workspace, event.id, judge->id, *seed).map([&](ChangeId change) {
            return changeReport(change, u"%1 is no judge any more."_s.arg(judge->name));
        });
    });
}

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

Report capacityReport(const CapacityPlan &plan)
{
    QJsonArray lines;
    QList<QStringList> rows = {
        {u"reviews"_s, u"in all"_s, u"minutes a judge"_s, u"judges needed"_s, u"90 % interval"_s}};
    for (const CapacityLine &line : plan.lines) {
        lines << QJsonObject{{u"reviews"_s, line.reviews},
                             {u"reviews_in_all"_s, line.reviewsInAll},
                             {u"minutes_per_judge"_s, line.minutesAJudge},
                             {u"judges_needed"_s, line.judgesNeeded ? QJsonValue(*line.judgesNeeded) : QJsonValue()},
                             {u"interval_width"_s, numberOrNull(line.intervalWidth)}};
        rows << QStringList{QString::number(line.reviews), QString::number(line.reviewsInAll),
                            QString::number(std::ceil(line.minutesAJudge)),
                            line.judgesNeeded ? QString::number(*line.judgesNeeded) : u"-"_s,
                            line.intervalWidth ? u"%1 places"_s.arg(*line.intervalWidth, 0, 'f', 1) : u"-"_s};
    }
    return {{{u"submissions"_s, plan.submissions}, {u"judges"_s, plan.judges}, {u"lines"_s, lines}},
            u"%1 submissions, %2 judges.\n"_s.arg(plan.submissions).arg(plan.judges) + toColumns(rows),
            {},
            {}};
}

Result<std::optional<double>> lengthOption(const Call &call, const QString &option)
{
    if (!call.isSet(option)) {
        return std::optional<double>();
    }
    bool fits = false;
    const double length = call.value(option).toDouble(&fits);
    if (!fits) {
        return Error::usage(u"'%1' is not a number."_s.arg(call.value(option)), u"--"_s + option);
    }
    return std::optional(length);
}

Result<std::optional<int>> countOption(const Call &call, const QString &option)
{
    if (!call.isSet(option)) {
        return std::optional<int>();
    }
    return numberOption(call, option, 0).map([](quint64 number) {
        return std::optional(int(std::min<quint64>(number, 1'000'000)));
    });
}

Result<Report> capacity(const Call &call)
{
    auto minutes = lengthOption(call, u"minutes-per-review"_s);
    auto hours = lengthOption(call, u"hours"_s);
    auto submissions = countOption(call, u"submissions"_s);
    auto judges = countOption(call, u"judges"_s);
    auto seed = numberOption(call, u"seed"_s, 1);
    if (!minutes || !hours || !submissions) {
        return !minutes ? minutes.error() : !hours ? hours.error() : submissions.error();
    }
    if (!judges || !seed) {
        return !judges ? judges.error() : seed.error();
    }
    if (!minutes->has_value()) {
        return Error::usage(u"Say how long a review takes: --minutes-per-review M."_s, u"judging capacity"_s);
    }
    const CapacityWish wish{**minutes, *hours, *submissions, *judges, *seed};
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) {
        return planJudging(workspace, event.id, wish, call.cancel).map(capacityReport);
    });
}

Result<Report> conflict(const Call &call)
{
    const QString word = call.value(u"reason"_s);
    const auto reason = word.isEmpty() ? ConflictReason::Declared : fromName<ConflictReason>(word);
    if (!reason) {
        return Error::usage(u"There is no such reason."_s, word, u"Say declared, mentor or recused."_s);
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        const QString &judge = call.arguments[0];
        const QString &team = call.arguments[1];
        if (call.isSet(u"remove"_s)) {
            return removeConflict(workspace, event.id, judge, team).map([](ChangeId change) {
                return changeReport(change, u"The conflict is taken back."_s);
            });
        }
        return addConflict(workspace, event.id, judge, team, *reason).map([](ChangeId change) {
            return changeReport(change, u"The conflict is noted."_s);
        });
    });
}

Command ruleCommand(const QString &name, const QString &summary, std::optional<ReviewRuleKind> kind)
{
    return {name, u"JUDGE TEAM"_s, summary, 2, 2, {dryRunOption()}, [kind](const Call &call) {
                return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
                    return setReviewRule(workspace, event.id, call.arguments[0], call.arguments[1], kind)
                        .map([](ChangeId change) {
                            return changeReport(change, u"Noted for the next 'judging assign'."_s);
                        });
                });
            }};
}

Result<Report> setJudgeValues(const Call &call)
{
    std::vector<std::pair<QString, QString>> settings;
    for (const QString &assignment : call.arguments.sliced(1)) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1) {
            return Error::usage(u"A setting is written KEY=VALUE."_s, assignment);
        }
        settings.emplace_back(assignment.first(equals), assignment.sliced(equals + 1));
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return setJudge(workspace, event.id, call.arguments.front(), settings, call.dryRun())
            .map([](const JudgeChange &done) {
                Report report{judgeJson(done.judge), u"%1 is set."_s.arg(done.judge.name), {}, {}};
                report.json[u"changed"_s] = done.change.isStored();
                return report;
            });
    });
}

Result<Report> fromEntrants(const Call &call)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) {
        return judgesFromEntrants(workspace, event.id, call.dryRun()).map([](const JudgingImport &done) {
            return Report{{{u"new"_s, done.added}, {u"changed"_s, done.changed}, {u"same"_s, done.same}},
                          u"%1 new judge(s), %2 known as entrants now, %3 same."_s.arg(done.added)
                              .arg(done.changed)
                              .arg(done.same),
                          {},
                          done.findings};
        });
    });
}

std::vector<Command> judgeCommands()
{
    return {{u"judges set"_s,
             u"JUDGE KEY=VALUE..."_s,
             u"Change a judge: %1; lists by ';'."_s.arg(judgeSettings().join(u", "_s)),
             2,
             -1,
             {dryRunOption()},
             setJudgeValues},
            {u"judges from-entrants"_s,
             {},
             u"Make everybody of a team with a submission a judge, in a peer jam."_s,
             0,
             0,
             {dryRunOption()},
             fromEntrants},
            {u"judges conflict"_s,
             u"JUDGE TEAM"_s,
             u"Note that a judge may not score a team, or take that back."_s,
             2,
             2,
             {{u"reason"_s, u"declared (default), mentor or recused."_s, u"REASON"_s},
              {u"remove"_s, u"Take the conflict back."_s},
              dryRunOption()},
             conflict},
            {u"judges remove"_s,
             u"JUDGE"_s,
             u"Take a judge away who has given no mark, and give her reviews to others."_s,
             1,
             1,
             {seedOption(), dryRunOption()},
             removeCommand},
            ruleCommand(u"judges pin"_s,
                        u"Have a judge score a team, whatever else speaks against it but a conflict."_s,
                        ReviewRuleKind::Pinned),
            ruleCommand(u"judges forbid"_s, u"Never assign a judge to a team."_s, ReviewRuleKind::Forbidden),
            ruleCommand(u"judges free"_s, u"Take back what 'pin' or 'forbid' said."_s, std::nullopt)};
}

} // namespace

std::vector<Command> assignCommands()
{
    std::vector<Command> commands = judgeCommands();
    const std::vector<Command> assigning = {
        {u"judging capacity"_s,
         {},
         u"Show what 2 to 6 reviews a submission take, and how sure places would be."_s,
         0,
         0,
         {{u"minutes-per-review"_s, u"How long a review takes."_s, u"M"_s},
          {u"hours"_s, u"How long each judge has: shows the judges needed."_s, u"H"_s},
          {u"submissions"_s, u"Instead of the event's."_s, u"P"_s},
          {u"judges"_s, u"Instead of the event's."_s, u"J"_s},
          seedOption()},
         capacity},
        {u"judging assign"_s,
         {},
         u"Assign judges with equal loads and no conflict; who is assigned stays where possible."_s,
         0,
         0,
         {{u"reviews"_s, u"Reviews a submission (default 3)."_s, u"K"_s},
          {u"afresh"_s, u"Forget who was assigned before and has not begun."_s},
          {u"bridges"_s, u"Add the reviews that link panels which nothing else links."_s},
          seedOption(),
          dryRunOption()},
         assign},
        {u"judging drop"_s,
         u"JUDGE"_s,
         u"Give what a judge who left has not finished to others."_s,
         1,
         1,
         {seedOption(), dryRunOption()},
         drop}};
    commands.insert(commands.end(), assigning.begin(), assigning.end());
    return commands;
}

} // namespace jamwright::cli
