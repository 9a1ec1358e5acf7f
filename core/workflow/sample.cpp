// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/sample.h"

#include "workflow/events.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/results/results.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"
#include "workflow/rooms/rooms.h"
#include "workflow/signups/signups.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>
#include <QDir>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto sampleName = "Sample Code Jam"_L1;

QByteArray sampleBytes(const QString &name)
{
    auto bytes = readFile(u":/sample/"_s + name);
    Q_ASSERT_X(bytes.ok(), "sample", "not in the resources");
    return bytes.valueOr({});
}

Result<void> importSample(Workspace &workspace, EventId event, const QString &name, ImportSource source)
{
    auto preview = previewImport(workspace, event, {name, sampleBytes(name), source, {}, {}, {}});
    if (!preview) {
        return preview.error();
    }
    auto committed = commitImport(workspace, event, *preview);
    return committed ? Result<void>() : Result<void>(committed.error());
}

Result<Event> newSampleEvent(Workspace &workspace)
{
    auto event = createEvent(workspace, {QString(sampleName), EventKind::TeamJam, {}});
    if (!event) {
        return event;
    }
    event->startsOn = QDate(2026, 8, 7);
    event->endsOn = QDate(2026, 8, 17);
    event->stage = Stage::Teams;
    if (auto saved = saveEvent(workspace, *event); !saved) {
        return saved.error();
    }
    return event;
}

Result<void> importEverything(Workspace &workspace, EventId event)
{
    // An earlier call may have been killed between two of these: importing again what is there changes nothing.
    return importSample(workspace, event, u"google-forms.csv"_s, ImportSource::Signup)
        .andThen([&] { return importSample(workspace, event, u"history.csv"_s, ImportSource::History); })
        .andThen([&] { return importSample(workspace, event, u"blocklist.csv"_s, ImportSource::Blocklist); })
        .andThen([&] { return importSample(workspace, event, u"confirmation.json"_s, ImportSource::Confirmation); });
}

Result<TeamDraft> formSampleTeams(Workspace &workspace, EventId event, quint64 seed, const Cancel &cancel,
                                  Progress &progress)
{
    auto problem = loadTeamProblem(workspace, event);
    if (!problem) {
        return problem.error();
    }
    auto draft = formTeams(*problem, {seed, 0, 0}, cancel, progress);
    if (!draft || draft->stopped) {
        return draft ? Result<TeamDraft>(Error::cancelled()) : draft;
    }
    auto adopted = adoptTeams(workspace, *problem, *draft);
    return adopted ? draft : Result<TeamDraft>(adopted.error());
}

/// Rubric, judges, assignment, practice ballots.
Result<int> judgeSample(Workspace &workspace, EventId event, quint64 seed)
{
    auto rubric = readRubricFile(sampleBytes(u"rubric.json"_s), u"rubric.json"_s);
    if (!rubric) {
        return rubric.error();
    }
    auto saved = saveRubricSet(workspace, event, *rubric);
    auto judges = importJudges(workspace, event, sampleBytes(u"judges.csv"_s), u"judges.csv"_s);
    auto assigned = assignJudges(workspace, event, 3, seed);
    if (!saved || !judges || !assigned) {
        return !saved ? saved.error() : !judges ? judges.error() : assigned.error();
    }
    if (auto open = setJudgingPhase(workspace, event, JudgingPhase::Open); !open) {
        return open.error();
    }
    return generatePracticeBallots(workspace, event, seed);
}

Result<QStringList> exportDemo(Workspace &workspace, EventId event, const QString &folder)
{
    auto files = exportAll(workspace, event);
    if (!files) {
        return files.error();
    }
    const auto add = [&](const QString &name, const Result<QByteArray> &bytes) {
        return bytes.andThen([&](const QByteArray &content) {
            files->push_back({name, content});
            return Result<void>();
        });
    };
    auto done = add(u"teams-sir-robin.csv"_s, exportTeams(workspace, event, u"sir-robin"_s))
                    .andThen([&] { return add(u"results.json"_s, exportResults(workspace, event, u"json"_s)); })
                    .andThen([&] { return writeFiles(folder, *files); });
    return done ? Result<QStringList>(namesOf(*files)) : Result<QStringList>(done.error());
}

Result<DemoSummary> finishDemo(Workspace &workspace, DemoSummary summary, quint64 seed, const QString &folder)
{
    auto ballots = judgeSample(workspace, summary.event.id, seed);
    if (!ballots) {
        return ballots.error();
    }
    summary.ballots = *ballots;
    auto ranking = tallyEvent(workspace, summary.event.id, {});
    auto files = exportDemo(workspace, summary.event.id, folder);
    if (!ranking || !files) {
        return !ranking ? ranking.error() : files.error();
    }
    summary.ranking = *std::move(ranking);
    summary.files = *files;
    return summary;
}

} // namespace

Result<Event> createSampleEvent(Workspace &workspace)
{
    auto events = listEvents(workspace);
    if (!events) {
        return events.error();
    }
    Result<Event> event = Error();
    for (const Event &known : *events) {
        if (known.name == sampleName) {
            event = known;
        }
    }
    if (!event) {
        event = newSampleEvent(workspace);
    }
    if (!event) {
        return event;
    }
    auto imported = importEverything(workspace, event->id);
    return imported ? event : Result<Event>(imported.error());
}

QFuture<Result<DemoSummary>> runDemo(Workspace &workspace, quint64 seed, const QString &folder, const Cancel &cancel,
                                     Progress &progress)
{
    const auto failed = [](const Error &error) { return QtFuture::makeReadyFuture(Result<DemoSummary>(error)); };
    auto event = createSampleEvent(workspace);
    if (!event) {
        return failed(event.error());
    }
    DemoSummary summary;
    summary.event = *event;
    auto signups = loadSignups(workspace, event->id);
    auto draft = formSampleTeams(workspace, event->id, seed, cancel, progress);
    if (!signups || !draft) {
        return failed(!signups ? signups.error() : draft.error());
    }
    summary.signups = int(signups->size());
    summary.teams = draft->sheet;
    return runRooms(workspace, event->id, {}, {}, {cancel, {}}, progress)
        .then([&workspace, summary, seed, folder](const Result<RunReport> &run) -> Result<DemoSummary> {
            if (!run) {
                return run.error();
            }
            DemoSummary whole = summary;
            whole.run = *run;
            return finishDemo(workspace, whole, seed, folder);
        });
}

} // namespace jamwright
