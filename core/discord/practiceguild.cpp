// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practiceguild.h"

#include "discord/practicerules.h"
#include "discord/practicestate.h"
#include "discord/restclient.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using practice::Refusal;

namespace {

Response refused(const Refusal &refusal)
{
    QJsonObject body{{u"code"_s, refusal.code}, {u"message"_s, refusal.message}};
    if (!refusal.errors.isEmpty()) {
        body.insert(u"errors"_s, refusal.errors);
    }
    return {.status = refusal.status, .body = body};
}

// Handles one request: the path taken apart, the state to read, the store to write.
class Handler
{
public:
    Handler(PracticeStore &store, const Request &request)
        : m_store(store)
        , m_state(store.state())
        , m_request(request)
        , m_body(request.body.toObject())
        , m_url(request.path)
        , m_query(m_url)
    {
        m_parts = m_url.path().split(u'/', Qt::SkipEmptyParts);
    }

    Response answer()
    {
        if (m_request.verb == Verb::Get && m_parts == QStringList{u"users"_s, u"@me"_s}) {
            return {.status = 200, .body = m_state.members.at(m_state.bot.id).toJson()["user"_L1]};
        }
        if (m_parts.size() == 2 && m_parts.constFirst() == "channels"_L1 && m_request.verb == Verb::Delete) {
            return deleteChannel(id(1));
        }
        if (m_parts.size() < 2 || m_parts.constFirst() != "guilds"_L1) {
            return noSuchRoute();
        }
        if (id(1) != m_state.id) {
            return refused(practice::unknownThing(errorcode::UnknownGuild, u"Guild"_s));
        }
        switch (m_request.verb) {
        case Verb::Get:
            return read();
        case Verb::Post:
            return create();
        case Verb::Put:
        case Verb::Delete:
            return change();
        case Verb::Patch:
            break;
        }
        return noSuchRoute();
    }

private:
    [[nodiscard]] QString part(qsizetype index) const { return m_parts.value(index); }
    [[nodiscard]] Snowflake id(qsizetype index) const { return Snowflake::parse(part(index)).value_or(Snowflake()); }
    [[nodiscard]] Snowflake after() const
    {
        return Snowflake::parse(m_query.queryItemValue(u"after"_s)).value_or(Snowflake());
    }
    [[nodiscard]] qsizetype limit(int fallback, int most) const
    {
        const QString text = m_query.queryItemValue(u"limit"_s);
        return std::clamp(text.isEmpty() ? fallback : text.toInt(), 1, most);
    }

    static Response noSuchRoute() { return refused({404, 0, u"404: Not Found"_s, {}}); }

    Response read() const
    {
        const QString what = part(2);
        if (m_parts.size() == 2) {
            return {.status = 200, .body = guildJson()};
        }
        if (what == "members"_L1 && m_parts.size() == 4) {
            return member(id(3));
        }
        if (m_parts.size() != 3) {
            return noSuchRoute();
        }
        if (what == "roles"_L1) {
            return {.status = 200, .body = listOf(m_state.roles)};
        }
        if (what == "channels"_L1) {
            return {.status = 200, .body = listOf(m_state.channels)};
        }
        if (what == "members"_L1) {
            return members();
        }
        return what == "audit-logs"_L1 ? auditLog() : noSuchRoute();
    }

    Response create()
    {
        if (m_parts.size() == 3 && part(2) == "roles"_L1) {
            return createRole();
        }
        if (m_parts.size() == 3 && part(2) == "channels"_L1) {
            return createChannel();
        }
        return noSuchRoute();
    }

    Response change()
    {
        if (m_parts.size() == 6 && part(2) == "members"_L1 && part(4) == "roles"_L1) {
            return changeMemberRole(id(3), id(5));
        }
        if (m_parts.size() == 4 && part(2) == "roles"_L1 && m_request.verb == Verb::Delete) {
            return deleteRole(id(3));
        }
        return noSuchRoute();
    }

    template <typename T>
    static QJsonArray listOf(const std::map<Snowflake, T> &objects)
    {
        QJsonArray array;
        for (const auto &[id, object] : objects) {
            array.append(object.toJson());
        }
        return array;
    }

