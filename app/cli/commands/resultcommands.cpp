// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/judgingreports.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/results/publishing.h"
#include "workflow/judging/results/results.h"
#include "workflow/judging/rounds.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Puts what the options say into a choice; what they do not say stays.
Result<TallyChoice> withOptions(const Call &call, TallyChoice choice)
{
    if (call.isSet(u"ties"_s)) {
        choice.ties = call.value(u"ties"_s).split(u',', Qt::SkipEmptyParts);
    }
    auto seed = numberOption(call, u"seed"_s, choice.seed);
    if (!seed) {
        return seed.error();
    }
    choice.seed = *seed;
    if (call.value(u"decimals"_s) == "none"_L1) {
        choice.decimals.reset();
    } else if (call.isSet(u"decimals"_s)) {
        auto decimals = numberOption(call, u"decimals"_s, 0);
        if (!decimals) {
            return decimals.error();
        }
        constexpr quint64 most = 9;
        choice.decimals = int(std::min(*decimals, most));
    }
    return choice;
}

Report choiceReport(const TallyChoice &choice)
{
    QStringList words = {choice.method};
    if (!choice.ties.isEmpty()) {
        words << u"ties parted by %1"_s.arg(choice.ties.join(u", "_s));
    }
    if (choice.decimals) {
        words << u"scores rounded to %1 decimals"_s.arg(*choice.decimals);
    }
    words << u"seed %1"_s.arg(choice.seed);
    return {{{u"method"_s, choice.method},
             {u"ties"_s, QJsonArray::fromStringList(choice.ties)},
             {u"decimals"_s, choice.decimals ? QJsonValue(*choice.decimals) : QJsonValue()},
             {u"seed"_s, qint64(choice.seed)}},
            words.join(u"; "_s),
            {},
            {}};
}

Result<Report> methodCommand(const Call &call)
{
    const bool changes =
        !call.arguments.isEmpty() || call.isSet(u"ties"_s) || call.isSet(u"decimals"_s) || call.isSet(u"seed"_s);
    const Access access = changes ? accessFor(call) : Access::Read;
    return withEvent(call, access, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto choice = loadTallyChoice(workspace, event.id);
        if (!choice) {
            return choice.error();
        }
        if (!call.arguments.isEmpty()) {
            choice->method = call.arguments.front();
        }
        auto wanted = withOptions(call, *choice);
        if (!wanted) {
            return wanted.error();
        }
        if (changes) {
            if (auto chosen = chooseTally(workspace, event.id, *wanted); !chosen) {
                return chosen.error();
            }
        }
        return loadTallyChoice(workspace, event.id).map(choiceReport);
    });
}

Result<Report> tallyCommand(const Call &call)
{
    auto choice = withOptions(call, TallyChoice{call.value(u"method"_s)});
    auto round = roundOption(call);
    if (!choice || !round) {
        return !choice ? choice.error() : round.error();
    }
    return withResults(call, [&](Workspace &workspace, const Event &event) {
        return tallyRound(workspace, event.id, *choice, *round).map(rankingReport);
    });
}

/// What speaks against letting the ranking stand, in any of its rounds, found without a look at it: who is not ranked,
/// say.
Result<Findings> concerns(Workspace &workspace, const Event &event)
{
    return loadResultFindings(workspace, event.id).map([](const Findings &all) {
        Findings found;
        std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                     [](const Finding &finding) { return finding.severity != Severity::Note; });
        return found;
    });
}

Result<Report> freezeCommand(const Call &call)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto found = concerns(workspace, event);
        auto frozen =
            found ? setJudgingPhase(workspace, event.id, JudgingPhase::Frozen, call.value(u"reason"_s), call.dryRun())
                  : Result<ChangeId>(found.error());
        if (!frozen) {
            return frozen.error();
        }
        return Report{{{u"phase"_s, nameOf(JudgingPhase::Frozen)}}, u"Judging is frozen."_s, {}, *found};
    });
}

Result<Report> publishCommand(const Call &call)
{
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        auto found = concerns(workspace, event);
        auto published =
            found ? publishResults(workspace, event.id, call.dryRun()) : Result<Publication>(found.error());
        if (!published) {
            return published.error();
        }
        const QString sentence = call.dryRun() ? u"The results would be published as version %1, SHA-256 %2."_s
                                               : u"The results are published as version %1, SHA-256 %2."_s;
        return Report{{{u"version"_s, published->version},
                       {u"hash"_s, published->hash},
                       {u"at"_s, published->at.toString(Qt::ISODateWithMs)}},
                      sentence.arg(QString::number(published->version), published->hash),
                      {},
                      *found};
    });
}

