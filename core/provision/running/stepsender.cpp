// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision/running/stepsender.h"

#include "base/futures.h"

#include <algorithm>

namespace jamwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int inviteSeconds = 7 * 24 * 3600;

class Sender
{
public:
    Sender(RestClient &rest, Snowflake guild, const Step &step, QString reason, QObject *context,
           std::function<void(const StepOutcome &)> heard)
        : m_rest(rest)
        , m_guild(guild)
        , m_step(step)
        , m_reason(std::move(reason))
        , m_context(context)
        , m_heard(std::move(heard))
    {
    }

    void send(const QString &nonce)
    {
        switch (m_step.kind) {
        case StepKind::CreateRole:
            createRole();
            break;
        case StepKind::CreateCategory:
        case StepKind::CreateChannel:
            createChannel();
            break;
        case StepKind::GiveRole:
            await(m_rest.addMemberRole(m_guild, m_step.member, m_step.role.id, m_reason), given());
            break;
        case StepKind::TakeRole:
            await(m_rest.removeMemberRole(m_guild, m_step.member, m_step.role.id, m_reason), gone());
            break;
        case StepKind::EditRole:
            editRole();
            break;
        case StepKind::EditChannel:
            editChannel();
            break;
        case StepKind::PostMessage:
            postMessage(nonce);
            break;
        case StepKind::PinMessage:
            await(m_rest.pinMessage(m_step.channel.id, m_step.message.id, m_reason),
                  [key = m_step.key, room = m_step.channel.id.toString()](bool) {
                      return StepDone{key, {{}, {}, room, false, {}}, false};
                  });
            break;
        case StepKind::CreateInvite:
            createInvite();
            break;
        case StepKind::RevokeInvite:
            await(m_rest.deleteInvite(m_step.text, m_reason), gone());
            break;
        case StepKind::DeleteRole:
            await(m_rest.deleteRole(m_guild, m_step.object, m_reason), gone());
            break;
        case StepKind::DeleteChannel:
        case StepKind::DeleteCategory:
            await(m_rest.deleteChannel(m_step.object, m_reason), gone());
            break;
        }
    }

private:
    // Calls `done` with the answer's value to learn what to write down.
    template <typename T, typename F>
    void await(const QFuture<Answer<T>> &future, F done)
    {
        whenFinished(future, m_context, [heard = m_heard, done](const Answer<T> &answer) {
            if (!answer) {
                heard({answer.error(), answer.code, answer.refused, {}});
                return;
            }
            const StepDone step = done(*answer);
            heard({step, 0, false, step.gone ? Snowflake() : step.made.id});
        });
    }

    [[nodiscard]] std::function<StepDone(bool)> given() const
    {
        return [key = m_step.key, role = m_step.role.id, name = m_step.name, note = m_step.reference](bool) {
            return StepDone{key, {role, name, note, false, {}}, false};
        };
    }
    [[nodiscard]] std::function<StepDone(bool)> gone() const
    {
        return [key = m_step.key](bool) { return StepDone{key, {}, true}; };
    }
    // What Discord made of it, with the name that was asked for.
    template <typename T>
    [[nodiscard]] auto made() const
    {
        return [key = m_step.key, wanted = m_step.name](const T &object) {
            return StepDone{key, {object.id, object.name, wanted, false, {}}, false};
        };
    }

    void createRole()
    {
        Role role;
        role.name = m_step.name;
        role.colour = m_step.colour;
        role.hoist = m_step.hoist;
        role.mentionable = m_step.mentionable;
        await(m_rest.createRole(m_guild, role, m_reason), made<Role>());
    }

    [[nodiscard]] QList<Overwrite> overwrites() const
    {
        QList<Overwrite> all;
        for (const StepOverwrite &one : m_step.overwrites) {
            all << Overwrite{one.target.id, one.member, one.allow, one.deny};
        }
        return all;
    }

    void createChannel()
    {
        Channel channel;
        channel.type = int(m_step.channelType);
        channel.name = m_step.name;
        channel.topic = m_step.topic;
        channel.parent = m_step.parent.id;
        channel.overwrites = overwrites();
        await(m_rest.createChannel(m_guild, channel, m_reason), made<Channel>());
    }

