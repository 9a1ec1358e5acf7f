// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/options.h"

#include "ui/shell/navigation.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

constexpr int wrongUsage = 2;

/// Whose tr() gives these texts their context.
struct OptionTexts {
    Q_DECLARE_TR_FUNCTIONS(DesktopOptions)
};

void say(FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), stream);
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(OptionTexts::tr("The organiser's desk for code jams."));
    parser.addPositionalArgument(u"workspace"_s, OptionTexts::tr("The workspace, or the judge's ballot file, to open."),
                                 u"[file]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"workspace"_s, OptionTexts::tr("Open the workspace <file>, which is made when it does not exist."),
         u"file"_s},
        {u"sample"_s, OptionTexts::tr("Open the sample event.")},
        {u"page"_s, OptionTexts::tr("Show <name> first: start, signups, teams, discord, judging or results."),
         u"name"_s},
        {u"appearance"_s, OptionTexts::tr("Wear <name>: system, light or dark."), u"name"_s},
        {u"screenshot"_s, OptionTexts::tr("Save a picture of the window to <file> once the page is loaded, then quit."),
         u"file"_s},
        {u"exit-after-startup"_s, OptionTexts::tr("Quit as soon as the window stands.")},
    });
    // Qt's own options, which QApplication takes out of the command line later.
    for (const auto &name : {u"platform"_s, u"style"_s, u"platformtheme"_s, u"display"_s, u"qwindowgeometry"_s}) {
        QCommandLineOption option(name, QString(), u"value"_s);
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
}

std::optional<PageId> pageNamed(const QString &name)
{
    for (int i = 0; i < PageCount; ++i) {
        if (pageName(static_cast<PageId>(i)) == name) {
            return static_cast<PageId>(i);
        }
    }
    return std::nullopt;
}

/// Takes the values over; a sentence where one of them is wrong.
QString takeValues(const QCommandLineParser &parser, DesktopOptions &options)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1) {
        return OptionTexts::tr("One file at most can be opened.");
    }
    options.workspace = files.isEmpty() ? parser.value(u"workspace"_s) : files.constFirst();
    options.sample = parser.isSet(u"sample"_s);
    options.exitAfterStartup = parser.isSet(u"exit-after-startup"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    if (parser.isSet(u"page"_s)) {
        options.page = pageNamed(parser.value(u"page"_s));
        if (!options.page) {
            return OptionTexts::tr(
                "There is no page of that name; there are start, signups, teams, discord, judging and results.");
        }
    }
    if (parser.isSet(u"appearance"_s)) {
        options.appearance = appearanceOf(parser.value(u"appearance"_s));
    }
    return {};
}

} // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    ParsedOptions parsed;
    if (!parser.parse(arguments)) {
        say(stderr, parser.errorText());
        parsed.exitCode = wrongUsage;
    } else if (parser.isSet(u"version"_s)) {
        say(stdout, u"jamwright "_s + QCoreApplication::applicationVersion());
        parsed.exitCode = 0;
    } else if (parser.isSet(u"help"_s)) {
        // There is no application object yet that knows the name.
        say(stdout, parser.helpText().trimmed().replace("<executable_name>"_L1, "jamwright"_L1));
        parsed.exitCode = 0;
    } else if (const QString problem = takeValues(parser, parsed.options); !problem.isEmpty()) {
        say(stderr, problem);
        parsed.exitCode = wrongUsage;
    }
    return parsed;
}

} // namespace jamwright
