// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/signuptable.h"
#include "support/workspacefixture.h"
#include "workflow/changes.h"
#include "workflow/overview.h"
#include "workflow/teams/teams.h"

#include <algorithm>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An event with places for one team of two, and people p1, p2, … who signed up in this order.
struct FullFixture : WorkspaceFixture {
    explicit FullFixture(int people, int places = 2)
    {
        event.rules.minSize = 2;
        event.rules.maxSize = 2;
        event.signupRules.capacityTeams = places / 2;
        must(saveEvent(*workspace, event));
        if (people > 0) {
            bring(1, people);
        }
    }
    ImportOutcome bring(int first, int last, const QByteArray &confirmed = {})
    {
        QByteArray file = "discord_id,display_name,confirmed\n";
        for (int i = first; i <= last; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += number.rightJustified(18, '1') + ",p" + number + ',' + confirmed + '\n';
        }
        return import(file);
    }
    std::vector<SignupRow> rows() { return must(loadSignups(*workspace, event.id)); }
    QString statuses()
    {
        QStringList list;
        for (const SignupRow &row : rows()) {
            list << nameOf(row.signup.status);
        }
        return list.join(u' ');
    }
    SignupId id(size_t index) { return rows().at(index).signup.id; }
    Result<StatusOutcome> set(const std::vector<size_t> &people, SignupStatus status, bool bulk = false)
    {
        std::vector<SignupId> ids;
        ids.reserve(people.size());
        for (const size_t index : people) {
            ids.push_back(id(index));
        }
        return setStatus(*workspace, event.id, ids, status, u"because"_s, bulk, u"Mo"_s);
    }
    Result<FieldsOutcome> setField(const QString &name, const QString &text)
    {
        return setFields(*workspace, event.id, id(0), {{name, text}}, {});
    }
};

QStringList keysOf(const Findings &findings)
{
    QStringList keys;
    for (const Finding &finding : findings) {
        keys << finding.key;
    }
    return keys;
}

} // namespace

