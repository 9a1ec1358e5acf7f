// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rejects.h"
#include "importhelper.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

/// The whole field of 392 through every file that organisers hold, with the counts of expected.json.
class TestField392 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void googleForms();
    void utf16IsTheSame();
    void qualifier();
    void confirmation();
    void formsAfterGoogle();
    void blocklist();
    void corrections();
    void history();
    void participantsOfTheForms();
    void rejectedRowsComeBack();

private:
    [[nodiscard]] ImportPreview preview(const QString &file, ImportSource source,
                                        std::vector<KnownPerson> known = {}) const;
    QJsonObject m_expected;
};

void TestField392::initTestCase()
{
    const QByteArray expected = bytesOf(sharedFile(u"signups/field-392/expected.json"_s));
    if (expected.isEmpty()) {
        QSKIP("The shared data does not lie beside the checkout.");
    }
    m_expected = QJsonDocument::fromJson(expected).object();
}

ImportPreview TestField392::preview(const QString &file, ImportSource source, std::vector<KnownPerson> known) const
{
    const auto result =
        previewBytes(bytesOf(sharedFile(u"signups/field-392/"_s + file)), contextFor(source, std::move(known), file));
    if (!result) {
        qFatal("%s", qPrintable(result.error().sentence()));
    }
    return *result;
}

void TestField392::googleForms()
{
    const ImportPreview first = preview(u"google-forms.csv"_s, ImportSource::Signup);
    QCOMPARE(first.counts(), (ImportCounts{392, 0, 0, 0, 0}));
    QVERIFY(!hasErrors(first.findings));
    QVERIFY(first.unknownLevels.empty());
    int willing = 0;
    int withoutId = 0;
    for (const ImportRow &row : first.rows) {
        willing += row.fields.leader().value_or(Willingness::No) != Willingness::No ? 1 : 0;
        withoutId += row.person.discordId ? 0 : 1;
        QVERIFY(row.fields.utcOffset());
        QCOMPARE(row.fields.skills().size(), size_t(2));
        QVERIFY(row.answeredAt.isValid());
        QVERIFY(row.fields.number(u"weekly_hours"));
        QVERIFY(!row.fields.list(u"languages").isEmpty());
    }
    QCOMPARE(willing, m_expected["willing_to_lead"_L1].toInt());
    QCOMPARE(withoutId, 9);
    // Zones are resolved in August.
    const auto berlin = std::find_if(first.rows.begin(), first.rows.end(), [](const ImportRow &row) {
        return row.fields.value(u"time_zone") == "Europe/Berlin"_L1;
    });
    QCOMPARE(berlin->fields.value(u"utc_offset"), u"+02:00"_s);
    const ImportPreview second = preview(u"google-forms.csv"_s, ImportSource::Signup, applied(first, {}));
    QCOMPARE(second.counts(), (ImportCounts{0, 0, 392, 0, 0}));
}

void TestField392::utf16IsTheSame()
{
    const ImportPreview utf8 = preview(u"google-forms.csv"_s, ImportSource::Signup);
    const ImportPreview utf16 = preview(u"semicolon-utf16.csv"_s, ImportSource::Signup, applied(utf8, {}));
    QCOMPARE(utf16.dialect, (Dialect{u"UTF-16LE"_s, u';'}));
    QCOMPARE(utf16.counts(), (ImportCounts{0, 0, 392, 0, 0}));
}

void TestField392::qualifier()
{
    const ImportPreview first = preview(u"forms-qualifier.json"_s, ImportSource::Signup);
    QCOMPARE(int(first.rows.size()), 412);
    QCOMPARE(first.counts(), (ImportCounts{392, 0, 0, 0, 20}));
    QVERIFY(first.unknownLevels.empty());
    const auto failed = std::count_if(first.rows.begin(), first.rows.end(), [](const ImportRow &row) {
        return row.state == RowState::New && row.fields.qualifierPassed() == false;
    });
    QCOMPARE(int(failed), 24);
    const ImportPreview second = preview(u"forms-qualifier.json"_s, ImportSource::Signup, applied(first, {}));
    QCOMPARE(second.counts(), (ImportCounts{0, 0, 392, 0, 20}));
}

void TestField392::confirmation()
{
    const auto known = applied(preview(u"forms-qualifier.json"_s, ImportSource::Signup), {});
    const ImportPreview first = preview(u"forms-confirmation.json"_s, ImportSource::Confirmation, known);
    QCOMPARE(first.counts(), (ImportCounts{0, 353, 0, 3, 0}));
    QCOMPARE(countOf(first.findings, "import.never-signed-up"_L1), 3);
    QVERIFY(!hasErrors(first.findings));
    const auto yes = std::count_if(first.rows.begin(), first.rows.end(),
                                   [](const ImportRow &row) { return row.fields.confirmed() == true; });
    QCOMPARE(int(yes), 330);
    const ImportPreview second =
        preview(u"forms-confirmation.json"_s, ImportSource::Confirmation, applied(first, known));
    QCOMPARE(second.counts(), (ImportCounts{0, 0, 353, 3, 0}));
}

void TestField392::formsAfterGoogle()
{
    const auto known = applied(preview(u"google-forms.csv"_s, ImportSource::Signup), {});
    const ImportPreview forms = preview(u"forms-qualifier.json"_s, ImportSource::Signup, known);
    QCOMPARE(forms.counts(), (ImportCounts{0, 392, 0, 0, 20}));
    QVERIFY(countOf(forms.findings, "import.joined-by-name"_L1) >= 9);
    const auto both = applied(forms, known);
    QCOMPARE(both.size(), size_t(392));
    QVERIFY(std::all_of(both.begin(), both.end(),
                        [](const KnownPerson &person) { return person.person.discordId.has_value(); }));
}