Result<Report> checkPublicationCommand(const Call &call)
{
    int version = 0;
    if (!call.arguments.isEmpty()) {
        bool isNumber = false;
        version = call.arguments.front().toInt(&isNumber);
        if (!isNumber || version < 1) {
            return Error::usage(u"A version is a whole number from 1."_s, call.arguments.front());
        }
    }
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) {
        return checkPublication(workspace, event.id, version).map([](const PublicationCheck &check) {
            const bool holds = check.hashHolds && check.recomputes;
            return Report{{{u"version"_s, check.version},
                           {u"hash_holds"_s, check.hashHolds},
                           {u"recomputes"_s, check.recomputes}},
                          holds
                              ? u"Version %1 is as it was published, and the scores give it again."_s.arg(check.version)
                              : u"Version %1 does not hold."_s.arg(check.version),
                          {},
                          check.findings};
        });
    });
}

Result<Report> exportResultsFile(const Call &call)
{
    return withResults(call, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        const QString format = call.isSet(u"format"_s) ? call.value(u"format"_s) : u"csv"_s;
        const QString method = call.value(u"method"_s);
        auto own = loadTallyChoice(workspace, event.id);
        auto bytes = exportResults(workspace, event.id, format, call.isSet(u"for-spreadsheets"_s), method);
        if (!own || !bytes) {
            return !own ? own.error() : bytes.error();
        }
        auto report = deliver(call, *bytes);
        if (report && !method.isEmpty() && method != own->method) {
            report->findings << notTheChoice(*own);
        }
        return report;
    });
}

Result<Report> feedbackCommand(const Call &call)
{
    return withResults(call, [&](Workspace &workspace, const Event &event) -> Result<Report> {
        return exportFeedback(workspace, event.id, call.isSet(u"judges-named"_s))
            .andThen([&](const std::vector<ExportFile> &files) { return deliverAll(call, files); });
    });
}

std::vector<QCommandLineOption> choiceOptions()
{
    return {
        {u"ties"_s, u"What parts equals, in this order: median, best-ballot, first-criterion, reviews."_s, u"RULE,…"_s},
        {u"decimals"_s, u"Round scores half up to so many before they are compared."_s, u"N"_s},
        seedOption()};
}

std::vector<QCommandLineOption> tallyOptions()
{
    std::vector<QCommandLineOption> options = choiceOptions();
    options.insert(options.begin(), tallyMethodOption());
    options.emplace_back(u"round"_s, u"Another round than the one that is judged now."_s, u"N"_s);
    return options;
}

std::vector<QCommandLineOption> methodOptions()
{
    std::vector<QCommandLineOption> options = choiceOptions();
    options.push_back(dryRunOption());
    return options;
}

} // namespace

std::vector<Command> resultCommands()
{
    return {
        {u"judging method"_s, u"[NAME]"_s,
         u"Show, or choose, how the event is ranked; severity-adjusted only before anybody has looked at results."_s, 0,
         1, methodOptions(), methodCommand},
        {u"judging tally"_s,
         {},
         u"Rank the submissions; by another method than the event's, as a what-if."_s,
         0,
         0,
         tallyOptions(),
         tallyCommand},
        {u"judging freeze"_s,
         {},
         u"Let the results stand; from published results back, with a reason, to correct them."_s,
         0,
         0,
         {{u"reason"_s, u"Why published results are taken back."_s, u"TEXT"_s}, dryRunOption()},
         freezeCommand},
        {u"judging publish"_s,
         {},
         u"Publish the frozen results: keep what they are, and write them into people's history."_s,
         0,
         0,
         {dryRunOption()},
         publishCommand},
        {u"judging check-publication"_s,
         u"[VERSION]"_s,
         u"Compute what was published again from the log of scores; the newest, unless a version is named."_s,
         0,
         1,
         {},
         checkPublicationCommand},
        {u"results export"_s,
         u"FILE"_s,
         u"Write the ranking; '-' is stdout."_s,
         1,
         1,
         {{u"format"_s, u"csv, json, html or md, an announcement (default csv)."_s, u"FORMAT"_s},
          tallyMethodOption(),
          spreadsheetOption(),
          dryRunOption()},
         exportResultsFile},
        {u"results feedback"_s,
         u"DIR"_s,
         u"Write what each team is told of its marks, as HTML and Markdown, without private notes."_s,
         1,
         1,
         {{u"judges-named"_s, u"Name the judges of comments; otherwise they are numbered by lot."_s}, dryRunOption()},
         feedbackCommand},
    };
}

} // namespace jamwright::cli
