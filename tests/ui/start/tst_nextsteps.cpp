// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/neweventdialog.h"
#include "ui/start/nextsteps.h"
#include "ui/start/recentfiles.h"
#include "ui/start/stagepath.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page that the organiser is sent to first.
std::optional<PageId> nextPage(const EventOverview &overview)
{
    const QList<EventStep> steps = eventSteps(overview);
    for (const EventStep &step : steps) {
        if (step.state == StepState::Next) {
            return step.page;
        }
    }
    return std::nullopt;
}

Event goodEvent()
{
    Event event;
    event.name = u"Summer Jam"_s;
    event.startsOn = QDate(2026, 8, 7);
    event.endsOn = QDate(2026, 8, 16);
    return event;
}

} // namespace

class TestNextSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsThroughTheEvent()
    {
        EventOverview overview;
        QCOMPARE(nextPage(overview), PageId::Signups);
        overview.signupCount = 120;
        overview.participants = 110;
        QCOMPARE(nextPage(overview), PageId::Teams);
        overview.teams = 20;
        QCOMPARE(nextPage(overview), PageId::Discord);
        overview.rooms.objectsMade = 42;
        QCOMPARE(nextPage(overview), PageId::Judging);
        overview.judges = 6;
        overview.submissions = 20;
        overview.reviewsAssigned = 60;
        QCOMPARE(nextPage(overview), PageId::Judging);
        overview.reviewsDone = 60;
        QCOMPARE(nextPage(overview), PageId::Results);
    }

    void leadsThroughAnEventWhoseTeamsAreFromElsewhere()
    {
        EventOverview overview;
        overview.teams = overview.submissions = 12; // submissions import --new-teams
        QCOMPARE(nextPage(overview), PageId::Judging);
        QCOMPARE(eventSteps(overview).at(1).state, StepState::Done);
        overview.judges = 4;
        QCOMPARE(nextPage(overview), PageId::Judging);
        overview.reviewsAssigned = overview.reviewsDone = 36;
        QCOMPARE(nextPage(overview), PageId::Results);
    }

    void everyStepHasAButtonAndASentence()
    {
        EventOverview overview;
        for (int filled = 0; filled < 2; ++filled) {
            const QList<EventStep> steps = eventSteps(overview);
            QCOMPARE(steps.size(), 5);
            for (const EventStep &step : steps) {
                QVERIFY(!step.title.isEmpty());
                QVERIFY(!step.sentence.isEmpty());
                QVERIFY2(step.action.contains(u'&'), qPrintable(step.action));
            }
            overview.signupCount = overview.participants = overview.teams = 5;
            overview.judges = overview.reviewsAssigned = overview.reviewsDone = 5;
        }
    }

    void anUnfinishedRunComesFirst()
    {
        EventOverview overview;
        overview.signupCount = overview.participants = 100;
        overview.teams = 20;
        overview.rooms.objectsMade = 3;
        overview.rooms.runUnfinished = true;
        QCOMPARE(nextPage(overview), PageId::Discord);
        QVERIFY(eventSteps(overview).at(2).action.contains(u"Resume"_s));
    }

    void namesWhatIsWrongWithANewEvent()
    {
        QCOMPARE(eventProblem(goodEvent(), {u"Winter Jam"_s}), QString());
        QVERIFY(!eventProblem(goodEvent(), {u"summer jam"_s}).isEmpty());
        Event event = goodEvent();
        event.name.clear();
        QVERIFY(!eventProblem(event, {}).isEmpty());
        event = goodEvent();
        event.endsOn = event.startsOn.addDays(-1);
        QVERIFY(!eventProblem(event, {}).isEmpty());
        event.endsOn = event.startsOn; // one day is fine
        QCOMPARE(eventProblem(event, {}), QString());
        event.rules.minSize = 7;
        QVERIFY(!eventProblem(event, {}).isEmpty());
    }

    void remembersTheLatestFilesFirst()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        RecentFiles recent(settings);
        const QSignalSpy changed(&recent, &RecentFiles::changed);
        for (int i = 0; i < RecentFiles::Most + 3; ++i) {
            recent.add(u"/w/%1.jamwright"_s.arg(i));
        }
        QCOMPARE(recent.files().size(), RecentFiles::Most);
        QCOMPARE(recent.files().constFirst(), u"/w/10.jamwright"_s);
        recent.add(u"/w/8.jamwright"_s);
        QCOMPARE(recent.files().constFirst(), u"/w/8.jamwright"_s);
        QCOMPARE(recent.files().count(u"/w/8.jamwright"_s), 1);
        recent.remove(u"/w/8.jamwright"_s);
        QVERIFY(!recent.files().contains(u"/w/8.jamwright"_s));
        QCOMPARE(changed.size(), RecentFiles::Most + 5);
    }

    void thePathAsksForAnotherStage()
    {
        StagePath path;
        path.setStage(Stage::Teams);
        QSignalSpy chosen(&path, &StagePath::stageChosen);
        auto *present = path.findChild<QAbstractButton *>(u"stage-teams"_s);
        auto *other = path.findChild<QAbstractButton *>(u"stage-judging"_s);
        QVERIFY(present != nullptr);
        QVERIFY(other != nullptr);
        present->click();
        QCOMPARE(chosen.size(), 0);
        other->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().value<Stage>(), Stage::Judging);
        QVERIFY(present->accessibleName().contains(u"present"_s));
        QVERIFY(!other->accessibleName().contains(u"present"_s));
    }
};

QTEST_MAIN(TestNextSteps)
#include "tst_nextsteps.moc"
