// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "provision/guildsnapshot.h"
#include "provision/planner.h"
#include "provision/run.h"
#include "provision/settle.h"
#include "provision/templates.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace jamwright {

/// A journal that outlives the run, as the workspace does.
class MemoryJournal final : public RunJournal
{
public:
    Result<void> record(const std::optional<StepDone> &done, const std::optional<StepIntent> &next) override
    {
        if (failing) {
            return Error::storage(QStringLiteral("The disk is full."));
        }
        if (done && !done->object.isNull()) {
            made[done->key] = done->object;
        }
        intent = next;
        ++records;
        return {};
    }
    [[nodiscard]] JournalledObjects objects() const override { return made; }
    [[nodiscard]] std::optional<StepIntent> openIntent() const override { return intent; }

    JournalledObjects made;
    std::optional<StepIntent> intent;
    int records = 0;
    bool failing = false;
};

/// Passes requests on until the n-th, at which the process "dies": before it is sent, or after it was carried out and
/// before its answer is heard. `answer` may put an answer of its own in.
class MortalTransport final : public Transport
{
public:
    explicit MortalTransport(Transport &inner)
        : m_inner(inner)
    {
    }

    QFuture<Response> send(const Request &request) override
    {
        if (dead || requests++ == deathAt) {
            if (!dead && afterwards) {
                m_inner.send(request);
            }
            dead = true;
            m_silence.start();
            return m_silence.future();
        }
        if (const std::optional<Response> own = answer ? answer(request) : std::nullopt) {
            return QtFuture::makeReadyFuture(*own);
        }
        writes += request.verb == Verb::Get ? 0 : 1;
        return m_inner.send(request);
    }

    int requests = 0;
    int writes = 0;
    int deathAt = -1;
    bool afterwards = false;
    bool dead = false;
    std::function<std::optional<Response>(const Request &)> answer;

private:
    Transport &m_inner;
    QPromise<Response> m_silence;
};

/// Handles events until the future has finished or the process has "died"; then there is no result.
template <typename T>
std::optional<T> settleOrDie(const QFuture<T> &future, const bool &dead)
{
    while (!future.isFinished() && !dead) {
        QCoreApplication::processEvents();
    }
    return future.isFinished() ? std::optional<T>(future.result()) : std::nullopt;
}

/// A guild without the ids, by which two runs differ: everything by its name.
inline QByteArray withoutIds(const QJsonObject &snapshot)
{
    std::map<QString, QString> names;
    for (const char *list : {"roles", "channels", "members"}) {
        const QJsonArray objects = snapshot[QLatin1String(list)].toArray();
        for (const QJsonValue &object : objects) {
            const QString name = object[QLatin1String("name")].toString();
            names[object[QLatin1String("id")].toString()] = name.isEmpty() ? QStringLiteral("?") : name;
        }
    }
    // Members' ids are given, and stay.
    QString text = QString::fromUtf8(QJsonDocument(snapshot).toJson());
    for (const auto &[id, name] : names) {
        text.replace(u'"' + id + u'"', u'"' + name + u'"');
    }
    return text.toUtf8();
}

inline EventRooms someTeams(int teams, int members)
{
    EventRooms event{QStringLiteral("Jam"), {}};
    quint64 person = 1000;
    for (int t = 1; t <= teams; ++t) {
        TeamRooms team{TeamId{t}, QStringLiteral("Team Number %1").arg(t), {}, {}};
        for (int m = 0; m < members; ++m) {
            team.members.push_back({Snowflake(++person), QStringLiteral("Person %1").arg(person), m == 0});
        }
        event.teams.push_back(team);
    }
    return event;
}

inline std::vector<PracticeMember> everybody(const EventRooms &event)
{
    std::vector<PracticeMember> people;
    for (const TeamRooms &team : event.teams) {
        for (const RoomMember &member : team.members) {
            people.push_back({member.discordId, member.name});
        }
    }
    return people;
}

inline std::vector<Snowflake> idsOf(const EventRooms &event)
{
    std::vector<Snowflake> ids;
    for (const PracticeMember &member : everybody(event)) {
        ids.push_back(member.id);
    }
    return ids;
}

} // namespace jamwright
