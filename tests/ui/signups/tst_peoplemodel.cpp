// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signups/people/peoplemodel.h"
#include "ui/signups/people/personwords.h"
#include "ui/widgets/appearance.h"
#include "workflow/people/people.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

PersonSummary someone(int id, const QString &name)
{
    PersonSummary summary;
    summary.person.id = {id};
    summary.person.displayName = name;
    return summary;
}

/// Ada is warned, Bo banned for two jams more, Cy's ban is used up, one has but an id and is banned for good.
std::vector<PersonSummary> fourPeople()
{
    PersonSummary ada = someone(1, u"Ada"_s);
    ada.warnings = 2;
    ada.notes = 1;
    ada.jams = 12;
    ada.person.email = u"ada@example.test"_s;
    PersonSummary bo = someone(2, u"Bo"_s);
    bo.ban = Ban{{2}, u"Spammed the help channel"_s, 3, {}, {}, {EventId{1}}};
    bo.jams = 3;
    PersonSummary cy = someone(3, u"Cy"_s);
    cy.ban = Ban{{3}, u"Left"_s, 1, {}, {}, {EventId{1}}};
    cy.notes = 4;
    PersonSummary nameless = someone(4, {});
    nameless.person.discordId = Snowflake(123456789012345678);
    nameless.ban = Ban{{4}, u"Raid"_s, {}, {}, {}, {}};
    return {cy, nameless, bo, ada};
}

} // namespace

