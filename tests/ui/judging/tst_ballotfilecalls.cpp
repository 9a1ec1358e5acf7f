// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/judging/judgingpage.h"
#include "ui/judging/scoring/remote/ballotcalls.h"
#include "ui/judging/scoring/remote/conflictdialog.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/assigning.h"
#include "workflow/judging/ballots.h"
#include "workflow/judging/judging.h"
#include "workflow/judging/rounds.h"
#include "workflow/judging/rubrics.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An event that is being judged, a page on it, and a ballot file of Ada's that was exported by the page.
struct Exported {
    DeskFixture fixture;
    EventId event;
    std::unique_ptr<JudgingPage> page;

    bool make()
    {
        if (!fixture.open()) {
            return false;
        }
        event = fixture.makeSample();
        const auto setUp = [where = event](Workspace &ws) -> Result<ChangeId> {
            const auto rubric = saveRubricSet(ws, where, builtInRubrics().constFirst());
            const auto judges = importJudges(ws, where, "name\nAda\nGrace\n", u"judges.csv"_s);
            const auto assigned = assignJudges(ws, where, 1, 1);
            return rubric && judges && assigned ? setJudgingPhase(ws, where, JudgingPhase::Open)
                                                : Result<ChangeId>(Error::input(u"set-up"_s));
        };
        if (!fixture.makeTeams(event) || !DeskFixture::wait(fixture.desk.write(setUp)).ok()) {
            return false;
        }
        page = std::make_unique<JudgingPage>(fixture.desk);
        QObject::connect(&fixture.desk, &Desk::changed, page.get(), &Page::markStale);
        page->show();
        page->setEvent(event);
        return true;
    }
    [[nodiscard]] QString folder() const { return fixture.file(u"ballots"_s); }
    [[nodiscard]] QString adas() const { return QDir(folder()).filePath(u"Ada.jamballot"_s); }
    [[nodiscard]] JudgingState stored()
    {
        return *DeskFixture::wait(fixture.desk.read([where = event](Workspace &ws) { return loadJudging(ws, where); }));
    }
    /// Ada's file with one mark given to her first submission.
    Ballot scoreInFile(double value) const
    {
        BallotFile file = *openBallotFile(adas());
        Ballot ballot = file.ballotOf(file.submissions.front().id);
        ballot.marks[file.rubric.criteria.front().id] = {MarkState::Scored, value};
        takeBallot(file, ballot);
        if (!saveBallotFile(adas(), file)) {
            qFatal("the file cannot be written");
        }
        return ballot;
    }
};

} // namespace

class TestBallotFileCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesGoOutAndComeBackWithUndo()
    {
        Exported exported;
        QVERIFY(exported.make());
        QSignalSpy noticed(exported.page.get(), &Page::noticed);
        auto *out = exported.page->findChild<QPushButton *>(u"exportBallots"_s);
        QTRY_VERIFY(exported.page->findChild<QComboBox *>(u"judgeChooser"_s)->count() == 2);
        out->click();
        auto *format = exported.page->findChild<QMessageBox *>(u"ballotFormat"_s);
        QVERIFY(format != nullptr);
        format->buttons().constFirst()->click();
        auto *dialog = exported.page->findChild<QFileDialog *>(u"fileDialog"_s);
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(exported.folder());
        dialog->close();
        QTRY_COMPARE(noticed.size(), 1);
        QVERIFY(QFile::exists(exported.adas()));

        const Ballot given = exported.scoreInFile(7);
        BallotCalls calls(exported.fixture.desk, *exported.page);
        calls.import({exported.adas()});
        QTRY_COMPARE(noticed.size(), 2);
        const auto notice = noticed.at(1).constFirst().value<Notice>();
        QVERIFY2(notice.text.contains(u"1 new"_s), qPrintable(notice.text));
        QVERIFY(!notice.actionText.isEmpty());
        QCOMPARE(exported.stored().ballots.size(), size_t(1));
        QCOMPARE(exported.stored().ballots.front().marks, given.marks);
        notice.action();
        QTRY_VERIFY(exported.stored().ballots.empty());
    }

    void conflictsAreDecidedBallotByBallot()
    {
        Exported exported;
        QVERIFY(exported.make());
        BallotCalls calls(exported.fixture.desk, *exported.page);
        QSignalSpy noticed(exported.page.get(), &Page::noticed);
        calls.exportTo(exported.folder(), {});
        QTRY_COMPARE(noticed.size(), 1);
        const Ballot hers = exported.scoreInFile(7);
        Ballot entered = hers;
        entered.marks.begin()->second.value = 2;
        QVERIFY(DeskFixture::wait(exported.fixture.desk.write([&, event = exported.event](Workspace &ws) {
                    return saveBallot(ws, event, entered);
                })).ok());

        calls.import({exported.adas()});
        QTRY_VERIFY(exported.page->findChild<ConflictDialog *>() != nullptr);
        auto *dialog = exported.page->findChild<ConflictDialog *>();
        auto *choice = dialog->findChild<QComboBox *>(u"conflictChoice"_s);
        QCOMPARE(choice->count(), 3);
        QCOMPARE(exported.stored().ballots.front().marks, entered.marks);
        choice->setCurrentIndex(choice->findData(int(BallotChoice::File)));
        dialog->findChild<QPushButton *>(u"importDecided"_s)->click();
        QTRY_COMPARE(exported.stored().ballots.front().marks, hers.marks);
    }

    void anAlteredFileIsRefusedWithASentence()
    {
        Exported exported;
        QVERIFY(exported.make());
        BallotCalls calls(exported.fixture.desk, *exported.page);
        QSignalSpy noticed(exported.page.get(), &Page::noticed);
        calls.exportTo(exported.folder(), {});
        QTRY_COMPARE(noticed.size(), 1);
        BallotFile file = *openBallotFile(exported.adas());
        file.submissions.pop_back();
        QVERIFY(saveBallotFile(exported.adas(), file).ok());
        calls.import({exported.adas()});
        QTRY_COMPARE(noticed.size(), 2);
        const auto notice = noticed.at(1).constFirst().value<Notice>();
        QCOMPARE(notice.severity, Severity::Error);
        QVERIFY(notice.text.contains(u"altered"_s));
    }
};

QTEST_MAIN(TestBallotFileCalls)
#include "tst_ballotfilecalls.moc"
