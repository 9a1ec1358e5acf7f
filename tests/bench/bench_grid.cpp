// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/futures.h"
#include "tests/bench/stallwatch.h"
#include "tests/ui/widgets/deskfixture.h"
#include "ui/signups/grid/gridpanel.h"
#include "ui/signups/grid/signupsmodel.h"
#include "ui/signups/grid/signupstable.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>

#include <array>
#include <functional>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace benchgrid {

/// People as make_field.py spreads them, near enough: names, ids, offsets, two skills, history, notes.
std::vector<SignupRow> madeRows(int people)
{
    constexpr std::array offsets = {330, 330, 330, -240, -240, 60, 60, 120, -300, -420, 180, 480, 0, 345};
    constexpr std::array statuses = {SignupStatus::Approved, SignupStatus::Confirmed, SignupStatus::Rejected,
                                     SignupStatus::Confirmed, SignupStatus::Waitlisted};
    std::vector<SignupRow> rows;
    rows.reserve(size_t(people));
    quint64 state = 1;
    const auto draw = [&state](size_t below) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return size_t((state >> 33U) % below);
    };
    for (int i = 0; i < people; ++i) {
        SignupRow row;
        row.signup.id = {i + 1};
        row.person.id = {i + 1};
        row.person.displayName = u"Person %1 of %2"_s.arg(draw(size_t(people))).arg(i);
        row.person.discordName = u"person%1#%2"_s.arg(i).arg(draw(10000));
        row.person.email = u"person%1@example.test"_s.arg(i);
        row.person.discordId = Snowflake::parse(QString::number(100000000000000000 + i));
        row.signup.status = statuses.at(draw(statuses.size()));
        row.team = u"Team %1"_s.arg(draw(size_t(people) / 5 + 1));
        Fields &fields = row.signup.fields;
        fields.set(u"utc_offset"_s, UtcOffset::fromMinutes(offsets.at(draw(offsets.size())))->toString());
        fields.set(u"leader"_s, draw(3) == 0 ? u"yes"_s : u"no"_s);
        fields.set(u"skill:python"_s, QString::number(draw(4)));
        fields.set(u"skill:git"_s, QString::number(draw(4)));
        fields.set(u"experience"_s, u"Some"_s);
        if (draw(4) == 0) {
            fields.set(u"notes"_s, u"Away on day %1 of the jam"_s.arg(draw(10)));
            row.history = {{row.person.id, u"Summer Jam 2025"_s, u"Odd Owls %1"_s.arg(draw(100)), false}};
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void tell(const QString &what, int people, const Times &grid, const Times &proxy)
{
    qInfo().noquote() << u"%1 rows, %2: grid %3 ms, longest stall %4 ms; QSortFilterProxyModel %5 ms, stall %6 ms"_s
                             .arg(people, 6)
                             .arg(what, -12)
                             .arg(grid.done, 5)
                             .arg(grid.stall, 4)
                             .arg(proxy.done, 5)
                             .arg(proxy.stall, 4);
}

} // namespace benchgrid

/// The grid against the sort proxy of Qt on the same rows: how long each takes, and how long the window stands still.
class BenchGrid : public QObject
{
    Q_OBJECT

private slots:
    void opensFiltersAndSorts_data()
    {
        QTest::addColumn<int>("people");
        for (const int people : {1000, 10000, 100000}) {
            QTest::addRow("%d", people) << people;
        }
    }
    void opensFiltersAndSorts();

private:
    static constexpr qint64 mostStall = 100; ///< milliseconds
};

void BenchGrid::opensFiltersAndSorts()
{
    using namespace benchgrid;
    QFETCH(int, people);
    DeskFixture fixture;
    QVERIFY(fixture.open());
    GridPanel panel(fixture.desk);
    panel.resize(1400, 800);
    panel.show();
    auto *model = panel.findChild<SignupsModel *>();
    auto *filter = panel.findChild<QLineEdit *>(u"signupsFilter"_s);
    bool isShown = false;
    connect(model, &SignupsModel::shown, &panel, [&isShown] { isShown = true; });
    const auto grid = [&](const std::function<void()> &act) {
        isShown = false;
        const Times times = measured(panel, act, [&isShown] { return isShown; });
        return times;
    };

    // The baseline: the same cells behind Qt's proxy, as Qt gives it.
    SignupsModel source;
    bool sourceShown = false;
    connect(&source, &SignupsModel::shown, this, [&sourceShown] { sourceShown = true; });
    source.setSheet(makeSignupSheet(madeRows(people)));
    QTRY_VERIFY_WITH_TIMEOUT(sourceShown, 60000);
    QSortFilterProxyModel proxy;
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSortLocaleAware(true);
    QTableView view;
    view.resize(1400, 800);
    view.show();
    const auto baseline = [&](const std::function<void()> &act) { return measured(view, act, [] { return true; }); };

    // Rows as the store gives them are made before; the sheet is made on the desk's thread, as the page does it.
    const auto rows = std::make_shared<std::vector<SignupRow>>(madeRows(people));
    const auto open = [&] {
        whenFinished(fixture.desk.read(
                         [rows](Workspace &) -> Result<SheetPointer> { return makeSignupSheet(std::move(*rows)); }),
                     &panel, [&panel](const Result<SheetPointer> &sheet) { panel.setSheet(*sheet); });
    };
    QList<Times> all;
    const auto both = [&](const QString &what, const std::function<void()> &act, const std::function<void()> &base) {
        const Times ours = grid(act);
        tell(what, people, ours, baseline(base));
        all.append(ours);
    };
    both(u"open"_s, open, [&] {
        proxy.setSourceModel(&source);
        view.setModel(&proxy);
    });
    QCOMPARE(model->rowCount(), people);
    both(
        u"filter word"_s, [&] { filter->setText(u"person 7"_s); }, [&] { proxy.setFilterFixedString(u"person 7"_s); });
    both(
        u"filter more"_s, [&] { filter->setText(u"tz:+1..+3 python>=2"_s); },
        [&] { proxy.setFilterFixedString(u"+02:00"_s); });
    both(
        u"filter none"_s, [&] { filter->clear(); }, [&] { proxy.setFilterFixedString({}); });
    for (const QString &key : {u"name"_s, u"tz"_s, u"team"_s}) {
        const int column = model->columnOf(key);
        both(
            u"sort "_s + key, [&] { panel.table()->sortByColumn(column, Qt::DescendingOrder); },
            [&] { proxy.sort(column, Qt::DescendingOrder); });
    }
    panel.table()->selectAll();
    both(
        u"all chosen"_s, [&] { panel.table()->sortByColumn(model->columnOf(u"name"_s), Qt::AscendingOrder); },
        [&] { proxy.sort(model->columnOf(u"name"_s), Qt::AscendingOrder); });
    const Times grouped = grid([&] { model->setGrouping(GridGrouping::Team); });
    const Times closed = grid([&] { panel.setSheet(makeSignupSheet({})); });
    qInfo().noquote() << u"%1 rows: groups by team %2 ms, stall %3 ms; emptied in %4 ms, stall %5 ms"_s.arg(people, 6)
                             .arg(grouped.done)
                             .arg(grouped.stall)
                             .arg(closed.done)
                             .arg(closed.stall);
    all << grouped << closed;
    for (const Times &one : std::as_const(all)) {
        QVERIFY2(one.stall <= mostStall, qPrintable(u"stood still for %1 ms"_s.arg(one.stall)));
    }
}

QTEST_MAIN(BenchGrid)
#include "bench_grid.moc"
