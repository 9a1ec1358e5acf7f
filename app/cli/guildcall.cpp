// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/guildcall.h"

#include "app/platform/hiddeninput.h"
#include "app/platform/keychainstore.h"
#include "domain/naming/durationtext.h"

#include <QJsonArray>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto tokenName = u"discord-token"_s;

/// The token of a real guild: the environment's, else the keychain's.
Result<Secret> findToken()
{
    QByteArray environment = qgetenv("JAMWRIGHT_DISCORD_TOKEN");
    if (!environment.isEmpty()) {
        return Secret(std::move(environment));
    }
    KeychainStore keychain;
    auto stored = finished(keychain.read(tokenName));
    if (!stored) {
        return stored.error();
    }
    const std::optional<Secret> &token = *stored;
    if (!token) {
        return Error::usage(
            u"There is no Discord token: the keychain has none, or is locked."_s, {},
            u"Store one with 'jamctl discord login', set JAMWRIGHT_DISCORD_TOKEN, or use --practice."_s);
    }
    return *token;
}

} // namespace

std::vector<QCommandLineOption> guildOptions()
{
    return {{u"practice"_s, u"The built-in practice guild, kept beside the workspace."_s},
            {u"guild"_s, u"The guild's id."_s, u"ID"_s},
            {u"base-url"_s, u"A server that speaks Discord's API; plain http only on this machine."_s, u"URL"_s}};
}

std::vector<QCommandLineOption> guildWriteOptions()
{
    std::vector<QCommandLineOption> options = guildOptions();
    options.emplace_back(u"yes"_s, u"Write to a real guild without asking."_s);
    options.emplace_back(u"wait"_s, u"Agree to waits of more than eleven minutes; without it such a run ends there."_s);
    options.push_back(dryRunOption());
    return options;
}

Result<GuildTarget> findTarget(const Call &call)
{
    GuildTarget target;
    target.practice = call.isSet(u"practice"_s);
    if (target.practice && (call.isSet(u"guild"_s) || call.isSet(u"base-url"_s))) {
        return Error::usage(u"Either the practice guild is meant or a real one."_s, u"--practice"_s);
    }
    if (target.practice) {
        return target;
    }
    if (call.isSet(u"guild"_s) && !Snowflake::parse(call.value(u"guild"_s))) {
        return Error::usage(u"This is no id of a guild."_s, call.value(u"guild"_s),
                            u"In Discord, turn on developer mode, right-click the server and copy its id."_s);
    }
    const auto guild = Snowflake::parse(call.value(u"guild"_s));
    if (!guild) {
        return Error::usage(u"It is not said which guild is meant."_s, u"--guild"_s,
                            u"Give its id with --guild ID, or use --practice."_s);
    }
    target.guild = *guild;
    target.baseUrl = QUrl(call.value(u"base-url"_s));
    auto token = findToken();
    if (!token) {
        return token.error();
    }
    target.token = *token;
    return target;
}

Result<Report> loginCommand(const Call &)
{
    auto typed = readHidden(u"The bot's token (it is not shown): "_s);
    if (!typed) {
        return typed.error();
    }
    if (typed->isEmpty()) {
        return Error::usage(u"No token was given, so nothing was stored."_s, u"discord login"_s,
                            u"Copy it from Discord's developer portal: your application, Bot, Reset Token."_s);
    }
    KeychainStore keychain;
    if (auto written = finished(keychain.write(tokenName, *typed)); !written) {
        return written.error();
    }
    Report report;
    report.text = u"The token is in the keychain."_s;
    report.json = {{u"stored"_s, true}};
    return report;
}

