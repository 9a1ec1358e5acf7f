// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/judging/ballotvalues.h"
#include "tests/ui/widgets/deskfixture.h"
#include "tests/ui/widgets/fakesecrets.h"
#include "ui/judging/scoring/remote/judgewindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/problemcounter.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/noticebar.h"
#include "workflow/judging/ballots.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabBar>

#include <algorithm>
#include <map>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QLineEdit *>(widget) != nullptr || qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr;
}

/// Part of a widget of Qt's own, which speaks for it.
bool isInnerPart(const QWidget *widget)
{
    if (widget->objectName().startsWith(u"qt_"_s)) {
        return true;
    }
    for (const QWidget *outer = widget->parentWidget(); outer != nullptr; outer = outer->parentWidget()) {
        if (isInteractive(outer) && qobject_cast<const QAbstractButton *>(outer) == nullptr) {
            return true;
        }
    }
    return widget->inherits("QDockWidgetTitleButton") || widget->inherits("QHeaderView");
}

bool hasBuddy(const QWidget *widget)
{
    const auto labels = widget->window()->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [widget](const QLabel *label) { return label->buddy() == widget && !label->text().isEmpty(); });
}

bool hasName(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty() || hasBuddy(widget)) {
        return true;
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button != nullptr && !button->text().isEmpty();
}

/// The interactive widgets of a window that nobody could read out.
QStringList nameless(const QWidget &window)
{
    QStringList found;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool shown = widget->isVisibleTo(&window);
        if (shown && isInteractive(widget) && !isInnerPart(widget) && !hasName(widget)) {
            found.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
    }
    return found;
}

/// The text behind a mnemonic that works while the page is shown: of buttons, labels with a buddy and tabs, enabled.
QStringList mnemonicTexts(const QWidget &window)
{
    QStringList texts;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&window) || !widget->isEnabled()) {
            continue;
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts << button->text();
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts << (label->buddy() != nullptr && label->buddy()->isEnabled() ? label->text() : QString());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                texts << tabs->tabText(tab);
            }
        }
    }
    for (const QAction *menu : static_cast<const QMainWindow &>(window).menuBar()->actions()) {
        texts << menu->text();
    }
    return texts;
}

/// "Alt+F: &File, Open &folder" for each key that two of them share.
QStringList sharedMnemonics(const QWidget &window)
{
    std::map<QString, QStringList> owners;
    for (const QString &text : mnemonicTexts(window)) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty()) {
            owners[key] << text;
        }
    }
    QStringList clashes;
    for (const auto &[key, texts] : owners) {
        if (texts.size() > 1) {
            clashes << u"%1: %2"_s.arg(key, texts.join(u", "_s));
        }
    }
    return clashes;
}

/// Makes the first row of each view the chosen one: some buttons wake up only then.
void chooseFirstRows(const QWidget &page)
{
    const auto views = page.findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (view->isVisible() && view->model() != nullptr && view->model()->rowCount(view->rootIndex()) > 0) {
            view->setCurrentIndex(view->model()->index(0, 0, view->rootIndex()));
        }
    }
}

/// The clashes of a page, tab by tab, each with where it is.
QStringList sharedMnemonicsOf(DeskFixture &fixture, const MainWindow &window, int page)
{
    QStringList found;
    const auto note = [&](const QString &where) {
        fixture.settle(window);
        chooseFirstRows(*window.pages().at(page));
        fixture.settle(window);
        for (const QString &clash : sharedMnemonics(window)) {
            found << u"%1, %2: %3"_s.arg(window.pages().at(page)->objectName(), where, clash);
        }
    };
    note(u"as it comes"_s);
    const auto tabBars = window.pages().at(page)->findChildren<QTabBar *>();
    for (QTabBar *tabs : tabBars) {
        for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            note(tabs->tabText(tab));
        }
    }
    return found;
}

/// What makes a widget as wide as it must be at least: the way down to it, with the widths.
QString widestWay(const QWidget &widget)
{
    const QWidget *widest = nullptr;
    const auto leastOf = [](const QWidget *one) {
        return std::max(one->minimumWidth(), one->minimumSizeHint().width());
    };
    for (const QObject *child : widget.children()) {
        const auto *inner = qobject_cast<const QWidget *>(child);
        if (inner != nullptr && !inner->isWindow() && (widest == nullptr || leastOf(inner) > leastOf(widest))) {
            widest = inner;
        }
    }
    const QString own = u"%1 %2 (%3)"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
                                            QString::number(leastOf(&widget)));
    return widest == nullptr ? own : own + u"\n> "_s + widestWay(*widest);
}

