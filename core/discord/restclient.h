// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "discord/apitypes.h"
#include "discord/edits.h"
#include "discord/messagetypes.h"
#include "discord/rest/answer.h"
#include "discord/rest/apierror.h"
#include "discord/transport.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace jamwright {

/// Discord's calls, typed. Every future finishes on the calling thread and never fails otherwise than by its Answer.
/// The client keeps nothing but two counters; the transport must outlive it and its futures.
///
/// `reason` goes to the guild's audit log. A call that makes something makes it again when it is called again; one that
/// changes or deletes may be repeated.
class RestClient
{
public:
    explicit RestClient(Transport &transport);

    QFuture<Answer<User>> me();
    QFuture<Answer<Application>> application();
    /// The guilds the bot is in, at most 200; each without roles and owner.
    QFuture<Answer<QList<Guild>>> guilds();
    /// With its roles and the approximate number of its members.
    QFuture<Answer<Guild>> guild(Snowflake guild);
    /// Up to 100 entries of one action with ids above `after`, oldest first; needs VIEW_AUDIT_LOG (code
    /// MissingPermissions).
    QFuture<Answer<QList<AuditEntry>>> auditLog(Snowflake guild, int action, Snowflake after);

    QFuture<Answer<QList<Role>>> roles(Snowflake guild);
    /// Makes a role as `wanted` says; its id, position and managed are not sent.
    QFuture<Answer<Role>> createRole(Snowflake guild, const Role &wanted, const QString &reason);
    QFuture<Answer<Role>> editRole(Snowflake guild, Snowflake role, const RoleEdit &edit, const QString &reason);
    /// Any number in one call.
    QFuture<Answer<QList<Role>>> moveRoles(Snowflake guild, const QList<OrderPlace> &places, const QString &reason);
    QFuture<Answer<bool>> deleteRole(Snowflake guild, Snowflake role, const QString &reason);

    /// Categories included, threads not.
    QFuture<Answer<QList<Channel>>> channels(Snowflake guild);
    /// Of threads too.
    QFuture<Answer<Channel>> channel(Snowflake channel);
    /// Makes a channel as `wanted` says; its id and position are not sent.
    QFuture<Answer<Channel>> createChannel(Snowflake guild, const Channel &wanted, const QString &reason);
    QFuture<Answer<Channel>> editChannel(Snowflake channel, const ChannelEdit &edit, const QString &reason);
    /// Any number in one call.
    QFuture<Answer<bool>> moveChannels(Snowflake guild, const QList<OrderPlace> &places);
    /// The channels of a category stay, without it.
    QFuture<Answer<bool>> deleteChannel(Snowflake channel, const QString &reason);
    /// Makes or replaces the permissions of one role or member in a channel.
    QFuture<Answer<bool>> putOverwrite(Snowflake channel, const Overwrite &overwrite, const QString &reason);
    QFuture<Answer<bool>> deleteOverwrite(Snowflake channel, Snowflake roleOrMember, const QString &reason);

    /// Code UnknownMember for who is not in the guild.
    QFuture<Answer<Member>> member(Snowflake guild, Snowflake user);
    /// Members whose name or nick begins so, at most `most` (1 to 1000).
    QFuture<Answer<QList<Member>>> searchMembers(Snowflake guild, const QString &beginning, int most);
    /// Up to 1000 members with ids above `after`, by id; needs the privileged intent for members (code MissingAccess).
    QFuture<Answer<QList<Member>>> listMembers(Snowflake guild, Snowflake after);
    QFuture<Answer<bool>> addMemberRole(Snowflake guild, Snowflake user, Snowflake role, const QString &reason);
    QFuture<Answer<bool>> removeMemberRole(Snowflake guild, Snowflake user, Snowflake role, const QString &reason);
    /// A null user is the bot itself, whose nick alone can be changed so.
    QFuture<Answer<Member>> editMember(Snowflake guild, Snowflake user, const MemberEdit &edit, const QString &reason);

    QFuture<Answer<Message>> postMessage(Snowflake channel, const NewMessage &message);
    static constexpr int messagesAtOnce = 100;
    /// The `messagesAtOnce` oldest ones with ids above `after`, or fewer where there are no more; newest first.
    QFuture<Answer<QList<Message>>> messages(Snowflake channel, Snowflake after);
    /// Up to 50, the last pinned first; those pinned before `before` where it is given.
    QFuture<Answer<QList<Message>>> pins(Snowflake channel, const QDateTime &before = {});
    QFuture<Answer<bool>> pinMessage(Snowflake channel, Snowflake message, const QString &reason);
    QFuture<Answer<bool>> unpinMessage(Snowflake channel, Snowflake message, const QString &reason);

    QFuture<Answer<Webhook>> createWebhook(Snowflake channel, const QString &name, const QString &reason);
    /// Posts under the webhook's name; a nonce is not sent.
    QFuture<Answer<Message>> executeWebhook(Snowflake webhook, const Secret &token, const NewMessage &message);
    QFuture<Answer<bool>> deleteWebhook(Snowflake webhook, const QString &reason);

    QFuture<Answer<Invite>> createInvite(Snowflake channel, const NewInvite &invite, const QString &reason);
    /// Nobody can accept it any more. Code UnknownInvite for one that is used up, over or revoked already.
    QFuture<Answer<bool>> deleteInvite(const QString &code, const QString &reason);
    /// In a text channel.
    QFuture<Answer<Channel>> createThread(Snowflake channel, const NewThread &thread, const QString &reason);
    /// A post of a forum: a thread with its first message, whose nonce is not sent.
    QFuture<Answer<Channel>> createPost(Snowflake forum, const QString &name, const NewMessage &message,
                                        const QString &reason);

    QFuture<Answer<QList<ScheduledEvent>>> scheduledEvents(Snowflake guild);
    QFuture<Answer<ScheduledEvent>> createScheduledEvent(Snowflake guild, const ScheduledEvent &wanted,
                                                         const QString &reason);
    QFuture<Answer<bool>> deleteScheduledEvent(Snowflake guild, Snowflake event);

    [[nodiscard]] int reads() const { return m_reads; }
    [[nodiscard]] int writes() const { return m_writes; }
    [[nodiscard]] TransportCounts counts() const { return m_transport.counts(); }

private:
    QFuture<Response> send(const Request &request);

    Transport &m_transport;
    int m_reads = 0;
    int m_writes = 0;
};

} // namespace jamwright
