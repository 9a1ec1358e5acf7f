// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms/rooms.h"

#include "base/errand.h"
#include "domain/guild/stepkeys.h"
#include "provision/afterwards/announcement.h"
#include "provision/afterwards/drift.h"
#include "provision/afterwards/teardown.h"
#include "provision/planning/planfile.h"
#include "provision/planning/planner.h"
#include "provision/running/run.h"
#include "store/database.h"
#include "workflow/rooms/archiving.h"
#include "workflow/rooms/guildsession.h"

#include <QCoreApplication>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whose tr() gives these texts their context.
struct RoomsTexts {
    Q_DECLARE_TR_FUNCTIONS(Rooms)
};

template <typename T>
QFuture<Result<T>> failed(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<T>(error));
}

Result<AnnouncementTemplate> announcementOf(const RoomsOrder &order, const GuildTemplate &rooms)
{
    if (!order.text.isEmpty()) {
        const QString title = order.text.section(u'\n', 0, 0).left(40);
        return AnnouncementTemplate{stepkey::ownAnnouncement(order.text), title, {}, order.text, {}};
    }
    const auto found = std::find_if(
        rooms.announcements.begin(), rooms.announcements.end(),
        [&order](const AnnouncementTemplate &announcement) { return announcement.key == order.announcement; });
    if (found != rooms.announcements.end()) {
        return *found;
    }
    QStringList keys;
    for (const AnnouncementTemplate &announcement : rooms.announcements) {
        keys << announcement.key;
    }
    return Error::usage(RoomsTexts::tr("The template has no announcement of that name."), order.announcement,
                        keys.isEmpty() ? RoomsTexts::tr("Send a text of your own, or add one to the template.")
                                       : RoomsTexts::tr("It has: %1.").arg(keys.join(", "_L1)));
}

// Where no run ever was, nothing can have been changed or be taken down: another guild is meant, or the practice
// guild's file was moved away.
Result<void> expectRuns(GuildSession &session, const GuildSnapshot &snapshot)
{
    auto all = roomsByGuild(session.workspace(), session.eventId());
    if (!all) {
        return all.error();
    }
    const auto isHere = [&session](const RoomsStatus &status) { return status.guild == session.guild(); };
    if (std::any_of(all->begin(), all->end(), isHere)) {
        return {};
    }
    const auto stands =
        std::find_if(all->begin(), all->end(), [](const RoomsStatus &status) { return status.objectsMade > 0; });
    return Error::input(
        RoomsTexts::tr("No run of the event was ever made on “%1” (%2).")
            .arg(snapshot.guild.name, session.guild().toString()),
        {},
        stands == all->end()
            ? RoomsTexts::tr("Its rooms are still to be made.")
            : RoomsTexts::tr("Its rooms stand on “%1” (%2).").arg(stands->guildName, stands->guild.toString()));
}

Result<Plan> planOf(GuildSession &session, const RoomsOrder &order, const GuildSnapshot &snapshot)
{
    const GuildTemplate &rooms = session.rooms();
    const EventRooms &wanted = session.eventRooms();
    const JournalledObjects journalled = session.journal().objects();
    PlanOptions options = session.options();
    options.adopt = order.adopt;
    options.invites = order.invites;
    switch (order.kind) {
    case RoomsOrder::Kind::Provide:
        if (rooms.hasTeamRooms() && wanted.teams.empty() && wanted.holders.empty() && journalled.empty()) {
            return Error::input(RoomsTexts::tr("The event has no teams yet, so there is nothing to make rooms for."),
                                wanted.event, RoomsTexts::tr("Form teams first: 'jamctl teams form'."));
        }
        return makePlan(snapshot, rooms, wanted, journalled, options);
    case RoomsOrder::Kind::Announce:
        return announcementOf(order, rooms).map([&](const AnnouncementTemplate &announcement) {
            return planAnnouncement(snapshot, rooms, wanted, journalled, announcement, order.teams, options);
        });
    case RoomsOrder::Kind::Repair:
        return expectRuns(session, snapshot).andThen([&] {
            return Result<Plan>(
                planRepair(snapshot, driftOf(snapshot, rooms, wanted, journalled, options), order.repairs));
        });
    case RoomsOrder::Kind::TearDown:
        return expectRuns(session, snapshot).andThen([&] { return Result<Plan>(planTeardown(snapshot, journalled)); });
    }
    return Plan();
}

bool looksEverywhere(RoomsOrder::Kind kind)
{
    return kind == RoomsOrder::Kind::Repair;
}

