// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/routes/call.h"

#include "discord/rest/apierror.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RouteEntry {
    Verb verb;
    const char *path; ///< * = any part
    Response (*answer)(Call &);
};

constexpr std::array routes = {
    RouteEntry{Verb::Get, "users/@me", readBot},
    RouteEntry{Verb::Get, "users/@me/guilds", readGuilds},
    RouteEntry{Verb::Get, "applications/@me", readApplication},
    RouteEntry{Verb::Get, "guilds/*", readGuild},
    RouteEntry{Verb::Get, "guilds/*/audit-logs", readAuditLog},
    RouteEntry{Verb::Get, "guilds/*/roles", readRoles},
    RouteEntry{Verb::Post, "guilds/*/roles", createRole},
    RouteEntry{Verb::Patch, "guilds/*/roles", moveRoles},
    RouteEntry{Verb::Patch, "guilds/*/roles/*", editRole},
    RouteEntry{Verb::Delete, "guilds/*/roles/*", deleteRole},
    RouteEntry{Verb::Get, "guilds/*/scheduled-events", readEvents},
    RouteEntry{Verb::Post, "guilds/*/scheduled-events", createEvent},
    RouteEntry{Verb::Delete, "guilds/*/scheduled-events/*", deleteEvent},
    RouteEntry{Verb::Get, "guilds/*/channels", readChannels},
    RouteEntry{Verb::Post, "guilds/*/channels", createChannel},
    RouteEntry{Verb::Patch, "guilds/*/channels", moveChannels},
    RouteEntry{Verb::Get, "guilds/*/members", readMembers},
    RouteEntry{Verb::Get, "guilds/*/members/search", searchMembers},
    RouteEntry{Verb::Patch, "guilds/*/members/@me", editOwnMember},
    RouteEntry{Verb::Get, "guilds/*/members/*", readMember},
    RouteEntry{Verb::Patch, "guilds/*/members/*", editMember},
    RouteEntry{Verb::Put, "guilds/*/members/*/roles/*", giveMemberRole},
    RouteEntry{Verb::Delete, "guilds/*/members/*/roles/*", takeMemberRole},
    RouteEntry{Verb::Get, "channels/*", readChannel},
    RouteEntry{Verb::Patch, "channels/*", editChannel},
    RouteEntry{Verb::Delete, "channels/*", deleteChannel},
    RouteEntry{Verb::Put, "channels/*/permissions/*", putOverwrite},
    RouteEntry{Verb::Delete, "channels/*/permissions/*", deleteOverwrite},
    RouteEntry{Verb::Post, "channels/*/invites", createInvite},
    RouteEntry{Verb::Delete, "invites/*", deleteInvite},
    RouteEntry{Verb::Post, "channels/*/threads", createThread},
    RouteEntry{Verb::Get, "channels/*/messages", readMessages},
    RouteEntry{Verb::Post, "channels/*/messages", postMessage},
    RouteEntry{Verb::Get, "channels/*/messages/pins", readPins},
    RouteEntry{Verb::Put, "channels/*/messages/pins/*", pinMessage},
    RouteEntry{Verb::Delete, "channels/*/messages/pins/*", unpinMessage},
    RouteEntry{Verb::Post, "channels/*/webhooks", createWebhook},
    RouteEntry{Verb::Post, "webhooks/*/*", executeWebhook},
    RouteEntry{Verb::Delete, "webhooks/*", deleteWebhook},
};

bool matches(const RouteEntry &route, const Call &call)
{
    const QStringList wanted = QString::fromLatin1(route.path).split(u'/');
    return route.verb == call.verb() &&
           std::equal(wanted.begin(), wanted.end(), call.parts().begin(), call.parts().end(),
                      [](const QString &want, const QString &part) { return want == "*"_L1 || want == part; });
}

} // namespace

Call::Call(PracticeStore &store, const PracticeState &state, const Request &request, bool mayListMembers)
    : m_store(store)
    , m_state(state)
    , m_request(request)
    , m_mayListMembers(mayListMembers)
{
    const QUrl url(request.path);
    m_parts = url.path().split(u'/', Qt::SkipEmptyParts);
    m_query = QUrlQuery(url);
}

Snowflake Call::id(qsizetype index) const
{
    return Snowflake::parse(m_parts.value(index)).value_or(Snowflake());
}

QString Call::asked(const QString &name) const
{
    return m_query.queryItemValue(name, QUrl::FullyDecoded);
}

qsizetype Call::limit(int fallback, int most) const
{
    const QString text = asked(u"limit"_s);
    return std::clamp(text.isEmpty() ? fallback : text.toInt(), 1, most);
}

Snowflake Call::after() const
{
    return Snowflake::parse(asked(u"after"_s)).value_or(Snowflake());
}

Response Call::commit(QJsonObject change, int action, Snowflake target, const Response &answer)
{
    const AuditEntry entry{m_store.nextId(), action, target, m_state.bot.id, m_request.auditReason.left(512)};
    change.insert(u"audit"_s, entry.toJson());
    return commit(change, answer);
}

Response Call::commit(const QJsonObject &change, const Response &answer)
{
    const Result<void> committed = m_store.commit(change);
    // As good as a server that went away: nothing has been done.
    return committed ? answer : Response{.networkError = committed.error().sentence()};
}

Response refused(const Refusal &refusal)
{
    QJsonObject body{{u"code"_s, refusal.code}, {u"message"_s, refusal.message}};
    if (!refusal.errors.isEmpty()) {
        body.insert(u"errors"_s, refusal.errors);
    }
    return {.status = refusal.status, .body = body};
}

Response answerTo(Call &call)
{
    const auto route =
        std::find_if(routes.begin(), routes.end(), [&call](const RouteEntry &entry) { return matches(entry, call); });
    if (route == routes.end()) {
        return refused({404, 0, u"404: Not Found"_s});
    }
    if (call.parts().constFirst() == "guilds"_L1 && call.id(1) != call.state().id) {
        return refused(unknownThing(errorcode::UnknownGuild, u"Guild"_s));
    }
    return route->answer(call);
}

} // namespace jamwright::practice
