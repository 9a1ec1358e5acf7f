// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cli/program.h"
#include "discord/practiceguild.h"
#include "wire/wireserver.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>
#include <memory>

namespace jamwright::testing {

/// The practice guild in this process, behind HTTP, for a jamctl in a process of its own, which it may kill at a write.
class GuildHost final : public Transport
{
public:
    explicit GuildHost(const Program &program)
        : m_program(program)
    {
        auto opened = PracticeGuild::open(m_folder.filePath(QStringLiteral("guild.log")), m_clock);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().sentence()));
        }
        guild = *std::move(opened);
        m_server = std::make_unique<WireServer>(*this);
    }

    /// Everybody of the event's teams joins.
    void letTeamsJoin()
    {
        const QByteArray csv =
            m_program.run({QStringLiteral("teams"), QStringLiteral("export"), QStringLiteral("-")}).out;
        std::vector<PracticeMember> members;
        for (const QByteArray &line : csv.split('\n').mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            if (const auto id = Snowflake::parse(QString::fromUtf8(cells.value(2)))) {
                members.push_back({*id, QString::fromUtf8(cells.value(3))});
            }
        }
        if (!guild->addMembers(members)) {
            qFatal("nobody could join");
        }
    }

    QFuture<Response> send(const Request &request) override
    {
        const bool write = request.verb != Verb::Get;
        if (write && ++writes == killAt && m_process) {
            if (carryOutFirst) {
                guild->send(request);
            }
            ::kill(pid_t(m_process->processId()), signal);
            return QtFuture::makeReadyFuture(Response{});
        }
        return guild->send(request);
    }

    /// Runs jamctl against this guild to its end, or until it is killed.
    Outcome run(const QStringList &arguments, const QStringList &more = {})
    {
        m_process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("JAMWRIGHT_WORKSPACE"), m_program.workspace());
        environment.insert(QStringLiteral("JAMWRIGHT_DISCORD_TOKEN"), QString::fromLatin1(wireTokenText()));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
        m_process->setProcessEnvironment(environment);
        QEventLoop loop;
        QObject::connect(m_process.get(), &QProcess::finished, &loop, &QEventLoop::quit);
        m_process->start(QStringLiteral(JAMWRIGHT_JAMCTL), arguments + target() + more);
        m_process->closeWriteChannel();
        loop.exec();
        const Outcome outcome{m_process->exitCode(), m_process->exitStatus() == QProcess::CrashExit,
                              m_process->readAllStandardOutput(), m_process->readAllStandardError()};
        m_process.reset();
        return outcome;
    }
    [[nodiscard]] QStringList target() const
    {
        return {QStringLiteral("--guild"), guild->guildId().toString(), QStringLiteral("--base-url"),
                m_server->base().toString()};
    }

    /// Names of all that stands, and who has what.
    [[nodiscard]] QStringList content() const
    {
        const QJsonObject all = guild->snapshot();
        QStringList names;
        QHash<QString, QString> roleNames;
        const QJsonArray roles = all[QLatin1String("roles")].toArray();
        for (const auto &role : roles) {
            names << QStringLiteral("role ") + role[QLatin1String("name")].toString();
            roleNames[role[QLatin1String("id")].toString()] = role[QLatin1String("name")].toString();
        }
        const QJsonArray channels = all[QLatin1String("channels")].toArray();
        for (const auto &channel : channels) {
            names << QStringLiteral("channel ") + channel[QLatin1String("name")].toString();
        }
        const QJsonArray messages = all[QLatin1String("messages")].toArray();
        for (const auto &message : messages) {
            names << QStringLiteral("message ") + message[QLatin1String("content")].toString();
        }
        const QJsonArray members = all[QLatin1String("members")].toArray();
        for (const auto &member : members) {
            const QJsonArray given = member[QLatin1String("roles")].toArray();
            for (const auto &role : given) {
                names << member[QLatin1String("name")].toString() + QStringLiteral(" has ") +
                             roleNames.value(role.toString());
            }
        }
        names.sort();
        return names;
    }
    [[nodiscard]] QByteArray recording() const { return m_server->recording(); }

    std::unique_ptr<PracticeGuild> guild;
    int writes = 0;
    int killAt = -1; ///< of the writes counted
    bool carryOutFirst = false;
    int signal = SIGKILL;

private:
    const Program &m_program;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<QProcess> m_process;
};

} // namespace jamwright::testing
