// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/widgets/deskfixture.h"
#include "ui/signups/grid/gridpanel.h"
#include "ui/signups/grid/signupsmodel.h"
#include "ui/signups/grid/signupstable.h"
#include "ui/signups/people/entrylist.h"
#include "ui/signups/people/eraseform.h"
#include "ui/signups/signupspage.h"
#include "workflow/people/people.h"
#include "workflow/signups/signups.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

/// The page with the sample event's sign-ups in it, the cursor on somebody who is confirmed.
struct ChosenPerson {
    DeskFixture fixture;
    EventId event;
    std::unique_ptr<SignupsPage> page;
    std::unique_ptr<QSignalSpy> noticed;
    SignupRow row;

    bool make()
    {
        if (!fixture.open()) {
            return false;
        }
        event = fixture.makeSample();
        page = std::make_unique<SignupsPage>(fixture.desk);
        noticed = std::make_unique<QSignalSpy>(page.get(), &Page::noticed);
        QObject::connect(&fixture.desk, &Desk::changed, page.get(), &Page::markStale);
        page->show();
        page->setEvent(event);
        if (!event.isStored() || !QTest::qWaitFor([this] { return table()->model()->rowCount() > 0; })) {
            return false;
        }
        const auto *model = page->findChild<SignupsModel *>();
        int place = 0;
        while (model->row(place).signup.status != SignupStatus::Confirmed) {
            ++place;
        }
        table()->selectRow(place);
        row = model->row(place);
        return entries(u"detailJams"_s) == 0 && QTest::qWaitFor([this] { return entries(u"detailJams"_s) > 0; });
    }
    [[nodiscard]] SignupsTable *table() const { return page->findChild<SignupsTable *>(u"signupsTable"_s); }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        // Everybody's page has actions of its own.
        const auto actions = table()->actions();
        for (QAction *one : actions) {
            if (one->objectName() == u"person-"_s + name) {
                return one;
            }
        }
        qFatal("There is no action %s", qPrintable(name));
    }
    template <typename F>
    [[nodiscard]] F *opened(const QString &name) const
    {
        action(name)->trigger();
        return page->findChild<F *>();
    }
    [[nodiscard]] PersonRecord record()
    {
        const PersonId id = row.person.id;
        const auto answer = DeskFixture::wait(fixture.desk.read([id](Workspace &ws) { return loadPerson(ws, id); }));
        return answer.valueOr({});
    }
    [[nodiscard]] size_t entries(const QString &list) const
    {
        const auto *detail = page->findChild<QWidget *>(u"personDetail"_s);
        return detail->findChild<EntryList *>(list)->entries().size();
    }
    [[nodiscard]] QLabel *label(const QString &name) const
    {
        return page->findChild<QWidget *>(u"personDetail"_s)->findChild<QLabel *>(name);
    }
    [[nodiscard]] Notice lastNotice() const { return noticed->constLast().constFirst().value<Notice>(); }
};

template <typename W>
W *part(const QWidget *form, const QString &name)
{
    return form->findChild<W *>(name);
}

