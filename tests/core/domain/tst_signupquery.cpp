// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/query/queryfields.h"
#include "domain/query/signupquery.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList own()
{
    return {u"category:track"_s, u"set:tools"_s, u"skill:machine learning"_s, u"skill:python"_s, u"skill:team"_s};
}

SignupRow ada()
{
    SignupRow row;
    row.person.displayName = u"Ada Lovélace"_s;
    row.person.discordName = u"ada#1"_s;
    row.person.email = u"ada@example.test"_s;
    row.person.discordId = Snowflake::parse(u"100000000000000001"_s);
    row.signup.status = SignupStatus::Approved;
    row.team = u"Odd Owls"_s;
    row.leadsTeam = true;
    row.participant = true;
    row.notes = {{{}, NoteKind::Note, u"Kind"_s, {}, {}, {}}, {{}, NoteKind::Warning, u"Shouted"_s, {}, {}, {}}};
    row.history = {{{}, u"Summer Jam 2025"_s, u"Blue Bats"_s, true}};
    for (const auto &[name, value] : std::map<QString, QString>{{u"skill:python"_s, u"2"_s},
                                                                {u"utc_offset"_s, u"+05:30"_s},
                                                                {u"leader"_s, u"maybe"_s},
                                                                {u"lead_priority"_s, u"2"_s},
                                                                {u"languages"_s, u"English;Hindi"_s},
                                                                {u"category:track"_s, u"Web"_s},
                                                                {u"notes"_s, u"Late; on Sundays"_s}}) {
        row.signup.fields.set(name, value);
    }
    return row;
}

/// Somebody of whom nothing is known but a name.
SignupRow bo()
{
    SignupRow row;
    row.person.displayName = u"Bo"_s;
    row.signup.status = SignupStatus::Rejected;
    row.ban = Ban{};
    return row;
}

SignupQuery parsed(const QString &text)
{
    const auto query = parseSignupQuery(text, own());
    if (!query) {
        qFatal("%s", qPrintable(query.error().sentence()));
    }
    return *query;
}

QString genText()
{
    // Signs of the language come often enough to be in the way.
    const auto letters = *rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(
        rc::gen::elementOf(std::u16string(u"ab:=<>,\"-. \tnoe+1")), rc::gen::inRange<char16_t>(1, 0xd7ff)));
    return foldForSearch(QString::fromUtf16(letters.data(), qsizetype(letters.size())));
}

QString genFilledText()
{
    const QString text = genText();
    return text.isEmpty() ? u"x"_s : text;
}

QueryValue genNumber(bool offset, bool alone)
{
    const auto number = [offset] {
        return offset ? double(*rc::gen::inRange(-48, 57) * 15) : double(*rc::gen::inRange(-400, 400)) / 4;
    };
    QueryValue value{QueryValue::Is::Range, {}};
    const int shape = alone ? *rc::gen::inRange(0, 4) : *rc::gen::inRange(0, 2);
    if (shape < 2) {
        value.low = number();
        value.high = shape == 0 ? value.low : number();
        if (!offset && value.low > value.high) {
            std::swap(value.low, value.high);
        }
    } else if (shape == 2) {
        value.low = number();
        value.lowOpen = *rc::gen::arbitrary<bool>();
    } else {
        value.high = number();
        value.highOpen = *rc::gen::arbitrary<bool>();
    }
    return value;
}

QueryValue genValue(const QueryField &field, bool alone)
{
    const bool absent = field.kind != QueryKind::History && *rc::gen::inRange(0, 5) == 0;
    if (absent) {
        return {*rc::gen::arbitrary<bool>() ? QueryValue::Is::None : QueryValue::Is::Any, {}};
    }
    switch (field.kind) {
    case QueryKind::Words:
        return {QueryValue::Is::Text, field.words.at(*rc::gen::inRange<qsizetype>(0, field.words.size()))};
    case QueryKind::Number:
    case QueryKind::Offset:
        return genNumber(field.kind == QueryKind::Offset, alone);
    case QueryKind::History:
        if (*rc::gen::arbitrary<bool>()) {
            return genNumber(false, alone);
        }
        break;
    case QueryKind::Text:
        break;
    }
    return {QueryValue::Is::Text, genFilledText()};
}

