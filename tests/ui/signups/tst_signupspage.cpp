// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/signups/filterchips.h"
#include "ui/signups/importwizard/importwizard.h"
#include "ui/signups/signupsmodel.h"
#include "ui/signups/signupspage.h"
#include "workflow/signups/signups.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page with the sample event's sign-ups in it.
struct Shown {
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
    [[nodiscard]] QTableView *table() const { return page->findChild<QTableView *>(u"signupsTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
};

} // namespace

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
        Shown shown;
        QVERIFY(shown.make());
        const int all = shown.table()->model()->rowCount();
        auto *filter = shown.page->findChild<QLineEdit *>(u"signupsFilter"_s);
        filter->setText(shown.cell(0, SignupsModel::NameColumn));
        QVERIFY(shown.table()->model()->rowCount() < all);
        QVERIFY(shown.table()->model()->rowCount() >= 1);
        QVERIFY(!shown.page->findChild<QLabel *>(u"signupsShown"_s)->text().isEmpty());
        filter->clear();
        auto *chips = shown.page->findChild<FilterChips *>(u"statusChips"_s);
        chips->choose({int(SignupStatus::Rejected)});
        const int rejected = shown.table()->model()->rowCount();
        QVERIFY(rejected < all);
        for (int row = 0; row < rejected; ++row) {
            QCOMPARE(shown.cell(row, SignupsModel::StatusColumn), u"Rejected"_s);
        }
    }

    void setsAStatusKeepsTheChoiceAndUndoes()
    {
        Shown shown;
        QVERIFY(shown.make());
        auto *filter = shown.page->findChild<FilterChips *>(u"statusChips"_s);
        filter->choose({int(SignupStatus::Confirmed), int(SignupStatus::Approved)});
        const QString name = shown.cell(2, SignupsModel::NameColumn);
        shown.table()->selectRow(2);
        filter->choose({});
        auto *action = shown.page->findChild<QAction *>(u"action-waitlisted"_s);
        QVERIFY(action->isEnabled());
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        action->trigger();
        QTRY_COMPARE(noticed.size(), 1);
        const auto notice = noticed.constFirst().constFirst().value<Notice>();
        QVERIFY2(notice.text.startsWith(u"1 person"_s), qPrintable(notice.text));
        const QTableView *table = shown.table();
        const auto currentStatus = [table] {
            return table->currentIndex().siblingAtColumn(SignupsModel::StatusColumn).data().toString();
        };
        QTRY_COMPARE(currentStatus(), u"Wait-listed"_s);
        // The same person is still chosen after the reload, and the panel shows her.
        QCOMPARE(shown.table()->currentIndex().siblingAtColumn(SignupsModel::NameColumn).data().toString(), name);
        QCOMPARE(shown.table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(shown.page->findChild<QLabel *>(u"detailName"_s)->text(), name);

        QCOMPARE(notice.actionText, u"Undo"_s);
        notice.action();
        QTRY_VERIFY(currentStatus() != u"Wait-listed"_s);
        QTRY_COMPARE(noticed.size(), 2);
    }

    void actionsNeedSomebody()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.table()->clearSelection();
        QVERIFY(!shown.page->findChild<QAction *>(u"action-approved"_s)->isEnabled());
        QVERIFY(!shown.page->findChild<QToolButton *>(u"statusMenu"_s)->isEnabled());
        shown.table()->selectAll();
        QVERIFY(shown.page->findChild<QAction *>(u"action-approved"_s)->isEnabled());
    }

    void anUndoAfterThePageIsGoneDoesNothing()
    {
        Shown shown;
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
    static bool fixtureStillAnswers(Shown &shown)
    {
        const EventId event = shown.event;
        return DeskFixture::wait(shown.fixture.desk.read([event](Workspace &ws) { return loadSignups(ws, event); }))
            .ok();
    }
};

QTEST_MAIN(TestSignupsPage)
#include "tst_signupspage.moc"
