// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/rategate.h"
#include "provisionsupport.h"
#include "support/simulatedtime.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace jamwright {

/// What one life of the program did on a guild with Discord's limits, in simulated time, 150 ms to each answer.
struct Life {
    std::optional<Result<RunReport>> result; ///< empty when it died
    RunReport report;
    double seconds = 0; ///< of the run alone
    double bound = 0;   ///< seconds that the plan's cost model gives
    int planned = 0;    ///< writes of the plan
    bool made = false;  ///< a plan was made
};

/// A guild, a journal and the time, which outlive the lives of the program.
class SimulatedRun
{
public:
    explicit SimulatedRun(EventRooms event, PracticeFaults faults = {}, GuildTemplate wanted = pythonDiscordTemplate())
        : m_event(std::move(event))
        , m_rooms(std::move(wanted))
        , m_options{.rateLimits = true, .faults = std::move(faults)}
    {
        auto guild = open();
        if (!guild->addMembers(everybody(m_event))) {
            qFatal("nobody could join");
        }
    }

    /// What waited for a life that ended goes away by events, and has alarms of this time.
    ~SimulatedRun()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    Q_DISABLE_COPY_MOVE(SimulatedRun)

    MemoryJournal journal;
    SimulatedTime time;
    bool answersOvertake = false; ///< 100 to 200 ms to each, by chance

    [[nodiscard]] std::unique_ptr<PracticeGuild> open(bool faulty = false)
    {
        PracticeOptions options = m_options;
        if (!faulty) {
            options.faults.chances.clear();
        }
        options.faults.seed += quint32(m_lives); // another life, other faults
        auto guild = PracticeGuild::open(m_dir.filePath(QStringLiteral("practice.log")), time, options);
        if (!guild) {
            qFatal("%s", qPrintable(guild.error().sentence()));
        }
        return *std::move(guild);
    }
    [[nodiscard]] QByteArray state() { return withoutIds(open()->snapshot()); }

    /// Settles, reads, plans and runs. `deathAt` is the request at which the program dies, carried out or not.
    Life live(int deathAt = -1, bool afterwards = false)
    {
        ++m_lives;
        Life life;
        const auto guild = open(true);
        SlowTransport slow(*guild, time, [this] {
            return std::chrono::milliseconds(answersOvertake ? 100 + int(m_random.bounded(100U)) : 150);
        });
        MortalTransport mortal(slow);
        mortal.deathAt = deathAt;
        mortal.afterwards = afterwards;
        const Cancel cancel;
        RateGate gate(mortal, time, time, cancel, {.seed = quint32(m_lives)});
        RestClient rest(gate);
        const GuildAccess access{rest, time, time, guild->guildId(), cancel};
        const auto settled = settleOrDie(settleOpenIntents(access, journal), mortal.dead);
        if (!settled || !*settled) {
            life.result = settled ? std::optional(Result<RunReport>(settled->error())) : std::nullopt;
            return life;
        }
        const auto snapshot =
            settleOrDie(takeSnapshot(access, {idsOf(m_event), false, {}, journal.objects()}), mortal.dead);
        if (!snapshot || !*snapshot) {
            life.result = snapshot ? std::optional(Result<RunReport>(snapshot->error())) : std::nullopt;
            return life;
        }
        const Plan plan = makePlan(**snapshot, m_rooms, m_event, journal.objects());
        life.planned = plan.writes();
        life.bound = plan.minutes * 60;
        life.made = true;
        NoProgress progress;
        const double before = time.seconds();
        Run run(access, journal, plan, {}, progress);
        life.result = settleOrDie(run.start(), mortal.dead);
        life.report = run.report();
        life.seconds = time.seconds() - before;
        return life;
    }

private:
    EventRooms m_event;
    GuildTemplate m_rooms;
    PracticeOptions m_options;
    QTemporaryDir m_dir;
    QRandomGenerator m_random{1};
    int m_lives = 0;
};

} // namespace jamwright