class tst_PersonForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsWrittenToldShownAndTakenBack()
    {
        ChosenPerson chosen;
        QVERIFY(chosen.make());
        auto *form = chosen.opened<NoteForm>(u"note"_s);
        auto *verb = part<QPushButton>(form, u"formVerb"_s);
        QVERIFY(!verb->isEnabled());
        QVERIFY(!part<QLabel>(form, u"formProblem"_s)->text().isEmpty());
        part<QPlainTextEdit>(form, u"formText"_s)->setPlainText(u"Kind to newcomers."_s);
        part<QLineEdit>(form, u"formBy"_s)->setText(u"Mo"_s);
        QVERIFY(verb->isEnabled());
        verb->click();
        QTRY_COMPARE(chosen.noticed->size(), 1);
        QTRY_COMPARE(chosen.entries(u"detailNotes"_s), size_t(1));
        const PersonRecord record = chosen.record();
        QCOMPARE(record.notes.front().text, u"Kind to newcomers."_s);
        QCOMPARE(record.notes.front().by, u"Mo"_s);
        QCOMPARE(record.notes.front().event, chosen.event);
        QCOMPARE(chosen.lastNotice().actionText, u"Undo"_s);
        chosen.lastNotice().action();
        QTRY_COMPARE(chosen.entries(u"detailNotes"_s), size_t(0));
        // Who wrote it is known the next time.
        form = chosen.opened<NoteForm>(u"warn"_s);
        QTRY_COMPARE(part<QLineEdit>(form, u"formBy"_s)->text(), u"Mo"_s);
        part<QCheckBox>(form, u"formAboutEvent"_s)->setChecked(false);
        part<QPlainTextEdit>(form, u"formText"_s)->setPlainText(u"Late."_s);
        part<QPushButton>(form, u"formVerb"_s)->click();
        QTRY_COMPARE(chosen.entries(u"detailNotes"_s), size_t(1));
        QCOMPARE(chosen.record().notes.front().kind, NoteKind::Warning);
        QVERIFY(!chosen.record().notes.front().event.isStored());
    }

    void aBanRejectsAndIsLifted()
    {
        ChosenPerson chosen;
        QVERIFY(chosen.make());
        QVERIFY(!chosen.action(u"lift"_s)->isEnabled());
        auto *form = chosen.opened<BanForm>(u"ban"_s);
        QVERIFY(part<QRadioButton>(form, u"banForEver"_s)->isChecked());
        QVERIFY(!part<QSpinBox>(form, u"banJams"_s)->isEnabled());
        part<QRadioButton>(form, u"banForJams"_s)->setChecked(true);
        part<QSpinBox>(form, u"banJams"_s)->setValue(3);
        auto *verb = part<QPushButton>(form, u"formVerb"_s);
        QVERIFY(!verb->isEnabled()); // no reason yet
        part<QPlainTextEdit>(form, u"formText"_s)->setPlainText(u"Spam."_s);
        verb->click();
        QTRY_COMPARE(chosen.noticed->size(), 1);
        QVERIFY2(chosen.lastNotice().text.contains(u"rejected"_s), qPrintable(chosen.lastNotice().text));
        QTRY_COMPARE(chosen.label(u"detailStatus"_s)->text(), u"Rejected"_s);
        // One of the three jams is this event's.
        QCOMPARE(chosen.label(u"detailBan"_s)->text(), u"Banned for 2 more jam(s): Spam."_s);
        QVERIFY(chosen.label(u"detailBanOrigin"_s)->text().contains(u"Since"_s));
        QVERIFY(chosen.action(u"lift"_s)->isEnabled());
        chosen.action(u"lift"_s)->trigger();
        QTRY_VERIFY(chosen.label(u"detailBan"_s)->isHidden());
        QTRY_COMPARE(chosen.noticed->size(), 2);
        QVERIFY(chosen.lastNotice().text.contains(u"stay rejected"_s));
        chosen.lastNotice().action();
        QTRY_VERIFY(!chosen.label(u"detailBan"_s)->isHidden());
    }

    void aPriorityIsSetWithItsReason()
    {
        ChosenPerson chosen;
        QVERIFY(chosen.make());
        auto *form = chosen.opened<PriorityForm>(u"priority"_s);
        auto *verb = part<QPushButton>(form, u"formVerb"_s);
        QCOMPARE(form->focusWidget(), part<QComboBox>(form, u"formPriority"_s));
        const int before = part<QComboBox>(form, u"formPriority"_s)->currentIndex();
        QVERIFY(!verb->isEnabled());
        part<QComboBox>(form, u"formPriority"_s)->setCurrentIndex(before == 3 ? 2 : 3);
        part<QPlainTextEdit>(form, u"formText"_s)->setPlainText(u"Has led twice."_s);
        part<QLineEdit>(form, u"formBy"_s)->setText(u"Mo"_s);
        verb->click();
        QTRY_COMPARE(chosen.noticed->size(), 1);
        const Decision decision = chosen.record().events.front().log.back();
        QCOMPARE(decision.subject, DecisionSubject::LeadPriority);
        QCOMPARE(decision.reason, u"Has led twice."_s);
        QCOMPARE(decision.by, u"Mo"_s);
        chosen.lastNotice().action();
        QTRY_COMPARE(chosen.noticed->size(), 2);
        QCOMPARE(chosen.record().events.front().signup.fields.leadPriority().value_or(0), before);
    }

    void whatIsHeldIsWritten()
    {
        ChosenPerson chosen;
        QVERIFY(chosen.make());
        auto *dialog = chosen.opened<QFileDialog>(u"export"_s);
        QVERIFY(dialog != nullptr);
        const QString file = chosen.fixture.file(u"held.json"_s);
        Q_EMIT dialog->fileSelected(file);
        QTRY_COMPARE(chosen.noticed->size(), 1);
        QVERIFY(chosen.lastNotice().text.contains(u"held.json"_s));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(written.readAll()).object();
        QCOMPARE(json["person"_L1]["email"_L1].toString(), chosen.row.person.email);
        QVERIFY(!json["answers"_L1].toArray().isEmpty());
        // Where it cannot be written, the page says so.
        dialog = chosen.opened<QFileDialog>(u"export"_s);
        Q_EMIT dialog->fileSelected(chosen.fixture.file(u"no/such/folder/held.json"_s));
        QTRY_COMPARE(chosen.noticed->size(), 2);
        QCOMPARE(chosen.lastNotice().severity, Severity::Error);
    }

    void erasingNeedsTheNameTyped()
    {
        ChosenPerson chosen;
        QVERIFY(chosen.make());
        const QString name = chosen.row.person.shownName();
        auto *form = chosen.opened<EraseForm>(u"erase"_s);
        auto *verb = part<QPushButton>(form, u"formVerb"_s);
        auto *typed = part<QLineEdit>(form, u"eraseName"_s);
        QCOMPARE(form->focusWidget(), typed); // and not Cancel
        typed->setText(name);
        QVERIFY(!verb->isEnabled()); // nobody has seen yet what would go
        QTRY_VERIFY(verb->isEnabled());
        QVERIFY(part<QLabel>(form, u"eraseGoes"_s)->text().contains(u"Discord ID"_s));
        // No window manager makes it smaller than its texts.
        QVERIFY(form->minimumHeight() >= form->layout()->totalHeightForWidth(form->width()));
        QVERIFY(part<QLabel>(form, u"eraseStays"_s)->text().contains(u"without a name"_s));
        typed->setText(name.left(2));
        QVERIFY(!verb->isEnabled());
        typed->setText(u' ' + name.toUpper());
        verb->click();
        form->reject(); // waits for the end
        QVERIFY(form->isVisible());
        QTRY_COMPARE(chosen.noticed->size(), 1);
        QVERIFY(chosen.lastNotice().actionText.isEmpty());
        QTRY_VERIFY(chosen.label(u"detailName"_s)->text().startsWith(u"Erased"_s));
        QVERIFY(chosen.record().person.isErased());
        for (const QString &action : {u"note"_s, u"ban"_s, u"erase"_s, u"export"_s, u"priority"_s}) {
            QVERIFY2(!chosen.action(action)->isEnabled(), qPrintable(action));
        }
    }

    void whatTheDeskRefusesStaysInTheForm()
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        NoteForm form(fixture.desk, NoteKind::Note, std::nullopt, {});
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        const QSignalSpy done(&form, &PersonForm::succeeded);
        form.open();
        QVERIFY(part<QCheckBox>(&form, u"formAboutEvent"_s) == nullptr);
        part<QPlainTextEdit>(&form, u"formText"_s)->setPlainText(u"Kind."_s);
        auto *verb = part<QPushButton>(&form, u"formVerb"_s);
        QVERIFY(!verb->isEnabled());
        form.suggestWho(u"Nobody"_s);
        verb->click();
        QTRY_VERIFY(part<QLabel>(&form, u"formProblem"_s)->text().contains(u"Nobody of that"_s));
        QVERIFY(form.isVisible());
        QCOMPARE(part<QPlainTextEdit>(&form, u"formText"_s)->toPlainText(), u"Kind."_s);
        form.suggestWho(u"300000000000000003"_s);
        verb->click();
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(!form.isVisible());
    }
};

QTEST_MAIN(tst_PersonForms)
#include "tst_personforms.moc"
