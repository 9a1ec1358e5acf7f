// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "store/answers/rawanswertable.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/erasure/erasure.h"
#include "store/eventtable.h"
#include "store/persontable.h"
#include "store/signuptable.h"
#include "store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::store;
using namespace Qt::Literals::StringLiterals;

namespace {

QString anyCell()
{
    static const QStringList parts{u"a"_s, u"\""_s,         u"'"_s, u"\\"_s,   u"\n"_s, u"\t"_s, u"\u0001"_s,
                                   u"ż"_s, u"\U0001F980"_s, u";"_s, u"=1+1"_s, u"{"_s,  u" "_s};
    QString text;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        text += parts[*rc::gen::inRange(0, int(parts.size()))];
    }
    return text;
}

QStringList cellsOf(const RawAnswerTable::RawAnswer &answer)
{
    return QVariant(QJsonDocument::fromJson(answer.cells.toUtf8()).array().toVariantList()).toStringList();
}

} // namespace

class tst_RawAnswerTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = *Database::open(m_folder->filePath(u"w.jamwright"_s), OpenMode::Write, m_clock);
        Event event;
        event.name = u"Jam"_s;
        m_event = EventTable(*m_database).insert(event).value();
    }
    void cleanup() { m_database.reset(); }

    void cellsComeBackAsTheyCame()
    {
        const bool held = rc::check("any text in any cell", [this] {
            const QStringList cells{anyCell(), QString(), anyCell()};
            keep({rowOf(2, cells)}, {somebody(u"ada"_s)});
            RC_ASSERT(cellsOf(RawAnswerTable(*m_database).ofEvent(m_event)->back()) == cells);
        });
        QVERIFY(held);
    }

    void everyRowComesBack_data()
    {
        QTest::addColumn<int>("count");
        // Around the size of a sheet, where an end is easily lost.
        for (const int count : {0, 1, 2, 499, 500, 501, 1001}) {
            QTest::addRow("%d", count) << count;
        }
    }
    void everyRowComesBack()
    {
        QFETCH(const int, count);
        const auto many = size_t(count);
        const PersonId first = PersonTable(*m_database).insertAll(many, [](size_t) { return Person(); }).value();
        std::vector<ImportRow> rows;
        std::vector<PersonId> people;
        for (int i = 0; i < count; ++i) {
            rows.push_back(rowOf(i + 2, {QString::number(i)}));
            rows.back().answeredAt = i % 2 == 0 ? m_clock.now() : QDateTime();
            people.push_back({first.value + i});
        }
        QVERIFY(keep(rows, people).isStored());
        RawAnswerTable table(*m_database);
        const auto all = table.ofEvent(m_event).value();
        QCOMPARE(all.size(), many);
        for (size_t i = 0; i < many; ++i) {
            QCOMPARE(all[i].line, rows[i].line);
            QCOMPARE(all[i].person, people[i]);
            QCOMPARE(all[i].answeredAt, i % 2 == 0 ? u"2026-08-01T12:00:00.000Z"_s : QString());
            QCOMPARE(cellsOf(all[i]), rows[i].cells);
        }
        for (size_t i = 0; i < many; i += 250) {
            const auto hers = table.ofPerson(people[i]).value();
            QCOMPARE(hers.size(), size_t(1));
            QCOMPARE(hers.front().line, rows[i].line);
        }
    }

    // A line of a project file tells of several people, each with an answer of her own.
    void erasingOneOfALineLeavesTheOthersTheirAnswers()
    {
        Person erased;
        erased.email = u"erased.person@example.test"_s;
        erased.id = PersonTable(*m_database).insert(erased).value();
        keep({rowOf(2, {u"Ada"_s, u"her own"_s}), rowOf(2, {u"Bo"_s, u"with erased.person@example.test"_s}),
              rowOf(2, {u"Cy"_s, u"with erased.person@example.test"_s})},
             {erased.id, somebody(u"bo"_s), somebody(u"cy"_s)});
        QVERIFY(erase(*m_database, erased).ok());
        QStringList names;
        for (const auto &raw : RawAnswerTable(*m_database).ofEvent(m_event).value()) {
            QVERIFY(!raw.cells.contains(u"erased.person"_s));
            QCOMPARE(raw.line, 2);
            names << cellsOf(raw).constFirst();
        }
        QCOMPARE(names, (QStringList{u"Bo"_s, u"Cy"_s}));
    }

    void anImportThatIsUndoneAndRedoneHasItsAnswersBack()
    {
        recordKeeping({rowOf(2, {u"x"_s})}, {somebody(u"bo"_s)});
        RawAnswerTable table(*m_database);
        ChangeLog log(*m_database);
        QCOMPARE(table.ofEvent(m_event)->size(), size_t(1));
        QVERIFY(log.toggle(log.list(1)->front()).ok());
        QVERIFY(table.ofEvent(m_event)->empty());
        QVERIFY(m_database->integrityProblems()->isEmpty());
        QVERIFY(log.toggle(log.list(1)->front()).ok());
        QCOMPARE(table.ofEvent(m_event)->size(), size_t(1));
    }

    // Whom an import that was undone had made is no longer known, so its rows are told by what they say.
    void erasingReachesTheAnswersOfAnUndoneImport()
    {
        Person ada;
        ada.email = u"ada.person@example.test"_s;
        ada.id = PersonTable(*m_database).insert(ada).value();
        recordKeeping({rowOf(2, {u"ada.person@example.test"_s, u"my secret"_s})}, {somebody(u"her twin"_s)});
        recordKeeping({rowOf(2, {u"bo@example.test"_s})}, {somebody(u"bo"_s)});
        ChangeLog log(*m_database);
        const auto changes = log.list(2).value();
        QVERIFY(log.toggle(changes[0]).ok());
        QVERIFY(log.toggle(changes[1]).ok());
        QVERIFY(erase(*m_database, ada).ok());
        const auto texts = m_database->select(u"SELECT answers FROM answer_sheet ORDER BY import_id"_s, {},
                                              [](const QSqlQuery &row) { return row.value(0).toString(); });
        QCOMPARE(texts->size(), size_t(2));
        QCOMPARE(texts->front(), u"[]"_s);
        QVERIFY(texts->back().contains(u"bo@example.test"_s));
    }