/// All that the session took: to settle and to read what there is, too.
void countRequests(RunReport &report, const RestClient &rest)
{
    const TransportCounts counts = rest.counts();
    report.reads = rest.reads();
    report.retries = counts.retries;
    report.rateLimited = counts.rateLimited;
    report.waitedSeconds = counts.waitedSeconds;
}

/// Nothing was left to do: the report of a run that made no write.
RunReport reportOf(const Plan &plan, const RestClient &rest)
{
    RunReport report;
    countRequests(report, rest);
    report.leftAlone = plan.leftAlone;
    report.peopleMissing = plan.peopleMissing;
    report.findings = plan.findings;
    report.done = true;
    return report;
}

// Settles, reads, plans and runs, one after the other. Deletes itself when its promise is kept.
class RoomsWork final : public Errand<RunReport>
{
public:
    RoomsWork(SessionPtr session, RoomsOrder order, RunControl control, Progress &progress, QString fingerprint)
        : Errand(session->workspace().errands())
        , m_session(std::move(session))
        , m_order(std::move(order))
        , m_control(std::move(control))
        , m_progress(progress)
        , m_fingerprint(std::move(fingerprint))
    {
    }

    QFuture<Result<RunReport>> start()
    {
        QFuture<Result<RunReport>> future = begin();
        await(m_session->settleAndRead({looksEverywhere(m_order.kind)}), [this](const Result<GuildSnapshot> &snapshot) {
            if (snapshot) {
                plan(*snapshot);
            } else {
                finish(snapshot.error());
            }
        });
        return future;
    }

private:
    void plan(const GuildSnapshot &snapshot)
    {
        m_snapshot = snapshot;
        auto plan = planOf(*m_session, m_order, snapshot);
        if (!plan) {
            finish(plan.error());
            return;
        }
        m_plan = *std::move(plan);
        check();
    }

    void check()
    {
        const auto error = std::find_if(m_plan.findings.begin(), m_plan.findings.end(),
                                        [](const Finding &finding) { return finding.severity == Severity::Error; });
        if (error != m_plan.findings.end()) {
            finish(Error::input(error->message, error->place.subject, error->remedy));
            return;
        }
        if (auto allowed = checkFingerprint(); !allowed) {
            finish(allowed.error());
        } else if (m_order.kind == RoomsOrder::Kind::TearDown && m_order.archive) {
            await(archiveRooms(*m_session, m_snapshot), [this](const Result<void> &kept) {
                if (kept) {
                    run();
                } else {
                    finish(kept.error());
                }
            });
        } else {
            run();
        }
    }

    // The plan that was looked at, or what a run of it that was broken off has left.
    [[nodiscard]] Result<void> checkFingerprint()
    {
        if (m_fingerprint.isEmpty() || m_fingerprint == m_plan.fingerprint || m_plan.steps.isEmpty()) {
            return {};
        }
        auto begun = m_session->journal().table().unfinishedRun(m_order.kind);
        if (!begun) {
            return begun.error();
        }
        const QStringList left = stepMarks(m_plan);
        const bool isRest =
            std::all_of(left.begin(), left.end(), [&](const QString &mark) { return begun->stepMarks.contains(mark); });
        if (begun->fingerprint == m_fingerprint && isRest) {
            return {};
        }
        return Error::input(RoomsTexts::tr("The guild or the event has changed since the plan was made."),
                            m_plan.guildName, RoomsTexts::tr("Plan again, and look at what would be done now."));
    }

    void run()
    {
        if (m_plan.steps.isEmpty() && m_plan.adopted.empty() && m_plan.gone.isEmpty()) {
            const auto ended = endRuns();
            finish(ended ? Result<RunReport>(reportOf(m_plan, m_session->rest())) : ended.error());
            return;
        }
        if (auto begun = beginRun(); !begun) {
            finish(begun.error());
            return;
        }
        m_run = std::make_unique<Run>(m_session->access(), m_session->journal(), m_plan, m_control.pause, m_progress);
        await(m_run->start(), [this](const Result<RunReport> &report) {
            const auto ended = report && report->done ? endRuns() : Result<void>();
            if (!report || !ended) {
                finish(!report ? report : Result<RunReport>(ended.error()));
                return;
            }
            RunReport whole = *report;
            countRequests(whole, m_session->rest());
            finish(whole);
        });
    }

