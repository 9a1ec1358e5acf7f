// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/rooms/archiving.h"

#include "base/errand.h"
#include "domain/guild/stepkeys.h"
#include "store/guild/guildarchive.h"

#include <algorithm>

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
    {
        for (const auto &[key, object] : session.journal().objects()) {
            const Channel *channel = stepkey::isObject(key) ? snapshot.channel(object.id) : nullptr;
            if (channel != nullptr && channel->type != channeltype::Category && !object.adopted) {
                m_rooms.push_back({key, *channel});
            }
        }
    }

    QFuture<Result<void>> start()
    {
        QFuture<Result<void>> future = begin();
        next();
        return future;
    }

private:
    struct Room {
        QString key;
        Channel channel;
    };

    void next()
    {
        if (m_index == m_rooms.size()) {
            finish(store::GuildArchive(m_session.workspace().database(), m_session.eventId())
                       .keep(m_session.guild(), m_rows));
            return;
        }
        const Room &room = m_rooms[m_index];
        m_rows.push_back(
            {room.channel.id, store::ArchiveRow::Kind::Room, {}, room.channel.name, room.channel.topic, {}});
        addMembers(room);
        // Voice channels and forums have no pins of their own.
        if (room.channel.type != channeltype::Text) {
            ++m_index;
            next();
            return;
        }
        readPins({});
    }

    void readPins(const QDateTime &before)
    {
        await(m_session.rest().pins(m_rooms[m_index].channel.id, before),
              [this](const Answer<QList<Message>> &pins) { takePins(pins); });
    }

    void addMembers(const Room &room)
    {
        const auto &teams = m_session.eventRooms().teams;
        const std::optional<TeamId> id = stepkey::teamOf(room.key);
        const auto team =
            std::find_if(teams.begin(), teams.end(), [&id](const TeamRooms &one) { return one.id == id; });
        if (team == teams.end()) {
            return;
        }
        for (const RoomMember &member : team->members) {
            m_rows.push_back({room.channel.id, store::ArchiveRow::Kind::Member, member.discordId, member.name, {}, {}});
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
                m_rows.push_back({m_rooms[m_index].channel.id,
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
    std::vector<Room> m_rooms;
    size_t m_index = 0;
    std::vector<store::ArchiveRow> m_rows;
};

} // namespace

QFuture<Result<void>> archiveRooms(GuildSession &session, const GuildSnapshot &snapshot)
{
    return (new Archiver(session, snapshot))->start();
}

} // namespace jamwright
