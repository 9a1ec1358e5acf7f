// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practiceguild.h"

#include "discord/practice/past.h"
#include "discord/practice/ratemodel.h"
#include "discord/practice/routes/call.h"
#include "discord/practice/store.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestFaultWait = std::chrono::seconds(5);
constexpr qint64 roleWindowMs = 48LL * 60 * 60 * 1000;

// A page, as the front before Discord sends it.
Response limitedByFront()
{
    Response response{.status = 429};
    response.headers = {{"content-type", "text/html"}, {"retry-after", "5"}};
    return response;
}

Response connectionLost()
{
    return {.networkError = u"Connection closed"_s};
}

// When roles were made, those deleted since included: that does not give them back.
std::deque<QDateTime> rolesMade(const PracticeState &state, const QDateTime &now)
{
    std::deque<QDateTime> moments;
    for (auto entry = state.audit.rbegin(); entry != state.audit.rend(); ++entry) {
        const QDateTime made = entry->id.createdAt();
        if (made.msecsTo(now) >= roleWindowMs) {
            break;
        }
        if (entry->action == auditaction::RoleCreate) {
            moments.push_front(made);
        }
    }
    return moments;
}

QJsonArray messagesShown(const PracticeState &state)
{
    QJsonArray messages;
    for (const auto &[id, kept] : state.messages) {
        messages.append(QJsonObject{{u"channel_id"_s, kept.message.channel.toString()},
                                    {u"content"_s, kept.message.content},
                                    {u"pinned"_s, kept.pinnedAt.isValid()}});
    }
    return messages;
}

QJsonArray invitesShown(const PracticeState &state)
{
    QJsonArray invites;
    for (const auto &[code, invite] : state.invites) {
        QJsonArray roles;
        for (const Snowflake role : invite.roles) {
            roles.append(role.toString());
        }
        invites.append(QJsonObject{{u"channel_id"_s, invite.channel.toString()}, {u"roles"_s, roles}});
    }
    return invites;
}

} // namespace

// What is between the guild and its client.
struct PracticeGuild::Wire {
    explicit Wire(PracticeOptions chosen)
        : options(std::move(chosen))
        , faults(options.faults)
        , past(options.faults.stalest)
    {
    }

    PracticeOptions options;
    FaultSource faults;
    practice::Past past;
    practice::RateModel rates{practice::observedRules()};
};

Result<std::unique_ptr<PracticeGuild>> PracticeGuild::open(const QString &file, const Clock &clock,
                                                           PracticeOptions options)
{
    const PracticeState fresh = freshPracticeState(options.birth.isValid() ? options.birth : clock.now());
    Result<std::unique_ptr<PracticeStore>> store = PracticeStore::open(file, clock, fresh, options.keep);
    if (!store) {
        return store.error();
    }
    return std::unique_ptr<PracticeGuild>(new PracticeGuild(*std::move(store), std::move(options)));
}

PracticeGuild::PracticeGuild(std::unique_ptr<PracticeStore> store, PracticeOptions options)
    : m_store(std::move(store))
    , m_wire(std::make_unique<Wire>(std::move(options)))
{
}

PracticeGuild::~PracticeGuild() = default;

Snowflake PracticeGuild::idOfBirth(const QDateTime &birth)
{
    return freshPracticeState(birth).id;
}

QFuture<Response> PracticeGuild::send(const Request &request)
{
    return QtFuture::makeReadyFuture(answer(request));
}

Response PracticeGuild::answer(const Request &request)
{
    const std::optional<Fault> fault = m_wire->faults.draw();
    if (fault && *fault != Fault::StaleRead) {
        return answerWith(*fault, request);
    }
    return carryOut(request, fault.has_value());
}

Response PracticeGuild::answerWith(Fault fault, const Request &request)
{
    using practice::RateModel;
    const milliseconds wait(m_wire->faults.upTo(int(longestFaultWait.count())) + 1);
    switch (fault) {
    case Fault::LimitedJson:
        return RateModel::limited(wait, "user");
    case Fault::LimitedHtml:
        return limitedByFront();
    case Fault::LimitedShared:
        return RateModel::limited(wait, "shared");
    case Fault::LimitedGlobal:
        return RateModel::limited(wait, "global");
    case Fault::LostBefore:
        return connectionLost();
    case Fault::LostAfter:
        static_cast<void>(carryOut(request, false));
        return connectionLost();
    case Fault::ServerError:
    case Fault::Timeout:
    case Fault::StaleRead:
        break;
    }
    if (m_wire->faults.coin()) {
        static_cast<void>(carryOut(request, false));
    }
    constexpr std::array serverErrors = {500, 502, 503};
    return fault == Fault::Timeout ? Response{.networkError = u"Operation timed out"_s}
                                   : Response{.status = serverErrors.at(size_t(m_wire->faults.upTo(2)))};
}

Response PracticeGuild::carryOut(const Request &request, bool stale)
{
    const QDateTime now = m_store->now();
    const Route route = routeOf(request);
    if (m_wire->options.rateLimits) {
        const bool makesRole = route.key == "POST /guilds/*/roles";
        const std::deque<QDateTime> before = makesRole ? rolesMade(m_store->state(), now) : std::deque<QDateTime>();
        if (const std::optional<Response> limited = m_wire->rates.refuse(route, request, now, before)) {
            return *limited;
        }
    }
    const bool read = request.verb == Verb::Get;
    if (!read && m_wire->faults.mayBeStale()) {
        m_wire->past.keep(m_store->state(), now);
    }
    const milliseconds age(stale && read ? m_wire->faults.upTo(int(m_wire->faults.stalest().count())) : 0);
    const PracticeState *seen = read ? m_wire->past.at(now.addMSecs(-age.count())) : nullptr;
    practice::Call call(*m_store, seen == nullptr ? m_store->state() : *seen, request, m_wire->options.mayListMembers);
    Response response = practice::answerTo(call);
    if (m_wire->options.rateLimits && response.status != 0) {
        m_wire->rates.addHeaders(response, route, now);
    }
    return response;
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

void PracticeGuild::failNext(Fault fault)
{
    m_wire->faults.next(fault);
}

Snowflake PracticeGuild::guildId() const
{
    return m_store->state().id;
}

QJsonObject PracticeGuild::snapshot() const
{
    const PracticeState &state = m_store->state();
    const QJsonObject json = state.toJson();
    QJsonArray members;
    for (const auto &[id, member] : state.members) {
        if (id != state.bot.id) {
            const QJsonValue roles = member.toJson()["roles"_L1];
            members.append(QJsonObject{{u"id"_s, id.toString()}, {u"name"_s, member.user.name}, {u"roles"_s, roles}});
        }
    }
    QJsonArray threads;
    for (const auto &[id, thread] : state.threads) {
        threads.append(thread.toJson());
    }
    return {{u"guild"_s, QJsonObject{{u"id"_s, state.id.toString()}, {u"name"_s, state.name}}},
            {u"roles"_s, json["roles"_L1]},
            {u"channels"_s, json["channels"_L1]},
            {u"members"_s, members},
            {u"messages"_s, messagesShown(state)},
            {u"threads"_s, threads},
            {u"invites"_s, invitesShown(state)}};
}

} // namespace jamwright