    template <typename T>
    [[nodiscard]] std::optional<T> changed(StepChange change, const T &value) const
    {
        return m_step.changes.testFlag(change) ? std::optional<T>(value) : std::nullopt;
    }

    void editRole()
    {
        RoleEdit edit;
        edit.name = changed(StepChange::Name, m_step.name);
        edit.colour = changed(StepChange::Colour, m_step.colour);
        edit.hoist = changed(StepChange::Hoist, m_step.hoist);
        edit.mentionable = changed(StepChange::Mentionable, m_step.mentionable);
        edit.permissions = changed(StepChange::Permissions, Permissions());
        await(m_rest.editRole(m_guild, m_step.object, edit, m_reason), made<Role>());
    }

    // Name and topic may be changed twice in ten minutes, so they are left out where something else is meant.
    void editChannel()
    {
        ChannelEdit edit;
        edit.name = changed(StepChange::Name, m_step.name);
        edit.topic = changed(StepChange::Topic, m_step.topic);
        edit.overwrites = changed(StepChange::Overwrites, overwrites());
        edit.parent = changed(StepChange::Parent, m_step.parent.id);
        await(m_rest.editChannel(m_step.object, edit, m_reason), made<Channel>());
    }

    void postMessage(const QString &nonce)
    {
        NewMessage message;
        message.content = m_step.text;
        message.nonce = nonce;
        message.mentions.users = m_step.mentionUsers;
        for (const ObjectRef &role : m_step.mentionRoles) {
            message.mentions.roles << role.id;
        }
        await(m_rest.postMessage(m_step.channel.id, message),
              [key = m_step.key, room = m_step.channel.id.toString()](const Message &posted) {
                  return StepDone{key, {posted.id, {}, room, false, {}}, false};
              });
    }

    void createInvite()
    {
        NewInvite invite;
        invite.maxAgeSeconds = inviteSeconds;
        invite.maxUses = 1;
        for (const ObjectRef &role : m_step.inviteRoles) {
            invite.roles << role.id;
        }
        await(m_rest.createInvite(m_step.channel.id, invite, m_reason),
              [key = m_step.key, name = m_step.name, gives = m_step.text](const Invite &made) {
                  return StepDone{key, {{}, name, made.url() + u'\n' + gives, false, {}}, false};
              });
    }

    RestClient &m_rest;
    Snowflake m_guild;
    const Step &m_step;
    QString m_reason;
    QObject *m_context;
    std::function<void(const StepOutcome &)> m_heard;
};

} // namespace

void sendStep(RestClient &rest, Snowflake guild, const Step &step, const QString &reason, const QString &nonce,
              QObject *context, std::function<void(const StepOutcome &)> heard)
{
    Sender(rest, guild, step, reason, context, std::move(heard)).send(nonce);
}

Snowflake resolved(const ObjectRef &object, const JournalledObjects &objects)
{
    if (!object.id.isNull() || object.key.isEmpty()) {
        return object.id;
    }
    const auto found = objects.find(object.key);
    return found == objects.end() ? Snowflake() : found->second.id;
}

bool resolveStep(Step &step, const JournalledObjects &objects)
{
    bool known = true;
    const auto fill = [&](ObjectRef &object) {
        if (!object.isNull()) {
            object.id = resolved(object, objects);
            known = known && !object.id.isNull();
        }
    };
    fill(step.parent);
    fill(step.role);
    fill(step.channel);
    fill(step.message);
    for (StepOverwrite &overwrite : step.overwrites) {
        fill(overwrite.target);
    }
    for (ObjectRef &role : step.mentionRoles) {
        fill(role);
    }
    for (ObjectRef &role : step.inviteRoles) {
        fill(role);
    }
    for (qsizetype begin = step.text.indexOf(keyBegins); begin >= 0; begin = step.text.indexOf(keyBegins)) {
        const qsizetype end = step.text.indexOf(keyEnds, begin);
        const Snowflake id = resolved({step.text.mid(begin + 1, end - begin - 1), {}}, objects);
        known = known && end > begin && !id.isNull();
        step.text.replace(begin, std::max<qsizetype>(1, end - begin + 1), id.toString());
    }
    return known;
}

} // namespace jamwright
