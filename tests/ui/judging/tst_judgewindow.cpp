// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ballotvalues.h"
#include "ui/judging/scoring/markgrid.h"
#include "ui/judging/scoring/remote/ballotdocument.h"
#include "ui/judging/scoring/remote/judgewindow.h"
#include "ui/judging/scoring/scoringview.h"
#include "workflow/exports/exports.h"
#include "workflow/judging/ballots.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OnDisk {
    QTemporaryDir folder;
    QObject context;
    QPointer<JudgeWindow> window;

    explicit OnDisk(int submissions)
    {
        BallotFile file = adasView(submissions);
        file.digest = u"of the organiser"_s;
        if (!saveBallotFile(path(), file)) {
            qFatal("the ballot file cannot be written");
        }
        JudgeWindow::open(
            path(), &context, [this](JudgeWindow &opened) { window = &opened; },
            [](const Error &error) { qFatal("%s", qPrintable(error.sentence())); });
        if (!QTest::qWaitFor([this] { return !window.isNull(); })) {
            qFatal("the ballot file was not opened");
        }
    }
    ~OnDisk() { delete window; }
    [[nodiscard]] QString path() const { return folder.filePath(u"ada.jamballot"_s); }
    [[nodiscard]] BallotFile stored() const { return *openBallotFile(path()); }
};

/// A key for whatever has the focus, as a keyboard gives it.
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}
void type(const QString &text)
{
    for (const QChar c : text) {
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

} // namespace

class TestJudgeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Twelve submissions by the keyboard alone; the file on the disk is the proof.
    void aJudgeScoresTwelveSubmissionsWithoutAMouse()
    {
        OnDisk disk(12);
        QVERIFY(QTest::qWaitForWindowActive(disk.window));
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QVERIFY(qobject_cast<MarkGrid *>(QApplication::focusWidget()) != nullptr); // ready to type
        for (int i = 1; i <= 12; ++i) {
            if (i == 5) {
                type(u"r"_s);
            } else if (i == 8) {
                type(u"c"_s);
            } else {
                type(i == 3 ? u"n"_s : QString::number(1 + i % 10));
                press(Qt::Key_Down);
                type(u"4.5"_s);
            }
            if (i == 2) {
                press(Qt::Key_Tab);
                type(u"Well done"_s);
                press(Qt::Key_Tab);
                type(u"Ask them"_s);
                press(Qt::Key_PageDown);
            } else if (i == 4) {
                press(Qt::Key_Delete);
                press(Qt::Key_Z, Qt::ControlModifier);
                press(Qt::Key_Return);
            } else {
                press(i % 2 == 0 ? Qt::Key_Return : Qt::Key_PageDown);
            }
        }
        QCOMPARE(disk.window->findChild<QLabel *>(u"reviewsLeft"_s)->text(), u"All 12 submission(s) are done."_s);
        QTRY_VERIFY(disk.window->document().isSaved());

        const BallotFile stored = disk.stored();
        QCOMPARE(stored.digest, u"of the organiser"_s);
        QCOMPARE(stored.ballots.size(), size_t(12));
        for (int i = 1; i <= 12; ++i) {
            const Ballot ballot = stored.ballotOf({100 + i});
            const Mark fun = i == 5   ? Mark{MarkState::Recused, 0}
                             : i == 8 ? Mark{MarkState::CouldNotRun, 0}
                             : i == 3 ? Mark{MarkState::NotApplicable, 0}
                                      : Mark{MarkState::Scored, 1.0 + i % 10};
            const Mark craft = i == 5 || i == 8 ? fun : Mark{MarkState::Scored, 4.5};
            QCOMPARE(ballot.marks.at({1}), fun);
            QCOMPARE(ballot.marks.at({2}), craft);
            QCOMPARE(ballot.comment, i == 2 ? u"Well done"_s : QString());
            QCOMPARE(ballot.privateNote, i == 2 ? u"Ask them"_s : QString());
        }
    }

    void eachSavingRemembersWhatItReplaces()
    {
        OnDisk disk(1);
        QVERIFY(QTest::qWaitForWindowActive(disk.window));
        type(u"5"_s);
        QTRY_VERIFY(disk.window->document().isSaved());
        const Ballot first = disk.stored().ballotOf({101});
        QVERIFY(first.lineage.isEmpty());
        type(u"8"_s);
        QTRY_VERIFY(disk.window->document().isSaved());
        const Ballot second = disk.stored().ballotOf({101});
        QCOMPARE(second.marks.at({1}).value, 8.0);
        QCOMPARE(second.lineage, QStringList{ballotDigest(first)});
    }

    void closingWaitsForTheDisk()
    {
        OnDisk disk(1);
        QVERIFY(QTest::qWaitForWindowActive(disk.window));
        type(u"5"_s);
        disk.window->findChild<QWidget *>(u"ballotComment"_s)->setFocus();
        type(u"Last words"_s);
        disk.window->close();
        QTRY_VERIFY(disk.window.isNull());
        QCOMPARE(disk.stored().ballotOf({101}).comment, u"Last words"_s);
        QCOMPARE(disk.stored().ballotOf({101}).marks.size(), size_t(1));
    }

    void whatCannotBeSavedIsSaidAndNotLost()
    {
        OnDisk disk(1);
        QVERIFY(QTest::qWaitForWindowActive(disk.window));
        // The folder goes away, as a stick that is pulled out does.
        QVERIFY(QFile::remove(disk.path()) && QDir().rmdir(disk.folder.path()));
        QSignalSpy failed(&disk.window->document(), &BallotDocument::failed);
        type(u"5"_s);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!disk.window->document().isSaved());
        disk.window->close();
        QTRY_VERIFY(disk.window->findChild<QMessageBox *>(u"unsavedQuestion"_s) != nullptr);
        QVERIFY(disk.window->isVisible());
        QVERIFY(QDir().mkpath(disk.folder.path()));
        disk.window->document().retry();
        QTRY_VERIFY(disk.window->document().isSaved());
        QCOMPARE(disk.stored().ballotOf({101}).marks.size(), size_t(1));
    }

    void foreignFilesAreRefusedWithASentence()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jamballot"_s);
        QVERIFY(writeFile(path, "{\"format\": \"jamwright-rubric\"}").ok());
        QString said;
        QObject context;
        bool opened = false;
        const auto open = [&](QObject *asking) {
            JudgeWindow::open(
                path, asking, [&](const JudgeWindow &) { opened = true; },
                [&](const Error &error) { said = error.sentence(); });
        };
        open(&context);
        QVERIFY(said.isEmpty()); // nothing is read while the window's thread waits
        QTRY_VERIFY(said.contains(u"no ballot file"_s));
        said.clear();
        auto *gone = new QObject;
        open(gone);
        delete gone;
        open(&context); // whose answer comes last
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY(!opened);
        QVERIFY(isBallotFileName(path));
        QVERIFY(!isBallotFileName(u"a.jamwright"_s));
    }
};

QTEST_MAIN(TestJudgeWindow)
#include "tst_judgewindow.moc"
