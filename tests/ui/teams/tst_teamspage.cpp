// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/teams/board/boardmodel.h"
#include "ui/teams/board/boardview.h"
#include "ui/teams/teamspage.h"
#include "ui/widgets/emptystate.h"
#include "workflow/teams/edits.h"
#include "workflow/teams/teams.h"

#include <QAbstractItemView>
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolTip>

#include <map>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown {
    DeskFixture fixture;
    EventId event;
    std::unique_ptr<TeamsPage> page;

    bool make(bool sample = true)
    {
        if (!fixture.open()) {
            return false;
        }
        event = sample ? fixture.makeSample() : fixture.makeEvent(u"Summer Jam"_s);
        page = std::make_unique<TeamsPage>(fixture.desk);
        QObject::connect(&fixture.desk, &Desk::changed, page.get(), &Page::markStale);
        page->resize(1200, 900);
        page->show();
        page->setEvent(event);
        return event.isStored();
    }
    [[nodiscard]] QPushButton *form() const { return page->findChild<QPushButton *>(u"formTeams"_s); }
    [[nodiscard]] QAbstractItemView *cards() const { return page->findChild<QAbstractItemView *>(u"board"_s); }
    [[nodiscard]] QAction *action(const QString &name) const { return page->findChild<QAction *>(name); }
    /// Does what an action does, and waits until it is said.
    bool edit(const QSignalSpy &noticed, const QString &name) const
    {
        const auto before = noticed.size();
        action(name)->trigger();
        return QTest::qWaitFor([&noticed, before] { return noticed.size() == before + 1; }, 60000);
    }
    /// A member of a team, by their places on the board.
    [[nodiscard]] QModelIndex member(int team, int row) const
    {
        return cards()->model()->index(row, 0, cards()->model()->index(team, 0));
    }
    [[nodiscard]] QString teamOf(const QString &person)
    {
        const Result<TeamsView> view = stored();
        for (const TeamView &team : view->teams) {
            for (const TeamView::Member &member : team.members) {
                if (member.person.name == person) {
                    return team.name;
                }
            }
        }
        return {};
    }
    [[nodiscard]] Result<TeamsView> stored()
    {
        return DeskFixture::wait(fixture.desk.read([where = event](Workspace &ws) { return loadTeams(ws, where); }));
    }
};

} // namespace

class TestTeamsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsToTheSignupsWhereThereIsNobody()
    {
        Shown shown;
        QVERIFY(shown.make(false));
        auto *action = shown.page->findChild<QPushButton *>(u"teamsToSignups"_s);
        QTRY_VERIFY(action->isVisible());
        QVERIFY(!shown.form()->isEnabled());
        QSignalSpy wanted(shown.page.get(), &Page::pageWanted);
        action->click();
        QCOMPARE(wanted.constFirst().constFirst().value<PageId>(), PageId::Signups);
    }

    /// From nothing to teams by the page's own buttons, and back.
    void formsAdoptsAndUndoes()
    {
        Shown shown;
        QVERIFY(shown.make());
        QTRY_VERIFY(shown.form()->isEnabled());
        auto *tabs = shown.page->findChild<QTabWidget *>(u"teamsTabs"_s);
        auto *adopt = shown.page->findChild<QPushButton *>(u"draftAdopt"_s);
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        shown.form()->click();
        QVERIFY(tabs->currentWidget() == shown.page->findChild<QWidget *>(u"draftsPanel"_s));
        QTRY_VERIFY_WITH_TIMEOUT(adopt->isEnabled(), 60000);
        QVERIFY(shown.stored()->teams.empty()); // a draft changes nothing
        adopt->click();
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(tabs->currentIndex(), 0);
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 0);
        QCOMPARE(int(shown.stored()->teams.size()), shown.cards()->model()->rowCount());
        const auto notice = noticed.constFirst().constFirst().value<Notice>();
        QCOMPARE(notice.actionText, u"Undo"_s);
        notice.action();
        QTRY_COMPARE(shown.cards()->model()->rowCount(), 0);
        QTRY_VERIFY(shown.page->findChild<EmptyState *>(u"teamsEmpty"_s)->isVisible());
    }

    void peopleAreMovedByKeyboardAndBack()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        const QString person = shown.member(0, 1).data().toString();
        const QString from = shown.cards()->model()->index(0, 0).data().toString();
        const QString to = shown.cards()->model()->index(1, 0).data().toString();

        shown.cards()->setCurrentIndex(shown.member(0, 1));
        shown.action(u"boardCut"_s)->trigger();
        shown.cards()->setCurrentIndex(shown.member(1, 0));
        auto *state = shown.page->findChild<QLabel *>(u"teamsShown"_s);
        QVERIFY2(state->text().startsWith(u"Paste here"_s), qPrintable(state->text()));
        QVERIFY2(state->toolTip().contains(person), qPrintable(state->toolTip())); // what it would do and cost
        shown.action(u"boardPaste"_s)->trigger();
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(shown.teamOf(person), to);
        const auto notice = noticed.constFirst().constFirst().value<Notice>();
        QVERIFY2(notice.text.contains(person) && notice.text.contains(to), qPrintable(notice.text));
        notice.action();
        QTRY_COMPARE(shown.teamOf(person), from);
    }

    void peopleAreExchangedLockedAndSentAway()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        const QString first = shown.member(0, 1).data().toString();
        const QString second = shown.member(1, 1).data().toString();
        const QString from = shown.teamOf(first);
        const QString to = shown.teamOf(second);
        const auto done = [&noticed](qsizetype count) { return noticed.size() == count; };

        shown.cards()->setCurrentIndex(shown.member(0, 1));
        shown.action(u"boardCut"_s)->trigger();
        shown.cards()->setCurrentIndex(shown.member(1, 1));
        shown.action(u"boardSwap"_s)->trigger();
        QTRY_VERIFY(done(1));
        QCOMPARE(shown.teamOf(first), to);
        QCOMPARE(shown.teamOf(second), from);

        QTRY_COMPARE(shown.page->findChild<QLabel *>(u"teamsShown"_s)->text(), QString()); // nothing is cut any more
        shown.cards()->setCurrentIndex(shown.member(0, 1));
        const QString locked = shown.member(0, 1).data().toString();
        shown.action(u"boardLock"_s)->trigger();
        QTRY_VERIFY(done(2));
        QTRY_VERIFY(shown.member(0, 1).data(Qt::AccessibleTextRole).toString().contains(u"stays here"_s) ||
                    shown.member(0, 1).data().toString() != locked);
        shown.action(u"boardToReserves"_s)->trigger();
        QTRY_VERIFY(done(3));
        QCOMPARE(noticed.last().constFirst().value<Notice>().severity, Severity::Error); // she is locked
        QVERIFY(!shown.teamOf(locked).isEmpty());
        shown.action(u"boardLock"_s)->trigger();
        QTRY_VERIFY(done(4));
        QTRY_VERIFY(!shown.cards()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"stays here"_s));
        shown.action(u"boardToReserves"_s)->trigger();
        QTRY_VERIFY(done(5));
        QVERIFY(shown.teamOf(locked).isEmpty());
    }

    void leadersAndTeamsAreChangedByKey()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        const QString person = shown.member(0, 2).data().toString();
        const int teams = shown.cards()->model()->rowCount();
        shown.cards()->setCurrentIndex(shown.member(0, 2));
        QVERIFY(shown.edit(noticed, u"boardLeader"_s));
        QTRY_COMPARE(shown.member(0, 0).data().toString(), person); // the leader comes first
        QVERIFY(shown.edit(noticed, u"boardLockTeam"_s));
        QTRY_VERIFY(shown.stored()->teams.front().locked);
        QVERIFY(shown.edit(noticed, u"boardLockTeam"_s));
        const QString name = shown.stored()->teams.front().name;
        QVERIFY(shown.edit(noticed, u"boardOtherName"_s));
        QTRY_VERIFY(shown.cards()->model()->index(0, 0).data().toString() != name);
        QVERIFY(shown.edit(noticed, u"boardNewTeam"_s));
        QTRY_COMPARE(shown.cards()->model()->rowCount(), teams + 1);
        QTRY_VERIFY(shown.cards()->currentIndex().isValid());
        QVERIFY(shown.edit(noticed, u"boardDissolve"_s));
        QTRY_COMPARE(shown.cards()->model()->rowCount(), teams);

        std::map<QKeySequence, QString> keys; // a key that two have does nothing
        for (const QAction *action : shown.cards()->actions()) {
            if (!action->shortcut().isEmpty()) {
                QVERIFY2(keys.try_emplace(action->shortcut(), action->text()).second, qPrintable(action->text()));
            }
        }
        QCOMPARE(keys.size(), size_t(11));
    }

    void theCostIsShownWhileSomebodyIsHeldOverATeam()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        const SignupId person{shown.member(0, 1).data(BoardModel::SignupRole).toLongLong()};
        auto *board = shown.page->findChild<BoardView *>(u"board"_s);
        Q_EMIT board->hovered({person}, shown.cards()->model()->index(1, 0), {});
        QVERIFY2(QToolTip::text().contains(shown.member(0, 1).data().toString()), qPrintable(QToolTip::text()));
        QVERIFY2(QToolTip::text().contains(u"The teams "_s), qPrintable(QToolTip::text()));
        Q_EMIT board->hovered({person}, {}, {});
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void teamsAreRenamedOnTheBoard()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        shown.cards()->setCurrentIndex(shown.member(1, 0));
        shown.action(u"boardRename"_s)->trigger();
        auto *name = shown.page->findChild<QLineEdit *>(u"boardName"_s);
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), shown.cards()->model()->index(1, 0).data().toString());
        name->setText(u"Quiet Quokkas"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!name->isVisible());
        QTRY_COMPARE(shown.cards()->model()->index(1, 0).data().toString(), u"Quiet Quokkas"_s);
    }

    void whoIsChosenIsExplained()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        shown.cards()->setCurrentIndex(shown.member(1, 2));
        auto *person = shown.page->findChild<QLabel *>(u"inspectorPerson"_s);
        auto *team = shown.page->findChild<QLabel *>(u"inspectorTeam"_s);
        QTRY_COMPARE(person->text(), shown.member(1, 2).data().toString());
        QCOMPARE(team->text(), shown.cards()->model()->index(1, 0).data().toString());
        QVERIFY(shown.page->findChild<QPushButton *>(u"inspectorSwap"_s)->isVisible());
    }

    void namesAreShownAsTheyAreAndWidenNothing()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        const TeamId team{shown.cards()->model()->index(1, 0).data(BoardModel::TeamRole).toLongLong()};
        const QString name = u"<b>"_s + QString(90, u'W') + u"</b>"_s;
        const auto renamed =
            DeskFixture::wait(shown.fixture.desk.write([event = shown.event, team, name](Workspace &ws) {
                return applyTeamEdit(ws, event, TeamEdit::rename(team, name));
            }));
        QVERIFY(renamed.ok());
        QTRY_COMPARE(shown.cards()->model()->index(1, 0).data().toString(), name);
        shown.cards()->setCurrentIndex(shown.member(1, 2));
        auto *inspector = shown.page->findChild<QScrollArea *>(u"inspector"_s);
        QTRY_COMPARE(inspector->findChild<QLabel *>(u"inspectorTeam"_s)->text(), name);
        for (const QLabel *label : inspector->findChildren<QLabel *>()) {
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
        QTRY_VERIFY(inspector->widget()->width() <= inspector->viewport()->width());
        QCOMPARE(shown.page->findChild<QLabel *>(u"teamsShown"_s)->textFormat(), Qt::PlainText);
    }

    void everyMnemonicIsOneThing()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 2);
        const auto *tabs = shown.page->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            std::map<QString, QString> owners;
            for (const QString &menu : {u"&File"_s, u"&Edit"_s, u"&View"_s, u"&Help"_s, u"&New event"_s}) {
                owners[QKeySequence::mnemonic(menu).toString()] = menu;
            }
            QStringList texts;
            const auto collect = [&texts](const QWidget *where, Qt::FindChildOptions options) {
                for (const auto *button : where->findChildren<QAbstractButton *>(QString(), options)) {
                    texts << button->text();
                }
                for (const auto *label : where->findChildren<QLabel *>(QString(), options)) {
                    texts << (label->buddy() != nullptr ? label->text() : QString());
                }
            };
            collect(shown.form()->parentWidget(), Qt::FindDirectChildrenOnly);
            collect(tabs->widget(tab), Qt::FindChildrenRecursively);
            for (const QString &text : texts) {
                const QString key = QKeySequence::mnemonic(text).toString();
                const auto [owner, first] = owners.try_emplace(key, text);
                QVERIFY2(key.isEmpty() || first || owner->second == text,
                         qPrintable(u"%1: %2 and %3"_s.arg(key, owner->second, text)));
            }
        }
    }

    void filtersAndExports()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(shown.fixture.makeTeams(shown.event));
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 0);
        const QString name = shown.cards()->model()->index(1, 0).data().toString();
        shown.page->findChild<QLineEdit *>(u"teamsFilter"_s)->setText(name);
        QCOMPARE(shown.cards()->model()->rowCount(), 1);

        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        shown.page->findChild<QAction *>(u"exportTeamsSirRobin"_s)->trigger();
        auto *dialog = shown.page->findChild<QFileDialog *>(u"fileDialog"_s);
        QVERIFY(dialog != nullptr);
        const QString file = shown.fixture.file(u"robin.csv"_s);
        Q_EMIT dialog->fileSelected(file); // as if chosen; the dialog's own widgets are Qt's
        QTRY_COMPARE(noticed.size(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readLine().startsWith("Team Name,Team Member Discord ID,Team Leader"));
    }
};

QTEST_MAIN(TestTeamsPage)
#include "tst_teamspage.moc"
