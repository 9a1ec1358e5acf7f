// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspacefixture.h"
#include "workflow/exports/exports.h"

#include <QTest>

#include <rapidcheck.h>

using namespace jamwright;
using namespace jamwright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Texts that files break on: quotes, delimiters, newlines, formulas, blanks at the ends, characters beyond ASCII.
rc::Gen<QString> nastyText()
{
    const auto piece = rc::gen::elementOf(std::vector<QString>{
        u"\""_s,   u"\"\""_s,        u","_s,      u";"_s,      u"\n"_s,  u"\r\n"_s, u"\r"_s,    u"\t"_s,
        u" "_s,    u"'"_s,           u"=1+1"_s,   u"+x"_s,     u"-2"_s,  u"@cmd"_s, u"äöß"_s,   u"Ω"_s,
        u"日本"_s, u"👩‍💻"_s, u"|"_s,      u"\\"_s,     u"a"_s,   u"Zoe"_s,  u"sep=;"_s, u"#"_s,
        u"0"_s,    u"\u00a0"_s,      u"\u200b"_s, u"\u202e"_s, u"NULL"_s});
    return rc::gen::map(rc::gen::container<std::vector<QString>>(piece), [](const std::vector<QString> &pieces) {
        QString text;
        for (const QString &part : pieces) {
            text += part;
        }
        return text.left(90);
    });
}

QString csvCell(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QStringList header()
{
    return {u"discord_id"_s,   u"discord_name"_s,    u"display_name"_s,  u"email"_s,        u"github"_s,
            u"utc_offset"_s,   u"leader"_s,          u"lead_priority"_s, u"confirmed"_s,    u"qualifier_score"_s,
            u"age_band"_s,     u"languages"_s,       u"keep_with"_s,     u"organisation"_s, u"notes"_s,
            u"skill:python"_s, u"category:the, x"_s, u"set:topics"_s,    u"experience"_s};
}

QString cellFor(const QString &name, int row)
{
    const auto oneOf = [](const std::vector<QString> &values) { return *rc::gen::elementOf(values); };
    if (name == "discord_id"_L1) {
        return QString::number(100000000000000001 + row);
    }
    if (name == "email"_L1) {
        return oneOf({{}, u"p%1@example.test"_s.arg(row), u"o'p%1+x@example.test"_s.arg(row)});
    }
    if (name == "utc_offset"_L1) {
        return oneOf({{}, u"+05:30"_s, u"-03:30"_s, u"Europe/Oslo"_s, u"UTC+1"_s, u"America/New_York (EDT)"_s});
    }
    if (name == "leader"_L1) {
        return oneOf({{}, u"yes"_s, u"Maybe"_s, u"No"_s});
    }
    if (name == "lead_priority"_L1) {
        return oneOf({{}, u"0"_s, u"3"_s});
    }
    if (name == "confirmed"_L1) {
        return oneOf({{}, u"yes"_s, u"no"_s});
    }
    if (name == "qualifier_score"_L1) {
        return oneOf({{}, u"12.5"_s, u"-3"_s});
    }
    if (name == "skill:python"_L1) {
        return oneOf({{}, u"0"_s, u"2"_s});
    }
    return *nastyText();
}

QByteArray generatedFile()
{
    QString file;
    QStringList cells;
    for (const QString &name : header()) {
        cells << csvCell(name);
    }
    file += cells.join(u',') + u'\n';
    const int rows = *rc::gen::inRange(1, 20);
    for (int row = 0; row < rows; ++row) {
        cells.clear();
        for (const QString &name : header()) {
            cells << csvCell(cellFor(name, row));
        }
        file += cells.join(u',') + u'\n';
    }
    return file.toUtf8();
}

/// What an import makes of the answers, without numbers that only count.
struct StateRow {
    Person person;
    Fields fields;
    SignupStatus status;
    QString reason;
    bool byHand;
    friend bool operator==(const StateRow &, const StateRow &) = default;
};

std::vector<StateRow> stateOf(WorkspaceFixture &fixture)
{
    std::vector<StateRow> state;
    for (const SignupRow &row : must(loadSignups(*fixture.workspace, fixture.event.id))) {
        state.push_back(
            {row.person, row.signup.fields, row.signup.status, row.signup.statusReason, row.signup.statusByHand});
    }
    return state;
}

/// Staff set the status of some by hand.
void decide(WorkspaceFixture &fixture)
{
    for (const SignupRow &row : must(loadSignups(*fixture.workspace, fixture.event.id))) {
        if (*rc::gen::arbitrary<bool>()) {
            must(setStatus(*fixture.workspace, fixture.event.id, {row.signup.id},
                           *rc::gen::element(SignupStatus::Rejected, SignupStatus::Confirmed, SignupStatus::Waitlisted,
                                             SignupStatus::Withdrawn),
                           *nastyText(), true));
        }
    }
}

} // namespace

/// What is exported and imported again is the same.
class tst_RoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Each case makes two workspaces, which takes a tenth of a second; its rows are many instead.
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS") + " max_success=25");
    }

    void anExportImportedAgainGivesTheSameState()
    {
        int filled = 0;
        const bool holds = rc::check("export and import are inverse", [&] {
            WorkspaceFixture first;
            const QByteArray file = generatedFile();
            const auto preview = previewImport(*first.workspace, first.event.id,
                                               {u"made.csv"_s, file, ImportSource::Signup, {}, {}, {}});
            RC_ASSERT(preview.ok());
            must(commitImport(*first.workspace, first.event.id, *preview));
            decide(first);
            const auto state = stateOf(first);
            RC_PRE(!state.empty());
            filled += state.front().fields.has(u"notes") ? 1 : 0;
            const QByteArray exported = must(exportSignups(*first.workspace, first.event.id));
            WorkspaceFixture second;
            second.import(exported, ImportSource::Signup, u"exported.csv"_s);
            RC_ASSERT(stateOf(second) == state);
            // And into the workspace that it came from: nothing changes.
            const ImportCounts again = first.import(exported, ImportSource::Signup, u"exported.csv"_s).counts;
            RC_ASSERT(again.added + again.changed + again.rejected == 0);
        });
        QVERIFY(holds);
        QVERIFY(filled > 10); // the generator made something to lose
    }
};

QTEST_GUILESS_MAIN(tst_RoundTrip)
#include "tst_roundtrip.moc"
