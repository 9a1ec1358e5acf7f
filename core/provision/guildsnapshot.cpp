// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/guildsnapshot.h"

#include "base/futures.h"

#include <QPromise>

#include <algorithm>
#include <limits>

namespace jamwright {

namespace {

// Discord lets through about five calls for one member a second, and one page of a thousand members.
constexpr int membersPerSecond = 5;
constexpr int membersPerPage = 1000;

// Reads one thing after the other; deletes itself when its promise is kept.
class SnapshotReader final : public QObject
{
public:
    SnapshotReader(RestClient &rest, Snowflake guild, std::vector<Snowflake> people, Cancel cancel, const Clock &clock)
        : m_rest(rest)
        , m_clock(clock)
        , m_guild(guild)
        , m_people(std::move(people))
        , m_cancel(std::move(cancel))
        , m_readsBefore(rest.reads())
    {
        std::sort(m_people.begin(), m_people.end());
        m_people.erase(std::unique(m_people.begin(), m_people.end()), m_people.end());
    }

    QFuture<Result<GuildSnapshot>> start()
    {
        m_promise.start();
        read(m_rest.me(), [this](const User &bot) {
            m_snapshot.bot = bot;
            readGuild();
        });
        return m_promise.future();
    }

private:
    // Where the wire goes while it is asked, nobody waits for the promise any more.
    template <typename T, typename F>
    void await(const QFuture<T> &future, F next)
    {
        whenFinished(future, this, std::move(next), [this] { deleteLater(); });
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
        if (members > 0 && pages * membersPerSecond < int(m_people.size())) {
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
            if (std::binary_search(m_people.begin(), m_people.end(), member.user.id)) {
                m_snapshot.members[member.user.id] = member.roles;
            }
        }
        if (page.size() < membersPerPage) {
            finishWell();
        } else {
            readPage(last);
        }
    }

    void readNextPerson()
    {
        if (m_next == m_people.size()) {
            finishWell();
            return;
        }
        const Snowflake person = m_people[m_next++];
        await(m_rest.member(m_guild, person), [this, person](const Answer<Member> &member) {
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
                m_snapshot.members[person] = member->roles;
            }
            readNextPerson();
        });
    }

    void finishWell()
    {
        m_snapshot.takenAt = m_clock.now();
        m_snapshot.reads = m_rest.reads() - m_readsBefore;
        finish(m_snapshot);
    }

    void finish(const Result<GuildSnapshot> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    RestClient &m_rest;
    const Clock &m_clock;
    Snowflake m_guild;
    std::vector<Snowflake> m_people; ///< sorted, each once
    Cancel m_cancel;
    int m_readsBefore;
    size_t m_next = 0;
    GuildSnapshot m_snapshot;
    QPromise<Result<GuildSnapshot>> m_promise;
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

QFuture<Result<GuildSnapshot>> takeSnapshot(RestClient &rest, Snowflake guild, std::vector<Snowflake> people,
                                            Cancel cancel, const Clock &clock)
{
    auto *reader = new SnapshotReader(rest, guild, std::move(people), std::move(cancel), clock);
    return reader->start();
}

} // namespace jamwright
