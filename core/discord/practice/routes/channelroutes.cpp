// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discord/practice/routes/call.h"
#include "discord/practice/rules/rights.h"
#include "discord/practice/rules/rules.h"
#include "discord/rest/apierror.h"

#include <algorithm>

namespace jamwright::practice {

using namespace Qt::Literals::StringLiterals;

namespace {

// Sets a channel, and answers without a body.
Response setOverwrites(Call &call, const QList<Overwrite> &overwrites, int action)
{
    Channel channel = *call.state().findChannel(call.id(1));
    channel.overwrites = overwrites;
    return call.commit({{u"op"_s, u"set-channel"_s}, {u"channel"_s, channel.toJson()}}, action, channel.id, nothing());
}

// Codes are made of the id, which nobody has twice.
QString inviteCode(Snowflake id)
{
    return QString::number(id.value(), 36);
}

} // namespace

Response readChannels(Call &call)
{
    QJsonArray array;
    for (const auto &[id, channel] : call.state().channels) {
        array.append(channel.toJson());
    }
    return good(array);
}

Response createChannel(Call &call)
{
    if (const Refused refusal = checkNewChannel(call.state(), call.body())) {
        return refused(*refusal);
    }
    Channel channel = requestedChannel(call.state(), call.body());
    channel.id = call.nextId();
    const QJsonObject json = channel.toJson();
    return call.commit({{u"op"_s, u"create-channel"_s}, {u"channel"_s, json}}, auditaction::ChannelCreate, channel.id,
                       {.status = 201, .body = json});
}

Response moveChannels(Call &call)
{
    if (const Refused refusal = checkChannelPlaces(call.state(), call.list())) {
        return refused(*refusal);
    }
    return call.commit({{u"op"_s, u"move-channels"_s}, {u"places"_s, call.list()}}, auditaction::ChannelUpdate,
                       call.state().id, nothing());
}

Response readChannel(Call &call)
{
    if (const Refused refusal = checkChannel(call.state(), call.id(1), {})) {
        return refused(*refusal);
    }
    return good(call.state().findChannel(call.id(1))->toJson());
}

Response editChannel(Call &call)
{
    if (const Refused refusal = checkChannelChange(call.state(), call.id(1), call.body())) {
        return refused(*refusal);
    }
    const QJsonObject json = changedChannel(*call.state().findChannel(call.id(1)), call.body()).toJson();
    const bool thread = call.state().threads.contains(call.id(1));
    const QJsonObject change = thread ? QJsonObject{{u"op"_s, u"create-thread"_s}, {u"thread"_s, json}}
                                      : QJsonObject{{u"op"_s, u"set-channel"_s}, {u"channel"_s, json}};
    return call.commit(change, auditaction::ChannelUpdate, call.id(1), good(json));
}

Response deleteChannel(Call &call)
{
    if (const Refused refusal = checkDeleteChannel(call.state(), call.id(1))) {
        return refused(*refusal);
    }
    const QJsonObject json = call.state().findChannel(call.id(1))->toJson();
    return call.commit({{u"op"_s, u"delete-channel"_s}, {u"channel"_s, call.id(1).toString()}},
                       auditaction::ChannelDelete, call.id(1), good(json));
}

Response putOverwrite(Call &call)
{
    if (const Refused refusal = checkPutOverwrite(call.state(), call.id(1), call.id(3), call.body())) {
        return refused(*refusal);
    }
    QJsonObject wanted = call.body();
    wanted.insert(u"id"_s, call.id(3).toString());
    QList<Overwrite> overwrites = call.state().findChannel(call.id(1))->overwrites;
    const qsizetype replaced =
        overwrites.removeIf([&call](const Overwrite &overwrite) { return overwrite.id == call.id(3); });
    overwrites << readOverwrites(QJsonArray{wanted});
    return setOverwrites(call, overwrites, replaced > 0 ? auditaction::OverwriteUpdate : auditaction::OverwriteCreate);
}

Response deleteOverwrite(Call &call)
{
    if (const Refused refusal = checkDeleteOverwrite(call.state(), call.id(1), call.id(3))) {
        return refused(*refusal);
    }
    QList<Overwrite> overwrites = call.state().findChannel(call.id(1))->overwrites;
    overwrites.removeIf([&call](const Overwrite &overwrite) { return overwrite.id == call.id(3); });
    return setOverwrites(call, overwrites, auditaction::OverwriteDelete);
}

Response createInvite(Call &call)
{
    if (const Refused refusal = checkNewInvite(call.state(), call.id(1), call.body())) {
        return refused(*refusal);
    }
    const QString code = inviteCode(call.nextId());
    const QJsonObject json{{u"code"_s, code},
                           {u"channel"_s, QJsonObject{{u"id"_s, call.id(1).toString()}}},
                           {u"max_age"_s, call.body()["max_age"_L1].toInt(86'400)},
                           {u"max_uses"_s, call.body()["max_uses"_L1].toInt()}};
    return call.commit({{u"op"_s, u"create-invite"_s},
                        {u"code"_s, code},
                        {u"channel"_s, call.id(1).toString()},
                        {u"roles"_s, call.body()["role_ids"_L1].toArray()}},
                       auditaction::InviteCreate, {}, good(json));
}

Response deleteInvite(Call &call)
{
    const QString &code = call.parts().at(1);
    const auto found = call.state().invites.find(code);
    if (found == call.state().invites.end()) {
        return refused(unknownThing(errorcode::UnknownInvite, u"Invite"_s));
    }
    if (const Refused refusal = checkChannel(call.state(), found->second.channel, permission::ManageChannels)) {
        return refused(*refusal);
    }
    const QJsonObject json{{u"code"_s, code}, {u"channel"_s, QJsonObject{{u"id"_s, found->second.channel.toString()}}}};
    return call.commit({{u"op"_s, u"delete-invite"_s}, {u"code"_s, code}}, auditaction::InviteDelete, {}, good(json));
}

Response createThread(Call &call)
{
    if (const Refused refusal = checkNewThread(call.state(), call.id(1), call.body())) {
        return refused(*refusal);
    }
    const bool forum = call.state().channels.at(call.id(1)).type == channeltype::Forum;
    Channel thread;
    thread.id = call.nextId();
    thread.type = forum ? channeltype::PublicThread : call.body()["type"_L1].toInt(channeltype::PrivateThread);
    thread.name = call.body()["name"_L1].toString();
    thread.parent = call.id(1);
    QJsonObject change{{u"op"_s, u"create-thread"_s}, {u"thread"_s, thread.toJson()}};
    if (forum) {
        // The first message of a post has the post's id.
        const QString content = call.body()["message"_L1]["content"_L1].toString();
        change.insert(u"message"_s, Message{thread.id, thread.id, call.state().bot, content, {}, false}.toJson());
    }
    return call.commit(change, auditaction::ThreadCreate, thread.id, {.status = 201, .body = thread.toJson()});
}

} // namespace jamwright::practice