/// Statuses with their log, an event's places and its wait-list, and what is set by hand.
class tst_Statuses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesBeyondThePlacesWaitsAndThePreviewSaysSo()
    {
        FullFixture fixture(0);
        const QByteArray file = "discord_id,display_name\n100000000000000001,p1\n100000000000000002,p2\n"
                                "100000000000000003,p3\n";
        const ImportPreview preview = must(
            previewImport(*fixture.workspace, fixture.event.id, {u"a.csv"_s, file, ImportSource::Signup, {}, {}, {}}));
        QCOMPARE(preview.findings.size(), 1);
        QCOMPARE(preview.findings.front().key, u"import.event-full"_s);
        must(commitImport(*fixture.workspace, fixture.event.id, preview));
        QCOMPARE(fixture.statuses(), u"approved approved waitlisted"_s);
        QVERIFY(!fixture.rows()[2].signup.statusReason.isEmpty());
        // The same answers again change nobody's place.
        fixture.import(file + "100000000000000004,p4\n");
        QCOMPARE(fixture.statuses(), u"approved approved waitlisted waitlisted"_s);
    }

    void withoutACapacityEverybodyIsApproved()
    {
        FullFixture fixture(0);
        fixture.event.signupRules.capacityTeams.reset();
        must(saveEvent(*fixture.workspace, fixture.event));
        fixture.bring(1, 5);
        QCOMPARE(fixture.statuses(), u"approved approved approved approved approved"_s);
    }

    void theFirstWhoWaitsMovesUpInTheSameChange()
    {
        FullFixture fixture(4);
        const StatusOutcome outcome = must(fixture.set({0}, SignupStatus::Withdrawn));
        QCOMPARE(outcome.changed, 1);
        QCOMPARE(outcome.promoted, QStringList{u"p3"_s});
        QCOMPARE(keysOf(outcome.findings), QStringList{u"signups.promoted"_s});
        QCOMPARE(fixture.statuses(), u"withdrawn approved approved waitlisted"_s);
        must(undoChange(*fixture.workspace));
        QCOMPARE(fixture.statuses(), u"approved approved waitlisted waitlisted"_s);
        must(redoChange(*fixture.workspace));
        QCOMPARE(fixture.statuses(), u"withdrawn approved approved waitlisted"_s);
    }

    void nobodyMovesUpWhereThereWasRoomOrOverThoseWhoAreKeptOut()
    {
        FullFixture fixture(2, 4);
        must(fixture.set({1}, SignupStatus::Waitlisted)); // by the organiser's will: there is room
        QVERIFY(must(fixture.set({0}, SignupStatus::Withdrawn)).promoted.isEmpty());
        QCOMPARE(fixture.statuses(), u"withdrawn waitlisted"_s);

        FullFixture full(4);
        full.import("discord_id,discord_username,github_username\n111111111111111113,x,\n", ImportSource::Blocklist,
                    u"blocklist.csv"_s);
        QCOMPARE(full.statuses(), u"approved approved rejected waitlisted"_s);
        QCOMPARE(must(full.set({0, 1}, SignupStatus::Withdrawn)).promoted, QStringList{u"p4"_s});
    }

    void aConfirmationFileThatSaysNoMakesRoomForWhoWaits()
    {
        FullFixture fixture(3);
        const ImportOutcome outcome = fixture.import("discord_id,confirmed\n111111111111111111,no\n",
                                                     ImportSource::Confirmation, u"confirm.csv"_s);
        QCOMPARE(fixture.statuses(), u"withdrawn approved approved"_s);
        QCOMPARE(keysOf(outcome.findings), QStringList{u"signups.promoted"_s});
        must(undoChange(*fixture.workspace));
        QCOMPARE(fixture.statuses(), u"approved approved waitlisted"_s);
    }

    void theWaitListComesBeforeWhoeverIsNew()
    {
        FullFixture fixture(3);
        // One file brings a withdrawal and somebody new: the place is p3's.
        fixture.import("discord_id,display_name,confirmed\n111111111111111111,p1,no\n111111111111111114,p4,\n");
        QCOMPARE(fixture.statuses(), u"withdrawn approved approved waitlisted"_s);
    }

    void stepsThatMakeNoSenseAreRefusedWhole()
    {
        FullFixture fixture(3);
        const auto refused = fixture.set({0, 2}, SignupStatus::NoShow);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Input);
        QCOMPARE(refused.error().where, u"p3"_s);
        QVERIFY(refused.error().what.contains(u"no-show"_s));
        QCOMPARE(fixture.statuses(), u"approved approved waitlisted"_s);
        // In bulk they are left out, and said so.
        const StatusOutcome bulk = must(fixture.set({0, 2}, SignupStatus::NoShow, true));
        QCOMPARE(bulk.changed, 1);
        QVERIFY(keysOf(bulk.findings).contains(u"signups.no-such-step"_s));
        QVERIFY(!fixture.set({0}, SignupStatus::Applied).ok());
    }

    void aFullEventTakesNobodyMoreInBulkAndSomebodyByNameWithAWarning()
    {
        FullFixture fixture(4);
        const StatusOutcome bulk = must(fixture.set({0, 1, 2, 3}, SignupStatus::Approved, true));
        QCOMPARE(bulk.changed, 0);
        QCOMPARE(keysOf(bulk.findings), QStringList{u"signups.no-place"_s});
        const StatusOutcome named = must(fixture.set({3}, SignupStatus::Approved));
        QCOMPARE(named.changed, 1);
        QCOMPARE(keysOf(named.findings), QStringList{u"signups.over-capacity"_s});
        // One too many has a place, so the next who withdraws makes no room.
        QVERIFY(must(fixture.set({0}, SignupStatus::Withdrawn)).promoted.isEmpty());
    }

    void aPreviewOfAStatusWritesNothing()
    {
        FullFixture fixture(3);
        const auto id = fixture.id(0);
        const StatusOutcome preview =
            must(previewStatus(*fixture.workspace, fixture.event.id, {id}, SignupStatus::Withdrawn, false));
        QCOMPARE(preview.promoted, QStringList{u"p3"_s});
        QVERIFY(!preview.change.isStored());
        QCOMPARE(fixture.statuses(), u"approved approved waitlisted"_s);
    }

    void everyDecisionIsLoggedWithWhoAndWhy()
    {
        FullFixture fixture(3);
        must(fixture.set({0}, SignupStatus::Withdrawn));
        const auto log = must(store::SignupTable(fixture.workspace->database()).decisions(fixture.event.id));
        QCOMPARE(log.size(), size_t(4)); // the status that each came with, and the one that was decided
        QCOMPARE(log[0].value, u"approved"_s);
        QCOMPARE(log[1], (Decision{fixture.id(0), DecisionSubject::Status, u"withdrawn"_s, u"because"_s, u"Mo"_s,
                                   fixture.clock.now()}));
        QCOMPARE(log[2].signup, fixture.id(2));
        QCOMPARE(log[2].value + log[2].reason, u"waitlistedEvery place is taken."_s);
        QCOMPARE(log[3].value, u"approved"_s);
        QVERIFY(log[3].by.isEmpty() && !log[3].reason.isEmpty());
        must(fixture.set({0}, SignupStatus::Approved));
        QCOMPARE(must(store::SignupTable(fixture.workspace->database()).decisions(fixture.event.id)).size(), size_t(5));
    }

    void aFileThatVetsLeadersIsLoggedToo()
    {
        FullFixture fixture(1);
        fixture.import("discord_id,lead_priority\n111111111111111111,2\n", ImportSource::Corrections, u"vetted.csv"_s);
        const auto log = must(store::SignupTable(fixture.workspace->database()).decisions(fixture.event.id));
        QCOMPARE(log.size(), size_t(1));
        QCOMPARE(log[0].subject, DecisionSubject::LeadPriority);
        QCOMPARE(log[0].value, u"2"_s);
        QVERIFY(log[0].reason.contains(u"vetted.csv"_s));
    }

    void theLeaderWhomStaffVettedLeadsTheTeamAndNotWhoeverWantsTo()
    {
        WorkspaceFixture fixture;
        fixture.import("discord_id,display_name,leader,utc_offset,skill:python\n"
                       "100000000000000001,Keen,yes,+01:00,3\n100000000000000002,Calm,no,+01:00,1\n"
                       "100000000000000003,Able,yes,+01:00,2\n");
        const auto leaderOf = [&] {
            Event event = must(loadEvent(*fixture.workspace, fixture.event.id));
            event.rules.minSize = 3;
            event.rules.maxSize = 3;
            must(saveEvent(*fixture.workspace, event));
            const TeamProblem problem = must(loadTeamProblem(*fixture.workspace, fixture.event.id));
            NoProgress progress;
            const TeamDraft draft = must(formTeams(problem, {1, 0, 2000}, {}, progress));
            return problem.people.at(size_t(draft.teams.at(0).leader)).name;
        };
        QVERIFY(leaderOf() != u"Calm"_s);
        const auto rows = must(loadSignups(*fixture.workspace, fixture.event.id));
        const FieldsOutcome outcome =
            must(setFields(*fixture.workspace, fixture.event.id, rows[1].signup.id, {{u"lead_priority"_s, u"2"_s}},
                           u"Led well last year."_s, u"Mo"_s));
        QVERIFY(outcome.change.isStored());
        QCOMPARE(leaderOf(), u"Calm"_s);
        const Decision decision =
            must(store::SignupTable(fixture.workspace->database()).decisions(fixture.event.id)).front();
        QCOMPARE(decision.subject, DecisionSubject::LeadPriority);
        QCOMPARE(decision.value + decision.reason + decision.by, u"2Led well last year.Mo"_s);
        must(undoChange(*fixture.workspace, outcome.change));
        QVERIFY(leaderOf() != u"Calm"_s);
    }

    void everyFieldIsSetByHandAndChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // blank = refused
        QTest::newRow("offset") << u"utc_offset"_s << u"+5:30"_s << u"+05:30"_s;
        QTest::newRow("zone") << u"utc_offset"_s << u"Europe/Oslo"_s << u"+02:00"_s;
        QTest::newRow("time zone") << u"time_zone"_s << u"Europe/Oslo"_s << u"Europe/Oslo"_s;
        QTest::newRow("no zone") << u"time_zone"_s << u"+05:30"_s << QString();
        QTest::newRow("bad offset") << u"utc_offset"_s << u"EST"_s << QString();
        QTest::newRow("leader") << u"leader"_s << u"Maybe"_s << u"maybe"_s;
        QTest::newRow("bad leader") << u"leader"_s << u"perhaps"_s << QString();
        QTest::newRow("priority") << u"lead_priority"_s << u"3"_s << u"3"_s;
        QTest::newRow("too high") << u"lead_priority"_s << u"4"_s << QString();
        QTest::newRow("broken") << u"lead_priority"_s << u"1.5"_s << QString();
        QTest::newRow("passed") << u"qualifier_passed"_s << u"Y"_s << u"yes"_s;
        QTest::newRow("not passed or not") << u"qualifier_passed"_s << u"almost"_s << QString();
        QTest::newRow("score") << u"qualifier_score"_s << u"12,5"_s << u"12.5"_s;
        QTest::newRow("no score") << u"qualifier_score"_s << u"many"_s << QString();
        QTest::newRow("hours") << u"weekly_hours"_s << u"20"_s << u"20"_s;
        QTest::newRow("consent") << u"consent"_s << u"I agree"_s << u"yes"_s;
        QTest::newRow("no consent") << u"consent"_s << u"maybe"_s << QString();
        QTest::newRow("ticket") << u"confirmed"_s << u"Refunded"_s << u"no"_s;
        QTest::newRow("no hours") << u"weekly_hours"_s << u"200"_s << QString();
        QTest::newRow("languages") << u"languages"_s << u"en, de"_s << u"en;de"_s;
        QTest::newRow("skill") << u"skill:python"_s << u"2"_s << u"2"_s;
        QTest::newRow("no level") << u"skill:python"_s << u"lots"_s << QString();
        QTest::newRow("set") << u"set:topics"_s << u"games;web"_s << u"games;web"_s;
        QTest::newRow("category") << u"category:track"_s << u"Beginner"_s << u"Beginner"_s;
        QTest::newRow("age") << u"age_band"_s << u"18-24"_s << u"18-24"_s;
        QTest::newRow("notes") << u"notes"_s << u"=1+1; \"quoted\""_s << u"=1+1; \"quoted\""_s;
        QTest::newRow("unknown") << u"shoe_size"_s << u"42"_s << QString();
    }
    void everyFieldIsSetByHandAndChecked()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        QFETCH(const QString, value);
        FullFixture fixture(1);
        const auto set = fixture.setField(name, text);
        QCOMPARE(set.ok(), !value.isEmpty());
        if (!set) {
            QCOMPARE(set.error().kind, ErrorKind::Usage);
            QVERIFY(!set.error().where.isEmpty());
            return;
        }
        QCOMPARE(fixture.rows()[0].signup.fields.value(name), value);
        must(fixture.setField(name, {}));
        QVERIFY(!fixture.rows()[0].signup.fields.has(name));
    }

    void whoSomebodyIsIsSetToo()
    {
        FullFixture fixture(2);
        must(fixture.setField(u"email"_s, u"P1@Example.test"_s));
        must(fixture.setField(u"discord_id"_s, u"100000000000000077"_s));
        must(fixture.setField(u"github"_s, u"p1-hub"_s));
        const Person person = fixture.rows()[0].person;
        QCOMPARE(person.email, u"p1@example.test"_s);
        QCOMPARE(person.discordId, Snowflake(100000000000000077));
        QCOMPARE(person.github, u"p1-hub"_s);
        QCOMPARE(fixture.setField(u"discord_id"_s, u"111111111111111112"_s).error().kind, ErrorKind::Input); // p2's
        must(fixture.setField(u"email"_s, {}));
        QCOMPARE(fixture.setField(u"discord_id"_s, {}).error().kind,
                 ErrorKind::Usage); // nobody could be told by what is left
    }

    void anAnswerSetByHandMovesTheStatusAndTheWaitList()
    {
        FullFixture fixture(3);
        const FieldsOutcome outcome = must(fixture.setField(u"confirmed"_s, u"no"_s));
        QCOMPARE(fixture.statuses(), u"withdrawn approved approved"_s);
        QCOMPARE(keysOf(outcome.findings), QStringList{u"signups.promoted"_s});
    }
};

QTEST_GUILESS_MAIN(tst_Statuses)
#include "tst_statuses.moc"
