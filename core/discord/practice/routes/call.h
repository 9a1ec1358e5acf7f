// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practice/rules/refusal.h"
#include "discord/practice/rules/requested.h"
#include "discord/practice/store.h"
#include "discord/transport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

namespace jamwright::practice {

/// One request to the practice guild, taken apart, with the state it reads and the store it writes.
class Call
{
public:
    /// `state` is what is read from; it may be older than the store's.
    Call(PracticeStore &store, const PracticeState &state, const Request &request, bool mayListMembers);

    [[nodiscard]] const PracticeState &state() const { return m_state; }
    [[nodiscard]] Verb verb() const { return m_request.verb; }
    [[nodiscard]] const QStringList &parts() const { return m_parts; }
    [[nodiscard]] Snowflake id(qsizetype index) const;
    [[nodiscard]] QJsonObject body() const { return m_request.body.toObject(); }
    [[nodiscard]] QJsonArray list() const { return m_request.body.toArray(); }
    [[nodiscard]] QString asked(const QString &name) const;
    [[nodiscard]] bool asks(const QString &name) const { return m_query.hasQueryItem(name); }
    [[nodiscard]] qsizetype limit(int fallback, int most) const;
    [[nodiscard]] Snowflake after() const;
    [[nodiscard]] bool mayListMembers() const { return m_mayListMembers; }
    [[nodiscard]] QDateTime now() const { return m_store.now(); }
    [[nodiscard]] Snowflake nextId() { return m_store.nextId(); }

    /// Writes the change with its entry in the audit log, and gives the answer; where it cannot be written, no answer.
    Response commit(QJsonObject change, int action, Snowflake target, const Response &answer);
    /// The same for what the audit log says nothing of.
    Response commit(const QJsonObject &change, const Response &answer);

private:
    PracticeStore &m_store;
    const PracticeState &m_state;
    const Request &m_request;
    QStringList m_parts; ///< of the path
    QUrlQuery m_query;
    bool m_mayListMembers;
};

[[nodiscard]] inline Response good(const QJsonValue &body)
{
    return {.status = 200, .body = body};
}
[[nodiscard]] inline Response nothing()
{
    return {.status = 204};
}
[[nodiscard]] Response refused(const Refusal &refusal);

/// The answer to a request, as Discord gives it.
[[nodiscard]] Response answerTo(Call &call);

// The routes, by what they are about.
Response readBot(Call &call);
Response readApplication(Call &call);
Response readGuilds(Call &call);
Response readGuild(Call &call);
Response readAuditLog(Call &call);
Response readRoles(Call &call);
Response createRole(Call &call);
Response moveRoles(Call &call);
Response editRole(Call &call);
Response deleteRole(Call &call);
Response readEvents(Call &call);
Response createEvent(Call &call);
Response deleteEvent(Call &call);

Response readChannels(Call &call);
Response createChannel(Call &call);
Response moveChannels(Call &call);
Response readChannel(Call &call);
Response editChannel(Call &call);
Response deleteChannel(Call &call);
Response putOverwrite(Call &call);
Response deleteOverwrite(Call &call);
Response createInvite(Call &call);
Response deleteInvite(Call &call);
Response createThread(Call &call);

Response readMember(Call &call);
Response readMembers(Call &call);
Response searchMembers(Call &call);
Response giveMemberRole(Call &call);
Response takeMemberRole(Call &call);
Response editMember(Call &call);
Response editOwnMember(Call &call);

Response readMessages(Call &call);
Response postMessage(Call &call);
Response readPins(Call &call);
Response pinMessage(Call &call);
Response unpinMessage(Call &call);
Response createWebhook(Call &call);
Response executeWebhook(Call &call);
Response deleteWebhook(Call &call);

} // namespace jamwright::practice
