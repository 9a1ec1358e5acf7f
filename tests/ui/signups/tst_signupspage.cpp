// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/signups/filterchips.h"
#include "ui/signups/grid/gridpanel.h"
#include "ui/signups/grid/signupsmodel.h"
#include "ui/signups/grid/signupstable.h"
#include "ui/signups/grid/viewsmenu.h"
#include "ui/signups/importwizard/importwizard.h"
#include "ui/signups/signupspage.h"
#include "workflow/signups/signups.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

/// The page with the sample event's sign-ups in it.
struct ShownSignups {
    DeskFixture fixture;
    EventId event;
    std::unique_ptr<SignupsPage> page;

    bool make()
    {
        if (!fixture.open()) {
            return false;
        }
        event = fixture.makeSample();
        page = std::make_unique<SignupsPage>(fixture.desk);
        // As the window does it.
        QObject::connect(&fixture.desk, &Desk::changed, page.get(), &Page::markStale);
        page->resize(1200, 800);
        page->show();
        page->setEvent(event);
        return event.isStored() && QTest::qWaitFor([this] { return table()->model()->rowCount() > 0; });
    }
    [[nodiscard]] SignupsTable *table() const { return page->findChild<SignupsTable *>(u"signupsTable"_s); }
    [[nodiscard]] SignupsModel *model() const { return page->findChild<SignupsModel *>(); }
    [[nodiscard]] GridPanel *grid() const { return page->findChild<GridPanel *>(); }
    [[nodiscard]] QLineEdit *filter() const { return page->findChild<QLineEdit *>(u"signupsFilter"_s); }
    [[nodiscard]] QString message() const { return page->findChild<QLabel *>(u"filterMessage"_s)->text(); }
    [[nodiscard]] QString cell(int row, const QString &key) const
    {
        return model()->index(row, model()->columnOf(key)).data().toString();
    }
    /// Does something to the grid and waits until that is shown.
    template <typename F>
    void after(F act) const
    {
        QSignalSpy shown(model(), &SignupsModel::shown);
        act();
        if (!shown.wait()) {
            qFatal("Nothing new is shown");
        }
    }
    void choose(const QSet<int> &statuses) const
    {
        after([&] { page->findChild<FilterChips *>(u"statusChips"_s)->choose(statuses); });
    }
};

class TestSignupsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersToImportWhereThereIsNobody()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        SignupsPage page(fixture.desk);
        page.show();
        auto *import = page.findChild<QPushButton *>(u"importFirst"_s);
        QVERIFY(import->isVisible());
        // Without an event there is nothing to import into, and the way to one is offered.
        const QSignalSpy wanted(&page, &Page::pageWanted);
        import->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<PageId>(), PageId::Start);
        page.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        QTRY_VERIFY(import->text().contains(u"Import"_s));
        import->click();
        QVERIFY(page.findChild<ImportWizard *>() != nullptr);
        import->click(); // one wizard at a time
        QCOMPARE(page.findChildren<ImportWizard *>().size(), 1);
    }

    void filtersAndCounts()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        const int all = shown.model()->rowCount();
        shown.after([&] { shown.filter()->setText(u'"' + shown.cell(0, u"name"_s) + u'"'); });
        QVERIFY(shown.model()->rowCount() < all);
        QVERIFY(shown.model()->rowCount() >= 1);
        QVERIFY(!shown.page->findChild<QLabel *>(u"signupsShown"_s)->text().isEmpty());
        shown.after([&] { QTest::keyClick(shown.filter(), Qt::Key_Escape); });
        QCOMPARE(shown.model()->rowCount(), all);
        shown.choose({int(SignupStatus::Rejected)});
        const int rejected = shown.model()->rowCount();
        QVERIFY(rejected > 0 && rejected < all);
        for (int row = 0; row < rejected; ++row) {
            QCOMPARE(shown.cell(row, u"status"_s), u"Rejected"_s);
        }
    }

    void aWrongFilterIsExplainedAndTheLastGoodOneStays()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        const QString example = shown.message();
        shown.after([&] { shown.filter()->setText(u"status:rejected"_s); });
        const int rejected = shown.model()->rowCount();
        shown.filter()->setText(u"stauts:rejected"_s);
        QCOMPARE(shown.message(), example); // not while it is being written
        QTRY_VERIFY(shown.message().contains(u"status"_s) && shown.message() != example);
        QVERIFY(shown.filter()->accessibleDescription().contains(u"stauts"_s));
        QCOMPARE(shown.model()->rowCount(), rejected);
        shown.after([&] { shown.filter()->clear(); });
        QCOMPARE(shown.message(), example);
    }

    void setsAStatusKeepsTheChoiceAndUndoes()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        shown.choose({int(SignupStatus::Confirmed), int(SignupStatus::Approved)});
        const QString name = shown.cell(2, u"name"_s);
        shown.table()->selectRow(2);
        shown.choose({});
        auto *action = shown.page->findChild<QAction *>(u"action-waitlisted"_s);
        QVERIFY(action->isEnabled());
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        action->trigger();
        QTRY_COMPARE(noticed.size(), 1);
        const auto notice = noticed.constFirst().constFirst().value<Notice>();
        QVERIFY2(notice.text.startsWith(u"1 person"_s), qPrintable(notice.text));
        const auto currentStatus = [&shown] { return shown.cell(shown.table()->currentIndex().row(), u"status"_s); };
        QTRY_COMPARE(currentStatus(), u"Wait-listed"_s);
        // The same person is still chosen after the reload, and the panel shows her.
        QCOMPARE(shown.cell(shown.table()->currentIndex().row(), u"name"_s), name);
        QCOMPARE(shown.table()->chosen().size(), size_t(1));
        const auto *detail = shown.page->findChild<QWidget *>(u"personDetail"_s);
        QCOMPARE(detail->findChild<QLabel *>(u"detailName"_s)->text(), name);

        QCOMPARE(notice.actionText, u"Undo"_s);
        notice.action();
        QTRY_VERIFY(currentStatus() != u"Wait-listed"_s);
        QTRY_COMPARE(noticed.size(), 2);
    }

    void nobodyElseIsChosenThanWas()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        shown.choose({int(SignupStatus::Rejected)});
        shown.table()->selectAll();
        const std::vector<SignupId> rejected = shown.table()->chosen();
        QCOMPARE(int(rejected.size()), shown.model()->rowCount());
        // Everybody comes back, not everybody is chosen; sorted, they are the same people.
        shown.choose({});
        QCOMPARE(shown.table()->chosen(), rejected);
        shown.after([&] { shown.table()->sortByColumn(shown.model()->columnOf(u"name"_s), Qt::DescendingOrder); });
        std::vector<SignupId> sorted = shown.table()->chosen();
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(sorted, rejected);
        // Those who are filtered out are let go.
        shown.choose({int(SignupStatus::Confirmed)});
        QVERIFY(shown.table()->chosen().empty());
        QVERIFY(!shown.page->findChild<QAction *>(u"action-approved"_s)->isEnabled());
    }

    void groupsShowTheirColumn()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        QVERIFY(shown.table()->isColumnHidden(SignupsModel::GroupColumn));
        auto *grouping = shown.page->findChild<QComboBox *>(u"signupsGrouping"_s);
        shown.after([&] { grouping->setCurrentIndex(1); });
        QVERIFY(!shown.table()->isColumnHidden(SignupsModel::GroupColumn));
        QVERIFY(shown.cell(0, u"group"_s).startsWith(u"Confirmed ("_s));
        QVERIFY(!shown.table()->shownColumns().contains(u"group"_s));
        QVERIFY(!shown.table()->grab().isNull()); // paints
        shown.after([&] { grouping->setCurrentIndex(0); });
        QVERIFY(shown.table()->isColumnHidden(SignupsModel::GroupColumn));
    }

    void columnsAreChosenInTheMenuAndMovedByKeyboard()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        const QStringList first = shown.table()->shownColumns();
        QVERIFY(!first.contains(u"email"_s));
        chooseColumn(shown, u"E-mail"_s);
        QCOMPARE(shown.table()->shownColumns(), first + QStringList{u"email"_s});
        chooseColumn(shown, u"UTC offset"_s);
        QVERIFY(!shown.table()->shownColumns().contains(u"tz"_s));
        shown.table()->setCurrentIndex(shown.model()->index(0, shown.model()->columnOf(u"status"_s)));
        chooseColumn(shown, u"Move the current column &left"_s);
        QCOMPARE(shown.table()->shownColumns().constFirst(), u"status"_s);
        chooseColumn(shown, u"As at &first"_s);
        QCOMPARE(shown.table()->shownColumns(), first);
    }

    void columnsThatThereAreNotLeaveTheFirstOnes()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        const QStringList first = shown.table()->shownColumns();
        shown.table()->showColumns({u"skill:of another event"_s});
        QCOMPARE(shown.table()->shownColumns(), first);
    }

    void tabGoesAsTheEyeDoes()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        const QWidget *statusButton = shown.page->findChild<QPushButton *>(u"statusMenu"_s);
        const QList<const QWidget *> wanted{shown.filter(), shown.page->findChild<QComboBox *>(u"signupsGrouping"_s),
                                            shown.page->findChild<QPushButton *>(u"viewsMenu"_s), statusButton};
        QList<const QWidget *> stops;
        const QWidget *at = shown.filter();
        for (; at != shown.table(); at = at->nextInFocusChain()) {
            if ((at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && at->isVisible()) {
                stops.append(at);
            }
        }
        QCOMPARE(stops.first(4), wanted);
        QVERIFY(stops.size() > 4); // the chips
        for (const QWidget *chip : stops.sliced(4)) {
            QVERIFY(chip->objectName().startsWith(u"chip-"_s));
        }
    }

    void aSavedViewBringsEverythingBack()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        shown.choose({int(SignupStatus::Confirmed)});
        shown.after([&] { shown.filter()->setText(u"tz:+1..+3"_s); });
        shown.table()->showColumns({u"tz"_s, u"name"_s});
        shown.after([&] { shown.table()->sortByKey(u"name"_s, true); });
        const SignupView before = shown.grid()->view(u"Near"_s);
        const QString top = shown.cell(0, u"name"_s);
        auto *views = shown.page->findChild<ViewsMenu *>();
        Q_EMIT views->saveWanted(u"Near"_s);
        QTRY_COMPARE(views->views().size(), size_t(1));
        QCOMPARE(views->views().front(), before);

        shown.after([&] { shown.grid()->setView({}); });
        QTRY_COMPARE(shown.model()->rowCount(), int(shown.grid()->sheet()->rows.size()));
        QVERIFY(shown.table()->shownColumns().size() > 2);
        shown.after([&] { views->findChild<QAction *>(u"view-Near"_s)->trigger(); });
        QTRY_COMPARE(shown.cell(0, u"name"_s), top);
        QCOMPARE(shown.table()->shownColumns(), (QStringList{u"tz"_s, u"name"_s}));
        QCOMPARE(shown.filter()->text(), u"status:confirmed tz:+01:00..+03:00"_s);
        views->remove(u"Near"_s);
        QTRY_VERIFY(views->views().empty());
    }

    void copiesTheChosenRowsAsShown()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        shown.table()->showColumns({u"status"_s, u"name"_s});
        shown.table()->selectRow(1);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(shown.table(), Qt::Key_C, Qt::ControlModifier);
        const QString wanted = u"Status\tName\n%1\t%2\n"_s.arg(shown.cell(1, u"status"_s), shown.cell(1, u"name"_s));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), wanted);
    }

    void actionsNeedSomebody()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        shown.table()->clearSelection();
        QVERIFY(!shown.page->findChild<QAction *>(u"action-approved"_s)->isEnabled());
        QVERIFY(!shown.page->findChild<QPushButton *>(u"statusMenu"_s)->isEnabled());
        shown.table()->selectAll();
        QVERIFY(shown.page->findChild<QAction *>(u"action-approved"_s)->isEnabled());
    }

    void anUndoAfterThePageIsGoneDoesNothing()
    {
        ShownSignups shown;
        QVERIFY(shown.make());
        shown.table()->selectRow(0);
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        shown.page->findChild<QAction *>(u"action-no-show"_s)->trigger();
        QTRY_COMPARE(noticed.size(), 1);
        const auto notice = noticed.constFirst().constFirst().value<Notice>();
        shown.page.reset();
        if (notice.action) {
            notice.action();
        }
        QVERIFY(fixtureStillAnswers(shown));
    }

private:
    static void chooseColumn(const ShownSignups &shown, const QString &text)
    {
        const std::unique_ptr<QMenu> menu(shown.table()->makeColumnsMenu(nullptr));
        Q_EMIT menu->aboutToShow();
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        qFatal("There is no column %s", qPrintable(text));
    }

    static bool fixtureStillAnswers(ShownSignups &shown)
    {
        const EventId event = shown.event;
        return DeskFixture::wait(shown.fixture.desk.read([event](Workspace &ws) { return loadSignups(ws, event); }))
            .ok();
    }
};

QTEST_MAIN(TestSignupsPage)
#include "tst_signupspage.moc"
