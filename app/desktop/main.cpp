// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/options.h"
#include "app/desktop/startup.h"
#include "app/platform/keychainstore.h"
#include "app/platform/logsetup.h"
#include "app/platform/paths.h"
#include "base/clock.h"
#include "base/error.h"
#include "ui/judging/scoring/remote/judgewindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/deskstyle.h"
#include "workflow/desk.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright;

namespace {

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    return arguments;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"jamwright"_s);
    QCoreApplication::setOrganizationName(u"jamwright"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JAMWRIGHT_VERSION));
}

void dress(const DesktopOptions &options)
{
    QApplication::setApplicationDisplayName(u"Jamwright"_s);
    QApplication::setDesktopFileName(u"jamwright"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/jamwright.svg"_s));
    QApplication::setStyle(new DeskStyle); // on Fusion, the one that our palettes are made for
    applyAppearance(options.appearance.value_or(chosenAppearance()));
}

int runDesktop(const DesktopOptions &options)
{
    const SystemClock clock;
    Desk desk(clock);
    KeychainStore secrets;
    MainWindow window(desk, {defaultWorkspaceFile(), sampleWorkspaceFile()}, secrets);
    doAfterStartup(window, desk, options);
    window.show();
    openFirst(window, options);
    return QApplication::exec();
}

/// A judge on her own machine: nothing of a workspace is opened or made.
int runJudge(const DesktopOptions &options)
{
    const bool leaves = options.exitAfterStartup || !options.screenshot.isEmpty();
    bool opened = false;
    QObject context;
    JudgeWindow::open(
        options.workspace, &context,
        [&](JudgeWindow &window) {
            opened = true;
            if (leaves) {
                leaveAfterPicture(window, options);
            }
        },
        [&](const Error &error) {
            sayCannotOpen(error); // the program ends when the box is closed
            if (leaves) {
                QCoreApplication::quit();
            }
        });
    const int code = QApplication::exec();
    return opened ? code : exitCode(ErrorKind::Input);
}

} // namespace

int main(int argc, char *argv[])
{
    nameApplication();
    const QStringList arguments = argumentsOf(argc, argv);
    const ParsedOptions parsed = parseOptions(arguments);
    if (parsed.exitCode) {
        return *parsed.exitCode;
    }
    if (!haveDisplay(arguments)) {
        return 2;
    }
    explainMissingDisplay();
    const QApplication application(argc, argv);
    loadTranslations();
    setUpLogging();
    dress(parsed.options);
    return isBallotFileName(parsed.options.workspace) ? runJudge(parsed.options) : runDesktop(parsed.options);
}
