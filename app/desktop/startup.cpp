// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/startup.h"

#include "app/platform/paths.h"
#include "base/futures.h"
#include "ui/shell/mainwindow.h"
#include "workflow/desk.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPixmap>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

constexpr int noDisplay = 2;
constexpr int cannotWrite = 4;

void sayNoDisplay()
{
    std::fputs("jamwright: there is no display to open a window on. Start it in a graphical session, or use jamctl, "
               "which does the same in a shell.\n",
               stderr);
}

void onFatal(QtMsgType type, const QMessageLogContext & /*context*/, const QString &text)
{
    if (type == QtFatalMsg) {
        sayNoDisplay();
        std::fprintf(stderr, "jamwright: %s\n", qUtf8Printable(text));
        std::_Exit(noDisplay);
    }
}

/// Calls `next` once everything that was asked of the desk so far has been answered and drawn; pages ask again after an
/// answer, so that takes a few rounds.
void whenSettled(MainWindow &window, Desk &desk, int rounds, const std::function<void()> &next)
{
    if (rounds == 0) {
        QTimer::singleShot(200, &window, next);
        return;
    }
    whenFinished(desk.read([](Workspace &) -> Result<void> { return {}; }), &window,
                 [&window, &desk, rounds, next](const Result<void> &) {
                     QTimer::singleShot(
                         0, &window, [&window, &desk, rounds, next] { whenSettled(window, desk, rounds - 1, next); });
                 });
}

void takeScreenshot(QWidget &window, const QString &file)
{
    if (window.grab().save(file)) {
        QCoreApplication::exit(0);
        return;
    }
    std::fprintf(stderr, "%s: the picture cannot be written there.\n", qUtf8Printable(file));
    QCoreApplication::exit(cannotWrite);
}

} // namespace

bool haveDisplay(const QStringList &arguments)
{
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || arguments.contains("-platform"_L1) ||
                        arguments.contains("--platform"_L1);
    if (chosen || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        return true;
    }
    sayNoDisplay();
    return false;
}

void explainMissingDisplay()
{
    qInstallMessageHandler(onFatal);
}

void loadTranslations()
{
    qInstallMessageHandler(nullptr); // the display stands: messages go where they always go
    const auto load = [](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(qApp);
        if (translator->load(QLocale(), name, u"_"_s, folder)) {
            QCoreApplication::installTranslator(translator);
            return true;
        }
        delete translator;
        return false;
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!load(u"jamwright"_s, u":/i18n"_s)) {
        auto *english = new QTranslator(qApp);
        if (english->load(u":/i18n/jamwright_en.qm"_s)) {
            QCoreApplication::installTranslator(english);
        }
    }
}

void openFirst(MainWindow &window, const DesktopOptions &options)
{
    if (options.sample) {
        window.door().openSample();
        return;
    }
    QString file = options.workspace;
    if (file.isEmpty() && qEnvironmentVariableIsEmpty("JAMWRIGHT_WORKSPACE")) {
        const QStringList recent = window.recentFiles().files();
        file = recent.isEmpty() ? QString() : recent.constFirst();
    }
    if (file.isEmpty() || (options.workspace.isEmpty() && !QFileInfo::exists(file))) {
        file = defaultWorkspaceFile();
        if (!QFileInfo::exists(file)) {
            Q_EMIT window.door().ended(); // nothing to open: the start page says how to begin
            return;
        }
    }
    window.door().open(file);
}

void sayCannotOpen(const Error &error)
{
    std::fprintf(stderr, "jamwright: %s\n", qUtf8Printable(error.sentence()));
    auto *box = new QMessageBox(QMessageBox::Critical, QApplication::applicationDisplayName(), error.sentence());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->show();
}

void leaveAfterPicture(QWidget &window, const DesktopOptions &options)
{
    QTimer::singleShot(200, &window, [&window, options] {
        if (options.screenshot.isEmpty()) {
            QCoreApplication::quit();
        } else {
            takeScreenshot(window, options.screenshot);
        }
    });
}

void doAfterStartup(MainWindow &window, Desk &desk, const DesktopOptions &options)
{
    if (options.page) {
        window.showPage(*options.page);
    }
    if (!options.exitAfterStartup && options.screenshot.isEmpty()) {
        return;
    }
    QObject::connect(
        &window.door(), &WorkspaceDoor::ended, &window,
        [&window, &desk, options] {
            whenSettled(window, desk, 4, [&window, options] {
                if (options.screenshot.isEmpty()) {
                    QCoreApplication::quit();
                } else {
                    takeScreenshot(window, options.screenshot);
                }
            });
        },
        Qt::QueuedConnection);
}

} // namespace jamwright
