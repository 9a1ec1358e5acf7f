// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/exports/exports.h"

#include "exchange/judgingfiles.h"
#include "exchange/signupexport.h"
#include "exchange/tablereader.h"
#include "exchange/teamexport.h"
#include "workflow/events.h"
#include "workflow/judging/judging.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

Error unknownFormat(const QString &format, const QStringList &known)
{
    return Error::usage(ExportTexts::tr("There is no such format."), format,
                        ExportTexts::tr("Known: %1.").arg(known.join(u", "_s)));
}

TeamExportRow exportRow(const QString &team, const Participant &person, bool leader)
{
    return {team, person.person, person.discordId, person.name, leader, person.offset, person.skill};
}

} // namespace

Result<QByteArray> exportTeams(Workspace &workspace, EventId event, const QString &format, bool forSpreadsheets)
{
    auto teams = loadTeams(workspace, event);
    if (!teams) {
        return teams.error();
    }
    std::vector<TeamExportRow> rows;
    for (const TeamView &team : teams->teams) {
        for (const TeamView::Member &member : team.members) {
            rows.push_back(exportRow(team.name, member.person, member.leader));
        }
    }
    for (const Participant &reserve : teams->reserves) {
        rows.push_back(exportRow({}, reserve, false));
    }
    if (format == "csv"_L1) {
        return teamsCsv(rows, forSpreadsheets);
    }
    if (format == "sir-robin"_L1) {
        return teamsSirRobinCsv(rows);
    }
    if (format == "cjms"_L1 || format == "json"_L1) {
        return loadEvent(workspace, event).map([&](const Event &found) { return teamsJamJson(found.name, rows); });
    }
    return unknownFormat(format, {u"csv"_s, u"sir-robin"_s, u"cjms"_s, u"json"_s});
}

Result<QByteArray> exportScores(Workspace &workspace, EventId event, bool forSpreadsheets, std::optional<int> round)
{
    return loadJudging(workspace, event, round).andThen([&](const JudgingState &state) -> Result<QByteArray> {
        if (state.round < 1 || state.round > state.currentRound) {
            return Error::usage(ExportTexts::tr("There is no such round."), QString::number(state.round),
                                ExportTexts::tr("The last one is %1.").arg(state.currentRound));
        }
        return scoresCsv(state, forSpreadsheets);
    });
}

Result<QByteArray> exportSignups(Workspace &workspace, EventId event, bool forSpreadsheets)
{
    return loadSignups(workspace, event).map([&](const std::vector<SignupRow> &rows) {
        return signupsCsv(rows, forSpreadsheets);
    });
}

Result<void> writeFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile target(file);
    // Both are looked at: on a full disk either may be the first to say so.
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit()) {
        const QString why = target.errorString();
        target.cancelWriting();
        return Error::storage(ExportTexts::tr("The file cannot be written (%1).").arg(why), file);
    }
    return {};
}

Result<void> writeFiles(const QString &folder, const std::vector<ExportFile> &files)
{
    const QDir root(folder);
    for (const ExportFile &file : files) {
        const QString path = root.filePath(file.name);
        const QString place = QFileInfo(path).path();
        if (!QDir().mkpath(place)) { // not root.mkpath, which would put a relative folder into itself
            return Error::storage(ExportTexts::tr("The folder cannot be made."), place);
        }
        if (auto written = writeFile(path, file.bytes); !written) {
            return written;
        }
    }
    return {};
}

QStringList namesOf(const std::vector<ExportFile> &files)
{
    QStringList names;
    for (const ExportFile &file : files) {
        names << file.name;
    }
    return names;
}

Result<QByteArray> readFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error::storage(ExportTexts::tr("The file cannot be read (%1).").arg(source.errorString()), file);
    }
    if (source.size() > mostFileBytes) {
        return Error::input(ExportTexts::tr("The file is larger than %1 MiB.").arg(mostFileBytes >> 20), file,
                            ExportTexts::tr("If it is the right one, split it into several files, each with the header "
                                            "row, and import them one after another."));
    }
    return source.readAll();
}

} // namespace jamwright
