// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/gate/rategate.h"
#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "domain/guild/guildtemplate.h"
#include "provision/guildaccess.h"
#include "provision/guildsnapshot.h"
#include "provision/planning/planner.h"
#include "provision/rooms.h"
#include "workflow/rooms/rooms.h"
#include "workflow/rooms/storejournal.h"

#include <QObject>

#include <memory>
#include <optional>

namespace jamwright {

/// Everything that talking to one guild about one event needs. Whoever waits for an answer keeps it alive; the last
/// answer may come in the middle of one of its own slots, so it goes by deleteLater(), and from when nobody keeps it
/// any more it touches neither the workspace nor those whom it told.
class GuildSession : public QObject, public GateWatcher
{
    Q_OBJECT

public:
    /// What for. Who only looks writes nothing at all, neither into the workspace nor into the practice guild's file,
    /// and needs no leave to.
    enum class Purpose { Look, Write };
    /// `control` says what long waits are answered with, `progress` hears of waits and of long readings; null = nobody.
    static Result<std::shared_ptr<GuildSession>> open(Purpose purpose, Workspace &workspace, EventId event,
                                                      const GuildTarget &target, const RunControl &control,
                                                      Progress *progress);

    [[nodiscard]] GuildAccess access();
    [[nodiscard]] StoreJournal &journal() { return *m_journal; }
    [[nodiscard]] const GuildTemplate &rooms() const { return m_rooms; }
    [[nodiscard]] const EventRooms &eventRooms() const { return m_eventRooms; }
    [[nodiscard]] const PlanOptions &options() const { return m_options; }
    [[nodiscard]] Snowflake guild() const { return m_guild; }
    [[nodiscard]] Workspace &workspace() { return m_workspace; }
    [[nodiscard]] EventId eventId() const { return m_event; }
    [[nodiscard]] RestClient &rest() { return *m_rest; }

    /// Whom a reading is to find beside the event's people and who has or had something of the event's.
    struct Look {
        bool everywhere = false; ///< whoever else has a role of the event's
        std::vector<Snowflake> others = {};
    };
    /// Settles what an earlier run left in doubt (who only looks, for himself) and reads the guild. The session must
    /// outlive the future.
    [[nodiscard]] QFuture<Result<GuildSnapshot>> settleAndRead(Look look);

private:
    friend class GuildReading;
    [[nodiscard]] SnapshotWish wish(const Look &look) const;
    GuildSession(Purpose purpose, Workspace &workspace, EventId event, RunControl control, Progress *progress);
    Result<void> load();
    Result<void> connectTo(const GuildTarget &target);
    Result<void> connectToPractice();
    void noteDoubts(); ///< what settling left open, for whoever plans
    void retire();

    void waiting(const GateWait &wait) override;
    void resumed() override;
    QFuture<bool> agree(const GateWait &wait) override;

    Purpose m_purpose;
    Workspace &m_workspace;
    EventId m_event;
    RunControl m_control;
    Progress *m_progress;
    GuildTemplate m_rooms;
    EventRooms m_eventRooms;
    PlanOptions m_options;
    Snowflake m_guild;
    std::chrono::milliseconds m_stalest{0};
    std::unique_ptr<Transport> m_transport;
    SteadyClock m_clock; ///< of the waits
    EventLoopTimers m_timers;
    std::unique_ptr<RateGate> m_gate; ///< of a real guild; the practice guild needs none
    std::unique_ptr<RestClient> m_rest;
    std::unique_ptr<StoreJournal> m_journal;
};
using SessionPtr = std::shared_ptr<GuildSession>;

/// The id of the guild that is meant; of a practice guild that is still to be made, the one that it will get.
[[nodiscard]] Result<Snowflake> guildOf(Workspace &workspace, const GuildTarget &target);

} // namespace jamwright
