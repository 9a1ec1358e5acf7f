// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "provision/guildsnapshot.h"
#include "provision/planning/planner.h"
#include "provision/running/run.h"
#include "provision/running/settle.h"
#include "provision/templates/templates.h"

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
    Result<void> record(const JournalEntry &entry) override
    {
        if (failing) {
            return Error::storage(QStringLiteral("The disk is full."));
        }
        for (const StepDone &done : entry.done) {
            intents.erase(done.key);
            if (done.gone) {
                made.erase(done.key);
            } else {
                made[done.key] = done.made;
            }
        }
        for (const QString &key : entry.dropped) {
            intents.erase(key);
        }
        for (const StepIntent &intent : entry.begun) {
            intents[intent.key] = intent;
            begun << intent.key;
        }
        ++records;
        return {};
    }
    [[nodiscard]] JournalledObjects objects() const override { return made; }
    [[nodiscard]] std::vector<StepIntent> openIntents() const override
    {
        std::vector<StepIntent> open;
        open.reserve(intents.size());
        for (const auto &[key, intent] : intents) {
            open.push_back(intent);
        }
        return open;
    }

    JournalledObjects made;
    std::map<QString, StepIntent> intents;
    QStringList begun; ///< the key of every try
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
        if (dead || requests++ == deathAt || (diesAt && diesAt(request))) {
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
    std::function<bool(const Request &)> diesAt;

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

/// The same in another order is the same: members and messages go side by side.
inline QJsonValue inOrder(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries) {
            texts << QString::fromUtf8(QJsonDocument(QJsonArray{inOrder(entry)}).toJson(QJsonDocument::Compact));
        }
        texts.sort();
        return QJsonArray::fromStringList(texts);
    }
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        object[key] = inOrder(object[key]);
    }
    return value.isObject() ? QJsonValue(object) : value;
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
    // Members' ids are given, and stay. Messages name ids in their text.
    QString text = QString::fromUtf8(QJsonDocument(snapshot).toJson());
    for (const auto &[id, name] : names) {
        text.replace(u'"' + id + u'"', u'"' + name + u'"');
        text.replace(u'#' + id + u'>', u'#' + name + u'>');
        text.replace(u'&' + id + u'>', u'&' + name + u'>');
    }
    return QJsonDocument(inOrder(QJsonDocument::fromJson(text.toUtf8()).object()).toObject()).toJson();
}

inline EventRooms someTeams(int teams, int members)
{
    EventRooms event{QStringLiteral("Jam"), {}, {}, {}};
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