    [[nodiscard]] QJsonObject guildJson() const
    {
        QJsonObject json{{u"id"_s, m_state.id.toString()},
                         {u"name"_s, m_state.name},
                         {u"owner_id"_s, m_state.owner.toString()},
                         {u"roles"_s, listOf(m_state.roles)}};
        if (m_query.queryItemValue(u"with_counts"_s) == "true"_L1) {
            json.insert(u"approximate_member_count"_s, qint64(m_state.members.size()));
        }
        return json;
    }

    [[nodiscard]] Response member(Snowflake user) const
    {
        const auto found = m_state.members.find(user);
        if (found == m_state.members.end()) {
            return refused(practice::unknownThing(errorcode::UnknownMember, u"Member"_s));
        }
        return {.status = 200, .body = found->second.toJson()};
    }

    [[nodiscard]] Response members() const
    {
        const qsizetype most = limit(1, 1000);
        QJsonArray page;
        for (auto it = m_state.members.upper_bound(after()); it != m_state.members.end() && page.size() < most; ++it) {
            page.append(it->second.toJson());
        }
        return {.status = 200, .body = page};
    }

    [[nodiscard]] Response auditLog() const
    {
        if (!practice::botPermissions(m_state).contains(permission::ViewAuditLog)) {
            return refused(practice::missingPermissions());
        }
        const QString action = m_query.queryItemValue(u"action_type"_s);
        const bool ascending = m_query.hasQueryItem(u"after"_s);
        const qsizetype most = limit(50, 100);
        std::vector<AuditEntry> entries = m_state.audit;
        if (!ascending) {
            std::reverse(entries.begin(), entries.end());
        }
        QJsonArray page;
        for (const AuditEntry &entry : entries) {
            const bool wanted = entry.id > after() && (action.isEmpty() || action.toInt() == entry.action);
            if (wanted && page.size() < most) {
                page.append(entry.toJson());
            }
        }
        return {.status = 200, .body = QJsonObject{{u"audit_log_entries"_s, page}}};
    }

    Response commit(QJsonObject change, int action, Snowflake target, const Response &answer)
    {
        const AuditEntry entry{m_store.nextId(), action, target, m_state.bot.id, m_request.auditReason.left(512)};
        change.insert(u"audit"_s, entry.toJson());
        const Result<void> committed = m_store.commit(change);
        // As good as a server that went away: nothing has been done.
        return committed ? answer : Response{.networkError = committed.error().sentence()};
    }

    Response createRole()
    {
        if (const std::optional<Refusal> refusal = practice::checkNewRole(m_state, m_body)) {
            return refused(*refusal);
        }
        Role role = practice::requestedRole(m_state, m_body);
        role.id = m_store.nextId();
        const QJsonObject json = role.toJson();
        return commit({{u"op"_s, u"create-role"_s}, {u"role"_s, json}}, auditaction::RoleCreate, role.id,
                      {.status = 200, .body = json});
    }

    Response createChannel()
    {
        if (const std::optional<Refusal> refusal = practice::checkNewChannel(m_state, m_body)) {
            return refused(*refusal);
        }
        Channel channel = practice::requestedChannel(m_state, m_body);
        channel.id = m_store.nextId();
        const QJsonObject json = channel.toJson();
        return commit({{u"op"_s, u"create-channel"_s}, {u"channel"_s, json}}, auditaction::ChannelCreate, channel.id,
                      {.status = 201, .body = json});
    }

    Response changeMemberRole(Snowflake member, Snowflake role)
    {
        if (const std::optional<Refusal> refusal = practice::checkMemberRole(m_state, member, role)) {
            return refused(*refusal);
        }
        const bool give = m_request.verb == Verb::Put;
        if (m_state.members.at(member).roles.contains(role) == give) {
            return {.status = 204};
        }
        const QJsonObject change{{u"op"_s, give ? u"give-role"_s : u"take-role"_s},
                                 {u"member"_s, member.toString()},
                                 {u"role"_s, role.toString()}};
        return commit(change, auditaction::MemberRoleUpdate, member, {.status = 204});
    }

