// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/help.h"

#include "app/cli/command.h"
#include "domain/naming/nearestname.h"

#include <QFile>

namespace jamwright::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Report overview()
{
    QList<QStringList> rows;
    for (const Command &command : allCommands()) {
        rows << QStringList{u"  "_s + command.name, command.summary};
    }
    return {{},
            u"jamctl - the organiser's desk for code jams, in a shell\n\n"
            "Usage: jamctl [--workspace FILE] [--event NAME] [--json] COMMAND ...\n\nCommands:\n%1\n\n"
            "'jamctl help COMMAND' shows a command's options, 'jamctl help formats' the files.\n"
            "Exit codes: 0 done, 1 findings of severity error or unusable input, 2 wrong usage, 3 network or Discord,\n"
            "4 a file cannot be opened, read or written, 5 cancelled."_s.arg(toColumns(rows)),
            {},
            {}};
}

QString usageOf(const Command &command)
{
    QList<QStringList> rows;
    for (const QCommandLineOption &option : command.options) {
        const QString value = option.valueName().isEmpty() ? QString() : u' ' + option.valueName();
        rows << QStringList{u"  --%1%2"_s.arg(option.names().constFirst(), value), option.description()};
    }
    return u"jamctl %1 %2\n  %3\n%4"_s.arg(command.name, command.arguments, command.summary,
                                           rows.isEmpty() ? QString() : toColumns(rows) + u'\n');
}

Report formats()
{
    QFile file(u":/cli/formats.txt"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return {{}, QString::fromUtf8(file.readAll()).trimmed(), {}, {}};
}

} // namespace

Result<Report> helpFor(const QStringList &words)
{
    if (words.isEmpty()) {
        return overview();
    }
    if (words.front() == "formats"_L1) {
        return formats();
    }
    const QString wanted = words.join(u' ');
    QStringList usages;
    QStringList names;
    for (const Command &command : allCommands()) {
        names << command.name;
        if (command.name == wanted || command.name.startsWith(wanted + u' ')) {
            usages << usageOf(command);
        }
    }
    if (usages.isEmpty()) {
        const QString nearest = nearestName(wanted, names);
        return Error::usage(u"There is no such command."_s, wanted,
                            nearest.isEmpty() ? u"See 'jamctl help'."_s : u"Did you mean '%1'?"_s.arg(nearest));
    }
    return Report{{}, usages.join(u'\n').trimmed(), {}, {}};
}

} // namespace jamwright::cli
