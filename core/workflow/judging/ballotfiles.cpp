// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ballots/ballotfiles.h"

#include "judging/ballots/ballotmerge.h"
#include "judging/ballots/ballotorder.h"
#include "judging/phases.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/judging/judgingtable.h"
#include "store/judging/scorelog.h"
#include "store/transaction.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/conflicts.h"
#include "workflow/judging/judging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <optional>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct BallotFileTexts {
    Q_DECLARE_TR_FUNCTIONS(Judging)
};

/// What signs the frames of this workspace's ballot files.
Result<QByteArray> ballotKey(Workspace &workspace)
{
    return store::EventTable(workspace.database()).remembered(u"ballot_key"_s).map([](const QString &hex) {
        return QByteArray::fromHex(hex.toLatin1());
    });
}

/// A judge's name as a part of a file's name.
QString fileStem(const QString &name)
{
    QString stem;
    for (const QChar c : name) {
        stem += c.isLetterOrNumber() ? c : QChar(u'-');
    }
    constexpr qsizetype longest = 60;
    return stem.left(longest);
}

/// A name that no file before it has, also where case does not tell names apart.
QString freeName(const QStringList &taken, const QString &stem, const QString &suffix)
{
    QString name = stem + suffix;
    for (int i = 2; taken.contains(name, Qt::CaseInsensitive); ++i) {
        name = stem + u'-' + QString::number(i) + suffix;
    }
    return name;
}

Result<std::vector<Judge>> judgesToServe(const JudgingState &state, const BallotEvent &event, const QString &wanted)
{
    const auto serves = [&](const Judge &judge) { return !submissionsOf(state, judge.id, event.id).empty(); };
    if (!wanted.isEmpty()) {
        return findJudge(state, wanted).andThen([&](const Judge &judge) -> Result<std::vector<Judge>> {
            if (!serves(judge)) {
                return Error::input(BallotFileTexts::tr("This judge has no submission to score."), judge.name,
                                    BallotFileTexts::tr("Assign judges first."));
            }
            return std::vector{judge};
        });
    }
    std::vector<Judge> judges;
    std::copy_if(state.judges.begin(), state.judges.end(), std::back_inserter(judges), serves);
    if (judges.empty()) {
        return Error::input(BallotFileTexts::tr("No judge has a submission to score."), {},
                            BallotFileTexts::tr("Assign judges first."));
    }
    return judges;
}

Result<QByteArray> ballotBytes(const BallotFile &file, BallotFormat format)
{
    return format == BallotFormat::Xlsx ? writeBallotSheet(file) : Result<QByteArray>(writeJamballot(file));
}

/// Reads a file and looks at its frame.
Result<BallotFile> readOwnFile(const BallotBytes &bytes, const JudgingState &state, const BallotEvent &event,
                               const QByteArray &key)
{
    auto file = readBallotFile(bytes.bytes, bytes.name);
    if (!file) {
        return file;
    }
    const auto problem = frameProblem({bytes.name, *file}, state, event);
    const bool altered = file->event.id == event.id && file->digest != frameDigest(*file, key);
    if (altered) {
        return Error::input(
            BallotFileTexts::tr("The ballot file was altered: its event, rubric, judge or submissions are not those "
                                "that it was made with."),
            bytes.name, BallotFileTexts::tr("Export her ballot file again, and let her copy her marks into it."));
    }
    return problem ? Result<BallotFile>(*problem) : file;
}

struct ReadFiles {
    std::vector<NamedBallotFile> files;
    Findings refused;
};
ReadFiles readFiles(const std::vector<BallotBytes> &files, const JudgingState &state, const BallotEvent &event,
                    const QByteArray &key)
{
    ReadFiles read;
    for (const BallotBytes &bytes : files) {
        auto file = readOwnFile(bytes, state, event, key);
        if (file) {
            read.files.push_back({bytes.name, *std::move(file)});
        } else {
            const Error &error = file.error();
            read.refused << Finding{
                Severity::Error, u"ballots.refused"_s, error.what, {error.where, 0, {}, {}}, error.remedy};
        }
    }
    if (!read.refused.isEmpty()) {
        read.refused.prepend({Severity::Error,
                              u"ballots.nothing-written"_s,
                              BallotFileTexts::tr("No ballot was taken, because a file cannot be used."),
                              {},
                              BallotFileTexts::tr("Leave that file out, or mend it, and import the others again.")});
    }
    return read;
}

BallotTake toTake(BallotChoice choice)
{
    return static_cast<BallotTake>(choice); // the same three, for screens that cannot see the merge
}

