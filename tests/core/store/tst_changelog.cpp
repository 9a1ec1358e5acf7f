// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/guild/guildtable.h"
#include "store/persontable.h"
#include "store/transaction.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::store;
using namespace Qt::Literals::StringLiterals;

class tst_ChangeLog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<Database> m_database;
    int m_count = 0;

    static Person named(const QString &name)
    {
        Person person;
        person.discordName = name;
        return person;
    }
    ChangeId add(const QString &name)
    {
        auto transaction = RecordedTransaction::begin(*m_database);
        Q_ASSERT(transaction.ok());
        auto id = PersonTable(*m_database).insert(named(name));
        Q_ASSERT(id.ok());
        auto change = transaction->commit({}, u"test"_s, name);
        Q_ASSERT(change.ok());
        return *change;
    }
    QStringList names()
    {
        QStringList list;
        for (const Person &person : *PersonTable(*m_database).list()) {
            list << person.discordName;
        }
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_database.reset();
        auto opened = Database::open(m_folder.filePath(u"w%1.jamwright"_s.arg(++m_count)), OpenMode::Write, m_clock);
        QVERIFY(opened.ok());
        m_database = *std::move(opened);
    }

    void whatIsNotCommittedIsRolledBack()
    {
        {
            auto transaction = RecordedTransaction::begin(*m_database);
            QVERIFY(transaction.ok());
            QVERIFY(PersonTable(*m_database).insert(named(u"ada"_s)).ok());
            QCOMPARE(names(), QStringList{u"ada"_s});
        }
        QVERIFY(names().isEmpty());
        QVERIFY(ChangeLog(*m_database).list(10)->empty());
    }

    void aChangeThatChangesNothingLeavesNoEntry()
    {
        auto transaction = RecordedTransaction::begin(*m_database);
        QVERIFY(transaction.ok());
        auto change = transaction->commit({}, u"test"_s, u"nothing"_s);
        QVERIFY(change.ok());
        QVERIFY(!change->isStored());
        QVERIFY(ChangeLog(*m_database).list(10)->empty());
    }

    void undoAndRedoGoThroughTheLog()
    {
        add(u"ada"_s);
        add(u"bo"_s);
        ChangeLog log(*m_database);
        QVERIFY(!log.redoCandidate()->has_value());

        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        QCOMPARE(names(), QStringList{u"ada"_s});
        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        QVERIFY(names().isEmpty());
        QVERIFY(!log.undoCandidate()->has_value());

        QVERIFY(log.toggle(**log.redoCandidate()).ok());
        QCOMPARE(names(), QStringList{u"ada"_s});
        QVERIFY(log.toggle(**log.redoCandidate()).ok());
        QCOMPARE(names(), (QStringList{u"ada"_s, u"bo"_s}));
    }

    void aNewChangeEndsRedo()
    {
        add(u"ada"_s);
        ChangeLog log(*m_database);
        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        add(u"cy"_s);
        QVERIFY(!log.redoCandidate()->has_value());
        QCOMPARE(names(), QStringList{u"cy"_s});
    }

    void anAbandonedBranchNeverComesBack()
    {
        add(u"ada"_s);
        ChangeLog log(*m_database);
        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        add(u"bo"_s);
        QVERIFY(log.toggle(**log.undoCandidate()).ok());

        const auto redo = *log.redoCandidate();
        QVERIFY(redo.has_value());
        QCOMPARE(redo->sentence, u"bo"_s);
        QVERIFY(log.toggle(*redo).ok());
        QCOMPARE(names(), QStringList{u"bo"_s});
        QVERIFY(!log.redoCandidate()->has_value());

        const auto all = *log.list(10); // the audit has both
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all.back().sentence, u"ada"_s);
        QVERIFY(all.back().undone && !all.back().undoable);
    }

    void whatChangesNothingLeavesRedo()
    {
        add(u"ada"_s);
        ChangeLog log(*m_database);
        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        auto transaction = RecordedTransaction::begin(*m_database);
        QVERIFY(transaction.ok());
        QVERIFY(!transaction->commit({}, u"test"_s, u"nothing"_s)->isStored());
        QVERIFY(log.toggle(**log.redoCandidate()).ok());
        QCOMPARE(names(), QStringList{u"ada"_s});
    }

    void thePositionTellsWhetherAnythingIsDifferent()
    {
        ChangeLog log(*m_database);
        const QString empty = *log.position();
        add(u"ada"_s);
        const QString withAda = *log.position();
        QVERIFY(withAda != empty);
        QCOMPARE(*log.position(), withAda);

        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        const QString withoutAda = *log.position();
        QVERIFY(withoutAda != withAda);
        QVERIFY(log.toggle(**log.redoCandidate()).ok());
        QCOMPARE(*log.position(), withAda);

        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        add(u"cy"_s);
        QVERIFY(*log.position() != withAda);
        QVERIFY(*log.position() != withoutAda);
    }

    void whatALaterChangeBuildsOnCannotBeUndone()
    {
        const ChangeId first = add(u"ada"_s);
        {
            auto transaction = RecordedTransaction::begin(*m_database);
            QVERIFY(transaction.ok());
            Person person = PersonTable(*m_database).list()->front();
            person.github = u"ada-gh"_s;
            QVERIFY(PersonTable(*m_database).update(person).ok());
            QVERIFY(transaction->commit({}, u"test"_s, u"github"_s).ok());
        }
        ChangeLog log(*m_database);
        auto refused = log.toggle(**log.find(first));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Input);
        QCOMPARE(PersonTable(*m_database).list()->front().github, u"ada-gh"_s);
        QVERIFY(!(*log.find(first))->undone);
    }

    void factsOfTheWorldAreNotUndone()
    {
        EventId event;
        {
            auto transaction = RecordedTransaction::begin(*m_database);
            QVERIFY(transaction.ok());
            Event made;
            made.name = u"Jam"_s;
            event = *EventTable(*m_database).insert(made);
            QVERIFY(transaction->commit(event, u"test"_s, u"event"_s).ok());
        }
        add(u"ada"_s);
        GuildTable journal(*m_database, event, Snowflake(5));
        const JournalledObject role{Snowflake(99), u"Owls"_s, u"Owls"_s, false, {}};
        QVERIFY(journal.record({{u"team:1:role"_s, role, false}}, {}, {{u"team:2:role"_s, {}}}).ok());
        ChangeLog log(*m_database);
        QVERIFY(log.toggle(**log.undoCandidate()).ok());
        QCOMPARE(journal.objects()->at(u"team:1:role"_s).id, Snowflake(99));
        QCOMPARE(journal.objects()->at(u"team:1:role"_s).name, u"Owls"_s);
        QCOMPARE(journal.intents()->size(), size_t(1));
        QVERIFY(journal.madeForOthers()->empty());
        const auto forOthers = GuildTable(*m_database, EventId{event.value + 1}, Snowflake(5)).madeForOthers();
        QCOMPARE(forOthers->size(), size_t(1));
        QCOMPARE(forOthers->at(Snowflake(99)), u"Jam"_s);
        QVERIFY(GuildTable(*m_database, EventId{event.value + 1}, Snowflake(6)).madeForOthers()->empty());
        // Deleted roles count for two days.
        QVERIFY(journal.record({{u"team:1:role"_s, {}, true}}, {u"team:2:role"_s}, {}).ok());
        QCOMPARE(*journal.rolesGone(), QList<Snowflake>{Snowflake(99)});
        QVERIFY(journal.objects()->empty() && journal.intents()->empty());
    }

    void anyChainOfChangesUndoesToNothingAndRedoesToItself()
    {
        rc::check("undo and redo are inverse", [this] {
            init();
            const auto count = *rc::gen::inRange(1, 8);
            std::vector<QStringList> states = {names()};
            for (int i = 0; i < count; ++i) {
                const auto people = PersonTable(*m_database).list();
                auto transaction = RecordedTransaction::begin(*m_database);
                RC_ASSERT(transaction.ok());
                if (people->empty() || *rc::gen::arbitrary<bool>()) {
                    RC_ASSERT(PersonTable(*m_database).insert(named(u"p%1"_s.arg(i))).ok());
                } else {
                    Person person = people->at(size_t(*rc::gen::inRange(0, int(people->size()))));
                    person.discordName += u'x';
                    RC_ASSERT(PersonTable(*m_database).update(person).ok());
                }
                RC_ASSERT(transaction->commit({}, u"test"_s, u"step"_s)->isStored());
                states.push_back(names());
            }
            ChangeLog log(*m_database);
            for (int i = count; i > 0; --i) {
                RC_ASSERT(log.toggle(**log.undoCandidate()).ok());
                RC_ASSERT(names() == states[size_t(i) - 1]);
            }
            for (int i = 1; i <= count; ++i) {
                RC_ASSERT(log.toggle(**log.redoCandidate()).ok());
                RC_ASSERT(names() == states[size_t(i)]);
            }
        });
    }
};

QTEST_GUILESS_MAIN(tst_ChangeLog)
#include "tst_changelog.moc"
