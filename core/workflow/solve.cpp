// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/solve.h"

#include "exchange/csvwriter.h"
#include "exchange/formats/goalsfile.h"
#include "exchange/tablereader.h"
#include "teaming/engine/search.h"
#include "teaming/field/fieldsolver.h"
#include "workflow/exports/exports.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <tuple>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct SolveTexts {
    Q_DECLARE_TR_FUNCTIONS(Solve)
};

Result<Table> readTableFile(const QString &file, bool mayBeEmpty)
{
    const auto bytes = readFile(file);
    return bytes ? readTable(*bytes, file, {{}, {}, mayBeEmpty}) : Result<Table>(bytes.error());
}

/// Teams that people are locked in are called as the lock column says, the others by numbers that none of these has.
QByteArray teamsCsv(const FieldModel &field, const std::vector<int> &teamOf)
{
    QStringList names = field.teamNames;
    for (int number = int(names.size()) + 1; names.size() < field.model.teams(); ++number) {
        if (const QString name = QString::number(number); !field.teamNames.contains(name)) {
            names << name;
        }
    }
    CsvWriter writer;
    writer.row({u"id"_s, u"team"_s});
    for (size_t i = 0; i < teamOf.size(); ++i) {
        writer.row({field.ids[qsizetype(i)], teamOf[i] < 0 ? QString() : names[teamOf[i]]});
    }
    return writer.bytes();
}

} // namespace

Result<SolvedFiles> solveFiles(const SolveRequest &request, const Cancel &cancel, Progress &progress)
{
    const auto json = readFile(request.goalsFile);
    auto goals = json ? readGoals(*json, request.goalsFile) : Result<GoalSet>(json.error());
    if (!goals) {
        return goals.error();
    }
    if (request.sizes) {
        std::tie(goals->minSize, goals->maxSize) = *request.sizes;
    }
    const auto people = readTableFile(request.peopleFile, false);
    const auto pairs = request.pairsFile.isEmpty() ? Result<Table>(Table()) : readTableFile(request.pairsFile, true);
    if (!people || !pairs) {
        return !people ? people.error() : pairs.error();
    }
    const auto field = makeFieldModel(*people, *pairs, *goals);
    if (!field) {
        return field.error();
    }
    const int threads = request.threads > 0 ? request.threads : std::clamp(QThread::idealThreadCount(), 1, 64);
    quint64 moves = request.moves > 0 ? request.moves : usualFieldMoves(field->model.count());
    if (request.moves == 0 && request.seconds > 0) {
        const auto measured = movesIn(request.seconds, field->model, threads, cancel);
        if (!measured) {
            return Error::cancelled();
        }
        moves = *measured;
    }
    QElapsedTimer timer;
    timer.start();
    auto formed = formField(*field, {request.seed, moves, threads, {}}, cancel, progress);
    if (!formed) {
        return formed.error();
    }
    formed->sheet.seconds = double(timer.nsecsElapsed()) / 1e9;
    return SolvedFiles{teamsCsv(*field, formed->teamOf), formed->sheet, people->findings + formed->findings,
                       formed->stopped};
}

} // namespace jamwright
