// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/problems/problemspanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "workflow/overview.h"

#include <QSignalSpy>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestProblemsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereAreNone()
    {
        DeskFixture fixture;
        ProblemsPanel panel(fixture.desk);
        panel.show();
        panel.setEvent({});
        QVERIFY(panel.findings().isEmpty());
        QVERIFY(panel.findChild<EmptyState *>()->isVisible());
    }

    void listsWhatTheWorkspaceFinds()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId event = fixture.makeSample();
        QVERIFY(event.isStored());
        const auto expected =
            DeskFixture::wait(fixture.desk.read([event](Workspace &ws) { return loadProblems(ws, event); }));
        QVERIFY(expected.ok());
        ProblemsPanel panel(fixture.desk); // hidden: it counts all the same
        const QSignalSpy changed(&panel, &ProblemsPanel::findingsChanged);
        panel.setEvent(event);
        panel.refresh();
        panel.refresh();
        QTRY_VERIFY(!changed.isEmpty() && panel.findings().size() == expected->size());
    }

    void anUnknownEventIsAProblemItself()
    {
        DeskFixture fixture; // no workspace is open
        ProblemsPanel panel(fixture.desk);
        panel.show();
        panel.setEvent(EventId{42});
        QTRY_COMPARE(panel.findings().size(), 1);
        QCOMPARE(panel.findings().constFirst().severity, Severity::Error);
        QVERIFY(panel.findChild<TableView *>()->isVisible());
    }
};

QTEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
