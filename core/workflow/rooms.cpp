// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms.h"

#include "discord/gate/rategate.h"
#include "discord/httptransport.h"
#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "provision/guildsnapshot.h"
#include "provision/planner.h"
#include "provision/run.h"
#include "provision/settle.h"
#include "provision/templates.h"
#include "store/database.h"
#include "store/guildtable.h"
#include "workflow/events.h"
#include "workflow/storejournal.h"
#include "workflow/teams/teams.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct RoomsTexts {
    Q_DECLARE_TR_FUNCTIONS(Rooms)
};

/// Everything that talking to one guild needs, kept alive by whoever still waits for an answer. The last answer may
/// come in the middle of one of its own slots, so it goes by deleteLater().
struct GuildSession : QObject {
    EventRooms rooms;
    Snowflake guild;
    Cancel cancel;
    std::vector<Snowflake> people;
    std::unique_ptr<Transport> transport;
    SteadyClock clock; ///< of the waits
    EventLoopTimers timers;
    std::unique_ptr<RateGate> gate; ///< of a real guild; the practice guild needs none
    std::unique_ptr<RestClient> rest;
    std::unique_ptr<StoreJournal> journal;
    std::unique_ptr<Run> run;
};
using Session = std::shared_ptr<GuildSession>;

template <typename T>
QFuture<Result<T>> failed(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<T>(error));
}

Result<EventRooms> roomsOf(Workspace &workspace, EventId eventId)
{
    auto event = loadEvent(workspace, eventId);
    auto teams = loadTeams(workspace, eventId);
    if (!event || !teams) {
        return !event ? event.error() : teams.error();
    }
    if (teams->teams.empty()) {
        return Error::input(RoomsTexts::tr("The event has no teams yet, so there is nothing to make rooms for."),
                            event->name, RoomsTexts::tr("Form teams first: 'jamctl teams form'."));
    }
    EventRooms rooms{event->name, {}};
    for (const TeamView &team : teams->teams) {
        TeamRooms wanted{team.id, team.name, {}, {}};
        for (const TeamView::Member &member : team.members) {
            if (member.person.discordId) {
                wanted.members.push_back({*member.person.discordId, member.person.name, member.leader});
            } else {
                wanted.membersWithoutId << member.person.name;
            }
        }
        rooms.teams.push_back(std::move(wanted));
    }
    return rooms;
}

/// The practice guild, which everybody who is to have rooms has joined.
Result<Snowflake> openPractice(Workspace &workspace, GuildSession &session)
{
    auto practice = PracticeGuild::open(workspace.practiceGuildFile(), workspace.clock());
    if (!practice) {
        return practice.error();
    }
    std::vector<PracticeMember> members;
    for (const TeamRooms &team : session.rooms.teams) {
        for (const RoomMember &member : team.members) {
            members.push_back({member.discordId, member.name});
        }
    }
    if (auto joined = (*practice)->addMembers(members); !joined) {
        return joined.error();
    }
    const Snowflake guild = (*practice)->guildId();
    session.transport = *std::move(practice);
    session.rest = std::make_unique<RestClient>(*session.transport);
    return guild;
}

Result<Snowflake> openReal(const GuildTarget &target, GuildSession &session)
{
    if (target.guild.isNull()) {
        return Error::usage(RoomsTexts::tr("It is not said which guild is meant."), {},
                            RoomsTexts::tr("Name it with --guild ID, or use --practice."));
    }
    auto http = HttpTransport::open(target.baseUrl.isEmpty() ? discordBaseUrl() : target.baseUrl, target.token);
    if (!http) {
        return http.error();
    }
    session.transport = *std::move(http);
    session.gate = std::make_unique<RateGate>(*session.transport, session.clock, session.timers, session.cancel);
    session.rest = std::make_unique<RestClient>(*session.gate);
    return target.guild;
}

