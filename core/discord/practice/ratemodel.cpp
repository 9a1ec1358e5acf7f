// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/ratemodel.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <algorithm>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int mostRenames = 2;
constexpr milliseconds renameTime = 10min;

QByteArray secondsText(milliseconds time)
{
    return QByteArray::number(double(time.count()) / 1000.0, 'f', 3);
}

QByteArray wholeSecondsText(milliseconds time)
{
    return QByteArray::number((time.count() + 999) / 1000);
}

bool renames(const Route &route, const Request &request)
{
    return route.key == "PATCH /channels/*" &&
           (request.body.toObject().contains("name"_L1) || request.body.toObject().contains("topic"_L1));
}

} // namespace

std::vector<RateRule> observedRules()
{
    return {
        {"POST /guilds/*/roles", "roles", 250, 48h, Per::Major, Count::Sliding},
        {"PATCH /guilds/*/roles/*", "role", 1000, 24h, Per::Major, Count::Fixed},
        {"PATCH /channels/*", "channel", 5, 15s, Per::Major, Count::Fixed},
        {"PUT /channels/*/permissions/*", "overwrite", 10, 15s, Per::Major, Count::Fixed},
        {"PUT /guilds/*/members/*/roles/*", "member-role", 10, 10s, Per::Major, Count::Fixed},
        {"DELETE /guilds/*/members/*/roles/*", "member-role", 10, 10s, Per::Major, Count::Fixed},
        {"PATCH /guilds/*/members/*", "member-edit", 10, 10s, Per::Major, Count::Fixed},
        {"GET /guilds/*/members/*", "member", 5, 1s, Per::Major, Count::Fixed},
        {"GET /guilds/*/members", "members", 10, 10s, Per::Major, Count::Fixed},
        {"GET /guilds/*/members/search", "search", 10, 10s, Per::Major, Count::Fixed},
        {"POST /channels/*/messages", "message", 5, 5s, Per::Major, Count::Sliding},
        {"PUT /channels/*/messages/pins/*", "pin", 5, 5s, Per::Major, Count::Sliding},
        {"DELETE /channels/*/messages/pins/*", "pin", 5, 5s, Per::Major, Count::Sliding},
        {"POST /webhooks/*/*", "webhook", 5, 2s, Per::Major, Count::Drops},
        {"POST /channels/*/threads", "thread", 50, 300s, Per::Bot, Count::Fixed},
        {"POST /channels/*/invites", "invite", 5, 15s, Per::Bot, Count::Fixed},
        {"POST /guilds/*/scheduled-events", "event", 5, 60s, Per::Major, Count::Fixed},
        {"GET /users/@me/guilds", "guilds", 1, 1s, Per::Bot, Count::Fixed},
    };
}

RateModel::RateModel(std::vector<RateRule> rules, int perSecond)
    : m_rules(std::move(rules))
    , m_perSecond(perSecond)
{
}

const RateRule *RateModel::ruleOf(const Route &route) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(),
                                    [&route](const RateRule &rule) { return rule.route == route.key; });
    return found == m_rules.end() ? nullptr : &*found;
}

RateModel::Tally &RateModel::tallyOf(const RateRule &rule, const Route &route)
{
    return m_tallies[rule.per == Per::Bot ? rule.bucket : rule.bucket + ' ' + route.major];
}

void RateModel::add(Tally &tally, const RateRule &rule, const QDateTime &now)
{
    const bool first = tally.used.empty();
    switch (rule.count) {
    case Count::Fixed:
        tally.used.push_back(first ? now.addMSecs(rule.window.count()) : tally.used.front());
        return;
    case Count::Sliding:
        tally.used.push_back(now.addMSecs(rule.window.count()));
        return;
    case Count::Drops:
        tally.used.push_back((first ? now : tally.used.back()).addMSecs(rule.window.count() / rule.limit));
        return;
    }
}

RateModel::State RateModel::stateOf(Tally &tally, const RateRule &rule, const QDateTime &now)
{
    while (!tally.used.empty() && tally.used.front() <= now) {
        tally.used.pop_front();
    }
    const milliseconds next(tally.used.empty() ? 0 : now.msecsTo(tally.used.front()));
    return {std::max(0, rule.limit - int(tally.used.size())), next};
}

std::optional<Response> RateModel::refuse(const Route &route, const Request &request, const QDateTime &now,
                                          const std::deque<QDateTime> &before)
{
    if (m_lastSecond.count(now) >= m_perSecond) {
        return limited(milliseconds(now.msecsTo(m_lastSecond.lessThan(m_perSecond, now))), "global");
    }
    m_lastSecond.happened(now);
    const RateRule *rule = ruleOf(route);
    if (rule == nullptr) {
        return std::nullopt;
    }
    Tally &tally = tallyOf(*rule, route);
    if (tally.used.empty()) {
        for (const QDateTime &moment : before) {
            tally.used.push_back(moment.addMSecs(rule->window.count()));
        }
    }
    if (const State state = stateOf(tally, *rule, now); state.remaining == 0) {
        Response response = limited(state.resetAfter, "user");
        addHeaders(response, route, now);
        return response;
    }
    add(tally, *rule, now);
    return refuseRename(route, request, now);
}

// Counted beside the bucket, which still has something left.
std::optional<Response> RateModel::refuseRename(const Route &route, const Request &request, const QDateTime &now)
{
    if (!renames(route, request)) {
        return std::nullopt;
    }
    Recently &renamed = m_renames.try_emplace(route.major, renameTime).first->second;
    if (renamed.count(now) >= mostRenames) {
        Response response = limited(milliseconds(now.msecsTo(renamed.lessThan(mostRenames, now))), "user");
        addHeaders(response, route, now);
        return response;
    }
    renamed.happened(now);
    return std::nullopt;
}

void RateModel::addHeaders(Response &response, const Route &route, const QDateTime &now)
{
    const RateRule *rule = ruleOf(route);
    if (rule == nullptr) {
        return;
    }
    const State state = stateOf(tallyOf(*rule, route), *rule, now);
    const double resetAt = double(now.addMSecs(state.resetAfter.count()).toMSecsSinceEpoch()) / 1000.0;
    response.headers.insert("x-ratelimit-limit", QByteArray::number(rule->limit));
    response.headers.insert("x-ratelimit-remaining", QByteArray::number(state.remaining));
    response.headers.insert("x-ratelimit-reset", QByteArray::number(resetAt, 'f', 3));
    response.headers.insert("x-ratelimit-reset-after", secondsText(state.resetAfter));
    response.headers.insert("x-ratelimit-bucket",
                            QCryptographicHash::hash(rule->bucket, QCryptographicHash::Md5).toHex());
}

Response RateModel::limited(milliseconds wait, const QByteArray &scope)
{
    const bool global = scope == "global";
    Response response{.status = 429};
    response.body = QJsonObject{
        {u"message"_s, scope == "shared" ? u"The resource is being rate limited."_s : u"You are being rate limited."_s},
        {u"retry_after"_s, double(wait.count()) / 1000.0},
        {u"global"_s, global},
    };
    response.headers.insert("retry-after", wholeSecondsText(wait));
    response.headers.insert("x-ratelimit-scope", scope);
    if (global) {
        response.headers.insert("x-ratelimit-global", "true");
    }
    return response;
}

} // namespace jamwright::practice
