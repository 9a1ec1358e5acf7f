// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errand.h"
#include "domain/guild/stepkeys.h"
#include "provision/guildsnapshot.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <utility>

namespace jamwright {

namespace {

// Discord lets through about five calls for one member a second, and one page of a thousand members.
constexpr int membersPerSecond = 5;
constexpr int membersPerPage = 1000;
// How soon a cancel is noticed while an answer does not come.
constexpr std::chrono::milliseconds cancelPollTime{50};

struct ReadingTexts {
    Q_DECLARE_TR_FUNCTIONS(GuildSnapshot)
};

// What is known to have been made or given and the reading does not show.
struct Contradictions {
    bool any = false;
    std::set<Snowflake> people; ///< who lack a role
};

Contradictions contradictionsOf(const GuildSnapshot &read, const JournalledObjects &known)
{
    Contradictions found;
    for (const auto &[key, object] : known) {
        if (object.id.isNull()) {
            continue;
        }
        if (stepkey::isObject(key)) {
            found.any = found.any || (read.role(object.id) == nullptr && read.channel(object.id) == nullptr);
            continue;
        }
        const auto id = stepkey::isGrant(key) ? stepkey::memberOf(key) : std::nullopt;
        const GuildMember *member = id ? read.member(*id) : nullptr;
        if (member != nullptr && !member->roles.contains(object.id)) {
            found.any = true;
            found.people.insert(*id);
        }
    }
    return found;
}

// Reads one thing after the other; deletes itself when its promise is kept.
class SnapshotReader final : public Errand<GuildSnapshot>
{
public:
    SnapshotReader(GuildAccess access, SnapshotWish wish)
        : Errand(access.owner)
        , m_access(std::move(access))
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
        connect(&m_cancelPoll, &QTimer::timeout, this, [this] {
            if (m_cancel.isRequested()) {
                end(Error::cancelled());
            }
        });
        m_cancelPoll.start(cancelPollTime);
        readBegin();
        return future;
    }

private:
    // Once: an answer may still come after a cancel.
    void end(const Result<GuildSnapshot> &result)
    {
        if (!std::exchange(m_over, true)) {
            m_cancelPoll.stop();
            finish(result);
        }
    }

    template <typename T, typename F>
    void hear(const QFuture<Answer<T>> &future, F next)
    {
        await(future, [this, next](const Answer<T> &answer) {
            if (m_cancel.isRequested()) {
                end(Error::cancelled());
            } else if (!m_over) {
                next(answer);
            }
        });
    }

    void readBegin()
    {
        if (m_over) {
            return;
        }
        m_snapshot = {};
        read(m_rest.me(), [this](const User &bot) {
            m_snapshot.bot = bot;
            readGuild();
        });
    }

    // Goes on with the value, or ends with the Error.
    template <typename T, typename F>
    void read(const QFuture<Answer<T>> &future, F next)
    {
        hear(future, [this, next](const Answer<T> &answer) {
            if (answer) {
                next(*answer);
            } else {
                end(answer.error());
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
        m_snapshot.botRoles = bot.roles;
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
            readOneByOne();
        }
    }

    void readPage(Snowflake after)
    {
        hear(m_rest.listMembers(m_guild, after), [this](const Answer<QList<Member>> &page) {
            if (page.code == errorcode::MissingAccess) {
                readOneByOne(); // the bot was not given the intent; this works without
            } else if (!page) {
                end(page.error());
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

    // Who was read a moment ago is read again only where something of hers is missing.
    void readOneByOne()
    {
        m_toAsk = m_people;
        if (m_wereRead) {
            m_snapshot.members = m_readBefore;
            std::erase_if(m_toAsk, [this](Snowflake person) { return !m_suspects.contains(person); });
            for (const Snowflake suspect : m_suspects) {
                m_snapshot.members.erase(suspect);
            }
        }
        m_wereRead = true;
        m_next = 0;
        m_askedSince = m_access.clock.now();
        readNextPerson();
    }

    // Before the first and after each: Discord lets through no more than so many a second, and it may go slower.
    void sayHowManyAreLeft() const
    {
        const auto all = qint64(m_toAsk.size());
        const auto done = qint64(m_next);
        if (m_access.progress == nullptr || all <= membersPerSecond) {
            return;
        }
        const double elapsed = double(m_askedSince.msecsTo(m_access.clock.now())) / 1000;
        const double pace = done == 0 ? 0 : elapsed / double(done);
        m_access.progress->report(
            {done, all,
             ReadingTexts::tr("Looking up %n person(s) one by one, to see who is in the guild.", nullptr, int(all)),
             double(all - done) * std::max(pace, 1.0 / membersPerSecond)});
    }

    void readNextPerson()
    {
        sayHowManyAreLeft();
        if (m_next == m_toAsk.size()) {
            finishWell();
            return;
        }
        hear(m_rest.member(m_guild, m_toAsk[m_next++]), [this](const Answer<Member> &member) {
            const bool absent = member.code == errorcode::UnknownMember || member.code == errorcode::UnknownUser;
            if (!member && !absent) {
                end(member.error());
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
        const Contradictions missing = contradictionsOf(m_snapshot, m_wish.known);
        if (!m_isSecond && m_access.stalest.count() > 0 && missing.any) {
            m_isSecond = true;
            m_readBefore = m_snapshot.members;
            m_suspects = missing.people;
            m_patience.wait(m_access.stalest, [this] { readBegin(); });
            return;
        }
        for (const auto &[key, object] : m_wish.known) {
            if (stepkey::isObject(key) && !stepkey::isRole(key) && !object.id.isNull() &&
                m_snapshot.channel(object.id) == nullptr) {
                m_unlisted.push_back(object.id);
            }
        }
        askNextUnlisted();
    }

    // Where the bot may not see a room, the list may leave it out; only the room itself tells whether it is gone.
    void askNextUnlisted()
    {
        if (m_unlisted.empty()) {
            m_snapshot.takenAt = m_access.clock.now();
            m_snapshot.reads = m_rest.reads() - m_readsBefore;
            end(m_snapshot);
            return;
        }
        const Snowflake channel = m_unlisted.back();
        m_unlisted.pop_back();
        hear(m_rest.channel(channel), [this, channel](const Answer<Channel> &answer) {
            const bool hidden = answer.code == errorcode::MissingAccess;
            if (!answer && !hidden && answer.code != errorcode::UnknownChannel) {
                end(answer.error());
                return;
            }
            if (hidden) {
                m_snapshot.hidden.insert(channel);
            }
            askNextUnlisted();
        });
    }

    GuildAccess m_access;
    RestClient &m_rest;
    Snowflake m_guild;
    SnapshotWish m_wish;
    std::vector<Snowflake> m_people; ///< sorted, each once
    Cancel m_cancel;
    Patience m_patience;
    QTimer m_cancelPoll;
    bool m_over = false;
    bool m_isSecond = false;
    int m_readsBefore;
    std::vector<Snowflake> m_toAsk; ///< who is looked up one by one
    size_t m_next = 0;
    QDateTime m_askedSince;
    bool m_wereRead = false; ///< people were looked up one by one before
    std::map<Snowflake, GuildMember> m_readBefore;
    std::set<Snowflake> m_suspects;    ///< whose first reading is not believed
    std::vector<Snowflake> m_unlisted; ///< channels to be asked about
    GuildSnapshot m_snapshot;
};

} // namespace

QFuture<Result<GuildSnapshot>> takeSnapshot(const GuildAccess &access, SnapshotWish wish)
{
    return (new SnapshotReader(access, std::move(wish)))->start();
}

} // namespace jamwright
