// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discord/practiceguild.h"
#include "discord/restclient.h"
#include "tests/ui/widgets/deskfixture.h"
#include "tests/ui/widgets/fakesecrets.h"
#include "tests/wire/wireserver.h"
#include "ui/discord/connection/guildconnection.h"
#include "ui/discord/discordpage.h"
#include "ui/discord/run/roomsrun.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>

#include <deque>
#include <optional>

namespace jamwright {

constexpr int patience = 60000; // milliseconds: a run writes a few hundred times to a disk under load

/// Settings of a test's own; made anew for each test.
class OwnSettings
{
public:
    explicit OwnSettings(const QTemporaryDir &folder)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
        QCoreApplication::setOrganizationName(QStringLiteral("jamwright-test"));
        QCoreApplication::setApplicationName(QStringLiteral("jamwright-test"));
    }
};

/// The page over the sample event with teams, in a workspace of its own.
class PageFixture : public DeskFixture
{
public:
    PageFixture()
        : settings(folder)
    {
    }

    /// Opens the workspace, makes the event with teams, shows the page.
    bool show()
    {
        if (!open()) {
            return false;
        }
        event = makeSample();
        if (!makeTeams(event)) {
            return false;
        }
        showPage();
        return true;
    }

    void showPage()
    {
        page = std::make_unique<DiscordPage>(desk, secrets);
        page->resize(1000, 800);
        QObject::connect(&desk, &Desk::changed, page.get(), &Page::markStale);
        page->show();
        page->setEvent(event);
    }

    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }

    /// Brings a tab to the front by the object name of its panel.
    void go(const QString &panel) const
    {
        find<QTabWidget>(QStringLiteral("discordTabs"))->setCurrentWidget(find<QWidget>(panel));
    }

    /// Makes the rooms without the page.
    bool makeRooms()
    {
        NoProgress progress;
        const auto report = wait(desk.start([event = event, &progress](Workspace &workspace) {
            return runRooms(workspace, event, GuildTarget(), {}, {}, progress);
        }));
        settle();
        return report.ok() && report->done;
    }

    /// The practice guild itself, while no call of the desk has it.
    std::unique_ptr<PracticeGuild> guild()
    {
        const auto file =
            wait(desk.read([](Workspace &workspace) { return Result<QString>(workspace.practiceGuildFile()); }));
        auto opened = PracticeGuild::open(*file, clock);
        return opened ? *std::move(opened) : nullptr;
    }

    OwnSettings settings;
    FakeSecrets secrets;
    EventId event;
    std::unique_ptr<DiscordPage> page;
};

/// Answers some writes with a 429 before it lets them through.
class LimitedTransport final : public Transport
{
public:
    explicit LimitedTransport(Transport &inner)
        : m_inner(inner)
    {
    }

    QFuture<Response> send(const Request &request) override
    {
        if (request.verb == Verb::Get || waits.empty()) {
            return m_inner.send(request);
        }
        const double seconds = waits.front();
        waits.pop_front();
        Response response;
        response.status = 429;
        response.body = QJsonObject{{QStringLiteral("message"), QStringLiteral("You are being rate limited.")},
                                    {QStringLiteral("retry_after"), seconds},
                                    {QStringLiteral("global"), false}};
        response.headers = {{"retry-after", QByteArray::number(seconds)},
                            {"x-ratelimit-scope", "user"},
                            {"content-type", "application/json"}};
        return QtFuture::makeReadyFuture(response);
    }

    std::deque<double> waits; ///< seconds, of the next writes

private:
    Transport &m_inner;
};

} // namespace jamwright
