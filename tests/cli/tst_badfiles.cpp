// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QDir>
#include <QTest>

using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

/// The files that an import must survive, through the real program: it ends with 0 or 1, refuses whole what is to be
/// refused, and leaves a workspace that is sound. What is said of each is tested in core/exchange.
class TestBadFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsSurvived()
    {
        const QDir folder(QStringLiteral(JAMWRIGHT_SOURCE_DIR "/../shared/data/bad-input"));
        if (!folder.exists()) {
            QSKIP("the folder shared/data/bad-input is not there");
        }
        const QStringList refused{
            u"empty.csv"_s,    u"bom-only.csv"_s,       u"header-only.csv"_s,   u"no-required-column.csv"_s,
            u"not-text.csv"_s, u"broken.json"_s,        u"wrong-shape.json"_s,  u"deep.json"_s,
            u"wide.csv"_s,     u"unclosed-quote.csv"_s, u"zip-bomb-name.xlsx"_s};
        int seen = 0;
        const QStringList files = folder.entryList(QDir::Files);
        for (const QString &file : files) {
            if (file == "README.md"_L1) {
                continue;
            }
            const Program program;
            program.must({u"event"_s, u"new"_s, u"Jam"_s});
            const Outcome outcome = program.run({u"signups"_s, u"import"_s, folder.filePath(file), u"--json"_s});
            QVERIFY2(!outcome.crashed && (outcome.exitCode == 0 || outcome.exitCode == 1), qPrintable(file));
            QVERIFY2(!outcome.json().isEmpty(), qPrintable(file));
            const int people = program.json({u"workspace"_s, u"check"_s})["people"_L1].toInt(-1);
            if (refused.contains(file)) {
                QVERIFY2(outcome.exitCode == 1 && people == 0, qPrintable(file));
                QVERIFY2(!outcome.json()["error"_L1].toObject()["what"_L1].toString().isEmpty(), qPrintable(file));
            } else if (file != "ids-out-of-range.csv"_L1) {
                QVERIFY2(people > 0, qPrintable(file));
            }
            ++seen;
        }
        QVERIFY(seen >= 28);
    }
};

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_badfiles.moc"
