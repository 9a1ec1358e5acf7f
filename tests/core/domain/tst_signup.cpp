// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/signup.h"

#include <QTest>

#include <optional>

Q_DECLARE_METATYPE(std::optional<jamwright::SignupStatus>)

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

namespace {

SignupRow row(SignupStatus status, const QString &confirmed = {})
{
    SignupRow result;
    result.signup.status = status;
    result.signup.fields.set(u"confirmed"_s, confirmed);
    return result;
}

} // namespace

class SignupTest : public QObject
{
    Q_OBJECT

private slots:
    void theStatusFollowsFromTheAnswers_data()
    {
        QTest::addColumn<QString>("passed");
        QTest::addColumn<QString>("confirmed");
        QTest::addColumn<bool>("banned");
        QTest::addColumn<SignupStatus>("status");
        QTest::newRow("nothing known") << QString() << QString() << false << SignupStatus::Approved;
        QTest::newRow("passed") << u"yes"_s << QString() << false << SignupStatus::Approved;
        QTest::newRow("failed") << u"no"_s << QString() << false << SignupStatus::Rejected;
        QTest::newRow("failed, confirmed") << u"no"_s << u"yes"_s << false << SignupStatus::Rejected;
        QTest::newRow("confirmed") << QString() << u"yes"_s << false << SignupStatus::Confirmed;
        QTest::newRow("passed, confirmed") << u"yes"_s << u"yes"_s << false << SignupStatus::Confirmed;
        QTest::newRow("passed, withdrawn") << u"yes"_s << u"no"_s << false << SignupStatus::Withdrawn;
        QTest::newRow("banned") << QString() << QString() << true << SignupStatus::Rejected;
        QTest::newRow("banned, confirmed") << u"yes"_s << u"yes"_s << true << SignupStatus::Rejected;
    }
    void theStatusFollowsFromTheAnswers()
    {
        QFETCH(QString, passed);
        QFETCH(QString, confirmed);
        QFETCH(bool, banned);
        QFETCH(SignupStatus, status);
        Fields fields;
        fields.set(u"qualifier_passed"_s, passed);
        fields.set(u"confirmed"_s, confirmed);
        const auto ban = banned ? std::optional(Ban{{1}, u"Rude to others."_s, {}, {}}) : std::nullopt;
        const StatusReading reading = readStatus(fields, ban);
        QCOMPARE(reading.status, status);
        QVERIFY(!reading.reason.isEmpty());
        QCOMPARE(reading.reason.contains(u"Rude to others."_s), banned);
    }

    void whatWasSetByHandStaysUntilItIsAnswered_data()
    {
        QTest::addColumn<SignupStatus>("before");
        QTest::addColumn<bool>("byHand");
        QTest::addColumn<QString>("confirmed");
        QTest::addColumn<bool>("banned");
        QTest::addColumn<std::optional<SignupStatus>>("after");
        using Next = std::optional<SignupStatus>;
        const QString yes = u"yes"_s;
        QTest::newRow("read anew") << SignupStatus::Applied << false << QString() << false
                                   << Next(SignupStatus::Approved);
        QTest::newRow("read again") << SignupStatus::Approved << false << yes << false << Next(SignupStatus::Confirmed);
        QTest::newRow("waitlisted by hand") << SignupStatus::Waitlisted << true << yes << false << Next();
        QTest::newRow("rejected by hand") << SignupStatus::Rejected << true << yes << false << Next();
        QTest::newRow("approved, silent") << SignupStatus::Approved << true << QString() << false << Next();
        QTest::newRow("approved, confirms")
            << SignupStatus::Approved << true << yes << false << Next(SignupStatus::Confirmed);
        QTest::newRow("approved, says no")
            << SignupStatus::Approved << true << u"no"_s << false << Next(SignupStatus::Withdrawn);
        QTest::newRow("approved, banned")
            << SignupStatus::Approved << true << yes << true << Next(SignupStatus::Rejected);
    }
    void whatWasSetByHandStaysUntilItIsAnswered()
    {
        QFETCH(SignupStatus, before);
        QFETCH(bool, byHand);
        QFETCH(QString, confirmed);
        QFETCH(bool, banned);
        QFETCH(std::optional<SignupStatus>, after);
        Signup signup;
        signup.status = before;
        signup.statusByHand = byHand;
        signup.fields.set(u"confirmed"_s, confirmed);
        const auto ban = banned ? std::optional(Ban{{1}, u"Rude."_s, {}, {}}) : std::nullopt;
        const std::optional<StatusReading> next = nextStatus(signup, {}, ban);
        QCOMPARE(next ? std::optional(next->status) : std::nullopt, after);
    }

    void whatIsAlreadySoDoesNotChange()
    {
        Signup signup;
        signup.fields.set(u"confirmed"_s, u"yes"_s);
        const StatusReading reading = readStatus(signup.fields, {});
        signup.status = reading.status;
        signup.statusReason = reading.reason;
        QVERIFY(!nextStatus(signup, {}, {}));
    }

