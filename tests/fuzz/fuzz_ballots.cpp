// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ballots/ballotfiles.h"
#include "exchange/ballots/ballotsheet.h"
#include "judging/ballots/ballotmerge.h"

#include <cstdlib>

using namespace jamwright;

namespace {

/// A state in which what the file says may be merged.
JudgingState stateOf(const BallotFile &file)
{
    JudgingState state;
    state.phase = JudgingPhase::Open;
    state.rubric = file.rubric;
    state.round = file.round;
    state.rubricVersion = file.rubricVersion;
    Judge judge;
    judge.id = file.judge;
    judge.name = file.judgeName;
    state.judges = {judge};
    state.submissions = file.submissions;
    for (const Submission &submission : file.submissions) {
        state.assignments.push_back({file.judge, submission.id});
    }
    return state;
}

/// The first kind that the bytes are: JSON, a workbook, or a sheet's rows as lines with bars between the cells.
Result<BallotFile> readAny(const QByteArray &bytes, const QString &name)
{
    const auto file = readBallotFile(bytes, name);
    if (file) {
        return file;
    }
    const CsvRows sheet = parseCsv(QString::fromUtf8(bytes), u'|', name);
    return sheet.rows.empty() ? file : readBallotRows(sheet.rows, name);
}

void must(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

} // namespace

/// Judges' files of both kinds: reading, writing what was read, and merging it twice.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString name = QStringLiteral("fuzz.jamballot");
    const auto file = readAny(bytes, name);
    if (!file) {
        return 0;
    }
    const auto again = readBallotFile(writeJamballot(*file), name);
    must(again.ok() && *again == *file);
    JudgingState state = stateOf(*file);
    const std::vector<NamedBallotFile> files = {{name, *file}};
    must(!frameProblem(files.front(), state, file->event));
    const BallotMerge merge = mergeBallots(state, files);
    must(merge.conflicts.empty());
    state.ballots = merge.write;
    must(mergeBallots(state, files).write.empty());
    return 0;
}
