// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judging/assign/problem.h"
#include "judging/assignment.h"
#include "judgingfixture.h"

#include <QTest>

#include <algorithm>

using namespace jamwright;
using namespace jamwright::test;
using namespace Qt::Literals::StringLiterals;

namespace {

bool assigned(const AssignmentReport &report, int judge, int submission)
{
    return std::binary_search(report.assignments.begin(), report.assignments.end(), Assignment{{judge}, {submission}});
}

Entrant entrant(int submission, const QString &email, const QString &organisation = {})
{
    return {{submission}, {qint64(submission) * 10}, Snowflake(quint64(submission) * 1000), email, organisation};
}

} // namespace

/// What an organiser and the judges themselves ask for.
class AssignmentRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void pinnedPairsAreInItAndForbiddenOnesNever()
    {
        JudgingState state = makeState(4, 8);
        state.judges[0].capacity = 0;
        state.judges[3].shadow = true;
        state.judges[1].tracks = QStringList{u"art"_s};
        state.submissions[2].track = u"Art"_s;
        state.rules = {{{1}, {101}, ReviewRuleKind::Pinned},
                       {{2}, {102}, ReviewRuleKind::Pinned},
                       {{3}, {103}, ReviewRuleKind::Forbidden},
                       {{4}, {104}, ReviewRuleKind::Pinned}};
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const auto report = assignReviews(state, 1, seed);
            QVERIFY(assigned(*report, 1, 101)); // whatever her capacity
            QVERIFY(assigned(*report, 2, 102)); // whatever her tracks
            QVERIFY(assigned(*report, 4, 104)); // a shadow judge, beside the review
            QVERIFY(!assigned(*report, 3, 103));
            QVERIFY(assigned(*report, 2, 103)); // the only one left
            QCOMPARE(report->assignments.size(), size_t(9));
        }
    }

    void shadowJudgesWithNothingPinnedAreNamed()
    {
        JudgingState state = makeState(4, 8);
        state.judges[1].shadow = true;
        state.judges[2].shadow = true;
        state.rules = {{{2}, {104}, ReviewRuleKind::Pinned}, {{3}, {105}, ReviewRuleKind::Forbidden}};
        const auto report = assignReviews(state, 2, 1);
        QCOMPARE(countKey(report->findings, "judging.shadow-without-review"_L1), 1);
        const Finding &finding = report->findings.constFirst();
        QCOMPARE(finding.severity, Severity::Note);
        QVERIFY2(finding.message.contains(u"judge 3"_s) && !finding.message.contains(u"judge 2"_s),
                 qPrintable(finding.message));
        QVERIFY(finding.remedy.contains(u"judges pin"_s));
        state.rules.push_back({{3}, {106}, ReviewRuleKind::Pinned});
        QVERIFY(assignReviews(state, 2, 1)->findings.isEmpty());
        state.rules.clear();
        state.ballots = {ballot(2, 101, {scored(4)})}; // stays hers
        state.judges[2].capacity = 0;                  // left
        QVERIFY(assignReviews(state, 2, 1)->findings.isEmpty());
    }

    void aPinnedConflictIsAnErrorThatNamesBoth()
    {
        JudgingState state = makeState(2, 2);
        state.rules = {{{1}, {101}, ReviewRuleKind::Pinned}};
        state.conflicts = {{{1}, {101}, ConflictReason::Mentor}};
        const auto report = assignReviews(state, 1, 1);
        QVERIFY(!assigned(*report, 1, 101));
        const auto finding = std::find_if(report->findings.begin(), report->findings.end(),
                                          [](const Finding &one) { return one.key == "judging.pinned-conflict"_L1; });
        QVERIFY(finding != report->findings.end());
        QCOMPARE(finding->severity, Severity::Error);
        QVERIFY(finding->message.contains(u"judge 1"_s) && finding->message.contains(u"entry 1"_s));
    }

    void judgesWithTracksGetNothingElse()
    {
        JudgingState state = makeState(4, 9);
        for (int i = 0; i < 9; ++i) {
            state.submissions[size_t(i)].track = i < 3 ? u"Art"_s : i < 6 ? u"sound"_s : QString();
        }
        state.judges[0].tracks = QStringList{u"ART"_s};
        state.judges[1].tracks = QStringList{u"Sound"_s, u"art"_s};
        for (quint64 seed = 1; seed <= 10; ++seed) {
            const auto report = assignReviews(state, 2, seed);
            QCOMPARE(report->assignments.size(), size_t(18));
            for (const Assignment &review : report->assignments) {
                const auto s = review.submission.value - 101;
                QVERIFY(review.judge != JudgeId{1} || s < 3);
                QVERIFY(review.judge != JudgeId{2} || s < 6);
            }
        }
    }

    void expertiseIsReadWithoutCaseAndAccents()
    {
        JudgingState state = makeState(2, 3);
        state.judges[0].expertise = QStringList{u"machine learning"_s, u"C++"_s, u"Café"_s, u"cafe"_s, u"web"_s};
        state.submissions[0].title = u"Learning by a Machine"_s;
        state.submissions[0].description = u"written in c++ for a CAFE, on the Web"_s;
        state.submissions[1].track = u"WEB"_s;
        state.submissions[2].description = u"webbing with machines"_s;
        const PairTable misfits = misfitsOf(state.judges, state.submissions);
        QCOMPARE(misfits[0], (std::vector<char>{0, 2, 3})); // four entries, of which three count
        QCOMPARE(misfits[1], (std::vector<char>{3, 3, 3}));
    }

    void expertiseDecidesWhereLoadsAreEqualAndNeverAgainstThem()
    {
        JudgingState state = makeState(4, 8);
        for (int i = 0; i < 8; ++i) {
            state.submissions[size_t(i)].description = i < 4 ? u"a game"_s : u"a compiler"_s;
        }
        state.judges[0].expertise = QStringList{u"game"_s};
        state.judges[1].expertise = QStringList{u"Game"_s};
        state.judges[2].expertise = QStringList{u"compiler"_s};
        for (quint64 seed = 1; seed <= 10; ++seed) {
            const auto report = assignReviews(state, 1, seed);
            QCOMPARE(report->loadMin, 2);
            QCOMPARE(report->loadMax, 2); // though the third could do all four
            for (const Assignment &review : report->assignments) {
                const bool game = review.submission.value <= 104;
                QVERIFY(review.judge.value > 2 || game);
                QVERIFY(review.judge != JudgeId{3} || !game);
            }
        }
    }

    void conflictsFollowFromWhoSheIs()
    {
        JudgingState state = makeState(6, 0);
        state.judges[0].discordId = Snowflake(101000);
        state.judges[1].email = u"Ada@Acme.example"_s;
        state.judges[2].email = u"grace@acme.example"_s;
        state.judges[3].email = u"alan@gmail.com"_s;
        state.judges[4].organisation = u" the  Bletchley park "_s;
        state.judges[5].person = {1020};
        state.judges[5].organisation = u"Acme"_s; // an entrant: only her own team counts
        const std::vector<Entrant> entrants = {entrant(101, u"ada@acme.example"_s),
                                               entrant(102, u"someone@gmail.com"_s, u"The Bletchley Park"_s),
                                               entrant(103, u"else@yahoo.co.uk"_s, u"Acme"_s)};
        const std::vector<Conflict> conflicts = derivedConflicts(state.judges, entrants);
        const std::vector<Conflict> expected = {
            {{1}, {101}, ConflictReason::Member},       {{2}, {101}, ConflictReason::Member},
            {{2}, {101}, ConflictReason::EmailDomain},  {{3}, {101}, ConflictReason::EmailDomain},
            {{5}, {102}, ConflictReason::Organisation}, {{6}, {102}, ConflictReason::Member}};
        QCOMPARE(conflicts, expected);
        QVERIFY(derivedConflicts({Judge{}}, {Entrant{{101}, {}, {}, {}, {}}}).empty()); // blanks are alike in nothing
    }

    void theDomainOfMostOfAFieldSaysNothing()
    {
        Judge judge;
        judge.id = {1};
        judge.email = u"prof@campus.example"_s;
        std::vector<Entrant> entrants;
        entrants.reserve(6);
        for (int i = 0; i < 6; ++i) {
            entrants.push_back(entrant(101 + i, i < 3 ? u"a@campus.example"_s : u"b@elsewhere%1.example"_s.arg(i)));
        }
        QCOMPARE(derivedConflicts({judge}, entrants).size(), size_t(3)); // half is not most
        entrants[3].email = u"c@campus.example"_s;
        QVERIFY(derivedConflicts({judge}, entrants).empty());
        judge.email = u"someone@elsewhere4.example"_s;
        QCOMPARE(derivedConflicts({judge}, entrants).size(), size_t(1)); // other domains are as before
    }

    void addressesOfPublicProvidersSayNothing_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<bool>("conflict");
        for (const char *domain : {"gmail.com", "OUTLOOK.com", "hotmail.co.uk", "yahoo.com", "yahoo.co.jp", "gmx.net",
                                   "web.de", "qq.com", "proton.me", "icloud.com"}) {
            QTest::newRow(domain) << QString::fromLatin1(domain) << false;
        }
        for (const char *domain : {"uni.example", "mygmail.com", "gmail.com.example", "notyahoo.com"}) {
            QTest::newRow(domain) << QString::fromLatin1(domain) << true;
        }
    }
    void addressesOfPublicProvidersSayNothing()
    {
        QFETCH(QString, domain);
        QFETCH(bool, conflict);
        Judge judge;
        judge.id = {1};
        judge.email = u"a@"_s + domain;
        QCOMPARE(!derivedConflicts({judge}, {entrant(101, u"b@"_s + domain)}).empty(), conflict);
    }
};

QTEST_APPLESS_MAIN(AssignmentRulesTest)
#include "tst_assignmentrules.moc"
