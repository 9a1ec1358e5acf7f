// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/shell/currentevent.h"
#include "ui/shell/navigation.h"

#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class TestCurrentEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoneWithoutAWorkspace()
    {
        DeskFixture fixture;
        CurrentEvent current(fixture.desk);
        const QSignalSpy settled(&current, &CurrentEvent::settled);
        current.refresh();
        QCOMPARE(settled.size(), 1);
        QVERIFY(!current.id().isStored());
        QVERIFY(current.name().isEmpty());
    }

    void keepsTheEventThroughARefresh()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        const EventId first = fixture.makeEvent(u"First"_s);
        CurrentEvent current(fixture.desk);
        QSignalSpy settled(&current, &CurrentEvent::settled);
        current.refresh();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(current.id(), first);
        fixture.makeEvent(u"Second"_s);
        QSignalSpy changed(&current, &CurrentEvent::eventChanged);
        current.refresh();
        QTRY_COMPARE(current.events().size(), size_t(2));
        QCOMPARE(current.id(), first);
        QCOMPARE(changed.size(), 0);
    }

    void showsAnEventThatWasJustMade()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        CurrentEvent current(fixture.desk);
        const EventId made = fixture.makeEvent(u"New"_s);
        current.refresh(); // an answer under way must not win over the choice
        current.select(made);
        QCOMPARE(current.id(), made);
        QTRY_COMPARE(current.name(), u"New"_s);
        QCOMPARE(current.id(), made);
    }

    void clearForgetsAnAnswerUnderWay()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        fixture.makeEvent(u"Old"_s);
        CurrentEvent current(fixture.desk);
        current.refresh();
        current.clear();
        fixture.settle();
        QVERIFY(!current.id().isStored());
        QVERIFY(current.events().empty());
    }

    void theNavigationListsPagesInTheirOrder()
    {
        DeskFixture fixture;
        CurrentEvent current(fixture.desk);
        Navigation navigation(current);
        const auto *pages = navigation.findChild<QListWidget *>(u"pageList"_s);
        QCOMPARE(pages->count(), PageCount);
        QSignalSpy chosen(&navigation, &Navigation::pageChosen);
        navigation.setPage(PageId::Results);
        QCOMPARE(chosen.constLast().constFirst().value<PageId>(), PageId::Results);
        QVERIFY(!navigation.findChild<QComboBox *>(u"eventChooser"_s)->isEnabled());
    }
};

QTEST_MAIN(TestCurrentEvent)
#include "tst_currentevent.moc"
