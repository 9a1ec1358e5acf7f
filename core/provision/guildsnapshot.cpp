// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/guildsnapshot.h"

#include "base/errand.h"
#include "domain/guild/stepkeys.h"

#include <algorithm>
#include <limits>

namespace jamwright {

namespace {

// Discord lets through about five calls for one member a second, and one page of a thousand members.
constexpr int membersPerSecond = 5;
constexpr int membersPerPage = 1000;

// Whether something is known to have been made or given that the reading does not show.
bool contradicts(const GuildSnapshot &read, const JournalledObjects &known)
{
    return std::any_of(known.begin(), known.end(), [&read](const auto &entry) {
        const auto &[key, object] = entry;
        if (object.id.isNull()) {
            return false;
        }
        if (stepkey::isObject(key)) {
            return read.role(object.id) == nullptr && read.channel(object.id) == nullptr;
        }
        const auto id = stepkey::isGrant(key) ? stepkey::memberOf(key) : std::nullopt;
        const GuildMember *member = id ? read.member(*id) : nullptr;
        return member != nullptr && !member->roles.contains(object.id);
    });
}

// Reads one thing after the other; deletes itself when its promise is kept.
class SnapshotReader final : public Errand<GuildSnapshot>
{
public:
    SnapshotReader(GuildAccess access, SnapshotWish wish)
        : m_access(std::move(access))
        , m_rest(m_access.rest)
        , m_guild(m_access.guild)
        , m_wish(std::move(wish))
        , m_people(m_wish.people)
        , m_cancel(m_access.cancel)
        , m_patience(m_access)
        , m_readsBefore(m_rest.reads())
    {
        std::sort(m_people.begin(), m_people.end());
        m_people.erase(std::unique(m_people.begin(), m_people.end()), m_people.end());
    }

    QFuture<Result<GuildSnapshot>> start()
    {
        QFuture<Result<GuildSnapshot>> future = begin();
        readBegin();
        return future;
    }

private:
    void readBegin()
    {
        m_snapshot = {};
        m_next = 0;
        read(m_rest.me(), [this](const User &bot) {
            m_snapshot.bot = bot;
            readGuild();
        });
    }

    // Goes on with the value, or ends with the Error.
    template <typename T, typename F>
    void read(const QFuture<Answer<T>> &future, F next)
    {
        await(future, [this, next](const Answer<T> &answer) {
            if (m_cancel.isRequested()) {
                finish(Error::cancelled());
            } else if (!answer) {
                finish(answer.error());
            } else {
                next(*answer);
            }
        });
    }

    void readGuild()
    {
        read(m_rest.guild(m_guild), [this](const Guild &guild) {
            m_snapshot.guild = guild;
            read(m_rest.channels(m_guild), [this](const QList<Channel> &channels) {
                m_snapshot.channels = channels;
                readBot();
            });
        });
    }

    void readBot()
    {
        read(m_rest.member(m_guild, m_snapshot.bot.id), [this](const Member &bot) {
            readBotRights(bot);
            readPeople();
        });
    }

    void readBotRights(const Member &bot)
    {
        for (const Role &role : std::as_const(m_snapshot.guild.roles)) {
            const bool everyone = role.id == m_guild;
            if (!everyone && !bot.roles.contains(role.id)) {
                continue;
            }
            m_snapshot.botPermissions = m_snapshot.botPermissions | role.permissions;
            m_snapshot.botTopPosition = std::max(m_snapshot.botTopPosition, role.position);
            if (role.managed && role.botId == bot.user.id) {
                m_snapshot.botRole = role.id;
            }
        }
        if (m_snapshot.botPermissions.contains(permission::Administrator)) {
            m_snapshot.botPermissions = Permissions(std::numeric_limits<quint64>::max());
        }
    }

    void readPeople()
    {
        const int members = m_snapshot.guild.approximateMembers;
        const int pages = (members + membersPerPage - 1) / membersPerPage;
        const bool cheaper = members > 0 && pages * membersPerSecond < int(m_people.size());
        if (cheaper || m_wish.everybody || !m_wish.roles.isEmpty()) {
            readPage(Snowflake());
        } else {
            readNextPerson();
        }
    }

