// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/judging.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Report> exportBallotFiles(const Call &call)
{
    BallotExport wanted{BallotFormat::Jamballot, call.value(u"judge"_s), call.isSet(u"anonymous"_s)};
    if (call.isSet(u"format"_s)) {
        const auto format = fromName<BallotFormat>(call.value(u"format"_s));
        if (!format) {
            return Error::usage(u"There is no such format."_s, call.value(u"format"_s), u"Known: jamballot, xlsx."_s);
        }
        wanted.format = *format;
    }
    return withEvent(call, Access::Read, [&](Workspace &workspace, const Event &event) {
        return exportBallots(workspace, event.id, call.arguments.front(), wanted, call.dryRun())
            .map([&](const QStringList &names) {
                Report report;
                report.json = {{u"files"_s, QJsonArray::fromStringList(names)}};
                report.text =
                    u"%1 ballot file(s)%2 %3: %4"_s.arg(names.size())
                        .arg(call.dryRun() ? u" would be in"_s : u" in"_s, call.arguments.front(), names.join(u", "_s));
                return report;
            });
    });
}

Result<std::vector<BallotBytes>> readFiles(const QStringList &paths)
{
    std::vector<BallotBytes> files;
    for (const QString &path : paths) {
        auto bytes = readFile(path);
        if (!bytes) {
            return bytes.error();
        }
        files.push_back({QFileInfo(path).fileName(), *std::move(bytes)});
    }
    return files;
}

Result<BallotImportChoices> choicesOf(const Call &call, const JudgingState &state)
{
    BallotImportChoices choices;
    if (call.isSet(u"take"_s)) {
        const auto all = fromName<BallotChoice>(call.value(u"take"_s));
        if (!all || *all == BallotChoice::Ask) {
            return Error::usage(u"'--take' is 'file' or 'stored'."_s, call.value(u"take"_s));
        }
        choices.all = *all;
    }
    const std::pair<QString, BallotChoice> single[] = {{u"take-file"_s, BallotChoice::File},
                                                       {u"take-stored"_s, BallotChoice::Stored}};
    for (const auto &[option, choice] : single) {
        const QStringList names = call.options.values(option);
        for (const QString &name : names) {
            const auto place = ballotNamed(state, name);
            if (!place) {
                return place.error();
            }
            choices.one[*place] = choice;
        }
    }
    return choices;
}

QJsonObject toJson(const JudgesBallots &judge)
{
    return {{u"judge"_s, judge.name},      {u"new"_s, judge.added},   {u"changed"_s, judge.changed},
            {u"same"_s, judge.same},       {u"older"_s, judge.older}, {u"conflicts"_s, judge.conflicts},
            {u"left_out"_s, judge.leftOut}};
}

QString toText(const JudgesBallots &judge)
{
    QString line = u"%1: %2 new, %3 changed, %4 same, %5 older"_s.arg(judge.name)
                       .arg(judge.added)
                       .arg(judge.changed)
                       .arg(judge.same)
                       .arg(judge.older);
    line += judge.conflicts > 0 ? u", %1 in conflict"_s.arg(judge.conflicts) : QString();
    line += judge.leftOut > 0 ? u", %1 left out"_s.arg(judge.leftOut) : QString();
    return line;
}

/// Both versions of what cannot be decided, one below the other.
void addContested(Report &report, QJsonArray &list, const ContestedBallot &contested, const Rubric &rubric)
{
    QJsonArray versions;
    QList<QStringList> rows;
    for (const ContestedBallot::Version &version : contested.versions) {
        const QString source = version.fileName.isEmpty() ? u"stored"_s : version.fileName;
        const QString sentence = ballotSentence(version.ballot, rubric);
        versions << QJsonObject{{u"source"_s, source}, {u"ballot"_s, sentence}};
        rows << QStringList{u"   "_s, source, sentence};
    }
    list << QJsonObject{
        {u"judge"_s, contested.judge}, {u"submission"_s, contested.submission}, {u"versions"_s, versions}};
    report.text += u"\n%1/%2:\n%3"_s.arg(contested.judge, contested.submission, toColumns(rows));
}