WorkspacePlaces placesIn(const DeskFixture &fixture)
{
    return {fixture.file(u"standard.jamwright"_s), fixture.file(u"sample.jamwright"_s)};
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsEmptyAndHelpfulWithoutAWorkspace()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        QCOMPARE(window.pages().size(), 6);
        for (int i = 0; i < 6; ++i) {
            window.showPage(static_cast<PageId>(i));
            QCOMPARE(window.shownPage(), static_cast<PageId>(i));
            const auto states = window.pages().at(i)->findChildren<EmptyState *>();
            const bool shown = std::any_of(states.begin(), states.end(), [](const EmptyState *state) {
                return state->isVisible() && !state->title().isEmpty();
            });
            QVERIFY2(shown, qPrintable(window.pages().at(i)->objectName()));
        }
        QCOMPARE(window.windowTitle(), u"Jamwright"_s);
    }

    void nothingInteractiveIsNameless()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        const QSignalSpy ended(&window.door(), &WorkspaceDoor::ended);
        window.door().openSample();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
        for (int i = 0; i < 6; ++i) {
            window.showPage(static_cast<PageId>(i));
            fixture.settle(window);
            const QStringList found = nameless(window);
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u", "_s)));
        }
        // The walk can fail: a button without a word is found.
        auto *bare = new QPushButton(&window);
        bare->show();
        QCOMPARE(nameless(window).size(), 1);
        bare->setAccessibleName(u"Now it has one"_s);
        QVERIFY(nameless(window).isEmpty());
    }

    void noMnemonicIsOfTwoThings()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        QStringList found;
        const auto walk = [&] {
            for (int i = 0; i < 6; ++i) {
                window.showPage(static_cast<PageId>(i));
                found << sharedMnemonicsOf(fixture, window, i);
            }
        };
        walk(); // as on the first start
        const QSignalSpy ended(&window.door(), &WorkspaceDoor::ended);
        window.door().openSample();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
        walk();
        found.removeDuplicates();
        for (const QString &clash : std::as_const(found)) {
            qWarning().noquote() << clash;
        }
        QVERIFY(found.isEmpty());
        // The walk can fail.
        auto *twin = new QPushButton(u"&File it"_s, &window);
        twin->show();
        QCOMPARE(sharedMnemonics(window).size(), 1);
    }

    /// At 150 % the window is no wider than what a small screen has.
    void largeTextFitsASmallScreen()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 1.5);
        QApplication::setFont(large);
        const auto back = qScopeGuard([&] { QApplication::setFont(usual); });
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        const QSignalSpy ended(&window.door(), &WorkspaceDoor::ended);
        window.door().openSample();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
        for (int i = 0; i < 6; ++i) {
            window.showPage(static_cast<PageId>(i));
            fixture.settle(window);
        }
        constexpr int narrow = 1280;
        QVERIFY2(window.minimumSizeHint().width() <= narrow, qPrintable(widestWay(window)));
    }

    void opensTheSampleAndShowsIt()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        QSignalSpy ended(&window.door(), &WorkspaceDoor::ended);
        window.door().openSample();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
        QTRY_VERIFY(!window.currentEvent().name().isEmpty());
        QTRY_COMPARE(window.windowTitle(), window.currentEvent().name() + u" — sample.jamwright — Jamwright"_s);
        for (const Page *page : window.pages()) {
            QCOMPARE(page->eventId(), window.currentEvent().id());
        }
        QVERIFY(window.recentFiles().files().constFirst().endsWith(u"sample.jamwright"_s));

        // Another workspace, without an event: nothing of the sample is left to see.
        window.door().open(fixture.file(u"other.jamwright"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 60000);
        QTRY_COMPARE(window.windowTitle(), u"other.jamwright — Jamwright"_s);
        QVERIFY(!window.pages().constFirst()->eventId().isStored());
    }

    void aFileThatIsNoWorkspaceIsANotice()
    {
        DeskFixture fixture;
        QFile file(fixture.file(u"no.jamwright"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "not a database, only words, and enough of them to fill a header of a hundred bytes and some more of it");
        file.close();
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        const QSignalSpy ended(&window.door(), &WorkspaceDoor::ended);
        window.door().open(file.fileName());
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(window.findChild<NoticeBar *>()->isVisible());
        QVERIFY(window.recentFiles().files().filter(u"no.jamwright"_s).isEmpty());
    }

    void choosesAmongEvents()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId first = fixture.makeEvent(u"First"_s);
        const EventId second = fixture.makeEvent(u"Second"_s);
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        window.currentEvent().refresh();
        auto *chooser = window.findChild<QComboBox *>(u"eventChooser"_s);
        QTRY_COMPARE(chooser->count(), 2);
        QCOMPARE(window.currentEvent().id(), second); // none was shown before: the newest
        chooser->setCurrentIndex(0);
        Q_EMIT chooser->activated(0);
        QCOMPARE(window.currentEvent().id(), first);
        QCOMPARE(window.pages().constFirst()->eventId(), first);
        // It is remembered for the next time.
        const auto last = DeskFixture::wait(fixture.desk.read([](Workspace &ws) { return findEvent(ws, {}); }));
        QVERIFY(last.ok());
        QCOMPARE(last->id, first);
    }

    void undoIsNamedAndTakesBack()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId event = fixture.makeSample();
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        QVERIFY(fixture.makeTeams(event));
        auto *undo = window.findChild<QAction *>(u"undo"_s);
        auto *redo = window.findChild<QAction *>(u"redo"_s);
        QTRY_VERIFY(undo->isEnabled());
        QVERIFY2(undo->text().size() > 8, qPrintable(undo->text()));
        const auto teams = [&fixture, event] {
            const auto view =
                DeskFixture::wait(fixture.desk.read([event](Workspace &ws) { return loadTeams(ws, event); }));
            return view ? view->teams.size() : 0;
        };
        QVERIFY(teams() > 0);
        undo->trigger();
        QTRY_VERIFY(redo->isEnabled());
        QCOMPARE(teams(), size_t(0));
        redo->trigger();
        QTRY_VERIFY(!redo->isEnabled() && undo->isEnabled());
        QVERIFY(teams() > 0);
    }

    void countsProblemsAndShowsThem()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        auto *counter = window.findChild<ProblemCounter *>();
        auto *dock = window.findChild<QDockWidget *>(u"problemsDock"_s);
        QVERIFY(!counter->text().isEmpty());
        QVERIFY(dock->isHidden());
        counter->click();
        QVERIFY(dock->isVisible());
        counter->click();
        QVERIFY(dock->isHidden());
        counter->setFindings({{Severity::Error, u"k"_s, u"Broken."_s, {}, {}}});
        QVERIFY(counter->text().contains(u"1 error"_s));
    }

    void takesDroppedFiles()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fixture.file(u"answers.csv"_s))});
        QDragEnterEvent over(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &over);
        QVERIFY(over.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(drop.isAccepted());
        // Without an event there is nothing to import into, and the window says so.
        QVERIFY(window.findChild<NoticeBar *>()->isVisible());
        QMimeData picture;
        picture.setUrls({QUrl::fromLocalFile(fixture.file(u"cat.png"_s))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(!enter.isAccepted());
    }

    // A judge's file is opened in a window of its own; what is open in this one stays.
    void aBallotFileOpensAWindowOfItsOwn()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        window.show();
        const QString path = fixture.file(u"ada.jamballot"_s);
        QVERIFY(saveBallotFile(path, adasView(2)).ok());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent over(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &over);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QVERIFY(drop.isAccepted());
        const auto judges = [] {
            QList<JudgeWindow *> found;
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *judge = qobject_cast<JudgeWindow *>(widget)) {
                    found.append(judge);
                }
            }
            return found;
        };
        QTRY_COMPARE(judges().size(), 1);
        QVERIFY(judges().constFirst()->isVisible());
        QVERIFY(fixture.desk.file().isEmpty());
        judges().constFirst()->close();
        QTRY_VERIFY(judges().isEmpty());

        Q_EMIT window.door().ballotsWanted(fixture.file(u"none.jamballot"_s)); // as File > Open does
        QTRY_VERIFY(window.findChild<NoticeBar *>()->isVisible());
        QVERIFY(judges().isEmpty());
    }

    void everyMenuEntryHasAWordAndShortcutsAreUnique()
    {
        DeskFixture fixture;
        FakeSecrets secrets;
        MainWindow window(fixture.desk, placesIn(fixture), secrets);
        QStringList keys;
        QList<QAction *> actions = window.menuBar()->actions();
        while (!actions.isEmpty()) {
            const QAction *action = actions.takeFirst();
            if (action->menu() != nullptr) {
                actions.append(action->menu()->actions());
            }
            QVERIFY(action->isSeparator() || !action->text().isEmpty());
            if (!action->shortcut().isEmpty()) {
                QVERIFY2(!keys.contains(action->shortcut().toString()), qPrintable(action->text()));
                keys.append(action->shortcut().toString());
            }
        }
        QVERIFY(keys.contains(u"Ctrl+1"_s) && keys.contains(u"Ctrl+6"_s) && keys.contains(u"Ctrl+Z"_s));
    }

    void keepsItsPlace()
    {
        DeskFixture fixture;
        QSize size;
        {
            FakeSecrets secrets;
            MainWindow window(fixture.desk, placesIn(fixture), secrets);
            window.show();
            window.resize(1010, 710);
            size = window.size();
            window.close();
        }
        FakeSecrets secrets;
        MainWindow again(fixture.desk, placesIn(fixture), secrets);
        QCOMPARE(again.size(), size);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