BallotImport toImport(const BallotMerge &merge)
{
    BallotImport import;
    import.findings = merge.findings;
    for (const BallotCounts &counts : merge.judges) {
        import.judges.push_back({counts.judge, counts.name, counts.added, counts.changed, counts.same, counts.older,
                                 counts.conflicts, counts.leftOut});
    }
    for (const BallotConflict &conflict : merge.conflicts) {
        ContestedBallot contested{{conflict.judge, conflict.submission}, conflict.judgeName, conflict.title, {}};
        for (const auto &version : conflict.versions) {
            contested.versions.push_back({version.fileName, version.ballot});
        }
        import.contested.push_back(std::move(contested));
    }
    return import;
}

/// Marks for criteria of earlier versions, which no file of this version can hold, stay.
Ballot withOldMarks(Ballot ballot, const JudgingState &state)
{
    for (const Ballot &stored : state.ballots) {
        if (stored.judge == ballot.judge && stored.submission == ballot.submission) {
            for (const auto &[criterion, mark] : stored.marks) {
                if (state.rubric.find(criterion) == nullptr) {
                    ballot.marks.insert_or_assign(criterion, mark);
                }
            }
        }
    }
    return ballot;
}

/// Without marks for criteria of earlier versions, so that only what files can hold is compared.
JudgingState withoutOldMarks(JudgingState state)
{
    for (Ballot &ballot : state.ballots) {
        std::erase_if(ballot.marks, [&](const auto &mark) { return state.rubric.find(mark.first) == nullptr; });
    }
    return state;
}

/// Inside a transaction.
Result<void> writeBallots(Workspace &workspace, EventId event, const JudgingState &state,
                          const std::vector<Ballot> &ballots, const QStringList &names)
{
    auto done = store::ScoreLog(workspace.database()).setAuthor({u"ballot file"_s, names.join(u", "_s)});
    store::JudgingTable table(workspace.database(), event);
    for (const Ballot &ballot : ballots) {
        if (done) {
            done = table.putBallot(state.round, withOldMarks(ballot, state));
        }
    }
    return done;
}

/// What files would make of an event, nothing of it written yet.
struct ReadImport {
    JudgingState state;
    BallotImport import;
    std::vector<Ballot> write;
};
Result<ReadImport> readImport(Workspace &workspace, EventId event, const std::vector<BallotBytes> &files,
                              const BallotImportChoices &choices)
{
    auto state = loadJudging(workspace, event);
    const auto about = loadBallotEvent(workspace, event);
    const auto key = ballotKey(workspace);
    if (!state || !about || !key) {
        return !state ? state.error() : !about ? about.error() : key.error();
    }
    if (auto open = require(*state, JudgingAct::Score); !open) {
        return open.error();
    }
    const ReadFiles read = readFiles(files, *state, *about, *key);
    if (!read.refused.isEmpty()) {
        ReadImport nothing;
        nothing.import.findings = read.refused;
        nothing.import.refused = int(read.refused.size()) - 1;
        return nothing;
    }
    BallotDecisions decisions{toTake(choices.all), {}};
    for (const auto &[place, choice] : choices.one) {
        decisions.one[place] = toTake(choice);
    }
    BallotMerge merge = mergeBallots(withoutOldMarks(*state), read.files, decisions);
    return ReadImport{*std::move(state), toImport(merge), std::move(merge.write)};
}

/// Whether a file that is there holds what only it holds: of another frame, or a mark or word that is not stored, be it
/// that she may not give it. What cannot be read may hold anything.
bool holdsMore(const Result<BallotFile> &file, const QString &path, const JudgingState &state, const BallotEvent &event)
{
    if (!file) {
        return true;
    }
    if (frameProblem({path, *file}, state, event)) {
        return !file->ballots.empty();
    }
    const BallotMerge merge = mergeBallots(state, {{path, *file}}, {BallotTake::File, {}});
    return !merge.write.empty() || std::any_of(merge.judges.begin(), merge.judges.end(),
                                               [](const BallotCounts &counts) { return counts.leftOut > 0; });
}

/// A file that came back from a judge and was not imported yet is not written over.
Result<void> mayReplace(const QString &path, const JudgingState &state, const BallotEvent &event)
{
    if (!QFileInfo::exists(path)) {
        return {};
    }
    const auto there = readFile(path);
    if (!there) {
        return there.error();
    }
    const auto file = readBallotFile(*there, path);
    if (!holdsMore(file, path, state, event)) {
        return {};
    }
    return Error::storage(file ? BallotFileTexts::tr("The file that is there holds ballots that were not imported yet.")
                               : BallotFileTexts::tr("The file that is there cannot be read, so it may hold ballots."),
                          path, BallotFileTexts::tr("Import it first, move it away, or export to another folder."));
}

} // namespace

