// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/importpreview.h"
#include "domain/judging.h"
#include "domain/person.h"
#include "domain/team.h"
#include "domain/teamgoals.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace jamwright;
using namespace Qt::Literals::StringLiterals;

class DomainValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void aCriterionAllowsItsScaleAlone()
    {
        Criterion whole;
        QVERIFY(whole.allows(1) && whole.allows(10) && whole.allows(7));
        QVERIFY(!whole.allows(0) && !whole.allows(11) && !whole.allows(7.5));
        QVERIFY(!whole.allows(std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(!whole.allows(std::numeric_limits<double>::infinity()));

        Criterion tenths;
        tenths.lowest = 0;
        tenths.highest = 1;
        tenths.step = 0.1;
        for (int i = 0; i <= 10; ++i) {
            QVERIFY2(tenths.allows(i / 10.0), qPrintable(QString::number(i))); // 0.3 is no multiple of 0.1 in binary
            QVERIFY(!tenths.allows(i / 10.0 + 0.05));
        }

        Criterion odd;
        odd.lowest = -3;
        odd.highest = 4;
        odd.step = 2; // -3, -1, 1, 3
        QVERIFY(odd.allows(-3) && odd.allows(3));
        QVERIFY(!odd.allows(4) && !odd.allows(0));
    }

    void aRubricFindsItsCriteriaWithoutCase()
    {
        Rubric rubric;
        rubric.criteria.resize(2);
        rubric.criteria[0].name = u"Creativity"_s;
        rubric.criteria[1].name = u"Größe"_s;
        QCOMPARE(rubric.find(u"creativity"_s), &rubric.criteria.at(0));
        QCOMPARE(rubric.find(u"GRÖßE"_s), &rubric.criteria.at(1));
        QVERIFY(rubric.find(u"Creativ"_s) == nullptr);
    }

    void aSubmissionIsShownByTitleElseTeam()
    {
        Submission submission;
        submission.teamName = u"Annoyed Alligators"_s;
        QCOMPARE(submission.shownTitle(), u"Annoyed Alligators"_s);
        submission.title = u"Tide Clock"_s;
        QCOMPARE(submission.shownTitle(), u"Tide Clock"_s);
    }

    void aPersonIsShownByTheBestName()
    {
        Person person;
        QCOMPARE(person.shownName(), QString());
        person.discordId = Snowflake(42);
        QCOMPARE(person.shownName(), u"42"_s);
        person.email = u"ada@example.test"_s;
        QCOMPARE(person.shownName(), u"ada@example.test"_s);
        person.discordName = u"ada_b"_s;
        QCOMPARE(person.shownName(), u"ada_b"_s);
        person.displayName = u"Ada"_s;
        QCOMPARE(person.shownName(), u"Ada"_s);
    }

    void whoIsVettedOrWillingCanLead()
    {
        Participant participant;
        QVERIFY(!participant.canLead());
        participant.leader = Willingness::No;
        QVERIFY(!participant.canLead());
        participant.leadPriority = 1;
        QVERIFY(participant.canLead());
        participant.leadPriority = 0;
        participant.leader = Willingness::Maybe;
        QVERIFY(participant.canLead());
        participant.leader = Willingness::Yes;
        QVERIFY(participant.canLead());
    }

    void weightsAreWords()
    {
        for (const auto &[word, number] :
             {std::pair(u"off"_s, 0.0), std::pair(u"a little"_s, 0.25), std::pair(u"normal"_s, 1.0),
              std::pair(u"a lot"_s, 4.0), std::pair(u"first of all"_s, 100.0)}) {
            QCOMPARE(numberOf(*fromName<GoalWeight>(word)), number);
            QCOMPARE(nameOf(*weightWord(number)), word);
        }
        QVERIFY(!weightWord(2));
    }

    void goalsReadBackAsTheyWereWritten()
    {
        for (const auto preset : {GoalPreset::CodeJam, GoalPreset::OpenTeams, GoalPreset::Hackathon}) {
            const std::vector<Goal> goals = presetGoals(preset);
            QVERIFY(!goals.empty());
            for (const Goal &goal : goals) {
                QCOMPARE(goalFromJson(toJson(goal)), goal);
            }
        }
        QVERIFY(!goalFromJson({{u"kind"_s, u"of a later version"_s}}));
    }

    void aPreviewCountsItsRows()
    {
        ImportPreview preview;
        for (const RowState state :
             {RowState::New, RowState::Changed, RowState::Changed, RowState::Same, RowState::Same, RowState::Same,
              RowState::Rejected, RowState::Superseded, RowState::Superseded}) {
            ImportRow row;
            row.state = state;
            preview.rows.push_back(row);
        }
        QCOMPARE(preview.counts(), (ImportCounts{1, 2, 3, 1, 2}));
        QCOMPARE(ImportPreview().counts(), ImportCounts());
    }
};

QTEST_APPLESS_MAIN(DomainValuesTest)
#include "tst_domainvalues.moc"
