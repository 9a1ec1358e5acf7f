// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms/guildsession.h"

#include "base/errand.h"
#include "discord/httptransport.h"
#include "discord/practiceguild.h"
#include "domain/guild/stepkeys.h"
#include "provision/running/settle.h"
#include "store/guild/guildsetuptable.h"
#include "store/guild/guildtable.h"
#include "workflow/rooms/eventrooms.h"
#include "workflow/rooms/guildsetup.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

// Settles, then reads. Deletes itself when its promise is kept.
class GuildReading final : public Errand<GuildSnapshot>
{
public:
    GuildReading(GuildSession &session, GuildSession::Look look)
        : Errand(session.workspace().errands())
        , m_session(session)
        , m_look(std::move(look))
    {
    }

    QFuture<Result<GuildSnapshot>> start()
    {
        QFuture<Result<GuildSnapshot>> future = begin();
        await(settleOpenIntents(m_session.access(), m_session.journal()), [this](const Result<void> &settled) {
            if (settled) {
                m_session.noteDoubts();
                read();
            } else {
                finish(settled.error());
            }
        });
        return future;
    }

private:
    void read()
    {
        await(takeSnapshot(m_session.access(), m_session.wish(m_look)),
              [this](const Result<GuildSnapshot> &snapshot) { finish(snapshot); });
    }

    GuildSession &m_session;
    GuildSession::Look m_look;
};

GuildSession::GuildSession(Purpose purpose, Workspace &workspace, EventId event, RunControl control, Progress *progress)
    : m_purpose(purpose)
    , m_workspace(workspace)
    , m_event(event)
    , m_control(std::move(control))
    , m_progress(progress)
{
}

Result<SessionPtr> GuildSession::open(Purpose purpose, Workspace &workspace, EventId event, const GuildTarget &target,
                                      const RunControl &control, Progress *progress)
{
    SessionPtr session(new GuildSession(purpose, workspace, event, control, progress),
                       [](GuildSession *ended) { ended->retire(); });
    if (auto ready = session->load().andThen([&] { return session->connectTo(target); }); !ready) {
        return ready.error();
    }
    return session;
}

Result<void> GuildSession::load()
{
    auto rooms = loadGuildTemplate(m_workspace, m_event);
    if (!rooms) {
        return rooms.error();
    }
    m_rooms = *std::move(rooms);
    auto wanted = loadEventRooms(m_workspace, m_event, m_rooms);
    if (!wanted) {
        return wanted.error();
    }
    m_eventRooms = *std::move(wanted);
    return {};
}

namespace {

// A guild that is only looked at is not kept, and yet has to be the same one when it is made: it is the first of a row
// that no run knows. One whose file was taken away is followed by the next.
Result<std::unique_ptr<PracticeGuild>> openPractice(Workspace &workspace, bool keep)
{
    auto options = store::guildsWithRuns(workspace.database()).map([keep](const std::vector<Snowflake> &known) {
        PracticeOptions wanted;
        wanted.keep = keep;
        wanted.birth = QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC);
        while (std::find(known.begin(), known.end(), PracticeGuild::idOfBirth(wanted.birth)) != known.end()) {
            wanted.birth = wanted.birth.addDays(1);
        }
        return wanted;
    });
    return options ? PracticeGuild::open(workspace.practiceGuildFile(), workspace.clock(), *options)
                   : Result<std::unique_ptr<PracticeGuild>>(options.error());
}

} // namespace

Result<Snowflake> guildOf(Workspace &workspace, const GuildTarget &target)
{
    return target.practice ? openPractice(workspace, false).map([](const std::unique_ptr<PracticeGuild> &practice) {
        return practice->guildId();
    })
                           : Result<Snowflake>(target.guild);
}

// The practice guild, which everybody has joined who takes part or is to have rooms.
Result<void> GuildSession::connectToPractice()
{
    auto practice = openPractice(m_workspace, m_purpose == Purpose::Write);
    if (!practice) {
        return practice.error();
    }
    auto people = participantsOf(m_workspace, m_event);
    if (!people) {
        return people.error();
    }
    EventRooms everybody = m_eventRooms;
    everybody.holders[u"participants"_s] = *std::move(people);
    std::vector<PracticeMember> members;
    for (const RoleHolder &person : everybodyIn(everybody)) {
        members.push_back({person.discordId, person.name});
    }
    if (auto joined = (*practice)->addMembers(members); !joined) {
        return joined.error();
    }
    m_guild = (*practice)->guildId();
    m_transport = *std::move(practice);
    m_rest = std::make_unique<RestClient>(*m_transport);
    return {};
}

