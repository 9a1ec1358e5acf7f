// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/scorejson.h"
#include "workflow/sample.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString podium(const Ranking &ranking)
{
    QList<QStringList> rows;
    for (const RankedSubmission &row : ranking.rows) {
        if (row.rank >= 1 && row.rank <= 3) {
            rows << QStringList{u"  %1%2."_s.arg(row.tied ? u"="_s : QString()).arg(row.rank), row.title,
                                QString::number(row.raw.value_or(0), 'f', 2)};
        }
    }
    return toColumns(rows);
}

Report toReport(const DemoSummary &summary, const QString &folder, quint64 seed, bool kept)
{
    Report report;
    report.json = {{u"event"_s, summary.event.name},         {u"signups"_s, summary.signups},
                   {u"teams"_s, scoreJson(summary.teams)},   {u"writes"_s, summary.run.writes},
                   {u"created"_s, summary.run.created},      {u"ballots"_s, summary.ballots},
                   {u"folder"_s, kept ? folder : QString()}, {u"files"_s, QJsonArray::fromStringList(summary.files)}};
    QStringList named = summary.files;
    named.removeIf([](const QString &file) { return file.startsWith("feedback/"_L1); });
    named << u"feedback/"_s; // two a submission
    const QString files = kept ? u"%1 files in %2: %3"_s.arg(summary.files.size()).arg(folder, named.join(u", "_s))
                               : u"%1 files, deleted again (keep them with --keep DIR): %2"_s.arg(summary.files.size())
                                     .arg(named.join(u", "_s));
    report.text =
        u"%1, on made-up people\n\n"
        "Sign-ups  %2 imported, %3 participants\n"
        "Teams     %4 teams, spread of mean skill %5, at most %6 h apart, %7 pairs who teamed before\n"
        "Discord   %8 writes on the practice guild: %9 roles, categories and channels\n"_s.arg(summary.event.name)
            .arg(summary.signups)
            .arg(summary.teams.people)
            .arg(summary.teams.teams)
            .arg(summary.teams.teamSkillMeanSd, 0, 'g', 3)
            .arg(summary.teams.spanHoursMax)
            .arg(summary.teams.repeatPairs)
            .arg(summary.run.writes)
            .arg(summary.run.created) +
        u"Judging   %1 practice ballots, made by a generator from the seed %2: no judge gave them\n"
        "Winners\n%3\n\nExports   %4"_s.arg(summary.ballots)
            .arg(seed)
            .arg(podium(summary.ranking), files);
    report.findings = summary.run.findings + summary.ranking.findings;
    return report;
}

Result<Report> demo(const Call &call)
{
    auto seed = numberOption(call, u"seed"_s, 1);
    if (!seed) {
        return seed.error();
    }
    const bool kept = call.isSet(u"keep"_s);
    QTemporaryDir temporary;
    const QString folder = kept ? QDir(call.value(u"keep"_s)).absolutePath() : temporary.path();
    if (!QDir().mkpath(folder)) {
        return Error::storage(u"The folder cannot be made."_s, folder);
    }
    const QString file = QDir(folder).filePath(u"demo.jamwright"_s);
    if (QFileInfo::exists(file)) {
        return Error::storage(u"The folder holds a demonstration already."_s, file,
                              u"Name another folder, or delete it."_s);
    }
    auto workspace = Workspace::open(file, Access::Write, call.clock);
    if (!workspace) {
        return workspace.error();
    }
    auto summary = finished(runDemo(**workspace, *seed, folder, call.cancel, call.progress));
    return summary ? toReport(*summary, folder, *seed, kept) : Result<Report>(summary.error());
}

} // namespace

std::vector<Command> demoCommands()
{
    return {{u"demo"_s,
             {},
             u"Run a whole event on the bundled sample and the practice guild."_s,
             0,
             0,
             {{u"keep"_s, u"Keep the workspace and the exported files here."_s, u"DIR"_s}, seedOption()},
             demo}};
}

} // namespace jamwright::cli
