// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/field.h"
#include "ui/signups/signupsmodel.h"
#include "ui/signups/signupsproxy.h"
#include "ui/signups/signupwords.h"

#include <QAbstractItemModelTester>
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

QStringList shownNames(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        names.append(model.index(row, SignupsModel::NameColumn).data().toString());
    }
    return names;
}

} // namespace

class TestSignupsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAColumnForEverySkill()
    {
        SignupsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(threePeople());
        QCOMPARE(model.skills(), (QStringList{u"git"_s, u"python"_s}));
        QCOMPARE(model.columnCount(), 4 + 2 + 4);
        QCOMPARE(model.headerData(SignupsModel::FirstSkillColumn, Qt::Horizontal).toString(), u"Git"_s);
        QCOMPARE(model.index(1, SignupsModel::FirstSkillColumn).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, SignupsModel::FirstSkillColumn).data().toString(), QString());
        QCOMPARE(model.index(0, model.tailColumn(SignupsModel::HistoryColumn)).data().toString(), u"1"_s);
        QVERIFY(model.index(0, model.tailColumn(SignupsModel::HistoryColumn))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"Odd Owls (leader)"_s));
        QCOMPARE(model.rowOf({3}), 2);
        QCOMPARE(model.rowOf({99}), -1);
        model.setRows({});
        QCOMPARE(model.columnCount(), 8);
    }

    void saysTheStatusInWords()
    {
        SignupsModel model;
        model.setRows(threePeople());
        const QModelIndex status = model.index(2, SignupsModel::StatusColumn);
        QCOMPARE(status.data().toString(), u"Rejected"_s);
        QCOMPARE(status.data(SignupsModel::PillRole).toInt(), int(State::Error));
    }

    void filtersByEveryWordAndByStatus()
    {
        SignupsModel model;
        SignupsProxy proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        model.setRows(threePeople());
        proxy.setFilterText(u"ODD owls"_s); // in the history
        QCOMPARE(shownNames(proxy), QStringList{u"Ada"_s});
        proxy.setFilterText(u"example.test"_s);
        QCOMPARE(proxy.rowCount(), 3);
        proxy.setStatuses({int(SignupStatus::Approved), int(SignupStatus::Rejected)});
        QCOMPARE(shownNames(proxy), (QStringList{u"Grace"_s, u"Alan"_s}));
        proxy.setFilterText(u"-05"_s);
        QCOMPARE(shownNames(proxy), QStringList{u"Grace"_s});
    }

    void sortsNumbersAsNumbersAndTheUnknownLast()
    {
        SignupsModel model;
        SignupsProxy proxy;
        proxy.setSourceModel(&model);
        model.setRows(threePeople());
        proxy.sort(SignupsModel::OffsetColumn);
        QCOMPARE(shownNames(proxy), (QStringList{u"Grace"_s, u"Ada"_s, u"Alan"_s}));
        proxy.sort(model.tailColumn(SignupsModel::LeaderColumn));
        QCOMPARE(shownNames(proxy), (QStringList{u"Ada"_s, u"Alan"_s, u"Grace"_s}));
        proxy.sort(-1);
        QCOMPARE(shownNames(proxy), (QStringList{u"Ada"_s, u"Grace"_s, u"Alan"_s}));
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