/// The findings, of which those about ballots in conflict name the options that decide them; there is one for each that
/// is contested, in their order.
Findings withOptions(Findings findings, const std::vector<ContestedBallot> &contested)
{
    auto ballot = contested.begin();
    for (Finding &finding : findings) {
        if (finding.key != u"ballots.conflict"_s || ballot == contested.end()) {
            continue;
        }
        const auto stored =
            std::count_if(ballot->versions.begin(), ballot->versions.end(),
                          [](const ContestedBallot::Version &version) { return version.fileName.isEmpty(); });
        if (stored > 0 && ballot->versions.size() == 2) {
            finding.remedy += u" Say '--take-file JUDGE/TEAM' or '--take-stored JUDGE/TEAM'."_s;
        } else if (stored > 0) { // of several files it may be that none can be taken
            finding.remedy += u" What is stored is kept by '--take-stored JUDGE/TEAM'."_s;
        }
        ++ballot;
    }
    return findings;
}

Report importReport(const BallotImport &import, const Rubric &rubric, bool dryRun)
{
    JudgesBallots sum;
    QJsonArray judges;
    QStringList lines;
    for (const JudgesBallots &judge : import.judges) {
        judges << toJson(judge);
        lines << toText(judge);
        sum.added += judge.added;
        sum.changed += judge.changed;
        sum.same += judge.same;
        sum.older += judge.older;
        sum.conflicts += judge.conflicts;
        sum.leftOut += judge.leftOut;
    }
    const bool nothing = dryRun || import.refused > 0;
    lines << (nothing ? u"Nothing was written."_s
                      : u"Marks cannot be authenticated: whoever has a judge's file can write into it."_s);
    Report report;
    report.text = lines.join(u'\n');
    QJsonArray contested;
    for (const ContestedBallot &one : import.contested) {
        addContested(report, contested, one, rubric);
    }
    report.json = toJson(sum);
    report.json.remove(u"judge"_s);
    report.json[u"refused"_s] = import.refused;
    report.json[u"judges"_s] = judges;
    report.json[u"contested"_s] = contested;
    report.findings = withOptions(import.findings, import.contested);
    return report;
}

Result<Report> importBallotFiles(const Call &call)
{
    const auto files = readFiles(call.arguments);
    if (!files) {
        return files.error();
    }
    return withEvent(call, accessFor(call), [&](Workspace &workspace, const Event &event) -> Result<Report> {
        const auto state = loadJudging(workspace, event.id);
        const auto choices = state ? choicesOf(call, *state) : Result<BallotImportChoices>(state.error());
        if (!choices) {
            return choices.error();
        }
        return importBallots(workspace, event.id, *files, *choices, call.dryRun()).map([&](const BallotImport &import) {
            return importReport(import, state->rubric, call.dryRun());
        });
    });
}

} // namespace

std::vector<Command> ballotCommands()
{
    return {{u"judging ballots export"_s,
             u"DIR"_s,
             u"Write a ballot file for each judge, with her submissions of the current round."_s,
             1,
             1,
             {{u"format"_s, u"jamballot (default), which Jamwright opens, or xlsx."_s, u"NAME"_s},
              {u"judge"_s, u"Only hers."_s, u"NAME"_s},
              {u"anonymous"_s, u"Without the teams' names."_s},
              dryRunOption()},
             exportBallotFiles},
            {u"judging ballots import"_s,
             u"FILE…"_s,
             u"Take ballots from judges' files; all files are checked before any is taken."_s,
             1,
             -1,
             {{u"take"_s, u"What counts where file and workspace were both changed: file or stored."_s, u"WHICH"_s},
              {u"take-file"_s, u"The file counts for this ballot; may be given several times."_s, u"JUDGE/TEAM"_s},
              {u"take-stored"_s, u"What is stored counts for this ballot; likewise."_s, u"JUDGE/TEAM"_s},
              dryRunOption()},
             importBallotFiles}};
}

} // namespace jamwright::cli
