// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/signups/filterchips.h"
#include "ui/signups/people/eraseform.h"
#include "ui/signups/people/everybodypage.h"
#include "ui/signups/people/peoplemodel.h"
#include "ui/signups/signupspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "workflow/people/people.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {
const QString banned = u"300000000000000003"_s;
}

/// The sample's people and one who never signed up and is banned.
struct ShownEverybody {
    DeskFixture fixture;
    std::unique_ptr<EverybodyPage> page;

    bool make()
    {
        if (!fixture.open() || !fixture.makeSample().isStored()) {
            return false;
        }
        const auto ban = [](Workspace &ws) { return banPerson(ws, banned, {u"Raided the server"_s, {}, {}}); };
        if (!DeskFixture::wait(fixture.desk.write(ban)).ok()) {
            return false;
        }
        page = std::make_unique<EverybodyPage>(fixture.desk);
        QObject::connect(&fixture.desk, &Desk::changed, page.get(), &Page::markStale);
        page->show();
        return QTest::qWaitFor([this] { return model()->rowCount() > 1; });
    }
    [[nodiscard]] PeopleModel *model() const { return page->findChild<PeopleModel *>(); }
    [[nodiscard]] TableView *table() const { return page->findChild<TableView *>(u"everybodyTable"_s); }
    [[nodiscard]] QLineEdit *filter() const { return page->findChild<QLineEdit *>(u"everybodyFilter"_s); }
    [[nodiscard]] QAction *action(const QString &name) const { return page->findChild<QAction *>(u"person-"_s + name); }
    template <typename F>
    void after(F act) const
    {
        QSignalSpy shown(model(), &PeopleModel::shown);
        act();
        if (!shown.wait()) {
            qFatal("Nothing new is shown");
        }
    }
};

