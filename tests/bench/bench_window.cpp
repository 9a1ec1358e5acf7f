// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/stallwatch.h"
#include "tests/ui/widgets/deskfixture.h"
#include "tests/ui/widgets/fakesecrets.h"
#include "ui/shell/mainwindow.h"
#include "ui/signups/filterchips.h"
#include "ui/signups/grid/signupsmodel.h"
#include "ui/signups/grid/signupstable.h"
#include "ui/signups/people/entrylist.h"
#include "ui/signups/people/peoplemodel.h"
#include "workflow/people/everybody.h"
#include "workflow/people/people.h"
#include "workflow/signups/signups.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray idOf(int person)
{
    return QByteArray::number(qint64(100000000000000000) + person);
}

QByteArray answers(int people)
{
    const QByteArrayList offsets{"+05:30", "-04:00", "+01:00", "+02:00", "-07:00", "+08:00", "+00:00"};
    QByteArray file = "discord_id,discord_name,display_name,email,utc_offset,leader,notes\n";
    for (int i = 0; i < people; ++i) {
        const QByteArray n = QByteArray::number(i);
        file += idOf(i) + ",person" + n + ",Person " + QByteArray::number(i * 7919LL % people) + " of " + n + ",p" + n +
                "@example.test," + offsets[i % offsets.size()] + (i % 3 == 0 ? ",yes," : ",no,") +
                (i % 5 == 0 ? "Away on a day of the jam\n" : "\n");
    }
    return file;
}

QByteArray history(int people)
{
    QByteArray file = "event,team,discord_id,leader\n";
    for (int i = 0; i < people; i += 3) {
        file += "Old Jam,Owls " + QByteArray::number(i / 15) + ',' + idOf(i) + (i % 15 == 0 ? ",Y\n" : ",N\n");
    }
    return file;
}

QByteArray blocklist(int people)
{
    QByteArray file = "discord_id,reason\n";
    for (int i = 7; i < people; i += 100) {
        file += idOf(i) + ",Spammed the help channel\n";
    }
    return file;
}

Result<void> import(Workspace &workspace, EventId event, const QByteArray &bytes, ImportSource source)
{
    const auto preview = previewImport(workspace, event, {u"file.csv"_s, bytes, source, {}, {}, {}});
    if (!preview) {
        return preview.error();
    }
    const auto committed = commitImport(workspace, event, *preview);
    return committed ? Result<void>() : Result<void>(committed.error());
}

/// A workspace with an event of so many sign-ups, a third with an earlier team, some banned, some with notes.
bool makeWorkspace(const QString &file, const Clock &clock, int people)
{
    Desk desk(clock);
    if (!DeskFixture::wait(desk.open(file)).ok()) {
        return false;
    }
    const auto made = DeskFixture::wait(desk.write([people](Workspace &workspace) -> Result<void> {
        const auto event = createEvent(workspace, {u"Big Jam"_s, {}, {}});
        if (!event) {
            return event.error();
        }
        auto done =
            import(workspace, event->id, answers(people), ImportSource::Signup)
                .andThen([&] { return import(workspace, event->id, history(people), ImportSource::History); })
                .andThen([&] { return import(workspace, event->id, blocklist(people), ImportSource::Blocklist); });
        for (int i = 0; done && i < 200; ++i) {
            const auto note =
                addNote(workspace, PersonId{i + 1}, {NoteKind(i % 2), u"Helped others."_s, u"Mo"_s, event->id});
            done = note ? Result<void>() : Result<void>(note.error());
        }
        return done;
    }));
    if (!made) {
        qWarning().noquote() << made.error().sentence();
    }
    return made.ok();
}

} // namespace