void TestField392::blocklist()
{
    auto known = applied(preview(u"forms-qualifier.json"_s, ImportSource::Signup), {});
    const ImportPreview bans = preview(u"blocklist.csv"_s, ImportSource::Blocklist, known);
    QCOMPARE(bans.counts(), (ImportCounts{0, 4, 0, 0, 0}));
    QCOMPARE(bans.rows[0].ban->reason, u"On the blocklist blocklist.csv"_s);
    known = applied(bans, known);
    QCOMPARE(preview(u"blocklist.csv"_s, ImportSource::Blocklist, known).counts(), (ImportCounts{0, 0, 4, 0, 0}));
    QCOMPARE(countOf(preview(u"forms-qualifier.json"_s, ImportSource::Signup, known).findings, "import.banned"_L1), 4);
    // Before the sign-ups: people who are known without a sign-up.
    const ImportPreview early = preview(u"blocklist.csv"_s, ImportSource::Blocklist);
    QCOMPARE(early.counts(), (ImportCounts{4, 0, 0, 0, 0}));
    const ImportPreview signups = preview(u"forms-qualifier.json"_s, ImportSource::Signup, applied(early, {}));
    QCOMPARE(signups.counts().added, 392);
}

void TestField392::corrections()
{
    const auto known = applied(preview(u"forms-qualifier.json"_s, ImportSource::Signup), {});
    const ImportPreview first = preview(u"corrections.csv"_s, ImportSource::Corrections, known);
    QCOMPARE(first.counts().rejected, 0);
    QCOMPARE(first.counts().changed, 7);
    for (const ImportRow &row : first.rows) {
        QCOMPARE(row.fields.value(u"skill:python"), u"3"_s);
        QCOMPARE(row.fields.leadPriority(), std::optional(2));
        QVERIFY(!row.fields.has(u"utc_offset")); // a blank changes nothing
    }
    QCOMPARE(countOf(first.findings, "import.offset-unknown"_L1), 0);
    QCOMPARE(preview(u"corrections.csv"_s, ImportSource::Corrections, applied(first, known)).counts(),
             (ImportCounts{0, 0, 7, 0, 0}));
    QCOMPARE(preview(u"corrections.csv"_s, ImportSource::Corrections).counts(), (ImportCounts{0, 0, 0, 7, 0}));
    // The spreadsheet lacks nine Discord ids, and one of them is among the corrected: nobody is guessed.
    const auto spreadsheet = applied(preview(u"google-forms.csv"_s, ImportSource::Signup), {});
    const ImportPreview partly = preview(u"corrections.csv"_s, ImportSource::Corrections, spreadsheet);
    QCOMPARE(partly.counts().rejected, 1);
    QCOMPARE(countOf(partly.findings, "import.never-signed-up"_L1), 1);
}

void TestField392::history()
{
    const ImportPreview alone = preview(u"history.csv"_s, ImportSource::History);
    const ImportCounts counts = alone.counts();
    QCOMPARE(counts.added + counts.changed, int(alone.rows.size()));
    QVERIFY(counts.changed > 0); // people who were at both events
    const auto known = applied(alone, {});
    QCOMPARE(int(known.size()), counts.added);
    QCOMPARE(preview(u"history.csv"_s, ImportSource::History, known).counts(),
             (ImportCounts{0, 0, int(alone.rows.size()), 0, 0}));
    const auto leaders =
        std::count_if(alone.rows.begin(), alone.rows.end(), [](const ImportRow &row) { return row.past->leader; });
    QCOMPARE(int(leaders), int(alone.rows.size()) / 5);
    QCOMPARE(preview(u"forms-qualifier.json"_s, ImportSource::Signup, known).counts(),
             (ImportCounts{392, 0, 0, 0, 20}));
}

void TestField392::participantsOfTheForms()
{
    auto known = applied(preview(u"forms-qualifier.json"_s, ImportSource::Signup), {});
    known = applied(preview(u"forms-confirmation.json"_s, ImportSource::Confirmation, known), known);
    known = applied(preview(u"blocklist.csv"_s, ImportSource::Blocklist, known), known);
    const auto participants = std::count_if(known.begin(), known.end(), [](const KnownPerson &person) {
        return readStatus(person.signup->fields, person.ban).status == SignupStatus::Confirmed;
    });
    QCOMPARE(int(participants), m_expected["participants_of_the_forms"_L1].toInt());
}

void TestField392::rejectedRowsComeBack()
{
    const auto known = applied(preview(u"forms-qualifier.json"_s, ImportSource::Signup), {});
    const ImportPreview first = preview(u"forms-confirmation.json"_s, ImportSource::Confirmation, known);
    const QByteArray rejects = rejectsCsv({&first, 1});
    const auto again = previewBytes(rejects, contextFor(ImportSource::Confirmation, known, u"rejects.csv"_s));
    QVERIFY(again.ok());
    QCOMPARE(again->counts(), (ImportCounts{0, 0, 0, 3, 0}));
    QCOMPARE(again->header.last(2), QStringList({u"line"_s, u"reason"_s}));
    QCOMPARE(again->rows[0].cells[again->header.size() - 2], QString::number(354));
    QCOMPARE(rejectsCsv({&*again, 1}).split('\n').first(),
             rejects.split('\n').first()); // not two columns more each time
    // As sign-ups they are fine.
    const auto signups = previewBytes(rejects, contextFor(ImportSource::Signup, known, u"rejects.csv"_s));
    QCOMPARE(signups->counts(), (ImportCounts{3, 0, 0, 0, 0}));
}

QTEST_GUILESS_MAIN(TestField392)
#include "tst_field392.moc"