    void anOldAnswerDoesNotUndoWhatWasDecidedSince()
    {
        Signup signup;
        signup.fields.set(u"confirmed"_s, u"no"_s);
        signup.status = SignupStatus::Approved; // taken back by hand
        signup.statusByHand = true;
        const Fields before = signup.fields;
        signup.fields.set(u"lead_priority"_s, u"2"_s);
        QVERIFY(!nextStatus(signup, before, {}));
        signup.fields.set(u"ticket"_s, u"refunded"_s);
        QCOMPARE(nextStatus(signup, before, {})->reason, u"The ticket no longer counts: refunded."_s);
    }

    void stepsByHandMakeSense_data()
    {
        using enum SignupStatus;
        QTest::addColumn<SignupStatus>("from");
        QTest::addColumn<QList<SignupStatus>>("to"); // all others are refused
        QTest::newRow("applied") << Applied << QList{Qualified, Approved, Waitlisted, Rejected, Confirmed, Withdrawn};
        QTest::newRow("qualified") << Qualified
                                   << QList{Qualified, Approved, Waitlisted, Rejected, Confirmed, Withdrawn};
        QTest::newRow("approved") << Approved << QList{Approved, Waitlisted, Rejected, Confirmed, Withdrawn, NoShow};
        QTest::newRow("waitlisted") << Waitlisted << QList{Approved, Waitlisted, Rejected, Withdrawn};
        QTest::newRow("rejected") << Rejected << QList{Approved, Waitlisted, Rejected};
        QTest::newRow("confirmed") << Confirmed << QList{Approved, Waitlisted, Rejected, Confirmed, Withdrawn, NoShow};
        QTest::newRow("withdrawn") << Withdrawn << QList{Approved, Confirmed, Withdrawn};
        QTest::newRow("no-show") << NoShow << QList{Approved, Confirmed, Withdrawn};
    }
    void stepsByHandMakeSense()
    {
        QFETCH(SignupStatus, from);
        QFETCH(QList<SignupStatus>, to);
        for (const auto name : EnumNames<SignupStatus>::names) {
            const SignupStatus status = *fromName<SignupStatus>(QString::fromLatin1(name));
            const QString refusal = refusalOf(from, status);
            QVERIFY2(refusal.isEmpty() == (to.contains(status)), name);
            QVERIFY2(refusal.isEmpty() || refusal.endsWith(u'.'), qPrintable(refusal)); // a sentence
        }
    }

    void aBanHoldsWhileJamsAreLeftAndWhereItWasUsed()
    {
        Ban ban{{1}, u"Rude."_s, 2, {}};
        QVERIFY(ban.holdsAt(EventId{7}));
        ban.usedAt = {EventId{7}, EventId{8}};
        QCOMPARE(ban.jamsLeft(), std::optional(0));
        QVERIFY(ban.holdsAt(EventId{7}) && ban.holdsAt(EventId{8}));
        QVERIFY(!ban.holdsAt(EventId{9}));
        ban.jams.reset();
        QVERIFY(ban.holdsAt(EventId{9}) && !ban.jamsLeft());
    }

    void whoeverWasErasedHasNoNameAndIsStillToldApart()
    {
        Person person;
        QVERIFY(!person.isErased()); // not stored: nobody yet
        person.id = PersonId{12};
        QVERIFY(person.isErased());
        QVERIFY(person.shownName().contains(u"12"_s));
        person.github = u"ada"_s;
        QVERIFY(!person.isErased());
    }

    void theShownNameIsOneLineOfWhatCanBeSeen()
    {
        Person person;
        person.displayName = u"A\u202eda\u200b \x1b[2JL\no\U0001F469\u200d\U0001F4BB"_s;
        QCOMPARE(person.shownName(), u"Ada [2JL o\U0001F469\u200d\U0001F4BB"_s);
        person.displayName = u"\u200b"_s;
        person.discordName = u"ada"_s;
        QCOMPARE(person.shownName(), u"ada"_s);
    }

    void approvedTakesPartWhereNobodyWasAskedToConfirm()
    {
        std::vector<SignupRow> rows = {row(SignupStatus::Approved),   row(SignupStatus::Confirmed),
                                       row(SignupStatus::Rejected),   row(SignupStatus::Withdrawn),
                                       row(SignupStatus::Waitlisted), row(SignupStatus::NoShow),
                                       row(SignupStatus::Applied),    row(SignupStatus::Qualified)};
        markParticipants(rows);
        QVERIFY(rows[0].participant);
        QVERIFY(rows[1].participant);
        for (size_t i = 2; i < rows.size(); ++i) {
            QVERIFY2(!rows[i].participant, qPrintable(nameOf(rows[i].signup.status)));
        }
    }

    void onlyTheConfirmedTakePartOnceAnybodyWasAsked()
    {
        std::vector<SignupRow> rows = {row(SignupStatus::Approved), row(SignupStatus::Confirmed, u"yes"_s),
                                       row(SignupStatus::Withdrawn, u"no"_s)};
        rows[0].participant = true; // what was marked before does not stay
        markParticipants(rows);
        QVERIFY(!rows[0].participant);
        QVERIFY(rows[1].participant);
        QVERIFY(!rows[2].participant);
        std::vector<SignupRow> none;
        markParticipants(none);
        QVERIFY(none.empty());
    }
};

QTEST_APPLESS_MAIN(SignupTest)
#include "tst_signup.moc"
