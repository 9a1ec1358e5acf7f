// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/field.h"
#include "ui/signups/grid/signupsmodel.h"
#include "ui/signups/signupwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

SignupRow person(qint64 id, const QString &name, SignupStatus status, const std::map<QString, QString> &fields = {})
{
    SignupRow row;
    row.person.id = {id};
    row.person.discordName = name;
    row.person.email = name.toLower() + u"@example.test"_s;
    row.signup.id = {id};
    row.signup.status = status;
    for (const auto &[field, value] : fields) {
        row.signup.fields.set(field, value);
    }
    return row;
}

std::vector<SignupRow> threePeople()
{
    SignupRow ada = person(1, u"Ada"_s, SignupStatus::Confirmed,
                           {{u"skill:python"_s, u"3"_s}, {u"utc_offset"_s, u"+01:00"_s}, {u"leader"_s, u"yes"_s}});
    ada.history = {{{1}, u"Summer Jam 2025"_s, u"Odd Owls"_s, true}};
    SignupRow grace = person(2, u"Grace"_s, SignupStatus::Approved,
                             {{u"skill:python"_s, u"1"_s}, {u"skill:git"_s, u"2"_s}, {u"utc_offset"_s, u"-05:00"_s}});
    SignupRow alan = person(3, u"Alan"_s, SignupStatus::Rejected, {{u"leader"_s, u"maybe"_s}});
    return {ada, grace, alan};
}

/// The model with an order computed for each wish.
struct Grid {
    SignupsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy shown{&model, &SignupsModel::shown};

    explicit Grid(std::vector<SignupRow> rows)
    {
        model.setSheet(makeSignupSheet(std::move(rows)));
        wait();
    }
    /// Until what was wished for is shown.
    void wait()
    {
        if (!shown.wait()) {
            qFatal("The order was never shown");
        }
    }
    void filter(const QString &text)
    {
        const auto query = parseSignupQuery(text, model.sheet()->ownNames);
        if (!query) {
            qFatal("%s", qPrintable(query.error().sentence()));
        }
        model.setQuery(*query);
        wait();
    }
    void sort(const QString &key, bool descending = false)
    {
        model.sortByKey(key, descending);
        wait();
    }
    [[nodiscard]] QVariant cell(int row, const QString &key, int role = Qt::DisplayRole) const
    {
        return model.index(row, model.columnOf(key)).data(role);
    }
    [[nodiscard]] QStringList texts(const QString &key) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            texts.append(cell(row, key).toString());
        }
        return texts;
    }
};

} // namespace

class TestSignupsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAColumnForEverySkill()
    {
        Grid grid(threePeople());
        QCOMPARE(grid.model.columnOf(u"skill:python"_s), grid.model.columnOf(u"skill:git"_s) + 1);
        QCOMPARE(grid.model.headerData(grid.model.columnOf(u"skill:git"_s), Qt::Horizontal).toString(), u"Git"_s);
        QCOMPARE(grid.texts(u"skill:git"_s), (QStringList{QString(), u"2"_s, QString()}));
        QCOMPARE(grid.cell(0, u"history"_s).toString(), u"1"_s);
        QVERIFY(
            grid.cell(0, u"history"_s, Qt::ToolTipRole).toString().contains(u"Summer Jam 2025: Odd Owls, leader"_s));
        QCOMPARE(grid.model.placeOf({3}), 2);
        QCOMPARE(grid.model.placeOf({99}), -1);
        const int columns = grid.model.columnCount();
        grid.model.setSheet(makeSignupSheet({}));
        grid.wait();
        QCOMPARE(grid.model.columnCount(), columns - 2);
        QCOMPARE(grid.model.placeOf({3}), -1);
    }

    void showsAtFirstWhatSomebodyFilled()
    {
        const auto isShown = [](const SignupSheet &sheet, const QString &key) {
            return sheet.columns.at(size_t(sheet.columnOf(key))).shownAtFirst;
        };
        std::vector<SignupRow> rows = threePeople();
        const SheetPointer without = makeSignupSheet(rows);
        QVERIFY(isShown(*without, u"history"_s));
        QVERIFY(!isShown(*without, u"note"_s));
        QVERIFY(!isShown(*without, u"priority"_s));
        QVERIFY(!isShown(*without, u"email"_s));
        rows[1].signup.fields.set(u"notes"_s, u"Knows Ada"_s);
        rows[1].notes = {{{2}, NoteKind::Note, u"Kind"_s, {}, {}, {}}, {{2}, NoteKind::Warning, u"Late"_s, {}, {}, {}}};
        rows[2].signup.fields.set(u"lead_priority"_s, u"2"_s);
        const SheetPointer with = makeSignupSheet(rows);
        const GridColumn &note = with->columns.at(size_t(with->columnOf(u"note"_s)));
        QVERIFY(note.shownAtFirst);
        QCOMPARE(cellText(with->rows[1], note), u"Warning: Late · Knows Ada · Kind"_s);
        QVERIFY(isShown(*with, u"priority"_s));
    }

    void countsWhatTheFiguresSay()
    {
        std::vector<SignupRow> rows = threePeople();
        rows[2].ban = Ban{};
        markParticipants(rows);
        const SheetPointer sheet = makeSignupSheet(rows);
        QCOMPARE(sheet->participants, 2);
        QCOMPARE(sheet->mayLead, 1);
        QCOMPARE(sheet->banned, 1);
        QCOMPARE(sheet->statuses.at(SignupStatus::Rejected), 1);
    }

    void saysTheStatusInWords()
    {
        Grid grid(threePeople());
        QCOMPARE(grid.cell(2, u"status"_s).toString(), u"Rejected"_s);
        QCOMPARE(grid.cell(2, u"status"_s, SignupsModel::PillRole).toInt(), int(State::Error));
    }

    void filtersByQueryAndByStatus()
    {
        Grid grid(threePeople());
        grid.filter(u"history:\"ODD owls\""_s);
        QCOMPARE(grid.texts(u"name"_s), QStringList{u"Ada"_s});
        grid.filter(u"example.test"_s);
        QCOMPARE(grid.model.rowCount(), 3);
        grid.model.setStatuses({SignupStatus::Approved, SignupStatus::Rejected});
        grid.wait();
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Grace"_s, u"Alan"_s}));
        QCOMPARE(grid.model.placeOf({1}), -1);
        grid.filter(u"tz:-5"_s);
        QCOMPARE(grid.texts(u"name"_s), QStringList{u"Grace"_s});
    }

    void sortsNumbersAsNumbersAndTheUnknownLast()
    {
        Grid grid(threePeople());
        grid.sort(u"tz"_s);
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Grace"_s, u"Ada"_s, u"Alan"_s}));
        grid.sort(u"tz"_s, true);
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Ada"_s, u"Grace"_s, u"Alan"_s}));
        grid.sort(u"leader"_s);
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Ada"_s, u"Alan"_s, u"Grace"_s}));
        grid.model.sort(grid.model.columnOf(u"name"_s), Qt::DescendingOrder);
        grid.wait();
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Grace"_s, u"Alan"_s, u"Ada"_s}));
        grid.model.sort(-1);
        grid.wait();
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Ada"_s, u"Grace"_s, u"Alan"_s}));
    }

    void groupsAndOrdersByTimeZoneWithin()
    {
        std::vector<SignupRow> rows = threePeople();
        rows.push_back(person(4, u"Linus"_s, SignupStatus::Approved, {{u"utc_offset"_s, u"-08:00"_s}}));
        // Names that a collator finds equal are still two teams.
        rows[0].team = u"Team 1"_s;
        rows[1].team = u"Team 01"_s;
        rows[2].team = u"Team 1"_s;
        rows[2].leadsTeam = true;
        Grid grid(rows);
        QVERIFY(!grid.model.isGrouped());
        grid.model.setGrouping(GridGrouping::Status);
        grid.wait();
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Ada"_s, u"Linus"_s, u"Grace"_s, u"Alan"_s}));
        QCOMPARE(grid.texts(u"group"_s),
                 (QStringList{u"Confirmed (1)"_s, u"Approved (2)"_s, u"Approved (2)"_s, u"Rejected (1)"_s}));
        QVERIFY(grid.cell(1, u"name"_s, SignupsModel::GroupStartRole).toBool());
        QVERIFY(!grid.cell(2, u"name"_s, SignupsModel::GroupStartRole).toBool());
        grid.model.setGrouping(GridGrouping::Team);
        grid.wait();
        QCOMPARE(grid.texts(u"group"_s),
                 (QStringList{u"Team 01 (1)"_s, u"Team 1 (2)"_s, u"Team 1 (2)"_s, u"No team (1)"_s}));
        grid.sort(u"name"_s, true);
        QCOMPARE(grid.texts(u"name"_s), (QStringList{u"Grace"_s, u"Alan"_s, u"Ada"_s, u"Linus"_s}));
    }

    void onlyTheNewestWishIsShown()
    {
        Grid grid(threePeople());
        const int before = int(grid.shown.size());
        grid.model.setQuery(*parseSignupQuery(u"ada"_s, {}));
        grid.model.setQuery(*parseSignupQuery(u"alan"_s, {}));
        grid.wait();
        QCOMPARE(grid.texts(u"name"_s), QStringList{u"Alan"_s});
        // Whatever was computed for the first wish has been answered by the time of the third one's answer.
        grid.filter(u"grace"_s);
        QCOMPARE(grid.shown.size(), before + 2);
    }

    void aCancelledOrderIsNone()
    {
        const Cancel cancel;
        cancel.request();
        QVERIFY(!SheetSorter().order(makeSignupSheet(threePeople()), {}, cancel));
        QCOMPARE(SheetSorter().order(makeSignupSheet(threePeople()), {}, Cancel())->rows, (std::vector<int>{0, 1, 2}));
    }

    void goesAwayWhileItIsComputing()
    {
        std::vector<SignupRow> many;
        many.reserve(20000);
        for (int i = 0; i < 20000; ++i) {
            many.push_back(person(i + 1, u"P%1"_s.arg(i), SignupStatus::Approved));
        }
        const SheetPointer sheet = makeSignupSheet(std::move(many));
        for (int i = 0; i < 5; ++i) {
            SignupsModel model;
            model.setSheet(sheet);
            model.sortByKey(u"name"_s, true);
        }
        QCOMPARE(sheet.use_count(), 1); // nobody works on it any more
    }

    void offersEveryFieldOnceAndTheHeaderAsASkill()
    {
        const QList<Meaning> meanings =
            meaningsFor(u"How much Rust?"_s, {u"skill:python"_s, u"email"_s}, ImportSource::Signup);
        QStringList fields;
        for (const Meaning &meaning : meanings) {
            fields.append(meaning.field);
            QVERIFY(!meaning.words.isEmpty());
        }
        QCOMPARE(fields.size(), QSet<QString>(fields.begin(), fields.end()).size());
        QCOMPARE(fields.constFirst(), QString());
        QVERIFY(fields.contains(u"skill:python"_s));
        QVERIFY(fields.contains(u"skill:How much Rust"_s));
        QVERIFY(!fields.contains(u"event"_s));
        for (const QString &name : field::fixedNames()) {
            // The zone's name is read out of the answer for the offset; no column means it alone.
            QCOMPARE(fields.contains(name), name != QString(field::TimeZone));
            QVERIFY(fieldWords(name) != name);
        }
        const QList<Meaning> history = meaningsFor(u"Jam"_s, {}, ImportSource::History);
        QVERIFY(std::any_of(history.begin(), history.end(), [](const Meaning &m) { return m.field == u"event"_s; }));
    }
};

QTEST_MAIN(TestSignupsModel)
#include "tst_signupsmodel.moc"