private:
    static ImportRow rowOf(int line, const QStringList &cells)
    {
        ImportRow row;
        row.line = line;
        row.cells = cells;
        return row;
    }

    PersonId somebody(const QString &name)
    {
        Person person;
        person.discordName = name;
        return PersonTable(*m_database).insert(person).value();
    }

    ImportId keep(const std::vector<ImportRow> &rows, const std::vector<PersonId> &people)
    {
        ImportPreview preview;
        preview.header = QStringList{u"a"_s, u"b"_s};
        const ImportId import = SignupTable(*m_database).addImport(m_event, preview, m_clock.now()).value();
        std::vector<RawAnswerTable::Kept> kept;
        for (size_t i = 0; i < rows.size(); ++i) {
            kept.push_back({&rows[i], people[i]});
        }
        const auto added = RawAnswerTable(*m_database).add(import, kept);
        return added ? import : ImportId{};
    }

    void recordKeeping(const std::vector<ImportRow> &rows, const std::vector<PersonId> &people)
    {
        auto transaction = RecordedTransaction::begin(*m_database);
        QVERIFY(transaction.ok());
        QVERIFY(keep(rows, people).isStored());
        QVERIFY(transaction->commit(m_event, u"import"_s, u"Imported"_s).ok());
    }

    FixedClock m_clock{QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    EventId m_event;
};

QTEST_GUILESS_MAIN(tst_RawAnswerTable)
#include "tst_rawanswertable.moc"
