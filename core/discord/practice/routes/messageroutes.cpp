// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/routes/call.h"
#include "discord/practice/rules/rights.h"
#include "discord/practice/rules/rules.h"
#include "discord/rest/apierror.h"

#include <QCryptographicHash>

#include <algorithm>
#include <vector>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

// How long a nonce keeps a message from being made twice.
constexpr qint64 nonceTimeMs = 5LL * 60 * 1000;
constexpr int invalidWebhookToken = 50'027;

// The messages of a channel, newest first.
std::vector<const PracticeMessage *> messagesOf(const PracticeState &state, Snowflake channel)
{
    std::vector<const PracticeMessage *> messages;
    for (const auto &[id, kept] : state.messages) {
        if (kept.message.channel == channel) {
            messages.push_back(&kept);
        }
    }
    std::reverse(messages.begin(), messages.end());
    return messages;
}

const PracticeMessage *sentAlready(Call &call, const QString &nonce)
{
    for (const PracticeMessage *kept : messagesOf(call.state(), call.id(1))) {
        if (kept->message.nonce == nonce && kept->message.id.createdAt().msecsTo(call.now()) < nonceTimeMs) {
            return kept;
        }
    }
    return nullptr;
}

Response post(Call &call, Snowflake channel, const User &author)
{
    Message message{call.nextId(), channel, author, call.body()["content"_L1].toString(), {}, false};
    message.nonce = call.body()["nonce"_L1].toVariant().toString();
    const QJsonObject json = message.toJson();
    return call.commit({{u"op"_s, u"post"_s}, {u"message"_s, json}}, good(json));
}

Response setPin(Call &call, bool pin)
{
    const Snowflake message = call.id(4);
    if (const Refused refusal = checkPin(call.state(), call.id(1), message, pin)) {
        return refused(*refusal);
    }
    if (call.state().messages.at(message).pinnedAt.isValid() == pin) {
        return nothing();
    }
    QJsonObject change{{u"op"_s, u"pin"_s}, {u"message"_s, message.toString()}};
    if (pin) {
        change.insert(u"at"_s, call.now().toString(Qt::ISODateWithMs));
    }
    return call.commit(change, pin ? auditaction::MessagePin : auditaction::MessageUnpin, call.state().bot.id,
                       nothing());
}

// Looks secret and is the same in every run, because rehearsals are to repeat.
QString webhookToken(Snowflake id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toString().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Response readMessages(Call &call)
{
    if (const Refused refusal = checkChannel(call.state(), call.id(1), permission::ReadMessageHistory)) {
        return refused(*refusal);
    }
    std::vector<const PracticeMessage *> messages = messagesOf(call.state(), call.id(1));
    const Snowflake after = call.after();
    std::erase_if(messages, [after](const PracticeMessage *kept) { return kept->message.id <= after; });
    // Asked for those after one, Discord gives the ones next to it, but the newest of them first.
    const auto most = size_t(call.limit(50, 100));
    if (call.asks(u"after"_s) && messages.size() > most) {
        messages.erase(messages.begin(), messages.end() - qsizetype(most));
    }
    QJsonArray page;
    for (const PracticeMessage *kept : messages) {
        QJsonObject json = kept->message.toJson();
        json.remove("nonce"_L1);
        if (page.size() < qsizetype(most)) {
            page.append(json);
        }
    }
    return good(page);
}

Response postMessage(Call &call)
{
    const QJsonObject body = call.body();
    if (const Refused refusal = checkNewMessage(call.state(), call.id(1), body)) {
        return refused(*refusal);
    }
    const QString nonce = body["nonce"_L1].toVariant().toString();
    if (body["enforce_nonce"_L1].toBool() && !nonce.isEmpty()) {
        if (const PracticeMessage *earlier = sentAlready(call, nonce)) {
            return good(earlier->message.toJson());
        }
    }
    return post(call, call.id(1), call.state().bot);
}

Response readPins(Call &call)
{
    if (const Refused refusal = checkChannel(call.state(), call.id(1), permission::ReadMessageHistory)) {
        return refused(*refusal);
    }
    std::vector<const PracticeMessage *> pinned = messagesOf(call.state(), call.id(1));
    const QDateTime before = QDateTime::fromString(call.asked(u"before"_s), Qt::ISODateWithMs);
    std::erase_if(pinned, [&before](const PracticeMessage *kept) {
        return !kept->pinnedAt.isValid() || (before.isValid() && kept->pinnedAt >= before);
    });
    std::stable_sort(pinned.begin(), pinned.end(),
                     [](const PracticeMessage *a, const PracticeMessage *b) { return a->pinnedAt > b->pinnedAt; });
    const auto most = size_t(call.limit(50, 50));
    QJsonArray items;
    for (size_t i = 0; i < std::min(most, pinned.size()); ++i) {
        items.append(QJsonObject{{u"pinned_at"_s, pinned[i]->pinnedAt.toString(Qt::ISODateWithMs)},
                                 {u"message"_s, pinned[i]->message.toJson()}});
    }
    return good(QJsonObject{{u"items"_s, items}, {u"has_more"_s, pinned.size() > most}});
}

Response pinMessage(Call &call)
{
    return setPin(call, true);
}

Response unpinMessage(Call &call)
{
    return setPin(call, false);
}

Response createWebhook(Call &call)
{
    if (const Refused refusal = checkNewWebhook(call.state(), call.id(1), call.body())) {
        return refused(*refusal);
    }
    const Snowflake id = call.nextId();
    const QString name = call.body()["name"_L1].toString();
    const QJsonObject json{{u"id"_s, id.toString()},
                           {u"channel_id"_s, call.id(1).toString()},
                           {u"name"_s, name},
                           {u"token"_s, webhookToken(id)}};
    return call.commit({{u"op"_s, u"create-webhook"_s},
                        {u"id"_s, id.toString()},
                        {u"channel"_s, call.id(1).toString()},
                        {u"name"_s, name},
                        {u"token"_s, webhookToken(id)}},
                       auditaction::WebhookCreate, id, good(json));
}

Response executeWebhook(Call &call)
{
    const auto webhook = call.state().webhooks.find(call.id(1));
    if (webhook == call.state().webhooks.end()) {
        return refused(unknownThing(errorcode::UnknownWebhook, u"Webhook"_s));
    }
    if (webhook->second.token != call.parts().at(2)) {
        return refused({401, invalidWebhookToken, u"Invalid Webhook Token"_s});
    }
    if (const Refused refusal = checkMessage(call.body())) {
        return refused(*refusal);
    }
    const Response posted = post(call, webhook->second.channel, {call.id(1), webhook->second.name, true});
    return call.asked(u"wait"_s) == "true"_L1 || posted.status != 200 ? posted : nothing();
}

Response deleteWebhook(Call &call)
{
    const auto webhook = call.state().webhooks.find(call.id(1));
    if (webhook == call.state().webhooks.end()) {
        return refused(unknownThing(errorcode::UnknownWebhook, u"Webhook"_s));
    }
    if (const Refused refusal = checkChannel(call.state(), webhook->second.channel, permission::ManageWebhooks)) {
        return refused(*refusal);
    }
    return call.commit({{u"op"_s, u"delete-webhook"_s}, {u"id"_s, call.id(1).toString()}}, auditaction::WebhookDelete,
                       call.id(1), nothing());
}

} // namespace jamwright::practice