Report planReport(const Plan &plan)
{
    Report report;
    QJsonArray steps;
    QStringList lines;
    for (const Step &step : plan.steps) {
        steps << QJsonObject{{u"key"_s, step.key},
                             {u"sentence"_s, step.sentence},
                             {u"kind"_s, nameOf(step.kind)},
                             {u"needs"_s, QJsonArray::fromStringList(step.needs)}};
        lines << step.sentence;
    }
    QJsonArray messages;
    for (const MessagePreview &message : plan.messages) {
        messages << QJsonObject{{u"text"_s, message.text},
                                {u"channels"_s, QJsonArray::fromStringList(message.channels)},
                                {u"notified"_s, QJsonArray::fromStringList(message.notified)},
                                {u"longest"_s, message.longest}};
    }
    report.json = {{u"steps"_s, steps},
                   {u"messages"_s, messages},
                   {u"writes"_s, plan.writes()},
                   {u"minutes"_s, plan.minutes},
                   {u"left_alone"_s, plan.leftAlone},
                   {u"fingerprint"_s, plan.fingerprint},
                   {u"people_missing"_s, QJsonArray::fromStringList(plan.peopleMissing)},
                   {u"limits_left"_s, QJsonObject{{u"roles"_s, plan.limitsLeft.roles},
                                                  {u"channels"_s, plan.limitsLeft.channels},
                                                  {u"role_creations_48h"_s, plan.limitsLeft.roleCreations48h}}}};
    lines << (plan.steps.isEmpty() ? u"Nothing to do on %1."_s.arg(plan.guildName)
                                   : u"%1 writes on %2, %3 by Discord's limits."_s.arg(plan.writes())
                                         .arg(plan.guildName, durationText(plan.minutes * 60)));
    report.text = lines.join(u'\n');
    report.findings = plan.findings;
    return report;
}

QString messagesText(const Plan &plan)
{
    QStringList lines;
    for (const MessagePreview &message : plan.messages) {
        lines << (message.channels.size() == 1
                      ? u"To #%1:"_s.arg(message.channels.constFirst())
                      : u"To %1 channels, as the first of them, #%2, gets it:"_s.arg(message.channels.size())
                            .arg(message.channels.constFirst()));
        const QStringList paragraphs = message.text.split(u'\n');
        for (const QString &paragraph : paragraphs) {
            lines << u"    "_s + paragraph;
        }
        lines << (message.notified.isEmpty() ? u"It notifies nobody."_s
                                             : u"It notifies %1."_s.arg(message.notified.join(u", "_s)))
              << QString();
    }
    return lines.join(u'\n');
}

Report runReport(const RunReport &run)
{
    Report report;
    report.json = {{u"writes"_s, run.writes},
                   {u"reads"_s, run.reads},
                   {u"retries"_s, run.retries},
                   {u"rate_limited"_s, run.rateLimited},
                   {u"waited_seconds"_s, run.waitedSeconds},
                   {u"created"_s, run.created},
                   {u"changed"_s, run.changed},
                   {u"deleted"_s, run.deleted},
                   {u"left_alone"_s, run.leftAlone},
                   {u"people_missing"_s, QJsonArray::fromStringList(run.peopleMissing)},
                   {u"done"_s, run.done}};
    report.text = u"%1 writes: %2 created, %3 changed, %4 deleted; %5 were as they should be already."_s.arg(run.writes)
                      .arg(run.created)
                      .arg(run.changed)
                      .arg(run.deleted)
                      .arg(run.leftAlone);
    report.findings = run.findings;
    return report;
}

Result<Report> runOrder(const Call &call, Workspace &workspace, const Event &event, const RoomsOrder &order,
                        const QString &fingerprint)
{
    if (!call.isSet(u"practice"_s) && !call.isSet(u"yes"_s) && !call.dryRun()) {
        return Error::usage(u"This writes to a real guild."_s, {},
                            u"Look at what it would do with --dry-run, and repeat with --yes."_s);
    }
    auto target = findTarget(call);
    if (!target) {
        return target.error();
    }
    if (call.dryRun()) {
        auto plan = finished(planRooms(workspace, event.id, *target, order, call.cancel, &call.progress));
        if (!plan) {
            return plan.error();
        }
        Report report = planReport(*plan);
        if (order.kind == RoomsOrder::Kind::Announce) {
            report.text = messagesText(*plan) + report.text;
        }
        return report;
    }
    RunControl control{call.cancel, {}};
    if (call.isSet(u"wait"_s)) {
        control.agree = [](const LongWait &) { return QtFuture::makeReadyFuture(true); };
    }
    auto run = finished(runRooms(workspace, event.id, *target, order, control, call.progress, fingerprint));
    return run ? runReport(*run) : Result<Report>(run.error());
}

} // namespace jamwright::cli