class tst_EverybodyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatHelpsWhereThereIsNobody()
    {
        DeskFixture fixture;
        EverybodyPage page(fixture.desk);
        page.show();
        auto *first = page.findChild<QPushButton *>(u"everybodyFirst"_s);
        QTRY_VERIFY(first->isVisible());
        const QSignalSpy wanted(&page, &Page::pageWanted);
        first->click();
        QCOMPARE(wanted.size(), 1);
        // In a workspace without anybody, somebody can be added.
        QVERIFY(fixture.open());
        page.markStale();
        QTRY_VERIFY(first->menu() != nullptr);
        QCOMPARE(first->menu()->actions().size(), 3);
        page.findChild<QAction *>(u"person-ban-other"_s)->trigger();
        const auto *form = page.findChild<BanForm *>();
        form->findChild<QLineEdit *>(u"formWho"_s)->setText(banned);
        form->findChild<QPlainTextEdit *>(u"formText"_s)->setPlainText(u"Raid."_s);
        QSignalSpy noticed(&page, &Page::noticed);
        form->findChild<QPushButton *>(u"formVerb"_s)->click();
        QTRY_COMPARE(noticed.size(), 1);
        page.markStale(); // as the window does when the desk says that it changed
        QTRY_COMPARE(page.findChild<PeopleModel *>()->rowCount(), 1);
        QVERIFY(page.findChild<TableView *>(u"everybodyTable"_s)->isVisible());
    }

    void knowsAlsoWhoNeverSignedUp()
    {
        ShownEverybody shown;
        QVERIFY(shown.make());
        const int all = shown.model()->rowCount();
        shown.after([&] { shown.page->findChild<FilterChips *>()->choose({int(PersonMark::Banned)}); });
        QVERIFY(shown.model()->rowCount() < all);
        shown.after([&] { shown.filter()->setText(u"raided"_s); });
        QCOMPARE(shown.model()->rowCount(), 1);
        QVERIFY(!shown.page->findChild<QLabel *>(u"everybodyShown"_s)->text().isEmpty());
        QTest::keyClick(shown.filter(), Qt::Key_Down);
        QVERIFY(shown.table()->selectionModel()->isRowSelected(0));
        QCOMPARE(shown.page->findChild<QLabel *>(u"detailName"_s)->text(), banned);
        QVERIFY(shown.page->findChild<QLabel *>(u"detailBan"_s)->text().contains(u"Raided"_s));
        QVERIFY(shown.action(u"lift"_s)->isEnabled());
        QVERIFY(!shown.action(u"priority"_s)->isEnabled()); // that belongs to an event
        shown.after([&] { QTest::keyClick(shown.filter(), Qt::Key_Escape); });
        QVERIFY(shown.filter()->text().isEmpty());
    }

    void theSamePersonStaysChosen()
    {
        ShownEverybody shown;
        QVERIFY(shown.make());
        shown.table()->selectRow(5);
        const PersonId person = shown.model()->person(5).person.id;
        const auto current = [&] { return shown.model()->person(shown.table()->currentIndex().row()).person.id; };
        shown.after([&] { shown.table()->sortByColumn(int(PersonColumn::Name), Qt::DescendingOrder); });
        QCOMPARE(current(), person);
        // Also while she is not shown.
        shown.after([&] { shown.filter()->setText(banned); });
        QVERIFY(!shown.table()->currentIndex().isValid());
        QVERIFY(!shown.action(u"note"_s)->isEnabled());
        shown.after([&] { shown.filter()->clear(); });
        QCOMPARE(current(), person);
        QVERIFY(shown.action(u"note"_s)->isEnabled());
    }

    void whoIsNotFoundByIdCanBeAdded()
    {
        ShownEverybody shown;
        QVERIFY(shown.make());
        const QString other = u"400000000000000004"_s;
        shown.after([&] { shown.filter()->setText(other); });
        auto *nobody = shown.page->findChild<EmptyState *>(u"everybodyNoMatch"_s);
        QVERIFY(nobody->isVisible());
        shown.action(u"warn-other"_s)->trigger();
        const auto *form = shown.page->findChild<NoteForm *>();
        QCOMPARE(form->findChild<QLineEdit *>(u"formWho"_s)->text(), other);
        form->findChild<QPlainTextEdit *>(u"formText"_s)->setPlainText(u"Rude in private messages."_s);
        shown.after([&] { form->findChild<QPushButton *>(u"formVerb"_s)->click(); });
        QCOMPARE(shown.model()->rowCount(), 1);
        QCOMPARE(shown.model()->person(0).warnings, 1);
        QVERIFY(!nobody->isVisible());
    }

    void whoIsErasedIsGone()
    {
        ShownEverybody shown;
        QVERIFY(shown.make());
        const int all = shown.model()->rowCount();
        shown.table()->selectRow(0);
        const QString name = shown.model()->person(0).person.shownName();
        shown.action(u"erase"_s)->trigger();
        auto *form = shown.page->findChild<EraseForm *>();
        auto *verb = form->findChild<QPushButton *>(u"formVerb"_s);
        form->findChild<QLineEdit *>(u"eraseName"_s)->setText(name);
        QTRY_VERIFY(verb->isEnabled());
        shown.after([&] { verb->click(); });
        QCOMPARE(shown.model()->rowCount(), all - 1);
        QVERIFY(!shown.table()->currentIndex().isValid());
    }

    void standsBehindATabOfTheSignups()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        SignupsPage page(fixture.desk);
        page.show();
        auto *everybody = page.findChild<EverybodyPage *>();
        QVERIFY(!everybody->isVisible());
        page.findChild<QTabBar *>(u"signupsTabs"_s)->setCurrentIndex(1);
        QVERIFY(everybody->isVisible());
        const QSignalSpy noticed(&page, &Page::noticed);
        Q_EMIT everybody->noticed({});
        QCOMPARE(noticed.size(), 1);
        // The wizard belongs to the event.
        page.setEvent(fixture.makeEvent(u"Summer Jam"_s));
        page.openImport();
        QVERIFY(!everybody->isVisible());
    }
};

QTEST_MAIN(tst_EverybodyPage)
#include "tst_everybodypage.moc"