class tst_PeopleModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<PeopleModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        after([this] { m_model->setSheet(makePeopleSheet(fourPeople())); });
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void standsByNameAndWhoHasNoneLast()
    {
        QCOMPARE(names(), (QStringList{u"Ada"_s, u"Bo"_s, u"Cy"_s, u"123456789012345678"_s}));
        after([this] { m_model->sort(int(PersonColumn::Name), Qt::DescendingOrder); });
        QCOMPARE(names(), (QStringList{u"Cy"_s, u"Bo"_s, u"Ada"_s, u"123456789012345678"_s}));
    }

    void figuresSortAsNumbersAndBansByLength()
    {
        after([this] { m_model->sort(int(PersonColumn::Jams), Qt::DescendingOrder); });
        QCOMPARE(names().mid(0, 2), (QStringList{u"Ada"_s, u"Bo"_s}));
        after([this] { m_model->sort(int(PersonColumn::Ban), Qt::DescendingOrder); });
        QCOMPARE(names().mid(0, 2), (QStringList{u"123456789012345678"_s, u"Bo"_s}));
        after([this] { m_model->sort(int(PersonColumn::Ban), Qt::AscendingOrder); });
        QCOMPARE(names().mid(0, 2), (QStringList{u"Bo"_s, u"123456789012345678"_s}));
    }

    void findsByEveryWordInWhateverField()
    {
        find(u"ADA@"_s, {u"Ada"_s});
        find(u"  help  bo "_s, {u"Bo"_s});
        find(u"1234567890"_s, {u"123456789012345678"_s});
        find(u"ada bo"_s, {});
        find({}, {u"Ada"_s, u"Bo"_s, u"Cy"_s, u"123456789012345678"_s});
    }

    void marksAddUp()
    {
        const auto &sheet = *m_model->sheet();
        QCOMPARE(sheet.count(PersonMark::Banned), 2);
        QCOMPARE(sheet.count(PersonMark::Warned), 1);
        QCOMPARE(sheet.count(PersonMark::Noted), 2);
        after([this] { m_model->setMarks({PersonMark::Banned}); });
        QCOMPARE(names(), (QStringList{u"Bo"_s, u"123456789012345678"_s}));
        after([this] { m_model->setMarks({PersonMark::Banned, PersonMark::Warned}); });
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->placeOf({3}), -1);
        QCOMPARE(m_model->placeOf({2}), 1);
    }

    void aBanTellsHowMuchIsLeft()
    {
        const auto cell = [this](int row, int role) { return m_model->index(row, int(PersonColumn::Ban)).data(role); };
        QCOMPARE(cell(0, Qt::DisplayRole).toString(), QString());
        QVERIFY(!cell(0, PeopleModel::PillRole).isValid());
        QCOMPARE(cell(1, Qt::DisplayRole).toString(), u"2 more jam(s)"_s);
        QCOMPARE(cell(1, PeopleModel::PillRole).toInt(), int(State::Error));
        QCOMPARE(cell(1, Qt::ToolTipRole).toString(), u"Spammed the help channel"_s);
        QCOMPARE(cell(2, Qt::DisplayRole).toString(), u"Used up"_s);
        QCOMPARE(cell(2, PeopleModel::PillRole).toInt(), int(State::Note));
        QCOMPARE(cell(3, Qt::DisplayRole).toString(), u"For good"_s);
    }

    void onlyTheNewestWishIsShown()
    {
        const QSignalSpy shown(m_model.get(), &PeopleModel::shown);
        after([this] {
            m_model->setText(u"cy"_s);
            m_model->setText(u"Bo"_s);
            m_model->setText(u"ada"_s);
        });
        QCOMPARE(names(), QStringList{u"Ada"_s});
        QCOMPARE(shown.size(), 1);
    }

    void aCancelledOrderIsNone()
    {
        const Cancel cancel;
        cancel.request();
        QVERIFY(!orderPeople(*m_model->sheet(), {}, cancel));
    }

    void notesAndJamsAreToldTheNewestFirst()
    {
        const QDateTime at(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
        PersonRecord record;
        PersonAtEvent here;
        here.event.id = {7};
        here.event.name = u"Summer Jam"_s;
        here.signup.status = SignupStatus::Approved;
        here.log = {{{1}, DecisionSubject::LeadPriority, u"2"_s, u"Has led"_s, u"Mo"_s, at}};
        record.events = {here};
        record.teams = {{{1}, u"Old Jam"_s, u"Owls"_s, true, true, 3, u"Calm"_s}, {{1}, u"summer jam"_s, u"Ants"_s}};
        record.notes = {{{1}, NoteKind::Note, u"Kind."_s, {}, {}, at},
                        {{1}, NoteKind::Warning, u"Late."_s, u"Mo"_s, {7}, at}};
        const std::vector<PersonEntry> notes = noteEntries(record);
        QCOMPARE(notes.size(), size_t(2));
        QCOMPARE(notes[0].text, u"Warning: Late."_s);
        QCOMPARE(notes[0].state, std::optional(State::Warning));
        QVERIFY(notes[0].small.contains(u"Mo"_s) && notes[0].small.contains(u"Summer Jam"_s));
        QVERIFY(!notes[1].state);
        const std::vector<PersonEntry> jams = jamEntries(record);
        QCOMPARE(jams.size(), size_t(2)); // the team of the history and the sign-up are one jam
        QCOMPARE(jams[0].text, u"Summer Jam"_s);
        QVERIFY2(jams[0].small.startsWith(u"Approved · Ants\n"_s), qPrintable(jams[0].small));
        QVERIFY(jams[0].small.contains(u"Leader priority 2 · by Mo · Has led"_s));
        QCOMPARE(jams[1].small, u"Owls, leader, place 3, Calm"_s);
    }

private:
    template <typename F>
    void after(F act)
    {
        QSignalSpy shown(m_model.get(), &PeopleModel::shown);
        act();
        if (!shown.wait()) {
            qFatal("Nothing new is shown");
        }
    }
    void find(const QString &text, const QStringList &wanted)
    {
        after([&] { m_model->setText(text); });
        QCOMPARE(names(), wanted);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            all << m_model->index(row, 0).data().toString();
        }
        return all;
    }

    std::unique_ptr<PeopleModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(tst_PeopleModel)
#include "tst_peoplemodel.moc"
