// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/field.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Fields fieldsOf(std::initializer_list<std::pair<const char *, const char *>> values)
{
    Fields fields;
    for (const auto &[name, value] : values) {
        fields.set(QString::fromUtf8(name), QString::fromUtf8(value));
    }
    return fields;
}

/// Some fields of a few names, so that two of them meet.
Fields randomFields()
{
    Fields fields;
    for (const QString &name : {u"leader"_s, u"notes"_s, u"skill:python"_s, u"set:topics"_s}) {
        if (*rc::gen::arbitrary<bool>()) {
            fields.set(name, QString::fromStdString(*rc::gen::arbitrary<std::string>()));
        }
    }
    return fields;
}

} // namespace

class FieldTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheCanonicalNames()
    {
        const QStringList &names = field::fixedNames();
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QCOMPARE(names.front(), u"discord_id"_s);
        int identities = 0;
        for (const QString &name : names) {
            QVERIFY2(field::isCanonical(name), qPrintable(name));
            identities += field::isIdentity(name) ? 1 : 0;
        }
        QCOMPARE(identities, 5);
        QVERIFY(field::isCanonical(u"skill:python"));
        QVERIFY(field::isCanonical(u"category:track"));
        QVERIFY(field::isCanonical(u"set:topics"));
        QVERIFY(!field::isCanonical(u"skill:"));
        QVERIFY(!field::isCanonical(u"Leader"));
        QVERIFY(!field::isCanonical(u""));
        QVERIFY(!field::isIdentity(u"utc_offset"));
    }

    void blankIsNeverStored()
    {
        Fields fields;
        fields.set(u"notes"_s, {});
        QVERIFY(fields.isEmpty());
        fields.set(u"notes"_s, u"likes tea"_s);
        QVERIFY(fields.has(u"notes"));
        QCOMPARE(fields.value(u"notes"), u"likes tea"_s);
        fields.set(u"notes"_s, QString());
        QVERIFY(fields.isEmpty());
        QVERIFY(!fields.has(u"notes"));
    }

    void readsWhatValuesMean()
    {
        const Fields fields = fieldsOf({{"utc_offset", "+05:30"},
                                        {"leader", "maybe"},
                                        {"lead_priority", "2"},
                                        {"confirmed", "no"},
                                        {"qualifier_passed", "yes"},
                                        {"weekly_hours", "7.5"},
                                        {"languages", "English;Hindi"}});
        QCOMPARE(fields.utcOffset()->minutes(), 330);
        QCOMPARE(fields.leader(), Willingness::Maybe);
        QCOMPARE(fields.leadPriority(), 2);
        QCOMPARE(fields.confirmed(), false);
        QCOMPARE(fields.qualifierPassed(), true);
        QCOMPARE(fields.number(u"weekly_hours"), 7.5);
        QCOMPARE(fields.list(u"languages"), (QStringList{u"English"_s, u"Hindi"_s}));
    }

    void whatIsNotThereIsUnknown()
    {
        const Fields fields = fieldsOf({{"confirmed", "perhaps"}, {"weekly_hours", "many"}, {"leader", "boss"}});
        QVERIFY(!fields.utcOffset());
        QVERIFY(!fields.leader());
        QVERIFY(!fields.leadPriority());
        QVERIFY(!fields.confirmed());
        QVERIFY(!fields.qualifierPassed());
        QVERIFY(!fields.number(u"weekly_hours"));
        QVERIFY(fields.list(u"languages").isEmpty());
        QVERIFY(fields.skills().empty());
    }

    void skillsLoseTheirPrefix()
    {
        const Fields fields = fieldsOf({{"skill:python", "3"},
                                        {"skill:git", "1.5"},
                                        {"skill:rust", "some"},
                                        {"set:topics", "4"},
                                        {"skills", "9"}});
        QCOMPARE(fields.skills(), (std::map<QString, double>{{u"git"_s, 1.5}, {u"python"_s, 3.0}}));
    }

    void theNewerOneWinsWhereItKnows()
    {
        const Fields old = fieldsOf({{"leader", "no"}, {"notes", "a"}});
        const Fields newer = fieldsOf({{"leader", "yes"}, {"confirmed", "yes"}});
        QCOMPARE(old.overlaidWith(newer), fieldsOf({{"leader", "yes"}, {"notes", "a"}, {"confirmed", "yes"}}));
    }

    void overlayingHasItsLaws()
    {
        QVERIFY(rc::check("twice is once, nothing changes nothing, grouping does not matter", [] {
            const Fields a = randomFields();
            const Fields b = randomFields();
            const Fields c = randomFields();
            RC_ASSERT(a.overlaidWith(b).overlaidWith(b) == a.overlaidWith(b));
            RC_ASSERT(a.overlaidWith({}) == a);
            RC_ASSERT(Fields().overlaidWith(a) == a);
            RC_ASSERT(a.overlaidWith(b).overlaidWith(c) == a.overlaidWith(b.overlaidWith(c)));
        }));
    }

    void jsonReadsBack()
    {
        QVERIFY(rc::check("fromJson(toJson) is the same", [] {
            const Fields fields = randomFields();
            RC_ASSERT(Fields::fromJson(fields.toJson()) == fields);
        }));
    }
};

QTEST_APPLESS_MAIN(FieldTest)
#include "tst_field.moc"
