// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "store/database.h"
#include "store/eventtable.h"
#include "store/persontable.h"
#include "store/signuptable.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::store;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Texts that a JSON document or a statement could trip over.
QString anyText()
{
    static const QStringList parts{u"a"_s, u"\""_s,         u"'"_s, u"\\"_s,   u"\n"_s, u"\t"_s, u"\u0001"_s,
                                   u"ż"_s, u"\U0001F980"_s, u";"_s, u"=1+1"_s, u"{"_s,  u" "_s};
    QString text = u"x"_s; // never blank: a blank is not stored
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        text += parts[*rc::gen::inRange(0, int(parts.size()))];
    }
    return text;
}

} // namespace

class TestSignupTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Database::open(m_folder.filePath(u"w.jamwright"_s), OpenMode::Write, m_clock);
        QVERIFY(opened.ok());
        m_database = *std::move(opened);
        Event event;
        event.name = u"Jam"_s;
        m_event = EventTable(*m_database).insert(event).value();
    }

    void whatIsStoredComesBack()
    {
        const bool held = rc::check("insert and update keep fields and where they came from", [this] {
            SignupTable table(*m_database);
            Signup signup = anySignup();
            signup.person = PersonTable(*m_database).insert(nobody()).value();
            signup.id = table.insertAll(1, [&](size_t) { return signup; }).value();
            RC_ASSERT(table.list(m_event).value().back() == signup);

            Signup changed = anySignup();
            changed.id = signup.id;
            changed.person = signup.person;
            RC_ASSERT(table.update(changed).ok());
            RC_ASSERT(table.list(m_event).value().back() == changed);
        });
        QVERIFY(held);
    }

    void aWholeSignUpOfOneImportNamesItOnce()
    {
        Signup signup = signupOf(ImportId{7}, [] { return u"some"_s; });
        signup.person = PersonTable(*m_database).insert(nobody()).value();
        const SignupId id = SignupTable(*m_database).insertAll(1, [&](size_t) { return signup; }).value();
        const auto stored = m_database->select(u"SELECT sources FROM signup WHERE id = ?"_s, {id.value},
                                               [](const QSqlQuery &row) { return row.value(0).toString(); });
        QCOMPARE(stored->front(), u"{\"*\":7}"_s);
    }

    // More than one statement holds.
    void manyAreInsertedInOrder()
    {
        const size_t many = 150;
        PersonTable people(*m_database);
        const auto named = [](size_t i) {
            Person person;
            person.discordName = u"one of many %1"_s.arg(i);
            return person;
        };
        const qint64 first = people.insertAll(many, named).value().value;
        const auto known = people.list().value();
        QCOMPARE(known.back().id.value, first + qint64(many) - 1);
        for (size_t i = 0; i < many; ++i) {
            const Person &person = known[known.size() - many + i];
            QCOMPARE(person.id.value, first + qint64(i));
            QCOMPARE(person.discordName, named(i).discordName);
        }
        QCOMPARE(people.insertAll(0, named).value(), PersonId{});
        QCOMPARE(people.list().value().size(), known.size());
    }

private:
    static Person nobody()
    {
        Person person;
        person.discordName = u"nobody"_s;
        return person;
    }

    Signup anySignup()
    {
        Signup signup = signupOf(ImportId{1}, anyText);
        for (auto &[field, source] : signup.sources) {
            source = ImportId{*rc::gen::inRange<qint64>(0, 4)};
        }
        if (*rc::gen::arbitrary<bool>()) {
            signup.sources.erase(signup.sources.begin()); // of which nobody knows
        }
        if (*rc::gen::arbitrary<bool>()) {
            signup.sources[u"notes"_s] = ImportId{2}; // blanked since
        }
        return signup;
    }

    Signup signupOf(ImportId import, QString (*text)())
    {
        Signup signup{{}, m_event, {}, SignupStatus::Approved, u"By “hand”"_s, true, {}, {}};
        for (const auto &field : {u"languages"_s, u"leader"_s, u"skill:python"_s, u"utc_offset"_s}) {
            signup.fields.set(field, text());
            signup.sources[field] = import;
        }
        return signup;
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<Database> m_database;
    EventId m_event;
};

QTEST_GUILESS_MAIN(TestSignupTable)
#include "tst_signuptable.moc"