SignupQuery genQuery(int fewest = 0)
{
    const QStringList names = queryFieldNames({}) + own();
    SignupQuery query;
    const int terms = *rc::gen::inRange(fewest, 4);
    for (int i = 0; i < terms; ++i) {
        QueryTerm term{*rc::gen::arbitrary<bool>(), QString(), {}};
        const int shape = *rc::gen::inRange(0, 5);
        if (shape == 0) {
            term.field = u"all"_s;
        } else if (shape == 1) {
            term.values = {{QueryValue::Is::Text, genFilledText()}};
        } else {
            const auto field = *queryField(names.at(*rc::gen::inRange<qsizetype>(0, names.size())), own());
            term.field = field.name;
            const int values = *rc::gen::inRange(1, 4);
            for (int v = 0; v < values; ++v) {
                term.values.push_back(genValue(field, values == 1));
            }
        }
        query.terms.push_back(term);
    }
    return query;
}

} // namespace

class TestSignupQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("ada");
        QTest::addColumn<bool>("bo");
        const auto add = [](const char *query, bool isAda, bool isBo) {
            QTest::newRow(query) << QString::fromUtf8(query) << isAda << isBo;
        };
        add("", true, true);
        add("all", true, true);
        add("-all", false, false);
        add("LOVELACE ada", true, false);
        add("ada bo", false, false);
        add("\"odd owls\"", true, false);
        add("sundays", true, false);
        add("100000000000000001", true, false);
        add("-ada", false, true);
        add("name:lovélace", true, false);
        add("tz:+5..+6", true, false);
        add("tz:+05:30", true, false);
        add("tz:5.5", true, false);
        add("tz:+6..-8", false, false);
        add("tz:+5..-8", true, false); // over the date line
        add("tz:none", false, true);
        add("tz>0", true, false);
        add("leader:yes", false, false);
        add("leader:yes,maybe", true, false);
        add("status:approved,confirmed", true, false);
        add("status:Rejected", false, true);
        add("python>=2", true, false);
        add("python<2", false, false);
        add("-python<2", true, true);
        add("python:1..3", true, false);
        add("python:none", false, true);
        add("\"machine learning\":any", false, false);
        add("\"skill:team\":none", true, true);
        add("team:owls", true, false);
        add("team:none", false, true);
        add("team:\"none\"", false, false);
        add("leads:yes", true, false);
        add("history:>0", true, false);
        add("history:0", false, true);
        add("history:none", false, true);
        add("history:any", true, false);
        add("history:bats", true, false);
        add("history:\"2025\"", true, false);
        add("history:2025", false, false);
        add("ban:yes", false, true);
        add("participant:yes", true, false);
        add("lang:english", true, false);
        add("note:\"late; on\"", true, false);
        add("note:kind", true, false);
        add("note:shouted", false, false);
        add("warning:shouted", true, false);
        add("warning:none", false, true);
        add("shouted", true, false);
        add("track:web", true, false);
        add("priority>=1", true, false);
        add("note=late", true, false);
    }
    void finds()
    {
        QFETCH(QString, query);
        QTEST(parsed(query).matches(ada()), "ada");
        QTEST(parsed(query).matches(bo()), "bo");
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("remedy");
        const auto add = [](const char *query, const char *what, const char *where, const char *remedy) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(what) << QString::fromUtf8(where)
                                 << QString::fromUtf8(remedy);
        };
        add("ada pyton>=2", "no field “pyton”", "“pyton>=2” (character 5)", "python");
        add("http://x", "no field “http”", "(character 1)", "double quotes");
        add("stauts:approved", "no field", "stauts", "“status”");
        add("status:aproved", "aproved", "status:aproved", "“approved”");
        add("leader:perhaps", "“leader” cannot be “perhaps”", "", "yes, no, maybe");
        add("tz:+99", "no UTC offset", "tz:+99", "tz:+1..+3");
        add("python:many", "“many” is no number", "", "1..3");
        add("python:3..1", "no number", "", "");
        add("python>", "A value is missing", "python>", "");
        add("status:", "A value is missing", "status:", "");
        add("status:approved,", "A value is missing", "", "");
        add("name>2", "no more or less", "", "colon");
        add("python>1,2", "takes one number", "", "");
        add("python<>2", "<>", "", "minus");
        add("x \"open", "not closed", "character 3", "");
        add("-", "Nothing follows", "", "");
        add("\"\"", "nothing to look for", "", "");
        add(":x", "name is missing", "", "");
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, query);
        QFETCH(QString, what);
        QFETCH(QString, where);
        QFETCH(QString, remedy);
        const auto result = parseSignupQuery(query, own());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QVERIFY2(result.error().what.contains(what), qPrintable(result.error().what));
        QVERIFY2(result.error().where.contains(where), qPrintable(result.error().where));
        QVERIFY2(result.error().remedy.contains(remedy), qPrintable(result.error().remedy));
    }

    void namesOfOwnFieldsComeFromTheAnswers()
    {
        QCOMPARE(ownFieldNames({ada(), bo()}), (QStringList{u"category:track"_s, u"skill:python"_s}));
        QCOMPARE(ownFieldNames({}), QStringList());
    }

    void aSkillWinsOverAnotherOwnFieldOfItsName()
    {
        const QStringList both{u"category:art"_s, u"skill:art"_s};
        QCOMPARE(queryField(u"ART"_s, both)->name, u"skill:art"_s);
        QCOMPARE(queryField(u"category:art"_s, both)->name, u"category:art"_s);
    }

    void printedAndParsedIsTheSame()
    {
        QVERIFY(rc::check("parse of print", [] {
            const SignupQuery query = genQuery();
            const auto again = parseSignupQuery(query.toString(), own());
            RC_LOG() << query.toString().toStdString();
            RC_ASSERT(again.ok());
            RC_ASSERT(*again == query);
        }));
    }

    void aMinusFindsTheOthers()
    {
        QVERIFY(rc::check("complement", [] {
            SignupQuery query = genQuery(1);
            query.terms.resize(1);
            SignupQuery turned = query;
            turned.terms.front().negated = !turned.terms.front().negated;
            for (const SignupRow &row : {ada(), bo()}) {
                RC_ASSERT(query.matches(row) != turned.matches(row));
            }
        }));
    }

    void anyTextIsReadOrRefused()
    {
        QVERIFY(rc::check("fuzz", [] {
            const QStringList pieces = queryFieldNames(own());
            QString text;
            const int count = *rc::gen::inRange(0, 8);
            for (int i = 0; i < count; ++i) {
                text +=
                    *rc::gen::arbitrary<bool>() ? genText() : pieces.at(*rc::gen::inRange<qsizetype>(0, pieces.size()));
            }
            const auto query = parseSignupQuery(text, own());
            if (query) {
                RC_ASSERT(query->matches(ada()) == parseSignupQuery(query->toString(), own())->matches(ada()));
                RC_ASSERT(*parseSignupQuery(query->toString(), own()) == *query);
            } else {
                RC_ASSERT(!query.error().what.isEmpty());
                RC_ASSERT(!query.error().where.isEmpty());
            }
        }));
    }

    void foldingTwiceChangesNothing()
    {
        QCOMPARE(foldForSearch(u"ÅNGSTRÖM"_s), u"angstrom"_s);
        QCOMPARE(foldForSearch(u"Ｆｕｌｌ"_s), u"full"_s);
        for (char32_t c = 1; c < 0x30000; ++c) {
            if (c < 0xd800 || c > 0xdfff) {
                const QString once = foldForSearch(QString::fromUcs4(&c, 1));
                QVERIFY2(foldForSearch(once) == once, qPrintable(QString::number(c, 16)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSignupQuery)
#include "tst_signupquery.moc"