Result<void> GuildSession::connectTo(const GuildTarget &target)
{
    if (target.practice) {
        if (auto connected = connectToPractice(); !connected) {
            return connected;
        }
    } else {
        if (target.guild.isNull()) {
            return Error::usage(tr("It is not said which guild is meant."), {},
                                tr("Name it with --guild ID, or use --practice."));
        }
        auto http = HttpTransport::open(target.baseUrl.isEmpty() ? discordBaseUrl() : target.baseUrl, target.token);
        if (!http) {
            return http.error();
        }
        m_guild = target.guild;
        m_transport = *std::move(http);
        m_stalest = std::chrono::seconds(6);
        m_gate = std::make_unique<RateGate>(*m_transport, m_clock, m_timers, m_control.cancel, GateOptions{}, this);
        m_rest = std::make_unique<RestClient>(*m_gate);
    }
    auto bindings = store::GuildSetupTable(m_workspace.database()).bindings(m_guild);
    auto journal = StoreJournal::open(m_workspace.database(), m_event, m_guild, m_purpose == Purpose::Write);
    if (!bindings || !journal) {
        return !bindings ? bindings.error() : journal.error();
    }
    m_options.bindings = *std::move(bindings);
    m_journal = *std::move(journal);
    auto gone = m_journal->table().rolesGone();
    auto others = m_journal->table().madeForOthers();
    if (!gone || !others) {
        return !gone ? gone.error() : others.error();
    }
    m_options.rolesGone = *std::move(gone);
    m_options.others = *std::move(others);
    return {};
}

void GuildSession::noteDoubts()
{
    m_options.inDoubt.clear();
    for (const StepIntent &intent : m_journal->openIntents()) {
        m_options.inDoubt.insert(intent.key);
    }
}

GuildAccess GuildSession::access()
{
    return {*m_rest,          m_workspace.clock(), m_timers,   m_guild,
            m_control.cancel, m_stalest,           m_progress, m_workspace.errands()};
}

SnapshotWish GuildSession::wish(const Look &look) const
{
    SnapshotWish wish;
    wish.people = look.others;
    for (const RoleHolder &holder : everybodyIn(m_eventRooms)) {
        wish.people.push_back(holder.discordId);
    }
    wish.everybody = needsNames(m_eventRooms);
    wish.known = m_journal->objects();
    for (const auto &[key, object] : wish.known) {
        if (const auto id = stepkey::memberOf(key)) {
            wish.people.push_back(*id); // she may have to lose what she was given
        } else if (look.everywhere && stepkey::isObject(key) && !object.id.isNull()) {
            wish.roles << object.id;
        }
    }
    return wish;
}

QFuture<Result<GuildSnapshot>> GuildSession::settleAndRead(Look look)
{
    return (new GuildReading(*this, std::move(look)))->start();
}

// Nobody waits for it any more, and those whom it spoke to may be gone.
void GuildSession::retire()
{
    m_progress = nullptr;
    m_control.agree = nullptr;
    deleteLater();
}

void GuildSession::waiting(const GateWait &wait)
{
    if (m_progress != nullptr) {
        const QDateTime until = wait.until.toLocalTime();
        const bool today = until.date() == m_workspace.clock().now().toLocalTime().date();
        const QString when = today ? QLocale().toString(until.time(), QLocale::LongFormat)
                                   : QLocale().toString(until, QLocale::ShortFormat);
        m_progress->wait(tr("%1 It goes on at %2.").arg(waitSentence(wait), when), wait.until);
    }
}

void GuildSession::resumed()
{
    if (m_progress != nullptr) {
        m_progress->wait({}, {});
    }
}

QFuture<bool> GuildSession::agree(const GateWait &wait)
{
    return m_control.agree ? m_control.agree({waitSentence(wait), wait.until}) : QtFuture::makeReadyFuture(false);
}

} // namespace jamwright
