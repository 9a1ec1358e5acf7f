// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "discord/apitypes.h"
#include "discord/transport.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace jamwright {

/// A Result with what Discord's numbers say: some failures, like a member who left, are no reason to stop.
template <typename T>
struct Answer : Result<T> {
    using Result<T>::Result;

    int status = 0;       ///< HTTP; 0 = no answer came
    int code = 0;         ///< Discord's own number of the failure, see `errorcode`; 0 = none
    bool refused = false; ///< it is certain that nothing was done
};

/// Discord's numbers of failures that the program tells apart.
namespace errorcode {
inline constexpr int UnknownChannel = 10003;
inline constexpr int UnknownGuild = 10004;
inline constexpr int UnknownMember = 10007;
inline constexpr int UnknownOverwrite = 10009;
inline constexpr int UnknownRole = 10011;
inline constexpr int UnknownUser = 10013;
inline constexpr int TooManyRoles = 30005;
inline constexpr int TooManyChannels = 30013;
inline constexpr int InternalNetwork = 40333;
inline constexpr int MissingAccess = 50001;
inline constexpr int MissingPermissions = 50013;
inline constexpr int InvalidRole = 50028;
inline constexpr int InvalidForm = 50035;
} // namespace errorcode

/// What a failed response means, of kind Remote (Cancelled where the user stopped it): Discord's own words and number,
/// every wrong field of a form as `path: message`, and what to do. `where` is the call.
[[nodiscard]] Error errorOf(const Request &request, const Response &response);

/// Discord's calls, typed. Every future finishes on the calling thread and never fails otherwise than by its Answer.
/// The client keeps nothing but two counters; the transport must outlive it and its futures.
class RestClient
{
public:
    explicit RestClient(Transport &transport);

    QFuture<Answer<User>> me();
    /// With its roles and the approximate number of its members.
    QFuture<Answer<Guild>> guild(Snowflake guild);
    QFuture<Answer<QList<Role>>> roles(Snowflake guild);
    /// Categories included, threads not.
    QFuture<Answer<QList<Channel>>> channels(Snowflake guild);
    /// Code UnknownMember for who is not in the guild.
    QFuture<Answer<Member>> member(Snowflake guild, Snowflake user);
    /// Up to 1000 members with ids above `after`, by id; needs the privileged intent for members (code MissingAccess).
    QFuture<Answer<QList<Member>>> listMembers(Snowflake guild, Snowflake after);
    /// Up to 100 entries of one action with ids above `after`, oldest first; needs VIEW_AUDIT_LOG (code
    /// MissingPermissions).
    QFuture<Answer<QList<AuditEntry>>> auditLog(Snowflake guild, int action, Snowflake after);

    /// Makes a role as `wanted` says; its id, position and managed are not sent.
    QFuture<Answer<Role>> createRole(Snowflake guild, const Role &wanted, const QString &reason);
    /// Makes a channel as `wanted` says; its id and position are not sent.
    QFuture<Answer<Channel>> createChannel(Snowflake guild, const Channel &wanted, const QString &reason);
    /// Done again it changes nothing.
    QFuture<Answer<bool>> addMemberRole(Snowflake guild, Snowflake user, Snowflake role, const QString &reason);

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