    Response deleteRole(Snowflake role)
    {
        if (const std::optional<Refusal> refusal = practice::checkDeleteRole(m_state, role)) {
            return refused(*refusal);
        }
        return commit({{u"op"_s, u"delete-role"_s}, {u"role"_s, role.toString()}}, auditaction::RoleDelete, role,
                      {.status = 204});
    }

    Response deleteChannel(Snowflake channel)
    {
        if (const std::optional<Refusal> refusal = practice::checkDeleteChannel(m_state, channel)) {
            return refused(*refusal);
        }
        const QJsonObject json = m_state.channels.at(channel).toJson();
        return commit({{u"op"_s, u"delete-channel"_s}, {u"channel"_s, channel.toString()}}, auditaction::ChannelDelete,
                      channel, {.status = 200, .body = json});
    }

    PracticeStore &m_store;
    const PracticeState &m_state;
    const Request &m_request;
    QJsonObject m_body;
    QUrl m_url;
    QUrlQuery m_query;
    QStringList m_parts;
};

// The names of Discord's headers with figures that fit one another; the practice guild makes nobody wait.
void addRateHeaders(Response &response, const Request &request)
{
    const QByteArray route = QByteArray(verbName(request.verb)) + request.path.section(u'?', 0, 0).toUtf8();
    response.headers.insert("x-ratelimit-limit", "10");
    response.headers.insert("x-ratelimit-remaining", "9");
    response.headers.insert("x-ratelimit-reset-after", "1.000");
    response.headers.insert("x-ratelimit-bucket", QCryptographicHash::hash(route, QCryptographicHash::Md5).toHex());
}

} // namespace

Result<std::unique_ptr<PracticeGuild>> PracticeGuild::open(const QString &file, const Clock &clock)
{
    Result<std::unique_ptr<PracticeStore>> store = PracticeStore::open(file, clock, freshPracticeState(clock));
    if (!store) {
        return store.error();
    }
    return std::unique_ptr<PracticeGuild>(new PracticeGuild(*std::move(store)));
}

PracticeGuild::PracticeGuild(std::unique_ptr<PracticeStore> store)
    : m_store(std::move(store))
{
}

PracticeGuild::~PracticeGuild() = default;

QFuture<Response> PracticeGuild::send(const Request &request)
{
    Response response = Handler(*m_store, request).answer();
    if (response.status != 0) {
        addRateHeaders(response, request);
    }
    return QtFuture::makeReadyFuture(response);
}

Result<void> PracticeGuild::addMembers(const std::vector<PracticeMember> &members)
{
    QJsonArray joining;
    for (const PracticeMember &member : members) {
        if (!member.id.isNull() && !m_store->state().members.contains(member.id)) {
            joining.append(Member{{member.id, member.name, false}, {}, {}}.toJson());
        }
    }
    if (joining.isEmpty()) {
        return {};
    }
    return m_store->commit({{u"op"_s, u"add-members"_s}, {u"members"_s, joining}});
}

Result<void> PracticeGuild::forget(Snowflake member)
{
    return m_store->forget(member);
}

Snowflake PracticeGuild::guildId() const
{
    return m_store->state().id;
}

QJsonObject PracticeGuild::snapshot() const
{
    const PracticeState &state = m_store->state();
    QJsonObject json = state.toJson();
    QJsonArray members;
    for (const auto &[id, member] : state.members) {
        if (id != state.bot.id) {
            const QJsonValue roles = member.toJson()["roles"_L1];
            members.append(QJsonObject{{u"id"_s, id.toString()}, {u"name"_s, member.user.name}, {u"roles"_s, roles}});
        }
    }
    return {{u"guild"_s, QJsonObject{{u"id"_s, state.id.toString()}, {u"name"_s, state.name}}},
            {u"roles"_s, json["roles"_L1]},
            {u"channels"_s, json["channels"_L1]},
            {u"members"_s, members}};
}

} // namespace jamwright
