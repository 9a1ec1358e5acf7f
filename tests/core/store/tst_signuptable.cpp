// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "store/database.h"
#include "store/erasure/erasure.h"
#include "store/eventtable.h"
#include "store/persontable.h"
#include "store/signuptable.h"

#include <QJsonArray>
#include <QJsonDocument>
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
            signup.id = table.insert(signup).value();
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
        const SignupId id = SignupTable(*m_database).insert(signup).value();
        const auto stored = m_database->select(u"SELECT sources FROM signup WHERE id = ?"_s, {id.value},
                                               [](const QSqlQuery &row) { return row.value(0).toString(); });
        QCOMPARE(stored->front(), u"{\"*\":7}"_s);
    }

    void rawAnswersComeBackAsTheyCame()
    {
        const bool held = rc::check("cells are kept", [this] {
            SignupTable table(*m_database);
            ImportPreview preview;
            preview.header = QStringList{u"a"_s, u"b"_s};
            const ImportId import = table.addImport(m_event, preview, m_clock.now()).value();
            ImportRow row;
            row.line = 2;
            row.cells = QStringList{anyText(), QString()};
            const PersonId person = PersonTable(*m_database).insert(nobody()).value();
            RC_ASSERT(table.addRawAnswer(import, row, person).ok());
            const QString cells = table.rawAnswers(m_event).value().back().cells;
            const QJsonArray array = QJsonDocument::fromJson(cells.toUtf8()).array();
            RC_ASSERT(array == QJsonArray::fromStringList({row.cells[0], u""_s}));
        });
        QVERIFY(held);
    }

    // A line of a project file tells of several people, each with an answer of her own.
    void erasingOneOfALineLeavesTheOthersTheirAnswers()
    {
        SignupTable table(*m_database);
        PersonTable people(*m_database);
        const ImportId import = table.addImport(m_event, ImportPreview(), m_clock.now()).value();
        Person erased;
        erased.email = u"erased.person@example.test"_s;
        erased.id = people.insert(erased).value();
        const auto answer = [&](const QString &name) {
            const PersonId id = people.insert(nobody()).value();
            ImportRow row;
            row.line = 2;
            row.cells = QStringList{name, u"with erased.person@example.test"_s};
            QVERIFY(table.addRawAnswer(import, row, id).ok());
        };
        answer(u"Bo"_s);
        answer(u"Cy"_s);
        QVERIFY(erase(*m_database, erased).ok());
        QStringList names;
        for (const auto &raw : table.rawAnswers(m_event).value()) {
            const QJsonArray cells = QJsonDocument::fromJson(raw.cells.toUtf8()).array();
            QVERIFY(!raw.cells.contains(u"erased.person"_s));
            names << cells[0].toString();
        }
        QCOMPARE(names.last(2), (QStringList{u"Bo"_s, u"Cy"_s}));
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
