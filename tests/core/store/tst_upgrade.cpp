// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/migrations.h"
#include "store/persontable.h"
#include "store/signuptable.h"
#include "store/teams/pairtable.h"
#include "store/teams/teamtable.h"
#include "store/transaction.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::store;
using namespace Qt::Literals::StringLiterals;

/// A workspace of an earlier version, opened by this one.
class tst_Upgrade : public QObject
{
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    std::unique_ptr<Database> open()
    {
        auto database = Database::open(m_file, OpenMode::Write, m_clock);
        if (!database) {
            qFatal("%s", qPrintable(database.error().sentence()));
        }
        return *std::move(database);
    }
    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"old.jamwright"_s);
        QVERIFY(QFile::copy(QStringLiteral(JAMWRIGHT_TEST_DATA "/workspace-v1.jamwright"), m_file));
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    }

    void aDatedBackupOfTheOldStateIsPutBesideIt()
    {
        const QByteArray before = bytesOf(m_file);
        const auto database = open();
        QCOMPARE(database->schemaVersion(), newestSchemaVersion());
        QCOMPARE(database->openFindings().front().key, u"workspace.upgraded"_s);
        const QString backup = m_file + u".v1-20260801-120000.backup"_s;
        QVERIFY(QFile::exists(backup));
        QVERIFY(database->openFindings().front().message.contains(QFileInfo(backup).fileName()));
        QVERIFY(!before.isEmpty());
        // It is a whole workspace of the old version: this program opens it, and would bring it up to date in its turn.
        const auto again = Database::open(backup, OpenMode::Write, m_clock);
        QVERIFY(again.ok());
        QCOMPARE((*again)->counts()->people, database->counts()->people);
    }

    void aRehearsalIsBroughtUpToDateAloneAndLeavesTheFolderAsItIs()
    {
        const QByteArray before = bytesOf(m_file);
        {
            const auto rehearsal = Database::open(m_file, OpenMode::Rehearse, m_clock);
            QVERIFY2(rehearsal.ok(), rehearsal ? "" : qPrintable(rehearsal.error().sentence()));
            QCOMPARE((*rehearsal)->schemaVersion(), newestSchemaVersion());
            QCOMPARE((*rehearsal)->counts()->people, 7);
            QVERIFY((*rehearsal)->openFindings().isEmpty());
        }
        QCOMPARE(bytesOf(m_file), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"old.jamwright"_s}); // and no backup
    }

    void everythingIsStillThere()
    {
        const auto database = open();
        QVERIFY(database->integrityProblems()->isEmpty());
        QCOMPARE(database->counts()->people, 7);
        QCOMPARE(database->counts()->changes, 7);
        const Event event = EventTable(*database).list()->front();
        QCOMPARE(event.name, u"Winter Jam"_s);
        QCOMPARE(event.rules.maxArcMinutes, 12 * 60);
        QCOMPARE(event.signupRules, SignupRules());
        const auto signups = *SignupTable(*database).list(event.id);
        QCOMPARE(signups.size(), size_t(6));
        QCOMPARE(signups[4].status, SignupStatus::Approved);
        QCOMPARE(signups[4].statusReason, u"Changed his mind."_s);
        const auto past = *PersonTable(*database).pastTeams();
        QCOMPARE(past.size(), size_t(3));
        QCOMPARE(past[0], (PastTeam{PersonId{1}, u"Autumn Jam 2025"_s, u"Brisk Badgers"_s, true}));
        const auto bans = *PersonTable(*database).bans();
        QCOMPARE(bans.size(), size_t(1));
        QVERIFY(!bans.begin()->second.jams && bans.begin()->second.holdsAt(event.id));
        QCOMPARE(TeamTable(*database).list(event.id)->size(), size_t(2));
    }

    void whatTheOldVersionDidCanStillBeUndone()
    {
        const auto database = open();
        ChangeLog log(*database);
        int undone = 0;
        while (log.undoCandidate()->has_value()) {
            const Change change = **log.undoCandidate();
            const auto toggled = log.toggle(change);
            QVERIFY2(toggled.ok(), qPrintable(change.sentence));
            ++undone;
        }
        QCOMPARE(undone, 7);
        QCOMPARE(database->counts()->people, 0);
        QCOMPARE(database->counts()->events, 0);
        while (log.redoCandidate()->has_value()) {
            QVERIFY(log.toggle(**log.redoCandidate()).ok());
        }
        QCOMPARE(database->counts()->people, 7);
        QCOMPARE(PersonTable(*database).pastTeams()->size(), size_t(3));
        QVERIFY(database->integrityProblems()->isEmpty());
    }

    void whatTheNewTablesHoldIsUndoneToo()
    {
        const auto database = open();
        PersonTable people(*database);
        SignupTable signups(*database);
        const Event event = EventTable(*database).list()->front();
        const Signup signup = signups.list(event.id)->front();
        const QDateTime now = m_clock.now();
        {
            auto transaction = RecordedTransaction::begin(*database);
            QVERIFY(transaction.ok());
            QVERIFY(people.addNote({signup.person, NoteKind::Warning, u"Late twice."_s, u"Mo"_s, event.id, now}).ok());
            QVERIFY(people.setBan({signup.person, u"Rude."_s, 2, now, u"Mo"_s, {}}).ok());
            QVERIFY(people.useBan(signup.person, event.id, now).ok());
            QVERIFY(people.useBan(signup.person, event.id, now).ok());
            QVERIFY(
                signups.addDecision({signup.id, DecisionSubject::LeadPriority, u"3"_s, u"Led well."_s, {}, now}).ok());
            PastTeam past{signup.person, u"Autumn Jam 2025"_s, u"Brisk Badgers"_s, true, true, 2, u"Great demo"_s};
            QVERIFY(people.putPastTeam(past).ok());
            QVERIFY(transaction->commit(event.id, u"test"_s, u"people"_s).ok());
        }
        const auto read = [&] {
            return std::tuple(*people.notes(), people.bans()->count(signup.person), *signups.decisions(event.id),
                              people.pastTeams()->front().place);
        };
        const auto with = read();
        QCOMPARE(std::get<0>(with).front().by, u"Mo"_s);
        QCOMPARE(people.bans()->at(signup.person).jamsLeft(), std::optional(1));
        QCOMPARE(std::get<3>(with), std::optional(2));
        ChangeLog log(*database);
        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        QVERIFY(std::get<0>(read()).empty() && std::get<1>(read()) == 0 && std::get<2>(read()).empty());
        QCOMPARE(std::get<3>(read()), std::nullopt);
        QVERIFY(log.toggle(**log.redoCandidate()).ok());
        QVERIFY(read() == with);
    }

    void teamsOfTheSecondVersionAreThereUnlocked()
    {
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::copy(QStringLiteral(JAMWRIGHT_TEST_DATA "/workspace-v2.jamwright"), m_file));
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
        const auto database = open();
        QCOMPARE(database->schemaVersion(), newestSchemaVersion());
        QVERIFY(QFile::exists(m_file + u".v2-20260801-120000.backup"_s));
        QVERIFY(database->integrityProblems()->isEmpty());
        const EventId event = EventTable(*database).list()->front().id;
        TeamTable table(*database);
        const std::vector<Team> teams = *table.list(event);
        QCOMPARE(teams.size(), size_t(2));
        for (const Team &team : teams) {
            QVERIFY(!team.locked);
            QCOMPARE(team.members.size(), size_t(3));
            QVERIFY(std::none_of(team.members.begin(), team.members.end(),
                                 [](const TeamMember &member) { return member.locked; }));
        }
        QVERIFY(PairTable(*database).list(event)->empty());
        QVERIFY(EventTable(*database).nameWords(event)->isEmpty());

        std::vector<Team> locked = teams;
        locked[0].locked = true;
        locked[1].members[1].locked = true;
        const NameWords words{{u"Big"_s}, {u"Beans"_s}};
        const auto read = [&] {
            return std::tuple(*table.list(event), *PairTable(*database).list(event),
                              *EventTable(*database).nameWords(event));
        };
        const auto before = read();
        {
            auto transaction = RecordedTransaction::begin(*database);
            QVERIFY(transaction.ok());
            QVERIFY(table.write(event, teams, locked).ok());
            const std::vector<PairRule> pairs{{PersonId{2}, PersonId{1}, PairRule::Kind::Together, u"Twins"_s}};
            QVERIFY(PairTable(*database).replace(event, pairs).ok());
            QVERIFY(EventTable(*database).setNameWords(event, words).ok());
            QVERIFY(transaction->commit(event, u"test"_s, u"locks"_s).ok());
        }
        const auto after = read();
        QCOMPARE(std::get<0>(after), locked);
        QCOMPARE(std::get<1>(after),
                 (std::vector<PairRule>{{PersonId{1}, PersonId{2}, PairRule::Kind::Together, u"Twins"_s}}));
        QCOMPARE(std::get<2>(after), words);

        // All that it did, and all that the old version did, can be undone and done again.
        ChangeLog log(*database);
        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        QVERIFY(read() == before);
        while (log.undoCandidate()->has_value()) {
            QVERIFY(log.toggle(**log.undoCandidate()).ok());
        }
        QCOMPARE(database->counts()->events, 0);
        while (log.redoCandidate()->has_value()) {
            QVERIFY(log.toggle(**log.redoCandidate()).ok());
        }
        QVERIFY(read() == after);
        QVERIFY(database->integrityProblems()->isEmpty());
    }

    void aTeamIsReplacedAndWhatIsNotToldOfItStays()
    {
        const auto database = open();
        PersonTable people(*database);
        const PersonId ilse{1};
        QVERIFY(people.putPastTeam({ilse, u"Autumn Jam 2025"_s, u"Brisk Badgers"_s, true, true, 2, u"Demo"_s}).ok());
        QVERIFY(people.putPastTeam({ilse, u"Autumn Jam 2025"_s, u"Brisk Badgers"_s, false}).ok());
        QCOMPARE(people.pastTeams()->front(),
                 (PastTeam{ilse, u"Autumn Jam 2025"_s, u"Brisk Badgers"_s, false, true, 2, u"Demo"_s}));
        QVERIFY(people.putPastTeam({ilse, u"autumn jam 2025"_s, u"Calm Cranes"_s, true}).ok());
        int teams = 0;
        for (const PastTeam &past : *people.pastTeams()) {
            teams += past.person == ilse ? 1 : 0;
        }
        QCOMPARE(teams, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Upgrade)
#include "tst_upgrade.moc"
