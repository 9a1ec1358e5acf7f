// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms/archiving.h"

#include "base/errand.h"
#include "domain/guild/stepkeys.h"
#include "store/guild/guildarchive.h"

#include <map>
#include <set>
#include <vector>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype pinsAtOnce = 50;

// Reads the pins of one room after the other. Deletes itself when its promise is kept.
class Archiver final : public Errand<void>
{
public:
    Archiver(GuildSession &session, const GuildSnapshot &snapshot)
        : Errand(session.workspace().errands())
        , m_session(session)
        , m_snapshot(snapshot)
    {
        for (const auto &[key, object] : session.journal().objects()) {
            const Channel *channel = stepkey::isObject(key) ? snapshot.channel(object.id) : nullptr;
            if (channel != nullptr && channel->type != channeltype::Category && !object.adopted) {
                m_rooms.push_back(*channel);
            }
            if (stepkey::isRole(key) || stepkey::isGrant(key)) {
                m_roles.insert(object.id);
            }
        }
    }

    QFuture<Result<void>> start()
    {
        QFuture<Result<void>> future = begin();
        if (auto read = readEarlier(); read) {
            next();
        } else {
            finish(read.error());
        }
        return future;
    }

private:
    // Whom a teardown that goes on has taken roles off was kept by it before.
    Result<void> readEarlier()
    {
        auto begun = m_session.journal().table().unfinishedRun(OrderKind::TearDown);
        if (!begun || begun->fingerprint.isEmpty()) {
            return begun ? Result<void>() : begun.error();
        }
        auto rows = archive().rows();
        if (!rows) {
            return rows.error();
        }
        m_earlier = *std::move(rows);
        return {};
    }

    [[nodiscard]] store::GuildArchive archive() const
    {
        return {m_session.workspace().database(), m_session.eventId()};
    }

    void next()
    {
        if (m_index == m_rooms.size()) {
            finish(archive().keep(m_session.guild(), m_rows));
            return;
        }
        const Channel &room = m_rooms[m_index];
        m_rows.push_back({room.id, store::ArchiveRow::Kind::Room, {}, room.name, room.topic, {}});
        addMembers(room);
        // Voice channels and forums have no pins of their own.
        if (room.type != channeltype::Text) {
            ++m_index;
            next();
            return;
        }
        readPins({});
    }

    void readPins(const QDateTime &before)
    {
        await(m_session.rest().pins(m_rooms[m_index].id, before),
              [this](const Answer<QList<Message>> &pins) { takePins(pins); });
    }

    void addMembers(const Channel &room)
    {
        std::map<Snowflake, QString> members;
        for (const store::ArchiveRow &row : m_earlier) {
            if (row.channel == room.id && row.kind == store::ArchiveRow::Kind::Member) {
                members[row.person] = row.name;
            }
        }
        for (const Overwrite &one : room.overwrites) {
            if (one.member || !one.allow.contains(permission::ViewChannel) || !m_roles.contains(one.id)) {
                continue;
            }
            for (const auto &[id, member] : m_snapshot.members) {
                if (member.roles.contains(one.id)) {
                    members[id] = member.name;
                }
            }
        }
        for (const auto &[id, name] : members) {
            m_rows.push_back({room.id, store::ArchiveRow::Kind::Member, id, name, {}, {}});
        }
    }

    void takePins(const Answer<QList<Message>> &pins)
    {
        // A room that the bot cannot look into any more is no reason to keep nothing of the others.
        if (!pins && pins.code != errorcode::MissingAccess && pins.code != errorcode::UnknownChannel) {
            finish(pins.error());
            return;
        }
        if (pins) {
            for (const Message &pin : *pins) {
                m_rows.push_back({m_rooms[m_index].id,
                                  store::ArchiveRow::Kind::Pin,
                                  pin.author.id,
                                  pin.author.name,
                                  pin.content,
                                  {}});
            }
        }
        if (pins && pins->size() == pinsAtOnce && pins->last().pinnedAt.isValid()) {
            readPins(pins->last().pinnedAt);
            return;
        }
        ++m_index;
        next();
    }

    GuildSession &m_session;
    const GuildSnapshot &m_snapshot;
    std::vector<Channel> m_rooms;
    std::set<Snowflake> m_roles; ///< that runs made or gave
    size_t m_index = 0;
    std::vector<store::ArchiveRow> m_rows;
    std::vector<store::ArchiveRow> m_earlier;
};

} // namespace

QFuture<Result<void>> archiveRooms(GuildSession &session, const GuildSnapshot &snapshot)
{
    return (new Archiver(session, snapshot))->start();
}

} // namespace jamwright