Result<Session> openSession(Workspace &workspace, EventId event, const GuildTarget &target, const Cancel &cancel)
{
    auto session = std::make_unique<GuildSession>();
    session->cancel = cancel;
    auto rooms = roomsOf(workspace, event);
    if (!rooms) {
        return rooms.error();
    }
    session->rooms = *std::move(rooms);
    for (const TeamRooms &team : session->rooms.teams) {
        for (const RoomMember &member : team.members) {
            session->people.push_back(member.discordId);
        }
    }
    auto guild = target.practice ? openPractice(workspace, *session) : openReal(target, *session);
    if (!guild) {
        return guild.error();
    }
    session->guild = *guild;
    auto journal = StoreJournal::open(workspace.database(), event, *guild);
    if (!journal) {
        return journal.error();
    }
    session->journal = *std::move(journal);
    return Session(session.release(), [](GuildSession *ended) { ended->deleteLater(); });
}

QFuture<Result<Plan>> planFor(Workspace &workspace, const Session &session)
{
    return takeSnapshot(*session->rest, session->guild, session->people, session->cancel, workspace.clock())
        .then(session.get(), [session](const Result<GuildSnapshot> &snapshot) -> Result<Plan> {
            if (!snapshot) {
                return snapshot.error();
            }
            return makePlan(*snapshot, pythonDiscordTemplate(), session->rooms, session->journal->objects());
        });
}

/// Nothing was left to do: the report of a run that made no write.
RunReport reportOf(const Plan &plan, const RestClient &rest)
{
    RunReport report;
    report.reads = rest.reads();
    report.leftAlone = plan.leftAlone;
    report.peopleMissing = plan.peopleMissing;
    report.findings = plan.findings;
    report.done = true;
    return report;
}

QFuture<Result<RunReport>> runPlan(Workspace &workspace, EventId event, const Session &session, const Plan &plan,
                                   Progress &progress)
{
    if (hasErrors(plan.findings)) {
        const Finding &first = *std::find_if(plan.findings.begin(), plan.findings.end(), [](const Finding &finding) {
            return finding.severity == Severity::Error;
        });
        return failed<RunReport>(Error::input(first.message, first.place.subject, first.remedy));
    }
    auto table = std::make_shared<store::GuildTable>(workspace.database(), event, session->guild);
    if (plan.steps.isEmpty()) {
        auto finished = table->finishRuns();
        return finished ? QtFuture::makeReadyFuture(Result<RunReport>(reportOf(plan, *session->rest)))
                        : failed<RunReport>(finished.error());
    }
    if (auto begun = table->beginRun(plan.guildName, int(plan.steps.size())); !begun) {
        return failed<RunReport>(begun.error());
    }
    session->run = std::make_unique<Run>(*session->rest, *session->journal, plan, session->cancel, progress);
    return session->run->start().then(session.get(),
                                      [session, table](const Result<RunReport> &report) -> Result<RunReport> {
                                          if (!report) {
                                              return report;
                                          }
                                          auto finished = table->finishRuns();
                                          return finished ? report : Result<RunReport>(finished.error());
                                      });
}

} // namespace

QFuture<Result<Plan>> planRooms(Workspace &workspace, EventId event, const GuildTarget &target)
{
    auto session = openSession(workspace, event, target, {});
    return session ? planFor(workspace, *session) : failed<Plan>(session.error());
}

QFuture<Result<RunReport>> applyRooms(Workspace &workspace, EventId event, const GuildTarget &target,
                                      const Cancel &cancel, Progress &progress)
{
    auto opened = openSession(workspace, event, target, cancel);
    if (!opened) {
        return failed<RunReport>(opened.error());
    }
    const Session session = *opened;
    return settleOpenIntent(*session->rest, *session->journal, session->guild)
        .then(session.get(),
              [session, &workspace](const Result<void> &settled) {
                  return settled ? planFor(workspace, session) : failed<Plan>(settled.error());
              })
        .unwrap()
        .then(session.get(),
              [session, &workspace, event, &progress](const Result<Plan> &plan) {
                  return plan ? runPlan(workspace, event, session, *plan, progress) : failed<RunReport>(plan.error());
              })
        .unwrap();
}

Result<RoomsStatus> roomsStatus(Workspace &workspace, EventId event)
{
    return store::guildFacts(workspace.database(), event).map([](const store::GuildFacts &facts) {
        return RoomsStatus{facts.objects, facts.rolesGiven, facts.unfinished, facts.guildName};
    });
}

} // namespace jamwright
