// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/signups/importmodels/columnsmodel.h"
#include "ui/signups/importmodels/importdraft.h"
#include "ui/signups/importmodels/levelsmodel.h"
#include "ui/signups/importwizard/importwizard.h"
#include "ui/signups/importwizard/menddialog.h"
#include "workflow/signups/signups.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QString write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's file");
    }
    return file;
}

QByteArray people()
{
    return "Discord username,Time zone,How much Python do you know?\n"
           "ada,UTC+01:00,Beginner\n"
           "grace,UTC-05:00,Sorceress\n"
           ",UTC+00:00,Beginner\n";
}

int signupCount(DeskFixture &fixture, EventId event)
{
    const auto rows = DeskFixture::wait(fixture.desk.read([event](Workspace &ws) { return loadSignups(ws, event); }));
    return rows ? int(rows->size()) : -1;
}

/// A wizard on an empty event.
struct Shown {
    DeskFixture fixture;
    EventId event;
    std::unique_ptr<ImportWizard> wizard;

    bool make()
    {
        if (!fixture.open()) {
            return false;
        }
        event = fixture.makeEvent(u"Summer Jam"_s);
        wizard = std::make_unique<ImportWizard>(fixture.desk, event);
        wizard->show();
        return event.isStored();
    }
    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return wizard->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *next() const { return child<QPushButton>(u"wizardNext"_s); }
    [[nodiscard]] QString hint() const { return child<QLabel>(u"wizardHint"_s)->text(); }
    [[nodiscard]] ImportDraft &draft() const { return wizard->draft(); }
};

} // namespace

class TestImportWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMovesUpBecauseOfAnImportIsSaid()
    {
        Shown shown;
        QVERIFY(shown.make());
        const auto full = DeskFixture::wait(shown.fixture.desk.write([id = shown.event](Workspace &ws) {
            Event event = loadEvent(ws, id).value();
            event.rules.minSize = 2;
            event.rules.maxSize = 2;
            event.signupRules.capacityTeams = 1;
            return saveEvent(ws, event);
        }));
        QVERIFY(full.ok());
        const auto imported = DeskFixture::wait(shown.fixture.desk.write([id = shown.event](Workspace &ws) {
            const auto preview =
                previewImport(ws, id, {u"a.csv"_s, "discord_name\nada\ngrace\nalan\n", {}, {}, {}, {}});
            return preview ? commitImport(ws, id, *preview) : Result<ImportOutcome>(preview.error());
        }));
        QVERIFY(imported.ok()); // alan waits
        shown.draft().setSource(ImportSource::Confirmation);
        shown.draft().openFile(write(shown.fixture.file(u"answers.csv"_s), "discord_name,confirmed\nada,no\n"));
        QTRY_VERIFY(shown.draft().preview().has_value());
        shown.next()->click();
        shown.next()->click();
        shown.next()->click();
        QTRY_VERIFY(shown.draft().outcome().has_value());
        const auto *list = shown.child<QAbstractItemView>(u"importFollowed"_s);
        QVERIFY(list->isVisible());
        QVERIFY2(list->model()->index(0, 1).data().toString().contains(u"alan"_s),
                 qPrintable(list->model()->index(0, 1).data().toString()));
        shown.draft().undo();
        QTRY_VERIFY(shown.draft().isUndone());
        QVERIFY(!list->isVisible());
    }

    void aRejectedRowIsMendedInThePreview()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.draft().openFile(write(shown.fixture.file(u"people.csv"_s), people()));
        QTRY_VERIFY(shown.draft().preview().has_value());
        QCOMPARE(shown.draft().preview()->counts().rejected, 1);
        shown.next()->click();
        shown.next()->click();
        auto *mend = shown.child<QPushButton>(u"mendRow"_s);
        auto *rows = shown.child<QAbstractItemView>(u"previewTable"_s);
        rows->setCurrentIndex(rows->model()->index(0, 0));
        QVERIFY(!mend->isEnabled()); // nothing is wrong with the first
        rows->setCurrentIndex(rows->model()->index(2, 0));
        QVERIFY(mend->isEnabled());
        mend->click();
        auto *dialog = shown.child<MendDialog>(u"mendDialog"_s);
        QVERIFY(dialog != nullptr);
        const auto cells = dialog->findChildren<QLineEdit *>();
        QCOMPARE(cells.size(), 3);
        cells.constFirst()->setText(u"alan"_s);
        dialog->findChild<QPushButton *>(u"mendUse"_s)->click();
        QTRY_VERIFY(shown.draft().preview().has_value() && shown.draft().preview()->counts().rejected == 0);
        QCOMPARE(shown.draft().preview()->counts().added, 3);
        QTRY_VERIFY(shown.next()->isEnabled());
        shown.next()->click();
        QTRY_VERIFY(shown.draft().outcome().has_value());
        QCOMPARE(signupCount(shown.fixture, shown.event), 3);
    }

    void goesFromFileToPeopleAndBack()
    {
        Shown shown;
        QVERIFY(shown.make());
        QVERIFY(!shown.next()->isEnabled()); // no file yet
        shown.wizard->openFile(write(shown.fixture.file(u"people.csv"_s), people()));
        QTRY_VERIFY(shown.next()->isEnabled());
        shown.next()->click();
        QCOMPARE(shown.draft().meaningOf(u"Time zone"_s), u"utc_offset"_s);

        // The answer that no level is known for gets its number.
        auto *levels = shown.child<QAbstractItemView>(u"levelsTable"_s)->model();
        QTRY_COMPARE(levels->rowCount(), 1);
        QVERIFY(levels->setData(levels->index(0, LevelsModel::LevelColumn), u"3"_s));
        QTRY_VERIFY(shown.draft().preview() && shown.draft().preview()->unknownLevels.empty());
        QCOMPARE(levels->rowCount(), 1);

        QTRY_VERIFY(shown.next()->isEnabled());
        shown.next()->click();
        QTRY_COMPARE(shown.next()->text(), u"&Import 2 people"_s);
        QVERIFY(shown.child<QPushButton>(u"exportRejected"_s)->isVisible());
        shown.next()->click();
        QTRY_COMPARE(shown.next()->text(), u"&Close"_s);
        QCOMPARE(signupCount(shown.fixture, shown.event), 2);

        shown.child<QPushButton>(u"undoImport"_s)->click();
        QTRY_VERIFY(shown.draft().isUndone());
        QCOMPARE(signupCount(shown.fixture, shown.event), 0);
        QVERIFY(shown.child<QLabel>(u"importDone"_s)->text().contains(u"taken back"_s));
    }

    void saysWhatIsMissingUntilItIsThere()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.wizard->openFile(write(shown.fixture.file(u"odd.csv"_s), "Wer,Zone\nada,UTC\ngrace,UTC\n"));
        QTRY_VERIFY(shown.next()->isEnabled()); // it can be read
        shown.next()->click();
        QTRY_VERIFY(shown.hint().contains(u"Discord ID"_s));
        QVERIFY(!shown.next()->isEnabled());
        QVERIFY(shown.wizard->findChild<QLabel *>(u"requirementMissing"_s) != nullptr);

        auto *columns = shown.child<QAbstractItemView>(u"columnsTable"_s)->model();
        QVERIFY(columns->setData(columns->index(0, ColumnsModel::MeaningColumn), u"discord_name"_s));
        QTRY_VERIFY(shown.next()->isEnabled());
        QCOMPARE(shown.draft().preview()->counts().added, 2);
        // Meaning the same with another column: the first one is not used any more.
        QVERIFY(columns->setData(columns->index(1, ColumnsModel::MeaningColumn), u"discord_name"_s));
        QCOMPARE(shown.draft().meaningOf(u"Wer"_s), QString());
        QTRY_VERIFY(shown.draft().preview());
    }

    void ofManyChangesTheLastOneStands()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.wizard->openFile(write(shown.fixture.file(u"people.csv"_s), people()));
        QTRY_VERIFY(shown.draft().preview());
        for (int i = 0; i < 20; ++i) {
            shown.draft().setMeaning(u"Time zone"_s, i % 2 == 0 ? QString() : u"utc_offset"_s);
        }
        shown.draft().setMeaning(u"Time zone"_s, u"notes"_s);
        QVERIFY(!shown.draft().preview());
        QTRY_VERIFY(shown.draft().preview());
        QVERIFY(!shown.draft().isBusy());
        QCOMPARE(shown.draft().preview()->map.fields.at(u"notes"_s), QStringList{u"Time zone"_s});
        QVERIFY(!shown.draft().preview()->map.fields.contains(u"utc_offset"_s));
    }

    void readsAgainInAnotherDialect()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.wizard->openFile(write(shown.fixture.file(u"semi.csv"_s), "email;name\na@example.test;Ada\n"));
        QTRY_VERIFY(shown.draft().preview());
        QCOMPARE(shown.draft().table()->table.header.size(), 2);
        QCOMPARE(shown.child<QComboBox>(u"delimiter"_s)->currentData().toString(), u";"_s);
        shown.draft().setDialect({u"UTF-8"_s, u','});
        QTRY_VERIFY(shown.draft().table() && shown.draft().table()->table.header.size() == 1);
        shown.draft().setDialect({u"UTF-8"_s, u';'});
        QTRY_VERIFY(shown.draft().preview());
        QCOMPARE(shown.draft().meaningOf(u"email"_s), u"email"_s);
    }

    void aFileThatCannotBeUsedSaysWhy()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.wizard->openFile(write(shown.fixture.file(u"empty.csv"_s), ""));
        QTRY_VERIFY(shown.draft().error());
        QVERIFY(!shown.next()->isEnabled());
        QCOMPARE(shown.hint(), shown.draft().error()->sentence());
        shown.wizard->openFile(shown.fixture.file(u"missing.csv"_s));
        QTRY_VERIFY(shown.draft().error() && shown.draft().error()->kind == ErrorKind::Storage);
        // And the next one can be.
        shown.wizard->openFile(write(shown.fixture.file(u"people.csv"_s), people()));
        QTRY_VERIFY(shown.next()->isEnabled());
    }

    void aHistoryNeedsItsEvent()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.child<QRadioButton>(u"source-history"_s)->click();
        shown.wizard->openFile(write(shown.fixture.file(u"old.csv"_s), "discord_name,team\nada,Owls\ngrace,Owls\n"));
        QTRY_VERIFY(shown.next()->isEnabled());
        shown.next()->click();
        QTRY_VERIFY(shown.hint().contains(u"Which event"_s));
        QVERIFY(!shown.next()->isEnabled());
        shown.draft().setHistoryEvent(u"Winter Jam"_s);
        QTRY_VERIFY(shown.next()->isEnabled());
        shown.next()->click();
        QTRY_VERIFY(shown.next()->text().contains(u"2"_s));
    }

    void exportsTheRejected()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.wizard->openFile(write(shown.fixture.file(u"people.csv"_s), people()));
        QTRY_VERIFY(shown.draft().preview());
        shown.next()->click();
        QTRY_VERIFY(shown.next()->isEnabled());
        shown.next()->click();
        shown.child<QPushButton>(u"exportRejected"_s)->click();
        auto *dialog = shown.child<QFileDialog>(u"fileDialog"_s);
        QVERIFY(dialog != nullptr);
        const QString file = shown.fixture.file(u"rejected.csv"_s);
        Q_EMIT dialog->fileSelected(file); // as if chosen; the dialog's own widgets are Qt's
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("UTC+00:00"));
        QVERIFY(shown.child<QLabel>(u"rejectedExported"_s)->text().contains(u"rejected.csv"_s));
    }

    void nothingNewIsNotImported()
    {
        Shown shown;
        QVERIFY(shown.make());
        const QString file = write(shown.fixture.file(u"people.csv"_s), people());
        for (const bool first : {true, false}) {
            ImportWizard wizard(shown.fixture.desk, shown.event);
            wizard.show();
            wizard.openFile(file);
            auto *next = wizard.findChild<QPushButton *>(u"wizardNext"_s);
            QTRY_VERIFY(wizard.draft().preview());
            next->click();
            next->click();
            QCOMPARE(next->isEnabled(), first);
            if (first) {
                next->click();
                QTRY_VERIFY(wizard.draft().outcome());
            }
        }
        QCOMPARE(signupCount(shown.fixture, shown.event), 2);
    }

    void closingWhileTheDeskWorksIsSafe()
    {
        Shown shown;
        QVERIFY(shown.make());
        shown.wizard->openFile(write(shown.fixture.file(u"people.csv"_s), people()));
        shown.wizard.reset();
        QCOMPARE(signupCount(shown.fixture, shown.event), 0); // the desk still answers
    }
};

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
