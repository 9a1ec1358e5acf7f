// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/menus.h"

#include "ui/shell/navigation.h"
#include "ui/shell/undoactions.h"
#include "ui/shell/workspacedoor.h"
#include "ui/start/recentfiles.h"
#include "ui/widgets/appearance.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace jamwright {

namespace {

constexpr auto appearanceKey = "window/appearance"_L1;
constexpr std::array appearanceNames = {"system"_L1, "light"_L1, "dark"_L1};

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(jamwright::Menus)
};

QAction *addTo(QMenu *menu, const QString &icon, const QString &text, const QString &name)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    if (!icon.isEmpty()) {
        action->setIcon(themedIcon(icon, menu));
    }
    return action;
}

void fillRecent(QMenu *menu, RecentFiles &recent, WorkspaceDoor &door)
{
    menu->clear();
    const QStringList files = recent.files();
    for (const QString &file : files) {
        QAction *action = menu->addAction(QDir::toNativeSeparators(file).replace(u'&', "&&"_L1));
        action->setEnabled(QFileInfo::exists(file));
        QObject::connect(action, &QAction::triggered, &door, [&door, file] { door.open(file); });
    }
    menu->setEnabled(!files.isEmpty());
}

void buildFile(QMainWindow &window, const MenuParts &parts)
{
    QMenu *menu = window.menuBar()->addMenu(Menus::tr("&File"));
    WorkspaceDoor *door = &parts.door;
    QAction *event = addTo(menu, u"add"_s, Menus::tr("New &event…"), u"fileNewEvent"_s);
    event->setShortcut(QKeySequence::New);
    QObject::connect(event, &QAction::triggered, door, &WorkspaceDoor::newEvent);
    menu->addSeparator();
    QAction *create = addTo(menu, u"new"_s, Menus::tr("&New workspace…"), u"fileNewWorkspace"_s);
    create->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    QObject::connect(create, &QAction::triggered, door, &WorkspaceDoor::askForNew);
    QAction *open = addTo(menu, u"open"_s, Menus::tr("&Open workspace…"), u"fileOpen"_s);
    open->setShortcut(QKeySequence::Open);
    QObject::connect(open, &QAction::triggered, door, &WorkspaceDoor::askForExisting);
    QAction *sample = addTo(menu, u"sample"_s, Menus::tr("Open &sample event"), u"fileSample"_s);
    QObject::connect(sample, &QAction::triggered, door, &WorkspaceDoor::openSample);
    QMenu *recent = menu->addMenu(Menus::tr("&Recent workspaces"));
    QObject::connect(&parts.recent, &RecentFiles::changed, recent,
                     [recent, files = &parts.recent, door] { fillRecent(recent, *files, *door); });
    fillRecent(recent, parts.recent, *door);
    menu->addSeparator();
    QAction *quit = addTo(menu, {}, Menus::tr("&Quit"), u"fileQuit"_s);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    QObject::connect(quit, &QAction::triggered, &window, &QWidget::close);
}

void buildAppearance(QMenu *view)
{
    QMenu *menu = view->addMenu(Menus::tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    const std::array texts = {Menus::tr("As the &system"), Menus::tr("&Light"), Menus::tr("&Dark")};
    for (size_t i = 0; i < texts.size(); ++i) {
        QAction *action = menu->addAction(texts.at(i));
        action->setCheckable(true);
        action->setChecked(chosenAppearance() == static_cast<Appearance>(i));
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [i] {
            QSettings().setValue(appearanceKey, appearanceNames.at(i));
            applyAppearance(static_cast<Appearance>(i));
        });
    }
}

void buildView(QMainWindow &window, const MenuParts &parts)
{
    QMenu *menu = window.menuBar()->addMenu(Menus::tr("&View"));
    for (int i = 0; i < PageCount; ++i) {
        const auto page = static_cast<PageId>(i);
        QAction *action = addTo(menu, pageName(page), pageTitle(page), u"view-"_s + pageName(page));
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        QObject::connect(action, &QAction::triggered, &window, [show = parts.showPage, page] { show(page); });
    }
    menu->addSeparator();
    menu->addAction(parts.problems);
    buildAppearance(menu);
}

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Menus::tr("About Jamwright"));
    box->setIconPixmap(QApplication::windowIcon().pixmap(QSize(64, 64)));
    box->setText(Menus::tr("Jamwright %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(
        Menus::tr("The organiser's desk for code jams: sign-ups in, balanced teams of strangers, their "
                  "Discord rooms, judging, results out; one local file, no server.\n\n"
                  "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

} // namespace

void applyAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System: {
        // A desktop that hands its own colours to Qt keeps them; Qt's built-in grey makes room for ours.
        const bool themed = qEnvironmentVariableIsSet("QT_QPA_PLATFORMTHEME");
        QApplication::setPalette(themed ? QPalette() : lightPalette());
        break;
    }
    case Appearance::Light:
        QApplication::setPalette(lightPalette());
        break;
    case Appearance::Dark:
        QApplication::setPalette(darkPalette());
        break;
    }
}

Appearance chosenAppearance()
{
    return appearanceOf(QSettings().value(appearanceKey).toString());
}

Appearance appearanceOf(const QString &name)
{
    for (size_t i = 0; i < appearanceNames.size(); ++i) {
        if (name == appearanceNames.at(i)) {
            return static_cast<Appearance>(i);
        }
    }
    return Appearance::System;
}

void buildMenus(QMainWindow &window, const MenuParts &parts)
{
    buildFile(window, parts);
    QMenu *edit = window.menuBar()->addMenu(Menus::tr("&Edit"));
    edit->addAction(parts.undo.undo());
    edit->addAction(parts.undo.redo());
    buildView(window, parts);
    QMenu *help = window.menuBar()->addMenu(Menus::tr("&Help"));
    QAction *about = addTo(help, u"help"_s, Menus::tr("&About Jamwright"), u"helpAbout"_s);
    about->setMenuRole(QAction::AboutRole);
    QObject::connect(about, &QAction::triggered, &window, [&window] { showAbout(&window); });
}

} // namespace jamwright
