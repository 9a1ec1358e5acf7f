// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/teams/teamforming.h"
#include "ui/teams/teamspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "workflow/teams/teams.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

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
    [[nodiscard]] QAbstractItemView *cards() const { return page->findChild<QAbstractItemView *>(u"teamCards"_s); }
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

    void formsAdoptsAndUndoes()
    {
        Shown shown;
        QVERIFY(shown.make());
        QTRY_VERIFY(shown.form()->isEnabled());
        shown.page->findChild<QSpinBox *>(u"teamMinSize"_s)->setValue(4);
        shown.page->findChild<QSpinBox *>(u"teamMaxSize"_s)->setValue(5);
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        shown.form()->click();
        QVERIFY(!shown.form()->isEnabled());
        QVERIFY(shown.page->findChild<ProgressStrip *>()->isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, 60000);
        QVERIFY(!shown.page->findChild<ProgressStrip *>()->isRunning());
        QTRY_VERIFY(shown.cards()->model()->rowCount() > 0);
        const Result<TeamsView> stored = shown.stored();
        QVERIFY(stored.ok());
        QCOMPARE(int(stored->teams.size()), shown.cards()->model()->rowCount());
        for (const auto &[size, count] : stored->sheet.sizes) {
            QVERIFY(size >= 4 && size <= 5); // the rules were saved before teams were formed
        }
        const auto notice = noticed.constFirst().constFirst().value<Notice>();
        QCOMPARE(notice.actionText, u"Undo"_s);
        notice.action();
        QTRY_COMPARE(shown.cards()->model()->rowCount(), 0);
        QTRY_VERIFY(shown.page->findChild<EmptyState *>(u"teamsEmpty"_s)->isVisible());
    }

    void aCancelEndsWithoutTeams()
    {
        Shown shown;
        QVERIFY(shown.make());
        QTRY_VERIFY(shown.form()->isEnabled());
        shown.page->findChild<QComboBox *>(u"teamEffort"_s)->setCurrentIndex(2); // long enough to be cancelled
        QSignalSpy noticed(shown.page.get(), &Page::noticed);
        shown.form()->click();
        shown.page->findChild<QPushButton *>(u"progressCancel"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, 15000);
        QCOMPARE(noticed.constFirst().constFirst().value<Notice>().severity, Severity::Note);
        QVERIFY(shown.form()->isEnabled());
        QVERIFY(shown.stored()->teams.empty());
    }

    void closingWhileTeamsAreFormedIsSafe()
    {
        Shown shown;
        QVERIFY(shown.make());
        QTRY_VERIFY(shown.form()->isEnabled());
        auto *forming = shown.page->findChild<TeamForming *>();
        shown.page->findChild<QComboBox *>(u"teamEffort"_s)->setCurrentIndex(2);
        QSignalSpy progressed(forming, &TeamForming::progressed);
        shown.form()->click();
        QTRY_VERIFY(!progressed.isEmpty()); // the worker is at it
        shown.page.reset();
        QVERIFY(shown.stored()->teams.empty());
    }

    void rulesAreKept()
    {
        Shown shown;
        QVERIFY(shown.make());
        QTRY_VERIFY(shown.form()->isEnabled());
        auto *strangers = shown.page->findChild<QCheckBox *>(u"teamStrangers"_s);
        const bool before = strangers->isChecked();
        strangers->click();
        const EventId event = shown.event;
        const auto stored =
            DeskFixture::wait(shown.fixture.desk.read([event](Workspace &ws) { return loadEvent(ws, event); }));
        QCOMPARE(stored->rules.strangersOnly, !before);
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