Result<QStringList> exportBallots(Workspace &workspace, EventId event, const QString &folder,
                                  const BallotExport &wanted, bool dryRun)
{
    const auto state = loadJudging(workspace, event);
    const auto about = loadBallotEvent(workspace, event);
    const auto key = ballotKey(workspace);
    if (!state || !about || !key) {
        return !state ? state.error() : !about ? about.error() : key.error();
    }
    if (state->rubric.criteria.isEmpty()) {
        return Error::input(BallotFileTexts::tr("There is no rubric to score by yet."), {},
                            BallotFileTexts::tr("Set the rubric first."));
    }
    const auto judges = judgesToServe(*state, *about, wanted.judge);
    if (!judges) {
        return judges.error();
    }
    const JudgingState shown = withoutOldMarks(*state);
    const QString round = state->round > 1 ? u"-round-%1"_s.arg(state->round) : QString();
    const QString suffix = round + (wanted.format == BallotFormat::Xlsx ? u".xlsx"_s : u".jamballot"_s);
    std::vector<ExportFile> files;
    for (const Judge &judge : *judges) {
        BallotFile file = ballotFileOf(shown, judge.id, *about, wanted.anonymous);
        file.digest = frameDigest(file, *key);
        auto bytes = ballotBytes(file, wanted.format);
        if (!bytes) {
            return bytes.error();
        }
        files.push_back({freeName(namesOf(files), fileStem(judge.name), suffix), *std::move(bytes)});
        if (auto free = mayReplace(QDir(folder).filePath(files.back().name), shown, *about); !free) {
            return free.error();
        }
    }
    const auto written = dryRun ? Result<void>() : writeFiles(folder, files);
    return written ? Result<QStringList>(namesOf(files)) : Result<QStringList>(written.error());
}

Result<BallotImport> importBallots(Workspace &workspace, EventId event, const std::vector<BallotBytes> &files,
                                   const BallotImportChoices &choices, bool dryRun)
{
    if (dryRun) {
        return readImport(workspace, event, files, choices).map([](const ReadImport &read) { return read.import; });
    }
    auto transaction = store::RecordedTransaction::begin(workspace.database());
    if (!transaction) {
        return transaction.error();
    }
    auto read = readImport(workspace, event, files, choices);
    if (!read || read->write.empty()) {
        return read ? Result<BallotImport>(read->import) : Result<BallotImport>(read.error());
    }
    QStringList names;
    for (const BallotBytes &file : files) {
        names << QFileInfo(file.name).fileName();
    }
    if (auto written = writeBallots(workspace, event, read->state, read->write, names); !written) {
        return written.error();
    }
    const auto change =
        transaction->commit(event, u"judging.ballots"_s,
                            BallotFileTexts::tr("Imported %n ballot(s) from files", nullptr, int(read->write.size())));
    if (!change) {
        return change.error();
    }
    read->import.change = *change;
    return read->import;
}

Result<Assignment> ballotNamed(const JudgingState &state, const QString &judgeAndTeam)
{
    for (const Judge &judge : state.judges) {
        const QString start = judge.name + u'/';
        if (judgeAndTeam.startsWith(start, Qt::CaseInsensitive)) {
            return findSubmission(state.submissions, judgeAndTeam.mid(start.size()))
                .map([&](const Submission &submission) {
                    return Assignment{judge.id, submission.id};
                });
        }
    }
    return findJudge(state, judgeAndTeam.section(u'/', 0, 0)).andThen([&](const Judge &) -> Result<Assignment> {
        return Error::usage(BallotFileTexts::tr("Name the team too, as JUDGE/TEAM."), judgeAndTeam);
    });
}

QString ballotSentence(const Ballot &ballot, const Rubric &rubric)
{
    QStringList marks;
    for (const Criterion &criterion : rubric.criteria) {
        const auto mark = ballot.marks.find(criterion.id);
        if (mark != ballot.marks.end()) {
            const Mark &given = mark->second;
            marks << criterion.name + u' ' +
                         (given.state == MarkState::Scored ? QLocale::c().toString(given.value, 'g', 6)
                                                           : nameOf(given.state));
        }
    }
    QStringList parts{marks.isEmpty() ? BallotFileTexts::tr("no mark") : marks.join(u", "_s)};
    if (!ballot.comment.isEmpty()) {
        parts << BallotFileTexts::tr("comment: %1").arg(ballot.comment);
    }
    if (!ballot.privateNote.isEmpty()) {
        parts << BallotFileTexts::tr("private note: %1").arg(ballot.privateNote);
    }
    return parts.join(u"; "_s);
}

Result<BallotFile> openBallotFile(const QString &path)
{
    return readFile(path).andThen([&](const QByteArray &bytes) -> Result<BallotFile> {
        if (bytes.startsWith("PK\x03\x04")) {
            return Error::input(BallotFileTexts::tr("This is the spreadsheet kind of a ballot file."), path,
                                BallotFileTexts::tr("Open it in Excel or LibreOffice."));
        }
        return readBallotFile(bytes, path);
    });
}

Result<void> saveBallotFile(const QString &path, const BallotFile &file)
{
    return writeFile(path, writeJamballot(file));
}

} // namespace jamwright
