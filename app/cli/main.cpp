// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/help.h"
#include "app/cli/terminalprogress.h"
#include "app/platform/logsetup.h"
#include "app/platform/paths.h"
#include "app/platform/signals.h"
#include "domain/naming/nearestname.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The options that every command takes, before or behind its name.
std::vector<QCommandLineOption> globalOptions()
{
    return {
        {u"workspace"_s, u"The workspace file (default: JAMWRIGHT_WORKSPACE, else the desktop's own)."_s, u"FILE"_s},
        {u"event"_s, u"The event (default: the only one, else the one last used on the desktop)."_s, u"NAME"_s},
        {u"json"_s, u"Print one JSON document with the same facts."_s},
        {{u"h"_s, u"help"_s}, u"Show help."_s},
        {u"version"_s, u"Show the version."_s}};
}

/// The words that are neither an option nor an option's value, with their places in the arguments.
std::vector<qsizetype> wordPlaces(const QStringList &arguments)
{
    std::vector<qsizetype> places;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--workspace"_L1 || argument == "--event"_L1) {
            ++i; // its value is no word
        } else if (!argument.startsWith(u'-')) {
            places.push_back(i);
        }
    }
    return places;
}

/// The command with the longest name that the words begin with, and how many of them that is.
std::pair<const cli::Command *, int> findCommand(const QStringList &words)
{
    for (int length = int(std::min<qsizetype>(words.size(), 4)); length > 0; --length) {
        const QString name = words.mid(0, length).join(u' ');
        for (const cli::Command &command : cli::allCommands()) {
            if (command.name == name) {
                return {&command, length};
            }
        }
    }
    return {nullptr, 0};
}

Error unknownCommand(const QStringList &words)
{
    QStringList names;
    for (const cli::Command &command : cli::allCommands()) {
        names << command.name;
    }
    const QString typed = words.mid(0, 3).join(u' ');
    const QString nearest = nearestName(words.mid(0, 2).join(u' '), names);
    return Error::usage(u"There is no such command."_s, typed,
                        nearest.isEmpty() ? u"See 'jamctl help'."_s : u"Did you mean 'jamctl %1'?"_s.arg(nearest));
}

QString workspaceFile(const QCommandLineParser &parser)
{
    if (parser.isSet(u"workspace"_s)) {
        return parser.value(u"workspace"_s);
    }
    return defaultWorkspaceFile();
}

Result<cli::Report> runCommand(const cli::Command &command, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < command.fewest || (command.most >= 0 && arguments.size() > command.most)) {
        return Error::usage(arguments.size() < command.fewest ? u"An argument is missing."_s
                                                              : u"There are too many arguments."_s,
                            command.name, u"Usage: jamctl %1 %2"_s.arg(command.name, command.arguments));
    }
    const SystemClock clock;
    const Cancel cancel;
    cancelOnSignals(cancel);
    cli::TerminalProgress progress;
    const cli::Call call{parser, arguments, workspaceFile(parser), parser.value(u"event"_s), clock, cancel, progress};
    return command.run(call);
}

// The program speaks English alone, whose plurals are a translation: "1 team", "2 teams".
void loadPlurals()
{
    auto *english = new QTranslator(qApp);
    if (english->load(u":/i18n/jamwright_en.qm"_s)) {
        QCoreApplication::installTranslator(english);
    }
}

Result<cli::Report> dispatch(QStringList arguments, bool &asJson)
{
    asJson = arguments.contains(u"--json"_s);
    const std::vector<qsizetype> places = wordPlaces(arguments);
    QStringList words;
    for (const qsizetype place : places) {
        words << arguments[place];
    }
    const bool wantsHelp = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    if (words.isEmpty() && arguments.contains(u"--version"_s)) {
        return cli::Report{{{u"version"_s, QCoreApplication::applicationVersion()}},
                           u"jamctl %1"_s.arg(QCoreApplication::applicationVersion()),
                           {},
                           {}};
    }
    if (words.isEmpty() || words.front() == "help"_L1) {
        return cli::helpFor(words.mid(1));
    }
    const auto [command, length] = findCommand(words);
    if (command == nullptr) {
        return wantsHelp ? cli::helpFor(words) : Result<cli::Report>(unknownCommand(words));
    }
    if (wantsHelp) {
        return cli::helpFor(command->name.split(u' '));
    }
    for (int i = length - 1; i >= 0; --i) {
        arguments.removeAt(places[size_t(i)]);
    }
    QCommandLineParser parser;
    for (const auto &options : {globalOptions(), command->options}) {
        parser.addOptions({options.begin(), options.end()});
    }
    if (!parser.parse(arguments)) {
        return Error::usage(parser.errorText(), command->name, u"See 'jamctl help %1'."_s.arg(command->name));
    }
    return runCommand(*command, parser);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"jamctl"_s);
    QCoreApplication::setOrganizationName(u"Jamwright"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JAMWRIGHT_VERSION));
    setUpLogging();
    loadPlurals();
    QElapsedTimer timer;
    timer.start();
    bool asJson = false;
    const Result<cli::Report> outcome = dispatch(QCoreApplication::arguments(), asJson);
    return cli::present(outcome, asJson, double(timer.elapsed()) / 1000.0);
}