    // A run that goes on with a broken-off one keeps that one's plan, or a second break would lose it.
    [[nodiscard]] Result<void> beginRun()
    {
        store::GuildTable &table = m_session->journal().table();
        store::GuildTable::Begun plan{m_plan.fingerprint, stepMarks(m_plan)};
        if (!m_fingerprint.isEmpty() && m_fingerprint != m_plan.fingerprint) {
            auto before = table.unfinishedRun(m_order.kind);
            if (!before) {
                return before.error();
            }
            plan = *before;
        }
        return table.beginRun(m_order.kind, m_plan.guildName, int(m_plan.steps.size()), plan);
    }

    [[nodiscard]] Result<void> endRuns()
    {
        store::GuildTable &table = m_session->journal().table();
        if (m_order.kind == RoomsOrder::Kind::TearDown) {
            if (auto forgotten = table.forgetObjects(messagesThatStay()); !forgotten) {
                return forgotten;
            }
        }
        return table.finishRuns(m_order.kind);
    }

    [[nodiscard]] QStringList messagesThatStay() const
    {
        QStringList stay;
        for (const auto &[key, sent] : m_session->journal().objects()) {
            const auto room = Snowflake::parse(sent.note);
            const bool deleted = std::any_of(m_plan.steps.begin(), m_plan.steps.end(),
                                             [&](const Step &step) { return room && step.object == *room; });
            if (stepkey::isAnnouncement(key) && room && !deleted && m_snapshot.channel(*room) != nullptr) {
                stay << key;
            }
        }
        return stay;
    }

    SessionPtr m_session;
    RoomsOrder m_order;
    RunControl m_control;
    Progress &m_progress;
    QString m_fingerprint;
    GuildSnapshot m_snapshot;
    Plan m_plan;
    std::unique_ptr<Run> m_run;
};

// Reads the guild and makes something of it.
template <typename T>
class LookWork final : public Errand<T>
{
public:
    using Make = std::function<Result<T>(GuildSession &, const GuildSnapshot &)>;

    LookWork(SessionPtr session, Make make)
        : Errand<T>(session->workspace().errands())
        , m_session(std::move(session))
        , m_make(std::move(make))
    {
    }

    QFuture<Result<T>> start(bool everywhere)
    {
        QFuture<Result<T>> future = this->begin();
        this->await(m_session->settleAndRead({everywhere}), [this](const Result<GuildSnapshot> &snapshot) {
            this->finish(snapshot ? m_make(*m_session, *snapshot) : Result<T>(snapshot.error()));
        });
        return future;
    }

private:
    SessionPtr m_session;
    Make m_make;
};

} // namespace

QFuture<Result<Plan>> planRooms(Workspace &workspace, EventId event, const GuildTarget &target, const RoomsOrder &order,
                                const Cancel &cancel, Progress *progress)
{
    auto session = GuildSession::open(GuildSession::Purpose::Look, workspace, event, target, {cancel, {}}, progress);
    if (!session) {
        return failed<Plan>(session.error());
    }
    auto *work = new LookWork<Plan>(*session, [order](GuildSession &opened, const GuildSnapshot &snapshot) {
        return planOf(opened, order, snapshot);
    });
    return work->start(looksEverywhere(order.kind));
}

QFuture<Result<RunReport>> runRooms(Workspace &workspace, EventId event, const GuildTarget &target,
                                    const RoomsOrder &order, const RunControl &control, Progress &progress,
                                    const QString &fingerprint)
{
    auto session = GuildSession::open(GuildSession::Purpose::Write, workspace, event, target, control, &progress);
    return session ? (new RoomsWork(*session, order, control, progress, fingerprint))->start()
                   : failed<RunReport>(session.error());
}

QFuture<Result<std::vector<DriftItem>>> findDrift(Workspace &workspace, EventId event, const GuildTarget &target,
                                                  const Cancel &cancel, Progress *progress)
{
    using Items = std::vector<DriftItem>;
    auto session = GuildSession::open(GuildSession::Purpose::Look, workspace, event, target, {cancel, {}}, progress);
    if (!session) {
        return failed<Items>(session.error());
    }
    auto *work = new LookWork<Items>(*session, [](GuildSession &opened, const GuildSnapshot &snapshot) {
        if (auto expected = expectRuns(opened, snapshot); !expected) {
            return Result<Items>(expected.error());
        }
        Items items;
        for (Drift &drift :
             driftOf(snapshot, opened.rooms(), opened.eventRooms(), opened.journal().objects(), opened.options())) {
            items.push_back(std::move(drift.item));
        }
        return Result<Items>(items);
    });
    return work->start(true);
}

} // namespace jamwright