/// The whole window on a big workspace: how long each thing takes that somebody does there, and how long the window
/// stands still meanwhile. Figures, not limits: they are printed.
class BenchWindow : public QObject
{
    Q_OBJECT

private slots:
    void isUsed_data()
    {
        QTest::addColumn<int>("people");
        for (const int people : {1'000, 20'000, 100'000}) {
            QTest::addRow("%d", people) << people;
        }
    }
    void isUsed();

private:
    void step(const QString &what, const std::function<void()> &act, const std::function<bool()> &isDone);
    void useSignups(int people);
    void useEverybody(int people);
    void passThePages();

    MainWindow *m_window = nullptr;
    int m_people = 0;
    Times m_worst;
    QString m_worstStep;
};

void BenchWindow::step(const QString &what, const std::function<void()> &act, const std::function<bool()> &isDone)
{
    const Times times = measured(*m_window, act, isDone);
    qInfo().noquote() << u"%1 people, %2: %3 ms, longest stall %4 ms"_s.arg(m_people, 6)
                             .arg(what, -28)
                             .arg(times.done, 5)
                             .arg(times.stall, 4);
    if (times.stall > m_worst.stall) {
        m_worst = times;
        m_worstStep = what;
    }
}

void BenchWindow::useSignups(int people)
{
    auto *model = m_window->findChild<SignupsModel *>();
    auto *table = m_window->findChild<SignupsTable *>();
    auto *filter = m_window->findChild<QLineEdit *>(u"signupsFilter"_s);
    auto *jams = m_window->findChild<QWidget *>(u"personDetail"_s)->findChild<EntryList *>(u"detailJams"_s);
    bool isShown = false;
    connect(model, &SignupsModel::shown, this, [&isShown] { isShown = true; });
    const auto shown = [&](const QString &what, const std::function<void()> &act) {
        isShown = false;
        step(what, act, [&isShown] { return isShown; });
    };
    step(
        u"sign-ups: open"_s, [this] { m_window->showPage(PageId::Signups); },
        [&] { return model->rowCount() == people; });
    for (const QString &text : {u"p"_s, u"pe"_s, u"per"_s, u"person 7"_s, u"leader:yes tz:+1..+3"_s, QString()}) {
        shown(u"sign-ups: type \"%1\""_s.arg(text), [&] { filter->setText(text); });
    }
    shown(u"sign-ups: sort"_s, [&] { table->sortByColumn(model->columnOf(u"name"_s), Qt::DescendingOrder); });
    step(
        u"sign-ups: choose one"_s, [&] { table->selectRow(0); }, [&] { return !jams->entries().empty(); });
    // As a key that is held down: the window comes to its events between two of them.
    constexpr int rows = 50;
    int pressed = 0;
    step(
        u"sign-ups: down 50 rows"_s, [] {},
        [&] {
            if (pressed == rows) {
                return !jams->entries().empty();
            }
            QTest::keyClick(table, Qt::Key_Down);
            ++pressed;
            return false;
        });
    step(
        u"sign-ups: choose all"_s, [&] { table->selectAll(); }, [] { return true; });
    shown(u"sign-ups: sort all chosen"_s, [&] { table->sortByColumn(model->columnOf(u"tz"_s), Qt::AscendingOrder); });
    auto *grouping = m_window->findChild<QComboBox *>(u"signupsGrouping"_s);
    shown(u"sign-ups: group by status"_s, [&] { grouping->setCurrentIndex(1); });
    disconnect(model, &SignupsModel::shown, this, nullptr);
}

void BenchWindow::useEverybody(int people)
{
    auto *model = m_window->findChild<PeopleModel *>();
    auto *table = m_window->findChild<TableView *>(u"everybodyTable"_s);
    auto *filter = m_window->findChild<QLineEdit *>(u"everybodyFilter"_s);
    auto *jams = m_window->findChild<QWidget *>(u"everybodyDetail"_s)->findChild<EntryList *>(u"detailJams"_s);
    bool isShown = false;
    connect(model, &PeopleModel::shown, this, [&isShown] { isShown = true; });
    const auto shown = [&](const QString &what, const std::function<void()> &act) {
        isShown = false;
        step(what, act, [&isShown] { return isShown; });
    };
    step(
        u"everybody: open"_s, [&] { m_window->findChild<QTabBar *>(u"signupsTabs"_s)->setCurrentIndex(1); },
        [&] { return model->rowCount() == people; });
    for (const QString &text : {u"p"_s, u"person 7"_s, u"spam"_s, QString()}) {
        shown(u"everybody: type \"%1\""_s.arg(text), [&] { filter->setText(text); });
    }
    shown(u"everybody: sort"_s, [&] { table->sortByColumn(int(PersonColumn::Email), Qt::DescendingOrder); });
    auto *chips = m_window->findChild<FilterChips *>(u"everybodyChips"_s);
    shown(u"everybody: only banned"_s, [&] { chips->choose({int(PersonMark::Banned)}); });
    shown(u"everybody: all again"_s, [&] { chips->choose({}); });
    step(
        u"everybody: choose one"_s, [&] { table->selectRow(0); }, [&] { return !jams->entries().empty(); });
    disconnect(model, &PeopleModel::shown, this, nullptr);
}

void BenchWindow::passThePages()
{
    for (const PageId page : {PageId::Teams, PageId::Discord, PageId::Judging, PageId::Results, PageId::Start}) {
        const int number = int(page);
        step(
            u"page %1"_s.arg(number + 1), [&] { m_window->showPage(page); },
            [&] { return m_window->pages().at(number)->isVisible(); });
    }
}

void BenchWindow::isUsed()
{
    QFETCH(const int, people);
    m_people = people;
    m_worst = {};
    DeskFixture fixture;
    const QString file = fixture.file(u"big.jamwright"_s);
    QVERIFY(makeWorkspace(file, fixture.clock, people));
    FakeSecrets secrets;
    MainWindow window(fixture.desk, {fixture.file(u"standard.jamwright"_s), fixture.file(u"sample.jamwright"_s)},
                      secrets);
    m_window = &window;
    window.resize(1400, 900);
    window.show();
    step(
        u"open the workspace"_s, [&] { window.door().open(file); },
        [&] { return window.currentEvent().id().isStored(); });
    useSignups(people);
    useEverybody(people);
    passThePages();
    fixture.settle();
    qInfo().noquote() << u"%1 people: the longest stall of all, %2 ms, was at \"%3\""_s.arg(people, 6)
                             .arg(m_worst.stall)
                             .arg(m_worstStep);
}

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"
