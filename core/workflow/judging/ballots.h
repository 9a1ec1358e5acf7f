// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/judging.h"
#include "domain/judging/ballotfile.h"
#include "domain/judging/matrix.h"
#include "domain/judging/scorechange.h"
#include "domain/naming/names.h"
#include "workflow/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace jamwright {

// Ballots as judges give them: in the window, or in files that go to them and come back.

/// One ballot of the current round as typed; replaces what that judge said of that submission, and remembers in its
/// lineage what that was. Errors (kind Input): judging is not open; the judge or the submission is not of this event
/// and round; marks that she may not give, for a conflict of interest or since she has left
/// (`judging/ballots/markbar.h`); a mark that the rubric does not take.
[[nodiscard]] Result<ChangeId> saveBallot(Workspace &workspace, EventId event, const Ballot &ballot,
                                          const ScoreAuthor &author = {QStringLiteral("organiser"), {}});

/// The event as its ballot files name it.
[[nodiscard]] Result<BallotEvent> loadBallotEvent(Workspace &workspace, EventId event);
/// What one judge has before her, in her order: what her ballot file holds, unsigned. The judge is one of the state's.
/// Pure.
[[nodiscard]] BallotFile judgesView(const JudgingState &state, JudgeId judge, const BallotEvent &event);

/// How far the judge is: a comment is a beginning, too. Pure. The submission is one of hers.
[[nodiscard]] ReviewState reviewState(const BallotFile &view, SubmissionId submission);

enum class BallotFormat { Jamballot, Xlsx };
template <>
struct EnumNames<BallotFormat> {
    static constexpr std::array names = {"jamballot", "xlsx"};
};
struct BallotExport {
    BallotFormat format = BallotFormat::Jamballot;
    QString judge;          ///< only hers; blank = of every judge who has something to score
    bool anonymous = false; ///< without the teams' names
};
/// Writes a ballot file of the current round for each judge into the folder, which is made. Returns the files' names;
/// a dry run writes none. A file that is there and holds ballots that were not imported yet stays, and none is written.
/// Errors: Input before there is a rubric or for a judge without submissions, Usage for an
/// unknown judge, Storage.
[[nodiscard]] Result<QStringList> exportBallots(Workspace &workspace, EventId event, const QString &folder,
                                                const BallotExport &wanted = {}, bool dryRun = false);

/// Which of two versions of a ballot counts when neither is the newer one.
enum class BallotChoice { Ask, File, Stored };
template <>
struct EnumNames<BallotChoice> {
    static constexpr std::array names = {"ask", "file", "stored"};
};
struct BallotImportChoices {
    BallotChoice all = BallotChoice::Ask;
    std::map<Assignment, BallotChoice> one = {}; ///< before `all`
};

/// The counts of one judge.
struct JudgesBallots {
    JudgeId judge;
    QString name;
    int added = 0;
    int changed = 0;
    int same = 0;
    int older = 0;     ///< what is stored is newer, and was kept
    int conflicts = 0; ///< undecided: what is stored was kept
    int leftOut = 0;   ///< of submissions that are no longer hers, or that she may not mark
};
/// One ballot of which no version is the newest, side by side.
struct ContestedBallot {
    struct Version {
        QString fileName; ///< blank = what is stored
        Ballot ballot;
    };
    Assignment place;
    QString judge;
    QString submission;
    std::vector<Version> versions;
};
struct BallotImport {
    std::vector<JudgesBallots> judges; ///< in the event's order
    std::vector<ContestedBallot> contested;
    int refused = 0; ///< files; nothing was written when there is one
    Findings findings;
    ChangeId change; ///< not stored in a dry run, and when nothing changed
};
struct BallotBytes {
    QString name; ///< of the file, for sentences
    QByteArray bytes;
};
/// Reads ballot files of either kind and merges them with what is stored. Everything of every file is checked before
/// anything is written: where one is refused, none is taken. Ballots that nobody can decide on are left as they are,
/// the others written, in one change. The same files again, in any order, change nothing. Marks cannot be
/// authenticated: who has a judge's file can write into it. Errors: Input unless judging is open, Storage.
[[nodiscard]] Result<BallotImport> importBallots(Workspace &workspace, EventId event,
                                                 const std::vector<BallotBytes> &files,
                                                 const BallotImportChoices &choices = {}, bool dryRun = false);
/// The judge and submission of "JUDGE/TEAM", by the names of judges, and of teams or titles. Errors: Usage, naming the
/// nearest.
[[nodiscard]] Result<Assignment> ballotNamed(const JudgingState &state, const QString &judgeAndTeam);
/// A ballot in one line: "Fun 7, Craft N/A; comment: Nice."
[[nodiscard]] QString ballotSentence(const Ballot &ballot, const Rubric &rubric);

/// A "*.jamballot" on the judge's own disk, without any workspace. Errors: Input for another kind of file, Storage.
[[nodiscard]] Result<BallotFile> openBallotFile(const QString &path);
/// Writes it whole or not at all.
[[nodiscard]] Result<void> saveBallotFile(const QString &path, const BallotFile &file);
/// The file with a ballot changed, which remembers what it was before.
void takeBallot(BallotFile &file, const Ballot &ballot);

} // namespace jamwright
