// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columnproposal.h"
#include "exchange/importer.h"
#include "exchange/tablereader.h"
#include "support/workspacefixture.h"
#include "workflow/exports/exports.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Milliseconds that a call takes.
template <typename F>
double timed(F &&call)
{
    QElapsedTimer timer;
    timer.start();
    call();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// A form's answers of so many made-up people, by the generator that lies beside the checkout.
QByteArray answersOf(int people, const QString &folder)
{
    const QString generator = QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/data/signups/make_field.py");
    if (!QFile::exists(generator)) {
        return {};
    }
    QProcess::execute(u"python3"_s, {generator, u"--people"_s, QString::number(people), u"--out"_s, folder});
    return must(readFile(folder + u"/google-forms.csv"_s));
}

} // namespace

/// What importing costs, part by part, against the sqlite3 shell's .import of the same file into a bare table.
class BenchImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formAnswers_data()
    {
        QTest::addColumn<int>("people");
        for (const int people : {1'000, 10'000, 100'000}) {
            QTest::addRow("%d", people) << people;
        }
    }
    void formAnswers()
    {
        QFETCH(const int, people);
        const QTemporaryDir folder;
        const QByteArray bytes = answersOf(people, folder.path());
        if (bytes.isEmpty()) {
            QSKIP("shared/data/signups/make_field.py is not there");
        }
        const double shell = timed([&] {
            QProcess::execute(u"sqlite3"_s, {folder.filePath(u"bare.db"_s), u".mode csv"_s,
                                             u".import %1 t"_s.arg(folder.filePath(u"google-forms.csv"_s))});
        });

        Table table;
        const double read = timed([&] { table = must(readTable(bytes, u"google-forms.csv"_s)); });
        MapProposal proposal;
        const double propose = timed([&] { proposal = proposeColumnMap(table, ImportSource::Signup); });
        ImportContext context;
        context.zoneDate = QDate(2026, 8, 7);
        const double preview = timed([&] { must(previewImport(table, proposal.map, context)); });

        WorkspaceFixture fixture;
        ImportPreview made;
        const double whole = timed([&] {
            made = must(previewImport(*fixture.workspace, fixture.event.id,
                                      {u"google-forms.csv"_s, bytes, ImportSource::Signup, {}, {}, {}}));
        });
        const double commit = timed([&] { must(commitImport(*fixture.workspace, fixture.event.id, made)); });
        QCOMPARE(made.counts().added, people);
        qInfo(
            "%6d people: read %.0f ms, columns %.0f, preview %.0f, commit %.0f; whole %.0f ms = %.1f times the shell's "
            "%.0f ms",
            people, read, propose, preview, commit, whole + commit, (whole + commit) / shell, shell);
    }
};

QTEST_GUILESS_MAIN(BenchImport)
#include "bench_import.moc"