    void readPage(Snowflake after)
    {
        await(m_rest.listMembers(m_guild, after), [this](const Answer<QList<Member>> &page) {
            if (m_cancel.isRequested()) {
                finish(Error::cancelled());
            } else if (page.code == errorcode::MissingAccess) {
                readNextPerson(); // the bot was not given the intent; one by one works without
            } else if (!page) {
                finish(page.error());
            } else {
                takePage(*page);
            }
        });
    }

    void takePage(const QList<Member> &page)
    {
        Snowflake last;
        for (const Member &member : page) {
            last = std::max(last, member.user.id);
            if (isWanted(member)) {
                take(member);
            }
        }
        if (page.size() < membersPerPage) {
            m_snapshot.wholeList = true;
            finishWell();
        } else {
            readPage(last);
        }
    }

    [[nodiscard]] bool isWanted(const Member &member) const
    {
        const auto isAsked = [this](Snowflake role) { return m_wish.roles.contains(role); };
        return (m_wish.everybody && !member.user.bot) ||
               std::binary_search(m_people.begin(), m_people.end(), member.user.id) ||
               std::any_of(member.roles.begin(), member.roles.end(), isAsked);
    }

    void take(const Member &member)
    {
        m_snapshot.members[member.user.id] = {member.roles, member.nick.isEmpty() ? member.user.name : member.nick};
    }

    void readNextPerson()
    {
        if (m_next == m_people.size()) {
            finishWell();
            return;
        }
        const Snowflake person = m_people[m_next++];
        await(m_rest.member(m_guild, person), [this](const Answer<Member> &member) {
            const bool absent = member.code == errorcode::UnknownMember || member.code == errorcode::UnknownUser;
            if (m_cancel.isRequested()) {
                finish(Error::cancelled());
                return;
            }
            if (!member && !absent) {
                finish(member.error());
                return;
            }
            if (member) {
                take(*member);
            }
            readNextPerson();
        });
    }

    void finishWell()
    {
        if (!m_isSecond && m_access.stalest.count() > 0 && contradicts(m_snapshot, m_wish.known)) {
            m_isSecond = true;
            m_patience.wait(m_access.stalest, [this] { readBegin(); });
            return;
        }
        m_snapshot.takenAt = m_access.clock.now();
        m_snapshot.reads = m_rest.reads() - m_readsBefore;
        finish(m_snapshot);
    }

    GuildAccess m_access;
    RestClient &m_rest;
    Snowflake m_guild;
    SnapshotWish m_wish;
    std::vector<Snowflake> m_people; ///< sorted, each once
    Cancel m_cancel;
    Patience m_patience;
    bool m_isSecond = false;
    int m_readsBefore;
    size_t m_next = 0;
    GuildSnapshot m_snapshot;
};

} // namespace

const Role *GuildSnapshot::role(Snowflake id) const
{
    const auto found = std::find_if(guild.roles.begin(), guild.roles.end(), [id](const Role &r) { return r.id == id; });
    return found == guild.roles.end() ? nullptr : &*found;
}

const Channel *GuildSnapshot::channel(Snowflake id) const
{
    const auto found = std::find_if(channels.begin(), channels.end(), [id](const Channel &c) { return c.id == id; });
    return found == channels.end() ? nullptr : &*found;
}

const GuildMember *GuildSnapshot::member(Snowflake id) const
{
    const auto found = members.find(id);
    return found == members.end() ? nullptr : &found->second;
}

Snowflake GuildSnapshot::newest() const
{
    Snowflake youngest;
    for (const Role &role : guild.roles) {
        youngest = std::max(youngest, role.id);
    }
    for (const Channel &channel : channels) {
        youngest = std::max(youngest, channel.id);
    }
    return youngest;
}

QFuture<Result<GuildSnapshot>> takeSnapshot(const GuildAccess &access, SnapshotWish wish)
{
    return (new SnapshotReader(access, std::move(wish)))->start();
}

} // namespace jamwright
